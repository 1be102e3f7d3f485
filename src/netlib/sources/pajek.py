"""Pajek's ``.net`` files: numbered vertices with labels, then arcs, edges, lists of them, or a matrix.

networkx reads them too, but takes a list of arcs for weights, edges after arcs for arcs, and makes one of two
vertices with the same label. The format: Pajek reference manual, section 5.
"""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from netlib.errors import SourceError
from netlib.sources.edge_lists import MIXED

_TOKEN: Final = re.compile(r'"([^"]*)"|(\S+)')
_DIRECTED: Final = frozenset(("*arcs", "*arcslist", "*matrix"))
_UNDIRECTED: Final = frozenset(("*edges", "*edgeslist"))
_FIRST: Final = "only the first network is read"
_PAIR: Final = 2


class _Section(NamedTuple):
    """A line that begins with a star, and the lines below it, cut into cells."""

    head: list[str]
    rows: list[list[str]]


def read_pajek(
    text: str,
) -> tuple[
    dict[str, dict[str, Any]], list[tuple[str, str, dict[str, Any]] | None], bool, list[str]
]:
    """Return the vertices with their label by number, the edges, whether they have a direction, and notes.

    Raises
    ------
    SourceError
        If there are both arcs and edges.
    ValueError
        If what should be a number is none.
    """
    sections, notes = _first_network(_sections(text))
    nodes: dict[str, dict[str, Any]] = {}
    edges: dict[bool, list[tuple[str, str, dict[str, Any]] | None]] = {False: [], True: []}
    for section in sections:
        name = section.head[0].casefold()
        if name == "*vertices":
            nodes = _vertices(section)
        elif name != "*network":
            edges[name in _DIRECTED] += _edges(name, section.rows)
    if edges[True] and edges[False]:
        raise SourceError(MIXED)
    directed = bool(edges[True])
    return nodes, edges[directed], directed, notes


def _sections(text: str) -> list[_Section]:
    found: list[_Section] = []
    for line in text.split("\n"):
        cells = [quoted or plain for quoted, plain in _TOKEN.findall(line)]
        if not cells or cells[0].startswith("%"):
            continue
        if cells[0].startswith("*"):
            found.append(_Section(cells, []))
        elif found:
            found[-1].rows.append(cells)
    return found


def _first_network(sections: list[_Section]) -> tuple[list[_Section], list[str]]:
    """Return the sections of the first network: a project holds several, and partitions and vectors besides."""
    names = [section.head[0].casefold() for section in sections]
    known = {"*network", "*vertices", *_DIRECTED, *_UNDIRECTED}
    for place, name in enumerate(names):
        if name not in known or (name in {"*network", "*vertices"} and name in names[:place]):
            return sections[:place], [_FIRST]
    return sections, []


def _vertices(section: _Section) -> dict[str, dict[str, Any]]:
    nodes: dict[str, dict[str, Any]] = {
        row[0]: {"label": row[1]} if len(row) > 1 else {} for row in section.rows
    }
    if len(section.head) > _PAIR:
        # of vertices of two modes the first so many are of the first
        people = int(section.head[2])
        return {one: data | {"bipartite": int(int(one) > people)} for one, data in nodes.items()}
    return nodes


def _edges(name: str, rows: list[list[str]]) -> list[tuple[str, str, dict[str, Any]] | None]:
    if name == "*matrix":
        return [
            (str(row), str(column), {"weight": weight})
            for row, weights in enumerate(rows, start=1)
            for column, weight in enumerate(weights, start=1)
            if float(weight)
        ]
    if name.endswith("list"):
        return [(row[0], other, {}) for row in rows for other in row[1:]]
    return [
        (row[0], row[1], {"weight": row[2]} if len(row) > _PAIR else {}) if len(row) > 1 else None
        for row in rows
    ]
