"""Recent attention: half-lives by hand, what is unknown, and what must not change it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.judgements import judge
from netlib.measures import reasons
from netlib.measures.letters import Letters, read_letters
from netlib.measures.recency import measures, recent_weights
from netlib.network import build, contact_ids
from netlib.settings import Settings
from tests.measures.builders import Message, messages, people

if TYPE_CHECKING:
    from collections.abc import Sequence


def letters(rows: Sequence[tuple[str, str, str | None]], contacts: str = "abcdef") -> Letters:
    network = build(
        {
            "people": people(["me", *contacts, "stranger"], ego="me", contacts=list(contacts)),
            "interactions": messages(Message(*row) for row in rows),
        },
        source="tables",
        covers={"message", "contacts"},
    )
    assert list(contact_ids(network)) == list(contacts)
    return read_letters(network, judge(network, settings=Settings()).messages)


def valued(**known: bool | None) -> pd.Series:
    return pd.Series(known, dtype="boolean")


def measured(read: Letters, known: pd.Series, half_life: int = 10) -> list[float | None]:
    found = measures(read, known, absent="none", settings=Settings(half_life_days=half_life))
    return [measure.value for measure in found]


def test_a_message_one_half_life_old_counts_half() -> None:
    moments = np.array(["2026-01-31", "2026-01-21", "2026-01-11", "NaT"], dtype="datetime64[us]")
    weights = recent_weights(np.array([0, 1, 1, 2]), moments, people=4, half_life_days=10)
    assert weights.tolist() == [1.0, 0.75, 0.0, 0.0]


def test_two_people_by_hand() -> None:
    # weights 1 and 1/2: shares 2/3 and 1/3, HHI 5/9
    read = letters(
        [
            ("me", "a", "2026-01-31T00:00:00Z"),
            ("me", "b", "2026-01-21T00:00:00Z"),
            ("b", "me", None),
        ]
    )
    spread, share = measures(
        read, valued(a=True, b=False), absent="none", settings=Settings(half_life_days=10)
    )
    assert spread.value == pytest.approx(9 / 5)
    assert share.value == pytest.approx(2 / 3)
    assert (spread.n, share.n, spread.unknown, share.unknown) == (2, 2, 0, 0)
    assert share.low is None  # fewer than five people
    assert spread.definition.count("every 10 days") == 1


def test_what_is_unknown_is_left_out_and_told() -> None:
    read = letters(
        [
            ("me", "a", "2026-01-31T00:00:00Z"),
            ("me", "b", "2026-01-31T00:00:00Z"),
            ("me", "c", None),
            ("me", "d", "2026-01-31T00:00:00Z"),
            ("me", "stranger", "2026-01-31T00:00:00Z"),
        ]
    )
    spread, share = measures(
        read, valued(a=True, b=False, c=True, d=None), absent="none", settings=Settings()
    )
    assert spread.value == pytest.approx(4)
    assert spread.n == 4
    assert spread.unknown == pytest.approx(1 / 5)
    assert (share.value, share.n, share.unknown) == (0.5, 2, 0.5)


def test_a_message_to_a_stranger_long_after_leaves_the_share_of_contacts() -> None:
    old = [("me", "a", "1999-01-31T00:00:00Z"), ("me", "b", "1999-01-31T00:00:00Z")]
    late = ("me", "stranger", "2026-01-31T00:00:00Z")
    known = valued(a=True, b=False)
    assert (
        measured(letters(old), known, 1)[1] == measured(letters([*old, late]), known, 1)[1] == 0.5
    )


def test_reasons() -> None:
    known = valued(a=True)
    settings = Settings()

    def why(rows: list[tuple[str, str, str | None]], who: pd.Series = known) -> list[str | None]:
        found = measures(letters(rows), who, absent="none", settings=settings)
        return [measure.unavailable for measure in found]

    day = "2026-01-31T00:00:00Z"
    assert why([]) == ["none", "none"]
    assert why([("a", "me", day)]) == [reasons.NOTHING_SENT] * 2
    assert why([("me", "a", None)]) == [reasons.NOTHING_SENT_DATED] * 2
    assert why([("me", "stranger", day)]) == [None, reasons.NOTHING_SENT_TO_CONTACTS]
    assert why([("me", "stranger", day), ("me", "a", None)]) == [None, reasons.NOTHING_SENT_DATED]
    assert why([("me", "a", day)], valued(a=None)) == [None, reasons.NO_SENT_VALUED]


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 2_000)), min_size=1, max_size=30),
    st.permutations("abcdef"),
    st.integers(1, 2_000),
)
def test_neither_order_nor_names_nor_later_days_matter(
    sent: list[tuple[str, int]], names: list[str], half_life: int
) -> None:
    moment = np.array("2020-01-01", dtype="datetime64[us]")
    partner = np.array(["abcdef".index(name) for name, _ in sent])
    days = np.array([day for _, day in sent])

    def read(partner: np.ndarray, days: np.ndarray) -> Letters:
        n = len(partner)
        return Letters(
            people=pd.Index(list("abcdef")),
            partner=partner,
            outgoing=np.ones(n, dtype=bool),
            moment=moment + days.astype("timedelta64[D]"),
            thread=np.full(n, -1),
            to_many=np.zeros(n, dtype=bool),
            act=np.full(n, -1, dtype=np.int8),
            mass=np.full(n, -1, dtype=np.int8),
        )

    known = valued(a=True, b=True, c=False, d=False, e=False, f=False)
    plain = measured(read(partner, days), known, half_life)
    assert 1 <= (plain[0] or 0) <= len(set(partner)) + 1e-9
    assert 0 <= (plain[1] or 0) <= 1
    assert measured(read(partner[::-1], days[::-1]), known, half_life) == pytest.approx(plain)
    assert measured(read(partner, days + 777), known, half_life) == pytest.approx(plain)
    renamed = replace(read(partner, days), people=pd.Index(names))
    moved = known.set_axis(names).reindex(list("fedcba"))
    assert measured(renamed, moved, half_life) == pytest.approx(plain)


def test_an_endless_half_life_counts_messages() -> None:
    day = "2026-01-{:02d}T00:00:00Z"
    read = letters([("me", who, day.format(n + 1)) for n, who in enumerate("aaabbcdef")])
    spread, share = measured(read, valued(**dict.fromkeys("abcdef", True)), 10**9)
    assert spread == pytest.approx(81 / 17)
    assert share == 1
