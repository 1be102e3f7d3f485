"""Answers each way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

from netlib.measures import reasons
from netlib.measures.replies import Episodes, episodes, measures, reply_curve
from netlib.measures.threads import read_course
from tests.measures.letterbox import Letter, got, letterbox, sent, shuffled
from tests.measures.test_threads import CONTACTS, DAY, PEOPLE, letters

if TYPE_CHECKING:
    from datetime import date

    from netlib.measures.measure import Measure

NAMES = ["reply_share_mine", "reply_share_theirs", "reply_days_mine", "reply_days_theirs"]


def waiting(rows: list[Letter], *, mine: bool) -> Episodes:
    return episodes(read_course(letterbox(rows, PEOPLE), CONTACTS, day=DAY), mine=mine)


def answers(rows: list[Letter], *, day: date | None = DAY) -> dict[str, Measure]:
    course = read_course(letterbox(rows, PEOPLE), CONTACTS, day=day)
    found = measures(course, absent=reasons.NO_EXCHANGE)
    assert [one.name for one in found] == [f"reciprocity.{name}" for name in NAMES]
    return dict(zip(NAMES, found, strict=True))


def as_rows(found: Episodes) -> list[tuple[int, float, bool]]:
    return list(
        zip(found.contact.tolist(), found.days.tolist(), found.answered.tolist(), strict=True)
    )


TALK = [
    got("a", "2024-03-01T00:00", 1),
    # a reminder waits with the first message, not anew
    got("a", "2024-03-02T00:00", 1),
    sent("a", "2024-03-04T00:00", 1),
    got("a", "2024-03-04T12:00", 1),
    # answered in another thread is not answered
    sent("a", "2024-03-05T00:00", 2),
]


def test_from_the_first_message_that_waits_to_the_answer() -> None:
    assert as_rows(waiting(TALK, mine=True)) == [(0, 3.0, True), (0, 90.0, False)]
    assert as_rows(waiting(TALK, mine=False)) == [(0, 0.5, True), (0, 90.0, False)]


def test_what_waits_at_the_last_day_is_censored_at_its_end() -> None:
    assert as_rows(waiting([got("a", "2024-12-30T00:00")], mine=True)) == [(0, 2.0, False)]
    # an answer after more than 90 days ends a watch that is over
    late = [
        got("a", "2024-01-01"),
        sent("a", "2024-03-31"),
        got("b", "2024-01-01"),
        sent("b", "2024-04-01"),
    ]
    assert as_rows(waiting(late, mine=True)) == [(0, 90.0, True), (1, 90.0, False)]


def test_after_a_long_silence_a_message_waits_anew() -> None:
    found = waiting(
        [got("a", "2024-01-01"), got("a", "2024-02-10"), sent("a", "2024-02-11")], mine=True
    )
    assert as_rows(found) == [(0, 41.0, True), (0, 1.0, True)]


def test_mailings_neither_wait_nor_answer() -> None:
    rows = [
        got("a", "2024-01-01", 1, mass=1),
        # what follows a mailing and is none waits from its own day on
        got("a", "2024-01-02", 1),
        sent("a", "2024-01-03", 1, mass=1),
        sent("a", "2024-01-05", 1),
        got("b", "2024-01-01", 2, to_many=True),
        sent("b", "2024-01-02", 2, mass=-1),
    ]
    assert as_rows(waiting(rows, mine=True)) == [(0, 3.0, True)]
    assert as_rows(waiting(rows, mine=False)) == [(0, 90.0, False), (1, 90.0, False)]
    # an answer to several in the same thread is an answer
    found = waiting(
        [got("a", "2024-01-01", 1), sent("a", "2024-01-02", 1, to_many=True)], mine=True
    )
    assert as_rows(found) == [(0, 1.0, True)]


def test_known_shares_and_medians() -> None:
    # each of five contacts waits for me four times: after 1, 2 and 40 days, and in vain; I wait in vain but once
    rows = [
        letter
        for number, name in enumerate("abcde")
        for letter in (
            got(name, "2024-01-01", 10 * number),
            sent(name, "2024-01-02", 10 * number),
            got(name, "2024-01-01", 10 * number + 1),
            sent(name, "2024-01-03", 10 * number + 1),
            got(name, "2024-01-01", 10 * number + 2),
            sent(name, "2024-02-10", 10 * number + 2),
            got(name, "2024-01-01", 10 * number + 3),
        )
    ]
    found = answers(rows)
    assert found["reply_share_mine"].value == pytest.approx(0.5)
    assert found["reply_share_mine"].n == 20
    assert found["reply_days_mine"].value == 2
    # all contacts are alike, so that they say nothing of others
    assert found["reply_share_mine"].low is None
    assert found["reply_share_theirs"].value == 0
    assert found["reply_days_theirs"].unavailable == reasons.FEWER_THAN_HALF


def test_reasons() -> None:
    assert {one.unavailable for one in answers([]).values()} == {reasons.NO_EXCHANGE}
    undated = answers([got("a", None), sent("a", None)])
    assert {one.unavailable for one in undated.values()} == {reasons.NO_DATES}
    assert answers([got("a", "2024-01-01")], day=None)["reply_share_mine"].unavailable
    oneway = answers([got("a", "2024-01-01")])
    assert oneway["reply_share_theirs"].unavailable == reasons.NOTHING_TO_ANSWER_OUT
    assert oneway["reply_share_mine"].value == 0
    other = answers([sent("a", "2024-01-01")])
    assert other["reply_days_mine"].unavailable == reasons.NOTHING_TO_ANSWER_IN
    short = answers([got("a", "2024-12-20")])
    assert short["reply_share_mine"].unavailable == reasons.TOO_SHORT
    assert short["reply_days_mine"].unavailable == reasons.FEWER_THAN_HALF
    # answered all within the watch, a short one tells enough
    assert answers([got("a", "2024-12-20"), sent("a", "2024-12-21")])["reply_share_mine"].value == 1


@given(letters)
def test_both_sides_are_mirror_images(rows: list[Letter]) -> None:
    # the tie at one moment is broken for the received one, so all moments are made different
    apart = [
        row._replace(at=row.at and f"{row.at}T00:{place:02}") for place, row in enumerate(rows)
    ]
    turned = [row._replace(outgoing=not row.outgoing) for row in apart]
    assert as_rows(waiting(apart, mine=True)) == as_rows(waiting(turned, mine=False))


@given(letters)
def test_each_episode_one_by_one(rows: list[Letter]) -> None:
    dated = [
        (row.partner, row.thread, pd.Timestamp(f"{row.at}T00:{place:02}"), row)
        for place, row in enumerate(rows)
        if row.at and row.partner in CONTACTS
    ]
    expected = []
    waits, last = False, ("", 0, pd.Timestamp("2000-01-01"))
    for name, thread, at, row in sorted(dated, key=lambda entry: entry[:3]):
        if last[:2] != (name, thread) or at - last[2] > pd.Timedelta(days=30):
            waits = False
        last = (name, thread, at)
        if row.outgoing:
            waits = waits and row.mass == 1
        elif not waits and row.mass != 1 and not row.to_many:
            waits = True
            later = [
                moment
                for other, where, moment, answer in dated
                if (other, where) == (name, thread) and answer.outgoing and answer.mass != 1
                if moment > at
            ]
            days = (min([*later, pd.Timestamp("2025-01-01")]) - at) / pd.Timedelta(days=1)
            answered = bool(later) and days <= 90
            expected.append((CONTACTS.get_loc(name), min(days, 90.0), answered))
    apart = [
        row._replace(at=row.at and f"{row.at}T00:{place:02}") for place, row in enumerate(rows)
    ]
    assert as_rows(waiting(apart, mine=True)) == expected


@given(letters)
def test_order_and_copies_of_the_contacts_change_nothing(rows: list[Letter]) -> None:
    written = letterbox(rows, PEOPLE)
    one = measures(read_course(written, CONTACTS, day=DAY), absent="x")
    turned = shuffled(written, range(len(rows))[::-1])
    assert measures(read_course(turned, CONTACTS, day=DAY), absent="x") == one
    copies = [row._replace(partner=f"{row.partner}2") for row in rows]
    double = letterbox(rows + copies, [*PEOPLE, *(f"{name}2" for name in PEOPLE)])
    both = pd.Index([*CONTACTS, *(f"{name}2" for name in CONTACTS)])
    two = measures(read_course(double, both, day=DAY), absent="x")
    for before, after in zip(one, two, strict=True):
        assert after.value == (None if before.value is None else pytest.approx(before.value))
        assert after.unavailable == before.unavailable


def test_curve_of_some_contacts() -> None:
    found = waiting(
        [got("a", "2024-01-01"), sent("a", "2024-01-02"), got("b", "2024-01-01")], mine=True
    )
    table = reply_curve(found)
    assert table is not None
    assert table["left"].tolist() == [1, 0.5]
    of_a = reply_curve(found, of=np.array([True, False, False, False, False]))
    assert of_a is not None
    assert of_a["left"].tolist() == [1, 0]
    assert reply_curve(found, of=np.zeros(5, dtype=bool)) is None
