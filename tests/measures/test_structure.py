"""The structure of ties between contacts: where they come from, published values, and what must not matter."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.measures import reasons, structure
from netlib.measures.structure import AUDIENCE, contact_columns, contact_ties, read_ties
from netlib.measures.whole import is_whole_network
from netlib.network import Network, build, conform, contact_graph, contact_ids
from netlib.sources.participants import MOST_TIED
from tests.measures.builders import Message, enron, messages, people, star

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from netlib.measures.measure import Measure

NO_SECTORS = pd.Series(dtype="Int64")
NAMES = [
    f"structure.{name}"
    for name in (
        *("density", "constraint", "effective_size", "efficiency", "hierarchy"),
        *("communities", "modularity", "transitivity", "ei_index_sector"),
    )
]


def measured(network: Network, sector: pd.Series = NO_SECTORS) -> dict[str, Measure]:
    ties = read_ties(network, is_whole=is_whole_network(network))
    found = structure.measures(contact_ties(ties, contact_ids(network), ego=network.ego), sector)
    assert [measure.name for measure in found] == NAMES
    return {measure.name.removeprefix("structure."): measure for measure in found}


def tied(
    pairs: Iterable[Sequence[Any]],
    contacts: Sequence[str],
    *,
    rows: Sequence[Message] = (),
    strangers: Sequence[str] = (),
) -> Network:
    """An ego named ``me`` with contacts, ties (source, target and perhaps weight), and interactions."""
    table = pd.DataFrame(
        [(*pair, None)[:3] for pair in pairs], columns=["source", "target", "weight"]
    )
    tables = {
        "people": people(["me", *contacts, *strangers], ego="me", contacts=contacts),
        "ties": table,
        "interactions": messages(rows),
    }
    return build(tables, source="linkedin", covers={"contacts", "message", "ties"})


def of_graph(graph: nx.Graph[Any], ego: Any) -> Network:
    """A graph file of ties in which one node is named as the ego."""
    pairs = [(str(a), str(b)) for a, b in graph.edges]
    tables = {
        "people": people(map(str, graph), ego=str(ego)),
        "ties": pd.DataFrame(pairs, columns=["source", "target"]),
    }
    return build(tables, source="graph", covers={"ties"})


@pytest.mark.parametrize(
    "network",
    [
        star([(1, 2), (3, 0), (2, 2)]),
        star([]),
        tied([("me", "a"), ("b", "me"), ("a", "a")], ["a", "b"]),
        tied([("a", "x"), ("x", "y")], ["a", "b"], strangers=["x", "y"]),
        tied([("a", "b", 0)], ["a", "b"]),
        of_graph(nx.star_graph(5), 0),
    ],
)
def test_a_star_says_that_there_are_no_ties(network: Network) -> None:
    assert {measure.unavailable for measure in measured(network).values()} == {
        reasons.NO_ALTER_TIES
    }


def test_a_hand_made_network() -> None:
    # a-b, b-c, and d tied to none; c also knows a stranger
    network = tied([("a", "b"), ("c", "b"), ("c", "x")], list("abcd"), strangers=["x"])
    found = measured(network, pd.Series({"a": 1, "b": 1, "c": 2}, dtype="Int64"))
    assert found["density"].value == pytest.approx(2 / 6)
    assert found["density"].n == 6
    assert found["effective_size"].value == 3
    assert found["efficiency"].value == 0.75
    # p is 1/4; b has three ties, a two, c three
    a = c = (1 / 4 + 1 / 4 / 3) ** 2
    b = (1 / 4 + 1 / 4 / 2 + 1 / 4 / 3) ** 2
    assert found["constraint"].value == pytest.approx(a + b + c + 1 / 16)
    assert (found["transitivity"].value, found["transitivity"].n) == (0, 1)
    assert (found["communities"].value, found["communities"].n) == (1, 3)
    assert found["communities"].unknown == 0.25
    assert (found["ei_index_sector"].value, found["ei_index_sector"].n) == (0, 2)
    assert found["ei_index_sector"].unknown == 0
    assert all(measure.low is None for measure in found.values())


def test_the_table_of_contacts() -> None:
    network = tied([("z", "b"), ("c", "b"), ("e", "f")], list("zfedcb"))
    between = contact_ties(
        read_ties(network, is_whole=False), contact_ids(network), ego=network.ego
    )
    assert between is not None
    table = between.table
    assert table.index.tolist() == list("zfedcb")
    assert table["tied_contacts"].tolist() == [1, 1, 1, 0, 1, 2]
    assert table["community"].tolist() == [1, 2, 2, pd.NA, 1, 1]
    assert table["constraint"].sum() == pytest.approx(between.holes.constraint)
    assert table["constraint"].idxmax() == "b"
    empty = contact_columns(None, table.index)
    assert empty.dtypes.equals(table.dtypes)
    assert empty.isna().all(axis=None)


def test_published_values_seen_from_the_person_they_are_for() -> None:
    karate = measured(of_graph(nx.karate_club_graph(), 0))
    assert karate["constraint"].value == pytest.approx(0.155423, abs=5e-7)
    assert karate["effective_size"].value == pytest.approx(13.75)
    medici = measured(of_graph(nx.florentine_families_graph(), "Medici"))
    assert medici["constraint"].value == pytest.approx(0.2099, abs=5e-5)
    assert medici["effective_size"].value == pytest.approx(17 / 3)
    pairs = ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]
    borgatti: nx.Graph[str] = nx.Graph([(pair[0], pair[1]) for pair in pairs])
    for node, value in {"A": 0.5955, "B": 0.6427, "E": 0.7309, "G": 0.4003}.items():
        assert measured(of_graph(borgatti, node))["constraint"].value == pytest.approx(
            value, abs=5e-5
        )


def test_everybody_of_enron(shared: Path) -> None:
    network = enron(shared)
    nodes = pd.read_csv(shared / "enron" / "reference_nodes_main.csv", dtype={"id": "str"})
    ties = read_ties(network, is_whole=True)
    compared = 0
    for row in nodes.itertuples():
        seen = enron_ids(network, str(row.id))
        between = contact_ties(ties, seen, ego=str(row.id))
        if between is None:
            continue
        assert between.holes.constraint == pytest.approx(row.constraint_undirected, abs=1e-9)
        assert between.holes.effective_size == pytest.approx(
            row.effective_size_undirected, abs=1e-9
        )
        assert between.holes.efficiency == pytest.approx(row.efficiency_undirected, abs=1e-9)
        compared += 1
    assert compared > 140


def enron_ids(network: Network, person: str) -> pd.Index:
    sent = network.interactions.loc[network.interactions["sender"] == person, "recipient"]
    got = network.interactions.loc[network.interactions["recipient"] == person, "sender"]
    return pd.Index(pd.concat([sent, got]).unique()).drop(person, errors="ignore")


@pytest.mark.parametrize(
    ("row", "ties"),
    [
        (Message("a", "b", "2024-01-01T00:00:00Z", "t", 2), True),
        (Message("b", "a", None, "t", None), True),
        (Message("a", "b", None, None, 2, "meeting"), True),
        (Message("a", "b", None, None, 2, "recommendation"), True),
        (Message("a", "b", None, None, 2, "reaction"), False),
        (Message("a", "b", None, None, 2, "invitation"), False),
        (Message("a", "b", None, "t", AUDIENCE - 1), True),
        (Message("a", "b", None, "t", AUDIENCE), False),
        (Message("a", "x", None, "t", 2), False),
        (Message("a", "me", None, "t", 1), False),
        (Message("a", "a", None, "t", 2), False),
    ],
)
def test_which_interactions_tie_two_contacts(row: Message, *, ties: bool) -> None:
    network = tied([], ["a", "b"], rows=[row], strangers=["x"])
    found = contact_ties(read_ties(network, is_whole=False), contact_ids(network), ego="me")
    assert (found is not None) is ties


def test_in_a_whole_network_every_message_counts() -> None:
    # b and c are tied by a circular, the ego wrote to both, and a message of others shows that the network is whole
    rows = [
        Message("me", "b"),
        Message("me", "c"),
        Message("b", "c", "2024-01-01T00:00:00Z", "t", 40),
        Message("x", "y"),
    ]
    tables = {
        "people": people(["me", "b", "c", "x", "y"], ego="me"),
        "interactions": messages(rows),
    }
    network = build(tables, source="tables", covers={"message"})
    assert is_whole_network(network)
    assert measured(network)["density"].value == 1


def test_an_audience_is_the_same_for_all_sources() -> None:
    assert AUDIENCE == MOST_TIED


def test_weights_and_interactions_are_summed() -> None:
    rows = [Message("a", "b", None, "t", 2), Message("b", "a", None, "t", 2)]
    network = tied([("a", "b", 3.0), ("b", "a", None), ("a", "b", np.inf)], ["a", "b"], rows=rows)
    ties = read_ties(network, is_whole=False)
    # three, two ties of unknown weight, and two messages
    assert ties.matrix.toarray().tolist() == [[0, 7], [7, 0]]
    assert (measured(network)["density"].value, measured(network)["modularity"].value) == (1, 0)


def test_enormous_weights_stay_finite() -> None:
    pairs = [("a", "b", 1.7e308), ("a", "b", 1.7e308), ("b", "c", 1e-300), ("c", "d", 1)]
    found = measured(tied(pairs, list("abcd")))
    assert all(np.isfinite(measure.value or 0) for measure in found.values())


def test_reasons_of_single_measures() -> None:
    found = measured(tied([("a", "b")], ["a", "b", "c"]))
    assert found["transitivity"].unavailable == reasons.NO_TRIPLES
    assert found["ei_index_sector"].unavailable == reasons.NO_TIED_SECTORS
    sectors = pd.Series({"a": 1, "b": pd.NA}, dtype="Int64")
    found = measured(tied([("a", "b"), ("b", "c")], ["a", "b", "c"]), sectors)
    assert found["ei_index_sector"].unavailable == reasons.NO_TIED_SECTORS


def test_sectors_in_part_unknown() -> None:
    sectors = pd.Series({"a": 1, "b": 2, "c": pd.NA, "d": 2}, dtype="Int64")
    found = measured(tied([("a", "b"), ("b", "c"), ("b", "d"), ("a", "d")], list("abcd")), sectors)
    # a-b and a-d cross, b-d does not, of b-c nobody knows
    assert found["ei_index_sector"].value == pytest.approx(1 / 3)
    assert (found["ei_index_sector"].n, found["ei_index_sector"].unknown) == (3, 0.25)


IDS = list("abcdefgh")
UNTIED = tied([], IDS, strangers=["x"])


def between_eight(pairs: list[tuple[str, str, int]]) -> Network:
    """Eight contacts and a stranger, without the checks of a border, which take longer than all else."""
    table = pd.DataFrame(pairs, columns=["source", "target", "weight"])
    return replace(UNTIED, ties=conform("ties", table))


networks = st.lists(
    st.tuples(st.sampled_from("abcdefghx"), st.sampled_from("abcdefghx"), st.integers(0, 5)),
    max_size=30,
)


def shuffled(pairs: list[tuple[str, str, int]], random: Any) -> tuple[Network, Network]:
    """The same ties twice, the second time in another order and turned round here and there."""
    mixed = [(b, a, w) if random.random() < 1 / 2 else (a, b, w) for a, b, w in pairs]
    random.shuffle(mixed)
    other = between_eight(mixed)
    return between_eight(pairs), replace(other, people=other.people[::-1])


@given(networks, st.randoms(use_true_random=False))
@settings(max_examples=500, deadline=None)
def test_ties_do_not_depend_on_the_order_of_rows(
    pairs: list[tuple[str, str, int]], random: Any
) -> None:
    ties, other = (read_ties(one, is_whole=False) for one in shuffled(pairs, random))
    assert ties.people.equals(other.people)
    assert (ties.matrix.toarray() == other.matrix.toarray()).all()


@given(networks, st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_nor_does_any_measure_to_the_last_bit(
    pairs: list[tuple[str, str, int]], random: Any
) -> None:
    network, other = shuffled(pairs, random)
    assert measured(network) == measured(other)


@given(networks)
@settings(max_examples=100, deadline=None)  # the formulas themselves are held to networkx elsewhere
def test_agrees_with_networkx_on_the_graph_of_contacts(pairs: list[tuple[str, str, int]]) -> None:
    network = between_eight([pair for pair in pairs if pair[2]])
    found, graph = measured(network), contact_graph(network)
    between = graph.subgraph(IDS)
    if not between.number_of_edges():
        assert found["density"].unavailable == reasons.NO_ALTER_TIES
        return
    assert found["density"].value == pytest.approx(nx.density(between))
    assert found["constraint"].value == pytest.approx(nx.constraint(graph)["me"])
    assert found["effective_size"].value == pytest.approx(nx.effective_size(graph)["me"])
    assert found["transitivity"].value == pytest.approx(
        nx.transitivity(between) if found["transitivity"].n else None
    )
    assert 0 <= (found["hierarchy"].value or 0) <= 1
    assert 1 / 8 - 1e-12 <= (found["constraint"].value or 0) <= 1.125


def test_ten_thousand_contacts() -> None:
    rng = np.random.default_rng(1)
    ends = rng.integers(0, 10_000, (100_000, 2))
    ids = [f"c{number:05}" for number in range(10_000)]
    pairs = pd.DataFrame(np.array(ids)[ends], columns=["source", "target"])
    tables = {"people": people(["me", *ids], ego="me", contacts=ids), "ties": pairs}
    network = build(tables, source="tables", covers={"contacts", "ties"})
    found = measured(network)
    kept = np.sort(ends[ends[:, 0] != ends[:, 1]], axis=1)
    ties = len(np.unique(kept, axis=0))
    assert found["density"].value == pytest.approx(ties / (10_000 * 9_999 / 2))
    assert found["effective_size"].value == pytest.approx(10_000 - 2 * ties / 10_000)
