"""What a message is for: asking, offering, thanking, selling, by phrases and a few rules on top, German and English."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.labels.actmodel import chances, signs, weight_of, word_signs
from netlib.labels.acttext import Reading, read
from netlib.labels.actwords import MOST_OF_HINTS

if TYPE_CHECKING:
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
    """A phrase found: what it says, and where it stands in the compared text."""

    entry: Entry
    start: int
    end: int


_NOTHING: Final = Act(None, None, None, None, 0.0, "no-text", None, None)


@lru_cache(maxsize=1 << 12)
def act_of(text: str) -> Act:
    """Return what a message is for; only its first `netlib.labels.acttext.LONGEST_TEXT` characters are read."""
    if not text or text.isspace():
        return _NOTHING
    reading = read(text)
    found = phrases_of(reading)
    scores = scores_of(found)
    probable = chances(signs(reading, scores))
    act = max(ACTS, key=lambda one: probable[one])
    start, end, rule = _evidence(reading, found, act)
    named = [one for one in ACTS if one == act or scores.get(one, 0) >= _ENOUGH]
    return Act(
        act,
        ",".join(named),
        start,
        end,
        round(probable[act], 3),
        rule,
        _language(reading),
        _size(scores) if act == "ask" else None,
    )


def _evidence(reading: Reading, found: list[Found], act: str) -> tuple[int | None, int | None, str]:
    """Return where the evidence for an act stands in the text, and its rule: a phrase, or else the weightiest word."""
    phrases = [one for one in found if one.entry.act == act]
    if phrases:
        best = max(phrases, key=lambda one: (one.entry.weight, -one.start))
        first = bisect_left(reading.offsets, best.start)
        last = bisect_left(reading.offsets, best.end) - 1
        return reading.places[first][0], reading.places[last][1], best.entry.rule
    weighed = [
        (max(weight_of(sign, act) for sign in word_signs(word.key)), place)
        for word, place in zip(reading.words, reading.places, strict=True)
        if word.key.isalnum()
    ]
    heaviest, place = max(weighed, default=(0.0, (0, 0)))
    if heaviest <= 0:
        return None, None, f"{act}:default"
    return *place, f"{act}:words"


def _language(reading: Reading) -> str | None:
    """Return the language of a message, None where its words do not tell."""
    said = [word.language for word in reading.words]
    german, english = said.count("de"), said.count("en")
    if german == english:
        return None
    return "de" if german > english else "en"


def phrases_of(reading: Reading) -> list[Found]:
    """Return the phrases of a message, without those in words that another phrase covers."""
    found: list[Found] = []
    following = ""
    for word, offset in zip(reversed(reading.words), reversed(reading.offsets), strict=True):
        if word.phrases or following in word.before:
            for phrase in (*word.phrases, *word.before.get(following, ())):
                match = phrase.pattern.match(reading.compared, offset)
                if match:
                    found.append(Found(phrase.entry, offset, match.end()))
        following = word.key
    found.reverse()
    covered = [one for one in found if one.entry.covers]
    return [
        one
        for one in found
        if one.entry.covers or not any(cover.start <= one.start < cover.end for cover in covered)
    ]


def scores_of(found: list[Found]) -> dict[str, float]:
    """Return the weight of each act: the sum over its rules, each counted once."""
    weights = {one.entry.rule: one.entry.weight for one in found}
    hints = {(one.entry, one.start) for one in found if one.entry.hints}
    for entry, count in Counter(entry for entry, _ in hints).items():
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
