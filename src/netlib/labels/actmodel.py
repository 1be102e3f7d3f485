"""How much the words and phrases of a message weigh for each act.

The weights are those of a logistic regression on messages written by hand; ``benchmarks/actweights.py`` fits them.
A sign is a word, its first letters (``kunde*``), two words in a row, each counted once a sentence, or what the
phrases found add up to.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONSTANT: Final = "="
"""Name of the sign that every message has."""
UNIT: Final = 100
"""Weights are whole numbers of hundredths, so that their sums do not depend on an order."""

_STEM: Final = 5
SHORT: Final = 6
_MOST: Final = 2.0


class Weights(NamedTuple):
    """The weights: a row for each sign, with a weight per act, in the order of ``acts``; ``pairs`` by the two words."""

    acts: tuple[str, ...]
    rows: Mapping[str, tuple[int, ...]]
    pairs: Mapping[tuple[str, ...], tuple[int, ...]]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the weights that ship with the package."""
    text = files("netlib.labels").joinpath("actweights.csv").read_text(encoding="utf-8")
    head, *lines = csv.reader(text.splitlines())
    rows = {sign: tuple(map(int, row)) for sign, *row in lines}
    pairs = {tuple(sign.split(" ")): row for sign, row in rows.items() if " " in sign}
    return Weights(tuple(head[1:]), rows, pairs)


def word_signs(key: str) -> tuple[str, ...]:
    """Return the signs that a word alone gives."""
    return (key, f"{key[:_STEM]}*") if len(key) > _STEM else (key,)


@lru_cache(maxsize=1 << 16)
def known_signs(key: str) -> tuple[str, ...]:
    """Return the signs that a word alone gives and that weigh something."""
    return tuple(sign for sign in word_signs(key) if sign in weights().rows)


def whole_signs(scores: Mapping[str, float], *, personal: bool, short: bool) -> dict[str, float]:
    """Return the signs of a message as a whole, each with how much of it there is.

    Parameters
    ----------
    scores
        What the phrases found weigh, by act.
    personal
        Whether it speaks of the writer or the reader.
    short
        Whether it has less than `SHORT` words.
    """
    found = {CONSTANT: 1.0}
    for act, score in scores.items():
        found[f"{CONSTANT}{act}"] = min(score, _MOST)
        if score >= 1:
            found[f"{CONSTANT}{act}!"] = 1.0
    if personal:
        found[f"{CONSTANT}personal"] = 1.0
    if short:
        found[f"{CONSTANT}short"] = 1.0
    return found


def sum_of(keys: Sequence[str]) -> tuple[int, ...]:
    """Return the weight of the words of a sentence, in order, for each act, in the order of the acts of `weights`."""
    acts, rows, pairs = weights()
    known = [rows[sign] for sign in set(chain.from_iterable(map(known_signs, keys)))]
    known += [pairs[pair] for pair in set(pairwise(keys)) if pair in pairs]
    return tuple(map(sum, zip(*known, strict=True))) if known else (0,) * len(acts)


def weighted(found: Mapping[str, float]) -> tuple[float, ...]:
    """Return the weight of signs for each act, each by how much of it there is."""
    rows = weights().rows
    known = [[much * one for one in rows[sign]] for sign, much in found.items() if sign in rows]
    return tuple(map(sum, zip(*known, strict=True)))


def weight_of(key: str, act: str) -> int:
    """Return how much the weightiest sign of a word alone weighs for an act, 0 where none is known."""
    acts, rows, _ = weights()
    return max([rows[sign][acts.index(act)] for sign in known_signs(key)], default=0)
