"""The change since an earlier period, worked out once for a report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from netlib.history.causes import CAUSES, change_between
from netlib.history.store import Kept, contact_rows, definition_mark
from netlib.measures.change import NEVER_KNOWN, NO_LONGER_KNOWN
from netlib.report.earlier import run_of
from netlib.report.judging import user_knowledge
from netlib.report.labelcache import rules_version
from netlib.report.readers import MEMBER
from netlib.report.smallcells import Guarded, guarded

if TYPE_CHECKING:
    from netlib.history.causes import Change
    from netlib.report.book import Book


def change_of(book: Book, *, since: Book | None = None) -> Change | None:
    """Return what differs from the last period that was kept, or from another book of the same network.

    In a copy that is passed on, the figures of both days are told as the report tells those of now: without numbers of few people,
    and without a change where either is only a bound.

    Parameters
    ----------
    book
        The book of now.
    since
        An earlier book to compare with; the last period of the same kind where none is given.

    Returns
    -------
    Change or None
        None where no earlier period is kept.
    """
    return change_since(book, as_kept(since)) if since else book.change


def as_kept(book: Book) -> Kept:
    """Return a book as its period would be kept."""
    measures = book.profile.measures
    return Kept(
        run=run_of(book),
        measures={one.name: replace(one, definition=definition_mark(one)) for one in measures},
        contacts=contact_rows(book.profile),
    )


def change_since(book: Book, then: Kept) -> Change:
    """Return what differs between a period as it was kept and the period of a book."""
    told = then if book.reader == MEMBER else _guarded(book, then)
    change = change_between(
        told,
        book.profile,
        measures=book.profile.measures,
        same_settings=then.run.settings == book.settings_hash,
        method=rules_version()[:16],
        knowledge=user_knowledge(book.profile.settings, beside=book.beside),
    )
    return change if book.reader == MEMBER else _without_bounds(book, told, change)


def _guarded(book: Book, then: Kept) -> Kept:
    too_few = book.words.plain("too few people stand behind it to be told")
    shown = guarded(then.measures.values(), smallest=book.words.smallest, too_few=too_few)
    return replace(then, measures={one.name: one for one in shown})


def _without_bounds(book: Book, then: Kept, change: Change) -> Change:
    """Return the change without that of figures that are told as a bound, and without saying why one is not told."""
    both = (*book.profile.measures, *then.measures.values())
    bounded = {one.name for one in both if isinstance(one, Guarded) and one.bound}
    figures = change.figures.copy()
    numbers = ["change", *CAUSES]
    figures.loc[figures.index.isin(bounded), numbers] = np.nan
    hidden = figures.index.isin(bounded) | (figures["verdict"] == NO_LONGER_KNOWN)
    figures["verdict"] = figures["verdict"].mask(hidden, NEVER_KNOWN)
    return replace(change, figures=figures)
