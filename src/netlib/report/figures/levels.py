"""How many contacts stand on which decision level."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netlib.labels.levels import at_least
from netlib.report.figures.canvas import GHOST, INK, MUTE, PAPER, YOU, Picture, blank, picture
from netlib.report.phrases import part
from netlib.settings import LEVELS

if TYPE_CHECKING:
    import pandas as pd

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


class Bar(NamedTuple):
    """One bar: the levels it stands for, of how many contacts, and whether they decide; None where some of them do."""

    levels: tuple[str, ...]
    people: int
    decides: bool | None


def level_bars(counts: pd.Series, *, decision_level: str, smallest: int) -> list[Bar]:
    """Return a bar per level from the lowest up, those of too few people merged with the next until none is left.

    Levels on one side of the line are merged with each other before the two sides are.

    Parameters
    ----------
    counts
        Number of contacts of each level, in the order of the levels.
    decision_level
        The lowest level that decides.
    smallest
        The least number of people a bar may stand for, but for nobody; 0 to merge none.
    """
    decides = at_least(counts.index.to_series(), decision_level)
    bars = [
        Bar((str(level),), int(count), bool(decision))
        for (level, count), decision in zip(counts.items(), decides, strict=True)
    ]
    while (at := _few(bars, smallest)) is not None and len(bars) > 1:
        beside = [place for place in (at - 1, at + 1) if 0 <= place < len(bars)]
        # with who is alike first, then with the smaller of the two neighbours
        other = min(beside, key=lambda p: (bars[p].decides != bars[at].decides, bars[p].people))
        low, high = sorted((at, other))
        one, two = bars[low], bars[high]
        decision = one.decides if one.decides == two.decides else None
        bars[low : high + 1] = [Bar(one.levels + two.levels, one.people + two.people, decision)]
    return bars


def _few(bars: list[Bar], smallest: int) -> int | None:
    return next((at for at, bar in enumerate(bars) if 0 < bar.people < smallest), None)


def _drawn(count: int, words: Words) -> int:
    return words.smallest if words.is_few(count) else count


def _bar_name(levels: tuple[str, ...], words: Words) -> str:
    if len(levels) == 1:
        return level_name(levels[0], words)
    return words.plain(
        "{low} to\n{high}", low=level_name(levels[0], words), high=level_name(levels[-1], words)
    )


def levels_picture(book: Book) -> Picture:
    """Return bars of the contacts per decision level, those who decide in colour, the unknown hollow."""
    words, settings = book.words, book.profile.settings
    levels = book.profile.contacts["level"]
    counts = levels.value_counts().reindex(LEVELS, fill_value=0)
    unknown = int(levels.isna().sum())
    known = int(counts.sum())
    decision_makers = int(counts[at_least(counts.index.to_series(), settings.decision_level)].sum())
    hidden = words.is_few(unknown)
    if hidden:
        # beside the number of all contacts, the other bars would tell it
        counts.iloc[0] += unknown
    bars = level_bars(counts, decision_level=settings.decision_level, smallest=words.smallest)

    figure, axes = blank(height=0.65 + 0.32 * (len(bars) + 1))
    rows = range(len(bars))
    drawn = [_drawn(bar.people, words) for bar in bars]
    looks = {True: YOU, False: GHOST, None: MUTE}
    axes.barh(rows, drawn, height=0.62, color=[looks[bar.decides] for bar in bars])
    names = [_bar_name(bar.levels, words) for bar in bars]
    labels = {row: bar.people for row, bar in zip(rows, bars, strict=True)}
    if hidden:
        names[0] = words.plain("{levels}\nor title unknown", levels=names[0])
    else:
        axes.barh(-1, unknown, height=0.62, color=PAPER, edgecolor=GHOST, linewidth=1)
        labels[-1] = unknown
        names.append(words.plain("Title unknown"))
    for row, count in labels.items():
        axes.annotate(
            words.count(count),
            (_drawn(count, words), row),
            xytext=(5, 0),
            textcoords="offset points",
            va="center",
            color=INK,
        )
    axes.set_yticks(list(labels), names)
    axes.set_xticks([])
    axes.margins(x=0.12)
    axes.spines["bottom"].set_visible(False)
    if all(bar.decides is not None for bar in bars):
        boundary = sum(not bar.decides for bar in bars) - 0.5
        axes.axhline(boundary, color=MUTE, linewidth=0.8, linestyle=(0, (2, 3)))
    alt = (
        words.plain(
            "Bars of contacts per decision level: {decide} stand above the line and decide, {others} below it or with an unknown title.",
            decide=part(decision_makers, known + unknown, words),
            others=part(known + unknown - decision_makers, known + unknown, words),
        )
        if hidden
        else words.plain(
            "Bars of contacts per decision level: {decide} stand above the line and decide, {others} below it, {unknown} titles are unknown.",
            decide=part(decision_makers, known, words),
            others=part(known - decision_makers, known, words),
            unknown=words.number(unknown),
        )
    )
    caption = words.plain(
        "Contacts per level of their current title. In colour, above the line: those who decide."
    )
    return picture(figure, alt=alt, caption=caption)
