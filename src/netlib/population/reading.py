"""One piece of a table as numbers, with what became of each row: read = kept + left out."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from netlib.annotations.overlay import unsaid_levels
from netlib.labels.levels import at_least
from netlib.network import BASES, KINDS
from netlib.population.columns import UNDATED, days, keys, texts
from netlib.population.inputs import Piece, batches, column
from netlib.population.members import BACK, MET, OUT, ROWS, empty_rows
from netlib.population.people import encode, find, open_directory
from netlib.settings import LEVELS
from netlib.sources.batch import NO_PERSON, TO_ONESELF
from netlib.text import clean

if TYPE_CHECKING:
    from numpy.typing import NDArray

READ: Final = "read"
KEPT: Final = "kept"
NO_GROUP: Final = "no group_id"
UNKNOWN_KIND: Final = "unknown kind"
LATER: Final = "after the last day that counts"
NOT_MEASURED: Final = "of a group that only shows in the data, where others are listed"
STRANGERS: Final = "rows that name people who are not in members"
UNREAD: Final = "dates that could not be read and are missing"
_STATED: Final = ("listed", "platform")


class Task(NamedTuple):
    """What every task is told.

    Attributes
    ----------
    folder
        Where tasks find what others have left and leave what others need: the same path on every machine.
    cut, daily_cap
        Of the settings: the lowest level that decides, and how many messages of a day count.
    last
        The last day that counts, in days since 1970; None for all.
    """

    folder: str
    cut: str
    daily_cap: int
    last: int | None


def read_members(piece: Piece, task: Task) -> tuple[pa.Array, NDArray[np.int8]]:
    """Return the ids of a piece of the members, and whether each decides: 1, 0, or -1 where that is unknown."""
    counts: Counter[str] = Counter()
    ids, decides = [], []
    for batch in batches(piece):
        named = texts(column(batch, "person_id"), column="person_id", table="members")
        present = pc.is_valid(named)
        said = {
            name: _words(column(batch, name), name).filter(present)
            for name in ("position", "company", "level")
        }
        ids.append(named.filter(present))
        decides.append(_decides(said, task.cut))
        _count(counts, batch.num_rows, {NO_PERSON: ~_mask(present)})
    _leave(counts, piece, task)
    return pa.chunked_array(ids, pa.large_string()).combine_chunks(), np.concatenate(
        decides or [np.empty(0, dtype=np.int8)]
    )


def read_interactions(piece: Piece, task: Task) -> pd.DataFrame:
    """Return what a piece of the interactions, or of the ties, says of each of its two sides that is a member; see `ROWS`."""
    directory = open_directory(task.folder)
    counts: Counter[str] = Counter()
    last_day = UNDATED
    found = [empty_rows()]
    is_ties = piece.table == "ties"
    first, second = ("source", "target") if is_ties else ("sender", "recipient")
    for batch in batches(piece):
        ends = [
            texts(column(batch, name), column=name, table=piece.table) for name in (first, second)
        ]
        one, other = (encode(each, directory) for each in ends)
        day, unread = days(column(batch, "at"), column="at", table=piece.table)
        kind = _kinds(batch, piece)
        left = {
            NO_PERSON: one.missing | other.missing,
            TO_ONESELF: (one.number == other.number) & (one.tail == other.tail),
            UNKNOWN_KIND: kind == _UNKNOWN,
            LATER: _is_later(day, task.last),
        }
        kept = _count(counts, batch.num_rows, left)
        counts[UNREAD] += unread
        counts[STRANGERS] += int((kept & ((one.number < 0) | (other.number < 0))).sum())
        last_day = max(last_day, int(day[kept].max(initial=UNDATED)))
        message = (kind == _MESSAGE) & ~is_ties
        for me, you, way in ((one, other, OUT), (other, one, BACK)):
            mine = kept & (me.number >= 0)
            rows = {
                "member": me.number[mine],
                "partner": you.number[mine],
                "tail": you.tail[mine],
                "way": np.where(message[mine], way, MET),
                "day": np.where(message[mine], day[mine], UNDATED),
            }
            found.append(pd.DataFrame(rows).astype(ROWS))
    _leave(counts, piece, task, last_day=last_day)
    return pd.concat(found, ignore_index=True)


def read_groups(piece: Piece, task: Task) -> tuple[NDArray[np.uint64], NDArray[np.bool_]]:
    """Return the two numbers of each group of a piece, and whether nobody lists it."""
    counts: Counter[str] = Counter()
    numbers, derived = [np.empty((0, 2), dtype=np.uint64)], [np.empty(0, dtype=bool)]
    for batch in batches(piece):
        ids = texts(column(batch, "group_id"), column="group_id", table="groups")
        first, second, missing = keys(ids)
        kept = _count(counts, batch.num_rows, {NO_GROUP: missing})
        basis = pc.utf8_lower(_words(column(batch, "basis"), "basis"))
        shows = pc.is_in(basis, value_set=pa.array(set(BASES) - set(_STATED), pa.large_string()))
        numbers.append(np.column_stack([first, second])[kept])
        derived.append(_mask(shows)[kept])
    _leave(counts, piece, task)
    return np.concatenate(numbers), np.concatenate(derived)


def named_groups(piece: Piece, task: Task) -> NDArray[np.uint64]:
    """Return the two numbers of each group that a piece of the memberships names, once."""
    found = [np.empty((0, 2), dtype=np.uint64)]
    for batch in batches(piece):
        ids = texts(column(batch, "group_id"), column="group_id", table=piece.table)
        people = texts(column(batch, "person_id"), column="person_id", table=piece.table)
        since, _ = days(column(batch, "since"), column="since", table=piece.table)
        first, second, missing = keys(ids)
        kept = ~missing & _mask(pc.is_valid(people)) & ~_is_later(since, task.last)
        found.append(np.unique(np.column_stack([first, second])[kept], axis=0))
    return np.unique(np.concatenate(found), axis=0)


def read_memberships(piece: Piece, task: Task) -> pd.DataFrame:
    """Return ``member, tail, group`` of a piece of the memberships, the group by its position among those that are measured."""
    directory = open_directory(task.folder)
    first_of, second_of = (np.load(Path(task.folder) / f"group-{one}.npy") for one in (1, 2))
    counts: Counter[str] = Counter()
    last_day = UNDATED
    found = [pd.DataFrame({"member": [], "tail": [], "group": []})]
    for batch in batches(piece):
        people = encode(
            texts(column(batch, "person_id"), column="person_id", table=piece.table), directory
        )
        ids = texts(column(batch, "group_id"), column="group_id", table=piece.table)
        first, second, missing = keys(ids)
        group = find(first, second, first_of, second_of)
        since, unread = days(column(batch, "since"), column="since", table=piece.table)
        left = {
            NO_PERSON: people.missing,
            NO_GROUP: missing,
            LATER: _is_later(since, task.last),
            NOT_MEASURED: group < 0,
        }
        kept = _count(counts, batch.num_rows, left)
        counts[UNREAD] += unread
        counts[STRANGERS] += int((kept & (people.number < 0)).sum())
        last_day = max(last_day, int(since[kept].max(initial=UNDATED)))
        found.append(
            pd.DataFrame(
                {"member": people.number[kept], "tail": people.tail[kept], "group": group[kept]}
            )
        )
    _leave(counts, piece, task, last_day=last_day)
    return pd.concat(found, ignore_index=True).astype("int64")


def leave(counts: dict[str, int], name: str, folder: str) -> None:
    """Write down what became of rows, so that a task that is done twice counts once."""
    place = Path(folder) / "counts" / f"{name}.json"
    beside = place.with_suffix(".part")
    beside.write_text(json.dumps(counts), encoding="utf-8")
    beside.replace(place)


_MESSAGE: Final = KINDS.index("message")
_UNKNOWN: Final = -1


def _kinds(batch: pa.RecordBatch, piece: Piece) -> NDArray[Any]:
    if "kind" not in piece.columns:
        return np.full(batch.num_rows, _MESSAGE)
    told = pc.utf8_lower(texts(column(batch, "kind"), column="kind", table=piece.table))
    place = pc.index_in(told, value_set=pa.array(KINDS, pa.large_string()))
    return place.fill_null(_UNKNOWN).to_numpy(zero_copy_only=False)


def _decides(said: dict[str, pa.Array], cut: str) -> NDArray[np.int8]:
    """Return whether the people of these titles decide: each title is read once."""
    frame = pd.DataFrame({name: _codes(values) for name, values in said.items()})
    distinct = frame.drop_duplicates(ignore_index=True)
    people = pd.DataFrame(
        {
            name: clean(said[name].dictionary_encode().dictionary.to_pandas())
            .reindex(distinct[name])
            .reset_index(drop=True)
            for name in said
        }
    )
    level = people["level"].str.casefold()
    people["level"] = level.where(level.isin(LEVELS))
    people.insert(0, "person_id", people.index.astype("str"))
    decided = at_least(unsaid_levels(people)["level"], cut).astype("Int8").fillna(-1)
    place = frame.merge(distinct.assign(place=distinct.index), how="left", on=list(said))["place"]
    return decided.to_numpy(dtype=np.int8)[place.to_numpy()]


def _codes(values: pa.Array) -> NDArray[np.int64]:
    return (
        values.dictionary_encode()
        .indices.fill_null(-1)
        .to_numpy(zero_copy_only=False)
        .astype(np.int64)
    )


def _words(values: pa.Array, name: str) -> pa.Array:
    return texts(values, column=name, table="members")


def _mask(flags: pa.Array) -> NDArray[np.bool_]:
    return flags.to_numpy(zero_copy_only=False).astype(bool)


def _is_later(day: NDArray[np.int32], last: int | None) -> NDArray[np.bool_]:
    return np.zeros(len(day), dtype=bool) if last is None else day > last


def _count(
    counts: Counter[str], rows: int, left: dict[str, NDArray[np.bool_]]
) -> NDArray[np.bool_]:
    """Count the rows that are left out, each for the first reason, and return which are kept."""
    kept = np.ones(rows, dtype=bool)
    for reason, gone in left.items():
        counts[reason] += int((kept & gone).sum())
        kept &= ~gone
    counts[READ] += rows
    counts[KEPT] += int(kept.sum())
    return kept


def _leave(counts: Counter[str], piece: Piece, task: Task, *, last_day: int = UNDATED) -> None:
    told = {name: count for name, count in counts.items() if count or name in {READ, KEPT}}
    if last_day != UNDATED:
        told["last day"] = last_day
    leave(told, f"{piece.table}-{piece.number:06}", task.folder)
