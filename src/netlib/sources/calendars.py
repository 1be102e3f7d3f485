"""Calendars, as iCalendar files and as Outlook's CSV: who met whom, and which rounds meet again and again.

How to get a calendar out of Google, Outlook and Apple is told in docs/sources/calendar.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.sources.batch import LISTED_TWICE, NO_ZONE, Batch, date_span, reports
from netlib.sources.calendar_files import in_utc, read_calendar, recognises
from netlib.sources.calendar_owner import find_own
from netlib.sources.calendar_series import MOST_MEETINGS, expand
from netlib.sources.calendar_tables import LAYOUTS, PARSERS, table_events
from netlib.sources.meetings import Entry, groups_of, meeting_rows, meeting_ties, settle
from netlib.sources.part import Part
from netlib.sources.participants import found_people, usual_names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.calendar_files import Calendar, Day
    from netlib.sources.importreport import FileReport
    from netlib.sources.part import Own

__all__ = ["LAYOUTS", "PARSERS", "read_calendars", "recognises"]

SOURCE: Final = "calendar"
_COVERS: Final = frozenset(("meeting", "ties"))
_MOMENT: Final = "datetime64[us, UTC]"


def read_calendars(
    members: Sequence[Member], table: Batch | None, *, own: Own, settings: Settings
) -> Part:
    """Return who met whom, of all calendars of an export.

    A meeting is a row between whoever invited and the owner, and one between the owner and each other
    participant; where somebody else invited them both, the owner stands as the sender of the latter.
    Series are followed to the day the calendar was last touched.

    Parameters
    ----------
    members
        iCalendar files.
    table
        Rows of Outlook's CSV files, see `netlib.sources.calendar_tables`; None if there are none.
    own, settings
        What the user said about themself, and the order of dates.

    Raises
    ------
    SourceError
        If a file is damaged, nothing tells whose calendar it is, or its series have more meetings than a life.
    """
    calendars = [read_calendar(member) for member in members]
    entries = [
        Entry(event, is_table=False, file=file, until=calendar.touched)
        for file, calendar in enumerate(calendars)
        for event in calendar.events
    ]
    if table is not None:
        listed = table_events(table, date_order=settings.date_order)
        places = zip(listed, table.rows["file"], table.rows["outcome"].fillna(""), strict=True)
        entries += [
            Entry(event, is_table=True, file=file, reason=reason) for event, file, reason in places
        ]
    _drop_older(entries)
    names = usual_names(Counter(use for entry in entries for use in entry.names))
    keys, ego = find_own(entries, [one.name for one in calendars], names=names, own=own)
    for entry in entries:
        settle(entry, own=keys, ego=ego)
    _date(entries)
    _drop_empty(entries)
    met = [entry for entry in entries if not entry.reason]
    events, ties = meeting_rows(met, ego), meeting_ties(met, ego)
    groups, memberships = groups_of(met)
    uses = Counter(
        ((ego or "") if key in keys else key, shown)
        for entry in entries
        for key, shown in entry.names
    )
    others = {person for entry in met for person in entry.people} - {ego}
    people, addresses = found_people(others, usual_names(uses), ego=ego, own=keys)
    tables = {"people": people, "interactions": events, "ties": ties}
    if len(groups):
        tables |= {"groups": groups, "memberships": memberships}
    return Part(
        source=SOURCE,
        tables=tables,
        addresses=addresses,
        covers=_COVERS | (tables.keys() & {"groups", "memberships"}),
        files=tuple(_reports(entries, members, table)),
        ego=ego,
        exported_on=_saved_on(calendars) or date_span([events["at"]])[1],
    )


def _drop_older(entries: Sequence[Entry]) -> None:
    """Drop the events of which a later version is in these files."""
    latest: dict[tuple[str, datetime | None], Entry] = {}
    for entry in entries:
        if entry.event is None or entry.reason or not entry.event.uid:
            continue
        key = (entry.event.uid, _moment(entry.event.replaces))
        other = latest.get(key)
        if other is None or other.event is None or entry.event.version > other.event.version:
            latest[key] = entry
            older = other
        else:
            older = entry
        if older is not None:
            older.reason = LISTED_TWICE


def _date(entries: Sequence[Entry]) -> None:
    """Work out when the meetings of each entry began."""
    replaced: defaultdict[str, list[Day]] = defaultdict(list)
    for entry in entries:
        event = entry.event
        # a meeting of a series that was called off or declined stands in for it as well
        if event and event.uid and event.replaces and entry.reason != LISTED_TWICE:
            replaced[event.uid].append(event.replaces)
    for entry in entries:
        event = entry.event
        if entry.reason or event is None:
            continue
        if event.start is None:
            entry.starts = [None]
        elif event.is_series:
            out = replaced[event.uid] if event.uid else []
            series = expand(event, until=entry.until, replaced=out)
            entry.starts = list(series.meetings)
            entry.is_unread, entry.is_cut = series.is_unread, series.is_cut
        else:
            entry.starts = [in_utc(event.start)]


def _drop_empty(entries: Sequence[Entry]) -> None:
    for entry in entries:
        if not entry.reason and not entry.starts:
            entry.reason = "no meeting of this series took place"


def _reports(
    entries: Sequence[Entry], members: Sequence[Member], table: Batch | None
) -> list[FileReport]:
    files = [entry for entry in entries if not entry.is_table]
    names = [member.name for member in members]
    notes = [_notes([one for one in files if one.file == file]) for file in range(len(names))]
    rows = pd.DataFrame({"file": pd.Series([entry.file for entry in files], dtype="int64")})
    found = reports(_settled(Batch(SOURCE, rows, names, [0] * len(names), notes), files))
    if table is not None:
        found += reports(_settled(table, [entry for entry in entries if entry.is_table]))
    return found


def _settled(batch: Batch, entries: Sequence[Entry]) -> Batch:
    """Return a batch whose rows tell what became of them, and when their first and last meeting began."""
    moments = [[one for one in entry.starts if one is not None] for entry in entries]
    rows = batch.rows.assign(outcome=pd.array([one.reason or None for one in entries], dtype="str"))
    for column, pick in (("first", min), ("last", max)):
        rows[column] = pd.array([pick(one, default=pd.NaT) for one in moments], dtype=_MOMENT)
    batch.rows = rows
    return batch


def _notes(entries: Sequence[Entry]) -> list[str]:
    kept = [entry for entry in entries if entry.event and not entry.reason]
    counted = {
        "{} dates could not be read and are missing": sum(one.starts == [None] for one in kept),
        "{} series have a rule that could not be read, of which the first meeting counts": sum(
            one.is_unread for one in kept
        ),
        f"{{}} series have more than {MOST_MEETINGS:,} meetings, of which the first {MOST_MEETINGS:,} count": sum(
            one.is_cut for one in kept
        ),
    }
    notes = [sentence.format(n) for sentence, n in counted.items() if n]
    floating = any(one.event and not one.event.has_zone for one in kept)
    return [*notes, NO_ZONE] if floating else notes


def _saved_on(calendars: Sequence[Calendar]) -> date | None:
    return max((one.touched.date() for one in calendars if one.touched), default=None)


def _moment(moment: Day | None) -> datetime | None:
    return None if moment is None else in_utc(moment)
