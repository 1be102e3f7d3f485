"""The files of the history: one for each table and period, written whole, and read only where they are what they should be.

Nothing here needs pandas, so that the process that starts a run can look without waiting for it.
"""

from __future__ import annotations

import os
import re
from itertools import chain, count
from math import isfinite
from numbers import Real
from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from netlib.dates import period_kind, period_start
from netlib.errors import HistoryError, NetlibError, NewerHistoryError
from netlib.history.schema import SCHEMA, SCHEMA_KEY, TABLES

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".parquet"
DAMAGED: Final = "damaged"
"""Folder in the history of a network: damaged files, before a period was written anew."""
_VERSION: Final = re.compile(rb"[0-9]{1,9}")


def table_path(folder: Path, table: str, period: str) -> Path:
    """Return where a table of a period is kept: ``folder/measures/2026-10.parquet``."""
    return folder / table / f"{period}{SUFFIX}"


def write_table(table: pa.Table, path: Path, *, name: str) -> None:
    """Write a table with the columns of its name and the version of the schema; its folder is made.

    Raises
    ------
    OSError
        If there is no room or no right to write there.
    """
    known = {**(table.schema.metadata or {}), SCHEMA_KEY: str(SCHEMA).encode()}
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    told = table.cast(TABLES[name]).replace_schema_metadata(known)
    # nobody else can read it, from its first byte on
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        pq.write_table(told, file, compression="zstd", write_page_checksum=True)


def read_table(path: Path, *, name: str) -> pa.Table:
    """Return a table as it was written.

    Raises
    ------
    HistoryError
        If the file is damaged, is something else, or was written by a newer netlib.
    """
    period = path.stem
    try:
        with path.open("rb") as file, pq.ParquetFile(file, page_checksum_verification=True) as kept:
            _check_version((kept.metadata.metadata or {}).get(SCHEMA_KEY, b""), period)
            _check_columns(kept.schema_arrow, TABLES[name], period)
            found = kept.read(columns=TABLES[name].names)
        found.validate(full=True)
    except (OSError, pa.ArrowException, ValueError):
        raise damaged(period) from None
    return found.select(TABLES[name].names)


def damaged(period: str) -> HistoryError:
    """Return the error that a file of a period is damaged."""
    return HistoryError(
        f"What was kept of {period} is damaged: make that report again, the other periods are untouched."
    )


def is_whole(folder: Path, period: str) -> bool:
    """Return whether all tables of a period are there and can be read."""
    try:
        for name in TABLES:
            read_table(table_path(folder, name, period), name=name)
    except HistoryError:
        return False
    return True


def set_aside(folder: Path, period: str) -> dict[Path, Path]:
    """Return the damaged files of a period by the place to which each is to be copied before it is written anew.

    Raises
    ------
    NewerHistoryError
        If a newer netlib wrote one of them, which must not be written over.
    """
    aside = {}
    for name in TABLES:
        path = table_path(folder, name, period)
        if not path.exists():
            continue
        try:
            read_table(path, name=name)
        except NewerHistoryError:
            raise
        except HistoryError:
            aside[_free(folder / DAMAGED / f"{name}-{period}{SUFFIX}")] = path
    return aside


def _free(path: Path) -> Path:
    """Return a path, or one with the first number after its name that is not taken."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in count(2))
    return next(one for one in chain([path], numbered) if not one.exists())


def finite(value: object) -> float | None:
    """Return a number, None for anything else that may stand in its place."""
    if isinstance(value, bool) or not isinstance(value, Real):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if isfinite(number) else None


def kept_periods(folder: Path, *, kind: str = "") -> list[str]:
    """Return the periods of which anything is kept, the earliest first; only those of a kind where one is named."""
    found = set()
    for table in TABLES:
        for path in (folder / table).glob(f"[0-9]*{SUFFIX}"):
            try:
                if not kind or period_kind(path.stem) == kind:
                    found.add(path.stem)
                    period_start(path.stem)
            except NetlibError:
                # a file of another name is none of a period
                found.discard(path.stem)
    return sorted(found, key=lambda period: (period_start(period), period))


def _check_version(stated: bytes, period: str) -> None:
    version = int(stated) if _VERSION.fullmatch(stated) else 0
    if version > SCHEMA:
        msg = f"What was kept of {period} was written by a newer netlib: update netlib; nothing was changed."
        raise NewerHistoryError(msg)
    if version < SCHEMA:
        raise _foreign(period)


def _check_columns(found: pa.Schema, wanted: pa.Schema, period: str) -> None:
    kinds = {field.name: field.type for field in found}
    if len(kinds) != len(found) or any(kinds.get(field.name) != field.type for field in wanted):
        raise _foreign(period)


def _foreign(period: str) -> HistoryError:
    return HistoryError(
        f"What was kept of {period} is no table of netlib's: make that report again, the other periods are untouched."
    )
