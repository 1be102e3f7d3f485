"""Constraint and effective size of one person with 10,000 contacts, against networkx in the same run.

``python -m benchmarks.structure`` makes 10,000 contacts with 100,000 ties between them and compares the seconds of netlib, from
the canonical tables to the answer for the ego, with those of two ways to ask networkx, whose graph is built before the clock starts:

- ``networkx.constraint(G)[ego]``, the constraint of everybody, which is its fastest way to that of a person tied to all: asked
  for the ego alone it takes longer by far;
- ``networkx.effective_size(G, nodes=[ego])``, which for an unweighted, undirected graph counts the ties among the neighbours.

The answers are compared before the ratio is printed. The whole graph takes networkx some 3 GB of memory.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from typing import TYPE_CHECKING, Any

import networkx as nx
import numpy as np
import pandas as pd

from benchmarks.readings import Reading
from netlib.measures.structure import contact_holes, read_ties
from netlib.network import Network, build, contact_graph, contact_ids

if TYPE_CHECKING:
    from netlib.measures.burt import EgoHoles

EGO = "me"
RUNS = 5
CONTACTS = 10_000
TIES = 100_000


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--contacts", type=int, default=CONTACTS)
    options.add_argument("--ties", type=int, default=TIES)
    given = options.parse_args()
    for reading in measure_structure(given.contacts, given.ties):
        print(reading)


def measure_structure(contacts: int = CONTACTS, ties: int = TIES) -> list[Reading]:
    """Return how many times as long networkx takes for the two numbers, after both were found equal."""
    network = _network(contacts, ties)
    graph: nx.Graph[Any] = contact_graph(network)
    turns = [_timed(lambda: _ours(network)) for _ in range(RUNS + 1)][1:]  # the first fills caches
    ours, holes = statistics.median(seconds for seconds, _ in turns), turns[0][1]
    constraint, everybody = _timed(lambda: nx.constraint(graph))
    effective, size = _timed(lambda: nx.effective_size(graph, nodes=[EGO]))
    pairs = ((holes.constraint, everybody[EGO]), (holes.effective_size, size[EGO]))
    for mine, theirs in pairs:
        if not np.isclose(mine, theirs, rtol=1e-9, atol=0):
            sys.exit(f"netlib finds {mine}, networkx {theirs}")
    return [
        Reading(
            name=f"constraint and effective size of one of {contacts:,} contacts",
            value=(constraint + effective) / ours,
            unit="ratio",
            peer="networkx.constraint(G) and effective_size(G, nodes=[ego])",
            goal=">= 1",
        )
    ]


def _network(contacts: int, ties: int) -> Network:
    rng = np.random.default_rng(1)
    ids = np.array([f"c{number:05}" for number in range(contacts)])
    people = pd.DataFrame({"person_id": [EGO, *ids]})
    people = people.assign(is_ego=people["person_id"] == EGO, is_contact=people["person_id"] != EGO)
    pairs = pd.DataFrame(ids[rng.integers(0, contacts, (ties, 2))], columns=["source", "target"])
    tables = {"people": people, "ties": pairs}
    return build(tables, source="tables", covers={"contacts", "ties"})


def _ours(network: Network) -> EgoHoles:
    ties = read_ties(network, is_whole=False)
    found = contact_holes(ties, contact_ids(network), ego=network.ego)
    assert found is not None
    return found.holes


def _timed(run: Any) -> tuple[float, Any]:  # noqa: ANN401 - whatever is timed
    begun = time.perf_counter()
    answer = run()
    return time.perf_counter() - begun, answer


if __name__ == "__main__":
    main()
