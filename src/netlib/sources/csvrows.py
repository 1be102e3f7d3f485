"""Two readers of the rows of a CSV text that agree on every well-formed one.

Arrow is fast; the standard library takes over where quotation marks are not what they should be.
"""

from __future__ import annotations

import csv
import io
import re
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv

from netlib.errors import SourceError
from netlib.sources import layouts

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from netlib.sources.csvtext import Header
    from netlib.sources.layouts import Layout

LONGEST_ROW: Final = 1 << 25
"""Letters of one row; the longest post LinkedIn takes has 3,000, the longest article 110,000."""
REPEATED: Final = {
    layouts.MESSAGES: frozenset(
        (
            *("conversation id", "conversation title", "from", "sender profile url", "to"),
            *("recipient profile urls", "is message draft", "is conversation draft"),
        )
    )
}
"""Columns by kind of file that hold few different texts in very many rows."""
_BLOCK: Final = 1 << 20  # fits in the cache of a processor
_WIDE_BLOCK: Final = 1 << 24  # fits any row but a damaged one
_TRIES: Final = 64
_BATCH: Final = 1_000_000  # cells
_MOST_ODD: Final = 1_000
_CELL: Final = re.compile(r'"[^"]*(?:""[^"]*)*')
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def read_rows(
    body: memoryview, names: list[str], wanted: list[str], *, header: Header, file: str
) -> tuple[pa.Table, int]:
    """Return the wanted columns of the rows, and the number of rows with more cells than there are names.

    A row with fewer cells is filled up with empty ones.

    Raises
    ------
    SourceError
        If a quotation mark is opened and never closed, or closed in the middle of a later line: the cell
        has swallowed rows. Or if a row is longer than any export's. The message names file and line.
    """
    if header.layout.backslash:
        body = _doubled_quotes(body, header.delimiter)
    if is_well_formed(body, header.delimiter):
        for read in (read_fast, read_ragged):
            try:
                return read(body, names, wanted, header=header)
            except pa.ArrowInvalid:
                continue
    return read_plain(body, names, wanted, header=header, file=file)


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
    body: memoryview, names: list[str], wanted: list[str], *, header: Header
) -> tuple[pa.Table, int]:
    """Return the wanted columns of a well-formed text, those of `REPEATED` as dictionaries, and 0.

    Raises
    ------
    pyarrow.ArrowInvalid
        If a row has another number of cells than there are names or is longer than a block, or there is none.
    """
    options = pa_csv.ParseOptions(delimiter=header.delimiter, newlines_in_values=True)
    repeated = REPEATED.get(header.layout.kind, ())
    # starting threads for one block takes longer than reading it
    is_long = len(body) > _BLOCK
    table = _arrow(
        body, names, wanted, options, block=_BLOCK, repeated=repeated, use_threads=is_long
    )
    # rows are picked out of one piece several times as fast as out of hundreds
    return table.unify_dictionaries().combine_chunks(), 0


def read_ragged(
    body: memoryview, names: list[str], wanted: list[str], *, header: Header
) -> tuple[pa.Table, int]:
    """Return the wanted columns of a well-formed text some of whose rows are too short or too long; see `read_rows`.

    It is slower than `read_fast`, and takes rows of 16 times the length.

    Raises
    ------
    pyarrow.ArrowInvalid
        If very many rows are, or a row is longer than a block.
    """
    odd: list[pa_csv.InvalidRow] = []

    def put_aside(row: pa_csv.InvalidRow) -> str:
        odd.append(row)
        return "skip" if len(odd) <= _MOST_ODD else "error"

    options = pa_csv.ParseOptions(
        delimiter=header.delimiter, newlines_in_values=True, invalid_row_handler=put_aside
    )
    # in threads rows have no number
    even = _arrow(body, names, wanted, options, block=_WIDE_BLOCK, use_threads=False)
    pieces = []
    done = 0
    for before, row in enumerate(odd):
        with _long_cells():
            text = io.StringIO(row.text, newline="")
            cells = next(csv.reader(text, delimiter=header.delimiter))
        if fitted := _fit(cells, len(names), header.layout):
            start, done = done, row.number - 1 - before
            pieces += [
                even.slice(start, done - start),
                _table([fitted], names, wanted, even.schema),
            ]
    pieces.append(even.slice(done))
    return pa.concat_tables(pieces), len(odd) - (len(pieces) - 1) // 2


def read_plain(
    body: memoryview, names: list[str], wanted: list[str], *, header: Header, file: str
) -> tuple[pa.Table, int]:
    """Return the wanted columns of any text, and the number of rows with more cells than there are names."""
    schema = pa.schema([(name, pa.large_string()) for name in wanted])
    tables = []
    surplus = 0
    records = _records(body, header=header, file=file)
    fitted = (_fit(row, len(names), header.layout) for row in records)
    with _long_cells():
        while batch := list(islice(fitted, max(_BATCH // len(names), 1))):
            rows = [row for row in batch if row]
            surplus += len(batch) - len(rows)
            tables.append(_table(rows, names, wanted, schema))
    return pa.concat_tables([schema.empty_table(), *tables]), surplus


def _arrow(
    body: memoryview,
    names: list[str],
    wanted: list[str],
    options: pa_csv.ParseOptions,
    *,
    block: int,
    repeated: Collection[str] = (),
    use_threads: bool = True,
) -> pa.Table:
    text = pa.large_string()
    types = {name: pa.dictionary(pa.int32(), text) if name in repeated else text for name in wanted}
    return pa_csv.read_csv(
        pa.py_buffer(body),
        read_options=pa_csv.ReadOptions(
            column_names=names, block_size=_block_size(body, block), use_threads=use_threads
        ),
        parse_options=options,
        convert_options=pa_csv.ConvertOptions(column_types=types, include_columns=wanted),
    )


def _block_size(body: memoryview, least: int) -> int:
    """Return a size of blocks of which none ends within a line break of two characters: Arrow would lose the second."""
    for size in range(least, least + _TRIES):
        if all(bytes(body[cut - 1 : cut + 1]) != b"\r\n" for cut in range(size, len(body), size)):
            return size
    raise pa.ArrowInvalid


def _table(
    rows: Sequence[Sequence[str]], names: list[str], wanted: list[str], schema: pa.Schema
) -> pa.Table:
    places = [names.index(name) for name in wanted]
    columns = [pa.array([row[place] for row in rows], pa.large_string()) for place in places]
    return pa.Table.from_arrays(columns, schema=schema)


def _fit(row: list[str], width: int, layout: Layout) -> list[str] | None:
    """Return the row with as many cells as the header, None if it has more."""
    while len(row) > width and not row[-1].strip():
        row.pop()
    if len(row) == width + 1 and layout.repair:
        row = layout.repair(row)
    return row + [""] * (width - len(row)) if len(row) <= width else None


def _doubled_quotes(body: memoryview, delimiter: str) -> memoryview:
    r"""Return a text whose quotation marks stand behind a backslash with doubled ones instead.

    A text that is well-formed as it stands has none. ``\\`` is one backslash only where the text makes no
    sense otherwise.
    """
    if is_well_formed(body, delimiter):
        return body
    given = body.tobytes()
    changed = given.replace(b'\\"', b'""')
    if not is_well_formed(memoryview(changed), delimiter):
        both = re.sub(rb'\\([\\"])', lambda one: b'""' if one[1] == b'"' else b"\\", given)
        changed = both if is_well_formed(memoryview(both), delimiter) else changed
    return memoryview(changed)


@contextmanager
def _long_cells() -> Iterator[None]:
    """Let the standard library read cells as long as the longest row; it stops at 131,072 letters by itself."""
    limit = csv.field_size_limit(LONGEST_ROW + 1)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def _records(body: memoryview, *, header: Header, file: str) -> Iterator[list[str]]:
    taken: list[str] = []
    stream = io.TextIOWrapper(io.BytesIO(body), encoding="utf-8", newline="")
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
    except _TooLongError:
        msg = f"{file} is damaged: the row that begins in line {line} has more than {LONGEST_ROW >> 20} million letters. Mend that line or export again."
        raise SourceError(msg) from None


class _TooLongError(Exception):
    pass


def _remembered(stream: io.TextIOBase, taken: list[str]) -> Iterator[str]:
    """Yield the lines and remember those of the row that is being read."""
    letters = 0
    for line in iter(partial(stream.readline, LONGEST_ROW + 1), ""):
        letters = len(line) + (letters if taken else 0)
        if letters > LONGEST_ROW:
            raise _TooLongError
        taken.append(line)
        yield line


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
