"""Where the tasks of a population run: in this process where little is to be done, on workers of this machine, or on a cluster."""

from __future__ import annotations

import errno
import logging
import os
import shutil
import threading
import warnings
from contextlib import ExitStack, contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import pandas as pd

from netlib.errors import NetlibError
from netlib.population.failures import ClusterError, told_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from netlib.population.reading import Task

Frame: TypeAlias = Any
"""A Dask DataFrame."""
Client: TypeAlias = Any
"""A client of a Dask scheduler."""

_CONNECT_SECONDS: Final = 10
_OURS: Final = 600_000_000
"""Memory for this process and the scheduler in it."""
_ROOM: Final = 100_000_000
"""Fewer bytes on the disk than these are none."""
_LOOK_SECONDS: Final = 0.2
_LEAST: Final = 400_000_000
_LOUD: Final = ("distributed", "tornado", "asyncio", "dask")


class Engine:
    """What plans tasks with Dask DataFrame and has them done."""

    def __init__(self, *, is_distributed: bool) -> None:
        self._method = "p2p" if is_distributed else "tasks"

    def tasks(self, make: Callable[..., Any], of: Sequence[Any], task: Task) -> list[Any]:
        """Return what is made of each, in order."""
        dask: Any = import_module("dask")
        return list(dask.compute(*[dask.delayed(make)(one, task) for one in of]))

    def frame(
        self, read: Callable[..., Any], of: Sequence[Any], task: Task, *, columns: Mapping[str, str]
    ) -> Frame:
        """Return a table with a part for each of these; an empty one where there is none."""
        dd: Any = import_module("dask.dataframe")
        if not of:
            return dd.from_pandas(_table(columns), npartitions=1)
        return dd.from_map(read, list(of), task=task, meta=_table(columns))

    def mapped(
        self, frame: Frame, change: Callable[..., Any], task: Task, *, columns: Mapping[str, str]
    ) -> Frame:
        """Return a table with each part changed."""
        return frame.map_partitions(change, task, meta=_table(columns))

    def shuffled(self, frame: Frame, column: str, *, parts: int) -> Frame:
        """Return a table of so many parts, all rows of the same number in one."""
        if parts == 1:
            return frame.repartition(npartitions=1)
        return frame.shuffle(
            on=column, npartitions=parts, shuffle_method=self._method, ignore_index=True
        )

    def each(self, make: Callable[..., Any], frames: Sequence[Frame], task: Task) -> list[Any]:
        """Return what is made of each part of tables with equally many, told its number."""
        dask: Any = import_module("dask")
        parts = zip(*[frame.to_delayed() for frame in frames], strict=True)
        made = [dask.delayed(make)(*part, number, task) for number, part in enumerate(parts)]
        return list(dask.compute(*made))


@contextmanager
def engine(
    *, scheduler: str, memory: int, jobs: int, folder: Path, is_small: bool
) -> Iterator[Engine]:
    """Give an engine that runs where it is told to; what goes wrong there is said in one sentence.

    Parameters
    ----------
    scheduler
        Address of a Dask scheduler; empty for this machine.
    memory, jobs
        Bytes for all processes of this machine, and how many work at the same time.
    folder
        Where workers of this machine put what does not fit into memory.
    is_small
        Whether it is too little to start workers for.
    """
    require()
    import dask

    with ExitStack() as stack:
        stack.enter_context(_quiet())
        stack.enter_context(dask.config.set({"dataframe.convert-string": False}))
        if is_small and not scheduler:
            stack.enter_context(dask.config.set(scheduler="synchronous"))
            yield Engine(is_distributed=False)
            return
        client = stack.enter_context(_client(scheduler, memory, jobs, folder))
        is_full = stack.enter_context(_room_watched(folder, client))
        try:
            with client.as_current():
                yield Engine(is_distributed=True)
        except NetlibError:
            raise
        except Exception as error:
            if is_full():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from error
            if told := told_of(error, scheduler):
                raise told from error
            raise


def require() -> None:
    """Refuse to go on without Dask.

    Raises
    ------
    ClusterError
        If it is not installed.
    """
    try:
        import dask.dataframe  # noqa: F401 - whether they are there
        import distributed  # noqa: F401
    except ImportError:
        msg = "A population needs Dask: run pip install 'netlib[cluster]'."
        raise ClusterError(msg) from None


@contextmanager
def _client(scheduler: str, memory: int, jobs: int, folder: Path) -> Iterator[Any]:
    import dask
    import distributed

    if scheduler:
        with _connected(scheduler) as client:
            yield client
        return
    each = (memory - _OURS) // jobs
    if each < _LEAST:
        msg = f"{memory / 1e9:.1f} GB are too little for {jobs} at a time: give --memory at least {(_OURS + jobs * _LEAST) / 1e9:.1f}GB, or fewer --jobs."
        raise ClusterError(msg)
    made: Any = distributed.LocalCluster
    connect: Any = distributed.Client
    with (
        # spilled early, since what a task needs for itself comes on top
        dask.config.set(
            {
                "distributed.worker.memory.target": 0.4,
                "distributed.worker.memory.spill": 0.5,
                "distributed.p2p.storage.buffer": "64MiB",
                "distributed.p2p.comm.buffer": "64MiB",
                "distributed.scheduler.work-stealing": True,
                # what is freed goes back at once, and no thread keeps memory of its own
                "distributed.nanny.pre-spawn-environ.MALLOC_ARENA_MAX": 2,
                "distributed.nanny.pre-spawn-environ.ARROW_DEFAULT_MEMORY_POOL": "system",
            }
        ),
        made(
            n_workers=jobs,
            threads_per_worker=1,
            memory_limit=each,
            host="127.0.0.1",
            dashboard_address=None,
            local_directory=str(folder),
            silence_logs=logging.CRITICAL,
        ) as cluster,
        connect(cluster, set_as_default=False) as client,
    ):
        client.run(_hush)
        yield client


@contextmanager
def _connected(scheduler: str) -> Iterator[Any]:
    import distributed

    connect: Any = distributed.Client
    try:
        client = connect(scheduler, timeout=_CONNECT_SECONDS, set_as_default=False)
    except OSError:
        msg = f"No Dask scheduler answers at {scheduler}: check the address and that it runs."
        raise ClusterError(msg) from None
    except (ValueError, TypeError, RuntimeError, ImportError) as error:
        msg = f"No connection to {scheduler} can be made ({type(error).__name__}): an address looks like tcp://host:8786, and Dask has to be of the same version there."
        raise ClusterError(msg) from None
    try:
        try:
            client.wait_for_workers(1, timeout=_CONNECT_SECONDS)
        except TimeoutError:
            msg = f"No worker is connected to {scheduler}: start one with 'dask worker {scheduler}', then run the command again."
            raise ClusterError(msg) from None
        yield client
    finally:
        client.close(timeout=_CONNECT_SECONDS)


@contextmanager
def _room_watched(folder: Path, client: Client) -> Iterator[Callable[[], bool]]:
    """Give up where the disk of a folder is full, since Dask would wait for room for ever; give what tells whether that is so."""
    ended, full = threading.Event(), threading.Event()

    def watch() -> None:
        while not ended.wait(_LOOK_SECONDS):
            if shutil.disk_usage(folder).free < _ROOM:
                full.set()
                client.close(timeout=_CONNECT_SECONDS)
                return

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield full.is_set
    finally:
        ended.set()
        thread.join()


def _hush() -> None:
    """Keep quiet about what the command tells in one sentence."""
    logging.getLogger("asyncio").setLevel(logging.CRITICAL + 1)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own messages, which may quote data, from the user's eyes."""
    import distributed  # noqa: F401 - its loggers are made on import

    names = [n for n in logging.root.manager.loggerDict if n.partition(".")[0] in _LOUD]
    loggers = [logging.getLogger(name) for name in {*names, *_LOUD}]
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


def _table(columns: Mapping[str, str]) -> pd.DataFrame:
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in columns.items()})
