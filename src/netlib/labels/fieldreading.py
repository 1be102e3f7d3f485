"""The industry that the name of a company or a job title tells by its words.

What a German or English name is stands at its end (*Energy Consulting* advises), before what it is for or of (*Verband
der Banken*). A title tells an industry only where the occupation is bound to one: a *Marketing Manager* works anywhere.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Final, NamedTuple

from netlib.companies import company_key, respell
from netlib.labels.fieldwords import (
    CONNECTORS,
    EMPLOYERS,
    JOINERS,
    LISTS,
    NOT_NOW,
    SECOND_PARTS,
    WORD,
    Said,
)
from netlib.labels.industries import parent

LONGEST: Final = 300
"""How much of a name or title is read."""

_WEAK: Final = 0.5
_KNOWN: Final = 0.9
_MIXED_DOUBT: Final = 0.85
_IN_TITLE_DOUBT: Final = 0.9
_SHORTEST_STEM: Final = 3
_FEMININE: Final = re.compile(r"(?<=\w)(?:[:*·_/|]-?in(?:nen)?(?!\w)|\(-?in(?:nen)?\))")
_BREAK: Final = re.compile(r"[|,;•·/\n:()]|(?<=\s)[-–—]+(?=\s)")
# an address holds the sign as well, without a blank before it
_AT: Final = re.compile(r"(?:^|\s)(?:(?:at|bei)\s|@)", re.IGNORECASE)
_OUT_OF_SERVICE: Final = re.compile(r"\ba\. ?d\.", re.IGNORECASE)
# liability of professionals, most of them lawyers and tax advisers
_PROFESSIONAL_FORM: Final = re.compile(r"\b(?:llp|partg(?: ?mbb)?)\b", re.IGNORECASE)
_LAW_AND_TAX: Final = 150000


class Sector(NamedTuple):
    """An industry with what it rests on.

    Attributes
    ----------
    industry
        Number of an entry or of a whole sector of XING's list; None where nothing tells.
    confidence
        0 to 1, a judgement of how seldom the rule errs; 0 where the industry is unknown.
    evidence
        The words that decided, as they stand; empty where the industry is unknown.
    rule
        Stable between versions, for example ``company:ending``.
    """

    industry: int | None
    confidence: float
    evidence: str
    rule: str


UNKNOWN: Final = Sector(None, 0.0, "", "unknown:words")


class _Hit(NamedTuple):
    """What a row of words says: the place of its first word and behind its last, how it was found, and what it says."""

    first: int
    last: int
    how: str
    said: Said


@lru_cache(maxsize=1 << 16)
def company_sector(name: str) -> Sector:
    """Return the industry that the name of a company tells; only its first 300 characters are read."""
    shown = _shown(name)
    known = EMPLOYERS.get(company_key(shown))
    if known:
        return Sector(known, _KNOWN, shown.strip(), "company:known")
    keys = _keys(shown)
    found = _decisive(_hits(keys, "company"), keys)
    if found:
        return _sector(found, shown, "company")
    form = _PROFESSIONAL_FORM.search(shown)
    return Sector(_LAW_AND_TAX, _WEAK, form[0], "company:form") if form else UNKNOWN


@lru_cache(maxsize=1 << 16)
def title_sector(title: str) -> Sector:
    """Return the industry that an occupation is bound to; only the first 300 characters of the title are read.

    Former occupations, those one studies for, and those of people one assists do not tell.
    """
    shown = _shown(title)
    shown = _FEMININE.sub(lambda form: " " * len(form[0]), shown)
    for part in _BREAK.split(shown):
        keys = _keys(part)
        hits = _hits(keys, "title")
        place = next((n for n, key in enumerate(keys) if key in CONNECTORS), len(keys))
        speaking = [hit for hit in hits if hit.said.industry and hit.first < place]
        if speaking and not _is_past(part, keys, hits):
            return _sector(_row_of_first(speaking), part, "title")
    return UNKNOWN


def _is_past(part: str, keys: list[str], hits: list[_Hit]) -> bool:
    """Tell an occupation that is over, still studied for, or of somebody whom one assists."""
    known = {n for hit in hits for n in range(hit.first, hit.last)}
    return bool(_OUT_OF_SERVICE.search(part)) or any(
        key in NOT_NOW for n, key in enumerate(keys) if n not in known
    )


@lru_cache(maxsize=1 << 16)
def sector_in_title(title: str) -> Sector:
    """Return the industry of the employer a title names behind *at*, *bei* or ``@``."""
    parts = _AT.split(_shown(title), maxsplit=1)
    if len(parts) == 1:
        return UNKNOWN
    found = company_sector(_BREAK.split(parts[1], maxsplit=1)[0])
    if found.industry is None:
        return UNKNOWN
    return found._replace(
        confidence=round(found.confidence * _IN_TITLE_DOUBT, 3), rule="title:employer"
    )


def _shown(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:LONGEST])[:LONGEST]


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return respell(word)


def _keys(shown: str) -> list[str]:
    """Return the words of a text as they are compared, without those that only join."""
    return [key for key in map(_key, WORD.findall(shown)) if key not in JOINERS]


def _hits(keys: list[str], where: str) -> list[_Hit]:
    """Return what is known of the words, from left to right, the longest row of words first."""
    rows = LISTS[where].rows
    found: list[_Hit] = []
    place = 0
    while place < len(keys):
        first, longest, part = _word(keys[place], where)
        for length in range(min(longest, len(keys) - place), 0, -1):
            said = rows.get(" ".join((first, *keys[place + 1 : place + length])))
            if said:
                found.append(_Hit(place, place + length, "words", said))
                break
        else:
            if part:
                found.append(_Hit(place, place + 1, *part))
        place = found[-1].last if found and found[-1].last > place else place + 1
    return found


@lru_cache(maxsize=1 << 16)
def _word(key: str, where: str) -> tuple[str, int, tuple[str, Said] | None]:
    """Return a word as rows of words know it, the length of the longest row it begins, and what its parts say."""
    longest = LISTS[where].longest
    base = key
    if key not in longest:
        # an umlaut may stand in the feminine form alone: Ärztin, and so Ärzt:in
        stems = (key.removesuffix("innen"), key.removesuffix("in"), f"{key}in")
        base = next((stem for stem in stems if stem in longest), key)
    return base, longest.get(base, 0), _part(key, where)


def _part(key: str, where: str) -> tuple[str, Said] | None:
    """Return what the last, else the first part of a compound says; the longest known part decides."""
    words = LISTS[where]
    for word in (key, key.removesuffix("innen"), key.removesuffix("in")):
        for start in range(_SHORTEST_STEM, len(word) - 2):
            said = words.endings.get(word[start:])
            if said:
                return "ending", said
    for end in range(len(key) - 2, _SHORTEST_STEM - 1, -1):
        said = words.beginnings.get(key[:end])
        if said and (key[end:] in SECOND_PARTS or key[end:].removeprefix("s") in SECOND_PARTS):
            return "beginning", said
    return None


def _decisive(hits: list[_Hit], keys: list[str]) -> list[_Hit]:
    """Return the hits that say what a company is: where its name ends, before what it is for or of."""
    hits = [hit for hit in hits if hit.said.industry]
    if not hits:
        return []
    if hits[0].said.leads and hits[0].first == 0:
        return hits[:1]
    inner = {n for hit in hits for n in range(hit.first, hit.last)}
    cuts = [n for n, key in enumerate(keys) if key in CONNECTORS and n not in inner]
    parts = groupby(hits, key=lambda hit: sum(cut < hit.first for cut in cuts))
    head = list(next(parts)[1])
    strong = [hit for hit in head if hit.said.confidence >= _WEAK]
    return _row_before_last(strong or head)


def _row_before_last(hits: list[_Hit]) -> list[_Hit]:
    """Return the last hit with those that stand before it without another word between."""
    start = len(hits) - 1
    while start and hits[start - 1].last == hits[start].first:
        start -= 1
    return hits[start:]


def _row_of_first(hits: list[_Hit]) -> list[_Hit]:
    """Return the first hit, behind those of its sector that follow it without another word between."""
    end = 1
    while (
        end < len(hits)
        and hits[end - 1].last == hits[end].first
        and parent(hits[end].said.industry) == parent(hits[0].said.industry)
    ):
        end += 1
    return hits[:end][::-1]


def _sector(row: list[_Hit], shown: str, where: str) -> Sector:
    """Return what a row of hits says, of which the last decides: several entries of a sector are the sector."""
    head = row[-1]
    industry, confidence = head.said.industry, head.said.confidence
    sector = parent(industry)
    same = [hit for hit in row if parent(hit.said.industry) == sector]
    entries = {hit.said.industry for hit in same} - {sector}
    if len(entries) == 1:
        (industry,) = entries
    elif entries:
        industry = sector
    if len(same) < len(row):
        confidence *= _MIXED_DOUBT
    decided = same if industry == sector else [hit for hit in same if hit.said.industry == industry]
    evidence = _between(shown, min(hit.first for hit in decided), max(hit.last for hit in decided))
    return Sector(industry, round(confidence, 3), evidence, f"{where}:{head.how}")


def _between(shown: str, first: int, last: int) -> str:
    """Return the words of a text from one place to before another, as they stand."""
    words = [word for word in WORD.finditer(shown) if _key(word[0]) not in JOINERS]
    return shown[words[first].start() : words[last - 1].end()]
