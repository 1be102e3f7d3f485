"""Ties between the contacts: how open the network around one person is, and what circles it falls into (C2, C5, C15).

Only where the data hold such ties: on a star constraint is 1 / n and effective size n whoever the contacts are.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isnan
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd
from scipy import sparse

from netlib.measures import reasons
from netlib.measures.burt import EgoHoles, ego_holes, hierarchy
from netlib.measures.clustering import connected_triples, transitivity
from netlib.measures.communities import Communities, find_communities
from netlib.measures.definition import Definition
from netlib.measures.mixing import ei_index

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.measures.measure import Measure
    from netlib.network import Network

KINDS: Final = ("message", "meeting", "introduction", "recommendation", "endorsement")
"""Interactions that tie the two people they are between; a reaction, a comment or an open invitation does not."""
AUDIENCE: Final = 25
"""People on one message beyond whom it makes no ties, as for mails and meetings."""
_COLUMNS: Final = {"tied_contacts": "Int64", "community": "Int64", "constraint": "Float64"}
_HEAVIEST: Final = 1e100  # sums and squares of weights stay finite

_TIE: Final = (
    "A tie is one that the data hold, or a message, meeting, introduction, recommendation or endorsement between two contacts "
    "that reached at most 24 people (any number in a whole network)."
)
_LEAST: Final = "A pair of which nothing shows counts as not tied, so the true value may be"
_CENSUS: Final = "A census of the account, without an interval."

DENSITY: Final = Definition(
    name="structure.density",
    claim="C15",
    text=f"Share of the pairs of your contacts that are tied to each other, yourself left out. {_TIE} {_LEAST} higher. {_CENSUS}",
)
CONSTRAINT: Final = Definition(
    name="structure.constraint",
    claim="C2",
    text="How far your contacts lead back to each other, the sum over contacts j of (p_j + sum over other contacts q of p_q p_qj) squared, with "
    "p_j = 1 / number of contacts and p_qj = 1 / number of ties of q (Burt 1992): 1 / number of contacts where nobody knows another, which is the least, and "
    "1.125 at most. Ties of contacts with people outside your contacts count in p_qj, weights do not. "
    f"{_TIE} {_LEAST} higher or lower. {_CENSUS}",
    unit="index",
)
EFFECTIVE_SIZE: Final = Definition(
    name="structure.effective_size",
    claim="C2",
    text="Number of contacts less the mean number of other contacts each is tied to, n - 2t / n with t ties among n contacts (Burt 1992 in the "
    f"form of Borgatti 1997): how many contacts do not repeat each other. {_TIE} {_LEAST} lower. {_CENSUS}",
    unit="count",
)
EFFICIENCY: Final = Definition(
    name="structure.efficiency",
    claim="C2",
    text=f"Effective size over the number of contacts (Burt 1992): 1 if no contact repeats another. {_TIE} {_LEAST} lower. {_CENSUS}",
)
HIERARCHY: Final = Definition(
    name="structure.hierarchy",
    claim="C2",
    text="How far the constraint comes from few contacts, the Coleman-Theil index of disorder over contacts (Burt 1992): 0 if all constrain alike, 1 "
    f"if all of it comes from one, around whom the others gather. {_TIE} A pair of which nothing shows counts as not tied. {_CENSUS}",
    unit="index",
)
COMMUNITIES: Final = Definition(
    name="structure.communities",
    claim="C15",
    text="Number of circles among the contacts that have a tie to another, yourself left out: groups with more ties inside than chance gives, "
    "by the Louvain algorithm (Blondel et al. 2008) at resolution 1, weighted by how often two contacts show together, the best of at most eight "
    "starts with fixed seeds. Contacts without such a tie are in no circle and counted as unknown. Other starts may give a few more or less. "
    f"{_TIE} {_CENSUS}",
    unit="count",
)
MODULARITY: Final = Definition(
    name="structure.modularity",
    claim="C15",
    text="How clearly the circles are apart: the share of tie weight within circles less that expected by chance at the same number of ties per contact "
    "(Newman & Girvan 2004). Sparse ties without any circles reach .3 and more as well, so compare it with the number of ties. Contacts without a tie to "
    f"another are left out and counted as unknown. {_TIE} {_CENSUS}",
    unit="index",
)
TRANSITIVITY: Final = Definition(
    name="structure.transitivity",
    claim="C15",
    text="Share of pairs of contacts with a common acquaintance among your contacts that are tied themselves, three times the triangles over the connected "
    f"triples (Newman, Strogatz & Watts 2001), yourself left out. Cases are the triples. {_TIE} {_CENSUS}",
)
EI_SECTOR: Final = Definition(
    name="structure.ei_index_sector",
    claim="C5",
    text="Whether ties between contacts cross sectors, (E - I) / (E + I) with E ties between two sectors and I within one (Krackhardt & Stern 1988): 1 if all "
    "cross, -1 if none does. Sectors are those of XING's list; ties of which a sector is unknown are left out. How many would cross by chance depends on the sizes of the "
    f"sectors. {_TIE} {_CENSUS}",
    unit="index",
)
_EVERY: Final = (
    DENSITY,
    CONSTRAINT,
    EFFECTIVE_SIZE,
    EFFICIENCY,
    HIERARCHY,
    COMMUNITIES,
    MODULARITY,
    TRANSITIVITY,
    EI_SECTOR,
)


@dataclass(frozen=True, kw_only=True)
class Ties:
    """All known ties between people, in either direction.

    Attributes
    ----------
    people
        Ids of those who have one, sorted.
    matrix
        Symmetric, without loops: the weights of the ties and one for each interaction, summed by pair.
    """

    people: pd.Index
    matrix: sparse.csr_array


class ContactHoles(NamedTuple):
    """The ties between the contacts of one person that have one, in the order of their ids, and the structural holes."""

    people: pd.Index
    matrix: sparse.csr_array
    holes: EgoHoles


@dataclass(frozen=True, kw_only=True)
class ContactTies:
    """What the ties between the contacts of one person say.

    Attributes
    ----------
    matrix
        Ties between the contacts that have one, in the order of their ids.
    holes
        The structural holes around the person.
    communities
        Of the contacts of the matrix.
    table
        Indexed by the ids of all contacts, in their order: ``tied_contacts``, the number of other contacts each is tied to,
        0 for those without; ``community``, numbered from 1 by size, NA for them; ``constraint``, what each adds to the
        constraint.
    """

    matrix: sparse.csr_array
    holes: EgoHoles
    communities: Communities
    table: pd.DataFrame


def read_ties(network: Network, *, is_whole: bool) -> Ties:
    """Return all ties of the network, sorted so that the order of its tables does not matter.

    Parameters
    ----------
    network
        The network as it was known on the day; ties have no date and always count.
    is_whole
        Whether the network is a whole one (see `netlib.measures.whole`): then whatever is between two people ties
        them, as everywhere in whole networks, and the ego's own ties are kept as well, for the sake of others.
    """
    events = network.interactions[["sender", "recipient", "kind", "n_recipients"]]
    given = network.ties[["source", "target", "weight"]]
    if not is_whole:
        ego = network.ego
        events = events[(events["sender"] != ego) & (events["recipient"] != ego)]
        events = events[~(events["n_recipients"] >= AUDIENCE).fillna(value=False)]
        given = given[(given["source"] != ego) & (given["target"] != ego)]
    events = events[events["kind"].isin(KINDS)]
    weight = given["weight"].replace([np.inf, -np.inf], np.nan).fillna(1.0).clip(upper=_HEAVIEST)
    source = pd.concat([given["source"], events["sender"]], ignore_index=True)
    target = pd.concat([given["target"], events["recipient"]], ignore_index=True)
    weights = np.concatenate([weight.to_numpy(dtype=float), np.ones(len(events))])
    places, people = pd.factorize(pd.concat([source, target], ignore_index=True), sort=True)
    first, second = places[: len(source)], places[len(source) :]
    kept = (first != second) & (weights > 0)
    return Ties(
        people=pd.Index(people, dtype="str"),
        matrix=_summed(first[kept], second[kept], weights[kept], len(people)),
    )


def contact_holes(ties: Ties, contacts: pd.Index, *, ego: str) -> ContactHoles | None:
    """Return the ties between the contacts of a person, and the structural holes; None where no two contacts are tied.

    Parameters
    ----------
    ties
        All ties of the network.
    contacts
        Ids of the contacts.
    ego
        Id of the person.
    """
    place = ties.people.get_indexer(contacts)
    at = np.sort(place[place >= 0])
    between = ties.matrix[at][:, at]
    if not between.nnz:
        return None
    others = np.ones(len(ties.people), dtype=bool)
    others[at] = False
    if ego in ties.people:
        others[ties.people.get_loc(ego)] = False
    outside = np.diff(ties.matrix[at][:, np.flatnonzero(others)].indptr)
    tied = np.flatnonzero(np.diff(between.indptr))
    matrix = between[tied][:, tied]
    return ContactHoles(
        people=ties.people[at[tied]],
        matrix=matrix,
        holes=ego_holes(matrix, outside[tied], len(contacts)),
    )


def contact_ties(ties: Ties, contacts: pd.Index, *, ego: str) -> ContactTies | None:
    """Return what the ties say of the contacts of a person; see `contact_holes` for what is given."""
    found = contact_holes(ties, contacts, ego=ego)
    if found is None:
        return None
    communities = find_communities(found.matrix)
    table = pd.DataFrame(
        {
            "tied_contacts": np.diff(found.matrix.indptr),
            "community": communities.labels + 1,
            "constraint": found.holes.constraints[: len(found.people)],
        },
        index=found.people,
    ).reindex(contacts.rename("person_id"))
    table = table.fillna({"tied_contacts": 0, "constraint": 1 / len(contacts) ** 2})
    return ContactTies(
        matrix=found.matrix,
        holes=found.holes,
        communities=communities,
        table=table.astype(_COLUMNS),
    )


def contact_columns(between: ContactTies | None, contacts: pd.Index) -> pd.DataFrame:
    """Return the table of `ContactTies`, all NA where no two contacts are tied."""
    if between is not None:
        return between.table
    return pd.DataFrame(index=contacts.rename("person_id"), columns=list(_COLUMNS)).astype(_COLUMNS)


def measures(between: ContactTies | None, sector: pd.Series) -> list[Measure]:
    """Return the structure of the ties between contacts.

    Parameters
    ----------
    between
        What the ties say of the contacts, see `contact_ties`.
    sector
        Number of the sector of each contact by ``person_id``, NA where unknown.
    """
    if between is None:
        return [definition.without(reasons.NO_ALTER_TIES) for definition in _EVERY]
    contacts, pairs = len(between.table), len(between.table) * (len(between.table) - 1) // 2
    ties, tied, holes = between.matrix.nnz // 2, between.matrix.shape[0], between.holes
    triples = connected_triples(between.matrix)
    untied = 1 - tied / contacts
    number = int(between.communities.labels.max()) + 1
    return [
        DENSITY.result(ties / pairs, n=pairs),
        CONSTRAINT.result(holes.constraint, n=contacts),
        EFFECTIVE_SIZE.result(holes.effective_size, n=contacts),
        EFFICIENCY.result(holes.efficiency, n=contacts),
        HIERARCHY.result(hierarchy(holes.constraints), n=contacts),
        COMMUNITIES.result(number, n=tied, unknown=untied),
        MODULARITY.result(between.communities.modularity, n=tied, unknown=untied),
        TRANSITIVITY.result(transitivity(between.matrix), n=triples)
        if triples
        else TRANSITIVITY.without(reasons.NO_TRIPLES),
        _crossing(between, sector),
    ]


def _crossing(between: ContactTies, sector: pd.Series) -> Measure:
    ids = between.table.index[between.table["tied_contacts"] > 0].sort_values()
    value, n, left_out = ei_index(between.matrix, sector.reindex(ids))
    if isnan(value):
        return EI_SECTOR.without(reasons.NO_TIED_SECTORS)
    return EI_SECTOR.result(value, n=n // 2, unknown=left_out / (n + left_out))


def _summed(
    first: NDArray[np.int64], second: NDArray[np.int64], weights: NDArray[np.float64], size: int
) -> sparse.csr_array:
    """Return the symmetric matrix of the weights summed by pair, in an order that does not depend on that of the rows."""
    low, high = np.minimum(first, second), np.maximum(first, second)
    order = np.lexsort((weights, high, low))
    keys = low[order] * size + high[order]
    pairs, start = np.unique(keys, return_index=True)
    sums = np.add.reduceat(weights[order], start) if len(start) else np.empty(0)
    row, column = np.divmod(pairs, max(size, 1))
    ends = (np.concatenate([row, column]), np.concatenate([column, row]))
    matrix = sparse.coo_array((np.tile(sums, 2), ends), shape=(size, size)).tocsr()
    matrix.sort_indices()
    return matrix
