"""Reports and histories made by hand: what lies on disk after months, without a run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa

from netlib.history.files import table_path, write_table
from netlib.history.schema import TABLES
from netlib.report.dimensions import DIMENSIONS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class Folders(NamedTuple):
    """Where reports and histories are."""

    out: Path
    history: Path


def lay(
    folders: Folders,
    period: str,
    *,
    network: str = "mine",
    pages: tuple[str, ...] = ("report.html",),
    **kept: Any,
) -> None:
    """Put the pages of a period in place, and keep it; see `keep`."""
    place = folders.out / network / period
    place.mkdir(parents=True)
    for page in pages:
        (place / page).write_text(f"<!doctype html><title>{page} of {period}</title>", "utf-8")
    keep(folders.history / network, period, **kept)


def keep(
    past: Path,
    period: str,
    *,
    values: Mapping[str, float | None] | None = None,
    settings: str = "a1",
    definition: str = "d1",
    reason: str = "This export holds no messages.",
    n: int = 400,
    exported_on: date | None = date(2026, 10, 31),
    reconstructed: bool = False,
) -> None:
    """Keep a period, with the same figure everywhere but where another is named; None is one that is not available."""
    run: dict[str, Any] = {
        "period": period,
        "settings": settings,
        "exported_on": exported_on,
        "reconstructed": reconstructed,
        "rows": [],
    }
    rows = [
        {
            "period": period,
            "name": name,
            "value": value,
            "low": None if value is None else value * 0.8,
            "high": None if value is None else value * 1.2,
            "n": None if value is None else n,
            "unit": "ratio" if name == "groups.selectivity" else "share",
            "unavailable": reason if value is None else None,
            "definition": definition,
        }
        for name in DIMENSIONS
        for value in [(values or {}).get(name, 0.25)]
    ]
    for name, told in (("runs", [run]), ("measures", rows)):
        complete = [{key: row.get(key) for key in TABLES[name].names} for row in told]
        table = pa.Table.from_pylist(complete, schema=TABLES[name])
        write_table(table, table_path(past, name, period), name=name)
