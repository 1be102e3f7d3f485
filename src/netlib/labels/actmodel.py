"""How much the words and phrases of a message weigh for each act.

The weights are those of a logistic regression on messages written by hand; ``benchmarks/actweights.py`` fits them.
A sign is a word, its first letters (``kunde*``), two words in a row, or what the phrases found add up to.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from netlib.labels.acttext import Reading

CONSTANT: Final = "="
"""Name of the sign that every message has."""

_STEM: Final = 5
_SHORT: Final = 8
_MOST: Final = 2.0


class Weights(NamedTuple):
    """The weights: signs by their row, and a row of a weight per act, in the order of ``acts``."""

    acts: tuple[str, ...]
    rows: Mapping[str, int]
    table: NDArray[np.float64]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weights that ship with the package."""
    text = files("netlib.labels").joinpath("actweights.csv").read_text(encoding="utf-8")
    head, *lines = csv.reader(text.splitlines())
    rows = {line[0]: row for row, line in enumerate(lines)}
    table = np.array([line[1:] for line in lines], dtype=np.float64) / 100
    return Weights(tuple(head[1:]), rows, table)


@lru_cache(maxsize=1 << 16)
def word_signs(key: str) -> tuple[str, ...]:
    """Return the signs that a word alone gives."""
    return (key, f"{key[:_STEM]}*") if len(key) > _STEM else (key,)


def signs(reading: Reading, scores: Mapping[str, float]) -> dict[str, float]:
    """Return the signs of a message, each with how much of it there is.

    Parameters
    ----------
    reading
        The message as it is read.
    scores
        What the phrases found weigh, by act.
    """
    keys = [word.key for word in reading.words]
    found = {f"{one} {other}": 1.0 for one, other in pairwise(keys)}
    for key in keys:
        for sign in word_signs(key):
            found[sign] = 1.0
    for act, score in scores.items():
        found[f"{CONSTANT}{act}"] = min(score, _MOST)
        if score >= 1:
            found[f"{CONSTANT}{act}!"] = 1.0
    if any(word.personal for word in reading.words):
        found[f"{CONSTANT}personal"] = 1.0
    if len(keys) < _SHORT:
        found[f"{CONSTANT}short"] = 1.0
    found[CONSTANT] = 1.0
    return found


def chances(found: Mapping[str, float]) -> dict[str, float]:
    """Return the probability of each act, given the signs of a message."""
    acts, rows, table = weights()
    known = [(rows[sign], much) for sign, much in found.items() if sign in rows]
    places, amounts = zip(*known, strict=True)
    logits = np.array(amounts) @ table[list(places)]
    odds = np.exp(logits - logits.max())
    return dict(zip(acts, (odds / odds.sum()).tolist(), strict=True))


def weight_of(sign: str, act: str) -> float:
    """Return how much a sign weighs for an act, 0 where it is unknown."""
    acts, rows, table = weights()
    return float(table[rows[sign], acts.index(act)]) if sign in rows else 0.0
