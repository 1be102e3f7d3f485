"""Which changes of many clients are more than noise, all of them looked at at once."""

from __future__ import annotations

from math import erfc, hypot, isfinite, log, sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures import Measure

FALSE_SHARE: Final = 0.05
"""Share of the listed changes that may be chance, on average."""
BOUNDED: Final = ("requests.accept_share",)
"""Their bounds state what is left open, which is no noise: nothing can be tested against them."""
_IN_95: Final = 1.959963984540054
"""Standard errors to each side in a 95% interval."""


class Move(NamedTuple):
    """A change of one figure of one client.

    Attributes
    ----------
    name
        Measure of the dimension.
    then, now
        The figure on both days.
    size
        The change in standard errors of itself; above 0 where the figure rose.
    way
        ``towards`` the agreed target or ``away`` from it; empty where none is agreed on.
    is_hidden
        Whether the two days differ by so few people that they would be told; it counts among the changes all the same.
    """

    name: str
    then: Measure
    now: Measure
    size: float
    way: str = ""
    is_hidden: bool = False


def standardised(then: Measure, now: Measure) -> float | None:
    """Return a change in standard errors of itself; None where an interval is missing or leaves no room.

    The error of the difference comes from those sides of the two intervals that face each other (the square root of the
    sum of their squares: Newcombe 1998; Zou and Donner 2008), so a change of more than 1.96 has each value outside the
    interval of the other, as docs/change.md asks. That takes the two days for independent. Since most contacts are the
    same people on both, it is cautious.
    """
    told = [_numbers(one) for one in (then, now)]
    if None in told:
        return None
    (before, before_low, before_high), (after, low, high) = (one for one in told if one)
    if after >= before:
        margin = hypot(before_high - before, after - low)
    else:
        margin = hypot(before - before_low, high - after)
    if not margin > 0:
        return None
    return (after - before) / (margin / _IN_95)


def _numbers(measure: Measure) -> tuple[float, float, float] | None:
    """Return value and interval on the scale on which they are added: ratios by their logarithm."""
    numbers = (measure.value, measure.low, measure.high)
    known = [one for one in numbers if one is not None and isfinite(one)]
    if len(known) != len(numbers):
        return None
    if measure.unit == "ratio":
        if min(known) <= 0:
            return None
        known = [log(one) for one in known]
    value, low, high = known
    return value, low, high


def beyond_chance(sizes: Sequence[float]) -> list[bool]:
    """Return of each of many standardised changes whether it stands, at a false discovery rate of `FALSE_SHARE`.

    The procedure of Benjamini and Hochberg (1995) on two-sided normal probabilities: of m in order, the k smallest
    stand, where k is the largest number with the k-th no larger than k / m times the rate.
    """
    chances = [erfc(abs(size) / sqrt(2)) for size in sizes]
    ordered = sorted(chances)
    limits = (
        chance
        for rank, chance in enumerate(ordered, start=1)
        if chance <= rank / len(ordered) * FALSE_SHARE
    )
    limit = max(limits, default=-1.0)
    return [chance <= limit for chance in chances]
