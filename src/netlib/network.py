"""The canonical tables of a network and their views as networkx graphs.

Every export, whatever its format, becomes one `Network`: plain pandas tables whose columns and types
are fixed here and checked once, at the border. Unknown is ``NA``, never ``""`` or 0.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from netlib.errors import TableError
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    import networkx as nx

KINDS: Final = (
    "message",
    "endorsement",
    "recommendation",
    "invitation",
    "introduction",
    "meeting",
    "comment",
    "reaction",
)
GROUP_KINDS: Final = ("interest", "professional", "sales", "alumni", "other")
BASES: Final = ("listed", "platform", "employer", "school", "thread", "meeting", "label")
"""Where a group is known from: the member's own list, the platform, or what people visibly share."""
SOURCE_SEPARATOR: Final = " + "
DIRECTIONS: Final = ("incoming", "outgoing")
OWN_KINDS: Final = ("job", "school", "skill", "event", "post", "follow")

_MOMENT = "datetime64[us, UTC]"
_DAY = "datetime64[us]"

COLUMNS: Final[dict[str, dict[str, str]]] = {
    "people": {
        "person_id": "str",
        "name": "str",
        "company": "str",
        "position": "str",
        "level": "str",
        "industry": "str",
        "location": "str",
        "email": "str",
        "url": "str",
        "connected_on": _DAY,
        "contact_count": "Int64",
        "is_contact": "boolean",
        "is_ego": "boolean",
    },
    "interactions": {
        "at": _MOMENT,
        "sender": "str",
        "recipient": "str",
        "kind": "str",
        "thread_id": "str",
        "n_recipients": "Int64",
        "text": "str",
    },
    "groups": {
        "group_id": "str",
        "name": "str",
        "member_count": "Int64",
        "kind": "str",
        "basis": "str",
    },
    "memberships": {"person_id": "str", "group_id": "str", "since": _DAY},
    "requests": {
        "request_id": "str",
        "person_id": "str",
        "direction": "str",
        "at": _MOMENT,
        "text": "str",
        "contact_count": "Int64",
        "outcome": "str",
    },
    "ties": {"source": "str", "target": "str", "weight": "float64", "basis": "str"},
    "own": {
        "kind": "str",
        "name": "str",
        "organization": "str",
        "since": _DAY,
        "until": _DAY,
        "text": "str",
    },
    "annotations": {"person_id": "str", "column": "str", "value": "str", "since": _DAY},
}
"""Columns and pandas types of the tables."""

_REQUIRED: Final[dict[str, tuple[str, ...]]] = {
    "people": ("person_id", "is_ego"),
    "interactions": ("sender", "recipient", "kind"),
    "groups": ("group_id",),
    "memberships": ("person_id", "group_id"),
    "requests": ("request_id", "person_id", "direction"),
    "ties": ("source", "target"),
    "own": ("kind",),
    "annotations": ("person_id", "column", "value"),
}
_ALLOWED: Final = {
    ("people", "level"): LEVELS,
    ("own", "kind"): OWN_KINDS,
    ("groups", "basis"): BASES,
    ("interactions", "kind"): KINDS,
    ("groups", "kind"): GROUP_KINDS,
    ("requests", "direction"): DIRECTIONS,
}
_NOT_NEGATIVE: Final = {
    ("people", "contact_count"),
    ("groups", "member_count"),
    ("requests", "contact_count"),
    ("ties", "weight"),
}
_IDS: Final = {"people": "person_id", "groups": "group_id", "requests": "request_id"}
"""Columns in which no value occurs twice."""
_REFERENCES: Final = {
    "interactions": (("sender", "people"), ("recipient", "people")),
    "memberships": (("person_id", "people"), ("group_id", "groups")),
    "requests": (("person_id", "people"),),
    "ties": (("source", "people"), ("target", "people")),
}


@dataclass(frozen=True, kw_only=True)
class Network:
    """One person's network, or a whole one seen from one person: its tables and what is known about them.

    Attributes
    ----------
    people, interactions, groups, memberships, requests, ties
        The canonical tables; columns and types are in `COLUMNS`. Exactly one person is the ego.
    own
        What the export says of the ego alone: jobs, schools, skills, events, posts, follows.
    annotations
        The user's own corrections, which always win.
    source
        Formats the tables were read from, for example ``"linkedin"`` or ``"linkedin + vcard"``.
    covers
        What the export contains, even where it is empty: names of tables and of interaction kinds, and, of a platform that
        tells the two ways in files of their own, ``endorsement_given``, ``endorsement_received`` and the like. What is not covered is not available, which is something else than none.
    exported_on
        Day the export was made, if known.
    address_book
        Number of people in the address book that was uploaded to the platform; None if not in the export.
    """

    people: pd.DataFrame
    interactions: pd.DataFrame = field(default_factory=lambda: empty_table("interactions"))
    groups: pd.DataFrame = field(default_factory=lambda: empty_table("groups"))
    memberships: pd.DataFrame = field(default_factory=lambda: empty_table("memberships"))
    requests: pd.DataFrame = field(default_factory=lambda: empty_table("requests"))
    ties: pd.DataFrame = field(default_factory=lambda: empty_table("ties"))
    own: pd.DataFrame = field(default_factory=lambda: empty_table("own"))
    annotations: pd.DataFrame = field(default_factory=lambda: empty_table("annotations"))
    source: str = "tables"
    covers: frozenset[str] = frozenset()
    exported_on: date | None = None
    address_book: int | None = None

    @property
    def ego(self) -> str:
        """Id of the person whose network this is."""
        return str(self.people.loc[self.people["is_ego"], "person_id"].iloc[0])

    def is_from(self, source: str) -> bool:
        """Return whether a source is among those the tables were read from."""
        return source in self.source.split(SOURCE_SEPARATOR)

    def until(self, as_of: date) -> Network:
        """Return the network as it was known at the end of a day.

        Later interactions, requests, memberships and contacts are left out; what has no date stays.
        """
        end = pd.Timestamp(as_of) + pd.Timedelta(days=1)
        moment = end.tz_localize("UTC")
        later = self.people["connected_on"] >= end
        people = self.people.assign(is_contact=self.people["is_contact"].mask(later, other=False))
        return replace(
            self,
            people=people,
            interactions=_without(self.interactions, self.interactions["at"] >= moment),
            requests=_without(self.requests, self.requests["at"] >= moment),
            memberships=_without(self.memberships, self.memberships["since"] >= end),
            own=_without(self.own, self.own["since"] >= end),
            annotations=_without(self.annotations, self.annotations["since"] >= end),
        )


def _without(table: pd.DataFrame, later: pd.Series) -> pd.DataFrame:
    """Return the table without those rows; the table itself, uncopied, where there are none."""
    return table[~later] if later.any() else table


def empty_table(name: str) -> pd.DataFrame:
    """Return the canonical table of that name without rows."""
    return pd.DataFrame({column: pd.Series(dtype=kind) for column, kind in COLUMNS[name].items()})


def conform(name: str, table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with exactly the canonical columns, in order and of canonical type; absent ones are NA.

    Raises
    ------
    TableError
        If a column cannot be brought to its type.
    """
    columns: dict[str, pd.Series] = {}
    if [(column, str(kind)) for column, kind in table.dtypes.items()] == [*COLUMNS[name].items()]:
        return table.reset_index(drop=True)
    for column, kind in COLUMNS[name].items():
        given = table[column] if column in table else pd.Series(index=table.index, dtype=kind)
        try:
            columns[column] = given.astype(kind)  # type: ignore[call-overload]
        except (TypeError, ValueError):
            msg = f"Column {column} of the table {name} holds something else than {kind}: mend it in the source."
            raise TableError(msg) from None
    return pd.DataFrame(columns, index=table.index).reset_index(drop=True)


def build(
    tables: Mapping[str, pd.DataFrame],
    *,
    source: str,
    covers: Collection[str],
    exported_on: date | None = None,
    address_book: int | None = None,
) -> Network:
    """Check the tables at the border and return them as a `Network`.

    Parameters
    ----------
    tables
        Canonical tables by name; ``people`` is required, the others default to empty.
    source, covers, exported_on, address_book
        See `Network`.

    Raises
    ------
    TableError
        If a table breaks a rule: a missing id, an id twice, a value outside its list, a negative
        count, a reference to nobody, or not exactly one ego. The message tells table, column, rule and
        number of rows, and no content.
    """
    complete = {
        name: conform(name, tables[name]) if name in tables else empty_table(name)
        for name in COLUMNS
    }
    for name, table in complete.items():
        _check(name, table)
    known = {
        "people": frozenset(complete["people"]["person_id"].tolist()),
        "groups": frozenset(complete["groups"]["group_id"].tolist()),
    }
    for name, references in _REFERENCES.items():
        for column, target in references:
            named = complete[name][column]
            # each id once: there are hundreds of events to a person
            unknown = [one for one in named.unique().tolist() if one not in known[target]]
            strangers = int(named.isin(unknown).sum()) if unknown else 0
            if strangers:
                msg = f"{strangers} rows of {name} name a {column} that is not in {target}: add it there or remove the rows."
                raise TableError(msg)
    egos = int(complete["people"]["is_ego"].sum())
    if egos != 1:
        msg = f"The table people marks {egos} people as ego instead of one: mark one with is_ego, or name one with --ego ID."
        raise TableError(msg)
    return Network(
        **complete,
        source=source,
        covers=frozenset(covers),
        exported_on=exported_on,
        address_book=address_book,
    )


def _is_sound(name: str, table: pd.DataFrame) -> bool:
    """Tell whether a table of canonical types keeps every rule."""
    return (
        not any(table[column].isna().any() for column in _REQUIRED[name])
        and (name not in _IDS or table[_IDS[name]].is_unique)
        and all(
            table[column].dropna().isin(allowed).all()
            for (owner, column), allowed in _ALLOWED.items()
            if owner == name
        )
        and not any((table[column] < 0).any() for owner, column in _NOT_NEGATIVE if owner == name)
    )


def _check(name: str, table: pd.DataFrame) -> None:
    """Hold one table of canonical types against its pandera schema and name the first rule it breaks."""
    if _is_sound(name, table):
        return
    import pandera.pandas as pa  # half a second, wanted only to say what is wrong

    def column_rules(column: str) -> list[Any]:
        rules = []
        if (name, column) in _ALLOWED:
            rules.append(pa.Check.isin(_ALLOWED[name, column]))
        if (name, column) in _NOT_NEGATIVE:
            rules.append(pa.Check.ge(0))
        return rules

    schema = pa.DataFrameSchema(
        {
            column: pa.Column(
                kind,
                checks=column_rules(column),
                nullable=column not in _REQUIRED[name],
                unique=_IDS.get(name) == column,
            )
            for column, kind in COLUMNS[name].items()
        },
        strict=True,
    )
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as broken:
        cases = broken.failure_cases
        first = cases.iloc[0]
        rows = int((cases["check"] == first["check"]).sum())
        msg = f"{rows} rows of the table {name} break the rule {first['check']} in column {first['column']}: mend them in the source."
        raise TableError(msg) from None


def interaction_graph(
    network: Network, *, kinds: Collection[str] = ("message",)
) -> nx.DiGraph[Any]:
    """Return the directed weighted graph of interactions: an edge per ordered pair, ``weight`` the number of events.

    Every person is a node; a message to k people is one event on each of k edges. Events from a person
    to themself are left out, since libraries disagree about what a loop does to reciprocity.
    """
    import networkx as nx

    events = network.interactions
    events = events[events["kind"].isin(list(kinds)) & (events["sender"] != events["recipient"])]
    weights = events.groupby(["sender", "recipient"], sort=True).size().reset_index(name="weight")
    graph: nx.DiGraph[Any] = nx.DiGraph()
    graph.add_nodes_from(network.people["person_id"])
    graph.add_weighted_edges_from(weights.itertuples(index=False, name=None))
    return graph


def group_graph(network: Network) -> nx.Graph[Any]:
    """Return the bipartite graph of people and groups.

    Nodes are pairs ``("person", person_id)`` and ``("group", group_id)`` with the attribute
    ``bipartite`` 0 for people and 1 for groups, so that equal ids of the two sides stay apart.
    """
    import networkx as nx

    graph: nx.Graph[Any] = nx.Graph()
    graph.add_nodes_from(
        (("person", person) for person in network.memberships["person_id"].unique()), bipartite=0
    )
    graph.add_nodes_from((("group", group) for group in network.groups["group_id"]), bipartite=1)
    pairs = zip(network.memberships["person_id"], network.memberships["group_id"], strict=True)
    graph.add_edges_from((("person", person), ("group", group)) for person, group in pairs)
    return graph


def contact_graph(network: Network) -> nx.Graph[Any]:
    """Return the undirected graph of who is in contact with whom: the ego with each contact, and the ties between them.

    An edge carries ``weight`` (1 for the ego's own contacts) and ``basis``, where the tie is known from.
    """
    import networkx as nx

    ego = network.ego
    contacts = contact_ids(network)
    graph: nx.Graph[Any] = nx.Graph()
    graph.add_node(ego)
    graph.add_edges_from(((ego, contact) for contact in contacts), weight=1.0, basis="contact")
    ties = network.ties[network.ties["source"] != network.ties["target"]].fillna({"weight": 1.0})
    for source, target, weight, basis in ties.itertuples(index=False, name=None):
        graph.add_edge(source, target, weight=weight, basis=basis)
    return graph


def contact_ids(network: Network) -> pd.Index:
    """Return the ids of the ego's contacts, in the order of the people table.

    Those marked ``is_contact``. Where nobody is marked and there is no list, the contacts are the people who
    exchanged at least one interaction with the ego, in either direction, or share a tie with the ego.
    """
    people, ego = network.people, network.ego
    others = people[people["person_id"] != ego]
    if others["is_contact"].notna().any():
        return pd.Index(others.loc[others["is_contact"].fillna(value=False), "person_id"])
    if "contacts" in network.covers:
        return pd.Index([], dtype="str")
    pairs = pd.concat(
        [
            network.interactions[["sender", "recipient"]].set_axis(["source", "target"], axis=1),
            network.ties[["source", "target"]],
        ]
    )
    met = set(pairs.loc[pairs["source"] == ego, "target"]) | set(
        pairs.loc[pairs["target"] == ego, "source"]
    )
    return pd.Index(others.loc[others["person_id"].isin(met), "person_id"])
