"""The files of a zip, a folder or a single file, read in memory and within bounds.

Nothing is ever written to disk, so that a name like ``../../x.csv`` inside a zip is a mere name.
"""

from __future__ import annotations

import gzip
import os
import re
import stat
import struct
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from netlib.errors import SourceError
from netlib.settings import Settings
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BREAKS: Final = re.compile(r"[\t\n\r]+")
_UNSUSPICIOUS: Final = 10_000_000
_CHUNK: Final = 1 << 20
_MEGABYTE: Final = 1_000_000
_DEFAULTS: Final = Settings()
_READABLE: Final = frozenset(
    (
        *(".csv", ".tsv", ".txt", ".json", ".jsonl", ".ndjson"),
        *(".vcf", ".vcard", ".ics", ".ical", ".mbox", ".mbx", ".eml"),
        *(".graphml", ".gexf", ".gml", ".net", ".paj", ".edgelist", ".edges"),
    )
)
"""Endings of files that are looked into; what they hold is told by their content."""
_STREAMED: Final = (".mbox", ".mbx")
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
    """One file of an export.

    ``name`` is the one inside the export, fit to be shown; ``path`` the file on disk, which is the zip
    where ``entry`` says so; ``settings`` bound what is read of it.
    """

    name: str
    path: Path
    entry: zipfile.ZipInfo | None = None
    settings: Settings = _DEFAULTS

    @property
    def stem(self) -> str:
        """File name without folder and ending, in the form in which names are compared."""
        base = self.name.rsplit("/", maxsplit=1)[-1].casefold()
        return base.removesuffix(".gz").removesuffix(".csv")


def list_members(path: Path, *, settings: Settings = _DEFAULTS) -> tuple[list[Member], list[Path]]:
    """Return the files of an export by name, and the zips that lie at the top of a folder.

    Raises
    ------
    SourceError
        If the path does not exist, or the export is damaged, locked or beyond the bounds in the settings.
    """
    if path.is_dir():
        return _list_folder(path, settings)
    if not path.exists():
        msg = f"{path} does not exist: name the file or folder of an export."
        raise SourceError(msg)
    if not path.is_file():
        msg = f"{path} is neither file nor folder: name the file or folder of an export."
        raise SourceError(msg)
    with _translated(path.name):
        if zipfile.is_zipfile(path):
            return list_zip(path, settings=settings), []
        with path.open("rb") as stream:
            start = stream.read(5)
    if start.startswith(b"PK") or path.suffix.casefold() == ".zip":
        msg = f"{path.name} is not a whole zip file: download the export again."
        raise SourceError(msg)
    if start.startswith((b"%PDF", b"\xd0\xcf\x11\xe0")):
        msg = f"{path.name} is no text file: name the zip that was downloaded, or save the table as CSV (UTF-8)."
        raise SourceError(msg)
    name = path.name if start[:2] != b"\x1f\x8b" or path.suffix == ".gz" else f"{path.name}.gz"
    return [Member(_shown([name])[0], path, settings=settings)], []


def list_zip(path: Path, *, settings: Settings = _DEFAULTS) -> list[Member]:
    """Return the files of a zip by name; see `list_members` for the errors."""
    with _translated(path.name), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if any(entry.filename == "[Content_Types].xml" for entry in entries):
        msg = f"{path.name} is an Office document, not an export: save its table as CSV (UTF-8) first."
        raise SourceError(msg)
    if not entries:
        msg = f"{path.name} is an empty zip: download the export again."
        raise SourceError(msg)
    _check_bounds(path, entries, settings)
    read = [
        entry
        for entry in entries
        if _is_readable(entry.filename)
        and not entry.filename.endswith("/")  # is_dir() fails on an entry without name
        and not stat.S_ISLNK(entry.external_attr >> 16)
    ]
    if any(entry.flag_bits & 1 for entry in read):
        msg = f"{path.name} is locked with a password: unpack it first and name the folder."
        raise SourceError(msg)
    names = _shown(entry.filename for entry in read)
    members = [Member(name, path, entry, settings) for name, entry in zip(names, read, strict=True)]
    return sorted(members, key=lambda member: member.name)


def read(member: Member, *, limit: int | None = None) -> bytearray:
    """Return the unpacked content of a file, or its first ``limit`` bytes.

    Raises
    ------
    SourceError
        If the file is damaged, locked or beyond the bounds of this module.
    """
    bytes_allowed = member.settings.most_megabytes * _MEGABYTE
    most = bytes_allowed if limit is None else limit
    zipped = member.name.casefold().endswith(".gz")
    with opened(member) as stream:
        size = member.entry.file_size if member.entry else member.path.stat().st_size
        if zipped:
            content = _unzipped(stream, most, size, member)
        else:
            content = _filled(stream, min(size, most))
        if limit is None and stream.read(1):
            raise _beyond(member.name)
    return content


def _filled(stream: IO[bytes] | gzip.GzipFile, size: int) -> bytearray:
    """Return the next bytes of a stream, read into their place: half a gigabyte is not copied once more."""
    content = bytearray(size)
    view, filled = memoryview(content), 0
    while filled < size and (count := stream.readinto(view[filled:])):  # type: ignore[union-attr]
        filled += count
    view.release()
    del content[filled:]
    return content


def _unzipped(
    stream: IO[bytes] | gzip.GzipFile, most: int, packed: int, member: Member
) -> bytearray:
    """Return the next bytes of a stream that does not tell how many there are, unless it is a bomb."""
    content = bytearray()
    while len(content) < most and (chunk := stream.read(min(_CHUNK, most - len(content)))):
        content += chunk
        if len(content) > max(_UNSUSPICIOUS, member.settings.highest_ratio * packed):
            raise _beyond(member.name)
    return content


@contextmanager
def opened(member: Member) -> Iterator[IO[bytes] | gzip.GzipFile]:
    """Open a file to be read as a stream; damage that shows meanwhile is a SourceError as well."""
    with _translated(member.name), ExitStack() as stack:
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


def _list_folder(folder: Path, settings: Settings) -> tuple[list[Member], list[Path]]:
    found: list[Path] = []
    inside = folder.resolve()
    with _translated(folder.name):
        for place, folders, files in os.walk(folder):
            folders[:] = sorted(name for name in folders if not _is_junk(name))
            found += [Path(place, name) for name in files if not _is_junk(name)]
            if len(found) > settings.most_files:
                msg = f"{folder.name} holds more than {settings.most_files} files: name the folder of the export itself."
                raise SourceError(msg)
        # a link that leads out of the folder is none of the export's business
        found = [path for path in found if path.is_file() and path.resolve().is_relative_to(inside)]
    read = [path for path in found if _is_readable(path.name)]
    names = _shown(path.relative_to(folder).as_posix() for path in read)
    members = [
        Member(name, path, settings=settings) for name, path in zip(names, read, strict=True)
    ]
    zips = [
        path for path in sorted(found) if path.parent == folder and path.suffix.casefold() == ".zip"
    ]
    return sorted(members, key=lambda member: member.name), zips


def _check_bounds(path: Path, entries: list[zipfile.ZipInfo], settings: Settings) -> None:
    """Refuse what unpacks to too much, before a byte of it is unpacked."""
    sizes = [(entry.file_size, entry.compress_size) for entry in entries]
    # entries that overlap share their bytes, so that together they are no more than the zip
    total = (sum(size for size, _ in sizes), path.stat().st_size)
    bombs = any(
        size > _UNSUSPICIOUS and size > settings.highest_ratio * packed
        for size, packed in chain(sizes, [total])
    )
    # a mailbox of many gigabytes is read line by line
    held = sum(
        entry.file_size
        for entry in entries
        if not entry.filename.casefold().endswith(_STREAMED) and _is_readable(entry.filename)
    )
    if bombs or held > settings.most_megabytes * _MEGABYTE or len(entries) > settings.most_files:
        raise _beyond(path.name)


def _beyond(name: str) -> SourceError:
    return SourceError(
        f"{name} unpacks to far more than an export holds and was not read: name the zip as it was downloaded."
    )


def _is_readable(name: str) -> bool:
    """Tell a file that is looked into; a mailbox often has a name without ending."""
    parts = name.replace("\\", "/").split("/")
    ending = PurePosixPath(parts[-1].casefold().removesuffix(".gz")).suffix
    return (ending in _READABLE or not ending) and not any(map(_is_junk, parts))


def _is_junk(name: str) -> bool:
    """Tell the traces of operating systems: ``__MACOSX``, ``.DS_Store``, ``._Connections.csv``."""
    return name == "__MACOSX" or (name.startswith(".") and name.strip(".") != "")


def one_line(name: str) -> str:
    """Return a file name as one line of text; letters that another system wrote in its own encoding become question marks."""
    return _BREAKS.sub(" ", name.encode("utf-8", "replace").decode())


def _shown(names: Iterable[str]) -> list[str]:
    plain = [one_line(name).replace("\\", "/") for name in names]
    return [str(name) for name in clean(plain).fillna("")]
