"""The action sheet: a page of its own to print, with room for what member and coach agree on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.dates import period_end
from netlib.report.dimensions import DIMENSIONS, dimension_names
from netlib.report.glossary import titles
from netlib.report.parts import fill
from netlib.report.smallcells import Guarded
from netlib.report.standings import as_then, figure, span, told

if TYPE_CHECKING:
    from netlib.measures import Measure
    from netlib.report.book import Book

_LINES_FOR_NOTES: Final = 4


class SheetRow(NamedTuple):
    """One figure on the sheet; what is agreed on is written beside it by hand."""

    title: str
    dimension: str
    now: str
    interval: str
    earlier: str
    target: str


@dataclass(frozen=True)
class ActionSheet:
    """The action sheet of a book; in a notebook it shows itself."""

    book: Book

    def _repr_html_(self) -> str:
        book = self.book
        words = book.words
        return fill(
            "actionsheet",
            words=words,
            meta=" · ".join([*([book.owner] if book.owner else []), words.period(book.period)]),
            earlier=words.period(book.earlier.period) if book.earlier else "",
            has_targets=bool(book.goals),
            rows=[_row(book, measure) for measure in listed(book)],
            notes=range(_LINES_FOR_NOTES),
            goals=goal_lines(book),
        )


def listed(book: Book) -> list[Measure]:
    """Return the figures of the sheet: a row per dimension that can be told, then the other goals."""
    names = [*DIMENSIONS, *(name for name in book.goals if name not in DIMENSIONS)]
    return [one for name in names if (one := book.profile[name]).value is not None]


def goal_lines(book: Book) -> list[str]:
    """Return a goals file for the figures of the sheet, goal by goal, their targets left to fill in."""
    words, names = book.words, titles(book.words)
    year = period_end(book.period).year + 1
    blocks = []
    for measure in listed(book):
        start = _start(measure)
        blocks.append(
            "\n".join(
                [
                    f"# {names[measure.name]}",
                    "[[goal]]",
                    f'measure = "{measure.name}"',
                    *([f"from = {start}"] if start else []),
                    f'agreed = "{book.period}"',
                    'target = ""',
                    'by = ""',
                    'step = ""',
                ]
            )
        )
    example = words.plain(
        '# for example target = "25 %" and by = "{year}-03", "{year}-Q1" or "{year}"',
        year=str(year),
    )
    return [example, *blocks]


def _row(book: Book, measure: Measure) -> SheetRow:
    words, goal = book.words, book.goals.get(measure.name)
    return SheetRow(
        title=titles(words)[measure.name],
        dimension=dimension_names(words).get(measure.name, ""),
        now=figure(measure, words),
        interval=span(measure, words),
        earlier=_then(book, measure),
        target=told(measure, goal.target, words) if goal else "–",
    )


def _then(book: Book, measure: Measure) -> str:
    """Return the value in the last report, a dash where it tells none that can be compared."""
    if book.earlier is None or measure.name not in book.earlier.values:
        return "–"
    number, n = book.earlier.values[measure.name], book.earlier.cases[measure.name]
    return figure(as_then(measure, number, book.words, n=n), book.words)


def _start(measure: Measure) -> str:
    """Return the value of today as a goals file has it, empty where it is not told exactly."""
    if measure.value is None or (isinstance(measure, Guarded) and measure.bound):
        return ""
    # two decimals are what the page shows
    return f"{measure.value:.2f}".rstrip("0").rstrip(".")
