"""The share of decision-makers, its interval and its bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.measures import reach, reasons
from netlib.measures.edges import exchange, read_messages
from netlib.settings import Settings
from tests.measures.builders import enron

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures.measure import Measure


def measured(
    yes: int, no: int, unknown: int, *, settings: Settings | None = None
) -> dict[str, Measure]:
    decides = pd.Series([True] * yes + [False] * no + [pd.NA] * unknown, dtype="boolean")
    found = reach.measures(decides, settings=settings or Settings())
    return {measure.name: measure for measure in found}


def test_share_interval_and_bounds() -> None:
    # 81 of 263 known: Wilson .2553-.3662; 137 unknown of 400: Manski 81/400 to 218/400
    found = measured(81, 182, 137)
    share, bounds = found["reach.decision_maker_share"], found["reach.decision_maker_bounds"]
    assert found["reach.decision_makers"].value == 81
    assert share.value == bounds.value == pytest.approx(81 / 263)
    assert (share.low, share.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert (bounds.low, bounds.high) == pytest.approx((81 / 400, 218 / 400))
    assert share.n == 263
    assert share.unknown == pytest.approx(137 / 400)


def test_nobody_decides_is_a_share_of_nought() -> None:
    share = measured(0, 20, 0)["reach.decision_maker_share"]
    assert (share.value, share.low, share.unknown) == (0, 0, 0)
    assert share.high == pytest.approx(0.1611, abs=5e-5)


def test_without_known_titles_there_is_no_share() -> None:
    assert {m.unavailable for m in measured(0, 0, 7).values()} == {reasons.NO_LEVELS}
    assert {m.unavailable for m in measured(0, 0, 0).values()} == {reasons.NO_CONTACTS}


def test_the_definition_names_the_cut() -> None:
    found = measured(1, 1, 0, settings=Settings(decision_level="executive"))
    assert all("executive or above" in measure.definition for measure in found.values())


def test_enron_seniors_among_the_people_each_writes_to(shared: Path) -> None:
    network = enron(shared)
    labels = pd.read_csv(shared / "enron" / "upstream_labels.csv", dtype="str").set_index(
        "person_id"
    )
    senior = (labels["seniority"] == "Senior").astype("boolean")
    figures = pd.read_csv(shared / "enron" / "reference_nodes_main.csv", dtype={"id": "str"})
    found = read_messages(network)
    for person, expected in zip(figures["id"], figures["decision_maker_share_out"], strict=True):
        sent = exchange(found, person, daily_cap=8)["sent"]
        _, share, _ = reach.measures(senior.loc[sent[sent > 0].index], settings=Settings())
        if pd.isna(expected):
            assert share.unavailable == reasons.NO_CONTACTS
        else:
            assert share.value == pytest.approx(expected, abs=1e-9)
