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
_MOST_BYTES: Final = 10_000
_LONGEST_NAME: Final = 64
_LONGEST_RUN: Final = 366 * 24 * 3600.0


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
        _sign(folder / _OWNER)
        yield
    finally:
        with suppress(OSError):
            (folder / _OWNER).unlink()
        lock.release()


def _sign(path: Path) -> None:
    """Write down who holds the lock, whole or not at all: others may be reading."""
    owner = {"process": os.getpid(), "machine": socket.gethostname(), "since": time.time()}
    beside = path.with_name(f"{path.name}.new")
    beside.write_text(json.dumps(owner), encoding="utf-8")
    beside.replace(path)


def _owner(path: Path) -> str:
    """Return who holds a lock and for how long, as far as it can be read."""
    try:
        with path.open("rb") as opened:
            told = json.loads(opened.read(_MOST_BYTES))
        seconds = time.time() - float(told["since"])
        machine = "".join(char for char in str(told["machine"]) if char.isprintable())
        who = f"process {int(told['process'])} on {machine[:_LONGEST_NAME]}"
    except (OSError, ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return "which one cannot be told"
    # a clock that was set tells nothing
    return f"{who}, for {seconds:.0f} seconds" if 0 <= seconds < _LONGEST_RUN else who
