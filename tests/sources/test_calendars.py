"""Calendars as Google, Outlook and Apple write them; all people are made up."""

from __future__ import annotations

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.network import build
from netlib.settings import Settings
from netlib.sources.archive import Member
from netlib.sources.batch import LISTED_TWICE, NO_ZONE, Batch, Parsed, gather
from netlib.sources.calendar_files import Event
from netlib.sources.calendar_series import MOST_MEETINGS, expand
from netlib.sources.calendars import LAYOUTS, PARSERS, read_calendars, recognises
from netlib.sources.csvtext import find_header, read_table
from netlib.sources.layouts import fits
from netlib.sources.part import Part, read_own
from netlib.text import clean

ADA, BEN, CLEO = "mail:ada@example.org", "mail:ben@example.com", "mail:cleo@example.net"
ME = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ada Example:mailto:ada@example.org"
THEM = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Ben Beispiel:mailto:ben@example.com"
HER = "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN=Cleo Muster:mailto:cleo@example.net"
BY_ME = "ORGANIZER;CN=Ada Example:mailto:ada@example.org"
BY_BEN = "ORGANIZER;CN=Ben Beispiel:mailto:ben@example.com"
JANUARY = "DTSTART:20250106T090000Z"
STAMP = "DTSTAMP:20250201T000000Z"


def event(*lines: str, uid: str = "1@example.org", stamp: str = STAMP) -> str:
    given_uid = [f"UID:{uid}"] if uid else []
    return "\r\n".join(["BEGIN:VEVENT", *given_uid, stamp, *lines, "END:VEVENT", ""])


def calendar(*events: str, name: str = "") -> str:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *([f"X-WR-CALNAME:{name}"] if name else []), ""]
    return "\r\n".join(lines) + "".join(events) + "END:VCALENDAR\r\n"


def table(*texts: str) -> Batch:
    """Return the batch of Outlook's CSV files."""
    parsed = []
    for place, text in enumerate(texts):
        view = memoryview(text.encode())
        header = find_header(
            view, lambda cells: next((one for one in LAYOUTS if fits(one, cells)), None)
        )
        assert header
        found = read_table(view, header, file=f"{place}.csv")
        rows, notes = PARSERS[header.layout.kind](found)
        parsed.append(Parsed(f"{place}.csv", rows, found.surplus, [*found.notes, *notes]))
    return gather(LAYOUTS[0].kind, parsed)


def read(
    *files: str | bytes,
    ego: str | None = "ada@example.org",
    outlook: Batch | None = None,
    order: str = "detect",
) -> Part:
    with tempfile.TemporaryDirectory() as folder:
        members = []
        for place, text in enumerate(files):
            path = Path(folder, f"{place}.ics")
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            members.append(Member(path.name, path))
        part = read_calendars(
            members, outlook, own=read_own(ego), settings=Settings(date_order=order)
        )
    for file in part.files:
        assert file.read == file.kept + sum(file.dropped.values())
    known = set(part.tables["people"]["person_id"])
    rows, ties = part.tables["interactions"], part.tables["ties"]
    assert known >= {*rows["sender"], *rows["recipient"], *ties["source"], *ties["target"]}
    return part


def rows(part: Part) -> list[tuple[str, str, str]]:
    """Return sender, recipient and beginning of each row, ``""`` where there is no beginning."""
    table = part.tables["interactions"]
    times = table["at"].dt.strftime("%Y-%m-%d %H:%M").fillna("")
    return list(zip(table["sender"], table["recipient"], times, strict=True))


def begun(part: Part) -> list[str]:
    return sorted({at for _, _, at in rows(part)})


def one_input(data: bytes) -> None:
    """Read bytes as a calendar, with and without an owner; only the errors meant for the user may come."""
    recognises(data[: 1 << 16].decode("utf-8", "ignore"))
    for ego in (None, "ada@example.org"):
        try:
            read(data, ego=ego)
        except NetlibError:
            continue


GOOGLE = """BEGIN:VCALENDAR\r
PRODID:-//Google Inc//Google Calendar 70.9054//EN\r
VERSION:2.0\r
CALSCALE:GREGORIAN\r
METHOD:PUBLISH\r
X-WR-CALNAME:ada@example.org\r
X-WR-TIMEZONE:Europe/Berlin\r
BEGIN:VTIMEZONE\r
TZID:Europe/Berlin\r
X-LIC-LOCATION:Europe/Berlin\r
BEGIN:DAYLIGHT\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
DTSTART:19700329T020000\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
DTSTART:19701025T030000\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
BEGIN:VEVENT\r
DTSTART;TZID=Europe/Berlin:20250324T100000\r
DTEND;TZID=Europe/Berlin:20250324T110000\r
RRULE:FREQ=WEEKLY;BYDAY=MO\r
EXDATE;TZID=Europe/Berlin:20250331T100000\r
DTSTAMP:20250415T120000Z\r
ORGANIZER;CN=Ben Beispiel:mailto:ben@example.com\r
UID:series@google.com\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ben Be\r
 ispiel;X-NUM-GUESTS=0:mailto:ben@example.com\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=ada@ex\r
 ample.org;X-NUM-GUESTS=0:mailto:ada@example.org\r
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN="M\r
 uster, Cleo";X-NUM-GUESTS=0:mailto:cleo@example.net\r
ATTENDEE;CUTYPE=RESOURCE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Room 1;\r
 X-NUM-GUESTS=0:mailto:c_1@resource.calendar.google.com\r
CREATED:20250301T080000Z\r
LAST-MODIFIED:20250302T080000Z\r
SEQUENCE:0\r
STATUS:CONFIRMED\r
SUMMARY:Jour fixe\\, weekly\r
BEGIN:VALARM\r
ACTION:DISPLAY\r
DESCRIPTION:This is an event reminder\r
TRIGGER:-P0DT0H10M0S\r
END:VALARM\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;TZID=Europe/Berlin:20250407T150000\r
RECURRENCE-ID;TZID=Europe/Berlin:20250407T100000\r
DTSTAMP:20250415T120000Z\r
ORGANIZER;CN=Ben Beispiel:mailto:ben@example.com\r
UID:series@google.com\r
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Ben Beispiel:mailto:ben@example.com\r
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=ada@example.org:mailto:ada@example.org\r
ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=DECLINED;CN=Cleo Muster:mailto:cleo@example.net\r
SUMMARY:Jour fixe\\, later\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20250101\r
DTEND;VALUE=DATE:20250102\r
DTSTAMP:20250415T120000Z\r
UID:alone@google.com\r
SUMMARY:New Year\r
END:VEVENT\r
END:VCALENDAR\r
"""


def test_google_golden() -> None:
    part = read(GOOGLE, ego=None)
    network = build(part.tables, source=part.source, covers=part.covers)
    # 10:00 in Berlin is 9:00 UTC in winter and 8:00 from 30 March on; 31 March is left out, 7 April was moved
    # and is without Cleo, and on 15 April the calendar was saved
    assert rows(part) == [
        (BEN, ADA, "2025-03-24 09:00"),
        (ADA, CLEO, "2025-03-24 09:00"),
        (BEN, ADA, "2025-04-14 08:00"),
        (ADA, CLEO, "2025-04-14 08:00"),
        (BEN, ADA, "2025-04-07 13:00"),
    ]
    events = network.interactions
    assert set(events["kind"]) == {"meeting"}
    assert set(events["thread_id"]) == {"series@google.com"}
    assert events["n_recipients"].tolist() == [2, 2, 2, 2, 1]
    assert events["text"].tolist() == ["Jour fixe, weekly"] * 4 + ["Jour fixe, later"]
    assert part.ego == network.ego == ADA
    names = network.people.set_index("person_id")["name"].fillna("").to_dict()
    assert names == {ADA: "", BEN: "Ben Beispiel", CLEO: "Cleo Muster"}
    assert network.ties.to_dict("records") == [
        {"source": BEN, "target": CLEO, "weight": 2.0, "basis": "meeting"}
    ]
    (group,) = network.groups.to_dict("records")
    assert (group["name"], group["member_count"], group["basis"]) == (
        "Jour fixe, weekly",
        3,
        "meeting",
    )
    assert set(network.memberships["person_id"]) == {ADA, BEN, CLEO}
    assert set(network.memberships["since"]) == {pd.Timestamp("2025-03-24")}
    assert part.files[0].dropped == {"no other person invited": 1}
    assert part.files[0].span == (date(2025, 3, 24), date(2025, 4, 14))
    assert part.exported_on == date(2025, 4, 15)
    assert part.covers == {"meeting", "ties", "groups", "memberships"}


OUTLOOK = """BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-MS-OLK-FORCEINSPECTOROPEN:TRUE
BEGIN:VTIMEZONE
TZID:(UTC+01:00) Amsterdam\\, Berlin\\, Rom
BEGIN:STANDARD
DTSTART:16011028T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;CN="Beispiel, Ben";RSVP=TRUE:mailto:ben@example.com
ATTENDEE;CN="Cleo Muster";ROLE=OPT-PARTICIPANT;RSVP=TRUE:invalid:nomail
CLASS:PUBLIC
CREATED:20250601T080000Z
DESCRIPTION:\\n
DTEND;TZID="W. Europe Standard Time":20250710T110000
DTSTAMP:20250601T080000Z
DTSTART;TZID="W. Europe Standard Time":20250710T100000
LAST-MODIFIED:20250801T080000Z
LOCATION:Bonn
ORGANIZER;CN="Example, Ada":mailto:ada@example.org
PRIORITY:5
SEQUENCE:0
SUMMARY;LANGUAGE=de:Strategie
TRANSP:OPAQUE
UID:040000008200E00074C5B7101A82E008
X-ALT-DESC;FMTTYPE=text/html:<html><body>x</body></html>
END:VEVENT
BEGIN:VEVENT
ATTENDEE;CN="Probe, Dora";RSVP=TRUE:mailto:dora@example.com
DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Rom":20250110T100000
DTSTAMP:20250601T080000Z
ORGANIZER;CN="Example, Ada":mailto:ada@example.org
SUMMARY:Winter
UID:040000008200E00074C5B7101A82E009
END:VEVENT
END:VCALENDAR
"""


def test_outlook_golden() -> None:
    part = read(OUTLOOK, ego=None)
    # the owner is in both events; the zones are one by the name Windows has for it, and one the file explains
    dora = "mail:dora@example.com"
    assert rows(part) == [
        (ADA, BEN, "2025-07-10 08:00"),
        (ADA, "name:cleo muster|", "2025-07-10 08:00"),
        (ADA, dora, "2025-01-10 09:00"),
    ]
    people = part.tables["people"].set_index("person_id")
    assert people["name"].to_dict() == {
        ADA: "Ada Example",
        BEN: "Ben Beispiel",
        dora: "Dora Probe",
        "name:cleo muster|": "Cleo Muster",
    }
    assert people.index[people["email"].isna()].tolist() == ["name:cleo muster|"]
    assert set(part.addresses["address"]) == {ADA, BEN, dora}
    assert part.files[0].notes == ()
    assert part.exported_on == date(2025, 8, 1)


APPLE = """BEGIN:VCALENDAR
CALSCALE:GREGORIAN
PRODID:-//Apple Inc.//macOS 15.3//EN
VERSION:2.0
X-WR-CALNAME:Work
X-APPLE-CALENDAR-COLOR:#1BADF8
BEGIN:VEVENT
ATTENDEE;CN=Ada Example;CUTYPE=INDIVIDUAL;EMAIL=ada@example.org;PARTSTAT=ACCEPTED;ROLE=CHAIR:/aMTIzNDU2/principal/
ATTENDEE;CN="Ben Beispiel";CUTYPE=INDIVIDUAL;EMAIL="ben@example.com";SCHEDULE-STATUS="1.1":mailto:ben@example.com
ATTENDEE;CN=Choir;CUTYPE=GROUP:mailto:choir@example.org
CREATED:20250101T080000Z
DTEND;TZID=Europe/Berlin:20250106T110000
DTSTAMP:20250102T080000Z
DTSTART;TZID=Europe/Berlin:20250106T100000
LAST-MODIFIED:20250102T080000Z
ORGANIZER;CN=Ada Example;EMAIL=ada@example.org:/aMTIzNDU2/principal/
RRULE:FREQ=DAILY;COUNT=3
SEQUENCE:1
SUMMARY:Standup
UID:5F2A0C9E-0000-0000-0000-000000000001
X-APPLE-CREATOR-IDENTITY:com.apple.calendar
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
UID:not-the-event
END:VALARM
END:VEVENT
BEGIN:VEVENT
CREATED:20250110T080000Z
DTSTAMP:20250131T080000Z
DTSTART:20250120T120000
ATTENDEE;CN=Cleo Muster:mailto:cleo@example.net
SUMMARY:Lunch
UID:5F2A0C9E-0000-0000-0000-000000000002
END:VEVENT
END:VCALENDAR
"""


def test_apple_golden() -> None:
    part = read(APPLE)
    assert rows(part) == [
        (ADA, BEN, "2025-01-06 09:00"),
        (ADA, BEN, "2025-01-07 09:00"),
        (ADA, BEN, "2025-01-08 09:00"),
        # nobody invited to it, so it is the owner's own; its time has no zone
        (ADA, CLEO, "2025-01-20 12:00"),
    ]
    assert part.files[0].notes == (NO_ZONE,)
    assert set(part.tables["interactions"]["thread_id"]) == {
        "5F2A0C9E-0000-0000-0000-000000000001",
        "5F2A0C9E-0000-0000-0000-000000000002",
    }
    # two people are no round
    assert "groups" not in part.tables
    assert part.covers == {"meeting", "ties"}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (GOOGLE, True),
        ("\r\n begin:vcalendar\nVERSION:2.0\n", True),
        ("BEGIN:VCARD\nVERSION:4.0\n", False),
        ("Notes\nBEGIN:VCALENDAR\n", False),
        ("BEGIN:VCALENDAR2\n", False),
        ("From: ada@example.org\n", False),
        ("", False),
    ],
)
def test_a_calendar_is_told_by_how_it_begins(head: str, *, expected: bool) -> None:
    assert recognises(head) is expected


def test_who_is_the_sender() -> None:
    mine = event(BY_ME, ME, THEM, HER, JANUARY)
    assert rows(read(calendar(mine)))[:2] == [
        (ADA, BEN, "2025-01-06 09:00"),
        (ADA, CLEO, "2025-01-06 09:00"),
    ]
    # Ben invited: he is the sender to the owner, and the owner stands before Cleo
    theirs = event(BY_BEN, ME, THEM, HER, JANUARY)
    assert [one[:2] for one in rows(read(calendar(theirs)))] == [(BEN, ADA), (ADA, CLEO)]
    # who invited without coming is no participant
    absent = event(BY_BEN, ME, THEM.replace("ACCEPTED", "DECLINED"), HER, JANUARY)
    assert [one[:2] for one in rows(read(calendar(absent)))] == [(ADA, CLEO)]
    # a calendar is no person
    shared_ = event("ORGANIZER;CN=Team:mailto:x@group.calendar.google.com", ME, HER, JANUARY)
    assert [one[:2] for one in rows(read(calendar(shared_)))] == [(ADA, CLEO)]


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ((BY_BEN, ME, THEM, JANUARY, "STATUS:CANCELLED"), "cancelled"),
        ((BY_BEN, ME.replace("ACCEPTED", "DECLINED"), THEM, JANUARY), "declined"),
        ((BY_ME, ME, THEM.replace("ACCEPTED", "DECLINED"), JANUARY), "no other person invited"),
        (
            (BY_ME, ME, THEM.replace("PARTSTAT", "CUTYPE=ROOM;PARTSTAT"), JANUARY),
            "no other person invited",
        ),
        (
            (BY_ME, ME, THEM.replace("PARTSTAT", "CUTYPE=RESOURCE;PARTSTAT"), JANUARY),
            "no other person invited",
        ),
        (
            (BY_ME, ME, THEM.replace("PARTSTAT", "CUTYPE=GROUP;PARTSTAT"), JANUARY),
            "no other person invited",
        ),
        (
            (BY_ME, ME, THEM.replace("PARTSTAT", "ROLE=NON-PARTICIPANT;PARTSTAT"), JANUARY),
            "no other person invited",
        ),
        ((JANUARY,), "no other person invited"),
        ((BY_BEN, THEM, HER, JANUARY), "the owner is not among those invited"),
        (
            (BY_ME, ME, THEM, "DTSTART:20250301T090000Z", "RRULE:FREQ=DAILY"),
            "no meeting of this series took place",
        ),
        (
            (BY_ME, ME, THEM, JANUARY, "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20250106T090000Z"),
            "no meeting of this series took place",
        ),
    ],
)
def test_what_is_no_meeting_is_dropped_with_its_reason(lines: tuple[str, ...], reason: str) -> None:
    part = read(calendar(event(*lines), event(BY_ME, ME, THEM, JANUARY, uid="2")))
    assert part.files[0].dropped == {reason: 1}
    assert len(rows(part)) == 1


def test_a_broken_event_costs_itself_alone() -> None:
    good = event(BY_ME, ME, THEM, JANUARY)
    broken = "BEGIN:VEVENT\r\nUID:2\r\nno colon here at all\r\n"  # and no end
    part = read(calendar(broken + good + "END:VEVENT\r\n"))
    assert part.files[0].dropped == {"damaged entry": 1}
    assert len(rows(part)) == 1
    # the file breaks off in its second event
    cut = calendar(good, event(BY_ME, ME, THEM, JANUARY, uid="2"))
    assert read(cut[: cut.rindex("DTSTART")]).files[0].dropped == {"damaged entry": 1}


def test_dates_that_are_missing_or_out_of_order() -> None:
    for start in (
        "DTSTART:yesterday",
        "DTSTART:00010101T000000Z",
        "DTSTART:99991231T235959Z",
        "X-A:1",
    ):
        part = read(calendar(event(BY_ME, ME, THEM, start, "RRULE:FREQ=DAILY")))
        assert part.files[0].notes == ("1 dates could not be read and are missing",)
        assert part.tables["interactions"]["at"].isna().tolist() == [True]
    assert part.exported_on == date(2025, 2, 1)


@pytest.mark.parametrize(
    ("start", "expected", "notes"),
    [
        ("DTSTART:20250106T090000Z", "2025-01-06 09:00", ()),
        ("DTSTART;VALUE=DATE:20250106", "2025-01-06 00:00", ()),
        ("DTSTART:20250106T090000", "2025-01-06 09:00", (NO_ZONE,)),
        ("DTSTART;TZID=Nowhere/At all:20250106T090000", "2025-01-06 09:00", (NO_ZONE,)),
        ("DTSTART;TZID=America/New_York:20250106T090000", "2025-01-06 14:00", ()),
        (
            "DTSTART;TZID=/example.org/20250101/Europe/Berlin:20250706T090000",
            "2025-07-06 07:00",
            (),
        ),
    ],
)
def test_zones(start: str, expected: str, notes: tuple[str, ...]) -> None:
    part = read(calendar(event(BY_ME, ME, THEM, start)))
    assert begun(part) == [expected]
    assert part.files[0].notes == notes


ZONE = """BEGIN:VTIMEZONE
TZID:Mine
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:{0}
TZOFFSETTO:{0}
{1}END:STANDARD
END:VTIMEZONE
"""


def test_zones_a_file_explains_are_its_own() -> None:
    one = event(BY_ME, ME, THEM, "DTSTART;TZID=Mine:20250106T090000")
    other = one.replace("1@example.org", "2@example.org")
    part = read(calendar(ZONE.format("+0300", ""), one), calendar(ZONE.format("-0500", ""), other))
    assert [at for _, _, at in rows(part)] == ["2025-01-06 06:00", "2025-01-06 14:00"]
    # one that would take for ever to work out is as good as unknown
    slow = ZONE.format("+0300", "RRULE:FREQ=SECONDLY;BYMONTH=2\n")
    assert read(calendar(slow, one)).files[0].notes == (NO_ZONE,)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("RRULE:FREQ=DAILY;COUNT=3",), ["01-06 09", "01-07 09", "01-08 09"]),
        (("RRULE:FREQ=WEEKLY;UNTIL=20250120T090000Z",), ["01-06 09", "01-13 09", "01-20 09"]),
        (("RRULE:FREQ=WEEKLY;UNTIL=20250120T085959Z",), ["01-06 09", "01-13 09"]),
        (("RRULE:FREQ=WEEKLY;UNTIL=20250120",), ["01-06 09", "01-13 09", "01-20 09"]),
        (
            ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4",),
            ["01-06 09", "01-08 09", "01-20 09", "01-22 09"],
        ),
        # to the day the calendar was touched last, the first of February at midnight
        (("RRULE:FREQ=WEEKLY",), ["01-06 09", "01-13 09", "01-20 09", "01-27 09"]),
        (("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20250107T090000Z"), ["01-06 09", "01-08 09"]),
        (("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20250107"), ["01-06 09", "01-08 09"]),
        (("RDATE:20250110T120000Z,20250301T120000Z",), ["01-06 09", "01-10 12"]),
        (("RDATE;VALUE=PERIOD:20250110T120000Z/PT1H",), ["01-06 09", "01-10 12"]),
        # a rule that is broken, or none a person follows
        (("RRULE:FREQ=SECONDLY",), ["01-06 09"]),
        (("RRULE:FREQ=DAILY;INTERVAL=0",), ["01-06 09"]),
        (("RRULE:FREQ=DAILY;BYDAY=XX",), ["01-06 09"]),
        (("RRULE:every now and then",), ["01-06 09"]),
    ],
)
def test_series(lines: tuple[str, ...], expected: list[str]) -> None:
    part = read(calendar(event(BY_ME, ME, THEM, JANUARY, *lines)))
    assert begun(part) == [f"2025-{one}:00" for one in expected]
    unread = lines[0].startswith("RRULE") and len(expected) == 1
    assert bool(part.files[0].notes) is unread


@pytest.mark.parametrize("rule", ["FREQ=DAILY", "FREQ=MONTHLY", "FREQ=YEARLY"])
def test_a_rule_that_is_never_met_ends_soon(rule: str) -> None:
    one = Event(start=datetime(2025, 1, 6, 9, tzinfo=UTC), rule=f"{rule};BYMONTH=2;BYMONTHDAY=30")
    until = datetime(2026, 1, 1, tzinfo=UTC)
    assert expand(one, until=until).meetings == [one.start]


def test_a_series_has_an_end() -> None:
    part = read(calendar(event(BY_ME, ME, THEM, "DTSTART:20000106T090000Z", "RRULE:FREQ=DAILY")))
    assert len(rows(part)) == MOST_MEETINGS
    assert part.files[0].notes == (
        "1 series have more than 1,000 meetings, of which the first 1,000 count",
    )


def test_more_meetings_than_a_life_are_refused() -> None:
    crowd = [f"ATTENDEE:mailto:p{n}@example.com" for n in range(60)]
    series = [
        event(BY_ME, *crowd, "DTSTART:20000106T090000Z", "RRULE:FREQ=DAILY", uid=str(n))
        for n in range(40)
    ]
    with pytest.raises(SourceError, match="more than 2,000,000 meetings"):
        read(calendar(*series))


def test_a_meeting_that_was_moved_or_called_off_replaces_the_one_of_the_series() -> None:
    series = event(BY_ME, ME, THEM, JANUARY, "RRULE:FREQ=DAILY;COUNT=3")
    moved = event(BY_ME, ME, THEM, "DTSTART:20250109T150000Z", "RECURRENCE-ID:20250107T090000Z")
    assert begun(read(calendar(series, moved))) == [
        "2025-01-06 09:00",
        "2025-01-08 09:00",
        "2025-01-09 15:00",
    ]
    off = event(BY_ME, ME, THEM, JANUARY, "RECURRENCE-ID:20250107T090000Z", "STATUS:CANCELLED")
    part = read(calendar(off, series))
    assert begun(part) == ["2025-01-06 09:00", "2025-01-08 09:00"]
    assert part.files[0].dropped == {"cancelled": 1}


def test_of_two_versions_the_later_counts() -> None:
    old = event(BY_ME, ME, THEM, JANUARY, "SEQUENCE:1", "LAST-MODIFIED:20250103T000000Z")
    new = event(BY_ME, ME, HER, JANUARY, "SEQUENCE:2", "LAST-MODIFIED:20250102T000000Z")
    for files in ((calendar(old), calendar(new)), (calendar(new), calendar(old))):
        part = read(*files)
        assert rows(part) == [(ADA, CLEO, "2025-01-06 09:00")]
        assert sorted(sum(file.dropped.values()) for file in part.files) == [0, 1]
        assert LISTED_TWICE in {**part.files[0].dropped, **part.files[1].dropped}
    touched = old.replace("20250103", "20250104").replace("ben@", "dora@")
    assert rows(read(calendar(old, touched)))[0][1] == "mail:dora@example.com"
    # events without an id are two
    assert len(rows(read(calendar(*[event(BY_ME, ME, THEM, JANUARY, uid="")] * 2)))) == 2


def test_whose_calendar_it_is() -> None:
    three = [
        event(BY_ME, ME, f"ATTENDEE:mailto:p{n}@example.com", JANUARY, uid=str(n)) for n in range(3)
    ]
    assert read(calendar(*three), ego=None).ego == ADA
    one = event(BY_BEN, ME, THEM, JANUARY)
    # Google calls the calendar by the address of its owner
    assert read(calendar(one, name="Ben@Example.com"), ego=None).ego == BEN
    assert read(calendar(one, name="Work"), ego="Ada Example").ego == ADA
    # given, and nowhere to be found
    part = read(calendar(*three), ego="ada@example.net")
    assert part.ego == ADA
    assert "mail:ada@example.net" in set(part.addresses["address"])
    for name in ("", "Work", "nobody@example.com"):
        with pytest.raises(SourceError, match=r"--ego you@example\.org") as caught:
            read(calendar(one, name=name), ego=None)
        assert "example.com" not in str(caught.value)


def test_a_calendar_without_other_people_needs_no_owner() -> None:
    for text in (calendar(), calendar(event(JANUARY)), "BEGIN:VCALENDAR"):
        part = read(text, ego=None)
        assert part.ego is None
        assert not len(part.tables["people"])
        build(
            {**part.tables, "people": pd.DataFrame({"person_id": ["x"], "is_ego": [True]})},
            source="x",
            covers=(),
        )
    assert read(calendar(event(JANUARY))).ego == ADA


def test_several_own_addresses_are_one_person() -> None:
    both = calendar(
        event(BY_ME, ME, THEM, JANUARY),
        event(BY_ME, ME, THEM, JANUARY, uid="2"),
        event(BY_BEN, "ATTENDEE:mailto:ada@example.net", THEM, JANUARY, uid="3"),
    )
    part = read(both, ego="ada@example.net, ada@example.org")
    assert [one[:2] for one in rows(part)] == [(ADA, BEN), (ADA, BEN), (BEN, ADA)]
    assert (part.addresses["person_id"] == ADA).sum() == 2
    assert len(part.tables["people"]) == 2


def test_rounds_are_three_or_more_who_met_at_least_twice() -> None:
    summary = "SUMMARY:Round table"

    def meeting(uid: str, day: str, *who: str) -> str:
        return event(BY_ME, ME, *who, f"DTSTART:202501{day}T090000Z", summary, uid=uid)

    once = read(calendar(meeting("1", "06", THEM, HER)))
    assert "groups" not in once.tables
    two = read(calendar(meeting("1", "06", THEM), meeting("2", "07", THEM)))
    assert "groups" not in two.tables
    other = read(calendar(meeting("1", "06", THEM, HER), meeting("2", "07", THEM)))
    assert "groups" not in other.tables
    part = read(calendar(meeting("1", "07", THEM, HER), meeting("2", "06", HER, THEM)))
    (group,) = part.tables["groups"].to_dict("records")
    assert (group["name"], group["member_count"], group["basis"]) == ("Round table", 3, "meeting")
    members = part.tables["memberships"]
    assert set(members["person_id"]) == {ADA, BEN, CLEO}
    assert set(members["since"]) == {pd.Timestamp("2025-01-06")}


def test_ties_count_meetings_and_leave_out_crowds() -> None:
    series = event(BY_ME, ME, THEM, HER, JANUARY, "RRULE:FREQ=DAILY;COUNT=5")
    others = [f"ATTENDEE:mailto:p{n}@example.com" for n in range(25)]
    crowd = event(BY_ME, ME, *others, JANUARY, uid="2")
    assert read(calendar(series, crowd)).tables["ties"].to_dict("records") == [
        {"source": BEN, "target": CLEO, "weight": 5.0, "basis": "meeting"}
    ]
    # the owner is one of the 25
    fewer = event(BY_ME, ME, *others[:24], JANUARY)
    assert len(read(calendar(fewer)).tables["ties"]) == 24 * 23 // 2


GERMAN = (
    '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Erinnerung Ein/Aus",'
    '"Erinnerung am","Erinnerung um","Besprechungsplanung","Erforderliche Teilnehmer","Optionale Teilnehmer",'
    '"Besprechungsressourcen","Abrechnungsinformationen","Beschreibung","Kategorien","Ort","Priorität","Privat",'
    '"Reisekilometer","Vertraulichkeit","Zeitspanne zeigen als"\n'
)
ENGLISH = (
    '"Subject","Start Date","Start Time","End Date","End Time","All day event","Reminder on/off","Reminder Date",'
    '"Reminder Time","Meeting Organizer","Required Attendees","Optional Attendees","Meeting Resources",'
    '"Billing Information","Categories","Description","Location","Mileage","Priority","Private","Sensitivity",'
    '"Show time as"\n'
)


def line(
    subject: str, day: str, clock: str, organizer: str, required: str, optional: str = ""
) -> str:
    cells = [
        subject,
        day,
        clock,
        day,
        clock,
        "Aus",
        "Ein",
        day,
        clock,
        organizer,
        required,
        optional,
    ]
    return ",".join(f'"{cell}"' for cell in [*cells, *[""] * 10]) + "\n"


ADA_NAME, BEN_NAME, CLEO_NAME = "name:ada example|", "name:ben beispiel|", "name:cleo muster|"


def test_outlook_tables_in_german() -> None:
    outlook = table(
        GERMAN
        + line(
            "Strategie",
            "06.01.2025",
            "10:00:00",
            "Example, Ada",
            "Example, Ada;Beispiel, Ben",
            "Cleo Muster",
        )
        + line(
            "Strategie",
            "07.01.2025",
            "10:00:00",
            "Example, Ada",
            "Example, Ada;Beispiel, Ben",
            "Cleo Muster",
        )
        + line(
            "Abgesagt: Strategie",
            "08.01.2025",
            "10:00:00",
            "Example, Ada",
            "Example, Ada;Beispiel, Ben",
        )
        + line("Zahnarzt", "09.01.2025", "10:00:00", "Example, Ada", "")
        + line("Runde", "10.01.2025", "9:30", "Ben Beispiel", "Ben Beispiel; Ada Example;")
    )
    part = read(outlook=outlook, ego=None)
    assert rows(part) == [
        (ADA_NAME, BEN_NAME, "2025-01-06 10:00"),
        (ADA_NAME, CLEO_NAME, "2025-01-06 10:00"),
        (ADA_NAME, BEN_NAME, "2025-01-07 10:00"),
        (ADA_NAME, CLEO_NAME, "2025-01-07 10:00"),
        (BEN_NAME, ADA_NAME, "2025-01-10 09:30"),
    ]
    assert part.ego == ADA_NAME
    assert part.tables["groups"]["name"].tolist() == ["Strategie"]
    (file,) = part.files
    assert file.dropped == {"cancelled": 1, "no other person invited": 1}
    assert file.notes == (NO_ZONE,)
    assert file.span == (date(2025, 1, 6), date(2025, 1, 10))
    assert part.exported_on == date(2025, 1, 10)
    build(part.tables, source=part.source, covers=part.covers)


@pytest.mark.parametrize(
    ("days", "order", "expected"),
    [
        # the second date tells the order of both
        (("1/6/2025", "1/13/2025"), "detect", ["2025-01-06 14:00", "2025-01-13 14:00"]),
        (("6/1/2025", "13/1/2025"), "detect", ["2025-01-06 14:00", "2025-01-13 14:00"]),
        (("1/6/2025", "1/7/2025"), "detect", []),
        (("1/6/2025", "1/7/2025"), "mdy", ["2025-01-06 14:00", "2025-01-07 14:00"]),
        (("1/6/2025", "1/7/2025"), "dmy", ["2025-06-01 14:00", "2025-07-01 14:00"]),
        # one of each kind tells nothing
        (("1/13/2025", "13/1/2025"), "detect", []),
        (("2025-01-06", "13.1.2025"), "detect", ["2025-01-06 14:00", "2025-01-13 14:00"]),
    ],
)
@pytest.mark.parametrize("clock", ["2:00:00 PM", "14:00"])
def test_outlook_tables_tell_the_order_of_day_and_month_or_are_not_guessed(
    days: tuple[str, ...], order: str, expected: list[str], clock: str
) -> None:
    text = ENGLISH + "".join(line("x", day, clock, "Ada Example", "Ben Beispiel") for day in days)
    part = read(outlook=table(text), ego="Ada Example", order=order)
    assert [at for *_, at in rows(part) if at] == expected
    assert len(rows(part)) == 2
    lost = 2 - len(expected)
    assert part.files[0].notes == (
        (f"{lost} dates could not be read and are missing",) if lost else (NO_ZONE,)
    )


def test_a_name_in_a_table_and_an_address_in_a_file_are_one_owner() -> None:
    outlook = table(
        ENGLISH
        + line("Lunch", "13.1.2025", "12:00", "Ada Example", "Cleo Muster <cleo@example.net>")
    )
    part = read(calendar(event(BY_ME, ME, THEM, JANUARY)), outlook=outlook)
    assert [one[:2] for one in rows(part)] == [(ADA, BEN), (ADA, CLEO)]
    assert part.ego == ADA
    assert len(part.tables["people"]) == 3


def test_a_row_in_two_tables_counts_once() -> None:
    text = ENGLISH + line("Lunch", "13.1.2025", "12:00", "Ada Example", "Ben Beispiel")
    part = read(outlook=table(text, text), ego="Ada Example")
    assert [file.dropped for file in part.files] == [{}, {LISTED_TWICE: 1}]
    assert len(rows(part)) == 1


def test_hostile_texts_come_back_as_plain_text(shared: Path) -> None:
    folder = shared / "badinput"
    files = [folder / "blns" / "blns.txt", folder / "xss" / "xss-sample-200.txt"]
    texts = [line for path in files for line in path.read_text("utf-8", "replace").splitlines()]
    texts = [text for text in texts if not {"\\", "\0", "\r"} & set(text) and text.isprintable()]
    assert len(texts) > 400
    events = [
        event(BY_ME, f"ATTENDEE:mailto:p{n}@example.com", JANUARY, f"SUMMARY:{text}", uid=str(n))
        for n, text in enumerate(texts)
    ]
    part = read(calendar(*events))
    assert (
        part.tables["interactions"]["text"].fillna("").tolist() == clean(texts).fillna("").tolist()
    )
    fields = [
        event(
            f"DTSTART:{text}",
            f"ATTENDEE;CN={text}:{text}",
            BY_ME,
            f"RRULE:{text}",
            f"EXDATE:{text}",
            uid=text,
        )
        for text in texts
    ]
    mixed = read(
        calendar(*fields),
        outlook=table(ENGLISH + line("x", "1.1.2025", "9:00", "Ada Example", "B")),
    )
    assert mixed.files[0].read == len(texts)


_PIECES = st.one_of(
    st.binary(max_size=6),
    st.sampled_from(
        [
            b"BEGIN:VEVENT\r\n",
            b"END:VEVENT\r\n",
            b"\r\n",
            b";",
            b":",
            b'"',
            b"\0",
            b"9",
            b"-",
            b"T",
            b"Z",
        ]
    ),
)


@settings(max_examples=40)
@given(
    st.sampled_from([GOOGLE, OUTLOOK, APPLE]),
    st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 20), _PIECES), max_size=10),
)
def test_mutated_calendars_give_a_part_or_an_error(
    text: str, changes: list[tuple[int, int, bytes]]
) -> None:
    data = text.encode()
    for place, length, new in changes:
        data = data[:place] + new + data[place + length :]
    one_input(data)
