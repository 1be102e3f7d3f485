"""Edge lists: a line for each edge, two names and perhaps a weight, with a header or without.

Nothing but its shape tells such a file, so it must have a fitting name besides, and one called ``.csv`` or
``.txt`` that has no header must repeat its names in both columns, as no prose and hardly a table does.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from netlib.errors import SourceError
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MIXED: Final = "holds edges with and without a direction: make all of them the one or the other."

_OWN_ENDINGS: Final = (".edgelist", ".edges")
_ENDINGS: Final = (*_OWN_ENDINGS, ".csv", ".tsv", ".txt")
_DELIMITERS: Final = ("\t", ";", ",", None)
_PAIRS: Final = (("source", "target"), ("from", "to"), ("sender", "recipient"))
_ONE_WAY: Final = frozenset(("from", "sender"))
_TYPE: Final = "type"
_OTHERS: Final = frozenset(
    (
        *("weight", "value", "type", "id", "label", "timeset", "interval", "kind", "basis"),
        *("at", "time", "date", "datetime", "timestamp", "start", "end"),
    )
)
_TWO: Final = 2
_THREE: Final = 3
_LOOKED_AT: Final = 200
_LONGEST: Final = 60
_LEAST_SHARED: Final = 0.2
_WITH_DATA: Final = re.compile(r"(\S+)\s+(\S+)\s+(\{.*\})")
_QUOTED: Final = re.compile(r'"[^"]*"')
_WEIGHT: Final = re.compile(r"'weight': ([-+.\deE]+)")


class _Shape(NamedTuple):
    """How the lines of a file are cut, and its folded header, None if it has none."""

    delimiter: str | None
    header: list[str] | None
    width: int


def is_edge_list(head: str, name: str) -> bool:
    """Tell an edge list by its first lines and the ending of its name."""
    ending = name.casefold().removesuffix(".gz")
    if not ending.endswith(_ENDINGS):
        return False
    lines = head.split("\n")
    # the last line may be cut off
    rows = list(_content(lines[:-1] or lines))[:_LOOKED_AT]
    shape = _shape(rows)
    if shape is None:
        return False
    if shape.header or ending.endswith(_OWN_ENDINGS):
        return True
    return len(rows) >= _THREE and _repeats(rows, shape)


def read_edge_list(
    text: str,
) -> tuple[list[tuple[str, str, dict[str, Any]] | None], bool | None]:
    """Return the edges of a list, None for a line that holds none, and whether they have a direction.

    Raises
    ------
    SourceError
        If the lines have no common shape, or some edges have a direction and some have none.
    """
    rows = list(_content(text.split("\n")))
    shape = _shape(rows[:_LOOKED_AT])
    if shape is None:
        msg = "is no edge list: each line must hold two names and perhaps a weight."
        raise SourceError(msg)
    edges = [_edge(row, shape) for row in (rows[1:] if shape.header else rows)]
    if shape.header is None:
        return edges, None
    types = {fold(edge[2].get(_TYPE, "")) for edge in edges if edge} & {"directed", "undirected"}
    if len(types) > 1:
        raise SourceError(MIXED)
    if types:
        return edges, types == {"directed"}
    return edges, True if _ONE_WAY & set(shape.header) else None


def _content(lines: Iterable[str]) -> Iterator[str]:
    return (line for raw in lines if (line := raw.strip(" \r")) and line[0] not in "#%")


def _shape(rows: Sequence[str]) -> _Shape | None:
    for delimiter in _DELIMITERS:
        if not rows:
            break
        header = [fold(cell) for cell in _cells(rows[0], delimiter)]
        if _is_header(header):
            return _Shape(delimiter, header, len(header))
        cells = [_cells(row, delimiter) for row in rows]
        width = len(cells[0])
        if (
            width in {_TWO, _THREE}
            and all(len(row) == width and row[0] and row[1] for row in cells)
            and (width == _TWO or all(_is_weight(row[2]) for row in cells))
        ):
            return _Shape(delimiter, None, width)
    return None


def _is_header(names: Sequence[str]) -> bool:
    pair = next((pair for pair in _PAIRS if set(pair) <= set(names)), None)
    return pair is not None and (_TYPE in names or set(names) <= {*pair, *_OTHERS})


def _repeats(rows: Sequence[str], shape: _Shape) -> bool:
    """Tell whether names, and not words, stand in both columns; prose has a space behind a comma."""
    if shape.delimiter is not None and any(
        f"{shape.delimiter} " in _QUOTED.sub("", row) for row in rows
    ):
        return False
    cells = [_cells(row, shape.delimiter) for row in rows]
    first, second = ({row[place] for row in cells} for place in (0, 1))
    names = first | second
    if shape.delimiter is None and not all(name.isdigit() for name in names):
        return False
    if any(len(name) > _LONGEST or name[-1] in ".!?" for name in names):
        return False
    return len(first & second) >= _LEAST_SHARED * min(len(first), len(second))


def _edge(row: str, shape: _Shape) -> tuple[str, str, dict[str, Any]] | None:
    cells = _cells(row, shape.delimiter)
    if len(cells) != shape.width:
        return None
    if shape.header is None:
        data = {} if shape.width == _TWO else _weight(cells[2])
        return (cells[0], cells[1], data) if cells[0] and cells[1] else None
    known = dict(zip(shape.header, cells, strict=True))
    pair = next(pair for pair in _PAIRS if set(pair) <= known.keys())
    source, target = known[pair[0]], known[pair[1]]
    data = {name: value for name, value in known.items() if name in _OTHERS and value}
    return (source, target, data) if source and target else None


def _cells(row: str, delimiter: str | None) -> list[str]:
    if delimiter is None:
        data = _WITH_DATA.fullmatch(row)
        return [*data.groups()] if data else row.split()
    if '"' not in row:
        return [cell.strip() for cell in row.split(delimiter)]
    try:
        return [cell.strip() for cell in next(csv.reader([row], delimiter=delimiter))]
    except (csv.Error, StopIteration):
        return []


def _is_weight(cell: str) -> bool:
    if cell.startswith("{"):
        return True
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _weight(cell: str) -> dict[str, Any]:
    if not cell.startswith("{"):
        return {"weight": cell}
    found = _WEIGHT.search(cell)
    return {"weight": found[1]} if found else {}
