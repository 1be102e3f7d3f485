"""Give and take, tie by tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.report.figures.canvas import (
    GHOST,
    INK,
    OTHER,
    YOU,
    Picture,
    blank,
    picture,
    short,
    width_of,
)
from netlib.report.naming import BESIDE_A_TIE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from netlib.report.book import Book

STRONGEST: Final = 15
_APART: Final = 9.0
_KEY_ABOVE: Final = 1.2
_MOST_TICKS: Final = 6


def exchange_picture(book: Book) -> Picture:
    """Return a dumbbell per tie: what you wrote and what you received, for the ties with most messages."""
    words = book.words
    contacts = book.profile.contacts
    ties = contacts.assign(total=contacts["sent"] + contacts["received"])
    ties = (
        ties[ties["total"] > 0]
        .sort_values(["total", "sent"], ascending=False, kind="stable")
        .head(STRONGEST)
    )
    rows = range(len(ties), 0, -1)
    names = [short(str(book.people[tie]), BESIDE_A_TIE) for tie in ties.index]

    figure, axes = blank(height=0.95 + 0.235 * len(ties))
    axes.hlines(
        rows,
        ties[["sent", "received"]].min(axis=1),
        ties[["sent", "received"]].max(axis=1),
        color=GHOST,
        linewidth=2,
    )
    axes.plot(
        ties["received"],
        rows,
        "o",
        markerfacecolor="none",
        markeredgecolor=OTHER,
        markeredgewidth=1.8,
        markersize=7.5,
    )
    axes.plot(ties["sent"], rows, "o", color=YOU, markersize=6.5)
    # in a column of their own, so that no length of a name moves the lines or lies on them
    beside = max(map(width_of, names)) + _APART
    for name, row in zip(names, rows, strict=True):
        _write(axes, name, row, -beside)
    keys = ((words.plain("● you wrote"), YOU), (words.plain("○ you received"), OTHER))
    at = -beside
    for text, colour in keys:
        _write(axes, text, len(ties) + _KEY_ABOVE, at, color=colour)
        at += width_of(text) + 2 * _APART
    axes.set_yticks([])
    axes.set_ylim(0.3, len(ties) + _KEY_ABOVE + 0.5)
    axes.set_xlabel(words.plain("messages"))
    # on a logarithmic scale equal lengths are equal ratios, so that a small uneven tie shows as one
    axes.set_xscale("symlog", linthresh=1)
    ticks = _ticks(ties[["sent", "received"]].min().min(), ties[["sent", "received"]].max().max())
    axes.set_xticks(ticks, [words.number(tick) for tick in ticks])
    axes.minorticks_off()
    axes.margins(x=0.04)
    more = int((ties["received"] > ties["sent"]).sum())
    alt = words.plain(
        "Messages written and received in your {n} busiest ties; in {more} of them you received more than you wrote.",
        n=words.count(len(ties)),
        more=words.count(more),
    )
    caption = words.plain(
        "One line per tie. Filled: what you wrote. Ring: what you received. The shorter the line, the more even the exchange; the scale is logarithmic."
    )
    return picture(figure, alt=alt, caption=caption)


def _ticks(lowest: float, highest: float) -> list[int]:
    """Return round numbers between the two, only powers of ten where there are many."""
    fine = [0, *(step * 10**power for power in range(7) for step in (1, 2, 5))]
    shown = [tick for tick in fine if lowest <= tick <= highest]
    coarse = [tick for tick in shown if str(tick).strip("0") in ("", "1")]
    return coarse if len(shown) > _MOST_TICKS else shown


def _write(axes: Axes, text: str, row: float, left: float, *, color: str = INK) -> None:
    """Write a text so far to the right of where the axes begin, in points."""
    axes.annotate(
        text,
        (0, row),
        xycoords=axes.get_yaxis_transform(),
        xytext=(left, 0),
        textcoords="offset points",
        ha="left",
        va="center",
        color=color,
    )
