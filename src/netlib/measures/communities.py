"""Circles in a graph: groups of people with more ties among themselves than chance would give them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

if TYPE_CHECKING:
    from numpy.typing import NDArray

_MOST_STARTS: Final = 8
_TIES_TO_WALK: Final = 100_000
_ROUNDS: Final = 6
"""Rounds of refinement: acquaintances of acquaintances, six times over."""


class Communities(NamedTuple):
    """The community of everybody, numbered from 0 by size and then by the first member, and the modularity."""

    labels: NDArray[np.int64]
    modularity: float


def find_communities(both: sparse.csr_array) -> Communities:
    """Return the communities of a graph by the Louvain algorithm (Blondel et al. 2008) at resolution 1, each in one piece.

    The best by modularity of eight starts with fixed seeds, of fewer above 12,500 ties, in an order that follows from the ties
    alone, so that neither names nor rows matter (but where people have the same place in the graph). Louvain can leave a community in several pieces
    (Traag, Waltman & van Eck 2019), which are then communities of their own. scikit-network's Leiden would not, but draws
    from a generator nobody can seed.

    Parameters
    ----------
    both
        Symmetric matrix of weights without loops; everybody has a tie.
    """
    from sknetwork.clustering import Louvain

    # no sum of weights then leaves the range of floats, however large they are
    order = _by_place(both)
    scaled = sparse.csr_array((both / both.max())[order][:, order])
    old_style = sparse.csr_matrix(scaled)  # scikit-network takes no other
    starts = int(np.clip(_TIES_TO_WALK // (both.nnz // 2), 1, _MOST_STARTS))
    found = (
        Louvain(
            shuffle_nodes=seed > 0, random_state=seed, return_probs=False, return_aggregate=False
        ).fit_predict(old_style)
        for seed in range(starts)
    )
    whole = (_in_one_piece(scaled, labels) for labels in found)
    rated = [Communities(labels, modularity(scaled, labels)) for labels in whole]
    best = max(rated, key=lambda one: one.modularity)
    labels = np.empty(len(order), dtype=np.int64)
    labels[order] = best.labels
    return Communities(_by_size(labels), best.modularity)


def _by_place(both: sparse.csr_array) -> NDArray[np.intp]:
    """Return the order of people by their place in the graph: by colour refinement (Weisfeiler & Leman 1968), hashed.

    Everybody begins with the same colour and takes up those of their neighbours, weight by weight, round by round. Whole numbers
    add up to the same in any order, which floats do not.
    """
    entries = both.tocsr()
    weights = _mixed(entries.data.astype(float).view(np.uint64))
    people = np.repeat(np.arange(both.shape[0]), np.diff(entries.indptr))
    colour = np.zeros(both.shape[0], dtype=np.uint64)
    for _ in range(_ROUNDS):
        taken = np.zeros_like(colour)
        np.add.at(taken, people, _mixed(colour[entries.indices] ^ weights))
        colour = _mixed(_mixed(colour) + taken)
    return np.argsort(colour, kind="stable")


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return the numbers hashed: the finalizer of SplitMix64 (Steele, Lea & Flood 2014), which wraps around."""
    mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


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
