"""iCalendar files (RFC 5545) event by event, so that a broken event costs itself alone.

Google, Outlook and Apple write the same format with habits of their own: names of time zones from Windows or made up,
addresses in a parameter instead of the value, calendars that invite as if they were people.
"""

from __future__ import annotations

import re
import warnings
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import unquote

from netlib.keys import mail_key, name_key
from netlib.sources.archive import read
from netlib.sources.csvtext import to_utf8
from netlib.sources.participants import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netlib.sources.archive import Member

Day = date | datetime
"""A day, or a moment with or without zone."""

_BEGINNING: Final = re.compile(r"\s*BEGIN:VCALENDAR\s*$", re.IGNORECASE | re.MULTILINE)
_STAMP: Final = re.compile(
    r"^(?:DTSTAMP|LAST-MODIFIED|CREATED)[^:\n]*:(\d{8}T\d{6})", re.MULTILINE | re.IGNORECASE
)
_CALENDAR_NAME: Final = re.compile(r"^X-WR-CALNAME[^:\n]*:(.*)$", re.MULTILINE | re.IGNORECASE)
_WANTED: Final = frozenset(
    (
        *("UID", "DTSTART", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE"),
        *("LAST-MODIFIED", "STATUS", "SUMMARY", "ORGANIZER", "ATTENDEE"),
    )
)
_PROPERTY: Final = re.compile(r"([A-Za-z-]+)[;:]")
# a zone may not be worked out at any price: its rules come round once a year, as all do
_YEARLY: Final = re.compile(
    r"(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=\d\d?|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=-?\d\d?(?:,-?\d\d?){0,6}|WKST=[A-Z]{2}|UNTIL=\w+|;)+"
)
_NOT_PEOPLE: Final = frozenset(("ROOM", "RESOURCE", "GROUP"))
_CALENDARS_OF_GOOGLE: Final = "calendar.google.com"
_ABSENT: Final = frozenset(("DECLINED", "DELEGATED"))
_YEARS: Final = range(1970, 2100)
_UNREADABLE: Final = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError)


class Attendee(NamedTuple):
    """Somebody who is invited: the id, the name as it stands there, and whether the invitation was not declined."""

    key: str
    shown: str
    comes: bool = True


class Event(NamedTuple):
    """An event as it stands in a file.

    Attributes
    ----------
    uid
        Id of the event or series, ``""`` where it has none.
    start
        When it begins; None where that is missing or cannot be read.
    replaces
        The beginning of the meeting of a series this event stands in for; None if for none.
    rule, extra, without
        How it recurs: the rule, further and left out beginnings.
    version
        Greater in the later of two versions of an event.
    is_cancelled
        Whether it was called off.
    organizer
        Who invited; None where nobody is named.
    has_organizer
        Whether somebody is said to have invited, if only a calendar.
    attendees
        Who was invited, people only.
    summary
        What it is called.
    has_zone
        Whether the beginning tells its zone, or is a day.
    """

    uid: str = ""
    start: Day | None = None
    replaces: Day | None = None
    rule: str = ""
    extra: tuple[Day, ...] = ()
    without: tuple[Day, ...] = ()
    version: tuple[int, str] = (0, "")
    is_cancelled: bool = False
    organizer: Attendee | None = None
    has_organizer: bool = True
    attendees: tuple[Attendee, ...] = ()
    summary: str = ""
    has_zone: bool = True

    @property
    def is_series(self) -> bool:
        """Whether it stands for several meetings."""
        return bool(self.rule or self.extra) and self.replaces is None


class Calendar(NamedTuple):
    """A calendar file: its events, None for each that is broken, what it is called and when it was last touched."""

    events: list[Event | None]
    name: str
    touched: datetime | None


def recognises(head: str) -> bool:
    """Tell an iCalendar file by how it begins."""
    return _BEGINNING.match(head) is not None


def read_calendar(member: Member) -> Calendar:
    """Return the events of a file.

    Raises
    ------
    SourceError
        If the file is damaged or beyond the bounds of an export.
    """
    import icalendar  # a fifth of a second, wanted for calendars only

    # a zone of one file is not that of another with the same name
    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
    view, _ = to_utf8(read(member))
    text = re.sub(r"\r\n?", "\n", str(view, "utf-8").replace("\0", ""))
    text = re.sub(r"\n[ \t]", "", text)
    with warnings.catch_warnings():
        # that a zone is named in an unusual way is no news
        warnings.simplefilter("ignore")
        for block in _blocks(text, "VTIMEZONE"):
            _learn_zone(block)
        events = [_event(block) for block in _blocks(text, "VEVENT")]
    name = _CALENDAR_NAME.search(text)
    return Calendar(events, name[1].strip() if name else "", _last_stamp(text))


def in_utc(moment: Day) -> datetime:
    """Return a moment in UTC, a day as its midnight; what has no zone is read as UTC."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), tzinfo=UTC)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _blocks(text: str, kind: str) -> Iterator[list[str]]:
    """Yield the lines of each component of a kind; one that never ends is yielded as far as it goes, without its end."""
    begin, end = f"BEGIN:{kind}", f"END:{kind}"
    block: list[str] | None = None
    for line in text.split("\n"):
        word = line.strip().upper() if line[:4].upper() in {"BEGI", "END:"} else ""
        if word == begin:
            if block is not None:
                yield block
            block = [begin]
        elif word == end and block is not None:
            yield [*block, end]
            block = None
        elif block is not None:
            block.append(line)
    if block is not None:
        yield block


def _learn_zone(block: list[str]) -> None:
    """Make a time zone of a file known by its name, if it is of the simple kind all real ones are of."""
    import icalendar

    rules = [line.partition(":")[2].upper() for line in block if line.upper().startswith("RRULE")]
    if not all("BYMONTH=" in rule and _YEARLY.fullmatch(rule) for rule in rules):
        return
    try:
        icalendar.Timezone.from_ical("\r\n".join(block))
    except _UNREADABLE:
        return


def _event(block: list[str]) -> Event | None:
    """Return an event, None if it is broken."""
    import icalendar

    if block[-1] != "END:VEVENT":
        return None
    lines, depth = [], 0
    for line in block[1:-1]:
        found = _PROPERTY.match(line)
        name = found[1].upper() if found else ""
        depth += {"BEGIN": 1, "END": -1}.get(name, 0)
        if depth == 0 and name in _WANTED:
            lines.append(line)
    try:
        parsed = icalendar.Event.from_ical("\r\n".join(["BEGIN:VEVENT", *lines, "END:VEVENT"]))
        return _taken(parsed)
    except (*_UNREADABLE, OSError):
        return None


def _taken(parsed: Any) -> Event:  # noqa: ANN401
    start = _moment(_first(parsed, "DTSTART"))
    organizer = _first(parsed, "ORGANIZER")
    attendees = [_attendee(one) for one in _all(parsed, "ATTENDEE")]
    return Event(
        uid=str(_first(parsed, "UID") or "").strip(),
        start=start,
        replaces=_moment(_first(parsed, "RECURRENCE-ID")),
        rule=next((_rule(one) for one in _all(parsed, "RRULE", broken=True)), ""),
        extra=_moments(_all(parsed, "RDATE")),
        without=_moments(_all(parsed, "EXDATE")),
        version=(int(_first(parsed, "SEQUENCE") or 0), _stamp(_first(parsed, "LAST-MODIFIED"))),
        is_cancelled=str(_first(parsed, "STATUS") or "").strip().upper() == "CANCELLED",
        organizer=None if organizer is None else _attendee(organizer),
        has_organizer=organizer is not None,
        attendees=tuple(one for one in attendees if one),
        summary=str(_first(parsed, "SUMMARY") or ""),
        has_zone=not isinstance(start, datetime) or start.tzinfo is not None,
    )


def _attendee(value: Any) -> Attendee | None:  # noqa: ANN401
    """Return who is named, None for rooms, things, groups, calendars and those merely informed."""
    given = {name.upper(): str(one) for name, one in value.params.items()}
    if given.get("CUTYPE", "").upper() in _NOT_PEOPLE:
        return None
    if given.get("ROLE", "").upper() == "NON-PARTICIPANT":
        return None
    shown = given.get("CN", "")
    # Apple has the address in a parameter at times, and no program has it for everyone
    addresses = (unquote(str(value)), given.get("EMAIL", ""), shown)
    key = next((key for key in map(mail_key, addresses) if key), "")
    if key.endswith(_CALENDARS_OF_GOOGLE):
        return None
    name = plain_name(shown)
    if not key and not name:
        return None
    comes = given.get("PARTSTAT", "").upper() not in _ABSENT
    return Attendee(key or name_key(name), shown, comes)


def _rule(value: Any) -> str:  # noqa: ANN401
    """Return a rule, a broken one too, so that a series is known for one."""
    return value.to_ical().decode() or "?"


def _moment(value: Any) -> Day | None:  # noqa: ANN401
    """Return the beginning a property tells, None where it is none or out of all order."""
    moment = getattr(value, "dt", value)
    if isinstance(moment, tuple):
        moment = moment[0]
    if not isinstance(moment, date) or moment.year not in _YEARS:
        return None
    # the years at the edge may be others in UTC
    return moment if in_utc(moment).year in _YEARS else None


def _moments(values: list[Any]) -> tuple[Day, ...]:
    found = [_moment(one) for value in values for one in getattr(value, "dts", ())]
    return tuple(one for one in found if one is not None)


def _all(parsed: Any, name: str, *, broken: bool = False) -> list[Any]:  # noqa: ANN401
    from icalendar.prop import vBroken

    value = parsed.get(name)
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [one for one in values if broken or not isinstance(one, vBroken)]


def _first(parsed: Any, name: str) -> Any:  # noqa: ANN401
    return next(iter(_all(parsed, name)), None)


def _stamp(value: Any) -> str:  # noqa: ANN401
    moment = _moment(value)
    return "" if moment is None else in_utc(moment).isoformat()


def _last_stamp(text: str) -> datetime | None:
    """Return when a calendar was last touched, as its events tell; a stamp out of all order tells nothing."""
    found = []
    for stamp in set(_STAMP.findall(text)):
        try:
            moment = datetime.strptime(stamp, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        except ValueError:
            continue
        if moment.year in _YEARS:
            found.append(moment)
    return max(found, default=None)


def local(moment: Day) -> datetime:
    """Return the time a clock on the wall shows, a day as its midnight."""
    if isinstance(moment, datetime):
        return moment.replace(tzinfo=None)
    return datetime.combine(moment, time())
