"""A report of an invented network, made once before those of many clients are forked from the same process.

What is prepared when it is first needed, as patterns of phrases, fonts and templates, is then there for all of them.
Nothing of the invented network is left: what was kept by content is forgotten.
"""

from __future__ import annotations

import functools
import sys
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa
from jupyter_client.localinterfaces import localhost

from netlib import report
from netlib.labels.actwords import prepare
from netlib.periods.index import write_index
from netlib.report.chapters import CHAPTERS
from netlib.report.language import LANGUAGES, words
from netlib.report.notebookformat import load_format
from netlib.report.page import render
from netlib.report.readers import COACH
from netlib.report.sharing.keylist import key_list
from netlib.report.sharing.leaks import find_leaks
from netlib.report.sharing.secret import secret
from netlib.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nbformat import NotebookNode

    from netlib.report.book import Book

_SIZE: Final[dict[str, Any]] = {"contacts": 60, "messages": 600, "seed": 1}


def rehearse() -> None:
    """Make the coach's copy of the report of an invented network, in memory, and forget what is known by its content."""
    load_format()
    prepare()
    with _without_handlers(), TemporaryDirectory() as folder:
        place = Path(folder)
        settings = place / "netlib.toml"
        settings.write_text('label_cache = "off"\n', encoding="utf-8")
        key = secret(place / "netlib.key")
        export = make_sample(place / "export", **_SIZE)
        for language in LANGUAGES:
            words(language)
        book = report.open_book(str(export), settings=str(settings), reader=COACH)
        notebook = _executed(book)
        report.remember(book, str(place / "kept"))
        page = render(notebook, title="", words=book.words)
        find_leaks(page, notebook, book.profile.network, given={})
        key_list(page, book.profile.network, key=key, words=book.words)
        write_index(place / "reports", place / "kept", LANGUAGES[0])
    # the addresses of this machine are looked up once, for the first kernel
    localhost()
    _forget()


@contextmanager
def _without_handlers() -> Iterator[None]:
    """Keep Arrow from opening a pipe of its own for Ctrl-C: it would be closed in every forked process, where Arrow complains."""
    pa.enable_signal_handlers(False)  # noqa: FBT003 - positional only
    try:
        yield
    finally:
        pa.enable_signal_handlers(True)  # noqa: FBT003 - positional only


def _executed(book: Book) -> NotebookNode:
    """Return a notebook with the parts of a report as a kernel would give them."""
    import nbformat

    parts: list[Any] = [report.cover(book), report.progress(book)]
    parts += [report.chapter(book, key) for key in CHAPTERS]
    parts += [report.evidence(book), report.action_sheet(book), report.closing(book)]
    cells = []
    for number, part in enumerate(filter(None, parts), start=1):
        bundle = getattr(part, "_repr_mimebundle_", lambda part=part: {"text/html": part._repr_html_()})  # fmt: skip
        output = nbformat.v4.new_output("execute_result", bundle(), execution_count=number)
        cells.append(nbformat.v4.new_code_cell("", execution_count=number, outputs=[output]))
    return nbformat.v4.new_notebook(cells=cells)


def _forget() -> None:
    """Empty what is kept by content: all that has a bound above one, as what is read from our own files has none."""
    for name, module in list(sys.modules.items()):
        if name.startswith("netlib"):
            for value in vars(module).values():
                is_kept = isinstance(value, functools._lru_cache_wrapper)  # noqa: SLF001 - it has no other name
                if is_kept and (value.cache_parameters()["maxsize"] or 1) > 1:
                    value.cache_clear()
