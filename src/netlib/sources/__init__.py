"""One module per export format; each turns a path into a `Network` and an `ImportReport`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from netlib.errors import SourceError
from netlib.sources import layouts
from netlib.sources.archive import Member, list_members, list_zip, read
from netlib.sources.batch import Batch, Parsed, gather
from netlib.sources.csvtext import HEAD_BYTES, find_header, read_table, to_utf8
from netlib.sources.importreport import (
    NOT_USED,
    FileReport,
    ImportReport,
    as_dict,
    as_frame,
    as_text,
)
from netlib.sources.linkedin import OWN_TABLES, read_linkedin
from netlib.sources.linkedin_files import PARSERS
from netlib.sources.linkedin_messages import parse_messages
from netlib.sources.tables import parse_table, read_tables

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from netlib.network import Network
    from netlib.sources.csvtext import Table

__all__ = ["FileReport", "ImportReport", "as_dict", "as_frame", "as_text", "load"]


class _Sorted(NamedTuple):
    """The files of an export by kind, and the reports of those that are not used."""

    used: dict[str, list[Member]]
    left: list[FileReport]


def load(
    path: Path, *, ego: str | None = None, everyone: bool = False
) -> tuple[Network, ImportReport]:
    """Return the network an export holds, and what was read, kept and dropped on the way.

    Parameters
    ----------
    path
        A LinkedIn archive, as zip, as folder or as one of its CSV files, or a folder of the project's own
        tables. Formats are recognised by the header rows, not by file names.
    ego
        Whose network it is: for LinkedIn the address of the profile or the name, for tables the
        ``person_id`` or the name. It wins over what the export says.
    everyone
        Whether everybody will be looked at in turn, so that a table folder need not tell an ego: the
        first person stands in for it.

    Raises
    ------
    SourceError
        If the export is missing, damaged, locked, too large or of no known format, or does not tell the ego.
    TableError
        If a table breaks a rule of `netlib.network.build`.
    """
    path = path if path.name else path.absolute()  # a folder given as "."
    members, zips = list_members(path)
    names = [path.name]
    sorted_ = _sort(members)
    if not _is_linkedin(sorted_.used) and "people" not in sorted_.used and zips:
        if len(zips) > 1:
            msg = f"{path.name} holds {len(zips)} zips: name the one to read."
            raise SourceError(msg)
        names.append(zips[0].name)
        members = [*members, *list_zip(zips[0])]
        sorted_ = _sort(members)
    names += [member.name.split("/")[0] for member in members if "/" in member.name]
    linkedin = _is_linkedin(sorted_.used)
    if not linkedin and "people" not in sorted_.used:
        raise _unknown(path, sorted_)
    wanted = (*layouts.LINKEDIN_KINDS, *OWN_TABLES) if linkedin else layouts.TABLE_KINDS
    batches, left = _parse(sorted_, wanted)
    if linkedin:
        return read_linkedin(batches, left, ego=ego, names=names)
    return read_tables(batches, left, ego=ego, everyone=everyone)


def _sort(members: Iterable[Member]) -> _Sorted:
    """Tell the kind of each file by its header; only the header of a file that is not used is read."""
    used: dict[str, list[Member]] = {}
    left = []
    for member in members:
        kind, note = _kind(member)
        if kind is None:
            left.append(FileReport(file=member.name, kind=NOT_USED, notes=(note,) if note else ()))
        else:
            used.setdefault(kind, []).append(member)
    for kind in layouts.TABLE_KINDS:
        # another CSV file of a folder may have such columns too: the name tells which is meant
        named = [member for member in used.get(kind, []) if member.stem == kind]
        if named and len(used[kind]) > 1:
            left += [
                FileReport(
                    file=member.name,
                    kind=NOT_USED,
                    notes=(f"the table {kind} is in {named[0].name}",),
                )
                for member in used[kind]
                if member is not named[0]
            ]
            used[kind] = named[:1]
    return _Sorted(used, left)


def _kind(member: Member) -> tuple[str | None, str]:
    if layouts.is_left_alone(member.stem):
        return None, "never opened"
    head, _ = to_utf8(read(member, limit=HEAD_BYTES), whole=False)
    header = find_header(head, layouts.recognise)
    if header is None:
        if not head.tobytes().strip():
            return None, "this file is empty"
        if expected := layouts.expected_kind(member.stem):
            raise _headless(member.name, expected)
        return None, ""
    if header.layout.kind == layouts.RECOMMENDATIONS:
        return (
            layouts.recommendation_kind(member.stem),
            "its name does not tell whether the recommendations were received or given",
        )
    return header.layout.kind, ""


def _parse(sorted_: _Sorted, wanted: Sequence[str]) -> tuple[dict[str, Batch], list[FileReport]]:
    batches, left = {}, list(sorted_.left)
    for kind, members in sorted_.used.items():
        if kind in wanted:
            batches[kind] = gather(kind, [_parsed(kind, member) for member in members])
        else:
            note = f"{kind} is not read from an export of this format"
            left += [FileReport(file=one.name, kind=NOT_USED, notes=(note,)) for one in members]
    return {kind: batches[kind] for kind in wanted if kind in batches}, left


def _parsed(kind: str, member: Member) -> Parsed:
    table, note = _table(member)
    if kind in layouts.TABLE_KINDS:
        rows, notes = parse_table(kind, table)
    elif kind == layouts.MESSAGES:
        rows, notes = parse_messages(table)
    else:
        rows, notes = PARSERS[kind](table)
    return Parsed(member.name, rows, table.surplus, [*note, *table.notes, *notes])


def _table(member: Member) -> tuple[Table, list[str]]:
    text, note = to_utf8(read(member))
    header = find_header(text[:HEAD_BYTES], layouts.recognise)
    assert header  # the same bytes had one a moment ago
    return read_table(text, header, file=member.name), [note] if note else []


def _is_linkedin(used: dict[str, list[Member]]) -> bool:
    return any(kind in used for kind in layouts.LINKEDIN_KINDS)


def _headless(name: str, kind: str) -> SourceError:
    start = f"{name} is damaged: none of its first lines, from line 1 on, is the header of {kind}"
    if kind in layouts.TABLE_KINDS:
        return SourceError(f"{start}, which needs {layouts.needed_columns(kind)}.")
    return SourceError(f"{start}. Export it again, or take the file out.")


def _unknown(path: Path, sorted_: _Sorted) -> SourceError:
    if sorted_.used:
        found = ", ".join(f"{kind}.csv" for kind in sorted_.used)
        return SourceError(
            f"{path.name} has {found} but no people.csv: add one with the column person_id."
        )
    return SourceError(
        f"{path.name} holds no file of a LinkedIn archive and no people.csv: name the zip that LinkedIn sent, its folder, or a folder of tables."
    )
