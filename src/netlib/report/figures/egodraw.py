"""How the map around you is drawn: rings, dots, numbers, and what they stand for below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from netlib.report.figures.canvas import (
    GHOST,
    HALO,
    INK,
    LINE,
    MUTE,
    PAPER,
    WIDTH,
    YOU,
    draw_line,
    width_of,
)
from netlib.report.figures.egolabels import LINE_HEIGHT, Box, beside_dots
from netlib.report.figures.egolayout import MIDDLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd
    from matplotlib.axes import Axes

    from netlib.report.figures.egolayout import Layout

ANYBODY: Final = "anybody"
"""How everybody is drawn where few share a level."""
HIDDEN: Final = "hidden"
"""How those are drawn in whose part of the map few share a level."""
REST: Final = "rest"
"""Those who do not decide, and those of whom it is not known, where they are drawn alike."""
_RING: Final = {
    "marker": "o",
    "markerfacecolor": PAPER,
    "markeredgecolor": MUTE,
    "markeredgewidth": 1.1,
}
LOOKS: Final[dict[str, dict[str, Any]]] = {
    "decides": {"marker": "o", "color": YOU, "markeredgewidth": 0},
    "not": _RING,
    REST: _RING,
    "unknown": {"marker": "D", "color": MUTE, "markeredgewidth": 0},
    ANYBODY: {"marker": "o", "color": YOU, "markeredgewidth": 0},
    HIDDEN: {"marker": "o", "color": GHOST, "markeredgewidth": 0},
}
ACROSS: Final = 72 * WIDTH
"""How wide the drawing is, in points; the map's middle is its middle."""
EDGE: Final = 4.0
# a diamond and a ring look larger than a disc that is as wide
_WIDTHS: Final = {
    "decides": 1.0,
    "not": 0.86,
    REST: 0.86,
    "unknown": 0.62,
    ANYBODY: 1.0,
    HIDDEN: 0.5,
}
_KEY_LINE: Final = 17.0
_MOST_COLUMNS: Final = 3


def label(axes: Axes, text: str, at: tuple[float, float], **look: Any) -> None:  # noqa: ANN401 - as matplotlib's
    """Write a text around a point."""
    axes.annotate(text, at, **{"ha": "center", "va": "center", "color": INK, **look})


def draw_rings(axes: Axes, layout: Layout, told: list[str]) -> list[Box]:
    """Draw rings and spokes, number the rings in the lane, and return where the numbers stand."""
    turn = np.linspace(0, 2 * np.pi, 121)
    lane, boxes = float(layout.spokes[0]), list[Box]()
    for radius in layout.radii:
        draw_line(axes, radius * np.cos(turn), radius * np.sin(turn), color=LINE, linewidth=0.9)
    # a single sector has no border
    for spoke in layout.spokes[:-1] if len(layout.spokes) > 2 else ():  # noqa: PLR2004
        ends = np.array([MIDDLE, layout.radii[-1]])
        draw_line(axes, ends * np.cos(spoke), ends * np.sin(spoke), color=LINE, linewidth=0.9)
    # from the outside in, so that of two numbers without room for both the larger one is told
    for radius, number in sorted(zip(layout.radii, told, strict=True), reverse=True):
        box = Box(
            x=radius * float(np.cos(lane)),
            y=radius * float(np.sin(lane)),
            width=width_of(number, size=11) + 2,
            height=LINE_HEIGHT,
        )
        if not any(box.overlaps(other) for other in boxes) and radius > MIDDLE + LINE_HEIGHT:
            label(axes, number, (box.x, box.y), color=MUTE, fontsize=11, gid=HALO)
            boxes.append(box)
    return boxes


def draw_dots(axes: Axes, layout: Layout, levels: pd.Series) -> None:
    """Draw every contact once, in the look of its level."""
    # one drawing per look and size, each place in it a reference: hundreds of dots stay a small page
    for look, size in sorted(set(zip(levels, layout.diameters, strict=True))):
        chosen = (levels == look).to_numpy() & (layout.diameters == size)
        draw_line(
            axes,
            *layout.places[chosen].T,
            linestyle="none",
            markersize=size * _WIDTHS[look],
            **LOOKS[look],
        )


def draw_numbers(axes: Axes, rows: list[int], layout: Layout, *, taken: list[Box]) -> list[int]:
    """Write numbers at the dots of those who are named below, and return the rows that have one."""
    middle = Box(x=0, y=0, width=2 * MIDDLE, height=LINE_HEIGHT)
    found = beside_dots(
        [(row, width_of(str(n), size=11, bold=True)) for n, row in enumerate(rows, 1)],
        layout.places,
        layout.diameters,
        taken=[*taken, middle],
    )
    for n, (_, box) in enumerate(sorted(found.items()), 1):
        label(axes, str(n), (box.x, box.y), weight="bold", fontsize=11, gid=HALO)
    return sorted(found)


def _flowed(texts: Iterable[str], *, indent: float) -> list[tuple[str, float, int]]:
    """Return texts one after the other in lines as wide as the drawing: each with its place and its line."""
    placed, at, line = list[tuple[str, float, int]](), 0.0, 0
    for text in texts:
        wide = indent + width_of(text)
        if at and at + wide > ACROSS - 2 * EDGE:
            at, line = 0.0, line + 1
        placed.append((text, at, line))
        at += wide + _KEY_LINE
    return placed


def _in_columns(texts: Sequence[str], *, indent: float) -> list[tuple[str, float, int]]:
    """Return texts in as many columns as have room."""
    room = ACROSS - 2 * EDGE
    widest = max((indent + width_of(text) + EDGE for text in texts), default=room)
    columns = max(min(int(room // widest), _MOST_COLUMNS), 1)
    lines = -(-len(texts) // columns)
    return [
        (text, room / columns * (place // lines), place % lines) for place, text in enumerate(texts)
    ]


def draw_keys(axes: Axes, keys: dict[str, str], *, top: float) -> float:
    """Write what the looks stand for below the map; return where the last line ends."""
    placed = _flowed(keys.values(), indent=14)
    for look, (text, at, line) in zip(keys, placed, strict=True):
        x, y = at + EDGE - ACROSS / 2, top - _KEY_LINE * (line + 0.5)
        draw_line(axes, x + 4, y, linestyle="none", markersize=9 * _WIDTHS[look], **LOOKS[look])
        label(axes, text, (x + 14, y), ha="left")
    return top - _KEY_LINE * (1 + max((line for *_, line in placed), default=-1))


def draw_names(axes: Axes, names: Sequence[str], *, top: float) -> float:
    """Write the names of the numbered dots; return where the last line ends."""
    top -= EDGE
    placed = _in_columns(names, indent=20)
    for n, (text, at, line) in enumerate(placed, 1):
        x, y = at + EDGE - ACROSS / 2, top - _KEY_LINE * (line + 0.5)
        label(axes, str(n), (x + 13, y), ha="right", weight="bold", fontsize=11)
        label(axes, text, (x + 19, y), ha="left")
    return top - _KEY_LINE * (1 + max((line for *_, line in placed), default=-1))
