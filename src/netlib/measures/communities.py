"""Circles in a graph: groups of people with more ties among themselves than chance would give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy import sparse

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_STARTS: Final = 10
_TIES_TO_WALK: Final = 200_000


class Communities(NamedTuple):
    """The community of everybody, numbered from 0 by size and then by the first member, and the modularity."""

    labels: NDArray[np.int64]
    modularity: float


def find_communities(both: sparse.csr_array) -> Communities:
    """Return the communities of a graph by the Leiden algorithm (Traag, Waltman & van Eck 2019), resolution 1.

    The best by modularity of ten starts with fixed seeds, of fewer above 20,000 ties. The first walks through people in the order
    of the matrix; whoever wants the same result for the same graph sorts them.

    Parameters
    ----------
    both
        Symmetric matrix of weights without loops; everybody has a tie.
    """
    from sknetwork.clustering import Leiden

    # no sum of weights then leaves the range of floats, however large they are
    scaled = sparse.csr_array(both / both.max())
    old_style = sparse.csr_matrix(scaled)  # scikit-network takes no other
    starts = int(np.clip(_TIES_TO_WALK // (both.nnz // 2), 1, _MOST_STARTS))
    found = (
        Leiden(shuffle_nodes=seed > 0, random_state=seed).fit_predict(old_style)
        for seed in range(starts)
    )
    rated = [Communities(_by_size(labels), modularity(scaled, labels)) for labels in found]
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


def _by_size(labels: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the labels renumbered: 0 is the largest community, of equal ones that with the first member."""
    _, first, inverse, size = np.unique(
        labels, return_index=True, return_inverse=True, return_counts=True
    )
    rank = np.empty(len(size), dtype=np.int64)
    rank[np.lexsort((first, -size))] = np.arange(len(size))
    return rank[inverse]
