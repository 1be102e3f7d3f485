"""Whether contacts in groups answer more often, and how many overlaps chance does not explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from scipy.sparse import csr_array

from netlib.measures import groupevidence, reasons
from netlib.measures.groups import Memberships, group_overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.measures.measure import Measure

CONTACTS = [f"c{number}" for number in range(16)]
# seven in the group, nine outside; c14 and c15 were never written to, c15 wrote all the same
SENT = [3, 1, 2, 1, 5, 1, 1, 2, 1, 1, 4, 1, 1, 1, 0, 0]
RECEIVED = [1, 2, 1, 1, 1, 0, 0, 1, 0, 3, 0, 0, 0, 0, 0, 6]


def exchanged(
    sent: Sequence[int | None] = SENT, received: Sequence[int | None] = RECEIVED
) -> pd.DataFrame:
    columns = {"sent": sent, "received": received}
    rows = {name: pd.array(values, dtype="Int64") for name, values in columns.items()}
    return pd.DataFrame(rows, index=pd.Index(CONTACTS, name="person_id"))


def groups_of(members: dict[str, list[str]]) -> Memberships:
    # a group without a member is none that is measured
    members = {name: group for name, group in members.items() if group}
    people = sorted({person for group in members.values() for person in group})
    matrix = [[person in group for group in members.values()] for person in people]
    return Memberships(
        people=pd.Index(people, dtype="str"),
        groups=pd.Index(list(members), dtype="str"),
        matrix=csr_array(np.array(matrix, dtype=np.int64).reshape(len(people), len(members))),
    )


def measured(memberships: Memberships, contacts: pd.DataFrame) -> tuple[Measure, Measure]:
    replies, pairs = groupevidence.measures(
        memberships,
        group_overlap(memberships),
        memberships,
        contacts,
        absent=reasons.NO_MESSAGES,
        ungrouped=reasons.ONLY_THREADS,
    )
    return replies, pairs


GROUP = groups_of({"g": CONTACTS[:7]})


def test_replies_inside_and_outside() -> None:
    # five of seven written to answer inside, two of seven outside; who was not written to is no case
    replies, _ = measured(GROUP, exchanged())
    assert replies.value == pytest.approx(2.5)
    assert replies.n == 14
    peer = stats.contingency.relative_risk(5, 7, 2, 7).confidence_interval()
    assert (replies.low, replies.high) == pytest.approx((peer.low, peer.high))


def test_strangers_in_the_group_change_nothing() -> None:
    with_strangers = groups_of({"g": [*CONTACTS[:7], "x1", "x2"], "h": ["x1", "x3"]})
    assert measured(with_strangers, exchanged())[0] == measured(GROUP, exchanged())[0]


def test_order_changes_nothing() -> None:
    assert measured(GROUP, exchanged()[::-1])[0] == measured(GROUP, exchanged())[0]


def test_four_people_inside_are_too_few_for_an_interval() -> None:
    replies, _ = measured(groups_of({"g": CONTACTS[:4]}), exchanged())
    assert replies.value == pytest.approx((4 / 4) / (3 / 10))
    assert replies.low is None


def test_nobody_answers_outside() -> None:
    received = RECEIVED[:7] + [0] * 9
    replies, _ = measured(GROUP, exchanged(received=received))
    # five of seven against none of seven, 0.5 added to each cell
    assert replies.value == pytest.approx(5.5 / 0.5)


def test_reasons() -> None:
    def reason(memberships: Memberships, contacts: pd.DataFrame) -> str | None:
        return measured(memberships, contacts)[0].unavailable

    nothing = [0] * 16
    inside = [1] * 7 + [0] * 9
    outside = [0] * 7 + [1] * 9
    assert reason(groups_of({}), exchanged()) == reasons.ONLY_THREADS
    assert reason(GROUP, exchanged().iloc[:0]) == reasons.NO_CONTACTS
    assert reason(GROUP, exchanged([None] * 16, [None] * 16)) == reasons.NO_MESSAGES
    assert reason(GROUP, exchanged(nothing)) == reasons.NOTHING_SENT_TO_CONTACTS
    assert reason(groups_of({"g": ["x"]}), exchanged()) == reasons.NO_MEMBERS
    assert reason(groups_of({"g": CONTACTS}), exchanged()) == reasons.NO_OUTSIDERS
    assert reason(GROUP, exchanged(outside)) == reasons.NOT_WRITTEN_INSIDE
    assert reason(GROUP, exchanged(inside)) == reasons.NOT_WRITTEN_OUTSIDE
    assert reason(GROUP, exchanged(received=nothing)) == reasons.NOBODY_ANSWERED
    assert measured(groups_of({}), exchanged())[1].unavailable == reasons.NO_GROUPS
    assert measured(GROUP, exchanged())[1].unavailable == reasons.ONE_GROUP


def test_pairs_that_chance_does_not_explain() -> None:
    # of 40 people, a and b share ten of ten, c is apart: p = 1 / C(40, 10) before the correction
    people = [f"p{number:02}" for number in range(40)]
    found = groups_of({"a": people[:10], "b": people[:10], "c": people[10:]})
    _, pairs = measured(found, exchanged())
    assert (pairs.value, pairs.n, pairs.low) == (1, 3, None)


@pytest.mark.parametrize("seed", [1, 2])
def test_intervals_hold_the_planted_ratio(seed: int) -> None:
    # 60 contacts in a group answer with .6, 120 outside with .4
    rng = np.random.default_rng(seed)
    ids = pd.Index([f"c{number:03}" for number in range(180)], name="person_id")
    memberships = groups_of({"g": ids[:60].tolist()})
    chance = np.where(np.arange(180) < 60, 0.6, 0.4)
    held = 0
    for _ in range(300):
        answers = rng.random(180) < chance
        contacts = pd.DataFrame({"sent": 1, "received": answers}, index=ids).astype("Int64")
        replies, _ = measured(memberships, contacts)
        held += replies.low <= 1.5 <= replies.high  # type: ignore[operator]
    assert 0.92 <= held / 300 <= 0.98


@given(st.lists(st.booleans(), min_size=16, max_size=16), st.integers(1, 2))
def test_the_ratio_lies_in_its_interval(member: list[bool], copies: int) -> None:
    grouped = [person for person, is_in in zip(CONTACTS, member, strict=True) if is_in]
    replies, _ = measured(groups_of({f"g{n}": grouped for n in range(copies)}), exchanged())
    if replies.low is not None:
        assert 0 < replies.low <= replies.value <= replies.high  # type: ignore[operator]
    if replies.value is not None:
        assert np.isfinite(replies.value)
