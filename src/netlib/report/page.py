"""From an executed notebook to one self-contained HTML page."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from netlib.errors import RunError

if TYPE_CHECKING:
    from nbformat import NotebookNode

    from netlib.report.exporter import NetlibExporter
    from netlib.report.language import Words

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
        if tag == "meta" and ("http-equiv", "refresh") in [
            (n, (c or "").lower()) for n, c in attrs
        ]:
            self.found.append("refresh")
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
    executed.metadata["title"] = title
    return _exporter(words.language).from_notebook_node(executed)[0]


@cache
def _exporter(language: str) -> NetlibExporter:
    """Return what makes pages in a language; it holds the templates it has read, and no page."""
    from netlib.report.exporter import NetlibExporter

    return NetlibExporter(language=language)  # type: ignore[no-untyped-call] # as nbconvert's own


def refuse_requests(page: str) -> None:
    """Refuse a page that would load or run something.

    Raises
    ------
    RunError
        With what it is.
    """
    requests = _Requests()
    requests.feed(page)
    if requests.found:
        msg = f"The page would load or run something ({requests.found[0]}), which a report must not: take that out of the notebook."
        raise RunError(msg)
