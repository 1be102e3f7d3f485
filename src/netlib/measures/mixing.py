"""Whether ties stay within kinds of people: E-I index and assortativity of a graph.

Graphs are square matrices with an entry from i to j for a tie; only whether there is one counts. In an undirected graph, given as a
symmetric matrix, every tie counts once for each of its ends.
"""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray
    from scipy import sparse


def ei_index(adjacency: sparse.csr_array, kinds: pd.Series) -> tuple[float, int, int]:
    """Return the E-I index with the number of ties it rests on and of those left out; nan where none is left.

    (E - I) / (E + I) with E ties between people of different kinds and I within a kind: 1 all cross, -1 none does
    (Krackhardt & Stern 1988). Ties of people of unknown kind are left out.

    Parameters
    ----------
    adjacency
        Square matrix.
    kinds
        Kind of each person, missing where unknown.
    """
    source, target = _arcs(adjacency)
    kind = pd.factorize(kinds)[0]
    known = (kind[source] >= 0) & (kind[target] >= 0)
    n = int(known.sum())
    external = int((kind[source] != kind[target])[known].sum())
    return (2 * external - n) / n if n else nan, n, len(source) - n


def assortativity(adjacency: sparse.csr_array, kinds: pd.Series) -> float:
    """Return how far ties stay within kinds beyond chance: 1 wholly, 0 as by chance; nan where there is but one kind.

    (sum of e_kk - sum of a_k b_k) / (1 - sum of a_k b_k) with e_kl the share of ties from kind k to l, a_k and b_k its row and column sums
    (Newman 2003). Ties of people of unknown kind are left out.
    """
    source, target = _arcs(adjacency)
    kind, names = pd.factorize(kinds)
    known = (kind[source] >= 0) & (kind[target] >= 0)
    source, target = kind[source[known]], kind[target[known]]
    n = len(source)
    out, back = (np.bincount(ends, minlength=len(names)) for ends in (source, target))
    # in whole numbers, so that a network of one kind is told from rounding
    within, expected = int((source == target).sum()) * n, int((out * back).sum())
    return (within - expected) / (n * n - expected) if n * n > expected else nan


def arc_correlation(adjacency: sparse.csr_array, source: ArrayLike, target: ArrayLike) -> float:
    """Return Pearson's correlation over ties of a number of the source with one of the target; nan where either never varies.

    With out-degree and in-degree this is degree assortativity, with an attribute twice its numeric assortativity (Newman 2003).
    """
    rows, columns = _arcs(adjacency)
    x, y = np.asarray(source, dtype=float)[rows], np.asarray(target, dtype=float)[columns]
    if len(x) == 0 or (x == x[0]).all() or (y == y[0]).all():
        return nan
    return float(np.corrcoef(x, y)[0, 1])


def shares_out(adjacency: sparse.csr_array, marked: ArrayLike) -> NDArray[np.float64]:
    """Return of each person the share of marked people among those they are tied to; nan for those tied to nobody."""
    flag = np.asarray(marked, dtype=float)
    source, target = _arcs(adjacency)
    ties = np.bincount(source, minlength=len(flag))
    hits = np.bincount(source, weights=flag[target], minlength=len(flag))
    return np.divide(hits, ties, out=np.full(len(flag), nan), where=ties > 0)


def share_received(adjacency: sparse.csr_array, marked: ArrayLike) -> float:
    """Return the share of all ties that point at marked people; nan where there is no tie."""
    _, target = _arcs(adjacency)
    return float(np.asarray(marked, dtype=float)[target].mean()) if len(target) else nan


def _arcs(adjacency: sparse.csr_array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return both ends of every tie, loops left out."""
    entries = adjacency.tocoo()
    kept = (entries.row != entries.col) & (entries.data != 0)
    return entries.row[kept].astype(np.int64), entries.col[kept].astype(np.int64)
