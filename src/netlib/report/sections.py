"""The sections of a report, as the report notebook calls them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.chapters import CHAPTERS
from netlib.report.first_screen import Cover, is_shown
from netlib.report.last_pages import Closing
from netlib.report.numbertable import Numbers

if TYPE_CHECKING:
    from netlib.report.book import Book
    from netlib.report.parts import Chapter


def cover(book: Book) -> Cover:
    """Return the first screen: findings, profile, and what it rests on."""
    return Cover(book)


def chapter(book: Book, key: str) -> Chapter | None:
    """Return a chapter by its key; None where this export has nothing for it.

    Keys are those of `netlib.report.questions.questions`.
    """
    return CHAPTERS[key](book) if is_shown(book, key) else None


def numbers(book: Book, *starts: str) -> Numbers:
    """Return the measures of these names, or whose names begin so, as a table."""
    return Numbers(book, starts)


def closing(book: Book) -> Closing:
    """Return the last pages: every figure with its definition, and the footer."""
    return Closing(book)
