"""The small files of a LinkedIn archive, each brought to plain columns; `linkedin_messages` has the large one.

Every parser takes the text of a file and returns its rows with an ``outcome``, and what is to be noted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days, parse_times
from netlib.sources import layouts
from netlib.sources.batch import LISTED_TWICE, NO_ZONE, new_outcome, read_dates
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table

US_MINUTES: Final = ("%m/%d/%y, %I:%M %p", "%m/%d/%Y, %I:%M %p")

_CONNECTED_ON: Final = (
    "%d %b %Y",
    *US_MINUTES,  # until 2017
    "%d-%b-%y",  # saved again by a spreadsheet
    *ISO_FORMATS,
)
_ENDORSED_ON: Final = ("%Y/%m/%d %H:%M:%S UTC", *ISO_FORMATS)
_INVITED_ON: Final = (*US_MINUTES, *ISO_FORMATS, "%d %b %Y")
_RECOMMENDED_ON: Final = (*US_MINUTES, *ISO_FORMATS)
_STARTED_ON: Final = ("%b %Y", "%Y", *ISO_FORMATS)
_STATUSES: Final = frozenset(("rejected", "pending", "hidden", "deleted", "removed"))


def parse_connections(table: Table) -> Rows:
    """Return the contacts: ``url, email, name, company, position, connected_on``."""
    given = _cleaned(table)
    days, notes = read_dates(given["connected on"], _CONNECTED_ON, parse_days)
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
    given = _cleaned(table)
    times, notes = read_dates(given["sent at"], _INVITED_ON, parse_times)
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
    given = _cleaned(table)
    who = "endorser" if "endorser first name" in given else "endorsee"
    times, notes = read_dates(given["endorsement date"], _ENDORSED_ON, parse_times)
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
    given = _cleaned(table)
    times, notes = read_dates(given["creation date"], _RECOMMENDED_ON, parse_times)
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


def parse_address_book(table: Table) -> Rows:
    """Return the rows of the uploaded address book, which are counted and hold nothing else."""
    rows = pd.DataFrame(index=table.frame.index)
    empty = _cleaned(table).isna().all(axis=1)
    rows["outcome"] = new_outcome(rows).mask(empty, "no name and no address")
    return rows, []


def parse_profile(table: Table) -> Rows:
    """Return the owner's own ``name, headline, industry, location``."""
    given = _cleaned(table)
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
    """Return the owner's jobs: ``company, position, started_on``, and whether each is ``current``."""
    given = _cleaned(table)
    started, notes = read_dates(given["started on"], _STARTED_ON, parse_days)
    rows = pd.DataFrame(
        {
            "company": given["company name"],
            "position": given["title"],
            "started_on": started,
            "current": given["finished on"].isna(),
        }
    )
    # members with a profile in two languages have each job twice
    outcome = new_outcome(rows).mask(given.isna().all(axis=1), "empty row")
    same = rows.assign(company=rows["company"].fillna("").map(fold)).duplicated(
        ["company", "started_on"]
    )
    rows["outcome"] = outcome.mask(outcome.isna() & same, LISTED_TWICE)
    return rows, notes


PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = {
    layouts.CONNECTIONS: parse_connections,
    layouts.INVITATIONS: parse_invitations,
    layouts.ENDORSED: parse_endorsements,
    layouts.ENDORSING: parse_endorsements,
    layouts.RECOMMENDED: parse_recommendations,
    layouts.RECOMMENDING: parse_recommendations,
    layouts.ADDRESS_BOOK: parse_address_book,
    layouts.PROFILE: parse_profile,
    layouts.POSITIONS: parse_positions,
}


def _cleaned(table: Table) -> pd.DataFrame:
    return pd.DataFrame({name: clean(column) for name, column in table.frame.items()})


def _full_name(first: pd.Series, last: pd.Series) -> pd.Series:
    return clean(first.fillna("") + " " + last.fillna(""))


def _unless_accepted(status: pd.Series) -> pd.Series:
    """Return the outcome of rows by their status, in words of our own since the file's could be anything."""
    plain = status.str.casefold()
    reason = "status " + plain.where(plain.isin(_STATUSES), "unknown").mask(
        plain.isna(), "not given"
    )
    return reason.mask(plain == "accepted")
