"""Industries as people declare them: XING's list in both languages, and LinkedIn's, old and new, read as entries of it.

LinkedIn's old list has 147 names, the one of 2022 some 430; the table ``linkedin_industries.csv`` beside this file
gives each its nearest entry of XING's list, or the whole sector where none is near. Not every deepest name of the new
list is in it, and the German names are those of the pages, which have changed over the years: several stand beside
each other.
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from netlib.companies import respell
from netlib.labels.industries import Industry, industries, industry_of

_LONGEST: Final = 120
_WORD: Final = re.compile(r"[^\W_]+")
_JOINERS: Final = frozenset(("and", "und"))


class Declared(NamedTuple):
    """An industry that somebody declared: the entry, and the list its name is from, ``xing`` or ``linkedin``."""

    industry: Industry
    listed: str


@lru_cache(maxsize=1 << 12)
def declared_industry(text: str) -> Declared | None:
    """Return the entry of XING's list that a number or a name of either platform's list means; None if it is none.

    Names are compared without case, accents, punctuation, *and*, *und* and ``&``, so that *Banken & Finanzdienstleistungen*
    and *Primary / Secondary Education* are found.
    """
    if len(text) > _LONGEST:
        return None
    found = industry_of(text)
    if found is not None:
        return Declared(found, "xing")
    return _by_name().get(_key(text))


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Declared]:
    table = files("netlib.labels").joinpath("linkedin_industries.csv").read_text(encoding="utf-8")
    linkedin = {
        _key(row["name"]): Declared(industries()[int(row["id"])], "linkedin")
        for row in csv.DictReader(table.splitlines())
    }
    names = (name for one in industries().values() for name in (one.en, one.de))
    xing = {_key(name): found for name in names if (found := industry_of(name))}
    return linkedin | {key: Declared(industry, "xing") for key, industry in xing.items()}


def _key(text: str) -> str:
    return "".join(word for word in _WORD.findall(respell(text)) if word not in _JOINERS)
