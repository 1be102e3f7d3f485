"""The first screen: what was found, the profile, and what it all rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from netlib.network import SOURCE_SEPARATOR
from netlib.report.bands import band_notes
from netlib.report.basis import basis, files
from netlib.report.kinds import source_names
from netlib.report.lead import lead
from netlib.report.parts import fill
from netlib.report.profile_rows import profile_rows
from netlib.report.questions import short_names
from netlib.report.readers import MEMBER
from netlib.report.run import RUN_MIME
from netlib.report.sourceage import failure_notes, made_line, reconstructed_note
from netlib.report.sufficiency import gaps, kept_back, nothing_there

if TYPE_CHECKING:
    from netlib.report.book import Book


@dataclass(frozen=True)
class Cover:
    """The first screen; in a notebook it shows itself."""

    book: Book

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        book = self.book
        told = {"period": book.period, "title": title(book)}
        return {"text/html": _html(book), RUN_MIME: told, "text/plain": title(book)}


def title(book: Book) -> str:
    """Return the title of the report."""
    return book.words.plain("Your network in {period}", period=book.words.period(book.period))


def _html(book: Book) -> str:
    words, rows = book.words, profile_rows(book)
    return fill(
        "cover",
        words=words,
        title=title(book),
        meta=_meta(book),
        made=made_line(book),
        marks=reconstructed_note(book),
        lead=lead(book),
        rows=rows,
        has_last=any(row.last is not None for row in rows),
        has_target=any(row.target is not None for row in rows),
        has_goals=bool(book.goals),
        has_sheet=book.reader != MEMBER,
        has_band=any(row.band for row in rows),
        basis=[*failure_notes(book), *basis(book), *band_notes(book)],
        files=files(book),
        gaps=gaps(book),
        nothing=nothing_there(book),
        kept_back=kept_back(book),
        chapters=[(key, name) for key, name in short_names(words).items() if is_shown(book, key)],
    )


def is_shown(book: Book, key: str) -> bool:
    """Return whether a chapter has its place in this report: of the whole network, or of change, only where there is one."""
    if key == "change":
        return book.history.last is not None
    return key != "whole" or book.profile["reciprocity.edges"].value is not None


def _meta(book: Book) -> Markup:
    words = book.words
    parts = [book.owner] if book.owner else []
    kinds = source_names(words)
    sources = book.imports.source.split(SOURCE_SEPARATOR)
    parts.append(", ".join(kinds.get(source, source) for source in sources))
    if book.imports.exported_on:
        parts.append(words.plain("data up to {day}", day=words.day(book.imports.exported_on)))
    if book.last_day != book.imports.exported_on:
        parts.append(words.plain("counted up to {day}", day=words.day(book.last_day)))
    return Markup(" · ").join(parts)
