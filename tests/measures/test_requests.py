"""The audit of the rule on what was accepted before, and what it does with what waits."""

from __future__ import annotations

import pandas as pd
import pytest

from netlib.measures import reasons
from netlib.measures.requests import measures


def decisions(*what: str) -> pd.Series:
    return pd.Series(what, index=[f"p{place}" for place in range(len(what))], dtype="str")


def test_the_audit_counts_what_was_kept_and_whom_it_cost() -> None:
    replayed = decisions("accept", "decline", "decline", "ask", "cannot_tell")
    valued = pd.Series(
        [True, True, False, True, pd.NA, True], index=[*replayed.index, "other"], dtype="boolean"
    )
    waiting, share, kept, lost = measures(decisions("accept", "cannot_tell"), replayed, valued)
    assert waiting.value == 2
    assert share.value == 1
    assert (share.low, share.high) == (0.5, 1)
    assert kept.value == pytest.approx(1 / 3)
    assert kept.low == pytest.approx(1 / 5)
    assert kept.high == pytest.approx(3 / 5)
    assert kept.unknown == pytest.approx(2 / 5)
    assert (lost.value, lost.n) == (1, 3)
    assert lost.unknown == pytest.approx(1 / 5)


def test_what_is_not_there_is_not_nought() -> None:
    nobody = pd.Series([], dtype="boolean")
    assert {m.unavailable for m in measures(None, None, nobody)} == {reasons.NO_REQUESTS}
    waiting, *others = measures(decisions(), decisions(), nobody)
    assert waiting.value == 0
    assert [m.unavailable for m in others] == [
        reasons.NO_WAITING_REQUESTS,
        reasons.NO_ACCEPTED_REQUESTS,
        reasons.NO_ACCEPTED_REQUESTS,
    ]
    undecided = decisions("cannot_tell", "ask")
    unknown = pd.Series(pd.NA, index=undecided.index, dtype="boolean")
    _, share, kept, lost = measures(undecided, undecided, unknown)
    assert share.unavailable == kept.unavailable == reasons.NOTHING_DECIDED
    assert lost.unavailable == reasons.VALUED_UNKNOWN
