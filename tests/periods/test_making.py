"""A report is made where something is new, kept where nothing is, and what could not be made is told once."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from nbformat.v4 import new_notebook

from netlib.errors import NetlibError, RunError, SourceError
from netlib.exports import fingerprint
from netlib.history.failures import FAILURES_FILE, Failure, note_failure, read_failures
from netlib.history.files import read_table, table_path, write_table
from netlib.history.schema import TABLES
from netlib.periods import commands, making
from netlib.periods.making import GENUINE, NEW, UNCHANGED, make_report
from netlib.report.make import KEPT, Job, Made

if TYPE_CHECKING:
    from collections.abc import Callable


class Kernel:
    """Stands for the run of the notebook: counts, and leaves what a run leaves."""

    def __init__(self) -> None:
        self.runs: list[Job] = []
        self.reconstructed = False
        self.exported_on: date | None = date(2026, 10, 31)
        self.during: Callable[[], object] = lambda: None
        self.failure: NetlibError | None = None

    def write_report(self, job: Job, *, scratch: Path, progress: bool = False) -> Made:
        del progress
        self.runs.append(job)
        content = fingerprint(job.exports)
        self.during()
        if self.failure:
            raise self.failure
        period = job.period or "2026-10"
        row: dict[str, Any] = {
            "period": period,
            "input": content,
            "exported_on": self.exported_on,
            "reconstructed": self.reconstructed,
            "rows": [("contacts", len(self.runs))],
        }
        for name in TABLES:
            rows = [{key: row.get(key) for key in TABLES[name].names}]
            table = pa.Table.from_pylist(rows, schema=TABLES[name])
            write_table(table, table_path(scratch / KEPT, name, period), name=name)
        page = f"<p>{period} {job.language} {len(self.runs)}</p>"
        return Made(page=page, notebook=new_notebook(), period=period, parameters={})


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    """Let reports be made without a kernel."""
    kernel = Kernel()
    monkeypatch.setattr(making, "write_report", kernel.write_report)
    return kernel


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """Return a job on an export in a folder of its own."""
    (tmp_path / "mine.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    return Job(
        exports=(tmp_path / "mine.csv",),
        settings_file=tmp_path / "netlib.toml",
        out=tmp_path / "reports",
        history=tmp_path / "history",
        today="2026-11-25",
    )


def everything(job: Job) -> dict[str, bytes]:
    """Return all files of reports and history by their place."""
    root = job.out.parent
    return {
        str(path.relative_to(root)): path.read_bytes()
        for folder in (job.out, job.history)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != ".lock"
    }


def test_page_notebook_and_history_arrive_together(kernel: Kernel, job: Job) -> None:
    done = make_report(job)
    assert (done.state, done.period) == (NEW, "2026-10")
    assert done.page == job.out / "mine" / "2026-10" / "report.html"
    assert sorted(everything(job)) == [
        "history/mine/contacts/2026-10.parquet",
        "history/mine/made/2026-10.json",
        "history/mine/measures/2026-10.parquet",
        "history/mine/runs/2026-10.parquet",
        "reports/mine/2026-10/report.html",
        "reports/mine/2026-10/report.ipynb",
    ]
    assert len(kernel.runs) == 1


def test_where_nothing_has_changed_no_kernel_starts(kernel: Kernel, job: Job) -> None:
    make_report(job)
    before = everything(job)
    again = make_report(replace(job, today="2027-01-01"))
    assert (again.state, again.period) == (UNCHANGED, "2026-10")
    assert again.page.is_file()
    assert len(kernel.runs) == 1
    assert everything(job) == before
    assert make_report(job, force=True).state == NEW
    assert len(kernel.runs) == 2


def _write(name: str, text: str) -> Callable[[Job], Job]:
    def change(job: Job) -> Job:
        (job.settings_file.parent / name).write_text(text, encoding="utf-8")
        return job

    return change


def _damage(place: str, text: str | None) -> Callable[[Job], Job]:
    def change(job: Job) -> Job:
        path = job.out.parent / place
        path.unlink()
        if text is not None:
            path.write_text(text, encoding="utf-8")
        return job

    return change


@pytest.mark.parametrize(
    "change",
    [
        _write("mine.csv", "a,b\n1,3\n"),
        _write("netlib.toml", 'decision_level = "lead"\n'),
        _write("companies.csv", "company,sector\nX,20000\n"),
        _write("goals.toml", "# nothing yet\n"),
        _write("mine.annotations.csv", "person,column,value\n"),
        lambda job: replace(job, language="de"),
        lambda job: replace(job, as_of="2026-10-30"),
        lambda job: replace(job, period="2026-10"),
        _damage("reports/mine/2026-10/report.html", "half a p"),
        _damage("reports/mine/2026-10/report.html", None),
        _damage("reports/mine/2026-10/report.ipynb", None),
        _damage("history/mine/made/2026-10.json", "{"),
    ],
)
def test_what_a_report_rests_on_makes_it_anew(
    kernel: Kernel, job: Job, change: Callable[[Job], Job]
) -> None:
    make_report(job)
    assert make_report(change(job)).state == NEW
    assert len(kernel.runs) == 2


def test_another_version_of_the_program_makes_it_anew(
    kernel: Kernel, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_report(job)
    monkeypatch.setattr(making, "_program", lambda: "newer")
    assert make_report(job).state == NEW
    assert len(kernel.runs) == 2


def test_a_month_that_is_asked_for_is_that_of_a_report_of_none(kernel: Kernel, job: Job) -> None:
    make_report(job)
    assert make_report(replace(job, period="month")).state == UNCHANGED
    assert make_report(replace(job, period="2026-Q3")).state == NEW
    assert len(kernel.runs) == 2


def test_an_earlier_period_makes_the_later_one_anew_and_not_the_other_way_round(
    kernel: Kernel, job: Job
) -> None:
    make_report(replace(job, period="2026-10"))
    make_report(replace(job, period="2026-08"))
    assert make_report(replace(job, period="2026-10")).state == NEW
    assert make_report(replace(job, period="2026-08")).state == UNCHANGED
    make_report(replace(job, period="2026-Q1"))
    assert make_report(replace(job, period="2026-10")).state == UNCHANGED
    assert len(kernel.runs) == 4


def test_an_older_period_leaves_the_newer_one_as_it_is(kernel: Kernel, job: Job) -> None:
    make_report(replace(job, period="2026-10"))
    before = everything(job)
    make_report(replace(job, period="2026-08"))
    after = everything(job)
    assert {name: after[name] for name in before} == before
    assert len(kernel.runs) == 2


def test_a_reconstruction_replaces_no_report_of_the_time(kernel: Kernel, job: Job) -> None:
    make_report(job)
    before = everything(job)
    kernel.reconstructed = True
    _write("mine.csv", "a,b\n1,3\n")(job)
    kept = make_report(job)
    assert kept.state == GENUINE
    assert everything(job) == before
    assert make_report(job, force=True).state == NEW
    assert read_table(table_path(job.past, "runs", "2026-10"), name="runs").to_pylist()[0][
        "reconstructed"
    ]


def test_a_report_of_the_time_replaces_a_reconstruction(kernel: Kernel, job: Job) -> None:
    kernel.reconstructed = True
    make_report(job)
    kernel.reconstructed = False
    _write("mine.csv", "a,b\n1,3\n")(job)
    assert make_report(job).state == NEW


def test_an_export_that_changes_while_it_is_read_makes_no_report(
    kernel: Kernel, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_report(job)
    before = everything(job)
    _write("mine.csv", "a,b\n1,3\n")(job)

    def read_later(job: Job, **options: Any) -> Made:
        _write("mine.csv", "a,b\n1,4\n")(job)
        return kernel.write_report(job, **options)

    monkeypatch.setattr(making, "write_report", read_later)
    with pytest.raises(RunError, match="changed while it was read"):
        make_report(job)
    after = everything(job)
    assert {name: after[name] for name in before} == before


def test_a_failure_is_noted_and_told_once(kernel: Kernel, job: Job) -> None:
    make_report(job)
    before = everything(job)
    kernel.failure = RunError("Cell 3 stopped.")
    _write("mine.csv", "a,b\n1,3\n")(job)
    with pytest.raises(RunError):
        make_report(job)
    after = everything(job)
    assert {name: after[name] for name in before} == before
    assert [one.kind for one in read_failures(job.past)] == ["RunError"]
    kernel.failure = None
    assert make_report(job).state == NEW
    assert read_failures(job.past) == ()
    assert make_report(job).state == UNCHANGED


def test_a_failure_is_told_even_where_nothing_else_is_new(kernel: Kernel, job: Job) -> None:
    make_report(job)
    note_failure(job.past, Failure(date(2026, 11, 1), "RunError"))
    assert make_report(job).state == NEW
    assert len(kernel.runs) == 2


def test_an_export_that_is_not_there_is_a_failure_too(kernel: Kernel, job: Job) -> None:
    gone = replace(job, exports=(job.exports[0].with_name("gone.zip"),))
    with pytest.raises(SourceError):
        make_report(gone)
    # a name that was mistyped leaves no folder
    assert not gone.past.exists()
    assert [one.kind for one in read_failures(gone.history)] == ["SourceError"]
    assert kernel.runs == []


def run(job: Job, **options: Any) -> tuple[str, list[str], list[str]]:
    shown: list[str] = []
    told: list[str] = []
    failed = commands.make_reports(job, show=shown.append, tell=told.append, **options)
    return failed, shown, told


def test_several_periods_are_made_from_the_first_on(kernel: Kernel, job: Job) -> None:
    failed, shown, told = run(job, periods="2026-08..2026-10")
    assert failed == ""
    assert [Path(one).parent.name for one in shown] == ["2026-08", "2026-09", "2026-10"]
    assert [one.period for one in kernel.runs] == ["2026-08", "2026-09", "2026-10"]
    assert told[-1].startswith("3 made, in ")
    _, _, told = run(job, periods="2026-08..2026-10")
    assert told[-1].startswith("3 unchanged since it was made (--force makes it again), in ")


def test_one_period_that_fails_keeps_none_of_the_others(kernel: Kernel, job: Job) -> None:
    def fail_once() -> None:
        kernel.failure = SourceError("Too old.") if kernel.runs[-1].period == "2026-08" else None

    kernel.during = fail_once
    failed, shown, told = run(job, periods="2026-08..2026-10")
    assert failed == "1 of 3 periods could not be made: what was wrong is said above."
    assert len(shown) == 2
    assert told[0] == "2026-08: Too old."
    assert told[-1].startswith("2 made, 1 could not be made, in ")
    log = (job.history / "netlib.log").read_text(encoding="utf-8").splitlines()
    assert [line.split()[3] for line in log] == ["SourceError", "made", "made"]


def test_an_export_without_dates_tells_of_one_period_only(kernel: Kernel, job: Job) -> None:
    kernel.exported_on = None
    failed, shown, told = run(job, periods="2026-09..2026-10")
    assert failed.startswith("2 of 2 periods")
    assert shown == []
    assert told[0].startswith("2026-09: This export holds no dates, so it tells of one period only")
    assert [name for name in everything(job) if name.endswith((".parquet", "report.html"))] == []
    assert run(job, periods="2026-10")[0] == ""
    assert len(kernel.runs) == 3


@pytest.mark.parametrize(
    "periods", ["2026-10..2026-08", "2026-08..2026-Q3", "x..y", "..", "2026-8"]
)
def test_what_is_no_range_is_refused(kernel: Kernel, job: Job, periods: str) -> None:
    with pytest.raises(NetlibError, match=r"no range of periods|is no period"):
        run(job, periods=periods)
    assert kernel.runs == []


def test_an_empty_inbox_is_told_by_the_next_report_of_any_network(
    kernel: Kernel, job: Job, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match="There is no export in data/inbox"):
        run(replace(job, exports=()))
    assert [one.kind for one in read_failures(job.history)] == ["SourceError"]
    run(job)
    assert read_failures(job.history) == ()
    assert len(kernel.runs) == 1


def test_the_newest_export_is_taken(
    kernel: Kernel, job: Job, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("data/inbox").mkdir(parents=True)
    for day in ("09-30-2026", "10-31-2026"):
        name = f"Complete_LinkedInDataExport_{day}.zip"
        Path("data/inbox", name).write_bytes(day.encode())
    _, shown, _ = run(replace(job, exports=()))
    assert [path.name for path in kernel.runs[0].exports] == [
        "Complete_LinkedInDataExport_10-31-2026.zip"
    ]
    assert Path(shown[0]).parent.parent.name == "complete-linkedindataexport"


def test_a_log_that_cannot_be_written_stops_nothing(kernel: Kernel, job: Job) -> None:
    (job.history / "netlib.log").mkdir(parents=True)
    failed, shown, told = run(job)
    assert (failed, len(shown)) == ("", 1)
    assert "cannot be written" in told[0]
    assert len(kernel.runs) == 1


def test_the_note_of_what_was_made_names_nobody(kernel: Kernel, job: Job) -> None:
    make_report(job)
    told = json.loads((job.past / "made" / "2026-10.json").read_text(encoding="utf-8"))
    assert set(told) == {"key", "past", "place", "pages"}
    assert len(kernel.runs) == 1


def test_failures_are_few_and_damage_is_none(tmp_path: Path) -> None:
    for n in range(30):
        note_failure(tmp_path, Failure(date(2026, 1, 1 + n), "RunError"))
    assert [one.day.day for one in read_failures(tmp_path)] == list(range(11, 31))
    for broken in ("", "{", "[1]", '[["x", "RunError"]]', '[["2026-01-01"]]', "[" * 100_000):
        (tmp_path / FAILURES_FILE).write_text(broken, encoding="utf-8")
        assert read_failures(tmp_path) == ()
    (tmp_path / FAILURES_FILE).write_text('[["2026-01-01", "<b>"]]', encoding="utf-8")
    assert read_failures(tmp_path) == ()
