"""Intervals over the people one corresponds with, whose messages are no independent cases.

A few people write most of the messages. People are therefore counted by their weight: who writes to ten people
equally has ten, who writes to ten but mostly to two has little more than two.
"""

from __future__ import annotations

from math import log, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy.special import expit, stdtrit

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

_ROUNDING: Final = 1e-9
_FEWEST: Final = 5  # people below which a sample says more than it knows

JACKKNIFE: Final = (
    "95 % interval by the jackknife over people (Tukey 1958) on the logit scale, Student's t with as many degrees of freedom as "
    "the effective number of people (1 / HHI of their messages) less one; none where there are fewer than 5, all are alike, or "
    "one of them alone makes the difference"
)
"""What `share_interval` does, for the definitions of measures."""


class _Logit(NamedTuple):
    """The logit of a share of sums, with half the widths of its 95 % and 90 % intervals."""

    centre: float
    half_95: float
    half_90: float


def share_interval(part: ArrayLike, whole: ArrayLike) -> tuple[float, float] | None:
    """Return the 95 % interval of the share sum of parts / sum of wholes, each pair of a person drawn independently.

    The delete-one jackknife (Tukey 1958, Annals of Mathematical Statistics 29, 614) of the logit of the share. A
    person who writes much counts for much, so Student's t has the effective number of people, 1 / HHI of
    their wholes, less one, as degrees of freedom.

    Parameters
    ----------
    part, whole
        A value per person, 0 <= part <= whole: for example messages that are mass mail, and all messages.

    Returns
    -------
    tuple or None
        None for fewer than five people with a whole above 0, where all people have the same share, and
        where one person makes all the difference, so that nothing is known of others.
    """
    found = _jackknife(part, whole)
    if found is None:
        return None
    low, high = (_share(found.centre + way * found.half_95) for way in (-1, 1))
    return low, high


def balance_interval(part: ArrayLike, whole: ArrayLike) -> tuple[float, float] | None:
    """Return the 95 % interval of 2 * min(q, 1 - q), q the share sum of parts / sum of wholes: 1 where both sides are equal.

    As for `share_interval`. Which side is the larger does not matter, so the share q and its mirror image
    count alike; near equality the two overlap, and the side of the interval towards 1 comes
    in from the two-sided to the one-sided point, lest it hold the truth too often.
    """
    found = _jackknife(part, whole)
    if found is None:
        return None
    apart = abs(found.centre)
    near = apart - min(max(apart / 2, found.half_90), found.half_95)
    if apart <= found.half_95:
        near = 0.0
    return 2 * _share(-apart - found.half_95), 2 * _share(-near)


def _jackknife(part: ArrayLike, whole: ArrayLike) -> _Logit | None:
    parts, wholes = np.asarray(part, dtype=float), np.asarray(whole, dtype=float)
    rows = np.column_stack([parts, wholes - parts])[wholes > 0]
    if len(rows) < _FEWEST:
        return None
    # sorted, so that the order of people changes no last digit; people who are alike are taken together
    kinds, times = np.unique(rows, axis=0, return_counts=True)
    sums = times @ kinds
    others = sums - kinds
    if (others <= _ROUNDING * sums).any():
        return None
    centre = log(sums[0] / sums[1])
    moved = np.log(others[:, 0] / others[:, 1]) - centre
    n = len(rows)
    spread = sqrt(float(times @ moved**2) * (n - 1) / n)
    if spread < _ROUNDING:
        # people all alike claim a certainty that a handful of them cannot give
        return None
    amounts = kinds.sum(axis=1)
    freedom = max(float(times @ amounts) ** 2 / float(times @ amounts**2) - 1, 1.0)
    half_95, half_90 = (float(stdtrit(freedom, point)) * spread for point in (0.975, 0.95))
    return _Logit(centre, half_95, half_90)


def _share(logit: float) -> float:
    return float(expit(logit))
