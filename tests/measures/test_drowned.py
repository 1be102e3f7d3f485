"""Whether valued people wait longer in weeks of much mass mail."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from netlib.measures import reasons
from netlib.measures.drowned import measures, much_mass_mail
from netlib.measures.letters import Letters
from netlib.measures.threads import end_of, read_course
from netlib.settings import Settings
from tests.measures.letterbox import Letter, got, letterbox, sent

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

DAY = date(2024, 12, 31)
PEOPLE = ["me", "a", "b", "c", "d", "e", "f", "spam"]
CONTACTS = pd.Index(["a", "b", "c", "d", "e", "f"])
VALUED = (True, True, True, True, True, None)
# 1 January 2024 was a Monday; the second and the fourth week bring mass mail
MAILINGS = [
    got("spam", "2024-01-08T00:00", mass=1),
    got("spam", "2024-01-14T23:59", mass=1),
    got("spam", "2024-01-22", mass=1),
]


def drowned(
    rows: list[Letter], valued: tuple[bool | None, ...] = VALUED, day: date | None = DAY
) -> Measure:
    written = letterbox(rows, PEOPLE)
    course = read_course(written, CONTACTS, day=day)
    flags = pd.Series(list(valued), index=CONTACTS, dtype="boolean")
    (found,) = measures(
        written, course, flags, absent=reasons.NO_EXCHANGE, settings=Settings(valued_days=77)
    )
    return found


def waits(name: str, day: int, days: int, thread: int) -> list[Letter]:
    begin = pd.Timestamp("2024-01-01") + pd.Timedelta(days=day)
    end = begin + pd.Timedelta(days=days)
    return [got(name, f"{begin:%Y-%m-%d}", thread), sent(name, f"{end:%Y-%m-%d}", thread)]


# five valued contacts wait 1, 2, 2, 3, 4 days in the first and third week, 4, 6, 7, 9, 11 in the others
QUIET = [
    letter
    for thread, (name, days) in enumerate(zip("abcde", (1, 2, 2, 3, 4), strict=True))
    for letter in waits(name, 0 if thread % 2 else 14, days, thread)
]
LOUD = [
    letter
    for thread, (name, days) in enumerate(zip("abcde", (4, 6, 7, 9, 11), strict=True))
    for letter in waits(name, 7 if thread % 2 else 21, days, thread + 10)
]


def test_weeks_of_much_mass_mail() -> None:
    rows = [got("a", "2024-01-01"), *MAILINGS, sent("spam", "2024-01-15", mass=1)]
    weeks = much_mass_mail(letterbox(rows, PEOPLE), end=end_of(DAY))
    assert weeks is not None
    # 0, 2, 0 and 1 mailings: more than the median of one half is much; one's own do not count
    assert weeks[1].tolist() == [False, True, False, True]
    # Sunday is the last day of a week
    sunday = [got("a", "2024-01-07T23:59"), got("spam", "2024-01-08T00:00", mass=1)]
    weeks = much_mass_mail(letterbox(sunday, PEOPLE), end=end_of(DAY))
    assert weeks is not None
    assert weeks[1].tolist() == [False, True]


def test_where_no_week_has_more_than_the_median_as_much_is_much() -> None:
    rows = [got("spam", f"2024-01-{day:02}", mass=1) for day in (1, 8, 22)]
    weeks = much_mass_mail(letterbox(rows, PEOPLE), end=end_of(DAY))
    assert weeks is not None
    assert weeks[1].tolist() == [True, True, False, True]
    assert much_mass_mail(letterbox(rows[:2], PEOPLE), end=end_of(DAY)) is None
    assert much_mass_mail(letterbox([got("a", None)], PEOPLE), end=end_of(DAY)) is None


def test_difference_of_medians() -> None:
    strangers = waits("f", 7, 80, 99)
    found = drowned([*QUIET, *LOUD, *MAILINGS, *strangers])
    assert found.value == 7 - 2
    # one of the eleven messages that wait is of somebody nobody could judge
    assert found.n == 10
    assert found.unknown == pytest.approx(1 / 11)
    assert "within 77 days" in found.definition


def test_reasons() -> None:
    assert drowned([]).unavailable == reasons.NO_EXCHANGE
    assert drowned([got("a", None)]).unavailable == reasons.NO_DATES
    assert drowned([got("a", "2024-01-01", mass=-1)]).unavailable == reasons.NO_TEXTS
    assert drowned(QUIET).unavailable == reasons.NO_MASS_IN
    rows = [*QUIET, *LOUD, *MAILINGS]
    assert drowned(rows, (None,) * 6).unavailable == reasons.VALUED_UNKNOWN
    assert drowned(rows, (False,) * 6).unavailable == reasons.NO_VALUED_CONTACTS
    assert drowned([*rows[:8], *MAILINGS]).unavailable == reasons.FEW_FROM_VALUED
    alike = [got("a", "2024-01-01"), got("spam", "2024-01-02", mass=1)]
    assert drowned(alike).unavailable == reasons.WEEKS_ALIKE
    open_ones = [row for row in LOUD if not row.outgoing]
    assert drowned([*QUIET, *open_ones, *MAILINGS]).unavailable == reasons.FEWER_THAN_HALF


def planted(rng: np.random.Generator, *, contacts: int) -> tuple[Letters, pd.Index]:
    """100 weeks of much or little mass mail; valued people wait 5 or 2 days in the mean times their own factor."""
    week = 7 * 86_400_000_000
    begin = int(np.datetime64("2022-01-03", "us").astype(np.int64))
    heavy = rng.random(100) < 0.5
    mailings = np.repeat(np.arange(100), np.where(heavy, 6 + rng.poisson(8, 100), 1))
    group = np.repeat(np.arange(contacts), 1 + rng.poisson(rng.lognormal(1.2, 0.8, contacts)))
    written = rng.integers(0, 100, len(group))
    at = begin + written * week + rng.integers(0, week, len(group))
    mean = np.where(heavy[written], 5.0, 2.0) * rng.lognormal(0, 0.6, contacts)[group]
    back = at + (rng.exponential(mean) * 86_400_000_000).astype(np.int64)
    back = back[answered := rng.random(len(group)) >= 0.25]
    moment = np.concatenate([at, back, begin + mailings * week])
    people = pd.Index([*(f"c{number}" for number in range(contacts)), "spam"])
    sizes = [len(at), len(back), len(mailings)]
    return Letters(
        people=people,
        partner=np.concatenate([group, group[answered], np.full(len(mailings), contacts)]),
        outgoing=np.repeat([False, True, False], sizes),
        moment=moment.astype("datetime64[us]"),
        thread=np.concatenate(
            [np.arange(len(group)), np.flatnonzero(answered), np.full(len(mailings), -1)]
        ),
        to_many=np.zeros(len(moment), dtype=bool),
        act=np.zeros(len(moment), dtype=np.int8),
        mass=np.repeat([0, 0, 1], sizes).astype(np.int8),
    ), people[:-1]


def coverage(archives: int, *, seed: int) -> float:
    rng = np.random.default_rng(seed)

    def middle(mean: float) -> float:
        wait = rng.exponential(mean * rng.lognormal(0, 0.6, 1_000_000))
        return float(np.quantile(wait, 0.5 / 0.75))

    truth, hits = middle(5.0) - middle(2.0), 0
    for _ in range(archives):
        written, contacts = planted(rng, contacts=80)
        (found,) = measures(
            written,
            read_course(written, contacts, day=DAY),
            pd.Series(data=True, index=contacts, dtype="boolean"),
            absent="x",
            settings=Settings(),
        )
        assert found.low is not None
        assert found.value is not None
        assert found.high is not None
        assert found.low <= found.value <= found.high
        hits += found.low <= truth <= found.high
    return hits / archives


def test_the_interval_covers_the_truth() -> None:
    assert coverage(40, seed=1) >= 34 / 40


@pytest.mark.slow
def test_the_interval_covers_the_truth_as_often_as_it_says() -> None:
    assert 0.93 <= coverage(400, seed=3) <= 0.97
