"""Small notebooks made for a test."""

from __future__ import annotations

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
