"""Ties that rest."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.measures import reasons
from netlib.measures.dormancy import dormant, dormant_and_valued, measures
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.measures.measure import Measure

DAY = date(2024, 12, 31)
# sent, received, last_at, valued, decides, field
CONTACTS = {
    "rests": (2, 1, "2024-01-01T23:59:59Z", False, False, "own"),
    "awake": (2, 1, "2024-01-02T00:00:00Z", True, True, "own"),
    "marked": (1, 1, "2020-01-01T00:00:00Z", True, None, None),
    "boss": (1, 1, "2020-01-01T00:00:00Z", False, True, "adjacent"),
    "far_boss": (1, 1, "2020-01-01T00:00:00Z", False, True, "distant"),
    "perhaps": (1, 1, "2020-01-01T00:00:00Z", False, None, "own"),
    "undated": (1, 1, None, True, True, "own"),
    "oneway": (9, 0, "2020-01-01T00:00:00Z", True, True, "own"),
    "never": (0, 0, None, True, True, "own"),
}


def contacts(rows: Mapping[str, tuple[object, ...]] = CONTACTS) -> pd.DataFrame:
    columns = ["sent", "received", "last_at", "valued", "decides", "field"]
    table = pd.DataFrame(list(rows.values()), columns=columns, index=pd.Index(list(rows)))
    table["last_at"] = pd.to_datetime(table["last_at"], utc=True)
    kinds = {"sent": "Int64", "received": "Int64", "valued": "boolean", "decides": "boolean"}
    return table.astype({**kinds, "field": "str"})


def resting(table: pd.DataFrame, day: date | None = DAY) -> list[Measure]:
    return measures(table, day=day, absent="nothing", settings=Settings(valued_days=77))


def test_dormant_is_who_once_answered_and_is_silent_for_a_year() -> None:
    found = dormant(contacts(), DAY)
    asleep = found.index[found.fillna(value=False).astype(bool)]
    assert asleep.tolist() == ["rests", "marked", "boss", "far_boss", "perhaps"]
    assert found.index[found.isna()].tolist() == ["undated"]


def test_worth_waking() -> None:
    found = dormant_and_valued(contacts(), DAY)
    assert found.index[found.fillna(value=False).astype(bool)].tolist() == ["marked", "boss"]
    assert found["perhaps"] is pd.NA
    assert not found["awake"]


def test_share_and_number() -> None:
    share, worth = resting(contacts())
    assert share.value == pytest.approx(5 / 6)
    assert share.n == 6
    assert share.unknown == pytest.approx(1 / 7)
    assert (worth.value, worth.n) == (2, 5)
    assert worth.unknown == pytest.approx(1 / 5)
    assert "within 77 days" in worth.definition


def test_reasons() -> None:
    assert [one.unavailable for one in resting(contacts({}))] == ["nothing"] * 2
    unknown = contacts({name: (None, None, None, *row[3:]) for name, row in CONTACTS.items()})
    assert [one.unavailable for one in resting(unknown)] == ["nothing"] * 2
    assert dormant(unknown, DAY).isna().all()
    oneway = contacts({"oneway": CONTACTS["oneway"]})
    assert [one.unavailable for one in resting(oneway)] == [reasons.NO_MUTUAL] * 2
    undated = contacts({"undated": CONTACTS["undated"]})
    assert [one.unavailable for one in resting(undated)] == [reasons.NO_DATES] * 2
    assert [one.unavailable for one in resting(contacts(), None)] == [reasons.NO_DATES] * 2
    perhaps = resting(contacts({"perhaps": CONTACTS["perhaps"]}))
    assert perhaps[1].unavailable == reasons.VALUED_UNKNOWN
    awake = resting(contacts({"awake": CONTACTS["awake"]}))
    assert [one.value for one in awake] == [0, 0]
