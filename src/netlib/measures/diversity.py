"""How many kinds a collection holds and how evenly: indices, rarefaction and the jackknife, on plain counts per kind."""

from __future__ import annotations

from math import log2, nan
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy.special import gammaln

from netlib.measures.statistics import Z_95

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike, NDArray

_ROUNDING: Final = 1e-9


class Jackknife(NamedTuple):
    """An estimate corrected for its bias, and its standard error."""

    value: float
    error: float

    def interval(self) -> tuple[float, float]:
        """Return the 95 % interval by the normal approximation."""
        return self.value - Z_95 * self.error, self.value + Z_95 * self.error


def blau(counts: ArrayLike) -> float:
    """Return 1 minus the sum of squared shares (Blau 1977); nan where the counts sum to 0.

    The chance that two cases drawn with replacement are of different kinds: 1 minus the
    Herfindahl-Hirschman index, also known as the index of Gini and Simpson.
    """
    return float(blau_rows(_row(counts))[0])


def iqv(counts: ArrayLike, *, categories: int) -> float:
    """Return the index of qualitative variation: Blau's index over its highest value with so many categories.

    Mueller & Schuessler (1961), Statistical Reasoning in Sociology: 0 where all are of one kind, 1 where
    the categories are equally frequent. Categories nobody is in count too. nan where the counts
    sum to 0 or there is one category.

    Raises
    ------
    ValueError
        If there are more kinds than categories.
    """
    row = _row(counts)
    if np.count_nonzero(row) > categories:
        msg = f"{np.count_nonzero(row)} kinds do not fit into {categories} categories"
        raise ValueError(msg)
    return blau(row[0]) * categories / (categories - 1) if categories > 1 else nan


def entropy(counts: ArrayLike) -> float:
    """Return Shannon's entropy of the shares in bits (Shannon 1948); nan where the counts sum to 0.

    2 to its power is the number of equally frequent kinds that would be as hard to guess.
    """
    return float(entropy_rows(_row(counts))[0])


def blau_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return Blau's index of each row of counts, see `blau`."""
    shares: NDArray[np.float64] = 1 - (_shares(rows) ** 2).sum(axis=-1)
    return shares


def entropy_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the entropy of each row of counts, see `entropy`."""
    shares = _shares(rows)
    # 0 log 0 is 0
    bits = shares * np.log2(np.where(shares > 0, shares, 1.0))
    return np.abs(bits.sum(axis=-1))


def highest_entropy(categories: int) -> float:
    """Return the entropy of so many equally frequent categories, in bits."""
    return log2(categories)


def rarefied(counts: ArrayLike, n: ArrayLike) -> NDArray[np.float64]:
    """Return how many kinds a random subset of n cases is expected to hold.

    E(S_n) = sum_i [1 - C(N - N_i, n) / C(N, n)] with N_i cases of kind i and N of all: Hurlbert (1971),
    Ecology 52, 577-586.

    Parameters
    ----------
    counts
        Cases of each kind, of shape (..., kinds).
    n
        Cases in the subset, of a shape that broadcasts with the leading one of ``counts``.

    Raises
    ------
    ValueError
        If a subset is larger than the whole, or negative.
    """
    kinds = np.asarray(counts, dtype=float)
    total = kinds.sum(axis=-1, keepdims=True)
    size = np.asarray(n, dtype=float)[..., np.newaxis]
    if (size > total).any() or (size < 0).any():
        msg = "a subset holds between no case and all of them"
        raise ValueError(msg)
    others = total - kinds
    rest = np.maximum(others - size, 0.0)
    # of a kind with fewer others than the subset needs, one is in it for sure
    log_missed = gammaln(others + 1) - gammaln(rest + 1) + gammaln(total - size + 1)
    missed = np.where(others >= size, np.exp(log_missed - gammaln(total + 1)), 0.0)
    return np.asarray((1 - missed).sum(axis=-1))


def saturated_at(counts: ArrayLike, share: float) -> int:
    """Return the smallest subset that is expected to hold this share of all kinds; 0 where there is no case.

    Found by halving, since the expectation rises with the size.
    """
    kinds = np.asarray(counts, dtype=float)
    wanted = share * np.count_nonzero(kinds) * (1 - _ROUNDING)
    low, high = 0, int(kinds.sum())
    while low < high:
        middle = (low + high) // 2
        if rarefied(kinds, middle) >= wanted:
            high = middle
        else:
            low = middle + 1
    return low


def jackknife(
    counts: ArrayLike, statistic: Callable[[NDArray[np.float64]], NDArray[np.float64]]
) -> Jackknife:
    """Return a statistic of independent cases, corrected for its bias, with its standard error.

    Each case is left out once (Quenouille 1956; Miller 1974, Biometrika 61, 1-15). Cases of one kind are alike, so as
    many rows are worked out as there are kinds.

    Parameters
    ----------
    counts
        Cases of each kind, two cases at least.
    statistic
        Returns the statistic of each row of counts.
    """
    kinds = np.asarray(counts, dtype=float)
    kinds = kinds[kinds > 0]
    n = kinds.sum()
    left_out = statistic(kinds - np.eye(len(kinds)))
    mean = (kinds * left_out).sum() / n
    variance = (n - 1) / n * (kinds * (left_out - mean) ** 2).sum()
    whole = statistic(kinds[np.newaxis])[0]
    return Jackknife(float(n * whole - (n - 1) * mean), float(np.sqrt(variance)))


def _row(counts: ArrayLike) -> NDArray[np.float64]:
    # a kind of nobody changes nothing, and leaves no row without a kind
    return np.append(np.asarray(counts, dtype=float), 0.0)[np.newaxis]


def _shares(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return each row of counts as shares; nan where it sums to 0."""
    total = rows.sum(axis=-1, keepdims=True)
    return np.divide(rows, total, out=np.full(rows.shape, nan), where=total > 0)
