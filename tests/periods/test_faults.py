"""Real runs that are killed, starved and got in the way of: nothing is half, nothing is lost, and one sentence says why."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import psutil
import pyarrow.parquet as pq
import pytest

from netlib.history.files import table_path
from netlib.history.schema import SCHEMA, SCHEMA_KEY, TABLES
from tests.periods import faults
from tests.periods.faults import PAGES, PAST, Ground, files_of, leftovers, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = (PAGES / "2026-10" / "report.html").as_posix()
A_WHILE = 1.5
"""Seconds for which a kernel has worked when it has begun in earnest."""
FAILED = (PAST / "failed.json").as_posix()


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Return a folder with a report of September, and know that of October; it is put back before each use."""
    return Ground(tmp_path_factory.mktemp("faults"), has_old=False)


@pytest.fixture
def folder(ground: Ground) -> Path:
    """Return the folder as it was before October was made."""
    ground.reset()
    return ground.folder


def refused(done: subprocess.CompletedProcess[str], ground: Ground, *, noted: str = "") -> str:
    """Return why a run could not be done, once sure that it was told in one sentence and that nothing changed."""
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    *others, said = done.stderr.splitlines()
    assert said.startswith("netlib: ")
    assert all(line.startswith("netlib: the log in ") for line in others)
    now = files_of(ground.folder)
    failed = json.loads(now.pop(FAILED, b"[]"))
    assert now == ground.before
    assert leftovers(ground.folder) == []
    assert [kind for _, kind in failed] == ([noted] if noted else [])
    return said


def test_killed_again_and_again_nothing_is_half_and_the_next_run_has_it_to_itself_and_is_as_ever(
    ground: Ground, folder: Path
) -> None:
    draw = random.Random(7)
    kernels = []
    for moment in ("any", "any", "end", "landing", "landing"):
        started, _, _ = faults.kill(ground, moment, draw)
        kernels += started
        assert faults.look(ground) == []
    # in any case: the last one that was killed may have landed all of it
    next_run = faults.start(folder, "--force")
    # a killed run may have left its name there, too
    while _owner(folder) != next_run.pid:
        assert next_run.poll() is None
        time.sleep(0.01)
    _refuse_others(folder, next_run.pid)
    _, said = next_run.communicate()
    assert next_run.returncode == 0, said
    assert files_of(folder) == ground.after, "to wait is no failure to tell of in a report"
    assert leftovers(folder) == []
    assert faults.still_alive(kernels, within=faults.KERNEL_ENDS) == []


def _owner(folder: Path) -> int | None:
    """Return the process that says it is at work on the network; None where none does."""
    try:
        return int(json.loads((folder / PAGES / ".lock.json").read_text("utf-8"))["process"])
    except FileNotFoundError:
        return None


def _refuse_others(folder: Path, pid: int) -> None:
    """Make sure that nobody else gets to work while a run is, and is told who it is."""
    for options in ((), ("--out", "elsewhere")):
        other = run(folder, *options)
        assert other.returncode == 1
        assert f"netlib: Another run is at work on this network (process {pid} on " in other.stderr
        assert other.stderr.endswith(" seconds): wait until it has ended, then try again.\n")


def test_a_kernel_that_is_killed_from_outside_ends_the_run_in_one_sentence(
    ground: Ground, folder: Path
) -> None:
    process = faults.start(folder)
    while process.poll() is None:
        for kernel in faults.kernels_of(process.pid):
            with suppress(psutil.NoSuchProcess):
                # one that dies before its first cell is replaced, once
                if kernel.cpu_times().user > A_WHILE:
                    kernel.kill()
        time.sleep(0.01)
    out, said = process.communicate()
    done = subprocess.CompletedProcess([], process.returncode, out, said)
    reason = refused(done, ground, noted="RunError")
    assert "ended its kernel" in reason or "could not be run" in reason


def test_a_disk_that_takes_no_more_ends_the_run_in_one_sentence(
    ground: Ground, folder: Path
) -> None:
    done = run(folder, prefix=("prlimit", "--fsize=40000"))
    assert "File too large" in refused(done, ground, noted="NetlibError")


def test_little_memory_ends_the_run_in_one_sentence(ground: Ground) -> None:
    # how much is too little depends on the machine and its libraries
    for megabytes in (800, 700, 600, 500):
        ground.reset()
        done = run(ground.folder, prefix=("prlimit", f"--as={megabytes}000000"))
        if done.returncode:
            break
    assert "memory" in refused(done, ground, noted="RunError")


@pytest.mark.parametrize(
    ("option", "noted", "said"),
    [
        ("--out", "NetlibError", "The report cannot be written to shut"),
        # what cannot be noted either is said all the same
        ("--history", "", "The history cannot be written to shut"),
    ],
)
def test_a_folder_that_cannot_be_written_to_is_named(
    ground: Ground, folder: Path, option: str, noted: str, said: str
) -> None:
    (folder / "shut").write_text("in the way", encoding="utf-8")
    where = refused(run(folder, option, "shut"), ground, noted=noted)
    assert where.startswith(f"netlib: {said} (")


def planted(folder: Path, code: str) -> str:
    """Let the kernel of a run do something in the cell of the first screen, and return the setting for it."""
    startup = folder / "ipython" / "profile_default" / "startup"
    startup.mkdir(parents=True)
    lines = [
        "import netlib.report",
        "def cover(book):",
        f"    {code}",
        "netlib.report.cover = cover",
    ]
    (startup / "plant.py").write_text("\n".join(lines), encoding="utf-8")
    return str(folder / "ipython")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        pytest.param(
            "import time; time.sleep(60)",
            "ran longer than 5 seconds and was stopped",
            marks=pytest.mark.slow,
        ),
        pytest.param("import sys; sys.exit(0)", "did not complete", marks=pytest.mark.slow),
        pytest.param(
            "import os; os.kill(os.getpid(), 9)", "ended its kernel", marks=pytest.mark.slow
        ),
        pytest.param(
            "import resource, numpy; resource.setrlimit(resource.RLIMIT_AS, (2**31, 2**31)); numpy.ones(2**30)",
            "memory",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "raise OSError(28, 'No space left on device')",
            "(No space left on device)",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_cell_that_goes_wrong_ends_the_run_in_one_sentence(
    ground: Ground, folder: Path, code: str, said: str
) -> None:
    (folder / "netlib.toml").write_text("cell_timeout = 5\n", encoding="utf-8")
    done = run(folder, IPYTHONDIR=planted(folder, code))
    assert said in refused(done, ground, noted="RunError")


def test_the_same_export_on_another_day_and_elsewhere_differs_in_the_line_of_the_day_alone(
    ground: Ground, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(folder, elsewhere)
    later = run(elsewhere, SOURCE_DATE_EPOCH=str(faults.TODAY + 40 * 24 * 3600))
    assert later.returncode == 0, later.stderr
    found = files_of(elsewhere)
    for name, content in ground.after.items():
        if name.endswith(".parquet"):
            assert found[name] == content
    first, second = ground.after[PAGE].splitlines(), found[PAGE].splitlines()
    assert len(first) == len(second)
    differing = [pair for pair in zip(first, second, strict=True) if len(set(pair)) > 1]
    assert all(b'class="made"' in line for pair in differing for line in pair)


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [0, 86_400 * 365, 4_000_000_000])
def test_a_clock_that_is_wrong_changes_the_line_of_the_day_alone(
    ground: Ground, folder: Path, seconds: int
) -> None:
    ahead = time.time() + 10 * 365 * 24 * 3600
    for path in [path for top in ("data", "reports", "mine") for path in (folder / top).rglob("*")]:
        os.utime(path, (ahead, ahead))
    (folder / PAGES / ".lock.json").write_text(
        json.dumps({"process": 1, "machine": "m", "since": ahead}), encoding="utf-8"
    )
    done = run(folder, SOURCE_DATE_EPOCH=str(seconds))
    assert done.returncode == 0, done.stderr
    first, second = ground.after[PAGE].splitlines(), (folder / PAGE).read_bytes().splitlines()
    assert all(b'class="made"' in line for line in set(first).symmetric_difference(second))
    tables = {name for name in ground.after if name.endswith(".parquet")}
    found = files_of(folder)
    assert {name: found[name] for name in tables} == {name: ground.after[name] for name in tables}
    assert leftovers(folder) == []


@pytest.mark.slow
def test_a_period_that_is_made_again_leaves_the_newer_one_byte_for_byte(
    ground: Ground, folder: Path
) -> None:
    assert run(folder).returncode == 0
    before = files_of(folder)
    notebook = (folder / PAGE).with_suffix(".ipynb").read_bytes()
    again = run(folder, "--period", "2026-09", "--force")
    assert again.returncode == 0, again.stderr
    after = files_of(folder)
    october = {name for name in before if "2026-10" in name}
    assert {name: after[name] for name in october} == {name: before[name] for name in october}
    assert (folder / PAGE).with_suffix(".ipynb").read_bytes() == notebook
    assert after == ground.after


def _newer(path: Path) -> None:
    table = pq.read_table(path)
    known = {**table.schema.metadata, SCHEMA_KEY: str(SCHEMA + 1).encode()}
    pq.write_table(table.replace_schema_metadata(known), path)


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:1000])


@pytest.mark.slow
@pytest.mark.parametrize("harm", [_newer, _truncated])
@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_history_that_cannot_be_read_is_left_as_it_is_and_said(
    ground: Ground, folder: Path, harm: Callable[[Path], None], name: str
) -> None:
    path = table_path(folder / PAST, name, "2026-09")
    harm(path)
    left = path.read_bytes()
    done = run(folder)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert path.read_bytes() == left
    page = (folder / PAGE).read_text(encoding="utf-8")
    assert ("kept by a newer netlib" if harm is _newer else "cannot be read") in page
    found = files_of(folder)
    harmed = path.relative_to(folder).as_posix()
    others = {name for name in ground.before if name != harmed and "index" not in name}
    assert len(others) == 4
    assert {name: found[name] for name in others} == {name: ground.before[name] for name in others}


@pytest.mark.slow
@pytest.mark.parametrize("harm", [_newer, _truncated])
def test_a_period_is_made_again_over_a_damaged_one_and_not_over_that_of_a_newer_netlib(
    ground: Ground, folder: Path, harm: Callable[[Path], None]
) -> None:
    path = table_path(folder / PAST, "runs", "2026-09")
    harm(path)
    left = path.read_bytes()
    done = run(folder, "--period", "2026-09")
    assert "Traceback" not in done.stderr
    if harm is _newer:
        assert done.returncode == 1
        assert "written by a newer netlib: update netlib" in done.stderr
        assert path.read_bytes() == left
    else:
        assert done.returncode == 0, done.stderr
        assert path.read_bytes() == ground.before[path.relative_to(folder).as_posix()]


def _small_disk(where: str, size: int) -> tuple[str, ...]:
    """Return what puts a small file system over a folder for one command alone."""
    own = () if os.geteuid() == 0 else ("--user", "--map-root-user")
    script = f'cp -a {where} held && mount -t tmpfs -o size={size}k tmpfs {where} && cp -a held/. {where}/ && rm -r held && "$@"; status=$?; cp -a {where} seen; exit $status'
    return ("unshare", *own, "--mount", "sh", "-c", script, "sh")


@pytest.mark.slow
@pytest.mark.parametrize("where", ["reports", "data"])
def test_a_full_disk_at_any_size_leaves_the_old_or_the_new(
    ground: Ground, folder: Path, where: str
) -> None:
    able = subprocess.run(
        [*_small_disk(where, 4096), "true"], cwd=folder, capture_output=True, text=True, check=False
    )
    if able.returncode:
        pytest.skip(f"this system mounts nothing for us: {able.stderr}")
    results = []
    held = [path for path in (folder / where).rglob("*") if path.is_file()]
    # what is there takes whole pages
    first = sum(4 + path.stat().st_size // 1024 for path in held)
    step = {"reports": 160, "data": 20}[where]
    for size in [*range(first, first + 7 * step, step), 8000]:
        ground.reset()
        done = run(folder, prefix=_small_disk(where, size))
        assert "Traceback" not in done.stderr
        shutil.rmtree(folder / where)
        shutil.move(folder / "seen", folder / where)
        results.append(done.returncode)
        if done.returncode:
            assert done.stderr.splitlines()[-1].startswith("netlib: ")
            now = files_of(folder)
            now.pop(FAILED, None)
            assert now == ground.before, (size, done.stderr)
            assert leftovers(folder) == []
        else:
            assert files_of(folder) == ground.after
    assert set(results) == {0, 1}
    assert results == sorted(results, reverse=True)


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a file immutable")
@pytest.mark.parametrize("name", [PAGES.as_posix(), PAST.as_posix(), f"{PAST.as_posix()}/runs"])
def test_a_folder_that_is_read_only_is_named_and_left_alone(
    ground: Ground, folder: Path, name: str
) -> None:
    if subprocess.run(["chattr", "+i", folder / name], capture_output=True, check=False).returncode:
        pytest.skip("this file system knows nothing immutable")
    try:
        done = run(folder)
    finally:
        subprocess.run(["chattr", "-i", folder / name], check=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "cannot be written to" in done.stderr.splitlines()[-1]
    now = files_of(folder)
    now.pop(FAILED, None)
    assert now == ground.before
    assert leftovers(folder) == []
