"""The attention budget and the concentration of messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.measures import attention, reasons
from netlib.settings import Settings

if TYPE_CHECKING:
    from netlib.measures.measure import Measure


def measured(
    sent: dict[str, int],
    contacts: list[str],
    *,
    listed: bool = True,
    settings: Settings | None = None,
) -> dict[str, Measure]:
    found = attention.measures(
        pd.Series(sent, dtype="int64"),
        pd.Index(contacts, dtype="str"),
        listed=listed,
        absent=reasons.NO_MESSAGES,
        settings=settings or Settings(),
    )
    return {measure.name.removeprefix("attention."): measure for measure in found}


@pytest.mark.parametrize(
    ("contacts", "minutes"), [(150, 96), (300, 48), (500, 28.8), (1_000, 14.4), (4_000, 3.6)]
)
def test_minutes_per_contact_and_year(contacts: int, minutes: float) -> None:
    ids = [f"c{number}" for number in range(contacts)]
    assert measured({}, ids)["minutes_per_contact"].value == pytest.approx(minutes)


def test_the_budget_follows_the_settings() -> None:
    found = measured({}, ["a", "b"], settings=Settings(hours_per_week=2, weeks_per_year=10))
    assert found["minutes_per_contact"].value == 600
    assert "2 hours a week over 10 weeks" in found["minutes_per_contact"].definition


def test_contacts_never_written_to_count_as_nought() -> None:
    # sent to five contacts: 0, 0, 1, 2, 7
    found = measured({"c": 1, "d": 2, "e": 7}, list("abcde"))
    assert found["gini"].value == pytest.approx(0.64)
    assert found["gini_corrected"].value == pytest.approx(0.80)
    assert found["gini"].n == 5


def test_concentration_is_over_everybody_written_to() -> None:
    # x is no contact; y only received nothing
    found = measured({"a": 4, "b": 3, "c": 2, "x": 1, "y": 0}, ["a", "b", "c"])
    assert found["hhi"].value == pytest.approx(0.30)
    assert found["effective_contacts"].value == pytest.approx(10 / 3)
    assert found["hhi"].n == 4


def test_reasons() -> None:
    nothing = measured({}, [])
    assert nothing["minutes_per_contact"].unavailable == reasons.NO_CONTACTS
    assert nothing["gini"].unavailable == nothing["hhi"].unavailable == reasons.NO_MESSAGES
    unlisted = measured({"a": 1}, ["a"], listed=False)
    assert unlisted["minutes_per_contact"].unavailable == reasons.NO_CONTACT_LIST
    assert unlisted["gini"].value == 0
    assert unlisted["gini_corrected"].unavailable == reasons.ONE_CONTACT
    silent = measured({"a": 0}, ["a", "b"])
    assert silent["gini"].unavailable == silent["hhi"].unavailable == reasons.NOTHING_SENT
    strangers = measured({"x": 3}, ["a", "b"])
    assert strangers["gini"].unavailable == reasons.NOTHING_SENT_TO_CONTACTS
    assert strangers["hhi"].value == 1
