"""Measures as a table: title, value, interval, cases, unknown share, and the reason where there is no value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from netlib.report.bands import standing_cell, standing_header
from netlib.report.glossary import titles
from netlib.report.phrases import cases, interval, value, why
from netlib.report.table import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words


@dataclass(frozen=True)
class Numbers:
    """Some measures of a book; in a notebook they show themselves.

    Attributes
    ----------
    book
        The network and its language.
    starts
        Names of measures, or how they begin, such as ``help.``; shown in the order of the profile.
    """

    book: Book
    starts: tuple[str, ...]

    def _repr_html_(self) -> Markup:
        words = self.book.words
        chosen = [one for one in self.book.profile.measures if one.name.startswith(self.starts)]
        rows = number_rows(self.book, chosen)
        header = number_header(self.book, chosen)
        if any(one.unavailable is not None for one in chosen):
            header.append(words.plain("Not available, since"))
            rows = [[*row, str(why(one, words))] for row, one in zip(rows, chosen, strict=True)]
        caption = words.plain("Figures, with their intervals and what is unknown")
        return table(rows, header=header, caption=caption, numeric=(1, 2, 3, 4))


def number_header(book: Book, measures: Sequence[Measure]) -> list[str]:
    """Return the header of the columns of `number_rows`."""
    words = book.words
    return [
        words.plain("Claim and figure"),
        words.plain("Value"),
        words.plain("Interval"),
        words.plain("Cases"),
        words.plain("Unknown"),
        *standing_header(book, measures),
    ]


def number_rows(book: Book, measures: Sequence[Measure]) -> list[list[str]]:
    """Return a row for each measure, and at its end where it stands among others if any of them can be compared."""
    has_bands = bool(standing_header(book, measures))
    return [
        [*number_row(one, book.words), *([standing_cell(book, one)] if has_bands else [])]
        for one in measures
    ]


def number_row(measure: Measure, words: Words) -> list[str]:
    """Return claim and title, value, interval, cases and unknown share of a measure, a dash where there is none."""
    return [
        f"{measure.claim} · {titles(words)[measure.name]}",
        value(measure, words),
        interval(measure, words) or "–",
        cases(measure, words),
        "–" if measure.unknown is None else words.percent(measure.unknown),
    ]
