"""Who counts as valued: both ways lately, or a decision-maker with any message."""

from __future__ import annotations

from datetime import date

import pandas as pd

from netlib.measures.edges import exchange, read_messages
from netlib.measures.valued import valued_contacts
from netlib.network import build
from tests.measures.builders import Message, messages, people

CONTACTS = ["lately", "once", "oneway", "boss", "mute_boss", "unknown", "stranger"]
ROWS = [
    Message("me", "lately", "2024-01-02T00:00:00Z"),
    Message("lately", "me", "2024-12-31T23:59:59Z"),
    Message("me", "once", "2024-01-01T23:59:59Z"),
    Message("once", "me", "2024-12-31T00:00:00Z"),
    Message("me", "oneway", "2024-12-31T00:00:00Z"),
    Message("boss", "me", "2010-01-01T00:00:00Z"),
    Message("unknown", "me", "2024-06-01T00:00:00Z"),
]
DECIDES = pd.Series(
    [False, False, False, True, True, pd.NA, pd.NA],
    index=pd.Index(CONTACTS, name="person_id"),
    dtype="boolean",
)


def judged(rows: list[Message], day: date | None) -> dict[str, bool | None]:
    network = build(
        {"people": people(["me", *CONTACTS], ego="me"), "interactions": messages(rows)},
        source="tables",
        covers={"message"},
    )
    table = exchange(read_messages(network), "me", daily_cap=8)
    valued = valued_contacts(table, DECIDES, day=day, valued_days=365)
    return {str(name): None if pd.isna(value) else bool(value) for name, value in valued.items()}


def test_both_ways_within_the_window_or_a_decision_maker_with_any_message() -> None:
    # 365 days up to the end of 2024-12-31 begin with 2024-01-02: "once" is one second too early
    found = judged(ROWS, date(2024, 12, 31))
    assert [name for name, valued in found.items() if valued is True] == ["lately", "boss"]
    assert [name for name, valued in found.items() if valued is None] == ["unknown"]


def test_without_any_date_an_exchange_both_ways_may_be_recent_or_not() -> None:
    undated = [row._replace(at=None) for row in ROWS]
    found = judged(undated, None)
    assert [name for name, valued in found.items() if valued is None] == [
        "lately",
        "once",
        "unknown",
    ]
    assert found["boss"] is True
    assert found["oneway"] is False
