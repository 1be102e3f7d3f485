"""CSV as exports really hold it: a preamble, any of four encodings, line breaks in cells, ragged rows.

Two readers agree on every well-formed file: Arrow, which is fast, and the standard library, which takes
over where quotation marks or row lengths are not what they should be.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv

from netlib.errors import SourceError
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pandas as pd

    from netlib.sources.layouts import Layout

HEAD_BYTES: Final = 1 << 16
"""Bytes in which the header must lie."""
_HEADER_RECORDS: Final = 10
_DELIMITERS: Final = (",", ";", "\t")  # spreadsheets of many countries save with a semicolon
_BLOCK: Final = 1 << 24
_ASCII: Final = 0x7F
_BATCH: Final = 50_000
_CELL: Final = re.compile(r'"[^"]*(?:""[^"]*)*')
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
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

    ``frame`` has every column of the layout under its folded name, as text, ``""`` where it is empty or
    absent; ``given`` names the columns the file has; ``surplus`` counts rows with more cells than the header.
    """

    frame: pd.DataFrame
    given: frozenset[str]
    surplus: int
    notes: list[str]


def to_utf8(data: bytearray, *, whole: bool = True) -> tuple[memoryview, str | None]:
    """Return a text file, or its first part, as UTF-8 without byte order mark, and a note if that was in doubt.

    UTF-8, else UTF-16 as its mark or its zero bytes tell, else Windows-1252.
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
        return view, None
    text = str(view, "cp1252", "replace")
    note = "not in UTF-8, read as Windows-1252"
    if lost := text.count("\ufffd"):
        note += f"; {lost} characters could not be read"
    return memoryview(text.encode()), note


def find_header(head: memoryview, recognise: Callable[[list[str]], Layout | None]) -> Header | None:
    """Return the first of the first ten records that is the header of a known layout, None if none is.

    LinkedIn puts a note of one to four lines above some headers.
    """
    text = str(head[:HEAD_BYTES], "utf-8", "ignore")  # the cut may go through a character
    for delimiter in _DELIMITERS:
        taken: list[str] = []
        reader = csv.reader(_remembered(io.StringIO(text, newline=""), taken), delimiter=delimiter)
        for cells in islice(reader, _HEADER_RECORDS):
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
        If a quotation mark is opened and never closed, or closed in the middle of a later line: the cell
        has swallowed rows. The message names file and line.
    """
    names = _unique_names(header)
    body = text[header.size :]
    wanted = [name for name in header.layout.columns if name in names]
    surplus = 0
    try:
        if not is_well_formed(body, header.delimiter):
            raise pa.ArrowInvalid  # noqa: TRY301
        table = read_fast(body, names, wanted, delimiter=header.delimiter)
    except pa.ArrowInvalid:
        table, surplus = read_plain(body, names, wanted, header=header, file=file)
    frame = table.to_pandas()
    for name in header.layout.columns:
        if name not in frame:
            frame[name] = ""
    # an absent column of an empty frame would else be of type object
    frame = frame.astype("str")
    return Table(frame, frozenset(wanted), surplus, _column_notes(header))


def is_well_formed(body: memoryview, delimiter: str) -> bool:
    """Tell whether each quotation mark opens or closes a whole cell or is doubled, as RFC 4180 has it.

    In such a text marks open and close in turns. One that opens stands behind a delimiter, a line break or
    the mark it doubles, one that closes stands before such a one.
    """
    marks = np.frombuffer(body, dtype=np.uint8)
    neighbours = np.zeros(256, dtype=bool)
    neighbours[[ord(delimiter), 10, 13, 34]] = True
    opened = 0
    for start in range(0, len(marks), _BLOCK):
        found = np.flatnonzero(marks[start : start + _BLOCK] == ord('"')) + start
        opening, closing = found[opened::2], found[1 - opened :: 2]
        before, after = opening[opening > 0] - 1, closing[closing + 1 < len(marks)] + 1
        if not (neighbours[marks[before]].all() and neighbours[marks[after]].all()):
            return False
        opened = (opened + len(found)) % 2
    return opened == 0


def read_fast(
    body: memoryview, names: list[str], wanted: list[str], *, delimiter: str = ","
) -> pa.Table:
    """Return the wanted columns of a well-formed text.

    Raises
    ------
    pyarrow.ArrowInvalid
        If a row has another number of cells than there are names or is longer than a block, or there is none.
    """
    return pa_csv.read_csv(
        pa.py_buffer(body),
        read_options=pa_csv.ReadOptions(column_names=names, block_size=_BLOCK),
        parse_options=pa_csv.ParseOptions(delimiter=delimiter, newlines_in_values=True),
        convert_options=pa_csv.ConvertOptions(
            column_types=dict.fromkeys(wanted, pa.large_string()), include_columns=wanted
        ),
    )


def read_plain(
    body: memoryview, names: list[str], wanted: list[str], *, header: Header, file: str
) -> tuple[pa.Table, int]:
    """Return the wanted columns of any text, and the number of rows with more cells than there are names."""
    places = [names.index(name) for name in wanted]
    text = pa.large_string()
    schema = pa.schema([(name, text) for name in wanted])
    batches = []
    surplus = 0
    records = _records(body, header=header, file=file)
    while batch := list(islice(records, _BATCH)):
        rows = [fitted for row in batch if (fitted := _fit(row, len(names), header.layout))]
        surplus += len(batch) - len(rows)
        columns = [pa.array([row[place] for row in rows], text) for place in places]
        batches.append(pa.RecordBatch.from_arrays(columns, schema=schema))
    return pa.Table.from_batches(batches, schema=schema), surplus


def _fit(row: list[str], width: int, layout: Layout) -> list[str] | None:
    """Return the row with as many cells as the header, None if it has more."""
    while len(row) > width and not row[-1].strip():
        row.pop()
    if len(row) == width + 1 and layout.repair:
        row = layout.repair(row)
    return row + [""] * (width - len(row)) if len(row) <= width else None


def _records(body: memoryview, *, header: Header, file: str) -> Iterator[list[str]]:
    taken: list[str] = []
    stream = io.TextIOWrapper(io.BytesIO(body), encoding="utf-8", newline="")
    limit = csv.field_size_limit(min(len(body) + 1, 2**31 - 1))  # a cell may be as long as the file
    line = header.lines + 1
    try:
        for row in csv.reader(_remembered(stream, taken), delimiter=header.delimiter):
            # only a cell of several lines, or the last, can be one that was never meant to be
            if (len(taken) > 1 or taken[0].count('"') % 2) and (
                fault := _swallowing_cell("".join(taken), header.delimiter)
            ) is not None:
                msg = f"{file} is damaged: a quotation mark opened in line {line + fault} does not close its cell. Mend that line or export again."
                raise SourceError(msg)
            line += len(taken)
            taken.clear()
            if row:
                yield row
    finally:
        csv.field_size_limit(limit)


def _swallowing_cell(record: str, delimiter: str) -> int | None:
    """Return in which line of a record a quoted cell opens that spans lines and ends badly, None if none does."""
    position = 0
    while position < len(record):
        if record[position] == '"':
            cell = _CELL.match(record, position)
            assert cell
            end = cell.end()
            closed = record[end : end + 1] == '"'
            clean_end = closed and record[end + 1 : end + 2] in {"", delimiter, "\r", "\n"}
            if not closed or (not clean_end and _LINE_END.search(cell[0])):
                return len(_LINE_END.findall(record, 0, position))
            position = end + 1
        following = re.compile(f"[{delimiter}\r\n]").search(record, position)
        position = following.end() if following else len(record)
    return None


def _remembered(lines: io.TextIOBase, taken: list[str]) -> Iterator[str]:
    for line in lines:
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


def _unique_names(header: Header) -> list[str]:
    """Return names that tell the columns apart: the first of two equal ones keeps its name."""
    first = {name: place for place, name in reversed(list(enumerate(header.names))) if name}
    return [
        name if first.get(name) == place else f"{name}\x00{place}"
        for place, name in enumerate(header.names)
    ]


def _column_notes(header: Header) -> list[str]:
    times = Counter(name for name in header.names if name)
    known = {*header.layout.columns, *header.layout.ignored}
    unknown = [name[:_SHOWN_LETTERS] for name in times if name not in known]
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
