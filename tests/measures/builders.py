"""Small networks and the public reference networks, as canonical tables."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from netlib.annotations import apply_groups
from netlib.judgements import Judgements, judge
from netlib.network import Network, build
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


class Message(NamedTuple):
    sender: str
    recipient: str
    at: str | None = None
    thread_id: str | None = None
    n_recipients: int | None = None
    kind: str = "message"


def messages(rows: Iterable[Message]) -> pd.DataFrame:
    table = pd.DataFrame(list(rows), columns=list(Message._fields))
    return table.assign(at=pd.to_datetime(table["at"], utc=True))


def people(ids: Iterable[str], *, ego: str, contacts: Sequence[str] | None = None) -> pd.DataFrame:
    table = pd.DataFrame({"person_id": pd.Series(list(ids), dtype="str")})
    table["is_ego"] = table["person_id"] == ego
    if contacts is not None:
        table["is_contact"] = table["person_id"].isin(list(contacts))
    return table


def star(
    counts: Sequence[tuple[int, int]], *, ego: str = "me", listed: bool = True, **extra: Any
) -> Network:
    """A person with one contact per pair of messages out and in, each on a day of its own."""
    contacts = [f"c{number}" for number in range(len(counts))]
    rows = []
    for contact, (out, back) in zip(contacts, counts, strict=True):
        ends = [(ego, contact)] * out + [(contact, ego)] * back
        days = pd.date_range("2024-01-01", periods=len(ends)).strftime("%Y-%m-%dT12:00:00Z")
        rows += [
            Message(*pair, at=day, n_recipients=1) for pair, day in zip(ends, days, strict=True)
        ]
    tables = {
        "people": people([ego, *contacts], ego=ego, contacts=contacts if listed else None),
        "interactions": messages(rows),
        **extra,
    }
    return build(
        tables, source="linkedin", covers={"message"} | ({"contacts"} if listed else set())
    )


def bipartite(pairs: pd.DataFrame, *, ego: str = "me") -> Network:
    """People and groups of a two-column table, with an ego who is in no group."""
    member, group = pairs.columns
    tables = {
        "people": people([ego, *sorted(pairs[member].unique())], ego=ego),
        "groups": pd.DataFrame({"group_id": sorted(pairs[group].unique())}),
        "memberships": pairs.set_axis(["person_id", "group_id"], axis=1),
    }
    return build(tables, source="tables", covers={"groups", "memberships"})


def directed(edges: pd.DataFrame, nodes: Sequence[str], *, ego: str | None = None) -> Network:
    """A whole network with one undated message per unit of weight of each edge."""
    repeats = edges["weight"].astype(int) if "weight" in edges else 1
    rows = edges[["source", "target"]].astype("str").set_axis(["sender", "recipient"], axis=1)
    rows = rows.loc[rows.index.repeat(repeats)].assign(kind="message", n_recipients=1)
    tables = {"people": people(nodes, ego=ego or nodes[0]), "interactions": rows}
    return build(tables, source="tables", covers={"message"})


def enron(shared: Path, *, ego: str = "1") -> Network:
    folder = shared / "enron"
    tables = {
        name: pd.read_csv(folder / file, dtype="str")
        for name, file in (
            ("people", "people.csv"),
            ("interactions", "interactions.csv.gz"),
            ("groups", "groups.csv"),
            ("memberships", "memberships.csv"),
        )
    }
    everybody, events = tables["people"], tables["interactions"]
    tables["people"] = everybody[["person_id", "name", "company", "position"]].assign(
        is_ego=everybody["person_id"] == ego
    )
    tables["interactions"] = events.assign(
        at=pd.to_datetime(events["at"], utc=True),
        n_recipients=events["n_recipients"].astype("Int64"),
    )
    tables["groups"] = tables["groups"].astype({"member_count": "Int64"})
    tables["memberships"] = tables["memberships"][["person_id", "group_id"]]
    return build(tables, source="tables", covers={"message", "groups", "memberships"})


# folder, file of the edges, row filter, file of the figures per person; the key in reference.json
DIRECTED = {
    "krackhardt_hightech:advice": ("edges_advice.csv", "", "reference_nodes_advice.csv"),
    "krackhardt_hightech:friendship": (
        "edges_friendship.csv",
        "",
        "reference_nodes_friendship.csv",
    ),
    "krackhardt_hightech:reports_to": (
        "edges_reports_to.csv",
        "",
        "reference_nodes_reports_to.csv",
    ),
    "cross_parker_consulting:info_ge1": (
        "edges_info.csv",
        "weight >= 1",
        "reference_nodes_info_ge1.csv",
    ),
    "cross_parker_consulting:info_ge3": (
        "edges_info.csv",
        "weight >= 3",
        "reference_nodes_info_ge3.csv",
    ),
    "cross_parker_consulting:info_ge4": (
        "edges_info.csv",
        "weight >= 4",
        "reference_nodes_info_ge4.csv",
    ),
    "cross_parker_consulting:value_ge1": (
        "edges_value.csv",
        "weight >= 1",
        "reference_nodes_value_ge1.csv",
    ),
    "cross_parker_consulting:value_ge3": (
        "edges_value.csv",
        "weight >= 3",
        "reference_nodes_value_ge3.csv",
    ),
    "cross_parker_consulting:value_ge4": (
        "edges_value.csv",
        "weight >= 4",
        "reference_nodes_value_ge4.csv",
    ),
    "kapferer_tailor:work_t1": ("edges_work.csv", "time == 1", "reference_nodes_work_t1.csv"),
    "kapferer_tailor:work_t2": ("edges_work.csv", "time == 2", "reference_nodes_work_t2.csv"),
    "uk_faculty": ("edges.csv", "", "reference_nodes_main.csv"),
    "burt_borgatti_example:directed4": ("edges_directed4.csv", "", "reference_nodes_directed4.csv"),
    "enron": ("", "", "reference_nodes_main.csv"),
}


def reference_network(shared: Path, key: str) -> tuple[Network, pd.DataFrame]:
    """A public network with its published or recomputed figures per person."""
    file, rows, figures = DIRECTED[key]
    folder = shared / key.partition(":")[0]
    nodes = pd.read_csv(folder / figures, dtype={"id": "str"}).set_index("id")
    if not file:
        return enron(shared), nodes
    edges = pd.read_csv(folder / file)
    return directed(edges.query(rows) if rows else edges, list(nodes.index)), nodes


def reference(shared: Path) -> dict[str, Any]:
    """The figures of whole networks, from two independent libraries each."""
    figures: dict[str, Any] = json.loads((shared / "reference.json").read_text(encoding="utf-8"))
    return figures


def judged(network: Network, levels: pd.Series) -> Judgements:
    """What is judged of a network, with the decision levels given by ``person_id``."""
    found = judge(apply_groups(network), settings=Settings())
    level = levels.reindex(found.people.index)
    return replace(found, people=found.people.assign(level=level, unsaid_level=level))
