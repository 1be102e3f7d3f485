"""How many contacts stand on which decision level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.labels.levels import at_least
from netlib.report.figures.canvas import GHOST, INK, MUTE, PAPER, YOU, Picture, blank, picture
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from netlib.report.book import Book
    from netlib.report.language import Words


def level_name(level: str, words: Words) -> str:
    """Return a decision level as readers call it."""
    names = {
        "student": words.plain("Student, trainee"),
        "entry": words.plain("Entry level"),
        "professional": words.plain("Professional"),
        "lead": words.plain("Team lead"),
        "head": words.plain("Head, director"),
        "executive": words.plain("Top management"),
        "owner_board": words.plain("Owner, board"),
    }
    return names[level]


def levels_picture(book: Book) -> Picture:
    """Return bars of the contacts per decision level, those who decide in colour, the unknown hollow."""
    words, settings = book.words, book.profile.settings
    levels = book.profile.contacts["level"]
    counts = levels.value_counts().reindex(LEVELS, fill_value=0)
    unknown = int(levels.isna().sum())
    decides = at_least(counts.index.to_series(), settings.decision_level).to_numpy(dtype=bool)

    figure, axes = blank(height=2.9)
    rows = range(len(LEVELS))
    axes.barh(rows, counts, height=0.62, color=[YOU if decision else GHOST for decision in decides])
    axes.barh(-1, unknown, height=0.62, color=PAPER, edgecolor=GHOST, linewidth=1)
    for row, count in zip((-1, *rows), (unknown, *counts), strict=True):
        axes.annotate(
            words.number(count),
            (count, row),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            color=INK,
        )
    names = [words.plain("Title unknown"), *(level_name(level, words) for level in LEVELS)]
    axes.set_yticks([-1, *rows], names)
    axes.set_xticks([])
    axes.margins(x=0.12)
    axes.spines["bottom"].set_visible(False)
    boundary = int((~decides).sum()) - 0.5
    axes.axhline(boundary, color=MUTE, linewidth=0.8, linestyle=(0, (2, 3)))
    decision_makers = int(counts[decides].sum())
    alt = words.plain(
        "Bars of contacts per decision level: {decide} stand above the line and decide, {others} below it, {unknown} titles are unknown.",
        decide=words.number(decision_makers),
        others=words.number(int(counts.sum()) - decision_makers),
        unknown=words.number(unknown),
    )
    caption = words.plain(
        "Contacts per level of their current title. In colour, above the line: those who decide."
    )
    return picture(figure, alt=alt, caption=caption)
