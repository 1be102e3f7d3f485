"""The change since an earlier period, worked out once for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.history.causes import change_between
from netlib.report.judging import user_knowledge
from netlib.report.labelcache import rules_version

if TYPE_CHECKING:
    from netlib.history.causes import Change
    from netlib.history.store import Kept
    from netlib.report.book import Book


def change_of(book: Book) -> Change | None:
    """Return what differs from the last period of the same kind; None where none is kept."""
    return book.change


def change_since(book: Book, then: Kept) -> Change:
    """Return what differs between a period as it was kept and the period of a book."""
    return change_between(
        then,
        book.profile,
        measures=book.profile.measures,
        same_settings=then.run.settings == book.settings_hash,
        method=rules_version()[:16],
        knowledge=user_knowledge(book.profile.settings, beside=book.beside),
    )
