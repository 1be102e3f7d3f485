"""CSV as exports really hold it: a preamble, any of four encodings, names of columns that changed over the years.

`netlib.sources.csvrows` reads the rows.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from netlib.sources.csvrows import read_rows
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from netlib.sources.layouts import Layout

HEAD_BYTES: Final = 1 << 16
"""Bytes in which the header must lie."""
_HEADER_RECORDS: Final = 10
_DELIMITERS: Final = (",", ";", "\t")  # spreadsheets of many countries save with a semicolon
_ASCII: Final = 0x7F
# an umlaut in UTF-8 that was taken for Windows-1252 and saved in UTF-8 again
_TWICE_ENCODED: Final = b"\xc3\x83\xc2"
_BLOCK: Final = 1 << 20
_SHOWN_COLUMNS: Final = 8
_SHOWN_LETTERS: Final = 40


class Header(NamedTuple):
    """The header row of a file: its layout, its names in terms of the layout, and where the rows begin."""

    layout: Layout
    names: list[str]
    delimiter: str
    size: int
    lines: int


class Table(NamedTuple):
    """The rows of a file.

    ``frame`` has every column of the layout under its folded name, as text or, if `REPEATED`, as categories of
    text, ``""`` where it is empty or absent; ``given`` names the columns the file has; ``surplus`` counts rows with more cells than the header.
    """

    frame: pd.DataFrame
    given: frozenset[str]
    surplus: int
    notes: list[str]


def to_utf8(data: bytearray, *, whole: bool = True) -> tuple[memoryview, str | None]:
    """Return a text file, or its first part, as UTF-8 without byte order mark, and a note if that was in doubt.

    UTF-8, also where single letters of it are damaged, else UTF-16 as its mark or its zero bytes tell, else
    Windows-1252.
    """
    view = memoryview(data)
    if data.startswith(codecs.BOM_UTF8):
        view = view[3:]
    wide = _wide_encoding(data)
    if wide:
        text = codecs.getincrementaldecoder(wide)("replace").decode(view, final=whole)
        return memoryview(text.removeprefix("\ufeff").encode()), None
    while not whole and view and view[-1] > _ASCII:
        view = view[:-1]
    if _is_utf8(view):
        note = "some letters were saved in a wrong encoding before (Ã¼ for ü) and are left so"
        return view, note if _is_twice_encoded(view) else None
    text = str(view, "utf-8", "replace")
    lost = text.count("\ufffd")
    if 2 * lost < np.count_nonzero(np.frombuffer(view, dtype=np.uint8) > _ASCII):
        return memoryview(text.encode()), f"damaged UTF-8, {lost} characters could not be read"
    text = str(view, "cp1252", "replace")
    note = "not in UTF-8, read as Windows-1252"
    if lost := text.count("\ufffd"):
        note += f"; {lost} characters could not be read"
    return memoryview(text.encode()), note


def find_header(head: memoryview, recognise: Callable[[list[str]], Layout | None]) -> Header | None:
    """Return the first of the first ten records that is the header of a known layout, None if none is.

    LinkedIn puts a note of one to four lines above some headers. A header that is cut off where the head ends is
    none.
    """
    text = str(head[:HEAD_BYTES], "utf-8", "ignore")  # the cut may go through a character
    cut = len(head) >= HEAD_BYTES and not text.endswith(("\n", "\r"))
    for delimiter in _DELIMITERS:
        taken: list[str] = []
        stream = io.StringIO(text, newline="")
        reader = csv.reader(_remembered(stream, taken), delimiter=delimiter)
        for cells in islice(reader, _HEADER_RECORDS):
            if cut and stream.tell() == len(text):
                break
            if layout := recognise(cells):
                size = sum(len(line.encode()) for line in taken)
                names = layout.named([fold(cell) for cell in cells])
                return Header(layout, names, delimiter, size, len(taken))
    return None


def read_table(text: memoryview, header: Header, *, file: str) -> Table:
    """Return the rows below a header; rows that hold nothing but a line break are none.

    A row with fewer cells than the header is filled up with empty ones.

    Raises
    ------
    SourceError
        If a quotation mark swallows rows, or a row is longer than any export's, see
        `netlib.sources.csvrows.read_rows`.
    """
    names = _unique_names(header.names)
    wanted = [name for name in header.layout.columns if name in names]
    rows, surplus = read_rows(text[header.size :], names, wanted, header=header, file=file)
    return _table(rows.to_pandas(), header.layout, header.names, surplus)


def table_of(rows: Sequence[Mapping[str, str]], layout: Layout) -> Table:
    """Return rows given as texts by column as the table of a layout; a column may be absent from a row."""
    given = dict.fromkeys(name for row in rows for name in row)
    names = layout.named([fold(name) for name in given])
    columns = {
        unique: [row.get(name, "") for row in rows]
        for unique, name in zip(_unique_names(names), given, strict=True)
        if unique in layout.columns
    }
    return _table(pd.DataFrame(columns, index=range(len(rows))), layout, names, 0)


def _table(frame: pd.DataFrame, layout: Layout, names: Sequence[str], surplus: int) -> Table:
    given = frozenset(map(str, frame))
    if absent := [name for name in layout.columns if name not in given]:
        # all at once: pandas takes long to add a column to a frame
        blank = pd.Series("", frame.index, dtype="str")
        columns = {str(name): column for name, column in frame.items()}
        frame = pd.DataFrame({**columns, **dict.fromkeys(absent, blank)})
    # an absent column of an empty frame would else be of type object
    others = {name: "str" for name, kind in frame.dtypes.items() if kind not in {"category", "str"}}
    frame = frame.astype(others) if others else frame
    return Table(frame, given, surplus, _column_notes(layout, names))


def _remembered(lines: io.TextIOBase, taken: list[str]) -> Iterator[str]:
    while line := lines.readline():
        taken.append(line)
        yield line


def _wide_encoding(data: bytearray) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # the first characters of a header are ASCII, every other byte of which is 0
    zeros = [byte == 0 for byte in data[:4]]
    if zeros == [False, True, False, True]:
        return "utf-16-le"
    return "utf-16-be" if zeros == [True, False, True, False] else None


def _is_utf8(view: memoryview) -> bool:
    ends = pa.py_buffer(np.array([0, len(view)], dtype=np.int64))
    try:
        pa.LargeStringArray.from_buffers(1, ends, pa.py_buffer(view)).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _is_twice_encoded(view: memoryview) -> bool:
    """Tell whether the three bytes occur: by the rarest of them, since the first is in every umlaut."""
    letters = np.frombuffer(view, dtype=np.uint8)
    first, rare, last = _TWICE_ENCODED
    for start in range(1, len(letters) - 1, _BLOCK):
        found = (
            np.flatnonzero(letters[start : min(start + _BLOCK, len(letters) - 1)] == rare) + start
        )
        if ((letters[found - 1] == first) & (letters[found + 1] == last)).any():
            return True
    return False


def _unique_names(names: Sequence[str]) -> list[str]:
    """Return names that tell the columns apart: the first of two equal ones keeps its name."""
    first = {name: place for place, name in reversed(list(enumerate(names))) if name}
    return [
        name if first.get(name) == place else f"{name}\x00{place}"
        for place, name in enumerate(names)
    ]


def _column_notes(layout: Layout, names: Sequence[str]) -> list[str]:
    times = Counter(name for name in names if name)
    known = {*layout.columns, *layout.ignored}
    unknown = [name[:_SHOWN_LETTERS] for name in times if not known & {name, "*"}]
    twice = [name[:_SHOWN_LETTERS] for name, count in times.items() if count > 1]
    notes = []
    if unknown:
        more = f" and {len(unknown) - _SHOWN_COLUMNS} more" if len(unknown) > _SHOWN_COLUMNS else ""
        notes.append(f"unknown columns: {', '.join(unknown[:_SHOWN_COLUMNS])}{more}")
    if twice:
        notes.append(
            f"columns that occur twice, the first is read: {', '.join(twice[:_SHOWN_COLUMNS])}"
        )
    return notes
