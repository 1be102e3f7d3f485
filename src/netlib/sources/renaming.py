"""The tables of several sources as one: ids as they are after the merging, and what would collide kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.network import COLUMNS, conform
from netlib.sources.persons import each
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.sources.part import Part

_PEOPLE: Final[Mapping[str, tuple[str, ...]]] = {
    "interactions": ("sender", "recipient"),
    "memberships": ("person_id",),
    "requests": ("person_id",),
    "ties": ("source", "target"),
    "annotations": ("person_id",),
}


class _Groups(NamedTuple):
    """The groups of all sources, for each source those whose id changes, and the ids of those of several sources."""

    table: pd.DataFrame | None
    changes: list[dict[str, str]]
    joined: list[str]


def join_tables(
    parts: Sequence[Part], new_ids: Sequence[Mapping[str, str]], *, ego: str | None
) -> tuple[dict[str, pd.DataFrame], int]:
    """Return all tables but ``people``, and how many rows were left out since both sides are one person now.

    Parameters
    ----------
    parts
        The sources, in the order in which they count.
    new_ids
        For each source the people whose id changes.
    ego
        Whose requests to oneself are left out.
    """
    groups = _join_groups(parts)
    tables: dict[str, pd.DataFrame] = {}
    lost = 0
    for name in COLUMNS:
        given = [place for place, part in enumerate(parts) if name in part.tables]
        if not given or name in {"people", "groups"}:
            continue
        frames = []
        for place in given:
            table = conform(name, parts[place].tables[name])
            renamed = {
                column: rename(table[column], new_ids[place]) for column in _PEOPLE.get(name, ())
            }
            if name == "memberships":
                renamed["group_id"] = rename(table["group_id"], groups.changes[place])
            frame = table.assign(**renamed)
            alone = _to_oneself(name, table, frame, ego)
            lost += int(alone.sum())
            frames.append(frame[~alone] if alone.any() else frame)
        sources = [parts[place].source for place in given]
        tables[name] = _put_together(name, frames, sources)
    if groups.table is not None:
        tables["groups"] = _recounted(groups, tables.get("memberships"))
    return tables, lost


def rename(ids: pd.Series, new: Mapping[str, str]) -> pd.Series:
    """Return ids with those that change replaced, each distinct one looked up once."""
    if not new:
        return ids
    codes, distinct = pd.factorize(ids)
    texts = distinct.tolist()
    if not any(text in new for text in texts):
        return ids
    renamed = pd.array([new.get(text, text) for text in texts], dtype="str")
    return pd.Series(renamed.take(codes, allow_fill=True), index=ids.index, dtype="str")


def apart(ids: pd.Series, sources: pd.Series) -> pd.Series:
    """Return ids each of which is there once: one that was there before gets ``@`` and its source."""
    while (again := ids.duplicated() & ids.notna()).any():
        ids = ids.mask(again, ids + "@" + sources)
    return ids


def _to_oneself(name: str, before: pd.DataFrame, after: pd.DataFrame, ego: str | None) -> pd.Series:
    """Return which rows had two sides that are one person now."""
    if name == "requests":
        return (after["person_id"] == ego) & (before["person_id"] != ego)
    sides = _PEOPLE.get(name, ())
    if len(sides) != 2:  # noqa: PLR2004
        return pd.Series(data=False, index=after.index)
    one, other = sides
    return (after[one] == after[other]) & (before[one] != before[other])


def _put_together(
    name: str, frames: Sequence[pd.DataFrame], sources: Sequence[str]
) -> pd.DataFrame:
    if name == "interactions":
        frames = _with_own_threads(frames, sources)
    table = pd.concat(frames, ignore_index=True)
    if name == "requests":
        origin = pd.Series(
            [source for source, frame in zip(sources, frames, strict=True) for _ in frame.index],
            index=table.index,
            dtype="str",
        )
        first = _filled_requests(table)
        return first.assign(request_id=apart(first["request_id"], origin[first.index])).reset_index(
            drop=True
        )
    if name == "memberships":
        # of the days somebody is said to have joined on, the first
        dated = table.sort_values("since", kind="stable", na_position="last")
        return dated.drop_duplicates(["person_id", "group_id"]).sort_index(ignore_index=True)
    if name == "own":
        return table.drop_duplicates(ignore_index=True)
    return table


def _filled_requests(table: pd.DataFrame) -> pd.DataFrame:
    """Return each request once: two sources that name it by the same id fill in what the other leaves open.

    An id that holds the person's own is the same request wherever it stands; a mere number is each source's own.
    """
    keys = ["request_id", "person_id", "direction"]
    again = table.duplicated(keys, keep=False) & table[keys].notna().all(axis=1)
    pairs = table.loc[again, keys[:2]].itertuples(name=None)
    again[[row for row, request, person in pairs if person not in request]] = False
    if not again.any():
        return table
    filled = table.copy()
    filled[again] = table[again].groupby(keys, sort=False)[[*table.columns]].transform("first")
    return filled[~(again & table.duplicated(keys))]


def _with_own_threads(frames: Sequence[pd.DataFrame], sources: Sequence[str]) -> list[pd.DataFrame]:
    """Return events whose threads are those of their own source: two sources may count from 1 both."""
    taken: set[str] = set()
    found = []
    for frame, source in zip(frames, sources, strict=True):
        threads = frame["thread_id"].dropna().unique().tolist()
        new = {}
        for thread in threads:
            own = thread
            while own in taken:
                own += f"@{source}"
            if own != thread:
                new[thread] = own
        taken.update(new.get(thread, thread) for thread in threads)
        found.append(frame.assign(thread_id=rename(frame["thread_id"], new)) if new else frame)
    return found


def _join_groups(parts: Sequence[Part]) -> _Groups:
    """Return the groups of all sources; labels of one name are one group, whatever source they are from."""
    frames = [
        conform("groups", part.tables["groups"]).assign(place=place)
        for place, part in enumerate(parts)
        if "groups" in part.tables
    ]
    changes: list[dict[str, str]] = [{} for _ in parts]
    if not frames:
        return _Groups(None, changes, [])
    table = pd.concat(frames, ignore_index=True)
    label = each(table["name"], fold).where(table["basis"] == "label", "")
    alone = pd.Series(table.index, table.index)
    leader = alone.groupby(("label:" + label).mask(label == "", alone.astype("str"))).transform(
        "first"
    )
    first = leader == alone
    sources = pd.Series([parts[place].source for place in table["place"]], dtype="str")
    ids = apart(table["group_id"][first], sources[first])
    for place, old, new in zip(table["place"], table["group_id"], ids[leader], strict=True):
        if old != new:
            changes[place][old] = new
    known = table.drop(columns="place").groupby(leader).first().assign(group_id=ids)
    joined = ids[leader.value_counts().reindex(ids.index) > 1]
    return _Groups(known.reset_index(drop=True), changes, joined.tolist())


def _recounted(groups: _Groups, memberships: pd.DataFrame | None) -> pd.DataFrame:
    """Return the groups with the members counted of those that were put together: two numbers do not add up."""
    assert groups.table is not None
    table = groups.table
    again = table["group_id"].isin(groups.joined) & table["member_count"].notna()
    if memberships is None or not again.any():
        return table
    counted = table["group_id"].map(memberships["group_id"].value_counts()).astype("Int64")
    return table.assign(member_count=table["member_count"].mask(again, counted))
