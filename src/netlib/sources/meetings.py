"""What the events of calendars become: rows between people, ties of those who meet, groups of those who meet again."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.errors import SourceError
from netlib.sources.participants import MOST_TIED, tied
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import datetime

    from netlib.sources.calendar_files import Attendee, Event

MOST_ROWS: Final = 2_000_000
"""Meetings times participants in all calendars; ten a day with ten people each in fifty years are 1.8 million."""
_FEWEST_MEMBERS: Final = 3
_FEWEST_MEETINGS: Final = 2
_MOMENT: Final = "datetime64[us, UTC]"


@dataclass
class Entry:
    """An event on its way through the import.

    Attributes
    ----------
    event
        The event as it stands in its file, None if it is broken.
    is_table, file
        Whether it is from a CSV file, and the position of its file among those of its kind.
    until
        When its calendar was last touched.
    reason
        Why it is dropped, ``""`` if it is not.
    people
        Ids of all who took part, each once.
    host
        Id of whoever invited; the owner where that is not known.
    starts
        When its meetings began in UTC, None for one without a date.
    is_unread, is_cut
        Whether its rule could not be read, or names too many meetings.
    """

    event: Event | None
    is_table: bool
    file: int
    until: datetime | None = None
    reason: str = ""
    people: tuple[str, ...] = ()
    host: str = ""
    starts: list[datetime | None] = field(default_factory=list)
    is_unread: bool = False
    is_cut: bool = False

    @property
    def is_invitation(self) -> bool:
        """Whether somebody is said to have invited, be it a calendar."""
        return self.event is not None and self.event.has_organizer

    @property
    def named(self) -> tuple[Attendee, ...]:
        """Everybody the event names, whether they come or not; who invited stands first."""
        if self.event is None:
            return ()
        host = (self.event.organizer,) if self.event.organizer else ()
        return (*host, *self.event.attendees)

    @property
    def names(self) -> Iterator[tuple[str, str]]:
        """Id and name of everybody the event names."""
        return ((one.key, one.shown) for one in self.named)


def settle(entry: Entry, *, own: Collection[str], ego: str | None) -> None:
    """Find out who took part in an event, and whether it counts."""
    event = entry.event
    if entry.reason:
        return
    if event is None:
        entry.reason = "damaged entry"
        return
    absent = {one.key for one in event.attendees if not one.comes}
    coming = [one.key for one in entry.named if one.key not in absent]
    people = dict.fromkeys(ego if ego and key in own else key for key in coming)
    if ego is not None and not event.has_organizer:
        # what nobody invited to was put down by whoever keeps the calendar
        people[ego] = None
    entry.people = tuple(people)
    invited = event.organizer is not None and event.organizer.key not in {*own, *absent}
    entry.host = event.organizer.key if invited and event.organizer else ego or ""
    own_answers = [one.comes for one in event.attendees if one.key in own]
    if event.is_cancelled:
        entry.reason = "cancelled"
    elif own_answers and not any(own_answers):
        entry.reason = "declined"
    elif not set(people) - {ego}:
        entry.reason = "no other person invited"
    elif ego not in people:
        entry.reason = "the owner is not among those invited"


def meeting_rows(met: Sequence[Entry], ego: str | None) -> pd.DataFrame:
    """Return the interactions of meetings: the owner with each other participant.

    Whoever invited is the sender. Where the owner and another were both invited by a third, the owner is.

    Raises
    ------
    SourceError
        If there are more rows than meetings of a life.
    """
    sizes = [(len(entry.starts), len(entry.people) - 1) for entry in met]
    if sum(times * others for times, others in sizes) > MOST_ROWS:
        msg = f"The calendars hold more than {MOST_ROWS:,} meetings times participants: take out those that are nobody's own."
        raise SourceError(msg)
    lines = pd.DataFrame(
        [
            (place, *pair, len(entry.people) - 1, entry.event.uid, entry.event.summary)
            for place, entry in enumerate(met)
            for pair in _pairs(entry, ego or "")
            if entry.event
        ],
        columns=["meeting", "sender", "recipient", "n_recipients", "thread_id", "text"],
    )
    lines = lines.astype({"meeting": "int64", "sender": "str", "recipient": "str"})
    lines["kind"] = "meeting"
    for column in ("thread_id", "text"):
        lines[column] = clean(lines[column].astype("str"))
    return _begun(met).merge(lines, on="meeting")[
        ["at", "sender", "recipient", "kind", "thread_id", "n_recipients", "text"]
    ]


def meeting_ties(met: Sequence[Entry], ego: str | None) -> pd.DataFrame:
    """Return the ties of people who met while the owner was there; ``weight`` is how often they did."""
    ids = pd.Index(sorted({one for entry in met for one in entry.people}), dtype="str")
    places = {person: place for place, person in enumerate(ids)}
    pairs = [
        (place, places[person])
        for place, entry in enumerate(met)
        if len(entry.people) <= MOST_TIED
        for person in entry.people
        if person != ego
    ]
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    times = np.array([len(entry.starts) for entry in met], dtype=np.int64)
    return tied(both[:, 0], both[:, 1], times=times, ids=ids).assign(basis="meeting")


def groups_of(met: Sequence[Entry]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the rounds of three or more that met at least twice, and who is in them since when.

    A round is a series, or separate meetings of the same name and people.
    """
    begun = _begun(met)
    rounds = pd.Series([_round(entry) for entry in met], dtype="str")
    begun["group_id"] = rounds.reindex(begun["meeting"]).array
    people = pd.DataFrame(
        [(place, person) for place, entry in enumerate(met) for person in entry.people],
        columns=["meeting", "person_id"],
    ).astype({"meeting": "int64", "person_id": "str"})
    members = begun.dropna(subset=["group_id"]).merge(people, on="meeting")
    since = members.groupby(["group_id", "person_id"])["at"].min().rename("since").reset_index()
    size = since.groupby("group_id").size()
    often = begun["group_id"].value_counts() >= _FEWEST_MEETINGS
    ids = size.index[(size >= _FEWEST_MEMBERS) & often.reindex(size.index)]
    titles = {
        one: entry.event.summary
        for one, entry in zip(rounds, met, strict=True)
        if entry.event and entry.event.replaces is None
    }
    groups = pd.DataFrame(
        {
            "group_id": ids,
            "name": clean([titles.get(one) for one in ids]).array,
            "member_count": size.reindex(ids).to_numpy(dtype="int64"),
            "basis": "meeting",
        }
    )
    memberships = since[since["group_id"].isin(ids)].reset_index(drop=True)
    memberships["since"] = memberships["since"].dt.tz_localize(None).dt.normalize()
    return groups, memberships


def _round(entry: Entry) -> str | None:
    """Return the id of the round a meeting is one of, None if it can be none."""
    event = entry.event
    assert event is not None
    if event.uid and (event.is_series or event.replaces is not None):
        return f"meeting:{event.uid}"
    title = fold(event.summary)
    if not title:
        return None
    content = "\n".join([title, *sorted(entry.people)])
    return f"meeting:{blake2b(content.encode(), digest_size=8).hexdigest()}"


def _begun(met: Sequence[Entry]) -> pd.DataFrame:
    """Return a row per meeting: ``meeting``, the place of its entry, and ``at``."""
    starts = [one for entry in met for one in entry.starts]
    times = np.array([len(entry.starts) for entry in met], dtype=np.int64)
    places = np.repeat(np.arange(len(met)), times)
    at = pd.Series(pd.to_datetime(pd.Series(starts, dtype="object"), utc=True))
    return pd.DataFrame({"meeting": places, "at": at.astype(_MOMENT)})


def _pairs(entry: Entry, ego: str) -> Iterable[tuple[str, str]]:
    """Return sender and recipient of each row of a meeting."""
    if entry.host != ego:
        yield entry.host, ego
    for person in entry.people:
        if person not in {ego, entry.host}:
            yield ego, person
