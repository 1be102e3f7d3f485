"""The bars of decision levels: none of too few people, and nobody lost."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from netlib.report.figures.levels import level_bars
from netlib.settings import LEVELS

_COUNTS = st.lists(st.integers(0, 9), min_size=len(LEVELS), max_size=len(LEVELS))


@given(_COUNTS, st.sampled_from(LEVELS))
def test_no_bar_is_of_few_people_and_nobody_is_lost(counts: list[int], cut: str) -> None:
    bars = level_bars(pd.Series(counts, LEVELS), decision_level=cut, smallest=5)
    assert sum((bar.levels for bar in bars), ()) == LEVELS
    assert [bar.people for bar in bars] == [
        sum(counts[LEVELS.index(level)] for level in bar.levels) for bar in bars
    ]
    if sum(counts) >= 5:
        assert not any(0 < bar.people < 5 for bar in bars)
    for bar in bars:
        sides = {LEVELS.index(level) >= LEVELS.index(cut) for level in bar.levels}
        assert bar.decides == (sides.pop() if len(sides) == 1 else None)


def test_levels_on_one_side_of_the_line_are_merged_first() -> None:
    counts = pd.Series([9, 9, 9, 6, 3, 4, 0], LEVELS)
    bars = level_bars(counts, decision_level="head", smallest=5)
    assert [bar.people for bar in bars] == [9, 9, 9, 6, 7, 0]
    assert level_bars(counts, decision_level="head", smallest=0)[4].people == 3
