"""Indices of diversity against published vectors, rarefaction against counting subsets, the jackknife against leaving out."""

from __future__ import annotations

from itertools import combinations
from math import comb, log2, sqrt
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from netlib.measures.diversity import (
    blau,
    blau_rows,
    entropy,
    entropy_rows,
    iqv,
    jackknife,
    rarefied,
    saturated_at,
)
from netlib.measures.statistics import hhi

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    Statistic: TypeAlias = Callable[[NDArray[np.float64]], NDArray[np.float64]]

COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=12).filter(any)


def test_the_vector_of_four_shares() -> None:
    # p = (.4, .3, .2, .1): Blau .70, IQV .9333, entropy 1.8464 bit
    counts = [4, 3, 2, 1]
    assert blau(counts) == pytest.approx(0.70, abs=1e-12)
    assert iqv(counts, categories=4) == pytest.approx(0.9333, abs=5e-5)
    assert entropy(counts) == pytest.approx(1.8464, abs=5e-5)


def test_categories_nobody_is_in_count() -> None:
    assert iqv([5, 5], categories=2) == 1
    assert iqv([5, 5], categories=4) == pytest.approx(0.5 / 0.75)
    with pytest.raises(ValueError, match="3 kinds do not fit into 2 categories"):
        iqv([1, 1, 1], categories=2)


def test_nothing_has_no_diversity() -> None:
    assert np.isnan(
        [blau([]), entropy([0, 0]), iqv([], categories=3), iqv([4], categories=1)]
    ).all()
    assert entropy([7]) == blau([7]) == 0


@given(COUNTS)
def test_indices_agree_with_scipy_and_do_not_mind_order_or_scale(counts: list[int]) -> None:
    assert entropy(counts) == pytest.approx(stats.entropy(counts, base=2), abs=1e-12)
    assert blau(counts) == pytest.approx(1 - hhi(counts), abs=1e-12)
    for changed in (counts[::-1], [3 * count for count in counts], [*counts, 0]):
        assert entropy(changed) == pytest.approx(entropy(counts), abs=1e-12)
        assert blau(changed) == pytest.approx(blau(counts), abs=1e-12)
    kinds = np.count_nonzero(counts)
    assert entropy(counts) <= log2(kinds) + 1e-12
    assert 0 <= blau(counts) <= 1 - 1 / kinds + 1e-12


def test_rarefaction_by_hand() -> None:
    # of kinds with 2, 1 and 1 cases, 2 of 4 are drawn: six pairs, one of which is of one kind
    assert rarefied([2, 1, 1], 2) == pytest.approx(11 / 6)


def test_rarefaction_by_counting_all_subsets() -> None:
    counts = [4, 3, 1, 1]
    cases = np.repeat(np.arange(4), counts)
    for n in range(len(cases) + 1):
        kinds = [len(set(subset)) for subset in combinations(cases.tolist(), n)]
        assert rarefied(counts, n) == pytest.approx(np.mean(kinds), abs=1e-12)


@given(COUNTS)
def test_rarefaction_by_exact_fractions(counts: list[int]) -> None:
    total = sum(counts)
    for n in {0, 1, total // 3, total // 2, total}:
        exact = sum(1 - comb(total - count, n) / comb(total, n) for count in counts)
        assert rarefied(counts, n) == pytest.approx(exact, abs=1e-9)


@given(COUNTS)
def test_the_curve_rises_ever_more_slowly_from_one_to_all(counts: list[int]) -> None:
    total = sum(counts)
    curve = rarefied(counts, np.arange(total + 1))
    assert curve[0] == pytest.approx(0, abs=1e-9)
    assert curve[1] == pytest.approx(1, abs=1e-9)
    assert curve[-1] == np.count_nonzero(counts)
    gains = np.diff(curve)
    assert (gains >= -1e-9).all()
    assert (np.diff(gains) <= 1e-9).all()


def test_a_million_cases_keep_their_digits() -> None:
    counts = np.full(161, 10_000)
    assert rarefied(counts, 1) == pytest.approx(1, abs=1e-6)
    # with so many cases a subset is as good as drawn with replacement
    assert rarefied(counts, 100) == pytest.approx(161 * (1 - (160 / 161) ** 100), rel=1e-3)


def test_a_subset_is_no_larger_than_the_whole() -> None:
    for n in (4, -1):
        with pytest.raises(ValueError, match="between no case and all of them"):
            rarefied([2, 1], n)


@given(COUNTS, st.floats(0.05, 1))
def test_saturation_is_the_first_size_that_reaches_the_share(
    counts: list[int], share: float
) -> None:
    size, wanted = saturated_at(counts, share), share * np.count_nonzero(counts)
    assert rarefied(counts, size) >= wanted - 1e-6
    assert rarefied(counts, size - 1) < wanted + 1e-6


def test_saturation_of_kinds_that_are_all_different_and_of_one() -> None:
    assert saturated_at([1] * 50, 0.9) == 45
    assert saturated_at([50], 0.9) == 1
    assert saturated_at([], 0.9) == 0


@pytest.mark.parametrize("statistic", [blau_rows, entropy_rows])
def test_the_jackknife_leaves_out_every_case_once(statistic: Statistic) -> None:
    counts = np.array([5, 3, 1])
    cases = np.repeat(np.arange(3), counts)
    one_out = [
        statistic(np.bincount(np.delete(cases, case), minlength=3)[np.newaxis].astype(float))[0]
        for case in range(9)
    ]
    whole = statistic(counts[np.newaxis].astype(float))[0]
    found = jackknife(counts, statistic)
    assert found.value == pytest.approx(9 * whole - 8 * np.mean(one_out))
    assert found.error == pytest.approx(sqrt(8 / 9 * ((one_out - np.mean(one_out)) ** 2).sum()))


def test_the_jackknife_of_blaus_index_is_the_unbiased_one() -> None:
    # Simpson (1949): 1 - sum n_i (n_i - 1) / (N (N - 1))
    counts = np.array([7, 4, 2, 1])
    unbiased = 1 - (counts * (counts - 1)).sum() / (14 * 13)
    assert jackknife(counts, blau_rows).value == pytest.approx(unbiased)


@pytest.mark.parametrize("cases", [100, 400])
def test_the_jackknifes_intervals_hold_the_truth_as_often_as_they_say(cases: int) -> None:
    shares = 0.8 ** np.arange(23)
    shares /= shares.sum()
    truth = (1 - (shares**2).sum(), float(stats.entropy(shares, base=2)))
    drawn = np.random.default_rng(7).multinomial(cases, shares, size=400)
    for statistic, true in zip((blau_rows, entropy_rows), truth, strict=True):
        intervals = [jackknife(counts, statistic).interval() for counts in drawn]
        held = np.mean([low <= true <= high for low, high in intervals])
        assert 0.92 <= held <= 0.98
