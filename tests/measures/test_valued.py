"""Who counts as valued: the user's marks, both ways lately, or a decision-maker close by with any message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

import pandas as pd
import pytest

from netlib.measures.edges import exchange, read_messages
from netlib.measures.valued import valued_contacts
from netlib.network import build
from netlib.settings import Settings
from tests.measures.builders import Message, messages, people

LAST_DAY = date(2024, 12, 31)
Marks: TypeAlias = Mapping[str, tuple[bool | None, str | None, bool | None]]
ROWS = [
    Message("me", "lately", "2024-01-02T00:00:00Z"),
    Message("lately", "me", "2024-12-31T23:59:59Z"),
    Message("me", "once", "2024-01-01T23:59:59Z"),
    Message("once", "me", "2024-12-31T00:00:00Z"),
    Message("me", "oneway", "2024-12-31T00:00:00Z"),
    *(
        Message(name, "me", "2010-01-01T00:00:00Z")
        for name in ("boss", "neighbour", "far_boss", "boss_anywhere", "no_boss")
    ),
    Message("unknown", "me", "2024-06-01T00:00:00Z"),
]
# decides, field, what the user says
CONTACTS: Marks = {
    "lately": (False, "distant", None),
    "once": (False, "own", None),
    "oneway": (False, "own", None),
    "boss": (True, "own", None),
    "neighbour": (True, "adjacent", None),
    "far_boss": (True, "distant", None),
    "boss_anywhere": (True, None, None),
    "no_boss": (False, None, None),
    "mute_boss": (True, "own", None),
    "unknown": (None, "own", None),
    "stranger": (None, None, None),
}


def table_of(contacts: Marks) -> pd.DataFrame:
    table = pd.DataFrame.from_dict(
        dict(contacts), orient="index", columns=["decides", "field", "stated_valued"]
    ).rename_axis("person_id")
    return table.astype({"decides": "boolean", "field": "str", "stated_valued": "boolean"})


def judged(
    rows: list[Message],
    day: date | None,
    *,
    contacts: Marks | None = None,
    settings: Settings | None = None,
) -> pd.DataFrame:
    table = table_of(contacts or CONTACTS)
    network = build(
        {"people": people(["me", *table.index], ego="me"), "interactions": messages(rows)},
        source="tables",
        covers={"message"},
    )
    exchanged = exchange(read_messages(network), "me", daily_cap=8)
    return valued_contacts(exchanged, table, day=day, settings=settings or Settings())


def valued_ones(found: pd.DataFrame) -> list[str]:
    return [str(name) for name in found.index[found["valued"].fillna(value=False)]]


def open_ones(found: pd.DataFrame) -> list[str]:
    return [str(name) for name in found.index[found["valued"].isna()]]


def test_both_ways_within_the_window_or_a_decision_maker_close_by_with_any_message() -> None:
    # 365 days up to the end of 2024-12-31 begin with 2024-01-02: "once" is one second too early
    found = judged(ROWS, LAST_DAY)
    assert valued_ones(found) == ["lately", "boss", "neighbour"]
    # a level or a field that is unknown leaves it open where it would decide, and nowhere else
    assert open_ones(found) == ["boss_anywhere", "unknown"]
    assert found["valued_because"].dropna().to_dict() == {
        "lately": "both_ways",
        "boss": "decides_near",
        "neighbour": "decides_near",
    }


@pytest.mark.parametrize(
    ("fields", "valued"),
    [
        ("own", ["lately", "boss"]),
        ("adjacent", ["lately", "boss", "neighbour"]),
        ("any", ["lately", "boss", "neighbour", "far_boss", "boss_anywhere"]),
    ],
)
def test_how_far_a_field_may_be_is_a_setting(fields: str, valued: list[str]) -> None:
    found = judged(ROWS, LAST_DAY, settings=Settings(valued_fields=fields))
    assert valued_ones(found) == valued


def test_the_window_is_a_setting() -> None:
    found = judged(ROWS, LAST_DAY, settings=Settings(valued_days=366))
    assert "once" in valued_ones(found)


def test_the_users_own_word_wins() -> None:
    said = {"lately": False, "oneway": True, "stranger": True}
    contacts = {
        name: (decides, field, said.get(name)) for name, (decides, field, _) in CONTACTS.items()
    }
    found = judged(ROWS, LAST_DAY, contacts=contacts)
    assert valued_ones(found) == ["oneway", "boss", "neighbour", "stranger"]
    assert set(found.loc[["oneway", "stranger"], "valued_because"]) == {"stated"}
    assert "lately" not in found["valued_because"].dropna()


def test_without_any_date_an_exchange_both_ways_may_be_recent_or_not() -> None:
    undated = [row._replace(at=None) for row in ROWS]
    found = judged(undated, None)
    assert open_ones(found) == ["lately", "once", "boss_anywhere", "unknown"]
    assert valued_ones(found) == ["boss", "neighbour"]
