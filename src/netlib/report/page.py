"""From an executed notebook to one self-contained HTML page."""

from __future__ import annotations

from html.parser import HTMLParser
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
_ACTIVE: Final = {
    "script",
    "link",
    "iframe",
    "frame",
    "object",
    "embed",
    "base",
    "form",
    "audio",
    "video",
    "source",
}


class _Requests(HTMLParser):
    """What in a page would run or be loaded; text that only looks like markup is not."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag that loads or runs something, or an attribute that does."""
        if tag in _ACTIVE:
            self.found.append(f"<{tag}>")
        for name, content in attrs:
            elsewhere = name in {"src", "srcset"} and not (content or "").startswith("data:")
            if elsewhere or name.startswith("on"):
                self.found.append(f"{name} of <{tag}>")


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
    requests = _Requests()
    requests.feed(page)
    if requests.found:
        msg = f"The page would load or run something ({requests.found[0]}), which a report must not: take that out of the notebook."
        raise RunError(msg)
    return page
