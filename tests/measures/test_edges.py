"""Who wrote to whom: self-loops, kinds, the daily cap and dates that are missing."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from netlib.measures.edges import exchange, read_messages, ties
from netlib.network import Network, build
from tests.measures.builders import Message, messages, people

COUNTS = ["sent", "received", "sent_capped", "received_capped"]


def network(rows: list[Message], ids: str = "eab") -> Network:
    return build(
        {"people": people(ids, ego="e"), "interactions": messages(rows)},
        source="tables",
        covers={"message"},
    )


def test_a_burst_counts_up_to_the_cap_per_day_direction_and_partner() -> None:
    burst = [Message("e", "a", f"2024-03-01T10:{minute:02}:00Z") for minute in range(30)]
    next_day = [Message("e", "a", "2024-03-02T00:00:00Z")]
    back = [Message("a", "e", f"2024-03-01T11:0{minute}:00Z") for minute in range(9)]
    other = [Message("e", "b", "2024-03-01T12:00:00Z")]
    table = exchange(read_messages(network(burst + next_day + back + other)), "e", daily_cap=8)
    assert table[COUNTS].to_dict("index") == {
        "a": dict(zip(COUNTS, (31, 9, 9, 8), strict=True)),
        "b": dict(zip(COUNTS, (1, 0, 1, 0), strict=True)),
    }


def test_a_day_is_a_day_in_utc() -> None:
    # 23:30 and 00:30 UTC are two days, although one evening in New York
    late = [Message("e", "a", "2024-03-01T23:30:00Z")] * 8 + [
        Message("e", "a", "2024-03-02T00:30:00Z")
    ] * 8
    assert exchange(read_messages(network(late)), "e", daily_cap=8).loc["a", "sent_capped"] == 16


def test_a_message_without_a_date_belongs_to_no_day() -> None:
    rows = [Message("e", "a")] * 20 + [Message("a", "e", "2024-03-01T10:00:00Z")]
    table = exchange(read_messages(network(rows)), "e", daily_cap=8)
    assert table.loc["a", "sent_capped"] == 20
    assert table["last_sent_at"].isna().all()
    received = table[["first_at", "last_at", "last_received_at"]].to_numpy()
    assert (received == pd.Timestamp("2024-03-01T10:00Z")).all()


def test_first_and_last_moments() -> None:
    rows = [
        Message("e", "a", "2024-02-01T00:00:00Z"),
        Message("a", "e", "2023-01-01T00:00:00Z"),
        Message("a", "e", "2024-01-01T00:00:00Z"),
    ]
    row = exchange(read_messages(network(rows)), "e", daily_cap=8).loc["a"]
    assert row["first_at"] == pd.Timestamp("2023-01-01", tz="UTC")
    assert row["last_at"] == row["last_sent_at"] == pd.Timestamp("2024-02-01", tz="UTC")
    assert row["last_received_at"] == pd.Timestamp("2024-01-01", tz="UTC")


def test_only_messages_between_two_people_count() -> None:
    rows = [
        Message("e", "e"),
        Message("a", "a"),
        Message("e", "a", kind="endorsement"),
        Message("a", "b"),
        Message("a", "b"),
        Message("b", "a"),
    ]
    found = read_messages(network(rows))
    assert len(found) == 3
    assert exchange(found, "e", daily_cap=8).empty
    assert ties(found).to_numpy().tolist() == [[1, 2, 2, 1], [2, 1, 1, 2]]


def test_last_day_is_that_of_the_latest_dated_message() -> None:
    rows = [
        Message("e", "a", "2024-03-01T23:59:59Z"),
        Message("a", "e"),
        Message("e", "b", "2023-01-01T00:00:00Z"),
    ]
    assert read_messages(network(rows)).last_day == date(2024, 3, 1)
    assert read_messages(network([Message("a", "e")])).last_day is None


@pytest.mark.parametrize("ids", ["e", "eab"])
def test_without_messages_there_is_nothing_and_no_crash(ids: str) -> None:
    found = read_messages(network([], ids))
    assert len(found) == 0
    assert ties(found).empty
    assert exchange(found, "e", daily_cap=8).empty
    assert found.last_day is None
