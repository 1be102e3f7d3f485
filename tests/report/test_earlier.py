"""What a report keeps for the next one, and what the next one still compares."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from netlib.errors import NetlibError
from netlib.measures import DEFINITIONS
from netlib.report.book import Book, open_book
from netlib.report.earlier import MEASURES_FILE, earlier_notes, kept, read_earlier
from netlib.report.language import words
from netlib.report.make import land, make_report, write_report
from netlib.report.readers import COACH
from netlib.report.run import RUN_MIME
from netlib.report.sections import cover

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


def keep(history: Path, book: Book, *, period: str = "", **changes: Any) -> Path:
    """Put what a report keeps into a folder of reports, with some entries of the file changed."""
    found = kept(book.profile, period=book.period, settings=book.settings_hash) | changes
    folder = history / (period or book.period)
    folder.mkdir(parents=True)
    path = folder / MEASURES_FILE
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


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


def test_without_a_folder_nothing_is_compared(export: Path, september: Book) -> None:
    assert september.earlier is None
    assert opened(export, "2026-10", history=export / "no such folder").earlier is None


def test_every_figure_is_kept_and_no_person_is(september: Book) -> None:
    found = kept(september.profile, period="2026-09", settings="0")
    assert set(found["measures"]) == {one.name for one in september.profile.measures}
    assert {type(one["value"]) for one in found["measures"].values()} == {float, type(None)}
    text = json.dumps(found, allow_nan=False)
    people = september.profile.network.people
    assert not [name for name in people["name"].dropna() if name in text]


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
    path = keep(tmp_path, september)
    found = json.loads(path.read_text(encoding="utf-8"))
    found["measures"][SHARE]["definition"] = "another"
    path.write_text(json.dumps(found), encoding="utf-8")
    october = opened(export, "2026-10", history=tmp_path)
    assert october.earlier is not None
    assert SHARE not in october.earlier.values
    assert "reach.decision_makers" in october.earlier.values
    assert notes(october).startswith("One figure has been defined anew since September 2026")


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": 1}',
        b'{"format": 2, "measures": {}}',
        b'{"format": 1, "measures": []}',
        b'{"format": 1, "measures": {"reach.decision_maker_share": 3}}',
        b"[" * 200_000,
        b" " * 1_100_000,
    ],
)
def test_a_broken_or_newer_file_is_passed_over_and_named(
    september: Book, tmp_path: Path, broken: bytes
) -> None:
    keep(tmp_path, september, period="2026-08")
    (tmp_path / "2026-09").mkdir()
    (tmp_path / "2026-09" / MEASURES_FILE).write_bytes(broken)
    earlier, unread = read_earlier(
        tmp_path, period="2026-10", profile=september.profile, settings=september.settings_hash
    )
    assert earlier is not None
    assert earlier.period == "2026-08"
    assert unread == ("2026-09",)
    book = replace(september, earlier=earlier, unread=unread)
    assert "The figures kept of September 2026 cannot be read" in first_screen(book)


@pytest.mark.parametrize("value", ["0.2", True, [1], float("nan"), float("inf"), 10**400, None])
def test_a_value_that_is_no_number_is_none(september: Book, tmp_path: Path, value: object) -> None:
    path = keep(tmp_path, september)
    found = json.loads(path.read_text(encoding="utf-8"))
    found["measures"][SHARE]["value"] = value
    path.write_text(json.dumps(found), encoding="utf-8")
    earlier, _ = read_earlier(
        tmp_path, period="2026-10", profile=september.profile, settings=september.settings_hash
    )
    assert earlier is not None
    assert SHARE not in earlier.values


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
    for other in ("2026-13", "notes", "2026-09"):
        (tmp_path / other).mkdir()
    for period, last in (
        ("2026-10", "2026-08"),
        ("2026-Q3", "2026-Q2"),
        ("2026-Q2", "2026-Q1"),
        ("2026", "2025"),
        ("2027-01", "2026-11"),
    ):
        earlier, unread = read_earlier(
            tmp_path, period=period, profile=september.profile, settings=september.settings_hash
        )
        assert earlier is not None
        assert earlier.period == last
        assert unread == ()
    earlier, _ = read_earlier(
        tmp_path, period="2026-07", profile=september.profile, settings=september.settings_hash
    )
    assert earlier is None


def test_the_notebook_behind_a_copy_to_pass_on_holds_no_exact_figures(september: Book) -> None:
    assert "measures" in cover(september)._repr_mimebundle_()[RUN_MIME]  # type: ignore[operator]
    copy = cover(replace(september, reader=COACH))._repr_mimebundle_()[RUN_MIME]
    assert "measures" not in copy  # type: ignore[operator]


def test_two_reports_in_a_row_tell_of_the_way_between_them(export: Path, tmp_path: Path) -> None:
    out, settings = tmp_path / "out", tmp_path / "netlib.toml"
    (tmp_path / "goals.toml").write_text(
        f'[[goal]]\nmeasure = "{SHARE}"\ntarget = "60 %"\nby = "2027-03"\n', encoding="utf-8"
    )
    first = make_report(export, period="2026-09", out=out, settings_file=settings)
    second = make_report(export, period="2026-10", out=out, settings_file=settings)
    for page in (first, second):
        found = json.loads((page.parent / MEASURES_FILE).read_text(encoding="utf-8"))
        assert found["period"] == page.parent.name
        assert set(found["measures"]) <= set(DEFINITIONS)
    text = second.read_text(encoding="utf-8")
    assert "September 2026: 50%" not in first.read_text(encoding="utf-8")
    assert "September 2026: 50%" in text
    # on the way from 50 to 60 per cent it fell to 25
    assert "Farther from the target than at the agreement" in text
    assert 'id="sheet"' not in text


@pytest.mark.slow
def test_a_copy_for_the_coach_leaves_what_the_member_keeps_as_it_is(
    export: Path, september: Book, tmp_path: Path
) -> None:
    out, settings = tmp_path / "out", tmp_path / "netlib.toml"
    keep(out / "mine", september)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    copy = write_report(
        [export], dates=("2026-10", ""), out=out, settings_file=settings, reader=COACH
    )
    assert copy.measures is None
    assert '"definition"' not in json.dumps(copy.notebook)
    assert 'id="sheet"' in copy.page
    assert ">September 2026</th>" in copy.page
    land(copy, out=out, page="coach.html")
    assert all(path.read_bytes() == held for path, held in before.items())


def test_goals_that_are_wrong_stop_the_report_with_one_sentence(
    export: Path, tmp_path: Path
) -> None:
    (tmp_path / "goals.toml").write_text('[[goal]]\nmeasure = "reach"\n', encoding="utf-8")
    with pytest.raises(NetlibError, match=r"Goal 1 in goals\.toml names the measure 'reach'"):
        opened(export, "2026-10", settings=str(tmp_path / "netlib.toml"))


def test_the_notes_are_told_in_the_language_of_the_report(september: Book) -> None:
    book = replace(september, unread=("2026-08",), words=words("de"))
    assert "August 2026" in notes(book)
