"""LinkedIn's "Get a copy of your data": its files put together.

Request it under *Settings, Data privacy, Get a copy of your data* (the larger archive). It holds no ties
between contacts, and of groups the conversations of several alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.exports import named_day
from netlib.keys import mail_key, profile_key
from netlib.network import DIRECTIONS
from netlib.sources import layouts, linkedin_activity, linkedin_files
from netlib.sources.batch import NO_PERSON, TO_ONESELF, Batch, date_span, reports
from netlib.sources.linkedin_activity import ACTS, OWN, act_events, own_table
from netlib.sources.linkedin_choice import newest, old_connections
from netlib.sources.linkedin_messages import message_events, pair_up, parse_messages, texts_of
from netlib.sources.linkedin_people import (
    contact_rows,
    mentions_with_address,
    owner_id,
    people_table,
    profile_row,
)
from netlib.sources.linkedin_threads import thread_groups
from netlib.sources.owner import UNKNOWN_OWNER
from netlib.sources.part import Part
from netlib.sources.persons import (
    PLACEHOLDER,
    UNCLEAR,
    Directory,
    each,
    find_ids,
    make_directory,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table
    from netlib.sources.importreport import FileReport
    from netlib.sources.part import Own

__all__ = ["PARSERS", "SOURCE", "newest", "old_connections", "read_linkedin"]

SOURCE: Final = "linkedin"
PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = {
    layouts.MESSAGES: parse_messages,
    **linkedin_files.PARSERS,
    **linkedin_activity.PARSERS,
}
"""What reads each kind of file."""

_COVERED: Final[Mapping[str, tuple[str, ...]]] = {
    layouts.CONNECTIONS: ("contacts",),
    layouts.MESSAGES: ("message",),
    layouts.INVITATIONS: ("invitation", "requests"),
    layouts.ENDORSED: ("endorsement", "endorsement_received"),
    layouts.ENDORSING: ("endorsement", "endorsement_given"),
    layouts.RECOMMENDED: ("recommendation", "recommendation_received"),
    layouts.RECOMMENDING: ("recommendation", "recommendation_given"),
    layouts.ADDRESS_BOOK: ("address_book",),
    **{kind: (name,) for kind, name in ACTS.items()},
    **dict.fromkeys(OWN, ("own",)),
}
_EXPECTED: Final = (
    *layouts.LINKEDIN_KINDS[: layouts.LINKEDIN_KINDS.index(layouts.POSITIONS) + 1],
    *ACTS,
)
_PAST: Final = ("post", "follow")
_PRAISE: Final = {
    layouts.ENDORSED: "endorsement",
    layouts.ENDORSING: "endorsement",
    layouts.RECOMMENDED: "recommendation",
    layouts.RECOMMENDING: "recommendation",
}


def read_linkedin(
    batches: Mapping[str, Batch], left: Sequence[FileReport], *, own: Own, names: Sequence[str]
) -> Part:
    """Return what a LinkedIn archive says.

    Parameters
    ----------
    batches
        Parsed files by kind.
    left
        Reports of the files that were not used.
    own
        Who the user says they are. A profile address wins, else the first of the names; e-mail addresses and
        those of other platforms say nothing here.
    names
        Names that may tell the day of the export: of the zip or folder, and of the folders inside.

    Raises
    ------
    SourceError
        If the owner cannot be told.
    """
    tables, owner = _tables(batches, own)
    covers = {name for kind in batches for name in _COVERED.get(kind, ())}
    covers.update(name for name in ("groups", "memberships") if name in tables)
    address_book = batches.get(layouts.ADDRESS_BOOK)
    files = [*left, *(report for batch in batches.values() for report in reports(batch))]
    return Part(
        source=SOURCE,
        tables=tables,
        addresses=_addresses(tables["people"]),
        covers=frozenset(covers),
        files=tuple(sorted(files, key=lambda file: file.file)),
        ego=owner,
        missing=tuple(kind for kind in _EXPECTED if kind not in batches),
        exported_on=named_day(names) or _latest_day(tables),
        address_book=len(address_book.kept) if address_book else None,
    )


def _tables(batches: Mapping[str, Batch], own: Own) -> tuple[dict[str, pd.DataFrame], str]:
    """Return the canonical tables of an archive, and the id of its owner."""
    post = pair_up(batches[layouts.MESSAGES]) if layouts.MESSAGES in batches else None
    named = mentions_with_address(batches, post)
    owner = owner_id(batches, post, own=own)
    contacts = contact_rows(batches, named, owner=owner)
    profile = profile_row(batches)
    ego = pd.DataFrame([{"person_id": owner, "name": profile["name"], "company": ""}], dtype="str")
    directory = make_directory(
        pd.concat([frame[["person_id", "name", "company"]] for frame in (ego, contacts, named)])
    )
    tables: dict[str, pd.DataFrame] = {}
    found: list[tuple[pd.DataFrame, pd.DataFrame]] = []
    if post is not None:
        events, mentions = message_events(batches[layouts.MESSAGES], post, directory)
        groups, memberships = thread_groups(post, events, owner=owner)
        if len(groups):
            tables |= {"groups": groups, "memberships": memberships}
        ids = {name: texts_of(events[name]) for name in ("sender", "recipient", "thread_id")}
        found.append((events.assign(**ids), mentions))
    found += [_praise(batches[kind], directory, owner) for kind in _PRAISE if kind in batches]
    if layouts.INVITATIONS in batches:
        found.append(_invitations(batches[layouts.INVITATIONS], directory, owner))
        tables["requests"] = _requests(
            found[-1][0], owner, contacts if layouts.CONNECTIONS in batches else None
        )
    known = frozenset((*contacts["person_id"].tolist(), *named["person_id"].tolist()))
    found += [act_events(batches[kind], owner, known=known) for kind in ACTS if kind in batches]
    if found:
        tables["interactions"] = pd.concat([events for events, _ in found], ignore_index=True)
    if (said := own_table(batches)) is not None:
        tables["own"] = said
    people = people_table(owner, profile, contacts, [mentions for _, mentions in found])
    # without a file of contacts nobody but the owner is known to be none
    known_to_be = (people["person_id"] == owner) | (layouts.CONNECTIONS in batches)
    people["is_contact"] = people["is_contact"].astype("boolean").where(known_to_be)
    return {"people": people, **tables}, owner


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


def _addresses(people: pd.DataFrame) -> pd.DataFrame:
    """Return the keys by which people are known elsewhere; a mailbox of several is nobody's."""
    ids = people["person_id"]
    nameless = ids.str.startswith(("name:", "mail:", PLACEHOLDER)) | (ids == UNKNOWN_OWNER)
    mailboxes = each(people["email"], mail_key)
    mailboxes = mailboxes[(mailboxes != "") & ~mailboxes.duplicated(keep=False)]
    keys = pd.concat([ids[~nameless], mailboxes])
    return pd.DataFrame({"person_id": ids.loc[keys.index], "address": keys}).reset_index(drop=True)


def _latest_day(tables: Mapping[str, pd.DataFrame]) -> date | None:
    """Return the day of the latest thing that had happened; a school or an event may end after the export."""
    dates = [tables["people"]["connected_on"]]
    dates += [tables[name]["at"] for name in ("interactions", "requests") if name in tables]
    if "own" in tables:
        own = tables["own"]
        dates.append(own.loc[own["kind"].isin(_PAST), "since"])
    return date_span(dates)[1]
