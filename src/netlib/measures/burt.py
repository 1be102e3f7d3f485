"""Structural holes around every person of a graph, and around one: constraint, effective size, efficiency, hierarchy.

Burt (1992), Structural Holes. Graphs are square matrices with ``a[i, j]`` the weight of the tie from i to j, 0 or above;
an undirected graph has a symmetric one. Loops do not count. A tie in either direction makes two people neighbours.
"""

from __future__ import annotations

from math import log, nan
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from netlib.measures.adjacency import common, mutual, neighbours, pattern, row_sums

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray
    from scipy import sparse


class EgoHoles(NamedTuple):
    """Constraint on one person, contact by contact, and effective size and efficiency of the person's contacts."""

    constraints: NDArray[np.float64]
    effective_size: float
    efficiency: float

    @property
    def constraint(self) -> float:
        """The sum over the contacts."""
        return float(self.constraints.sum())


def constraint(adjacency: sparse.csr_array) -> NDArray[np.float64]:
    """Return the constraint of every person, nan for those without a tie.

    The sum over neighbours j of (p_ij + sum over q other than i and j of p_iq * p_qj) squared, with p_ij the share that ties with j, in
    both directions, have in all ties of i: Burt (1992), chapter 2. Neighbours are all with a tie in either direction (Burt 2004).

    Parameters
    ----------
    adjacency
        Square matrix of weights of 0 and above.
    """
    both = mutual(adjacency)
    number = neighbours(both)
    part = _inverse(row_sums(both, both.data))
    own = np.repeat(part, number) * both.data
    each = own + common(both, own, both.data * part[both.indices])
    return np.where(number > 0, row_sums(both, each * each), nan)


def effective_size(adjacency: sparse.csr_array) -> NDArray[np.float64]:
    """Return the effective size of the contacts of every person, nan for those without a tie.

    The sum over neighbours j of 1 - sum over q other than i and j of p_iq * m_jq, with p as in `constraint` and m_jq the ties of j with q, in
    both directions, over those of j's strongest tie: Burt (1992), chapter 2. Without weights and directions this is n - 2t / n, with t
    ties among n neighbours (Borgatti 1997).

    Parameters
    ----------
    adjacency
        Square matrix of weights of 0 and above.
    """
    both = mutual(adjacency)
    number = neighbours(both)
    part = np.repeat(_inverse(row_sums(both, both.data)), number) * both.data
    strongest = np.zeros(len(number))
    np.maximum.at(strongest, both.indices, both.data)
    marginal = np.repeat(_inverse(strongest), number) * both.data
    return np.where(number > 0, number - row_sums(both, common(both, part, marginal)), nan)


def efficiency(adjacency: sparse.csr_array) -> NDArray[np.float64]:
    """Return the effective size of every person over the number of neighbours (Burt 1992); nan for those without a tie."""
    number = neighbours(mutual(adjacency))
    return effective_size(adjacency) / np.where(number > 0, number, nan)


def ego_holes(between: sparse.csr_array, outside: ArrayLike, contacts: int) -> EgoHoles:
    """Return the structural holes around one person who is tied to every contact, all ties alike.

    The same as `constraint` and `effective_size` of that person in the whole graph without weights and directions, in time proportional to
    the number of ties: every p_iq is 1 / n, and p_qj is 1 over the number of ties of q.

    Parameters
    ----------
    between
        Symmetric matrix of ties between contacts, those without a tie may be left out. Whatever is not 0 is a tie.
    outside
        Number of ties of each contact of the matrix with others than the person and the contacts.
    contacts
        Number of contacts, at least 1 and at least as many as the matrix has.

    Returns
    -------
    EgoHoles
        ``constraints`` in the order of the matrix, followed by the contacts without a tie.
    """
    tied = pattern(between)
    degree = 1.0 + np.asarray(tied.sum(axis=1), dtype=float) + np.asarray(outside, dtype=float)
    shares = np.ones(contacts)
    shares[: len(degree)] += tied @ (1.0 / degree)
    size = contacts - tied.nnz / contacts
    return EgoHoles((shares / contacts) ** 2, size, size / contacts)


def hierarchy(constraints: ArrayLike) -> float:
    """Return how far the constraint on one person comes from few contacts: 0 all alike, 1 all from one; nan below two contacts.

    The Coleman-Theil index of disorder, sum of r ln r over n ln n with r = c_ij over the mean of c_ij: Burt (1992), chapter 2.
    """
    each = np.asarray(constraints, dtype=float)
    n, total = len(each), float(each.sum())
    if n < 2 or total == 0:  # noqa: PLR2004 - one contact is no distribution
        return nan
    ratio = each[each > 0] * n / total
    return min(max(float((ratio * np.log(ratio)).sum()) / (n * log(n)), 0.0), 1.0)


def _inverse(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return 1 / values, 0 where the value is 0."""
    return np.divide(1.0, values, out=np.zeros(len(values)), where=values > 0)
