"""The table of what has changed: each figure then and now, its course, and the parts of its change."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from netlib.measures.change import BEYOND
from netlib.report.changefigures import Moved, line_of, shown_value, signed
from netlib.report.changewords import because, cause_names, causes_told, verdict_told
from netlib.report.glossary import titles
from netlib.report.parts import fill
from netlib.report.readers import MEMBER
from netlib.report.standings import span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.report.book import Book
    from netlib.report.language import Words


class Part(NamedTuple):
    """A part of a change as it is shown: its cause, itself, and how long its bar is."""

    name: str
    change: str
    width: float
    is_less: bool


class Line(NamedTuple):
    """A figure as it is shown in the table."""

    title: str
    course: Markup
    then: str
    then_range: str
    now: str
    now_range: str
    change: str
    unit: str
    said: Markup
    parts: tuple[Part, ...]


def change_table(book: Book, moved: Sequence[Moved]) -> Markup:
    """Return the table, a line for each figure."""
    words, last = book.words, book.history.last
    header = [
        words.plain("Figure"),
        words.period(last.run.period) if last else "",
        words.period(book.period),
        words.plain("Change"),
    ]
    caption = (
        words.say(
            "Each figure then and now with its 95% interval, its course over all periods, and the parts of its change, rounded so that they add up."
        )
        if any(one.parts for one in moved)
        else words.say("Each figure then and now, and its course over all periods.")
    )
    lines = [_line(one, book) for one in moved]
    return Markup(  # noqa: S704 - the template escapes
        fill("changetable", words=words, header=header, caption=caption, lines=lines)
    )


def _line(moved: Moved, book: Book) -> Line:
    words, is_share = book.words, moved.now.unit == "share"
    is_member = book.reader == MEMBER
    return Line(
        title=titles(words)[moved.now.name],
        course=line_of(book, moved.now),
        then=shown_value(moved.then, words, beside=moved.now) if moved.then else "–",
        then_range=span(moved.then, words) if moved.then and is_member else "",
        now=shown_value(moved.now, words, beside=moved.then),
        now_range=span(moved.now, words),
        change="–" if moved.change is None else signed(moved.change, words, digits=moved.digits),
        unit=words.plain("points") if is_share and moved.change else "",
        said=_said(moved, book),
        parts=_parts(moved, words),
    )


def _said(moved: Moved, book: Book) -> Markup:
    said = verdict_told(moved, book)
    if book.reader == MEMBER or moved.verdict != BEYOND:
        return said
    cause = because(moved, causes_told(book, {}), book.words)
    return said + " " + cause if cause else said


def _parts(moved: Moved, words: Words) -> tuple[Part, ...]:
    names = cause_names(words)
    largest = max(map(abs, moved.parts.values()), default=0.0)
    return tuple(
        Part(
            names[cause],
            signed(part, words, digits=moved.digits),
            abs(part) / largest,
            part < 0,
        )
        for cause, part in moved.parts.items()
        if part
    )
