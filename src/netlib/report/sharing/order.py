"""What a copy is to be made of: exports as they are named, or those that a report was made of."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib.errors import SourceError
from netlib.exports import as_paths
from netlib.report.language import LANGUAGES
from netlib.report.make import HISTORY, REPORTS, Job
from netlib.report.run import RUN_MIME

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOTEBOOK: Final = "report.ipynb"
_PAGES: Final = (".html", ".htm")


@dataclass(frozen=True, kw_only=True)
class Order:
    """What a copy is made of.

    Attributes
    ----------
    settings_file, exports, ego, period, as_of, language, out, history
        See `netlib.report.make.Job`.
    folder
        Where the copy is put; None for the folder of its period.
    """

    settings_file: Path
    exports: tuple[Path, ...] = ()
    ego: str = ""
    period: str = ""
    as_of: str = ""
    language: str = ""
    out: Path | None = None
    folder: Path | None = None
    history: Path = HISTORY

    def job(self, reader: str) -> Job:
        """Return what a report for a reader is made of."""
        return Job(
            exports=self.exports,
            settings_file=self.settings_file,
            ego=self.ego,
            period=self.period,
            as_of=self.as_of,
            language=self.language or LANGUAGES[0],
            reader=reader,
            out=self.out or REPORTS,
            history=self.history,
        )


def order_of(paths: Sequence[Path], wished: Order) -> Order:
    """Return what a copy is to be made of.

    Parameters
    ----------
    paths
        Exports, or one report: its page, its folder or its notebook.
    wished
        What is asked for; what is left empty is the default, or as the report has it.

    Raises
    ------
    SourceError
        If a report does not tell what it was made of, or that is gone.
    """
    notebook = _notebook_of(paths[0]) if len(paths) == 1 else None
    if notebook is None:
        return replace(
            wished,
            exports=tuple(paths),
            language=wished.language or LANGUAGES[0],
            out=wished.out or REPORTS,
        )
    told = _read(notebook)
    exports = as_paths(told["export"])
    for path in exports:
        if not path.exists():
            msg = f"This report was made of {path}, which is not there: run the command in the folder the report was made in, or name the export itself."
            raise SourceError(msg)
    return Order(
        exports=tuple(exports),
        settings_file=Path(told["settings"]),
        ego=wished.ego or told["ego"],
        period=wished.period or told["period"],
        as_of=wished.as_of or told["as_of"],
        language=wished.language or told["language"],
        out=wished.out or notebook.parent.parent.parent,
        folder=None if wished.out or wished.period else notebook.parent,
        history=Path(told["history"]).parent if told["history"] else wished.history,
    )


def _notebook_of(path: Path) -> Path | None:
    """Return the notebook of a report, None where the path is that of an export."""
    if path.suffix == ".ipynb":
        return path
    if path.is_dir():
        return path / _NOTEBOOK if (path / _NOTEBOOK).is_file() else None
    if path.suffix.lower() not in _PAGES:
        return None
    if not (path.parent / _NOTEBOOK).is_file():
        msg = f"There is no {_NOTEBOOK} beside {path.name} to tell what it was made of: name the export itself."
        raise SourceError(msg)
    return path.parent / _NOTEBOOK


def _read(notebook: Path) -> dict[str, Any]:
    """Return the parameters a report was made with, its period filled in."""
    try:
        read = json.loads(notebook.read_text(encoding="utf-8"))
        given = read["metadata"]["papermill"]["parameters"]
        told = {
            name: given[name]
            for name in ("export", "ego", "period", "as_of", "language", "settings", "history")
        }
        told["period"] = told["period"] or _period(read)
    except (OSError, ValueError, KeyError, TypeError):
        msg = f"{notebook.name} does not tell what the report was made of: make the report again, or name the export itself."
        raise SourceError(msg) from None
    return told


def _period(read: dict[str, Any]) -> str:
    """Return the period that the first screen found."""
    for cell in read["cells"]:
        for output in cell.get("outputs", []):
            if found := output.get("data", {}).get(RUN_MIME):
                return str(found["period"])
    return ""
