"""Whom one's data and time are exposed to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib.measures import exposure, reasons
from netlib.measures.statistics import wilson
from netlib.settings import Settings
from tests.measures.talk import EGO, Said, by_name, talk

if TYPE_CHECKING:
    from netlib.measures.measure import Measure


def measured(
    *rows: Said, collector: dict[str, bool] | None = None, **kwargs: Any
) -> dict[str, Measure]:
    found = talk(rows, **kwargs)
    flags = pd.Series(collector or {}, dtype="boolean").reindex(found.contacts)
    return by_name(
        exposure.measures(
            found.network, found.letters, flags, absent=reasons.NO_MESSAGES, settings=Settings()
        )
    )


def test_collectors_among_those_whose_number_is_known() -> None:
    one = measured(collector={"a": True, "b": False, "c": False})["collector_share"]
    assert one.value == pytest.approx(1 / 3)
    assert (one.low, one.high) == wilson(1, 3)
    assert one.n == 3
    assert one.unknown == pytest.approx(2 / 5)
    assert "4000 contacts" in one.definition
    assert measured()["collector_share"].unavailable == reasons.NO_COUNTS
    assert measured(contacts=[])["collector_share"].unavailable == reasons.NO_CONTACTS


def test_who_sells_and_how_often() -> None:
    found = measured(
        *[Said("a", EGO, "pitch")] * 3,
        Said("a", EGO, "small_talk"),
        Said("b", EGO, "bait"),
        Said("c", EGO, "thanks"),
        Said("c", EGO),
        Said("d", EGO),
        # a job is no sale, what one sells oneself is not received, and a stranger is no contact
        Said("c", EGO, "recruit"),
        Said(EGO, "e", "pitch"),
        Said("x", EGO, "pitch"),
        strangers=["x"],
    )
    share = found["seller_share"]
    assert share.value == pytest.approx(2 / 3)
    assert share.n == 3
    assert share.unknown == pytest.approx(2 / 5)
    assert (share.low, share.high) == wilson(2, 3)
    number = found["pitches_received"]
    assert (number.value, number.n) == (5, 8)
    assert number.unknown == pytest.approx(2 / 10)
    people = found["pitchers"]
    assert (people.value, people.n) == (3, 4)
    assert people.unknown == pytest.approx(1 / 5)


def test_why_nobody_is_known_to_sell() -> None:
    names = ("seller_share", "pitches_received", "pitchers")

    def why(*rows: Said, **kwargs: Any) -> list[str | None]:
        found = measured(*rows, **kwargs)
        return [found[name].unavailable for name in names]

    assert why() == [reasons.NO_MESSAGES] * 3
    assert why(Said(EGO, "a", "tip")) == [reasons.NOTHING_RECEIVED] * 3
    assert why(Said("a", EGO, text=None)) == [reasons.NO_TEXTS] * 3
    assert why(Said("a", EGO), Said(EGO, "a", "tip")) == [reasons.NO_PURPOSE_IN] * 3
    strange = Said("x", EGO, "pitch")
    assert why(strange, strangers=["x"]) == [reasons.NOTHING_FROM_CONTACTS, None, None]
    nobody = why(strange, strangers=["x"], contacts=[])
    assert nobody == [reasons.NO_CONTACTS, None, None]
    unsure = why(strange, Said("a", EGO), strangers=["x"])
    assert unsure == [reasons.NO_PURPOSE_IN, None, None]


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("mail", None),
        ("vcard + mail + calendar", None),
        ("linkedin + mail", reasons.NOT_MAIL_ALONE),
        ("linkedin", reasons.NO_MAIL),
        ("xing", reasons.NO_MAIL),
    ],
)
def test_who_knows_the_address_is_told_by_mail_alone(source: str, reason: str | None) -> None:
    rows = [Said(EGO, "a", n_recipients=2), Said(EGO, "b", n_recipients=2), Said("x", EGO)]
    one = measured(*rows, Said("a", EGO), strangers=["x"], source=source)["email_visible"]
    assert one.unavailable == reason
    assert one.value == (None if reason else 3)
    assert measured(source="mail")["email_visible"].unavailable == reasons.NO_MESSAGES
