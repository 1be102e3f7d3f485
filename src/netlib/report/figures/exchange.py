"""Give and take, tie by tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.report.figures.canvas import GHOST, MUTE, OTHER, YOU, Picture, blank, picture

if TYPE_CHECKING:
    from netlib.report.book import Book

STRONGEST: Final = 15


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

    figure, axes = blank(height=0.9 + 0.21 * len(ties))
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
    first = ties.iloc[0]
    left, right = sorted(
        (
            (first["sent"], words.plain("you wrote"), YOU),
            (first["received"], words.plain("you received"), OTHER),
        ),
        key=lambda mark: float(mark[0]),
    )
    for (at, label, colour), align, shift in ((left, "right", -9), (right, "left", 9)):
        axes.annotate(
            label,
            (at, len(ties)),
            xytext=(shift, 0),
            textcoords="offset points",
            ha=align,
            va="center",
            color=colour,
        )
    axes.set_yticks([1, len(ties)], [words.number(len(ties)), words.number(1)])
    axes.set_ylabel(words.plain("ties, the busiest first"))
    axes.set_xlabel(words.plain("messages"))
    # on a logarithmic scale equal lengths are equal ratios, so that a small uneven tie shows as one
    axes.set_xscale("symlog", linthresh=1)
    ticks = [
        tick
        for tick in (0, 1, 10, 100, 1000, 10_000)
        if tick <= ties[["sent", "received"]].to_numpy().max()
    ]
    axes.set_xticks(ticks, [words.number(tick) for tick in ticks])
    axes.minorticks_off()
    axes.margins(x=0.3)
    axes.tick_params(axis="y", labelcolor=MUTE)
    more = int((ties["received"] > ties["sent"]).sum())
    alt = words.plain(
        "Messages written and received in your {n} busiest ties; in {more} of them you received more than you wrote.",
        n=words.number(len(ties)),
        more=words.number(more),
    )
    caption = words.plain(
        "One line per tie. Filled: what you wrote. Ring: what you received. The shorter the line, the more even the exchange; the scale is logarithmic."
    )
    return picture(figure, alt=alt, caption=caption)
