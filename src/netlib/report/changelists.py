"""Who joined, who left and who has a new job: by name for the member, as numbers that tell of nobody for others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import Markup

from netlib.report.naming import IN_A_LINE, called, shortened
from netlib.report.parts import fill
from netlib.report.readers import COACH, MEMBER

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from netlib.report.book import Book
    from netlib.report.language import Words

MOST: Final = 8
_LONGEST_JOB: Final = 60


class Entry(NamedTuple):
    """One contact: a name, and the job before and now, empty where it is not known."""

    name: str
    before: str = ""
    now: str = ""


def new_deciders(people: pd.DataFrame) -> pd.DataFrame:
    """Return who decides now and joined, or did not decide before."""
    decides = people["decides"].fillna(value=False)
    decided = people["decided"].fillna(value=False)
    return people[decides & ~decided & people["what"].isin(["joined", "changed_job"])]


def with_new_job(people: pd.DataFrame) -> pd.DataFrame:
    """Return who has a new job, those first who decide."""
    found = people[people["what"] == "changed_job"]
    order = found["decides"].fillna(value=False).sort_values(ascending=False, kind="stable")
    return found.loc[order.index]


def people_lists(book: Book, people: pd.DataFrame) -> tuple[Markup, ...]:
    """Return the lists of the contacts with a new job, of new decision-makers, and of those who left.

    The member reads names and jobs; a copy with names only names those with a new job; the coach's copy has no list.
    """
    words = book.words
    if book.reader == COACH:
        return ()
    jobs = with_new_job(people)
    heading = words.say("New jobs")
    if book.reader != MEMBER:
        if words.is_few(len(jobs)):
            return ()
        return _list(heading, [Entry(called(book, str(person))) for person in jobs.index], words)
    return (
        *_list(heading, _entries(jobs, words), words),
        *_list(
            words.say("New decision-makers"),
            _entries(new_deciders(people), words),
            words,
        ),
        *_list(
            words.say("No longer among your contacts"),
            _entries(people[people["what"] == "left"], words),
            words,
        ),
    )


def moves_told(book: Book, people: pd.DataFrame) -> list[Markup]:
    """Return how many joined, left and have a new job.

    In a copy to pass on nothing is told of which the rest would tell of few people: how many joined and how many left
    tell each other, beside the number of contacts in the copies of both months.
    """
    words, n = book.words, people["what"].value_counts()
    joined, left, jobs = (int(n.get(what, 0)) for what in ("joined", "left", "changed_job"))
    told = []
    if not any(map(words.is_few, (joined, left, abs(joined - left)))):
        if joined:
            told.append(words.plural("{n} contact joined", "{n} contacts joined", joined))
        if left:
            told.append(words.plural("{n} contact left", "{n} contacts left", left))
    elif joined or left:
        told.append(words.say("contacts joined or left, and how many would tell of too few people"))
    if jobs:
        is_few = words.is_few(jobs) or words.is_few(len(book.profile.contacts) - joined - jobs)
        told.append(
            words.say("some contacts have a new job")
            if is_few
            else words.plural("{n} contact has a new job", "{n} contacts have a new job", jobs)
        )
    if not told:
        return []
    # the parts are escaped
    listed = Markup(words.listing(told))  # noqa: S704
    return [words.say("Since then: {parts}.", parts=listed)]


def _list(heading: Markup, entries: Sequence[Entry], words: Words) -> tuple[Markup, ...]:
    if not entries:
        return ()
    shown = entries[:MOST]
    filled = fill(
        "changelist", words=words, heading=heading, entries=shown, more=len(entries) - len(shown)
    )
    return (Markup(filled),)  # noqa: S704 - the template escapes


def _entries(people: pd.DataFrame, words: Words) -> list[Entry]:
    unknown = words.plain("name unknown")
    return [
        Entry(
            shortened(row.name if isinstance(row.name, str) else unknown, IN_A_LINE),
            _job(row.position_before, row.company_before, words),
            _job(row.position, row.company, words),
        )
        for row in people[
            ["name", "position_before", "company_before", "position", "company"]
        ].itertuples(index=False)
    ]


def _job(position: object, company: object, words: Words) -> str:
    """Return a title at a company on one line; empty where neither is known."""
    title, where = (
        shortened(text, _LONGEST_JOB) if isinstance(text, str) else ""
        for text in (position, company)
    )
    if title and where:
        return words.plain("{title}, {company}", title=title, company=where)
    return title or where
