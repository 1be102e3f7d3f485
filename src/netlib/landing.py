"""Put several files in place so that all of them arrive or none does, whatever ends the process in between.

Each file is written beside its place first. Then a journal names all of them: from this moment on they count as arrived,
and whoever comes next finishes what was begun. Before it, nothing has happened.
"""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BESIDE: Final = ".netlib-"
"""How the names of files begin that are not in their place yet."""


def land(files: Mapping[Path, Path], *, journal: Path) -> None:
    """Put files in place, all or none.

    Parameters
    ----------
    files
        Where each file goes, and where it is now; it is taken from there. Folders are made, what is in place is replaced.
    journal
        Place of the journal, the same for all who write to these places. One at a time may, see `netlib.locking`.

    Raises
    ------
    OSError
        If there is no room or no right to write; then nothing has changed.
    """
    begun: list[Path] = []
    try:
        for target, source in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f"{BESIDE}{target.name}")
            begun.append(beside)
            # the place may be on another disk, so that only this step may fail for want of room
            _copy(source, beside)
        moves = [[str(beside), str(target)] for beside, target in zip(begun, files, strict=True)]
        beside = journal.with_name(f"{BESIDE}{journal.name}")
        begun.append(beside)
        beside.write_text(json.dumps(moves), encoding="utf-8")
        _flush(beside)
        beside.replace(journal)
    except OSError:
        for beside in begun:
            beside.unlink(missing_ok=True)
        raise
    finish(journal)


def finish(journal: Path) -> bool:
    """Finish what an interrupted process had begun, and return whether there was anything.

    Raises
    ------
    OSError
        If there is no right to write.
    """
    from pathlib import Path

    try:
        moves = json.loads(journal.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return False
    for beside, target in moves:
        if Path(beside).exists():
            Path(beside).replace(target)
    for folder in {Path(target).parent for _, target in moves}:
        _flush(folder)
    journal.unlink()
    return True


def _copy(source: Path, target: Path) -> None:
    """Copy a file with its rights, which hold from the first byte on."""
    target.unlink(missing_ok=True)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, source.stat().st_mode & 0o777)
    with source.open("rb") as read, os.fdopen(handle, "wb") as written:
        shutil.copyfileobj(read, written)
        written.flush()
        os.fsync(written.fileno())


def _flush(path: Path) -> None:
    """Make sure that a file or the names in a folder outlast a loss of power, where the system can."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
