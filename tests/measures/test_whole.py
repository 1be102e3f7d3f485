"""Whole networks: what they are, and their reciprocity against reference values and independent peers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.measures import reasons, whole
from netlib.measures.edges import read_messages, ties
from netlib.measures.whole import is_whole_network
from netlib.network import Network, build, interaction_graph
from tests.measures.builders import (
    DIRECTED,
    Message,
    directed,
    enron,
    messages,
    people,
    reference,
    reference_network,
    star,
)

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures.measure import Measure

NAMES = {
    "reciprocity": "reciprocity.edges",
    "garlaschelli_loffredo_rho": "reciprocity.rho",
    "reciprocity_dyadic_ratio": "reciprocity.dyadic_ratio",
    "weighted_reciprocity": "reciprocity.weighted",
    "node_reciprocity_mean": "reciprocity.node_mean",
    "out_tie_reciprocated_share_mean": "reciprocity.out_returned_mean",
    "n_nodes": "network.nodes",
    "n_edges": "network.edges",
    "density": "network.density",
    "gini_in_degree": "network.gini_in_degree",
    "gini_out_degree": "network.gini_out_degree",
    "gini_in_strength": "network.gini_in_strength",
    "gini_out_strength": "network.gini_out_strength",
    "hhi_out_mean": "network.hhi_out_mean",
    "top10pct_senders_share": "network.top_decile_senders_share",
    "undirected_edges": "network.undirected_edges",
    "total_weight": "network.messages",
    "transitivity_undirected": "network.transitivity",
    "average_local_clustering_undirected": "network.clustering",
    "weak_components": "network.weak_components",
    "largest_scc": "network.largest_scc",
}


def measured(network: Network) -> dict[str, Measure]:
    found = whole.measures(ties(read_messages(network)), len(network.people))
    return {measure.name: measure for measure in found}


def values(network: Network) -> dict[str, float | None]:
    return {name: measure.value for name, measure in measured(network).items()}


def pair_network(pairs: list[tuple[int, int]], size: int) -> Network:
    edges = pd.DataFrame(pairs, columns=["source", "target"])
    return directed(edges, [str(number) for number in range(size)])


@pytest.mark.parametrize("key", DIRECTED)
def test_reference_networks(shared: Path, key: str) -> None:
    network, _ = reference_network(shared, key)
    found, expected = values(network), reference(shared)[key]
    compared = set(NAMES) & set(expected)
    # the networks without weights have no entry that needs them
    assert len(compared) == (21 if "hhi_out_mean" in expected else 15 - ("density" not in expected))
    for name in compared:
        assert found[NAMES[name]] == pytest.approx(expected[name]["value"], abs=1e-9), name
    census = expected["dyad_census"]["value"]
    assert {
        kind: found[f"reciprocity.dyads_{kind}"] for kind in ("mutual", "asymmetric", "null")
    } == census
    assert is_whole_network(network)


def test_enron_has_every_figure_of_the_reference(shared: Path) -> None:
    found = values(enron(shared))
    assert set(NAMES) <= set(reference(shared)["enron"])
    assert found["network.nodes"] == 156
    assert None not in found.values()


def test_hand_made_graph() -> None:
    # {0->1, 0->2, 1->0, 2->1}: r 0.5, igraph's ratio 1/3, rho -0.5, census 1 / 2 / 0
    found = values(pair_network([(0, 1), (0, 2), (1, 0), (2, 1)], 3))
    assert found["reciprocity.edges"] == 0.5
    assert found["reciprocity.dyadic_ratio"] == pytest.approx(1 / 3)
    assert found["reciprocity.rho"] == pytest.approx(-0.5)
    assert [found[f"reciprocity.dyads_{kind}"] for kind in ("mutual", "asymmetric", "null")] == [
        1,
        2,
        0,
    ]


def test_krackhardts_managers_ask_each_other_at_chance_level(shared: Path) -> None:
    network, _ = reference_network(shared, "krackhardt_hightech:advice")
    found = values(network)
    assert (found["network.nodes"], found["network.edges"]) == (21, 190)
    assert found["reciprocity.edges"] == pytest.approx(0.473684, abs=5e-7)
    assert found["network.density"] == pytest.approx(0.452381, abs=5e-7)
    assert found["reciprocity.rho"] == pytest.approx(0.0389, abs=5e-5)


graphs = st.integers(2, 9).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(
            st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), min_size=1, max_size=40
        ).filter(lambda pairs: any(a != b for a, b in pairs)),
    )
)


@given(graphs)
def test_random_digraphs_agree_with_networkx_and_igraph(
    case: tuple[int, list[tuple[int, int]]],
) -> None:
    size, pairs = case
    rows = np.array(pairs)
    loopless = rows[rows[:, 0] != rows[:, 1]]
    codes, n = np.unique(loopless @ [size, 1], return_counts=True)
    sender, recipient = np.divmod(codes, size)
    back = {(a, b): w for a, b, w in zip(sender, recipient, n, strict=True)}
    table = pd.DataFrame(
        {
            "sender": sender,
            "recipient": recipient,
            "n": n,
            "returned": [back.get((b, a), 0) for a, b in zip(sender, recipient, strict=True)],
        }
    )
    found = {measure.name: measure for measure in whole.measures(table, size)}
    nodes: nx.DiGraph[int] = nx.DiGraph()
    nodes.add_nodes_from(range(size))
    nodes.add_edges_from(zip(sender.tolist(), recipient.tolist(), strict=True))
    peer = igraph.Graph(size, list(nodes.edges), directed=True)
    edges = found["reciprocity.edges"]
    assert edges.value == pytest.approx(nx.overall_reciprocity(nodes))
    assert edges.value == pytest.approx(peer.reciprocity(mode="default"))
    assert (edges.low or 0) <= (edges.value or 0) <= (edges.high or 0) <= 1
    assert found["reciprocity.dyadic_ratio"].value == pytest.approx(peer.reciprocity(mode="ratio"))
    kinds = ("mutual", "asymmetric", "null")
    assert tuple(found[f"reciprocity.dyads_{kind}"].value for kind in kinds) == tuple(
        peer.dyad_census()
    )
    assert found["network.density"].value == pytest.approx(nx.density(nodes))
    tied = [node for node in nodes if nodes.degree(node)]
    mean = np.mean([nx.reciprocity(nodes, node) for node in tied])  # type: ignore[call-overload]
    assert found["reciprocity.node_mean"].value == pytest.approx(mean)
    if nodes.number_of_edges() < size * (size - 1):
        arcs = nx.to_numpy_array(nodes)
        off = ~np.eye(size, dtype=bool)
        correlation = np.corrcoef(arcs[off], arcs.T[off])[0, 1]
        # rho is the correlation of a_ij and a_ji, Garlaschelli & Loffredo 2004
        rho = found["reciprocity.rho"]
        assert rho.value == pytest.approx(correlation)
        assert rho.low is not None
        assert rho.high is not None
        assert rho.low - 1e-9 <= correlation <= rho.high + 1e-9
    else:
        assert found["reciprocity.rho"].unavailable == reasons.COMPLETE


def test_self_loops_and_isolates() -> None:
    loops = pair_network([(0, 1), (1, 0), (0, 0), (2, 2), (2, 2)], 5)
    plain = pair_network([(0, 1), (1, 0)], 5)
    assert values(loops) == values(plain)
    # three isolates count for density and Gini, not for the means over people with ties
    found = measured(plain)
    assert found["network.density"].value == pytest.approx(2 / 20)
    assert found["network.gini_out_degree"].value == pytest.approx(0.6)
    assert (found["reciprocity.node_mean"].value, found["reciprocity.node_mean"].n) == (1, 2)


def test_cohesion_of_a_path_and_an_isolate() -> None:
    # a -> b -> c: no triangle, one triple, nobody reaches anybody back, and d is a piece of its own
    found = measured(pair_network([(0, 1), (1, 2)], 4))
    names = ("undirected_edges", "messages", "transitivity", "clustering", "weak_components")
    assert [found[f"network.{name}"].value for name in names] == [2, 2, 0, 0, 2]
    assert found["network.transitivity"].n == 1
    assert found["network.largest_scc"].value == 1
    pair = measured(pair_network([(0, 1), (1, 0), (1, 0)], 2))
    assert pair["network.transitivity"].unavailable == reasons.NO_TRIPLES_OF_PEOPLE
    assert (pair["network.messages"].value, pair["network.largest_scc"].value) == (3, 2)


def test_ties_agree_with_the_graph_view(shared: Path) -> None:
    network = enron(shared)
    graph = interaction_graph(network)
    table = ties(read_messages(network))
    ids = network.people["person_id"].to_numpy()
    rows = zip(ids[table["sender"]], ids[table["recipient"]], table["n"], strict=True)
    assert set(rows) == set(graph.edges(data="weight"))


def test_an_edgeless_network_has_reasons() -> None:
    found = measured(pair_network([], 4))
    assert {measure.unavailable for measure in found.values()} == {reasons.NO_MESSAGES}
    assert list(found) == [measure.name for measure in whole.unavailable("none")]


def of_rows(rows: list[Message]) -> Network:
    return build(
        {"people": people(["me", "a", "b", "c"], ego="me"), "interactions": messages(rows)},
        source="tables",
        covers={"message"},
    )


GROUP_THREAD = [
    Message("a", "me", "2024-01-01T00:00:00Z", "t", 3),
    Message("a", "b", "2024-01-01T00:00:00Z", "t", 3),
    Message("me", "a", "2024-01-02T00:00:00Z", "t", 3),
    Message("me", "b", "2024-01-02T00:00:00Z", "t", 3),
    Message("b", "c", None, "t", 3),
    Message("b", "me", None, "t", 3),
]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], False),
        ([Message("me", "a", "2024-01-01T00:00:00Z", "t", 1), Message("a", "me")], False),
        (GROUP_THREAD, False),
        # the same thread, but a message that did not reach the ego
        ([*GROUP_THREAD, Message("a", "b", "2024-01-03T00:00:00Z", "t", 2)], True),
        ([*GROUP_THREAD, Message("a", "b", "2024-01-01T00:00:00Z", "other", 3)], True),
        ([Message("a", "b", None, None, 1)], True),
        ([Message("a", "b")], True),
        # several recipients and nothing that tells which message it was
        ([Message("a", "b", None, None, 2)], False),
        ([Message("a", "a")], False),
        ([Message("a", "b", kind="introduction")], False),
    ],
)
def test_what_counts_as_a_whole_network(rows: list[Message], *, expected: bool) -> None:
    assert is_whole_network(of_rows(rows)) is expected


def test_a_star_is_not_a_whole_network() -> None:
    assert not is_whole_network(star([(1, 2), (3, 4)]))
