"""XING: saved answers of its programming interface, and contacts in CSV files.

XING hands out no export of its own that is documented; ``docs/sources/xing.md`` tells what can be had.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.sources.batch import Batch, date_span, reports
from netlib.sources.cards import cards_part
from netlib.sources.importreport import FileReport
from netlib.sources.part import Part
from netlib.sources.xing_events import sides_of
from netlib.sources.xing_json import (
    CONTACT_IDS,
    CONTACTS,
    CONVERSATIONS,
    GROUPS,
    PATHS,
    REQUESTS,
    SHARED,
    TAGS,
    USERS,
    WORDS,
    inside,
    listed,
    take_apart,
    text_of,
)
from netlib.sources.xing_owner import find_owner
from netlib.sources.xing_people import BY_ID, PROFILE, SITE, read_people
from netlib.sources.xing_tables import answer_tables
from netlib.sources.xing_talks import people_in
from netlib.sources.xing_union import unite

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.part import Own
    from netlib.sources.xing_json import Found

SOURCE: Final = "xing"
ANSWERS: Final = "xing answers"
NO_JSON: Final = "a line that is no JSON"

_COVERED: Final[Mapping[str, tuple[str, ...]]] = {
    CONTACTS: ("contacts",),
    CONTACT_IDS: ("contacts",),
    SHARED: ("ties",),
    PATHS: ("ties",),
    REQUESTS: ("requests", "invitation"),
    GROUPS: ("groups", "memberships"),
    CONVERSATIONS: ("message",),
}
_NAMING: Final = ("id", "page_name", "permalink", "display_name")


def read_xing(
    json_members: Sequence[Member],
    csv_batches: Iterable[Batch] = (),
    *,
    own: Own,
    settings: Settings,  # noqa: ARG001 - every reader is called alike
) -> Part:
    """Return what saved answers of XING and lists of contacts in CSV files say together.

    Parameters
    ----------
    json_members
        Files of saved answers, in any order.
    csv_batches
        Contacts as `netlib.sources.xing_csv` parses them.
    own
        What the user said about themself.
    settings
        Thresholds of the run; none of them is wanted here.

    Raises
    ------
    SourceError
        If a file is damaged, or the answers do not tell whose they are.
    """
    answers = [_answers(json_members, own)] if json_members else []
    return unite([*answers, *(cards_part(SOURCE, batch) for batch in csv_batches)])


def _answers(members: Sequence[Member], own: Own) -> Part:
    found = take_apart(members)
    users = _users(found)
    people = read_people(users)
    ego = find_owner(found, people, own)
    profile = next((key for key in sorted(own.keys) if key.startswith(PROFILE)), "")
    if profile and ego.startswith(BY_ID):
        # the files know the owner by number alone
        link = {
            "id": ego.removeprefix(BY_ID),
            "permalink": f"{SITE}{profile.removeprefix(PROFILE)}",
        }
        people = read_people([*users, link])
        ego = profile
    tables, batches = answer_tables(found, people, ego)
    dated = [tables[name]["at"] for name in ("interactions", "requests") if name in tables]
    covers = {name for kind in found.entries for name in _COVERED.get(kind, ())}
    covers |= {name for name in ("groups", "memberships") if len(tables.get(name, ()))}
    return Part(
        source=SOURCE,
        tables=tables,
        addresses=_with_own(people.addresses, ego, own),
        covers=frozenset(covers),
        files=_file_reports(found, batches),
        ego=ego,
        missing=tuple(words for kind, words in WORDS.items() if kind not in found.entries),
        exported_on=date_span(dated)[1],
    )


def _users(found: Found) -> list[object]:
    """Return everybody who is named in any answer, in full where possible first."""
    users = [entry.value for entry in found.of(USERS, CONTACTS, CONTACT_IDS, SHARED)]
    users += [user for entry in found.of(PATHS) for user in listed(entry.value) or []]
    for entry in found.of(REQUESTS):
        sides = sides_of(entry.value)
        users += [sides.sender, sides.recipient]
    taking_part = [user for entry in found.of(CONVERSATIONS) for user in people_in(entry.value)]
    # whoever wrote a hundred messages is named a hundred times
    users += {
        tuple(text_of(inside(one, key)) for key in _NAMING): one for one in taking_part
    }.values()
    users += [entry.whose for entry in found.of(SHARED, TAGS, GROUPS)]
    return [user for user in users if isinstance(user, (dict, str))]


def _with_own(addresses: pd.DataFrame, ego: str, own: Own) -> pd.DataFrame:
    """Return the addresses with those the user gave, unless the files say they are somebody else's."""
    mine = pd.DataFrame({"person_id": ego, "address": sorted(own.keys)}, dtype="str")
    return pd.concat([addresses, mine], ignore_index=True).drop_duplicates(
        "address", ignore_index=True
    )


def _file_reports(found: Found, batches: Sequence[Batch]) -> tuple[FileReport, ...]:
    """Return one report a file, which may hold entries of several kinds."""
    by_kind = [reports(batch) for batch in batches]
    return tuple(
        _folded(name, damaged, notes, several)
        for name, damaged, notes, several in zip(
            found.files, found.damaged, found.notes, zip(*by_kind, strict=True), strict=True
        )
    )


def _folded(
    name: str, damaged: int, notes: Sequence[str], several: Sequence[FileReport]
) -> FileReport:
    dropped = Counter({NO_JSON: damaged} if damaged else {})
    for one in several:
        dropped.update(one.dropped)
    days = [day for one in several for day in one.span if day]
    return FileReport(
        file=name,
        kind=ANSWERS,
        read=damaged + sum(one.read for one in several),
        kept=sum(one.kept for one in several),
        dropped=dict(dropped),
        notes=tuple(dict.fromkeys((*notes, *(note for one in several for note in one.notes)))),
        span=(min(days), max(days)) if days else (None, None),
    )
