"""How long something takes when not all of it has happened yet: the Kaplan-Meier curve and honest intervals around it."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from scipy.special import expit, stdtrit

from netlib.measures.statistics import effective_number

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    Numbers = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Places = NDArray[np.int64]

_FEWEST: Final = 5  # people below which a sample says more than it knows
_ROUNDING: Final = 1e-9
_UPPER: Final = 0.975
_POINTS: Final = 100

CLUSTERED: Final = (
    "95 % interval of the Kaplan-Meier curve on the logit scale by the jackknife over contacts (infinitesimal, Jaeckel 1972), "
    "Student's t with as many degrees of freedom as the effective number of contacts (1 / HHI of their cases) less one; none where "
    "there are fewer than 5, nothing varies, or one of them alone makes the difference"
)
"""What `share_interval` does, for the definitions of measures."""
CLUSTERED_MEDIAN: Final = (
    "95 % interval: the times at which the interval of the curve holds one half (Brookmeyer & Crowley 1982), the curve's by the "
    "jackknife over contacts with Student's t for their effective number; none for fewer than 5 contacts or where it has no upper end"
)
"""What `median_interval` does, for the definitions of measures."""


@dataclass(frozen=True, kw_only=True)
class Curve:
    """The share for which it has not happened yet, by time, and the cases behind it.

    Attributes
    ----------
    times
        Moments at which it happened to somebody, ascending.
    share
        Share left after each of them.
    at_risk
        Cases watched just before each of them.
    events
        Cases to which it happened at each of them.
    last
        Of each case, the number of ``times`` up to the end of its watch.
    happened
        Of each case, whether it happened at the end of its watch.
    group
        Of each case, whose it is: cases of one contact are no independent ones.
    pull
        How much a case to which it happens at each of them moves the logarithm of the share, 1 / those left.
    gain
        How much a case still watched at each of them, and before at all others, has moved it the other way.
    longest
        Longest watch of all cases; the curve says nothing of later times.
    """

    times: Numbers
    share: Numbers
    at_risk: Numbers
    events: Numbers
    last: Places
    happened: Flags
    group: Places
    pull: Numbers
    gain: Numbers
    longest: float


def kaplan_meier(days: ArrayLike, happened: ArrayLike, group: ArrayLike | None = None) -> Curve:
    """Return the product-limit curve of Kaplan & Meier (1958), Journal of the American Statistical Association 53, 457-481.

    Parameters
    ----------
    days
        How long each case was watched, 0 and above; at least one case.
    happened
        Whether it happened then; else the watch ended before it could. Where both are at the same time, what
        happened comes first.
    group
        Whose case it is, any numbers; each case is its own where None.
    """
    watched, seen = np.asarray(days, dtype=float), np.asarray(happened, dtype=bool)
    times, events = np.unique(watched[seen], return_counts=True)
    at_risk = len(watched) - np.searchsorted(np.sort(watched), times, side="left")
    rest = (at_risk - events).astype(float)
    pull = np.divide(1.0, rest, out=np.zeros_like(rest), where=rest > 0)
    codes = np.arange(len(watched)) if group is None else np.unique(group, return_inverse=True)[1]
    return Curve(
        times=times,
        share=np.cumprod(1 - events / at_risk, dtype=np.float64),
        at_risk=at_risk.astype(float),
        events=events.astype(float),
        last=np.searchsorted(times, watched, side="right"),
        happened=seen,
        group=codes.astype(np.int64),
        pull=pull,
        gain=np.cumsum(pull * events / at_risk),
        longest=float(watched.max()),
    )


def share_left(curve: Curve, days: float) -> float:
    """Return the share for which it has not happened by then."""
    return _share_after(curve, _steps(curve, days))


def median(curve: Curve) -> float | None:
    """Return the first time at which at most half are left; None where that is never reached."""
    middle = _middle(curve)
    return None if middle is None else float(curve.times[middle])


def effects(curve: Curve, days: float) -> Numbers:
    """Return by how much each group moves the logarithm of the share left by then, to first order.

    The infinitesimal jackknife of the product-limit estimator: the sum of squares over single cases is Greenwood's
    variance. Times at which nobody is left say nothing and count as 0.
    """
    return _effects(curve, _steps(curve, days))


def share_interval(curve: Curve, days: float) -> tuple[float, float] | None:
    """Return the 95 % interval of the share left by then, over groups, on the logit scale; None where nothing is told.

    See `CLUSTERED` for how. Fewer than five groups, a share of 0 or 1, and one group with all cases tell nothing.
    """
    steps, point = _steps(curve, days), _point(curve)
    spread = None if point is None else _spread(curve, steps)
    if point is None or spread is None or spread < _ROUNDING:
        return None
    share = _share_after(curve, steps)
    centre, half = log(share / (1 - share)), point * spread
    return float(expit(centre - half)), float(expit(centre + half))


def median_interval(curve: Curve) -> tuple[float, float] | None:
    """Return the 95 % interval of the median, over groups: the times at which the interval of the share holds one half.

    Brookmeyer & Crowley (1982), Biometrics 38, 29-41; see `CLUSTERED_MEDIAN`. None where the curve does not
    reach one half, or its interval does not fall below one half in the time watched.
    """
    point, middle = _point(curve), _middle(curve)
    if point is None or middle is None:
        return None
    low = _first_below(curve, -point, after=-1, until=middle)
    high = _first_below(curve, point, after=middle - 1, until=len(curve.times))
    if high == len(curve.times) or curve.times[high] - curve.times[low] < _ROUNDING:
        return None
    return float(curve.times[low]), float(curve.times[high])


def as_table(curve: Curve) -> pd.DataFrame:
    """Return the curve for a figure: ``days, left, low, high, at_risk``, at most 101 rows evenly over its steps.

    It begins with everybody at time 0; ``low`` and ``high`` are missing where there is no interval.
    """
    rows: list[tuple[float, float, float | None, float | None, int]] = [
        (0.0, 1.0, None, None, len(curve.last))
    ]
    shown = min(len(curve.times), _POINTS)
    for place in np.unique(np.linspace(0, len(curve.times) - 1, shown).astype(int)).tolist():
        low, high = share_interval(curve, curve.times[place]) or (None, None)
        share, at_risk = float(curve.share[place]), int(curve.at_risk[place])
        rows.append((float(curve.times[place]), share, low, high, at_risk))
    table = pd.DataFrame(rows, columns=["days", "left", "low", "high", "at_risk"])
    return table.astype(dict.fromkeys(("days", "left", "low", "high"), "float64"))


def _middle(curve: Curve) -> int | None:
    reached = np.flatnonzero(curve.share <= 1 / 2 + _ROUNDING)
    return int(reached[0]) if reached.size else None


def _steps(curve: Curve, days: float) -> int:
    return int(np.searchsorted(curve.times, days, side="right"))


def _share_after(curve: Curve, steps: int) -> float:
    return float(curve.share[steps - 1]) if steps else 1.0


def _effects(curve: Curve, steps: int) -> Numbers:
    reached = np.minimum(curve.last, steps)
    moved = np.concatenate([[0.0], curve.gain])[reached]
    own = curve.happened & (curve.last <= steps)
    moved[own] -= curve.pull[curve.last[own] - 1]
    return np.bincount(curve.group, weights=moved).astype(np.float64)


def _spread(curve: Curve, steps: int) -> float | None:
    """Return the standard error of the logit of the share left after so many steps; None at 0 and 1."""
    share = _share_after(curve, steps)
    if not _ROUNDING < share < 1 - _ROUNDING:
        return None
    cases = np.bincount(curve.group)
    n = len(cases)
    # left out altogether rather than a little, a contact moves the share by as much more as it has cases
    moved = _effects(curve, steps) / (1 - cases / len(curve.last))
    return sqrt((n - 1) / n * float(moved @ moved)) / (1 - share)


def _point(curve: Curve) -> float | None:
    """Return the 95 % point of Student's t for the effective number of groups; None where there are too few."""
    cases = np.bincount(curve.group)
    if len(cases) < _FEWEST:
        return None
    return float(stdtrit(max(effective_number(cases) - 1, 1.0), _UPPER))


def _first_below(curve: Curve, point: float, *, after: int, until: int) -> int:
    """Return the first step at which the bound of the share left, so many standard errors off, is at most one half.

    It is sought after one step and at the latest at another.
    """
    below, above = until, after
    while below - above > 1:
        middle = (below + above) // 2
        share, spread = float(curve.share[middle]), _spread(curve, middle + 1)
        if spread is None:
            is_below = share < 1 / 2
        else:
            is_below = log(share / (1 - share)) + point * spread <= 0
        below, above = (middle, above) if is_below else (below, middle)
    return below
