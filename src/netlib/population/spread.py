"""The statistics of `netlib.measures` for many members at once: a row per case, a number of the member for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import expit, stdtrit

from netlib.measures.statistics import Z_95

if TYPE_CHECKING:
    from typing import TypeAlias

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Bounds: TypeAlias = tuple[Floats, Floats]

_ROUNDING: Final = 1e-9
_FEWEST: Final = 5


def sums(member: NDArray[np.int64], weights: NDArray[np.generic], members: int) -> Floats:
    """Return the sum of the weights of each member."""
    return np.bincount(member, weights=weights, minlength=members).astype(np.float64)


def over(part: Floats, whole: Floats) -> Floats:
    """Return part / whole, NaN where the whole is 0."""
    return np.divide(part, whole, out=np.full(len(whole), np.nan), where=whole != 0)


def wilson(k: Floats, n: Floats) -> Bounds:
    """Return what `netlib.measures.statistics.wilson` does, case by case."""
    share, each, z2 = over(k, n), np.where(n == 0, np.nan, n), Z_95**2
    middle = (share + z2 / (2 * each)) / (1 + z2 / each)
    half = Z_95 * np.sqrt(share * (1 - share) / each + z2 / (4 * each * each)) / (1 + z2 / each)
    low, high = np.maximum(middle - half, 0.0), np.minimum(middle + half, 1.0)
    return np.minimum(low, share), np.maximum(high, share)


def gini(member: NDArray[np.int64], values: NDArray[np.int64], members: int) -> Floats:
    """Return the Gini coefficient of the values of each member, as `netlib.measures.statistics.gini`."""
    order = np.lexsort((values, member))
    held, ordered = member[order], values[order].astype(np.float64)
    n = np.bincount(member, minlength=members)
    rank = np.arange(1, len(held) + 1) - (np.cumsum(n) - n)[held]
    weighed = sums(held, (2 * rank - n[held] - 1) * ordered, members)
    return over(weighed, n * sums(held, ordered, members))


def hhi(member: NDArray[np.int64], values: NDArray[np.int64], members: int) -> Floats:
    """Return the Herfindahl-Hirschman index of the values of each member."""
    shares = over(values.astype(np.float64), sums(member, values, members)[member])
    held = np.where(np.isnan(shares), 0.0, shares) ** 2
    found = sums(member, held, members)
    return np.where(found > 0, found, np.nan)


def share_interval(
    member: NDArray[np.int64], part: NDArray[np.int64], whole: NDArray[np.int64], members: int
) -> Bounds:
    """Return what `netlib.measures.jackknife.share_interval` does for the rows of each member; NaN where that is None."""
    centre, half_95, _ = _jackknife(member, part, whole, members)
    return expit(centre - half_95), expit(centre + half_95)


def balance_interval(
    member: NDArray[np.int64], part: NDArray[np.int64], whole: NDArray[np.int64], members: int
) -> Bounds:
    """Return what `netlib.measures.jackknife.balance_interval` does for the rows of each member; NaN where that is None."""
    centre, half_95, half_90 = _jackknife(member, part, whole, members)
    apart = np.abs(centre)
    near = apart - np.minimum(np.maximum(apart / 2, half_90), half_95)
    near = np.where(apart <= half_95, 0.0, near)
    # a comparison with NaN is false, so that what is unknown stays so
    return 2 * expit(-apart - half_95), 2 * expit(-near)


def _jackknife(
    member: NDArray[np.int64], part: NDArray[np.int64], whole: NDArray[np.int64], members: int
) -> tuple[Floats, Floats, Floats]:
    """Return the logit of each member's share and half the widths of its 95 % and 90 % intervals."""
    counted = whole > 0
    held, parts = member[counted], part[counted].astype(np.float64)
    wholes = whole[counted].astype(np.float64)
    rests = wholes - parts
    n = np.bincount(held, minlength=members)
    first, second = sums(held, parts, members), sums(held, rests, members)
    left, right = first[held] - parts, second[held] - rests
    alone = (left <= _ROUNDING * first[held]) | (right <= _ROUNDING * second[held])
    known = (n >= _FEWEST) & (sums(held, alone, members) == 0)
    rows = known[held]
    centre = np.full(members, np.nan)
    centre[known] = np.log(first[known] / second[known])
    held, left, right, wholes = held[rows], left[rows], right[rows], wholes[rows]
    moved = np.log(left / right) - centre[held]
    people = n.astype(np.float64)
    spread = np.sqrt(sums(held, moved**2, members) * over(people - 1, people))
    centre[~known | (spread < _ROUNDING)] = np.nan
    effective = over(sums(held, wholes, members) ** 2, sums(held, wholes**2, members))
    freedom = np.maximum(effective - 1, 1.0)
    half_95, half_90 = (
        np.asarray(stdtrit(freedom, point) * spread, dtype=np.float64) for point in (0.975, 0.95)
    )
    return centre, half_95, half_90
