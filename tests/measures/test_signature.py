"""The social signature and the circle of people."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.spatial.distance import jensenshannon

from netlib.measures import reasons
from netlib.measures.signature import jensen_shannon, measures, signature
from tests.measures.letterbox import Letter, got, letterbox, sent, shuffled

DAY = date(2024, 12, 31)
CONTACTS = pd.Index([f"c{number}" for number in range(30)])
PEOPLE = ["me", *CONTACTS, "stranger"]


def found(rows: list[Letter], day: date | None = DAY) -> tuple[pd.DataFrame, list[float | None]]:
    written = letterbox(rows, PEOPLE)
    both = measures(written, CONTACTS, day=day, absent="nothing")
    assert [one.name for one in both] == ["attention.signature_distance", "attention.turnover"]
    return signature(written, CONTACTS, day=day), [one.value for one in both]


def times(name: str, at: str, n: int) -> list[Letter]:
    return [sent(name, at)] * n


def test_years_back_from_the_last_day() -> None:
    rows = [
        # 2024 has 366 days, so its first one is the last of the year before
        *times("c0", "2024-01-02T00:00", 3),
        *times("c1", "2024-12-31T23:59", 1),
        *times("c0", "2024-01-01T23:59", 1),
        *times("c2", "2023-06-01", 3),
        # part of a year at the beginning
        *times("c9", "2022-12-01", 5),
        # not counted: received, to a stranger, later
        got("c5", "2024-05-01"),
        sent("stranger", "2024-05-01"),
        sent("c5", "2025-01-01"),
    ]
    table, (distance, turnover) = found(rows)
    assert table["period"].tolist() == [0, 0, 1, 1]
    assert table["person_id"].tolist() == ["c2", "c0", "c0", "c1"]
    assert table["share"].tolist() == [0.75, 0.25, 0.75, 0.25]
    assert table["rank"].tolist() == [1, 2, 1, 2]
    assert table["begins"].dt.strftime("%F").tolist() == ["2023-01-02"] * 2 + ["2024-01-02"] * 2
    assert table["ends"].dt.strftime("%F").tolist() == ["2024-01-01"] * 2 + ["2024-12-31"] * 2
    # the same curve for other people: one of three stayed
    assert distance == 0
    assert turnover == pytest.approx(2 / 3)


def test_halves_below_two_years() -> None:
    rows = [
        *times("c0", "2024-01-01", 2),
        *times("c1", "2024-03-01", 1),
        *times("c1", "2024-12-01", 5),
    ]
    table, (distance, turnover) = found(rows)
    assert table["messages"].tolist() == [2, 1, 5]
    expected = float(jensenshannon([2 / 3, 1 / 3], [1, 0], base=2)) ** 2
    assert distance == pytest.approx(expected)
    assert turnover == 0.5


def test_a_silent_year_is_compared_with_none() -> None:
    # 2020 is only a part, and 2022 is silent, so that only 2023 and 2024 are neighbours
    years = {"2020": 1, "2021": 2, "2023": 3, "2024": 4}
    rows = [letter for year, n in years.items() for letter in times("c0", f"{year}-06-01", n)]
    table, (distance, turnover) = found([*rows, *times("c1", "2021-06-01", 9)])
    assert table["period"].tolist() == [0, 0, 2, 3]
    assert (distance, turnover) == (0, 0)
    table, nothing = found(rows[:-4])
    assert len(table) == 2
    assert nothing == [None, None]


def test_all_who_tie_for_the_last_place_belong_to_the_circle() -> None:
    first = [letter for name in CONTACTS[:25] for letter in times(name, "2023-06-01", 1)]
    second = [letter for name in CONTACTS[:30] for letter in times(name, "2024-06-01", 1)]
    _, (_, turnover) = found([*first, *second, *times("c0", "2022-12-01", 1)])
    assert turnover == pytest.approx(1 - 25 / 30)


def test_reasons_and_unknown() -> None:
    def why(rows: list[Letter], day: date | None = DAY) -> str | None:
        one, other = measures(letterbox(rows, PEOPLE), CONTACTS, day=day, absent="nothing")
        assert one.unavailable == other.unavailable
        return one.unavailable

    assert why([]) == "nothing"
    assert why([got("c0", "2024-01-01")]) == reasons.NOTHING_SENT_TO_CONTACTS
    assert why([sent("c0", None)]) == reasons.NO_DATES
    assert why([sent("c0", "2024-01-01")], None) == reasons.NO_DATES
    assert why([sent("c0", "2024-01-01")]) == reasons.ONE_PERIOD
    rows = [sent("c0", None), sent("c0", "2024-01-01"), sent("c0", "2024-06-01")]
    one, _ = measures(letterbox(rows, PEOPLE), CONTACTS, day=DAY, absent="nothing")
    assert (one.value, one.n) == (0, 2)
    assert one.unknown == pytest.approx(1 / 3)


shares = st.lists(st.floats(0.001, 1), min_size=21, max_size=21).map(
    lambda values: np.array(values) / sum(values)
)


@given(shares, shares)
def test_jensen_shannon_is_that_of_scipy(one: np.ndarray, other: np.ndarray) -> None:
    assert jensen_shannon(one, other) == pytest.approx(
        float(jensenshannon(one, other, base=2)) ** 2, abs=1e-9
    )
    assert jensen_shannon(one, one) == 0
    assert jensen_shannon(np.array([1.0, 0]), np.array([0, 1.0])) == 1


sendings = st.lists(
    st.builds(
        sent,
        st.sampled_from(PEOPLE[1:]),
        st.integers(0, 1500).map(lambda day: str(np.datetime64("2021-01-01") + day)),
    ),
    max_size=60,
)


@settings(max_examples=40)
@given(sendings, st.randoms(use_true_random=False))
def test_bounds_and_order(rows: list[Letter], random: object) -> None:
    written = letterbox(rows, PEOPLE)
    order = list(range(len(rows)))
    random.shuffle(order)  # type: ignore[attr-defined]
    once = measures(written, CONTACTS, day=DAY, absent="nothing")
    again = measures(shuffled(written, order), CONTACTS, day=DAY, absent="nothing")
    assert once == again
    assert all(one.value is None or 0 <= one.value <= 1 for one in once)
    table = signature(written, CONTACTS, day=DAY)
    assert table.groupby("period")["share"].sum().to_numpy() == pytest.approx(1)
