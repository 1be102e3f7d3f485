"""When the meetings of a series took place, worked out from its rule."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.sources.calendar_files import in_utc, local

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

    from netlib.sources.calendar_files import Day, Event

MOST_MEETINGS: Final = 1_000
"""Meetings of one series; a weekly one has that many in twenty years."""
_RHYTHMS: Final = frozenset(("YEARLY", "MONTHLY", "WEEKLY", "DAILY"))
_TIMES: Final = ("BYHOUR", "BYMINUTE", "BYSECOND")
_UNREADABLE: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)
_END: Final = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?", re.IGNORECASE)
# the calendar repeats itself, leap years and weekdays, every 400 years
_CYCLE: Final = timedelta(days=146_097)
_CYCLE_YEARS: Final = 400
_LAST_YEAR: Final = 9999


class Series(NamedTuple):
    """The meetings of a series in UTC, and whether its rule could not be read or has more meetings than are counted."""

    meetings: list[datetime]
    is_unread: bool = False
    is_cut: bool = False


def expand(event: Event, *, until: datetime | None, replaced: Iterable[Day] = ()) -> Series:
    """Return when the meetings of a series began, up to a moment, without those that were left out or replaced.

    A rule that cannot be read, or comes round more than once a day, gives the first meeting alone.

    Parameters
    ----------
    event
        An event with a beginning.
    until
        When the calendar was last touched: what comes later had not taken place. None if unknown, which
        leaves the first meeting.
    replaced
        Beginnings for which other events stand in.
    """
    assert event.start is not None
    start = local(event.start)
    zone = (event.start.tzinfo if isinstance(event.start, datetime) else None) or UTC
    end = start if until is None else local(until.astimezone(zone))
    unread = False
    moments = [start]
    try:
        moments += _by_rule(event.rule, start, end, zone) if event.rule else []
    except _UNREADABLE:
        unread = True
    found = {_in_utc(one, zone) for one in (*moments, *event.extra) if _wall(one, zone) <= end}
    cut = len(found) > MOST_MEETINGS
    out = (*event.without, *replaced)
    found -= {_in_utc(one, zone) for one in out if isinstance(one, datetime)}
    days = {one for one in out if not isinstance(one, datetime)}
    left = sorted(one for one in found if one.astimezone(zone).date() not in days)
    return Series(left[:MOST_MEETINGS], unread, cut)


def _by_rule(rule: str, start: datetime, end: datetime, zone: tzinfo) -> list[datetime]:
    """Return the first meetings a rule names from start to end, all as a clock on the wall shows them.

    Raises
    ------
    ValueError
        If the rule cannot be read; what else a broken rule provokes is in ``_UNREADABLE``.
    """
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]

    parts = dict(part.split("=") for part in rule.upper().split(";") if part)
    several = any("," in parts.get(name, "") for name in _TIMES)
    if parts["FREQ"] not in _RHYTHMS or int(parts.get("INTERVAL", "1")) < 1 or several:
        raise ValueError
    if "UNTIL" in parts:
        end = min(end, _last(parts.pop("UNTIL"), zone))
    # a rule that is never met is followed to the year 9999, so it starts as near to it as may be
    shift = _CYCLE * ((_LAST_YEAR - max(start, end).year) // _CYCLE_YEARS)
    series = rrulestr(";".join(map("=".join, parts.items())), dtstart=start + shift)
    moments = (moment - shift for moment in islice(series, MOST_MEETINGS + 1))
    return list(takewhile(lambda moment: moment <= end, moments))


def _last(until: str, zone: tzinfo) -> datetime:
    """Return the end of a rule as a clock on the wall shows it; a day ends with its last second."""
    day, clock, utc = _END.fullmatch(until).groups()  # type: ignore[union-attr]
    moment = datetime.strptime(day + (clock or "235959"), "%Y%m%d%H%M%S")  # noqa: DTZ007
    return local(moment.replace(tzinfo=UTC).astimezone(zone)) if utc else moment


def _in_utc(moment: Day, zone: tzinfo) -> datetime:
    if isinstance(moment, datetime) and moment.tzinfo is None:
        return in_utc(moment.replace(tzinfo=zone))
    return in_utc(moment)


def _wall(moment: Day, zone: tzinfo) -> datetime:
    return local(_in_utc(moment, zone).astimezone(zone))
