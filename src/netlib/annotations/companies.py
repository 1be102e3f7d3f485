"""``companies.csv``: the sectors of companies as the user states them, read and saved whole or not at all."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations.formulas import protected, unprotected
from netlib.annotations.replacing import replace_file
from netlib.errors import NetlibError
from netlib.labels.declared import declared_industry
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FILE_NAME: Final = "companies.csv"
COLUMNS: Final = ("company", "sector")
_DELIMITERS: Final = (",", ";", "\t")
_HEADER: Final = 1
_LONGEST_CELL: Final = 100_000


def read_company_sectors(path: Path) -> pd.DataFrame:
    """Return the sectors of companies that a file states.

    Parameters
    ----------
    path
        UTF-8, else Windows-1252; separated by commas, semicolons or tabs, with the columns ``company`` and ``sector``
        in any order. A sector is a number or name of XING's or LinkedIn's list, in English or German.

    Returns
    -------
    pandas.DataFrame
        ``company`` and ``sector`` (number on XING's list), a row per row of the file that states both; none where
        there is no file.

    Raises
    ------
    NetlibError
        If the file cannot be read, lacks a column, or a row states a sector that is on neither list.
    """
    rows = _rows(path)
    if not rows:
        return _table([])
    header = [fold(cell) for cell in rows[0]]
    if not set(COLUMNS) <= set(header):
        msg = (
            f"{path.name} does not begin with the header company,sector: add it as the first line."
        )
        raise NetlibError(msg)
    places = [header.index(column) for column in COLUMNS]
    stated: list[tuple[str, int]] = []
    for number, row in enumerate(rows[_HEADER:], start=_HEADER + 1):
        company, sector = (row[place].strip() if place < len(row) else "" for place in places)
        if company and sector:
            found = declared_industry(unprotected(sector))
            if found is None:
                msg = f"Row {number} of {path.name} states a sector that is on neither XING's nor LinkedIn's list: name one by its number or name there."
                raise NetlibError(msg)
            stated.append((unprotected(company), found.industry.id))
    return _table(stated)


def write_company_sectors(path: Path, table: pd.DataFrame) -> None:
    """Write ``company`` and ``sector`` of a table to a file, whole, or leave the file as it is.

    Rows without a sector are left out. A text that a spreadsheet would take for a formula gets an apostrophe before
    it, which reading takes away again.

    Raises
    ------
    NetlibError
        If the file cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    known = table.dropna(subset=list(COLUMNS))
    for company, sector in zip(known["company"], known["sector"], strict=True):
        # a line break would part the record for who reads it line by line
        writer.writerow((protected(" ".join(company.split())), int(sector)))
    replace_file(path.resolve(), text.getvalue().encode())


def _table(stated: Sequence[tuple[str, int]]) -> pd.DataFrame:
    return pd.DataFrame(stated, columns=list(COLUMNS)).astype({"company": "str", "sector": "Int64"})


def _rows(path: Path) -> list[list[str]]:
    """Return the records of the file, none where there is no file or nothing in it."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        msg = f"{path.name} cannot be read ({error.strerror or type(error).__name__}): close it in other programs, or choose another file."
        raise NetlibError(msg) from None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    try:
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row
        ]
    except csv.Error:
        rows = [[text]]
    if any(len(cell) > _LONGEST_CELL for row in rows for cell in row):
        msg = (
            f"{path.name} is damaged, a cell never ends: mend it in a text editor or take it away."
        )
        raise NetlibError(msg)
    return rows
