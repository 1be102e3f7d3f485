"""What a worker of a cluster does for one client: it starts a process that does the work, and hands on its answer.

The worker itself reads no file of a client. Its processes are forked from one that ends with it, whatever ends it.
"""

from __future__ import annotations

import atexit
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from netlib.batch.sameness import about, differences
from netlib.warm.calls import ColdCaller, WarmCaller
from netlib.warm.places import can_fork

if TYPE_CHECKING:
    from collections.abc import Mapping

    from distributed import Worker

    from netlib.warm.calls import Caller

DIFFERS: Final = "differs"
"""In the answer of a worker that did nothing: what is not the same there."""
_BEAT: Final = 0.2

_starting = threading.Lock()
_callers: list[Caller] = []


class DiedError(Exception):
    """The process of a client ended without an answer."""


class DroppedError(Exception):
    """Nobody waits for the answer any more."""


def run_task(task: dict[str, Any], *, target: str, expected: Mapping[str, str]) -> dict[str, Any]:
    """Run the task of a client in a process of its own and return its answer.

    Parameters
    ----------
    task
        See `netlib.batch.results.Task`.
    target
        ``module:function`` that makes a result of it.
    expected
        What this machine must have in common with the one that asks, see `netlib.batch.sameness.about`.

    Raises
    ------
    DiedError
        If the process ended without an answer: Dask tries once more.
    DroppedError
        If the task was cancelled, or the worker is about to end; the process has ended too.
    """
    from distributed import get_worker

    if differs := differences(expected, about()):
        return {DIFFERS: differs}
    worker = get_worker()
    key = worker.get_current_task()
    call = _caller().call(target, task)
    try:
        ended = None
        while ended is None:
            with suppress(TimeoutError):
                ended = call.wait(_BEAT)
            if ended is None and _is_dropped(worker, key):
                raise DroppedError
    finally:
        call.kill()
    answer = call.answer()
    if not isinstance(answer, dict):
        raise DiedError(_how(ended))
    return answer


def _caller() -> Caller:
    """Return what starts processes for this worker, begun when it is first needed."""
    with _starting:
        if not _callers:
            caller = WarmCaller() if can_fork() else ColdCaller()
            if isinstance(caller, WarmCaller):
                atexit.register(caller.close)
            _callers.append(caller)
        return _callers[0]


def _is_dropped(worker: Worker, key: Any) -> bool:  # noqa: ANN401 - as Dask has it
    """Tell whether the answer is of use to nobody: a thread of Dask's is not interrupted otherwise."""
    from distributed.core import Status

    if worker.status in {Status.closing, Status.closing_gracefully, Status.closed, Status.failed}:
        return True
    state = worker.state.tasks.get(key)
    return state is None or state.state == "cancelled"


def _how(ended: int) -> str:
    return f"ended by signal {-ended}" if ended < 0 else f"ended with status {ended}"
