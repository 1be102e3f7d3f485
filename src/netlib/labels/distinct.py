"""Judging people by title and employer, every distinct pair once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping


class Judge(Protocol):
    """Judges a title at a company; the result is a named tuple."""

    def __call__(self, title: str, /, *, company: str) -> tuple[Any, ...]:
        """Return the judgement."""
        ...


def label_distinct(people: pd.DataFrame, judge: Judge, types: Mapping[str, str]) -> pd.DataFrame:
    """Return what is judged of everybody by ``position`` and ``company``.

    Parameters
    ----------
    people
        Table of people.
    judge
        What judges one of them.
    types
        Fields of the judgement in order, with their pandas types; ``evidence`` is among them.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, the fields (``evidence`` NA where none), and
        ``source`` (``rule``).
    """
    positions, titles = pd.factorize(people["position"].fillna("").astype("str"))
    companies, firms = pd.factorize(people["company"].fillna("").astype("str"))
    codes, pairs = pd.factorize(positions * max(1, len(firms)) + companies)
    named, employed = titles.to_list(), firms.to_list()
    judged = [
        judge(named[position], company=employed[company])
        for position, company in np.column_stack(np.divmod(pairs, max(1, len(firms)))).tolist()
    ]
    columns = zip(*judged, strict=True) if judged else [()] * len(types)
    table = pd.DataFrame(
        {
            name: pd.Series(column, dtype=kind)
            for (name, kind), column in zip(types.items(), columns, strict=True)
        }
    )
    table["evidence"] = table["evidence"].mask(table["evidence"] == "")
    labels = table.take(np.asarray(codes)).set_axis(people.index, axis=0)
    labels.insert(0, "person_id", people["person_id"].array)
    return labels.assign(source=pd.Series("rule", index=people.index, dtype="str"))
