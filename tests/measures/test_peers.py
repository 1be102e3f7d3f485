"""Reciprocity and overlap against networkx, igraph and plain arithmetic, 500 random networks each."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import igraph
import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from netlib.measures import reciprocity, whole
from netlib.measures.edges import Messages, exchange, ties
from netlib.measures.groups import Memberships, group_overlap, measures, people_overlap
from netlib.settings import Settings

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

MOST = 10
peers = settings(
    max_examples=500, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)
arcs = st.integers(2, MOST).flatmap(
    lambda size: st.tuples(
        st.just(size),
        st.lists(
            st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)).filter(
                lambda arc: arc[0] != arc[1]
            ),
            min_size=1,
            max_size=50,
        ),
    )
)
teams = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 5)), min_size=1, max_size=40, unique=True
)


def written(size: int, pairs: list[tuple[int, int]]) -> Messages:
    sender, recipient = np.array(pairs, dtype=np.int64).T
    return Messages(
        people=pd.Index([str(number) for number in range(size)]),
        sender=sender,
        recipient=recipient,
        moment=np.full(len(pairs), "NaT", dtype="datetime64[us]"),
    )


def values(found: list[Measure]) -> dict[str, float | None]:
    return {one.name: one.value for one in found}


@peers
@given(arcs)
def test_a_whole_network(network: tuple[int, list[tuple[int, int]]]) -> None:
    size, pairs = network
    found = values(whole.measures(ties(written(size, pairs)), size))
    graph: nx.DiGraph[int] = nx.DiGraph(pairs)
    graph.add_nodes_from(range(size))
    peer = igraph.Graph(size, sorted(set(pairs)), directed=True)
    assert found["reciprocity.edges"] == pytest.approx(nx.overall_reciprocity(graph), abs=1e-12)
    assert found["reciprocity.edges"] == pytest.approx(peer.reciprocity(), abs=1e-12)
    assert found["reciprocity.dyadic_ratio"] == pytest.approx(
        peer.reciprocity(mode="ratio"), abs=1e-12
    )
    census = peer.dyad_census()
    assert [found[f"reciprocity.dyads_{kind}"] for kind in ("mutual", "asymmetric", "null")] == [
        census.mutual,
        census.asymmetric,
        census.null,
    ]
    density = peer.density()
    assert density == pytest.approx(nx.density(graph), abs=1e-12)
    if density < 1:
        # Garlaschelli & Loffredo (2004), their definition: the correlation of the matrix with its transpose
        matrix = nx.to_numpy_array(graph, nodelist=range(size))
        apart = ~np.eye(size, dtype=bool)
        rho = np.corrcoef(matrix[apart], matrix.T[apart])[0, 1]
        assert found["reciprocity.rho"] == pytest.approx(rho, abs=1e-9)
    else:
        assert found["reciprocity.rho"] is None
    nodes = [nx.reciprocity(graph, node) for node in graph if graph.degree(node)]  # type: ignore[call-overload]
    assert found["reciprocity.node_mean"] == pytest.approx(np.mean(nodes), abs=1e-12)


@peers
@given(arcs)
def test_every_person(network: tuple[int, list[tuple[int, int]]]) -> None:
    size, pairs = network
    graph: nx.DiGraph[int] = nx.DiGraph(pairs)
    peer = igraph.Graph(size, sorted(set(pairs)), directed=True)
    for node in graph:
        table = exchange(written(size, pairs), str(node), daily_cap=8)
        found = values(reciprocity.measures(table, table.index, absent="none", settings=Settings()))
        theirs = nx.reciprocity(graph, node)  # type: ignore[call-overload]
        assert found["reciprocity.ego_node"] == pytest.approx(theirs, abs=1e-12)
        out, back = set(peer.successors(node)), set(peer.predecessors(node))
        assert found["reciprocity.mutual_share"] == pytest.approx(
            len(out & back) / len(out | back), abs=1e-12
        )
        returned = len(out & back) / len(out) if out else None
        assert found["reciprocity.out_returned_share"] == (
            None if returned is None else pytest.approx(returned)
        )


@peers
@given(teams)
def test_overlap_of_groups_and_of_people(pairs: list[tuple[int, int]]) -> None:
    memberships = joined(pairs)
    graph: nx.Graph[str] = nx.Graph((f"p{person}", f"g{group}") for person, group in pairs)
    names = sorted(graph)
    peer = igraph.Graph(len(names), [(names.index(a), names.index(b)) for a, b in graph.edges])
    means = values(measures(memberships))
    for side, table, measured in (
        ("g", group_overlap(memberships), "groups.jaccard_mean"),
        ("p", people_overlap(memberships), "groups.people_jaccard_mean"),
    ):
        kind = "group" if side == "g" else "person"
        members = {node: set(graph[node]) for node in graph if node[0] == side}
        pairs_of = list(combinations(sorted(members), 2))
        assert len(table) == len(pairs_of)
        theirs = {frozenset(pair[:2]): pair[2] for pair in nx.jaccard_coefficient(graph, pairs_of)}
        similar = peer.similarity_jaccard(loops=False)
        for row in table.to_dict("records"):
            x, y = row[f"{kind}_x"], row[f"{kind}_y"]
            shared, either = len(members[x] & members[y]), len(members[x] | members[y])
            assert (row["shared"], row["size_x"], row["size_y"]) == (
                shared,
                len(members[x]),
                len(members[y]),
            )
            assert row["jaccard"] == pytest.approx(shared / either, abs=1e-12)
            assert row["jaccard"] == pytest.approx(theirs[frozenset((x, y))], abs=1e-12)
            assert row["jaccard"] == pytest.approx(
                similar[names.index(x)][names.index(y)], abs=1e-12
            )
            assert row["overlap"] == pytest.approx(
                shared / min(len(members[x]), len(members[y])), abs=1e-12
            )
        if pairs_of:
            assert means[measured] == pytest.approx(np.mean(list(theirs.values())), abs=1e-12)
        else:
            assert means[measured] is None


def joined(pairs: list[tuple[int, int]]) -> Memberships:
    rows = pd.DataFrame(pairs, columns=["person", "group"])
    person, people = pd.factorize("p" + rows["person"].astype("str"), sort=True)
    group, groups = pd.factorize("g" + rows["group"].astype("str"), sort=True)
    matrix = csr_array(
        (np.ones(len(rows), dtype=np.int64), (person, group)), shape=(len(people), len(groups))
    )
    return Memberships(people=pd.Index(people), groups=pd.Index(groups), matrix=matrix)
