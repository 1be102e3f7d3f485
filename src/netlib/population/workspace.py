"""The folder of one run: beside the results, for its owner's eyes, and gone with the run, or with the next one."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.errors import BusyError
from netlib.locking import only_one

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX: Final = ".netlib-population-"


@contextmanager
def workspace(folder: Path) -> Iterator[Path]:
    """Give a folder in a folder, and remove it afterwards, together with what runs that were killed have left.

    Raises
    ------
    OSError
        If there is no room or no right to write.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left in folder.glob(f"{_PREFIX}*/.lock"):
        # whoever is still at work there holds it
        with suppress(BusyError, OSError), only_one(left.parent):
            shutil.rmtree(left.parent, ignore_errors=True)
    work = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
    try:
        with only_one(work):
            yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)
