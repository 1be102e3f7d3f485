"""Where the words stand on the map around you: fields outside it, numbers beside their dots."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

LINE_HEIGHT: Final = 14.0
_APART: Final = 6.0
_EDGE: Final = 3.0
_TURNS: Final = np.radians(np.arange(0, 360, 5))
# from the middle of a sector outwards, as far as its label may slip along the rim
_SLIPS: Final = (0.0, -0.12, 0.12, -0.24, 0.24, -0.34, 0.34)
_TOP: Final = np.pi / 2
_NUMBER: Final = 26.0
_FURTHER: Final = (1.5, 4.0, 7.0)
_WAYS: Final = np.radians(np.arange(0, 360, 15))
_DIGITS_HEIGHT: Final = 9.0


@dataclass(frozen=True, kw_only=True)
class Box:
    """A place on the drawing: its middle and how wide and high it is, in points."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        """Return whether two places share room."""
        return (
            abs(self.x - other.x) * 2 < self.width + other.width
            and abs(self.y - other.y) * 2 < self.height + other.height
        )


@dataclass(frozen=True, kw_only=True)
class Turn:
    """How the sectors are turned, so that their labels leave the map as large as possible.

    Attributes
    ----------
    spokes
        Where each sector begins, in radians, and where the last one ends.
    angles
        Where each label stands.
    radius
        The largest that the map may have.
    """

    spokes: Numbers
    angles: tuple[float, ...]
    radius: float


def turned(widths: Sequence[float], shares: Numbers, *, width: float) -> Turn:
    """Return the turn of the sectors that leaves most room for the map.

    Parameters
    ----------
    widths
        How wide the label of each sector is; none where there is but one sector, which needs no label.
    shares
        Part of the circle that belongs to each sector.
    width
        Of the drawing.
    """
    ends = 2 * np.pi * np.concatenate([[0.0], np.cumsum(shares)])
    ends[-1] = 2 * np.pi
    most = width / 2 - _EDGE
    best = Turn(spokes=_TOP + ends, angles=(), radius=most)
    if not widths:
        return best
    best = Turn(spokes=best.spokes, angles=best.angles, radius=0.0)
    for turn in _TURNS:
        spokes = _TOP + turn + ends
        found = [
            _angles(*sector, width / 2) for sector in zip(widths, spokes, spokes[1:], strict=False)
        ]
        radius = min(most, *(max(room for _, room in ways) for ways in found))
        if radius <= best.radius + 1:
            continue
        # no further from the middle of the sector than that radius asks for
        angles = tuple(next(at for at, room in ways if room >= radius) for ways in found)
        boxes = label_boxes(angles, widths, radius)
        rim = Box(
            x=radius * float(np.cos(spokes[0])),
            y=radius * float(np.sin(spokes[0])),
            width=_NUMBER,
            height=LINE_HEIGHT,
        )
        if not any(one.overlaps(other) for one, other in combinations((*boxes, rim), 2)):
            best = Turn(spokes=spokes, angles=angles, radius=radius)
    return best


def label_boxes(angles: Iterable[float], widths: Iterable[float], radius: float) -> list[Box]:
    """Return where labels of two lines stand outside a circle, each touching it at its angle."""
    boxes = []
    for angle, wide in zip(angles, widths, strict=True):
        away = radius + _APART + _reach(angle, wide)
        boxes.append(
            Box(
                x=away * float(np.cos(angle)),
                y=away * float(np.sin(angle)),
                width=wide,
                height=2 * LINE_HEIGHT,
            )
        )
    return boxes


def beside_dots(
    widths: Iterable[tuple[int, float]],
    places: Numbers,
    diameters: Numbers,
    *,
    taken: Sequence[Box],
) -> dict[int, Box]:
    """Return where numbers stand beside their dots: where they cover fewest others, and none on another number.

    Parameters
    ----------
    widths
        Row of the dot and width of its number; the first choose first.
    places, diameters
        Of all dots, from the middle of the map.
    taken
        Where other words stand.
    """
    found: dict[int, Box] = {}
    for row, wide in widths:
        (x, y), radius = map(float, places[row]), float(diameters[row]) / 2
        free = [
            box
            for further in _FURTHER
            for way in _WAYS
            if not any(
                map((box := _beside(x, y, float(way), radius + further, wide)).overlaps, taken)
            )
        ]
        if free:
            found[row] = free[int(_covered(free, places, diameters).argmin())]
            taken = [*taken, found[row]]
    return found


def _covered(boxes: Sequence[Box], places: Numbers, diameters: Numbers) -> NDArray[np.intp]:
    """Return how many dots each of the places touches."""
    touched = np.ones((len(boxes), len(places)), dtype=bool)
    for axis, (middles, sizes) in enumerate(
        (
            ([box.x for box in boxes], [box.width for box in boxes]),
            ([box.y for box in boxes], [box.height for box in boxes]),
        )
    ):
        away = np.abs(places[:, axis] - np.array(middles)[:, np.newaxis]) * 2
        touched &= away < np.array(sizes)[:, np.newaxis] + diameters
    return np.count_nonzero(touched, axis=1)


def _beside(x: float, y: float, way: float, away: float, wide: float) -> Box:
    """Return the place of a number that begins so far away from a point, in that direction."""
    right, up = float(np.cos(way)), float(np.sin(way))
    return Box(
        x=x + right * (away + wide / 2),
        y=y + up * (away + _DIGITS_HEIGHT / 2),
        width=wide,
        height=_DIGITS_HEIGHT,
    )


def _angles(wide: float, begins: float, ends: float, half: float) -> list[tuple[float, float]]:
    """Return where the label of a sector may stand, and how large the map may be then."""
    ways = []
    for slip in _SLIPS:
        angle = float(begins + (ends - begins) * (0.5 + slip))
        across = abs(float(np.cos(angle)))
        # straight above the middle, the width of the drawing sets no limit
        room = np.inf if across * half < wide / 2 * across + 1 else (half - wide / 2) / across
        ways.append((angle, room - _APART - _reach(angle, wide)))
    return ways


def _reach(angle: float, wide: float) -> float:
    """Return how far the label's middle is from where it touches the circle."""
    return float(wide / 2 * abs(np.cos(angle)) + LINE_HEIGHT * abs(np.sin(angle)))
