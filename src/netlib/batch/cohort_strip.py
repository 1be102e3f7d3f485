"""A dimension as dots on an axis, one for each client: drawn in parts of the width, so that its letters keep their size on a phone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import numpy as np
from markupsafe import Markup

from netlib.batch.cohort_spread import FEWEST_FOR_QUARTILES, scale

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.batch.cohort_spread import Scale, Spread
    from netlib.report.language import Words

_MARGIN: Final = 4.0
_NAMES: Final = 28.0
"""Per cent of the width: free at the edge, and for pseudonyms on the left."""
_BINS: Final = 50
_ROW: Final = 22
_TALLEST: Final = 96
_DOT: Final = 7.0
_LEAST: Final = 3.2
"""Dots that would stand closer are drawn as bars."""
_AXIS: Final = 26

_SVG: Final = Markup(
    '<svg class="strip" width="100%" height="{height}" role="img" aria-label="{label}">{marks}</svg>'
)
_TICK: Final = Markup(
    '<line class="tick" x1="{x}%" x2="{x}%" y1="0" y2="{y}"/><text x="{x}%" y="{below}" text-anchor="middle">{told}</text>'
)
_LINE: Final = Markup('<line class="{kind}" x1="{x1}%" x2="{x2}%" y1="{y1}" y2="{y2}"/>')
_CIRCLE: Final = Markup('<circle cx="{x}%" cy="{y}" r="{r}"/>')
_BAR: Final = Markup('<rect class="{kind}" x="{x}%" y="{y}" width="{width}%" height="{height}"/>')
_NAME: Final = Markup('<text class="code" x="0" y="{y}">{told}</text>')


def strip(spread: Spread, words: Words, *, label: str) -> Markup:
    """Return the drawing of a dimension, empty where no client has a figure.

    Few clients have a row each, with their interval; many are dots, or bars where dots would not find room, and a box
    below them holds the middle half.
    """
    if not spread.known:
        return Markup()
    if len(spread.known) < FEWEST_FOR_QUARTILES:
        return _rows(spread, words, label=label)
    axis = scale(spread, words, with_intervals=False)
    places = [axis.place(value) for value in spread.values]
    counts = Counter(min(int(place * _BINS), _BINS - 1) for place in places)
    pitch = min(_DOT, _TALLEST / max(counts.values()))
    is_dots = pitch >= _LEAST
    floor = max(counts.values()) * pitch + 6
    width = (100 - 2 * _MARGIN) / _BINS
    marks = [*_axis(axis, left=_MARGIN, height=floor + 20)]
    for at, count in sorted(counts.items()):
        left = _MARGIN + at * width
        if is_dots:
            marks += [
                _CIRCLE.format(
                    x=_told(left + width / 2),
                    y=_told(floor - (level + 0.5) * pitch),
                    r=_told(min(pitch * 0.46, 3)),
                )
                for level in range(count)
            ]
        else:
            height = count * pitch
            marks.append(
                _BAR.format(
                    kind="bar",
                    x=_told(left + width * 0.1),
                    y=_told(floor - height),
                    width=_told(width * 0.8),
                    height=_told(height),
                )
            )
    marks += _box(axis, spread.values, y=floor + 10)
    return _framed(marks, height=floor + 20, label=label)


def _rows(spread: Spread, words: Words, *, label: str) -> Markup:
    axis = scale(spread, words, with_intervals=True)
    height = len(spread.known) * _ROW + 2
    marks = [*_axis(axis, left=_NAMES, height=height)]
    for at, (code, one) in enumerate(spread.known):
        y = at * _ROW + _ROW / 2 + 1
        marks.append(_NAME.format(y=_told(y + 4), told=code))
        if one.low is not None and one.high is not None:
            ends = [_x(axis.place(end), left=_NAMES) for end in (one.low, one.high)]
            marks.append(_line("interval", ends[0], ends[1], y, y))
        marks.append(
            _CIRCLE.format(x=_x(axis.place(one.value or 0.0), left=_NAMES), y=_told(y), r=5)
        )
    return _framed(marks, height=height, label=label)


def _box(axis: Scale, values: Sequence[float], *, y: float) -> list[Markup]:
    """Return the range, the middle half and the median."""
    low, first, median, third, high = (
        _x(axis.place(float(value)), left=_MARGIN)
        for value in np.quantile(values, [0, 0.25, 0.5, 0.75, 1])
    )
    return [
        _line("range", low, high, y, y),
        _line("middle", first, third, y, y),
        _line("median", median, median, y - 7, y + 7),
    ]


def _axis(axis: Scale, *, left: float, height: float) -> list[Markup]:
    return [
        _TICK.format(x=_x(place, left=left), y=_told(height), below=_told(height + 17), told=told)
        for place, told in axis.ticks
    ]


def _framed(marks: Sequence[Markup], *, height: float, label: str) -> Markup:
    return _SVG.format(height=_told(height + _AXIS), label=label, marks=Markup().join(marks))


def _line(kind: str, x1: str, x2: str, y1: float, y2: float) -> Markup:
    return _LINE.format(kind=kind, x1=x1, x2=x2, y1=_told(y1), y2=_told(y2))


def _x(place: float, *, left: float) -> str:
    return _told(left + place * (100 - left - _MARGIN))


def _told(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
