"""The small files of a LinkedIn archive, each brought to plain columns; `linkedin_messages` has the large one.

Every parser takes the text of a file and returns its rows with an ``outcome``, and what is to be noted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.sources import layouts
from netlib.sources.batch import LISTED_TWICE, NO_ZONE, new_outcome
from netlib.sources.linkedin_dates import (
    CONNECTED_ON,
    ENDORSED_ON,
    INVITED_ON,
    RECOMMENDED_ON,
    STARTED_ON,
    read_days,
    read_moments,
)
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table

UNDIRECTED: Final = "received or given is not told"
_STATUSES: Final = frozenset(("rejected", "pending", "hidden", "deleted", "removed"))


def parse_connections(table: Table) -> Rows:
    """Return the contacts: ``url, email, name, company, position, connected_on``."""
    given = cleaned(table)
    days, notes = read_days(given["connected on"], CONNECTED_ON)
    rows = pd.DataFrame(
        {
            "url": given["url"],
            "email": given["email address"],
            "name": _full_name(given["first name"], given["last name"]),
            "company": given["company"],
            "position": given["position"],
            "connected_on": days,
        }
    )
    # members who closed their account or hide themselves leave a row of commas, or the date alone
    outcome = new_outcome(rows)
    outcome = outcome.mask(given.isna().all(axis=1), "hidden member")
    nobody = rows[["url", "email", "name"]].isna().all(axis=1)
    rows["outcome"] = outcome.mask(outcome.isna() & nobody, "no name and no address")
    return rows, notes


def parse_invitations(table: Table) -> Rows:
    """Return the invitations: ``at, direction, text`` and ``url, name`` of sender and recipient."""
    given = cleaned(table)
    times, notes = read_moments(given["sent at"], INVITED_ON)
    rows = pd.DataFrame(
        {
            "at": times,
            "direction": given["direction"].str.casefold(),
            "text": given["message"],
            "sender_url": given["inviterprofileurl"],
            "sender": given["from"],
            "recipient_url": given["inviteeprofileurl"],
            "recipient": given["to"],
        }
    )
    rows["outcome"] = new_outcome(rows).mask(rows.duplicated(), LISTED_TWICE)
    return rows, [*notes, NO_ZONE]


def parse_endorsements(table: Table) -> Rows:
    """Return the endorsements of either direction: ``at, text, url, name``; the text is the skill."""
    given = cleaned(table)
    who = "endorser" if "endorser first name" in given else "endorsee"
    times, notes = read_moments(given["endorsement date"], ENDORSED_ON)
    rows = pd.DataFrame(
        {
            "at": times,
            "text": given["skill name"],
            "url": given[f"{who} public url"],
            "name": _full_name(given[f"{who} first name"], given[f"{who} last name"]),
        }
    )
    outcome = new_outcome(rows)
    if "endorsement status" in table.given:
        outcome = _unless_accepted(given["endorsement status"])
    else:
        notes.append("no column for the status, every row counts as accepted")
    twice = rows.assign(outcome=outcome).duplicated()
    rows["outcome"] = outcome.mask(outcome.isna() & twice, LISTED_TWICE)
    return rows, notes


def parse_recommendations(table: Table) -> Rows:
    """Return the recommendations of either direction: ``at, text, name, company, position``."""
    given = cleaned(table)
    times, notes = read_moments(given["creation date"], RECOMMENDED_ON)
    rows = pd.DataFrame(
        {
            "at": times,
            "text": given["text"],
            "name": _full_name(given["first name"], given["last name"]),
            "company": given["company"],
            "position": given["job title"],
        }
    )
    pending = given["status"].str.casefold() == "pending"
    outcome = new_outcome(rows).mask(pending, "status pending")
    twice = rows.assign(outcome=outcome).duplicated()
    rows["outcome"] = outcome.mask(outcome.isna() & twice, LISTED_TWICE)
    return rows, [*notes, NO_ZONE]


def parse_undirected(table: Table) -> Rows:
    """Return recommendations of which neither name nor header of the file tells who wrote them: none is kept."""
    rows, notes = parse_recommendations(table)
    rows["outcome"] = rows["outcome"].fillna(UNDIRECTED)
    note = "its name does not tell whether the recommendations were received or given"
    return rows, [note, *notes]


def parse_address_book(table: Table) -> Rows:
    """Return the rows of the uploaded address book, which are counted and hold nothing else."""
    rows = pd.DataFrame(index=table.frame.index)
    empty = cleaned(table).isna().all(axis=1)
    rows["outcome"] = new_outcome(rows).mask(empty, "no name and no address")
    return rows, []


def parse_profile(table: Table) -> Rows:
    """Return the owner's own ``name, headline, industry, location``."""
    given = cleaned(table)
    rows = pd.DataFrame(
        {
            "name": _full_name(given["first name"], given["last name"]),
            "headline": given["headline"],
            "industry": given["industry"],
            "location": given["geo location"],
        }
    )
    # a second row is the same profile in the member's second language
    outcome = new_outcome(rows).mask(rows.isna().all(axis=1), "empty row")
    rows["outcome"] = outcome.mask(outcome.isna() & outcome.isna().cumsum().gt(1), LISTED_TWICE)
    return rows, []


def parse_positions(table: Table) -> Rows:
    """Return the owner's jobs: ``company, position, started_on, finished_on``, and whether each is ``current``."""
    given = cleaned(table)
    started, notes = read_days(given["started on"], STARTED_ON)
    finished, more = read_days(given["finished on"], STARTED_ON)
    rows = pd.DataFrame(
        {
            "company": given["company name"],
            "position": given["title"],
            "started_on": started,
            "finished_on": finished,
            "current": given["finished on"].isna(),
        }
    )
    outcome = new_outcome(rows).mask(given.isna().all(axis=1), "empty row")
    same = in_two_languages(rows["company"], rows["position"], started)
    rows["outcome"] = outcome.mask(outcome.isna() & same, LISTED_TWICE)
    return rows, [*notes, *more]


PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = {
    layouts.CONNECTIONS: parse_connections,
    layouts.INVITATIONS: parse_invitations,
    layouts.ENDORSED: parse_endorsements,
    layouts.ENDORSING: parse_endorsements,
    layouts.RECOMMENDED: parse_recommendations,
    layouts.RECOMMENDING: parse_recommendations,
    layouts.RECOMMENDATIONS: parse_undirected,
    layouts.ADDRESS_BOOK: parse_address_book,
    layouts.PROFILE: parse_profile,
    layouts.POSITIONS: parse_positions,
}


def in_two_languages(organization: pd.Series, name: pd.Series, *dates: pd.Series) -> pd.Series:
    """Tell rows that repeat an earlier one, as a profile in a second language has each job and school again.

    What they are called differs then, so that organization and dates decide, and the name only where there is no
    date.
    """
    undated = pd.concat(dates, axis=1).isna().all(axis=1)
    keys = pd.DataFrame(
        {
            "organization": organization.fillna("").map(fold),
            "name": name.fillna("").map(fold).where(undated, ""),
            **{str(place): column for place, column in enumerate(dates)},
        }
    )
    return keys.duplicated()


def cleaned(table: Table) -> pd.DataFrame:
    """Return the texts of a table as they are kept, NA where there is none."""
    blank = pd.Series(pd.NA, table.frame.index, dtype="str")
    return pd.DataFrame(
        {
            name: clean(column) if name in table.given else blank
            for name, column in table.frame.items()
        }
    )


def _full_name(first: pd.Series, last: pd.Series) -> pd.Series:
    return clean(first.fillna("") + " " + last.fillna(""))


def _unless_accepted(status: pd.Series) -> pd.Series:
    """Return the outcome of rows by their status, in words of our own since the file's could be anything."""
    plain = status.str.casefold()
    reason = "status " + plain.where(plain.isin(_STATUSES), "unknown").mask(
        plain.isna(), "not given"
    )
    return reason.mask(plain == "accepted")
