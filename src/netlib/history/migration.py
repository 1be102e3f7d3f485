"""Take over what earlier versions kept: version 1 wrote a file ``measures.json`` beside each report, with the figures alone."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from netlib.dates import period_start
from netlib.errors import NetlibError
from netlib.history.files import finite, kept_periods, table_path, write_table
from netlib.history.schema import TABLES
from netlib.landing import land

if TYPE_CHECKING:
    from pathlib import Path

FIRST_FILE: Final = "measures.json"
"""What version 1 kept of a period, in the folder of its report."""
_FORMAT: Final = 1
_MOST_BYTES: Final = 1_000_000
_MOST_CASES: Final = 2**63


def migrate(place: Path, past: Path, *, scratch: Path) -> list[str]:
    """Take over the figures that version 1 kept, of the periods of which nothing is kept yet: all of them or none.

    What it wrote stays where it is; what cannot be read is passed over.

    Parameters
    ----------
    place
        Folder of all reports of a network.
    past
        Folder of its history.
    scratch
        Folder for what is in the making.

    Returns
    -------
    list of str
        The periods that were taken over, the earliest first.

    Raises
    ------
    OSError
        If there is no room or no right to write to the history; then nothing has changed.
    """
    found = _first_files(place, passed_over=frozenset(kept_periods(past)))
    if not found:
        return []
    files = {}
    for period, told in found.items():
        run = _run(told, period)
        for name, rows in (("runs", [run]), ("measures", _measures(told, run))):
            table = pa.Table.from_pylist(rows, schema=TABLES[name])
            target = table_path(past, name, period)
            files[target] = table_path(scratch / "migrated", name, period)
            write_table(table, files[target], name=name)
            target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    land(files, roots=[past])
    return list(found)


def _first_files(place: Path, *, passed_over: frozenset[str]) -> dict[str, dict[str, Any]]:
    """Return what version 1 kept, by period, the earliest first."""
    begins = {}
    for path in place.glob(f"*/{FIRST_FILE}"):
        try:
            begins[path.parent.name] = period_start(path.parent.name)
        except NetlibError:
            # a folder of another name is none of a period
            continue
    found = {}
    for period in sorted(begins.keys() - passed_over, key=lambda one: (begins[one], one)):
        try:
            found[period] = _read(place / period / FIRST_FILE)
        except (OSError, ValueError, RecursionError):
            continue
    return found


def _read(path: Path) -> dict[str, Any]:
    """Return what version 1 kept of a period.

    Raises
    ------
    ValueError
        If it is something else.
    """
    with path.open("rb") as file:
        written = file.read(_MOST_BYTES + 1)
    if len(written) > _MOST_BYTES:
        msg = "too large"
        raise ValueError(msg)
    told = json.loads(written)
    measures = told.get("measures") if isinstance(told, dict) else None
    if not isinstance(measures, dict) or told.get("format") != _FORMAT:
        msg = "not a list of measures"
        raise ValueError(msg)
    if not all(isinstance(one, dict) for one in measures.values()):
        msg = "a measure is none"
        raise ValueError(msg)
    # half a sign, which JSON can name, cannot be written
    json.dumps(told, ensure_ascii=False).encode()
    return dict(told)


def _run(told: dict[str, Any], period: str) -> dict[str, Any]:
    return {
        "period": period,
        "as_of": _day(told.get("as_of")),
        "source": "",
        # it did not tell, and only the day of a report was usual
        "reconstructed": False,
        "settings": _text(told.get("settings")),
        "netlib": _text(told.get("netlib")),
        "rows": [],
    }


def _measures(told: dict[str, Any], run: dict[str, Any]) -> list[dict[str, Any]]:
    # needs pandas, and only the one run that takes something over waits for it
    from netlib.measures import DEFINITIONS

    of_run = {name: run[name] for name in ("period", "as_of", "settings", "reconstructed")}
    return [
        {
            **of_run,
            "name": name,
            "claim": DEFINITIONS[name].claim if name in DEFINITIONS else "",
            **{key: finite(one.get(key)) for key in ("value", "low", "high")},
            "n": _cases(one.get("n")),
            "unit": _text(one.get("unit")),
            "definition": _text(one.get("definition")),
        }
        for name, one in told["measures"].items()
        if name
    ]


def _cases(value: object) -> int | None:
    return value if type(value) is int and abs(value) < _MOST_CASES else None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        return None
