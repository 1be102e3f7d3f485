from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx as nx
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.measures import edges as exchange
from netlib.measures import whole
from netlib.network import Network, build, conform, interaction_graph
from netlib.settings import Settings
from netlib.sources import graphs
from netlib.sources.archive import Member
from netlib.sources.batch import LISTED_TWICE, NO_PERSON, NO_ZONE, TO_ONESELF
from netlib.sources.graphs import read_graph, recognises
from netlib.sources.part import read_own
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlib.sources.importreport import FileReport
    from netlib.sources.part import Part


def read(folder: Path, files: dict[str, str | bytes], *, ego: str | None = None) -> Part:
    found = []
    for name, content in files.items():
        path = folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        found.append(Member(name, path))
    return read_graph(found, own=read_own(ego), settings=Settings())


def ties(part: Part) -> list[tuple[str, str, float]]:
    table = part.tables["ties"]
    return list(zip(table["source"], table["target"], table["weight"], strict=True))


def arcs(part: Part) -> list[tuple[str, str]]:
    table = part.tables["interactions"]
    return list(zip(table["sender"], table["recipient"], strict=True))


def report(part: Part) -> FileReport:
    (file,) = part.files
    return file


def network_of(part: Part) -> Network:
    people = part.tables["people"]
    ego = part.ego or people["person_id"].iloc[0]
    people = people.assign(is_ego=people["person_id"] == ego)
    return build({**part.tables, "people": people}, source="graph", covers=part.covers)


def graphml(*, nodes: str = "", edges: str = "", keys: str = "", default: str = "directed") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
        f'{keys}<graph edgedefault="{default}">{nodes}{edges}</graph></graphml>'
    )


WRITERS: dict[str, tuple[str, Callable[[Any], str]]] = {
    "graphml": ("g.graphml", lambda graph: "\n".join(nx.generate_graphml(graph))),
    "gexf": ("g.gexf", lambda graph: "\n".join(nx.generate_gexf(graph))),
    "gml": ("g.gml", lambda graph: "\n".join(nx.generate_gml(graph))),
    "pajek": ("g.net", lambda graph: "\n".join(nx.generate_pajek(graph))),
    "json": ("g.json", lambda graph: json.dumps(nx.node_link_data(graph))),
    "links": ("g.json", lambda graph: json.dumps(nx.node_link_data(graph, edges="links"))),
    "edgelist": ("g.edgelist", lambda graph: "\n".join(nx.generate_edgelist(graph))),
    "weighted": (
        "g.edges",
        lambda graph: "\n".join(f"{u} {v} {weight}" for u, v, weight in graph.edges(data="weight")),
    ),
}


@pytest.fixture(scope="session")
def karate(shared: Path) -> Any:
    table = pd.read_csv(
        shared / "zachary_karate" / "edges.csv", dtype={"source": str, "target": str}
    )
    return nx.from_pandas_edgelist(table, edge_attr="weight")


@pytest.fixture(scope="session")
def advice(shared: Path) -> Any:
    table = pd.read_csv(shared / "krackhardt_hightech" / "edges_advice.csv", dtype=str)
    return nx.from_pandas_edgelist(
        table.assign(weight=1), edge_attr="weight", create_using=nx.DiGraph
    )


@pytest.mark.parametrize("format_name", WRITERS)
def test_the_karate_club_in_every_format(
    tmp_path: Path, karate: Any, shared: Path, format_name: str
) -> None:
    known = json.loads((shared / "reference.json").read_text("utf-8"))["zachary_karate"]
    name, write = WRITERS[format_name]
    text = write(karate)
    assert recognises(text[:65536], name)
    part = read(tmp_path, {name: text}, ego="1")
    assert len(part.tables["people"]) == known["n_nodes"]["value"]
    assert len(ties(part)) == known["n_edges"]["value"] == report(part).kept
    again: nx.Graph[str] = nx.Graph()
    again.add_weighted_edges_from(ties(part))
    assert nx.utils.graphs_equal(again, karate)
    assert nx.transitivity(again) == pytest.approx(known["transitivity"]["value"])
    assert part.covers == {"ties"}
    assert part.ego == "1"


@pytest.mark.parametrize("format_name", WRITERS)
def test_krackhardts_managers_in_every_format(
    tmp_path: Path, advice: Any, shared: Path, format_name: str
) -> None:
    known = json.loads((shared / "reference.json").read_text("utf-8"))["krackhardt_hightech:advice"]
    name, write = WRITERS[format_name]
    network = network_of(read(tmp_path, {name: write(advice)}))
    graph = interaction_graph(network)
    assert graph.number_of_nodes() == known["n_nodes"]["value"]
    assert graph.number_of_edges() == len(network.interactions) == known["n_edges"]["value"]
    assert nx.overall_reciprocity(graph) == pytest.approx(known["reciprocity"]["value"])
    assert whole.is_whole_network(network)
    found = exchange.ties(exchange.read_messages(network))
    assert int((found["returned"] > 0).sum()) == 2 * known["dyad_census"]["value"]["mutual"]


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.csv", "First Name,Last Name,URL\nAda,Example,x\n"),
        ("a.txt", "Dear Ada,\nthank you for your note,\nyours, Eva\n"),
        ("a.txt", "ha ha\nho ho\nha ho\nho ha\n"),
        ("a.txt", "Hello, world\nworld, hello\nHello, hello\n"),
        ("a.csv", "key,value\nlanguage,en\ncolour,red\nsize,9\n"),
        ("a.csv", "source,target,comment by the editor\na,b,c\n"),
        ("a.csv", "1,1\n2,4\n3,9\n4,16\n5,25\n6,36\n7,49\n8,64\n9,81\n10,100\n11,121\n12,144\n13,169\n14,196\n15,225\n16,256\n17,289\n18,324\n19,361\n20,400\n21,441\n"),
        ("a.csv", "a,b\n"),
        ("a.json", '{"friends_v2": []}'),
        ("a.json", '{"participants": [{"name": "A"}], "messages": []}'),
        ("a.html", "<html><body>graphml gexf</body></html>"),
        ("a.txt", ""),
        ("a.mbox", "1 2\n2 3\n3 1\n"),
    ],
)  # fmt: skip
def test_other_files_are_no_graphs(name: str, head: str) -> None:
    assert not recognises(head, name)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.csv", "Source;Target;Weight\nAda;Ben;2\nBen;Cleo;1,5\n", [("Ada", "Ben", 2.0), ("Ben", "Cleo", None)]),
        ("a.csv", '"Ada Example",Ben\nBen,"Muster, Cleo"\nBen,Dan\n', [("Ada Example", "Ben", 1.0), ("Ben", "Muster, Cleo", 1.0), ("Ben", "Dan", 1.0)]),
        ("a.tsv", "Ada Example\tBen\t2\nBen\tCleo\t1\nCleo\tDan\t0.5\n", [("Ada Example", "Ben", 2.0), ("Ben", "Cleo", 1.0), ("Cleo", "Dan", 0.5)]),
        ("a.txt", "# a comment\n1 2\n2 3\r\n\n3 4\n", [("1", "2", 1.0), ("2", "3", 1.0), ("3", "4", 1.0)]),
        ("a.edgelist", "ada ben {'weight': 3}\nben cleo {}\n", [("ada", "ben", 3.0), ("ben", "cleo", 1.0)]),
        ("a.edges", "% sym\n1 2\n", [("1", "2", 1.0)]),
    ],
)  # fmt: skip
def test_edge_lists(
    tmp_path: Path, name: str, text: str, expected: list[tuple[str, str, float | None]]
) -> None:
    assert recognises(text, name)
    part = read(tmp_path, {name: text})
    table = part.tables["ties"]
    known = [-1.0 if weight is None else weight for _, _, weight in expected]
    assert list(zip(table["source"], table["target"], strict=True)) == [
        pair[:2] for pair in expected
    ]
    assert table["weight"].fillna(-1).tolist() == known
    assert any("no pair is there both ways" in note for note in report(part).notes)


def test_an_edge_list_with_some_pairs_both_ways_has_directions(tmp_path: Path) -> None:
    part = read(tmp_path, {"a.edges": "ada ben\nben ada\nada cleo\n"})
    assert arcs(part) == [("ada", "ben"), ("ben", "ada"), ("ada", "cleo")]
    assert part.tables["interactions"]["n_recipients"].tolist() == [1, 1, 1]
    assert part.covers == {"message"}


def test_an_edge_list_with_all_pairs_both_ways_has_none(tmp_path: Path) -> None:
    part = read(tmp_path, {"a.edges": "ada ben 2\nben ada 2\nada cleo 1\ncleo ada 1\n"})
    assert ties(part) == [("ada", "ben", 2.0), ("ada", "cleo", 1.0)]
    assert report(part).dropped == {"the same pair the other way round": 2}


@pytest.mark.parametrize(
    ("header", "last"), [("From,To,Date", "2026-01-02"), ("Source,Target,Type", "Directed")]
)
def test_a_header_may_tell_the_direction(tmp_path: Path, header: str, last: str) -> None:
    part = read(tmp_path, {"a.csv": f"{header}\nada,ben,{last}\nada\n,ben,{last}\n"})
    assert arcs(part) == [("ada", "ben")]
    assert report(part).dropped == {"no two people in this line": 2}
    assert str(part.exported_on) == ("2026-01-02" if "Date" in header else "None")
    assert (NO_ZONE in report(part).notes) == ("Date" in header)


def test_attributes_become_what_the_table_people_has(tmp_path: Path) -> None:
    keys = "".join(
        f'<key id="{name}" for="node" attr.name="{name}" attr.type="{kind}"/>'
        for name, kind in (
            ("Label", "string"), ("Company", "string"), ("Job Title", "string"), ("level", "string"),
            ("email", "string"), ("linkedin", "string"), ("is_ego", "boolean"), ("connected_on", "string"),
        )
    )  # fmt: skip
    text = graphml(
        keys=keys,
        nodes=(
            '<node id="n0"><data key="Label">Eva Ego</data><data key="is_ego">true</data></node>'
            '<node id="n1"><data key="Label">Ada &lt;b&gt;</data><data key="Company">Muster AG</data>'
            '<data key="Job Title">CEO</data><data key="level">Executive</data>'
            '<data key="email">Ada@Example.org</data><data key="connected_on">2024-05-01</data>'
            '<data key="linkedin">https://www.linkedin.com/in/Ada/</data></node>'
            '<node id="n2"><data key="level">boss</data><data key="connected_on">soon</data></node>'
        ),
        edges='<edge source="n0" target="n1"/>',
    )
    part = read(tmp_path, {"g.graphml": text})
    assert part.ego == "n0"
    people = part.tables["people"].set_index("person_id")
    assert people["name"].tolist() == ["Eva Ego", "Ada <b>", "n2"]
    ada = people.to_dict("index")["n1"]
    assert [ada[name] for name in ("company", "position", "level")] == [
        "Muster AG",
        "CEO",
        "executive",
    ]
    assert ada["connected_on"] == pd.Timestamp("2024-05-01")
    assert people[["level", "connected_on"]].isna().all(axis=1).tolist() == [True, False, True]
    assert set(part.addresses.itertuples(index=False, name=None)) == {
        ("n1", "mail:ada@example.org"),
        ("n1", "in/ada"),
    }
    assert report(part).notes == (
        "1 values of level are unknown and missing",
        "1 dates could not be read and are missing",
    )
    assert read(tmp_path, {"g.graphml": text}, ego="ada@example.org").ego == "n1"
    assert read(tmp_path, {"g.graphml": text}, ego="ADA <B>").ego == "n1"
    assert read(tmp_path, {"g.graphml": text}, ego="n2").ego == "n2"
    assert read(tmp_path, {"g.graphml": text}, ego="nobody").ego == "n0"


def test_several_who_may_be_the_owner_are_asked_about(tmp_path: Path) -> None:
    nodes = [{"id": 1, "name": "Ada"}, {"id": 2, "name": "ada"}]
    text = json.dumps({"nodes": nodes, "edges": [{"source": 1, "target": 2}]})
    assert read(tmp_path, {"g.json": text}).ego is None
    with pytest.raises(SourceError, match="2 nodes of this graph may be you"):
        read(tmp_path, {"g.json": text}, ego="Ada")


def test_weights_of_arcs_are_messages(tmp_path: Path) -> None:
    edges = [
        {"source": "a", "target": "b", "weight": 3, "time": "2026-01-02T03:04:05Z"},
        {"source": "b", "target": "a", "weight": 1.5, "time": "whenever"},
        {"source": "a", "target": "c", "weight": 0},
        {"source": "c", "target": "a", "weight": -1},
        {"source": "c", "target": "c"},
        {"source": "c", "target": ""},
        {"source": "c", "target": "b", "value": 2.0},
    ]
    nodes = [{"id": one} for one in "abc"]
    text = json.dumps({"directed": True, "nodes": nodes, "links": edges})
    part = read(tmp_path, {"g.json": text})
    assert arcs(part) == [("a", "b")] * 3 + [("b", "a"), ("c", "a"), ("c", "b"), ("c", "b")]
    at = part.tables["interactions"]["at"]
    assert at.iloc[:3].tolist() == [pd.Timestamp("2026-01-02 03:04:05", tz="UTC")] * 3
    assert at.iloc[3:].isna().all()
    file = report(part)
    assert file.dropped == {"of weight 0": 1, TO_ONESELF: 1, NO_PERSON: 1}
    assert (file.read, file.kept) == (7, 4)
    assert file.notes == (
        "1 weights could not be read and are missing",
        "1 dates could not be read and are missing",
        "a weight that is no whole number counts as one message",
    )
    assert str(part.exported_on) == "2026-01-02"


def test_weights_beyond_the_bound_count_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graphs, "MOST_EVENTS", 4)
    text = "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2 1e15\n2 1 1\n"
    part = read(tmp_path, {"g.net": text})
    assert arcs(part) == [("a", "b"), ("b", "a")]
    assert any("each edge counts as one" in note for note in report(part).notes)


def test_parallel_edges_are_kept(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph([("a", "b"), ("a", "b"), ("b", "a")])
    for format_name in ("graphml", "gexf", "gml", "pajek", "json"):
        name, write = WRITERS[format_name]
        assert sorted(arcs(read(tmp_path, {name: write(graph)}))) == [
            ("a", "b"),
            ("a", "b"),
            ("b", "a"),
        ]
    # igraph writes parallel edges without the word multigraph
    text = 'Creator "igraph"\nVersion 1\ngraph\n[\n directed 0\n node [ id 0 label "a" ]\n node [ id 1 label "b" ]\n edge [ source 0 target 1 ]\n edge [ source 0 target 1 ]\n]\n'
    assert recognises(text, "g.gml")
    assert ties(read(tmp_path, {"g.gml": text})) == [("a", "b", 1.0)] * 2


def test_two_modes_are_people_and_groups(tmp_path: Path) -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(["ada", "ben"], bipartite=0)
    graph.add_nodes_from(["chor", "verein"], bipartite=1, label="Chor e.V.")
    graph.add_edges_from([("ada", "chor"), ("chor", "ben"), ("ada", "ben"), ("chor", "verein")])
    for format_name in ("graphml", "gml", "json"):
        name, write = WRITERS[format_name]
        graph.nodes["verein"]["label"] = "verein"
        part = read(tmp_path, {name: write(graph)})
        assert part.tables["people"]["person_id"].tolist() == ["ada", "ben"]
        groups = part.tables["groups"]
        assert groups["basis"].tolist() == ["listed", "listed"]
        assert groups["member_count"].tolist() == [2, 0]
        assert set(part.tables["memberships"]["person_id"]) == {"ada", "ben"}
        assert len(ties(part)) == 1
        assert report(part).dropped == {"between two groups": 1}
        assert part.covers == {"ties", "groups", "memberships"}
        network_of(part)


def test_pajek_tells_two_modes_by_a_number(tmp_path: Path) -> None:
    text = '*Network x\n*Vertices 3 2\n1 "Ada Example"\n2 "Ben"\n3 "Chor"\n*Edges\n1 3\n2 3\n'
    part = read(tmp_path, {"g.net": text})
    assert part.tables["people"]["name"].tolist() == ["Ada Example", "Ben"]
    assert part.tables["groups"]["member_count"].tolist() == [2]
    assert part.covers == {"groups", "memberships"}


@pytest.mark.parametrize(
    ("sections", "expected"),
    [
        ('*Arcs :1 "asks"\n1 2 2\n2 1\n', [("O'Neil", "b c")] * 2 + [("b c", "O'Neil")]),
        ("*Arcslist\n1 2 3\n", [("O'Neil", "b c"), ("O'Neil", "d")]),
        ("*Matrix\n0 1 0\n0 0 2\n0 0 0\n", [("O'Neil", "b c"), ("b c", "d"), ("b c", "d")]),
        ("*Edges\n*Arcs\n1 2\n*Partition x\n*Vertices 3\n1\n1\n2\n", [("O'Neil", "b c")]),
    ],
)  # fmt: skip
def test_sections_of_pajek(tmp_path: Path, sections: str, expected: list[tuple[str, str]]) -> None:
    text = f'% made by hand\n*Vertices 3\n1 O\'Neil 0.5 0.5 0.5\n2 "b c"\n3 d\n{sections}'
    assert recognises(text, "g.net")
    assert arcs(read(tmp_path, {"g.net": text})) == expected


def test_vertices_of_one_label_stay_apart(tmp_path: Path) -> None:
    text = "*Vertices 3\n1 Ada\n2 Ada\n3 Ben\n*Edges\n1 3\n2 3\n"
    part = read(tmp_path, {"g.net": text})
    assert part.tables["people"]["person_id"].tolist() == ["1", "2", "3"]
    assert part.tables["people"]["name"].tolist() == ["Ada", "Ada", "Ben"]
    gml = 'graph [ node [ id 7 label "Ada" ] node [ id 8 label "Ada" ] edge [ source 7 target 8 ] ]'
    assert ties(read(tmp_path, {"g.gml": gml})) == [("7", "8", 1.0)]


def test_json_of_d3_names_nodes_by_position(tmp_path: Path) -> None:
    by_place = {
        "nodes": [{"id": "ada"}, {"id": "ben"}],
        "links": [{"source": 0, "target": 1, "value": 4}],
    }
    resolved = {
        "nodes": [{"id": "ada"}, {"id": "ben"}],
        "links": [{"source": {"id": "ada"}, "target": {"id": "ben"}, "value": 4}],
    }
    unnamed = {"nodes": [{"name": "ada"}, {"name": "ben"}], "links": [{"source": 0, "target": 1}]}
    assert ties(read(tmp_path, {"g.json": json.dumps(by_place)})) == [("ada", "ben", 4.0)]
    assert ties(read(tmp_path, {"g.json": json.dumps(resolved)})) == [("ada", "ben", 4.0)]
    part = read(tmp_path, {"g.json": json.dumps(unnamed)})
    assert part.tables["people"]["name"].tolist() == ["ada", "ben"]


def test_gexf_of_gephi(tmp_path: Path) -> None:
    text = (
        '<?xml version="1.0" encoding="UTF-8"?><gexf xmlns="http://www.gexf.net/1.3" version="1.3">'
        '<graph defaultedgetype="directed" timeformat="date"><attributes class="node" mode="static">'
        '<attribute id="0" title="company" type="string"/></attributes>'
        '<nodes><node id="1" label="Ada"><attvalues><attvalue for="0" value="Muster AG"/></attvalues></node>'
        '<node id="2" label="Ben"/></nodes>'
        '<edges><edge id="0" source="1" target="2" weight="2.0" start="2026-01-02"/></edges></graph></gexf>'
    )  # fmt: skip
    part = read(tmp_path, {"g.gexf": text})
    assert arcs(part) == [("1", "2")] * 2
    assert part.tables["people"]["company"].fillna("").tolist() == ["Muster AG", ""]
    assert part.tables["interactions"]["at"].notna().all()


def test_defaults_of_graphml_hold_for_every_node(tmp_path: Path) -> None:
    keys = '<key id="c" for="node" attr.name="company" attr.type="string"><default>Muster AG</default></key>'
    text = graphml(keys=keys, nodes='<node id="a"/>', edges='<edge source="a" target="b"/>')
    assert read(tmp_path, {"g.graphml": text}).tables["people"]["company"].iloc[0] == "Muster AG"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("g.graphml", graphml(edges='<edge source="a" target="b" directed="false"/>')),
        ("g.graphml", graphml(edges='<edge source="a" target="b" directed="true"/>', default="undirected")),
        ("g.gexf", '<gexf xmlns="http://www.gexf.net/1.2draft"><graph defaultedgetype="directed"><nodes/><edges><edge source="a" target="b" type="undirected"/></edges></graph></gexf>'),
        ("g.net", "*Vertices 2\n1 a\n2 b\n*Arcs\n1 2\n*Edges\n2 1\n"),
        ("g.csv", "Source,Target,Type\na,b,Directed\nb,c,Undirected\n"),
    ],
)  # fmt: skip
def test_mixed_graphs_are_refused(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(SourceError, match="with and without a direction"):
        read(tmp_path, {name: text})


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa">'
    '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph><node id="&b;"/></graph></graphml>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_entities_are_refused_before_anything_is_read(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(SourceError, match="defines a document type or entities"):
        read(tmp_path, {"g.graphml": BOMB.encode(encoding)})


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("g.graphml", graphml()[:-20]),
        ("g.graphml", graphml(edges='<edge target="b"/>')),
        ("g.graphml", graphml(nodes='<node id="a"><data key="x">1</data></node>')),
        ("g.gexf", "<gexf></gexf>"),
        ("g.gml", "graph [ node [ id 1 label"),
        ("g.gml", "graph [ " * 5000),
        ("g.net", "*Vertices 2 x\n1 a\n"),
        ("g.net", "*Vertices 2\n1 a\n*Matrix\nx\n"),
        ("g.json", '{"nodes": [{"id": 1}], "edges": [{"source": 1}]}'),
        ("g.json", '{"nodes": [{"id": [1]}], "edges": []}'),
        ("g.json", '{"nodes": [{"id": true}], "edges": []}'),
        ("g.json", '{"nodes": [{"id": ' + "[" * 100_000),
        ("g.json", '{"nodes": [' + "[" * 100_000),
        ("g.edges", "a b c d e\n"),
    ],
)
def test_a_damaged_file_is_one_sentence(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(SourceError, match=f"^{name} is (?:damaged|no edge list)"):
        read(tmp_path, {name: text})


def test_files_are_united_by_id(tmp_path: Path) -> None:
    keys = '<key id="name" for="node" attr.name="name" attr.type="string"/>'
    nodes = '<node id="a"><data key="name">Ada</data></node><node id="b"/>'
    edge = '<edge source="a" target="b"/>'
    one = graphml(keys=keys, nodes=nodes, edges=edge)
    two = graphml(keys=keys, nodes=nodes, edges=edge + '<edge source="b" target="c"/>')
    part = read(tmp_path, {"1.graphml": one, "2.graphml": two})
    assert part.tables["people"]["person_id"].tolist() == ["a", "b", "c"]
    assert arcs(part) == [("a", "b"), ("b", "c")]
    assert [file.dropped for file in part.files] == [{}, {LISTED_TWICE: 1}]
    other = two.replace("Ada", "Anna")
    with pytest.raises(SourceError, match="two people of different names") as error:
        read(tmp_path, {"1.graphml": one, "2.graphml": other})
    assert "Ada" not in str(error.value)


def test_texts_in_other_encodings(tmp_path: Path) -> None:
    gml = 'graph [ node [ id 1 label "Jörg" ] node [ id 2 label "J&#252;rgen" ] edge [ source 1 target 2 ] ]'
    for encoding in ("utf-8", "utf-16", "cp1252"):
        assert ties(read(tmp_path, {"g.gml": gml.encode(encoding)})) == [("Jörg", "Jürgen", 1.0)]
    xml = graphml(nodes='<node id="Jörg"/>').replace("UTF-8", "ISO-8859-1")
    part = read(tmp_path, {"g.graphml": xml.encode("latin-1")})
    assert part.tables["people"]["person_id"].tolist() == ["Jörg"]
    assert any("Windows-1252" in note for note in report(part).notes)


def test_hostile_strings_come_back_as_text(tmp_path: Path, shared: Path) -> None:
    bad = shared / "badinput"
    given = [
        *json.loads((bad / "blns" / "blns.json").read_text("utf-8")),
        *(bad / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines(),
    ]
    kept = list({fold(text): text for text in given if clean([text]).notna().all()}.values())
    nodes = [{"id": text, "name": text, "company": text} for text in kept]
    edges = [{"source": kept[0], "target": text} for text in kept[1:]]
    part = read(
        tmp_path, {"g.json": json.dumps({"directed": True, "nodes": nodes, "edges": edges})}
    )
    people = part.tables["people"]
    # half of a pair of surrogates is the one thing no text can hold
    expected = clean([text.encode("utf-8", "replace").decode() for text in kept])
    assert people["person_id"].tolist() == expected.tolist()
    assert people["company"].tolist() == people["name"].tolist() == expected.tolist()
    network_of(part)


def _valid() -> dict[str, bytes]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("ada", name="Ada", company="Muster AG", bipartite=0, is_ego=True)
    graph.add_node("chor", bipartite=1, name="Chor")
    graph.add_weighted_edges_from([("ada", "ben", 2), ("ben", "ada", 1), ("ada", "chor", 1)])
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_weighted_edges_from(graph.edges(data="weight"))
    # Pajek has no attributes but texts
    written = {
        name: write(plain if name == "pajek" else graph) for name, (_, write) in WRITERS.items()
    }
    written["csv"] = "From,To,Weight,Date\nada,ben,2,2026-01-02\nben,ada,1,\n"
    return {name: text.encode() for name, text in written.items()}


VALID = _valid()
NAMES = {**{name: file for name, (file, _) in WRITERS.items()}, "csv": "g.csv"}


def one_input(data: bytes) -> None:
    """Read bytes under each name a graph may have; the outcome is a part that adds up or a clear error."""
    with tempfile.TemporaryDirectory() as folder:
        head = data.decode("utf-8", "ignore")
        names = ["g.graphml", *(name for name in ("g.edges", "g.csv") if head[:1] not in "<{*g")]
        for name in names:
            recognises(head, name)
            try:
                part = read(Path(folder), {name: data})
            except NetlibError as error:
                assert "\n" not in str(error)  # noqa: PT017
                continue
            tables = {table: conform(table, rows) for table, rows in part.tables.items()}
            people = tables["people"]["person_id"]
            assert people.is_unique
            assert (people != "").all()
            assert part.ego is None or part.ego in set(people)
            for table, column in (
                ("interactions", "sender"),
                ("interactions", "recipient"),
                ("ties", "source"),
                ("ties", "target"),
                ("memberships", "person_id"),
            ):
                assert table not in tables or tables[table][column].isin(people).all()


def mutated(valid: bytes, seed: int) -> bytes:
    """Return the bytes with a few of them changed, taken out, or doubled."""
    chance = random.Random(seed)
    data = bytearray(valid)
    pieces = [b"<", b">", b'"', b"[", b"]", b"{", b"}", b"\n*Edges\n", b"*Arcs\n", b"null", b"-1", b"1e99", b"&#55296;", b"\\ud800", b"\xff", b"true"]  # fmt: skip
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(3):
            case 0:
                data[place : place + chance.randint(1, 30)] = b""
            case 1:
                data[place : place + chance.randint(0, 3)] = chance.choice(pieces)
            case _:
                start = chance.randrange(len(data) + 1)
                data[place:place] = data[start : start + chance.randint(1, 80)]
    return bytes(data)


@settings(max_examples=60)
@given(st.sampled_from(sorted(VALID)), st.integers(0, 2**32))
def test_damaged_files(name: str, seed: int) -> None:
    one_input(mutated(VALID[name], seed))
