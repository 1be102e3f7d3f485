"""The people around you: rings by closeness, colour by who decides."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from netlib.report.figures.canvas import GHOST, INK, LINE, MUTE, PAPER, YOU, Picture, blank, picture

if TYPE_CHECKING:
    import pandas as pd

    from netlib.report.book import Book

RINGS: Final = (0, 5, 15, 50, 150, 500)
"""Ranks at which a ring ends: Dunbar's layers, and as many more as stay legible."""


def by_closeness(contacts: pd.DataFrame) -> pd.DataFrame:
    """Return the contacts who exchanged messages with you, the closest first.

    Closeness is what went both ways first, then what went at all: a flood in one direction is no closeness.
    """
    both = contacts[["sent", "received"]].min(axis=1)
    total = contacts["sent"] + contacts["received"]
    ranked = contacts.assign(both=both, total=total).sort_values(
        ["both", "total"], ascending=False, kind="stable"
    )
    return ranked[ranked["total"] > 0]


def rings_picture(book: Book) -> Picture:
    """Return the closest contacts as dots on rings of 5, 15, 50, 150 and 500."""
    words = book.words
    close = by_closeness(book.profile.contacts).head(RINGS[-1])
    decides = close["decides"]

    figure, axes = blank(height=4.3)
    outer = [bound for bound in RINGS if bound < len(close)]
    bounds = [*outer, len(close)]
    # a ring as wide as its number of people needs, so that dots are equally dense on all of them
    radii = np.sqrt(np.array(bounds, dtype=float) + 3)
    for radius in radii[1:]:
        turn = np.linspace(0, 2 * np.pi, 181)
        axes.plot(radius * np.cos(turn), radius * np.sin(turn), color=LINE, linewidth=0.8)
    places = np.concatenate([_spread(start, stop) for start, stop in pairwise(bounds)])
    looks: list[tuple[Any, dict[str, Any]]] = [
        (decides.fillna(value=False).to_numpy(dtype=bool), {"color": YOU, "markersize": 6}),
        ((~decides).fillna(value=False).to_numpy(dtype=bool), {"color": GHOST, "markersize": 4.5}),
        (
            decides.isna().to_numpy(),
            {"markerfacecolor": PAPER, "markeredgecolor": GHOST, "markersize": 4.5},
        ),
    ]
    for chosen, look in looks:
        axes.plot(*places[chosen].T, "o", **look)
    axes.plot(0, 0, "o", color=INK, markersize=9)
    for radius, bound in zip(radii[1:], bounds[1:], strict=True):
        axes.annotate(
            words.number(bound),
            (0, radius),
            ha="center",
            va="center",
            color=MUTE,
            fontsize=10.5,
            bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 1.5},
        )
    axes.set_aspect("equal")
    axes.axis("off")
    inner = decides.head(15)
    alt = words.plain(
        "The {n} contacts you exchange most with, on rings by closeness; of the closest {inner}, {decide} decide.",
        n=words.number(len(close)),
        inner=words.number(len(inner)),
        decide=words.number(int(inner.sum())),
    )
    caption = words.plain(
        "You in the middle; the closer a dot, the more went both ways. In colour: decides. Grey: does not. Hollow: title unknown. Ring labels count people up to there."
    )
    return picture(figure, alt=alt, caption=caption)


def _spread(start: int, stop: int) -> np.ndarray:
    """Return places for the ranks from ``start`` to ``stop`` between their two rings, one golden angle apart."""
    ranks = np.arange(start, stop) + 0.5
    angle = ranks * np.pi * (3 - np.sqrt(5))
    radius = np.sqrt(ranks + 3)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)])
