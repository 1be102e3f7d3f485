"""Make a report: run the report notebook, render its page, and put both in place only when all went well."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from netlib.dates import period_end, read_day
from netlib.errors import NetlibError, RunError, SourceError
from netlib.exports import as_paths, lasting_name
from netlib.report.earlier import MEASURES_FILE
from netlib.report.language import words
from netlib.report.page import render
from netlib.report.readers import MEMBER
from netlib.report.run import RUN_MIME, run_notebook
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nbformat import NotebookNode


@dataclass(frozen=True, kw_only=True)
class Made:
    """A report that is complete and not yet in its place.

    Attributes
    ----------
    page
        The HTML page.
    notebook
        The executed notebook behind it, without paths of this machine.
    name, period
        Under what it is filed.
    parameters
        What the notebook was run with.
    measures
        What is kept of it for the reports of later periods; None in a copy for somebody else.
    """

    page: str
    notebook: NotebookNode
    name: str
    period: str
    parameters: dict[str, str | list[str]]
    measures: dict[str, Any] | None = None


def make_report(
    export: Path | Sequence[Path],
    *,
    ego: str = "",
    period: str = "",
    as_of: str = "",
    language: str = "en",
    out: Path = Path("reports"),
    settings_file: Path,
    progress: bool = False,
) -> Path:
    """Render the report of exports and return the path of its page.

    The page is ``out/<name>/<period>/report.html`` with the executed notebook and the figures for later
    comparison beside it; an earlier report there stays as it is until the new one is complete.

    Parameters
    ----------
    export, ego, period, as_of, language, settings_file, progress
        See `write_report`.
    out
        Folder of all reports.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    made = write_report(
        as_paths(export),
        ego=ego,
        dates=(period, as_of),
        language=language,
        out=out,
        settings_file=settings_file,
        progress=progress,
    )
    return land(made, out=out, page="report.html", notebook="report.ipynb")


def write_report(
    exports: Sequence[Path],
    *,
    ego: str = "",
    dates: tuple[str, str] = ("", ""),
    language: str = "en",
    out: Path,
    settings_file: Path,
    reader: str = MEMBER,
    progress: bool = False,
) -> Made:
    """Run the report notebook on exports and render its page; nothing is put in place.

    Parameters
    ----------
    exports
        Paths of one export or of several that are joined.
    ego, language, reader
        See `netlib.report.open_book`.
    dates
        Period and last day, as there.
    out
        Folder of all reports, in which the run has its scratch.
    settings_file
        Thresholds; the defaults hold where there is no such file.
    progress
        Whether to show a progress bar.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    # what can be known before a kernel starts is said at once
    require_files(exports)
    spoken = words(language)
    period, as_of = dates
    if period:
        period_end(period)
    if as_of:
        read_day(as_of)
    settings = read_settings(settings_file)
    name = lasting_name(exports, ego=ego) or "report"
    parameters: dict[str, str | list[str]] = {
        "export": str(exports[0]) if len(exports) == 1 else [str(path) for path in exports],
        "ego": ego,
        "period": period,
        "as_of": as_of,
        "language": language,
        "settings": str(settings_file),
        "reader": reader,
        "history": str(out / name),
    }
    with _writing_to(out), TemporaryDirectory(dir=out, prefix=".netlib-") as scratch:
        executed = run_notebook(
            find_notebook("90-report"),
            Path(scratch) / "report.ipynb",
            parameters=parameters,
            cell_timeout=settings.cell_timeout,
            progress=progress,
        )
    told = _told(executed)
    _drop_twins(executed)
    # papermill notes the paths of this machine, which a shared notebook need not tell
    for key in ("input_path", "output_path"):
        executed.metadata.get("papermill", {}).pop(key, None)
    return Made(
        page=render(executed, title=told["title"], words=spoken),
        notebook=executed,
        name=name,
        period=told["period"],
        parameters=parameters,
        measures=told.get("measures"),
    )


def land(
    made: Made, *, out: Path, page: str, notebook: str = "", folder: Path | None = None
) -> Path:
    """Write the page, the notebook where it gets a name, and the figures kept of it beside each other first, then move them into place.

    The place is the period's folder in ``out``, unless another ``folder`` is given.
    """
    import nbformat

    folder = folder or out / made.name / made.period
    with _writing_to(out), TemporaryDirectory(dir=out, prefix=".netlib-") as scratch:
        written = Path(scratch) / page
        written.write_text(made.page, encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        if notebook:
            nbformat.write(made.notebook, Path(scratch) / notebook)
            (Path(scratch) / notebook).replace(folder / notebook)
        if made.measures is not None:
            kept = Path(scratch) / MEASURES_FILE
            kept.write_text(json.dumps(made.measures, indent=1) + "\n", encoding="utf-8")
            kept.replace(folder / MEASURES_FILE)
        written.replace(folder / page)
    return folder / page


@contextmanager
def _writing_to(out: Path) -> Iterator[None]:
    """Make the folder of all reports, and say in one sentence what keeps it from being written to."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        yield
    except OSError as error:
        msg = f"The report cannot be written to {out} ({error.strerror or type(error).__name__}): choose another folder with --out."
        raise NetlibError(msg) from None


def find_notebook(name: str) -> Path:
    """Return the path of a notebook of the suite, from the installed package or the project's own folder."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "notebooks", package.parents[1] / "notebooks"):
        if (folder / f"{name}.ipynb").is_file():
            return folder / f"{name}.ipynb"
    msg = f"The notebook {name}.ipynb is missing: restore the folder notebooks or install netlib again."
    raise RunError(msg)


def require_files(exports: Sequence[Path]) -> None:
    """Refuse exports that are not there.

    Raises
    ------
    SourceError
        With the first one that is missing.
    """
    for path in exports:
        if not path.exists():
            msg = f"There is no file or folder {path}: check the path of the export."
            raise SourceError(msg)


def _drop_twins(executed: NotebookNode) -> None:
    """Take out the plain form of what shows itself as HTML: how Python prints an object, with tables the page does not show."""
    for cell in executed.cells:
        for output in cell.get("outputs", []):
            if "text/html" in output.get("data", {}):
                output.data.pop("text/plain", None)


def _told(executed: NotebookNode) -> dict[str, Any]:
    """Return the period, the title and the figures to keep that the first screen found."""
    for cell in executed.cells:
        for output in cell.get("outputs", []):
            told = output.get("data", {}).get(RUN_MIME)
            if told:
                return dict(told)
    msg = "90-report.ipynb shows no first screen: restore its cell report.cover(book)."
    raise RunError(msg)
