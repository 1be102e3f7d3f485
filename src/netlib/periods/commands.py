"""What ``netlib report`` does: one period or several, from named exports or from the inbox, with a summary at the end."""

from __future__ import annotations

import time
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from netlib import dates
from netlib.dates import periods_between
from netlib.errors import NetlibError
from netlib.periods.inbox import INBOX, newest_export
from netlib.periods.index import INDEX, write_index
from netlib.periods.log import log_run
from netlib.periods.making import GENUINE, NEW, UNCHANGED, make_report, note_failure_of
from netlib.report.sharing.order import Order
from netlib.report.sharing.share import PAGE, share
from netlib.warm.forkers import warm_kernels

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netlib.report.make import Job

FAILED: Final = "failed"


def make_reports(
    job: Job,
    *,
    periods: str = "",
    for_coach: bool = False,
    force: bool = False,
    progress: bool = False,
    show: Callable[[str], object],
    tell: Callable[[str], object],
) -> str:
    """Make the report of a job, or those of several periods, and say what became of each.

    Parameters
    ----------
    job
        What is to be made; without exports, the newest in the inbox.
    periods
        ``2026-01..2026-10`` for several periods; empty for that of the job.
    for_coach
        Whether to make a copy for the coach beside each.
    force
        Make them even where nothing has changed.
    progress
        Whether to show a progress bar.
    show, tell
        Take the paths of pages, and sentences for the user.

    Returns
    -------
    str
        What could not be done, in one sentence; empty where all was.
    """
    started = time.monotonic()
    try:
        exports = job.exports or (newest_export(INBOX),)
    except NetlibError as error:
        note_failure_of(job, error)
        raise
    job = replace(job, exports=exports, today=job.today or dates.today().isoformat())
    keys = periods_between(*_range(periods)) if periods else [job.period]
    run = _Run(
        is_past=len(keys) > 1,
        for_coach=for_coach,
        force=force,
        progress=progress,
        show=show,
        tell=tell,
    )
    states: list[str] = []
    with warm_kernels() if len(keys) > 1 else nullcontext():
        for key in keys:
            try:
                states.append(run.one(replace(job, period=key)))
            except NetlibError as error:
                if not periods:
                    raise
                states.append(FAILED)
                tell(f"{key}: {error}")
    _list_all(job, tell)
    tell(_summary(states, time.monotonic() - started))
    failed = states.count(FAILED)
    if failed:
        return f"{failed} of {len(keys)} periods could not be made: what was wrong is said above."
    return ""


@dataclass(frozen=True, kw_only=True)
class _Run:
    """What holds for all periods of one call."""

    is_past: bool
    for_coach: bool
    force: bool
    progress: bool
    show: Callable[[str], object]
    tell: Callable[[str], object]

    def one(self, job: Job) -> str:
        """Make one report and its copy, show where they are, log what became of it, and return that."""
        started = time.monotonic()
        became = FAILED
        try:
            outcome = make_report(
                job, is_past=self.is_past, force=self.force, progress=self.progress
            )
            self.show(str(outcome.page))
            if self.for_coach and (
                outcome.state == NEW or not (outcome.page.parent / PAGE).exists()
            ):
                self._copy(replace(job, period=outcome.period))
            became = outcome.state
        except NetlibError as error:
            became = type(error).__name__
            raise
        finally:
            self._log(job, became, time.monotonic() - started)
        return became

    def _copy(self, job: Job) -> None:
        """Make the coach's copy of a report."""
        order = Order(
            settings_file=job.settings_file,
            exports=job.exports,
            ego=job.ego,
            period=job.period,
            as_of=job.as_of,
            language=job.language,
            out=job.out,
            history=job.history,
        )
        try:
            self.show(str(share(order, tell=self.tell, progress=self.progress).page))
        except NetlibError as error:
            note_failure_of(job, error)
            raise

    def _log(self, job: Job, became: str, seconds: float) -> None:
        try:
            log_run(job.history, name=job.name, period=job.period, became=became, seconds=seconds)
        except OSError as error:
            self.tell(f"the log in {job.history} cannot be written ({error.strerror}).")


def _list_all(job: Job, tell: Callable[[str], object]) -> None:
    """Write the page of all reports, without which a run is none the worse."""
    try:
        write_index(job.out, job.history, job.language)
    except (NetlibError, OSError) as error:
        why = (error.strerror if isinstance(error, OSError) else "") or error
        tell(f"{job.out / INDEX} could not be written ({why}); the reports are there.")


def _range(periods: str) -> tuple[str, str]:
    """Return the first and the last period of ``2026-01..2026-10``; one alone is both."""
    first, _, last = periods.partition("..")
    return first.strip(), last.strip() or first.strip()


def _summary(states: Sequence[str], seconds: float) -> str:
    """Return one line on what became of the reports."""
    said = {
        NEW: "made",
        UNCHANGED: "unchanged since it was made (--force makes it again)",
        GENUINE: "left as it was made at the time (--force replaces it)",
        FAILED: "could not be made",
    }
    parts = [f"{states.count(state)} {what}" for state, what in said.items() if state in states]
    return f"{', '.join(parts)}, in {seconds:.1f} s."
