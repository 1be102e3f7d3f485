"""Everybody in the table of members, told apart by 128 bits and known by position, mapped from disk so that it needs no memory of its own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pyarrow as pa

from netlib.population.columns import keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_HALF: Final = np.uint64((1 << 31) - 1)
_STRANGE: Final = np.uint64(1 << 63)


class Directory(NamedTuple):
    """The members in the order of the numbers of their ids.

    Attributes
    ----------
    first, second
        Two 64-bit numbers of each id, sorted by both.
    decides
        1 decides, 0 does not, -1 unknown.
    ids
        File with the ids.
    """

    first: NDArray[np.uint64]
    second: NDArray[np.uint64]
    decides: NDArray[np.int8]
    ids: Path

    def __len__(self) -> int:
        return len(self.first)

    def names(self, members: NDArray[np.int64]) -> pa.Array:
        """Return the ids of members."""
        with pa.memory_map(str(self.ids)) as file:
            return (
                pa.ipc.open_file(file)
                .read_all()
                .column("id")
                .combine_chunks()
                .take(pa.array(members))
            )


class Encoded(NamedTuple):
    """Ids as numbers, see `netlib.population.members.ROWS`, and which are missing."""

    number: NDArray[np.int64]
    tail: NDArray[np.int32]
    missing: NDArray[np.bool_]


def encode(ids: pa.Array, directory: Directory) -> Encoded:
    """Return each id as the position of the member, or as 95 bits of a stranger's own."""
    first, second, missing = keys(ids)
    number = find(first, second, directory.first, directory.second)
    strange = number < 0
    number = np.where(strange, (first | _STRANGE).view(np.int64), number)
    tail = np.where(strange, (second & _HALF).astype(np.int64), 0).astype(np.int32)
    return Encoded(number, tail, missing)


def find(
    first: NDArray[np.uint64],
    second: NDArray[np.uint64],
    among: NDArray[np.uint64],
    beside: NDArray[np.uint64],
) -> NDArray[np.int64]:
    """Return the position of each pair of numbers among those sorted by both; -1 where it is not there."""
    at = np.searchsorted(among, first)
    last = max(len(among) - 1, 0)
    found = np.full(len(first), -1, dtype=np.int64)
    if not len(among):
        return found
    left = np.arange(len(first))
    while len(left):
        here = np.minimum(at[left], last)
        same = (at[left] <= last) & (among[here] == first[left])
        hit = same & (beside[here] == second[left])
        found[left[hit]] = here[hit]
        # two ids may share the first number: look at the next
        left = left[same & ~hit]
        at[left] += 1
    return found


def write_directory(
    parts: Iterable[tuple[pa.Array, NDArray[np.int8]]], folder: Path
) -> tuple[int, int]:
    """Write the directory of members whose ids and decisions come in parts, and return how many there are and how many came again.

    Of one listed twice the first counts.
    """
    held = list(parts)
    ids = pa.chunked_array([part for part, _ in held], pa.large_string()).combine_chunks()
    decides = np.concatenate([part for _, part in held] or [np.empty(0, dtype=np.int8)])
    first, second, _ = keys(ids)
    order = np.lexsort((np.arange(len(first)), second, first))
    first, second = first[order], second[order]
    again = (first[1:] == first[:-1]) & (second[1:] == second[:-1])
    kept = np.append(True, ~again)[: len(first)]
    order = order[kept]
    np.save(folder / "first.npy", first[kept])
    np.save(folder / "second.npy", second[kept])
    np.save(folder / "decides.npy", decides[order])
    table = pa.table({"id": ids.take(pa.array(order))})
    with (
        pa.OSFile(str(folder / "ids.arrow"), "wb") as file,
        pa.ipc.new_file(file, table.schema) as writer,
    ):
        writer.write_table(table)
    return len(order), int((~kept).sum())


@lru_cache(maxsize=1)
def open_directory(folder: str) -> Directory:
    """Return the directory in a folder."""
    first, second, decides = (
        np.load(Path(folder) / f"{name}.npy", mmap_mode="r")
        for name in ("first", "second", "decides")
    )
    return Directory(first, second, decides, Path(folder) / "ids.arrow")


def ranges(members: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield the members in runs of at most so many."""
    for start in range(0, members, most):
        yield start, min(start + most, members)
