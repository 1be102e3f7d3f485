"""The circles among your contacts: who is tied to whom, circle by circle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import networkx as nx
import numpy as np

from netlib.report.figures.canvas import (
    GHOST,
    HALO,
    INK,
    LINE,
    MUTE,
    WIDTH,
    YOU,
    Picture,
    draw_line,
    picture,
    sheet,
    trim,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from netlib.report.book import Book

MOST_DOTS: Final = 300
"""People up to which each is a dot; beyond, only the sizes of the circles are drawn."""
_ACROSS: Final = 72 * WIDTH
_GAP: Final = 12.0
_LABEL: Final = 18.0
_WIDEST: Final = 80.0
_SPACE: Final = 11.0
"""Radius in points of a circle of one person; the area grows with the people."""
_LEAST: Final = 0.7
_INSIDE: Final = 0.84


class Placed(NamedTuple):
    """Where a circle stands: its middle, its radius, and its members as rows of the matrix of ties."""

    middle: NDArray[np.float64]
    radius: float
    members: NDArray[np.integer]


def circles_picture(book: Book, circles: Sequence[int]) -> Picture:
    """Return the circles side by side, the largest first, with a dot per contact and a line per tie.

    Parameters
    ----------
    book
        What the report is about; some of its contacts are tied.
    circles
        Numbers of the circles to draw, as in the column ``community`` of the contacts.
    """
    words, between = book.words, book.profile.between
    if between is None:
        msg = "no two contacts are tied"
        raise ValueError(msg)
    # the matrix is in the order of the ids
    tied = between.table["community"].dropna().sort_index()
    placed = _placed([np.flatnonzero(tied == number) for number in circles])
    row, column = between.matrix.nonzero()
    of_circle = np.full(len(tied), -1)
    for number, circle in enumerate(placed):
        of_circle[circle.members] = number
    shown = (row < column) & (of_circle[row] >= 0) & (of_circle[column] >= 0)
    pairs = np.column_stack([row[shown], column[shown]])
    across = int((of_circle[pairs[:, 0]] != of_circle[pairs[:, 1]]).sum())

    figure, axes = sheet()
    turn = np.linspace(0, 2 * np.pi, 91)
    for number, circle in zip(circles, placed, strict=True):
        x, y = circle.middle
        draw_line(axes, x + circle.radius * np.cos(turn), y + circle.radius * np.sin(turn), color=LINE, linewidth=0.9)  # fmt: skip
        axes.annotate(
            words.plain("{name} · {n}", name=words.number(number), n=words.number(len(circle.members))),
            (x, y - circle.radius - _LABEL / 2),
            ha="center",
            va="center",
            color=INK,
            gid=HALO,
        )  # fmt: skip
    has_dots = sum(len(circle.members) for circle in placed) <= MOST_DOTS
    if has_dots:
        at = np.zeros((len(tied), 2))
        for circle in placed:
            inner = _laid_out(circle.members, pairs)
            at[circle.members] = circle.middle + circle.radius * _INSIDE * inner
        inside = of_circle[pairs[:, 0]] == of_circle[pairs[:, 1]]
        for chosen, colour in ((~inside, GHOST), (inside, MUTE)):
            ends = at[pairs[chosen]]
            breaks = np.full((len(ends), 1, 2), np.nan)
            draw_line(
                axes,
                *np.concatenate([ends, breaks], axis=1).reshape(-1, 2).T,
                color=colour,
                linewidth=0.8,
            )
        everybody = np.concatenate([circle.members for circle in placed])
        draw_line(
            axes,
            *at[everybody].T,
            marker="o",
            linestyle="none",
            color=YOU,
            markersize=5.5,
            markeredgewidth=0,
        )
    bottom = min(circle.middle[1] - circle.radius for circle in placed) - _LABEL - 2
    trim(figure, bottom=float(bottom), top=2.0)
    alt = words.plain(
        "The {n} largest circles among your contacts, of {sizes} people; of the {ties} ties among them, {across} lead from one circle to another.",
        n=words.number(len(placed)),
        sizes=words.listing([words.number(len(circle.members)) for circle in placed]),
        ties=words.count(len(pairs)),
        across=words.count(across),
    )
    caption = words.plain(
        "A dot is a contact, a line a tie between two contacts. Below each circle its number, as in the table, and its people."
    )
    if not has_dots:
        caption = words.plain(
            "The larger a circle, the more people are in it. Below each its number, as in the table, and its people."
        )
    return picture(figure, alt=alt, caption=caption)


def _placed(members: Sequence[NDArray[np.integer]]) -> list[Placed]:
    """Return the circles in lines as wide as the drawing, the first at the top left."""
    roots = np.sqrt([len(people) for people in members])
    scale = min(_SPACE, _WIDEST / roots.max())
    # a little smaller if that keeps all of them in one line
    one_line = (_ACROSS - _GAP * len(members)) / (2 * roots.sum())
    scale = one_line if _LEAST * scale <= one_line <= scale else scale
    radii = (scale * roots).tolist()
    placed: list[Placed] = []
    x, top, line = _GAP / 2, 0.0, 0.0
    for people, radius in zip(members, radii, strict=True):
        if placed and x + 2 * radius > _ACROSS:
            x, top, line = _GAP / 2, top - line - _LABEL - _GAP, 0.0
        line = max(line, 2 * radius)
        placed.append(Placed(np.array([x + radius, top - radius]), radius, people))
        x += 2 * radius + _GAP
    return placed


def _laid_out(members: NDArray[np.integer], pairs: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return a place within the unit circle for each member, those close to each other who are tied."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(members.tolist())
    graph.add_edges_from(
        pairs[np.isin(pairs[:, 0], members) & np.isin(pairs[:, 1], members)].tolist()
    )
    found = nx.spring_layout(graph, seed=1, iterations=80)
    places = np.array([found[member] for member in members.tolist()])
    places -= (places.min(axis=0) + places.max(axis=0)) / 2
    return np.asarray(places / max(float(np.hypot(*places.T).max()), 1e-9))
