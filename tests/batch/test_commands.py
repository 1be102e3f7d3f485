"""The command for many clients: its pages, its sentences and its status, and how it goes on after it was stopped."""

from __future__ import annotations

import os
import pty
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING

import psutil
import pytest
import typer
from typer.testing import CliRunner

from netlib.batch import commands
from netlib.batch.commands import Order, make_batch
from netlib.batch.progress import progress, weight
from netlib.batch.results import FAILED, Result, Task
from netlib.cli.options import app
from netlib.errors import NetlibError
from tests.batch.batches import COMMAND, client, half, made, pages, run, single, start, tree

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

FIRST = "Ä & =1+1"
SECOND = "--force"


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two clients in German for a coach, with one that has a damaged export and one that is a link."""
    folder = tmp_path_factory.mktemp("batch")
    client(folder, FIRST, seed=1)
    client(folder, SECOND, seed=2, contacts=45)
    (folder / "clients" / "broken").mkdir()
    (folder / "clients" / "broken" / "export.zip").write_bytes(b"no archive")
    (folder / "clients" / "link").symlink_to(folder / "clients" / FIRST)
    status, out, err = run(folder, "--for", "coach", "--language", "de", "--jobs", "2")
    (folder / "out.txt").write_text("\n".join(out), encoding="utf-8")
    (folder / "err.txt").write_text("\n".join(err), encoding="utf-8")
    (folder / "status.txt").write_text(str(status), encoding="utf-8")
    return folder


def test_who_failed_is_told_and_the_rest_is_done(done: Path) -> None:
    assert (done / "status.txt").read_text() == "1"
    err = (done / "err.txt").read_text(encoding="utf-8").splitlines()
    assert len([line for line in err if line.startswith("netlib: broken: ")]) == 1
    assert (
        len([line for line in err if line.startswith("netlib: link: This folder is a link")]) == 1
    )
    assert err[-2].startswith("netlib: 2 made, 2 could not be made, in ")
    assert err[-1] == "netlib: 2 of 4 clients could not be done: what was wrong is said above."
    assert len(err) == 4
    out = (done / "out.txt").read_text(encoding="utf-8").splitlines()
    assert out[-1] == "reports/cohort.html"
    assert set(out[:-1]) == {
        f"reports/{SECOND}/export/2026-10/coach.html",
        f"reports/{FIRST}/export/2026-10/coach.html",
    }
    assert all((done / page).is_file() for page in out)


def test_each_has_a_key_and_a_history_of_its_own(done: Path) -> None:
    keys = [(done / "clients" / name / "netlib.key") for name in (FIRST, SECOND)]
    coach = done / "clients" / "netlib.key"
    assert len({key.read_bytes() for key in (*keys, coach)}) == 3
    assert {key.stat().st_mode & 0o777 for key in (*keys, coach)} == {0o600}
    for name in (FIRST, SECOND):
        assert list((done / "history" / name).rglob("contacts/2026-10.parquet"))
        assert made(done, name) == 1
    assert made(done, "broken") == 0
    assert not list((done / "history" / "link").rglob("*"))


def test_pages_are_those_of_single_runs(done: Path, tmp_path: Path) -> None:
    for folder in (FIRST, SECOND):
        single(done / "clients" / folder, tmp_path / folder, "--for", "coach", "--language", "de")
    # another place, since the member's report is kept apart from the coach's
    (tmp_path / "clients").mkdir()
    for name in (FIRST, SECOND):
        shutil.copytree(done / "clients" / name, tmp_path / "clients" / name)
    status, _, err = run(tmp_path, "--language", "de")
    assert status == 0, err
    for name in (FIRST, SECOND):
        (alone,) = (tmp_path / name / "reports").rglob("coach.html")
        assert pages(done, name, "coach.html")[0].read_bytes() == alone.read_bytes()
        (own,) = (tmp_path / name / "reports").rglob("report.html")
        assert pages(tmp_path, name, "report.html")[0].read_bytes() == own.read_bytes()
        assert b'lang="de"' in own.read_bytes()


def test_what_has_not_changed_is_left_alone_and_another_period_is_made(done: Path) -> None:
    before = {page: page.stat().st_mtime_ns for page in (done / "reports").rglob("coach.html")}
    assert len(before) == 2
    shutil.rmtree(done / "clients" / "broken")
    (done / "clients" / "link").unlink()
    told = ("--for", "coach", "--language", "de")
    status, _, err = run(done, *told, "--period", "month")
    assert status == 0, err
    assert err[0].startswith("netlib: 2 unchanged since it was made")
    assert {page: page.stat().st_mtime_ns for page in before} == before
    assert made(done, FIRST) == 1
    shutil.rmtree(done / "clients" / SECOND)
    status, out, err = run(done, *told, "--period", "quarter")
    assert (status, out[0]) == (0, f"reports/{FIRST}/export/2026-Q4/coach.html"), err
    status, _, err = run(done, *told, "--force")
    assert status == 0
    assert err[0].startswith("netlib: 1 made")
    assert made(done, FIRST) == 3


def test_it_goes_on_after_ctrl_c_and_after_kill(tmp_path: Path) -> None:
    names = [f"client-{number}" for number in range(3)]
    for number, name in enumerate(names):
        client(tmp_path, name, seed=number, contacts=20)

    first = start(tmp_path, "--for", "coach", "--jobs", "1")
    assert first.stdout is not None
    shown = first.stdout.readline().strip()
    below = tree(first.pid)
    # as a terminal does it
    os.killpg(first.pid, signal.SIGINT)
    _, err = first.communicate(timeout=60)
    assert first.returncode == 1
    assert "Stopped: 1 of 3 clients are done and nothing is half" in err
    assert err.count("\n") == 1
    assert not psutil.wait_procs(below, timeout=10)[1]
    assert sorted(made(tmp_path, name) for name in names) == [0, 0, 1]
    page = (tmp_path / shown).read_bytes()

    second = start(tmp_path, "--for", "coach", "--jobs", "1")
    assert second.stdout is not None
    while sum(made(tmp_path, name) for name in names) < 2:
        assert second.stdout.readline()
    below = tree(second.pid)
    second.kill()
    second.communicate()
    assert not psutil.wait_procs(below, timeout=10)[1]

    status, out, err_lines = run(tmp_path, "--for", "coach", "--jobs", "1")
    assert status == 0, err_lines
    assert len(out) == 4
    assert "unchanged" in err_lines[-1]
    assert [made(tmp_path, name) for name in names] == [1, 1, 1]
    assert [len(pages(tmp_path, name, "coach.html")) for name in names] == [1, 1, 1]
    assert (tmp_path / shown).read_bytes() == page
    assert not half(tmp_path)


def test_a_bar_is_shown_on_a_terminal_alone(tmp_path: Path) -> None:
    (tmp_path / "clients" / "empty").mkdir(parents=True)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, "batch", "clients", "--out", "reports", "--history", "history"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "120"},
    ) as process:
        os.close(theirs)
        seen = b""
        while True:
            try:
                read = os.read(ours, 10_000)
            except OSError:
                break
            if not read:
                break
            seen += read
        process.wait(60)
    os.close(ours)
    assert process.returncode == 1
    assert b"of 1 clients" in seen
    status, _, err = run(tmp_path)
    assert status == 1
    assert (
        err[0]
        == "netlib: empty: There is no export in the folder of empty: put one there, as it was downloaded."
    )
    assert not [line for line in err if "0 of 1 clients" in line]


@pytest.mark.parametrize(
    "wrong",
    [
        ["--for", "boss"],
        ["--jobs", "0"],
        ["--jobs", "two"],
        ["--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"],
        ["--no-such-option"],
    ],
)
def test_wrong_use_is_status_2(tmp_path: Path, wrong: list[str]) -> None:
    assert CliRunner().invoke(app, ["batch", str(tmp_path), *wrong]).exit_code == 2


@pytest.mark.parametrize(
    ("period", "language", "sentence"),
    [
        ("2026-13", "en", "2026-13"),
        ("", "tlh", "tlh"),
        ("", "en", "There is no client in"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_begun(
    tmp_path: Path, period: str, language: str, sentence: str
) -> None:
    order = Order(
        folder=str(tmp_path),
        out=str(tmp_path / "reports"),
        history=str(tmp_path / "history"),
        period=period,
        language=language,
    )
    with pytest.raises(NetlibError, match=sentence):
        make_batch(order, show=typer.echo, tell=typer.echo)
    assert not list(tmp_path.iterdir())


def test_the_largest_comes_first_and_a_page_that_cannot_be_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, size in (("a", 10), ("b", 9_000_000), ("c", 500_000)):
        (tmp_path / "clients" / name).mkdir(parents=True)
        with (tmp_path / "clients" / name / "messages.csv").open("wb") as file:
            file.truncate(size)
    asked: list[str] = []

    def results(tasks: Sequence[Task], *_: object, **__: object) -> Generator[Result]:
        for task in tasks:
            asked.append(task.client)
            yield Result(client=task.client, state="unchanged", page=f"{task.client}.html")

    def no_page(*_: object, **__: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(commands, "_results", results)
    monkeypatch.setattr("netlib.batch.cohort_remote.write_cohort_at", no_page)
    said: list[str] = []
    shown: list[str] = []
    failed = make_batch(
        Order(
            folder=str(tmp_path / "clients"), out=str(tmp_path / "r"), history=str(tmp_path / "h")
        ),
        show=shown.append,
        tell=said.append,
    )
    assert asked == ["b", "c", "a"]
    assert shown == ["b.html", "c.html", "a.html"]
    assert said[0] == "The page on all clients could not be written: No space left on device"
    assert said[1].startswith("3 unchanged")
    assert failed == "The page on all clients could not be written; the reports are there."


def test_the_time_left_is_told_by_sizes(capsys: pytest.CaptureFixture[str]) -> None:
    assert weight(0) == 1
    assert weight(5_000_000) == 6
    for is_shown in (False, True):
        with progress({"a": 0, "b": 5_000_000}, is_shown=is_shown) as watching:
            watching.done(Result(client="a", state=FAILED))
            watching.over(lambda: typer.echo("a page"))
            watching.done(Result(client="gone", state="made"))
        assert "a page\n" in capsys.readouterr().out
