"""``python -m benchmarks.peers``: reciprocity and overlap of a million rows, from the frame to the answer, against igraph.

Both sides start from the same pandas frame with ids as text and end with the same numbers, which are compared. Ours are
the canonical tables read into plain arrays, then ties, dyads and reciprocity, or memberships and the Jaccard index of every pair
of 200 groups (with lift and p, which igraph does not have). igraph gets its graph in the two ways it offers
for text, ``Graph.TupleList`` and ``Graph.DataFrame``, and in a third it does not offer, positions found by
``pandas.factorize``; then ``simplify``, ``reciprocity`` in both modes and ``dyad_census``, or ``similarity_jaccard``. The least of
several runs in turn counts, since other work on the machine only ever adds.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING, Any, Final

import igraph
import numpy as np
import pandas as pd

from benchmarks.readings import Reading
from netlib.measures import edges, whole
from netlib.measures.groups import group_overlap, read_memberships
from netlib.network import COLUMNS, Network, conform, empty_table

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS: Final = 1_000_000
PEOPLE: Final = 50_000
GROUPS: Final = 200

Answer = tuple[float, ...]


def main() -> None:
    """Time both questions on both sides and print the ratios."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=5, help="runs of each side, in turn")
    given = options.parse_args()
    for reading in compare_with_igraph(given.runs):
        print(reading)


def compare_with_igraph(runs: int) -> list[Reading]:
    """Return how many times as long igraph takes for either question, in each way to build its graph."""
    rng = np.random.default_rng(1)
    written, joined = _written(rng), _joined(rng)
    messages = written.interactions[["sender", "recipient"]]
    pairs = joined.memberships[["person_id", "group_id"]]
    reciprocity = _compare(
        "reciprocity, dyads and density",
        lambda: _our_reciprocity(written),
        {
            "Graph.TupleList": lambda: _their_reciprocity(_by_tuples(messages)),
            "Graph.DataFrame": lambda: _their_reciprocity(_by_frame(messages)),
            "pandas.factorize": lambda: _their_reciprocity(_by_codes(messages)[0]),
        },
        runs=runs,
    )
    overlap = _compare(
        f"Jaccard index of {GROUPS} groups",
        lambda: _our_overlap(joined),
        {
            "Graph.TupleList": lambda: _their_overlap(_by_tuples(pairs, directed=False), pairs),
            "pandas.factorize": lambda: _overlap_by_codes(pairs),
        },
        runs=runs,
    )
    return [*reciprocity, *overlap]


def _compare(
    what: str, ours: Callable[[], Answer], peers: dict[str, Callable[[], Answer]], *, runs: int
) -> list[Reading]:
    times: dict[str, list[float]] = {"netlib": [], **{name: [] for name in peers}}
    for _ in range(runs):
        answers = {
            name: _timed(run, times[name]) for name, run in {"netlib": ours, **peers}.items()
        }
        for name, answer in answers.items():
            if not np.allclose(answer, answers["netlib"], rtol=1e-12, atol=1e-12):
                msg = f"{name} finds {answer}, netlib {answers['netlib']}"
                raise ArithmeticError(msg)
    least = {name: min(seconds) for name, seconds in times.items()}
    return [
        Reading(
            name=f"{what}, {ROWS:,} rows ({name})",
            value=least[name] / least["netlib"],
            unit="ratio",
            peer=f"igraph, graph by {name}",
            goal=">= 1",
        )
        for name in peers
    ]


def _timed(run: Callable[[], Answer], seconds: list[float]) -> Answer:
    start = time.perf_counter()
    answer = run()
    seconds.append(time.perf_counter() - start)
    return answer


def _our_reciprocity(network: Network) -> Answer:
    messages = edges.read_messages(network)
    found = whole.reciprocity_measures(edges.ties(messages), len(messages.people))
    values = {one.name: one.value for one in found}
    names = ("edges", "dyadic_ratio", "dyads_mutual", "dyads_asymmetric", "dyads_null")
    return tuple(float(values[f"reciprocity.{name}"] or 0) for name in names)


def _their_reciprocity(graph: igraph.Graph) -> Answer:
    graph.simplify()
    census = graph.dyad_census()
    # people without a message are in no row of the frame
    nobody = PEOPLE * (PEOPLE - 1) // 2 - graph.vcount() * (graph.vcount() - 1) // 2
    return (
        graph.reciprocity(),
        graph.reciprocity(mode="ratio"),
        census.mutual,
        census.asymmetric,
        census.null + nobody,
    )


def _our_overlap(network: Network) -> Answer:
    table = group_overlap(read_memberships(network))
    return float(table["jaccard"].mean()), float(table["jaccard"].max())


def _their_overlap(graph: igraph.Graph, pairs: pd.DataFrame) -> Answer:
    groups = set(pairs["group_id"].unique())
    return _similar(graph, [vertex.index for vertex in graph.vs if vertex["name"] in groups])


def _overlap_by_codes(pairs: pd.DataFrame) -> Answer:
    graph, codes = _by_codes(pairs, directed=False)
    return _similar(graph, np.unique(codes[1]).tolist())


def _similar(graph: igraph.Graph, groups: list[int]) -> Answer:
    index = np.array(graph.similarity_jaccard(vertices=groups, loops=False))
    apart = index[np.triu_indices(len(groups), k=1)]
    return float(apart.mean()), float(apart.max())


def _by_tuples(frame: pd.DataFrame, *, directed: bool = True) -> igraph.Graph:
    return igraph.Graph.TupleList(frame.itertuples(index=False, name=None), directed=directed)


def _by_frame(frame: pd.DataFrame) -> igraph.Graph:
    return igraph.Graph.DataFrame(frame, directed=True, use_vids=False)


def _by_codes(frame: pd.DataFrame, *, directed: bool = True) -> tuple[igraph.Graph, Any]:
    codes, names = pd.factorize(pd.concat([frame.iloc[:, 0], frame.iloc[:, 1]]))
    ends = codes.reshape(2, -1)
    return igraph.Graph(len(names), ends.T, directed=directed), ends


def _written(rng: np.random.Generator) -> Network:
    """Return a whole network of messages, a few people writing most of them and half of them answered."""
    sender = rng.zipf(1.6, size=ROWS) % PEOPLE
    recipient = rng.integers(0, PEOPLE, size=ROWS)
    answers = slice(ROWS // 2, ROWS * 3 // 4)
    asked = slice(0, ROWS // 4)
    sender[answers], recipient[answers] = recipient[asked], sender[asked]
    itself = sender == recipient
    recipient[itself] = (recipient[itself] + 1) % PEOPLE
    table = pd.DataFrame(
        {"sender": _names("person", sender), "recipient": _names("person", recipient)}
    )
    return _network(interactions=table.assign(kind="message", n_recipients=1))


def _joined(rng: np.random.Generator) -> Network:
    """Return a million memberships, each person in as many groups, some of which most are in."""
    weight = 1 / np.arange(1, GROUPS + 1) ** 0.5
    each = ROWS // PEOPLE
    key = rng.exponential(size=(PEOPLE, GROUPS)) / weight
    group = np.argpartition(key, each, axis=1)[:, :each].ravel()
    pairs = pd.DataFrame(
        {
            "person_id": _names("person", np.repeat(np.arange(PEOPLE), each)),
            "group_id": _names("group", group),
        }
    )
    groups = pd.DataFrame({"group_id": _names("group", np.arange(GROUPS)), "basis": "listed"})
    return _network(groups=groups, memberships=pairs)


def _names(kind: str, numbers: Any) -> Any:  # noqa: ANN401 - arrays of numbers and of texts
    names = np.array([f"{kind}{number}" for number in range(int(numbers.max()) + 1)], dtype=object)
    return names[numbers]


def _network(**tables: pd.DataFrame) -> Network:
    people = pd.DataFrame(
        {"person_id": _names("person", np.arange(PEOPLE)), "is_ego": np.arange(PEOPLE) == 0}
    )
    given = {"people": people, **tables}
    complete: dict[str, Any] = {
        name: conform(name, given[name]) if name in given else empty_table(name) for name in COLUMNS
    }
    return Network(
        **complete, source="tables", covers=frozenset({"message", "groups", "memberships"})
    )


if __name__ == "__main__":
    main()
