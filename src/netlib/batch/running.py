"""Make the report of one client, in a process that ends with it: it alone has the client's data in its memory."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib import dates
from netlib.batch.clients import exports_of, shown
from netlib.batch.results import Result, Task, failure
from netlib.errors import BusyError, NetlibError, SettingsError, SourceError
from netlib.history.failures import Failure, note_failure
from netlib.periods.index import INDEX, write_index
from netlib.periods.log import log_run
from netlib.periods.making import NEW, make_report
from netlib.report.make import Job
from netlib.report.readers import MEMBER
from netlib.report.sharing.share import own_key
from netlib.settings import read_settings

if TYPE_CHECKING:
    from netlib.periods.making import Outcome

TARGET: Final = "netlib.batch.running:run_client"
_LONGEST_WAIT: Final = 600.0
_STEP: Final = 0.2
_NO_MEMORY: Final = (
    "There is not enough memory: close other programs, or run fewer at a time with --jobs."
)


def run_client(task: dict[str, Any]) -> dict[str, Any]:
    """Make the report of a client and return what became of it.

    Parameters
    ----------
    task
        See `netlib.batch.results.Task`.

    Returns
    -------
    dict
        See `netlib.batch.results.Result`; a failed one where anything the user can mend is wrong.
    """
    asked = Task.of(task)
    begun = time.monotonic()
    try:
        result = _run(asked, _prepared(asked), begun)
    except NetlibError as error:
        result = failure(asked.client, error)
    except MemoryError:
        result = failure(asked.client, NetlibError(_NO_MEMORY))
    seconds = time.monotonic() - begun
    log(asked, result, name=Path(result.past).name, seconds=seconds)
    return replace(result, seconds=seconds).plain()


def note(task: Task, error: NetlibError) -> None:
    """Let the next report of a client tell of a run that could not be done; what cannot be written is lost."""
    with suppress(OSError):
        note_failure(Path(task.history), Failure(dates.today(), type(error).__name__))


def log(task: Task, result: Result, *, name: str = "", seconds: float) -> None:
    """Add a line to the log beside the history of a client; a report is none the worse for one that cannot be written.

    Parameters
    ----------
    task, result
        What was asked for and what became of it.
    name
        Under what the network is filed, where that is known.
    seconds
        How long it took.
    """
    with suppress(OSError):
        log_run(
            Path(task.history),
            name=name or task.client,
            period=task.period,
            became=result.kind or result.state,
            seconds=seconds,
        )


def _prepared(asked: Task) -> Job:
    """Return the job of a task, once it is known that there is an export and a key."""
    try:
        job = _job(asked)
        if job.reader != MEMBER:
            _require_own_key(job)
            # made later, it would change an export that is the client's folder itself
            own_key(job)
    except NetlibError as error:
        note(asked, error)
        raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        msg = f"The folder of {shown(asked.client)} cannot be read ({reason}): change its rights."
        raise SourceError(msg) from None
    return job


def _run(asked: Task, job: Job, begun: float) -> Result:
    outcome = _made(job, force=asked.force, until=begun + _LONGEST_WAIT)
    if outcome.state == NEW or not (job.out / INDEX).exists():
        # a report is none the worse for a list of all that cannot be written
        with suppress(NetlibError, OSError):
            write_index(job.out, job.history, job.language)
    return Result(
        client=asked.client,
        state=outcome.state,
        period=outcome.period,
        page=str(outcome.page),
        past=str(job.past),
    )


def _job(asked: Task) -> Job:
    home = Path(asked.settings_file).parent
    exports = exports_of(home) if asked.exports == (str(home),) else asked.exports
    return Job(
        exports=tuple(Path(one) for one in exports),
        settings_file=Path(asked.settings_file),
        ego=asked.ego,
        period=asked.period,
        language=asked.language,
        reader=asked.reader,
        today=asked.today,
        out=Path(asked.out),
        history=Path(asked.history),
    )


def _require_own_key(job: Job) -> None:
    """Refuse a key outside of the client's folder: two clients with one key could be told to know the same people.

    Raises
    ------
    SettingsError
        If it is there.
    """
    home = job.settings_file.parent
    key = home / read_settings(job.settings_file).key_file
    if not key.resolve().is_relative_to(home.resolve()):
        msg = "The key of a client has to be in the client's folder: change key_file in its netlib.toml."
        raise SettingsError(msg)


def _made(job: Job, *, force: bool, until: float) -> Outcome:
    """Make the report; another run at work on the same network, such as that of a lost worker, is waited for."""
    while True:
        try:
            return make_report(job, force=force)
        except BusyError:
            if time.monotonic() > until:
                raise
            time.sleep(_STEP)
