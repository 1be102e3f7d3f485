"""The command: what it writes, for whom, exit status, one sentence per failure, and all of it or nothing."""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow.parquet as pq
import pytest

from netlib import cli
from netlib.cli.whole import _bytes
from netlib.errors import NetlibError
from netlib.locking import only_one
from netlib.population import making, telling
from netlib.population.definitions import EVERY, columns
from netlib.reference import PERCENTS, read_reference
from netlib.report.bands import band_of, standing_told
from netlib.report.book import open_book
from tests.conftest import ROOT
from tests.population.clubs import write_club

if TYPE_CHECKING:
    from typing import Never

NETLIB = Path(sys.executable).with_name("netlib")
FILES = ["definitions.json", "import.json", "members.parquet", "reference.json"]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run every command in a folder of its own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_club(tmp_path / "club")


class Ran:
    """What a command in this process said and how it ended."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: object) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sys, "argv", ["netlib", "population", *map(str, arguments)])
            with pytest.raises(SystemExit) as ended:
                cli.main()
        self.status = ended.value.code
        self.out, self.err = capsys.readouterr()


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    ran = Ran(capsys, *arguments)
    assert ran.status == 1
    assert ran.out == ""
    assert re.fullmatch(r"netlib: [^\n]+\.\n", ran.err), ran.err
    return ran.err


def test_the_command_writes_four_things_and_tells_what_it_read(
    folder: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [NETLIB, "population", "club", "--out", "made"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    out = tmp_path / "made"
    assert sorted(one.name for one in out.iterdir()) == FILES
    assert sorted(one.name for one in tmp_path.iterdir()) == ["club", "made"]
    assert done.stdout.startswith(f"120 members measured, as of 2024-03-30: {out}\n")
    told = json.loads((out / "import.json").read_text(encoding="utf-8"))
    assert told["as_of"] == "2024-03-30"
    assert list(told["tables"]) == ["members", "interactions", "memberships", "groups", "ties"]
    for table, counts in told["tables"].items():
        file = "people" if table == "members" else table
        assert counts["read"] == pq.read_metadata(folder / f"{file}.parquet").num_rows
        assert f"{table}: {counts['read']:,} rows read, {counts['kept']:,} kept" in done.stdout
    # of the members nothing but the table of members tells, and that is for its owner's eyes
    others = done.stdout + "".join((out / name).read_text() for name in FILES if "json" in name)
    assert not re.search(r"person-\d|stranger-\d|Head of Sales|zzz", others)
    parts = list((out / "members.parquet").iterdir())
    assert {stat.S_IMODE(one.stat().st_mode) for one in parts} == {0o600}
    assert stat.S_IMODE((out / "members.parquet").stat().st_mode) == 0o700


def test_each_column_is_described(folder: Path, tmp_path: Path) -> None:
    making.measure_population(folder, out=tmp_path / "made")
    table = pd.read_parquet(tmp_path / "made" / "members.parquet")
    described = json.loads((tmp_path / "made" / "definitions.json").read_text(encoding="utf-8"))
    named = [name for one in described for name in one["columns"]]
    assert list(table) == ["member_id", "contacts", *named]
    assert [one["name"] for one in described] == [one.name for one in EVERY]
    assert all("{" not in one["definition"] for one in described)
    # missing is missing, not a number that is none
    schema = pq.read_table(tmp_path / "made" / "members.parquet")
    share = schema["reach.decision_maker_share"]
    assert share.null_count == table["reach.decision_maker_share"].isna().sum()


def test_the_bands_are_the_percentiles_of_the_members(folder: Path, tmp_path: Path) -> None:
    making.measure_population(folder, out=tmp_path / "made")
    table = pd.read_parquet(tmp_path / "made" / "members.parquet")
    reference = read_reference(tmp_path / "made" / "reference.json")
    assert (reference.name, reference.members) == ("club", 120)
    assert reference.as_of == date(2024, 3, 30)
    assert set(reference.bands) == {one.name for one in EVERY}
    for name, band in reference.bands.items():
        known = table[name].dropna()
        assert band.members == len(known)
        assert band.unknown == pytest.approx(1 - len(known) / 120)
        assert list(band.values) == pytest.approx([known.quantile(p / 100) for p in PERCENTS])


def test_a_report_compares_its_member_with_the_population(folder: Path, tmp_path: Path) -> None:
    making.measure_population(folder, out=tmp_path / "made")
    settings = tmp_path / "netlib.toml"
    settings.write_text('reference_file = "made/reference.json"\n', encoding="utf-8")
    book = open_book(str(ROOT / "data" / "sample"), settings=str(settings))
    own = {one.name for one in book.profile.measures if one.value is not None}
    compared = {one.name for one in EVERY if one.name in own}
    assert len(compared) == len(EVERY) - 2
    for name in compared:
        assert band_of(book, book.profile[name]) is not None
        assert re.search(r" of \d+ members of club", standing_told(book, book.profile[name]))


def test_other_settings_are_another_definition(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    marks = []
    for text in ("", "daily_cap = 1\n"):
        (tmp_path / "netlib.toml").write_text(text, encoding="utf-8")
        assert Ran(capsys, folder, "--out", "made").status == 0
        bands = read_reference(tmp_path / "made" / "reference.json").bands
        marks.append({name: band.definition for name, band in bands.items()})
    one, other = marks
    changed = {name for name in one if one[name] != other[name]}
    assert changed == {"reciprocity.ego", "reciprocity.ego_max", "reciprocity.ego_ratio"}


def test_the_last_day_is_the_one_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran = Ran(capsys, folder, "--out", "made", "--as-of", "2024-01-31")
    assert ran.status == 0
    assert "120 members measured, as of 2024-01-31" in ran.out
    assert "after the last day that counts" in ran.out
    told = json.loads((tmp_path / "made" / "import.json").read_text(encoding="utf-8"))
    dates = pd.read_parquet(folder / "interactions.parquet")["at"]
    later = int((dates >= pd.Timestamp("2024-02-01", tz="UTC")).sum())
    assert told["tables"]["interactions"]["after the last day that counts"] == later
    assert told["as_of"] == "2024-01-31"


@pytest.mark.parametrize(
    "arguments",
    [[], ["club"], ["club", "--out", "made", "--jobs", "-1"], ["club", "--out", "made", "--what"]],
)
def test_wrong_use(
    arguments: list[str], folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    assert Ran(capsys, *arguments).status == 2
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["absent", "--out", "made"], "no folder absent"),
        (["club", "--out", "made", "--memory", "much"], "no amount of memory"),
        (["club", "--out", "made", "--as-of", "31.10.2026"], "no date"),
        (["club", "--out", "club"], "would be replaced"),
        (["club", "--out", "."], "would be replaced"),
        (["club", "--out", "full"], "full is there and holds something else"),
        (["club", "--out", "file"], "file is there and holds something else"),
        (["club", "--out", "file/made"], "cannot be written"),
        (["club", "--out", "made", "--scheduler", "tcp://127.0.0.1:1"], "No Dask scheduler"),
        (["club", "--out", "made", "--scheduler", "where"], "an address looks like tcp"),
        (["club", "--out", "made", "--scheduler", "s3://x"], "an address looks like tcp"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_changes_nothing(
    arguments: list[str],
    sentence: str,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("netlib.population.clusters._CONNECT_SECONDS", 1)
    (tmp_path / "full").mkdir()
    for name in ("full/import.json", "full/mine.txt", "file"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    before = sorted(tmp_path.rglob("*"))
    assert folder in before
    assert sentence in refused(capsys, *arguments)
    assert sorted(tmp_path.rglob("*")) == before


def test_too_little_memory_is_said_before_anything_starts(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_SMALL", 0)
    told = refused(capsys, folder, "--out", "made", "--memory", "1GB", "--jobs", 3)
    assert "too little for 3 at a time: give --memory at least 1.8GB" in told


@pytest.mark.parametrize("absent", ["dask", "dask.dataframe", "distributed"])
def test_without_the_extra_one_sentence_says_what_to_install(
    absent: str,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, absent, None)
    assert "pip install 'netlib[cluster]'" in refused(capsys, folder, "--out", "made")
    assert [one.name for one in tmp_path.iterdir()] == ["club"]


def boom(*_: object) -> Never:
    raise OSError(28, "No space left on device")


def stopped(*_: object) -> Never:
    raise KeyboardInterrupt


@pytest.mark.parametrize("fault", [boom, stopped])
@pytest.mark.parametrize("where", ["_measure", "_written", "_put", "rename"])
def test_a_run_that_fails_leaves_the_results_of_the_last_one(
    where: str,
    fault: object,
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    out = tmp_path / "made"
    making.measure_population(folder, out=out)
    before = {one: one.read_bytes() for one in out.rglob("*") if one.is_file()}
    write_club(tmp_path / "other", 40)
    if where == "rename":
        rename = Path.rename

        def second(self: Path, target: Path) -> Path:
            return fault() if self.name == "new" else rename(self, target)  # type: ignore[operator]

        monkeypatch.setattr(Path, "rename", second)
    else:
        monkeypatch.setattr(making, where, fault)
    ran = Ran(capsys, "other", "--out", "made")
    assert ran.status == (130 if fault is stopped else 1)
    assert "Traceback" not in ran.err
    assert {one: one.read_bytes() for one in out.rglob("*") if one.is_file()} == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["club", "made", "other"]


def test_a_later_run_replaces_the_results(folder: Path, tmp_path: Path) -> None:
    making.measure_population(folder, out=tmp_path / "made")
    write_club(tmp_path / "other", 40)
    making.measure_population(tmp_path / "other", out=tmp_path / "made")
    assert len(pd.read_parquet(tmp_path / "made" / "members.parquet")) == 40
    assert sorted(one.name for one in tmp_path.iterdir()) == ["club", "made", "other"]


def test_what_a_killed_run_has_left_goes_with_the_next(folder: Path, tmp_path: Path) -> None:
    dead, alive, other = (tmp_path / f".netlib-population-{name}" for name in ("a", "b", "c"))
    for left in (dead, alive, other):
        (left / "new").mkdir(parents=True)
    (dead / ".lock").touch()
    with only_one(alive):
        making.measure_population(folder, out=tmp_path / "made")
        assert sorted(tmp_path.iterdir()) == [alive, other, folder, tmp_path / "made"]


def test_a_measure_of_few_has_no_band(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_club(tmp_path / "few", 45)
    members = pd.read_parquet(tmp_path / "few" / "memberships.parquet")
    members[members["person_id"] < "person-00015"].to_parquet(tmp_path / "few" / "memberships.parquet")  # fmt: skip
    ran = Ran(capsys, "few", "--out", "made")
    assert ran.status == 0
    bands = read_reference(tmp_path / "made" / "reference.json").bands
    assert "groups.own_jaccard_mean" not in bands
    assert re.search(r"groups\.own_jaccard_mean +known of fewer than 20 members", ran.out)
    assert "reciprocity.ego" in bands


def test_a_column_for_the_interval_and_the_cases_of_each_measure() -> None:
    for one in EVERY:
        assert next(iter(columns(one))) == one.name
        assert f"{one.name}.n" in columns(one)


@pytest.mark.parametrize(
    ("text", "size"),
    [("4GB", 4e9), ("1.5 gib", 1.5e9), ("800MB", 8e8), ("2t", 2e12), ("70000k", 7e7), ("5", 5)],
)
def test_memory_is_written_as_people_do(text: str, size: float) -> None:
    assert _bytes(text) == size


@pytest.mark.parametrize("text", ["", "GB", "-4GB", "4 G B", "4,5GB", "1e9", "\u0664GB?"])
def test_what_is_no_amount_of_memory(text: str) -> None:
    with pytest.raises(NetlibError, match="no amount of memory"):
        _bytes(text)


def test_a_terminal_shows_how_far_it_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "_EVERY_SECONDS", 0.01)
    (tmp_path / "one.json").touch()
    said = ""
    with telling.progress(is_shown=True) as watch:
        assert watch
        watch(tmp_path, 4)
        while "25 %" not in said:
            said += capsys.readouterr().err
    assert capsys.readouterr().err.endswith("\r     \r")
    with telling.progress(is_shown=False) as none:
        assert none is None
