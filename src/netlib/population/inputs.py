"""The Parquet files of a population: which there are, what they must hold, and in which pieces they are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from netlib.errors import SourceError, TableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WANTED: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "members": (("person_id",), ("position", "company", "level")),
    "interactions": (("sender", "recipient"), ("at", "kind")),
    "memberships": (("person_id", "group_id"), ("since",)),
    "groups": (("group_id",), ("basis",)),
    "ties": (("source", "target"), ()),
}
"""Columns of each table that must be there, and those that may be."""
_OTHERWISE: Final = {"members": ("people",)}
_PIECE: Final = 1_000_000
_BATCH: Final = 1 << 18


class Piece(NamedTuple):
    """Some row groups of a file, few enough for one task.

    Attributes
    ----------
    table, number
        Which table, and which of its pieces.
    file, groups, columns
        Where it is, its row groups, and the columns that are read.
    rows
        How many rows these have.
    """

    table: str
    number: int
    file: str
    groups: tuple[int, ...]
    columns: tuple[str, ...]
    rows: int

    @property
    def name(self) -> str:
        """What the file is called in a sentence."""
        return Path(self.file).name


def find_pieces(folder: Path) -> dict[str, list[Piece]]:
    """Return the pieces of each table in a folder, those of absent tables empty.

    Raises
    ------
    SourceError
        If the folder has no table of members or of interactions, or a file is no Parquet.
    TableError
        If a table lacks a column it must have.
    """
    if not folder.is_dir():
        msg = f"There is no folder {folder.name}: name the folder with members.parquet and interactions.parquet."
        raise SourceError(msg)
    found = {table: _pieces(table, _files(folder, table)) for table in _WANTED}
    for table in ("members", "interactions"):
        if found[table]:
            continue
        if (folder / "people.csv").is_file():
            msg = f"{folder.name} holds CSV tables: measure it with netlib measure {folder.name} --each, or write its tables as Parquet."
        else:
            msg = f"{folder.name} has no {table}.parquet, neither a file nor a folder of parts: write the table {table} there."
        raise SourceError(msg)
    return found


def batches(piece: Piece) -> Iterator[pa.RecordBatch]:
    """Yield the rows of a piece, never all of a large one at once.

    Raises
    ------
    SourceError
        If the file cannot be read.
    """
    try:
        with pq.ParquetFile(piece.file) as file:
            yield from file.iter_batches(
                batch_size=_BATCH,
                row_groups=list(piece.groups),
                columns=list(piece.columns),
                use_threads=False,
            )
    except (OSError, pa.ArrowException) as error:
        raise _damaged(piece.name, error) from None


def column(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return a column of a batch, all missing where the file lacks it."""
    place = batch.schema.get_field_index(name)
    return batch.column(place) if place >= 0 else pa.nulls(batch.num_rows)


def _files(folder: Path, table: str) -> list[Path]:
    names = (table, *_OTHERWISE.get(table, ()))
    there = [folder / f"{name}.parquet" for name in names if (folder / f"{name}.parquet").exists()]
    if len(there) > 1:
        msg = f"{folder.name} has both {there[0].name} and {there[1].name}: keep one of them."
        raise SourceError(msg)
    if not there or there[0].is_file():
        return there
    parts = there[0].rglob("*.parquet")
    hidden = ("_", ".")
    return sorted(one for one in parts if one.is_file() and not one.name.startswith(hidden))


def _pieces(table: str, files: Sequence[Path]) -> list[Piece]:
    required, optional = _WANTED[table]
    pieces: list[Piece] = []
    for path in files:
        sizes, there = _looked_at(path)
        if lacking := [name for name in required if name not in there]:
            msg = f"{path.name} of the table {table} has no column {lacking[0]}: add it; its columns are {', '.join((*required, *optional))}."
            raise TableError(msg)
        columns = tuple(name for name in (*required, *optional) if name in there)
        if twice := [name for name in columns if there.count(name) > 1]:
            msg = f"{path.name} of the table {table} has two columns {twice[0]}: keep one of them."
            raise TableError(msg)
        for groups, rows in _runs(sizes):
            pieces.append(Piece(table, len(pieces), str(path.absolute()), groups, columns, rows))
    return pieces


def _looked_at(path: Path) -> tuple[list[int], list[str]]:
    try:
        with pq.ParquetFile(path) as file:
            told = file.metadata
            sizes = [told.row_group(place).num_rows for place in range(told.num_row_groups)]
            return sizes, list(file.schema_arrow.names)
    except (OSError, pa.ArrowException) as error:
        raise _damaged(path.name, error) from None


def _runs(sizes: Sequence[int]) -> Iterator[tuple[tuple[int, ...], int]]:
    held: list[int] = []
    rows = 0
    for place, size in enumerate(sizes):
        if held and rows + size > _PIECE:
            yield tuple(held), rows
            held, rows = [], 0
        held.append(place)
        rows += size
    if held or not sizes:
        yield tuple(held), rows


def _damaged(name: str, error: Exception) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError(
            f"{name} is not there any more, or not on every machine: its folder has to be the same path for all workers."
        )
    return SourceError(
        f"{name} cannot be read as Parquet ({type(error).__name__}): it is damaged, locked or another kind of file; write it anew."
    )
