"""A notebook ran to its end, or it did not run: every way in which papermill does not tell."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from netlib.errors import RunError, SourceError
from netlib.report.run import run_notebook
from tests.report.notebooks import write_notebook

if TYPE_CHECKING:
    from pathlib import Path


def _run(folder: Path, *cells: str, timeout: int = 60, **parameters: str) -> str:
    notebook = write_notebook(folder, *cells)
    executed = run_notebook(
        notebook, folder / "out.ipynb", parameters=parameters, cell_timeout=timeout
    )
    return "".join(
        output.get("text", "") for cell in executed.cells for output in cell.get("outputs", [])
    )


def test_a_run_returns_the_outputs_and_takes_the_parameters(tmp_path: Path) -> None:
    assert _run(tmp_path, "print(export)", export="there") == "there\n"


def test_it_runs_from_a_cell_of_a_notebook_too(tmp_path: Path) -> None:
    async def within_a_running_loop() -> str:
        return _run(tmp_path, "print(export)", export="there")

    assert asyncio.run(within_a_running_loop()) == "there\n"


def test_a_failed_cell_is_named_and_its_text_stays_private(tmp_path: Path) -> None:
    with pytest.raises(RunError) as error:
        _run(tmp_path, "1 + 1", "name = 'Erika' + 'Mustermann'\nraise ValueError(name)")
    assert str(error.value).startswith("Cell 3 of 90-trial.ipynb ('name = ")
    assert "ValueError" in str(error.value)
    assert "ErikaMustermann" not in str(error.value)


def test_an_error_of_netlib_is_passed_on_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^The archive is locked: unlock it\.$"):
        _run(
            tmp_path,
            "from netlib.errors import SourceError\nraise SourceError('The archive is locked: unlock it.')",
        )


@pytest.mark.parametrize("code", ["0", "1", "''"])
def test_leaving_the_kernel_is_a_failure_whatever_the_status(tmp_path: Path, code: str) -> None:
    with pytest.raises(RunError, match="Cell 2"):
        _run(tmp_path, f"import sys\nsys.exit({code})", "print('never')")


def test_a_dead_kernel_is_a_failure_and_the_cell_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"Cell 3 of 90-trial\.ipynb .*kernel"):
        _run(tmp_path, "1 + 1", "import os\nos.kill(os.getpid(), 9)", "print('never')")


def test_a_cell_that_takes_too_long_is_stopped_and_named(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"Cell 2 .*longer than 2 seconds.*cell_timeout"):
        _run(tmp_path, "import time\ntime.sleep(60)", timeout=2)


def test_a_parameter_the_notebook_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no parameter exprot"):
        _run(tmp_path, "1", exprot="there")


def test_a_damaged_notebook_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "90-broken.ipynb"
    broken.write_text('{"cells": [', encoding="utf-8")
    with pytest.raises(RunError, match="cannot be read"):
        run_notebook(broken, tmp_path / "out.ipynb", parameters={}, cell_timeout=5)
