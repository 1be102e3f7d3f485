"""The calendar as Outlook for Windows writes it as CSV: *File, Open & Export, Import/Export*, English or German.

Headers as public programs have them that read such files; none was seen from a current Outlook.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.dates import parse_times
from netlib.keys import name_key
from netlib.sources.batch import NO_ZONE, new_outcome, read_dates
from netlib.sources.calendar_files import Attendee, Event
from netlib.sources.layouts import Layout
from netlib.sources.mail_addresses import read_addresses
from netlib.sources.participants import plain_name
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netlib.sources.batch import Batch, Rows
    from netlib.sources.csvtext import Table

OUTLOOK: Final = "calendar table"
LAYOUTS: Final = (
    Layout(
        OUTLOOK,
        frozenset(("subject", "start date", "start time", "required attendees")),
        (
            *("subject", "start date", "start time", "meeting organizer"),
            *("required attendees", "optional attendees"),
        ),
        (
            *("end date", "end time", "all day event", "reminder on/off", "reminder date"),
            *("reminder time", "meeting resources", "billing information", "categories"),
            *("description", "location", "mileage", "priority", "private", "sensitivity"),
            *("show time as", "ganztägiges ereignis", "erinnerung ein/aus", "erinnerung am"),
            *("endet am", "endet um", "erinnerung um", "besprechungsressourcen"),
            *("abrechnungsinformationen", "beschreibung", "kategorien", "ort", "priorität"),
            *("privat", "reisekilometer", "vertraulichkeit", "zeitspanne zeigen als"),
        ),
        MappingProxyType(
            {
                "betreff": "subject",
                "beginnt am": "start date",
                "beginnt um": "start time",
                "besprechungsplanung": "meeting organizer",
                "erforderliche teilnehmer": "required attendees",
                "optionale teilnehmer": "optional attendees",
            }
        ),
    ),
)

_COLUMNS: Final = {
    "subject": "subject",
    "start date": "day",
    "start time": "clock",
    "meeting organizer": "organizer",
    "required attendees": "required",
    "optional attendees": "optional",
}
# no column tells that a meeting was called off, only what Outlook writes before its subject
_CANCELLED: Final = r"^(?:Cancel+ed|Abgesagt)\s*:"
_NUMBERS: Final = r"^(\d{1,2})([./-])(\d{1,2})[./-]\d{4}$"
_CLOCKS: Final = ("%H:%M:%S", "%H:%M", "%I:%M:%S %p", "%I:%M %p")
_ISO: Final = ("%Y-%m-%d",)
_MONTHS: Final = 12


def parse_outlook(table: Table) -> Rows:
    """Return the meetings of an Outlook calendar as texts ``subject, day, clock, organizer, required, optional``."""
    rows = pd.DataFrame({new: clean(table.frame[old]) for old, new in _COLUMNS.items()})
    rows["outcome"] = new_outcome(rows)
    return rows, []


PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = MappingProxyType({OUTLOOK: parse_outlook})


def table_events(batch: Batch, *, date_order: str) -> list[Event]:
    """Return the events of a batch, a row each, and note what could not be read of their dates.

    Parameters
    ----------
    batch
        Rows of `parse_outlook`.
    date_order
        Order of day and month, see `netlib.settings.Settings`. Where it is to be detected and no date of a
        file tells, dates without dots are missing.
    """
    rows = batch.rows
    starts = [_starts(batch, place, date_order=date_order) for place, _ in enumerate(batch.files)]
    start = pd.concat(starts).reindex(rows.index) if starts else pd.Series(dtype="str")
    texts = rows[["subject", "organizer", "required", "optional"]].fillna("")
    cancelled = texts["subject"].str.contains(_CANCELLED, case=False, regex=True)
    return [
        Event(
            start=None if pd.isna(moment) else moment.to_pydatetime(),
            is_cancelled=bool(off),
            organizer=next(iter(_people(organizer)), None),
            has_organizer=bool(organizer),
            attendees=tuple(_people(f"{required};{optional}")),
            summary=subject,
        )
        for moment, off, (subject, organizer, required, optional) in zip(
            start, cancelled, texts.itertuples(index=False, name=None), strict=True
        )
    ]


def _people(text: str) -> list[Attendee]:
    """Return who is named, by address where there is one; Outlook mostly gives the name alone."""
    found = []
    for part in text.split(";"):
        name = plain_name(part)
        # "/o=Example/ou=..." is how Exchange calls somebody who is gone
        if "@" in part:
            found += [Attendee(key, shown) for key, shown in read_addresses(part.strip())]
        elif name and not name.startswith("/"):
            found.append(Attendee(name_key(name), name))
    return found


def _starts(batch: Batch, place: int, *, date_order: str) -> pd.Series:
    rows = batch.rows[batch.rows["file"] == place]
    day, clock = rows["day"].fillna(""), rows["clock"].fillna("00:00")
    formats = [f"{one} {time}" for one in _day_formats(day, date_order) for time in _CLOCKS]
    plain = day.str.replace("[/-]", "/", regex=True).where(~day.str.match(r"\d{4}-"), day)
    starts, notes = read_dates((plain + " " + clock).mask(day == "", ""), formats, parse_times)
    batch.notes[place] += notes
    if starts.notna().any():
        batch.notes[place].append(NO_ZONE)
    return starts


def _day_formats(days: pd.Series, date_order: str) -> tuple[str, ...]:
    """Return the forms dates of a file may have; day and month in an order it does not tell are left out."""
    numbers = days.str.extract(_NUMBERS)
    open_ = numbers[numbers[1].isin(["/", "-"])]
    first, second = (pd.to_numeric(open_[column]).gt(_MONTHS).any() for column in (0, 2))
    if date_order == "detect" and first != second:
        date_order = "dmy" if first else "mdy"
    formats = {"dmy": ("%d/%m/%Y",), "mdy": ("%m/%d/%Y",)}.get(date_order, ())
    return ("%d.%m.%Y", *formats, *_ISO)
