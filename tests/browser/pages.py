"""Pages of the report notebook, its cells run in this process: quicker than a kernel each, and the same bytes."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

import nbformat
from IPython.core.formatters import DisplayFormatter

from netlib.report.language import words
from netlib.report.make import find_notebook
from netlib.report.page import render
from netlib.report.run import RUN_MIME

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode


def page_of(
    export: Path, *, settings: Path, language: str = "en", reader: str = "member", **more: str
) -> str:
    """Return the page that `netlib report` would make of an export for a reader."""
    notebook = nbformat.read(find_notebook("90-report"), as_version=4)
    parameters = {
        "export": str(export),
        "settings": str(settings),
        "language": language,
        "reader": reader,
        **more,
    }
    names: dict[str, Any] = {}
    title = ""
    for number, cell in enumerate(_code(notebook), 1):
        shown = _run(cell.source, names)
        if "parameters" in cell.metadata.get("tags", []):
            names.update(parameters)
        cell.execution_count = number
        if shown:
            cell.outputs = [nbformat.v4.new_output("execute_result", data=shown)]
            title = shown.get(RUN_MIME, {}).get("title", title)
    return render(notebook, title=title, words=words(language))


def _code(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def _run(source: str, names: dict[str, Any]) -> dict[str, Any]:
    """Run a cell and return what it shows: the value of its last line, as IPython formats it."""
    tree = ast.parse(source)
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)
    if not isinstance(last, ast.Expr):
        return {}
    value = eval(compile(ast.Expression(last.value), "cell", "eval"), names)
    if value is None:
        return {}
    data, _ = DisplayFormatter().format(value)
    return dict(data)
