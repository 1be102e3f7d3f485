"""What a message is for: asking, offering, thanking, selling, by phrases and a few rules on top, German and English."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.labels.actmodel import (
    SHORT,
    chances,
    sentence_signs,
    sum_of,
    weight_of,
    whole_signs,
    word_signs,
)
from netlib.labels.acttext import Reading, read, sentences
from netlib.labels.actwords import MOST_OF_HINTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

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
    """A phrase found: what it says, and where it stands in its sentence."""

    entry: Entry
    start: int
    end: int


_NOTHING: Final = Act(None, None, None, None, 0.0, "no-text", None, None)


class Judged(NamedTuple):
    """What a sentence adds to the judgement of its message.

    Attributes
    ----------
    found
        Its phrases.
    total
        The weight of its words for each act.
    german, english
        Words that speak for either language.
    personal
        Whether it speaks of the writer or the reader.
    words
        How many words it has.
    """

    found: tuple[Found, ...]
    total: NDArray[np.float64]
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
    scores = scores_of(found for one in judged for found in one.found)
    total = _whole(
        tuple(scores.items()),
        any(one.personal for one in judged),
        sum(one.words for one in judged) < SHORT,
    )
    for one in judged:
        total = total + one.total
    probable = chances(total)
    act = max(ACTS, key=lambda one: probable[one])
    start, end, rule = _evidence(cut, judged, act)
    german, english = sum(one.german for one in judged), sum(one.english for one in judged)
    language = "de" if german > english else "en" if english > german else None
    named = [one for one in ACTS if one == act or scores.get(one, 0) >= _ENOUGH]
    return Act(
        act,
        ",".join(named),
        start,
        end,
        round(probable[act], 3),
        rule,
        language,
        _size(scores) if act == "ask" else None,
    )


@lru_cache(maxsize=1 << 14)
def _whole(
    scores: tuple[tuple[str, float], ...],
    personal: bool,  # noqa: FBT001
    short: bool,  # noqa: FBT001
) -> NDArray[np.float64]:
    """Return the weight for each act of what a message is as a whole, which is alike for many."""
    return sum_of(whole_signs(dict(scores), personal=personal, short=short))


@lru_cache(maxsize=1 << 17)
def judge(sentence: str) -> Judged:
    """Return what a sentence adds to the judgement of its message; the same one stands in many messages."""
    reading = read(sentence)
    said = [word.language for word in reading.words]
    return Judged(
        tuple(phrases_of(reading)),
        sum_of(dict.fromkeys(sentence_signs(reading), 1.0)),
        said.count("de"),
        said.count("en"),
        any(word.personal for word in reading.words),
        len(reading.words) - 2,
    )


def _evidence(
    cut: list[tuple[int, str]], judged: list[Judged], act: str
) -> tuple[int | None, int | None, str]:
    """Return where the evidence for an act stands in the text, and its rule: a phrase, or else the weightiest word."""
    phrases = [
        (-found.entry.weight, start, found)
        for (start, _), one in zip(cut, judged, strict=True)
        for found in one.found
        if found.entry.act == act
    ]
    if phrases:
        _, start, found = min(phrases, key=lambda one: (one[0], one[1] + one[2].start))
        return start + found.start, start + found.end, found.entry.rule
    weighed = [
        (
            max(weight_of(sign, act) for sign in word_signs(word.key)),
            start + place[0],
            start + place[1],
        )
        for start, sentence in cut
        for reading in (read(sentence),)
        for word, place in zip(reading.words, reading.places, strict=True)
        if word.key.isalnum()
    ]
    heaviest, start, end = max(weighed, default=(0.0, 0, 0))
    return (start, end, f"{act}:words") if heaviest > 0 else (None, None, f"{act}:default")


def phrases_of(reading: Reading) -> list[Found]:
    """Return the phrases of a sentence, without those in words that another phrase covers."""
    found: list[tuple[Entry, int, int]] = []
    following = ""
    for word, offset in zip(reversed(reading.words), reversed(reading.offsets), strict=True):
        if word.phrases or following in word.before:
            for phrase in (*word.phrases, *word.before.get(following, ())):
                match = phrase.pattern.match(reading.compared, offset)
                if match:
                    found.append((phrase.entry, offset, match.end()))
        following = word.key
    covered = [(start, end) for entry, start, end in found if entry.covers]
    return [
        _placed(reading, entry, start, end)
        for entry, start, end in reversed(found)
        if entry.covers or not any(first <= start < last for first, last in covered)
    ]


def _placed(reading: Reading, entry: Entry, start: int, end: int) -> Found:
    """Return a phrase with its place in the sentence instead of that in the compared text."""
    first = bisect_left(reading.offsets, start)
    last = bisect_left(reading.offsets, end) - 1
    return Found(entry, reading.places[first][0], reading.places[last][1])


def scores_of(found: Iterable[Found]) -> dict[str, float]:
    """Return the weight of each act: the sum over its rules, each counted once, and over its hints."""
    found = list(found)
    weights = {one.entry.rule: one.entry.weight for one in found}
    hints = Counter(one.entry for one in found if one.entry.hints)
    for entry, count in hints.items():
        weights[entry.rule] = min(entry.weight * count, MOST_OF_HINTS)
    scores: dict[str, float] = {}
    for rule, weight in weights.items():
        act = rule.partition(":")[0]
        scores[act] = scores.get(act, 0) + weight
    return scores


def _size(scores: dict[str, float]) -> str:
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
    table = pd.DataFrame(judged, columns=list(Act._fields)).astype(
        {
            "act": "str",
            "acts": "str",
            "start": "Int64",
            "end": "Int64",
            "confidence": "float64",
            "rule": "str",
            "language": "str",
            "size": "str",
        }
    )
    return table.take(np.asarray(codes)).set_axis(texts.index, axis=0)


def evidence_of(texts: pd.Series, labels: pd.DataFrame) -> pd.Series:
    """Return the words of each text on which its label rests, NA where none decided."""
    spans = zip(texts, labels["start"], labels["end"], strict=True)
    words = [None if pd.isna(start) else text[start:end] for text, start, end in spans]
    return pd.Series(words, index=texts.index, dtype="str")
