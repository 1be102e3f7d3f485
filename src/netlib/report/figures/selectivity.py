"""Which groups lead to people you value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.report.figures.canvas import GHOST, INK, MUTE, YOU, Picture, blank, picture
from netlib.text import fold

if TYPE_CHECKING:
    from netlib.report.book import Book

MOST: Final = 12
_LONGEST_NAME: Final = 26
_CALLED_AFTER_PEOPLE: Final = ("thread", "meeting")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def group_names(book: Book) -> pd.Series:
    """Return the name of each group by its id, fit to be passed on.

    Threads and meetings are often called after the people in them, so they go by a number here; so does
    any group whose name holds the name of a person. A listed group without a name goes by its id.
    """
    words, network = book.words, book.profile.network
    groups = network.groups.set_index("group_id")
    names = groups["name"].fillna(groups.index.to_series())
    private = groups["basis"].isin(_CALLED_AFTER_PEOPLE) | _holds_a_name(names, network.people)
    numbered = [
        words.plain("group {n}", n=words.number(n)) for n in range(1, int(private.sum()) + 1)
    ]
    return names.mask(private, pd.Series(numbered, names.index[private], dtype="str"))


def _holds_a_name(names: pd.Series, people: pd.DataFrame) -> pd.Series:
    """Tell which texts hold the whole name of a person, or its first and last word."""
    folded = {fold(name) for name in people["name"].dropna()}
    ends = {(words[0], words[-1]) for words in map(str.split, folded) if len(words) > 1}

    def holds(text: str) -> bool:
        spoken = _WORD.findall(fold(text))
        return any(
            (first, last) in ends
            for place, first in enumerate(spoken)
            for last in spoken[place + 1 : place + 4]
        )

    return names.map(holds).astype(bool)


def shown_groups(book: Book) -> pd.DataFrame:
    """Return the groups with enough of your contacts to be shown, the most selective first, with their names."""
    groups = book.profile.groups
    groups = groups[groups["known"] >= book.profile.settings.smallest_cell]
    ranked = groups.sort_values("share", ascending=False, kind="stable").head(MOST)
    return ranked.assign(name=group_names(book).reindex(ranked.index))


def yardstick(book: Book) -> tuple[float, str]:
    """Return the share to compare groups with, and its name: contacts in no group, or all where everybody is in one."""
    words, contacts = book.words, book.profile.contacts
    alone = contacts.loc[(contacts["groups"] == 0).fillna(value=False), "valued"]
    if alone.notna().sum() >= book.profile.settings.smallest_cell:
        share = float(alone.mean())
        return share, words.plain("contacts in no group: {share}", share=words.percent(share))
    share = float(contacts["valued"].mean())
    return share, words.plain("all contacts: {share}", share=words.percent(share))


def selectivity_picture(book: Book) -> Picture:
    """Return the share of valued contacts per group with its interval, beside a yardstick."""
    words = book.words
    groups = shown_groups(book)
    outside, told = yardstick(book)
    rows = range(len(groups), 0, -1)

    figure, axes = blank(height=1.1 + 0.34 * len(groups))
    axes.axvline(outside, color=GHOST, linewidth=1, linestyle=(0, (2, 3)))
    axes.hlines(rows, groups["low"], groups["high"], color=YOU, alpha=0.4, linewidth=4)
    axes.plot(groups["share"], rows, "o", color=YOU, markersize=8)
    for row, (name, members) in zip(
        rows, groups[["name", "known"]].itertuples(index=False), strict=True
    ):
        label = words.plain("{name} · {n}", name=_short(str(name)), n=words.number(members))
        axes.annotate(
            label,
            (0, row + 0.36),
            xycoords=axes.get_yaxis_transform(),
            ha="left",
            va="center",
            color=INK,
        )
    axes.annotate(
        told,
        (outside, 0.35),
        xytext=(5, 0),
        textcoords="offset points",
        ha="left" if 2 * outside < 1 else "right",
        va="center",
        color=MUTE,
    )
    axes.set_xlim(0, 1)
    axes.set_ylim(0.1, len(groups) + 0.7)
    axes.set_yticks([])
    axes.set_xticks(
        [0, 0.25, 0.5, 0.75, 1], [words.percent(tick) for tick in (0, 0.25, 0.5, 0.75, 1)]
    )
    axes.set_xlabel(words.plain("share of contacts you value"))
    best = groups.iloc[0]
    alt = words.plain(
        "Share of valued contacts in {n} groups: highest in {name} with {share}; for comparison, {yardstick}.",
        n=words.number(len(groups)),
        name=str(best["name"]),
        share=words.percent(best["share"]),
        yardstick=told,
    )
    caption = words.plain(
        "Dot: share of your contacts in the group whom you value; line: 95 % interval; number: your contacts in the group who can be judged."
    )
    return picture(figure, alt=alt, caption=caption)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
