"""The reminder says how old the export is, when to ask for the next one, and where; nothing of it names anybody."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar import Calendar
from typer.testing import CliRunner

from netlib.cli.options import app
from netlib.errors import NetlibError, SourceError
from netlib.exports import fingerprint
from netlib.history.files import table_path, write_table
from netlib.history.schema import TABLES
from netlib.periods.asking import LEAD, asking_after, next_asking, ways
from netlib.periods.entry import write_entry
from netlib.periods.inbox import INBOX
from netlib.periods.origins import origins
from netlib.periods.remind import LastExport, last_export, remind_of
from netlib.periods.schedule.plan import EVERY, next_run
from netlib.report.language import words

TODAY = date(2026, 11, 25)
SAMPLE = Path(__file__).resolve().parents[2] / "data" / "sample"
EN = words("en")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / INBOX).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(
        "SOURCE_DATE_EPOCH", str(int(datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp()))
    )
    return tmp_path


def kept(name: str, period: str, **told: Any) -> None:
    row = {"period": period, "source": "linkedin", "rows": [], **told}
    table = pa.Table.from_pylist(
        [{key: row.get(key) for key in TABLES["runs"].names}], TABLES["runs"]
    )
    write_table(table, table_path(Path("data/history") / name, "runs", period), name="runs")


def laid(name: str, *, on: date = TODAY) -> Path:
    """An export in the inbox: the contacts of the sample, under a name, written on a day."""
    path = INBOX / name
    shutil.copy(SAMPLE / "Connections.csv", path)
    at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC).timestamp()
    os.utime(path, (at, at))
    return path


def known(exports: tuple[Path, ...] = ()) -> LastExport:
    return last_export(exports, history=Path("data/history"))


def said(
    day: date, *, every: str = "month", today: date = TODAY, is_dated: bool = True
) -> list[str]:
    last = LastExport(day=day, is_dated=is_dated, sources=("linkedin",))
    return remind_of(last, every=every, today=today, words=EN)


# --- which export, and of which day


@pytest.mark.usefixtures("folder")
def test_the_day_is_told_by_the_name() -> None:
    laid("Complete_LinkedInDataExport_10-31-2026.csv")
    laid("Complete_LinkedInDataExport_09-30-2026.csv")
    assert known() == LastExport(day=date(2026, 10, 31), is_dated=True, sources=("linkedin",))


@pytest.mark.usefixtures("folder")
def test_the_day_is_told_by_what_was_kept_of_the_same_file() -> None:
    path = laid("export.csv", on=date(2026, 11, 3))
    kept("other", "2026-11", exported_on=date(2026, 11, 2), input="another")
    assert known() == LastExport(day=date(2026, 11, 3), is_dated=False, sources=("linkedin",))
    kept("export", "2026-10", exported_on=date(2026, 10, 30), input=fingerprint([path]))
    assert known() == LastExport(day=date(2026, 10, 30), is_dated=True, sources=("linkedin",))


@pytest.mark.usefixtures("folder")
def test_a_folder_is_as_new_as_the_zip_in_it() -> None:
    (INBOX / "mine").mkdir()
    laid("mine/Basic_LinkedInDataExport_10-31-2026.csv")
    assert known().day == date(2026, 10, 31)


@pytest.mark.usefixtures("folder")
def test_where_the_inbox_is_empty_the_history_tells() -> None:
    kept("a", "2026-09", exported_on=date(2026, 9, 30))
    kept("b", "2026-10", exported_on=date(2026, 10, 30), source="xing + vcard")
    kept("b", "2026-11", exported_on=None)
    (Path("data/history") / "b" / "runs" / "2026-12.parquet").write_bytes(b"broken")
    assert known() == LastExport(day=date(2026, 10, 30), is_dated=True, sources=("xing", "vcard"))


@pytest.mark.usefixtures("folder")
def test_where_nothing_is_known_it_says_what_to_do() -> None:
    with pytest.raises(SourceError, match="Get a copy of your data"):
        known()
    kept("a", "2026-09", exported_on=None)
    with pytest.raises(SourceError, match="data/inbox"):
        known()
    with pytest.raises(SourceError, match="no file or folder"):
        known((Path("nowhere.zip"),))


@pytest.mark.parametrize(
    ("name", "text", "source"),
    [
        ("a.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Example\nEND:VCARD\n", "vcard"),
        ("a.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", "calendar"),
        ("xing.csv", "Vorname;Nachname;Firma;Branche\nAda;Example;Example AG;Internet\n", "xing"),
        ("people.csv", "person_id,name\nx,Ada Example\n", "other"),
        ("a.txt", "nothing", "other"),
    ],
)
def test_the_source_is_told_by_the_content(
    name: str, text: str, source: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert origins([tmp_path]) == (source,)


def test_what_a_member_adds_is_no_source_of_its_own() -> None:
    assert origins([SAMPLE]) == ("linkedin",)


# --- when


@pytest.mark.parametrize("every", EVERY)
def test_it_is_asked_two_days_before_every_run(every: str) -> None:
    day = TODAY
    for _ in range(30):
        day = next_asking(day, every=every)
        assert next_run(day, every=every) == day + LEAD


@pytest.mark.parametrize(
    ("every", "export", "due"),
    [
        ("month", date(2026, 10, 31), date(2026, 11, 29)),
        ("month", date(2026, 11, 21), date(2026, 11, 29)),
        ("month", date(2026, 11, 22), date(2026, 12, 30)),
        ("month", date(2026, 11, 30), date(2026, 12, 30)),
        ("quarter", date(2026, 10, 31), date(2026, 12, 30)),
        ("quarter", date(2026, 12, 20), date(2027, 3, 30)),
        ("week", date(2026, 11, 21), date(2026, 11, 28)),
        ("week", date(2026, 11, 26), date(2026, 12, 5)),
    ],
)
def test_a_fresh_export_serves_for_the_next_report(every: str, export: date, due: date) -> None:
    assert asking_after(export, every=every) == due


def test_it_says_how_old_the_export_is_and_when_to_ask() -> None:
    age, when, where, inbox = said(date(2026, 10, 31))
    assert age == "The last export is of 31 October 2026: 25 days old."
    assert when.startswith("Ask for the next one on 29 November 2026")
    assert "made on 1 December 2026" in when
    assert "Get a copy of your data" in where
    assert "https://www.linkedin.com/mypreferences/d/download-my-data" in where
    assert "data/inbox" in inbox


def test_what_is_due_is_said() -> None:
    assert (
        said(date(2026, 9, 30))[1] == "Ask for the next one today: it was due on 30 October 2026."
    )
    assert said(date(2026, 10, 31), today=date(2026, 11, 29))[1] == "Ask for the next one today."
    assert "1 day old" in said(date(2026, 11, 24))[0]


def test_a_day_that_only_the_file_tells_is_said_as_such() -> None:
    age = said(date(2026, 10, 31), is_dated=False)[0]
    assert "does not say of which day" in age
    assert "written on 31 October 2026, 25 days ago" in age


def test_a_clock_before_the_export_is_said() -> None:
    assert "still to come: check the clock" in said(TODAY + timedelta(days=1))[0]


# --- where


def test_every_source_that_is_read_has_a_way() -> None:
    sources = ["linkedin", "xing", "google", "outlook", "vcard", "mail", "calendar", "facebook"]
    found = ways([*sources, "whatsapp", "graph", "tables", "instagram"], words=EN)
    assert len(found) == 10
    assert "article 15" in found[1]
    assert found[-1] == "Everything else: from where you got it last time."


# --- in a calendar


def entry(path: Path, *, every: str = "month", today: date = TODAY) -> Any:
    write_entry(path, ("linkedin",), every=every, today=today, words=EN)
    return Calendar.from_ical(path.read_bytes()).walk("VEVENT")[0]


@pytest.mark.parametrize("every", EVERY)
def test_the_entry_comes_back_on_the_days_on_which_to_ask(every: str, tmp_path: Path) -> None:
    event = entry(tmp_path / "a.ics", every=every)
    start = event["DTSTART"].dt
    midnight = datetime.combine(start, time())
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=midnight)
    days, day = [], TODAY - timedelta(days=1)
    for _ in range(20):
        day = next_asking(day, every=every)
        days.append(day)
    assert [found.date() for found, _ in zip(rule, range(20), strict=False)] == days
    (alarm,) = event.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_the_entry_is_the_same_again_and_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    first = entry(tmp_path / "a.ics")
    content = (tmp_path / "a.ics").read_bytes()
    entry(tmp_path / "b.ics")
    assert (tmp_path / "b.ics").read_bytes() == content
    assert entry(tmp_path / "a.ics", every="week")["UID"] == first["UID"]
    # of RFC 5545: no line is longer than 75 bytes, and each ends as it wants
    assert max(map(len, content.split(b"\r\n"))) <= 75
    assert content.count(b"\n") == content.count(b"\r\n")


def test_an_entry_due_today_begins_today(tmp_path: Path) -> None:
    assert entry(tmp_path / "a.ics", today=date(2026, 11, 29))["DTSTART"].dt == date(2026, 11, 29)


def test_a_calendar_of_somebody_else_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "mine.ics").write_text("BEGIN:VCALENDAR\n", encoding="utf-8")
    with pytest.raises(NetlibError, match="not written by netlib"):
        entry(tmp_path / "mine.ics")
    assert (tmp_path / "mine.ics").read_text(encoding="utf-8") == "BEGIN:VCALENDAR\n"
    with pytest.raises(NetlibError, match="cannot be written"):
        entry(tmp_path / "nowhere" / "a.ics")


# --- the command


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["remind", *arguments])
    if isinstance(done.exception, NetlibError):
        return 1, str(done.exception)
    return done.exit_code, done.output


@pytest.mark.usefixtures("folder")
def test_the_command_says_it_and_writes_it_down() -> None:
    assert run()[0] == 1
    laid("Complete_LinkedInDataExport_10-31-2026.csv")
    status, told = run("--calendar", "ask.ics")
    assert (status, len(told.splitlines())) == (0, 5)
    assert "25 days old" in told
    # of the export nothing is in the entry, not even its name
    assert b"10-31-2026" not in Path("ask.ics").read_bytes()
    assert run("--every", "year")[0] == 2
    assert run("--language", "fr")[0] == 1
