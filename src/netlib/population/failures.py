"""What is said where the machines that work on a population fail, rather than the work."""

from __future__ import annotations

import errno
from typing import Final

from netlib.errors import NetlibError

_DISK: Final = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO}
_UNREAD: Final = ("Error during deserialization", "Can't get attribute")
"""How it is told that a scheduler or a worker cannot read what it is to do."""


class ClusterError(NetlibError):
    """A cluster that cannot be reached or was lost."""


def told_of(error: BaseException, scheduler: str) -> NetlibError | OSError | None:
    """Return the sentence on an error, or what a disk refused; None where a task has failed.

    Parameters
    ----------
    error
        What ended the work.
    scheduler
        Where it was done; empty for this machine.
    """
    if full := _of_disk(error):
        return full
    if scheduler and (differs := _differs(scheduler, error)):
        return differs
    if isinstance(error, MemoryError):
        return ClusterError(
            "Memory ran out: give more with --memory, or fewer --jobs; nothing was written."
        )
    return _lost(scheduler, error) if _is_loss(error) else None


def _of_disk(error: BaseException | None) -> OSError | None:
    """Return what a disk refused, where that is behind an error."""
    while error:
        if isinstance(error, OSError) and error.errno in _DISK:
            return error
        error = error.__cause__ or error.__context__
    return None


def _differs(scheduler: str, error: BaseException) -> ClusterError | None:
    """Return what to say where a worker is not as it has to be."""
    if isinstance(error, FileNotFoundError):
        return ClusterError(
            f"A worker of {scheduler} does not see the folder of --out: it has to be the same path on every machine."
        )
    if isinstance(error, ImportError) or any(sign in str(error) for sign in _UNREAD):
        return ClusterError(
            f"{scheduler} or a worker of it has no netlib like this one: install the same netlib with netlib[cluster] on every machine of the cluster."
        )
    return None


def _is_loss(error: BaseException) -> bool:
    """Return whether the cluster failed rather than a task."""
    from concurrent.futures import CancelledError

    from distributed import KilledWorker

    # a broken connection is an OSError too
    return isinstance(error, (CancelledError, KilledWorker, TimeoutError, OSError))


def _lost(scheduler: str, error: BaseException) -> ClusterError:
    from distributed import KilledWorker

    if isinstance(error, KilledWorker):
        what = "the workers" if scheduler else "the processes"
        return ClusterError(
            f"One task ended {what} that tried it one after the other, most likely for want of memory: give more with --memory, or fewer --jobs; nothing was written."
        )
    where = f"The scheduler {scheduler}" if scheduler else "The local cluster"
    return ClusterError(
        f"{where} was lost on the way ({type(error).__name__}): start it again, then run the command again; nothing was written."
    )
