"""The CSV files of a zip, a folder or a single file, read in memory and within bounds.

Nothing is ever written to disk, so that a name like ``../../x.csv`` inside a zip is a mere name.
"""

from __future__ import annotations

import gzip
import os
import stat
import struct
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from netlib.errors import SourceError
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_ENTRIES: Final = 2_000
"""Files in one export; the largest real archive known has about 60, articles apart."""
MOST_BYTES: Final = 2 << 30
"""Bytes of one export when unpacked; 500,000 messages are about a quarter of a gigabyte."""
HIGHEST_RATIO: Final = 200
"""Unpacked to packed bytes; messages reach about 10, a zip bomb about 1,000."""
_UNSUSPICIOUS: Final = 10_000_000
_CHUNK: Final = 1 << 20
_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,  # a compression method zipfile does not know
    RuntimeError,  # a password
    ValueError,
)


class Member(NamedTuple):
    """One CSV file of an export.

    ``name`` is the one inside the export, fit to be shown; ``path`` the file on disk, which is the zip
    where ``entry`` says so.
    """

    name: str
    path: Path
    entry: zipfile.ZipInfo | None = None

    @property
    def stem(self) -> str:
        """File name without folder and ending, in the form in which names are compared."""
        base = self.name.rsplit("/", maxsplit=1)[-1].casefold()
        return base.removesuffix(".gz").removesuffix(".csv")


def list_members(path: Path) -> tuple[list[Member], list[Path]]:
    """Return the CSV files of an export by name, and the zips that lie at the top of a folder.

    Raises
    ------
    SourceError
        If the path does not exist, or the export is damaged, locked or beyond the bounds of this module.
    """
    if path.is_dir():
        return _list_folder(path)
    if not path.exists():
        msg = f"{path} does not exist: name the zip, folder or CSV file of an export."
        raise SourceError(msg)
    if not path.is_file():
        msg = f"{path} is neither file nor folder: name the zip, folder or CSV file of an export."
        raise SourceError(msg)
    with _translated(path.name):
        if zipfile.is_zipfile(path):
            return list_zip(path), []
        with path.open("rb") as stream:
            start = stream.read(5)
    if start.startswith(b"PK") or path.suffix.casefold() == ".zip":
        msg = f"{path.name} is not a whole zip file: download the export again."
        raise SourceError(msg)
    if start.startswith((b"%PDF", b"<", b"\xd0\xcf\x11\xe0")):
        msg = f"{path.name} is no CSV file: name the zip that was downloaded, or save the table as CSV (UTF-8)."
        raise SourceError(msg)
    name = path.name if start[:2] != b"\x1f\x8b" or path.suffix == ".gz" else f"{path.name}.gz"
    return [Member(_shown([name])[0], path)], []


def list_zip(path: Path) -> list[Member]:
    """Return the CSV files of a zip by name; see `list_members` for the errors."""
    with _translated(path.name), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if any(entry.filename == "[Content_Types].xml" for entry in entries):
        msg = f"{path.name} is an Office document, not an export: save its table as CSV (UTF-8) first."
        raise SourceError(msg)
    if not entries:
        msg = f"{path.name} is an empty zip: download the export again."
        raise SourceError(msg)
    _check_bounds(path.name, entries)
    csv = [
        entry
        for entry in entries
        if _is_csv(entry.filename)
        and not entry.is_dir()
        and not stat.S_ISLNK(entry.external_attr >> 16)
    ]
    if any(entry.flag_bits & 1 for entry in csv):
        msg = f"{path.name} is locked with a password: unpack it first and name the folder."
        raise SourceError(msg)
    names = _shown(entry.filename for entry in csv)
    members = [Member(name, path, entry) for name, entry in zip(names, csv, strict=True)]
    return sorted(members, key=lambda member: member.name)


def read(member: Member, *, limit: int | None = None) -> bytearray:
    """Return the unpacked content of a file, or its first ``limit`` bytes.

    Raises
    ------
    SourceError
        If the file is damaged, locked or beyond the bounds of this module.
    """
    most = MOST_BYTES if limit is None else limit
    packed = member.entry.file_size if member.entry else member.path.stat().st_size
    zipped = member.name.casefold().endswith(".gz")
    content = bytearray()
    with _translated(member.name), _opened(member) as stream:
        while len(content) < most and (chunk := stream.read(min(_CHUNK, most - len(content)))):
            content += chunk
            if zipped and len(content) > max(_UNSUSPICIOUS, HIGHEST_RATIO * packed):
                raise _beyond(member.name)
        if limit is None and stream.read(1):
            raise _beyond(member.name)
    return content


@contextmanager
def _opened(member: Member) -> Iterator[IO[bytes] | gzip.GzipFile]:
    with ExitStack() as stack:
        stream: IO[bytes]
        if member.entry is None:
            stream = stack.enter_context(member.path.open("rb"))
        else:
            archive = stack.enter_context(zipfile.ZipFile(member.path))
            stream = stack.enter_context(archive.open(member.entry))
        if member.name.casefold().endswith(".gz"):
            yield stack.enter_context(gzip.GzipFile(fileobj=stream))
        else:
            yield stream


@contextmanager
def _translated(name: str) -> Iterator[None]:
    """Turn whatever a damaged file provokes into one sentence."""
    try:
        yield
    except PermissionError:
        msg = f"{name} may not be read: allow it, or copy it to a folder of your own."
        raise SourceError(msg) from None
    except _DAMAGE:
        msg = f"{name} is damaged and cannot be read: download the export again."
        raise SourceError(msg) from None


def _list_folder(folder: Path) -> tuple[list[Member], list[Path]]:
    found: list[Path] = []
    inside = folder.resolve()
    with _translated(folder.name):
        for place, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not _is_junk(name))
            found += [Path(place, name) for name in files if not _is_junk(name)]
            if len(found) > MOST_ENTRIES:
                msg = f"{folder.name} holds more than {MOST_ENTRIES} files: name the folder of the export itself."
                raise SourceError(msg)
        # a link that leads out of the folder is none of the export's business
        found = [path for path in found if path.is_file() and path.resolve().is_relative_to(inside)]
    csv = [path for path in found if _is_csv(path.name)]
    names = _shown(path.relative_to(folder).as_posix() for path in csv)
    members = [Member(name, path) for name, path in zip(names, csv, strict=True)]
    zips = [
        path for path in sorted(found) if path.parent == folder and path.suffix.casefold() == ".zip"
    ]
    return sorted(members, key=lambda member: member.name), zips


def _check_bounds(name: str, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse what unpacks to too much, before a byte of it is unpacked."""
    sizes = [(entry.file_size, entry.compress_size) for entry in entries]
    total = (sum(size for size, _ in sizes), sum(packed for _, packed in sizes))
    bombs = any(
        size > _UNSUSPICIOUS and size > HIGHEST_RATIO * packed
        for size, packed in chain(sizes, [total])
    )
    if bombs or total[0] > MOST_BYTES or len(entries) > MOST_ENTRIES:
        raise _beyond(name)


def _beyond(name: str) -> SourceError:
    return SourceError(
        f"{name} unpacks to far more than an export holds and was not read: name the zip as it was downloaded."
    )


def _is_csv(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return parts[-1].casefold().endswith((".csv", ".csv.gz")) and not any(map(_is_junk, parts))


def _is_junk(name: str) -> bool:
    """Tell the traces of operating systems: ``__MACOSX``, ``.DS_Store``, ``._Connections.csv``."""
    return name == "__MACOSX" or (name.startswith(".") and name.strip(".") != "")


def _shown(names: Iterable[str]) -> list[str]:
    return [str(name) for name in clean([name.replace("\\", "/") for name in names]).fillna("")]
