"""A private folder for what is fetched of one client, gone at the end, or swept by the next if it was killed."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def private_folder() -> Iterator[Path]:
    """Yield a folder that nobody else can enter, and remove it; what killed processes have left is removed too."""
    from filelock import FileLock, Timeout

    base = _base()
    with FileLock(base / ".sweeping"):
        for left in base.glob("*.lock"):
            lock = FileLock(left)
            try:
                # the system lets go of it whatever ends the process
                lock.acquire(timeout=0)
            except Timeout:
                continue
            shutil.rmtree(left.with_suffix(""), ignore_errors=True)
            left.unlink(missing_ok=True)
            lock.release()
        folder = base / uuid4().hex
        own = FileLock(folder.with_suffix(".lock"))
        own.acquire(timeout=0)
        folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        folder.with_suffix(".lock").unlink(missing_ok=True)
        own.release()


def _base() -> Path:
    """Return the folder of all of them, which is this user's alone."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    base = Path(tempfile.gettempdir()) / f"netlib-batch-{user}"
    base.mkdir(mode=0o700, exist_ok=True)
    if hasattr(os, "getuid"):
        found = base.lstat()
        if (
            not stat.S_ISDIR(found.st_mode)
            or found.st_uid != os.getuid()
            or stat.S_IMODE(found.st_mode) & 0o077
        ):
            msg = f"{base} can be entered by others: remove it, or name another folder for temporary files in TMPDIR."
            raise NetlibError(msg)
    return base
