"""The reminder as an entry that comes back in anybody's calendar, with an alarm and without a name."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError
from netlib.periods.asking import next_asking, ways

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from netlib.report.language import Words

_MAKER: Final = "-//netlib//remind//EN"
# one and the same, so that another rhythm takes the place of the one before
_UID: Final = "netlib-remind@netlib.invalid"
_RULES: Final = {
    "month": {"freq": "monthly", "bymonthday": -2},
    "quarter": {"freq": "yearly", "bymonth": [3, 6, 9, 12], "bymonthday": -2},
    "week": {"freq": "weekly", "byday": "sa"},
}
_ALARM_AT: Final = timedelta(hours=9)


def write_entry(
    path: Path, sources: Sequence[str], *, every: str, today: date, words: Words
) -> None:
    """Write the reminder as an iCalendar file: on each day on which to ask, an alarm at nine.

    Parameters
    ----------
    path
        The file; one that netlib wrote is replaced.
    sources
        Where to ask, see `netlib.periods.asking.ways`.
    every
        How often the report is made: ``month``, ``quarter`` or ``week``.
    today
        The day it is.
    words
        The language.

    Raises
    ------
    NetlibError
        If there is such a file that is not netlib's, or it cannot be written.
    """
    try:
        if path.exists() and _MAKER.encode() not in path.read_bytes():
            msg = f"{path} was not written by netlib: choose another name for the calendar file."
            raise NetlibError(msg)
        path.write_bytes(_entry(sources, every=every, today=today, words=words))
    except OSError as error:
        msg = f"The calendar file {path} cannot be written ({error.strerror}): choose another place for it."
        raise NetlibError(msg) from None


def _entry(sources: Sequence[str], *, every: str, today: date, words: Words) -> bytes:
    from icalendar import Alarm, Calendar, Event

    summary = words.plain("Ask for the export of your network")
    event = Event()
    event.add("uid", _UID)
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("dtstart", next_asking(today - timedelta(days=1), every=every))
    event.add("rrule", _RULES[every])
    event.add("summary", summary)
    event.add("description", "\n\n".join(ways(sources, words=words)))
    # a whole day, and yet nobody is busy
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _ALARM_AT)
    alarm.add("description", summary)
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return calendar.to_ical()
