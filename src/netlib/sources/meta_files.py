"""The files of a Facebook or Instagram download as rows: lists of people, requests, messages, the profile.

Both platforms write UTF-8 as if each byte were a letter of Latin-1; every text is put right on its own. Layouts
as seen in public parsers, 2026; the download of end-to-end encrypted chats has names of its own and needs no repair.
"""

from __future__ import annotations

import json
import math
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import urlsplit

import numpy as np
import pandas as pd

from netlib.errors import SourceError
from netlib.sources.archive import read
from netlib.sources.batch import NO_PERSON, Parsed, new_outcome
from netlib.sources.csvtext import to_utf8
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.sources.archive import Member

FACEBOOK: Final = "facebook"
INSTAGRAM: Final = "instagram"
FRIENDS: Final = "friends"
REQUESTS: Final = "requests"
FOLLOWERS: Final = "followers"
FOLLOWING: Final = "following"
MESSAGES: Final = "messages"
PROFILE: Final = "profile"
NOTICE: Final = "a notice of the platform"
CALL: Final = "a call"
REACTION: Final = "a reaction"
INCOMING: Final = "incoming"
OUTGOING: Final = "outgoing"
REJECTED: Final = "rejected"

_FOLLOWING_KEY: Final = "relationships_following"
_REQUEST_KEYS: Final = {
    "received_requests_v2": INCOMING,
    "rejected_requests_v2": REJECTED,
    "sent_requests_v2": OUTGOING,
}
_KEYS: Final = {
    "friends_v2": (FACEBOOK, FRIENDS),
    "profile_v2": (FACEBOOK, PROFILE),
    **dict.fromkeys(_REQUEST_KEYS, (FACEBOOK, REQUESTS)),
    _FOLLOWING_KEY: (INSTAGRAM, FOLLOWING),
    "profile_user": (INSTAGRAM, PROFILE),
    "messages": ("", MESSAGES),
}
_START: Final = re.compile(
    rf'\s*\{{\s*"(?:{"|".join(key for key in _KEYS if key != "messages")})"\s*:'
    r'|\s*\{\s*"participants"\s*:\s*\[\s*(?:\{\s*"name"\s*:|"[^"]*"\s*[,\]])'
)
_FOLLOWERS: Final = re.compile(r'\s*\[\s*\{.*?"string_list_data"\s*:', re.DOTALL)

_HANDLE: Final = re.compile(r"@?([\w.]{1,64})")
_HANDLE_KEYS: Final = ("Username", "Benutzername")
_JOINED_OR_LEFT: Final = ("Subscribe", "Unsubscribe")
_REACTION: Final = re.compile(
    r"(?:reacted \S{1,20} to your message|liked a message"
    r"|hat mit \S{1,20} auf deine nachricht reagiert)\s*\.?",
    re.IGNORECASE,
)
_LAST_SECOND: Final = 9_000_000_000
"""Seconds beyond which a time is none: the year 2255."""


class Document(NamedTuple):
    """One file, read.

    Attributes
    ----------
    file
        Where the file lies, for messages whose platform nothing else tells.
    platform
        `FACEBOOK`, `INSTAGRAM`, or ``""`` where the content does not tell.
    kind
        What the file holds.
    content
        Its objects.
    notes
        What is to be noted about the file.
    """

    file: Member
    platform: str
    kind: str
    content: Any
    notes: list[str]


class Thread(NamedTuple):
    """The conversation a file of messages belongs to: id, name, and who takes part."""

    thread: str
    title: str
    names: list[str]


def looks_like_meta(head: str) -> bool:
    """Tell a file of a Facebook or Instagram download by its beginning."""
    if _START.match(head) or _FOLLOWERS.match(head):
        return True
    return (
        head.lstrip()[:1] == "{"
        and '"messages"' in head
        and ('"sender_name"' in head or '"senderName"' in head)
        and '"timestamp' in head
    )


def read_document(member: Member) -> Document:
    """Return a file with its kind.

    Raises
    ------
    SourceError
        If the file is no whole JSON or holds something else than was recognised.
    """
    # the folder of a conversation has the name of a person
    name = member.name.rsplit("/", maxsplit=1)[-1]
    text, note = to_utf8(read(member))
    try:
        content = json.loads(str(text, "utf-8"))
    except (ValueError, RecursionError):
        msg = f"{name} is damaged, it is no whole JSON file: download the export again."
        raise SourceError(msg) from None
    notes = [note] if note else []
    if isinstance(content, list):
        return Document(member, INSTAGRAM, FOLLOWERS, content, notes)
    for key, (platform, kind) in _KEYS.items():
        if isinstance(content, dict) and key in content:
            return Document(member, platform, kind, content, notes)
    msg = f"{name} holds neither friends, followers nor messages: take it out, or download the export again."
    raise SourceError(msg)


def friends(document: Document) -> Parsed:
    """Return the friends: ``name, connected_on``."""
    rows, notes = _named_people(_entries(document.content["friends_v2"]))
    rows["connected_on"] = rows.pop("at").dt.tz_localize(None).dt.normalize()
    return Parsed(document.file.name, rows, 0, [*document.notes, *notes])


def requests(document: Document) -> Parsed:
    """Return requests for friendship: ``name, at, direction, answer``."""
    parts = []
    notes = list(document.notes)
    for key, direction in _REQUEST_KEYS.items():
        rows, found = _named_people(_entries(document.content.get(key)))
        rows["direction"] = OUTGOING if direction == OUTGOING else INCOMING
        rows["answer"] = pd.Series(
            REJECTED if direction == REJECTED else pd.NA, rows.index, dtype="str"
        )
        parts.append(rows)
        notes += found
    return Parsed(document.file.name, pd.concat(parts, ignore_index=True), 0, notes)


def follows(document: Document) -> Parsed:
    """Return followers or people followed: ``name``, which is the handle, and ``connected_on``."""
    content = document.content
    listed = _entries(content if isinstance(content, list) else content[_FOLLOWING_KEY])
    data = [_first(entry.get("string_list_data")) for entry in listed]
    handles = [_handle(entry, one) for entry, one in zip(listed, data, strict=True)]
    rows = pd.DataFrame({"name": pd.Series(handles, dtype="str")})
    moments, notes = _moments([one.get("timestamp") for one in data], per_second=1)
    rows["connected_on"] = moments.dt.tz_localize(None).dt.normalize()
    rows["outcome"] = new_outcome(rows).mask(rows["name"] == "", NO_PERSON)
    return Parsed(document.file.name, rows, 0, [*document.notes, *notes])


def messages(document: Document) -> tuple[Parsed, Thread]:
    """Return the messages of a file, ``thread, sender, at, text``, and their conversation; the texts are not cleaned yet."""
    content, file = document.content, document.file
    path = content.get("thread_path") or content.get("threadName")
    thread = mended(path) or "/".join(file.name.split("/")[-2:-1]) or file.name
    listed = _entries(content["messages"])
    at, notes = _moments(
        [one.get("timestamp_ms", one.get("timestamp")) for one in listed], per_second=1000
    )
    texts = [_text(one) for one in listed]
    rows = pd.DataFrame(
        {
            "thread": thread,
            "sender": [mended(one.get("sender_name", one.get("senderName"))) for one in listed],
            "text": texts,
            "outcome": [_outcome(one, text) for one, text in zip(listed, texts, strict=True)],
        },
        index=at.index,
        dtype="str",
    )
    rows["at"] = at
    named = content.get("participants")
    names = [
        mended(one.get("name") if isinstance(one, dict) else one)
        for one in (named if isinstance(named, list) else [])
    ]
    parsed = Parsed(file.name, rows, 0, [*document.notes, *notes])
    return parsed, Thread(thread, mended(content.get("title")), names)


def profile_names(document: Document) -> tuple[str, str]:
    """Return the owner's name and handle, ``""`` where the profile does not tell."""
    content = document.content
    if document.platform == FACEBOOK:
        return mended(_dict(_dict(content["profile_v2"]).get("name")).get("full_name")), ""
    known = _dict(_first(content["profile_user"]).get("string_map_data"))
    values = {mended(key): mended(_dict(one).get("value")) for key, one in known.items()}
    handle = _HANDLE.fullmatch(next((values[key] for key in _HANDLE_KEYS if key in values), ""))
    return values.get("Name", ""), handle[1].casefold() if handle else ""


def mended(value: object) -> str:
    """Return a text as it was meant, ``""`` for what is none."""
    if not isinstance(value, str) or value.isascii():
        return value if isinstance(value, str) else ""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        # half of a pair of surrogates is no letter
        return value.encode("utf-8", "replace").decode("utf-8")


def _named_people(listed: Sequence[dict[str, Any]]) -> tuple[pd.DataFrame, list[str]]:
    rows = pd.DataFrame({"name": clean([mended(one.get("name")) for one in listed])})
    rows["at"], notes = _moments([one.get("timestamp") for one in listed], per_second=1)
    rows["outcome"] = new_outcome(rows).mask(rows["name"].isna(), NO_PERSON)
    return rows, notes


def _handle(entry: dict[str, Any], data: dict[str, Any]) -> str:
    """Return the handle, which newer files have as title and the oldest in the address alone."""
    address = mended(data.get("href"))
    try:
        last = urlsplit(address).path.rstrip("/").rsplit("/", maxsplit=1)[-1]
    except ValueError:
        last = ""
    for given in (mended(data.get("value")), mended(entry.get("title")), last):
        if given.strip():
            found = _HANDLE.fullmatch(given.strip())
            return found[1].casefold() if found else ""
    return ""


def _text(message: dict[str, Any]) -> str:
    if message.get("is_unsent") is True or message.get("isUnsent") is True:
        return ""
    return mended(message.get("content", message.get("text")))


def _outcome(message: dict[str, Any], text: str) -> str | None:
    kind = message.get("type")
    if kind in _JOINED_OR_LEFT:
        return NOTICE
    if kind == "Call" or "call_duration" in message:
        return CALL
    return REACTION if _REACTION.fullmatch(text.strip()) else None


def _moments(values: Sequence[object], *, per_second: int) -> tuple[pd.Series, list[str]]:
    """Return times counted from 1970, and a note on those that are none; 0 stands for an unknown one."""
    numbers = np.array([_number(value) for value in values], dtype="float64")
    known = (numbers > 0) & (numbers < _LAST_SECOND * per_second)
    micros = np.where(known, numbers * (1_000_000 / per_second), 0).round().astype("int64")
    times = pd.Series(micros.astype("datetime64[us]")).mask(~known).dt.tz_localize("UTC")
    lost = int((~known & (numbers != 0)).sum())
    return times, [f"{lost} dates could not be read and are missing"] if lost else []


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return 0.0 if value is None else math.nan
    try:
        return float(value)
    except OverflowError:
        return math.nan


def _entries(value: object) -> list[dict[str, Any]]:
    """Return the entries of a list; one that is damaged is an empty one."""
    return [_dict(one) for one in value] if isinstance(value, list) else []


def _first(value: object) -> dict[str, Any]:
    return _dict(value[0]) if isinstance(value, list) and value else {}


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
