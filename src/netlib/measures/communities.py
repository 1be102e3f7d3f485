"""Circles in a graph: groups of people with more ties among themselves than chance would give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_STARTS: Final = 5
_TIES_TO_WALK: Final = 100_000


class Communities(NamedTuple):
    """The community of everybody, numbered from 0 by size and then by the first member, and the modularity."""

    labels: NDArray[np.int64]
    modularity: float


def find_communities(both: sparse.csr_array) -> Communities:
    """Return the communities of a graph by the Louvain algorithm (Blondel et al. 2008) at resolution 1, each in one piece.

    The best by modularity of five starts with fixed seeds, of fewer above 20,000 ties. The first walks through people in the order
    of the matrix; whoever wants the same result for the same graph sorts them. Louvain can leave a community in several pieces
    (Traag, Waltman & van Eck 2019), which are then communities of their own. scikit-network's Leiden would not, but draws
    from a generator nobody can seed.

    Parameters
    ----------
    both
        Symmetric matrix of weights without loops; everybody has a tie.
    """
    from sknetwork.clustering import Louvain

    # no sum of weights then leaves the range of floats, however large they are
    scaled = sparse.csr_array(both / both.max())
    old_style = sparse.csr_matrix(scaled)  # scikit-network takes no other
    starts = int(np.clip(_TIES_TO_WALK // (both.nnz // 2), 1, _MOST_STARTS))
    found = (
        Louvain(
            shuffle_nodes=seed > 0, random_state=seed, return_probs=False, return_aggregate=False
        ).fit_predict(old_style)
        for seed in range(starts)
    )
    whole = (_in_one_piece(scaled, labels) for labels in found)
    rated = [Communities(_by_size(labels), modularity(scaled, labels)) for labels in whole]
    return max(rated, key=lambda one: one.modularity)


def modularity(both: sparse.csr_array, labels: NDArray[np.int64]) -> float:
    """Return the share of weight within communities beyond that expected by chance (Newman & Girvan 2004; Newman 2004).

    Parameters
    ----------
    both
        Symmetric matrix of weights without loops, at least one above 0.
    labels
        Community of each person, numbered from 0.
    """
    strength = np.asarray(both.sum(axis=1), dtype=float)
    total = strength.sum()
    ends = both.tocoo()
    within = ends.data[labels[ends.row] == labels[ends.col]].sum()
    shares = np.bincount(labels, weights=strength) / total
    return float(within / total - (shares**2).sum())


def _in_one_piece(both: sparse.csr_array, labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return labels that tell apart the pieces of a community between which there is no tie."""
    ends = both.tocoo()
    within = labels[ends.row] == labels[ends.col]
    inside = sparse.coo_array(
        (ends.data[within], (ends.row[within], ends.col[within])), shape=both.shape
    )
    return connected_components(inside, directed=False)[1].astype(np.int64)


def _by_size(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the labels renumbered: 0 is the largest community, of equal ones that with the first member."""
    _, first, inverse, size = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(size), dtype=np.int64)
    rank[np.lexsort((first, -size))] = np.arange(len(size))
    return rank[inverse]
