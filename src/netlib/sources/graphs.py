"""Graph files of other programs: GraphML, GEXF, GML, Pajek, node-link JSON and edge lists.

Edges without a direction are ties. Edges with one are messages, as many as the weight says, since a direction says
who turned to whom; so a whole network of *who asks whom* is measured as one of who writes to whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days
from netlib.errors import SourceError
from netlib.keys import mail_key, profile_key
from netlib.settings import LEVELS
from netlib.sources.batch import (
    Batch,
    date_span,
    gather,
    read_dates,
    reports,
)
from netlib.sources.graph_files import read_drawing, recognise
from netlib.sources.graph_rows import COLUMNS, alike, all_nodes, edge_rows, told
from netlib.sources.part import Part
from netlib.sources.persons import each, is_address
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.part import Own

SOURCE: Final = "graph"
MOST_EVENTS: Final = 2_000_000
"""Messages that weights may stand for, beyond which each edge is one."""
NO_WEIGHT: Final = "of weight 0"
BETWEEN_GROUPS: Final = "between two groups"

_EGO: Final = ("is_ego", "ego")
_MODE: Final = "bipartite"
_TRUE: Final = frozenset(("true", "1", "1.0", "yes", "ja"))
_PROFILES: Final = ("in/", "xing/")
_COVERED: Final = {
    "interactions": "message",
    **{name: name for name in ("ties", "groups", "memberships")},
}


def recognises(head: str, name: str) -> bool:
    """Tell a graph file by its beginning, and an edge list by its name as well."""
    return recognise(head, name) is not None


def read_graph(
    members: Sequence[Member],
    *,
    own: Own,
    settings: Settings,  # noqa: ARG001 - every reader is called alike
) -> Part:
    """Return the graph of one or several files, whose nodes are the same where their ids are.

    Raises
    ------
    SourceError
        If a file is damaged, an id has two names, or several nodes may be the owner.
    """
    drawings = alike([read_drawing(member) for member in members])
    nodes = all_nodes(drawings)
    in_groups = _groups(nodes)
    files = [member.name for member in members]
    batch = gather("graph", list(map(edge_rows, files, drawings)))
    people, notes = _people({one: data for one, data in nodes.items() if one not in in_groups})
    for note in notes:
        batch.note(note)
    tables = {"people": people.drop(columns="is_ego")}
    if in_groups:
        tables |= _memberships(batch, nodes, in_groups)
    between = ~(batch.rows["source"].isin(in_groups) | batch.rows["target"].isin(in_groups))
    if between.any() or not in_groups:
        tables |= _relations(batch, between)
    addresses = _addresses(people)
    return Part(
        source=SOURCE,
        tables=tables,
        addresses=addresses,
        covers=frozenset(_COVERED[name] for name in tables if name in _COVERED),
        files=tuple(reports(batch)),
        ego=_ego(people, addresses, own),
        exported_on=date_span([batch.kept["at"]])[1],
    )


def _groups(nodes: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    """Return the nodes of the second mode, which are the groups; none if there is one mode."""
    modes = {one: data.get(_MODE, "").removesuffix(".0") for one, data in nodes.items()}
    if not {"0", "1"} <= set(modes.values()):
        return frozenset()
    return frozenset(one for one, mode in modes.items() if mode == "1")


def _people(nodes: Mapping[str, Mapping[str, str]]) -> tuple[pd.DataFrame, list[str]]:
    """Return the people, with the attributes that say what the table people does, and notes."""
    people = pd.DataFrame({"person_id": pd.Series(list(nodes), dtype="str")})
    for column in COLUMNS:
        people[column] = clean([told(data, column) for data in nodes.values()])
    # an id of letters, which is no address, is what people are called in the file
    called = people["person_id"].map(lambda one: any(map(str.isalpha, one)) and not _key(one))
    people["name"] = people["name"].fillna(people["person_id"].where(called.astype(bool)))
    levels = people["level"].map(fold, na_action="ignore").astype("str")
    unknown = int((levels.notna() & ~levels.isin(LEVELS)).sum())
    people["level"] = levels.where(levels.isin(LEVELS))
    notes = [f"{unknown} values of level are unknown and missing"] if unknown else []
    people["connected_on"], unread = read_dates(people["connected_on"], ISO_FORMATS, parse_days)
    said = [next((data[name] for name in _EGO if data.get(name)), "") for data in nodes.values()]
    people["is_ego"] = pd.Series([fold(one) in _TRUE for one in said], people.index, dtype=bool)
    return people, [*notes, *unread]


def _key(text: str) -> str:
    """Return the key of an e-mail or profile address, ``""`` for what is none."""
    if mail := mail_key(text):
        return mail
    key = profile_key(text) if is_address(text) else ""
    return key if key.startswith(_PROFILES) else ""


def _addresses(people: pd.DataFrame) -> pd.DataFrame:
    texts = pd.concat(
        [
            people[["person_id", column]].set_axis(["person_id", "address"], axis=1)
            for column in ("email", "url")
        ]
        + [people[["person_id"]].assign(address=people["person_id"])]
    )
    found = texts.assign(address=each(texts["address"], _key))
    return found[found["address"] != ""].drop_duplicates(ignore_index=True)


def _memberships(
    batch: Batch, nodes: Mapping[str, Mapping[str, str]], in_groups: frozenset[str]
) -> dict[str, pd.DataFrame]:
    """Return the groups and who is in them: people and groups are the two ends of an edge, in any order."""
    second = batch.rows["target"].isin(in_groups)
    first = batch.rows["source"].isin(in_groups)
    batch.drop(first & second, BETWEEN_GROUPS)
    rows = batch.rows[batch.rows["outcome"].isna() & (first ^ second)]
    inside = pd.DataFrame(
        {
            "person_id": rows["source"].where(second, rows["target"]),
            "group_id": rows["target"].where(second, rows["source"]),
        }
    ).drop_duplicates(ignore_index=True)
    ids = pd.Series([one for one in nodes if one in in_groups], dtype="str")
    names = clean([told(nodes[one], "name") or one for one in ids])
    counts = ids.map(inside["group_id"].value_counts()).fillna(0).astype("Int64")
    groups = pd.DataFrame({"group_id": ids, "name": names, "member_count": counts})
    groups["basis"] = pd.Series("listed", groups.index, dtype="str")
    return {"groups": groups, "memberships": inside}


def _relations(batch: Batch, between: pd.Series) -> dict[str, pd.DataFrame]:
    """Return edges between people: those with a direction as interactions, the others as ties."""
    directed = batch.rows["directed"].astype(bool) & between
    batch.drop(directed & (batch.rows["weight"] == 0), NO_WEIGHT)
    kept = batch.kept[between.reindex(batch.kept.index)]
    is_event = directed.reindex(kept.index)
    tables = {}
    if is_event.any():
        tables["interactions"] = _events(batch, kept[is_event])
    if not is_event.all() or kept.empty:
        ties = kept.loc[~is_event, ["source", "target", "weight"]].reset_index(drop=True)
        tables["ties"] = ties.assign(basis=pd.Series("graph", ties.index, dtype="str"))
    return tables


def _events(batch: Batch, rows: pd.DataFrame) -> pd.DataFrame:
    whole = rows["weight"] % 1 == 0
    times = rows["weight"].where(whole, 1.0)
    if not whole.all():
        batch.note("a weight that is no whole number counts as one message")
    if times.sum() > MOST_EVENTS:
        batch.note("weights stand for so many messages that each edge counts as one")
        times = times.where(times < 1, 1.0)
    at = np.repeat(np.arange(len(rows)), times.astype("int64"))
    return pd.DataFrame(
        {
            "at": rows["at"].array.take(at),
            "sender": rows["source"].array.take(at),
            "recipient": rows["target"].array.take(at),
            "kind": pd.Series("message", range(len(at)), dtype="str"),
            "n_recipients": pd.Series(1, range(len(at)), dtype="Int64"),
        }
    )


def _ego(people: pd.DataFrame, addresses: pd.DataFrame, own: Own) -> str | None:
    """Return the node the user named by id, address or name, else the one that is marked; None if none is."""
    ids = people["person_id"]
    names = people["name"].fillna("").map(fold)
    for found in (
        ids[ids.isin([*own.names, *own.keys])],
        addresses.loc[addresses["address"].isin(own.keys), "person_id"].drop_duplicates(),
        ids[names.isin([fold(name) for name in own.names])],
        ids[people["is_ego"]],
    ):
        if len(found) > 1:
            msg = f"{len(found)} nodes of this graph may be you: give the id of one with --ego."
            raise SourceError(msg)
        if len(found):
            return str(found.iloc[0])
    return None
