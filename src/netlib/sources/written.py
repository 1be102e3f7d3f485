"""A network written as a folder of tables, and what such a folder says of itself in ``network.json``."""

from __future__ import annotations

import csv
import json
from datetime import date
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.annotations import protected
from netlib.errors import NetlibError
from netlib.network import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network

DESCRIPTION: Final = "network.json"
_FORMAT: Final = "netlib tables 1"
_RISKY: Final = r"^(?='*[=+\-@\t\r])"
_GUARDED: Final = r"^'(?='*[=+\-@\t\r])"


class Description(NamedTuple):
    """What ``network.json`` tells beyond the tables; see `netlib.network.Network`."""

    source: str
    covers: frozenset[str]
    exported_on: date | None
    address_book: int | None


def write_tables(network: Network, folder: Path) -> list[Path]:
    """Write the tables of a network to a new or empty folder and return the files.

    Reading the folder gives the same network. Before a text that a spreadsheet would take for a formula
    stands an apostrophe, which reading takes away again. The folder appears whole or not at all.

    Raises
    ------
    NetlibError
        If the folder exists and is not empty, or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            msg = f"{folder} is not empty: name a new folder, so that nothing is overwritten."
            raise NetlibError(msg)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(dir=folder.parent, prefix=".netlib-") as scratch:
            beside = folder.parent / scratch / "tables"
            beside.mkdir()
            names = _write(network, beside)
            beside.replace(folder)
    except OSError as error:
        msg = f"The tables cannot be written to {folder} ({error.strerror or type(error).__name__}): choose another folder."
        raise NetlibError(msg) from None
    return [folder / name for name in names]


def recognises(head: str) -> bool:
    """Tell ``network.json`` by its beginning."""
    return f'"format": "{_FORMAT}"' in head


def read_description(text: str) -> Description | None:
    """Return what a ``network.json`` tells, None where it is of another format or damaged."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or told.get("format") != _FORMAT:
        return None
    source, covers, book = told.get("source"), told.get("covers"), told.get("address_book")
    exported_on = told.get("exported_on")
    if not (
        isinstance(source, str)
        and isinstance(covers, list)
        and all(isinstance(name, str) for name in covers)
        and (book is None or (isinstance(book, int) and book >= 0))
    ):
        return None
    try:
        day = None if exported_on is None else date.fromisoformat(exported_on)
    except (TypeError, ValueError):
        return None
    return Description(source, frozenset(covers), day, book)


def unguarded(texts: pd.Series) -> pd.Series:
    """Return texts without the apostrophe that `write_tables` set before formulas."""
    return texts.str.replace(_GUARDED, "", regex=True)


def _write(network: Network, folder: Path) -> list[str]:
    names = []
    for name, columns in COLUMNS.items():
        table: pd.DataFrame = getattr(network, name)
        if name != "people" and table.empty:
            continue
        if name == "annotations":
            # the file has a rule of its own, since users edit it in spreadsheets
            texts = table.assign(value=table["value"].map(protected, na_action="ignore"))
            texts["since"] = _as_text(table["since"], "datetime64[us]")
        else:
            texts = pd.DataFrame(
                {column: _as_text(table[column], kind) for column, kind in columns.items()}
            )
        texts.to_csv(
            folder / f"{name}.csv", index=False, quoting=csv.QUOTE_MINIMAL, lineterminator="\n"
        )
        names.append(f"{name}.csv")
    told = {
        "format": _FORMAT,
        "source": network.source,
        "covers": sorted(network.covers),
        "exported_on": network.exported_on.isoformat() if network.exported_on else None,
        "address_book": network.address_book,
    }
    (folder / DESCRIPTION).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return [*names, DESCRIPTION]


def _as_text(values: pd.Series, kind: str) -> pd.Series:
    if kind.startswith("datetime64"):
        # strftime writes the year 800 with three digits
        plain = values.dt.tz_localize(None).to_numpy()
        texts = (
            [f"{text}+00:00" for text in np.datetime_as_string(plain, unit="us")]
            if "UTC" in kind
            else np.datetime_as_string(plain, unit="D")
        )
        return pd.Series(texts, index=values.index, dtype="str").mask(values.isna())
    if kind == "str":
        return values.str.replace(_RISKY, "'", regex=True)
    return values.astype("str") if kind != "float64" else values
