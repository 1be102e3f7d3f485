"""Words of job titles by the function they tell, and the reading of one written word.

A row of `netlib.labels.functionwords_en` and `netlib.labels.functionwords_de` gives phrases a function and a rank:

``sure``   an occupation of its own (*accountant*), or words that would mislead one by one (*sales engineer*)
``field``  what a role is about (*marketing*)
``broad``  a field that yields to any other beside it (*quality* in *software quality*)
``aide``   serves somebody: what follows names whom
``weak``   says a function only where nothing else does (*CEO*, *consultant*, *engineer*, *project*)
``faint``  tells little about the work (*speaker*, *trainee*)

Instead of a function, ``aide`` and ``learner`` say that what follows names whom or what somebody serves or learns: they
are ``other`` where no function stands beside them. Rows with ``-`` steer the reading, see `netlib.labels.functionwords_context`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from netlib.labels import functionwords_context, functionwords_de, functionwords_en
from netlib.labels.lexicon import spell
from netlib.text import fold

_RANKS: Final = {"faint": 0, "weak": 1, "aide": 2, "broad": 3, "field": 4, "sure": 5}
FAINT, WEAK, AIDE, BROAD, FIELD, SURE = range(len(_RANKS))
_CONFIDENCE: Final = (0.4, 0.6, 0.8, 0.7, 0.85, 0.9)
_STEM_DOUBT: Final = 0.9
_FIRST_PART_DOUBT: Final = 0.7
_LONG_STEM: Final = 7
_SHORTEST_REST: Final = 5
_LONGEST_WORD: Final = 48
_SHORTEST_ENDING: Final = 3
_SHORTEST_BEFORE: Final = 2
_SHORTEST_STEM: Final = 4
_ADJECTIVE_ENDINGS: Final = ("", "e", "er", "en", "em", "es")
_LINKS: Final = ("", "s", "es", "n", "en")
# endings of plurals and cases, with the least that must stand before: a *lawn* is no law
_ENDINGS_OF_WORDS: Final = (("s", 3), ("es", 3), ("n", 5), ("en", 5), ("e", 5))
_GENDER: Final = re.compile(r"[:*_·•/|(]-?(?:in(?:nen)?|r|n|frau|mann)\)?$")
_JOINING: Final = frozenset(("and", "und", "sowie"))
_HIDDEN: Final = dict.fromkeys(map(ord, "\u00ad\u200c\u200d"))
_PARTS: Final = re.compile(r"[-'’&]")


class Entry(NamedTuple):
    """What a word or phrase says: its kind, its function if any, its rank, a confidence and the name of its rule.

    Kinds are ``says``, ``aide``, ``learner``, ``post``, and those that steer: ``conn``, ``serve``, ``at``,
    ``verb``, ``former``, ``after``, ``until``, ``now``, ``firm``, ``join``, ``noise``.
    """

    kind: str
    function: str
    rank: int
    confidence: float
    rule: str


Word = tuple[str, Entry | None]


def _rows(text: str) -> list[tuple[str, Entry]]:
    """Return every phrase of the rows of one language with its entry."""
    read: list[tuple[Entry, list[str]]] = []
    for line in text.strip().splitlines():
        if line.startswith(" "):
            read[-1][1].append(line)
        else:
            read.append((_entry(*line.split()), []))
    return [
        (" ".join(phrase.split()), entry)
        for entry, lines in read
        for phrase in " ".join(lines).split(",")
    ]


def _entry(function: str, rank: str, name: str, confidence: str = "") -> Entry:
    if function == "-":
        return Entry(rank, "", 0, 0.0, rank)
    place = _RANKS[rank]
    sure = float(confidence or _CONFIDENCE[place])
    if function in ("aide", "learner"):
        return Entry(function, "other", place, sure, f"other:{spell(name)}")
    kind = "aide" if place == AIDE else "says"
    return Entry(kind, function, place, sure, f"{function}:{spell(name)}")


ENTRIES: Final = [
    phrase
    for words in (functionwords_context, functionwords_en, functionwords_de)
    for phrase in _rows(words.ROWS)
]


def _spellings(word: str) -> list[str]:
    """Return a word with *ae* and with *a* for *ä*, and with its endings where it is an adjective."""
    stem = word.rstrip("~")
    bare = stem.replace("ä", "a").replace("ö", "o").replace("ü", "u").replace("ß", "ss")
    endings = _ADJECTIVE_ENDINGS if word.endswith("~") else ("",)
    return [form + ending for form in (spell(stem), bare) for ending in endings]


# every spelling of a word -> the one under which phrases know it
FORMS: Final[dict[str, str]] = {
    form: spell(word.rstrip("~"))
    for phrase, _ in ENTRIES
    for word in phrase.strip("-").split()
    for form in _spellings(word)
}
# what stands without hyphens is said of the word alone and goes before
PHRASES: Final[dict[str, Entry]] = {
    " ".join(spell(word.rstrip("~")) for word in phrase.strip("-").split()): entry
    for phrase, entry in sorted(ENTRIES, key=lambda one: "-" not in (one[0][0], one[0][-1]))
}
# last and first parts of German compounds
ENDINGS: Final[dict[str, Entry]] = {
    form: entry
    for phrase, entry in ENTRIES
    if phrase.startswith("-")
    for form in _spellings(phrase.strip("-"))
}
STEMS: Final[dict[str, Entry]] = {
    form: entry
    for phrase, entry in ENTRIES
    if phrase.endswith("-")
    for form in _spellings(phrase.strip("-"))
}


def _longest() -> dict[str, int]:
    """Return the number of words of the longest phrase that begins with each word."""
    longest: dict[str, int] = {}
    for phrase in PHRASES:
        first, *rest = phrase.split()
        longest[first] = max(longest.get(first, 0), 1 + len(rest))
    return longest


def _lengths() -> dict[str, list[int]]:
    """Return the lengths of the last parts that end in the same letters, from the longest."""
    lengths: dict[str, set[int]] = {}
    for ending in ENDINGS:
        lengths.setdefault(ending[-_SHORTEST_ENDING:], set()).add(len(ending))
    return {tail: sorted(found, reverse=True) for tail, found in lengths.items()}


_LENGTHS: Final = _lengths()
LONGEST: Final = {first: length for first, length in _longest().items() if length > 1}


@lru_cache(maxsize=1 << 16)
def read_word(raw: str) -> tuple[Word, ...]:
    """Return the words of what is written as one: its key and what it says, several for parts joined by hyphens."""
    if raw.isalpha():
        return (_single(spell(fold(raw))),)
    shown = _GENDER.sub("", raw) or raw
    key = spell(fold(shown)).translate(_HIDDEN)
    if key.endswith("."):
        # "a.D." stands in the rows with its dots, "C.E.O." without
        key = key.replace(" ", "")
        key = key if key in FORMS else key.replace(".", "")
    if key in FORMS:
        return (_single(key),)
    parts = _PARTS.split(key)
    if len(parts) == 1:
        return (_single(key),)
    if key.endswith(("'s", "’s")):
        # a possessive says whose, not who
        return ((key, None),)
    whole = "".join(parts)
    if whole in FORMS:
        return (_single(whole),)
    return tuple(_single(part) for part in parts if part)


def _single(key: str) -> Word:
    """Return a word without hyphens in its base form, and what it says."""
    if len(key) > _LONGEST_WORD:
        return key, None
    if key in _JOINING:
        return "+", PHRASES["+"]
    forms = [key] if FORMS.get(key) in PHRASES else _reductions(key)
    known = [FORMS[form] for form in forms if form in FORMS]
    if known:
        # a plural of phrases keeps its form, and says what the singular does
        return known[0], next((PHRASES[form] for form in known if form in PHRASES), None)
    return key, _compound(forms) if len(key) >= _SHORTEST_ENDING + _SHORTEST_STEM else None


def _bare(stem: str) -> str:
    """Return a stem without its umlauts: *Anwält-* is of *Anwalt*."""
    return stem.replace("ae", "a").replace("oe", "o").replace("ue", "u")


def _reductions(key: str) -> list[str]:
    """Return a word and what may be its base form: the masculine, the singular, the nominative."""
    forms = [key]
    if key.endswith(("in", "innen")):
        stem = key.removesuffix("nen").removesuffix("in")
        return [key, stem, f"{stem}e", _bare(stem)]
    if key.endswith("frau"):
        forms.append(f"{key.removesuffix('frau')}mann")
    if key.endswith("ies"):
        forms.append(f"{key.removesuffix('ies')}y")
    for ending, shortest in _ENDINGS_OF_WORDS:
        stem = key.removesuffix(ending)
        if len(stem) >= shortest and stem != key:
            forms.append(stem)
    for ending in ("e", "er", "en"):
        stem = key.removesuffix(ending)
        if stem != key and _bare(stem) != stem:
            forms.append(_bare(stem))
    return forms


def _compound(forms: list[str]) -> Entry | None:
    """Return what a German compound says: its longest known last part, or what stands before it."""
    for word in forms:
        for length in _LENGTHS.get(word[-_SHORTEST_ENDING:], ()):
            head = ENDINGS.get(word[-length:])
            if head is not None and length <= len(word) - _SHORTEST_BEFORE:
                return _with_stem(word[:-length], head)
    # the first part alone: "Vertriebs-steuerung"
    word = forms[0]
    for end in range(len(word) - _SHORTEST_REST, _LONG_STEM - 1, -1):
        if word[:end] in STEMS:
            return _doubted(STEMS[word[:end]], _FIRST_PART_DOUBT)
    return None


def _with_stem(before: str, head: Entry) -> Entry:
    """Return what a last part says behind what stands before it: *-leiter* behind *Vertriebs-*."""
    stem = None if head.rank >= FIELD else _stem(before)
    if stem is None or stem.rank < head.rank:
        return head
    if head.function and stem.function == "general_management":
        # who advises or serves a board is not on it
        return head
    return _doubted(stem, _STEM_DOUBT)


def _doubted(stem: Entry, factor: float) -> Entry:
    return stem._replace(kind="says", confidence=round(stem.confidence * factor, 3))


def _stem(before: str) -> Entry | None:
    """Return what the first part of a compound says: the longest known part at its end, else at its beginning."""
    for link in _LINKS:
        word = before.removesuffix(link)
        if link and word == before:
            continue
        if word in STEMS:
            return STEMS[word]
        if word in PHRASES and PHRASES[word].function:
            # an occupation: "Konditor-meister"
            return PHRASES[word]
        for start in range(1, len(word) - _SHORTEST_STEM + 1):
            if word[start:] in STEMS:
                return STEMS[word[start:]]
    for end in range(len(before) - 1, _SHORTEST_STEM - 1, -1):
        if before[:end] in STEMS:
            return STEMS[before[:end]]
    return None
