"""What ``netlib report`` does: one period or several, from named exports or from the inbox, with a summary at the end."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from netlib import dates
from netlib.dates import periods_between
from netlib.errors import NetlibError
from netlib.periods.inbox import INBOX, newest_export
from netlib.periods.making import GENUINE, NEW, UNCHANGED, Outcome, make_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlib.report.make import Job


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
    job = replace(
        job,
        exports=job.exports or (newest_export(INBOX),),
        today=job.today or dates.today().isoformat(),
    )
    keys = periods_between(*_range(periods)) if periods else [job.period]
    outcomes: list[Outcome] = []
    failed: list[str] = []
    for key in keys:
        one = replace(job, period=key)
        try:
            outcome = make_report(one, force=force, progress=progress)
        except NetlibError as error:
            if not periods:
                raise
            failed.append(key)
            tell(f"{key}: {error}")
            continue
        outcomes.append(outcome)
        show(str(outcome.page))
        if for_coach:
            _copy(replace(one, period=outcome.period), show, tell)
    counted = {
        state: sum(one.state == state for one in outcomes) for state in (NEW, UNCHANGED, GENUINE)
    }
    tell(_summary(counted, len(failed), time.monotonic() - started))
    if failed:
        return (
            f"{len(failed)} of {len(keys)} periods could not be made: what was wrong is said above."
        )
    return ""


def _range(periods: str) -> tuple[str, str]:
    """Return the first and the last period of ``2026-01..2026-10``; one alone is both."""
    first, _, last = periods.partition("..")
    return first.strip(), last.strip() or first.strip()


def _copy(job: Job, show: Callable[[str], object], tell: Callable[[str], object]) -> None:
    """Make the coach's copy of a report."""
    from netlib.report.sharing.order import Order
    from netlib.report.sharing.share import share

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
    show(str(share(order, tell=tell).page))


def _summary(counted: dict[str, int], failed: int, seconds: float) -> str:
    """Return one line on what became of the reports."""
    said = {
        NEW: "made",
        UNCHANGED: "unchanged since it was made (--force makes it again)",
        GENUINE: "left as it was made at the time (--force replaces it)",
    }
    parts = [f"{n} {said[state]}" for state, n in counted.items() if n]
    if failed:
        parts.append(f"{failed} could not be made")
    return f"{', '.join(parts)}, in {seconds:.1f} s."
