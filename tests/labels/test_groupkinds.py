from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.groupkinds import group_kind
from netlib.network import GROUP_KINDS

from .groupnames import ENGLISH, GERMAN, labelled


@pytest.mark.parametrize(("name", "kind"), labelled())
def test_hand_labelled_name(name: str, kind: str | None) -> None:
    found = group_kind(name)
    assert (found.kind if found else None) == kind


def test_the_names_are_many_of_every_kind_in_both_languages() -> None:
    for rows in (GERMAN, ENGLISH):
        kinds = [line.split(" | ")[0] for line in rows.strip().splitlines()]
        assert set(kinds) == {*GROUP_KINDS, "-"}
        assert len(kinds) > 55


@pytest.mark.parametrize(
    ("name", "evidence"),
    [
        ("Die WEIN-Freunde Süd", "WEIN-Freunde"),
        ("Regio: Neukundengewinnung!", "Neukundengewinnung"),
        ("Prüfer & Ingenieure", "Ingenieure"),
        ("Straße der Ehemaligen", "Ehemaligen"),
    ],
)
def test_the_evidence_stands_in_the_name(name: str, evidence: str) -> None:
    found = group_kind(name)
    assert found is not None
    assert found.evidence == evidence


def test_short_words_count_in_capitals_alone() -> None:
    assert group_kind("IT Rhein-Main") is not None
    assert group_kind("make it count") is None
    assert group_kind("MAKE IT COUNT") is None


def test_a_surer_word_gives_more_confidence() -> None:
    sure, less = group_kind("Weinfreunde"), group_kind("Wein")
    assert sure is not None
    assert less is not None
    assert less.confidence < sure.confidence <= 1


@given(st.text(max_size=400))
def test_any_text_has_a_kind_or_none(name: str) -> None:
    found = group_kind(name)
    assert found is None or (found.kind in GROUP_KINDS and 0 < found.confidence <= 1)
    assert found is None or found.evidence


@given(
    st.sampled_from([name for name, _ in labelled()]), st.sampled_from(("  ", "!", " 🙂 ", " – "))
)
def test_signs_around_a_name_change_nothing(name: str, sign: str) -> None:
    plain, decorated = group_kind(name), group_kind(f"{sign}{name}{sign}")
    assert plain == decorated
