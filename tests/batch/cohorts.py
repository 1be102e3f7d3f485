"""Cohorts made by hand: clients with histories, without a run."""

from __future__ import annotations

from datetime import date
from math import exp, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from netlib.batch.results import FAILED, Result
from netlib.history.files import table_path, write_table
from netlib.history.schema import TABLES
from netlib.history.store import definition_mark
from netlib.measures import DEFINITIONS
from netlib.report.dimensions import DIMENSIONS
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

TODAY = date(2026, 11, 25)
PERIOD, BEFORE = "2026-10", "2026-09"
USUAL = {
    name: definition_mark(DEFINITIONS[name].given(Settings()).without("-")) for name in DIMENSIONS
}
_CENTRES = (0.22, 0.12, 1.3, 0.8, 0.7, 0.15, 0.3, 0.9)


def figure(name: str, value: float | None, *, n: int = 400, **told: Any) -> dict[str, Any]:
    """Return a figure as it is kept, with an interval as wide as that of a share of ``n``."""
    is_ratio = name == "groups.selectivity"
    low = high = None
    if value is not None and name != "structure.efficiency" and n > 0:
        half = 2 * sqrt(max(value * (1 - value), 0.01) / n) if not is_ratio else 0.0
        low, high = max(value - half, 0.0), min(value + half, 1.0)
        if is_ratio:
            low, high = value * exp(-6 / sqrt(n)), value * exp(6 / sqrt(n))
    return {
        "name": name,
        "value": value,
        "low": low,
        "high": high,
        "n": None if value is None else n,
        "unit": "ratio" if is_ratio else "share",
        "unavailable": "this export holds no messages" if value is None else None,
        "definition": USUAL.get(name, "00000000"),
        **told,
    }


def keep(
    past: Path,
    period: str,
    figures: Sequence[Mapping[str, Any]],
    *,
    settings: str = "a1",
    names: Sequence[str] = (),
    reconstructed: bool = False,
) -> None:
    """Keep a period of a network."""
    run = {"period": period, "settings": settings, "reconstructed": reconstructed, "rows": []}
    rows: dict[str, list[dict[str, Any]]] = {
        "runs": [run],
        "measures": [{"period": period, **one} for one in figures],
        "contacts": [{"period": period, "person_id": name, "name": name} for name in names],
    }
    for name, told in rows.items():
        complete = [{key: row.get(key) for key in TABLES[name].names} for row in told]
        table = pa.Table.from_pylist(complete, schema=TABLES[name])
        write_table(table, table_path(past, name, period), name=name)


def result(root: Path, client: str, **told: Any) -> Result:
    """Return that of a client whose history is where batch puts it."""
    made = {
        "state": "made",
        "period": PERIOD,
        "page": str(root / "reports" / client / "mine" / PERIOD / "coach.html"),
        "past": str(root / "history" / client / "mine"),
    }
    return Result(client=client, **{**made, **told})


def failed(client: str, kind: str = "SourceError") -> Result:
    """Return that of a client whose report could not be made."""
    return Result(client=client, state=FAILED, kind=kind, sentence=f"{client} cannot be read.")


def cohort(root: Path, n: int, *, seed: int = 1, moved: float = 0.1) -> list[Result]:
    """Return the results of so many clients with figures of two months, of whom a part has really changed."""
    chance = np.random.default_rng(seed)
    found = []
    for at in range(n):
        client = f"kundin-{at:04d}"
        one = result(root, client)
        past = root / "history" / client / "mine"
        people = int(chance.integers(80, 900))
        jump = chance.random() < moved
        for period in (BEFORE, PERIOD):
            if period == BEFORE and at % 15 == 7:
                continue
            figures = []
            for place, (name, centre) in enumerate(zip(DIMENSIONS, _CENTRES, strict=True)):
                own = np.random.default_rng([seed, at, place])
                value = centre * exp(own.normal(0, 0.35))
                if period == PERIOD and jump and place in (at % 7, 3):
                    value *= exp(own.choice([-1, 1]) * 0.6)
                value *= exp(chance.normal(0, 0.01))
                if name != "groups.selectivity":
                    value = min(value, 0.98)
                told: float | None = value
                if place == 6 and own.random() < 0.1:
                    told = None
                if place == 7 and own.random() < 0.6:
                    told = None
                few = place == 1 and own.random() < 0.03
                figures.append(figure(name, told, n=3 if few else people))
            keep(past, period, figures, names=[f"Person{at} Mustermann{at}"])
        found.append(one)
    return found
