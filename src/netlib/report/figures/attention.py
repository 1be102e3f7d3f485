"""How many people your messages go to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.report.figures.canvas import GHOST, INK, MUTE, YOU, Picture, blank, picture

if TYPE_CHECKING:
    from netlib.report.book import Book

LAYERS: Final = (5, 15, 50, 150)
"""Dunbar's layers, shown as marks on the axis and never as a verdict."""


def attention_picture(book: Book) -> Picture:
    """Return the share of what you wrote that went to your 1, 2, 3, ... most-written contacts."""
    words = book.words
    sent = np.sort(book.profile.contacts["sent"].to_numpy(dtype=float))[::-1]
    sent = sent[sent > 0]
    share = np.cumsum(sent) / sent.sum()
    rank = np.arange(1, len(share) + 1)

    figure, axes = blank(height=2.6)
    axes.plot(rank, share, color=YOU, linewidth=2.4)
    axes.set_xscale("log")
    shown = [layer for layer in LAYERS if layer < len(share)]
    for layer in shown:
        axes.plot([layer, layer], [0, share[layer - 1]], color=GHOST, linewidth=0.8)
        axes.plot(layer, share[layer - 1], "o", color=YOU, markersize=6)
        axes.annotate(
            words.percent(share[layer - 1]),
            (layer, share[layer - 1]),
            xytext=(-4, 5),
            textcoords="offset points",
            ha="right",
            color=INK,
        )
    # the last label needs room beside the one before it
    ticks = [1, *shown]
    if len(share) > 2 * ticks[-1]:
        ticks.append(len(share))
    axes.set_xticks(ticks, [words.number(tick) for tick in ticks])
    axes.minorticks_off()
    axes.set_yticks([0, 1], [words.percent(0), words.percent(1)])
    axes.tick_params(axis="y", labelcolor=MUTE)
    axes.set_ylim(0, 1.12)
    axes.set_xlabel(words.plain("contacts you wrote to, the most-written first"))
    half = int(np.searchsorted(share, 0.5) + 1)
    alt = words.plain(
        "Share of your messages by number of recipients: half of them went to {half} of {n} contacts you wrote to.",
        half=words.count(half),
        n=words.count(len(share)),
    )
    caption = words.plain(
        "How much of what you wrote went to the contacts you write to most. Marks at 5, 15, 50 and 150, the layers Dunbar described."
    )
    return picture(figure, alt=alt, caption=caption)
