"""What papermill does not tell, hides, or does to others: here it neither misleads nor gets out."""

from __future__ import annotations

import json
import logging
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from netlib.errors import RunError
from netlib.report import make
from netlib.report import run as runner
from netlib.report.language import words
from netlib.report.make import Job, find_notebook, staged, write_report
from netlib.report.page import render
from netlib.report.run import RUN_MIME, run_notebook
from tests.report.notebooks import write_notebook


def execute(folder: Path, *cells: str, timeout: int = 60, **parameters: Any) -> Any:
    """Run a notebook of these cells."""
    return run_notebook(
        write_notebook(folder, *cells),
        folder / "out.ipynb",
        parameters=parameters,
        cell_timeout=timeout,
    )


def said(executed: Any) -> str:
    """Return what the cells of a notebook printed."""
    outputs = [output for cell in executed.cells for output in cell.get("outputs", [])]
    return "".join(output.get("text", "") for output in outputs)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [("import os\nos.kill(os.getpid(), 9)", "kernel"), ("while True: pass", "longer than 2")],
)
def test_a_dead_kernel_or_a_time_out_leaves_no_file_that_looks_finished(
    tmp_path: Path, cell: str, reason: str
) -> None:
    with pytest.raises(RunError, match=reason):
        execute(tmp_path, cell, "1", timeout=2)
    assert not (tmp_path / "out.ipynb").exists()


def test_a_cell_that_leaves_with_status_0_returns_as_if_all_were_well_and_is_refused(
    tmp_path: Path,
) -> None:
    with pytest.raises(RunError, match=r"Cell 2 .* did not complete"):
        execute(tmp_path, "import sys\nsys.exit(0)", "print('never')")


def test_the_banner_papermill_adds_to_a_failed_run_never_reaches_the_notebook(
    tmp_path: Path,
) -> None:
    notebook = write_notebook(tmp_path, "1 / 0")
    before = notebook.read_bytes()
    with pytest.raises(RunError, match="ZeroDivisionError"):
        run_notebook(notebook, tmp_path / "out.ipynb", parameters={}, cell_timeout=60)
    assert "papermill-error-cell-tag" in (tmp_path / "out.ipynb").read_text(encoding="utf-8")
    assert notebook.read_bytes() == before


def test_a_cell_that_is_tagged_to_raise_fails_the_run_all_the_same(tmp_path: Path) -> None:
    notebook = write_notebook(tmp_path, "1 / 0", "1")
    tagged = nbformat.read(notebook, as_version=4)
    tagged.cells[1].metadata.tags = ["raises-exception"]
    nbformat.write(tagged, notebook)
    with pytest.raises(RunError, match="ZeroDivisionError"):
        run_notebook(notebook, tmp_path / "out.ipynb", parameters={}, cell_timeout=60)


@pytest.mark.parametrize(
    "line",
    [
        "export: str | None = None  # a path",
        "export: str = 'a=b'  # a path",
        "export: str = ''  # 0<=x<=1",
    ],
)
def test_a_parameter_papermill_does_not_list_is_neither_lost_nor_refused(
    tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.report.notebooks.PARAMETERS", line)
    notebook = write_notebook(tmp_path, "1")
    assert papermill.inspect_notebook(str(notebook)) == {}, "papermill has learnt to read it"
    monkeypatch.setattr(runner, "_execute", lambda *_, parameters, **__: parameters)
    given = run_notebook(
        notebook, tmp_path / "out.ipynb", parameters={"export": "x"}, cell_timeout=60
    )
    assert given == {"export": "x"}


def test_values_arrive_as_they_were_given(tmp_path: Path) -> None:
    hard = "a\"b'c\\d\n{e} # = |"
    executed = execute(tmp_path, "print(repr(export))", export=[hard, ""])
    assert said(executed) == f"{[hard, '']!r}\n"


def test_a_default_is_listed_as_source_text() -> None:
    listed = papermill.inspect_notebook(str(find_notebook("90-report")))
    assert listed["language"]["default"] == '"en"'


def given_to_the_report(monkeypatch: pytest.MonkeyPatch, folder: Path) -> dict[str, Any]:
    """Return the parameters with which a report would be run."""
    caught: dict[str, Any] = {}

    def catch(*_: Any, parameters: dict[str, Any], **__: Any) -> None:
        caught.update(parameters)
        raise RunError

    monkeypatch.setattr(make, "run_notebook", catch)
    (folder / "a.csv").touch()
    (folder / "b.csv").touch()
    job = Job(exports=(folder / "a.csv", folder / "b.csv"), settings_file=folder / "none.toml")
    with pytest.raises(RunError):
        write_report(job, scratch=folder)
    return caught


def test_no_parameter_of_a_report_is_anything_that_json_would_bend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = given_to_the_report(monkeypatch, tmp_path)
    assert json.loads(json.dumps(given)) == given
    assert isinstance(given["export"], list)


def test_a_report_is_given_every_parameter_its_notebook_has_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = given_to_the_report(monkeypatch, tmp_path)
    assert set(given) == set(papermill.inspect_notebook(str(find_notebook("90-report"))))


def test_a_parameter_the_notebook_lacks_is_refused_where_papermill_would_warn(
    tmp_path: Path,
) -> None:
    with pytest.raises(RunError, match="no parameter exprot"):
        execute(tmp_path, "1", exprot="there")


def test_a_run_keeps_the_path_of_its_notebook_and_not_the_notebook_and_makes_its_folder(
    tmp_path: Path,
) -> None:
    notebook = write_notebook(tmp_path, "1")
    copy = tmp_path / "not" / "there" / "out.ipynb"
    executed = run_notebook(notebook, copy, parameters={}, cell_timeout=60)
    assert executed.metadata.papermill.input_path == str(notebook)
    assert copy.is_file()


def test_parameters_are_not_on_the_page_although_papermill_hides_none(tmp_path: Path) -> None:
    executed = execute(tmp_path, "from IPython.display import HTML\nHTML('<p>shown</p>')")
    assert all("source_hidden" not in cell.metadata.get("jupyter", {}) for cell in executed.cells)
    page = render(executed, title="A page", words=words("en"))
    assert "<p>shown</p>" in page
    assert "a path" not in page


def test_the_notebook_beside_a_report_tells_no_path_of_this_machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    executed = new_notebook(cells=[new_code_cell("")])
    told = {"text/html": "", RUN_MIME: {"period": "2026-10", "title": "A page"}}
    executed.cells[0].outputs = [new_output("display_data", data=told)]
    executed.metadata.papermill = {
        "input_path": str(tmp_path / "in.ipynb"),
        "output_path": str(tmp_path / "out.ipynb"),
        "exception": None,
    }
    monkeypatch.setattr(make, "run_notebook", lambda *_, **__: executed)
    monkeypatch.chdir(tmp_path)
    Path("mine.csv").touch()
    job = Job(exports=(Path("mine.csv"),), settings_file=Path("netlib.toml"))
    made = write_report(job, scratch=Path())
    staged(made, scratch=Path(), page="page.html", notebook="page.ipynb")
    assert str(tmp_path) not in Path("page.ipynb").read_text(encoding="utf-8")


def test_a_run_changes_the_working_folder_of_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed: list[object] = []
    monkeypatch.setattr(os, "chdir", changed.append)
    executed = execute(tmp_path, "import os\nprint(os.getcwd())")
    assert said(executed) == f"{Path.cwd()}\n"
    assert set(changed) <= {str(Path.cwd())}


def _alone(folder: str) -> str:
    return said(execute(Path(folder), "print(export)", export=folder))


def test_several_runs_at_once_do_not_take_each_others_ports(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(4)]
    for folder in folders:
        folder.mkdir()
    names = [str(folder) for folder in folders]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(_alone, names)) == [f"{name}\n" for name in names]


def test_a_kernel_talks_over_tcp_and_warns_of_nothing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        executed = execute(
            tmp_path,
            "import json\nfrom ipykernel import get_connection_info\n"
            "print(json.loads(get_connection_info())['transport'])",
        )
    assert said(executed) == "tcp\n"
    assert "encryption" not in capfd.readouterr().err
    assert caplog.messages == []
    assert not Path("kernel-ipc").exists()


def test_a_kernel_that_does_not_start_is_started_once_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def fail_first(*_: Any, begun: list[str], **__: Any) -> str:
        tries.append(len(begun))
        if len(tries) == 1:
            raise RunError
        return "done"

    monkeypatch.setattr(runner, "_execute", fail_first)
    assert execute(tmp_path, "1") == "done"
    assert tries == [0, 0]


def test_a_cell_that_has_begun_is_never_run_again(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    with pytest.raises(RunError, match="Cell 2"):
        execute(
            tmp_path,
            f"import os\nopen({str(mark)!r}, 'a').write('x')\nos.kill(os.getpid(), 9)",
        )
    assert mark.read_text(encoding="utf-8") == "x"


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("raise MemoryError", "needed more memory than there is"),
        (
            "1\nplace = '/home/erika'\nraise OSError(28, 'No space left on device', place)",
            r"stopped with OSError \(No space left on device\)",
        ),
        (
            "1\nwhere = '/home/erika/'\nraise ImportError(where + 'lib.so: failed to map segment')",
            "needed more memory than there is",
        ),
    ],
)
def test_what_the_system_refused_a_cell_is_said_without_its_text(
    tmp_path: Path, cell: str, reason: str
) -> None:
    with pytest.raises(RunError, match=reason) as error:
        execute(tmp_path, cell)
    assert "erika" not in str(error.value)


def test_a_system_that_starts_no_kernel_is_an_error_of_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(12, os.strerror(12))

    monkeypatch.setattr("jupyter_client.provisioning.local_provisioner.launch_kernel", refuse)
    with pytest.raises(RunError, match=r"could not be started \(Cannot allocate memory\)"):
        execute(tmp_path, "1")
