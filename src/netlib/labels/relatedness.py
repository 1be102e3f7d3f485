"""Tables of how related industries are: the user's own list of adjacent ones, or a matrix from flows of labour.

Skill relatedness compares how many people change from one industry to another with how many would by chance (Neffke &
Henning 2013, Strategic Management Journal 34: 297-316, doi:10.1002/smj.2014). Such matrices are published by division
of NACE Rev. 2, the European list of economic activities, of which each is read as one sector of XING's list. That is
coarse: 88 divisions become 23 sectors, a division lies in one sector though part of it belongs to another (division 26
holds computers and measuring instruments, 58 books and software), and of several pairs of divisions that become one
pair of sectors the most related counts.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.errors import SettingsError
from netlib.labels.declared import declared_industry

if TYPE_CHECKING:
    from pathlib import Path

_LARGEST: Final = 64_000_000
_WIDEST: Final = 2_000
_DELIMITERS: Final = (",", ";", "\t")
_DIVISION: Final = re.compile(r"(?:[A-U] ?)?([0-9]{1,2})", re.ASCII)

# divisions of NACE Rev. 2 by the sector of XING's list that most of their people work in
_DIVISIONS: Final = """
10000 23 41 42 43 71
20000 10 11 12 13 14 15 16 17 31 32 46 47
30000 29 30 45
40000 18 19 20 22 24 25 26 27 28 33
50000 21
60000 6 35 36 37 38 39
70000 49 50 51 52 53
80000 55 56 79
90000 62 63
100000 61
110000 58 59 60
120000 64 66
130000 65
140000 68 81
150000 69
160000 70
170000 73 74
180000 78
190000 84 94 99
200000 72 85
210000 75 86 87 88
220000 90 91 93
230000 1 2 3 5 7 8 9 77 80 82 92 95 96 97 98
"""
NACE_SECTORS: Final = {
    int(division): int(sector)
    for sector, *divisions in map(str.split, _DIVISIONS.strip().splitlines())
    for division in divisions
}
"""The sector of XING's list that a division of NACE Rev. 2 is read as."""


def read_relatedness(path: Path) -> pd.DataFrame:
    """Return pairs of industries with how related they are, from a CSV file.

    The file is either rows of two industries and a number, under any header, or a square matrix with the same codes in
    its first row and column. Without the number the two are adjacent, which is 1. Industries are numbers or names of
    XING's or LinkedIn's list, or all of them divisions of NACE Rev. 2, such as ``62`` or ``J62``.

    Parameters
    ----------
    path
        UTF-8, else Windows-1252; separated by commas, semicolons or tabs, the latter two with decimal commas as well.

    Returns
    -------
    pandas.DataFrame
        ``source`` and ``target`` (numbers on XING's list) and ``relatedness``, each pair once. Pairs of one code with
        itself and empty cells are left out.

    Raises
    ------
    SettingsError
        If the file cannot be read, has another shape, or holds a code or number that is none.
    """
    text = _text(path)
    first = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    if first.count(delimiter) > _WIDEST:
        raise _error(path, "is too wide for a table of industries")
    try:
        cells = pd.read_csv(
            io.StringIO(text), sep=delimiter, header=None, dtype="str", keep_default_na=False
        )
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        raise _error(path, "is neither rows of two industries nor a square matrix") from None
    pairs = _pairs(cells.apply(lambda column: column.str.strip()), path)
    pairs = pairs[(pairs["source"] != pairs["target"]) & (pairs["relatedness"] != "")]
    numbers = pairs["relatedness"]
    if delimiter != ",":
        numbers = numbers.str.replace(",", ".", regex=False)
    related = pd.to_numeric(numbers, errors="coerce").astype("float64")
    if not np.isfinite(related).all():
        raise _error(path, "holds a relatedness that is no number")
    sectors = _industries(pd.concat([pairs["source"], pairs["target"]]).unique(), path)
    table = pd.DataFrame(
        {
            "source": pairs["source"].map(sectors).astype("int64"),
            "target": pairs["target"].map(sectors).astype("int64"),
            "relatedness": related,
        }
    )
    return table.groupby(["source", "target"], as_index=False).max()


def _pairs(cells: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return the rows of a file, or the cells of a matrix, as pairs of codes with a relatedness, all of them texts."""
    columns = ["source", "target", "relatedness"]
    body = cells.iloc[1:]
    codes = cells.iloc[0, 1:].tolist()
    if len(body) and body[0].tolist() == codes:
        matrix = body.set_axis(["source", *codes], axis=1)
        return matrix.melt("source", var_name="target", value_name="relatedness")[columns]
    width = len(columns)
    if len(body) and cells.shape[1] == width:
        return body.set_axis(columns, axis=1)
    if len(body) and cells.shape[1] == width - 1:
        return body.set_axis(columns[:-1], axis=1).assign(relatedness="1")
    raise _error(path, "is neither rows of two industries nor a square matrix")


def _industries(codes: np.ndarray, path: Path) -> dict[str, int]:
    """Return the number on XING's list of each code."""
    divisions = {code: _DIVISION.fullmatch(code) for code in codes}
    if all(divisions.values()):
        found = {code: NACE_SECTORS.get(int(one[1])) for code, one in divisions.items() if one}
    else:
        declared = {code: declared_industry(code) for code in codes}
        found = {code: one.industry.id if one else None for code, one in declared.items()}
    known = {code: number for code, number in found.items() if number is not None}
    if len(known) < len(found):
        raise _error(path, f"holds {len(found) - len(known)} industries that are on no known list")
    return known


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise _error(path, "is too large for a table of industries")
        data = path.read_bytes()
    except OSError as error:
        raise _error(path, f"cannot be read ({error.strerror or type(error).__name__})") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _error(path: Path, fault: str) -> SettingsError:
    return SettingsError(f"{path.name} {fault}: see docs/fields.md for the form of such a table.")
