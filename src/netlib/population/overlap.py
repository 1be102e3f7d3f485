"""How much the groups of each member overlap: every pair of groups that somebody is in both of, compared where it meets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.population.people import find
from netlib.population.reading import (
    KEPT,
    Task,
    leave,
    named_groups,
    read_groups,
    read_memberships,
)
from netlib.sources.batch import LISTED_TWICE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from netlib.population.clusters import Engine, Frame
    from netlib.population.inputs import Piece

MOST_GROUPS: Final = 2_000
"""Groups of one person beyond which memberships tell no choice: the person counts as a member of none."""
IN_TOO_MANY: Final = f"of people in more than {MOST_GROUPS:,} groups"
_ROWS: Final = 1_000_000
_PAIRS: Final = 2_000_000
_PAIR: Final = {"pair": "int64", "member": "int64"}
SHARED: Final = {"member": "int64", "jaccard": "float64", "overlap": "float64", "pairs": "int64"}
"""Sums over pairs of groups that a member is in, in no order and in several rows, see `shared`."""


class Joined(NamedTuple):
    """What was found in one part of the memberships.

    Attributes
    ----------
    groups, sizes
        Groups by position, and how many of these people are in each.
    pairs
        How many pairs of groups these people are in.
    """

    groups: NDArray[np.int64]
    sizes: NDArray[np.int64]
    pairs: int


def shared(
    found: dict[str, list[Piece]], task: Task, engine: Engine, *, parts: int
) -> Frame | None:
    """Return the overlap of the groups of each member, as `SHARED`, all of a member in one of so many parts; None without memberships."""
    pieces = found["memberships"]
    if not pieces:
        return None
    groups = _write_groups(found, task, engine)
    rows = engine.frame(read_memberships, pieces, task, columns=_MEMBERSHIP)
    together = engine.shuffled(rows, "member", parts=1 + sum(one.rows for one in pieces) // _ROWS)
    joined = engine.each(keep_joined, [together], task)
    sizes = np.zeros(groups, dtype=np.int64)
    for one in joined:
        np.add.at(sizes, one.groups, one.sizes)
    np.save(Path(task.folder) / "sizes.npy", sizes)
    slices = [
        (number, start, end)
        for number, one in enumerate(joined)
        for start, end in _slices(one.pairs)
    ]
    pairs = engine.frame(pairs_of, slices, task, columns=_PAIR)
    total = sum(one.pairs for one in joined)
    met = engine.shuffled(pairs, "pair", parts=1 + total // _PAIRS)
    valued = engine.mapped(met, values_of, task, columns=SHARED)
    return engine.shuffled(valued, "member", parts=parts)


_MEMBERSHIP: Final = {"member": "int64", "tail": "int64", "group": "int64"}


def keep_joined(rows: pd.DataFrame, number: int, task: Task) -> Joined:
    """Keep each membership of these people once, and say how large the groups are."""
    order = np.lexsort([rows[name].to_numpy() for name in ("group", "tail", "member")])
    rows = rows.iloc[order].reset_index(drop=True)
    again = rows.duplicated()
    rows = rows[~again]
    person = rows[["member", "tail"]]
    starts = (person != person.shift()).any(axis=1).to_numpy()
    who = np.cumsum(starts) - 1
    count = np.bincount(who, minlength=1)[who] if len(who) else who
    many = count > MOST_GROUPS
    rows, count = rows[~many], count[~many]
    rows.to_parquet(Path(task.folder) / f"joined-{number:06}.parquet", index=False)
    told = {LISTED_TWICE: int(again.sum()), IN_TOO_MANY: int(many.sum())}
    told[KEPT] = -sum(told.values())
    leave(
        {name: n for name, n in told.items() if n}, f"memberships-joined-{number:06}", task.folder
    )
    groups, sizes = np.unique(rows["group"].to_numpy(), return_counts=True)
    # each of g memberships of a person stands in g - 1 pairs, and each pair is met twice
    return Joined(groups, sizes, int((count - 1).sum()) // 2)


def pairs_of(which: tuple[int, int, int], task: Task) -> pd.DataFrame:
    """Return each pair of groups that a person is in, for a slice of the pairs of a part."""
    number, start, end = which
    rows = pd.read_parquet(Path(task.folder) / f"joined-{number:06}.parquet")
    member, tail, group = (rows[name].to_numpy() for name in ("member", "tail", "group"))
    new = np.append(True, (member[1:] != member[:-1]) | (tail[1:] != tail[:-1]))[: len(rows)]
    first = np.flatnonzero(new)
    ends = np.append(first[1:], len(rows))
    later = ends[np.cumsum(new) - 1] - np.arange(len(rows)) - 1
    before = np.cumsum(later) - later
    # only the memberships whose pairs fall into the slice, cut to it
    low = np.clip(start - before, 0, later)
    high = np.clip(end - before, 0, later)
    times = high - low
    one = np.repeat(np.arange(len(rows)), times)
    step = np.arange(times.sum()) - np.repeat(np.cumsum(times) - times, times)
    other = one + 1 + low[one] + step
    groups = len(np.load(Path(task.folder) / "sizes.npy", mmap_mode="r"))
    table = {"pair": group[one] * groups + group[other], "member": np.maximum(member[one], -1)}
    return pd.DataFrame(table).astype(_PAIR)


def values_of(rows: pd.DataFrame, task: Task) -> pd.DataFrame:
    """Return the overlap of pairs of groups, added up by member, where everybody in both groups of a pair is in these rows."""
    sizes = np.load(Path(task.folder) / "sizes.npy", mmap_mode="r")
    pair, place, both = np.unique(rows["pair"].to_numpy(), return_inverse=True, return_counts=True)
    x, y = np.divmod(pair, max(len(sizes), 1))
    one, other = sizes[x], sizes[y]
    table = pd.DataFrame(
        {
            "member": rows["member"].to_numpy(),
            "jaccard": (both / (one + other - both))[place],
            "overlap": (both / np.minimum(one, other))[place],
            "pairs": np.ones(len(place), dtype=np.int64),
        }
    )
    table = table[table["member"] >= 0]
    return table.groupby("member", as_index=False, sort=False).sum().astype(SHARED)


def _write_groups(found: dict[str, list[Piece]], task: Task, engine: Engine) -> int:
    """Write down the groups that are measured, as `netlib.measures.groups.measured_groups`, and return how many they are."""
    named = np.concatenate(engine.tasks(named_groups, found["memberships"], task))
    named = np.unique(named, axis=0)
    listed = engine.tasks(read_groups, found["groups"], task)
    numbers = np.concatenate([one for one, _ in listed] or [np.empty((0, 2), dtype=np.uint64)])
    derived = np.concatenate([flags for _, flags in listed] or [np.empty(0, dtype=bool)])
    _, first = np.unique(numbers, axis=0, return_index=True)
    again = len(numbers) - len(first)
    if again:
        leave({LISTED_TWICE: again, KEPT: -again}, "groups-again", task.folder)
    only = numbers[np.sort(first)][derived[np.sort(first)]]
    only = only[np.lexsort((only[:, 1], only[:, 0]))]
    shows = find(named[:, 0], named[:, 1], only[:, 0], only[:, 1]) >= 0
    if not shows.all():
        named = named[~shows]
    for place in (0, 1):
        np.save(Path(task.folder) / f"group-{place + 1}.npy", named[:, place])
    return len(named)


def _slices(pairs: int) -> list[tuple[int, int]]:
    starts: Sequence[int] = range(0, pairs, _PAIRS)
    return [(start, min(start + _PAIRS, pairs)) for start in starts]
