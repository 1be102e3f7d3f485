"""The floor of any report: papermill executes and nbconvert renders a notebook that draws one line."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nbformat
import papermill
from nbconvert.exporters import HTMLExporter

_CELLS = (
    "import matplotlib.pyplot as plt\nimport networkx\nimport pandas",
    "plt.plot([1, 2, 3]);",
)


def main() -> None:
    """Execute and render the smallest notebook that still uses the three libraries of every report."""
    with tempfile.TemporaryDirectory() as folder:
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in _CELLS]
        )
        notebook.metadata.kernelspec = {
            "name": "python3",
            "display_name": "Python 3",
            "language": "python",
        }
        path = Path(folder) / "floor.ipynb"
        nbformat.write(notebook, path)
        executed = papermill.execute_notebook(
            str(path), str(path.with_name("out.ipynb")), progress_bar=False
        )
        page, _ = HTMLExporter().from_notebook_node(executed)
        path.with_suffix(".html").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
