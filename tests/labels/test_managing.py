"""Weights of words: whom they are asked about, what they rest on, and that the file is what the code reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.levels import level_of
from netlib.labels.managing import ASKED, weights
from netlib.settings import LEVELS
from netlib.text import fold
from tests.labels.listtitles import listed


@pytest.mark.parametrize(
    "title",
    ["Marketing Manager", "Manager, Marketing", "Manager of Marketing", "Marketingmanagerin"],
)
def test_manager_of_a_function_is_a_head_worth_a_look(title: str) -> None:
    found = level_of(title)
    assert (found.level, found.rule) == ("head", "head:manager-function")
    assert 0.5 <= found.confidence < 0.7


@pytest.mark.parametrize(
    "thing",
    ["Product", "Project", "Account", "Key Account", "Community", "Office", "Case", "Category"],
)
def test_manager_of_a_thing_stays_below(thing: str) -> None:
    for title in (f"{thing} Manager", f"Manager, {thing}", f"Senior {thing} Manager"):
        assert level_of(title).level == "professional"


@pytest.mark.parametrize(
    ("decides", "does_not"),
    [
        ("Hospital Administrator", "Database Administrator"),
        ("School Superintendent", "Superintendent"),
        ("School Principal", "Principal Engineer"),
        ("Lagerleiter", "Chorleiter"),
        ("Head of Finance", "Head Cashier"),
        ("Manager, bank", "Manager"),
        ("Director, sales", "Director, film"),
    ],
)
def test_the_same_word_decides_or_not_by_what_stands_beside_it(decides: str, does_not: str) -> None:
    least = LEVELS.index("head")
    assert LEVELS.index(level_of(decides).level or "student") >= least
    assert LEVELS.index(level_of(does_not).level or "owner_board") < least


def test_a_rank_before_its_team_is_no_function() -> None:
    assert level_of("Mgr Trading") == ("lead", 0.6, "Mgr", "lead:manager")


def test_weights_hold_the_rules_they_are_asked_about() -> None:
    read = weights()
    assert len(read) > 1000
    assert all(name and abs(weight) < 10 for name, weight in read.items())
    assert {name[1:] for name in read if name.startswith("=")} <= ASKED.keys()


@given(
    st.sampled_from(["Manager", "Administrator", "Superintendent", "verwalter", "manager"]),
    st.lists(st.text(st.characters(categories=["Ll"]), max_size=9), max_size=4),
    st.sampled_from([" ", ", ", " of ", ": ", " - "]),
)
def test_what_weights_decide_is_doubtful_and_stands_in_the_title(
    head: str, words: list[str], sign: str
) -> None:
    for title in (" ".join((*words, head)), head + sign + " ".join(words)):
        found = level_of(title)
        assert fold(found.evidence) in fold(title)
        if found.rule == "head:learned":
            assert found.evidence
            assert 0.5 <= found.confidence < 0.7


@pytest.mark.parametrize(
    "kind", ["german official", "german survey", "german headlines", "english alternates"]
)
def test_titles_as_lists_and_surveys_hold_them(kind: str) -> None:
    rows = [(title, decides) for name, title, decides in listed() if name == kind]
    assert len(rows) > 50
    wrong = [
        title
        for title, decides in rows
        if (LEVELS.index(level_of(title).level or "student") >= LEVELS.index("head")) != decides
    ]
    assert len(wrong) <= len(rows) // 50
