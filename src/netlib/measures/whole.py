"""Exchange in a whole network: only where the data hold messages between other people too."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.sparse import coo_array

from netlib.measures import reasons
from netlib.measures.clustering import (
    average_clustering,
    components,
    connected_triples,
    strong_components,
    transitivity,
)
from netlib.measures.definition import Definition
from netlib.measures.reciprocity import arc_interval
from netlib.measures.statistics import gini, wilson

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.measure import Measure
    from netlib.network import Network

_CENSUS = (
    "Over all people of the table, those without a message too; a census, without an interval."
)


def _defined(name: str, claim: str, text: str, unit: str) -> Definition:
    return Definition(name=name, claim=claim, text=f"{text} {_CENSUS}", unit=unit)


EDGES: Final = Definition(
    name="reciprocity.edges",
    claim="C10",
    text="Share of directed ties (a wrote to b) that are returned, over the whole network: networkx overall_reciprocity, "
    "igraph mode default. 95 % interval: that of Wilson (1927) for the share x of mutual pairs among connected ones, turned by "
    "2x / (1 + x); process uncertainty, were the same habits to form as many ties again.",
)
RHO: Final = Definition(
    name="reciprocity.rho",
    claim="C10",
    text="Reciprocity of ties beyond chance, (r - a) / (1 - a) with a the density (Garlaschelli & Loffredo 2004): "
    "0 is chance, below 0 fewer returned ties than chance. 95 % interval: that of r, turned by the same formula at the "
    "density found; process uncertainty, were the same habits to form as many ties again.",
    unit="index",
)
DYADIC: Final = Definition(
    name="reciprocity.dyadic_ratio",
    claim="C10",
    text="Share of mutual pairs among pairs with a message in any direction: igraph mode ratio, at most the share of "
    "returned ties. 95 % interval of Wilson (1927): process uncertainty, were the same habits to connect as many pairs again.",
)
WEIGHTED: Final = _defined(
    "reciprocity.weighted",
    "C10",
    "Share of messages matched by one in the other direction, sum of min(w_ij, w_ji) / sum of w_ij (Squartini et al. 2013), without a daily cap.",
    "share",
)
DYADS_MUTUAL: Final = _defined(
    "reciprocity.dyads_mutual", "C10", "Number of pairs of people with messages both ways.", "count"
)
DYADS_ASYMMETRIC: Final = _defined(
    "reciprocity.dyads_asymmetric",
    "C10",
    "Number of pairs of people with messages one way only.",
    "count",
)
DYADS_NULL: Final = _defined(
    "reciprocity.dyads_null", "C10", "Number of pairs of people without a message.", "count"
)
NODE_MEAN: Final = Definition(
    name="reciprocity.node_mean",
    claim="C10",
    text="Mean over people of 2 * mutual ties / (ties out + ties in); people without any tie are left out. A census, without an interval.",
)
OUT_RETURNED_MEAN: Final = Definition(
    name="reciprocity.out_returned_mean",
    claim="C10",
    text="Mean over people of the share of those they wrote to who wrote to them too; people who wrote to nobody are left out. "
    "A census, without an interval.",
)
NODES: Final = _defined("network.nodes", "C2", "Number of people in the network.", "count")
TIES: Final = _defined(
    "network.edges",
    "C2",
    "Number of directed ties: ordered pairs of which one wrote to the other at least once.",
    "count",
)
DENSITY: Final = _defined(
    "network.density",
    "C2",
    "Directed ties as a share of all that are possible, L / (N (N - 1)).",
    "share",
)
GINI_IN_DEGREE: Final = _defined(
    "network.gini_in_degree", "C16", "Gini coefficient of how many people wrote to each.", "index"
)
GINI_OUT_DEGREE: Final = _defined(
    "network.gini_out_degree", "C16", "Gini coefficient of how many people each wrote to.", "index"
)
GINI_IN_STRENGTH: Final = _defined(
    "network.gini_in_strength", "C16", "Gini coefficient of the messages each received.", "index"
)
GINI_OUT_STRENGTH: Final = _defined(
    "network.gini_out_strength", "C16", "Gini coefficient of the messages each sent.", "index"
)
HHI_OUT_MEAN: Final = Definition(
    name="network.hhi_out_mean",
    claim="C16",
    text="Mean over people of the Herfindahl-Hirschman index of their messages over recipients; people who wrote to nobody are left out. "
    "A census, without an interval.",
    unit="index",
)
TOP_SENDERS: Final = _defined(
    "network.top_decile_senders_share",
    "C16",
    "Share of all messages sent by the tenth of people who sent most, rounded up to whole people.",
    "share",
)
PAIRS: Final = _defined(
    "network.undirected_edges",
    "C2",
    "Number of pairs of people of which at least one wrote to the other.",
    "count",
)
MESSAGES: Final = _defined(
    "network.messages",
    "C2",
    "Number of messages, one to several people counted once for each of them; those to oneself are left out.",
    "count",
)
TRANSITIVITY: Final = _defined(
    "network.transitivity",
    "C15",
    "Share of pairs of people with a common correspondent that are tied themselves, whatever the direction: three times the triangles over the "
    "connected triples (Newman, Strogatz & Watts 2001).",
    "share",
)
CLUSTERING: Final = _defined(
    "network.clustering",
    "C15",
    "Mean over people of the share of pairs of their correspondents that are tied themselves, whatever the direction (Watts & Strogatz 1998); "
    "people with fewer than two count as 0, as in networkx.",
    "share",
)
COMPONENTS: Final = _defined(
    "network.weak_components",
    "C15",
    "Number of pieces of the network between which nobody wrote to anybody; whoever has no message at all is a piece.",
    "count",
)
LARGEST_STRONG: Final = _defined(
    "network.largest_scc",
    "C15",
    "Number of people in the largest set in which everybody reaches everybody along messages from one to the next, in their direction.",
    "count",
)
DEFINITIONS: Final = (
    EDGES,
    RHO,
    DYADIC,
    WEIGHTED,
    DYADS_MUTUAL,
    DYADS_ASYMMETRIC,
    DYADS_NULL,
    NODE_MEAN,
    OUT_RETURNED_MEAN,
    NODES,
    TIES,
    DENSITY,
    GINI_IN_DEGREE,
    GINI_OUT_DEGREE,
    GINI_IN_STRENGTH,
    GINI_OUT_STRENGTH,
    HHI_OUT_MEAN,
    TOP_SENDERS,
    PAIRS,
    MESSAGES,
    TRANSITIVITY,
    CLUSTERING,
    COMPONENTS,
    LARGEST_STRONG,
)


def is_whole_network(network: Network) -> bool:
    """Return whether the data hold a message the ego took no part in, so that they show more than one account.

    One row between two others does not suffice: in a group thread of one's own archive a message
    also reaches the other members. A row counts if it has no further recipients, or if the ego is on no
    row of the same message, told by thread, moment and sender.
    """
    events = network.interactions.drop(columns="text")
    events = events[(events["kind"] == "message") & (events["sender"] != events["recipient"])]
    without_ego = (events["sender"] != network.ego) & (events["recipient"] != network.ego)
    others = events[without_ego]
    named = others["thread_id"].notna() | others["at"].notna()
    several = (others["n_recipients"] > 1).fillna(value=False)
    if ((others["n_recipients"] == 1) | ~(named | several)).any():
        return True
    # few moments are those of a group message: the rest need no look
    near = ~without_ego & events["at"].isin(others["at"].unique())
    message = np.column_stack(
        [events[name].factorize()[0] for name in ("thread_id", "at", "sender")]
    )
    reached = set(map(tuple, message[near].tolist()))
    among_others = message[without_ego][named].tolist()
    return any(tuple(one) not in reached for one in among_others)


def unavailable(reason: str) -> list[Measure]:
    """Return every measure of a whole network as not available."""
    return [definition.without(reason) for definition in DEFINITIONS]


def measures(ties: pd.DataFrame, nodes: int) -> list[Measure]:
    """Return reciprocity, dyads, size, concentration and cohesion of a whole network.

    Parameters
    ----------
    ties
        Directed weighted ties, see `netlib.measures.edges.ties`.
    nodes
        Number of people, at least 2.
    """
    if ties.empty:
        return unavailable(reasons.NO_MESSAGES)
    return [
        *reciprocity_measures(ties, nodes),
        *_per_person(ties, nodes),
        *_shape(ties, nodes),
        *_cohesion(ties, nodes),
    ]


def reciprocity_measures(ties: pd.DataFrame, nodes: int) -> list[Measure]:
    """Return reciprocity and dyads of a whole network with at least one tie, as in `measures`."""
    arcs, returned = len(ties), int((ties["returned"] > 0).sum())
    mutual, connected, pairs = returned // 2, arcs - returned // 2, nodes * (nodes - 1) // 2
    r, density = returned / arcs, arcs / (2 * pairs)
    low, high = arc_interval(mutual, connected)
    matched = float(np.minimum(ties["n"], ties["returned"]).sum() / ties["n"].sum())
    return [
        EDGES.result(r, interval=(low, high), n=arcs),
        RHO.result(
            (r - density) / (1 - density),
            interval=((low - density) / (1 - density), (high - density) / (1 - density)),
            n=arcs,
        )
        if density < 1
        else RHO.without(reasons.COMPLETE),
        DYADIC.result(mutual / connected, interval=wilson(mutual, connected), n=connected),
        WEIGHTED.result(matched, n=int(ties["n"].sum())),
        DYADS_MUTUAL.result(mutual, n=pairs),
        DYADS_ASYMMETRIC.result(connected - mutual, n=pairs),
        DYADS_NULL.result(pairs - connected, n=pairs),
    ]


def _per_person(ties: pd.DataFrame, nodes: int) -> list[Measure]:
    out, back = _sums(ties["sender"], None, nodes), _sums(ties["recipient"], None, nodes)
    mutual = _sums(ties["sender"], ties["returned"] > 0, nodes)
    tied, writers = out + back > 0, out > 0
    return [
        NODE_MEAN.result(float((2 * mutual[tied] / (out + back)[tied]).mean()), n=int(tied.sum())),
        OUT_RETURNED_MEAN.result(
            float((mutual[writers] / out[writers]).mean()), n=int(writers.sum())
        ),
    ]


def _shape(ties: pd.DataFrame, nodes: int) -> list[Measure]:
    sent = _sums(ties["sender"], ties["n"], nodes)
    squares = _sums(ties["sender"], ties["n"] ** 2, nodes)
    writers = sent > 0
    top = np.sort(sent)[::-1][: ceil(nodes / 10)]
    concentration = {
        GINI_IN_DEGREE: _sums(ties["recipient"], None, nodes),
        GINI_OUT_DEGREE: _sums(ties["sender"], None, nodes),
        GINI_IN_STRENGTH: _sums(ties["recipient"], ties["n"], nodes),
        GINI_OUT_STRENGTH: sent,
    }
    return [
        NODES.result(nodes, n=nodes),
        TIES.result(len(ties), n=len(ties)),
        DENSITY.result(len(ties) / (nodes * (nodes - 1)), n=nodes),
        *(definition.result(gini(values), n=nodes) for definition, values in concentration.items()),
        HHI_OUT_MEAN.result(
            float((squares[writers] / sent[writers] ** 2).mean()), n=int(writers.sum())
        ),
        TOP_SENDERS.result(float(top.sum() / sent.sum()), n=nodes),
    ]


def _cohesion(ties: pd.DataFrame, nodes: int) -> list[Measure]:
    arcs, returned, sent = len(ties), int((ties["returned"] > 0).sum()), int(ties["n"].sum())
    graph = coo_array(
        (np.ones(arcs), (ties["sender"].to_numpy(), ties["recipient"].to_numpy())),
        shape=(nodes, nodes),
    ).tocsr()
    triples = connected_triples(graph)
    return [
        PAIRS.result(arcs - returned // 2, n=nodes * (nodes - 1) // 2),
        MESSAGES.result(sent, n=sent),
        TRANSITIVITY.result(transitivity(graph), n=triples)
        if triples
        else TRANSITIVITY.without(reasons.NO_TRIPLES_OF_PEOPLE),
        CLUSTERING.result(average_clustering(graph), n=nodes),
        COMPONENTS.result(len(components(graph)), n=nodes),
        LARGEST_STRONG.result(int(strong_components(graph)[0]), n=nodes),
    ]


def _sums(position: pd.Series, weight: pd.Series | None, nodes: int) -> NDArray[np.float64]:
    """Return the sum of weights (the number of rows where there are none) by position of the person."""
    return np.bincount(position, weights=weight, minlength=nodes).astype(float)
