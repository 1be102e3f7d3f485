"""The files of the history: one for each table and period, written whole, and read only where they are what they should be.

Nothing here needs pandas, so that the process that starts a run can look without waiting for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa
import pyarrow.parquet as pq

from netlib.dates import period_kind, period_start
from netlib.errors import HistoryError, NetlibError, NewerHistoryError
from netlib.history.schema import SCHEMA, SCHEMA_KEY, TABLES

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX: Final = ".parquet"


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
    pq.write_table(told, path, compression="zstd")
    path.chmod(0o600)


def read_table(path: Path, *, name: str) -> pa.Table:
    """Return a table as it was written.

    Raises
    ------
    HistoryError
        If the file is damaged, is something else, or was written by a newer netlib.
    """
    period = path.stem
    try:
        found = pq.read_table(path, partitioning=None)
    except (OSError, pa.ArrowException, ValueError):
        msg = f"What was kept of {period} is damaged: make that report again, the other periods are untouched."
        raise HistoryError(msg) from None
    version = _version(found)
    if version is not None and version > SCHEMA:
        msg = f"What was kept of {period} was written by a newer netlib: update netlib; nothing was changed."
        raise NewerHistoryError(msg)
    wanted = TABLES[name]
    if version != SCHEMA or not set(wanted.names) <= set(found.schema.names):
        msg = f"What was kept of {period} is no table of netlib's: make that report again, the other periods are untouched."
        raise HistoryError(msg)
    try:
        return found.select(wanted.names).cast(wanted.with_metadata(found.schema.metadata))
    except pa.ArrowException:
        msg = f"What was kept of {period} is damaged: make that report again, the other periods are untouched."
        raise HistoryError(msg) from None


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


def _version(table: pa.Table) -> int | None:
    stated = (table.schema.metadata or {}).get(SCHEMA_KEY, b"")
    return int(stated) if stated.isdigit() else None
