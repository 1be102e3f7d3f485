"""The sections of a report, as the report notebook calls them one by one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from netlib.history.store import keep
from netlib.report.actionsheet import ActionSheet
from netlib.report.chapters import CHAPTERS
from netlib.report.earlier import run_of
from netlib.report.essay import Evidence
from netlib.report.first_screen import Cover, is_shown
from netlib.report.last_pages import Closing
from netlib.report.numbertable import Numbers
from netlib.report.readers import MEMBER
from netlib.report.standings import Progress

if TYPE_CHECKING:
    from netlib.report.book import Book
    from netlib.report.parts import Chapter


def cover(book: Book) -> Cover:
    """Return the first screen: findings, profile, and what it rests on."""
    return Cover(book)


def progress(book: Book) -> Progress | None:
    """Return how far each goal has come; None where there are no goals."""
    return Progress(book) if book.goals else None


def chapter(book: Book, key: str) -> Chapter | None:
    """Return a chapter by its key; None where this export has nothing for it.

    Keys are those of `netlib.report.questions.questions`.
    """
    return CHAPTERS[key](book) if is_shown(book, key) else None


def numbers(book: Book, *starts: str) -> Numbers:
    """Return the measures of these names, or whose names begin so, as a table."""
    return Numbers(book, starts)


def evidence(book: Book) -> Evidence:
    """Return the page from the essay to the evidence: each claim, what was measured of it, and research."""
    return Evidence(book)


def action_sheet(book: Book) -> ActionSheet | None:
    """Return the page on which goals are agreed; None in the member's own report, which is read alone."""
    return None if book.reader == MEMBER else ActionSheet(book)


def remember(book: Book, folder: str) -> None:
    """Keep the figures and contacts of the period for later ones in a folder, the same for every reader; nothing where there is none."""
    if folder:
        keep(book.exact or book.profile, run_of(book), Path(folder))


def closing(book: Book) -> Closing:
    """Return the last pages: every figure with its definition, and the footer."""
    return Closing(book)
