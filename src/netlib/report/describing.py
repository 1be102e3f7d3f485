"""Who somebody is without a name: decision level, sector and size of the company, never so closely that few are meant."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.companies import company_key, is_company
from netlib.labels.industries import industries
from netlib.report.figures.levels import level_name
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from netlib.report.book import Book
    from netlib.report.language import Words

_BOUNDS: Final = (10, 50, 250, 1000)
_APART: Final = " · "


def described(book: Book) -> pd.Series:
    """Return what may be said of each person but the owner, by id: level, sector and size of the company.

    What fewer than five people share, or as many as the smallest cell is set to, is said less closely: without the
    size, then without the sector; what still too few share is not said at all.
    """
    network, words = book.profile.network, book.words
    ids = pd.Index(network.people.loc[~network.people["is_ego"], "person_id"])
    judged = book.profile.judgements.people.reindex(ids)
    parts = pd.DataFrame(
        {
            "level": judged["level"].map({level: level_name(level, words) for level in LEVELS}),
            "sector": judged["sector"].map(_sector_names(words)),
            "size": _size_classes(book.employees.reindex(ids), words),
        },
        index=ids,
    )
    return coarsened(parts, smallest=book.profile.settings.smallest_cell)


def coarsened(parts: pd.DataFrame, *, smallest: int) -> pd.Series:
    """Return a description of each row that at least ``smallest`` rows share, empty where there is none.

    Parameters
    ----------
    parts
        Texts in columns, the last of them the first to be dropped; what is unknown is NA.
    smallest
        By how many a description must be shared.
    """
    columns = [parts[name].fillna("").astype("str").tolist() for name in parts.columns]
    shown, unsettled = [""] * len(parts), list(range(len(parts)))
    while columns:
        known = list(zip(*columns, strict=True))
        texts = {row: _APART.join(filter(None, known[row])) for row in unsettled}
        shared = Counter(texts.values())
        for row, text in texts.items():
            if shared[text] >= smallest:
                shown[row] = text
        unsettled = [row for row, text in texts.items() if shared[text] < smallest]
        columns.pop()
    return pd.Series(shown, index=parts.index, dtype="str")


def employees_of(people: pd.DataFrame, stated: pd.DataFrame) -> pd.Series:
    """Return the number of employees of everybody's company, by ``person_id``; NA where the user does not state it.

    Parameters
    ----------
    people
        ``person_id`` and ``company``.
    stated
        ``company`` and ``employees``; of several numbers for one company the last counts.
    """
    known = dict(zip(stated["company"].map(company_key), stated["employees"], strict=True))
    names = pd.Series(people["company"].dropna().unique(), dtype="str")
    found = {name: known.get(company_key(name)) for name in names if known and is_company(name)}
    sizes = people["company"].map(found).astype("Int64")
    return sizes.set_axis(people["person_id"].to_numpy())


def _sector_names(words: Words) -> dict[int, str]:
    return {number: one.name(words.language) for number, one in industries().items()}


def _size_classes(employees: pd.Series, words: Words) -> pd.Series:
    """Return the class of each number of employees in words; unknown where no company of anybody is of known size."""
    sizes = employees.astype("Float64")
    if sizes.isna().all():
        return pd.Series(pd.NA, index=employees.index, dtype="str")
    names = [
        words.plain("{range} employees", range=words.number_range(low + 1, high))
        for low, high in zip((0, *_BOUNDS), _BOUNDS, strict=False)
    ]
    names.append(words.plain("over {n} employees", n=words.number(_BOUNDS[-1])))
    edges = [0, *_BOUNDS, float("inf")]
    found = pd.cut(sizes.astype("float64"), edges, labels=names).astype("object")
    return found.where(sizes.notna(), words.plain("size unknown")).astype("str")
