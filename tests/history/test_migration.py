"""What version 1 kept is taken over once, all or none, and a period is written anew without losing what was there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from nbformat.v4 import new_notebook

from netlib.errors import NetlibError, NewerHistoryError
from netlib.exports import fingerprint
from netlib.history import migration, store
from netlib.history.failures import read_failures
from netlib.history.files import DAMAGED, kept_periods, table_path
from netlib.history.migration import FIRST_FILE, migrate
from netlib.history.schema import TABLES
from netlib.history.store import definition_mark, read_history, read_period
from netlib.periods import making
from netlib.periods.making import NEW, UNCHANGED, make_report
from netlib.report.book import open_book
from netlib.report.earlier import earlier_of
from netlib.report.make import KEPT, Job, Made
from netlib.report.sections import cover
from tests.history.test_files import rewrite
from tests.history.tiny import DATA, PERIOD, RUN, profile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from netlib.measures import Profile

GOLDEN = DATA / "v1"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return a folder of reports as version 1 left it."""
    shutil.copytree(GOLDEN, tmp_path / "reports" / "mine")
    return tmp_path / "reports" / "mine"


@pytest.fixture
def past(tmp_path: Path) -> Path:
    folder = tmp_path / "history" / "mine"
    folder.mkdir(parents=True, mode=0o700)
    return folder


def first(place: Path, period: str, **changes: Any) -> Path:
    """Write what version 1 kept of a period, with some entries changed."""
    told = json.loads((GOLDEN / "2026-09" / FIRST_FILE).read_text(encoding="utf-8"))
    path = place / period / FIRST_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**told, "period": period, **changes}), encoding="utf-8")
    return path


def test_what_version_1_kept_is_taken_over_and_stays_where_it_is(
    place: Path, past: Path, tmp_path: Path
) -> None:
    before = (place / "2026-09" / FIRST_FILE).read_bytes()
    assert migrate(place, past, scratch=tmp_path / "scratch") == ["2026-09"]
    assert (place / "2026-09" / FIRST_FILE).read_bytes() == before
    told = json.loads(before)
    found = read_period(past, "2026-09")
    assert found.contacts is None
    assert found.run == store.Run(
        period="2026-09",
        as_of=date(2026, 9, 30),
        exported_on=None,
        source="",
        reconstructed=False,
        settings=told["settings"],
        input=None,
        method=None,
        netlib="0.1.0",
        rows={},
    )
    assert list(found.measures) == list(told["measures"])
    for name, one in told["measures"].items():
        kept = found.measures[name]
        assert {key: getattr(kept, key) for key in one} == one
        assert (kept.unavailable is None) == (one["value"] is not None)
    assert found.measures["reach.decision_maker_share"].claim == "C3"
    for name in ("runs", "measures"):
        path = table_path(past, name, "2026-09")
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700
    assert not table_path(past, "contacts", "2026-09").exists()


def test_it_is_taken_over_once_and_in_order(place: Path, past: Path, tmp_path: Path) -> None:
    first(place, "2026-08")
    first(place, "2025")
    first(place, "2026-Q3")
    scratch = tmp_path / "scratch"
    assert migrate(place, past, scratch=scratch) == ["2025", "2026-Q3", "2026-08", "2026-09"]
    assert [one.run.period for one in read_history(past, before=PERIOD).periods] == [
        "2026-08",
        "2026-09",
    ]
    before = {path: path.stat().st_mtime_ns for path in past.rglob("*.parquet")}
    assert migrate(place, past, scratch=scratch) == []
    assert {path: path.stat().st_mtime_ns for path in past.rglob("*.parquet")} == before


@pytest.mark.parametrize("name", list(TABLES))
def test_a_period_of_which_anything_is_kept_is_left_alone(
    place: Path, past: Path, tmp_path: Path, name: str
) -> None:
    path = table_path(past, name, "2026-09")
    path.parent.mkdir()
    path.write_bytes(b"even if it is damaged")
    assert migrate(place, past, scratch=tmp_path / "scratch") == []
    assert [one for one in past.rglob("*") if one.is_file()] == [path]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": 1}',
        b'{"format": 2, "measures": {}}',
        b'{"format": 1, "measures": []}',
        b'{"format": 1, "measures": {"x": 3}}',
        b'{"format": 1, "measures": {"\\ud800": {}}}',
        b'{"format": 1, "measures": {"x": {"n": ' + b"9" * 5000 + b"}}}",
        b"[" * 200_000,
        b" " * 1_100_000,
    ],
    ids=lambda content: str(content)[:30],
)
def test_a_damaged_file_is_passed_over_and_the_others_are_taken(
    place: Path, past: Path, tmp_path: Path, content: bytes
) -> None:
    first(place, "2026-08").write_bytes(content)
    (place / "notes").mkdir()
    (place / "notes" / FIRST_FILE).write_bytes(content)
    (place / "2026-07" / FIRST_FILE).mkdir(parents=True)
    assert migrate(place, past, scratch=tmp_path / "scratch") == ["2026-09"]
    assert kept_periods(past) == ["2026-09"]


@pytest.mark.parametrize("value", ["0.2", True, [1], float("nan"), float("inf"), 10**400, None])
def test_what_stands_in_the_place_of_a_number_is_none(
    place: Path, past: Path, tmp_path: Path, value: object
) -> None:
    one = {"value": value, "low": value, "high": 1, "n": value, "unit": 3, "definition": None}
    measures = {"x": one, "y": {}, "": {}}
    first(place, "2026-09", measures=measures, as_of=value, settings=value, netlib=[])
    assert migrate(place, past, scratch=tmp_path / "scratch") == ["2026-09"]
    found = read_period(past, "2026-09")
    assert list(found.measures) == ["x", "y"]
    assert (found.measures["x"].value, found.measures["x"].high) == (None, 1)
    assert found.measures["x"].n is None
    assert found.run.as_of is None


def test_it_is_taken_over_whole_or_not_at_all(
    place: Path, past: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first(place, "2026-08")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(migration, "land", fail)
    with pytest.raises(OSError, match="No space"):
        migrate(place, past, scratch=tmp_path / "scratch")
    assert kept_periods(past) == []


def test_nothing_to_take_over_needs_no_pandas(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from netlib.history.migration import migrate\n"
        "assert migrate(Path('a'), Path('b'), scratch=Path('c')) == []\n"
        "assert 'pandas' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)


def test_a_history_that_version_1_began_is_compared_by_the_next_report(
    place: Path, past: Path, tmp_path: Path
) -> None:
    rows = [f"p{n},{'CEO' if n % 2 else 'Clerk'},,true" for n in range(40)]
    table = "\n".join(["person_id,position,is_ego,is_contact", "me,,true,", *rows, ""])
    (tmp_path / "people.csv").write_text(table, encoding="utf-8")
    settings = str(tmp_path / "netlib.toml")
    now = open_book(str(tmp_path / "people.csv"), period=PERIOD, settings=settings)
    measures = {
        one.name: {**one.as_dict(), "definition": definition_mark(one)}
        for one in now.profile.measures
    }
    measures["reach.decision_maker_share"]["value"] = 0.25
    first(place, "2026-09", settings=now.settings_hash, measures=measures)
    migrate(place, past, scratch=tmp_path / "scratch")
    found = read_history(past, before=PERIOD)
    earlier = earlier_of(found, profile=now.profile, settings=now.settings_hash)
    shown = cover(replace(now, history=found, earlier=earlier))._repr_mimebundle_()["text/html"]
    assert "September 2026: 25%" in str(shown)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    return profile(tmp_path_factory.mktemp("tiny"))


@pytest.fixture
def job(tmp_path: Path, tiny: Profile, monkeypatch: pytest.MonkeyPatch) -> Job:
    """Return a job whose report is made without a kernel, and kept as a run keeps it."""

    def write_report(job: Job, *, scratch: Path, progress: bool = False) -> Made:
        del progress
        run = replace(RUN, reconstructed=False, input=fingerprint(job.exports))
        store.keep(tiny, run, scratch / KEPT)
        past = read_history(job.past, before=PERIOD).periods
        page = " ".join(one.run.period for one in past)
        return Made(page=page, notebook=new_notebook(), period=PERIOD, parameters={})

    monkeypatch.setattr(making, "write_report", write_report)
    (tmp_path / "mine.csv").write_text("a,b\n", encoding="utf-8")
    return Job(
        exports=(tmp_path / "mine.csv",),
        settings_file=tmp_path / "netlib.toml",
        out=tmp_path / "reports",
        history=tmp_path / "history",
    )


def test_the_next_report_takes_over_what_version_1_kept(job: Job, place: Path) -> None:
    assert place == job.place
    done = make_report(job)
    assert done.page.read_text(encoding="utf-8") == "2026-09"
    assert kept_periods(job.past) == ["2026-09", PERIOD]
    assert make_report(job).state == UNCHANGED
    assert (place / "2026-09" / FIRST_FILE).is_file()


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


@pytest.mark.parametrize("damage", [cut, lambda path: path.write_bytes(b"")])
@pytest.mark.parametrize("name", list(TABLES))
def test_a_damaged_file_of_a_period_is_set_aside_when_that_is_made_again(
    job: Job, name: str, damage: Callable[[Path], object]
) -> None:
    make_report(job)
    path = table_path(job.past, name, PERIOD)
    whole = path.read_bytes()
    damage(path)
    damaged = path.read_bytes()
    # what a report asks for has to be possible without --force
    assert make_report(job).state == NEW
    assert path.read_bytes() == whole
    aside = job.past / DAMAGED / f"{name}-{PERIOD}.parquet"
    assert aside.read_bytes() == damaged
    assert aside.stat().st_mode & 0o777 == 0o600
    assert aside.parent.stat().st_mode & 0o777 == 0o700
    assert make_report(job).state == UNCHANGED
    damage(path)
    make_report(job)
    assert len(list(aside.parent.iterdir())) == 2


def test_a_file_of_a_period_that_is_gone_is_written_again(job: Job) -> None:
    make_report(job)
    table_path(job.past, "contacts", PERIOD).unlink()
    assert make_report(job).state == NEW
    assert table_path(job.past, "contacts", PERIOD).is_file()
    assert not (job.past / DAMAGED).exists()


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("name", list(TABLES))
def test_what_a_newer_netlib_kept_of_a_period_is_never_written_over(
    job: Job, name: str, *, force: bool
) -> None:
    make_report(job)
    rewrite(table_path(job.past, name, PERIOD), version=b"3")
    job.exports[0].write_text("a,b\n1,2\n", encoding="utf-8")
    folders = (job.place, job.past)
    before = {
        path: path.read_bytes()
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".lock")
    }
    with pytest.raises(NewerHistoryError, match="update netlib; nothing was changed"):
        make_report(job, force=force)
    assert {path: path.read_bytes() for path in before} == before
    assert [one.kind for one in read_failures(job.past)] == ["NewerHistoryError"]


def test_a_folder_in_the_place_of_a_file_stops_the_run_with_one_sentence(job: Job) -> None:
    table_path(job.past, "runs", PERIOD).mkdir(parents=True)
    with pytest.raises(NetlibError, match="The history cannot be written to"):
        make_report(job)
    assert not (job.place / PERIOD).exists()
