"""The user's own knowledge laid over what an export and the rules say; it always wins."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations.matching import NOT_HERE, find, known_groups
from netlib.annotations.rows import IN_GROUP, UNKNOWN, YES, current
from netlib.labels.levels import label_levels
from netlib.network import COLUMNS, conform
from netlib.text import fold

if TYPE_CHECKING:
    from netlib.network import Network

USER: Final = "user"
EXPORT: Final = "export"
_EXPORT_CONFIDENCE: Final = 0.9


def user_values(network: Network, column: str) -> pd.Series:
    """Return what the user states in a column of everybody, indexed by ``person_id``; NA where nothing."""
    held = current(network.annotations)
    said = held[held["column"] == column].set_index("person_id")["value"]
    return said.reindex(network.people["person_id"]).astype("str").rename(column)


def user_flags(network: Network, column: str) -> pd.Series:
    """Return ``top_performer`` or ``valued`` as the user states it: nullable booleans indexed by ``person_id``."""
    said = user_values(network, column)
    return (said == YES).astype("boolean").mask(said.isna())


def labelled_levels(network: Network) -> pd.DataFrame:
    """Return the decision level of every person: what the user states, else what the export states, else what the title tells.

    Returns
    -------
    pandas.DataFrame
        As `netlib.labels.levels.label_levels`, a row per row of ``network.people``; ``source`` is ``user``,
        ``export`` or ``rule``. Where the user took a label away, the level is NA with confidence 1.
    """
    labels = unsaid_levels(network.people)
    said = stated_levels(network).set_axis(labels.index, axis=0)
    return _overlaid(
        labels, said["is_stated"], said["level"], confidence=1.0, rule=USER, source=USER
    )


def stated_levels(network: Network) -> pd.DataFrame:
    """Return whether the user states a level of each person (``is_stated``), and which; NA where the user took it away."""
    said = user_values(network, "level")
    return pd.DataFrame({"is_stated": said.notna(), "level": said.mask(said == UNKNOWN)})


def unsaid_levels(people: pd.DataFrame) -> pd.DataFrame:
    """Return the decision level of every person as `labelled_levels` does, without the user's own word."""
    stated = people["level"]
    return _overlaid(
        label_levels(people),
        stated.notna(),
        stated,
        confidence=_EXPORT_CONFIDENCE,
        rule=f"{EXPORT}:level",
        source=EXPORT,
    )


def apply_groups(network: Network) -> Network:
    """Return the network with the user's groups, memberships and kinds of group; a second time changes nothing.

    A group that the export lacks is made: its id is ``user:`` and its name, its basis ``label``, and how many
    members it has on a platform is not known.
    """
    held = current(network.annotations)
    held = held[held["column"].isin((*IN_GROUP, "group_kind"))]
    if held.empty:
        return network
    here = held["person_id"].isin(network.people["person_id"])
    joined = held[here & (held["column"] == "group")]
    groups = _with_new(network.groups, joined["value"])
    kinds = held[held["column"] == "group_kind"]
    kind = pd.Series(
        kinds["value"].to_numpy(), index=_group_ids(kinds["person_id"], groups), dtype="str"
    )
    kind = kind[kind.index.notna() & ~kind.index.duplicated(keep="last")]
    groups = groups.assign(kind=groups["group_id"].map(kind).astype("str").fillna(groups["kind"]))
    left = held[here & (held["column"] == "no_group")]
    return replace(
        network,
        groups=groups,
        memberships=_memberships(network.memberships, groups, joined=joined, left=left),
        covers=network.covers | {"groups", "memberships"} if len(joined) else network.covers,
    )


def _overlaid(
    labels: pd.DataFrame,
    rows: pd.Series,
    level: pd.Series,
    *,
    confidence: float,
    rule: str,
    source: str,
) -> pd.DataFrame:
    return labels.assign(
        level=labels["level"].mask(rows, level),
        confidence=labels["confidence"].mask(rows, confidence),
        evidence=labels["evidence"].mask(rows),
        rule=labels["rule"].mask(rows, rule),
        source=labels["source"].mask(rows, source),
    )


def _with_new(groups: pd.DataFrame, named: pd.Series) -> pd.DataFrame:
    """Return the groups with those that are named and not there yet."""
    absent = named[find(named, known_groups(groups))["outcome"] == NOT_HERE]
    names = absent[~absent.map(fold).duplicated()]
    if names.empty:
        return groups
    made = pd.DataFrame(
        {"group_id": "user:" + names.map(fold).astype("str"), "name": names, "basis": "label"}
    )
    return pd.concat([groups, conform("groups", made)], ignore_index=True)


def _group_ids(named: pd.Series, groups: pd.DataFrame) -> pd.Series:
    return find(named, known_groups(groups))["id"]


def _memberships(
    memberships: pd.DataFrame,
    groups: pd.DataFrame,
    *,
    joined: pd.DataFrame,
    left: pd.DataFrame,
) -> pd.DataFrame:
    """Return the memberships with those the user added and without those the user took away."""
    added = joined.assign(group_id=_group_ids(joined["value"], groups))[
        list(COLUMNS["memberships"])
    ]
    everyone = pd.concat([memberships, conform("memberships", added.dropna(subset="group_id"))])
    everyone = everyone.drop_duplicates(["person_id", "group_id"])
    gone = pd.MultiIndex.from_arrays([left["person_id"], _group_ids(left["value"], groups)])
    pairs = pd.MultiIndex.from_frame(everyone[["person_id", "group_id"]])
    return everyone[~pairs.isin(gone)].reset_index(drop=True)
