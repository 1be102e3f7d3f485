"""Saved answers of XING's programming interface (API v1, open to apps until 2019), taken apart to their entries.

Each answer is an object with one or several known keys, ``{"contacts": {"total": 47, "users": […]}}``; a file may
hold one answer, a list of them, one per line, or one object that wraps several. Shapes after xing/xing-android-sdk.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from netlib.errors import SourceError
from netlib.sources.archive import Member, read
from netlib.sources.csvtext import to_utf8
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

USERS: Final = "users"
CONTACTS: Final = "contacts"
CONTACT_IDS: Final = "contact_ids"
SHARED: Final = "shared_contacts"
TAGS: Final = "tags"
REQUESTS: Final = "contact_requests"
PATHS: Final = "contact_paths"
GROUPS: Final = "groups"
VISITS: Final = "visits"
CONVERSATIONS: Final = "conversations"
KINDS: Final = (
    *(USERS, CONTACTS, CONTACT_IDS, SHARED, TAGS, REQUESTS, PATHS, GROUPS, VISITS, CONVERSATIONS),
)
WORDS: Final = {
    CONTACTS: "contacts",
    CONVERSATIONS: "conversations",
    REQUESTS: "contact requests",
    GROUPS: "groups",
    SHARED: "shared contacts",
}
"""Kinds of answer that are worth having, in words."""

_LISTS: Final = ("items", "users", "paths")
_IGNORED: Final = frozenset(("industries", "paging", "links"))
_DEEPEST: Final = 6
_ID: Final = re.compile(r"(?<![0-9a-z])\d+_[0-9a-f]{6}(?![0-9a-z])")
_ONLY_XING: Final = re.compile(
    r'"(?:contact_ids|shared_contacts|contact_requests|contact_paths)"\s*:'
)
_COMMON: Final = re.compile(r'"(?:users|contacts|tags|groups|visits|conversations)"\s*:\s*[\[{n]')
_HALLMARKS: Final = re.compile(
    r'"(?:page_name|career_level|latest_messages|visited_at|user_state)"\s*:'
    r'|xing\.com/profile/|"\d+_[0-9a-f]{6}"'
    r'|"(?:contacts|tags|groups)"\s*:\s*\{\s*"(?:total|users|items)"\s*:'
)
_USER: Final = frozenset(("display_name", "page_name", "permalink", "first_name"))


class Entry(NamedTuple):
    """One entry of an answer: the place of its file, whose answer it is if that is told, and the entry."""

    file: int
    whose: str
    value: Any


@dataclass
class Found:
    """What the files hold.

    Attributes
    ----------
    files
        Names of the files.
    entries
        Entries by kind; a kind whose list is visible and empty is there without entries.
    totals
        How many entries the platform says a list has, and the file that says so, by kind and whose it is.
    notes, damaged
        By file: what is to be noted, and how many lines are no JSON.
    """

    files: list[str]
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    totals: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict)
    notes: list[list[str]] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Entry]:
        """Return the entries of some kinds, one kind after the other."""
        return [entry for kind in kinds for entry in self.entries.get(kind, [])]


def recognises(head: str) -> bool:
    """Tell a saved answer by the beginning of the file."""
    start = head.lstrip()
    if start[:1] not in {"{", "["}:
        return False
    if _ONLY_XING.search(start):
        return True
    is_answer = _COMMON.search(start) or '"display_name"' in start
    return bool(is_answer and _HALLMARKS.search(start))


def take_apart(members: Sequence[Member]) -> Found:
    """Return the entries of all files.

    Raises
    ------
    SourceError
        If a file is no JSON, or nested deeper than any answer is.
    """
    found = Found([member.name for member in members])
    for place, member in enumerate(members):
        found.notes.append([])
        documents, damaged = _documents(member)
        found.damaged.append(damaged)
        told = set(_ID.findall(member.name.casefold()))
        whose = told.pop() if len(told) == 1 else ""
        for document in documents:
            _take(found, document, place, whose, depth=0)
    return found


def text_of(value: object) -> str:
    """Return a text or number as text, ``""`` for anything else; half a character becomes a question mark."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return ""
    text = str(value)
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def inside(value: object, *keys: str) -> Any:  # noqa: ANN401
    """Return what lies under the keys, one in the other; None where one of them is not there."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def listed(value: object, key: str = "") -> list[Any] | None:
    """Return the list that an answer is or wraps, None where it is not visible."""
    if isinstance(value, list):
        return value
    inner = (inside(value, name) for name in (*_LISTS, key))
    return next((one for one in inner if isinstance(one, list)), None)


def _documents(member: Member) -> tuple[list[Any], int]:
    """Return the JSON values of a file, one or one a line, and how many lines are none."""
    body, _ = to_utf8(read(member))
    text = str(body, "utf-8")
    try:
        return [json.loads(text)], 0
    except RecursionError:
        msg = f"{member.name} is nested deeper than any answer of XING and was not read: save it again."
        raise SourceError(msg) from None
    except ValueError:
        values = [_line(line) for line in text.splitlines() if line.strip()]
    # the first line of a cut file that was written over several lines is a mere bracket
    if not values or values[0] is None:
        msg = f"{member.name} is no whole JSON file: save the answer again, or take the file out."
        raise SourceError(msg)
    good = [value for value in values if value is not None]
    return good, len(values) - len(good)


def _line(line: str) -> Any:  # noqa: ANN401
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, (dict, list)) else None


def _take(found: Found, value: object, file: int, whose: str, *, depth: int) -> None:
    """Add the entries of an answer, of the answers in a list, or of those an object wraps."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            _take(found, one, file, whose, depth=depth + 1)
    elif isinstance(value, dict):
        if "id" in value and not _USER.isdisjoint(value):
            found.entries.setdefault(USERS, []).append(Entry(file, "", value))
            return
        whose = _address(inside(value, "user_id")) or whose
        for key, inner in value.items():
            if key in KINDS:
                _add(found, key, inner, file, whose)
            elif key not in _IGNORED:
                _take(found, inner, file, _address(key) or whose, depth=depth + 1)


def _add(found: Found, kind: str, value: object, file: int, whose: str) -> None:
    values = listed(value, kind)
    if values is None:
        found.notes[file].append(
            f"the list under {kind} is not visible in this file, which is something else than empty"
        )
        return
    found.entries.setdefault(kind, []).extend(Entry(file, whose, one) for one in values)
    total = inside(value, "total")
    if isinstance(total, int) and total > found.totals.get((kind, whose), (0, 0))[0]:
        found.totals[kind, whose] = total, file


def _address(value: object) -> str:
    """Return the id or profile address that stands somewhere as a key or value, ``""`` if it is none."""
    text = fold(text_of(value))
    return text if _ID.fullmatch(text) or "xing.com/profile/" in text else ""
