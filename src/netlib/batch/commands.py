"""What ``netlib batch`` does: a report for each client, a page on all of them, and one sentence for each that failed."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib import dates
from netlib.batch.clients import Client, find_clients, local_task, shown
from netlib.batch.memory import usable_processors
from netlib.batch.progress import progress, weight
from netlib.batch.record import Record
from netlib.batch.results import FAILED, failure
from netlib.dates import PERIOD_KINDS, period_end
from netlib.errors import NetlibError, SourceError
from netlib.report.language import words
from netlib.report.readers import COACH, MEMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from netlib.batch.progress import Progress
    from netlib.batch.results import Result, Task

_SAID: Final = {
    "made": "made",
    "unchanged": "unchanged since it was made (--force makes it again)",
    "kept": "left as it was made at the time (--force replaces it)",
    FAILED: "could not be made",
}
_MINUTE: Final = 60
_WAITING: Final = 1
"""Reports more than processors: one may wait for its kernel or for the disk."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """What a batch is to make.

    Attributes
    ----------
    folder, out, history
        The folders of all clients, reports and histories: paths, or addresses such as ``s3://bucket/clients``.
    period, language
        See `netlib.report.make.Job`.
    for_coach
        Whether the coach's copy is made of each, and no report of the member's own.
    force
        Make them even where nothing has changed.
    jobs
        How many are made at a time on this machine; 0 for one more than there are processors.
    scheduler
        Address of a Dask cluster that makes them instead; empty for this machine.
    """

    folder: str
    out: str
    history: str
    period: str = ""
    language: str = "en"
    for_coach: bool = False
    force: bool = False
    jobs: int = 0
    scheduler: str = ""


def make_batch(
    order: Order,
    *,
    show: Callable[[str], object],
    tell: Callable[[str], object],
    is_watched: bool = False,
) -> str:
    """Make the reports of all clients and the page on them, and say what became of each.

    Parameters
    ----------
    order
        What is to be made.
    show, tell
        Take the paths of pages, and sentences for the user.
    is_watched
        Whether to show a progress bar.

    Returns
    -------
    str
        What could not be done, in one sentence; empty where all was.

    Raises
    ------
    NetlibError
        If there is no client, or nothing more can be done.
    """
    started = time.monotonic()
    words(order.language)
    if order.period and order.period not in PERIOD_KINDS:
        period_end(order.period)
    clients = _clients(order)
    today = dates.today().isoformat()
    sizes = {one.name: one.size for one in clients}
    # the longest first, so that none is left alone at the end
    ordered = sorted(clients, key=lambda one: (-weight(one.size), one.name))
    tasks = [_task(one, order, today) for one in ordered if not one.refused]
    with closing(Record()) as record:
        with progress(sizes, is_shown=is_watched) as watching:
            hears = _Hears(record, watching, show=show, tell=tell)
            for one in ordered:
                if one.refused:
                    hears.take(failure(one.name, SourceError(one.refused)))
            try:
                with closing(_results(tasks, order, sizes, tell=hears.tell)) as results:
                    for result in results:
                        hears.take(result)
            except KeyboardInterrupt:
                msg = f"Stopped: {hears.made} of {len(clients)} clients are done and nothing is half; run the same command again to go on."
                raise NetlibError(msg) from None
        seconds = time.monotonic() - started
        no_page = _write_page(record, order, today=today, show=show, tell=tell)
    states = hears.states
    tell(_summary(states, seconds))
    failed = states.get(FAILED, 0)
    if failed:
        return (
            f"{failed} of {len(clients)} clients could not be done: what was wrong is said above."
        )
    return no_page


class _Hears:
    """Takes what became of each client: keeps it, counts it and says it."""

    def __init__(
        self,
        record: Record,
        watching: Progress,
        *,
        show: Callable[[str], object],
        tell: Callable[[str], object],
    ) -> None:
        self.states: Counter[str] = Counter()
        self._record = record
        self._watching = watching
        self._show = show
        self._tell = tell

    @property
    def made(self) -> int:
        """How many are done."""
        return self.states.total() - self.states[FAILED]

    def take(self, result: Result) -> None:
        """Take what became of a client."""
        self._record.add(result)
        self.states[result.state] += 1
        self._watching.done(result)
        if result.state == FAILED:
            self.tell(f"{shown(result.client)}: {result.sentence}")
        else:
            self._watching.over(lambda: self._show(result.page))

    def tell(self, sentence: str) -> None:
        """Say a sentence."""
        self._watching.over(lambda: self._tell(sentence))


def _clients(order: Order) -> list[Client]:
    from netlib.batch.stores import is_address

    if is_address(order.folder):
        from netlib.batch.remote import client_names

        names = client_names(order.folder)
        if not names:
            msg = f"There is no client in {order.folder}: make a folder for each, and put the client's export into it."
            raise NetlibError(msg)
        return [Client(name=name) for name in names]
    besides = [Path(one) for one in (order.out, order.history) if not is_address(one)]
    return find_clients(Path(order.folder), besides=besides)


def _task(client: Client, order: Order, today: str) -> Task:
    from netlib.batch.remote import remote_task
    from netlib.batch.stores import is_address

    is_remote = any(is_address(one) for one in (order.folder, order.out, order.history))
    return (remote_task if is_remote else local_task)(
        client.name,
        folder=order.folder,
        out=order.out,
        history=order.history,
        period=order.period,
        language=order.language,
        reader=COACH if order.for_coach else MEMBER,
        today=today,
        force=order.force,
    )


def _results(
    tasks: Sequence[Task], order: Order, sizes: dict[str, int], *, tell: Callable[[str], object]
) -> Generator[Result, None, None]:
    if order.scheduler:
        from netlib.batch.cluster import run_on_cluster

        return run_on_cluster(tasks, scheduler=order.scheduler, tell=tell)
    from netlib.batch.local import run_locally

    return run_locally(tasks, jobs=order.jobs or usable_processors() + _WAITING, sizes=sizes)


def _write_page(
    record: Record,
    order: Order,
    *,
    today: str,
    show: Callable[[str], object],
    tell: Callable[[str], object],
) -> str:
    """Write the page on all clients and return why it could not be, empty where it was."""
    from netlib.batch.cohort_remote import write_cohort_at

    try:
        page = write_cohort_at(
            record,
            clients=order.folder,
            out=order.out,
            language=order.language,
            today=date.fromisoformat(today),
        )
    except (NetlibError, OSError) as error:
        why = (error.strerror if isinstance(error, OSError) else "") or error
        tell(f"The page on all clients could not be written: {why}")
        return "The page on all clients could not be written; the reports are there."
    show(page)
    return ""


def _summary(states: Counter[str], seconds: float) -> str:
    """Return one line on what became of the clients."""
    parts = [f"{states[state]} {what}" for state, what in _SAID.items() if states[state]]
    done = states.total() - states[FAILED]
    rate = f": {done / seconds * _MINUTE:.0f} reports a minute" if done else ""
    return f"{', '.join(parts)}, in {seconds:.1f} s{rate}."
