"""Triangles, clustering and components of a graph: how closed it is, and how many pieces it has.

Graphs are square matrices as in `netlib.measures.burt`; for triangles and clustering a tie in either direction is a tie.
"""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse.csgraph import connected_components

from netlib.measures.adjacency import common, mutual, neighbours, row_sums

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from scipy import sparse


def triangles(adjacency: sparse.csr_array) -> NDArray[np.int64]:
    """Return the number of triangles each person is in; their sum counts every triangle three times."""
    both = mutual(adjacency)
    ones = np.ones(both.nnz)
    return (row_sums(both, common(both, ones, ones)) / 2).astype(np.int64)


def connected_triples(adjacency: sparse.csr_array) -> int:
    """Return the number of pairs of people with a common neighbour, once for each such neighbour."""
    return int(_pairs_of_neighbours(adjacency).sum())


def transitivity(adjacency: sparse.csr_array) -> float:
    """Return the share of pairs with a common neighbour that are tied themselves; nan where there is no such pair.

    Three times the triangles over the connected triples (Newman, Strogatz & Watts 2001).
    """
    possible = connected_triples(adjacency)
    return float(triangles(adjacency).sum() / possible) if possible else nan


def average_clustering(adjacency: sparse.csr_array) -> float:
    """Return the mean over people of the share of pairs of neighbours that are tied; nan where there is nobody.

    Watts & Strogatz (1998). People with fewer than two neighbours count as 0, as in networkx and in igraph's mode
    ``zero``; igraph's default leaves them out.
    """
    possible, closed = _pairs_of_neighbours(adjacency), triangles(adjacency)
    shares = np.divide(closed, possible, out=np.zeros(len(closed)), where=possible > 0)
    return float(shares.mean()) if len(shares) else nan


def components(adjacency: sparse.csr_array) -> NDArray[np.int64]:
    """Return the sizes of the connected pieces, whatever the direction of ties, largest first; an isolate is one of size 1."""
    return _sizes(connected_components(mutual(adjacency), directed=False)[1])


def strong_components(adjacency: sparse.csr_array) -> NDArray[np.int64]:
    """Return the sizes of the pieces within which everybody reaches everybody along the ties, largest first."""
    return _sizes(connected_components(adjacency, directed=True, connection="strong")[1])


def _pairs_of_neighbours(adjacency: sparse.csr_array) -> NDArray[np.int64]:
    degree = neighbours(mutual(adjacency))
    return degree * (degree - 1) // 2


def _sizes(labels: NDArray[np.int32]) -> NDArray[np.int64]:
    return np.sort(np.bincount(labels))[::-1].astype(np.int64)
