"""How far ties have come."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.measures import reasons
from netlib.measures.development import measures, stages
from netlib.measures.edges import exchange, read_messages
from tests.measures.talk import EGO, Said, event, talk

if TYPE_CHECKING:
    from collections.abc import Collection

    from netlib.measures.measure import Measure

DAY = date(2024, 12, 31)
CONTACTS = ("a", "b", "c", "d", "e", "f")
COVERED = ("contacts", "message", "meeting")


def both(name: str, *months: str, act: str = "small_talk") -> list[Said]:
    """A message each way in each month."""
    return [
        Said(*ends, act, f"{month}-{day}T00:00Z")
        for month in months
        for ends, day in (((EGO, name), "05"), ((name, EGO), "10"))
    ]


def developed(
    rows: list[Said], *, covers: Collection[str] = COVERED, day: date | None = DAY
) -> tuple[pd.DataFrame, dict[str, Measure]]:
    told = talk(rows, contacts=CONTACTS, strangers=["s"], covers=covers)
    messages = read_messages(told.network)
    counts = exchange(messages, EGO, daily_cap=8)[["sent", "received"]]
    counts = counts.astype("Int64").reindex(told.contacts)
    table = counts.fillna(0) if len(messages) else counts
    found = stages(told.letters, table, told.network, day=day)
    names = ["sustained_share", "met_share", "trusted_share", "online_to_personal_share"]
    measured = measures(found, absent="nothing", network=told.network)
    assert [one.name for one in measured] == [f"development.{name}" for name in names]
    return found, dict(zip(names, measured, strict=True))


ROWS = [
    # three months, not in a row: sustained on 10 March
    *both("a", "2023-01", "2023-07", "2024-03"),
    event("meeting", EGO, "a", "2024-03-11T00:00Z"),
    # met before it was sustained, and after
    *both("b", "2023-01", "2023-02", "2023-03"),
    event("meeting", "b", EGO, "2023-03-10T00:00Z"),
    event("meeting", "b", EGO, "2024-01-01T00:00Z"),
    # sustained and not met; the meeting of next year does not count
    *both("c", "2023-01", "2023-02", "2023-03"),
    event("meeting", EGO, "c", "2025-01-01T00:00Z"),
    # two months both ways, and a third one way only; introduced
    *both("d", "2023-01", "2023-02", act="introduction"),
    Said(EGO, "d", "thanks", "2023-03-01T00:00Z"),
    # one way, and recommended: no tie both ways
    Said("e", EGO, "thanks", "2023-03-01T00:00Z"),
    event("recommendation", "e", EGO, "2023-03-01T00:00Z"),
    # strangers are no contacts
    *both("s", "2023-01", "2023-02", "2023-03"),
    event("meeting", EGO, "s", "2024-01-01T00:00Z"),
]


def test_stages() -> None:
    table, found = developed(ROWS)
    assert table["stage"].tolist() == ["met", "met", "sustained", "trusted", "trusted", "listed"]
    assert table["sustained_at"].iloc[0] == pd.Timestamp("2024-03-10", tz="UTC")
    assert table["met_at"].iloc[1] == pd.Timestamp("2023-03-10", tz="UTC")
    assert table["became_personal"].tolist() == [True, pd.NA, False, pd.NA, pd.NA, pd.NA]
    assert found["sustained_share"].value == pytest.approx(3 / 4)
    assert found["met_share"].value == pytest.approx(2 / 4)
    assert found["trusted_share"].value == pytest.approx(1 / 4)
    assert found["online_to_personal_share"].value == pytest.approx(1 / 2)
    assert found["online_to_personal_share"].n == 2
    assert all(one.low is not None for one in found.values())


def test_without_meetings_there_is_no_share_of_them() -> None:
    rows = [row for row in ROWS if row.kind != "meeting"]
    table, found = developed(rows, covers=("contacts", "message"))
    assert table["met"].isna().all()
    assert found["met_share"].unavailable == reasons.NO_MEETINGS
    assert found["online_to_personal_share"].unavailable == reasons.NO_MEETINGS
    assert found["sustained_share"].value == pytest.approx(3 / 4)
    # a calendar without them says that there were none
    _, covered = developed(rows)
    assert covered["met_share"].value == covered["online_to_personal_share"].value == 0
    assert covered["online_to_personal_share"].n == 3


def test_what_has_no_date_leaves_the_order_unknown() -> None:
    rows = [
        *both("a", "2023-01", "2023-02", "2023-03"),
        event("meeting", EGO, "a", None),
        *both("b", "2023-01", "2023-02"),
        Said("b", EGO, "thanks", None),
    ]
    table, found = developed(rows)
    assert table["met"].tolist()[:2] == [True, False]
    assert pd.isna(table["met_at"].iloc[0])
    assert found["met_share"].value == 0.5
    # the undated message may have made a third month; the undated meeting may have come before
    assert (found["sustained_share"].n, found["sustained_share"].unknown) == (1, 0.5)
    assert found["online_to_personal_share"].unavailable == reasons.NO_SUSTAINED


def test_trust_is_unknown_where_nothing_could_show_it() -> None:
    rows = [
        *both("a", "2023-01", act="introduction"),
        *both("b", "2023-01"),
        *(row._replace(act=None) for row in both("c", "2023-01")),
    ]
    _, found = developed(rows, covers=("contacts", "message"))
    assert (found["trusted_share"].value, found["trusted_share"].n) == (0.5, 2)
    assert found["trusted_share"].unknown == pytest.approx(1 / 3)
    _, found = developed(rows, covers=("contacts", "message", "recommendation"))
    assert found["trusted_share"].value == pytest.approx(1 / 3)
    assert found["trusted_share"].n == 3
    _, found = developed(rows[-2:], covers=("contacts", "message"))
    assert found["trusted_share"].unavailable == reasons.NO_TRUST_SIGNS


def test_reasons() -> None:
    _, found = developed([])
    assert {one.unavailable for one in found.values()} == {"nothing"}
    _, found = developed([Said(EGO, "a", "thanks")])
    assert {one.unavailable for one in found.values()} == {reasons.NO_MUTUAL}
    _, found = developed([row._replace(at=None) for row in both("a", "2023-01")])
    assert found["sustained_share"].unavailable == reasons.NO_DATES
    _, found = developed(both("a", "2023-01"))
    assert found["online_to_personal_share"].unavailable == reasons.NO_SUSTAINED


def test_the_order_of_the_tables_says_nothing() -> None:
    table, found = developed(ROWS)
    again, same = developed(ROWS[::-1])
    pd.testing.assert_frame_equal(table, again)
    assert same == found
