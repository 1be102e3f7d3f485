"""What a message is for: asking, offering, thanking, selling, by phrases and a few rules on top, German and English."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.labels.acttext import Reading, read

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
_HINT: Final = 0.6
_SURE: Final = 1.5
_DECLINED: Final = 2.0
_COMMERCIAL: Final = ("bait", "recruit", "pitch")
_PERSONAL: Final = ("introduction", "ask", "offer", "tip", "thanks", "small_talk", "other")
_PROSE: Final = 2


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


class _Found(NamedTuple):
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
    language, spoken = _language(reading)
    found = _found(reading)
    scores = _scores(found)
    act, rule_part = _decide(scores)
    if act is None:
        act = "small_talk" if spoken >= _PROSE else "other"
        return Act(act, act, None, None, 0.4, f"{act}:default", language, None)
    best = max(
        (one for one in found if one.entry.act == act),
        key=lambda one: (one.entry.weight, -one.start),
    )
    first = bisect_left(reading.offsets, best.start)
    last = bisect_left(reading.offsets, best.end) - 1
    named = [one for one in ACTS if one == act or scores.get(one, 0) >= _ENOUGH]
    return Act(
        act,
        ",".join(named),
        reading.places[first][0],
        reading.places[last][1],
        rule_part,
        best.entry.rule,
        language,
        _size(scores) if act == "ask" else None,
    )


def _language(reading: Reading) -> tuple[str | None, int]:
    """Return the language of a message, and how many words speak for it."""
    said = [word.language for word in reading.words]
    german, english = said.count("de"), said.count("en")
    if german == english:
        return None, german
    return ("de", german) if german > english else ("en", english)


def _found(reading: Reading) -> list[_Found]:
    """Return the phrases of a message, without those in words that another phrase covers."""
    found: list[_Found] = []
    words = reading.words
    for number, word in enumerate(words):
        if not word.phrases:
            continue
        following = words[number + 1].key if number + 1 < len(words) else ""
        offset = reading.offsets[number]
        for phrase in word.phrases:
            if phrase.second is None or following in phrase.second:
                match = phrase.pattern.match(reading.compared, offset)
                if match:
                    found.append(_Found(phrase.entry, offset, match.end()))
    covered = [one for one in found if one.entry.covers]
    return [
        one
        for one in found
        if one.entry.covers or not any(cover.start <= one.start < cover.end for cover in covered)
    ]


def _scores(found: list[_Found]) -> dict[str, float]:
    """Return the weight of each act: the sum over its rules, each counted once."""
    rules = {one.entry.rule: one.entry for one in found}
    scores: dict[str, float] = {}
    for entry in rules.values():
        scores[entry.act] = scores.get(entry.act, 0) + entry.weight
    return scores


def _decide(scores: dict[str, float]) -> tuple[str | None, float]:
    """Return the act that the weights speak for, and how sure that is."""
    selling = max(_COMMERCIAL, key=lambda act: scores.get(act, 0))
    weight = scores.get(selling, 0)
    declined = scores.get("small_talk", 0) >= _SURE
    if weight >= (_DECLINED if declined else _ENOUGH):
        return selling, 0.9 if weight >= _SURE else 0.75
    if scores.get("other", 0) >= _ENOUGH and scores.get("ask", 0) < _ENOUGH:
        return "other", 0.7
    if declined and scores.get("ask", 0) < _ENOUGH:
        return "small_talk", 0.75
    for act in _PERSONAL:
        if scores.get(act, 0) >= _ENOUGH:
            return act, 0.8
    if weight >= _HINT:
        return selling, 0.5
    for act in _PERSONAL:
        if scores.get(act, 0) >= _HINT:
            return act, 0.5
    return None, 0.0


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
