"""Reports, period after period: made where something is new, kept whole, and noted where one could not be made."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib import dates
from netlib.dates import USUAL_KIND, period_kind, period_start
from netlib.errors import BusyError, HistoryError, NetlibError, RunError, SourceError
from netlib.exports import annotations_path, fingerprint
from netlib.history.failures import FAILURES_FILE, Failure, note_failure
from netlib.history.files import is_whole, kept_periods, read_table, set_aside, table_path
from netlib.history.migration import migrate
from netlib.history.schema import TABLES
from netlib.landing import land
from netlib.report.make import KEPT, check, find_notebook, staged, working_on, write_report
from netlib.report.readers import MEMBER
from netlib.report.sharing.share import own_key, write_copy
from netlib.settings import read_settings

if TYPE_CHECKING:
    from netlib.report.make import Job, Made

PAGE: Final = "report.html"
NOTEBOOK: Final = "report.ipynb"
_SOURCES: Final = {".py", ".po", ".j2", ".css", ".txt", ".csv", ".json", ".mplstyle"}
MADE: Final = "made"
"""Folder in the history of a network: of what each page was made, so that nothing is made twice."""

NEW: Final = "made"
UNCHANGED: Final = "unchanged"
GENUINE: Final = "kept"
"""A report of the time itself is not replaced by one that is reconstructed from a later export."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a report: ``made``, ``unchanged`` or ``kept``, its page, and its period."""

    state: str
    page: Path
    period: str


def make_report(
    job: Job, *, is_past: bool = False, force: bool = False, progress: bool = False
) -> Outcome:
    """Make the report of a period, unless nothing has changed since it was made.

    The page is ``out/<name>/<period>/report.html`` with the executed notebook beside it, or for a coach ``coach.html``
    with the list of its pseudonyms; figures and contacts go to ``history/<name>``. All of it arrives, or nothing does.

    Parameters
    ----------
    job
        What it is made of.
    is_past
        Whether it is one of several periods of one export, which then has to tell of which day it is.
    force
        Make it in any case, and replace a report of the time by a reconstructed one.
    progress
        Whether to show a progress bar.

    Raises
    ------
    NetlibError
        With one sentence that says what is wrong and what to do. It is noted, and the next report tells of it.
    """
    try:
        check(job)
        with working_on(job) as scratch:
            outcome = _made(job, scratch=scratch, is_past=is_past, force=force, progress=progress)
    except BusyError:
        raise
    except NetlibError as error:
        note_failure_of(job, error)
        raise
    if outcome.state == NEW:
        # one that cannot be removed is told again
        with suppress(OSError):
            for told in _failures(job):
                told.unlink(missing_ok=True)
    return outcome


def note_failure_of(job: Job, error: NetlibError) -> None:
    """Note a run that could not be done, for the next report to tell; what cannot be written either is lost."""
    # a network of which nothing is kept may be a path that was mistyped: then the next report of any tells
    folder = job.past if job.exports and job.past.is_dir() else job.history
    with suppress(OSError):
        note_failure(folder, Failure(dates.today(), type(error).__name__))


def _made(job: Job, *, scratch: Path, is_past: bool, force: bool, progress: bool) -> Outcome:
    migrate(job.place, job.past, scratch=scratch)
    content = fingerprint(job.exports)
    key = _key(job, content)
    # what could not be made has to be told
    is_news = any(file.exists() for file in _failures(job))
    if not force and not is_news and (found := _unchanged(job, key)):
        return found
    made, pages = _written(job, scratch=scratch, progress=progress)
    folder = job.place / made.period
    page = folder / pages[0].name
    run = _run_in(scratch / KEPT, made.period)
    if run["input"] != content:
        msg = "The export changed while it was read: run the command again; everything is as it was before."
        raise RunError(msg)
    if is_past and run["exported_on"] is None:
        msg = "This export holds no dates, so it tells of one period only: name that one with --period."
        raise SourceError(msg)
    damaged = set_aside(job.past, made.period)
    if run["reconstructed"] and not force and _is_genuine(job.past, made.period):
        return Outcome(state=GENUINE, page=page, period=made.period)
    files = {folder / file.name: file for file in pages}
    for file in sorted((scratch / KEPT).rglob("*.parquet")):
        files[job.past / file.relative_to(scratch / KEPT)] = file
    files |= damaged
    note = scratch / "made.json"
    told = {
        "key": key,
        "past": _past(job, made.period),
        "place": str(folder),
        "pages": {file.name: _digest(file) for file in pages},
    }
    note.write_text(json.dumps(told), encoding="utf-8")
    # each reader's page is made of something else
    reader = "" if job.reader == MEMBER else f".{job.reader}"
    files[job.past / MADE / f"{made.period}{reader}.json"] = note
    for own in (file.parent for file in files if file.is_relative_to(job.past)):
        own.mkdir(parents=True, exist_ok=True, mode=0o700)
    land(files, roots=job.roots)
    return Outcome(state=NEW, page=page, period=made.period)


def _written(job: Job, *, scratch: Path, progress: bool) -> tuple[Made, tuple[Path, ...]]:
    """Write the report for its reader and return it with its files, the page first."""
    if job.reader != MEMBER:
        copy = write_copy(job, scratch=scratch, keeps=True, progress=progress)
        return copy.made, copy.files
    made = write_report(job, scratch=scratch, progress=progress)
    return made, staged(made, scratch=scratch, page=PAGE, notebook=NOTEBOOK)


def _key(job: Job, content: str) -> str:
    """Return a fingerprint of everything that a report is made of, but for the day on which it is made."""
    digest = hashlib.sha256()
    # the same report, asked for in two ways
    period = "" if job.period == USUAL_KIND else job.period
    told = asdict(replace(job, exports=(), today="", period=period))
    parts = [content, str(sorted((name, str(value)) for name, value in told.items()))]
    settings = read_settings(job.settings_file)
    beside = job.settings_file.parent
    named = (settings.companies_file, settings.goals_file, settings.relatedness_file, settings.reference_file)  # fmt: skip
    files = [job.settings_file, *(beside / name for name in named if name)]
    parts += [_digest(file) for file in files]
    parts += [_digest(annotations_path([export])) for export in job.exports]
    parts.append(_program())
    if job.reader != MEMBER:
        # another key makes other pseudonyms
        parts.append(hashlib.sha256(own_key(job)).hexdigest())
    for part in parts:
        digest.update(f"{len(part)}:{part}".encode())
    return digest.hexdigest()


def _failures(job: Job) -> list[Path]:
    return [job.past / FAILURES_FILE, job.history / FAILURES_FILE]


def _past(job: Job, period: str) -> str:
    """Return a fingerprint of what is kept of the earlier periods, with which the report of one compares."""
    digest = hashlib.sha256()
    start = period_start(period)
    for earlier in kept_periods(job.past, kind=period_kind(period)):
        if period_start(earlier) < start:
            for name in TABLES:
                digest.update(_digest(table_path(job.past, name, earlier)).encode())
    return digest.hexdigest()


def _program() -> str:
    """Return a fingerprint of the program and its notebook: another version may say it otherwise."""
    digest = hashlib.sha256(find_notebook("90-report").read_bytes())
    package = Path(str(resources.files("netlib")))
    for file in sorted(package.rglob("*")):
        if file.suffix in _SOURCES:
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _digest(file: Path) -> str:
    """Return a fingerprint of a file, empty where there is none."""
    try:
        with file.open("rb") as opened:
            return hashlib.file_digest(opened, "sha256").hexdigest()
    except OSError:
        return ""


def _unchanged(job: Job, key: str) -> Outcome | None:
    """Return the report that was made of the same, if it is still as it was; None otherwise."""
    for note in sorted((job.past / MADE).glob("*.json")):
        period = note.stem.partition(".")[0]
        try:
            told = json.loads(note.read_text(encoding="utf-8"))
            place = Path(told["place"])
            same = told["key"] == key and told["past"] == _past(job, period)
            whole = all(_digest(place / name) == held for name, held in told["pages"].items())
            page = place / next(iter(told["pages"]))
        except (
            OSError,
            ValueError,
            KeyError,
            TypeError,
            AttributeError,
            StopIteration,
            NetlibError,
        ):
            continue
        if same and whole and is_whole(job.past, period):
            return Outcome(state=UNCHANGED, page=page, period=period)
    return None


def _run_in(kept: Path, period: str) -> dict[str, Any]:
    """Return what a run says it rests on."""
    (run,) = read_table(table_path(kept, "runs", period), name="runs").to_pylist()
    return dict(run)


def _is_genuine(past: Path, period: str) -> bool:
    """Return whether a report of the time itself is kept of a period."""
    path = table_path(past, "runs", period)
    if not path.exists():
        return False
    try:
        return not _run_in(past, period)["reconstructed"]
    except HistoryError:
        return False
