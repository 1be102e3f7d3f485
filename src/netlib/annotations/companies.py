"""``companies.csv``: sectors and sizes of companies as the user states them, read and saved whole or not at all."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations.formulas import protected, unprotected
from netlib.annotations.replacing import replace_file
from netlib.companies import company_key
from netlib.errors import NetlibError
from netlib.labels.declared import declared_industry
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

FILE_NAME: Final = "companies.csv"
COLUMNS: Final = ("company", "sector")
EMPLOYEES: Final = "employees"
_DELIMITERS: Final = (",", ";", "\t")
_HEADER: Final = 1
_NO_SIZES: Final = pd.DataFrame({"company": [], EMPLOYEES: []})
_LONGEST_CELL: Final = 100_000
# as many as a company may have, with or without signs between the thousands
_NUMBER: Final = re.compile(r"[1-9]\d{0,2}(?:[.,'’ \u00a0\u202f]?\d{3}){0,2}|[1-9]\d{0,7}")


def read_company_sectors(path: Path) -> pd.DataFrame:
    """Return the sectors of companies that a file states.

    Parameters
    ----------
    path
        UTF-8, else Windows-1252; separated by commas, semicolons or tabs, with the columns ``company`` and ``sector``
        in any order; ``employees`` may follow, see `read_company_employees`. A sector is a number or name of XING's or
        LinkedIn's list, in English or German.

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
    stated: list[tuple[str, int]] = []
    for number, (company, sector, _) in enumerate(_statements(path), start=_HEADER + 1):
        if company and sector:
            found = declared_industry(unprotected(sector))
            if found is None:
                msg = f"Row {number} of {path.name} states a sector that is on neither XING's nor LinkedIn's list: name one by its number or name there."
                raise NetlibError(msg)
            stated.append((unprotected(company), found.industry.id))
    return _table(stated)


def read_company_employees(path: Path) -> pd.DataFrame:
    """Return the numbers of employees that a file states in its column ``employees``, which it need not have.

    Parameters
    ----------
    path
        See `read_company_sectors`. A number may have signs between its thousands.

    Returns
    -------
    pandas.DataFrame
        ``company`` and ``employees``, a row per row of the file that states both.

    Raises
    ------
    NetlibError
        If the file cannot be read, lacks a column, or a row states something else than a number.
    """
    stated: list[tuple[str, int]] = []
    for number, (company, _, employees) in enumerate(_statements(path), start=_HEADER + 1):
        if company and employees:
            if not _NUMBER.fullmatch(employees):
                msg = f"Row {number} of {path.name} states no number of employees: write it in digits, such as 250, or leave it empty."
                raise NetlibError(msg)
            stated.append((unprotected(company), int(re.sub(r"\D", "", employees))))
    return pd.DataFrame(stated, columns=["company", EMPLOYEES]).astype(
        {"company": "str", EMPLOYEES: "Int64"}
    )


def write_company_sectors(path: Path, table: pd.DataFrame) -> None:
    """Write ``company`` and ``sector`` of a table to a file, whole, or leave the file as it is.

    Rows without a sector are left out, but for numbers of employees, which the file keeps. A text that a spreadsheet would take for a formula gets an apostrophe before
    it, which reading takes away again.

    Raises
    ------
    NetlibError
        If the file cannot be written.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    kept = read_company_employees(path) if path.is_file() else _NO_SIZES
    sizes = dict(zip(kept["company"], kept[EMPLOYEES], strict=True))
    by_key = {company_key(company): (company, size) for company, size in sizes.items()}
    writer.writerow((*COLUMNS, EMPLOYEES) if by_key else COLUMNS)
    known = table.dropna(subset=list(COLUMNS))
    rows: list[tuple[str, int | str, int | str]] = [
        (company, int(sector), by_key.pop(company_key(company), ("", ""))[1])
        for company, sector in zip(known["company"], known["sector"], strict=True)
    ]
    rows += [(company, "", size) for company, size in by_key.values()]
    for company, sector, size in rows:
        # a line break would part the record for who reads it line by line
        shown = protected(" ".join(company.split()))
        writer.writerow((shown, sector, size) if sizes else (shown, sector))
    replace_file(path.resolve(), text.getvalue().encode())


def _statements(path: Path) -> list[tuple[str, str, str]]:
    """Return company, sector and number of employees of every row of the file, empty where it does not state one.

    Raises
    ------
    NetlibError
        If the file cannot be read or lacks a column.
    """
    rows = _rows(path)
    if not rows:
        return []
    header = [fold(cell) for cell in rows[0]]
    if not set(COLUMNS) <= set(header):
        msg = (
            f"{path.name} does not begin with the header company,sector: add it as the first line."
        )
        raise NetlibError(msg)
    places = [header.index(one) if one in header else len(header) for one in (*COLUMNS, EMPLOYEES)]
    found: list[tuple[str, str, str]] = []
    for row in rows[_HEADER:]:
        company, sector, size = (row[at].strip() if at < len(row) else "" for at in places)
        found.append((company, sector, size))
    return found


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
