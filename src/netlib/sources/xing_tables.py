"""The canonical tables of saved answers of XING."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from netlib.sources.cards import label_tables
from netlib.sources.xing_events import (
    read_contacts,
    read_groups,
    read_listed,
    read_paths,
    read_requests,
    read_shared,
    read_tags,
    read_visits,
)
from netlib.sources.xing_json import (
    CONTACT_IDS,
    CONTACTS,
    CONVERSATIONS,
    PATHS,
    REQUESTS,
    SHARED,
    USERS,
    WORDS,
    inside,
    text_of,
)
from netlib.sources.xing_people import own_table, people_table, tags_of
from netlib.sources.xing_talks import read_talks
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.sources.batch import Batch
    from netlib.sources.xing_json import Found
    from netlib.sources.xing_people import Directory, People
    from netlib.sources.xing_talks import Talks


def answer_tables(
    found: Found, people: People, ego: str
) -> tuple[dict[str, pd.DataFrame], list[Batch]]:
    """Return the canonical tables of the answers, and the batches of entries they come from."""
    directory = people.directory
    users = read_listed(found, directory)
    contacts = read_contacts(found, directory, ego)
    talks = read_talks(found, directory, ego)
    requests = read_requests(found, directory, ego)
    shared = read_shared(found, directory)
    paths, steps = read_paths(found, directory)
    platform = read_groups(found, directory, ego)
    tags = read_tags(found, directory)
    tables = _groups(platform, talks, _labels(found, directory, tags))
    events = []
    if CONVERSATIONS in found.entries:
        events.append(talks.interactions)
    if REQUESTS in found.entries:
        tables["requests"] = _requests(requests.kept, contacts.kept["person_id"].tolist())
        events.append(_invitations(requests.kept, ego))
    if events:
        tables["interactions"] = pd.concat(events, ignore_index=True)
    if SHARED in found.entries or PATHS in found.entries:
        tables["ties"] = _ties(shared.kept, steps)
    if profiles := [entry for entry in found.of(USERS) if directory.find(entry.value) == ego]:
        tables["own"], notes = own_table([entry.value for entry in profiles])
        users.notes[profiles[0].file] += notes
    others = {one for table in tables.values() for one in _named(table)} - {ego}
    nameless = sorted(others.difference(people.mentions["person_id"]))
    everyone = people_table(people, ego, others=nameless)
    whole = not _notes_on_missing_pages(found, contacts)
    tables["people"] = everyone.assign(
        is_contact=_is_contact(found, contacts, everyone, ego, whole=whole)
    )
    return tables, [
        users,
        contacts,
        talks.batch,
        requests,
        shared,
        paths,
        platform,
        tags,
        read_visits(found),
    ]


def _is_contact(
    found: Found, contacts: Batch, people: pd.DataFrame, ego: str, *, whole: bool
) -> pd.Series:
    """Tell who is a contact; who is not on the list is none where all of the list is there, else unknown."""
    is_listed = people["person_id"].isin(contacts.kept["person_id"].tolist())
    visible = CONTACTS in found.entries or CONTACT_IDS in found.entries
    known = is_listed | (people["person_id"] == ego) | (visible and whole)
    return is_listed.astype("boolean").where(known)


def _notes_on_missing_pages(found: Found, contacts: Batch) -> bool:
    """Note where XING counts more entries than the files hold; tell whether contacts are among them."""
    held: dict[tuple[str, str], set[str]] = {}
    for kind in found.entries:
        for entry in found.of(kind):
            listed_as = CONTACTS if kind == CONTACT_IDS else kind
            number = text_of(inside(entry.value, "id") or entry.value)
            held.setdefault((listed_as, entry.whose), set()).add(number)
    short = False
    for (kind, whose), (total, file) in found.totals.items():
        known = len(held.get((kind, whose), ()))
        if total > known and kind in WORDS:
            contacts.notes[file].append(
                f"XING counts {total} {WORDS[kind]} and the files hold {known}: save the other pages of the list too"
            )
            short |= kind == CONTACTS
    return short


def _labels(found: Found, directory: Directory, tags: Batch) -> dict[str, pd.DataFrame]:
    """Return the tags as groups: those that came with a contact and those that came by themselves."""
    embedded = [
        (directory.find(entry.value), tag)
        for entry in found.of(USERS, CONTACTS)
        for tag in tags_of(entry.value)
    ]
    alone = tags.kept[["person_id", "tag"]].itertuples(index=False, name=None)
    labels = pd.DataFrame([*embedded, *alone], columns=["person_id", "tag"], dtype="str")
    labels = labels.assign(tag=clean(labels["tag"]))[labels["person_id"] != ""]
    return label_tables(labels["person_id"], labels["tag"])


def _groups(
    platform: Batch, talks: Talks, labels: dict[str, pd.DataFrame]
) -> dict[str, pd.DataFrame]:
    """Return groups and memberships of the platform, of conversations and of tags."""
    rows = platform.kept
    groups = [
        rows[["group_id", "name", "member_count"]].assign(basis="platform"),
        talks.groups,
        *(table for name, table in labels.items() if name == "groups"),
    ]
    memberships = [
        rows.loc[rows["is_member"], ["person_id", "group_id"]],
        talks.memberships,
        *(table for name, table in labels.items() if name == "memberships"),
    ]
    return {
        "groups": pd.concat(groups).drop_duplicates("group_id", ignore_index=True),
        "memberships": pd.concat(memberships).drop_duplicates(ignore_index=True),
    }


def _requests(rows: pd.DataFrame, contacts: Sequence[str]) -> pd.DataFrame:
    """Return the table of requests; whoever is a contact today was accepted, of the others nothing is known."""
    moments = rows["at"].dt.strftime("%Y-%m-%dT%H:%M").fillna("")
    ids = rows["direction"] + ":" + rows["person_id"] + ":" + moments
    nth = ids.groupby(ids).cumcount() + 1
    outcome = pd.Series(pd.NA, rows.index, dtype="str")
    return pd.DataFrame(
        {
            "request_id": ids.mask(nth > 1, ids + "#" + nth.astype("str")),
            "person_id": rows["person_id"],
            "direction": rows["direction"],
            "at": rows["at"],
            "text": rows["text"],
            "outcome": outcome.mask(rows["person_id"].isin(contacts), "accepted"),
        }
    ).reset_index(drop=True)


def _invitations(rows: pd.DataFrame, ego: str) -> pd.DataFrame:
    sent = rows["direction"] == "outgoing"
    return pd.DataFrame(
        {
            "at": rows["at"],
            "sender": rows["person_id"].mask(sent, ego),
            "recipient": rows["person_id"].where(sent, ego),
            "kind": "invitation",
            "n_recipients": pd.Series(1, rows.index, dtype="Int64"),
            "text": rows["text"],
        }
    )


def _ties(shared: pd.DataFrame, steps: pd.DataFrame) -> pd.DataFrame:
    """Return each tie once, whichever way round and in however many answers it is."""
    ties = pd.concat(
        [
            shared[["source", "target"]].assign(basis="shared contact"),
            steps.assign(basis="xing path"),
        ],
        ignore_index=True,
    )
    turned = ties["source"] > ties["target"]
    ties["source"], ties["target"] = (
        ties["source"].mask(turned, ties["target"]),
        ties["target"].mask(turned, ties["source"]),
    )
    return ties.drop_duplicates(["source", "target"], ignore_index=True)


def _named(table: pd.DataFrame) -> list[str]:
    columns = table.columns.intersection(["person_id", "sender", "recipient", "source", "target"])
    return [str(one) for column in columns for one in table[column].unique()]
