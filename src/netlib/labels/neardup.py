"""Which sets are near-duplicates: exactly by prefixes, or among very many by MinHash and locality-sensitive hashing.

Both ways only propose pairs, through keys that similar sets share, and every pair that counts is verified on the sets
themselves. So a pair found is a pair, and the second way can do no worse than miss one. Prefixes are those of Bayardo, Ma and
Srikant, Scaling up all pairs similarity search, WWW 2007; the upper bound from bit vectors is that of Sandes, Teodoro and Melo,
Bitmap filter, 2017; for MinHash see `netlib.labels.minhash`.

Sets linked by similar pairs form a chain in which the two ends may have little in common. Each chain is therefore cut into
stars: the set with most weight gathers all that are at least ``reach`` similar to it, then the heaviest of the rest does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from netlib.labels.minhash import Keys, band_keys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from netlib.labels.shingles import Sets

_COLUMNS: Final = (1 << 31) - 1
_PAIRS: Final = 1 << 19
_MOST_CELLS: Final = 23
_MOST_PAIRS: Final = 400_000_000
_FEWEST_PARTNERS: Final = 64
"""Where more pairs are proposed, which takes a minute, each set is compared with so many others of a key at least."""
_MOST_VERIFIED: Final = 8_000_000
"""Pairs that are compared member by member; only texts made to nearly match in thousands need more."""
_WORDS: Final = 16
_FOLDED: Final = 4
_SLACK: Final = 1e-9
_MOST_STARS: Final = 200
"""Stars that a chain is cut into; what is left of longer ones stands alone, so that no mailbox takes for ever."""


class Stars(NamedTuple):
    """Which star each set belongs to, by the place of the set in its middle, and how similar the set is to that one."""

    centre: NDArray[np.intp]
    similarity: NDArray[np.float64]


def near_duplicates(
    sets: Sets,
    weights: NDArray[np.int64],
    *,
    similarity: float,
    reach: float,
    exact: bool,
) -> Stars:
    """Return which sets are near-duplicates of each other.

    Parameters
    ----------
    sets
        No two alike; an empty one is similar to none. The result does not depend on their order.
    weights
        Weight of each set, for what stands in the middle; among equals the content decides.
    similarity
        Least Jaccard similarity of a pair.
    reach
        Least similarity of a set to the middle of its star, at most ``similarity``.
    exact
        Whether every pair is found; otherwise all but about `netlib.labels.minhash.HIGHEST_MISS` of those at the threshold, and fewer above.
    """
    rows = np.flatnonzero(_has_company(sets, similarity))
    chosen = sets.take(rows)
    keys = prefix_keys(chosen, similarity) if exact else band_keys(chosen, similarity)
    chain = _chains(chosen, keys, similarity)
    stars = _stars(chosen, chain, weights[rows], reach)
    centre, nearness = np.arange(len(sets.sizes)), np.ones(len(sets.sizes))
    centre[rows], nearness[rows] = rows[stars.centre], stars.similarity
    return Stars(centre, nearness)


def prefix_keys(sets: Sets, similarity: float) -> Keys:
    """Return the rarest members of each set, so many that two similar sets must share one of them."""
    row = np.repeat(np.arange(len(sets.sizes)), sets.sizes)
    order = np.lexsort((sets.members, _spread(sets), row))
    place = np.arange(len(row)) - np.repeat(sets.limits[:-1], sets.sizes)
    least = np.ceil(similarity * sets.sizes - _SLACK).astype(np.int64)
    kept = place < (sets.sizes - least + 1)[row]
    return Keys(sets.members[order][kept].astype(np.uint64), row[kept])


def _spread(sets: Sets) -> NDArray[np.int64]:
    """Return about how many sets hold each member: never fewer, and now and then more."""
    cells = 1 << min(max(10, (2 * len(sets.members)).bit_length()), _MOST_CELLS)
    cell = sets.members & (cells - 1)
    return np.bincount(cell, minlength=cells)[cell]


def _has_company(sets: Sets, similarity: float) -> NDArray[np.bool_]:
    """Tell sets that share enough members with others at all; most letters do not."""
    shared = np.concatenate([[0], np.cumsum(_spread(sets) > 1)])
    common = shared[sets.limits[1:]] - shared[sets.limits[:-1]]
    return (sets.sizes > 0) & (common >= similarity * sets.sizes - _SLACK)


def _chains(sets: Sets, keys: Keys, similarity: float) -> NDArray[np.int32]:
    """Return the number of the chain of each set: the components of all similar pairs that the keys propose.

    First each set is compared with the first of its key; that joins most of what belongs together, and what is one chain
    already need not be compared any more.
    """
    group, row = _groups(keys)
    first = np.flatnonzero(np.diff(group, prepend=-1))
    alike = _Verifier(sets, similarity)
    chain = np.arange(len(sets.sizes), dtype=np.int32)
    chain = _joined(chain, alike.pairs(row[first][group], row))
    order = np.argsort(group * len(chain) + chain[row])
    group, row = group[order], row[order]
    linked = [alike.pairs(a, b) for a, b in _across(group, row, chain)]
    return _joined(chain, np.concatenate(linked)) if linked else chain


def _groups(keys: Keys) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the sets by key, as numbers of keys in rising order and places; keys of one set alone are left out."""
    order = np.argsort(keys.key)
    key = keys.key[order]
    same = key[1:] == key[:-1]
    begins, ends = np.append(True, ~same), np.append(~same, True)
    several = ~(begins & ends)[: len(key)]
    begins = begins[: len(key)][several]
    return np.cumsum(begins) - 1, keys.row[order[several]]


def _across(
    group: NDArray[np.intp], row: NDArray[np.intp], chain: NDArray[np.int32]
) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Yield the pairs within each group that are not in one chain; the rows of a group are sorted by chain."""
    if not len(group):
        return
    fresh = np.diff(group, prepend=-1) != 0
    end_of_group = _ends(fresh)
    end_of_run = _ends(fresh | (np.diff(chain[row], prepend=-1) != 0))
    count = end_of_group - end_of_run
    if count.sum() > _MOST_PAIRS:
        count = np.minimum(count, max(_FEWEST_PARTNERS, _MOST_PAIRS // len(row)))
    # set by set, so that a pair of several keys is met in one part and compared once
    entry = np.argsort(row, kind="stable")
    count = count[entry]
    total = np.concatenate([[0], np.cumsum(count)])
    start = 0
    while start < len(row):
        stop = int(np.searchsorted(total, total[start] + _PAIRS, side="right")) - 1
        stop = max(stop, start + 1)
        counts = count[start:stop]
        one = np.repeat(entry[start:stop], counts)
        other = np.arange(len(one)) - np.repeat(np.cumsum(counts) - counts, counts)
        yield row[one], row[other + end_of_run[one]]
        start = stop


def _ends(begins: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return for each place where the run it belongs to ends."""
    first = np.flatnonzero(begins)
    return np.append(first[1:], len(begins))[np.cumsum(begins) - 1]


def _joined(chain: NDArray[np.int32], pairs: NDArray[np.intp]) -> NDArray[np.int32]:
    """Return the chains after those of each pair are joined."""
    a, b = chain[pairs[:, 0]], chain[pairs[:, 1]]
    total = len(chain)
    graph = coo_array((np.ones(len(a), bool), (a, b)), shape=(total, total))
    return connected_components(graph, directed=False)[1][chain]


class _Verifier:
    """Tells which of many pairs are similar, mostly by a bound from bit vectors."""

    def __init__(self, sets: Sets, similarity: float) -> None:
        self.sizes = sets.sizes
        self.similarity = similarity
        self.matrix = matrix_of(sets)
        self.bits = _bit_vectors(sets)
        self.folded = np.bitwise_or.reduce(
            self.bits.reshape(_WORDS // _FOLDED, _FOLDED, len(self.sizes)), axis=0
        )
        self.left = _MOST_VERIFIED

    def pairs(self, one: NDArray[np.intp], other: NDArray[np.intp]) -> NDArray[np.intp]:
        """Return the similar pairs, each once, as rows of two places."""
        found = [np.zeros((0, 2), np.intp)]
        for start in range(0, len(one), _PAIRS):
            a, b = one[start : start + _PAIRS], other[start : start + _PAIRS]
            rest = np.flatnonzero(a != b)
            rest = rest[self._may_be(a[rest], b[rest], self.folded)]
            a, b = a[rest], b[rest]
            code = np.unique(np.minimum(a, b) * len(self.sizes) + np.maximum(a, b))
            a, b = np.divmod(code, max(len(self.sizes), 1))
            rest = np.flatnonzero(self._may_be(a, b, self.bits))[: self.left]
            self.left -= len(rest)
            a, b = a[rest], b[rest]
            kept = jaccard(self.matrix, self.sizes, a, b) >= self.similarity - _SLACK
            found.append(np.stack([a[kept], b[kept]], axis=1))
        return np.concatenate(found)

    def _may_be(
        self, a: NDArray[np.intp], b: NDArray[np.intp], bits: NDArray[np.uint64]
    ) -> NDArray[np.bool_]:
        """Tell pairs that sizes and bits do not rule out: sets differ at least in as many members as their bits do."""
        together = self.sizes[a] + self.sizes[b]
        allowed = (1 - self.similarity) / (1 + self.similarity) * together + _SLACK
        rest = np.flatnonzero(np.abs(self.sizes[a] - self.sizes[b]) <= allowed)
        apart = np.zeros(len(a))
        for word in bits:
            apart[rest] += np.bitwise_count(word[a[rest]] ^ word[b[rest]])
            rest = rest[apart[rest] <= allowed[rest]]
        possible = np.zeros(len(a), bool)
        possible[rest] = True
        return possible


def _bit_vectors(sets: Sets) -> NDArray[np.uint64]:
    """Return 1,024 bits for each set, one for each member, as rows of 64 bits of all sets."""
    total = len(sets.sizes)
    bits = np.zeros(_WORDS * total, np.uint64)
    row = np.repeat(np.arange(total), sets.sizes)
    bit = np.uint64(1) << (sets.members & 63).astype(np.uint64)
    np.bitwise_or.at(bits, (sets.members >> 6) % _WORDS * total + row, bit)
    return bits.reshape(_WORDS, total)


def matrix_of(sets: Sets) -> csr_array:
    """Return the sets as rows of a sparse matrix of ones."""
    shape = (len(sets.sizes), _COLUMNS)
    ones = np.ones(len(sets.members), np.int32)
    return csr_array((ones, sets.members, sets.limits), shape=shape)


def jaccard(
    matrix: csr_array, sizes: NDArray[np.int64], a: NDArray[np.intp], b: NDArray[np.intp]
) -> NDArray[np.float64]:
    """Return the Jaccard similarity of each pair of rows; neither is empty."""
    result = np.empty(len(a))
    step = _PAIRS >> 3
    for start in range(0, len(a), step):
        x, y = a[start : start + step], b[start : start + step]
        common = np.asarray(matrix[x].multiply(matrix[y]).sum(axis=1)).ravel()
        result[start : start + step] = common / (sizes[x] + sizes[y] - common)
    return result


def _stars(sets: Sets, chain: NDArray[np.int32], weights: NDArray[np.int64], reach: float) -> Stars:
    """Return the stars that the chains are cut into."""
    matrix, sizes = matrix_of(sets), sets.sizes
    centre, similarity = np.arange(len(sizes)), np.ones(len(sizes))
    left = np.flatnonzero(np.bincount(chain, minlength=1)[chain] > 1)
    # the heaviest first, among equals by content
    left = left[np.lexsort((content(sets)[left], -weights[left], chain[left]))]
    for _ in range(_MOST_STARS):
        begins = np.diff(chain[left], prepend=-1) != 0
        middle = left[begins][np.cumsum(begins) - 1]
        nearness = jaccard(matrix, sizes, middle, left)
        near = nearness >= reach - _SLACK
        centre[left[near]], similarity[left[near]] = middle[near], nearness[near]
        left = left[~near]
        if not len(left):
            break
    return Stars(centre, similarity)


def content(sets: Sets) -> NDArray[np.uint64]:
    """Return a number for what each set holds, whatever its place."""
    mixed = sets.members.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    total = np.concatenate([np.zeros(1, np.uint64), np.cumsum(mixed, dtype=np.uint64)])
    return total[sets.limits[1:]] - total[sets.limits[:-1]]
