"""The user's own check of titles: sensitivity, specificity, and the share corrected with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.measures import reasons
from netlib.measures.calibration import (
    SAMPLE,
    Check,
    measures,
    rates,
    sample_to_check,
    tally,
)
from netlib.measures.statistics import rogan_gladen
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures.measure import Measure


def flags(values: Sequence[bool | None]) -> pd.Series:
    index = pd.Index([f"p{place}" for place in range(len(values))], name="person_id")
    return pd.Series(values, index=index, dtype="boolean")


def measured(
    labelled: pd.Series, checked: pd.Series, stated: pd.Series | None = None
) -> list[Measure]:
    said = flags([None] * len(labelled)) if stated is None else stated
    return measures(labelled, checked, said, settings=Settings())


def test_rates_by_bayes_rule() -> None:
    # of 20 labelled deciders 18 decide, of 20 others 1 does; 30 % carry the label:
    # sensitivity .27 / (.27 + .035), specificity .665 / (.665 + .03)
    sensitivity, specificity = rates(Check(18, 2, 1, 19), 0.3)
    assert sensitivity == pytest.approx(0.27 / 0.305)
    assert specificity == pytest.approx(0.665 / 0.695)
    # so that Rogan and Gladen give back what the check says of either label
    assert rogan_gladen(0.3, sensitivity, specificity) == pytest.approx(0.3 * 0.9 + 0.7 * 0.05)


@settings(max_examples=60)
@given(
    st.tuples(*[st.integers(0, 20)] * 4).filter(lambda c: c[0] + c[1] > 0 and c[2] + c[3] > 0),
    st.floats(0.02, 0.98),
)
def test_rogan_and_gladen_agree_with_the_direct_estimate(
    counts: tuple[int, int, int, int], share: float
) -> None:
    check = Check(*counts)
    right = counts[0] / (counts[0] + counts[1])
    missed = counts[2] / (counts[2] + counts[3])
    sensitivity, specificity = rates(check, share)
    if sensitivity + specificity > 1 + 1e-9:
        direct = right * share + missed * (1 - share)
        assert rogan_gladen(share, sensitivity, specificity) == pytest.approx(direct)


def test_the_corrected_share() -> None:
    labelled = flags([True] * 30 + [False] * 70 + [None] * 10)
    truth = flags([True] * 27 + [False] * 3 + [True] * 7 + [False] * 63 + [None] * 10)
    checked = truth.where(truth.index.isin(sample_to_check(labelled)))
    sensitivity, specificity, share = measured(labelled, checked)
    assert checked.notna().sum() == SAMPLE
    assert share.value is not None
    assert share.low is not None
    assert share.high is not None
    assert share.low < share.value < share.high
    assert share.low < 0.34 < share.high
    assert share.n == SAMPLE
    assert share.unknown == pytest.approx(10 / 110)
    assert sensitivity.value is not None
    assert specificity.value is not None


def test_what_the_user_states_is_taken_as_it_is() -> None:
    labelled = flags([True] * 20 + [False] * 20)
    stated = flags([False] * 5 + [None] * 35)
    checked = flags([None] * 5 + [True] * 15 + [False] * 20)
    share = measured(labelled, checked, stated)[2]
    assert share.value == pytest.approx(15 / 40)


def test_a_perfect_check_still_leaves_an_interval() -> None:
    labelled = flags([True] * 20 + [False] * 20)
    share = measured(labelled, labelled)[2]
    assert share.value == pytest.approx(0.5)
    assert share.low is not None
    assert share.high is not None
    assert share.high - share.low > 0.02
    for rate in measured(labelled, labelled)[:2]:
        assert rate.low is not None
        assert rate.low < 1 == rate.value == rate.high


@pytest.mark.parametrize(
    ("checked", "reason"),
    [
        ([True] * 4 + [None] * 16 + [False] * 20, reasons.NOT_CHECKED),
        ([None] * 40, reasons.NOT_CHECKED),
        ([False] * 20 + [True] * 20, reasons.CHECK_BY_CHANCE),
    ],
)
def test_no_correction_without_a_check(checked: list[bool | None], reason: str) -> None:
    labelled = flags([True] * 20 + [False] * 20)
    assert [one.unavailable for one in measured(labelled, flags(checked))] == [reason] * 3


def test_the_sample_is_the_same_every_month_and_tells_nothing() -> None:
    labelled = flags([place % 3 == 0 for place in range(300)])
    chosen = sample_to_check(labelled)
    assert labelled[chosen].sum() == SAMPLE / 2
    assert len(chosen) == SAMPLE
    # somebody new moves at most as many out as came in
    more = pd.concat([labelled, pd.Series([True], index=["newcomer"], dtype="boolean")])
    assert len(set(chosen) - set(sample_to_check(more))) <= 1
    # the label does not show in the order
    shown = labelled[chosen].astype(int).to_numpy()
    assert 0 < shown[:20].sum() < 20


def test_fewer_people_than_the_sample_wants() -> None:
    assert len(sample_to_check(flags([True, False, None]))) == 2
    assert sample_to_check(flags([None])).empty


@pytest.mark.slow
def test_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    rng = np.random.default_rng(7)
    hits = 0
    for _ in range(400):
        # every contact decides with a chance of 30 %, which is what the interval is for
        decides = rng.random(300) < 0.3
        says = np.where(rng.random(300) < 0.9, decides, ~decides)
        labelled, truth = flags(says.tolist()), flags(decides.tolist())
        checked = truth.where(truth.index.isin(sample_to_check(labelled)))
        share = measured(labelled, checked)[2]
        if share.low is not None and share.high is not None:
            hits += share.low <= 0.3 <= share.high
    assert 0.93 <= hits / 400 <= 0.98


def test_a_tally_counts_only_what_was_checked() -> None:
    labelled, checked = (
        flags([True, True, False, None, False]),
        flags([True, None, True, True, False]),
    )
    assert tally(labelled, checked) == Check(1, 0, 1, 1)
