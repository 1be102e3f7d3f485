"""E-I index and assortativity against every figure of the reference networks and networkx."""

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

from netlib.measures.edges import read_messages, ties
from netlib.measures.mixing import (
    arc_correlation,
    assortativity,
    ei_index,
    share_received,
    shares_out,
)
from tests.measures.builders import DIRECTED, reference, reference_network

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


def attributes(shared: Path, key: str, ids: pd.Index) -> pd.DataFrame:
    folder = shared / key.partition(":")[0]
    if key == "enron":
        labels = pd.read_csv(folder / "upstream_labels.csv", dtype={"person_id": "str"})
        known = labels.set_index("person_id").reindex(ids)
        return known.assign(decision_maker=(known["seniority"] == "Senior").astype(int))
    if not (folder / "nodes.csv").exists():
        return pd.DataFrame(index=ids)
    return pd.read_csv(folder / "nodes.csv", dtype={"id": "str"}).set_index("id").reindex(ids)


@pytest.mark.parametrize("key", DIRECTED)
def test_every_figure_of_the_reference_networks(shared: Path, key: str) -> None:
    network, nodes = reference_network(shared, key)
    expected = {
        name: entry["value"] for name, entry in reference(shared)[key].items() if "value" in entry
    }
    known = attributes(shared, key, nodes.index)
    table = ties(read_messages(network))
    ends = (table["sender"].to_numpy(), table["recipient"].to_numpy())
    arcs = csr_array((np.ones(len(table)), ends), shape=(len(nodes),) * 2)
    pairs = csr_array(arcs + arcs.T)
    out: NDArray[np.float64] = arcs.sum(axis=1)
    back: NDArray[np.float64] = arcs.sum(axis=0)
    found = {"degree_assortativity_out_in": arc_correlation(arcs, out, back)}
    for column in map(str, known):
        found[f"assortativity_{column}"] = assortativity(arcs, known[column])
        found[f"ei_index_{column}"] = ei_index(arcs, known[column])[0]
        found[f"ei_index_undirected_{column}"] = ei_index(pairs, known[column])[0]
        if pd.api.types.is_numeric_dtype(known[column]):
            name = f"numeric_assortativity_{column}"
            found[name] = arc_correlation(arcs, known[column], known[column])
        if column.startswith("decision_maker"):
            found[f"{column}_share_nodes"] = known[column].mean()
            found[f"{column}_share_of_ties_received"] = share_received(arcs, known[column])
            shares = shares_out(arcs, known[column])
            found[f"{column}_share_out_mean"] = float(np.nanmean(shares))
            np.testing.assert_allclose(shares, nodes[f"{column}_share_out"], rtol=0, atol=1e-9)
    starts = ("assortativity_", "ei_index_", "numeric_", "degree_assortativity", "decision_maker")
    wanted = [
        name for name in expected if name.startswith(starts) and not name.endswith("_out_nodes")
    ]
    if key == "enron":  # of these people the gender was not kept
        wanted = [name for name in wanted if not name.endswith("_gender")]
    assert wanted
    for name in wanted:
        value = expected[name]
        if value is None or not np.isfinite(float(value)):
            assert isnan(found[name]), name
        else:
            assert found[name] == pytest.approx(value, abs=1e-9), name


def test_factions_of_the_karate_club() -> None:
    karate = nx.karate_club_graph()
    clubs = pd.Series([karate.nodes[node]["club"] for node in karate])
    matrix = csr_array(nx.to_scipy_sparse_array(karate, weight=None))
    value, n, left_out = ei_index(matrix, clubs)
    assert value == pytest.approx(-0.717949, abs=5e-7)
    assert (n // 2, left_out) == (78, 0)


def test_what_is_unknown_is_left_out() -> None:
    # a-b within, b-c across, c-d with an unknown end
    matrix = csr_array(nx.to_scipy_sparse_array(nx.path_graph(4)))
    kinds = pd.Series([1, 1, 2, pd.NA], dtype="Int64")
    assert ei_index(matrix, kinds) == (0, 4, 2)
    assert isnan(ei_index(matrix, pd.Series([pd.NA] * 4, dtype="Int64"))[0])
    # no more than one kind has no chance level, and constant numbers do not correlate
    assert isnan(assortativity(matrix, pd.Series(["x"] * 4)))
    assert isnan(arc_correlation(matrix, [1, 1, 1, 1], [1, 2, 3, 4]))
    assert isnan(share_received(csr_array((2, 2)), [1, 0]))
    assert np.isnan(shares_out(csr_array((2, 2)), [1, 0])).all()


graphs = st.integers(2, 10).flatmap(
    lambda size: st.tuples(
        st.lists(st.sampled_from("ab"), min_size=size, max_size=size),
        st.lists(st.integers(0, 4), min_size=size, max_size=size),
        st.lists(
            st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), min_size=1, max_size=30
        ).map(lambda pairs: [(a, b) for a, b in pairs if a != b]),
    )
)


@given(graphs, st.sampled_from([nx.DiGraph, nx.Graph]))
@settings(max_examples=500, deadline=None)
def test_agrees_with_networkx(
    case: tuple[list[str], list[int], list[tuple[int, int]]], kind: type[nx.Graph[Any]]
) -> None:
    names, numbers, edges = case
    graph = kind()
    for node, (name, number) in enumerate(zip(names, numbers, strict=True)):
        graph.add_node(node, name=name, number=number)
    graph.add_edges_from(edges)
    matrix = csr_array(nx.to_scipy_sparse_array(graph, weight=None))
    found = assortativity(matrix, pd.Series(names))
    ends = {names[node] for edge in graph.edges for node in edge}
    crossing = sum(names[a] != names[b] for a, b in graph.edges)
    value, n, _ = ei_index(matrix, pd.Series(names))
    if not edges:
        assert n == 0
        assert isnan(found)
        return
    assert value == pytest.approx((2 * crossing - len(graph.edges)) / len(graph.edges))
    if len(ends) > 1:
        assert found == pytest.approx(nx.attribute_assortativity_coefficient(graph, "name"))
    else:
        assert isnan(found)
    both = arc_correlation(matrix, numbers, numbers)
    if not isnan(both):
        peer = nx.numeric_assortativity_coefficient(graph, "number")
        assert both == pytest.approx(peer, abs=1e-9)
