"""Conversations, and who begins them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.measures import reasons
from netlib.measures.threads import Course, measures, read_course
from tests.measures.letterbox import Letter, got, letterbox, sent, shuffled

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

DAY = date(2024, 12, 31)
PEOPLE = ["me", "a", "b", "c", "d", "e", "stranger"]
CONTACTS = pd.Index(["a", "b", "c", "d", "e"])


def course(rows: list[Letter]) -> Course:
    return read_course(letterbox(rows, PEOPLE), CONTACTS, day=DAY)


def initiated(rows: list[Letter]) -> Measure:
    (found,) = measures(course(rows), absent=reasons.NO_EXCHANGE)
    return found


def test_threads_and_silence_begin_conversations() -> None:
    found = initiated(
        [
            sent("a", "2024-01-01T10:00", 1),
            got("a", "2024-01-02T10:00", 1),
            # 30 days to the second: still the same conversation
            sent("a", "2024-02-01T10:00", 1),
            # a second more: a new one, and theirs
            got("a", "2024-03-02T10:00:01", 1),
            # another thread at the same time
            got("a", "2024-01-02T10:00", 2),
            # without a thread, one per contact
            sent("b", "2024-01-01T10:00"),
            got("b", "2024-01-02T10:00"),
            got("c", "2024-01-02T10:00"),
            # no contact
            sent("stranger", "2024-01-01T10:00"),
            # after the last day
            sent("c", "2025-01-01T00:00"),
        ]
    )
    assert found.n == 5
    assert found.value == pytest.approx(2 / 5)
    assert found.low is None


def test_mailings_begin_nothing() -> None:
    found = initiated(
        [
            sent("a", "2024-01-01", 1, mass=1),
            got("a", "2024-01-02", 1),
            sent("b", "2024-01-01", 2, to_many=True),
            got("c", "2024-01-01", 3),
            # without a text, nobody can tell: it counts
            sent("d", "2024-01-01", 4, mass=-1),
        ]
    )
    assert (found.value, found.n) == (0.5, 2)
    only = initiated([sent("a", "2024-01-01", 1, mass=1)])
    assert only.unavailable == reasons.NO_PERSONAL_CONVERSATION


def test_without_dates_or_messages_there_is_a_reason() -> None:
    assert initiated([]).unavailable == reasons.NO_EXCHANGE
    assert initiated([sent("stranger", "2024-01-01")]).unavailable == reasons.NO_EXCHANGE
    assert initiated([sent("a", None)]).unavailable == reasons.NO_DATES
    mixed = initiated([sent("a", None), sent("a", "2024-01-01"), got("b", None)])
    assert (mixed.value, mixed.n) == (1, 1)
    assert mixed.unknown == pytest.approx(2 / 3)
    nowhere = read_course(letterbox([sent("a", "2024-01-01")], PEOPLE), CONTACTS, day=None)
    assert len(nowhere) == 0
    nobody = read_course(letterbox([sent("a", "2024-01-01")], PEOPLE), CONTACTS[:0], day=DAY)
    assert len(nobody) == 0


def test_five_contacts_of_different_habits_give_an_interval() -> None:
    rows = [
        letter
        for number, (name, mine) in enumerate(zip("abcde", (1, 2, 3, 0, 4), strict=True))
        for place in range(4)
        for letter in (
            (sent if place < mine else got)(name, f"2024-01-0{place + 1}", 10 * number + place),
            (got if place < mine else sent)(name, f"2024-01-1{place + 1}", 10 * number + place),
        )
    ]
    found = initiated(rows)
    assert (found.value, found.n) == (0.5, 20)
    assert found.low is not None
    assert found.high is not None
    assert 0.1 < found.low < 0.5 < found.high < 0.9


def test_at_the_same_moment_the_answer_comes_first() -> None:
    # dates without a time of day: whoever wrote last before writes second
    told = course(
        [
            got("a", "2024-01-01", 1),
            got("a", "2024-01-02", 1),
            sent("a", "2024-01-02", 1),
            got("a", "2024-01-03", 1),
            sent("a", "2024-01-03", 1),
        ]
    )
    assert told.outgoing.tolist() == [False, True, False, True, False]
    # at the very beginning, the received one is first
    begun = course([sent("b", "2024-01-02", 2), got("b", "2024-01-02", 2)])
    assert begun.outgoing.tolist() == [False, True]
    # and what was before in another thread says nothing
    apart = course(
        [got("a", "2024-01-01", 1), sent("b", "2024-01-02", 2), got("b", "2024-01-02", 2)]
    )
    assert apart.outgoing.tolist() == [False, False, True]


def test_where_threads_hold_one_message_each_the_contact_is_the_thread() -> None:
    # mail without reply marks: 10 contacts, each message in a thread of its own
    people = [f"p{number}" for number in range(10)]
    rows = [
        letter
        for number, name in enumerate(people)
        for letter in (
            sent(name, "2024-01-01", 10 * number),
            got(name, "2024-01-03", 10 * number + 1),
            sent(name, "2024-01-05", 10 * number + 2),
        )
    ]

    def streams(rows: list[Letter]) -> int:
        told = read_course(letterbox(rows, ["me", *people]), pd.Index(people), day=DAY)
        return int(told.stream.max()) + 1

    assert streams(rows) == 10
    # one in ten with a thread that goes both ways is enough to believe in threads
    answer = got("p0", "2024-01-02", 0)
    assert streams([*rows, answer]) == 30
    # and so it is where nobody ever answers, or too few are there to tell
    assert streams([row for row in rows if row.outgoing]) == 20
    assert streams(rows[:12]) == 12
    assert streams(rows[:15]) == 5


letters = st.lists(
    st.builds(
        Letter,
        partner=st.sampled_from(PEOPLE[1:]),
        outgoing=st.booleans(),
        at=st.one_of(
            st.none(), st.integers(0, 400).map(lambda day: f"{date(2023, 12, 1 + day % 28)}")
        ),
        thread=st.integers(-1, 2),
        act=st.just("small_talk"),
        mass=st.integers(-1, 1),
        to_many=st.booleans(),
    ),
    max_size=40,
).map(
    # threads are told, since one goes both ways
    lambda rows: [got("e", "2022-01-01", 3), sent("e", "2022-01-02", 3), *rows]
)


@given(letters, st.randoms(use_true_random=False))
def test_the_order_of_the_table_says_nothing(rows: list[Letter], random: object) -> None:
    written = letterbox(rows, PEOPLE)
    order = list(range(len(rows)))
    random.shuffle(order)  # type: ignore[attr-defined]
    one = read_course(written, CONTACTS, day=DAY)
    other = read_course(shuffled(written, order), CONTACTS, day=DAY)
    for name in ("contact", "outgoing", "moment", "alone", "opens"):
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    assert measures(one, absent="x") == measures(other, absent="x")


@given(letters)
def test_conversations_add_up(rows: list[Letter]) -> None:
    told = course(rows)
    assert np.array_equal(told.opens, told.opens | (np.diff(told.stream, prepend=-1) > 0))
    assert (np.diff(told.moment)[np.diff(told.stream) == 0] >= 0).all()
    found = measures(told, absent="x")[0]
    if found.value is not None:
        assert found.n == (told.opens & told.alone).sum()
        assert 0 <= found.value <= 1
