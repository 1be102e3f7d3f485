"""The clients of a coach: a folder for each, what is in it, and the task that comes of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib.batch.results import Task
from netlib.errors import SourceError
from netlib.periods.inbox import exports_in
from netlib.settings import read_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from netlib.settings import Settings

SETTINGS: Final = "netlib.toml"
"""Name of a client's own settings, in the client's folder."""
_PACKED: Final = (".zip", ".gz")
_UNPACKED: Final = 8
"""How many times larger an export is once it is unpacked, roughly."""


@dataclass(frozen=True, kw_only=True)
class Client:
    """A folder of a client.

    Attributes
    ----------
    name
        That of the folder, under which reports and history are filed.
    refused
        Why nothing can be made of it, in one sentence; empty where something may.
    size
        Bytes of its largest export once unpacked, roughly: what tells how long a report takes and how much memory.
    """

    name: str
    refused: str = ""
    size: int = 0


def find_clients(folder: Path, *, besides: Sequence[Path] = ()) -> list[Client]:
    """Return the clients in a folder: each folder in it that is not hidden, by name.

    Parameters
    ----------
    folder
        The folder of all clients.
    besides
        Folders that are no clients, wherever they are: those of reports and histories.

    Raises
    ------
    SourceError
        If there is none.
    """
    others = [one.resolve() for one in besides]
    try:
        found = [
            _client(Path(entry.path))
            for entry in sorted(os.scandir(folder), key=lambda one: one.name)
            if not entry.name.startswith(".")
            and entry.is_dir()
            and not any(one.is_relative_to(Path(entry.path).resolve()) for one in others)
        ]
    except OSError as error:
        msg = f"{folder} cannot be read as a folder of clients ({error.strerror}): name one that has a folder for each client."
        raise SourceError(msg) from None
    if not found:
        msg = f"There is no client in {folder}: make a folder for each, and put the client's export into it."
        raise SourceError(msg)
    return found


def local_task(client: str, *, folder: str, out: str, history: str, **told: Any) -> Task:  # noqa: ANN401 - those of Task
    """Return the task of a client on this machine.

    Which export is the newest is found out where the task runs, since files are looked into for that.

    Parameters
    ----------
    client
        Name of the client's folder.
    folder, out, history
        The folders of all clients, reports and histories.
    **told
        The rest of `netlib.batch.results.Task`.
    """
    home = Path(folder, client)
    return Task(
        client=client,
        exports=(str(home),),
        settings_file=str(home / SETTINGS),
        out=str(Path(out, client)),
        history=str(Path(history, client)),
        **told,
    )


def exports_of(home: Path) -> list[str]:
    """Return the path of a client's export: the folder itself if its files are one, else the newest export in it.

    Parameters
    ----------
    home
        The client's folder. Settings, key, goals and whatever else is no export are passed over.

    Raises
    ------
    NetlibError
        If there is none, or the client's settings cannot be read.
    """
    settings = read_settings(home / SETTINGS)
    own = _own_names(settings)
    if _is_export(home, own, settings):
        return [str(home)]
    for path in exports_in(home, besides=own):
        if _holds_export(path, settings):
            return [str(path)]
    msg = f"There is no export in the folder of {shown(home.name)}: put one there, as it was downloaded."
    raise SourceError(msg)


def shown(name: str) -> str:
    """Return the name of a folder without signs that cannot be seen or written."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)


def _client(home: Path) -> Client:
    if not home.name.isprintable():
        why = "The name of this folder cannot be written in one line: rename it."
        return Client(name=home.name, refused=why)
    if home.is_symlink():
        # two links to one folder would be two clients with one key
        why = "This folder is a link: put the folder itself there, so that each client has files of their own."
        return Client(name=home.name, refused=why)
    return Client(name=home.name, size=_size(home))


def _size(home: Path) -> int:
    """Return the bytes of the largest export in a folder, from the names and sizes of its files alone."""
    loose, largest = 0, 0
    try:
        for entry in os.scandir(home):
            if entry.is_dir(follow_symlinks=False):
                largest = max(largest, sum(map(_unpacked, _files(entry.path))))
            elif entry.name.lower().endswith(_PACKED):
                largest = max(largest, _unpacked(entry))
            else:
                loose += _unpacked(entry)
    except OSError:
        # the report says what is wrong with it
        return 0
    return max(largest, loose)


def _files(folder: str) -> Iterator[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        else:
            yield entry


def _unpacked(file: os.DirEntry[str]) -> int:
    try:
        size = file.stat().st_size
    except OSError:
        return 0
    return size * _UNPACKED if file.name.lower().endswith(_PACKED) else size


def _own_names(settings: Settings) -> frozenset[str]:
    """Return the names of what lies in a client's folder beside exports."""
    return frozenset(
        {
            SETTINGS,
            *(settings.key_file, settings.companies_file, settings.goals_file),
            *(settings.relatedness_file, settings.reference_file),
        }
    )


def _is_export(home: Path, own: frozenset[str], settings: Settings) -> bool:
    """Tell whether the files that lie openly in a folder are one export together, such as an unpacked archive."""
    from netlib.sources import formats, layouts
    from netlib.sources.archive import list_members

    of_many_files = {*layouts.LINKEDIN_KINDS, "people", formats.XING, formats.META, formats.SNAPSHOT}  # fmt: skip
    try:
        members = [
            member
            for path in sorted(home.iterdir())
            if path.is_file()
            and path.name not in own
            and not path.name.startswith(".")
            and path.suffix.lower() in {".csv", ".json"}
            for member in list_members(path, settings=settings)[0]
        ]
        return not of_many_files.isdisjoint(formats.sort(members).used)
    except SourceError:
        # a table that is damaged: reading it says in which way
        return True


def _holds_export(path: Path, settings: Settings) -> bool:
    """Tell whether a file or folder is an export, or was meant as one and is damaged."""
    from netlib.sources import formats, layouts
    from netlib.sources.archive import list_members

    try:
        members, zips = list_members(path, settings=settings)
        used = formats.sort(members).used
    except SourceError:
        return path.suffix.lower() in {".zip", ".csv", ".json"} or path.is_dir()
    # what is only added to an export, as a list of groups, is none
    added = {*layouts.TABLE_KINDS, "annotations"} - {"people"}
    return bool(zips) or not added.issuperset(used)
