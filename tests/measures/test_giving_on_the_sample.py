"""Giving, exposure and ties as measured on the shipped sample."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from netlib.annotations import apply_groups
from netlib.judgements import Judgements, judge
from netlib.measures import (
    balance,
    endorsements,
    exposure,
    introductions,
    ledger,
    reasons,
    recommendations,
)
from netlib.measures.letters import Letters, read_letters
from netlib.network import Network, contact_ids
from netlib.settings import Settings
from netlib.sources import load

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures.measure import Measure

SETTINGS = Settings()
# as `sample.archive` deals them: every third of those who endorsed is endorsed in return within nine days
SWAPPED = 1 / 3


@pytest.fixture(scope="module")
def found(root: Path) -> dict[str, Measure]:
    network = apply_groups(load(root / "data" / "sample")[0])
    judged = judge(network, settings=SETTINGS)
    letters = read_letters(network, judged.messages)
    return {one.name: one for one in _measures(network, judged, letters)}


def _measures(network: Network, judged: Judgements, letters: Letters) -> list[Measure]:
    contacts, absent = contact_ids(network), reasons.NO_MESSAGES
    people = judged.people.reindex(contacts)
    kinds = balance.tie_kinds(network, letters, contacts, stated=people["stated_tie"])
    return [
        *ledger.measures(
            letters, judged.messages, contacts, ego=network.ego, absent=absent, settings=SETTINGS
        ),
        *endorsements.measures(network),
        *recommendations.measures(network, judged.messages, absent=absent),
        *introductions.measures(network, letters, absent=absent, settings=SETTINGS),
        *exposure.measures(network, letters, people["collector"], absent=absent, settings=SETTINGS),
        *balance.measures(kinds, letters, absent=absent, settings=SETTINGS),
    ]


def test_the_interval_of_swapped_endorsements_holds_what_was_dealt(
    found: dict[str, Measure],
) -> None:
    one = found["endorsements.swapped_share"]
    assert one.low is not None
    assert one.high is not None
    assert one.low < SWAPPED < one.high


def test_whatever_the_export_holds_is_measured(found: dict[str, Measure]) -> None:
    missing = {name: one.unavailable for name, one in found.items() if one.unavailable}
    # a LinkedIn archive tells neither
    assert missing == {
        "exposure.collector_share": reasons.NO_COUNTS,
        "exposure.email_visible": reasons.NO_MAIL,
    }
    for name, one in found.items():
        assert one.value is not None or name in missing
        if one.low is not None and one.high is not None and one.value is not None:
            assert one.low <= one.value <= one.high
        assert one.unknown is None or 0 <= one.unknown <= 1


def test_shares_of_ties_make_a_whole(found: dict[str, Measure]) -> None:
    shares = [found[f"balance.{kind}_share"] for kind in ("personal", "professional", "commercial")]
    assert sum(one.value or 0 for one in shares) == pytest.approx(1)
    assert len({one.n for one in shares}) == 1


def test_who_sells_to_contacts_sells(found: dict[str, Measure]) -> None:
    # nobody sends less than one pitch, and one's contacts are among all people
    share, people = found["exposure.seller_share"], found["exposure.pitchers"]
    assert (share.value or 0) * (share.n or 0) <= (people.value or 0)
    assert (people.value or 0) <= (found["exposure.pitches_received"].value or 0)
    assert (found["introductions.received"].value or 0) >= (
        found["help.introductions_in"].value or 0
    )


def test_pitches_are_nearly_those_that_were_planted(found: dict[str, Measure], root: Path) -> None:
    truth = json.loads((root / "data" / "sample" / "truth.json").read_text(encoding="utf-8"))
    # campaigns sell as well
    lists = [truth[name] for name in ("pitches", "mass_senders_all")]
    one, people = found["exposure.pitches_received"], found["exposure.pitchers"]
    # some are of unknown purpose, and a few read as something else
    assert one.value == pytest.approx(sum(sum(each.values()) for each in lists), rel=0.1)
    assert people.value == pytest.approx(len(set().union(*lists)), rel=0.1)
