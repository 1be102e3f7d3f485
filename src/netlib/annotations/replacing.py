"""Saving a file whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from netlib.errors import NetlibError


def replace_file(target: Path, data: bytes) -> None:
    """Write beside the place first, bring it to the disk and move it there; the permissions of an older file stay.

    Raises
    ------
    NetlibError
        If the file cannot be written; it is then as it was.
    """
    scratch = None
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-", suffix=".tmp")
        scratch = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, scratch)
        scratch.replace(target)
    except OSError as error:
        if scratch is not None:
            with contextlib.suppress(OSError):
                scratch.unlink(missing_ok=True)
        msg = f"{target.name} cannot be saved ({error.strerror or type(error).__name__}): choose another place for it."
        raise NetlibError(msg) from None
