"""Where everybody stands on the map around you: rings as wide as their people need, sectors as wide as their share."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

MIDDLE: Final = 15.0
"""Radius of the middle, where you are, in points."""
CHANNEL: Final = 13.0
"""Half the width of the lane that is left free for the numbers of the rings."""
_ASIDE: Final = 2.5
_GAP: Final = 1.6
_SMALLEST: Final = 0.5
_LARGEST: Final = 7.0
_LOOSEST: Final = 1.5
"""How much further apart than needed few people may stand."""
_HALVINGS: Final = 14


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Where everybody stands, in points from the middle.

    Attributes
    ----------
    places
        A row per contact: x and y.
    diameters
        Of each contact's dot.
    radii
        Outer radius of each ring.
    spokes
        Where each sector begins, in radians, and where the last one ends.
    """

    places: Numbers
    diameters: Numbers
    radii: tuple[float, ...]
    spokes: Numbers


@dataclass(frozen=True, kw_only=True)
class _Cell:
    """The part of a ring in one sector."""

    who: NDArray[np.intp]
    begins: float
    ends: float
    before: float
    after: float

    def arcs(self, radii: Numbers) -> Numbers:
        """Return how much of each radius is free for dots."""
        free = radii * (self.ends - self.begins) - self.before - self.after
        return np.maximum(free, 0.0)


def lay_out(
    sizes: Numbers,
    sector: NDArray[np.intp],
    *,
    bounds: Sequence[int],
    spokes: Numbers,
    least: Sequence[float],
    radius: float,
) -> Layout:
    """Return places for the contacts, none on another, in dots as large as the room allows.

    Parameters
    ----------
    sizes
        Relative diameter of each contact's dot, the closest contact first.
    sector
        Number of the sector of each.
    bounds
        Ranks at which the rings end, from 0 to the number of contacts.
    spokes
        Where each sector begins, in radians, and where the last one ends; the first one is the lane of the ring numbers.
    least
        How wide each ring is at least, in points.
    radius
        The largest that the map may have.
    """
    rings = [
        [
            _cell(first + np.flatnonzero(sector[first:last] == one), one, spokes)
            for one in range(len(spokes) - 1)
        ]
        for first, last in pairwise(bounds)
    ]
    low, high = _SMALLEST, _LARGEST
    if _needed(rings, sizes * high, least)[-1] > radius:
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            fits = _needed(rings, sizes * middle, least)[-1] <= radius
            low, high = (middle, high) if fits else (low, middle)
    else:
        low = high
    diameters = sizes * low
    needed = np.array(_needed(rings, diameters, least))
    loose = min((radius - MIDDLE) / (needed[-1] - MIDDLE), _LOOSEST)
    radii = MIDDLE + (needed - MIDDLE) * max(loose, 1.0)
    places = np.zeros((len(sizes), 2))
    for ring, (inner, outer) in zip(rings, pairwise([MIDDLE, *radii]), strict=True):
        for cell in ring:
            places[cell.who] = _places(cell, diameters, inner, outer)
    return Layout(places=places, diameters=diameters, radii=tuple(map(float, radii)), spokes=spokes)


def _cell(who: NDArray[np.intp], one: int, spokes: Numbers) -> _Cell:
    last = len(spokes) - 2
    return _Cell(
        who=who,
        begins=float(spokes[one]),
        ends=float(spokes[one + 1]),
        before=CHANNEL if one == 0 else _ASIDE,
        after=CHANNEL if one == last else _ASIDE,
    )


def _needed(rings: list[list[_Cell]], diameters: Numbers, least: Sequence[float]) -> list[float]:
    """Return the outer radius of each ring if its fullest cell just holds its people."""
    radii, inner = [], MIDDLE
    for ring, width in zip(rings, least, strict=True):
        outer = inner + width
        for cell in ring:
            if len(cell.who):
                outer = max(outer, _outer(cell, diameters, inner))
        radii.append(outer)
        inner = outer
    return radii


def _outer(cell: _Cell, diameters: Numbers, inner: float) -> float:
    """Return where the cell ends if its rows are packed from the inside out."""
    pitch, left, row = float(diameters[cell.who].max()) + _GAP, len(cell.who), 0
    while left > 0:
        left -= int(cell.arcs(np.array([inner + (row + 0.5) * pitch]))[0] // pitch)
        row += 1
    return inner + row * pitch


def _places(cell: _Cell, diameters: Numbers, inner: float, outer: float) -> Numbers:
    """Return places in rows that fill the cell evenly, the closest contact on the innermost row."""
    n = len(cell.who)
    if not n:
        return np.zeros((0, 2))
    pitch, width = float(diameters[cell.who].max()) + _GAP, outer - inner
    # rounding must not take the row away that the width was made for
    most = max(int(width / pitch + 1e-6), 1)
    found: list[tuple[float, Numbers, NDArray[np.intp]]] = []
    for rows in range(1, most + 1):
        radii = inner + (np.arange(rows) + 0.5) * width / rows
        shares = _shared_out(n, cell.arcs(radii), pitch)
        if shares is not None:
            closest = min(width / rows, float(cell.arcs(radii).sum()) / n)
            found.append((closest, radii, shares))
    _, radii, shares = max(found, key=lambda one: one[0])
    row = np.repeat(np.arange(len(radii)), shares)
    at = np.arange(n) - np.repeat(np.cumsum(shares) - shares, shares)
    along = cell.before + cell.arcs(radii)[row] * (at + 0.5) / shares[row]
    angle = cell.begins + along / radii[row]
    return np.column_stack([radii[row] * np.cos(angle), radii[row] * np.sin(angle)])


def _shared_out(n: int, arcs: Numbers, pitch: float) -> NDArray[np.intp] | None:
    """Return how many of n people stand on each row, in proportion to its length; None where they do not fit."""
    room = (arcs // pitch).astype(np.intp)
    if room.sum() < n:
        return None
    wanted = n * arcs / arcs.sum()
    shares = np.minimum(wanted.astype(np.intp), room)
    while shares.sum() < n:
        short = np.where(shares < room, wanted - shares, -np.inf)
        shares[int(np.argmax(short))] += 1
    return shares
