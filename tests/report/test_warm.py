"""A report whose kernel was forked is the one of a kernel that was started, and fails in the same words."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from netlib.errors import RunError
from netlib.report.make import Job, write_report
from netlib.report.run import run_notebook
from netlib.sample import make_sample
from netlib.warm.forkers import Forker, warm_kernels
from netlib.warm.places import FORKER, KERNEL_PRELOAD, SWITCH
from tests.report.notebooks import timeless, write_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _cold_at_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FORKER, raising=False)
    monkeypatch.delenv(SWITCH, raising=False)


@pytest.fixture(scope="module")
def forker() -> Iterator[Forker]:
    started = Forker(preload=KERNEL_PRELOAD)
    yield started
    started.close()


@pytest.fixture
def warm(forker: Forker, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the kernels of a test forked."""
    monkeypatch.setenv(FORKER, str(forker.path))


def _run(folder: Path, *cells: str, timeout: int = 60) -> Any:
    executed = run_notebook(
        write_notebook(folder, *cells), folder / "out.ipynb", parameters={}, cell_timeout=timeout
    )
    return json.loads(executed.cells[-1].outputs[-1]["text"])


def test_a_kernel_is_forked_where_the_variable_says_so_and_the_forker_is_there(
    tmp_path: Path, forker: Forker, monkeypatch: pytest.MonkeyPatch
) -> None:
    cell = "import os\nprint(os.getppid())"
    assert _run(tmp_path, cell) == os.getpid()
    monkeypatch.setenv(FORKER, str(forker.path))
    assert _run(tmp_path, cell) == forker.process.pid
    monkeypatch.setenv(FORKER, str(tmp_path / "gone"))
    assert _run(tmp_path, cell) == os.getpid()


@pytest.mark.parametrize("code", ["0", "1", "''"])
def test_leaving_a_forked_kernel_is_a_failure_whatever_the_status(
    tmp_path: Path,
    code: str,
    warm: None,  # noqa: ARG001 - it has to be there
) -> None:
    with pytest.raises(RunError, match="Cell 2"):
        _run(tmp_path, f"import sys\nsys.exit({code})", "print('never')")


def test_a_forked_kernel_that_dies_is_a_failure_and_the_cell_is_named(
    tmp_path: Path,
    warm: None,  # noqa: ARG001 - it has to be there
) -> None:
    with pytest.raises(RunError, match=r"Cell 3 of 90-trial\.ipynb .*kernel"):
        _run(tmp_path, "1 + 1", "import os\nos.kill(os.getpid(), 9)", "print('never')")


def test_a_cell_of_a_forked_kernel_that_takes_too_long_is_stopped_and_named(
    tmp_path: Path,
    warm: None,  # noqa: ARG001 - it has to be there
) -> None:
    with pytest.raises(RunError, match=r"Cell 2 .*longer than 2 seconds.*cell_timeout"):
        _run(tmp_path, "import time\ntime.sleep(60)", timeout=2)


def test_after_the_forker_was_killed_the_run_fails_in_one_sentence_and_the_next_has_another(
    tmp_path: Path,
) -> None:
    begun = tmp_path / "begun"

    def kill() -> None:
        while not begun.exists():
            time.sleep(0.01)
        if (pid := int(begun.read_text())) != os.getpid():
            os.kill(pid, signal.SIGKILL)

    writing = begun.with_suffix(".new")
    cell = f"""
import os, pathlib, time
pathlib.Path({str(writing)!r}).write_text(str(os.getppid()))
os.rename({str(writing)!r}, {str(begun)!r})
time.sleep(30)
"""
    tell = "import os\nprint(os.getppid())"
    with warm_kernels():
        first = _run(tmp_path, tell)
        killing = threading.Thread(target=kill)
        killing.start()
        with pytest.raises(RunError, match=r"Cell 2 of .* ended its kernel.*try again"):
            _run(tmp_path, cell)
        killing.join()
        second = _run(tmp_path, tell)
    assert int(begun.read_text()) == first
    assert len({first, second, os.getpid()}) == 3
    assert FORKER not in os.environ


@pytest.mark.parametrize("reader", ["member", "coach"])
@pytest.mark.parametrize("export", ["small", pytest.param("sample", marks=pytest.mark.slow)])
def test_notebook_page_and_history_are_those_of_a_kernel_that_was_started(
    tmp_path: Path,
    root: Path,
    forker: Forker,
    monkeypatch: pytest.MonkeyPatch,
    export: str,
    reader: str,
) -> None:
    if export == "small":
        make_sample(tmp_path / "small", contacts=60, messages=300, seed=11)
    job = Job(
        exports=(tmp_path / "small" if export == "small" else root / "data" / "sample",),
        settings_file=tmp_path / "netlib.toml",
        reader=reader,
        history=tmp_path / "past",
        today="2026-11-25",
    )
    # the parameters in the notebook name the folder
    scratch = tmp_path / "run"

    def once() -> dict[str, Any]:
        scratch.mkdir()
        made = write_report(job, scratch=scratch)
        kept = {file.name: file.read_bytes() for file in scratch.rglob("*.parquet")}
        assert kept
        scratch.rename(tmp_path / f"run-{len(list(tmp_path.glob('run-*')))}")
        return {"page": made.page, "notebook": timeless(made.notebook), **kept}

    cold = once()
    monkeypatch.setenv(FORKER, str(forker.path))
    warm = once()
    assert warm.keys() == cold.keys()
    assert [name for name in cold if warm[name] != cold[name]] == []
