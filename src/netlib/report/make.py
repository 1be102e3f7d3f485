"""Make a report: run the report notebook, render its page, and put both in place only when all went well."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from netlib import dates
from netlib.errors import NetlibError, RunError, SourceError
from netlib.exports import as_paths, lasting_name
from netlib.report.language import words
from netlib.report.page import render
from netlib.report.run import RUN_MIME, run_notebook
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nbformat import NotebookNode


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

    The page is ``out/<name>/<period>/report.html`` with the executed notebook beside it; an earlier report
    there stays as it is until the new one is complete.

    Parameters
    ----------
    export
        Path of one export or of several that are joined.
    ego, period, as_of, language
        See `netlib.report.open_book`.
    out
        Folder of all reports.
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
    exports = as_paths(export)
    for path in exports:
        if not path.exists():
            msg = f"There is no file or folder {path}: check the path of the export."
            raise SourceError(msg)
    spoken = words(language)
    if period:
        dates.period_end(period)
    if as_of:
        dates.read_day(as_of)
    settings = read_settings(settings_file)
    notebook = find_notebook("90-report")
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=out, prefix=".netlib-") as scratch:
            executed = run_notebook(
                notebook,
                Path(scratch) / "report.ipynb",
                parameters={
                    "export": str(exports[0])
                    if len(exports) == 1
                    else [str(path) for path in exports],
                    "ego": ego,
                    "period": period,
                    "as_of": as_of,
                    "language": language,
                    "settings": str(settings_file),
                },
                cell_timeout=settings.cell_timeout,
                progress=progress,
            )
            told = _told(executed)
            page = render(executed, title=told["title"], words=spoken)
            return _land(
                page,
                executed,
                scratch=Path(scratch),
                folder=out / (lasting_name(exports, ego=ego) or "report") / told["period"],
            )
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


def _told(executed: NotebookNode) -> dict[str, str]:
    """Return the period and the title that the first screen found."""
    for cell in executed.cells:
        for output in cell.get("outputs", []):
            told = output.get("data", {}).get(RUN_MIME)
            if told:
                return dict(told)
    msg = "90-report.ipynb shows no first screen: restore its cell report.cover(book)."
    raise RunError(msg)


def _land(page: str, executed: NotebookNode, *, scratch: Path, folder: Path) -> Path:
    """Write both files beside each other first, then move them into place."""
    import nbformat

    # papermill notes the paths of this machine, which a shared notebook need not tell
    for key in ("input_path", "output_path"):
        executed.metadata.get("papermill", {}).pop(key, None)
    html, ipynb = scratch / "report.html", scratch / "report.ipynb"
    html.write_text(page, encoding="utf-8")
    nbformat.write(executed, ipynb)
    folder.mkdir(parents=True, exist_ok=True)
    ipynb.replace(folder / ipynb.name)
    html.replace(folder / html.name)
    return folder / html.name
