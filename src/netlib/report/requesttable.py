"""The contact requests that wait, one a row: who, what the rule says, what decides, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.report.describing import described
from netlib.report.naming import called, shortened
from netlib.report.readers import MEMBER
from netlib.report.requestcells import waiting_requests
from netlib.report.table import table

if TYPE_CHECKING:
    from markupsafe import Markup
    from pandas._libs.tslibs.nattype import NaTType

    from netlib.report.book import Book

MOST: Final = 8
"""Rows of each decision."""
_LONGEST: Final = 60
_WEEK, _MONTH = 7, 30
_WEEKS_TOLD: Final = 8


def request_table(book: Book) -> tuple[Markup, ...]:
    """Return the table of the requests that wait, at most 8 of each decision; empty where none does, or few in a copy."""
    words, waiting = book.words, waiting_requests(book)
    if waiting.empty or words.is_few(len(waiting)):
        return ()
    first = waiting.groupby("says", sort=False).head(MOST)
    rows = [
        [called(book, person), says, since, _unbroken(_age(book, at))]
        for person, says, since, at in first[["person_id", "says", "since", "at"]].itertuples(
            index=False, name=None
        )
    ]
    header = [
        words.plain("Who"),
        words.plain("Decision"),
        words.plain("What decides"),
        words.plain("Waiting for"),
    ]
    abouts = first["person_id"].map(_described(book)).fillna("").replace("", "–")
    if (abouts != "–").any():
        header.insert(1, words.plain("About them"))
        for row, about in zip(rows, abouts, strict=True):
            row.insert(1, about)
    more = len(waiting) - len(rows)
    caption = (
        words.plain(
            "Waiting requests, what is accepted first; {more} more are only counted below",
            more=words.number(more),
        )
        if more
        else words.plain("Waiting requests, what is accepted first")
    )
    return (table(rows, header=header, caption=caption),)


def _unbroken(text: str) -> str:
    """Return a short text that keeps to one line."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")


def _described(book: Book) -> dict[str, str]:
    """Return what is said of each person: title and company for the member, else nothing that points at few."""
    if book.reader != MEMBER:
        return {str(person): str(text) for person, text in described(book).items()}
    people = book.profile.network.people.set_index("person_id")[["position", "company"]]
    return {
        str(person): shortened(", ".join(part for part in parts if isinstance(part, str)), _LONGEST)
        for person, *parts in people.itertuples(name=None)
    }


def _age(book: Book, at: pd.Timestamp | NaTType) -> str:
    """Return how long a request waits: to the day for the member, else in weeks or months."""
    words = book.words
    if not isinstance(at, pd.Timestamp):
        return "–"
    days = max((pd.Timestamp(book.last_day, tz=at.tz) - at.normalize()).days, 0)
    if book.reader == MEMBER:
        return str(words.plural("{n} day", "{n} days", days))
    if days < _WEEK:
        return words.plain("under a week")
    if days < _WEEKS_TOLD * _WEEK:
        return str(words.plural("{n} week", "{n} weeks", days // _WEEK))
    return str(words.plural("{n} month", "{n} months", days // _MONTH))
