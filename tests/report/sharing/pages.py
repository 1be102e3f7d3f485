"""Pages of a report made in this process: the cells of its notebook run one after another, without a kernel."""

from __future__ import annotations

import ast
import json
from typing import TYPE_CHECKING, Any, NamedTuple

from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from netlib.report.language import words
from netlib.report.make import find_notebook
from netlib.report.page import render
from netlib.report.sharing.leaks import Leak, find_leaks

if TYPE_CHECKING:
    from pathlib import Path

    import nbformat

    from netlib.network import Network


class Pages(NamedTuple):
    """A page, the notebook behind it, the parameters of the run, and the network it was made of."""

    page: str
    notebook: nbformat.NotebookNode
    given: dict[str, Any]
    network: Network

    def leaks(self, *, page: str | None = None, notebook: nbformat.NotebookNode | None = None, names_told: list[str] | None = None) -> list[Leak]:  # fmt: skip
        """Return what the search finds, in another page or notebook where one is given."""
        return find_leaks(
            self.page if page is None else page,
            self.notebook if notebook is None else notebook,
            self.network,
            given=self.given,
            names_told=names_told,
        )


def pages(export: Path, *, reader: str = "coach", language: str = "en", settings: Path) -> Pages:
    """Return the report of an export, as the command makes it."""
    given = {
        "export": str(export),
        "ego": "",
        "period": "",
        "as_of": "",
        "language": language,
        "settings": str(settings),
        "reader": reader,
        "history": str(settings.parent / "none"),
        "keep": "",
        "today": "",
    }
    space: dict[str, Any] = dict(given)
    cells = []
    title = ""
    for cell in json.loads(find_notebook("90-report").read_text(encoding="utf-8"))["cells"]:
        source, tags = "".join(cell["source"]), cell["metadata"].get("tags", [])
        if cell["cell_type"] != "code":
            cells.append(new_markdown_cell(source, metadata={"tags": tags}))
            continue
        made = new_code_cell(source, metadata={"tags": tags}, execution_count=1)
        if "parameters" not in tags:
            bundle = _shown(_run(source, space))
            for told in bundle.values():
                title = told.get("title", title) if isinstance(told, dict) else title
            made.outputs = [new_output("execute_result", bundle, execution_count=1)] if bundle else []  # fmt: skip
        cells.append(made)
    notebook = new_notebook(cells=cells, metadata={"papermill": {"parameters": dict(given)}})
    page = render(notebook, title=title, words=words(language))
    return Pages(page, notebook, given, space["book"].profile.network)


def _run(source: str, space: dict[str, Any]) -> Any:
    """Run a cell and return the value of its last expression."""
    tree = ast.parse(source)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), space)
    if last is None:
        return None
    assert isinstance(last, ast.Expr)
    return eval(compile(ast.Expression(last.value), "cell", "eval"), space)


def _shown(value: Any) -> dict[str, Any]:
    if value is None:
        return {}
    if hasattr(value, "_repr_mimebundle_"):
        bundle = dict(value._repr_mimebundle_())
        bundle.pop("text/plain", None)
        return bundle
    return {"text/html": value._repr_html_()}
