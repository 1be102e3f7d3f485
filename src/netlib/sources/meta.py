"""Facebook and Instagram: the download of one's own information, in the format JSON.

Request it in the Accounts Centre under *Your information and permissions, Export your information*; HTML is
the format it comes in unless JSON is chosen. On Facebook people are known by name only. On Instagram the lists name
people by handle and the messages by display name, so that the two cannot be joined.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.keys import person_key, profile_key
from netlib.sources import meta_files
from netlib.sources.batch import (
    LISTED_TWICE,
    NO_PERSON,
    TO_ONESELF,
    Batch,
    date_span,
    gather,
    reports,
)
from netlib.sources.chats import (
    Owner,
    conversation_tables,
    identify,
    make_owner,
    owner_name,
    people_table,
    unclear_note,
)
from netlib.sources.importreport import FileReport
from netlib.sources.meta_files import (
    FACEBOOK,
    FOLLOWERS,
    FOLLOWING,
    FRIENDS,
    INSTAGRAM,
    MESSAGES,
    PROFILE,
    REQUESTS,
    Document,
    looks_like_meta,
    read_document,
)
from netlib.sources.part import Part
from netlib.sources.persons import ANONYMOUS, each
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.part import Own

_KINDS: Final = {FACEBOOK: (FRIENDS, MESSAGES), INSTAGRAM: (FOLLOWERS, FOLLOWING, MESSAGES)}
_BOTH: Final = 2
_HOST: Final = "instagram.com/"
_UNTOLD: Final = (
    "nothing tells whether these are messages of Facebook or Instagram, read as Facebook"
)
_ONE_LIST: Final = "only one of followers and following is here, so nobody is known to be a contact"
_TWO_NAMES: Final = (
    "messages name people by display name and lists by handle, who is the same cannot be told"
)


def recognises(head: str) -> bool:
    """Tell a file of a Facebook or Instagram download by its beginning."""
    return looks_like_meta(head)


def read_meta(
    members: Sequence[Member],
    *,
    own: Own,
    settings: Settings,  # noqa: ARG001 - every reader is called alike
) -> list[Part]:
    """Return what the downloads of one person hold, a part for each platform that is there.

    Raises
    ------
    SourceError
        If a file is damaged, or the messages do not tell whose they are.
    """
    documents = [read_document(member) for member in members]
    told = {document.platform for document in documents if document.platform}
    parts: dict[str, list[Document]] = {FACEBOOK: [], INSTAGRAM: []}
    for document in documents:
        parts[_platform(document, told)].append(document)
    return [_part(platform, files, own) for platform, files in parts.items() if files]


def _platform(document: Document, told: set[str]) -> str:
    """Return whose file it is: as it says, as its path says, else that of the other files."""
    if document.platform:
        return document.platform
    path = f"{document.file.path}/{document.file.name}".casefold()
    last = max((FACEBOOK, INSTAGRAM), key=path.rfind)
    if last in path:
        return last
    if len(told) == 1:
        return next(iter(told))
    document.notes.append(_UNTOLD)
    return FACEBOOK


def _part(platform: str, documents: Sequence[Document], own: Own) -> Part:
    batches = {
        kind: gather(kind, [parse(one) for one in documents if one.kind == kind])
        for kind, parse in (
            (FRIENDS, meta_files.friends),
            (REQUESTS, meta_files.requests),
            (FOLLOWERS, meta_files.follows),
            (FOLLOWING, meta_files.follows),
        )
        if any(one.kind == kind for one in documents)
    }
    profiles = [one for one in documents if one.kind == PROFILE]
    members, titles = _read_messages(platform, documents, batches)
    owner = _owner(platform, profiles, members, titles, own)
    listed = _friends(batches, owner) if platform == FACEBOOK else _followed(batches, owner)
    tables = {"people": people_table(owner, listed, members.assign(person_id=""))}
    if owner and MESSAGES in batches:
        batch = batches[MESSAGES]
        members["person_id"] = identify(members, listed, owner)
        tables = conversation_tables(batch, members, titles, owner=owner, listed=listed)
        for note in unclear_note(members["person_id"]):
            batch.note(note)
        if platform == INSTAGRAM and len(listed):
            batch.note(_TWO_NAMES)
    if REQUESTS in batches:
        _add_requests(tables, batches[REQUESTS], listed, owner)
    covers = _covers(batches, tables)
    people = tables["people"] = _with_contacts(tables["people"], listed="contacts" in covers)
    return Part(
        source=platform,
        tables=tables,
        addresses=_addresses(people),
        covers=covers,
        files=_reports(batches, profiles),
        ego=owner.person_id if owner else None,
        missing=tuple(kind for kind in _KINDS[platform] if kind not in batches),
        exported_on=date_span(
            table[column]
            for table in tables.values()
            for column in table
            if table[column].dtype.kind == "M"
        )[1],
    )


def _read_messages(
    platform: str, documents: Sequence[Document], batches: dict[str, Batch]
) -> tuple[pd.DataFrame, dict[str, str]]:
    """Add the messages to the batches and return who takes part in what, and the names of conversations."""
    read = [meta_files.messages(one) for one in documents if one.kind == MESSAGES]
    if not read:
        return pd.DataFrame({"thread": [], "name": []}, dtype="str"), {}
    batch = batches[MESSAGES] = gather(MESSAGES, [parsed for parsed, _ in read])
    batch.rows["thread"] = f"{platform}:" + batch.rows["thread"]
    batch.rows["sender"] = clean(batch.rows["sender"])
    titles = {f"{platform}:{one.thread}": one.title for _, one in read}
    invited = pd.DataFrame(
        [(f"{platform}:{one.thread}", name) for _, one in read for name in one.names],
        columns=["thread", "name"],
        dtype="str",
    )
    wrote = batch.rows[["thread", "sender"]].rename(columns={"sender": "name"}).drop_duplicates()
    both = pd.concat([invited.assign(name=clean(invited["name"])), wrote], ignore_index=True)
    both = both[each(both["name"], fold) != ""]
    return both.drop_duplicates(ignore_index=True), titles


def _owner(
    platform: str,
    profiles: Sequence[Document],
    members: pd.DataFrame,
    titles: Mapping[str, str],
    own: Own,
) -> Owner | None:
    known = [meta_files.profile_names(one) for one in profiles]
    profile = next((name for name, _ in known if fold(name)), "")
    handle = next((handle for _, handle in known if handle), "")
    keys = [f"{_HOST}{handle}"] if handle else []
    if platform == INSTAGRAM:
        keys = [*sorted(key for key in own.keys if key.startswith(_HOST)), *keys]
    if members.empty and (profile or keys):
        return make_owner(profile, own, key=keys[0] if keys else "")
    name = owner_name(members, titles, own=own, profile=profile)
    return make_owner(name, own, key=keys[0] if keys else "")


def _friends(batches: Mapping[str, Batch], owner: Owner | None) -> pd.DataFrame:
    """Return the friends with their ids; of two of one name the one who came later gets ``#2``."""
    if FRIENDS not in batches:
        return _nobody()
    batch = batches[FRIENDS]
    names = each(batch.rows["name"], fold)
    batch.drop(names.isin(["", *ANONYMOUS]), NO_PERSON)
    kept = batch.kept
    batch.drop(kept.duplicated(["name", "connected_on"]), LISTED_TWICE)
    friends = batch.kept[["name", "connected_on"]].sort_values(
        "connected_on", kind="stable", na_position="last"
    )
    ids = each(friends["name"], lambda name: person_key(name=name))
    nth = ids.groupby(ids).cumcount() + 1 + (ids == (owner.person_id if owner else ""))
    if homonyms := int((nth > 1).sum()):
        batch.note(f"{homonyms} friends bear the name of another and are kept apart")
    friends["person_id"] = ids.mask(nth > 1, ids + "#" + nth.astype("str"))
    return friends.sort_index().assign(is_contact=True)


def _followed(batches: Mapping[str, Batch], owner: Owner | None) -> pd.DataFrame:
    """Return followers and people followed; who is both is a contact since the later of the two days."""
    lists = [batches[kind] for kind in (FOLLOWING, FOLLOWERS) if kind in batches]
    if not lists:
        return _nobody()
    found = []
    for batch in lists:
        ids = each(batch.rows["name"], lambda handle: profile_key(_HOST + handle))
        batch.rows["person_id"] = ids
        batch.drop(ids == (owner.person_id if owner else ""), TO_ONESELF)
        batch.drop(batch.kept.duplicated("person_id"), LISTED_TWICE)
        found.append(batch.kept[["person_id", "name", "connected_on"]])
    people = pd.concat(found, ignore_index=True)
    entries = people.groupby("person_id")
    mutual = entries["name"].transform("size") == _BOTH
    dated = entries["connected_on"].transform("count") == _BOTH
    people["connected_on"] = entries["connected_on"].transform("max").where(dated)
    people["is_contact"] = mutual.astype("boolean")
    if len(lists) == 1:
        lists[0].note(_ONE_LIST)
        people["is_contact"] = pd.Series(pd.NA, people.index, dtype="boolean")
    return people.drop_duplicates("person_id", ignore_index=True)


def _add_requests(
    tables: dict[str, pd.DataFrame], batch: Batch, listed: pd.DataFrame, owner: Owner | None
) -> None:
    """Add the requests and who is named in them; of accepted ones the platform keeps no list."""
    rows = batch.rows
    asked = pd.DataFrame({"thread": "request " + rows.index.astype("str"), "name": rows["name"]})
    ids = identify(asked, listed, owner)
    batch.drop(ids == "", NO_PERSON)
    batch.drop(ids == (owner.person_id if owner else ""), TO_ONESELF)
    kept = batch.kept
    kept = kept.assign(person_id=ids.loc[kept.index])
    for note in unclear_note(kept["person_id"]):
        batch.note(note)
    day = kept["at"].dt.strftime("%Y-%m-%dT%H:%M:%S").fillna("")
    request = FACEBOOK + ":" + kept["direction"] + ":" + kept["person_id"] + ":" + day
    nth = request.groupby(request).cumcount() + 1
    tables["requests"] = pd.DataFrame(
        {
            "request_id": request.mask(nth > 1, request + "#" + nth.astype("str")),
            "person_id": kept["person_id"],
            "direction": kept["direction"],
            "at": kept["at"],
            "outcome": kept["answer"],
        }
    ).reset_index(drop=True)
    tables["people"] = people_table(None, tables["people"], kept)


def _with_contacts(people: pd.DataFrame, *, listed: bool) -> pd.DataFrame:
    """Return the people with their addresses; who is not on a complete list is no contact."""
    has_address = people["person_id"].str.startswith(_HOST)
    people["url"] = ("https://www." + people["person_id"]).where(has_address)
    given = people.get("is_contact", pd.Series(pd.NA, people.index)).astype("boolean")
    people["is_contact"] = given.fillna(value=False) if listed else given
    return people


def _addresses(people: pd.DataFrame) -> pd.DataFrame:
    ids = people.loc[people["url"].notna(), "person_id"].reset_index(drop=True)
    return pd.DataFrame({"person_id": ids, "address": ids}, dtype="str")


def _covers(batches: Mapping[str, Batch], tables: Mapping[str, pd.DataFrame]) -> frozenset[str]:
    covers = set(tables.keys() & {"groups", "memberships", "requests"})
    if FRIENDS in batches or {FOLLOWERS, FOLLOWING} <= batches.keys():
        covers.add("contacts")
    if MESSAGES in batches:
        covers.add("message")
    return frozenset(covers)


def _reports(batches: Mapping[str, Batch], profiles: Sequence[Document]) -> tuple[FileReport, ...]:
    own = [
        FileReport(file=one.file.name, kind=PROFILE, read=1, kept=1, notes=tuple(one.notes))
        for one in profiles
    ]
    return (*own, *(report for batch in batches.values() for report in reports(batch)))


def _nobody() -> pd.DataFrame:
    return pd.DataFrame({"person_id": [], "name": []}, dtype="str")
