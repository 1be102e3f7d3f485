"""Top performers with their bounds, and capable partners close by, counted by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.measures import capable, reasons
from netlib.measures.statistics import wilson
from netlib.settings import Settings

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

FLAGS = st.sampled_from([None, True, False])
ROWS = st.lists(
    st.tuples(FLAGS, FLAGS, st.sampled_from([None, "own", "adjacent", "distant"])), max_size=30
)
Row = tuple[bool | None, bool | None, str | None]


def people(rows: list[Row]) -> pd.DataFrame:
    decides, top, field = zip(*rows, strict=True) if rows else ((), (), ())
    return pd.DataFrame(
        {
            "decides": pd.array(decides, dtype="boolean"),
            "top_performer": pd.array(top, dtype="boolean"),
            "field": pd.array(field, dtype="str"),
        }
    )


def measured(rows: list[Row]) -> tuple[Measure, Measure]:
    top, near = capable.measures(people(rows), settings=Settings())
    return top, near


def test_evidence_says_yes_and_its_absence_nothing() -> None:
    # 6 of 200 shown, 4 denied by the user, 190 open: from 6/200 to 196/200
    top, _ = measured(
        [(None, True, None)] * 6 + [(None, False, None)] * 4 + [(None, None, None)] * 190
    )
    assert (top.value, top.low, top.high) == (6 / 200, 6 / 200, 196 / 200)
    assert (top.n, top.unknown) == (200, 0.95)


def test_capable_partners_close_by() -> None:
    rows: list[Row] = [
        (True, None, "own"),  # counts
        (True, None, "adjacent"),  # counts
        (False, True, "adjacent"),  # counts: something shows
        (False, None, "own"),
        (True, True, "distant"),
        (None, True, "own"),  # no level: no case
        (True, True, None),  # no field: no case
    ]
    _, near = measured(rows)
    assert (near.value, near.n) == (3 / 5, 5)
    assert (near.low, near.high) == wilson(3, 5)
    assert near.unknown == pytest.approx(2 / 7)
    assert "(head or above)" in near.definition


def test_a_distant_field_alone_makes_no_case() -> None:
    # else the share would fall with every title that is missing
    known: list[Row] = [(True, None, "own"), (False, None, "distant")]
    assert measured(known)[1].value == measured([*known, (None, None, "distant")])[1].value == 0.5


def test_reasons() -> None:
    assert {m.unavailable for m in measured([])} == {reasons.NO_CONTACTS}
    top, near = measured([(True, None, None), (None, None, "own")])
    assert (top.unavailable, near.unavailable) == (
        reasons.NO_EVIDENCE,
        reasons.NO_LEVELS_AND_FIELDS,
    )


@given(ROWS)
def test_order_and_a_second_copy_change_no_share(rows: list[Row]) -> None:
    for once, twice in zip(measured(rows), measured(rows[::-1] + rows), strict=True):
        assert once.unavailable == twice.unavailable
        if once.value is not None:
            assert twice.value == pytest.approx(once.value)
            assert once.low <= once.value <= once.high  # type: ignore[operator]
