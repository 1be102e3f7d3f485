"""``annotations.csv``: read as it stands, saved whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import io
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.annotations.formulas import protected, unprotected
from netlib.annotations.replacing import replace_file
from netlib.errors import NetlibError
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

COLUMNS: Final = ("person", "column", "value", "since")
_ALIASES: Final = {"person_id": "person"}
_DELIMITERS: Final = (",", ";", "\t")
_BOM: Final = "\ufeff"


class Sheet(NamedTuple):
    """A file of annotations, cell by cell, so that what is not understood is kept as it is.

    Attributes
    ----------
    header
        Names of the columns as the file has them; columns of the user's own are among them.
    rows
        The cells below it as they are written; a row may be shorter or longer than the header.
    delimiter, newline, bom
        How the file is written.
    seen
        Fingerprint of the file as it was read, empty where there was none.
    """

    header: tuple[str, ...] = COLUMNS
    rows: tuple[tuple[str, ...], ...] = ()
    delimiter: str = ","
    newline: str = "\n"
    bom: bool = False
    seen: str = ""

    @property
    def places(self) -> dict[str, int]:
        """Position of each of `COLUMNS` in the header; a column that is not there is not in it."""
        names = [fold(cell).replace(" ", "_") for cell in self.header]
        names = [_ALIASES.get(name, name) for name in names]
        return {column: names.index(column) for column in COLUMNS if column in names}

    def frame(self) -> pd.DataFrame:
        """Return the rows with `COLUMNS` alone, as `netlib.annotations.parse_annotations` reads them."""
        places = self.places
        texts = {
            column: [
                row[places[column]] if column in places and places[column] < len(row) else ""
                for row in self.rows
            ]
            for column in COLUMNS
        }
        return pd.DataFrame(texts, dtype="str")


def read_annotations(path: Path) -> Sheet:
    """Return the file of annotations; an empty sheet where there is none.

    UTF-8, else Windows-1252, as a spreadsheet may leave it; separated by commas, semicolons or tabs.

    Raises
    ------
    NetlibError
        If the file cannot be read, or lacks one of the columns ``person``, ``column`` and ``value``.
    """
    data = _bytes(path)
    if data is None:
        return Sheet()
    try:
        text, is_utf8 = data.decode("utf-8"), True
    except UnicodeDecodeError:
        text, is_utf8 = data.decode("cp1252", "replace"), False
    bare = text.removeprefix(_BOM)
    # a file that a spreadsheet left in its own encoding gets a mark, so that it reads it right next time
    form = Sheet(
        newline="\r\n" if text.partition("\n")[0].endswith("\r") else "\n",
        bom=bare != text or not is_utf8,
        seen=_fingerprint(data),
    )
    if not bare.strip():
        return form
    for delimiter in _DELIMITERS:
        sheet = _read(bare, form._replace(delimiter=delimiter), path)
        if {"person", "column", "value"} <= set(sheet.places):
            return sheet
    msg = f"{path.name} does not begin with the header person,column,value,since: add it as the first line."
    raise NetlibError(msg)


def save_annotations(path: Path, sheet: Sheet) -> Sheet:
    """Write the file whole, or leave it as it is, and return the sheet as it now stands there.

    It is written beside its place first, brought to the disk and then moved there. A text that a spreadsheet would
    take for a formula gets an apostrophe before it, which reading takes away again.

    Raises
    ------
    NetlibError
        If the file is not the one that was read any more, or cannot be written.
    """
    target = path.resolve()
    data = _written(sheet)
    if _fingerprint(_bytes(target)) != sheet.seen:
        msg = f"{path.name} was changed by another program since it was read: nothing was saved; read it again first."
        raise NetlibError(msg)
    replace_file(target, data)
    return sheet._replace(seen=_fingerprint(data))


def _bytes(path: Path) -> bytes | None:
    """Return what is in the file, None where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        msg = f"{path.name} cannot be read ({error.strerror or type(error).__name__}): close it in other programs, or choose another file for the annotations."
        raise NetlibError(msg) from None


def _read(text: str, form: Sheet, path: Path) -> Sheet:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=form.delimiter)
    try:
        header, *rows = (tuple(row) for row in reader)
    except csv.Error:
        msg = (
            f"{path.name} is damaged, a cell never ends: mend it in a text editor or take it away."
        )
        raise NetlibError(msg) from None
    return form._replace(header=header, rows=tuple(rows))


def _written(sheet: Sheet) -> bytes:
    # what is protected already stays as it is
    rows = ([protected(unprotected(cell)) for cell in row] for row in sheet.rows)
    lines = [_line(row, sheet.delimiter) for row in (sheet.header, *rows)]
    text = "".join(f"{line}{sheet.newline}" for line in lines)
    return ((_BOM if sheet.bom else "") + text).encode()


def _line(cells: Sequence[str], delimiter: str) -> str:
    """Return a record; the csv module would leave a lone carriage return without quotes, which then ends the line."""
    if tuple(cells) == ("",):
        return '""'
    return delimiter.join(
        '"{}"'.format(cell.replace('"', '""')) if set(cell) & {delimiter, '"', "\r", "\n"} else cell
        for cell in cells
    )


def _fingerprint(data: bytes | None) -> str:
    return "" if data is None else hashlib.sha256(data).hexdigest()
