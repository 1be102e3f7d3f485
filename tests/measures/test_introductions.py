"""Introductions received, and those that came unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib.measures import introductions, reasons
from netlib.measures.statistics import wilson
from netlib.settings import Settings
from tests.measures.talk import EGO, Said, by_name, event, talk

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

FIRST = pd.Timestamp("2024-05-01T10:00Z")


def measured(*rows: Said, **kwargs: Any) -> dict[str, Measure]:
    found = talk(rows, strangers=["x"], **kwargs)
    return by_name(
        introductions.measures(
            found.network, found.letters, absent=reasons.NO_MESSAGES, settings=Settings()
        )
    )


def after(days: float) -> str:
    return (FIRST + pd.Timedelta(days=days)).isoformat()


def introduction(who: str, at: str | None = after(0)) -> Said:
    return Said(who, EGO, "introduction", at=at)


def asked(who: str, at: str | None, act: str | None = "ask") -> Said:
    return Said(EGO, who, act, at=at)


def test_introductions_are_counted_from_anybody() -> None:
    one = measured(
        introduction("a"),
        introduction("a", after(50)),
        introduction("x", None),
        Said("b", EGO, "thanks"),
        Said("b", EGO),
        Said(EGO, "b", "introduction"),
        Said("a", "b", "introduction"),
        event("introduction", "c", EGO, after(0)),
        event("introduction", EGO, "c", after(0)),
    )["received"]
    assert (one.value, one.n) == (4, 5)
    assert one.unknown == pytest.approx(1 / 6)


@pytest.mark.parametrize(
    ("days", "unasked"), [(-0.1, 0), (-90, 0), (-90.1, 1), (-400, 1), (0.1, 1)]
)
def test_an_ask_in_the_ninety_days_before_makes_it_one_asked_for(
    days: float, unasked: float
) -> None:
    one = measured(introduction("a"), asked("a", after(days)))["unasked_share"]
    assert (one.value, one.n, one.unknown) == (unasked, 1, 0)


def test_the_share_is_over_people_and_their_first_introduction() -> None:
    one = measured(
        introduction("a"),
        introduction("a", after(30)),
        asked("a", after(20)),
        introduction("b"),
        asked("b", after(-20)),
        introduction("c"),
        asked("d", after(-20)),
        introduction("x", None),
        event("introduction", "e", EGO, after(0)),
        asked("e", after(-1), "thanks"),
    )["unasked_share"]
    # b was asked before
    assert one.value == pytest.approx(4 / 5)
    assert (one.low, one.high) == wilson(4, 5)
    assert (one.n, one.unknown) == (5, 0)


def test_a_missing_date_or_purpose_leaves_it_open() -> None:
    rows = [
        *(introduction(who, None if who == "c" else after(0)) for who in "abcde"),
        asked("a", None),
        asked("b", after(-3), None),
        asked("c", after(-3)),
        # too long ago, whatever it was for
        asked("d", after(-100), None),
    ]
    one = measured(*rows)["unasked_share"]
    assert (one.value, one.n) == (1, 2)
    assert one.unknown == pytest.approx(3 / 5)
    doubtful = measured(introduction("a"), asked("a", None))["unasked_share"]
    assert doubtful.unavailable == reasons.ASKS_UNKNOWN


def test_why_there_are_none() -> None:
    assert {one.unavailable for one in measured().values()} == {reasons.NO_MESSAGES}
    textless = measured(Said("a", EGO, text=None))
    assert {one.unavailable for one in textless.values()} == {reasons.NO_TEXTS}
    sent = measured(asked("a", after(0)))
    assert {one.unavailable for one in sent.values()} == {reasons.NOTHING_RECEIVED}
    none = measured(Said("a", EGO, "tip"))
    assert none["received"].value == 0
    assert none["unasked_share"].unavailable == reasons.NOT_INTRODUCED
    listed = measured(event("introduction", "a", EGO, None), covers=("introduction",))
    assert (listed["received"].value, listed["received"].unknown) == (1, 0)
    assert listed["unasked_share"].unavailable == reasons.NO_MESSAGES
    covered = measured(covers=("introduction",))
    assert (covered["received"].value, covered["received"].n) == (0, 0)
