"""Triangles, clustering and components against the reference networks and networkx."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from netlib.measures.clustering import (
    average_clustering,
    components,
    connected_triples,
    strong_components,
    transitivity,
    triangles,
)
from netlib.measures.edges import read_messages, ties
from netlib.measures.statistics import gini
from tests.measures.builders import DIRECTED, reference, reference_network

if TYPE_CHECKING:
    from pathlib import Path


def matrix_of(graph: nx.Graph[Any]) -> csr_array:
    return csr_array(nx.to_scipy_sparse_array(graph, weight=None, dtype=float))  # type: ignore[call-overload]


@pytest.mark.parametrize("key", DIRECTED)
def test_reference_networks(shared: Path, key: str) -> None:
    network, nodes = reference_network(shared, key)
    expected = {
        name: entry["value"] for name, entry in reference(shared)[key].items() if "value" in entry
    }
    table = ties(read_messages(network))
    ends = (table["sender"].to_numpy(), table["recipient"].to_numpy())
    arcs = csr_array((table["n"].to_numpy(dtype=float), ends), shape=(len(nodes),) * 2)
    assert transitivity(arcs) == pytest.approx(expected["transitivity_undirected"], abs=1e-9)
    assert average_clustering(arcs) == pytest.approx(
        expected["average_local_clustering_undirected"], abs=1e-9
    )
    assert len(components(arcs)) == expected["weak_components"]
    assert strong_components(arcs)[0] == expected["largest_scc"]
    assert ((arcs + arcs.T) > 0).nnz // 2 == expected["undirected_edges"]
    if "total_weight" in expected:
        assert arcs.sum() == expected["total_weight"]
    loops = network.interactions["sender"] == network.interactions["recipient"]
    pairs = network.interactions.loc[loops, ["sender", "recipient"]].drop_duplicates()
    assert len(pairs) == expected["n_self_loops"]


@pytest.mark.parametrize("folder", ["burt_borgatti_example", "krackhardt_kite", "zachary_karate"])
def test_undirected_reference_networks(shared: Path, folder: str) -> None:
    edges = pd.read_csv(shared / folder / "edges.csv", dtype={"source": "str", "target": "str"})
    graph = matrix_of(nx.from_pandas_edgelist(edges))
    degree = np.diff(graph.indptr)
    pairs = len(degree) * (len(degree) - 1)
    found = {
        "transitivity": transitivity(graph),
        "average_local_clustering": average_clustering(graph),
        "triangles": triangles(graph).sum() // 3,
        "components": len(components(graph)),
        "largest_component": components(graph)[0],
        "density": graph.nnz / pairs,
        "gini_degree": gini(degree),
        "n_nodes": len(degree),
        "n_edges": graph.nnz // 2,
    }
    expected = reference(shared)[folder]
    assert found == pytest.approx({name: expected[name]["value"] for name in found}, abs=1e-9)


def test_karate() -> None:
    graph = matrix_of(nx.karate_club_graph())
    assert transitivity(graph) == pytest.approx(0.255682, abs=5e-7)
    assert graph.nnz / (34 * 33) == pytest.approx(0.139037, abs=5e-7)


def test_edge_cases() -> None:
    empty, path = csr_array((0, 0)), matrix_of(nx.path_graph(3))
    assert isnan(transitivity(empty))
    assert isnan(average_clustering(empty))
    assert isnan(transitivity(matrix_of(nx.path_graph(2))))
    assert average_clustering(matrix_of(nx.path_graph(2))) == 0
    assert (transitivity(path), connected_triples(path)) == (0, 1)
    # one way round, nobody gets back
    line = csr_array(np.array([[0, 1, 0], [0, 0, 1], [0, 0, 0]]))
    assert strong_components(line).tolist() == [1, 1, 1]
    assert components(line).tolist() == [3]


graphs = st.integers(1, 10).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=30),
    )
)


@given(graphs)
@settings(max_examples=500, deadline=None)
def test_agrees_with_networkx(case: tuple[int, list[tuple[int, int]]]) -> None:
    size, arcs = case
    directed: nx.DiGraph[int] = nx.DiGraph()
    directed.add_nodes_from(range(size))
    directed.add_edges_from(arcs)
    matrix = matrix_of(directed)
    plain = nx.Graph(directed)
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    assert triangles(matrix).tolist() == [nx.triangles(plain, node) for node in plain]
    assert average_clustering(matrix) == pytest.approx(nx.average_clustering(plain))
    if connected_triples(matrix):
        assert transitivity(matrix) == pytest.approx(nx.transitivity(plain))
    else:
        assert isnan(transitivity(matrix))
    assert (
        sorted(map(len, nx.weakly_connected_components(directed)), reverse=True)
        == components(matrix).tolist()
    )
    strong = sorted(map(len, nx.strongly_connected_components(directed)), reverse=True)
    assert strong == strong_components(matrix).tolist()
