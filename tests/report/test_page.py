"""A page that would load or run something is never written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nbformat
import pytest

from netlib.errors import RunError
from netlib.report.language import words
from netlib.report.page import render

if TYPE_CHECKING:
    from nbformat import NotebookNode


def shown(html: str) -> NotebookNode:
    cell = nbformat.v4.new_code_cell("show()", execution_count=1)
    cell.outputs = [nbformat.v4.new_output("display_data", data={"text/html": html})]
    return nbformat.v4.new_notebook(cells=[cell])


@pytest.mark.parametrize(
    "html",
    [
        "<script>1</script>",
        '<img src="https://example.org/x.png">',
        '<link rel="stylesheet" href="x.css">',
        '<p onclick="x()">',
        "<iframe></iframe>",
        '<video poster="x"></video>',
        '<META HTTP-EQUIV="Refresh" content="0; url=x">',
    ],
)
def test_what_loads_or_runs_is_refused(html: str) -> None:
    with pytest.raises(RunError, match="load or run"):
        render(shown(html), title="t", words=words("en"))


def test_text_that_looks_like_markup_and_pictures_inside_the_page_are_fine() -> None:
    html = '<p>&lt;script src=x&gt;</p><img alt="a" src="data:image/png;base64,AA==">'
    page = render(shown(html), title="a <b> & c", words=words("de"))
    # the exporter may put attributes in another order
    assert "<p>&lt;script src=x&gt;</p>" in page
    assert 'src="data:image/png;base64,AA=="' in page
    assert "<title>a &lt;b&gt; &amp; c</title>" in page
    assert '<html lang="de">' in page
    assert "Programmcode" in page
