"""Graphs as square matrices: who is tied to whom in either direction, and who is tied through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

_PATHS_AT_ONCE: Final = 4_000_000


def mutual(adjacency: sparse.csr_array) -> sparse.csr_array:
    """Return the symmetric matrix a_ij + a_ji without loops and without stored zeros.

    Parameters
    ----------
    adjacency
        Square matrix of the weights from row to column, 0 or above.
    """
    directed = adjacency.astype(float).tocoo()
    off = directed.row != directed.col
    arcs = sparse.coo_array(
        (directed.data[off], (directed.row[off], directed.col[off])), shape=directed.shape
    ).tocsr()
    both = sparse.csr_array(arcs + arcs.T)
    both.eliminate_zeros()
    return both


def pattern(matrix: sparse.csr_array) -> sparse.csr_array:
    """Return the matrix with 1 for every stored entry."""
    ones = np.ones(matrix.nnz)
    return sparse.csr_array((ones, matrix.indices, matrix.indptr), shape=matrix.shape)


def paths(
    left: sparse.csr_array, right: sparse.csr_array, ties: sparse.csr_array
) -> Iterator[tuple[slice, sparse.csr_array]]:
    """Yield ``left @ right`` where there is a tie, some rows at a time: whole, a hub would make it dense."""
    tied = pattern(ties)
    ends = np.cumsum(tied @ neighbours(tied))
    start = 0
    while start < len(ends):
        done = ends[start - 1] if start else 0.0
        stop = max(int(np.searchsorted(ends, done + _PATHS_AT_ONCE, side="right")), start + 1)
        rows = slice(start, stop)
        yield rows, sparse.csr_array((left[rows] @ right).multiply(tied[rows]))
        start = stop


def neighbours(both: sparse.csr_array) -> NDArray[np.int64]:
    """Return the number of entries of each row."""
    return np.diff(both.indptr).astype(np.int64)
