"""Titles as a row of marks: words as the lexicon knows them, connectors, and what parts one role from the next."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.labels.lexicon import (
    ENDINGS,
    FORMS,
    HEAD,
    LONGEST_BEFORE,
    MANAGED,
    MANAGER_OF_FUNCTION,
    PHRASES,
    Entry,
    spell,
)
from netlib.labels.lexicon_context import APART, CONNECTORS, JOINERS, NO_LONGER, PLACE, VERBS
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

# a title longer than this is a text; what decides stands in front
LONGEST_TITLE: Final = 400
_LONGEST_WORD: Final = 48
# how many words may stand behind the comma of an inverted title
_INVERTED_REACH: Final = 5
# the letters in which some known last part ends: most words end in others
_SHORTEST_ENDING: Final = min(map(len, ENDINGS))
_LAST_LETTERS: Final = frozenset(ending[-_SHORTEST_ENDING:] for ending in (*ENDINGS, "manager"))

# letters and digits in one piece, and what is invisible between them
_LETTERS = r"(?>(?:[^\W_]++|[\u00ad\u200b-\u200d\u2060\ufeff]++)+)"
_ITEM = re.compile(
    rf"""
    (?P<dotted> (?<!\w) (?:[^\W\d_]\.[ ]?){{1,4}} [^\W\d_] (?!\w) \.? )
  | (?P<pair>   (?<!\w) [^\W\d_]&[^\W\d_] (?!\w) )
  | (?P<word>   {_LETTERS} (?:['’-]{_LETTERS})*
                (?:(?:[:*_·•/|]-?|\(-?)(?:in(?:nen)?|r|n|frau|mann)\)?(?![^\W_]|-[^\W_]))? )
  | (?P<at>     @ )
  | (?P<weak>   [&+/()\[\]] )
  | (?P<strong> (?<=\s)-+(?=\s) | (?<=\w{{8}})\.(?=\s) | \n | [^\w\s.'"„“”‚‘’«»*\#%_<>=~^`$€°\-] )
    """,
    re.VERBOSE,
)
_SEXES = re.compile(r"[(\[]?(?<!\w)[mwfdx](?:\s?[/|*,]\s?[mwfdxi]){1,3}(?!\w)[)\]]?", re.IGNORECASE)
_GENDER_SIGN = re.compile(r"[:*_·•/|(]-?(?:in(?:nen)?|r|n|frau|mann)\)?$")
# dashes part a role from what completes it as a comma does
_SIGNS: Final = dict.fromkeys(map(ord, "™℠®©"), " ")
_DASHES: Final = dict.fromkeys("-–—", "-")
_FORMER: Final = Entry("former", -1, 0.0, "former")


class Mark(NamedTuple):
    """One mark of a title: what it is, its word as the lexicon spells it, what it says, and where it stands.

    The key of a strong sign is the sign itself.
    """

    kind: str
    key: str
    entry: Entry | None
    start: int
    end: int


Reading = tuple[str, str, Entry | None]


def _base(key: str) -> str:
    """Return the word without its feminine ending where the lexicon knows it so."""
    if key in FORMS:
        return FORMS[key]
    for ending in ("innen", "in"):
        stem = key.removesuffix(ending)
        if stem != key and stem in FORMS:
            return FORMS[stem]
    return key


def _compound(key: str) -> Entry | None:
    """Return what the last part of a German compound says; the longest known part decides."""
    for word in dict.fromkeys((key, key.removesuffix("innen"), key.removesuffix("in"))):
        if word[-_SHORTEST_ENDING:] not in _LAST_LETTERS:
            continue
        short = word[-_LONGEST_WORD:]
        if short.endswith("manager") and len(short) > len("manager"):
            return _managed(short.removesuffix("manager"))
        for start in range(1, len(short) - 2):
            found = ENDINGS.get(short[start:])
            if found:
                return _FORMER if short[:start] in NO_LONGER else found
    return None


def _managed(stem: str) -> Entry:
    """Return the level of a manager of what the stem of a compound names."""
    if stem in MANAGED:
        return MANAGED[stem]
    # five letters at least, so that a network is no plant (Netz-werk) and sport no port
    for start in range(1, len(stem) - 4):
        if stem[start:] in MANAGED:
            return MANAGED[stem[start:]]
    return MANAGER_OF_FUNCTION


def _single(key: str) -> Reading | None:
    """Return the reading of one word, None where the lexicon does not know it."""
    if key in CONNECTORS:
        return ("conn", "_", None)
    if key in PLACE:
        return ("at", key, None)
    if key in JOINERS:
        return ("weak", key, None)
    if key in VERBS:
        return ("verb", key, None)
    base = _base(key)
    entry = PHRASES.get(base)
    if entry is None and key not in FORMS:
        entry = _compound(key)
    if entry is None and base == key and key not in FORMS:
        return None
    return (entry.kind if entry else "plain", base, entry)


@lru_cache(maxsize=1 << 16)
def read_word(raw: str) -> tuple[Reading, ...]:
    """Return the readings of one written word: several for parts joined by hyphens that mean nothing as one."""
    if raw.isalpha():
        # unified already, and nothing to part
        key = spell(raw.casefold())
        return (_single(key) or ("plain", key, None),)
    shown = _GENDER_SIGN.sub("", raw) or raw
    key = spell(fold(shown).replace("\u00ad", "").replace("\u200c", "").replace("\u200d", ""))
    if "'" in key or "’" in key:
        # a possessive says whose, not who: "the director's wife"
        key = key.replace("’", "'")
        return (("plain", key, None),) if key.endswith("'s") else _parts(key.split("'"))
    parts = key.split("-")
    if len(parts) == 1 or parts[0] not in APART:
        whole = _single("".join(parts))
        if whole:
            return (whole,)
    return _parts(parts)


def _parts(parts: list[str]) -> tuple[Reading, ...]:
    return tuple(_single(part) or ("plain", part, None) for part in parts if part)


@lru_cache(maxsize=1 << 12)
def _dotted(raw: str) -> Reading:
    """Return the reading of dotted letters: *i.V.* stands in the lexicon with its dots, *C.E.O.* without."""
    letters = fold(raw).replace(" ", "").rstrip(".")
    entry = PHRASES.get(f"{letters}.")
    if entry:
        return (entry.kind, f"{letters}.", entry)
    return _single(letters.replace(".", "")) or ("plain", letters, None)


def marks(title: str) -> tuple[str, list[Mark]]:
    """Return the title as it is read (compatibility form, cut at `LONGEST_TITLE`) and its marks in order."""
    shown = title[:LONGEST_TITLE]
    if not shown.isascii():
        # the trade mark sign is no letters behind the word
        shown = shown.translate(_SIGNS)
        shown = unicodedata.normalize("NFKC", shown)[:LONGEST_TITLE]
    found: list[Mark] = []
    if shown.replace(" ", "").isalpha():
        # nothing but plain words: most titles, and no expression is needed to part them
        start = 0
        for word in shown.split(" "):
            end = start + len(word)
            readings = read_word(word) if word else ()
            if len(readings) == 1 and readings[0][0] != "conn":
                kind, key, entry = readings[0]
                found.append(Mark(kind, key, entry, start, end))
            elif readings:
                _add_word(found, word, start)
            start = end + 1
        return shown, found
    # blanks of equal length keep every place in the text
    text = _SEXES.sub(lambda sexes: " " * len(sexes[0]), shown)
    for item in _ITEM.finditer(text):
        kind, start, end = item.lastgroup or "", item.start(), item.end()
        if kind == "word":
            _add_word(found, item[0], start)
        elif kind == "dotted":
            found.append(Mark(*_dotted(item[0]), start, end))
        elif kind == "pair":
            found.append(Mark("plain", item[0].casefold(), None, start, end))
        else:
            sign = _DASHES.get(item[0][0], item[0]) if kind == "strong" else ""
            found.append(Mark(kind, sign, None, start, end))
    return shown, found


def _add_word(found: list[Mark], word: str, start: int) -> None:
    """Add the marks of a written word, unless it is one more connector: "of the" completes a role as "of" does."""
    readings, end = read_word(word), start + len(word)
    if found and readings and found[-1].kind == "conn" == readings[0][0]:
        return
    for kind, key, entry in readings:
        found.append(Mark(kind, key, entry, start, end))


def parted(marks: Sequence[Mark]) -> list[tuple[str, Sequence[Mark]]]:
    """Return the marks of each segment with the sign before it, the inverted order of an index put right."""
    places = [place for place, mark in enumerate(marks) if mark.kind == "strong"]
    if not places:
        return [("", marks)] if marks else []
    parts: list[tuple[str, Sequence[Mark]]] = []
    sign, start = "", 0
    for place in (*places, len(marks)):
        if place > start:
            part = marks[start:place]
            if len(parts) == 1 and _is_inverted(parts[0][1], part, sign):
                parts[0] = ("", [*part, *parts[0][1]])
            else:
                parts.append((sign, part))
        sign, start = (marks[place].key if place < len(marks) else ""), place + 1
    return parts


def _is_inverted(first: Sequence[Mark], second: Sequence[Mark], sign: str) -> bool:
    """Return whether a title is written as in an index: *Manager, bank*; *Director, film*; *Teacher, head*."""
    if len(first) != 1 or len(second) > _INVERTED_REACH or sign not in (",", "-"):
        return False
    key, entry, last = first[0].key, first[0].entry, second[-1]
    if (
        sign == ","
        and LONGEST_BEFORE.get(key, 0) > 1
        and (
            f"{last.key} {key}" in PHRASES
            or " ".join((*(mark.key for mark in second), key)) in PHRASES
            or (key == "officer" and second[0].key == "chief")
        )
    ):
        return True
    return (
        entry is not None
        and entry.kind in ("manager", "runs")
        and last.entry is None
        and all(
            mark.kind in ("plain", "weak")
            or (mark.kind == "role" and mark.entry is not None and mark.entry.level < HEAD)
            for mark in second
        )
    )
