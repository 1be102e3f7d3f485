"""Communities against planted ones, published modularity and an independent library."""

from __future__ import annotations

from typing import Any

import igraph
import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from netlib.measures.adjacency import mutual
from netlib.measures.communities import find_communities, modularity


def matrix_of(graph: nx.Graph[Any]) -> csr_array:
    return csr_array(nx.to_scipy_sparse_array(graph, dtype=float))  # type: ignore[call-overload]


def test_planted_communities_are_found() -> None:
    caves = nx.connected_caveman_graph(12, 6)
    found = find_communities(matrix_of(caves))
    assert len(set(found.labels.tolist())) == 12
    for cave in range(12):
        assert len(set(found.labels[6 * cave : 6 * cave + 6].tolist())) == 1
    planted = nx.planted_partition_graph(5, 40, 0.4, 0.01, seed=3)
    labels = find_communities(matrix_of(planted)).labels.reshape(5, 40)
    assert (labels == labels[:, :1]).all()
    assert len(set(labels[:, 0].tolist())) == 5


def test_the_best_known_communities_of_the_karate_club() -> None:
    # .4198 with four communities is the maximum there is (Brandes et al. 2008), .4449 with weights
    plain = csr_array(nx.to_scipy_sparse_array(nx.karate_club_graph(), weight=None, dtype=float))  # type: ignore[call-overload]
    found = find_communities(plain)
    assert found.modularity == pytest.approx(0.4198, abs=5e-5)
    assert sorted(np.bincount(found.labels).tolist()) == [5, 6, 11, 12]
    weighted = find_communities(matrix_of(nx.karate_club_graph()))
    assert weighted.modularity == pytest.approx(0.4449, abs=5e-5)


def test_numbers_go_by_size_and_then_by_the_first_member() -> None:
    graph = nx.disjoint_union_all(
        [nx.complete_graph(3), nx.complete_graph(5), nx.complete_graph(3)]
    )
    assert find_communities(matrix_of(graph)).labels.tolist() == [1] * 3 + [0] * 5 + [2] * 3


def test_the_unit_of_weights_does_not_matter_however_large() -> None:
    plain = matrix_of(nx.karate_club_graph())
    expected = find_communities(plain)
    for unit in (1e-9, 1e100):
        found = find_communities(csr_array(plain * unit))
        assert found.labels.tolist() == expected.labels.tolist()
        assert found.modularity == pytest.approx(expected.modularity)


def test_the_same_again_and_again() -> None:
    graph = matrix_of(nx.gnp_random_graph(150, 0.05, seed=4))
    graph = mutual(graph[np.diff(graph.indptr) > 0][:, np.diff(graph.indptr) > 0])
    first = find_communities(graph)
    for _ in range(5):
        again = find_communities(graph)
        assert again.labels.tolist() == first.labels.tolist()
        assert again.modularity == first.modularity


graphs = st.integers(2, 12).flatmap(
    lambda size: st.tuples(
        st.lists(
            st.tuples(st.integers(0, size - 1), st.integers(0, size - 1), st.integers(1, 9)).filter(
                lambda edge: edge[0] != edge[1]
            ),
            min_size=1,
            max_size=30,
        ),
        st.lists(st.integers(0, 3), min_size=size, max_size=size),
    )
)


@given(graphs)
@settings(max_examples=500, deadline=None)
def test_modularity_agrees_with_networkx_and_igraph(
    case: tuple[list[tuple[int, int, int]], list[int]],
) -> None:
    edges, labels = case
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(labels)))
    graph.add_weighted_edges_from(edges)
    found = modularity(matrix_of(graph), np.array(labels))
    parts = [{node for node in graph if labels[node] == label} for label in set(labels)]
    assert found == pytest.approx(nx.community.modularity(graph, parts), abs=1e-9)
    peer = igraph.Graph(len(labels), list(graph.edges))
    weights = [data["weight"] for _, _, data in graph.edges(data=True)]
    assert found == pytest.approx(peer.modularity(labels, weights=weights), abs=1e-9)


@given(graphs)
@settings(max_examples=200, deadline=None)
def test_communities_are_connected_and_no_worse_than_one_for_all(
    case: tuple[list[tuple[int, int, int]], list[int]],
) -> None:
    rows = np.array(case[0])
    people, ends = np.unique(rows[:, :2], return_inverse=True)
    ends = ends.reshape(-1, 2)
    both = mutual(
        csr_array((rows[:, 2].astype(float), (ends[:, 0], ends[:, 1])), shape=(len(people),) * 2)
    )
    found = find_communities(both)
    assert found.modularity >= -1e-9  # what a single community has
    assert -0.5 <= found.modularity <= 1
    graph = nx.from_scipy_sparse_array(both)
    for label in set(found.labels.tolist()):
        members = np.flatnonzero(found.labels == label).tolist()
        assert nx.is_connected(graph.subgraph(members))
