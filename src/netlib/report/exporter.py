"""The page as an exporter of nbconvert: for ``netlib report``, ``jupyter nbconvert --to netlib`` and the menu of JupyterLab alike."""

from __future__ import annotations

import ast
import re
from importlib import resources as files
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from nbconvert.exporters import HTMLExporter
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.filters import Highlight2HTML
from traitlets import Unicode, default
from traitlets.config import Config

from netlib.errors import RunError
from netlib.report.language import LANGUAGES, words
from netlib.report.page import refuse_requests
from netlib.report.run import RUN_MIME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nbformat import NotebookNode

_TEMPLATES: Final = Path(str(files.files("netlib.report") / "templates"))
_PARAMETERS: Final = {"parameters", "injected-parameters"}
# what says nothing to a reader of the page, or names paths of this machine
_HIDDEN: Final = {*_PARAMETERS, "setup"}
_UNTOLD: Final = re.compile(r"<img (?![^>]*\balt=)")
# no scripts, and so no widgets: what they show without them takes their place
_SHOWN: Final = [
    "text/html",
    "text/markdown",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/latex",
    "text/plain",
]


class NetlibExporter(HTMLExporter):
    """One self-contained page of a notebook that was run: without a script, without a request."""

    export_from_notebook = "Netlib page"

    language = Unicode("", help="Language of the page; empty for that of the notebook.").tag(
        config=True
    )

    @property
    def default_config(self) -> Config:
        """Return what nbconvert would show, less what needs a script."""
        config = super().default_config.copy()
        config.merge(Config({"NbConvertBase": {"display_data_priority": _SHOWN}}))
        return config

    @default("template_name")
    def _template_name_default(self) -> str:
        return "netlib"

    @default("extra_template_basedirs")
    def _extra_template_basedirs_default(self) -> list[str]:
        return [str(_TEMPLATES)]

    @default("optimistic_validation")
    def _optimistic_validation_default(self) -> bool:
        # once after all that prepares a notebook, and not after each of them
        return True

    @default("exclude_output_prompt")
    def _exclude_output_prompt_default(self) -> bool:
        return True

    @default("exclude_anchor_links")
    def _exclude_anchor_links_default(self) -> bool:
        return True

    def from_notebook_node(  # type: ignore[override] # as in every exporter of text
        self,
        nb: NotebookNode,
        resources: dict[str, Any] | None = None,
        **options: Any,  # noqa: ANN401 - whatever nbconvert passes on
    ) -> tuple[str, dict[str, Any]]:
        """Return the page of an executed notebook, in the language of its parameters and with the title it tells.

        Raises
        ------
        RunError
            If a cell has not run or has failed, or the page would make a request or run a script.
        """
        _require_run(nb)
        self.language_code = self.language or _language_of(nb)
        shown = nb.copy()
        shown.metadata = nb.metadata.copy()
        if title := _title(nb):
            shown.metadata["title"] = title
        shown.cells = [
            cell for cell in nb.cells if not _HIDDEN & set(cell.metadata.get("tags", []))
        ]
        style = _TEMPLATES / "netlib" / "static" / "report.css"
        label = words(self.language_code).plain("Program code of this section")
        told = {
            **(resources or {}),
            "page_style": style.read_text(encoding="utf-8"),
            "code_label": label,
        }
        # what the template of nbconvert asks for, though no code is shown in colours
        self.register_filter("highlight_code", Highlight2HTML(parent=self))  # type: ignore[no-untyped-call] # as nbconvert's own
        # HTMLExporter would read all of the page once more for what its own template leaves out
        page, told = TemplateExporter.from_notebook_node(self, shown, told, **options)
        untold = words(self.language_code).plain("A picture without a description")
        page = _UNTOLD.sub(f'<img alt="{untold}" ', page)
        refuse_requests(page)
        return page, told


def _language_of(notebook: NotebookNode) -> str:
    """Return the language that the parameters of a notebook choose, English where they choose none."""
    chosen = LANGUAGES[0]
    for cell in notebook.cells:
        if _PARAMETERS & set(cell.metadata.get("tags", [])):
            for name, value in _assigned(cell.source):
                if name == "language" and value in LANGUAGES:
                    chosen = value
    return chosen


def _assigned(source: str) -> Iterator[tuple[str, Any]]:
    """Yield names and plain values of the assignments in a cell."""
    try:
        statements = ast.parse(source).body
    except SyntaxError:
        return
    for one in statements:
        targets = (
            one.targets
            if isinstance(one, ast.Assign)
            else [one.target]
            if isinstance(one, ast.AnnAssign)
            else []
        )
        value = getattr(one, "value", None)
        if isinstance(value, ast.Constant):
            yield from ((name.id, value.value) for name in targets if isinstance(name, ast.Name))


def _title(notebook: NotebookNode) -> str:
    """Return the title that a report tells, else that of the notebook, else its first heading."""
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if told := output.get("data", {}).get(RUN_MIME):
                return str(told["title"])
    if told := notebook.metadata.get("title"):
        return str(told)
    lines = (
        line
        for cell in notebook.cells
        if cell.cell_type == "markdown"
        for line in cell.source.splitlines()
    )
    return next((line[2:].strip() for line in lines if line.startswith("# ")), "")


def _require_run(notebook: NotebookNode) -> None:
    """Refuse a notebook that would make half a page."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]
    for number, cell in enumerate(code, 1):
        if cell.get("execution_count") is None:
            msg = f"Code cell {number} of the notebook has not been run: run all cells, save, and export again."
            raise RunError(msg)
        if any(output.output_type == "error" for output in cell.outputs):
            msg = f"Code cell {number} of the notebook stopped with an error: mend it, run all cells, save, and export again."
            raise RunError(msg)
