"""Graphs as square matrices: who is tied to whom in either direction, and who has whom in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PATHS_AT_ONCE: Final = 2_000_000


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
    both.sort_indices()
    return both


def pattern(matrix: sparse.csr_array) -> sparse.csr_array:
    """Return the matrix with 1 for every stored entry."""
    ones = np.ones(matrix.nnz)
    return sparse.csr_array((ones, matrix.indices, matrix.indptr), shape=matrix.shape)


def common(
    both: sparse.csr_array, first: NDArray[np.float64], second: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return for every tie (i, j) the sum over common neighbours q of first_iq * second_jq.

    Every tie looks through the neighbours of the end that has fewer, so that a hub costs nothing; the product of the
    matrices would hold every pair of people with a common neighbour.

    Parameters
    ----------
    both
        Symmetric matrix without loops, see `mutual`.
    first, second
        Two weights of each stored entry, in the order of the matrix; so is the result.
    """
    degree, size = neighbours(both), both.shape[0]
    row, column = np.repeat(np.arange(size), degree), both.indices.astype(np.int64)
    keys = row * size + column
    is_row = degree[row] <= degree[column]
    near, far = np.where(is_row, row, column), np.where(is_row, column, row)
    ends = np.cumsum(degree[near])
    found = np.zeros(both.nnz)
    start = 0
    while start < both.nnz:
        done = ends[start - 1] if start else 0
        stop = max(int(np.searchsorted(ends, done + _PATHS_AT_ONCE, side="right")), start + 1)
        number = degree[near[start:stop]]
        tie = np.repeat(np.arange(start, stop), number)
        step = np.arange(len(tie)) - np.repeat(ends[start:stop] - number - done, number)
        at_near = both.indptr[near[tie]] + step
        wanted = far[tie] * size + column[at_near]
        at_far = np.searchsorted(keys, wanted).clip(max=both.nnz - 1)
        shared = keys[at_far] == wanted
        tie, at_near, at_far = tie[shared], at_near[shared], at_far[shared]
        at_row = np.where(is_row[tie], at_near, at_far)
        at_column = np.where(is_row[tie], at_far, at_near)
        products = first[at_row] * second[at_column]
        found[start:stop] = np.bincount(tie - start, weights=products, minlength=stop - start)
        start = stop
    return found


def row_sums(both: sparse.csr_array, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the sum of values, one for each stored entry of the matrix, by row."""
    size = both.shape[0]
    rows = np.repeat(np.arange(size), neighbours(both))
    return np.bincount(rows, weights=values, minlength=size).astype(float)


def neighbours(both: sparse.csr_array) -> NDArray[np.int64]:
    """Return the number of entries of each row."""
    return np.diff(both.indptr).astype(np.int64)
