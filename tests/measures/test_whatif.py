"""What-if: nobody protected goes, nothing dropped changes nothing, and arithmetic is told from gain."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.errors import NetlibError
from netlib.judgements import judge
from netlib.measures import gains, measure_network, reasons, whatif
from netlib.measures.gains import ALL, BETTER, BY_RULE, DROPPED, scenario
from netlib.measures.whatif import BECAUSE, RULES, accept, drop, read_rules
from netlib.network import Network, build, conform
from netlib.settings import LEVELS, Settings
from tests.measures.builders import Message, messages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures.profile import Profile

DAY = pd.Timestamp("2026-06-30T12:00:00Z")
INDUSTRIES = ("120100", "120300", "50000", "10000", None)


def made(
    people: pd.DataFrame,
    exchange: Sequence[tuple[str, str, int]] = (),
    *,
    marks: Sequence[tuple[str, str, str]] = (),
    **tables: pd.DataFrame,
) -> Network:
    ego = pd.DataFrame({"person_id": ["me"], "industry": ["120100"]})
    everybody = pd.concat([people, ego], ignore_index=True)
    if "is_contact" not in everybody:
        everybody["is_contact"] = everybody["person_id"] != "me"
    rows = [
        Message(sender, recipient, str(DAY - pd.Timedelta(days=days)))
        for sender, recipient, days in exchange
    ]
    network = build(
        {
            "people": everybody.assign(is_ego=everybody["person_id"] == "me"),
            "interactions": messages(rows),
            **tables,
        },
        source="tables",
        covers={"contacts", "message", *tables},
    )
    stated = pd.DataFrame(marks, columns=["person_id", "column", "value"])
    return replace(network, annotations=conform("annotations", stated))


def measured(network: Network, settings: Settings = Settings()) -> Profile:  # noqa: B008
    judged = judge(network, settings=settings)
    return measure_network(network, settings=settings, as_of=DAY.date(), judgements=judged)


def contacts(**columns: Sequence[str | int | None]) -> pd.DataFrame:
    return pd.DataFrame(columns).astype(
        {"contact_count": "Int64"} if "contact_count" in columns else {}
    )


@cache
def crowd() -> Profile:
    """120 contacts of all kinds, a third of whom exchanged messages."""
    drawn = np.random.default_rng(7)
    n = 120
    people = contacts(
        person_id=[f"c{number}" for number in range(n)],
        level=[[*LEVELS, None][at] for at in drawn.integers(0, 8, n)],
        industry=[INDUSTRIES[at] for at in drawn.integers(0, 5, n)],
        contact_count=drawn.choice([100, 600, 9_000], n).tolist(),
    )
    exchange = []
    for number in range(0, n, 3):
        days = int(drawn.integers(0, 1_500))
        exchange += [("me", f"c{number}", days), (f"c{number}", "me", days)][: 1 + number % 2]
    marks = [("c1", "valued", "yes"), ("c0", "valued", "no"), ("c4", "top_performer", "yes")]
    return measured(made(people, exchange, marks=marks))


@given(st.sets(st.sampled_from(RULES)))
def test_nobody_protected_ever_goes(rules: set[str]) -> None:
    profile = crowd()
    found = drop(profile, sorted(rules))
    gone = found.scenario.people
    table = profile.contacts
    assert not table.loc[gone, "valued"].fillna(value=False).any()
    assert {"c1", "c4"}.isdisjoint(gone)
    assert set(found.protected["because"]) <= set(BECAUSE)
    assert set(found.protected.index).isdisjoint(gone)
    figures = found.scenario.figures
    assert figures.loc["contacts", "after"] == len(table) - len(gone)
    assert figures.loc["valued", "change"] == 0
    counts = ["decision_makers", "positions", "sectors", "mutual", "collectors"]
    assert (figures.loc[counts, "change"] <= 0).all()
    # every rule's numbers add up
    assert (found.rules["matched"] == found.rules["protected"] + found.rules["dropped"]).all()
    parts = found.scenario.mechanics
    if len(parts):
        assert np.allclose(parts["change"], parts["by_number"] + parts["by_people"])
        assert (parts["random_low"] <= parts["random"]).all()
        assert (parts["random"] <= parts["random_high"]).all()
    assert not (figures.loc[list(gains.SHARES), "verdict"] > 0).any()


def test_the_users_no_outweighs_a_message_and_marks_protect() -> None:
    people = contacts(
        person_id=["loved", "star", "refused", "dormant", "other"],
        level=["student"] * 3 + ["head", "student"],
        industry=["120100"] * 5,
    )
    exchange = [
        (*pair, days)
        for who, days in (("refused", 1), ("dormant", 900))
        for pair in (("me", who), (who, "me"))
    ]
    marks = [
        ("loved", "valued", "yes"),
        ("star", "top_performer", "yes"),
        ("refused", "valued", "no"),
    ]
    found = drop(measured(made(people, exchange, marks=marks)), ["below-cut", "dormant"])
    assert found.protected["because"].to_dict() == {
        "loved": "stated",
        "star": "top_performer",
        "dormant": "dormant_valued",
    }
    assert found.protected.loc["dormant", "rules"] == "dormant"
    assert sorted(found.scenario.people) == ["other", "refused"]


def test_rules_by_hand() -> None:
    people = contacts(
        person_id=["collector", "seller", "mixed", "silent", "asker", "none"],
        level=["student"] * 5 + [None],
        industry=["50000"] * 6,
        contact_count=[9_000, 10, 10, 10, 10, None],
    )
    exchange = [
        ("seller", "me", 1),
        ("seller", "me", 2),
        ("mixed", "me", 3),
        ("mixed", "me", 4),
        ("asker", "me", 5),
        ("me", "none", 5),
    ]
    profile = measured(made(people, exchange))
    read = profile.judgements.messages.assign(
        act=pd.Series(["pitch", pd.NA, "pitch", "tip", "ask", pd.NA], dtype="str"),
        mass=pd.array([True, True, True, False, False, None], dtype="boolean"),
    )
    askers = pd.DataFrame({"person_id": ["asker"], "one_way": pd.array([True], dtype="boolean")})
    profile = replace(profile, judgements=replace(profile.judgements, messages=read, askers=askers))

    def gone(rule: str) -> list[str]:
        return sorted(drop(profile, [rule]).scenario.people)

    assert gone("collectors") == ["collector"]
    assert gone("mass-senders") == ["seller"]
    assert gone("pitchers") == ["seller"]
    assert gone("one-way-askers") == ["asker"]
    assert gone("silent") == ["collector", "silent"]
    assert gone("unknown-level") == ["none"]
    assert gone("below-cut") == ["asker", "collector", "mixed", "seller", "silent"]
    assert len(gone("distant-field")) == 6
    figures = drop(profile, ["pitchers"]).scenario.figures
    assert list(figures.loc["mass_share", ["before", "after"]]) == [3 / 5, 1 / 3]
    assert figures.loc["mass_share", "verdict"] == 1


def test_dropping_nobody_changes_nothing() -> None:
    people = contacts(person_id=["a", "b"], level=["head", "head"], industry=["120100", "50000"])
    found = drop(measured(made(people, [("me", "a", 1), ("b", "me", 1)])), ["below-cut", "silent"])
    assert len(found.scenario.people) == 0
    figures = found.scenario.figures
    assert list(figures.index) == list(BETTER)
    known = figures["change"].notna()
    assert (figures.loc[known, "change"] == 0).all()
    assert (figures["verdict"] == 0).all()
    assert (found.scenario.mechanics[["by_number", "by_people"]] == 0).all().all()
    assert (found.scenario.sectors_lost, found.scenario.sectors_won) == ((), ())


def test_the_mechanical_effect_by_hand() -> None:
    # 2 of 8 decide; two students go, then one of the deciders as well
    people = contacts(person_id=list("abcdefgh"), level=["head"] * 2 + ["student"] * 6)
    profile = measured(made(people))
    rows = whatif._rows(profile, profile.contacts.index)
    gone = pd.Index(["c", "d"])
    parts = scenario(DROPPED, profile, rows, rows.drop(index=gone), gone).mechanics.loc[
        "decision_maker_share"
    ]
    assert parts["before"] == parts["random"] == 0.25
    assert (parts["by_number"], parts["by_people"]) == (pytest.approx(2 / 6 - 2 / 8), 0)
    gone = pd.Index(["a", "c"])
    parts = scenario(DROPPED, profile, rows, rows.drop(index=gone), gone).mechanics.loc[
        "decision_maker_share"
    ]
    assert parts["by_number"] == pytest.approx(2 / 6 - 2 / 8)
    assert parts["by_people"] == pytest.approx(-1 / 6)
    # of 6 left by chance 0, 1 or 2 decide
    assert (parts["random_low"], parts["random_high"]) == (0, pytest.approx(2 / 6))


def test_a_random_half_is_neutral_at_equal_numbers_and_in_shares() -> None:
    profile = crowd()
    rows = whatif._rows(profile, profile.contacts.index)
    drawn = np.random.default_rng(11)
    changes = []
    for _ in range(200):
        gone = rows.index[drawn.permutation(len(rows)) < len(rows) // 2]
        figures = scenario(DROPPED, profile, rows, rows.drop(index=gone), gone).figures
        changes.append(
            figures.loc[["positions_equal", "decision_maker_share", "positions"], "change"]
        )
    table = pd.DataFrame(changes)
    error = table.std() / np.sqrt(len(table))
    neutral = ["positions_equal", "decision_maker_share"]
    assert (table[neutral].mean().abs() < 4 * error[neutral]).all()
    # without equal numbers, the same halves look like a loss
    assert table["positions"].mean() < -10 * error["positions"]


def requests(rows: Sequence[tuple[str, str | None]]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "request_id": [str(number) for number in range(len(rows))],
            "person_id": [person for person, _ in rows],
            "outcome": [outcome for _, outcome in rows],
            "direction": "incoming",
        }
    )


def with_requests() -> Profile:
    people = contacts(
        person_id=["a", "boss", "student", "settled"],
        level=["student", "head", "student", "head"],
        industry=["120100", "50000", "10000", "10000"],
        contact_count=[10, 10, 10, 10],
    ).assign(is_contact=[True, False, False, False])
    asked = requests([("boss", None), ("student", None), ("boss", None), ("settled", "declined")])
    return measured(made(people, [("boss", "me", 1)], requests=asked))


def test_accepting_adds_those_of_the_rule_and_all() -> None:
    profile = with_requests()
    found = accept(profile)
    by_rule, everybody = found.scenarios
    assert (found.listed, found.waiting) == (4, 3)
    assert (by_rule.key, list(by_rule.people)) == (BY_RULE, ["boss"])
    assert (everybody.key, list(everybody.people)) == (ALL, ["boss", "student"])
    figures = by_rule.figures
    assert list(figures.loc["contacts", ["before", "after"]]) == [1, 2]
    assert figures.loc["decision_makers", "change"] == 1
    assert figures.loc["decision_makers", "verdict"] == 1
    assert figures.loc["minutes", "verdict"] == -1
    assert by_rule.sectors_won == (50000,)
    assert everybody.sectors_won == (10000, 50000)
    assert "random" not in by_rule.mechanics
    parts = by_rule.mechanics.loc["decision_maker_share"]
    assert (parts["by_number"], parts["by_people"]) == (0, 0.5)
    only = accept(profile, ["1", "3"])
    assert (only.listed, only.waiting) == (2, 1)
    assert [list(one.people) for one in only.scenarios] == [[], ["student"]]
    # a message that went already counts for whoever joins
    assert by_rule.figures.loc["valued", "n_after"] == 2


def test_nothing_is_changed() -> None:
    profile = with_requests()
    before = profile.contacts.copy(), profile.requests.copy(), profile.network.people.copy()
    accept(profile)
    drop(profile, RULES)
    after = profile.contacts, profile.requests, profile.network.people
    for then, now in zip(before, after, strict=True):
        pd.testing.assert_frame_equal(then, now)


def test_what_the_export_cannot_tell_has_a_reason() -> None:
    bare = build(
        {
            "people": pd.DataFrame(
                {"person_id": ["me", "a"], "is_ego": [True, False], "is_contact": [False, True]}
            )
        },
        source="tables",
        covers={"contacts"},
    )
    found = drop(measured(bare), RULES)
    told = found.rules["unavailable"]
    assert told["silent"] == told["dormant"] == told["pitchers"] == reasons.NO_MESSAGES
    assert told["collectors"] == reasons.NO_COUNTS
    assert (told["below-cut"], told["distant-field"]) == (reasons.NO_LEVELS, reasons.NO_FIELDS)
    # an unknown level is what that rule is about
    assert list(found.scenario.people) == ["a"]
    figures = found.scenario.figures
    lacking = figures["before"].isna()
    assert figures.loc[lacking, "unavailable"].notna().all()
    assert list(figures.loc["contacts", ["before", "after"]]) == [1, 0]


@pytest.mark.parametrize("text", ["", " , ", "friends", "silent,friends"])
def test_an_unknown_rule_is_refused(text: str) -> None:
    with pytest.raises(NetlibError, match="collectors, mass-senders"):
        read_rules(text)


def test_rules_are_read_once_each_and_in_any_writing() -> None:
    assert read_rules(" Silent,below-cut , silent") == ("silent", "below-cut")


def test_a_circle_is_lost_with_its_last_contact() -> None:
    people = contacts(person_id=list("abcd"), level=["head", "head", "student", "student"])
    ties = pd.DataFrame({"source": ["a", "c"], "target": ["b", "d"], "weight": 1.0})
    figures = drop(measured(made(people, ties=ties)), ["below-cut"]).scenario.figures
    assert list(figures.loc["communities", ["before", "after"]]) == [2, 1]
    assert figures.loc["communities", "verdict"] == -1
