"""What a report keeps for the next one, and what the next one still compares."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from netlib.errors import NetlibError
from netlib.history import store
from netlib.history.files import table_path, write_table
from netlib.history.schema import TABLES
from netlib.history.store import History, read_history
from netlib.periods.making import make_report
from netlib.report.book import Book, open_book
from netlib.report.earlier import Earlier, earlier_notes, earlier_of, run_of
from netlib.report.language import words
from netlib.report.make import KEPT, Job, write_report
from netlib.report.readers import COACH, MEMBER
from netlib.report.run import RUN_MIME
from netlib.report.sections import cover, remember

if TYPE_CHECKING:
    from pathlib import Path

SHARE = "reach.decision_maker_share"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a network that a decision-maker joins every second day of September, and others in October."""
    folder = tmp_path_factory.mktemp("tables") / "mine"
    folder.mkdir()
    people = [["person_id", "name", "position", "is_ego", "is_contact", "connected_on"]]
    people.append(["me", "Mo", "", "true", "", ""])
    for n in range(28):
        title = "CEO" if n % 2 else "Clerk"
        people.append([f"s{n}", f"Sam {n}", title, "", "true", f"2026-09-{n + 1:02d}"])
        people.append([f"o{n}", f"Oda {n}", "Clerk", "", "true", f"2026-10-{n + 1:02d}"])
    events = [["at", "sender", "recipient", "kind", "thread_id", "n_recipients"]]
    for n in range(28):
        for one, month in ((f"s{n}", "09"), (f"o{n}", "10")):
            day = f"2026-{month}-{n + 1:02d}"
            events.append([f"{day}T10:00:00Z", one, "me", "message", f"t{one}", "1"])
            events.append([f"{day}T12:00:00Z", "me", one, "message", f"t{one}", "1"])
    for name, rows in (("people", people), ("interactions", events)):
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return folder


def opened(export: Path, period: str, *, history: Path | None = None, settings: str = "") -> Book:
    return open_book(
        str(export),
        period=period,
        history=str(history) if history else "",
        settings=settings or str(export / "netlib.toml"),
    )


@pytest.fixture(scope="module")
def september(export: Path) -> Book:
    return opened(export, "2026-09")


def keep(folder: Path, book: Book, *, period: str = "", reconstructed: bool = False) -> None:
    """Put what a report keeps into a history, under another period where one is named."""
    run = replace(run_of(book), period=period or book.period, reconstructed=reconstructed)
    store.keep(book.profile, run, folder)


def redefine(folder: Path, period: str, **definitions: str) -> None:
    """Change the marks of definitions in what is kept of a period."""
    path = table_path(folder, "measures", period)
    rows = pq.read_table(path).to_pylist()
    for row in rows:
        row["definition"] = definitions.get(row["name"].replace(".", "_"), row["definition"])
    write_table(pa.Table.from_pylist(rows, schema=TABLES["measures"]), path, name="measures")


def compared(folder: Path, book: Book, *, period: str) -> Earlier | None:
    """Return what of a history a report on a period would compare with the figures of a book."""
    past = read_history(folder, before=period)
    return earlier_of(past, profile=book.profile, settings=book.settings_hash)


def first_screen(book: Book) -> str:
    return str(cover(book)._repr_mimebundle_()["text/html"])


def notes(book: Book) -> str:
    return " ".join(earlier_notes(book))


def test_the_next_report_has_the_values_of_the_last_one(
    export: Path, september: Book, tmp_path: Path
) -> None:
    keep(tmp_path, september)
    october = opened(export, "2026-10", history=tmp_path)
    then, now = september.profile, october.profile
    assert then[SHARE].value == 0.5
    assert now[SHARE].value == 0.25
    assert october.earlier is not None
    assert october.earlier.period == "2026-09"
    assert october.earlier.values == {
        one.name: one.value for one in then.measures if one.value is not None
    }
    assert october.earlier.cases[SHARE] == 28
    assert not october.earlier.changed_basis
    assert notes(october) == ""
    page = first_screen(october)
    assert "September 2026: 50%" in page
    assert "25%" in page


def test_that_the_figures_before_were_reconstructed_is_said(
    export: Path, september: Book, tmp_path: Path
) -> None:
    keep(tmp_path, september, reconstructed=run_of(september).reconstructed)
    october = opened(export, "2026-10", history=tmp_path)
    told = "The figures of September 2026 were reconstructed from the export of 28 October 2026"
    assert notes(october).startswith(told)
    assert october.earlier is not None
    assert october.earlier.values[SHARE] == 0.5


def test_without_a_folder_nothing_is_compared(export: Path, september: Book) -> None:
    assert september.earlier is None
    assert opened(export, "2026-10", history=export / "no such folder").earlier is None


def test_nothing_is_kept_without_a_folder(september: Book, tmp_path: Path) -> None:
    remember(september, "")
    assert list(tmp_path.iterdir()) == []
    remember(september, str(tmp_path / "own"))
    assert [one.run.period for one in read_history(tmp_path / "own", before="2026-10").periods] == [
        "2026-09"
    ]


def test_other_settings_are_not_compared_and_it_is_said(
    export: Path, september: Book, tmp_path: Path
) -> None:
    keep(tmp_path / "history", september)
    settings = tmp_path / "netlib.toml"
    settings.write_text('decision_level = "lead"\n', encoding="utf-8")
    october = opened(export, "2026-10", history=tmp_path / "history", settings=str(settings))
    assert october.earlier is not None
    assert october.earlier.changed_basis
    assert october.earlier.values == {}
    told = "Settings have changed since September 2026, so its figures are not compared"
    assert told in first_screen(october)
    assert "September 2026: " not in first_screen(october)


def test_where_files_are_and_how_long_to_wait_changes_no_figure(
    export: Path, september: Book, tmp_path: Path
) -> None:
    settings = tmp_path / "netlib.toml"
    settings.write_text('goals_file = "aims.toml"\ncell_timeout = 60\n', encoding="utf-8")
    assert opened(export, "2026-09", settings=str(settings)).settings_hash == (
        september.settings_hash
    )


def test_a_figure_that_was_defined_anew_is_not_compared_and_it_is_said(
    export: Path, september: Book, tmp_path: Path
) -> None:
    keep(tmp_path, september)
    redefine(tmp_path, "2026-09", reach_decision_maker_share="another")
    october = opened(export, "2026-10", history=tmp_path)
    assert october.earlier is not None
    assert SHARE not in october.earlier.values
    assert "reach.decision_makers" in october.earlier.values
    assert notes(october).startswith("One figure has been defined anew since September 2026")


def test_what_cannot_be_read_is_passed_over_and_named(september: Book, tmp_path: Path) -> None:
    for period in ("2026-08", "2026-09"):
        keep(tmp_path, september, period=period)
    table_path(tmp_path, "measures", "2026-09").write_bytes(b"PAR1")
    past = read_history(tmp_path, before="2026-10")
    earlier = compared(tmp_path, september, period="2026-10")
    assert earlier is not None
    assert earlier.period == "2026-08"
    book = replace(september, history=past, earlier=earlier)
    assert "The figures kept of September 2026 cannot be read" in first_screen(book)


def test_what_a_newer_netlib_kept_is_passed_over_and_named(september: Book) -> None:
    book = replace(september, history=History(newer=("2026-08",)))
    assert "The figures of August 2026 were kept by a newer netlib" in first_screen(book)


def test_only_earlier_periods_of_the_same_kind_count(september: Book, tmp_path: Path) -> None:
    for period in (
        "2026-07",
        "2026-08",
        "2026-10",
        "2026-11",
        "2026-Q1",
        "2026-Q2",
        "2024",
        "2025",
    ):
        keep(tmp_path, september, period=period)
    for other in ("2026-13", "notes", "2026-9"):
        (tmp_path / "measures" / f"{other}.parquet").write_bytes(b"")
    for period, last in (
        ("2026-10", "2026-08"),
        ("2026-Q3", "2026-Q2"),
        ("2026-Q2", "2026-Q1"),
        ("2026", "2025"),
        ("2027-01", "2026-11"),
    ):
        earlier = compared(tmp_path, september, period=period)
        assert earlier is not None
        assert earlier.period == last
    assert compared(tmp_path, september, period="2026-07") is None
    assert read_history(tmp_path, before="2027-01").unread == ()


@pytest.mark.parametrize("reader", [MEMBER, COACH])
def test_the_first_screen_holds_no_exact_figures_beside_its_page(
    september: Book, reader: str
) -> None:
    told = cover(replace(september, reader=reader))._repr_mimebundle_()[RUN_MIME]
    assert told == {"period": "2026-09", "title": "Your network in September 2026"}


def test_two_reports_in_a_row_tell_of_the_way_between_them(export: Path, tmp_path: Path) -> None:
    out, settings = tmp_path / "out", tmp_path / "netlib.toml"
    (tmp_path / "goals.toml").write_text(
        f'[[goal]]\nmeasure = "{SHARE}"\ntarget = "60 %"\nby = "2027-03"\n', encoding="utf-8"
    )
    job = Job(exports=(export,), settings_file=settings, out=out, history=tmp_path / "history")
    first = make_report(replace(job, period="2026-09")).page.read_text(encoding="utf-8")
    text = make_report(replace(job, period="2026-10")).page.read_text(encoding="utf-8")
    assert "September 2026: 50%" not in first
    assert "September 2026: 50%" in text
    # on the way from 50 to 60 per cent it fell to 25
    assert "Farther from the target than at the agreement" in text
    assert 'id="sheet"' not in text


@pytest.mark.slow
def test_a_copy_for_the_coach_leaves_what_the_member_keeps_as_it_is(
    export: Path, september: Book, tmp_path: Path
) -> None:
    job = Job(
        exports=(export,),
        settings_file=tmp_path / "netlib.toml",
        period="2026-10",
        reader=COACH,
        out=tmp_path / "out",
        history=tmp_path / "history",
    )
    keep(job.past, september)
    copy = write_report(job, scratch=tmp_path, keeps=False)
    assert not (tmp_path / KEPT / "runs").exists()
    assert '"definition"' not in json.dumps(copy.notebook)
    assert 'id="sheet"' in copy.page
    assert ">September 2026</th>" in copy.page


def test_goals_that_are_wrong_stop_the_report_with_one_sentence(
    export: Path, tmp_path: Path
) -> None:
    (tmp_path / "goals.toml").write_text('[[goal]]\nmeasure = "reach"\n', encoding="utf-8")
    with pytest.raises(NetlibError, match=r"Goal 1 in goals\.toml names the measure 'reach'"):
        opened(export, "2026-10", settings=str(tmp_path / "netlib.toml"))


def test_the_notes_are_told_in_the_language_of_the_report(september: Book) -> None:
    book = replace(september, history=History(unread=("2026-08",)), words=words("de"))
    assert "August 2026" in notes(book)
