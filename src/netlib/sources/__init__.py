"""One module per export format; each turns files into a part, and the parts become one `Network` and an `ImportReport`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.annotations import annotations_path
from netlib.errors import SourceError
from netlib.settings import Settings
from netlib.sources import formats
from netlib.sources.archive import Member, list_members, list_zip, one_line
from netlib.sources.importreport import (
    NOT_USED,
    FileReport,
    ImportReport,
    as_dict,
    as_frame,
    as_text,
)
from netlib.sources.joining import join
from netlib.sources.part import read_own
from netlib.sources.reading import read_parts
from netlib.sources.written import write_tables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from netlib.network import Network

__all__ = [
    "FileReport",
    "ImportReport",
    "as_dict",
    "as_frame",
    "as_text",
    "load",
    "write_tables",
]
_DEFAULTS: Final = Settings()


def load(
    *paths: Path, ego: str | None = None, everyone: bool = False, settings: Settings = _DEFAULTS
) -> tuple[Network, ImportReport]:
    """Return the network that exports hold together, and what was read, kept, dropped and joined on the way.

    Parameters
    ----------
    paths
        Files, zips and folders of any known format: a LinkedIn archive, XING data, address books, mail,
        calendars, chats, graph files, the project's own tables. Formats are told by content, not by name.
        Beside each, the user's own ``annotations.csv`` is read too, see `netlib.annotations`.
    ego
        Whose network it is: the address of a profile, a name or an id, e-mail addresses; several are
        separated by commas. It wins over what the exports say.
    everyone
        Whether everybody will be looked at in turn, so that a whole network need not tell an ego: the
        first person stands in for it.
    settings
        The bounds of what is read.

    Raises
    ------
    SourceError
        If an export is missing, damaged, locked, too large or of no known format, or does not tell the ego.
    TableError
        If a table breaks a rule of `netlib.network.build`.
    """
    given = [path if path.name else path.absolute() for path in paths]  # a folder given as "."
    members, names, left = _members(given, settings)
    found = formats.sort(members)
    own = read_own(ego)
    reading = read_parts(
        formats.Sorted(found.used, [*left, *found.left]),
        own=own,
        everyone=everyone,
        settings=settings,
        names=names,
    )
    if not reading.parts:
        raise _unknown(given, found, left)
    return join(reading, own=own, everyone=everyone)


def _members(
    paths: list[Path], settings: Settings
) -> tuple[list[Member], list[str], list[FileReport]]:
    """Return all files, names that may tell the day of an export, and reports of zips that cannot be read."""
    places: list[tuple[str, list[Member]]] = []
    left: list[FileReport] = []
    for path in paths:
        members, zips = list_members(path, settings=settings)
        places.append((path.name, members))
        for packed in zips:
            try:
                places.append((packed.name, list_zip(packed, settings=settings)))
            except SourceError as error:
                # what else is in the folder may be all that is wanted
                note = one_line(str(error))
                left.append(FileReport(file=one_line(packed.name), kind=NOT_USED, notes=(note,)))
        beside = annotations_path([path])
        if beside.is_file() and beside.parent != path and beside not in paths:
            places.append((path.name, list_members(beside, settings=settings)[0]))
    found = _distinct(places)
    folders = [member.name.split("/")[0] for member in found if "/" in member.name]
    return found, [*(name for name, _ in places), *folders], left


def _distinct(places: Sequence[tuple[str, list[Member]]]) -> list[Member]:
    """Return each file once, with the place it is in before its name where that tells it from others."""
    several = len([members for _, members in places if members]) > 1
    found: list[Member] = []
    seen: set[tuple[Path, int | None]] = set()
    shown: set[str] = set()
    for name, members in places:
        for member in members:
            key = (member.path.resolve(), member.entry.header_offset if member.entry else None)
            if key in seen:
                continue
            place = name if name != member.name else member.path.parent.name
            zipped = several and member.entry is not None
            if zipped or member.name in shown:
                found.append(member._replace(name=f"{one_line(place)}/{member.name}"))
            else:
                found.append(member)
            seen.add(key)
            shown.add(found[-1].name)
    return found


def _unknown(paths: list[Path], found: formats.Sorted, left: list[FileReport]) -> SourceError:
    name = paths[0].name if len(paths) == 1 else "What was named"
    if left and not found.used:
        return SourceError(left[0].notes[0])
    if found.used:
        tables = ", ".join(f"{kind}.csv" for kind in found.used)
        return SourceError(
            f"{name} has {tables} but no people.csv: add one with the column person_id."
        )
    if any(path.is_file() and formats.is_web_page(Member(path.name, path)) for path in paths):
        return SourceError(
            f"{name} is a web page: request the download again and choose JSON or CSV as its format."
        )
    return SourceError(
        f"{name} holds no file of a known format: the README lists what can be read, from a LinkedIn archive to a folder with people.csv."
    )
