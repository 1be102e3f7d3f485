"""What a message is for: asking, offering, thanking, selling, by phrases and a few rules on top, German and English."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from math import exp
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.labels.actmodel import (
    SHORT,
    UNIT,
    sum_of,
    weight_of,
    weighted,
    whole_signs,
)
from netlib.labels.acttext import Reading, places_of, read, sentences
from netlib.labels.actwords import MOST_OF_HINTS, NO_WORD

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.labels.actwords import Entry

ACTS: Final = (
    "ask",
    "offer",
    "thanks",
    "introduction",
    "tip",
    "pitch",
    "bait",
    "recruit",
    "small_talk",
    "other",
)
"""What a message may be for."""

_ENOUGH: Final = 1.0


class Act(NamedTuple):
    """What a message is for, with what it rests on.

    Attributes
    ----------
    act
        One of `ACTS`; None where there is no text.
    acts
        All acts found, comma-separated in the order of `ACTS`.
    start, end
        Where the evidence stands in the text as given; None where no phrase decided.
    confidence
        0 to 1, a judgement of how seldom the rule errs; 0 where there is no text.
    rule
        Stable between versions, for example ``ask:request``.
    language
        ``de`` or ``en``; None where the words do not tell.
    size
        ``trivial`` or ``substantial`` for asks, None otherwise.
    """

    act: str | None
    acts: str | None
    start: int | None
    end: int | None
    confidence: float
    rule: str
    language: str | None
    size: str | None


class Found(NamedTuple):
    """A phrase found: what it says, and where it stands in the text as it is compared."""

    entry: Entry
    start: int
    end: int


class Strongest(NamedTuple):
    """A phrase that says most for an act: its weight and rule, and the numbers of its first and last word."""

    weight: float
    rule: str
    first: int
    last: int


_TYPES: Final = {
    "act": "str",
    "acts": "str",
    "start": "Int64",
    "end": "Int64",
    "confidence": "float64",
    "rule": "str",
    "language": "str",
    "size": "str",
}
_NOTHING: Final = Act(None, None, None, None, 0.0, "no-text", None, None)


class Judged(NamedTuple):
    """What a sentence adds to the judgement of its message.

    Attributes
    ----------
    rules
        The rules of its phrases, each with its weight.
    hints
        The rules whose words add up, each with what they weigh here.
    best
        The strongest phrase for each act.
    total
        The weight of its words for each act.
    german, english
        Words that speak for either language.
    personal
        Whether it speaks of the writer or the reader.
    words
        How many words it has.
    """

    rules: dict[str, float]
    hints: dict[str, float]
    best: dict[str, Strongest]
    total: tuple[int, ...]
    german: int
    english: int
    personal: bool
    words: int


@lru_cache(maxsize=1 << 12)
def act_of(text: str) -> Act:
    """Return what a message is for; only its first `netlib.labels.acttext.LONGEST_TEXT` characters are read."""
    if not text or text.isspace():
        return _NOTHING
    cut = sentences(text)
    judged = [judge(sentence) for _, sentence in cut]
    scores, whole = whole_of(judged)
    columns = zip(whole, *[one.total for one in judged], strict=True)
    total = [sum(column) / UNIT for column in columns]
    highest = max(total)
    act = ACTS[total.index(highest)]
    confidence = 1 / sum([exp(one - highest) for one in total])
    start, end, rule = _evidence(cut, judged, act)
    german = sum([one.german - one.english for one in judged])
    named = [one for one in ACTS if one == act or scores.get(one, 0) >= _ENOUGH]
    return Act(
        act,
        ",".join(named),
        start,
        end,
        round(confidence, 3),
        rule,
        "de" if german > 0 else "en" if german < 0 else None,
        _size(scores) if act == "ask" else None,
    )


@lru_cache(maxsize=1 << 17)
def judge(sentence: str) -> Judged:
    """Return what a sentence adds to the judgement of its message; the same one stands in many messages."""
    reading = read(sentence)
    said = [word.language for word in reading.words]
    best: dict[str, Found] = {}
    rules: dict[str, float] = {}
    hints: dict[str, float] = {}
    for found in phrases_of(reading):
        act, weight, rule, _, hinting = found.entry
        if act not in best or best[act].entry.weight < weight:
            best[act] = found
        if hinting:
            hints[rule] = hints.get(rule, 0) + weight
        else:
            rules[rule] = weight
    return Judged(
        rules,
        hints,
        {act: _numbered(found, reading.offsets) for act, found in best.items()},
        sum_of(reading.keys),
        said.count("de"),
        said.count("en"),
        True in [word.personal for word in reading.words],
        len(reading.words) - 2,
    )


def whole_of(judged: Sequence[Judged]) -> tuple[Mapping[str, float], tuple[float, ...]]:
    """Return the weight of each act, and what the message as a whole weighs for each act."""
    rules: dict[str, float] = {}
    for one in judged:
        rules.update(one.rules)
        for rule, weight in one.hints.items():
            rules[rule] = min(rules.get(rule, 0) + weight, MOST_OF_HINTS)
    personal = any(one.personal for one in judged)
    return _whole(frozenset(rules.items()), personal, sum([one.words for one in judged]) < SHORT)


@lru_cache(maxsize=1 << 16)
def _whole(
    rules: frozenset[tuple[str, float]],
    personal: bool,  # noqa: FBT001
    short: bool,  # noqa: FBT001
) -> tuple[Mapping[str, float], tuple[float, ...]]:
    """Return the same from the rules that spoke, which are alike in many messages."""
    scores: dict[str, float] = {}
    for rule, weight in sorted(rules):
        act = rule.partition(":")[0]
        scores[act] = scores.get(act, 0) + weight
    return scores, weighted(whole_signs(scores, personal=personal, short=short))


def _evidence(
    cut: list[tuple[int, str]], judged: list[Judged], act: str
) -> tuple[int | None, int | None, str]:
    """Return where the evidence for an act stands in the text, and its rule: a phrase, or else the weightiest word."""
    said = [
        (found, part) for part, one in zip(cut, judged, strict=True) if (found := one.best.get(act))
    ]
    if said:
        found, (start, sentence) = max(said, key=lambda one: one[0].weight)
        places = places_of(sentence)
        return start + places[found.first][0], start + places[found.last][1], found.rule
    heaviest = 0
    evidence: tuple[int | None, int | None, str] = (None, None, f"{act}:default")
    for start, sentence in cut:
        weight, place = _heaviest(sentence, act)
        if weight > heaviest:
            heaviest = weight
            evidence = (start + place[0], start + place[1], f"{act}:words")
    return evidence


@lru_cache(maxsize=1 << 16)
def _heaviest(sentence: str, act: str) -> tuple[int, tuple[int, int]]:
    """Return the word of a sentence that weighs most for an act: its weight and its place."""
    placed = zip(read(sentence).keys, places_of(sentence), strict=True)
    weighing = [(weight_of(key, act), place) for key, place in placed if key.isalnum()]
    return max(weighing, default=(0, (0, 0)))


def phrases_of(reading: Reading) -> list[Found]:
    """Return the phrases of a sentence, without those in words that another phrase covers."""
    compared, words, keys, offsets = reading
    there = {*compared.split(" "), NO_WORD}
    found: list[Found] = []
    for word, following, offset in zip(words, [*keys[1:], ""], offsets, strict=True):
        if not word.phrases and following not in word.before:
            continue
        for phrase in (*word.before.get(following, ()), *word.phrases):
            if phrase.wanted.isdisjoint(there):
                continue
            if match := phrase.pattern.match(compared, offset):
                found.append(Found(phrase.entry, offset, match.end()))
    covered = [(start, end) for entry, start, end in found if entry.covers]
    if not covered:
        return found
    return [
        one
        for one in found
        if one.entry.covers or not any(first <= one.start < last for first, last in covered)
    ]


def _numbered(found: Found, offsets: list[int]) -> Strongest:
    """Return a phrase with the numbers of its words instead of its place in the compared text."""
    first = bisect_left(offsets, found.start)
    last = bisect_left(offsets, found.end) - 1
    return Strongest(found.entry.weight, found.entry.rule, first, last)


def _size(scores: Mapping[str, float]) -> str:
    """Return the size of an ask: trivial only where nothing in it takes time, judgement, contacts or money."""
    trivial = "trivial" in scores and "substantial" not in scores
    return "trivial" if trivial else "substantial"


def label_acts(texts: pd.Series) -> pd.DataFrame:
    """Return what each message is for.

    Parameters
    ----------
    texts
        Messages; NA where there is none.

    Returns
    -------
    pandas.DataFrame
        A row per text with its index: ``act`` (one of `ACTS`, NA where there is no text), ``acts`` (all that
        were found, comma-separated), ``start`` and ``end`` (places of the evidence in the text as given),
        ``confidence`` (0 to 1), ``rule``, ``language`` (``de``, ``en`` or NA) and ``size`` (``trivial`` or
        ``substantial`` for asks, NA otherwise).
    """
    codes, distinct = pd.factorize(texts, use_na_sentinel=True)
    judged = [act_of.__wrapped__(text) for text in distinct]
    judged.append(_NOTHING)
    columns = zip(Act._fields, zip(*judged, strict=True), strict=True)
    table = pd.DataFrame({name: pd.Series(column, dtype=_TYPES[name]) for name, column in columns})
    return table.take(np.asarray(codes)).set_axis(texts.index, axis=0)


def evidence_of(texts: pd.Series, labels: pd.DataFrame) -> pd.Series:
    """Return the words of each text on which its label rests, NA where none decided."""
    spans = zip(texts, labels["start"], labels["end"], strict=True)
    words = [None if pd.isna(start) else text[start:end] for text, start, end in spans]
    return pd.Series(words, index=texts.index, dtype="str")
