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
    sentence_signs,
    sum_of,
    weight_of,
    weighted,
    whole_signs,
    word_signs,
)
from netlib.labels.acttext import Reading, read, sentences
from netlib.labels.actwords import MOST_OF_HINTS

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
    """A phrase found: what it says, and where it stands in its sentence."""

    entry: Entry
    start: int
    end: int


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
    best: dict[str, Found]
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
        entry = found.entry
        if entry.act not in best or best[entry.act].entry.weight < entry.weight:
            best[entry.act] = found
        if entry.hints:
            hints[entry.rule] = hints.get(entry.rule, 0) + entry.weight
        else:
            rules[entry.rule] = entry.weight
    return Judged(
        rules,
        hints,
        best,
        sum_of(sentence_signs(reading)),
        said.count("de"),
        said.count("en"),
        any(word.personal for word in reading.words),
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
    strongest: float = 0
    evidence: tuple[int | None, int | None, str] = (None, None, f"{act}:default")
    for (start, _), one in zip(cut, judged, strict=True):
        found = one.best.get(act)
        if found and found.entry.weight > strongest:
            strongest = found.entry.weight
            evidence = (start + found.start, start + found.end, found.entry.rule)
    if strongest:
        return evidence
    for start, sentence in cut:
        weight, place = _heaviest(sentence, act)
        if weight > strongest:
            strongest = weight
            evidence = (start + place[0], start + place[1], f"{act}:words")
    return evidence


@lru_cache(maxsize=1 << 16)
def _heaviest(sentence: str, act: str) -> tuple[int, tuple[int, int]]:
    """Return the word of a sentence that weighs most for an act: its weight and its place."""
    reading = read(sentence)
    return max(
        (
            (max(weight_of(sign, act) for sign in word_signs(word.key)), place)
            for word, place in zip(reading.words, reading.places, strict=True)
            if word.key.isalnum()
        ),
        default=(0, (0, 0)),
    )


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
