"""What counts as more than chance among many changes."""

from __future__ import annotations

from math import erfc, exp, isclose, sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.stats import false_discovery_control

from netlib.batch.cohort_changes import beyond_chance, standardised
from netlib.measures import Measure
from netlib.measures.change import BEYOND, compare
from netlib.measures.statistics import wilson

SHARES = st.tuples(st.integers(0, 400), st.integers(1, 400)).filter(lambda one: one[0] <= one[1])


def measure(value: float, low: float | None, high: float | None, unit: str = "share") -> Measure:
    return Measure(
        name="a", claim="C1", definition="d", value=value, low=low, high=high, n=100, unit=unit
    )


def share(hits: int, n: int) -> Measure:
    return measure(hits / n, *wilson(hits, n))


@given(SHARES, SHARES)
def test_a_change_that_is_significant_by_itself_is_beyond_noise(
    then: tuple[int, int], now: tuple[int, int]
) -> None:
    size = standardised(share(*then), share(*now))
    assume(size is not None and abs(size) > 1.96)
    (verdict,) = compare([share(*then)], [share(*now)])["verdict"]
    assert verdict == BEYOND


def test_equal_symmetric_intervals_give_the_plain_standard_error() -> None:
    size = standardised(measure(0.2, 0.1, 0.3), measure(0.4, 0.3, 0.5))
    assert size is not None
    assert isclose(size, 0.2 / (sqrt(2) * 0.1 / 1.959963984540054))


@given(SHARES, SHARES)
def test_the_way_back_is_as_long(then: tuple[int, int], now: tuple[int, int]) -> None:
    there = standardised(share(*then), share(*now))
    back = standardised(share(*now), share(*then))
    assert there is None or there == pytest.approx(-(back or 0.0))


def test_ratios_are_compared_by_their_logarithm() -> None:
    then, now = measure(1.0, 0.5, 2.0, "ratio"), measure(4.0, 2.0, 8.0, "ratio")
    size = standardised(then, now)
    assert size is not None
    assert isclose(size, 2 / sqrt(2) * 1.959963984540054)
    assert standardised(measure(0.0, 0.0, 2.0, "ratio"), now) is None


def test_nothing_is_said_without_an_interval_or_with_one_that_leaves_no_room() -> None:
    assert standardised(measure(0.2, None, None), measure(0.4, 0.3, 0.5)) is None
    assert standardised(measure(0.2, 0.2, 0.2), measure(0.4, 0.4, 0.4)) is None


@given(st.lists(st.floats(-8, 8), max_size=60))
def test_it_is_the_procedure_of_benjamini_and_hochberg(sizes: list[float]) -> None:
    chances = [erfc(abs(size) / sqrt(2)) for size in sizes]
    adjusted = false_discovery_control(chances) if sizes else np.empty(0)
    assert beyond_chance(sizes) == list(adjusted <= 0.05)


def test_chance_alone_is_seldom_taken_for_a_change() -> None:
    chance = np.random.default_rng(3)
    found = [any(beyond_chance(chance.standard_normal(200).tolist())) for _ in range(600)]
    # 5% of 600 and four standard errors
    assert sum(found) <= 52
    each_by_itself = [np.abs(chance.standard_normal(200)).max() > 1.96 for _ in range(50)]
    assert all(each_by_itself)


def test_real_changes_are_found_and_few_others() -> None:
    chance = np.random.default_rng(4)
    false, listed = 0, 0
    for _ in range(100):
        sizes = chance.standard_normal(200)
        sizes[:20] += 5
        stands = np.array(beyond_chance(sizes.tolist()))
        assert stands[:20].sum() >= 14
        false, listed = false + int(stands[20:].sum()), listed + int(stands.sum())
    assert 0 < false / listed < 0.06


def test_a_change_that_is_no_change_is_none() -> None:
    assert not any(beyond_chance([0.0, 0.0]))
    assert beyond_chance([]) == []
    assert exp(standardised(share(20, 100), share(20, 100)) or 0.0) == 1


@pytest.mark.parametrize(("same", "most"), [(0.0, 13), (0.5, 1)])
def test_shares_of_contacts_that_have_not_changed_are_seldom_listed(same: float, most: int) -> None:
    chance = np.random.default_rng(5)
    listed = 0
    for _ in range(100):
        sizes = []
        for _ in range(100):
            n, rate = int(chance.integers(60, 900)), chance.uniform(0.03, 0.6)
            stayed = int(chance.binomial(int(n * same), rate))
            then, now = (stayed + int(chance.binomial(n - int(n * same), rate)) for _ in range(2))
            sizes.append(standardised(share(then, n), share(now, n)) or 0.0)
        listed += any(beyond_chance(sizes))
    # 5% of 100 and three and a half standard errors, or next to never where half of the contacts are the same
    assert listed <= most
