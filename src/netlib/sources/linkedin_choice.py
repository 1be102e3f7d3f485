"""Which of several downloads of one member counts: for each kind of file the newest that has it.

A later download of the contacts alone leaves the messages of an earlier one in their place.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.exports import named_day
from netlib.sources import layouts
from netlib.sources.archive import one_line
from netlib.sources.importreport import NOT_USED, FileReport
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from netlib.sources.archive import Member

_NO_TIME: Final = datetime(1980, 1, 1, tzinfo=UTC)  # what a zip says where it knows none


class _Age(NamedTuple):
    """How new a download is: LinkedIn sends the complete archive of a day after the basic one."""

    day: date
    complete: bool
    latest: datetime
    name: str


def newest(used: Mapping[str, list[Member]]) -> tuple[dict[str, list[Member]], list[FileReport]]:
    """Return the files of the newest download by kind, and reports of those a newer one replaces.

    A download is a zip, or the folder it was unpacked to. Its day is in its name, else the latest time of a file
    in it. Files of one kind in one download, as ``Messages_1.csv``, all stay.
    """
    downloads: dict[Path, list[Member]] = {}
    for member in {id(one): one for members in used.values() for one in members}.values():
        downloads.setdefault(_download(member), []).append(member)
    ages = {path: _age(path, members) for path, members in downloads.items()}
    chosen, left = {}, []
    for kind, members in used.items():
        winner = max(
            {_download(member) for member in members}, key=lambda path: (ages[path], str(path))
        )
        chosen[kind] = [member for member in members if _download(member) == winner]
        note = f"a newer one is in {clean([one_line(winner.name)]).fillna('').iloc[0]}"
        left += [
            FileReport(file=member.name, kind=NOT_USED, notes=(note,))
            for member in members
            if _download(member) != winner
        ]
    return chosen, left


def old_connections(books: Sequence[Member], used: Mapping[str, Sequence[Member]]) -> list[Member]:
    """Return which address books in the shape of Outlook are LinkedIn's contacts of 2015 and before.

    Those in a download that has other files of LinkedIn and no contacts in their own shape, read with
    `netlib.sources.layouts.OLD_CONNECTIONS`. A file named ``linkedin_connections_export`` is recognised by itself.

    Parameters
    ----------
    books
        Files whose header has that layout.
    used
        Files of LinkedIn by kind.
    """
    linkedin = {_download(one) for members in used.values() for one in members}
    with_contacts = {_download(one) for one in used.get(layouts.CONNECTIONS, [])}
    return [one for one in books if _download(one) in linkedin - with_contacts]


def _download(member: Member) -> Path:
    """Return the zip or folder a file is in; what is read of an archive lies side by side."""
    return member.path if member.entry else member.path.parent


def _age(path: Path, members: Sequence[Member]) -> _Age:
    inside = {member.name.split("/")[0] for member in members if "/" in member.name}
    latest = max(_time(member) for member in members)
    day = named_day([path.name, *inside]) or latest.date()
    return _Age(day, path.name.casefold().startswith("complete"), latest, path.name)


def _time(member: Member) -> datetime:
    if member.entry is None:
        return datetime.fromtimestamp(member.path.stat().st_mtime, tz=UTC)
    try:
        return datetime(*member.entry.date_time, tzinfo=UTC)
    except ValueError:
        return _NO_TIME
