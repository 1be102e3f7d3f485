"""Contact requests, contacts, ties, groups and tags in saved answers of XING."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_times
from netlib.sources.batch import (
    LISTED_TWICE,
    NO_PERSON,
    NO_ZONE,
    TO_ONESELF,
    Batch,
    new_outcome,
    read_dates,
)
from netlib.sources.xing_json import (
    CONTACT_IDS,
    CONTACTS,
    GROUPS,
    PATHS,
    REQUESTS,
    SHARED,
    TAGS,
    USERS,
    VISITS,
    inside,
    listed,
    text_of,
)
from netlib.sources.xing_people import tag_text
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.sources.xing_json import Entry, Found
    from netlib.sources.xing_people import Directory

DAMAGED: Final = "damaged entry"
OWNER_LISTED: Final = "the owner of the export"
NOT_TOLD: Final = {
    SHARED: "whose shared contacts these are is not told",
    TAGS: "whose tags these are is not told",
}
VISIT: Final = "a visit to a profile, which is no exchange"

_ZONE: Final = r"(?:[Zz]|[+-]\d\d:?\d\d)$"
_LARGEST_COUNT: Final = 2**53


class Sides(NamedTuple):
    """Who asks whom for a contact, as user objects or numbers, and whether the answer lists requests that were sent."""

    sender: object
    recipient: object
    is_sent: bool


def as_batch(
    kind: str, found: Found, entries: Sequence[Entry], columns: Mapping[str, Sequence[Any]]
) -> Batch:
    """Return entries of one kind as a batch with columns of text; what is neither object nor text is dropped."""
    rows = pd.DataFrame(
        {name: pd.Series(list(values), dtype="str") for name, values in columns.items()},
        index=range(len(entries)),
    )
    rows["file"] = [entry.file for entry in entries]
    rows["outcome"] = new_outcome(rows)
    batch = Batch(kind, rows, found.files, [0] * len(found.files), [[] for _ in found.files])
    broken = [not isinstance(entry.value, (dict, str)) for entry in entries]
    batch.drop(pd.Series(broken, rows.index, dtype="bool"), DAMAGED)
    return batch


def read_moments(batch: Batch) -> None:
    """Turn the texts ``at`` of a batch into moments, and note what could not be read and what has no zone."""
    rows = batch.rows
    texts = rows["at"].str.strip()
    rows["at"], notes = read_dates(texts, ISO_FORMATS, parse_times)
    if (rows["at"].notna() & ~texts.str.contains(_ZONE, regex=True)).any():
        notes.append(NO_ZONE)
    if notes:
        batch.notes[int(rows["file"].iloc[0])] += notes


def count_of(value: object) -> int | None:
    """Return a whole number that is not negative, None for anything else."""
    is_count = (
        isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LARGEST_COUNT
    )
    return int(value) if is_count else None  # type: ignore[call-overload]


def sides_of(request: object) -> Sides:
    """Return who asks whom; an answer about sent requests names the recipient and has neither date nor sender."""
    sender, recipient = (
        inside(request, side) or inside(request, f"{side}_id") for side in ("sender", "recipient")
    )
    dated = inside(request, "sender") or inside(request, "received_at")
    return Sides(sender, recipient, is_sent=bool(recipient) and not dated)


def read_listed(found: Found, directory: Directory) -> Batch:
    """Return the users the answers list, merely to count them."""
    entries = found.of(USERS)
    batch = as_batch(
        USERS, found, entries, {"person_id": [directory.find(entry.value) for entry in entries]}
    )
    batch.drop(batch.rows["person_id"] == "", NO_PERSON)
    return batch


def read_contacts(found: Found, directory: Directory, ego: str) -> Batch:
    """Return the contacts: ``person_id``."""
    entries = found.of(CONTACTS, CONTACT_IDS)
    batch = as_batch(
        CONTACTS, found, entries, {"person_id": [directory.find(entry.value) for entry in entries]}
    )
    ids = batch.rows["person_id"]
    batch.drop(ids == "", NO_PERSON)
    batch.drop(ids == ego, OWNER_LISTED)
    batch.drop(ids.duplicated(), LISTED_TWICE)
    return batch


def read_requests(found: Found, directory: Directory, ego: str) -> Batch:
    """Return the contact requests: ``person_id, direction, at, text``; one that was sent has no date."""
    entries = found.of(REQUESTS)
    columns: dict[str, list[str]] = {"person_id": [], "direction": [], "at": [], "text": []}
    for entry in entries:
        sides = sides_of(entry.value)
        sender, recipient = directory.find(sides.sender), directory.find(sides.recipient)
        sent = sender == ego or (sides.is_sent and recipient != ego)
        columns["person_id"].append(recipient if sent else sender)
        columns["direction"].append("outgoing" if sent else "incoming")
        columns["at"].append(text_of(inside(entry.value, "received_at")))
        columns["text"].append(text_of(inside(entry.value, "message")))
    batch = as_batch(REQUESTS, found, entries, columns)
    rows = batch.rows
    batch.drop(rows["person_id"] == "", NO_PERSON)
    batch.drop(rows["person_id"] == ego, TO_ONESELF)
    batch.drop(rows.duplicated(list(columns)), LISTED_TWICE)
    read_moments(batch)
    rows["text"] = clean(rows["text"])
    return batch


def read_shared(found: Found, directory: Directory) -> Batch:
    """Return the contacts somebody shares with the ego, each a tie: ``source, target``."""
    entries = found.of(SHARED)
    batch = as_batch(
        SHARED,
        found,
        entries,
        {
            "source": [directory.find(entry.whose) for entry in entries],
            "target": [directory.find(entry.value) for entry in entries],
        },
    )
    rows = batch.rows
    batch.drop(rows["source"] == "", NOT_TOLD[SHARED])
    batch.drop(rows["target"] == "", NO_PERSON)
    batch.drop(rows["source"] == rows["target"], TO_ONESELF)
    batch.drop(rows.duplicated(["source", "target"]), LISTED_TWICE)
    return batch


def read_paths(found: Found, directory: Directory) -> tuple[Batch, pd.DataFrame]:
    """Return the paths from one person to another, and the ties they consist of: ``source, target``."""
    entries = found.of(PATHS)
    chains = [[directory.find(user) for user in listed(entry.value) or []] for entry in entries]
    batch = as_batch(PATHS, found, entries, {"chain": ["\n".join(chain) for chain in chains]})
    pairs = [
        {(one, other) for one, other in pairwise(chain) if one and other and one != other}
        for chain in chains
    ]
    batch.drop(pd.Series([not pair for pair in pairs], batch.rows.index, dtype="bool"), NO_PERSON)
    batch.drop(batch.rows["chain"].duplicated(), LISTED_TWICE)
    ties = sorted({pair for place in batch.kept.index for pair in pairs[place]})
    return batch, pd.DataFrame(ties, columns=["source", "target"], dtype="str")


def read_groups(found: Found, directory: Directory, ego: str) -> Batch:
    """Return the groups of the ego or of whom the answer is about: ``person_id, group_id, name, member_count, is_member``."""
    entries = found.of(GROUPS)
    values = [entry.value for entry in entries]
    batch = as_batch(
        GROUPS,
        found,
        entries,
        {
            "person_id": [directory.find(entry.whose) or ego for entry in entries],
            "group_id": [_group_id(value) for value in values],
            "name": [text_of(inside(value, "name")) for value in values],
        },
    )
    rows = batch.rows
    counts = [count_of(inside(value, "member_count")) for value in values]
    rows["name"] = clean(rows["name"])
    rows["member_count"] = pd.Series(counts, rows.index, dtype="Int64")
    # whoever only asked to join is no member yet
    pending = [text_of(inside(value, "user_state")) == "PENDING_MEMBER" for value in values]
    rows["is_member"] = pd.Series([not one for one in pending], rows.index, dtype="bool")
    batch.drop(rows["group_id"] == "", "no group named")
    batch.drop(rows.duplicated(["person_id", "group_id"]), LISTED_TWICE)
    return batch


def read_tags(found: Found, directory: Directory) -> Batch:
    """Return the tags the ego gave to contacts: ``person_id, tag``."""
    entries = found.of(TAGS)
    batch = as_batch(
        TAGS,
        found,
        entries,
        {
            "person_id": [directory.find(entry.whose) for entry in entries],
            "tag": [tag_text(entry.value) for entry in entries],
        },
    )
    rows = batch.rows
    batch.drop(rows["person_id"] == "", NOT_TOLD[TAGS])
    batch.drop(clean(rows["tag"]).isna(), "no tag named")
    batch.drop(rows.duplicated(["person_id", "tag"]), LISTED_TWICE)
    return batch


def read_visits(found: Found) -> Batch:
    """Return the visits to the ego's profile, all of which are left alone."""
    batch = as_batch(VISITS, found, found.of(VISITS), {})
    batch.drop(batch.rows["outcome"].isna(), VISIT)
    return batch


def _group_id(group: object) -> str:
    identifier = text_of(inside(group, "id")) or text_of(inside(group, "name"))
    return f"xing-group/{fold(identifier)}" if fold(identifier) else ""
