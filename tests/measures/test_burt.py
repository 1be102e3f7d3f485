"""Structural holes against published values, the reference networks and two independent libraries."""

from __future__ import annotations

from math import isnan, nan
from typing import TYPE_CHECKING, Any

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from netlib.measures.burt import constraint, effective_size, efficiency, ego_holes, hierarchy
from netlib.measures.edges import read_messages, ties
from tests.measures.builders import DIRECTED, reference, reference_network

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

BORGATTI = [tuple(pair) for pair in ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]]


def matrix_of(graph: nx.Graph[Any], *, weight: str | None = None) -> csr_array:
    return csr_array(nx.to_scipy_sparse_array(graph, weight=weight, dtype=float))  # type: ignore[call-overload]


def by_node(graph: nx.Graph[Any], values: NDArray[np.float64]) -> dict[Any, float]:
    return dict(zip(graph, values.tolist(), strict=True))


def symmetric(matrix: csr_array) -> csr_array:
    return csr_array(((matrix + matrix.T) > 0).astype(float))


def agree(found: NDArray[np.float64], expected: NDArray[np.float64]) -> None:
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)


def test_borgattis_example() -> None:
    # Borgatti 1997, Connections 20(1), 35-38
    graph: nx.Graph[str] = nx.Graph([(pair[0], pair[1]) for pair in BORGATTI])
    found = by_node(graph, constraint(matrix_of(graph)))
    published = {
        "A": 0.5955,
        "B": 0.6427,
        "C": 1,
        "D": 0.7847,
        "E": 0.7309,
        "F": 0.7309,
        "G": 0.4003,
    }
    assert found == pytest.approx(published, abs=5e-5)
    sizes = by_node(graph, effective_size(matrix_of(graph)))
    assert {node: sizes[node] for node in "ABG"} == pytest.approx(
        {"A": 2.5, "B": 5 / 3, "G": 14 / 3}
    )
    assert by_node(graph, efficiency(matrix_of(graph)))["G"] == pytest.approx(7 / 9)


def test_karate_and_medici() -> None:
    karate, families = nx.karate_club_graph(), nx.florentine_families_graph()
    assert constraint(matrix_of(karate))[0] == pytest.approx(0.155423, abs=5e-7)
    assert effective_size(matrix_of(karate))[0] == pytest.approx(13.75)
    assert by_node(families, constraint(matrix_of(families)))["Medici"] == pytest.approx(
        0.2099, abs=5e-5
    )
    assert by_node(families, effective_size(matrix_of(families)))["Medici"] == pytest.approx(17 / 3)


@pytest.mark.parametrize("key", DIRECTED)
def test_every_person_of_the_reference_networks(shared: Path, key: str) -> None:
    network, nodes = reference_network(shared, key)
    table, size = ties(read_messages(network)), len(nodes)
    assert network.people["person_id"].tolist() == nodes.index.tolist()
    ends = (table["sender"].to_numpy(), table["recipient"].to_numpy())
    arcs = csr_array((np.ones(len(table)), ends), shape=(size, size))
    agree(constraint(arcs), nodes["constraint_directed"].to_numpy(dtype=float))
    agree(effective_size(arcs), nodes["effective_size_directed"].to_numpy(dtype=float))
    pairs = symmetric(arcs)
    agree(constraint(pairs), nodes["constraint_undirected"].to_numpy(dtype=float))
    agree(effective_size(pairs), nodes["effective_size_undirected"].to_numpy(dtype=float))
    agree(efficiency(pairs), nodes["efficiency_undirected"].to_numpy(dtype=float))
    if "constraint_weighted" in nodes:
        weighted = csr_array((table["n"].to_numpy(dtype=float), ends), shape=(size, size))
        agree(constraint(weighted), nodes["constraint_weighted"].to_numpy(dtype=float))
        agree(effective_size(weighted), nodes["effective_size_weighted"].to_numpy(dtype=float))


@pytest.mark.parametrize("key", DIRECTED)
def test_figures_of_r(shared: Path, key: str) -> None:
    network, nodes = reference_network(shared, key)
    expected = reference(shared)[key].get("constraint_mean_R_igraph")
    table, size = ties(read_messages(network)), len(nodes)
    ends = (table["sender"].to_numpy(), table["recipient"].to_numpy())
    arcs = csr_array((np.ones(len(table)), ends), shape=(size, size))
    if expected is None:
        assert key == "enron" or key.endswith("directed4")
    else:
        assert np.nanmean(constraint(arcs)) == pytest.approx(expected["value"], abs=1e-9)


@pytest.mark.parametrize("folder", ["burt_borgatti_example", "krackhardt_kite", "zachary_karate"])
def test_undirected_reference_networks(shared: Path, folder: str) -> None:
    edges = pd.read_csv(shared / folder / "edges.csv", dtype={"source": "str", "target": "str"})
    columns = "weight" if "weight" in edges else None
    graph = nx.from_pandas_edgelist(edges, edge_attr=columns)
    expected = reference(shared)[folder]
    compared = 0
    for name, function, weight in (
        ("constraint_nodes", constraint, None),
        ("effective_size_nodes", effective_size, None),
        ("constraint_weighted_nodes", constraint, "weight"),
        ("effective_size_weighted_nodes", effective_size, "weight"),
    ):
        if name in expected:
            found = by_node(graph, function(matrix_of(graph, weight=weight)))
            values = expected[name]["value"]
            assert {node: found[node] for node in values} == pytest.approx(values, abs=1e-9), name
            compared += 1
    assert compared == (4 if folder == "burt_borgatti_example" else 2)


sizes = st.integers(2, 9)
weights = st.integers(1, 6)


@st.composite
def square_matrices(draw: st.DrawFn) -> NDArray[np.float64]:
    n = draw(sizes)
    arc = st.tuples(st.integers(0, n - 1), st.integers(0, n - 1), weights)
    found = np.zeros((n, n))
    for source, target, weight in draw(st.lists(arc, max_size=3 * n)):
        if source != target:
            found[source, target] = weight
    return found


def graph_of(matrix: NDArray[np.float64], *, directed: bool) -> nx.Graph[int]:
    graph: nx.Graph[int] = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(len(matrix)))
    for source, target in zip(*np.nonzero(matrix), strict=True):
        graph.add_edge(int(source), int(target), weight=float(matrix[source, target]))
    return graph


@given(matrix=square_matrices(), directed=st.booleans(), weighted=st.booleans())
@settings(max_examples=500, deadline=None)
def test_agrees_with_networkx_and_igraph(
    *, matrix: NDArray[np.float64], directed: bool, weighted: bool
) -> None:
    if not directed:
        matrix = np.maximum(matrix, matrix.T)
    if not weighted:
        matrix = (matrix > 0).astype(float)
    graph, weight = graph_of(matrix, directed=directed), "weight" if weighted else None
    found = constraint(csr_array(matrix))
    whole = nx.constraint(graph, weight=weight)
    agree(found, np.array([whole[node] for node in graph]))
    peer = igraph.Graph(len(matrix), list(graph.edges), directed=directed)
    peer.es["weight"] = [data["weight"] for _, _, data in graph.edges(data=True)]
    agree(found, np.array(peer.constraint(weights="weight"), dtype=float))
    # one by one, since the whole-graph path of networkx 3.6 is wrong with weights or directions
    one_by_one = nx.effective_size(graph, nodes=list(graph), weight=weight)
    tied = matrix.sum(axis=0) + matrix.sum(axis=1) > 0
    for node, size in enumerate(effective_size(csr_array(matrix))):
        only_in = directed and tied[node] and not matrix[node].any()
        if only_in:
            assert not isnan(size)
        else:
            assert size == pytest.approx(one_by_one[node], abs=1e-9, nan_ok=True)


@given(square_matrices(), st.randoms(use_true_random=False), st.integers(0, 3))
@settings(max_examples=500, deadline=None)
def test_neither_names_nor_isolates_nor_loops_nor_units_matter(
    matrix: NDArray[np.float64], random: Any, isolates: int
) -> None:
    n = len(matrix)
    order = list(range(n))
    random.shuffle(order)
    larger = np.zeros((n + isolates, n + isolates))
    larger[:n, :n] = 7 * matrix[np.ix_(order, order)]
    np.fill_diagonal(larger, 3.0)
    for function in (constraint, effective_size, efficiency):
        expected = np.append(function(csr_array(matrix))[order], np.full(isolates, nan))
        agree(function(csr_array(larger)), expected)


@given(square_matrices())
@settings(max_examples=500, deadline=None)
def test_bounds(matrix: NDArray[np.float64]) -> None:
    pairs = symmetric(csr_array(matrix))
    degree = np.diff(pairs.indptr)
    tied = degree > 0
    size, value = effective_size(pairs)[tied], constraint(pairs)[tied]
    assert (size >= 1 - 1e-9).all()
    assert (size <= degree[tied] + 1e-9).all()
    # 1 / n on a star; 1.125, in a triangle, is the most there is
    assert (value >= 1 / degree[tied] - 1e-9).all()
    assert (value <= 1.125 + 1e-9).all()
    assert np.isnan(constraint(pairs)[~tied]).all()


@pytest.mark.parametrize("n", [1, 2, 7, 400])
def test_a_star_is_one_over_n_and_n(n: int) -> None:
    graph = nx.star_graph(n)
    assert constraint(matrix_of(graph))[0] == pytest.approx(1 / n)
    assert effective_size(matrix_of(graph))[0] == pytest.approx(n)
    assert (constraint(matrix_of(graph))[1:] == 1).all()
    alone = ego_holes(csr_array((0, 0)), [], n)
    assert (alone.constraint, alone.effective_size, alone.efficiency) == pytest.approx(
        (1 / n, n, 1)
    )


@given(square_matrices(), st.integers(0, 3))
@settings(max_examples=500, deadline=None)
def test_the_closed_form_is_the_whole_graph_seen_from_the_ego(
    matrix: NDArray[np.float64], strangers: int
) -> None:
    pairs = symmetric(csr_array(matrix)).toarray()
    contacts = len(pairs)
    graph = np.zeros((contacts + 1 + strangers,) * 2)
    graph[:contacts, :contacts] = pairs
    graph[contacts, :contacts] = graph[:contacts, contacts] = 1  # the ego
    # every stranger is tied to the first contacts, each to one more of them
    for number in range(strangers):
        place = contacts + 1 + number
        known = min(number + 1, contacts)
        graph[place, :known] = graph[:known, place] = 1
    outside = graph[:contacts, contacts + 1 :].sum(axis=1)
    found = ego_holes(csr_array(pairs), outside, contacts)
    assert found.constraint == pytest.approx(constraint(csr_array(graph))[contacts], abs=1e-12)
    assert found.effective_size == pytest.approx(
        effective_size(csr_array(graph))[contacts], abs=1e-12
    )


def test_in_ties_alone_give_a_number() -> None:
    # networkx gives nan here when asked for single people
    receives = csr_array(np.array([[0, 1, 0], [0, 0, 0], [0, 1, 0]]))
    assert constraint(receives)[1] == pytest.approx(0.5)
    assert effective_size(receives)[1] == pytest.approx(2)


def test_a_hub_does_not_make_it_dense() -> None:
    n = 20_000
    hub = np.zeros(n - 1, dtype=np.int64)
    graph = csr_array((np.ones(n - 1), (hub, np.arange(1, n))), shape=(n, n))
    assert constraint(graph)[0] == pytest.approx(1 / (n - 1))
    assert effective_size(graph)[0] == pytest.approx(n - 1)


def test_hierarchy_of_burts_index() -> None:
    assert hierarchy([0.2, 0.2, 0.2]) == 0
    assert hierarchy([0, 0, 0.7]) == pytest.approx(1)
    assert isnan(hierarchy([0.5]))
    assert isnan(hierarchy([]))
    # r is 1.5 and 0.5: (1.5 ln 1.5 + 0.5 ln 0.5) / (2 ln 2)
    assert hierarchy([0.3, 0.1]) == pytest.approx(0.188722, abs=5e-7)
    # Borgatti's G: the index of igraph's contributions, computed by hand from constraint's summands
    graph: nx.Graph[str] = nx.Graph([(pair[0], pair[1]) for pair in BORGATTI])
    each = np.array([nx.local_constraint(graph, "G", other) for other in graph["G"]])
    ratio = each / each.mean()
    by_hand = (ratio * np.log(ratio)).sum() / (len(each) * np.log(len(each)))
    assert hierarchy(each) == pytest.approx(by_hand)
    assert 0 < hierarchy(each) < 1
