"""The policy for contact requests: the essay's rule, every part of it a setting, every decision with its reasons."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from netlib.measures.triage import CODES, DECISIONS, accepted, decide, facts, waiting
from netlib.settings import Settings

DEFAULT = Settings()
TYPES = {
    "decides": "boolean",
    "field": "str",
    "recruiter": "boolean",
    "collector": "boolean",
    "contact_count": "Int64",
    "shared_groups": "Int64",
    "valued": "boolean",
    "act": "str",
    "size": "str",
    "mass": "boolean",
    "has_text": "boolean",
}


def known(**about: Any) -> pd.DataFrame:
    """Return one request of which nothing is known but that the number of contacts is small."""
    row = dict.fromkeys(TYPES, pd.NA) | {"collector": False, "has_text": False} | about
    return pd.DataFrame([row]).astype(TYPES)


def decided(settings: Settings = DEFAULT, **about: Any) -> tuple[str, str]:
    row = decide(known(**about), settings=settings).iloc[0]
    return row["decision"], row["reason"]


@pytest.mark.parametrize(
    ("about", "decision", "reason"),
    [
        # the essay: more than 4,000 contacts, declined on principle, unless a recruiter
        ({"collector": True}, "decline", "collector"),
        ({"collector": True, "decides": True, "field": "own"}, "decline", "collector"),
        ({"collector": True, "recruiter": True}, "accept", "recruiter"),
        ({"collector": pd.NA}, "cannot_tell", "count_unknown"),
        ({"collector": pd.NA, "decides": True}, "cannot_tell", "count_unknown"),
        ({"collector": pd.NA, "recruiter": True}, "accept", "recruiter"),
        ({"collector": pd.NA, "act": "pitch", "has_text": True}, "decline", "pitch"),
        ({"act": "bait", "has_text": True, "decides": True}, "decline", "bait"),
        ({"mass": True, "has_text": True}, "decline", "mass"),
        ({"decides": True}, "accept", "decides"),
        ({"field": "own", "decides": False}, "accept", "own_field"),
        ({"field": "adjacent"}, "accept", "adjacent_field"),
        ({"field": "distant"}, "ask", "distant_field"),
        ({"shared_groups": 2}, "accept", "shared_group"),
        ({"shared_groups": 0}, "ask", "level_unknown"),
        ({"has_text": True, "act": "small_talk"}, "ask", "personal_message"),
        ({"has_text": True, "act": "ask", "size": "trivial"}, "ask", "trivial_ask"),
        ({"decides": False}, "ask", "below_cut"),
        ({"valued": True, "collector": True}, "accept", "valued"),
        ({"valued": False, "collector": True}, "decline", "collector"),
    ],
)
def test_the_default_policy(about: dict[str, Any], decision: str, reason: str) -> None:
    assert decided(**about) == (decision, reason)


@pytest.mark.parametrize(
    ("change", "about", "decision"),
    [
        ({"spare_recruiters": False}, {"collector": True, "recruiter": True}, "decline"),
        ({"unknown_count": "ask"}, {"collector": pd.NA, "decides": True}, "ask"),
        ({"unknown_count": "ignore"}, {"collector": pd.NA, "decides": True}, "accept"),
        ({"decline_pitches": False}, {"act": "pitch", "has_text": True, "decides": True}, "accept"),
        ({"decline_bait": False}, {"act": "bait", "has_text": True, "decides": True}, "accept"),
        ({"accept_decision_makers": False}, {"decides": True}, "ask"),
        ({"accept_fields": "own"}, {"field": "adjacent"}, "ask"),
        ({"accept_fields": "none"}, {"field": "own"}, "ask"),
        ({"accept_shared_groups": False}, {"shared_groups": 1}, "ask"),
        ({"personal_message": "accept"}, {"has_text": True, "act": "other"}, "accept"),
        ({"nothing_known": "decline"}, {}, "decline"),
        ({"nothing_known": "decline"}, {"field": "distant"}, "decline"),
    ],
)
def test_every_part_of_the_policy_is_a_setting(
    change: dict[str, Any], about: dict[str, Any], decision: str
) -> None:
    assert decided(**about)[0] != decision
    assert decided(replace(DEFAULT, **change), **about)[0] == decision


maybe = st.sampled_from([True, False, pd.NA])
requests = st.fixed_dictionaries(
    {
        "decides": maybe,
        "field": st.sampled_from(["own", "adjacent", "distant", pd.NA]),
        "recruiter": maybe,
        "collector": maybe,
        "shared_groups": st.sampled_from([0, 3, pd.NA]),
        "valued": maybe,
        "act": st.sampled_from(["pitch", "bait", "ask", "small_talk", "other", pd.NA]),
        "size": st.sampled_from(["trivial", "substantial", pd.NA]),
        "mass": maybe,
        "has_text": st.booleans(),
    }
)


@hypothesis_settings(max_examples=30)
@given(st.lists(requests, min_size=1, max_size=8))
def test_each_request_is_decided_with_reasons_and_by_itself(rows: list[dict[str, Any]]) -> None:
    table = pd.concat([known(**row) for row in rows], ignore_index=True)
    found = decide(table, settings=DEFAULT)
    assert found["decision"].isin(DECISIONS).all()
    for reason, codes in zip(found["reason"], found["codes"], strict=True):
        listed = codes.split()
        assert listed[0] == reason
        assert len(set(listed)) == len(listed)
        assert set(listed) <= set(CODES)
    alone = pd.concat([decide(known(**row), settings=DEFAULT) for row in rows], ignore_index=True)
    pd.testing.assert_frame_equal(found, alone)


@hypothesis_settings(max_examples=40)
@given(requests)
def test_a_collector_who_is_no_recruiter_is_never_accepted_unless_valued(
    row: dict[str, Any],
) -> None:
    about = row | {"collector": True, "valued": pd.NA, "recruiter": False}
    assert decided(**about)[0] == "decline"


def test_a_text_shows_a_recruiter_where_no_title_does() -> None:
    people = pd.DataFrame(
        {"recruiter": pd.array([pd.NA, False], dtype="boolean")}, index=["a", "b"]
    ).reindex(
        columns=[
            "decides",
            "field",
            "recruiter",
            "collector",
            "contact_count",
            "shared_groups",
            "valued",
        ]
    )
    table = pd.DataFrame(
        {
            "request_id": ["1", "2", "3"],
            "person_id": ["a", "b", "stranger"],
            "direction": "incoming",
            "at": pd.NaT,
            "outcome": pd.NA,
            "text": ["x", "x", pd.NA],
        }
    )
    texts = pd.DataFrame(
        {
            "act": "recruit",
            "size": pd.NA,
            "mass": pd.NA,
            "recruiter": pd.array([True, True, pd.NA], dtype="boolean"),
        },
        index=table.index,
    )
    found = facts(table, people, texts)
    assert found["recruiter"].tolist() == [True, False, pd.NA]
    assert found["has_text"].tolist() == [True, True, False]


def test_what_waits_and_what_was_accepted() -> None:
    table = pd.DataFrame(
        {
            "person_id": ["a", "b", "c", "a", "d"],
            "direction": ["incoming", "incoming", "incoming", "outgoing", "incoming"],
            "outcome": pd.array(["Angenommen", pd.NA, "declined", pd.NA, "pending"], dtype="str"),
        }
    )
    contacts = pd.Index(["a"])
    assert waiting(table, contacts).tolist() == [False, True, False, False, True]
    assert accepted(table, contacts).tolist() == [True, False, False, False, False]
