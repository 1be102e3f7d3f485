"""The change since the last period, worked out once for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlib.history.causes import Change
    from netlib.report.book import Book


def change_of(book: Book) -> Change | None:
    """Return what differs from the last period of the same kind; None where none is kept."""
    raise NotImplementedError
