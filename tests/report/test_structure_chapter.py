"""The chapter on ties between contacts, with ties and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx
import pandas as pd
import pytest

from netlib.measures import measure_network, reasons
from netlib.network import Network, build
from netlib.report.book import Book
from netlib.report.chapters.structure import structure_chapter
from netlib.report.language import words
from netlib.sources import ImportReport
from tests.measures.builders import people, star

if TYPE_CHECKING:
    from netlib.report.parts import Chapter


def chapter_of(network: Network) -> Chapter:
    imports = ImportReport(source=network.source, files=())
    return structure_chapter(
        Book(
            profile=measure_network(network),
            imports=imports,
            words=words("en"),
            period="2026-01",
            reader="member",
            people=network.people.set_index("person_id")["name"],
        )
    )


def network_of(graph: nx.Graph[int]) -> Network:
    """Everybody of the graph is a contact of an ego who is not in it."""
    ids = [f"c{node:02}" for node in graph]
    pairs = [(f"c{a:02}", f"c{b:02}") for a, b in graph.edges]
    table = people(["me", *ids], ego="me", contacts=ids)
    table["name"] = ["Me", *(f"Name {one}" for one in ids)]
    ties = pd.DataFrame(pairs, columns=["source", "target"])
    return build({"people": table, "ties": ties}, source="tables", covers={"contacts", "ties"})


def test_without_ties_it_says_why_and_what_to_do() -> None:
    chapter = chapter_of(star([(1, 2), (3, 0)]))
    assert len(chapter.findings) == 1
    assert reasons.NO_ALTER_TIES in chapter.findings[0]
    assert chapter.tables == ()
    assert "calendar" in chapter.steps[0]
    assert "nan" not in chapter._repr_html_()


def test_circles_and_their_middle() -> None:
    # two cliques of six, a wheel whose hub is tied to all seven others, and a path too small to show
    graph = nx.disjoint_union_all(
        [nx.complete_graph(6), nx.wheel_graph(8), nx.complete_graph(6), nx.path_graph(3)]
    )
    chapter = chapter_of(network_of(graph))
    ties = graph.number_of_edges()
    assert f"{ties} of the 253 pairs" in chapter.findings[0]
    assert "The 23 contacts" in chapter.findings[1]
    assert "4 circles, the largest with 8" in chapter.findings[1]
    assert "more clearly apart" in chapter.findings[1]
    assert "no more clearly" not in chapter.findings[1]
    assert "Name c06 is tied to 7 of your other contacts" in chapter.steps[0]
    # nobody else is named, and no circle points at somebody
    assert chapter._repr_html_().count("Name ") == 1
    assert str(chapter.tables[0]).count("<tr>") == 1 + 3
    assert len(chapter.steps) <= 3


@pytest.mark.parametrize("graph", [nx.path_graph(2), nx.complete_graph(9)])
def test_one_circle_is_no_more_than_chance(graph: nx.Graph[int]) -> None:
    chapter = chapter_of(network_of(graph))
    assert "no more clearly apart" in chapter.findings[1]
    assert "1 circle," in chapter.findings[1]
    assert len(chapter.tables) == len(chapter.steps) == (graph.order() >= 5)
    assert "nan" not in chapter._repr_html_()
