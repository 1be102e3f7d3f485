"""The Kaplan-Meier curve and its intervals."""

from __future__ import annotations

from math import exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import CensoredData, ecdf

from netlib.measures.survival import (
    Curve,
    as_table,
    effects,
    kaplan_meier,
    median,
    median_interval,
    share_interval,
    share_left,
)

# Freireich et al. (1963), Blood 21, 699-716: weeks of remission of 21 children under 6-MP
RELAPSED = [6, 6, 6, 7, 10, 13, 16, 22, 23]
CENSORED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
# the curve and Greenwood's standard errors as printed by Cox & Oakes (1984) and by R's survival package
PUBLISHED = [
    (6, 0.857, 0.0764),
    (7, 0.807, 0.0869),
    (10, 0.753, 0.0963),
    (13, 0.690, 0.1068),
    (16, 0.627, 0.1141),
    (22, 0.538, 0.1282),
    (23, 0.448, 0.1346),
]

cases = st.lists(
    st.tuples(st.integers(0, 12), st.booleans(), st.integers(0, 6)), min_size=1, max_size=60
)


def curve_of(rows: list[tuple[int, bool, int]]) -> Curve:
    days, happened, group = zip(*rows, strict=True)
    return kaplan_meier(days, happened, group)


def freireich() -> Curve:
    return kaplan_meier(RELAPSED + CENSORED, [True] * len(RELAPSED) + [False] * len(CENSORED))


def test_published_curve() -> None:
    curve = freireich()
    assert curve.times.tolist() == [time for time, _, _ in PUBLISHED]
    for time, share, error in PUBLISHED:
        assert share_left(curve, time) == pytest.approx(share, abs=5e-4)
        greenwood = share * np.sqrt((effects(curve, time) ** 2).sum())
        assert greenwood == pytest.approx(error, abs=3e-4)
    assert share_left(curve, 10) == pytest.approx(0.7529, abs=5e-5)
    assert median(curve) == 23
    assert curve.at_risk.tolist() == [21, 17, 15, 12, 11, 7, 6]


@given(cases)
def test_the_curve_is_that_of_scipy(rows: list[tuple[int, bool, int]]) -> None:
    curve = curve_of(rows)
    days, happened, _ = (np.array(column) for column in zip(*rows, strict=True))
    theirs = ecdf(CensoredData.right_censored(days.astype(float), ~happened)).sf
    times = np.arange(14.0)
    ours = [share_left(curve, time) for time in times]
    assert ours == pytest.approx(theirs.evaluate(times), abs=1e-12)


@given(cases, st.integers(0, 12))
def test_effects_are_the_derivatives_of_the_curve(
    rows: list[tuple[int, bool, int]], time: int
) -> None:
    # leaving single cases out, weight by weight: the product-limit estimate with weights, by definition
    curve = curve_of(rows)
    days, happened, group = (np.array(column) for column in zip(*rows, strict=True))
    groups = np.unique(group, return_inverse=True)[1]

    def weighted(weights: np.ndarray) -> float:
        total = 0.0
        for one in np.unique(days[happened]):
            if one <= time:
                risk = weights[days >= one].sum()
                total += log(1 - weights[(days == one) & happened].sum() / risk)
        return total

    if share_left(curve, time) < 1e-9:
        return
    step = 1e-6
    for place in range(groups.max() + 1):
        weights = np.ones(len(days))
        weights[groups == place] += step
        more = weighted(weights)
        weights[groups == place] -= 2 * step
        less = weighted(weights)
        assert effects(curve, time)[place] == pytest.approx((more - less) / (2 * step), abs=1e-5)


@given(cases, st.randoms(use_true_random=False))
def test_intervals_hold_their_value_and_do_not_depend_on_order(
    rows: list[tuple[int, bool, int]], random: object
) -> None:
    curve = curve_of(rows)
    interval, middle = share_interval(curve, 5), median_interval(curve)
    if interval:
        assert 0 < interval[0] < share_left(curve, 5) < interval[1] < 1
    if middle:
        found = median(curve)
        assert found is not None
        assert 0 <= middle[0] <= found <= middle[1] <= 12
    mixed = rows.copy()
    random.shuffle(mixed)  # type: ignore[attr-defined]
    again = curve_of(mixed)
    assert median(again) == median(curve)
    assert median_interval(again) == middle
    assert share_interval(again, 5) == pytest.approx(interval)


@given(cases)
def test_a_copy_of_everybody_changes_no_value_and_narrows_no_wrong_way(
    rows: list[tuple[int, bool, int]],
) -> None:
    curve = curve_of(rows)
    double = curve_of(rows + [(day, happened, group + 10) for day, happened, group in rows])
    assert double.share.tolist() == pytest.approx(curve.share.tolist())
    assert median(double) == median(curve)
    one, two = share_interval(curve, 5), share_interval(double, 5)
    if one and two:
        assert two[1] - two[0] < one[1] - one[0]


def test_cases_of_one_contact_are_no_independent_cases() -> None:
    days = np.arange(1.0, 21)
    alone = kaplan_meier(days, np.ones(20, dtype=bool))
    # ten times the same cases of the same twenty contacts tell no more
    often = kaplan_meier(np.tile(days, 10), np.ones(200, dtype=bool), np.tile(np.arange(20), 10))
    assert share_interval(often, 8) == pytest.approx(share_interval(alone, 8))
    assert median_interval(often) == median_interval(alone)


def test_no_interval_where_nothing_is_told() -> None:
    few = kaplan_meier([1, 2, 3, 4], [True] * 4)
    assert share_interval(few, 2) is None
    assert median_interval(few) is None
    one = kaplan_meier([1, 2, 3, 4, 5, 6], [True] * 6, [1] * 6)
    assert share_interval(one, 2) is None
    nothing = kaplan_meier([5.0] * 9, [False] * 9)
    assert share_interval(nothing, 3) is None
    assert median(nothing) is None
    everything = kaplan_meier([5.0] * 9, [True] * 9)
    assert share_interval(everything, 5) is None
    assert median(everything) == 5
    assert median_interval(everything) is None
    half = kaplan_meier(range(1, 21), [True] * 11 + [False] * 9)
    assert median(half) == 10
    # the interval of the curve does not fall below one half in the time watched
    assert median_interval(half) is None


def test_the_interval_of_independent_cases_is_that_of_the_logit() -> None:
    # without censoring 1 - S is a plain share: 12 of 40, whose logit has the variance 1 / 12 + 1 / 28
    curve = kaplan_meier([1.0] * 12 + [9.0] * 28, [True] * 12 + [False] * 28)
    low, high = share_interval(curve, 5) or (0, 0)
    half = 2.0227 * np.sqrt(1 / 12 + 1 / 28) * 40 / 39 * np.sqrt(39 / 40)
    centre = log(28 / 12)
    assert (low, high) == pytest.approx(
        (1 / (1 + exp(half - centre)), 1 / (1 + exp(-half - centre))), abs=1e-4
    )


def test_table_of_the_curve() -> None:
    table = as_table(freireich())
    assert table["days"].tolist() == [0, *(time for time, _, _ in PUBLISHED)]
    assert table["left"].iloc[3] == pytest.approx(0.7529, abs=5e-5)
    assert table["at_risk"].tolist() == [21, 21, 17, 15, 12, 11, 7, 6]
    told = table.dropna()
    assert len(told) == 7
    assert ((told["low"] < told["left"]) & (told["left"] < told["high"])).all()
    many = as_table(kaplan_meier(np.arange(1.0, 1001), np.ones(1000, dtype=bool)))
    assert len(many) == 101
    assert many["days"].iloc[-1] == 1000
    assert many["left"].iloc[-1] == 0
    assert as_table(kaplan_meier([3.0], [False])).to_dict("records")[0]["left"] == 1


def coverage(archives: int, *, seed: int) -> tuple[float, float]:
    """Share of archives whose intervals hold the truth: for the share after 10 days and for the median.

    60 contacts with 1 to many messages; the mean wait of each contact is its own, one in five messages is
    never answered, and the watch ends at random.
    """
    rng = np.random.default_rng(seed)

    def draw(contacts: int, *, watched: bool) -> Curve:
        group = np.repeat(
            np.arange(contacts), 1 + rng.poisson(rng.lognormal(1, 0.8, size=contacts))
        )
        mean = rng.lognormal(log(3), 0.7, size=contacts)[group]
        wait = rng.exponential(mean)
        wait[rng.random(len(wait)) < 0.2] = 1_000
        end = np.minimum(rng.uniform(0, 400, len(wait)), 90) if watched else np.full(len(wait), 90)
        return kaplan_meier(np.minimum(wait, end), wait <= end, group)

    truth = draw(200_000, watched=False)
    share, middle = share_left(truth, 10), median(truth)
    assert middle is not None
    hits = np.zeros(2)
    for _ in range(archives):
        curve = draw(60, watched=True)
        (low, high), (early, late) = share_interval(curve, 10), median_interval(curve)  # type: ignore[misc]
        hits += (low <= share <= high, early <= middle <= late)
    return float(hits[0] / archives), float(hits[1] / archives)


def test_intervals_cover_the_truth() -> None:
    # 80 archives: 95 % is 76, give or take 6 in 999 of 1,000 cases
    for covered in coverage(80, seed=4):
        assert covered >= 70 / 80


@pytest.mark.slow
def test_intervals_cover_the_truth_as_often_as_they_say() -> None:
    for covered in coverage(400, seed=5):
        assert 0.93 <= covered <= 0.97
