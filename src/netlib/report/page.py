"""From an executed notebook to one self-contained HTML page."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.errors import RunError

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from netlib.report.language import Words

# what says nothing to a reader of the page, or names paths of this machine
_HIDDEN_TAGS: Final = {"parameters", "injected-parameters", "setup"}
_TEMPLATES: Final = Path(str(resources.files("netlib.report") / "templates"))
# a resource that the page would load from elsewhere; links that a reader may follow are no request
_REQUEST: Final = re.compile(
    r"<script|<link\b|<iframe|<object|<embed|\bsrc\s*=\s*[\"']?(?!data:)|@import|url\(\s*[\"']?(?!#|data:)",
    re.IGNORECASE,
)


def render(executed: NotebookNode, *, title: str, words: Words) -> str:
    """Return the page of an executed notebook.

    Parameters
    ----------
    executed
        Notebook with outputs; cells tagged ``parameters``, ``injected-parameters`` or ``setup`` are left out.
    title
        Title of the page, plain text.
    words
        Language of the page.

    Raises
    ------
    RunError
        If the page would make a request or run a script.
    """
    from nbconvert.exporters import HTMLExporter

    exporter = HTMLExporter(
        template_name="netlib",
        extra_template_basedirs=[str(_TEMPLATES)],
        language_code=words.language,
        exclude_output_prompt=True,
    )
    executed.metadata["title"] = title
    shown = executed.copy()
    shown.cells = [
        cell for cell in executed.cells if not _HIDDEN_TAGS & set(cell.metadata.get("tags", []))
    ]
    page: str
    page, _ = exporter.from_notebook_node(
        shown,
        resources={
            "page_style": (_TEMPLATES / "netlib" / "static" / "report.css").read_text(
                encoding="utf-8"
            ),
            "code_label": str(words.say("Program code of this section")),
        },
    )
    request = _REQUEST.search(re.sub(r"<pre>.*?</pre>", "", page, flags=re.DOTALL))
    if request:
        msg = f"The page would load something from elsewhere ('{request[0][:20]}'), which a report must not: take that out of the notebook."
        raise RunError(msg)
    return page
