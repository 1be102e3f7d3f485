"""Put several files in place so that all of them arrive or none does, whatever ends the process in between.

Each file is written beside its place first. Then a journal names all of a folder: from this moment on they count as arrived,
and whoever comes next finishes what was begun. Before it, nothing has happened.
"""

from __future__ import annotations

import errno
import json
import logging
import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

BESIDE: Final = ".netlib-"
"""How the names of files begin that are not in their place yet."""
JOURNAL: Final = ".landing.json"
"""In a folder: which files in it have been begun to be put in place."""
DAMAGED: Final = ".landing.damaged.json"
"""A journal that nobody can have written for this folder, as it was found."""
_MOST_BYTES: Final = 1_000_000

_log = logging.getLogger(__name__)


def land(files: Mapping[Path, Path], *, roots: Sequence[Path]) -> None:
    """Put files in place: all of a root or none, and those of the next root only after them.

    Parameters
    ----------
    files
        Where each file goes, and where it is now, which is left as it is. Folders are made, what is in place is replaced.
    roots
        Folders that hold the journal for all files below them; what is below none has it in its own folder.
        One process at a time may write there, see `netlib.locking`.

    Raises
    ------
    OSError
        If there is no room or no right to write; then nothing has changed.
    NetlibError
        If something is there and could not be moved to its place, which the next `land` or `finish` does.
    """
    names = _by_root(files, roots)
    for root in names:
        finish(root)
    begun: list[Path] = []
    folders: list[Path] = []
    first, *others = names
    try:
        for target, source in files.items():
            begun.append(_beside(target))
            _stage(source, target, folders)
        for root, named in names.items():
            begun.append(_beside(root / JOURNAL))
            _write(begun[-1], json.dumps(named).encode())
        _flush(path.parent for path in begun)
        _beside(first / JOURNAL).replace(first / JOURNAL)
    except BaseException:
        # whoever is interrupted just after that step has arrived
        if not (first / JOURNAL).exists():
            _remove(begun, folders)
        raise
    with _unfinished():
        _flush([first])
        for root in others:
            _beside(root / JOURNAL).replace(root / JOURNAL)
        _flush(others)
        for root in names:
            finish(root)


def finish(root: Path) -> bool:
    """Finish what an interrupted process had begun in a folder, and return whether there was anything.

    A journal that names anything outside the folder, or is none, moves nothing: it is set aside and a warning says so.

    Raises
    ------
    OSError
        If what was begun cannot be read; then nothing has changed.
    NetlibError
        If something is there and cannot be moved to its place.
    """
    journal = root / JOURNAL
    try:
        with journal.open("rb") as opened:
            names = _names(opened.read(_MOST_BYTES))
    except (FileNotFoundError, NotADirectoryError):
        return False
    except IsADirectoryError:
        names = None
    if names is None:
        journal.replace(root / DAMAGED)
        _log.warning(
            "%s in %s is no note of netlib's or is damaged: nothing was moved, and it is now called %s.",
            JOURNAL,
            root,
            DAMAGED,
        )
        return False
    with _unfinished():
        targets = [root / name for name in names]
        for target in targets:
            beside = _beside(target)
            if beside.is_file() and not beside.is_symlink():
                beside.replace(target)
        _flush(target.parent for target in targets)
        journal.unlink()
    return True


def sweep(root: Path) -> None:
    """Remove what interrupted processes have left beside its place in a folder and those directly in it; `finish` comes first."""
    for pattern in (f"{BESIDE}*", f"*/{BESIDE}*"):
        for left in root.glob(pattern):
            if left.is_symlink() or not left.is_dir():
                left.unlink(missing_ok=True)


def _names(written: bytes) -> list[str] | None:
    """Return the files a journal names, relative to its folder; None if it cannot be one of ours."""
    from pathlib import PurePath

    try:
        told = json.loads(written)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, list) or not all(isinstance(name, str) for name in told):
        return None
    paths = [PurePath(name) for name in told]
    is_within = all(
        path.name and not path.anchor and ".." not in path.parts and "\0" not in name
        for path, name in zip(paths, told, strict=True)
    )
    return told if is_within else None


@contextmanager
def _unfinished() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        msg = f"What was made is there and could not be put in its place ({error.strerror or type(error).__name__}): close what has its files open or change the rights of its folder, then run the command again, which completes it."
        raise NetlibError(msg) from None


def _beside(target: Path) -> Path:
    return target.with_name(f"{BESIDE}{target.name}")


def _by_root(files: Iterable[Path], roots: Sequence[Path]) -> dict[Path, list[str]]:
    """Return the files of each root that has any, relative to it, in the order of the roots."""
    names: dict[Path, list[str]] = {root: [] for root in roots}
    for target in files:
        root = next((root for root in roots if target.is_relative_to(root)), target.parent)
        names.setdefault(root, []).append(target.relative_to(root).as_posix())
    return {root: named for root, named in names.items() if named}


def _stage(source: Path, target: Path, folders: list[Path]) -> None:
    """Copy a file beside its place, which may be on another disk, so that only this step may fail for want of room."""
    _make_folder(target.parent, folders)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    _copy(source, _beside(target))


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and add what was made to a list."""
    missing = []
    while not folder.exists():
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):
        one.mkdir(exist_ok=True)
        made.append(one)


def _remove(files: Iterable[Path], folders: Sequence[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()


def _copy(source: Path, target: Path) -> None:
    """Copy a file with its rights, which hold from the first byte on."""
    target.unlink(missing_ok=True)
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, source.stat().st_mode & 0o777)
    with source.open("rb") as read, os.fdopen(handle, "wb") as written, _naming(target):
        shutil.copyfileobj(read, written)
        written.flush()
        os.fsync(written.fileno())


def _write(target: Path, content: bytes) -> None:
    with target.open("wb") as written, _naming(target):
        written.write(content)
        written.flush()
        os.fsync(written.fileno())


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Let an error tell which file it is about, which one of writing does not."""
    try:
        yield
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _flush(folders: Iterable[Path]) -> None:
    """Make sure that the names in folders outlast a loss of power, where the system can."""
    for folder in dict.fromkeys(folders):
        # Windows opens no folder, and some disks flush none
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
