"""People as sets of rows that grow together, and what forbids two of them to become one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.sources.namesakes import share_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd
    from numpy.typing import NDArray

SAME_SOURCE: Final = "{}, but then two people of one source would be one"
_PLATFORMS: Final = {
    "in/": "{}, but different LinkedIn profiles",
    "xing/": "{}, but different XING profiles",
}


class Clusters:
    """A union of rows; the lowest row of each person stands for it.

    Parameters
    ----------
    everyone
        A row per person of each source: ``place, name``.
    bearers
        ``row, address``.
    different
        Pairs of rows that are never the same person.
    """

    def __init__(
        self, everyone: pd.DataFrame, bearers: pd.DataFrame, different: Iterable[tuple[int, int]]
    ) -> None:
        self._leader = list(range(len(everyone)))
        self._names = everyone["name"].fillna("").tolist()
        self._members: dict[int, list[int]] = {}
        # a bit for each source
        self._sources = [1 << place for place in everyone["place"].tolist()]
        self._profiles = {
            reason: _addresses(bearers, prefix) for prefix, reason in _PLATFORMS.items()
        }
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        for x, y in different:
            self._apart[x].add(y)
            self._apart[y].add(x)

    def find(self, row: int) -> int:
        """Return the row that stands for the person."""
        leader = self._leader
        while leader[row] != row:
            leader[row] = leader[leader[row]]
            row = leader[row]
        return row

    def leaders(self) -> NDArray[np.int64]:
        """Return for each row the one that stands for its person."""
        return np.array([self.find(row) for row in range(len(self._leader))], dtype=np.int64)

    def join(self, x: int, y: int) -> bool:
        """Make two people one; return False if they are already."""
        first, second = sorted((self.find(x), self.find(y)))
        if first == second:
            return False
        self._leader[second] = first
        self._members[first] = self.members(first) + self.members(second)
        self._members.pop(second, None)
        self._sources[first] |= self._sources[second]
        for known in self._profiles.values():
            if second in known:
                known[first] = known.get(first, frozenset()) | known.pop(second)
        return True

    def members(self, row: int) -> list[int]:
        """Return all rows of the person that a row stands for."""
        return self._members.get(row, [row])

    def are_apart(self, x: int, y: int) -> bool:
        """Return whether the user said that these are two people."""
        if not self._apart:
            return False
        other = self.find(y)
        return any(
            self.find(enemy) == other
            for member in self.members(self.find(x))
            for enemy in self._apart.get(member, ())
        )

    def obstacle(self, x: int, y: int) -> str | None:
        """Return why two people cannot be one, None where they can; ``""`` if they are one, or known to be two."""
        one, other = self.find(x), self.find(y)
        if one == other or self.are_apart(one, other):
            return ""
        if self._sources[one] & self._sources[other]:
            return SAME_SOURCE
        for reason, known in self._profiles.items():
            first, second = known.get(one), known.get(other)
            if first and second and first.isdisjoint(second):
                return reason
        return None

    def share_word(self, x: int, y: int) -> bool:
        """Return whether any name of the one has a word in common with any name of the other, or one has no name."""
        first, second = (
            [self._names[member] for member in self.members(self.find(row)) if self._names[member]]
            for row in (x, y)
        )
        if not first or not second:
            return True
        return any(share_word(one, other) for one in first for other in second)


def _addresses(bearers: pd.DataFrame, prefix: str) -> dict[int, frozenset[str]]:
    """Return the profile addresses of a platform by row."""
    known = bearers[bearers["address"].str.startswith(prefix)]
    found: dict[int, frozenset[str]] = {}
    for row, address in zip(known["row"].tolist(), known["address"].tolist(), strict=True):
        found[row] = found.get(row, frozenset()) | {address}
    return found
