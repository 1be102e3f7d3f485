"""The sector of every contact.

It is what the user says of the company, else what the person declares, else the most confident of: what colleagues at
the same company declare, one of the largest employers, words of the company's name. The occupation in the title
decides only where the company hardly tells, since a lawyer works at a bank as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.companies import company_key, is_company
from netlib.labels.declared import declared_industry
from netlib.labels.fieldreading import (
    LONGEST,
    UNKNOWN,
    Sector,
    company_sector,
    sector_in_title,
    title_sector,
)
from netlib.labels.industries import parent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_DECLARED: Final = 0.95
_USER: Final = 1.0
_COLLEAGUES: Final = 0.85
_ONE_COLLEAGUE: Final = 0.6
_FIRM: Final = 0.6
"""Confidence from which the company decides whatever the title says."""


def label_sectors(people: pd.DataFrame, *, companies: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the industry of every person.

    Parameters
    ----------
    people
        Table of people; ``industry``, ``company`` and ``position`` are read.
    companies
        What the user says of companies: ``company``, and ``sector`` as a number on XING's list. A company of which
        it says two things is left out.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``industry`` (number of an entry or of a whole
        sector of XING's list) and ``sector`` (number of its sector), both NA where unknown, ``confidence`` (0 to 1),
        ``evidence`` (NA where none), ``rule``, and ``source`` (``user``, ``export`` or ``rule``).
    """
    keys = _company_keys(people["company"])
    declared = _declared(people["industry"])
    firm = _best(
        _colleagues(keys, declared["industry"]),
        _each(people["company"], company_sector),
    )
    title = _best(_each(people["position"], title_sector), _employers(people))
    told = _preferred(firm.mask(firm["confidence"] < _FIRM), _best(firm, title))
    table = _preferred(_preferred(_said(keys, companies), declared), told)
    return pd.DataFrame(
        {
            "person_id": people["person_id"],
            "industry": table["industry"],
            "sector": parents(table["industry"]),
            "confidence": table["confidence"].fillna(0.0),
            "evidence": table["evidence"],
            "rule": table["rule"].fillna(UNKNOWN.rule),
            "source": table["source"].fillna("rule"),
        }
    )


def parents(industries: pd.Series) -> pd.Series:
    """Return the number of the sector of each industry; NA where it is unknown."""
    return industries.map(parent, na_action="ignore").astype("Int64")


def _company_keys(companies: pd.Series) -> pd.Series:
    """Return the names of companies as they are compared; NA where there is none."""
    codes, distinct = companies.str.slice(0, LONGEST).factorize()
    keys = [company_key(name) if is_company(name) else None for name in distinct]
    return pd.Series([*keys, None], dtype="str").take(codes).set_axis(companies.index, axis=0)


def _each(texts: pd.Series, read: Callable[[str], Sector]) -> pd.DataFrame:
    """Return what is read from each text, every distinct one read once."""
    codes, distinct = texts.str.slice(0, LONGEST).factorize()
    return _table([read(text) for text in distinct], codes, texts.index, source="rule")


def _declared(texts: pd.Series) -> pd.DataFrame:
    codes, distinct = texts.factorize()
    read = [
        Sector(found.industry.id, _DECLARED, text, f"declared:{found.listed}")
        if (found := declared_industry(text))
        else None
        for text in distinct
    ]
    return _table(read, codes, texts.index, source="export")


def _employers(people: pd.DataFrame) -> pd.DataFrame:
    """Return the industry of the employer that a title names, where the company is not known otherwise."""
    return _each(people["position"].mask(people["company"].notna()), sector_in_title)


def _said(keys: pd.Series, companies: pd.DataFrame | None) -> pd.DataFrame:
    """Return what the user says of the company."""
    if companies is None:
        return _table([], np.full(len(keys), -1), keys.index, source="user")
    stated = pd.DataFrame({"key": _company_keys(companies["company"]), **companies}).dropna(
        subset=["key", "sector"]
    )
    stated = stated.drop_duplicates(["key", "sector"])
    stated = stated[~stated["key"].duplicated(keep=False)]
    read = [
        Sector(int(sector), _USER, company, "user:companies")
        for company, sector in zip(stated["company"], stated["sector"], strict=True)
    ]
    return _table(
        read, pd.Index(stated["key"]).get_indexer(pd.Index(keys)), keys.index, source="user"
    )


def _colleagues(keys: pd.Series, industry: pd.Series) -> pd.DataFrame:
    """Return what most of those declare who work at the same company, of entries, else of whole sectors."""
    votes = pd.DataFrame({"key": keys, "industry": industry}).dropna()
    entries = _majority(votes)
    sectors = _majority(votes.assign(industry=parents(votes["industry"])))
    won = pd.concat([entries, sectors])
    won = won[~won.index.duplicated()]
    read = [
        Sector(
            int(number), round(confidence, 3), f"{top} of {total} colleagues", "company:colleagues"
        )
        for number, confidence, top, total in won.itertuples(index=False, name=None)
    ]
    return _table(read, won.index.get_indexer(pd.Index(keys)), keys.index, source="rule")


def _majority(votes: pd.DataFrame) -> pd.DataFrame:
    """Return the industry that most declare at each company, by its key: two at least, or all."""
    counts = votes.value_counts(["key", "industry"]).rename("top").reset_index("industry")
    counts = counts[~counts.index.duplicated()]
    total = votes["key"].value_counts().reindex(counts.index)
    share = counts["top"] / total
    won = (share == 1) | ((counts["top"] > 1) & (share > 1 / 2))
    confidence = (_COLLEAGUES * share).mask(counts["top"] == 1, _ONE_COLLEAGUE)
    return counts.assign(confidence=confidence, total=total)[won][
        ["industry", "confidence", "top", "total"]
    ]


def _table(
    read: Sequence[Sector | None],
    codes: np.ndarray,
    index: pd.Index,
    *,
    source: str,
) -> pd.DataFrame:
    """Return a row per code with what was read under it; all is NA for the code -1 and where nothing was."""
    blank = Sector(None, np.nan, "", "")
    rows = [one if one and one.industry is not None else blank for one in (*read, None)]
    table = pd.DataFrame(rows, columns=list(Sector._fields)).astype(
        {"industry": "Int64", "confidence": "float64", "evidence": "str", "rule": "str"}
    )
    table["source"] = pd.Series(source, index=table.index, dtype="str")
    blanks = table["industry"].isna()
    table[["evidence", "rule", "source"]] = table[["evidence", "rule", "source"]].mask(blanks)
    return table.take(codes).set_axis(index, axis=0)


def _preferred(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the first table, those of the second where the first knows nothing."""
    return first.where(first["industry"].notna(), second)


def _best(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Return the more confident rows of two tables, the first's where they are equal."""
    better = second["confidence"].fillna(0) > first["confidence"].fillna(0)
    return second.where(better, first)
