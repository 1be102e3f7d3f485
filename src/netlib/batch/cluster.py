"""The reports of many clients on a Dask cluster: one task for each, a few of them on their way at a time."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import queue
import time
import warnings
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib.batch.remote import TARGET, is_remote
from netlib.batch.results import FAILED, Result, Task
from netlib.batch.sameness import about, differences
from netlib.batch.worker import DIFFERS, DiedError, run_task
from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    # Dask annotates a part of itself only
    Client = Any
    Future = Any

RUNNER: Final = "netlib.batch.running:run_client"
"""What makes a result of a task whose paths are those of every machine."""
_CONNECT_SECONDS: Final = 10.0
_ANSWER_SECONDS: Final = 20.0
_PULSE_SECONDS: Final = 2.0
_SOONEST_TOLD: Final = 3.0
_PER_THREAD: Final = 2
_LEAST_WINDOW: Final = 4
_RETRIES: Final = 1
_LOUD: Final = ("distributed", "tornado", "asyncio", "bokeh")


class ClusterError(NetlibError):
    """A cluster that cannot be reached, is not the same as this machine, or was lost."""


def run_on_cluster(
    tasks: Sequence[Task],
    *,
    scheduler: str,
    tell: Callable[[str], object],
    runner: str = "",
    patience: float | None = None,
) -> Generator[Result, None, None]:
    """Send the tasks of clients to a Dask cluster and yield what became of each as soon as it is known.

    Whoever stops in the middle, or interrupts it, ends what is still at work.

    Parameters
    ----------
    tasks
        One for each client, the longest first. Their paths have to mean the same on every worker.
    scheduler
        Address of the scheduler, ``tcp://host:8786``; for ``tls://`` Dask's own settings name the certificates.
    tell
        Takes a sentence for the user's eyes.
    runner
        ``module:function`` that makes a result of a task, in a process of its own on a worker; by default that for
        paths or for addresses.
    patience
        For how many seconds workers are waited for; without an end by default.

    Raises
    ------
    ClusterError
        With one sentence that says what is wrong and what to do.
    """
    _require()
    with _quiet():
        client = _connected(scheduler)
        try:
            yield from _Run(client, scheduler, tell=tell, runner=runner).results(
                tasks, patience=patience
            )
        finally:
            with suppress(Exception):
                client.close(timeout=_PULSE_SECONDS)


class _Run:
    """A batch that is on its way."""

    def __init__(
        self, client: Client, scheduler: str, *, tell: Callable[[str], object], runner: str
    ) -> None:
        self.client = client
        self.scheduler = scheduler
        self.tell = tell
        self.runner = runner
        self.done = 0
        self.count = 0
        self._ended: queue.SimpleQueue[Future] = queue.SimpleQueue()
        self._at_work: dict[Any, Task] = {}

    def results(self, tasks: Sequence[Task], *, patience: float | None) -> Iterator[Result]:
        """Yield what became of each."""
        self.count = len(tasks)
        waiting = iter(tasks)
        try:
            threads = self._workers(patience)
            self._compare()
            self._fill(waiting, threads)
            asked = time.monotonic()
            while self._at_work:
                try:
                    future = self._ended.get(timeout=_PULSE_SECONDS)
                except queue.Empty:
                    future = None
                if future is not None and (result := self._result(future)):
                    self.done += 1
                    yield result
                if time.monotonic() - asked > _PULSE_SECONDS:
                    # one that hangs closes no connection
                    threads = self._workers(patience)
                    asked = time.monotonic()
                self._fill(waiting, threads)
        finally:
            self._drop()

    def _fill(self, waiting: Iterator[Task], threads: int) -> None:
        """Send tasks until every thread has one and a next; the rest stays here, so that the scheduler holds few."""
        most = max(_LEAST_WINDOW, _PER_THREAD * threads)
        while len(self._at_work) < most and (task := next(waiting, None)):
            task = _absolute(task)
            runner = self.runner or (TARGET if is_remote(task) else RUNNER)
            try:
                future = self.client.submit(
                    run_task,
                    task.plain(),
                    target=runner,
                    expected=about(),
                    key=_key(task, runner),
                    retries=_RETRIES,
                    pure=False,
                )
                future.add_done_callback(self._ended.put)
            except Exception as error:
                raise self._lost() from error
            # twice the same client is the same work
            self._at_work[future] = task

    def _result(self, future: Future) -> Result | None:
        """Return what became of the client of a future and let go of it; None where its answer was lost and is made again."""
        from distributed.scheduler import KilledWorker

        task = self._at_work[future]
        try:
            answer = future.result(timeout=_ANSWER_SECONDS)
        except TimeoutError:
            if future.status in {"pending", "lost"}:
                future.add_done_callback(self._ended.put)
                return None
            raise self._lost() from None
        except DiedError as died:
            answer = _failed(
                task,
                "RunError",
                f"The process that made the report {died}, and did so again: it may have been out of memory.",
            )
        except KilledWorker:
            answer = _failed(
                task,
                "RunError",
                "The workers that tried to make the report ended one after the other: look into their logs.",
            )
        except Exception as error:  # noqa: BLE001 - a cancelled one, or whatever a worker could not do
            if future.status != "error":
                raise self._lost() from None
            answer = _failed(
                task,
                type(error).__name__,
                f"A worker could not do it ({type(error).__name__}): look into its log.",
            )
        if differs := answer.get(DIFFERS):
            raise _unlike(differs)
        del self._at_work[future]
        future.release()
        return Result(**answer)

    def _workers(self, patience: float | None) -> int:
        """Return how many threads there are in all, and wait until there is one."""
        begun = time.monotonic()
        is_told = False
        while True:
            try:
                threads = self.client.sync(
                    self.client.scheduler.ncores, callback_timeout=_ANSWER_SECONDS
                )
            except Exception as error:
                raise self._lost() from error
            if threads:
                return sum(threads.values())
            waited = time.monotonic() - begun
            if patience is not None and waited > patience:
                msg = f"No worker has come to {self.scheduler}, and {self.done} of {self.count} clients are done: start one with 'dask worker {self.scheduler}', then run the same command again to go on."
                raise ClusterError(msg)
            if waited > _SOONEST_TOLD and not is_told:
                self.tell(
                    f"Waiting for workers: none is connected to {self.scheduler}; start one with 'dask worker {self.scheduler}', or stop with Ctrl-C."
                )
                is_told = True
            time.sleep(0.2)

    def _compare(self) -> None:
        """Refuse a cluster whose reports would not be those of this machine."""
        try:
            told = self.client.sync(
                self.client._run,  # noqa: SLF001 - run() waits for a lost scheduler without an end
                about,
                on_error="return",
                callback_timeout=_ANSWER_SECONDS,
            )
        except Exception as error:
            raise self._lost() from error
        for there in told.values():
            if isinstance(there, ImportError):
                msg = f"A worker of {self.scheduler} has no netlib like this one: install the same netlib there."
                raise ClusterError(msg)
            # one that was lost meanwhile tells nothing
            if isinstance(there, dict) and (differs := differences(about(), there)):
                raise _unlike(differs)

    def _drop(self) -> None:
        """End what is still at work."""
        if self._at_work and self.client.status == "running":
            with suppress(Exception):
                self.client.sync(
                    self.client._cancel,  # noqa: SLF001 - cancel() waits for a lost scheduler without an end
                    list(self._at_work),
                    force=True,
                    callback_timeout=_PULSE_SECONDS,
                )
        self._at_work.clear()

    def _lost(self) -> ClusterError:
        return ClusterError(
            f"The scheduler {self.scheduler} was lost after {self.done} of {self.count} clients: start it again, then run the same command again to go on."
        )


def _require() -> None:
    """Refuse to go on without Dask."""
    try:
        import distributed  # noqa: F401 - whether it is there
    except ImportError:
        msg = "A cluster needs Dask: run pip install 'netlib[cluster]'."
        raise ClusterError(msg) from None


def _connected(scheduler: str) -> Client:
    """Return a connection to the scheduler."""
    import distributed

    connect: Any = distributed.Client
    try:
        return connect(scheduler, timeout=_CONNECT_SECONDS, set_as_default=False)
    except OSError:
        msg = f"No Dask scheduler answers at {scheduler}: check the address, that it runs, and that both sides use tcp:// or both tls:// with certificates of the same authority."
        raise ClusterError(msg) from None
    except (ValueError, TypeError, RuntimeError, ImportError) as error:
        # an address that is none, TLS without a certificate, versions that cannot speak to each other
        if scheduler.startswith("tls:"):
            msg = f"No connection to {scheduler} can be made ({type(error).__name__}): name certificate, key and authority in Dask's settings under distributed.comm.tls."
        else:
            msg = f"No connection to {scheduler} can be made ({type(error).__name__}): an address looks like tcp://host:8786, and Dask has to be of the same version there."
        raise ClusterError(msg) from None


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own messages from the user's eyes: what matters is said in a sentence."""
    import distributed  # noqa: F401 - its loggers are made on import

    names = [
        name
        for name in logging.root.manager.loggerDict
        if name.partition(".")[0] in _LOUD and name.partition(".")[0] != name
    ]
    loggers = [logging.getLogger(name) for name in (*_LOUD, *names)]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _absolute(task: Task) -> Task:
    """Return a task whose paths do not depend on the folder in which a worker was started."""
    return replace(
        task,
        exports=tuple(_path(one) for one in task.exports),
        settings_file=_path(task.settings_file),
        out=_path(task.out),
        history=_path(task.history),
    )


def _path(path: str) -> str:
    return path if "://" in path else os.path.abspath(path)  # noqa: PTH100 - links stay as they are


def _key(task: Task, runner: str) -> str:
    """Return the key of a client and of what is there of it: asked for twice at a time, it is made once."""
    told = json.dumps([runner, about(), task.plain(), _stamps(task)], sort_keys=True)
    return f"netlib-{hashlib.sha256(told.encode()).hexdigest()[:32]}"


def _stamps(task: Task) -> list[tuple[str, int, int]]:
    """Return size and time of each file of a client."""
    stamps = []
    for name in (*task.exports, task.settings_file):
        path = Path(name)
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            with suppress(OSError):
                found = file.stat()
                stamps.append((str(file), found.st_size, found.st_mtime_ns))
    return stamps


def _failed(task: Task, kind: str, sentence: str) -> dict[str, Any]:
    return Result(client=task.client, state=FAILED, kind=kind, sentence=sentence).plain()


def _unlike(differs: Sequence[str]) -> ClusterError:
    return ClusterError(
        f"A worker is not the same as this machine, so its reports could differ; not the same: {', '.join(differs)}. Install the same netlib and Python there."
    )
