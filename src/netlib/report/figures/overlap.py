"""Which of your groups bring you together with the same people."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import pandas as pd
from matplotlib.patches import Rectangle

from netlib.report.figures.canvas import (
    INK,
    LINE,
    MUTE,
    WIDTH,
    YOU,
    Picture,
    picture,
    shade,
    sheet,
    short,
    trim,
    width_of,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from netlib.report.book import Book
    from netlib.report.language import Words

MOST: Final = 8
EVIDENCE: Final = 0.05
"""False discovery rate below which a pair is told to share more people than chance would bring."""
_LONGEST_NAME: Final = 32
_LONGEST_TOLD: Final = 60
_APART: Final = 5.0
_WIDEST: Final = 42.0
_SHORTEST_NAME: Final = 90.0
_HIGH: Final = 26.0
# the number on a cell has to be read in light and in dark
_DARKEST: Final = 0.5
_PAIR: Final = 2


@dataclass(frozen=True, kw_only=True)
class _Shared:
    """What a pair of groups shares."""

    people: int
    jaccard: float
    is_evident: bool


def shown_pairs(book: Book) -> pd.DataFrame:
    """Return the pairs of the groups with most of your contacts, see `netlib.measures.groups.group_overlap`.

    Returns
    -------
    pandas.DataFrame
        As there, with the groups in ``group_x`` and ``group_y`` in the order of their size, the larger one first.
    """
    pairs, members = book.profile.overlap, book.profile.groups["members"]
    compared = pd.Index(pd.concat([pairs["group_x"], pairs["group_y"]]).unique())
    largest = members[members.index.isin(compared) & (members > 0).fillna(value=False)]
    order = largest.sort_values(ascending=False, kind="stable").head(MOST).index
    chosen = pairs[pairs["group_x"].isin(order) & pairs["group_y"].isin(order)]
    swapped = order.get_indexer(pd.Index(chosen["group_x"])) > order.get_indexer(
        pd.Index(chosen["group_y"])
    )
    larger = chosen["group_x"].mask(swapped, chosen["group_y"])
    smaller = chosen["group_y"].mask(swapped, chosen["group_x"])
    return chosen.assign(group_x=larger, group_y=smaller)


def has_overlap(book: Book) -> bool:
    """Return whether any two groups with contacts of yours share people, and enough of them to be told."""
    return bool((shown_pairs(book)["shared"] >= max(book.words.smallest, 1)).any())


def overlap_picture(book: Book) -> Picture:
    """Return a triangle of the groups with most contacts: how many people each pair shares, and which more than chance brings."""
    words, pairs = book.words, shown_pairs(book)
    members = book.profile.groups["members"]
    found = pd.unique(pd.concat([pairs["group_x"], pairs["group_y"]]))
    order = list(members.reindex(found).sort_values(ascending=False, kind="stable").index)
    names = book.groups
    cells = {
        (str(x), str(y)): _Shared(
            people=int(shared), jaccard=float(jaccard), is_evident=bool(q < EVIDENCE)
        )
        for x, y, shared, jaccard, q in pairs[
            ["group_x", "group_y", "shared", "jaccard", "q"]
        ].itertuples(index=False, name=None)
    }
    few = {pair for pair, shared in cells.items() if words.is_few(shared.people)}
    highest = max((one.jaccard for pair, one in cells.items() if pair not in few), default=1.0)

    figure, axes = sheet()
    shown = [short(str(names[group]), _LONGEST_NAME) for group in order]
    sizes = [words.count(int(members[group])) for group in order]
    wide = _cell_width(
        [width_of(f"{name} {size}") + 2 * _APART for name, size in zip(shown, sizes, strict=True)],
        least=max(width_of(_number(one.people, words), bold=True) for one in cells.values()) + 6,
    )
    for column, row in combinations(range(len(order)), _PAIR):
        pair = (order[column], order[row])
        if pair in cells:
            _draw_cell(
                axes,
                cells[pair],
                (column * wide, -row * _HIGH),
                wide,
                words=words,
                strength=0.0 if pair in few else cells[pair].jaccard / (highest or 1.0),
            )
    for row, (full, size) in enumerate(zip(shown, sizes, strict=True)):
        left, middle = row * wide + _APART, -(row + 0.5) * _HIGH
        name = _fitting(full, 72 * WIDTH - left - width_of(f" {size}") - _APART)
        _label(axes, name, (left, middle), ha="left")
        _label(axes, size, (left + width_of(name) + _APART, middle), ha="left", color=MUTE)
    trim(figure, bottom=-len(order) * _HIGH - 2, top=0)
    evident = [pair for pair, one in cells.items() if one.is_evident and pair not in few]
    told = sorted(set(cells) - few, key=lambda pair: (-cells[pair].jaccard, pair))
    closest = None
    if told and cells[told[0]].people:
        x, y = (short(str(names[one]), _LONGEST_TOLD) for one in told[0])
        closest = (x, y, cells[told[0]].people)
    return picture(
        figure,
        alt=_alt(len(told), len(evident), closest, words),
        caption=words.plain(
            "How many people two groups share: the number stands below the one and to the left of the other. The stronger the colour, the larger the part of both; framed and bold: more than chance would bring. Behind a name: your contacts in it."
        ),
    )


def _draw_cell(
    axes: Axes,
    shared: _Shared,
    at: tuple[float, float],
    wide: float,
    *,
    words: Words,
    strength: float,
) -> None:
    left, top = at
    is_few = words.is_few(shared.people)
    is_evident = shared.is_evident and not is_few
    axes.add_artist(
        Rectangle(
            (left + 1, top - _HIGH + 1),
            wide - 2,
            _HIGH - 2,
            facecolor=YOU if strength else LINE,
            alpha=_DARKEST * shade(strength) if strength else _DARKEST,
            linewidth=0,
        )
    )
    if is_evident:
        axes.add_artist(
            Rectangle(
                (left + 2, top - _HIGH + 2),
                wide - 4,
                _HIGH - 4,
                facecolor="none",
                edgecolor=INK,
                linewidth=1.4,
            )
        )
    _label(
        axes,
        _number(shared.people, words),
        (left + wide / 2, top - _HIGH / 2),
        color=INK if shared.people else MUTE,
        weight="bold" if is_evident else "normal",
    )


def _number(people: int, words: Words) -> str:
    """Return a number of people as short as a cell needs it."""
    if words.is_few(people):
        return words.plain("< {n}", n=words.number(words.smallest))
    return words.number(people)


def _cell_width(beside: list[float], *, least: float) -> float:
    """Return how wide a cell may be, so that each row has room for its name behind its cells."""
    rooms = [(72 * WIDTH - name) / row for row, name in enumerate(beside) if row]
    most = min(_WIDEST, (72 * WIDTH - _SHORTEST_NAME) / len(rooms))
    return max(min([*rooms, most]), min(least, most))


def _fitting(name: str, room: float) -> str:
    """Return a name short enough for the room that is left behind the cells."""
    longest = 2 * len(name)  # a wide sign counts twice
    while longest > 1 and width_of(short(name, longest)) > room:
        longest -= 1
    return short(name, longest)


def _label(axes: Axes, text: str, at: tuple[float, float], **look: Any) -> None:  # noqa: ANN401 - as matplotlib's
    axes.annotate(text, at, **{"ha": "center", "va": "center", "color": INK, **look})


def _alt(pairs: int, evident: int, closest: tuple[str, str, int] | None, words: Words) -> str:
    told: str = words.plain(
        "Of {pairs} pairs of groups, none shares more people than chance would bring.",
        pairs=words.number(pairs),
    )
    if evident:
        told = str(
            words.plural(
                "Of {pairs} pairs of groups, one shares more people than chance would bring.",
                "Of {pairs} pairs of groups, {n} share more people than chance would bring.",
                evident,
                pairs=words.number(pairs),
            )
        )
    if closest is not None:
        x, y, shared = closest
        told += " " + words.plain(
            "Most alike are {x} and {y} with {n} people in both.", x=x, y=y, n=words.count(shared)
        )
    return told
