"""The position generator by hand, its invariants, and rarefied networks of planted processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.industries import industries, parent
from netlib.measures import positions, reasons
from netlib.measures.positions import RAREFIED_TO, SECTORS, saturation_curve
from netlib.settings import LEVELS, Settings

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

ROWS = st.lists(
    st.tuples(
        st.sampled_from([None, 10_000, 20_000, 90_000, 160_000]),
        st.sampled_from([None, *LEVELS]),
    ),
    max_size=60,
)


def people(rows: list[tuple[int | None, str | None]]) -> pd.DataFrame:
    ids = pd.Index([f"p{number}" for number in range(len(rows))], dtype="str")
    sector = pd.array([sector for sector, _ in rows], dtype="Int64")
    level = pd.array([level for _, level in rows], dtype="str")
    return pd.DataFrame({"sector": sector, "level": level}, index=ids)


def measured(contacts: pd.DataFrame) -> dict[str, Measure]:
    return {
        measure.name.removeprefix("reach."): measure for measure in positions.measures(contacts)
    }


def drawn(rng: np.random.Generator, size: int) -> pd.DataFrame:
    """Contacts of a planted process: sectors fall by a fifth from one to the next, levels are uneven."""
    shares = 0.8 ** np.arange(SECTORS)
    sector = rng.choice(np.arange(1, SECTORS + 1) * 10_000, size, p=shares / shares.sum())
    level = rng.choice(LEVELS, size, p=[0.05, 0.1, 0.4, 0.25, 0.1, 0.05, 0.05])
    return pd.DataFrame({"sector": pd.array(sector, dtype="Int64"), "level": level})


def test_the_list_has_so_many_sectors() -> None:
    assert len({parent(number) for number in industries()}) == SECTORS


def test_positions_by_hand() -> None:
    contacts = people(
        [
            *[(10_000, "head")] * 3,
            (10_000, "entry"),
            (20_000, "head"),
            (20_000, None),
            (None, "owner_board"),
            (None, None),
        ]
    )
    found = measured(contacts)
    # sectors 4 and 2 of six: 1 - (16 + 4) / 36, over 22 / 23
    assert found["sector_diversity"].value == pytest.approx((1 - 20 / 36) * 23 / 22)
    assert (found["sector_diversity"].n, found["sector_diversity"].unknown) == (6, 2 / 8)
    assert found["sector_entropy"].value == pytest.approx(np.log2(3) - 2 / 3)
    assert (found["extensity"].value, found["extensity"].n) == (3, 5)
    assert found["extensity"].unknown == pytest.approx(3 / 8)
    assert (found["upper_reachability"].value, found["level_range"].value) == (7, 5)
    assert found["level_range"].n == 6
    # E(S_4) = 1 + 2 * 4 / 5 = 2.6 is below nine tenths of three
    assert found["saturation_n"].value == 5
    assert found["extensity_at_n"].unavailable == reasons.FEW_POSITIONS
    assert {measure.low for measure in found.values()} == {None}


def test_a_curve_beside_the_time_there_is() -> None:
    contacts = people([(10_000, "head")] * 2 + [(10_000, "entry"), (20_000, "head"), (None, None)])
    table = saturation_curve(contacts, settings=Settings())
    assert table["n"].tolist() == [1, 2, 3, 4]
    assert table["expected"].to_numpy() == pytest.approx([1, 11 / 6, 2.5, 3])
    assert table["share"].to_numpy() == pytest.approx([1 / 3, 11 / 18, 2.5 / 3, 1])
    assert table["gain"].to_numpy() == pytest.approx([1, 5 / 6, 4 / 6, 0.5])
    assert table["minutes"].iloc[3] == 14_400 / 4
    assert saturation_curve(contacts.iloc[4:], settings=Settings()).empty
    assert len(saturation_curve(people([(10_000, "head")] * 500), settings=Settings())) == 60


def test_reasons() -> None:
    def reason(contacts: pd.DataFrame) -> dict[str, str | None]:
        return {name: measure.unavailable for name, measure in measured(contacts).items()}

    assert set(reason(people([])).values()) == {reasons.NO_CONTACTS}
    nothing = reason(people([(None, None)] * 3))
    assert nothing["sector_diversity"] == nothing["sector_entropy"] == reasons.NO_SECTORS
    assert nothing["extensity"] == nothing["extensity_at_n"] == reasons.NO_POSITIONS
    assert nothing["saturation_n"] == reasons.NO_POSITIONS
    assert nothing["upper_reachability"] == nothing["level_range"] == reasons.NO_LEVELS
    one = measured(people([(10_000, "head")]))
    assert one["sector_diversity"].unavailable == reasons.ONE_SECTOR
    assert (one["extensity"].value, one["saturation_n"].value, one["level_range"].value) == (
        1,
        1,
        0,
    )


@given(ROWS)
def test_order_names_and_spelling_of_sectors_change_nothing(
    rows: list[tuple[int | None, str | None]],
) -> None:
    plain = measured(people(rows))
    order = np.random.default_rng(len(rows)).permutation(len(rows))
    other = people(rows).iloc[order].set_axis([f"x{number}" for number in range(len(rows))], axis=0)
    other["sector"] = other["sector"] + 7
    for name, measure in measured(other).items():
        assert (measure.n, measure.unavailable) == (plain[name].n, plain[name].unavailable)
        assert measure.value == pytest.approx(plain[name].value, abs=1e-9)


@given(ROWS)
def test_the_same_contacts_twice_reach_no_further(
    rows: list[tuple[int | None, str | None]],
) -> None:
    once, twice = measured(people(rows)), measured(people(rows * 2))
    for name in ("extensity", "upper_reachability", "level_range"):
        assert twice[name].value == once[name].value
    if once["sector_diversity"].value is not None:
        assert twice["sector_diversity"].value == pytest.approx(once["sector_diversity"].value)
        assert twice["sector_entropy"].value == pytest.approx(once["sector_entropy"].value)


@given(ROWS)
def test_values_lie_in_their_intervals_and_ranges(
    rows: list[tuple[int | None, str | None]],
) -> None:
    found = measured(people(rows * 4))
    for measure in found.values():
        if measure.low is not None and measure.high is not None and measure.value is not None:
            assert 0 <= measure.low <= measure.value <= measure.high
    if found["extensity"].value is not None:
        assert found["extensity"].value <= found["extensity"].n  # type: ignore[operator]
        assert 1 <= found["saturation_n"].value <= found["saturation_n"].n  # type: ignore[operator]


def test_fewer_than_two_hundred_contacts_give_no_interval() -> None:
    rng = np.random.default_rng(5)
    names = ("sector_diversity", "sector_entropy", "extensity_at_n")
    for size, has_one in ((199, False), (200, True)):
        found = measured(drawn(rng, size))
        assert [found[name].low is not None for name in names] == [has_one] * 3


def test_a_larger_network_of_the_same_habits_reaches_further_but_not_at_equal_numbers() -> None:
    rng = np.random.default_rng(12)
    small, large = measured(drawn(rng, 250)), measured(drawn(rng, 4_000))
    assert large["extensity"].value > 1.3 * small["extensity"].value  # type: ignore[operator]
    assert large["extensity_at_n"].value == pytest.approx(small["extensity_at_n"].value, rel=0.1)


@pytest.mark.parametrize("size", [200, 400])
def test_intervals_hold_the_planted_truth(size: int) -> None:
    rng = np.random.default_rng(size)
    everybody = positions.positions(drawn(rng, 2_000_000)).to_numpy()
    shares = everybody / everybody.sum()
    sector = 0.8 ** np.arange(SECTORS)
    sector /= sector.sum()
    truth = {
        "sector_diversity": (1 - (sector**2).sum()) * SECTORS / (SECTORS - 1),
        "sector_entropy": -(sector * np.log2(sector)).sum(),
        "extensity_at_n": (1 - (1 - shares) ** RAREFIED_TO).sum(),
    }
    archives = [measured(drawn(rng, size)) for _ in range(200)]
    for name, true in truth.items():
        intervals = [(found[name].low, found[name].high) for found in archives]
        held = np.mean([low <= true <= high for low, high in intervals])
        assert 0.91 <= held <= 0.99, (name, held)
