"""All measures of time of one network."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from netlib.measures import reasons, timing
from netlib.measures.letters import read_letters
from netlib.measures.profile import measure_network
from netlib.network import build
from netlib.settings import Settings
from netlib.sources import load
from tests.measures.builders import people, star

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures.measure import Measure
    from netlib.network import Network

NAMES = [
    "reciprocity.initiated_share",
    "reciprocity.reply_share_mine",
    "reciprocity.reply_share_theirs",
    "reciprocity.reply_days_mine",
    "reciprocity.reply_days_theirs",
    "noise.drowned_days",
    "noise.pitch_latency_days",
    "noise.pitched_within_30_days",
    "noise.began_with_pitch_share",
    "ties.dormant_share",
    "ties.dormant_valued",
    "development.sustained_share",
    "development.met_share",
    "development.trusted_share",
    "development.online_to_personal_share",
    "attention.signature_distance",
    "attention.turnover",
]


def timed(network: Network, day: date | None = None) -> dict[str, Measure]:
    found = measure_network(network, as_of=day)
    measured = timing.measures(
        read_letters(found.network, found.judgements.messages),
        found.contacts,
        found.network,
        day=found.as_of,
        absent=reasons.NO_MESSAGES,
        settings=Settings(),
    )
    assert [one.name for one in measured] == NAMES
    for one in measured:
        assert "{" not in one.definition
        if one.low is not None:
            assert one.high is not None
            assert one.value is not None
            assert one.low <= one.value <= one.high
    return {one.name: one for one in measured}


def test_the_sample(root: Path) -> None:
    network, _ = load(root / "data" / "sample")
    found = timed(network)
    # without a calendar, and with few who sell, three of them have no value
    assert sorted(name for name, one in found.items() if one.unavailable) == [
        "development.met_share",
        "development.online_to_personal_share",
        "noise.pitch_latency_days",
    ]
    for name in NAMES[:5]:
        assert found[name].low is not None
    # people of the sample take turns and answer after minutes to weeks
    days = found["reciprocity.reply_days_mine"].value
    assert days is not None
    assert 1 / 1440 < days < 14


def test_an_export_without_messages_has_reasons_only() -> None:
    table = people(["me", "a"], ego="me", contacts=["a"])
    network = build({"people": table}, source="linkedin", covers={"contacts"})
    found = timed(network, date(2024, 1, 1))
    assert {one.unavailable for one in found.values()} == {reasons.NO_MESSAGES}
    nobody = people(["me"], ego="me", contacts=[])
    empty = build({"people": nobody}, source="linkedin", covers={"contacts"})
    assert {one.unavailable for one in timed(empty).values()} == {reasons.NO_MESSAGES}


def test_messages_with_strangers_alone() -> None:
    network = star([(1, 1)])
    strangers = network.people.assign(
        is_contact=pd.Series(data=False, index=network.people.index, dtype="boolean")
    )
    found = timed(
        build(
            {"people": strangers, "interactions": network.interactions},
            source="linkedin",
            covers={"contacts", "message"},
        )
    )
    assert all(one.unavailable for one in found.values())


def test_without_texts_what_needs_them_is_not_available() -> None:
    found = timed(star([(3, 2), (1, 4), (0, 2), (2, 0), (5, 5), (1, 1)]))
    assert found["noise.drowned_days"].unavailable == reasons.NO_TEXTS
    for name in NAMES[6:9]:
        assert found[name].unavailable == reasons.NO_PURPOSES
    assert found["development.trusted_share"].unavailable == reasons.NO_TRUST_SIGNS
    assert found["reciprocity.initiated_share"].value is not None
