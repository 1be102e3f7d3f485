"""The figures of every kept period at a glance: few columns of each file, and nothing that takes long to load."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from netlib.history.files import kept_periods, table_path
from netlib.history.schema import SCHEMA, SCHEMA_KEY, TABLES

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date
    from pathlib import Path

READ: Final = "read"
DAMAGED: Final = "damaged"
NEWER: Final = "newer"

_LARGEST: Final = 1e12


class Figure(NamedTuple):
    """A measure as it was kept; see `netlib.measures.Measure`. Its definition is a mark, as in `netlib.history.store`."""

    value: float | None
    low: float | None
    high: float | None
    n: int | None
    unit: str
    unavailable: str
    definition: str


@dataclass(frozen=True, kw_only=True)
class Glance:
    """What is kept of a period.

    Attributes
    ----------
    state
        ``read``, ``damaged``, or ``newer`` where a newer netlib wrote it; of the last two nothing else is known.
    settings, exported_on, reconstructed
        As in `netlib.history.store.Run`.
    figures
        Measures by name.
    """

    state: str = READ
    settings: str = ""
    exported_on: date | None = None
    reconstructed: bool = False
    figures: dict[str, Figure] = field(default_factory=dict)


class _NewerError(Exception):
    pass


def glances(folder: Path, *, names: Collection[str]) -> dict[str, Glance]:
    """Return what is kept of each period of a network, the earliest first.

    Parameters
    ----------
    folder
        History of the network; it need not exist.
    names
        The measures that are wanted.
    """
    return {period: _glance(folder, period, names) for period in kept_periods(folder)}


def _glance(folder: Path, period: str, names: Collection[str]) -> Glance:
    try:
        (run,) = _rows(folder, "runs", period, ("settings", "exported_on", "reconstructed"))
        rows = _rows(folder, "measures", period, ("name", *Figure._fields))
    except _NewerError:
        return Glance(state=NEWER)
    except (OSError, pa.ArrowException, ValueError, LookupError, OverflowError):
        return Glance(state=DAMAGED)
    return Glance(
        settings=run["settings"] or "",
        exported_on=run["exported_on"],
        reconstructed=bool(run["reconstructed"]),
        figures={row["name"]: _figure(row) for row in rows if row["name"] in names},
    )


def _rows(folder: Path, table: str, period: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return some columns of a table, row by row."""
    wanted = [TABLES[table].field(name).type for name in columns]
    # the reader of whole folders, which is the usual one, would load pandas
    with pq.ParquetFile(table_path(folder, table, period)) as file:
        told = (file.schema_arrow.metadata or {}).get(SCHEMA_KEY, b"")
        version = int(told) if told.isdigit() else 0
        if version > SCHEMA:
            raise _NewerError
        if version != SCHEMA:
            msg = f"{period} is of another kind"
            raise ValueError(msg)
        found = file.read(columns=list(columns), use_threads=False).select(columns)
    if found.schema.types != wanted:
        msg = f"{period} has columns of other types"
        raise ValueError(msg)
    rows: list[dict[str, Any]] = found.to_pylist()
    return rows


def _figure(row: dict[str, Any]) -> Figure:
    value, low, high = (_number(row[key]) for key in ("value", "low", "high"))
    return Figure(
        value,
        low,
        high,
        row["n"],
        row["unit"] or "",
        row["unavailable"] or "",
        row["definition"] or "",
    )


def _number(number: float | None) -> float | None:
    """Return a number that a measure may have, None for any other."""
    return number if number is not None and isfinite(number) and abs(number) < _LARGEST else None
