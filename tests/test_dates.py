"""Periods and days: every day lies in its week, month, quarter and year, and nothing else is a period."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.dates import (
    PERIOD_KINDS,
    period_end,
    period_kind,
    period_of,
    period_start,
    periods_between,
    today,
)
from netlib.errors import NetlibError

# the period before has to have four digits too
DAYS = st.dates(date(1001, 1, 8), date(2999, 12, 20))
KINDS = st.sampled_from(PERIOD_KINDS)


@given(DAYS, KINDS)
def test_a_day_lies_in_its_period(day: date, kind: str) -> None:
    key = period_of(day, kind=kind)
    assert period_kind(key) == kind
    assert period_start(key) <= day <= period_end(key)
    before = period_of(period_start(key) - timedelta(days=1), kind=kind)
    assert periods_between(before, key) == [before, key]
    assert period_end(before) + timedelta(days=1) == period_start(key)


@pytest.mark.parametrize(
    ("key", "first", "last"),
    [
        ("2026-W45", date(2026, 11, 2), date(2026, 11, 8)),
        # ISO 8601: the year of a week is that of its Thursday
        ("2026-W53", date(2026, 12, 28), date(2027, 1, 3)),
        ("2025-W01", date(2024, 12, 30), date(2025, 1, 5)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_begins_and_ends(key: str, first: date, last: date) -> None:
    assert (period_start(key), period_end(key)) == (first, last)


@pytest.mark.parametrize(
    "key",
    [
        "2025-W53",
        "2026-W00",
        "2026-W54",
        "2026-w45",
        "2026-13",
        "2026-Q5",
        "0999",
        "",
        "2026-10-31",
    ],
)
def test_what_is_no_period_is_refused(key: str) -> None:
    with pytest.raises(NetlibError, match="is no period: write a month as 2026-10"):
        period_end(key)


def test_periods_between_are_all_of_a_kind() -> None:
    assert periods_between("2025-11", "2026-02") == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert periods_between("2025-Q4", "2026-Q1") == ["2025-Q4", "2026-Q1"]
    for first, last in (("2026-02", "2026-01"), ("2026-01", "2026-Q2"), ("2026", "2026-01")):
        with pytest.raises(NetlibError, match="is no range of periods"):
            periods_between(first, last)


def test_the_day_can_be_set_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795651200")
    assert today() == date(2026, 11, 26)
    for wrong in ("tomorrow", "1e9", str(10**30)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", wrong)
        with pytest.raises(NetlibError, match="SOURCE_DATE_EPOCH"):
            today()
