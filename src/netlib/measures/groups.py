"""How much the memberships of groups, and of people, overlap (C15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import benjamini_hochberg, hypergeometric_tail

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from numpy.typing import NDArray

    from netlib.measures.measure import Measure
    from netlib.network import Network

_MOST_STEPS: Final = 30_000_000  # about a second
_BLOCK: Final = 1_024
_FALSE_DISCOVERIES: Final = 0.05
_STRONGEST: Final = ("group_x", "group_y", "shared", "lift", "p", "q")

WHICH_GROUPS: Final = (
    "Groups are those that you or the platform list; where none are listed, those that the data show: shared employers "
    "and schools, group threads, repeated meetings and labels."
)
_PAIRS = f"a pair that shares nothing counts as 0. {WHICH_GROUPS} A census of the file, without an interval."
_STATED: Final = ("listed", "platform")

JACCARD: Final = Definition(
    name="groups.jaccard_mean",
    claim="C15",
    text="Mean over all pairs of groups of the people in both as a share of the people in either (Jaccard 1901), among all people "
    f"with a membership in the file; {_PAIRS}",
    unit="index",
)
OVERLAP: Final = Definition(
    name="groups.overlap_mean",
    claim="C15",
    text="Mean over all pairs of groups of the people in both as a share of the smaller group (Szymkiewicz-Simpson), among all people "
    f"with a membership in the file; {_PAIRS}",
    unit="index",
)
PEOPLE_JACCARD: Final = Definition(
    name="groups.people_jaccard_mean",
    claim="C15",
    text="Mean over all pairs of people with a membership of the groups both are in as a share of the groups either is in "
    f"(Jaccard 1901); {_PAIRS}",
    unit="index",
)


@dataclass(frozen=True, kw_only=True)
class Memberships:
    """Who is in which group: only people and groups with at least one membership in the file.

    Attributes
    ----------
    people, groups
        Ids, in the order of their tables.
    matrix
        1 where the person of the row is in the group of the column.
    """

    people: pd.Index
    groups: pd.Index
    matrix: csr_array[np.int64]


def read_memberships(network: Network, *, without: Collection[str] = ()) -> Memberships:
    """Return the memberships that are measured, but those of a basis in ``without``; one told twice counts once.

    Groups the member or the platform lists stand for a choice; groups that only show in the data (a shared
    employer, a thread, a label) for an occasion. The two are not mixed: the second count where there is
    none of the first.
    """
    groups = measured_groups(network)
    groups = groups[~groups["basis"].isin(list(without))]
    memberships = network.memberships[network.memberships["group_id"].isin(groups["group_id"])]
    people, member = _present(network.people["person_id"], memberships["person_id"])
    groups_present, group = _present(groups["group_id"], memberships["group_id"])
    # the matrix adds up what is told twice
    ones = np.ones(len(member), dtype=np.int64)
    matrix = csr_array((ones, (member, group)), shape=(len(people), len(groups_present)))
    matrix.data[:] = 1
    matrix.sort_indices()
    return Memberships(people=people, groups=groups_present, matrix=matrix)


def measured_groups(network: Network) -> pd.DataFrame:
    """Return the rows of the table of groups that are measured, see `read_memberships`."""
    groups = network.groups
    derived = is_derived(groups)
    listed = network.memberships["group_id"].isin(groups.loc[~derived, "group_id"])
    return groups[~derived] if derived.any() and listed.any() else groups


def is_derived(groups: pd.DataFrame) -> pd.Series:
    """Tell the groups that nobody lists and that only show in the data."""
    return groups["basis"].notna() & ~groups["basis"].isin(_STATED)


def group_overlap(
    memberships: Memberships, *, population: int | None = None, most: int = 200
) -> pd.DataFrame:
    """Return how much each pair of groups overlaps.

    Parameters
    ----------
    memberships
        Who is in which group.
    population
        Number of people the members are drawn from; by default everybody with a membership in the file.
        It is an assumption: a larger one makes every overlap look less like chance, so vary it.
    most
        Number of groups that are compared, those with most members in the file.

    Returns
    -------
    pandas.DataFrame
        A row per pair: ``group_x``, ``group_y``, ``shared`` people, ``size_x``, ``size_y``, ``jaccard``,
        ``overlap`` (shared over the smaller size), ``lift`` (shared over what chance would bring),
        ``p`` (hypergeometric, of as many shared or more) and ``q`` (p after Benjamini-Hochberg).

    Raises
    ------
    ValueError
        If the population is smaller than the number of people with a membership.
    """
    people = len(memberships.people)
    if population is not None and population < people:
        msg = f"the population must be at least the {people} people with a membership"
        raise ValueError(msg)
    items = csr_array(memberships.matrix.T)
    return _pairs(items, memberships.groups, "group", population=population or people, most=most)


def population_sweep(memberships: Memberships, populations: Iterable[int]) -> pd.DataFrame:
    """Return how the overlap of groups looks in populations of different size, none of which is known to be right.

    Parameters
    ----------
    memberships
        Who is in which group.
    populations
        Numbers of people the members might be drawn from, each at least that of the people with a membership.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``population``: ``pairs``, ``significant`` (pairs that share more than chance would bring, q below .05), and of the
        pair with the smallest p ``group_x``, ``group_y``, ``shared``, ``lift``, ``p`` and ``q``; NA where there is no pair.

    Raises
    ------
    ValueError
        As for `group_overlap`.
    """
    # a population told twice is one row
    sizes = list(dict.fromkeys(populations))
    tables = [group_overlap(memberships, population=size) for size in sizes]
    strongest = [
        table.nsmallest(1, "p")[list(_STRONGEST)].reset_index(drop=True) for table in tables
    ]
    found = pd.concat([one.reindex([0]) for one in strongest] or [pd.DataFrame(columns=_STRONGEST)])
    counted = {
        "pairs": [len(table) for table in tables],
        "significant": [significant(table) for table in tables],
    }
    index = pd.Index(sizes, name="population")
    return pd.DataFrame(counted, index=index).join(found.set_axis(index, axis=0))


def significant(overlap: pd.DataFrame) -> int:
    """Return how many pairs share more than chance would bring, at a false discovery rate of .05."""
    return int((overlap["q"] < _FALSE_DISCOVERIES).sum())


def people_overlap(memberships: Memberships, *, most: int = 200) -> pd.DataFrame:
    """Return how much the groups of each pair of people overlap, among the ``most`` people in most groups.

    Columns as in `group_overlap`, with ``person_x`` and ``person_y``; the population is all groups with
    a member in the file.
    """
    return _pairs(
        memberships.matrix,
        memberships.people,
        "person",
        population=len(memberships.groups),
        most=most,
    )


def measures(memberships: Memberships) -> list[Measure]:
    """Return the mean overlap of pairs of groups and of pairs of people."""
    if not memberships.matrix.nnz:
        return [d.without(reasons.NO_GROUPS) for d in (JACCARD, OVERLAP, PEOPLE_JACCARD)]
    groups = _pair_means(csr_array(memberships.matrix.T), reasons.ONE_GROUP)
    people = _pair_means(memberships.matrix, reasons.ONE_MEMBER)
    if isinstance(groups, str):
        found = [JACCARD.without(groups), OVERLAP.without(groups)]
    else:
        found = [JACCARD.result(groups[0], n=groups[2]), OVERLAP.result(groups[1], n=groups[2])]
    if isinstance(people, str):
        return [*found, PEOPLE_JACCARD.without(people)]
    return [*found, PEOPLE_JACCARD.result(people[0], n=people[2])]


def row_sums(matrix: csr_array[np.int64]) -> NDArray[np.int64]:
    """Return the sum of each row, as a plain array."""
    return np.asarray(matrix.sum(axis=1), dtype=np.int64).ravel()


def among(memberships: Memberships, people: pd.Index) -> csr_array[np.int64]:
    """Return the matrix of memberships with a row for each of these people, empty where one is in no group."""
    rows = memberships.people.get_indexer(people)
    members = np.flatnonzero(rows >= 0)
    place = csr_array(
        (np.ones(len(members), dtype=np.int64), (members, rows[members])),
        shape=(len(people), len(memberships.people)),
    )
    return place @ memberships.matrix


def _present(ids: pd.Series, used: pd.Series) -> tuple[pd.Index, NDArray[np.int64]]:
    """Return the ids that are used, in order, and the position among them for each use."""
    codes, distinct = pd.factorize(used)
    places = pd.Index(ids).get_indexer(pd.Index(distinct))
    kept, positions = np.unique(places, return_inverse=True)
    return pd.Index(ids.iloc[kept]), positions[codes]


def _pairs(
    items: csr_array[np.int64], names: pd.Index, kind: str, *, population: int, most: int
) -> pd.DataFrame:
    """Return the overlap of each pair of rows of a matrix of 0 and 1."""
    sizes = row_sums(items)
    kept = np.sort(np.argsort(-sizes, kind="stable")[:most])
    rows, sizes, names = items[kept], sizes[kept], names[kept]
    x, y = np.triu_indices(len(kept), k=1)
    shared = (rows @ rows.T).toarray()[x, y]
    size_x, size_y = sizes[x], sizes[y]
    p = hypergeometric_tail(shared, population, size_x, size_y)
    return pd.DataFrame(
        {
            f"{kind}_x": names[x],
            f"{kind}_y": names[y],
            "shared": shared,
            "size_x": size_x,
            "size_y": size_y,
            "jaccard": shared / (size_x + size_y - shared),
            "overlap": shared / np.minimum(size_x, size_y),
            "lift": shared * population / (size_x * size_y),
            "p": p,
            "q": benjamini_hochberg(p),
        }
    )


def _pair_means(items: csr_array[np.int64], too_few: str) -> tuple[float, float, int] | str:
    """Return mean Jaccard, mean overlap and number of all pairs of rows, or the reason why not.

    Rows that are alike are compared once: thousands of people in few groups have few patterns.
    """
    if items.shape[0] <= 1:
        return too_few
    rows, times = _patterns(items)
    if int((rows.sum(axis=0) ** 2).sum()) > _MOST_STEPS:
        return reasons.TOO_MANY_PAIRS
    sizes, jaccard, overlap = row_sums(rows), 0.0, 0.0
    for start in range(0, rows.shape[0], _BLOCK):
        block = (rows[start : start + _BLOCK] @ rows.T).tocoo()
        x, y, shared = block.row + start, block.col, block.data
        pairs = times[x] * times[y]
        jaccard += float((pairs * shared / (sizes[x] + sizes[y] - shared)).sum())
        overlap += float((pairs * shared / np.minimum(sizes[x], sizes[y])).sum())
    n = items.shape[0]
    # each pair was met twice, and each row once with itself
    return (jaccard - n) / (n * (n - 1)), (overlap - n) / (n * (n - 1)), n * (n - 1) // 2


def _patterns(
    items: csr_array[np.int64],
) -> tuple[csr_array[np.int64], NDArray[np.int64]]:
    """Return the distinct rows and how often each occurs."""
    items.sort_indices()
    keys = [
        items.indices[a:b].tobytes() for a, b in zip(items.indptr, items.indptr[1:], strict=False)
    ]
    codes, _ = pd.factorize(np.array(keys, dtype=object))
    _, first, times = np.unique(codes, return_index=True, return_counts=True)
    return items[first], times
