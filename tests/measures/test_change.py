"""Two profiles of one network: what changed, and what cannot be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from netlib.measures import change, measure_network
from netlib.measures.change import compare
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


def test_another_setting_or_unit_makes_nothing_comparable() -> None:
    found = profile_of([(1, 1)] * 5).measures
    table = compare(found, found, same_settings=False)
    assert set(table["verdict"]) == {change.OTHER_BASIS}
    assert table["change"].isna().all()
    other = [replace(one, unit="parsec") for one in found]
    assert set(compare(other, found)["verdict"]) == {change.OTHER_BASIS}


def test_a_figure_that_is_new_is_newly_available() -> None:
    found = profile_of([(1, 1)] * 5).measures
    table = compare([], found)
    assert set(table["verdict"]) == {change.NEWLY_KNOWN, change.NEVER_KNOWN}
    assert table[["before", "change"]].isna().all(axis=None)
