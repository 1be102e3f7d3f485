"""Make a report: run the report notebook and render its page; both are put in place only when all went well."""

from __future__ import annotations

import os
import shutil
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any, Final

from netlib.dates import PERIOD_KINDS, period_end, read_day
from netlib.errors import NetlibError, RunError, SourceError
from netlib.exports import lasting_name
from netlib.landing import finish, sweep
from netlib.locking import only_one
from netlib.report.language import LANGUAGES, words
from netlib.report.page import render
from netlib.report.readers import MEMBER
from netlib.report.run import RUN_MIME, run_notebook
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from nbformat import NotebookNode

    from netlib.report.handover import Handover

REPORTS: Final = Path("reports")
"""Folder of all reports, unless another is named."""
HISTORY: Final = Path("data/history")
"""Folder of the histories of all networks, unless another is named."""
KEPT: Final = "history"
"""In the scratch of a run: what is to be kept of the period."""
_SCRATCH: Final = ".scratch-"


@dataclass(frozen=True, kw_only=True)
class Made:
    """A report that is complete and not yet in its place.

    Attributes
    ----------
    page
        The HTML page.
    notebook
        The executed notebook behind it, without paths of this machine.
    period
        Under what it is filed.
    parameters
        What the notebook was run with.
    """

    page: str
    notebook: NotebookNode
    period: str
    parameters: dict[str, str | list[str]]


@dataclass(frozen=True, kw_only=True)
class Job:
    """What a report is made of.

    Attributes
    ----------
    exports
        Paths of one export or of several that are joined.
    settings_file
        Thresholds; the defaults hold where there is no such file.
    ego, period, as_of, language, reader, today
        See `netlib.report.open_book`.
    out, history
        Folders of all reports and of the histories of all networks.
    """

    exports: tuple[Path, ...]
    settings_file: Path
    ego: str = ""
    period: str = ""
    as_of: str = ""
    language: str = LANGUAGES[0]
    reader: str = MEMBER
    today: str = ""
    out: Path = REPORTS
    history: Path = HISTORY

    @property
    def name(self) -> str:
        """Under what the network is filed, month after month."""
        return lasting_name(self.exports, ego=self.ego) or "report"

    @property
    def place(self) -> Path:
        """Folder of all reports of the network."""
        return self.out / self.name

    @property
    def past(self) -> Path:
        """Folder of the history of the network."""
        return self.history / self.name

    @property
    def roots(self) -> tuple[Path, ...]:
        """Both folders in the order in which files arrive: a report is only shown once it is kept."""
        return tuple(dict.fromkeys((self.past, self.place)))


def check(job: Job) -> None:
    """Refuse what can be known to be wrong before a kernel starts.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    require_files(job.exports)
    words(job.language)
    if job.period and job.period not in PERIOD_KINDS:
        period_end(job.period)
    if job.as_of:
        read_day(job.as_of)
    read_settings(job.settings_file)


@contextmanager
def working_on(job: Job) -> Iterator[Path]:
    """Have a network to oneself, finish what an interrupted run had begun, and yield a folder for what is in the making.

    Raises
    ------
    NetlibError
        If another run is at work on it, or a folder cannot be written to.
    """
    with _telling(job), ExitStack() as held:
        for folder in (job.history, job.past):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        # another run may write to one of the two only
        for folder in job.roots:
            held.enter_context(only_one(folder))
        for folder in job.roots:
            finish(folder)
            sweep(folder)
        for left in job.place.glob(f"{_SCRATCH}*"):
            shutil.rmtree(left, ignore_errors=True)
        # the kernel of a run that was killed may still write to its own for a second
        scratch = Path(mkdtemp(prefix=_SCRATCH, dir=job.place))
        try:
            yield scratch
        finally:
            shutil.rmtree(scratch, ignore_errors=True)


def write_report(
    job: Job,
    *,
    scratch: Path,
    keeps: bool = True,
    handover: Handover | None = None,
    progress: bool = False,
) -> Made:
    """Run the report notebook on exports and render its page; nothing is put in place.

    Parameters
    ----------
    job
        What it is made of.
    scratch
        Folder for the run, of which ``history`` holds what is to be kept of the period afterwards.
    keeps
        Whether anything is.
    handover
        Reads the export in this process, for the kernel too; None to leave that to the kernel.
    progress
        Whether to show a progress bar.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do.
    """
    # what can be known before a kernel starts is said at once
    check(job)
    exports = [str(path) for path in job.exports]
    parameters: dict[str, str | list[str]] = {
        "export": exports[0] if len(exports) == 1 else exports,
        "ego": job.ego,
        "period": job.period,
        "as_of": job.as_of,
        "language": job.language,
        "settings": str(job.settings_file),
        "reader": job.reader,
        "history": str(job.past),
        "keep": str(scratch / KEPT) if keeps else "",
        "today": job.today,
    }
    executed = run_notebook(
        find_notebook("90-report"),
        scratch / "report.ipynb",
        parameters=parameters,
        cell_timeout=read_settings(job.settings_file).cell_timeout,
        environment=handover.environment if handover else None,
        meanwhile=handover.read if handover else None,
        progress=progress,
    )
    told = _told(executed)
    _drop_twins(executed)
    # papermill notes the paths of this machine, which a shared notebook need not tell
    for key in ("input_path", "output_path"):
        executed.metadata.get("papermill", {}).pop(key, None)
    return Made(
        page=render(executed, title=told["title"], words=words(job.language)),
        notebook=executed,
        period=told["period"],
        parameters=parameters,
    )


def staged(made: Made, *, scratch: Path, page: str, notebook: str) -> tuple[Path, Path]:
    """Write page and notebook where they are for now, and return both.

    Parameters
    ----------
    made
        The report.
    scratch
        Where they are written for now.
    page, notebook
        Their names.
    """
    import nbformat

    (scratch / page).write_text(made.page, encoding="utf-8")
    nbformat.write(made.notebook, scratch / notebook)
    return scratch / page, scratch / notebook


@contextmanager
def _telling(job: Job) -> Iterator[None]:
    """Say in one sentence what the system refuses: to read the export, to write to a folder, or more memory."""
    try:
        yield
    except MemoryError:
        msg = "There is not enough memory: close other programs and try again; everything is as it was before."
        raise NetlibError(msg) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        is_path = isinstance(error.filename, (str, bytes))
        place = Path(os.fsdecode(error.filename)).resolve() if is_path else None
        for export in job.exports:
            if place and place.is_relative_to(export.resolve()):
                msg = f"{export} cannot be read ({reason}): change its rights or put it elsewhere; everything is as it was before."
                raise SourceError(msg) from None
        if place and place.is_relative_to(job.history.resolve()):
            msg = f"The history cannot be written to {job.history} ({reason}): make room or change the rights of that folder; everything is as it was before."
            raise NetlibError(msg) from None
        msg = f"The report cannot be written to {job.out} ({reason}): choose another folder with --out; everything is as it was before."
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
    """Return the period and the title that the first screen found."""
    for cell in executed.cells:
        for output in cell.get("outputs", []):
            told = output.get("data", {}).get(RUN_MIME)
            if told:
                return dict(told)
    msg = "90-report.ipynb shows no first screen: restore its cell report.cover(book)."
    raise RunError(msg)
