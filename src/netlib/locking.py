"""One run at a time for each network, and who is in the way where there is one already."""

from __future__ import annotations

import json
import os
import socket
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from netlib.errors import BusyError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LOCK: Final = ".lock"
_OWNER: Final = ".lock.json"


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder, which the system lets go of whatever ends the process.

    Raises
    ------
    BusyError
        If another process holds it: with its number, its machine and how long it has been at work.
    OSError
        If the folder cannot be written to.
    """
    from filelock import FileLock, Timeout

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        msg = f"Another run is at work on this network ({_owner(folder / _OWNER)}): wait until it has ended, then try again."
        raise BusyError(msg) from None
    try:
        owner = {"process": os.getpid(), "machine": socket.gethostname(), "since": time.time()}
        (folder / _OWNER).write_text(json.dumps(owner), encoding="utf-8")
        yield
        with suppress(OSError):
            (folder / _OWNER).unlink()
    finally:
        lock.release()


def _owner(path: Path) -> str:
    """Return who holds a lock and for how long, as far as it can be read."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        seconds = time.time() - float(told["since"])
        who = f"process {int(told['process'])} on {str(told['machine'])[:64]}"
    except (OSError, ValueError, TypeError, KeyError):
        return "which one cannot be told"
    # a clock that was set back tells nothing
    return f"{who}, for {seconds:.0f} seconds" if seconds >= 0 else who
