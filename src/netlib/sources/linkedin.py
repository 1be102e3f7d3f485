"""LinkedIn's "Get a copy of your data": its files put together to one network.

Request it under *Settings, Data privacy, Get a copy of your data* (the larger archive). It holds no ties
between contacts and no group memberships: own tables ``groups.csv``, ``memberships.csv``, ``requests.csv`` and
``ties.csv`` beside it add what the member knows.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.keys import profile_key
from netlib.network import DIRECTIONS, Network, build
from netlib.sources import layouts
from netlib.sources.batch import NO_PERSON, TO_ONESELF, Batch, date_span, reports
from netlib.sources.importreport import FileReport, ImportReport
from netlib.sources.linkedin_messages import message_events, pair_up
from netlib.sources.linkedin_people import (
    contact_rows,
    mentions_with_address,
    owner_id,
    people_table,
    profile_row,
)
from netlib.sources.persons import UNCLEAR, Directory, each, find_ids, is_address, make_directory
from netlib.sources.tables import PERSON_COLUMNS, add_strangers, apply_rules, canonical

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SOURCE: Final = "linkedin"
OWN_TABLES: Final = ("groups", "memberships", "requests", "ties")
"""Canonical tables that may lie beside an archive."""

_NAMED_DAY: Final = re.compile(r"_(\d\d)-(\d\d)-(\d{4})(?!\d)")
_COVERED: Final[Mapping[str, tuple[str, ...]]] = {
    layouts.CONNECTIONS: ("contacts",),
    layouts.MESSAGES: ("message",),
    layouts.INVITATIONS: ("invitation", "requests"),
    layouts.ENDORSED: ("endorsement",),
    layouts.ENDORSING: ("endorsement",),
    layouts.RECOMMENDED: ("recommendation",),
    layouts.RECOMMENDING: ("recommendation",),
    layouts.ADDRESS_BOOK: ("address_book",),
    **{name: (name,) for name in OWN_TABLES},
}
_PRAISE: Final = {
    layouts.ENDORSED: "endorsement",
    layouts.ENDORSING: "endorsement",
    layouts.RECOMMENDED: "recommendation",
    layouts.RECOMMENDING: "recommendation",
}


def read_linkedin(
    batches: dict[str, Batch], left: Sequence[FileReport], *, ego: str | None, names: Sequence[str]
) -> tuple[Network, ImportReport]:
    """Return the network of a LinkedIn archive and its report.

    Parameters
    ----------
    batches
        Parsed files by kind, own tables among them.
    left
        Reports of the files that were not used.
    ego
        Address or name of the owner, None to find it in the files.
    names
        Names that may tell the day of the export: of the zip or folder, and of the folders inside.

    Raises
    ------
    SourceError
        If the owner cannot be told.
    """
    tables = _tables(batches, ego)
    exported_on = (
        _named_day(names)
        or date_span(
            table[column]
            for table in tables.values()
            for column in table
            if table[column].dtype.kind == "M"
        )[1]
    )
    address_book = batches.get(layouts.ADDRESS_BOOK)
    network = build(
        tables,
        source=SOURCE,
        covers={name for kind in batches for name in _COVERED.get(kind, ())},
        exported_on=exported_on,
        address_book=len(address_book.kept) if address_book else None,
    )
    files = [*left, *(report for batch in batches.values() for report in reports(batch))]
    report = ImportReport(
        source=SOURCE,
        files=tuple(sorted(files, key=lambda file: file.file)),
        missing=tuple(kind for kind in layouts.LINKEDIN_KINDS if kind not in batches),
        exported_on=exported_on,
    )
    return network, report


def _tables(batches: dict[str, Batch], ego: str | None) -> dict[str, pd.DataFrame]:
    """Return the canonical tables of an archive."""
    post = pair_up(batches[layouts.MESSAGES]) if layouts.MESSAGES in batches else None
    named = mentions_with_address(batches, post)
    owner = owner_id(batches, post, given=ego)
    contacts = contact_rows(batches, named, owner=owner)
    profile = profile_row(batches)
    own = pd.DataFrame([{"person_id": owner, "name": profile["name"], "company": ""}], dtype="str")
    directory = make_directory(
        pd.concat([frame[["person_id", "name", "company"]] for frame in (own, contacts, named)])
    )
    events, mentions = [], []
    if post is not None:
        found, people = message_events(batches[layouts.MESSAGES], post, directory)
        events.append(found)
        mentions.append(people)
    for kind in _PRAISE:
        if kind in batches:
            found, people = _praise(batches[kind], directory, owner)
            events.append(found)
            mentions.append(people)
    tables = _own_tables(batches)
    if layouts.INVITATIONS in batches:
        found, people = _invitations(batches[layouts.INVITATIONS], directory, owner)
        events.append(found)
        mentions.append(people)
        asked = _requests(found, owner, contacts if layouts.CONNECTIONS in batches else None)
        tables["requests"] = pd.concat([asked, tables.get("requests")], ignore_index=True)
    if events:
        tables["interactions"] = pd.concat(events, ignore_index=True)
    tables["people"] = people_table(owner, profile, contacts, mentions)
    add_strangers(tables, batches, where="the archive")
    people = tables["people"]
    people["is_ego"] = people["person_id"] == owner
    # without a file of contacts nobody but the owner is known to be none
    is_contact = people["is_contact"].astype("boolean").fillna(value=False)
    people["is_contact"] = is_contact.where(people["is_ego"] | (layouts.CONNECTIONS in batches))
    return tables


def _praise(batch: Batch, directory: Directory, owner: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return endorsements or recommendations as interactions, and the people named in them."""
    rows = batch.kept
    absent = pd.Series(pd.NA, rows.index, dtype="str")
    people = pd.DataFrame(
        {column: rows.get(column, absent) for column in ("name", "url", "company", "position")}
    )
    ids = find_ids(
        directory,
        url=people["url"],
        name=people["name"],
        company=people["company"],
        thread=rows["at"].astype("str"),
    )
    people.insert(0, "person_id", ids)
    _drop_nobody_and_owner(batch, ids, owner)
    kept = batch.kept
    giving = batch.kind in {layouts.ENDORSING, layouts.RECOMMENDING}
    me = pd.Series(owner, kept.index, dtype="str")
    other = ids.loc[kept.index]
    events = pd.DataFrame(
        {
            "at": kept["at"],
            "sender": me if giving else other,
            "recipient": other if giving else me,
            "kind": _PRAISE[batch.kind],
            "n_recipients": 1,
            "text": kept["text"],
        }
    )
    return events, people


def _invitations(
    batch: Batch, directory: Directory, owner: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return contact requests as interactions, and the people named in them."""
    rows = batch.kept
    sent = rows["direction"] == "outgoing"
    for side, direction in (("sender", "outgoing"), ("recipient", "incoming")):
        # a row without direction tells it by the owner's address
        own = ~rows["direction"].isin(DIRECTIONS) & (
            each(rows[f"{side}_url"], profile_key) == owner
        )
        batch.rows["direction"] = batch.rows["direction"].mask(
            own.reindex(batch.rows.index, fill_value=False), direction
        )
    batch.drop(~batch.rows["direction"].isin(DIRECTIONS), "unknown direction")
    rows = batch.kept
    sent = rows["direction"] == "outgoing"
    people = pd.DataFrame(
        {
            "name": rows["recipient"].where(sent, rows["sender"]),
            "url": rows["recipient_url"].where(sent, rows["sender_url"]),
        }
    )
    ids = find_ids(
        directory,
        url=people["url"],
        name=people["name"],
        company=pd.Series("", rows.index),
        thread="invitation " + rows["at"].astype("str"),
    )
    people.insert(0, "person_id", ids)
    _drop_nobody_and_owner(batch, ids, owner)
    kept = batch.kept
    sent, other = sent.loc[kept.index], ids.loc[kept.index]
    events = pd.DataFrame(
        {
            "at": kept["at"],
            "sender": other.mask(sent, owner),
            "recipient": other.where(sent, owner),
            "kind": "invitation",
            "n_recipients": 1,
            "text": kept["text"],
        }
    )
    return events, people


def _requests(invitations: pd.DataFrame, owner: str, contacts: pd.DataFrame | None) -> pd.DataFrame:
    """Return the invitations as contact requests.

    The archive has no status: whoever is a contact today was accepted, of the others nothing is known.
    """
    incoming = invitations["recipient"] == owner
    person = invitations["sender"].where(incoming, invitations["recipient"])
    direction = pd.Series("outgoing", invitations.index).mask(incoming, "incoming")
    ids = (
        direction + ":" + person + ":" + invitations["at"].dt.strftime("%Y-%m-%dT%H:%M").fillna("")
    )
    nth = ids.groupby(ids).cumcount() + 1
    accepted = person.isin([] if contacts is None else contacts["person_id"])
    return pd.DataFrame(
        {
            "request_id": ids.mask(nth > 1, ids + "#" + nth.astype("str")),
            "person_id": person,
            "direction": direction,
            "at": invitations["at"],
            "text": invitations["text"],
            "outcome": pd.Series(pd.NA, person.index, dtype="str").mask(accepted, "accepted"),
        }
    )


def _drop_nobody_and_owner(batch: Batch, ids: pd.Series, owner: str) -> None:
    batch.drop(ids == "", NO_PERSON)
    batch.drop(ids == owner, TO_ONESELF)
    if unclear := int(ids[ids.str.endswith(UNCLEAR)].nunique()):
        batch.note(
            f"{unclear} names without address fit several people, whoever is meant is kept apart"
        )


def _own_tables(batches: Mapping[str, Batch]) -> dict[str, pd.DataFrame]:
    """Return the member's own tables with people by the ids of the archive."""
    own = {kind: batches[kind] for kind in OWN_TABLES if kind in batches}
    for kind, batch in own.items():
        for column in PERSON_COLUMNS.get(kind, ()):
            ids = each(batch.rows[column], lambda one: profile_key(one) if is_address(one) else one)
            batch.rows[column] = ids.mask(ids == "")
        apply_rules(batch)
    return canonical(own)


def _named_day(names: Sequence[str]) -> date | None:
    """Return the day in a name like ``Complete_LinkedInDataExport_10-31-2026.zip``."""
    for name in names:
        for month, day, year in _NAMED_DAY.findall(name):
            try:
                return date(int(year), int(month), int(day))
            except ValueError:
                continue
    return None
