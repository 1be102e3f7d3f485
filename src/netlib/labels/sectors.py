"""The sector of every contact.

It is what the user says of the company, else what the person declares, else the most confident of: what colleagues at
the same company declare, one of the largest employers, words of the company's name. The occupation in the title
decides only where the company hardly tells, since a lawyer works at a bank as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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
_PRECEDENCE: Final = (3, 2, 1, 1, 0, 0)
"""Which goes before which: the user, what is declared, colleagues and the company's name, two readings of the title."""
_COLUMNS: Final = ("person_id", "industry", "sector", "confidence", "evidence", "rule", "source")
_SOURCES: Final = {"user": "user", "declared": "export"}


class _Found(NamedTuple):
    """What was read in one place, and for every person the place of what holds for them; -1 where nothing does."""

    read: list[Sector]
    codes: np.ndarray

    def confidence(self) -> np.ndarray:
        """Return the confidence for every person, 0 where nothing is known."""
        return np.array([*(one.confidence for one in self.read), 0.0])[self.codes]


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
    declared = _each(people["industry"], _declared)
    firms = people["company"].str.slice(0, LONGEST)
    titles = people["position"].str.slice(0, LONGEST)
    found = (
        _said(keys, companies),
        declared,
        _colleagues(keys, declared),
        _each(firms, company_sector),
        _each(titles, title_sector),
        _each(titles.mask(firms.notna()), sector_in_title),
    )
    table = pd.DataFrame(
        [*(one for source in found for one in source.read), UNKNOWN], columns=list(Sector._fields)
    ).astype({"industry": "Int64", "confidence": "float64", "evidence": "str", "rule": "str"})
    table["sector"] = parents(table["industry"])
    table["evidence"] = table["evidence"].mask(table["industry"].isna())
    table["source"] = table["rule"].str.partition(":")[0].map(_SOURCES).astype("str").fillna("rule")
    labels = table.take(_surest(found)).set_axis(people.index, axis=0)
    labels.insert(0, "person_id", people["person_id"].array)
    return labels[list(_COLUMNS)]


def _surest(found: Sequence[_Found]) -> np.ndarray:
    """Return for every person the place, among all that was read, of what decides; the place behind it where nothing does."""
    confidence = np.array([source.confidence() for source in found])
    precedence = np.array(_PRECEDENCE)[:, np.newaxis] * (confidence >= _FIRM)
    best = np.argmax(confidence + precedence, axis=0)
    offsets = np.cumsum([0, *(len(source.read) for source in found)])
    codes = np.array([source.codes for source in found])
    people = np.arange(confidence.shape[1])
    places = offsets[best] + codes[best, people]
    return np.where(confidence[best, people] > 0, places, offsets[-1])


def parents(industries: pd.Series) -> pd.Series:
    """Return the number of the sector of each industry; NA where it is unknown."""
    return industries.map(parent, na_action="ignore").astype("Int64")


def _company_keys(companies: pd.Series) -> pd.Series:
    """Return the names of companies as they are compared; NA where there is none."""
    codes, distinct = companies.str.slice(0, LONGEST).factorize()
    keys = [company_key(name) if is_company(name) else None for name in distinct]
    return pd.Series([*keys, None], dtype="str").take(codes).set_axis(companies.index, axis=0)


def _each(texts: pd.Series, read: Callable[[str], Sector]) -> _Found:
    """Return what is read from each text, every distinct one read once."""
    codes, distinct = texts.factorize()
    return _Found([read(text) for text in distinct], codes)


def _declared(text: str) -> Sector:
    found = declared_industry(text)
    if found is None:
        return UNKNOWN
    return Sector(found.industry.id, _DECLARED, text, f"declared:{found.listed}")


def _said(keys: pd.Series, companies: pd.DataFrame | None) -> _Found:
    """Return what the user says of the company."""
    if companies is None:
        return _Found([], np.full(len(keys), -1))
    stated = companies[["company", "sector"]].assign(key=_company_keys(companies["company"]))
    stated = stated.dropna().drop_duplicates(["key", "sector"])
    stated = stated[~stated["key"].duplicated(keep=False)]
    read = [
        Sector(int(sector), _USER, company, "user:companies")
        for company, sector in zip(stated["company"], stated["sector"], strict=True)
    ]
    return _Found(read, pd.Index(stated["key"]).get_indexer(pd.Index(keys)))


def _colleagues(keys: pd.Series, declared: _Found) -> _Found:
    """Return what most of those declare who work at the same company, of entries, else of whole sectors."""
    numbers = pd.array([*(one.industry for one in declared.read), None], dtype="Int64")
    votes = pd.DataFrame({"key": keys, "industry": numbers.take(declared.codes)}).dropna()
    won = pd.concat(
        [_majority(votes), _majority(votes.assign(industry=parents(votes["industry"])))]
    )
    won = won[~won.index.duplicated()]
    read = [
        Sector(
            int(number), round(confidence, 3), f"{top} of {total} colleagues", "company:colleagues"
        )
        for number, confidence, top, total in won.itertuples(index=False, name=None)
    ]
    return _Found(read, won.index.get_indexer(pd.Index(keys)))


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
