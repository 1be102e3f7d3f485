"""How old the export is, whether the period was reconstructed from it, and which runs could not be done."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from netlib.report.readers import MEMBER

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netlib.report.book import Book
    from netlib.report.language import Words

OLD: Final = 45
"""An export older than this many days misses more than a month."""
_MOST_DAYS: Final = 3


def made_line(book: Book) -> Markup:
    """Return when the report was made and how old its export was: the only words that follow the day it is."""
    words, exported = book.words, book.imports.exported_on
    today = words.day(book.today)
    if exported is None:
        return words.say(
            "Made on {today}; on which day the data was exported is not known.", today=today
        )
    age = (book.today - exported).days
    if age < 0:
        return words.say(
            "Made on {today} by the clock of this machine, which is before the day of the export: check its date.",
            today=today,
        )
    if age == 0:
        return words.say("Made on {today}, the day of the export.", today=today)
    said = words.plural(
        "Made on {today}, {n} day after the export.",
        "Made on {today}, {n} days after the export.",
        age,
        today=today,
    )
    return said if age <= OLD else Markup(" ").join((said, *_ask_again(book)))


def _ask_again(book: Book) -> list[Markup]:
    """Return what is missing by now and how to get it."""
    words = book.words
    missing = words.say("What has happened since is missing.")
    if book.reader != MEMBER:
        return [missing]
    way = (
        words.say("Ask LinkedIn for a new export: Settings, Data privacy, Get a copy of your data.")
        if book.profile.network.is_from("linkedin")
        else words.say("Ask for a new export where this one came from.")
    )
    return [missing, way]


def reconstructed_note(book: Book) -> list[Markup]:
    """Return the mark of a period that was reconstructed from a later export; none where it was not."""
    exported = book.imports.exported_on
    if not book.is_reconstructed or exported is None:
        return []
    words = book.words
    return [
        words.say(
            "<b>Reconstructed</b> from the export of {day}: who left between {last} and then is missing, and titles are those of that day.",
            day=words.day(exported),
            last=words.day(book.last_day),
        )
    ]


def failure_notes(book: Book) -> list[Markup]:
    """Return which runs could not be done since the last report, and what stood in the way: a sentence for each kind."""
    words = book.words
    ordered = sorted(book.failures, key=lambda one: (one.kind, one.day))
    kinds = {
        kind: sorted({one.day for one in group})
        for kind, group in groupby(ordered, key=lambda one: one.kind)
    }
    return [
        _failed(kind, days, words) for kind, days in sorted(kinds.items(), key=lambda one: one[1])
    ]


def _failed(kind: str, days: Sequence[date], words: Words) -> Markup:
    """Return on which days a run could not be done, and why."""
    because = why_failed(kind, words)
    if len(days) > _MOST_DAYS:
        return words.say(
            "Between {first} and {last}, reports could not be made on {n} days: {reason}.",
            first=words.day(days[0]),
            last=words.day(days[-1]),
            n=words.number(len(days)),
            reason=because,
        )
    return words.say(
        "No report could be made on {days}: {reason}.",
        days=words.listing([words.day(day) for day in days]),
        reason=because,
    )


def why_failed(kind: str, words: Words, *, otherwise: Markup | None = None) -> Markup:
    """Return what stood in the way of a report, as a part of a sentence.

    Parameters
    ----------
    kind
        Name of the class of the error.
    words
        The language.
    otherwise
        What is said of every other kind; by default what such errors have in common.
    """
    told = {
        "SourceError": words.say("the export could not be read"),
        "TableError": words.say("a table of the export broke its own rules"),
        "SettingsError": words.say("settings or goals were not written as they should be"),
        "RunError": words.say("the notebook did not run to its end"),
        "HistoryError": words.say("what was kept of an earlier period was damaged"),
        "NewerHistoryError": words.say("the history was written by a newer netlib"),
        "BusyError": words.say("another run was at work on the same network"),
        "LeakError": words.say("the copy would have told what it must not"),
    }
    other = words.say("something was missing, such as room, a right to write, or a day that counts")
    return told.get(kind, otherwise or other)
