"""Names of people as they are compared when two sources may mean the same person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from netlib.companies import respell

# jr and sr are no titles: they tell father and son apart
_TITLES_ROWS: Final = """
    dr prof professor dipl diplom ing med phil rer nat jur iur oec pol habil hc mag univ pd privdoz doz
    mba emba msc bsc phd llm llb beng meng mph mpa mbe cpa cfa cfe pmp esq dds
    herr frau mr mrs ms miss mister sir dame hr fr
"""
_TITLES: Final = frozenset(_TITLES_ROWS.split())
_PARTICLES_ROWS: Final = """
    von vom zu zur zum van der den de del della di da do dos das la le les al el und and of the bin ibn ben
"""
_PARTICLES: Final = frozenset(_PARTICLES_ROWS.split())
_WORDS: Final = re.compile(r"[^\W_]+")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
# Ph.D., M.Sc., h.c., J.R.: short parts with dots between them
_DOTTED: Final = re.compile(r"(?<![^\W_])[^\W\d_]{1,4}(?:\.[^\W\d_]{1,4})+(?![^\W_])")
# with dots a degree, without them a family name
_DEGREES: Final = frozenset(("ma", "ba", "md"))


@lru_cache(maxsize=1 << 17)
def plain_name(name: str) -> str:
    """Return a name without titles, degrees, brackets, middle initials and accents, an umlaut written out.

    *Dr. Ada M. Müller (she)* is ``ada mueller``. A name that is nothing but titles keeps its words.
    """
    spelled = _BRACKETS.sub(" ", respell(name))
    if "." in spelled:
        spelled = _DOTTED.sub(_undotted, spelled)
    words = _WORDS.findall(spelled)
    kept = [word for word in words if word not in _TITLES] or words
    inner = [word for word in kept[1:-1] if len(word) > 1]
    return " ".join([*kept[:1], *inner, *kept[1:][-1:]])


def share_word(one: str, other: str) -> bool:
    """Return whether two names may be of one person: they have a word in common, or one of them has none that counts."""
    if one == other:
        return True
    first, second = _words_that_count(one), _words_that_count(other)
    return not first or not second or not first.isdisjoint(second)


def _undotted(form: re.Match[str]) -> str:
    """Return nothing for a degree with dots, else its letters one by one: *J.R.* are initials."""
    letters = form[0].replace(".", "")
    return "" if letters in _TITLES | _DEGREES else form[0].replace(".", " ")


@lru_cache(maxsize=1 << 17)
def _words_that_count(name: str) -> frozenset[str]:
    """Return the words of a name but for titles, particles and initials."""
    words = plain_name(name).split()
    return frozenset(word for word in words if len(word) > 1 and word not in _PARTICLES | _TITLES)
