"""Give and take between one person and the contacts."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.measures import attention, reasons, reciprocity
from netlib.measures.edges import Messages, exchange, read_messages
from netlib.measures.reciprocity import ego_reciprocity
from netlib.network import contact_ids
from netlib.settings import Settings
from tests.measures.builders import DIRECTED, reference_network, star

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures.measure import Measure

VECTOR = [(10, 8), (0, 5), (3, 0), (2, 2), (1, 30)]
pairs = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=30)


def measured(
    counts: list[tuple[int, int]], *, contacts: list[str] | None = None
) -> dict[str, Measure]:
    network = star(counts)
    table = exchange(read_messages(network), "me", daily_cap=8)
    ids = contact_ids(network) if contacts is None else pd.Index(contacts, dtype="str")
    found = reciprocity.measures(table, ids, absent=reasons.NO_MESSAGES, settings=Settings())
    return {measure.name.removeprefix("reciprocity."): measure for measure in found}


def test_vector() -> None:
    found = measured(VECTOR)
    assert found["ego"].value == pytest.approx(0.360656, abs=5e-7)
    assert found["ego_max"].value == pytest.approx(0.524590, abs=5e-7)
    assert found["ego_ratio"].value == pytest.approx(0.687500, abs=5e-7)
    assert found["ego"].n == 5
    # three of the five contacts both wrote and were written to
    assert found["mutual_share"].value == pytest.approx(3 / 5)
    # networkx: 2 * 3 / (4 out + 4 in)
    assert found["ego_node"].value == pytest.approx(6 / 8)
    assert found["out_returned_share"].value == pytest.approx(3 / 4)
    # four contacts were written to: too few to tell how well that is matched by others
    bare = {name for name, measure in found.items() if measure.low is None}
    assert bare == {"ego_ratio"}


def test_a_burst_does_not_count_as_a_friendship() -> None:
    # 30 messages of one day count as 8, matched by 8 on 8 days
    network = star([(0, 8)])
    day = pd.Timestamp("2024-05-01T08:00Z")
    burst = pd.DataFrame({"at": [day] * 30, "sender": "me", "recipient": "c0", "kind": "message"})
    events = pd.concat([network.interactions, burst.reindex(columns=network.interactions.columns)])
    found = read_messages(star([(0, 8)], interactions=events))
    r, r_max = ego_reciprocity(
        *exchange(found, "me", daily_cap=8)[["sent_capped", "received_capped"]].T.to_numpy()
    )
    assert (r, r_max) == (1, 1)
    r, _ = ego_reciprocity(
        *exchange(found, "me", daily_cap=30)[["sent_capped", "received_capped"]].T.to_numpy()
    )
    assert r == pytest.approx(16 / 38)


@given(pairs, st.randoms(use_true_random=False))
def test_bounds_order_and_direction(counts: list[tuple[int, int]], random: object) -> None:
    out, back = np.array(counts).T
    r, r_max = ego_reciprocity(out, back)
    if out.sum() + back.sum() == 0:
        assert isnan(r)
        assert isnan(r_max)
        return
    mixed = counts.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert 0 <= r <= r_max <= 1
    assert ego_reciprocity(*np.array(mixed).T) == (r, r_max)
    assert ego_reciprocity(back, out) == (r, r_max)


@given(pairs)
def test_intervals_hold_their_value_and_do_not_depend_on_order(
    counts: list[tuple[int, int]],
) -> None:
    def measure(rows: list[tuple[int, int]]) -> list[Measure]:
        out, back = np.array(rows).T
        ids = pd.Index([f"c{i}" for i in range(len(rows))], name="person_id")
        table = pd.DataFrame(
            {"sent": out, "received": back, "sent_capped": out, "received_capped": back}, index=ids
        )
        table = table[table["sent"] + table["received"] > 0]
        return reciprocity.measures(table, ids, absent=reasons.NO_MESSAGES, settings=Settings())

    found = measure(counts)
    for one in found:
        if one.value is not None and one.low is not None and one.high is not None:
            assert 0 <= one.low <= one.value <= one.high <= 1
    assert measure(counts[::-1]) == found


def test_few_or_like_contacts_give_no_interval() -> None:
    assert measured([(3, 1)] * 4)["ego"].low is None
    assert measured([(3, 1)] * 9)["ego"].low is None
    assert measured([(3, 1)] * 9)["ego"].value == 0.5


def test_messages_one_way_only() -> None:
    found = measured([(0, 3), (0, 1)])
    assert found["ego"].value == found["ego_max"].value == found["mutual_share"].value == 0
    assert found["ego_ratio"].unavailable == reasons.ONE_WAY
    assert found["ego_node"].value == 0
    assert found["out_returned_share"].unavailable == reasons.NOTHING_SENT


def test_without_exchange_there_is_a_reason() -> None:
    assert {m.unavailable for m in measured([]).values()} == {reasons.NO_MESSAGES}
    strangers = measured([(1, 1)], contacts=["somebody"])
    assert (
        strangers["ego"].unavailable == strangers["mutual_share"].unavailable == reasons.NO_EXCHANGE
    )
    assert strangers["ego_node"].value == 1


def test_the_definitions_name_the_cap() -> None:
    found = reciprocity.measures(
        pd.DataFrame(columns=["sent"]), pd.Index([]), absent="x", settings=Settings(daily_cap=3)
    )
    assert "at most 3 a day" in found[0].definition


@pytest.mark.parametrize("key", DIRECTED)
def test_figures_per_person_of_reference_networks(shared: Path, key: str) -> None:
    network, nodes = reference_network(shared, key)
    found = read_messages(network)
    columns = {
        "reciprocity_node": "reciprocity.ego_node",
        "out_ties_reciprocated_share": "reciprocity.out_returned_share",
        "hhi_out": "attention.hhi",
        "effective_contacts_out": "attention.effective_contacts",
    }
    for person, row in nodes.iterrows():
        table = exchange(found, str(person), daily_cap=8)
        ids, settings = table.index, Settings()
        results = {
            measure.name: measure.value
            for measure in (
                *reciprocity.measures(table, ids, absent="none", settings=settings),
                *attention.measures(
                    table["sent"], ids, listed=True, absent="none", settings=settings
                ),
            )
        }
        assert (row["out_degree"], row["in_degree"]) == (
            (table["sent"] > 0).sum(),
            (table["received"] > 0).sum(),
        )
        for column in set(columns) & set(nodes.columns):
            expected = None if pd.isna(row[column]) else pytest.approx(row[column], abs=1e-9)
            assert results[columns[column]] == expected


@given(
    st.integers(2, 8).flatmap(
        lambda n: st.lists(
            st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), min_size=1, max_size=30
        )
    )
)
def test_ego_node_is_the_reciprocity_of_networkx(rows: list[tuple[int, int]]) -> None:
    edges = [(a, b) for a, b in rows if a != b]
    graph: nx.DiGraph[int] = nx.DiGraph(edges)
    names = pd.Index([str(number) for number in range(8)])
    ends = np.array(edges, dtype=np.int64).reshape(-1, 2)
    found = Messages(
        people=names,
        sender=ends[:, 0],
        recipient=ends[:, 1],
        moment=np.full(len(ends), "NaT", dtype="datetime64[us]"),
    )
    for node in graph:
        table = exchange(found, str(node), daily_cap=8)
        *_, ego_node, _ = reciprocity.measures(
            table, table.index, absent="none", settings=Settings()
        )
        expected = nx.reciprocity(graph, node)  # type: ignore[call-overload]
        assert ego_node.value == pytest.approx(expected)
