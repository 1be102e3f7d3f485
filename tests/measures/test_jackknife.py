"""Intervals over people: hand-computed, free of order, and as wide as they must be."""

from __future__ import annotations

from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from netlib.measures.jackknife import balance_interval, share_interval

FEW = [(1, 4), (0, 2), (3, 3), (2, 5), (1, 1), (0, 6)]
people = st.lists(
    st.integers(0, 30).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))),
    min_size=1,
    max_size=40,
)


def split(rows: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    part, whole = np.array(rows).T
    return part, whole


def by_hand(rows: list[tuple[int, int]]) -> tuple[float, float]:
    """The delete-one jackknife, one person at a time."""

    def logit(kept: list[tuple[int, int]]) -> float:
        yes, all_of_them = (sum(column) for column in zip(*kept, strict=True))
        return log(yes / (all_of_them - yes))

    n, centre = len(rows), logit(rows)
    without = [logit(rows[:i] + rows[i + 1 :]) for i in range(n)]
    spread = sqrt((n - 1) / n * sum((one - centre) ** 2 for one in without))
    wholes = [whole for _, whole in rows]
    freedom = sum(wholes) ** 2 / sum(whole**2 for whole in wholes) - 1
    half = stats.t.ppf(0.975, freedom) * spread
    return 1 / (1 + exp(half - centre)), 1 / (1 + exp(-half - centre))


def test_share_interval_by_hand() -> None:
    assert share_interval(*split(FEW)) == pytest.approx(by_hand(FEW), abs=1e-12)


def test_people_without_a_whole_count_for_nothing() -> None:
    assert share_interval(*split([*FEW, (0, 0), (0, 0)])) == share_interval(*split(FEW))


def test_people_with_one_message_each_are_independent_cases() -> None:
    # a share of 30 of 100: the logit's standard error is sqrt(1 / 30 + 1 / 70), Student's t has 99 degrees
    found = share_interval([1] * 30 + [0] * 70, [1] * 100)
    half = stats.t.ppf(0.975, 99) * sqrt(1 / 30 + 1 / 70)
    expected = [1 / (1 + exp(-log(3 / 7) - way * half)) for way in (-1, 1)]
    assert found == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize(
    "rows",
    [
        [(1, 2)] * 4,
        [(1, 2)] * 9,
        [(0, 3)] * 9,
        [(3, 3)] * 9,
        [(3, 3), *[(0, 1)] * 9],
        [(0, 3), *[(1, 1)] * 9],
        [(0, 0)] * 9,
    ],
    ids=["few", "alike", "none", "all", "one makes it", "one breaks it", "empty"],
)
def test_no_interval_where_nothing_is_known_of_others(rows: list[tuple[int, int]]) -> None:
    assert share_interval(*split(rows)) is None
    assert balance_interval(*split(rows)) is None


@given(people, st.randoms(use_true_random=False))
def test_intervals_hold_the_value_whatever_the_order(
    rows: list[tuple[int, int]], random: object
) -> None:
    mixed = rows.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    for interval, turn in ((share_interval, False), (balance_interval, True)):
        found = interval(*split(rows))
        assert interval(*split(mixed)) == found
        if found is not None:
            part, whole = (float(column.sum()) for column in split(rows))
            value = 2 * min(part, whole - part) / whole if turn else part / whole
            assert 0 <= found[0] <= value <= found[1] <= 1


@given(people)
def test_the_mirror_image_has_the_same_balance(rows: list[tuple[int, int]]) -> None:
    part, whole = split(rows)
    one, other = balance_interval(part, whole), balance_interval(whole - part, whole)
    assert one == (None if other is None else pytest.approx(other, abs=1e-12))


def test_balance_reaches_1_only_where_either_side_may_be_the_larger() -> None:
    rng = np.random.default_rng(5)
    whole = 1 + rng.poisson(3, size=60)
    even, tilted = rng.binomial(whole, 0.5), rng.binomial(whole, 0.2)
    level, steep = balance_interval(even, whole), balance_interval(tilted, whole)
    assert level is not None
    assert steep is not None
    assert level[1] == 1
    assert steep[1] < 0.8
    # far from equality the mirror image does not matter
    share = share_interval(tilted, whole)
    assert share is not None
    assert steep == pytest.approx((2 * share[0], 2 * share[1]), abs=1e-12)
