"""A member of a population has the numbers that the member's network has when it is measured alone, to 1e-9."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from netlib.measures.profile import measure_network, profiles
from netlib.population.definitions import EVERY, columns
from netlib.settings import Settings
from tests.measures.builders import enron
from tests.population.builders import (
    ALONE,
    Tables,
    as_columns,
    assert_same,
    measured,
    one_by_one,
    tables,
)

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network

EVERYBODY = [column for one in EVERY for column in columns(one)]
TITLES = (None, "Intern", "Head of Sales", "CEO", "Manager", "zzz")
MOMENTS = (None, "2024-05-01T00:00:00Z", "2024-05-01T23:59:59Z", "2024-05-02T08:00:00Z")
KINDS = ("message", "message", "message", "endorsement")


def of_network(network: Network) -> Tables:
    return Tables(
        people=network.people[["person_id", "position", "company"]],
        interactions=network.interactions[["sender", "recipient", "at", "kind"]],
        memberships=network.memberships,
        groups=network.groups,
        ties=network.ties,
    )


@pytest.fixture(scope="module")
def enron_measured(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Network, pd.DataFrame]:
    network = enron(shared)
    folder = of_network(network).write(tmp_path_factory.mktemp("enron") / "in")
    found, _ = measured(folder, folder.with_name("out"))
    return network, found


def test_each_of_enrons_156_has_the_numbers_of_the_network_alone(
    enron_measured: tuple[Network, pd.DataFrame],
) -> None:
    network, found = enron_measured
    expected = one_by_one(network)
    assert len(expected) == 156
    assert set(expected.columns) == {"contacts", *EVERYBODY}
    # two exchanged nothing with anybody, and many more than half have every measure
    assert (expected["contacts"] == 0).sum() == 2
    assert all(expected[name].notna().sum() > 100 for name in ALONE)
    assert_same(found, expected)


def test_a_profile_of_enron_says_the_same(
    enron_measured: tuple[Network, pd.DataFrame], shared: Path
) -> None:
    _, found = enron_measured
    for ego in ("1", "32", "65"):
        alone = measure_network(enron(shared, ego=ego)).measures
        assert_same(found.loc[[ego]], pd.DataFrame(as_columns(alone), index=[ego]))


@pytest.mark.slow
def test_every_profile_of_enron_says_the_same(
    enron_measured: tuple[Network, pd.DataFrame],
) -> None:
    network, found = enron_measured
    alone = {one.network.ego: as_columns(one.measures) for one in profiles(network)}
    assert len(alone) == 156
    assert_same(found, pd.DataFrame.from_dict(alone, orient="index"))


@pytest.mark.parametrize(
    ("settings", "as_of"),
    [
        (Settings(daily_cap=1, decision_level="executive"), None),
        (Settings(), date(2001, 1, 31)),
    ],
)
def test_settings_and_the_last_day_mean_the_same(
    shared: Path, tmp_path: Path, settings: Settings, as_of: date | None
) -> None:
    network = enron(shared)
    folder = of_network(network).write(tmp_path / "in")
    found, made = measured(folder, tmp_path / "out", settings=settings, as_of=as_of)
    assert as_of in {None, made.as_of}
    some = network.people["person_id"].iloc[:40]
    expected = one_by_one(network, settings=settings, as_of=as_of, only=some)
    assert_same(found.loc[some], expected)


def test_four_people_by_hand(tmp_path: Path) -> None:
    made = tables(
        {"a": None, "b": "Head of Sales", "c": "Intern", "d": "CEO", "e": None},
        [
            ("a", "b", "2024-05-01T08:00:00Z", "message"),
            ("a", "b", "2024-05-01T09:00:00Z", "message"),
            ("b", "a", "2024-05-02T09:00:00Z", "message"),
            ("a", "c", "2024-05-03T09:00:00Z", "message"),
            ("c", "c", "2024-05-03T09:00:00Z", "message"),
            ("d", "a", "2024-05-04T09:00:00Z", "endorsement"),
        ],
        memberships=[("a", "g"), ("b", "g"), ("a", "h"), ("d", "h"), ("c", "h"), ("a", "h")],
    )
    found, said = measured(made.write(tmp_path / "in"), tmp_path / "out")
    a = found.loc["a"]
    assert a["contacts"] == 3
    # b and d decide, c does not
    assert a["reach.decision_maker_share"] == pytest.approx(2 / 3)
    assert a["reach.decision_maker_share.unknown"] == 0
    # 3 out and 1 in, of which one pair is matched
    assert a["reciprocity.ego"] == pytest.approx(2 / 4)
    assert a["reciprocity.mutual_share"] == pytest.approx(1 / 2)
    assert a["reciprocity.out_returned_share"] == pytest.approx(1 / 2)
    # 2, 1 and 0 messages to three contacts
    assert a["attention.gini"] == pytest.approx(4 / 9)
    assert a["attention.hhi"] == pytest.approx(5 / 9)
    assert a["attention.effective_contacts"] == pytest.approx(9 / 5)
    # g is of 2 people, h of 3, and a is in both
    assert a["groups.own_jaccard_mean"] == pytest.approx(1 / 4)
    assert a["groups.own_overlap_mean"] == pytest.approx(1 / 2)
    assert a["groups.own_overlap_mean.n"] == 1
    # whoever exchanged nothing is there too, with nothing known
    assert found.loc["e", "contacts"] == 0
    assert found.loc["e", EVERYBODY].isna().all()
    assert said.rows["interactions"] == {"read": 6, "kept": 5, "to oneself": 1}
    assert said.rows["memberships"]["kept"] == 5
    assert said.as_of == date(2024, 5, 4)
    assert_same(found, one_by_one(made.network()))


def test_the_cap_of_a_day_by_hand(tmp_path: Path) -> None:
    # six on one day and two without a day out, two on each of two days back
    out = ["2024-05-01T08:00:00Z", "2024-05-01T23:59:59Z"] * 3 + [None] * 2
    back = ["2024-05-01T08:00:00Z"] * 2 + ["2024-05-02T00:00:00Z"] * 2
    made = tables(
        "ab",
        [("a", "b", at, "message") for at in out] + [("b", "a", at, "message") for at in back],
    )
    folder = made.write(tmp_path / "in")
    for cap, sent, received in ((1, 3, 2), (2, 4, 4), (3, 5, 4), (5, 7, 4), (9, 8, 4)):
        settings = Settings(daily_cap=cap)
        found, _ = measured(folder, tmp_path / "out", settings=settings)
        share = 2 * min(sent, received) / (sent + received)
        assert found.loc["a", "reciprocity.ego"] == pytest.approx(share)
        assert_same(found, one_by_one(made.network(), settings=settings))


@st.composite
def networks(draw: st.DrawFn) -> Tables:
    ids = [f"p{number}" for number in range(draw(st.integers(1, 8)))]
    one = st.sampled_from(ids)
    group = st.sampled_from(["g", "h", "i", "j"])
    of_basis = {
        name: draw(st.sampled_from([None, "listed", "employer"])) for name in ("g", "h", "i", "j")
    }
    burst = st.tuples(
        st.tuples(one, one, st.sampled_from(MOMENTS), st.sampled_from(KINDS)), st.integers(1, 7)
    )
    return tables(
        {name: draw(st.sampled_from(TITLES)) for name in ids},
        [row for row, times in draw(st.lists(burst, max_size=25)) for _ in range(times)],
        memberships=draw(st.lists(st.tuples(one, group), max_size=15)),
        groups=of_basis,
        ties=draw(st.lists(st.tuples(one, one), max_size=3)),
    )


def same_as_one_by_one(made: Tables, folder: Path, as_of: date | None) -> None:
    found, said = measured(made.write(folder / "in"), folder / "out", as_of=as_of)
    assert_same(found, one_by_one(made.network(), as_of=as_of))
    for counts in said.rows.values():
        left = {name: n for name, n in counts.items() if name not in {"read", "kept"}}
        assert counts["read"] == counts["kept"] + sum(left.values())


days = st.sampled_from([None, date(2024, 4, 30), date(2024, 5, 1)])
quick: dict[str, Any] = {"suppress_health_check": [HealthCheck.function_scoped_fixture]}


@with_settings(max_examples=15, **quick)
@given(made=networks(), as_of=days)
def test_any_small_network(made: Tables, as_of: date | None, tmp_path: Path) -> None:
    same_as_one_by_one(made, tmp_path, as_of)


@pytest.mark.slow
@with_settings(max_examples=500, **quick)
@given(made=networks(), as_of=days)
def test_any_of_many_small_networks(made: Tables, as_of: date | None, tmp_path: Path) -> None:
    same_as_one_by_one(made, tmp_path, as_of)
