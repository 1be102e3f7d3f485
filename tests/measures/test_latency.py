"""How soon after connecting contacts begin to sell."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest

from netlib.labels.acts import ACTS
from netlib.measures import reasons
from netlib.measures.latency import began_with_pitch, days_to_pitch, measures
from netlib.measures.letters import Letters
from netlib.settings import Settings
from tests.measures.letterbox import Letter, got, letterbox, sent, shuffled

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

DAY = date(2024, 12, 31)
NAMES = ["a", "b", "c", "d", "e", "f"]
PEOPLE = ["me", *NAMES, "stranger"]
CONNECTED = pd.Series(
    pd.to_datetime(["2024-01-01"] * 5 + ["NaT"]).astype("datetime64[us]"), index=pd.Index(NAMES)
)


def pitches(
    rows: list[Letter], connected: pd.Series = CONNECTED, day: date | None = DAY
) -> list[Measure]:
    found = measures(
        letterbox(rows, PEOPLE), connected, day=day, absent="nothing", settings=Settings()
    )
    assert [one.name for one in found] == [
        "noise.pitch_latency_days",
        "noise.pitched_within_30_days",
        "noise.began_with_pitch_share",
    ]
    return found


ROWS = [
    got("a", "2024-01-01T23:00", act="pitch"),
    got("a", "2024-01-05", act="pitch"),
    got("b", "2024-01-11", act="bait"),
    # before they connected: day 0
    got("c", "2023-12-24", act="pitch"),
    # the ego's own selling is none of theirs
    sent("d", "2024-01-02", act="pitch"),
    got("d", "2024-03-01", act="pitch"),
    # watched to the first message nobody could read
    got("e", "2024-01-06", act="thanks"),
    got("e", "2024-01-21", act=None),
    got("e", "2024-01-31", act="pitch"),
    got("f", "2024-01-06", act="pitch"),
    got("stranger", "2024-01-06", act="pitch"),
]


def test_days_from_connecting_to_the_first_pitch() -> None:
    table = days_to_pitch(letterbox(ROWS, PEOPLE), CONNECTED, day=DAY)
    assert table["days"].tolist() == [0, 10, 0, 60, 20, pd.NA]
    assert table["pitched"].tolist() == [True, True, True, True, False, pd.NA]
    half, soon, began = pitches(ROWS)
    assert half.value == 10
    # 3 of 5 within 10 days; the fifth is not watched for 30
    assert soon.value == pytest.approx(0.6)
    assert (half.n, soon.n) == (5, 5)
    assert half.unknown == soon.unknown == pytest.approx(1 / 6)
    # a, b, c, f; d was written to first, and e began with thanks
    assert began.value == pytest.approx(4 / 6)
    assert began.unknown == 0


def test_a_pitch_without_a_date_may_have_been_the_first() -> None:
    rows = [got("a", None, act="pitch"), got("b", None, act="thanks"), got("c", "2024-01-05")]
    table = days_to_pitch(letterbox(rows, PEOPLE), CONNECTED, day=DAY)
    assert table["days"].isna().tolist() == [True, False, False, False, False, True]
    assert table["days"]["b"] == 365
    began = began_with_pitch(letterbox(rows, PEOPLE), pd.Index(NAMES), day=DAY)
    assert began.index.tolist() == ["a", "b", "c"]
    assert began.isna().tolist() == [True, True, False]
    assert not began["c"]


def test_first_messages_of_the_same_moment() -> None:
    rows = [
        got("a", "2024-01-02", act=None),
        got("a", "2024-01-02", act="pitch"),
        got("b", "2024-01-02", act=None),
        sent("b", "2024-01-02", act="thanks"),
        sent("c", "2024-01-02", act=None),
        got("d", "2024-01-02", act=None),
        got("d", "2024-01-03", act="pitch"),
    ]
    written = letterbox(rows, PEOPLE)
    began = began_with_pitch(written, pd.Index(NAMES), day=DAY)
    assert began.tolist() == [True, pd.NA, False, pd.NA]
    turned = shuffled(written, range(len(rows))[::-1])
    assert began_with_pitch(turned, pd.Index(NAMES), day=DAY).equals(began)


def test_nobody_sold_anything() -> None:
    half, soon, began = pitches([got("a", "2024-01-05"), sent("b", "2024-01-05")])
    assert half.unavailable == reasons.FEWER_PITCHED
    assert soon.value == began.value == 0
    # none of five who were watched for 30 days: Wilson's interval of 0 / 5
    assert (soon.low, soon.high) == pytest.approx((0, 0.43448), abs=1e-4)


def test_reasons() -> None:
    assert {one.unavailable for one in pitches([])} == {"nothing"}
    untold = pitches([got("a", "2024-01-05", act=None)])
    assert {one.unavailable for one in untold} == {reasons.NO_PURPOSES}
    never = pitches(ROWS, connected=CONNECTED.where(CONNECTED.isna()))
    assert [one.unavailable for one in never] == [reasons.NO_ACCEPTANCE_DAYS] * 2 + [None]
    assert pitches(ROWS, day=None)[0].unavailable == reasons.NO_ACCEPTANCE_DAYS
    late = pitches([got("a", "2024-01-10")], day=date(2024, 1, 20))
    assert late[1].unavailable == reasons.TOO_SHORT_AFTER
    nobody = pitches([got("stranger", "2024-01-10")])
    assert nobody[2].unavailable == reasons.NO_FIRST_PURPOSE
    assert nobody[1].value == 0
    empty = pitches(ROWS, connected=CONNECTED.iloc[:0])
    assert all(one.unavailable for one in empty)


def test_whoever_connects_after_the_last_day_is_not_watched() -> None:
    later = CONNECTED.mask(CONNECTED.index == "a", pd.Timestamp("2025-01-01"))
    table = days_to_pitch(letterbox(ROWS, PEOPLE), later, day=DAY)
    assert pd.isna(table["days"]["a"])


def coverage(archives: int, *, chance: float, seed: int) -> tuple[float, float]:
    """Share of archives whose intervals hold the truth: the share within 30 days, and the median."""
    rng = np.random.default_rng(seed)

    def draw(size: int) -> np.ndarray:
        return np.where(rng.random(size) < chance, np.floor(rng.exponential(20, size)), 9_999)

    everybody = draw(2_000_000)
    truth, middle = float((everybody <= 30).mean()), float(np.median(everybody))
    hits, last = np.zeros(2), int(np.datetime64(DAY, "D").astype(np.int64))
    people = pd.Index([f"c{number}" for number in range(200)])
    for _ in range(archives):
        since = last - rng.integers(0, 600, 200)
        on = since + draw(200).astype(np.int64)
        who = np.flatnonzero(on <= last)
        zeros = np.zeros(len(who), dtype=np.int8)
        written = Letters(
            people=people,
            partner=who,
            outgoing=zeros.astype(bool),
            moment=on[who].astype("datetime64[D]").astype("datetime64[us]"),
            thread=who,
            to_many=zeros.astype(bool),
            act=np.full(len(who), ACTS.index("pitch"), dtype=np.int8),
            mass=zeros,
        )
        connected = pd.Series(since.astype("datetime64[D]").astype("datetime64[us]"), index=people)
        half, soon, _ = measures(written, connected, day=DAY, absent="x", settings=Settings())
        assert soon.low is not None
        assert soon.high is not None
        hits[0] += soon.low <= truth <= soon.high
        if half.low is not None and half.high is not None:
            hits[1] += half.low <= middle <= half.high
    return float(hits[0] / archives), float(hits[1] / archives)


def test_intervals_cover_the_truth() -> None:
    assert coverage(60, chance=0.1, seed=2)[0] >= 51 / 60
    assert coverage(60, chance=0.7, seed=2)[1] >= 51 / 60


@pytest.mark.slow
def test_intervals_cover_the_truth_as_often_as_they_say() -> None:
    assert 0.93 <= coverage(400, chance=0.1, seed=6)[0] <= 0.97
    assert 0.93 <= coverage(400, chance=0.7, seed=6)[1] <= 0.97
