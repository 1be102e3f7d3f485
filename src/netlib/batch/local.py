"""The reports of many clients on this machine: a process for each, some at a time, nothing of one left for the next."""

from __future__ import annotations

import time
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netlib.batch.memory import free_memory, need
from netlib.batch.remote import TARGET as REMOTE
from netlib.batch.remote import is_remote
from netlib.batch.results import Result, failure
from netlib.errors import RunError
from netlib.warm.calls import warm_caller
from netlib.warm.places import KERNEL_PRELOAD, PRELOAD

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from netlib.batch.results import Task
    from netlib.warm.calls import Call, Caller

REHEARSAL: Final = "netlib.batch.rehearsal:rehearse"
"""What the process does from which all others are forked, once it has imported everything."""
RUNNER: Final = "netlib.batch.running:run_client"
"""What makes a result of a task."""
_PRELOAD: Final = (
    *PRELOAD,
    *KERNEL_PRELOAD,
    "netlib.batch.running",
    "netlib.report.sharing.keylist",
    "netlib.report.sharing.leaks",
    "netlib.warm.provisioner",
    # what all of these import only when they come to it
    "filelock",
    "ipykernel.kernelspec",
    "IPython.core.logger",
    "pygments.styles.default",
)
_MANY: Final = 6
"""Clients from which on a rehearsal is shorter than what it spares them."""
_STEP: Final = 0.01
_SOONEST: Final = 0.5


@dataclass(frozen=True, kw_only=True)
class _AtWork:
    task: Task
    call: Call
    since: float
    is_last: bool


def run_locally(
    tasks: Sequence[Task],
    *,
    jobs: int,
    sizes: Mapping[str, int],
    runner: str = "",
) -> Generator[Result, None, None]:
    """Make the reports of clients, each in a process of its own, and yield what became of each as soon as it is known.

    Whoever stops in the middle, or interrupts it, ends what is still at work.

    Parameters
    ----------
    tasks
        One for each client, the longest first.
    jobs
        How many are made at a time, at most: fewer where memory has no room for more.
    sizes
        Bytes of the export of each client once unpacked.
    runner
        ``module:function`` that makes a result of a task; by default that for paths or for addresses.
    """
    is_worth_it = len(tasks) >= _MANY and not runner
    preload = (*_PRELOAD, REHEARSAL) if is_worth_it else _PRELOAD
    with warm_caller(preload=preload) as caller:
        pool = _Pool(caller, jobs=jobs, sizes=sizes, runner=runner)
        try:
            yield from pool.results(tasks)
        finally:
            pool.close()


class _Pool:
    """Processes at work, no more of them than allowed."""

    def __init__(self, caller: Caller, *, jobs: int, sizes: Mapping[str, int], runner: str) -> None:
        self._caller = caller
        self._jobs = jobs
        self._needs = {client: need(size) for client, size in sizes.items()}
        self._runner = runner
        self._free = free_memory()
        self._looked_at = 0.0
        self._at_work: list[_AtWork] = []
        self._died: deque[Task] = deque()
        self._results: deque[Result] = deque()

    def results(self, tasks: Sequence[Task]) -> Generator[Result, None, None]:
        """Yield what became of each."""
        waiting = deque(tasks)
        while waiting or self._at_work or self._died:
            if waiting:
                self._fill(waiting)
            elif self._died and not self._at_work:
                # what was killed may have had too little memory beside the others: once more, alone
                self._start(self._died.popleft(), is_last=True)
            self._collect()
            while self._results:
                yield self._results.popleft()

    def close(self) -> None:
        """End what is still at work."""
        for one in self._at_work:
            one.call.kill()
        self._at_work.clear()

    def _fill(self, waiting: deque[Task]) -> None:
        """Start what there is room for: the longest first, a smaller one where that needs too much memory for now."""
        if len(self._at_work) >= self._jobs or time.monotonic() < self._looked_at + _SOONEST:
            return
        free = free_memory()
        passed = []
        while waiting and len(self._at_work) < self._jobs:
            task = waiting.popleft()
            if self._has_room(task, free):
                self._start(task)
            else:
                passed.append(task)
        waiting.extendleft(reversed(passed))
        self._looked_at = time.monotonic()

    def _has_room(self, task: Task, free: int | None) -> bool:
        if not self._at_work or self._free is None or free is None:
            return True
        wanted = self._need(task)
        # those at work may not have taken yet what they need
        planned = wanted + sum(self._need(one.task) for one in self._at_work)
        return planned <= self._free and wanted <= free

    def _need(self, task: Task) -> int:
        return self._needs.get(task.client, need(0))

    def _start(self, task: Task, *, is_last: bool = False) -> None:
        target = self._runner or (REMOTE if is_remote(task) else RUNNER)
        since = time.monotonic()
        try:
            call = self._caller.call(target, task.plain())
        except OSError as error:
            if is_last:
                reason = error.strerror or type(error).__name__
                self._fail(task, f"could not be started ({reason})", since)
            else:
                self._died.append(task)
            return
        self._at_work.append(_AtWork(task=task, call=call, since=since, is_last=is_last))

    def _collect(self) -> None:
        """Wait for a moment, and take the answers of what has ended by then."""
        if not self._at_work:
            return
        with suppress(TimeoutError):
            self._at_work[0].call.wait(_STEP)
        for one in [one for one in self._at_work if one.call.poll() is not None]:
            self._at_work.remove(one)
            self._looked_at = 0.0
            self._take(one)

    def _take(self, one: _AtWork) -> None:
        answer, status = one.call.answer(), one.call.poll() or 0
        if isinstance(answer, dict):
            self._results.append(Result(**answer))
        elif status >= 0:
            self._fail(one.task, f"ended with status {status}", one.since)
        elif one.is_last:
            self._fail(one.task, f"was ended by signal {-status}, twice", one.since)
        else:
            self._died.append(one.task)

    def _fail(self, task: Task, how: str, since: float) -> None:
        """Note and log that there is no report of a client whose process gave no answer."""
        from netlib.batch.running import log, note

        msg = f"The process that makes the report {how}, perhaps for want of memory: close other programs and run the command again."
        error = RunError(msg)
        result = failure(task.client, error)
        if not is_remote(task):
            note(task, error)
            log(task, result, seconds=time.monotonic() - since)
        self._results.append(result)
