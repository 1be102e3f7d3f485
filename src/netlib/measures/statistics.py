"""Plain numbers: intervals, bounds, concentration and exact tests, without tables and without randomness.

Everything here is checked against scipy.stats, which takes half a second to import and is not
needed for it.
"""

from __future__ import annotations

from math import exp, inf, log, nan, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy.special import gammaln

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

Z_95: Final = 1.959963984540054
"""Two-sided 95 % point of the standard normal distribution."""

_TIE: Final = (
    1 + 1e-7
)  # two tables as likely as each other, up to rounding; R and scipy use the same
_NEGLIGIBLE: Final = 1e-18
_PAIR: Final = 2  # a group of one brings nobody together


class Ratio(NamedTuple):
    """A ratio of two shares with its 95 % interval, and whether 0.5 was added to the four cells."""

    value: float
    low: float
    high: float
    corrected: bool


def wilson(k: float, n: float) -> tuple[float, float]:
    """Return the 95 % score interval of the share k / n, n maybe an effective number; ``(nan, nan)`` where n is 0.

    Wilson (1927), Journal of the American Statistical Association 22, 209-212.
    """
    if n == 0:
        return nan, nan
    share, z2 = k / n, Z_95**2
    middle = (share + z2 / (2 * n)) / (1 + z2 / n)
    half = Z_95 * sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    # at 0 and n the bound is the share itself, which rounding would miss
    return min(max(middle - half, 0.0), share), max(min(middle + half, 1.0), share)


def manski(k: int, known: int, total: int) -> tuple[float, float]:
    """Return the bounds of a share in which all unknown cases are no, or all are yes; ``(nan, nan)`` for no case.

    k of ``known`` cases are yes, ``total - known`` are unknown. Manski (1989), Journal of Human
    Resources 24, 343-360.
    """
    if total == 0:
        return nan, nan
    return k / total, (k + total - known) / total


def rogan_gladen(share: float, sensitivity: float, specificity: float) -> float:
    """Return the true share behind one found by an imperfect judgement, held within 0 and 1.

    Rogan & Gladen (1978), American Journal of Epidemiology 107, 71-76; nan where the judgement is no
    better than chance (sensitivity + specificity not above 1).
    """
    better = sensitivity + specificity - 1
    if better <= 0:
        return nan
    return min(max((share + specificity - 1) / better, 0.0), 1.0)


def gini(values: ArrayLike, *, corrected: bool = False) -> float:
    """Return the Gini coefficient of values of 0 and above: 0 all equal, near 1 one has everything.

    ``corrected`` multiplies with n / (n - 1), so that 1 is reached in small groups too. nan where
    there is no value, where all are 0, or where a single one is to be corrected.
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    n, total = len(ordered), float(ordered.sum())
    if total == 0 or (corrected and n == 1):
        return nan
    ranks = np.arange(1, n + 1)
    plain = float(((2 * ranks - n - 1) * ordered).sum()) / (n * total)
    return plain * n / (n - 1) if corrected else plain


def hhi(values: ArrayLike) -> float:
    """Return the Herfindahl-Hirschman index, the sum of squared shares of the values; nan where they sum to 0."""
    amounts = np.asarray(values, dtype=float)
    total = float(amounts.sum())
    return float(((amounts / total) ** 2).sum()) if total else nan


def effective_number(values: ArrayLike) -> float:
    """Return 1 / HHI: how many equal parts would be as concentrated as the values; nan where they sum to 0."""
    return 1 / hhi(values)


def katz_ratio(k1: int, n1: int, k2: int, n2: int) -> Ratio:
    """Return the ratio (k1 / n1) / (k2 / n2) with its 95 % log interval; nan where it cannot be said.

    Katz, Baptista, Azen & Pike (1978), Biometrics 34, 469-474. Where k1 or k2 is 0, or both shares
    are 1, the interval comes from the table with 0.5 added to each of its four cells (Walter 1975,
    Biometrika 62, 371-374), and so does the value where k2 is 0 and the plain ratio infinite.
    """
    if n1 == 0 or n2 == 0 or k1 == k2 == 0:
        return Ratio(nan, nan, nan, corrected=False)
    corrected = k1 == 0 or k2 == 0 or (k1 == n1 and k2 == n2)
    half, one = (0.5, 1.0) if corrected else (0.0, 0.0)
    a, b, m1, m2 = k1 + half, k2 + half, n1 + one, n2 + one
    ratio = (a / m1) / (b / m2)
    spread = Z_95 * sqrt(1 / a - 1 / m1 + 1 / b - 1 / m2)
    low, high = ratio * exp(-spread), ratio * exp(spread)
    value = ratio if k2 == 0 else (k1 / n1) / (k2 / n2)
    return Ratio(value, min(low, value), max(high, value), corrected)


def fisher_exact_p(a: int, b: int, c: int, d: int) -> float:
    """Return the two-sided p-value of Fisher's exact test of the table ``[[a, b], [c, d]]``.

    The probability, with fixed margins, of a table at most as likely as this one.
    """
    row, column, total = a + b, a + c, a + b + c + d
    cells = np.arange(max(0, row + column - total), min(row, column) + 1)
    chances = np.exp(_log_hypergeometric(cells, total, row, column))
    return float(min(chances[chances <= chances[a - cells[0]] * _TIE].sum(), 1.0))


def hypergeometric_tail(
    k: ArrayLike, population: int, first: ArrayLike, second: ArrayLike
) -> NDArray[np.float64]:
    """Return P(X >= k), X the overlap of two random subsets of given sizes, element by element.

    Parameters
    ----------
    k
        Shared members, possible with the sizes.
    population
        Number of members both subsets are drawn from.
    first, second
        Sizes of the two subsets.
    """
    shared, n1, n2 = (
        array.astype(np.int64).ravel() for array in np.broadcast_arrays(k, first, second)
    )
    # sum the shorter tail: upwards from k above the mean, else downwards from k - 1
    upper = shared * population > n1 * n2
    start = np.where(upper, shared, shared - 1)
    step = np.where(upper, 1, -1)
    lowest = np.maximum(0, n1 + n2 - population)
    total = np.zeros(len(shared))
    term = np.zeros(len(shared))
    possible = (start >= lowest) & (start <= np.minimum(n1, n2))
    rows = np.flatnonzero(possible)
    term[rows] = np.exp(_log_hypergeometric(start[rows], population, n1[rows], n2[rows]))
    x = start.copy()
    while rows.size:
        total[rows] += term[rows]
        term[rows] *= _next_ratio(x[rows], step[rows], population, n1[rows], n2[rows])
        x[rows] += step[rows]
        rows = rows[term[rows] > _NEGLIGIBLE * total[rows]]
    return np.clip(np.where(upper, total, 1 - total), 0.0, 1.0)


def benjamini_hochberg(p: ArrayLike) -> NDArray[np.float64]:
    """Return the p-values adjusted to control the false discovery rate; nan stays nan and is not counted.

    Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57, 289-300.
    """
    values = np.asarray(p, dtype=float)
    adjusted = np.full(values.shape, nan)
    known = np.flatnonzero(~np.isnan(values))
    order = known[np.argsort(values[known])[::-1]]
    ranks = np.arange(len(order), 0, -1)
    adjusted[order] = np.minimum.accumulate(np.minimum(values[order] * (len(order) / ranks), 1.0))
    return adjusted


def adamic_adar_weight(members: float) -> float:
    """Return 1 / ln k for a group of k members (Adamic & Adar 2003); nan below 2."""
    return 1 / log(members) if _PAIR <= members < inf else nan


def newman_weight(members: float) -> float:
    """Return 1 / (k - 1) for a group of k members (Newman 2001); nan below 2."""
    return 1 / (members - 1) if _PAIR <= members < inf else nan


def _log_hypergeometric(
    x: NDArray[np.int64], population: int, first: ArrayLike, second: ArrayLike
) -> NDArray[np.float64]:
    """Return the log probability that subsets of the two sizes share x members."""
    n1, n2 = np.asarray(first, dtype=float), np.asarray(second, dtype=float)

    def choose(n: ArrayLike, k: ArrayLike) -> NDArray[np.float64]:
        many, few = np.asarray(n, dtype=float), np.asarray(k, dtype=float)
        return np.asarray(gammaln(many + 1) - gammaln(few + 1) - gammaln(many - few + 1))

    return choose(n1, x) + choose(population - n1, n2 - x) - choose(population, n2)


def _next_ratio(
    x: NDArray[np.int64],
    step: NDArray[np.int64],
    population: int,
    n1: NDArray[np.int64],
    n2: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Return the probability of x + step over that of x; 0 past the last possible value."""
    below = np.where(step > 0, x, x - 1).astype(float)
    up = (n1 - below) * (n2 - below)
    down = (below + 1) * (population - n1 - n2 + below + 1)
    top, bottom = np.where(step > 0, up, down), np.where(step > 0, down, up)
    return np.where(top > 0, top, 0.0) / np.where(top > 0, bottom, 1.0)
