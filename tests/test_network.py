"""The canonical tables keep their rules, and their graphs say what they say."""

from __future__ import annotations

from datetime import date

import networkx as nx
import pandas as pd
import pytest

from netlib.errors import TableError
from netlib.network import (
    COLUMNS,
    Network,
    build,
    contact_graph,
    contact_ids,
    empty_table,
    group_graph,
    interaction_graph,
)

PEOPLE = [
    {"person_id": "me", "is_ego": True},
    {"person_id": "a", "is_ego": False, "is_contact": True, "connected_on": "2026-01-05"},
    {"person_id": "b", "is_ego": False, "is_contact": True, "connected_on": "2026-03-05"},
    {"person_id": "c", "is_ego": False, "is_contact": False},
]


def event(
    sender: str, recipient: str, at: str = "2026-02-01", kind: str = "message"
) -> dict[str, object]:
    return {
        "sender": sender,
        "recipient": recipient,
        "kind": kind,
        "at": pd.Timestamp(at, tz="UTC"),
    }


def network(**tables: list[dict[str, object]]) -> Network:
    people = pd.DataFrame(tables.pop("people", PEOPLE))
    if "connected_on" in people:
        people["connected_on"] = pd.to_datetime(people["connected_on"])
    frames = {name: pd.DataFrame(rows) for name, rows in tables.items()}
    return build({"people": people, **frames}, source="tables", covers={"people", *tables})


def test_every_table_has_the_canonical_columns_and_types_whatever_was_given() -> None:
    found = network(interactions=[event("me", "a")])
    for name, columns in COLUMNS.items():
        table = getattr(found, name)
        assert {column: str(kind) for column, kind in table.dtypes.items()} == columns
        assert {column: str(kind) for column, kind in empty_table(name).dtypes.items()} == columns
    assert found.people["name"].isna().all()


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ({"people": [{"person_id": "me", "is_ego": False}]}, "0 people as ego"),
        ({"people": [{"person_id": "me", "is_ego": True}, {"person_id": "you", "is_ego": True}]}, "2 people as ego"),
        ({"people": [{"person_id": "me", "is_ego": True}, {"person_id": "me", "is_ego": False}]}, "person_id"),
        ({"people": [{"person_id": None, "is_ego": True}]}, "person_id"),
        ({"interactions": [event("me", "stranger")]}, "1 rows of interactions name a recipient"),
        ({"interactions": [event("me", "a", kind="fax")]}, "interactions"),
        ({"groups": [{"group_id": "g", "member_count": -1}]}, "member_count"),
        ({"groups": [{"group_id": "g", "member_count": "many"}]}, "member_count"),
        ({"memberships": [{"person_id": "a", "group_id": "nowhere"}]}, "group_id"),
        ({"requests": [{"request_id": "r", "person_id": "a", "direction": "sideways"}]}, "direction"),
        ({"ties": [{"source": "a", "target": "b", "weight": -1.0}]}, "weight"),
    ],
)  # fmt: skip
def test_a_broken_rule_is_named_with_its_table_and_without_content(
    tables: dict[str, list[dict[str, object]]], told: str
) -> None:
    with pytest.raises(TableError) as error:
        network(**tables)
    assert told in str(error.value)
    assert "stranger" not in str(error.value)
    assert "fax" not in str(error.value)


def test_the_interaction_graph_counts_events_and_leaves_loops_out() -> None:
    events = [
        event("me", "a"),
        event("me", "a"),
        event("a", "me"),
        event("b", "b"),
        event("me", "b", kind="invitation"),
    ]
    graph = interaction_graph(network(interactions=events))
    assert set(graph) == {"me", "a", "b", "c"}
    assert dict(graph.edges) == {("me", "a"): {"weight": 2}, ("a", "me"): {"weight": 1}}
    assert interaction_graph(network(interactions=events), kinds=("invitation",)).size() == 1


def test_the_group_graph_is_bipartite_even_if_ids_are_equal() -> None:
    found = network(
        groups=[{"group_id": "a"}, {"group_id": "h"}],
        memberships=[{"person_id": "a", "group_id": "a"}, {"person_id": "b", "group_id": "a"}],
    )
    graph = group_graph(found)
    assert nx.is_bipartite(graph)
    assert set(graph["group", "a"]) == {("person", "a"), ("person", "b")}
    assert graph.degree["group", "h"] == 0


def test_the_contact_graph_is_a_star_and_the_known_ties() -> None:
    found = network(ties=[{"source": "a", "target": "b"}, {"source": "a", "target": "a"}])
    graph = contact_graph(found)
    assert set(map(frozenset, graph.edges)) == {
        frozenset("ab"),
        frozenset({"me", "a"}),
        frozenset({"me", "b"}),
    }
    assert graph["a"]["b"]["weight"] == 1.0


def test_contacts_are_those_marked_else_those_met() -> None:
    assert list(contact_ids(network())) == ["a", "b"]
    unmarked: list[dict[str, object]] = [
        {"person_id": one, "is_ego": one == "me"} for one in ("me", "a", "b", "c")
    ]
    met = network(people=unmarked, interactions=[event("c", "me"), event("a", "b")])
    assert list(contact_ids(met)) == ["c"]


def test_the_past_does_not_know_the_future() -> None:
    found = network(
        interactions=[event("me", "a", "2026-02-01 23:59"), event("me", "b", "2026-02-02")]
    )
    then = found.until(date(2026, 2, 1))
    assert list(then.interactions["recipient"]) == ["a"]
    assert list(contact_ids(then)) == ["a"]
    assert len(found.interactions) == 2
