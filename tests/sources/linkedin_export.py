"""LinkedIn archives read without the rest of the import: from files on disk to a part, and to a network."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netlib.network import build
from netlib.sources import layouts
from netlib.sources.archive import Member, read
from netlib.sources.batch import Parsed, gather
from netlib.sources.csvtext import find_header, read_table, to_utf8
from netlib.sources.importreport import NOT_USED, FileReport, ImportReport
from netlib.sources.linkedin import PARSERS, newest, read_linkedin
from netlib.sources.linkedin_snapshot import recognises, snapshot_tables
from netlib.sources.part import read_own

from .exports import EVA, folder_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from netlib.network import Network
    from netlib.sources.csvtext import Table
    from netlib.sources.part import Part


def part_of(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    ego: str | None = EVA,
    names: Sequence[str] = (),
) -> Part:
    folder_of(folder, files)
    return read_members([Member(name, folder / name) for name in sorted(files)], ego, names)


def read_members(members: Sequence[Member], ego: str | None, names: Sequence[str] = ()) -> Part:
    used: dict[str, list[Member]] = {}
    tables: dict[tuple[str, str], list[tuple[Table, list[str]]]] = {}
    left = []
    for member in members:
        found = tables_of(member)
        if not found:
            left.append(FileReport(file=member.name, kind=NOT_USED))
        for kind, table, notes in found:
            tables.setdefault((kind, member.name), []).append((table, notes))
            if member not in used.setdefault(kind, []):
                used[kind].append(member)
    chosen, older = newest(used)
    batches = {
        kind: gather(
            kind,
            [
                parsed(kind, one.name, table, notes)
                for one in chosen[kind]
                for table, notes in tables[kind, one.name]
            ],
        )
        for kind in layouts.LINKEDIN_KINDS
        if kind in chosen
    }
    return read_linkedin(batches, [*left, *older], own=read_own(ego), names=names)


def tables_of(member: Member) -> list[tuple[str, Table, list[str]]]:
    if layouts.is_left_alone(member.stem):
        return []
    text, note = to_utf8(read(member))
    if recognises(str(text[:1000], "utf-8", "ignore")):
        return [(kind, table, []) for kind, table in snapshot_tables(member)]
    header = find_header(text, partial(layouts.recognise, stem=member.stem, among=layouts.LINKEDIN))
    if header is None:
        return []
    table = read_table(text, header, file=member.name)
    return [(layouts.kind_of(header.layout, member.stem), table, [note] if note else [])]


def parsed(kind: str, name: str, table: Table, notes: Sequence[str] = ()) -> Parsed:
    rows, more = PARSERS[kind](table)
    return Parsed(name, rows, table.surplus, [*notes, *table.notes, *more])


def network_of(part: Part) -> tuple[Network, ImportReport]:
    people = part.tables["people"]
    assert "is_ego" not in people
    tables = {**part.tables, "people": people.assign(is_ego=people["person_id"] == part.ego)}
    network = build(
        tables,
        source=part.source,
        covers=part.covers,
        exported_on=part.exported_on,
        address_book=part.address_book,
    )
    report = ImportReport(
        source=part.source,
        files=part.files,
        missing=part.missing,
        exported_on=part.exported_on,
    )
    return network, report


def load_files(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    ego: str | None = EVA,
    names: Sequence[str] = (),
) -> tuple[Network, ImportReport]:
    return network_of(part_of(folder, files, ego=ego, names=names))
