"""The report: figures, prose, page and the run that makes them.

In a notebook: ``book = report.open_book("../data/sample")``, then ``report.cover(book)``,
``report.chapter(book, "reach")``,
``report.numbers(book, "help.")`` and ``report.closing(book)`` show themselves.

What a notebook needs is imported on first use: the process that only starts the kernel and renders its
result does without pandas, and so starts a second earlier.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from netlib.report.book import Book, open_book
    from netlib.report.robust import robustness
    from netlib.report.sections import (
        action_sheet,
        chapter,
        closing,
        cover,
        evidence,
        numbers,
        progress,
        remember,
    )
    from netlib.report.sortable import lookup
    from netlib.report.whatif import if_accepted, if_dropped

__all__ = [
    "Book",
    "action_sheet",
    "chapter",
    "closing",
    "cover",
    "evidence",
    "if_accepted",
    "if_dropped",
    "lookup",
    "numbers",
    "open_book",
    "progress",
    "remember",
    "robustness",
]

_HOMES: Final = {
    "Book": "netlib.report.book",
    "open_book": "netlib.report.book",
    "lookup": "netlib.report.sortable",
    "robustness": "netlib.report.robust",
    "if_accepted": "netlib.report.whatif",
    "if_dropped": "netlib.report.whatif",
    "action_sheet": "netlib.report.sections",
    "chapter": "netlib.report.sections",
    "closing": "netlib.report.sections",
    "cover": "netlib.report.sections",
    "evidence": "netlib.report.sections",
    "numbers": "netlib.report.sections",
    "progress": "netlib.report.sections",
    "remember": "netlib.report.sections",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    if name not in _HOMES:
        msg = f"module {__name__} has no attribute {name}"
        raise AttributeError(msg)
    return getattr(import_module(_HOMES[name]), name)
