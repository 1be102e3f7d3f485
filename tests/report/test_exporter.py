"""The exporter of nbconvert gives the page of the report, and an honest page of any other notebook."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.exporters import get_exporter

from netlib.errors import RunError
from netlib.report.exporter import NetlibExporter
from netlib.report.language import words
from netlib.report.page import render
from netlib.report.run import RUN_MIME

if TYPE_CHECKING:
    from pathlib import Path

    from nbformat import NotebookNode

_PARAMETERS = 'export: str = "../data/sample"\nlanguage: str = "en"  # en or de'


def notebook(*outputs: dict[str, Any], injected: str = "") -> NotebookNode:
    """Return a notebook that was run, with parameters, a title and these outputs of one cell."""
    tagged = [("parameters", _PARAMETERS), ("injected-parameters", injected)]
    parameters = [
        nbformat.v4.new_code_cell(source, metadata={"tags": [tag]}, execution_count=1)
        for tag, source in tagged
        if source
    ]
    cell = nbformat.v4.new_code_cell("show()", execution_count=2)
    cell.outputs = [nbformat.v4.new_output("display_data", data=data) for data in outputs]
    heading = nbformat.v4.new_markdown_cell("# Who <decides>?\n\nText.")
    return nbformat.v4.new_notebook(cells=[heading, *parameters, cell])


def page_of(executed: NotebookNode) -> str:
    return str(NetlibExporter().from_notebook_node(executed)[0])  # type: ignore[no-untyped-call]


def test_nbconvert_knows_it_by_name() -> None:
    assert get_exporter("netlib") is NetlibExporter


def test_the_language_is_that_of_the_parameters() -> None:
    assert '<html lang="en">' in page_of(notebook({"text/html": "<p>x</p>"}))
    german = page_of(notebook({"text/html": "<p>x</p>"}, injected='language = "de"'))
    assert '<html lang="de">' in german
    assert "Programmcode" in german


@pytest.mark.parametrize("strange", ['language = "xx"', "language = (", "language = chosen"])
def test_a_strange_language_is_english(strange: str) -> None:
    assert '<html lang="en">' in page_of(notebook({"text/html": "<p>x</p>"}, injected=strange))


def test_the_title_is_what_the_run_tells_else_the_first_heading() -> None:
    told = {"text/html": "<p>x</p>", RUN_MIME: {"title": "Your network", "period": "2026-10"}}
    assert "<title>Your network</title>" in page_of(notebook(told))
    page = page_of(notebook({"text/html": "<p>x</p>"}))
    assert "<title>Who &lt;decides&gt;?</title>" in page
    assert "¶" not in page


def test_a_picture_without_a_description_says_so() -> None:
    dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    png = {"image/png": dot}
    assert '<img alt="A picture without a description" src="data:' in page_of(notebook(png))
    assert '<img alt="Ein Bild ohne ' in page_of(notebook(png, injected='language = "de"'))
    told = notebook(png)
    told.cells[-1].outputs[0].metadata["image/png"] = {"alt": "A <dot>"}
    (picture,) = BeautifulSoup(page_of(told), "html.parser").select("img")
    assert picture["alt"] == "A <dot>"


def test_parameters_are_not_told() -> None:
    page = page_of(notebook({"text/html": "<p>x</p>"}, injected='export = "/home/mia/export.zip"'))
    assert "mia" not in page
    assert "../data/sample" not in page


def test_a_widget_shows_what_it_shows_without_a_script() -> None:
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "1", "version_major": 2}}
    page = page_of(notebook({**view, "text/html": "<table></table>", "text/plain": "Table()"}))
    assert "<table>" in page
    assert "Table()" not in page
    assert "Label()" in page_of(notebook({**view, "text/plain": "Label()"}))


def test_what_was_not_run_or_failed_is_refused() -> None:
    fresh = notebook({"text/html": "<p>x</p>"})
    fresh.cells[-1].execution_count = None
    with pytest.raises(RunError, match="Code cell 2 of the notebook has not been run"):
        page_of(fresh)
    failed = notebook()
    failed.cells[-1].outputs = [
        nbformat.v4.new_output("error", ename="KeyError", evalue="mia", traceback=["mia"])
    ]
    with pytest.raises(RunError, match="stopped with an error"):
        page_of(failed)


def test_what_loads_or_runs_is_refused() -> None:
    with pytest.raises(RunError, match="load or run"):
        page_of(notebook({"text/html": "<script>1</script>"}))


def test_on_the_command_line_it_gives_the_page_of_the_report(tmp_path: Path) -> None:
    executed = notebook({"text/html": "<p>ä</p>"}, injected='language = "de"')
    page = render(executed, title="Ihr Netzwerk", words=words("de"))
    nbformat.write(executed, tmp_path / "report.ipynb")
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "netlib", "report.ipynb"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == page


def test_it_starts_without_pandas() -> None:
    code = "import sys, netlib.report.exporter; print('pandas' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "False"
