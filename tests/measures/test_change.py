"""Two profiles of one network: what changed, what cannot be compared, and who made the difference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.measures import change, measure_network
from netlib.measures.change import compare, parts_of_share
from netlib.settings import Settings
from tests.measures.builders import judged, star

if TYPE_CHECKING:
    from netlib.measures.profile import Profile


def profile_of(counts: list[tuple[int, int]], settings: Settings | None = None) -> Profile:
    network = star(counts)
    levels = pd.Series("head", index=pd.Index(network.people["person_id"]), dtype="str")
    return measure_network(
        network, settings=settings or Settings(), judgements=judged(network, levels)
    )


def compared(before: Profile, now: Profile) -> pd.DataFrame:
    return compare(before.measures, now.measures)


def test_the_same_profile_twice_has_no_difference() -> None:
    found = profile_of([(2, 1), (0, 3), (1, 1)])
    table = compared(found, found)
    assert list(table.index) == [measure.name for measure in found.measures]
    assert set(table["change"].dropna()) == {0.0}
    assert set(table["verdict"]) <= {change.WITHIN, change.NO_INTERVAL, change.NEVER_KNOWN}


def test_a_large_change_is_told_from_noise() -> None:
    before, now = profile_of([(1, 0)] * 40), profile_of([(1, 1)] * 40)
    verdict = compared(before, now)["verdict"]
    assert verdict["reciprocity.mutual_share"] == change.BEYOND
    slightly = profile_of([(1, 1)] * 2 + [(1, 0)] * 38)
    assert compared(before, slightly)["verdict"]["reciprocity.mutual_share"] == change.WITHIN


def test_what_one_day_cannot_tell_has_no_difference() -> None:
    with_exchange, without = profile_of([(1, 1)]), profile_of([(0, 0)])
    table = compared(without, with_exchange)
    assert table["verdict"]["reciprocity.mutual_share"] == change.NEWLY_KNOWN
    assert pd.isna(table["change"]["reciprocity.mutual_share"])
    back = compared(with_exchange, without)
    assert back["verdict"]["reciprocity.mutual_share"] == change.NO_LONGER_KNOWN


def test_another_cut_makes_another_measure() -> None:
    counts = [(1, 1)] * 5
    table = compared(profile_of(counts), profile_of(counts, Settings(decision_level="executive")))
    assert table["verdict"]["reach.decision_maker_share"] == change.OTHER_BASIS
    assert pd.isna(table["change"]["reach.decision_maker_share"])
    # what does not depend on the cut is compared
    assert table["change"]["size.contacts"] == 0


def test_parts_by_hand() -> None:
    # of a, b, c, d one decides; b leaves, c is promoted, e and f join, of whom one decides; d becomes unknown
    before = pd.Series([True, False, False, False], index=list("abcd"), dtype="boolean")
    now = pd.Series([True, True, pd.NA, True, False], index=list("acdef"), dtype="boolean")
    parts = parts_of_share(before, now)
    assert parts is not None
    assert parts == pytest.approx((1 / 2 - 1 / 4, 1 - 1 / 2, 3 / 4 - 1))


def test_no_parts_where_nobody_stayed_or_nothing_is_known() -> None:
    known = pd.Series([True], index=["a"], dtype="boolean")
    other = pd.Series([True], index=["b"], dtype="boolean")
    unknown = pd.Series([pd.NA], index=["a"], dtype="boolean")
    assert parts_of_share(known, other) is None
    assert parts_of_share(known, unknown) is None
    assert parts_of_share(known.iloc[:0], known) is None


@given(
    st.dictionaries(
        st.integers(0, 20),
        st.tuples(st.sampled_from([True, False, None]), st.sampled_from([True, False, None])),
        min_size=1,
    )
)
def test_parts_add_up_whatever_the_order(
    people: dict[int, tuple[bool | None, bool | None]],
) -> None:
    table = pd.DataFrame.from_dict(people, orient="index", columns=["before", "now"])
    table = table.astype("boolean")
    parts = parts_of_share(table["before"], table["now"])
    shuffled = table.sample(frac=1, random_state=1)
    again = parts_of_share(shuffled["before"], table["now"])
    assert (parts is None) == (again is None)
    if parts is not None and again is not None:
        total = (
            table["now"].dropna().astype(float).mean()
            - table["before"].dropna().astype(float).mean()
        )
        assert sum(parts) == pytest.approx(total)
        assert again == pytest.approx(parts)
