"""The chapter on a whole network: its figures, what to do next, and research on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from netlib.measures import measure_network
from netlib.report.book import Book
from netlib.report.chapters.whole import whole_chapter
from netlib.report.language import words
from netlib.sources import ImportReport
from tests.measures.builders import directed

if TYPE_CHECKING:
    from netlib.report.parts import Chapter


def whole(edges: list[tuple[str, str, int]], nodes: list[str]) -> Chapter:
    table = pd.DataFrame(edges, columns=["source", "target", "weight"])
    network = directed(table, nodes, ego=nodes[0])
    return whole_chapter(
        Book(
            profile=measure_network(network),
            imports=ImportReport(source=network.source, files=()),
            words=words("en"),
            period="2026-01",
            reader="member",
            people=network.people.set_index("person_id")["name"],
        )
    )


def test_one_loud_person_and_two_parts() -> None:
    nodes = [f"p{n}" for n in range(10)]
    edges = [("p0", f"p{n}", 20) for n in range(1, 6)] + [("p1", "p0", 1), ("p6", "p7", 1)]
    edges += [("p8", "p9", 1), ("p9", "p8", 1)]
    found = whole(edges, nodes)
    assert "of the 9 directed ties are returned" in found.findings[0]
    assert "The busiest tenth write 96% of all messages" in found.steps[0]
    assert "The network falls into 3 parts" in found.steps[1]
    assert [str(heading) for heading, _ in found.details] == [
        *("What would change it", "For the claim", "Against it"),
    ]


def test_an_even_network_in_one_part_has_nothing_to_mend() -> None:
    nodes = [f"p{n}" for n in range(6)]
    ring = [(nodes[n], nodes[(n + 1) % 6], 1) for n in range(6)]
    assert whole([*ring, ("p1", "p0", 1)], nodes).steps == ()
