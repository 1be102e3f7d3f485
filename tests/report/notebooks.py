"""Small notebooks made for a test."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import nbformat

if TYPE_CHECKING:
    from pathlib import Path

PARAMETERS = 'export: str = "here"  # a path'


def write_notebook(folder: Path, *cells: str, name: str = "90-trial") -> Path:
    """Write a notebook with a parameters cell and these code cells."""
    notebook = nbformat.v4.new_notebook()
    notebook.metadata.kernelspec = {
        "name": "python3",
        "display_name": "Python 3",
        "language": "python",
    }
    first = nbformat.v4.new_code_cell(PARAMETERS)
    first.metadata.tags = ["parameters"]
    notebook.cells = [first, *(nbformat.v4.new_code_cell(cell) for cell in cells)]
    path = folder / f"{name}.ipynb"
    nbformat.write(notebook, path)
    return path


def timeless(notebook: nbformat.NotebookNode) -> str:
    """Return a notebook that ran as text, without what no two runs have in common: the clock, and one random name."""
    notebook = copy.deepcopy(notebook)
    for place in [notebook.metadata, *(cell.metadata for cell in notebook.cells)]:
        place.pop("execution", None)
        for name in ("start_time", "end_time", "duration"):
            place.get("papermill", {}).pop(name, None)
    for cell in notebook.cells:
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.id = "injected"
    return str(nbformat.writes(notebook))
