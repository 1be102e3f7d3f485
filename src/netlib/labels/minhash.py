"""MinHash signatures in bands: keys that similar sets share with high probability, whatever their number.

After Broder, On the resemblance and containment of documents, 1997, and Indyk and Motwani, Approximate nearest neighbors, 1998.
Whole columns at once, since datasketch, which signs and indexes one set at a time, takes some twenty times as long (measured by
``python -m benchmarks.massmail``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.labels.shingles import Sets

SIGNATURE: Final = 64
"""Minima of a MinHash signature."""
HIGHEST_MISS: Final = 0.001
"""Largest probability that a pair at the threshold shares no band."""

_SEED: Final = 20_260_101
_ENTRIES: Final = 1 << 16


class Keys(NamedTuple):
    """Numbers that sets are proposed by: sets with the same number are compared, if they are about as large."""

    key: NDArray[np.uint64]
    row: NDArray[np.intp]


def band_keys(sets: Sets, similarity: float) -> Keys:
    """Return the bands of the MinHash signature of each set."""
    filled = np.flatnonzero(sets.sizes)
    signatures = _signatures(sets, filled)
    width = _rows_of_a_band(similarity)
    keys = []
    for band in range(SIGNATURE // width):
        mixed = np.full(len(filled), band + 1, np.uint64)
        for column in signatures[:, band * width : (band + 1) * width].T:
            mixed = (mixed ^ column) * np.uint64(0x9E3779B97F4A7C15)
            mixed ^= mixed >> np.uint64(32)
        keys.append(mixed)
    return Keys(
        np.concatenate(keys) if keys else np.zeros(0, np.uint64), np.tile(filled, len(keys))
    )


def _rows_of_a_band(similarity: float) -> int:
    """Return the widest band with which a pair at the threshold is missed seldom enough."""
    for width in range(SIGNATURE // 2, 1, -1):
        if (1 - similarity**width) ** (SIGNATURE // width) <= HIGHEST_MISS:
            return width
    return 1


def _signatures(sets: Sets, rows: NDArray[np.intp]) -> NDArray[np.uint32]:
    """Return the least value of each hash function over each of the sets, none of which is empty."""
    rng = np.random.default_rng(_SEED)
    factors = rng.integers(1, 1 << 63, size=SIGNATURE, dtype=np.uint64) | np.uint64(1)
    shifts = rng.integers(0, 1 << 63, size=SIGNATURE, dtype=np.uint64)
    signatures = np.empty((len(rows), SIGNATURE), np.uint32)
    limits = sets.limits[:-1][rows]
    step = max(1, _ENTRIES // max(1, int(sets.sizes.mean()))) if len(rows) else 1
    for start in range(0, len(rows), step):
        part = limits[start : start + step]
        last = int(rows[min(start + step, len(rows)) - 1])
        values = sets.members[part[0] : sets.limits[last + 1]].astype(np.uint64)
        for number in range(SIGNATURE):
            hashed = (values * factors[number] + shifts[number]) >> np.uint64(32)
            signatures[start : start + step, number] = np.minimum.reduceat(hashed, part - part[0])
    return signatures
