"""Shares with their intervals, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.figures.canvas import GHOST, INK, YOU, Picture, blank, picture
from netlib.report.phrases import share
from netlib.report.smallcells import Guarded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.measures import Measure
    from netlib.report.language import Words


def told_shares(rows: Mapping[str, Measure], words: Words) -> list[str]:
    """Return each share that has a value with what it is a share of, as a list in a sentence wants it."""
    return [
        words.plain("{name}: {n}", name=name, n=share(measure, words))
        for name, measure in rows.items()
        if measure.value is not None
    ]


def shares_picture(rows: Mapping[str, Measure], words: Words, *, alt: str, caption: str) -> Picture:
    """Return a dot and a line per share, from 0 to 100 %; a share of which only a bound is told is a line without a dot.

    Parameters
    ----------
    rows
        Measures by what they are called; those without a value are left out, and there must be one with a value.
    words
        The language.
    alt, caption
        See `netlib.report.figures.canvas.Picture`.
    """
    shown = {name: one for name, one in rows.items() if one.value is not None}
    figure, axes = blank(height=0.55 + 0.42 * len(shown))
    for row, (name, measure) in zip(range(len(shown), 0, -1), shown.items(), strict=True):
        value = float(measure.value or 0)
        bound = measure.bound if isinstance(measure, Guarded) else ""
        if bound in ("under", "over"):
            ends = (0.0, value) if bound == "under" else (value, 1.0)
            axes.hlines(row, *ends, color=GHOST, alpha=0.6, linewidth=4)
        else:
            if measure.low is not None and measure.high is not None:
                axes.hlines(row, measure.low, measure.high, color=YOU, alpha=0.4, linewidth=4)
            axes.plot(value, row, "o", color=YOU, markersize=8)
        axes.annotate(
            words.plain("{name} · {n}", name=name, n=share(measure, words)),
            (0, row + 0.38),
            xycoords=axes.get_yaxis_transform(),
            ha="left",
            va="center",
            color=INK,
        )
    axes.set_xlim(0, 1)
    axes.set_ylim(0.5, len(shown) + 0.75)
    axes.set_yticks([])
    ticks = (0, 0.25, 0.5, 0.75, 1)
    axes.set_xticks(ticks, [words.percent(tick) for tick in ticks])
    return picture(figure, alt=alt, caption=caption)
