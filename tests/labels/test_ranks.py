"""The English ladder: what each kind of title is called, hand-labelled headlines, and the table."""

from __future__ import annotations

from collections import Counter

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.levels import label_levels, level_of
from netlib.labels.ranks import RANKS, label_ranks, rank_of
from tests.labels.headlines import headlines


def rank(title: str, company: str = "") -> str:
    found = level_of(title, company=company)
    return rank_of(found.level, found.rule, found.evidence)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("CEO", "c-suite"),
        ("Chief Nursing Officer", "c-suite"),
        ("Gründerin", "c-suite"),
        ("Geschäftsführer", "c-suite"),
        ("Aufsichtsrätin", "c-suite"),
        ("Senior Vice President", "vp"),
        ("Assistant Vice President", "vp"),
        ("VP at Goldman Sachs", "vp"),
        ("Leiterin Einkauf", "director"),
        ("Prokurist", "director"),
        ("Associate Director", "director"),
        ("Assistant Director", "director"),
        ("Principal", "director"),
        ("Marketing Manager", "manager"),
        ("Product Manager", "manager"),
        ("General Manager", "manager"),
        ("Teamleiter", "manager"),
        ("Supervisor", "manager"),
        ("Principal Engineer", "other"),
        ("Lead Data Scientist", "other"),
        ("Art Director", "other"),
        ("Junior Product Manager", "other"),
        ("Former CEO", "other"),
        ("", "other"),
    ],
)
def test_rank_of_a_title(title: str, expected: str) -> None:
    assert rank(title) == expected


def test_bank_keeps_the_rank_and_not_the_level() -> None:
    assert level_of("Vice President", company="Example Bank").level == "lead"
    assert rank("Vice President", "Example Bank") == "vp"


def test_hand_labelled_headlines() -> None:
    assert len(headlines()) > 200
    pairs = Counter((truth, rank(headline)) for headline, truth in headlines())
    scores = []
    for name in RANKS:
        found = sum(count for (_, told), count in pairs.items() if told == name)
        there = sum(count for (truth, _), count in pairs.items() if truth == name)
        scores.append(2 * pairs[name, name] / (found + there))
    assert sum(scores) / len(scores) >= 0.95


def test_table_keeps_the_index() -> None:
    people = pd.DataFrame(
        {
            "person_id": ["a", "b", "c", "d"],
            "position": ["CEO", None, "VP", "CEO"],
            "company": [None, None, "Example Bank", "Example"],
        },
        index=[5, 5, 1, 0],
    ).astype("str")
    ranks = label_ranks(label_levels(people))
    assert list(ranks.index) == [5, 5, 1, 0]
    assert ranks.to_list() == ["c-suite", "other", "vp", "c-suite"]
    assert ranks.dtype == "str"
    assert label_ranks(label_levels(people.iloc[:0])).empty


@given(st.text())
def test_every_title_has_one_rank(title: str) -> None:
    assert rank(title) in RANKS
