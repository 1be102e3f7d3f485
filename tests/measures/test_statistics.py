"""Pure numbers: published vectors, hand-computed values and scipy.stats as an independent peer."""

from __future__ import annotations

import subprocess
import sys
from itertools import product
from math import isnan, log, nan

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from netlib.measures.statistics import (
    adamic_adar_weight,
    benjamini_hochberg,
    effective_number,
    fisher_exact_p,
    gini,
    hhi,
    hypergeometric_tail,
    katz_ratio,
    manski,
    newman_weight,
    rogan_gladen,
    wilson,
)

shares = st.integers(1, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
amounts = st.lists(st.integers(0, 1_000), min_size=1, max_size=60).filter(any)
cells = st.integers(0, 60)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0, 0.1611),
        # Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1),
    ],
)
def test_wilson_vectors(k: int, n: int, low: float, high: float) -> None:
    assert wilson(k, n) == pytest.approx((low, high), abs=5e-5)


@given(shares)
def test_wilson_is_scipys_and_holds_the_share(case: tuple[int, int]) -> None:
    k, n = case
    low, high = wilson(k, n)
    peer = stats.binomtest(k, n).proportion_ci(method="wilson")
    assert (low, high) == pytest.approx((peer.low, peer.high), abs=1e-9)
    assert 0 <= low <= k / n <= high <= 1


def test_wilson_of_no_case_is_nan() -> None:
    assert all(isnan(bound) for bound in wilson(0, 0))


def test_manski_vector() -> None:
    # 30 of 120 known, 400 in all: 280 unknown
    assert manski(30, 120, 400) == pytest.approx((0.075, 0.775))
    assert manski(30, 120, 120) == (0.25, 0.25)
    assert all(isnan(bound) for bound in manski(0, 0, 0))


def test_rogan_gladen_vector() -> None:
    assert rogan_gladen(0.30, 0.80, 0.90) == pytest.approx(0.2857, abs=5e-5)
    assert rogan_gladen(0.05, 0.80, 0.90) == 0
    assert rogan_gladen(0.95, 0.80, 0.90) == 1
    assert isnan(rogan_gladen(0.3, 0.5, 0.5))


def test_gini_vector() -> None:
    assert gini([0, 0, 1, 2, 7]) == pytest.approx(0.64)
    assert gini([0, 0, 1, 2, 7], corrected=True) == pytest.approx(0.80)


def test_gini_where_there_is_nothing_to_divide() -> None:
    assert isnan(gini([]))
    assert isnan(gini([0, 0]))
    assert isnan(gini([3], corrected=True))
    assert gini([3]) == 0


@given(amounts, st.randoms(use_true_random=False))
def test_gini_is_the_mean_difference_and_ignores_order(values: list[int], random: object) -> None:
    # the definition: mean absolute difference of all pairs over twice the mean
    array = np.array(values)
    pairwise = np.abs(array[:, None] - array[None, :]).mean() / (2 * array.mean())
    mixed = values.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert gini(values) == pytest.approx(pairwise, abs=1e-12)
    assert gini(mixed) == gini(values)
    assert -1e-12 <= gini(values) < 1
    assert len(values) == 1 or gini(values, corrected=True) <= 1 + 1e-12


def test_concentration_vector() -> None:
    # p = (.4, .3, .2, .1): HHI .30 and so Blau's 1 - HHI .70
    assert hhi([4, 3, 2, 1]) == pytest.approx(0.30)
    assert effective_number([4, 3, 2, 1]) == pytest.approx(3.3333, abs=5e-5)
    assert isnan(hhi([0, 0]))
    assert isnan(effective_number([]))


@given(amounts)
def test_concentration_lies_between_equal_parts_and_one(values: list[int]) -> None:
    parts = sum(value > 0 for value in values)
    assert 1 / parts - 1e-12 <= hhi(values) <= 1
    assert 1 - 1e-12 <= effective_number(values) <= parts + 1e-9


@given(cells, cells, cells, cells)
def test_fisher_is_scipys(a: int, b: int, c: int, d: int) -> None:
    peer = stats.fisher_exact(np.array([[a, b], [c, d]])).pvalue if a + b + c + d else 1.0
    assert fisher_exact_p(a, b, c, d) == pytest.approx(peer, rel=1e-8, abs=1e-14)


def test_fisher_of_the_tea_tasting() -> None:
    # Fisher (1935), The Design of Experiments: three of four cups right, 17/35 one-sided 17/70
    assert fisher_exact_p(3, 1, 1, 3) == pytest.approx(34 / 70)


def test_hypergeometric_vectors() -> None:
    # Evelyn and Laura of Davis' southern women: 8 and 7 of 14 events, 6 shared
    assert hypergeometric_tail([6], 14, [8], [7])[0] == pytest.approx(0.0513, abs=5e-5)
    # 60 contacts, a group of 500 in a population of 5,000, 12 shared
    assert hypergeometric_tail([12], 5_000, [60], [500])[0] == pytest.approx(0.0140, abs=5e-5)


def test_hypergeometric_tail_is_scipys_for_every_small_case() -> None:
    for population in range(1, 13):
        cases = [
            (k, a, b)
            for a, b in product(range(population + 1), repeat=2)
            for k in range(max(0, a + b - population), min(a, b) + 1)
        ]
        k, a, b = np.array(cases).T
        peer = stats.hypergeom.sf(k - 1, population, a, b)
        assert hypergeometric_tail(k, population, a, b) == pytest.approx(peer, abs=1e-12)


@given(st.data())
def test_hypergeometric_tail_is_scipys(data: st.DataObject) -> None:
    population = data.draw(st.integers(1, 50_000))
    a, b = (data.draw(st.integers(0, population)) for _ in range(2))
    k = data.draw(st.integers(max(0, a + b - population), min(a, b)))
    tail = hypergeometric_tail([k], population, [a], [b])[0]
    assert tail == pytest.approx(stats.hypergeom.sf(k - 1, population, a, b), rel=1e-6, abs=1e-9)
    assert 0 <= tail <= 1


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_benjamini_hochberg_is_scipys(p: list[float]) -> None:
    assert benjamini_hochberg(p) == pytest.approx(stats.false_discovery_control(p), abs=1e-12)


def test_benjamini_hochberg_does_not_count_what_is_missing() -> None:
    adjusted = benjamini_hochberg([0.01, nan, 0.04])
    assert adjusted[[0, 2]] == pytest.approx([0.02, 0.04])
    assert isnan(adjusted[1])
    assert benjamini_hochberg([]).size == 0


def test_katz_ratio_by_hand() -> None:
    # 20 of 40 against 10 of 60: ratio 3, standard error of its log sqrt(1/20 - 1/40 + 1/10 - 1/60)
    half = 1.959963984540054 * (1 / 20 - 1 / 40 + 1 / 10 - 1 / 60) ** 0.5
    ratio = katz_ratio(20, 40, 10, 60)
    assert ratio.value == pytest.approx(3)
    assert log(ratio.low) == pytest.approx(log(3) - half)
    assert log(ratio.high) == pytest.approx(log(3) + half)
    assert not ratio.corrected


@given(shares, shares)
def test_katz_ratio_is_scipys_where_no_cell_is_zero(
    inside: tuple[int, int], outside: tuple[int, int]
) -> None:
    (k1, n1), (k2, n2) = inside, outside
    ratio = katz_ratio(k1, n1, k2, n2)
    if k1 == k2 == 0:
        assert all(isnan(number) for number in ratio[:3])
        return
    assert 0 <= ratio.low <= ratio.value <= ratio.high
    if not ratio.corrected:
        peer = stats.contingency.relative_risk(k1, n1, k2, n2).confidence_interval()
        assert (ratio.low, ratio.high) == pytest.approx((peer.low, peer.high))


def test_katz_ratio_with_an_empty_cell() -> None:
    none_inside, none_outside, all_valued = (
        katz_ratio(0, 10, 5, 10),
        katz_ratio(5, 10, 0, 10),
        katz_ratio(10, 10, 10, 10),
    )
    assert none_inside.value == none_inside.low == 0
    assert none_outside.value == pytest.approx((5.5 / 11) / (0.5 / 11))
    assert all_valued.low < all_valued.value == 1 < all_valued.high
    assert none_inside.corrected
    assert none_outside.corrected
    assert all_valued.corrected
    assert isnan(katz_ratio(0, 0, 5, 10).value)


def test_size_weights_of_groups() -> None:
    assert adamic_adar_weight(25) == pytest.approx(0.3107, abs=5e-5)
    assert newman_weight(25) == pytest.approx(0.04167, abs=5e-6)
    assert adamic_adar_weight(40_000) == pytest.approx(0.0944, abs=5e-5)
    assert newman_weight(40_000) == pytest.approx(0.000025, abs=5e-8)
    assert isnan(adamic_adar_weight(1))
    assert isnan(newman_weight(0))
    assert isnan(newman_weight(nan))


def test_the_slow_scipy_stats_is_not_imported() -> None:
    code = "import sys, netlib.measures.profile; sys.exit('scipy.stats' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
