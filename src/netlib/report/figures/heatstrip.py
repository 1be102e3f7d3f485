"""When you wrote and received: a strip of months."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from matplotlib.patches import Rectangle

from netlib.report.figures.canvas import (
    GHOST,
    INK,
    LINE,
    MUTE,
    WIDTH,
    YOU,
    Picture,
    picture,
    shade,
    sheet,
    trim,
    width_of,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from netlib.report.book import Book
    from netlib.report.language import Words

FEWEST: Final = 24
"""Months shown where the messages reach less far back."""
MOST: Final = 36
_CELL: Final = 17.0
_BETWEEN_YEARS: Final = 3.0
_WORDS_HEIGHT: Final = 17.0
_ROW: Final = _CELL + 2 * _WORDS_HEIGHT + 4
_EDGE: Final = 1.0


def months(book: Book) -> pd.DataFrame:
    """Return how many messages you wrote and received in each of the last months.

    Returns
    -------
    pandas.DataFrame
        A row per month (a monthly period) up to that of the last day, with ``wrote``, ``received`` and, where there are
        texts to tell it by, ``mass`` (mass mail among those received). Months before the first message are NA.
    """
    letters = book.profile.letters
    dated = ~np.isnat(letters.moment)
    month = letters.moment[dated].astype("datetime64[M]").astype(np.int64)
    last = int(np.datetime64(book.last_day, "M").astype(np.int64))
    first = int(month.min(initial=last))
    shown = max(FEWEST, min(MOST, last - first + 1))
    begins = last - shown + 1
    inside = (month >= begins) & (month <= last)
    outgoing, mass = letters.outgoing[dated], letters.mass[dated]
    columns = {"wrote": outgoing, "received": ~outgoing}
    if (mass[~outgoing] >= 0).any():
        columns["mass"] = ~outgoing & (mass == 1)
    counts = {
        name: np.bincount(month[inside & chosen] - begins, minlength=shown)
        for name, chosen in columns.items()
    }
    index = pd.period_range(end=f"{book.last_day:%Y-%m}", periods=shown, freq="M", name="month")
    table = pd.DataFrame(counts, index=index).astype("Int64")
    table.iloc[: max(first - begins, 0)] = pd.NA
    return table


def has_months(book: Book) -> bool:
    """Return whether any message falls into the months that would be shown."""
    return bool(months(book)[["wrote", "received"]].sum().sum())


def months_picture(book: Book) -> Picture:
    """Return a strip of the last two to three years, a cell per month: the stronger the colour, the more messages."""
    words = book.words
    table = months(book)
    said = {
        "wrote": words.plain("You wrote"),
        "received": words.plain("You received"),
        "mass": words.plain("of these, mass mail"),
    }
    lefts, wide = _columns(table.index)
    highest = float(table.max().max())
    figure, axes = sheet()
    for row, name in enumerate(map(str, table)):
        counts, top = table[name], -_ROW * row
        _label(
            axes,
            words.plain("{name} · {n}", name=said[name], n=words.number(counts.sum())),
            (_EDGE, top - _WORDS_HEIGHT / 2),
            ha="left",
        )
        bottom = top - _WORDS_HEIGHT - _CELL
        for left, count in zip(lefts, counts, strict=True):
            axes.add_artist(_cell(left, bottom, wide, count, highest))
        if counts.sum() > 0:
            peak = int(counts.fillna(-1).to_numpy().argmax())
            told = words.number(counts.iloc[peak])
            _label(
                axes,
                told,
                (_within(lefts[peak] + wide / 2, width_of(told)), bottom - _WORDS_HEIGHT / 2),
            )
    bottom = -_ROW * table.shape[1] - _WORDS_HEIGHT
    _draw_years(axes, table.index, lefts, bottom)
    trim(figure, bottom=bottom - 2, top=2)
    return picture(figure, alt=_alt(table, words), caption=_caption(table, words))


def _columns(index: pd.Index) -> tuple[np.ndarray, float]:
    """Return where the cell of each month begins, years set apart, and how wide one is."""
    years = np.array([month.year for month in index])
    apart = np.cumsum(np.diff(years, prepend=years[0]))
    room = 72 * WIDTH - 2 * _EDGE - _BETWEEN_YEARS * apart[-1]
    return _EDGE + room / len(index) * np.arange(len(index)) + _BETWEEN_YEARS * apart, (
        room / len(index) - 1
    )


def _cell(left: float, bottom: float, wide: float, count: Any, highest: float) -> Rectangle:  # noqa: ANN401 - a number or NA
    if pd.isna(count):
        # nothing is known of it: a line where a cell would be
        middle = bottom + _CELL / 2
        return Rectangle((left, middle), wide, 0.8, facecolor=LINE, linewidth=0)
    if not count:
        return Rectangle(
            (left + 0.4, bottom + 0.4),
            wide - 0.8,
            _CELL - 0.8,
            facecolor="none",
            edgecolor=GHOST,
            linewidth=0.7,
        )
    # by its root, so that one loud month does not make all others pale
    dark = shade(float(np.sqrt(count / highest)))
    return Rectangle((left, bottom), wide, _CELL, facecolor=YOU, alpha=dark, linewidth=0)


def _draw_years(axes: Axes, index: pd.Index, lefts: np.ndarray, bottom: float) -> None:
    years = [month.year for month in index]
    edge = 72 * WIDTH - _EDGE
    # from the last, so that of two years without room for both the later one is told
    for year in reversed(list(dict.fromkeys(years))):
        wide = width_of(str(year))
        left = min(float(lefts[years.index(year)]), 72 * WIDTH - _EDGE - wide)
        if left + wide <= edge:
            _label(axes, str(year), (left, bottom + _WORDS_HEIGHT / 2), color=MUTE, ha="left")
            edge = left - _BETWEEN_YEARS


def _within(middle: float, wide: float) -> float:
    """Return the middle of a text that stays on the drawing."""
    return float(np.clip(middle, wide / 2 + _EDGE, 72 * WIDTH - wide / 2 - _EDGE))


def _label(axes: Axes, text: str, at: tuple[float, float], **look: Any) -> None:  # noqa: ANN401 - as matplotlib's
    axes.annotate(text, at, **{"ha": "center", "va": "center", "color": INK, **look})


def _alt(table: pd.DataFrame, words: Words) -> str:
    told = [
        words.plain(
            "Messages per month from {first} to {last}: you wrote {wrote} and received {received}.",
            first=words.period(str(table.index[0])),
            last=words.period(str(table.index[-1])),
            wrote=words.number(table["wrote"].sum()),
            received=words.number(table["received"].sum()),
        )
    ]
    if table["wrote"].sum() > 0:
        month, n = _peak(table["wrote"])
        told.append(
            words.plain(
                "You wrote most in {month}: {n}.", month=words.period(month), n=words.number(n)
            )
        )
    if table["received"].sum() > 0:
        month, n = _peak(table["received"])
        told.append(
            words.plain(
                "You received most in {month}: {n}.", month=words.period(month), n=words.number(n)
            )
        )
    return " ".join(told)


def _peak(counts: pd.Series) -> tuple[str, int]:
    place = int(counts.fillna(-1).to_numpy().argmax())
    return str(counts.index[place]), int(counts.iloc[place])


def _caption(table: pd.DataFrame, words: Words) -> str:
    told = words.plain(
        "The last {n} months, a cell each: the stronger the colour, the more messages. Hollow: none. The number below a strip stands under its fullest month.",
        n=words.number(len(table)),
    )
    if table["wrote"].isna().any():
        told += " " + words.plain("A line: before the first message in this export.")
    return told
