"""Upkeep, layers of attention, and the messages that go to those who matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.measures import layers, reasons
from netlib.settings import Settings

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

FLAGS = st.sampled_from([None, True, False])
ROWS = st.lists(st.tuples(st.integers(0, 40), FLAGS, FLAGS), max_size=30)
Row = tuple[int, bool | None, bool | None]


def measured(
    rows: list[Row],
    *,
    strangers: dict[str, int] | None = None,
    listed: bool = True,
    settings: Settings | None = None,
) -> dict[str, Measure]:
    ids = pd.Index([f"c{number}" for number in range(len(rows))], dtype="str")
    sent, valued, decides = zip(*rows, strict=True) if rows else ((), (), ())
    contacts = pd.DataFrame(
        {
            "valued": pd.array(valued, dtype="boolean"),
            "decides": pd.array(decides, dtype="boolean"),
        },
        index=ids,
    )
    written = pd.Series(sent, index=ids, dtype="int64")
    if strangers:
        written = pd.concat([written, pd.Series(strangers, dtype="int64")])
    found = layers.measures(
        written,
        contacts,
        listed=listed,
        absent=reasons.NO_MESSAGES,
        settings=settings or Settings(),
    )
    return {measure.name.removeprefix("attention."): measure for measure in found}


def test_hours_a_month_for_all_contacts() -> None:
    rows: list[Row] = [(0, None, None)] * 300
    found = measured(rows)["hours_per_month"]
    # 300 times half an hour, over twelve months
    assert (found.value, found.unit, found.n) == (12.5, "hours", 300)
    doubled = measured(rows, settings=Settings(upkeep_minutes=60))["hours_per_month"]
    assert doubled.value == 25
    assert "60 minutes a year" in doubled.definition
    assert measured(rows, listed=False)["hours_per_month"].unavailable == reasons.NO_CONTACT_LIST
    assert measured([])["hours_per_month"].value == 0


def test_layers_hold_those_written_to_most() -> None:
    # 200 contacts get 200, 199, ..., 1 messages, dealt in no order
    sent = np.random.default_rng(3).permutation(np.arange(1, 201))
    found = measured([(int(number), None, None) for number in sent])
    for layer in (5, 15, 50, 150):
        expected = sum(range(201 - layer, 201)) / (200 * 201 / 2)
        assert found[f"layer_{layer}"].value == pytest.approx(expected)
        assert found[f"layer_{layer}"].low is None
    assert "Lindenfors et al. (2021)" in found["layer_150"].definition


def test_fewer_people_than_a_layer_holds() -> None:
    found = measured([(2, None, None), (1, None, None), (0, None, None)])
    assert found["layer_5"].value == found["layer_150"].value == 1


def test_entropy_is_over_everybody_written_to() -> None:
    # p = (.4, .3, .2, .1) with one who is no contact: 1.8464 bit
    found = measured([(4, None, None), (3, None, None), (2, None, None)], strangers={"x": 1})
    assert found["entropy"].value == pytest.approx(1.8464, abs=5e-5)
    assert (found["entropy"].n, found["entropy"].unit) == (4, "bit")


def test_messages_to_those_who_matter() -> None:
    rows: list[Row] = [
        *[(4, True, True)] * 5,
        *[(2, False, True)] * 5,
        *[(1, False, False)] * 10,
        (10, None, None),
        (0, True, True),
    ]
    found = measured(rows)
    valued, decides = found["valued_share"], found["decision_maker_share"]
    assert (valued.value, valued.n, valued.unknown) == (20 / 40, 40, 10 / 50)
    assert (decides.value, decides.n) == (30 / 40, 40)
    assert valued.low < valued.value < valued.high  # type: ignore[operator]
    assert "Saramäki" in found["layer_5"].definition
    # the same messages to fewer people are less certain
    assert decides.high - decides.low < valued.high - valued.low  # type: ignore[operator]


def test_four_people_give_no_interval() -> None:
    found = measured([(4, True, True), (2, False, True), (1, False, False), (3, True, False)])
    assert (found["valued_share"].value, found["valued_share"].low) == (7 / 10, None)


def test_reasons() -> None:
    def reason(found: dict[str, Measure]) -> set[str | None]:
        return {measure.unavailable for name, measure in found.items() if name != "hours_per_month"}

    assert reason(measured([])) == {reasons.NO_MESSAGES}
    assert reason(measured([(0, True, True)])) == {reasons.NOTHING_SENT}
    strangers = measured([(0, True, True)], strangers={"x": 2})
    assert strangers["entropy"].value == 0
    assert strangers["layer_5"].unavailable == reasons.NOTHING_SENT_TO_CONTACTS
    assert strangers["valued_share"].unavailable == reasons.NOTHING_SENT_TO_CONTACTS
    unknown = measured([(3, None, None), (0, True, True)])
    assert unknown["valued_share"].unavailable == reasons.NO_SENT_VALUED
    assert unknown["decision_maker_share"].unavailable == reasons.NO_SENT_LEVELS


@given(ROWS)
def test_order_and_strangers_change_nothing(rows: list[Row]) -> None:
    plain = measured(rows)
    for other in (measured(rows[::-1]), measured(rows, strangers={"x": 0, "y": 0})):
        for name, measure in other.items():
            if not rows and measure.unavailable:
                continue
            assert measure.unavailable == plain[name].unavailable
            for side in ("value", "low", "high", "n", "unknown"):
                mine, theirs = getattr(plain[name], side), getattr(measure, side)
                assert theirs == pytest.approx(mine, abs=1e-9)


@given(ROWS)
def test_layers_grow_and_intervals_hold_their_values(rows: list[Row]) -> None:
    found = measured(rows)
    shares = [found[f"layer_{layer}"].value for layer in layers.LAYERS]
    if None not in shares:
        assert shares == sorted(shares)  # type: ignore[type-var]
        assert shares[-1] == 1
    for measure in found.values():
        if measure.low is not None:
            assert 0 <= measure.low <= measure.value <= measure.high <= 1  # type: ignore[operator]
