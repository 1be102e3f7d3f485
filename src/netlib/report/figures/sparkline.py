"""A line as high as a word: one measure over all periods, with its interval."""

from __future__ import annotations

from itertools import groupby
from math import isfinite
from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_WIDTH: Final = 112
_HEIGHT: Final = 26
_MARGIN: Final = 4
"""Room for dots at the edge."""
_LETTER: Final = 16
"""Units in the height of a letter, which the page chooses."""
_LARGE: Final = 2.6
_SMALL: Final = 1.8
_LEAST_SPAN: Final = 0.25
"""The scale spans at least this part of the largest value, so that next to no change looks like none."""
_LARGEST: Final = 1e12

_YOU: Final = "var(--you,#0b6e7f)"
_MUTE: Final = "var(--mute,#5b6670)"
_SVG: Final = Markup(
    '<svg class="spark" viewBox="0 0 {width} {height}" width="{wide}em" height="{high}em" role="img" aria-label="{label}">{marks}</svg>'
)
_BAND: Final = Markup('<path d="M{there}Z" style="fill:{colour};fill-opacity:.2;stroke:none"/>')
_BAR: Final = Markup(
    '<path d="M{there}" style="fill:none;stroke:{colour};stroke-opacity:.35;stroke-width:2.5"/>'
)
_LINE: Final = Markup(
    '<path d="M{there}" style="fill:none;stroke:{colour};stroke-width:1.6;stroke-linejoin:round"/>'
)
_MARK: Final = Markup('<circle cx="{x}" cy="{y}" r="{radius}" style="fill:{colour}"/>')


class Point(NamedTuple):
    """A measure in one period, in any unit; None where it is not available or has no interval."""

    period: str
    value: float | None
    low: float | None
    high: float | None


class _Place(NamedTuple):
    """Where a point stands; None for what it has not."""

    x: float
    y: float | None
    low: float | None
    high: float | None


def sparkline(points: Sequence[Point], *, label: str) -> Markup:
    """Return the line of a measure as inline SVG.

    The scale is that of the values and their intervals, from a quarter of the largest value on, so that a line rises
    where the measure does by a part that matters. A dot marks the last value, a smaller one the first, and one that
    has no neighbour is a dot too.

    Parameters
    ----------
    points
        Every period in order, equally far apart; a gap stays a gap.
    label
        What it shows, for whoever cannot see it.

    Returns
    -------
    Markup
        Empty where no point has a value.
    """
    places = _places([_drawable(point) for point in points])
    known = [place for place in places if place.y is not None]
    if not known:
        return Markup()
    first, last = known[0], known[-1]
    runs = _runs(places, lambda place: place.y is not None)
    intervals = _runs(places, lambda place: place.low is not None and place.high is not None)
    marks = [_interval(run) for run in intervals]
    long = [run for run in runs if len(run) > 1]
    marks += [_LINE.format(there=_path(_corners(run, "y")), colour=_YOU) for run in long]
    alone = [run[0] for run in runs if len(run) == 1]
    marks += [_dot(place, _SMALL, _YOU) for place in alone if place not in {first, last}]
    if first != last:
        marks.append(_dot(first, _SMALL, _MUTE))
    marks.append(_dot(last, _LARGE, _YOU))
    return _SVG.format(
        width=_WIDTH,
        height=_HEIGHT,
        wide=_told(_WIDTH / _LETTER),
        high=_told(_HEIGHT / _LETTER),
        label=label,
        marks=Markup().join(marks),
    )


def _drawable(point: Point) -> Point:
    """Return a point without numbers that cannot be drawn, and without an interval where it has no value."""
    value, low, high = (
        one if one is not None and isfinite(one) and abs(one) < _LARGEST else None
        for one in (point.value, point.low, point.high)
    )
    return Point(point.period, value, *((None, None) if value is None else (low, high)))


def _places(points: Sequence[Point]) -> list[_Place]:
    numbers = [
        one for point in points for one in (point.value, point.low, point.high) if one is not None
    ]
    bottom, top = min(numbers, default=0.0), max(numbers, default=0.0)
    least = _LEAST_SPAN * max(abs(bottom), abs(top)) or 1.0
    span = max(top - bottom, least)
    bottom -= (span - (top - bottom)) / 2

    def height(number: float | None) -> float | None:
        if number is None:
            return None
        return _HEIGHT - _MARGIN - (number - bottom) / span * (_HEIGHT - 2 * _MARGIN)

    step = (_WIDTH - 2 * _MARGIN) / max(len(points) - 1, 1)
    # one alone stands in the middle
    start = _MARGIN if len(points) > 1 else _WIDTH / 2
    return [
        _Place(start + index * step, height(point.value), height(point.low), height(point.high))
        for index, point in enumerate(points)
    ]


def _runs(places: Sequence[_Place], holds: Callable[[_Place], bool]) -> list[list[_Place]]:
    return [list(run) for is_held, run in groupby(places, holds) if is_held]


def _interval(run: Sequence[_Place]) -> Markup:
    lows, highs = _corners(run, "low"), _corners(run, "high")
    if len(run) == 1:
        return _BAR.format(there=_path(lows + highs), colour=_YOU)
    return _BAND.format(there=_path(lows + highs[::-1]), colour=_YOU)


def _corners(run: Sequence[_Place], edge: str) -> list[tuple[float, float]]:
    return [(place.x, getattr(place, edge)) for place in run]


def _path(corners: Iterable[tuple[float, float]]) -> str:
    return "L".join(f"{_told(x)} {_told(y)}" for x, y in corners)


def _dot(place: _Place, radius: float, colour: str) -> Markup:
    return _MARK.format(
        x=_told(place.x), y=_told(place.y or 0.0), radius=_told(radius), colour=colour
    )


def _told(number: float) -> str:
    """Return a number with one decimal where it needs one."""
    return f"{number:.1f}".removesuffix(".0")
