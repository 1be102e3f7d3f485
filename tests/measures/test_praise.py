"""Endorsements and recommendations given, received, mutual, swapped and unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from netlib.measures import endorsements, reasons, recommendations
from netlib.measures.praise import SWAP_DAYS, given_back, read_praise
from netlib.measures.statistics import wilson
from tests.measures.talk import EGO, Said, by_name, event, talk

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

FIRST = pd.Timestamp("2024-03-01T09:30Z")
BOTH = ("contacts", "message", "endorsement", "recommendation")


def endorsed(*rows: Said, covers: tuple[str, ...] = BOTH) -> dict[str, Measure]:
    return by_name(endorsements.measures(talk(rows, strangers=["x"], covers=covers).network))


def recommended(*rows: Said, covers: tuple[str, ...] = BOTH) -> dict[str, Measure]:
    found = talk(rows, strangers=["x"], covers=covers)
    return by_name(
        recommendations.measures(found.network, found.messages, absent=reasons.NO_MESSAGES)
    )


def after(days: float) -> str:
    return (FIRST + pd.Timedelta(days=days)).isoformat()


def swap(days: float, *, kind: str = "recommendation", at: str | None = None) -> list[Said]:
    """One received, and one given so many days later."""
    return [event(kind, "a", EGO, at or after(0)), event(kind, EGO, "a", after(days), "y")]


# numbers


def test_endorsements_are_counted_once_for_each_person_and_skill() -> None:
    found = endorsed(
        event("endorsement", "a", EGO, after(0), "Chess"),
        event("endorsement", "a", EGO, after(0), "Chess"),
        event("endorsement", "a", EGO, after(40), "Chess"),
        event("endorsement", "a", EGO, after(0), "Go"),
        event("endorsement", "x", EGO, None, "Chess"),
        event("endorsement", EGO, "a", after(30), "Chess"),
        event("endorsement", EGO, "b", after(30), "Chess"),
        # what others gave each other, and praise of oneself
        event("endorsement", "a", "b", after(0), "Chess"),
        event("endorsement", EGO, EGO, after(0), "Chess"),
        event("recommendation", "c", EGO, after(0)),
    )
    assert (found["received"].value, found["received"].n) == (3, 2)
    assert (found["given"].value, found["given"].n) == (2, 2)
    # a both ways; b and x one way
    assert found["mutual_share"].value == pytest.approx(1 / 3)
    assert (found["mutual_share"].low, found["mutual_share"].high) == wilson(1, 3)
    assert found["swapped_share"].value == 0


def test_without_a_text_the_moment_tells_two_apart() -> None:
    rows = [
        *[event("endorsement", "a", EGO, after(0), None)] * 2,
        event("endorsement", "a", EGO, after(1), None),
        *[event("endorsement", "b", EGO, None, None)] * 2,
    ]
    # of those with neither text nor moment, none is known to be another's twin
    assert endorsed(*rows)["received"].value == 4


def test_what_is_covered_and_empty_is_none_and_what_is_not_is_not_available() -> None:
    empty = endorsed()
    assert (empty["received"].value, empty["given"].value) == (0, 0)
    assert empty["mutual_share"].unavailable == reasons.NOBODY_ENDORSED
    assert empty["swapped_share"].unavailable == reasons.NOT_ENDORSED
    absent = endorsed(covers=("contacts", "message"))
    assert {one.unavailable for one in absent.values()} == {reasons.NO_ENDORSEMENTS}
    none = recommended()
    assert (none["received"].value, none["given"].value) == (0, 0)
    assert none["organic_share"].unavailable == reasons.NOT_RECOMMENDED
    assert none["swapped_share"].unavailable == reasons.NOT_RECOMMENDED
    absent = recommended(covers=("contacts", "message"))
    assert {one.unavailable for one in absent.values()} == {reasons.NO_RECOMMENDATIONS}
    # a table that holds some without saying so holds them
    assert endorsed(event("endorsement", "a", EGO, None), covers=("contacts",))["given"].value == 0


def test_a_direction_whose_file_is_missing_is_not_available() -> None:
    received = ("contacts", "endorsement", "endorsement_received")
    found = endorsed(event("endorsement", "a", EGO, None), covers=received)
    assert found["received"].value == 1
    assert {found[name].unavailable for name in ("given", "mutual_share", "swapped_share")} == {
        reasons.NO_ENDORSEMENTS_GIVEN
    }
    given_only = recommended(
        covers=("contacts", "message", "recommendation", "recommendation_given")
    )
    assert given_only["given"].value == 0
    assert {
        given_only[name].unavailable for name in ("received", "organic_share", "swapped_share")
    } == {reasons.NO_RECOMMENDATIONS_RECEIVED}


# swaps


@pytest.mark.parametrize("kind", ["endorsement", "recommendation"])
@pytest.mark.parametrize(
    ("days", "swapped"),
    [(0, 1), (3, 1), (14, 1), (-14, 1), (15, 0), (-15, 0), (14.001, 0), (400, 0)],
)
def test_a_swap_is_one_given_back_within_fourteen_days(
    kind: str, days: float, swapped: float
) -> None:
    rows = swap(days, kind=kind)
    found = endorsed(*rows) if kind == "endorsement" else recommended(*rows)
    assert (found["swapped_share"].value, found["swapped_share"].unknown) == (swapped, 0)


def test_a_missing_date_leaves_a_swap_open() -> None:
    rows = [
        event("recommendation", "a", EGO, None, "1"),
        event("recommendation", EGO, "a", after(0), "2"),
        # b is dated, and gave one back; c got none back, whenever it was
        event("recommendation", "b", EGO, after(0), "3"),
        event("recommendation", EGO, "b", after(5), "4"),
        event("recommendation", EGO, "b", None, "5"),
        event("recommendation", "c", EGO, None, "6"),
    ]
    one = recommended(*rows)["swapped_share"]
    assert one.value == pytest.approx(1 / 2)
    assert one.n == 2
    assert one.unknown == pytest.approx(1 / 3)
    only = recommended(*rows[:2])["swapped_share"]
    assert only.unavailable == reasons.SWAPS_UNKNOWN


def test_any_pair_within_the_days_makes_a_swap() -> None:
    rows = [
        event("endorsement", "a", EGO, after(0), "Chess"),
        event("endorsement", "a", EGO, after(200), "Go"),
        event("endorsement", EGO, "a", after(100), "Chess"),
        event("endorsement", EGO, "a", after(190), "Go"),
    ]
    assert endorsed(*rows)["swapped_share"].value == 1
    assert endorsed(*rows[:3])["swapped_share"].value == 0


praised = st.tuples(st.sampled_from("abc"), st.booleans(), st.one_of(st.none(), st.integers(0, 60)))


@limits(max_examples=40)
@given(st.lists(praised, max_size=14))
def test_swaps_as_counted_pair_by_pair(rows: list[tuple[str, bool, int | None]]) -> None:
    events = [
        event(
            "recommendation",
            *((EGO, who) if out else (who, EGO)),
            None if day is None else after(day),
            str(place),
        )
        for place, (who, out, day) in enumerate(rows)
    ]
    read = read_praise(talk(events, covers=BOTH).network, "recommendation")
    assert read is not None
    found = given_back(read)
    expected: dict[str, bool | None] = {}
    for who in {who for who, out, _ in rows if not out}:
        gaps = [
            None if day is None or back is None else abs(day - back)
            for one, out, day in rows
            for other, given_out, back in rows
            if one == other == who and not out and given_out
        ]
        swapped = any(gap is not None and gap <= SWAP_DAYS for gap in gaps)
        expected[who] = True if swapped else None if None in gaps else False
    told = {who: None if pd.isna(one) else bool(one) for who, one in found.items()}
    assert told == expected


# without being asked


def request(
    who: str, at: str | None, text: str | None = "Schreibst du mir eine Empfehlung?"
) -> Said:
    return Said(EGO, who, "ask" if text else None, at=at, text=text)


def test_a_recommendation_without_a_request_before_is_organic() -> None:
    one = recommended(
        request("a", after(-3)),
        event("recommendation", "a", EGO, after(0), "1"),
        # asked for something else
        Said(EGO, "b", "ask", at=after(-3), text="Kannst du mir einen Anwalt empfehlen?"),
        event("recommendation", "b", EGO, after(0), "2"),
        # asked afterwards, and thanked
        Said(EGO, "c", "thanks", at=after(-1), text="Thank you for your recommendation!"),
        event("recommendation", "c", EGO, after(0), "3"),
        request("c", after(2)),
        # somebody who is no contact
        event("recommendation", "x", EGO, after(0), "4"),
        # they asked for one, and somebody else was asked for theirs
        Said("d", EGO, "ask", at=after(-1), text="Schreibst du mir eine Empfehlung?"),
        event("recommendation", "d", EGO, after(0), "5"),
        request("e", after(-1)),
    )["organic_share"]
    assert one.value == pytest.approx(4 / 5)
    assert (one.n, one.unknown) == (5, 0)
    assert (one.low, one.high) == wilson(4, 5)


@pytest.mark.parametrize(
    ("request_at", "at", "expected"),
    [
        (after(-2000), after(0), 0.0),
        (after(0.3), after(0), 0.0),  # the same day: the hour of a recommendation has no zone
        (after(1), after(0), 1.0),
        (None, after(0), None),
        (after(-1), None, None),
    ],
)
def test_when_the_request_was_made(
    request_at: str | None, at: str | None, expected: float | None
) -> None:
    one = recommended(request("a", request_at), event("recommendation", "a", EGO, at))
    assert one["organic_share"].value == expected
    if expected is None:
        assert one["organic_share"].unavailable == reasons.REQUESTS_UNKNOWN


def test_without_date_and_without_any_request_it_was_not_asked_for() -> None:
    one = recommended(Said(EGO, "b", "tip"), event("recommendation", "a", EGO, None))
    assert one["organic_share"].value == 1


def test_what_may_have_been_a_request_leaves_it_open() -> None:
    praise = event("recommendation", "a", EGO, after(0), "1")
    other = event("recommendation", "b", EGO, after(0), "2")
    textless = request("a", after(-1), None)
    unsure = Said(EGO, "a", None, at=after(-1), text="a recommendation, perhaps")
    for doubtful in (textless, unsure):
        one = recommended(doubtful, praise, other)["organic_share"]
        assert (one.value, one.n, one.unknown) == (1, 1, 0.5)
        sure = recommended(doubtful, request("a", after(-2)), praise, other)["organic_share"]
        assert (sure.value, sure.n, sure.unknown) == (0.5, 2, 0)
    harmless = Said(EGO, "a", None, at=after(-1), text="see you on Monday")
    assert recommended(harmless, praise)["organic_share"].value == 1


def test_the_first_recommendation_of_each_person_counts() -> None:
    rows = [
        event("recommendation", "a", EGO, after(0), "1"),
        request("a", after(100)),
        event("recommendation", "a", EGO, after(110), "2"),
    ]
    found = recommended(*rows)
    assert (found["received"].value, found["received"].n) == (2, 1)
    assert found["organic_share"].value == 1
    # which was the first is open where one has no date
    undated = event("recommendation", "a", EGO, None, "3")
    assert recommended(*rows, undated)["organic_share"].unavailable == reasons.REQUESTS_UNKNOWN


def test_without_messages_nothing_is_known_of_requests() -> None:
    found = recommended(*swap(3), covers=("recommendation",))
    assert found["organic_share"].unavailable == reasons.NO_MESSAGES
    assert (found["received"].value, found["swapped_share"].value) == (1, 1)
