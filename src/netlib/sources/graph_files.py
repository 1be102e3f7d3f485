"""One graph file of any of the common formats as people and edges: what its author wrote, read with networkx.

Pajek and node-link JSON are read here: networkx takes an arc list for weights, joins vertices of one label, and
knows no JSON whose edges name nodes by position.
"""

from __future__ import annotations

import io
import json
import re
import warnings
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from netlib.errors import SourceError
from netlib.sources.archive import read
from netlib.sources.csvtext import HEAD_BYTES, to_utf8
from netlib.sources.edge_lists import MIXED, is_edge_list, read_edge_list
from netlib.sources.pajek import read_pajek

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import networkx as nx

    from netlib.sources.archive import Member

_GRAPHML: Final = re.compile(r"<(?:\w+:)?graphml[\s>]")
_GEXF: Final = re.compile(r"<(?:\w+:)?gexf[\s>]")
_GML: Final = re.compile(
    r"(?:[ \t]*(?:#|\w+[ \t]+[\"\d]).*\n|[ \t\r]*\n)*[ \t]*graph\s*\[", re.IGNORECASE
)
_PAJEK: Final = re.compile(
    r"(?:[ \t]*%.*\n|[ \t\r]*\n)*[ \t]*\*(?:vertices\s+\d|network\s)", re.IGNORECASE
)
_NODES: Final = re.compile(r'"nodes"\s*:\s*\[')
_EDGES: Final = re.compile(r'"(?:links|edges|directed|multigraph)"\s*:')
_NODES_FIRST: Final = re.compile(r'\s*\{\s*"nodes"\s*:\s*\[\s*\{\s*"')

_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTITIES: Final = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_GRAPH_BRACKET: Final = re.compile(r"^([ \t]*graph\s*\[)", re.IGNORECASE | re.MULTILINE)
_GEXF_13: Final = re.compile(r"https?://(?:www\.)?gexf\.net/1\.3")
_SEVERAL: Final = "holds several graphs, the first is read"


Edge: TypeAlias = tuple[str, str, dict[str, Any]]
"""``source, target, attributes``."""


class Drawing(NamedTuple):
    """A graph as its file shows it.

    Attributes
    ----------
    nodes
        Attributes by id.
    edges
        The edges, None for a line that names no two nodes.
    directed
        Whether edges have a direction, None where the file does not tell.
    notes
        What is to be noted about the file.
    """

    nodes: dict[str, dict[str, Any]]
    edges: list[Edge | None]
    directed: bool | None
    notes: list[str]


def _is_node_link(head: str) -> bool:
    if _NODES_FIRST.match(head):
        return True
    return _NODES.search(head) is not None and _EDGES.search(head) is not None


def recognise(head: str, name: str) -> str | None:
    """Return the format of a graph file by its beginning, None if it is none.

    An edge list, which is mere lines of two or three cells, needs a fitting name besides.
    """
    start = head.lstrip()[:1]
    if start == "<":
        return "graphml" if _GRAPHML.search(head) else "gexf" if _GEXF.search(head) else None
    if start == "{":
        return "json" if _is_node_link(head) else None
    if _GML.match(head):
        return "gml"
    if _PAJEK.match(head):
        return "pajek"
    return "edge list" if is_edge_list(head, name) else None


def read_drawing(member: Member) -> Drawing:
    """Return the graph of a file.

    Raises
    ------
    SourceError
        If the file is damaged, defines entities, or holds edges with and without a direction.
    """
    view, note = to_utf8(read(member))
    text = str(view, "utf-8")
    kind = recognise(text[:HEAD_BYTES], member.name)
    if kind in {"graphml", "gexf"}:
        # an entity may stand for a billion letters or for a file of this machine
        if _ENTITIES.search(text):
            msg = f"{member.name} defines a document type or entities, which graph files do without: save it again with Gephi, yEd or networkx."
            raise SourceError(msg)
        text = _DECLARATION.sub("", text)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            drawing = _READERS[kind or ""](text)
    except SourceError as error:
        msg = f"{member.name} {error}"
        raise SourceError(msg) from None
    except Exception as error:  # noqa: BLE001 - readers fail on damaged files in any way there is
        if re.search(r"directed.* edge found|=(?:true|false) edge", str(error), re.IGNORECASE):
            msg = f"{member.name} {MIXED}"
        else:
            msg = f"{member.name} is damaged or no graph that can be read: save it again, best as GraphML."
        raise SourceError(msg) from None
    return drawing._replace(notes=[*([note] if note else []), *drawing.notes])


def _read_graphml(text: str) -> Drawing:
    import networkx as nx

    graph = nx.parse_graphml(text, node_type=_NODE_TYPE)
    several = len(re.findall(r"<(?:\w+:)?graph[\s>]", text)) > 1
    return _drawn(graph, [_SEVERAL] if several else [])


def _read_gexf(text: str) -> Drawing:
    import networkx as nx

    # Gephi writes the name of the format with www, networkx knows it without
    plain = _GEXF_13.sub("http://gexf.net/1.3", text)
    return _drawn(nx.read_gexf(io.BytesIO(plain.encode()), node_type=_NODE_TYPE), [])


def _read_gml(text: str) -> Drawing:
    import networkx as nx

    # else networkx refuses parallel edges
    several = _GRAPH_BRACKET.sub(r"\1 multigraph 1 ", text.replace("\r\n", "\n"), count=1)
    return _by_label(_drawn(nx.parse_gml(several.split("\n"), label="id"), []))


def _read_pajek(text: str) -> Drawing:
    return _by_label(Drawing(*read_pajek(text)))


def _read_json(text: str) -> Drawing:
    told = json.loads(text)
    listed = told["edges"] if "edges" in told else told["links"]
    ids = [node.get("id", place) for place, node in enumerate(told["nodes"])]
    ends = [tuple(_end(edge[side]) for side in ("source", "target")) for edge in listed]
    if not {end for pair in ends for end in pair} <= set(ids) and all(
        isinstance(end, int) and 0 <= end < len(ids) for pair in ends for end in pair
    ):
        # the first versions of D3 name nodes by position
        ends = [(ids[source], ids[target]) for source, target in ends]
    directed = told.get("directed")
    return Drawing(
        {_id(one): node for one, node in zip(ids, told["nodes"], strict=True)},
        [
            (_id(source), _id(target), edge)
            for (source, target), edge in zip(ends, listed, strict=True)
        ],
        directed if isinstance(directed, bool) else None,
        [],
    )


def _end(value: Any) -> Any:  # noqa: ANN401 - what JSON holds
    return value["id"] if isinstance(value, dict) else value


def _read_edge_list(text: str) -> Drawing:
    edges, directed = read_edge_list(text)
    return Drawing({}, edges, directed, [])


def _drawn(graph: nx.Graph[Any], notes: list[str]) -> Drawing:
    nodes, edges = (graph.graph.get(f"{one}_default", {}) for one in ("node", "edge"))
    return Drawing(
        {_id(node): nodes | data for node, data in graph.nodes(data=True)},
        [(_id(one), _id(other), edges | data) for one, other, data in graph.edges(data=True)],
        graph.is_directed(),
        notes,
    )


def _by_label(drawing: Drawing) -> Drawing:
    """Return the graph with labels as ids where each node has one of its own: the numbers hold in one file only."""
    labels = {node: data.get("label") for node, data in drawing.nodes.items()}
    texts = {str(label).strip() for label in labels.values() if label is not None}
    ends = {end for edge in drawing.edges if edge for end in edge[:2]}
    if len(texts - {""}) < len(labels) or not ends <= labels.keys():
        return drawing
    named = {node: str(label).strip() for node, label in labels.items()}
    edges = [
        edge and (named.get(edge[0], edge[0]), named.get(edge[1], edge[1]), edge[2])
        for edge in drawing.edges
    ]
    return drawing._replace(
        nodes={named[node]: data for node, data in drawing.nodes.items()}, edges=edges
    )


def _id(value: object) -> str:
    """Return the id of a node as text; 1 and 1.0 are the same."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise TypeError
    whole = isinstance(value, float) and value.is_integer()
    return str(int(value) if whole else value).strip()


_NODE_TYPE: Final[Any] = _id  # any function does, whatever the stubs say
_READERS: Final[Mapping[str, Callable[[str], Drawing]]] = {
    "graphml": _read_graphml,
    "gexf": _read_gexf,
    "gml": _read_gml,
    "pajek": _read_pajek,
    "json": _read_json,
    "edge list": _read_edge_list,
}
