"""The notebooks: thin, stripped, parameterised so that papermill can tell, and each runs alone."""

from __future__ import annotations

import ast
import re
import shutil
import tomllib
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import nbformat
import papermill
import pytest

from netlib.report.run import run_notebook
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
_PARAMETER = re.compile(r"^(\w+): (\w+) = ([^=#]+?)  # ([^=|]+)$")


def _cells(path: Path, kind: str) -> list[Any]:
    return [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == kind]


def _parameters(path: Path) -> str:
    tagged = [
        cell.source
        for cell in _cells(path, "code")
        if "parameters" in cell.metadata.get("tags", [])
    ]
    assert len(tagged) == 1
    return str(tagged[0])


def test_there_is_one_notebook_per_question() -> None:
    names = [
        "00-import-check",
        "05-annotate",
        "10-decision-makers",
        "20-groups",
        "30-reciprocity",
        "40-attention",
        "45-noise",
        "50-requests",
        "60-structure",
        "70-change",
        "80-what-if",
        "90-report",
    ]
    assert [path.stem for path in NOTEBOOKS] == names
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shipped = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert sorted(shipped) == [f"notebooks/{name}.ipynb" for name in names]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_papermill_lists_every_parameter_with_its_type_default_and_help(path: Path) -> None:
    source = _parameters(path)
    assert all(_PARAMETER.match(line) for line in source.splitlines()), source
    written = {
        node.target.id: (ast.unparse(node.annotation), ast.literal_eval(node.value))
        for node in ast.parse(source).body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and node.value is not None
    }
    listed = papermill.inspect_notebook(str(path))
    assert {
        name: (entry["inferred_type_name"], ast.literal_eval(entry["default"]))
        for name, entry in listed.items()
    } == written
    assert all(entry["help"] for entry in listed.values())


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_are_thin_and_outputs_are_not_kept(path: Path) -> None:
    for cell in _cells(path, "code"):
        assert not cell.outputs
        assert cell.execution_count is None
        assert len([line for line in cell.source.splitlines() if line.strip()]) <= 10
        assert not re.search(r"^\s*(def|class|lambda) ", cell.source, re.MULTILINE)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_prose_opens_with_the_question_and_headings_are_in_order(path: Path) -> None:
    prose = "\n".join(cell.source for cell in _cells(path, "markdown"))
    levels = [len(match) for match in re.findall(r"^(#+) ", prose, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert not re.search(r"\d+ %|\d+(\.\d+)? ?percent", prose), (
        "a number in prose goes stale on other data"
    )


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_runs_alone_on_the_sample_as_it_stands(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # JupyterLab starts a kernel in the folder of the notebook
    monkeypatch.chdir(path.parent)
    assert _run(path, tmp_path) >= 4


def _run(path: Path, scratch: Path, **parameters: str) -> int:
    """Run a notebook, which must not warn, and return how many of its cells show something."""
    executed = run_notebook(path, scratch / "out.ipynb", parameters=parameters, cell_timeout=120)
    shown = [cell for cell in executed.cells if cell.cell_type == "code" and cell.outputs]
    warned = [
        output.text for cell in shown for output in cell.outputs if output.get("name") == "stderr"
    ]
    assert not warned
    return len(shown)


def _contacts_only(folder: Path) -> Path:
    """Write a LinkedIn archive with nothing in it but contacts."""
    folder.mkdir()
    kept = ROOT / "data" / "sample" / "Connections.csv"
    shutil.copy(kept, folder)
    return folder


def _tables(folder: Path) -> Path:
    """Write a folder of tables with a few people, messages and a group, and much that is unknown."""
    folder.mkdir()
    people = [
        "me,Mia Muster,,false,true,",
        "c0,Contact 0,Head of Sales,true,false,2024-02-01",
        *(f"c{n},Contact {n},,true,false," for n in range(1, 8)),
    ]
    messages = [f"2026-03-0{n}T10:00:00Z,me,c{n},message" for n in range(1, 5)]
    messages += [f"2026-04-0{n}T10:00:00Z,c{n},me,message" for n in range(1, 3)]
    rows = {
        "people": ["person_id,name,position,is_contact,is_ego,connected_on", *people],
        "interactions": ["at,sender,recipient,kind", *messages],
        "groups": ["group_id,name", "g1,Chess club"],
        "memberships": ["person_id,group_id", "c0,g1", "c1,g1"],
    }
    for name, lines in rows.items():
        (folder / f"{name}.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return folder


@pytest.mark.slow
@pytest.mark.parametrize("write", [_contacts_only, _tables])
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_runs_on_little_data(
    path: Path, write: Callable[[Path], Path], tmp_path: Path
) -> None:
    assert _run(path, tmp_path, export=str(write(tmp_path / "export"))) >= 3
