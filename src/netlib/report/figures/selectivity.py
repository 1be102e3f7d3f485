"""Which groups lead to people you value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.report.figures.canvas import GHOST, HALO, INK, MUTE, YOU, Picture, blank, picture
from netlib.report.phrases import part_share

if TYPE_CHECKING:
    import pandas as pd

    from netlib.report.book import Book
    from netlib.report.language import Words

MOST: Final = 12
_LONGEST_NAME: Final = 26


def group_names(book: Book) -> pd.Series:
    """Return what each group is called, by its id; see `netlib.report.groupnames`."""
    return book.groups


def shown_groups(book: Book) -> pd.DataFrame:
    """Return the groups with enough of your contacts to be shown, the most selective first.

    Beside the columns of the profile: ``name``, and ``told``, the share in words. Where the valued in a group, or the
    others, are too few to be told, there is no ``share``, and ``low`` and ``high`` are what is told of it.
    """
    words, groups = book.words, book.profile.groups
    groups = groups[groups["known"] >= book.profile.settings.smallest_cell]
    known, valued = groups["known"], groups["valued"]
    few = (valued > 0) & (valued < words.smallest)
    few_others = (known > valued) & (known - valued < words.smallest)
    shown = groups.assign(
        share=groups["share"].mask(few | few_others),
        low=groups["low"]
        .mask(few, 0.0)
        .mask(few_others & ~few, (known - words.smallest).clip(lower=0) / known),
        high=groups["high"].mask(few, words.smallest / known).mask(few_others & ~few, 1.0),
        told=[
            part_share(int(k), int(n), words)
            for k, n in groups[["valued", "known"]].itertuples(index=False)
        ],
        name=group_names(book).reindex(groups.index),
    )
    return shown.sort_values("share", ascending=False, kind="stable").head(MOST)


def yardstick(book: Book) -> tuple[float, str]:
    """Return the share to compare groups with, and its name: contacts in no group, or all where everybody is in one."""
    words, contacts = book.words, book.profile.contacts
    alone = contacts.loc[(contacts["groups"] == 0).fillna(value=False), "valued"]
    if alone.notna().sum() >= book.profile.settings.smallest_cell:
        share, told = _share_of(alone, words)
        return share, words.plain("contacts in no group: {share}", share=told)
    share, told = _share_of(contacts["valued"], words)
    return share, words.plain("all contacts: {share}", share=told)


def _share_of(valued: pd.Series, words: Words) -> tuple[float, str]:
    """Return the share of the valued as it may be drawn, and in words."""
    k, n = int(valued.sum()), int(valued.notna().sum())
    few, few_others = words.is_few(k), words.is_few(n - k)
    drawn = words.smallest if few else max(n - words.smallest, 0) if few_others else k
    return drawn / n if n else 0.0, part_share(k, n, words)


def selectivity_picture(book: Book) -> Picture:
    """Return the share of valued contacts per group with its interval, beside a yardstick."""
    words = book.words
    groups = shown_groups(book)
    outside, told = yardstick(book)
    rows = range(len(groups), 0, -1)

    figure, axes = blank(height=1.1 + 0.34 * len(groups))
    axes.axvline(outside, color=GHOST, linewidth=1, linestyle=(0, (2, 3)))
    untold = groups["share"].isna()
    colours = untold.map({True: GHOST, False: YOU})
    axes.hlines(rows, groups["low"], groups["high"], color=colours, alpha=0.4, linewidth=4)
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
            gid=HALO,
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
    alt = (
        words.plain(
            "Share of valued contacts in {n} groups; for comparison, {yardstick}.",
            n=words.number(len(groups)),
            yardstick=told,
        )
        if untold.all()
        else words.plain(
            "Share of valued contacts in {n} groups: highest in {name} with {share}; for comparison, {yardstick}.",
            n=words.number(len(groups)),
            name=str(best["name"]),
            share=str(best["told"]),
            yardstick=told,
        )
    )
    caption = words.plain(
        "Dot: share of your contacts in the group whom you value; line: 95 % interval; number: your contacts in the group who can be judged."
    )
    if untold.any():
        caption += " " + words.plain(
            "Grey, without a dot: too few to be told, somewhere on the line."
        )
    return picture(figure, alt=alt, caption=caption)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
