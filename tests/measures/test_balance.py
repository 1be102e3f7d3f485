"""What kind of tie each contact is, and what came first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from netlib.judgements import judge
from netlib.labels.acts import ACTS
from netlib.measures import balance, reasons
from netlib.measures.balance import BECAUSE, KINDS, tie_kinds, trust_first
from netlib.measures.statistics import wilson
from netlib.settings import Settings
from tests.measures.talk import EGO, Said, Talk, by_name, event, talk

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

SHARES = ("personal_share", "professional_share", "commercial_share")
JUNE, JULY, AUGUST = (f"2024-0{month}-10T12:00Z" for month in (6, 7, 8))


def groups(*kinds: str | None) -> pd.DataFrame:
    return pd.DataFrame({"group_id": [f"g{n}" for n in range(len(kinds))], "kind": kinds})


def members(**of: str) -> pd.DataFrame:
    pairs = [(who, group) for group, everybody in of.items() for who in everybody.split()]
    return pd.DataFrame(pairs, columns=["person_id", "group_id"])


def said_of(found: Talk, **stated: str) -> pd.DataFrame:
    return tie_kinds(
        found.network, found.letters, found.contacts, stated=pd.Series(stated, dtype="str")
    )


def kinds_of(found: Talk, **stated: str) -> dict[str, tuple[str | None, str | None]]:
    table = said_of(found, **stated)
    assert table.index.equals(found.contacts)
    return {
        who: (None if pd.isna(kind) else kind, None if pd.isna(because) else because)
        for who, kind, because in table.itertuples()
    }


def measured(found: Talk, **stated: str) -> dict[str, Measure]:
    kinds = said_of(found, **stated)
    return by_name(
        balance.measures(kinds, found.letters, absent=reasons.NO_MESSAGES, settings=Settings())
    )


def chat(who: str, *months: str, act: str = "small_talk") -> list[Said]:
    pairs = ((who, EGO), (EGO, who))
    return [Said(*pair, act, at=month) for month in months for pair in pairs]


# kinds


def test_each_kind_by_its_evidence() -> None:
    found = talk(
        [
            *[Said("a", EGO, "pitch")] * 2,
            Said("a", EGO, "tip"),
            *chat("b", JUNE, JULY),
            Said("c", EGO, "ask"),
            event("recommendation", EGO, "d", None),
            Said("h", EGO, "small_talk"),
        ],
        contacts=list("abcdefgh"),
        groups=groups("interest", "alumni", "sales", None),
        memberships=members(g0="e", g1="f e", g2="g", g3="h"),
    )
    assert kinds_of(found) == {
        "a": ("commercial", "selling"),
        "b": ("personal", "personal_talk"),
        "c": ("professional", "help"),
        "d": ("professional", "recommendation"),
        "e": ("personal", "shared_interest"),
        "f": ("professional", "shared_work"),
        # a sales group in common is no tie, and neither is one word
        "g": (None, None),
        "h": (None, None),
    }
    shares = measured(found)
    for name, k in zip(SHARES, (2, 3, 1), strict=True):
        assert shares[name].value == pytest.approx(k / 6)
        assert (shares[name].low, shares[name].high) == wilson(k, 6)
        assert (shares[name].n, shares[name].unknown) == (6, 0.25)


def test_selling_is_most_of_what_one_side_writes() -> None:
    pitch = Said("a", EGO, "pitch")
    half = talk([pitch, Said("a", EGO, "tip"), Said(EGO, "a", "thanks")])
    assert kinds_of(half)["a"] == ("professional", "help")
    most = talk([pitch, pitch, Said("a", EGO, "tip"), *[Said(EGO, "a", "thanks")] * 9])
    assert kinds_of(most)["a"] == ("commercial", "selling")
    # of unknown purpose is no purpose
    unknown = talk([pitch, *[Said("a", EGO)] * 5])
    assert kinds_of(unknown)["a"] == ("commercial", "selling")
    own = talk([*[Said(EGO, "a", "bait")] * 2, *[Said("a", EGO, "small_talk")] * 9])
    assert kinds_of(own)["a"] == ("commercial", "selling")
    job = talk([Said("a", EGO, "recruit")])
    assert kinds_of(job)["a"] == ("commercial", "selling")
    club = talk([pitch], groups=groups("interest"), memberships=members(g0="a me"))
    assert kinds_of(club)["a"] == ("commercial", "selling")


def test_talk_is_personal_from_both_sides_in_two_months() -> None:
    assert kinds_of(talk(chat("a", JUNE)))["a"] == (None, None)
    assert kinds_of(talk(chat("a", JUNE, JUNE)))["a"] == (None, None)
    assert kinds_of(talk(chat("a", JUNE, AUGUST, act="thanks")))["a"][0] == "personal"
    apart = [
        Said("a", EGO, "small_talk", at=JUNE),
        Said(EGO, "a", "small_talk", at=JULY),
        Said("a", EGO, "small_talk", at=AUGUST),
    ]
    assert kinds_of(talk(apart))["a"] == (None, None)
    one_sided = [Said("a", EGO, "small_talk", at=month) for month in (JUNE, JULY, AUGUST)]
    assert kinds_of(talk(one_sided))["a"] == (None, None)
    undated = [Said(*pair, "small_talk", at=None) for pair in (("a", EGO), (EGO, "a"))] * 3
    assert kinds_of(talk(undated))["a"] == (None, None)
    # help is then what half of the messages of one side are for
    helped = [*chat("a", JUNE, JULY), *[Said("a", EGO, "ask")] * 2]
    assert kinds_of(talk(helped))["a"] == ("professional", "help")
    assert kinds_of(talk(helped[:-1]))["a"] == ("personal", "personal_talk")


def test_groups_are_those_of_the_ego_where_one_lists_the_ego() -> None:
    kinds = groups("interest", "interest")
    elsewhere = talk([], groups=kinds, memberships=members(g0="a", g1="b me"))
    assert kinds_of(elsewhere)["a"] == (None, None)
    assert kinds_of(elsewhere)["b"][0] == "personal"
    own = talk([], groups=kinds, memberships=members(g0="a", g1="b"))
    assert kinds_of(own)["a"][0] == kinds_of(own)["b"][0] == "personal"


def test_events_between_others_are_no_tie() -> None:
    found = talk([event("recommendation", "a", "b", None), event("introduction", "c", EGO, None)])
    told = kinds_of(found)
    assert (told["a"], told["b"]) == ((None, None), (None, None))
    assert told["c"] == ("professional", "recommendation")


def test_the_users_word_wins() -> None:
    found = talk([Said("a", EGO, "pitch"), Said("b", EGO, "ask"), Said("c", EGO, "ask")])
    told = kinds_of(found, a="personal", b="unknown", d="commercial")
    assert told["a"] == ("personal", "stated")
    assert told["b"] == (None, "stated")
    assert told["c"] == ("professional", "help")
    assert told["d"] == ("commercial", "stated")
    shares = measured(found, a="personal", b="unknown", d="commercial")
    assert [shares[name].value for name in SHARES] == [pytest.approx(1 / 3)] * 3
    assert shares["personal_share"].unknown == pytest.approx(2 / 5)


def test_the_users_word_comes_from_the_annotations() -> None:
    rows = [("a", "tie", "personal", "2024-01-01"), ("b", "tie", "unknown", None)]
    later = [("a", "tie", "commercial", "2024-07-01"), ("c", "valued", "yes", None)]
    columns = ["person_id", "column", "value", "since"]
    annotations = pd.DataFrame([*rows, *later], columns=columns)
    annotations["since"] = pd.to_datetime(annotations["since"])
    network = talk([], annotations=annotations).network
    for day, expected in ((date(2024, 3, 1), "personal"), (date(2024, 8, 1), "commercial")):
        stated = judge(network.until(day), settings=Settings()).people["stated_tie"]
        assert stated[["a", "b"]].tolist() == [expected, "unknown"]
        assert stated[["c", "d", EGO]].isna().all()


def test_why_no_kind_is_known() -> None:
    def why(found: Talk, **stated: str) -> set[str | None]:
        shares = measured(found, **stated)
        return {shares[name].unavailable for name in SHARES}

    club: dict[str, Any] = {"groups": groups("interest"), "memberships": members(g0="a")}
    # groups alone would show some kinds and not others
    assert why(talk([], **club)) == {reasons.NO_MESSAGES}
    assert why(talk([], **club), b="commercial") == {None}
    assert why(talk([Said("a", EGO, text=None)], **club)) == {reasons.NO_TEXTS}
    assert why(talk([Said("a", EGO)], **club)) == {reasons.NO_PURPOSE_IN}
    assert why(talk([Said("a", EGO, "small_talk")])) == {reasons.NO_TIE_KINDS}
    assert why(talk([Said("x", EGO, "tip")], contacts=[], strangers=["x"])) == {
        reasons.NO_TIE_KINDS
    }


# what came first


def test_trust_first() -> None:
    found = talk(
        [
            # a exchanged before, b after, c one way before, d only job offers before
            *chat("a", JUNE),
            Said("a", EGO, "pitch", at=JULY),
            Said("b", EGO, "pitch", at=JUNE),
            *chat("b", JULY),
            Said("b", EGO, "pitch", at=AUGUST),
            Said("c", EGO, "thanks", at=JUNE),
            Said("c", EGO, "bait", at=JULY),
            Said("d", EGO, "recruit", at=JUNE),
            Said(EGO, "d", "small_talk", at=JUNE),
            Said(EGO, "d", "pitch", at=JULY),
            *chat("e", JUNE),
        ]
    )
    assert trust_first(found.letters, found.contacts).to_dict() == {
        "a": True,
        "b": False,
        "c": False,
        "d": False,
    }
    one = measured(found)["trust_first_share"]
    assert (one.value, one.n, one.unknown) == (0.25, 4, 0)
    assert (one.low, one.high) == wilson(1, 4)


def test_what_is_not_known_to_have_come_before_leaves_it_open() -> None:
    pitches = [Said(who, EGO, "pitch", at=JULY) for who in "abcd"]
    found = talk(
        [
            *pitches,
            # a: an answer of unknown purpose; b: one without date; c: a pitch without date
            Said("a", EGO, "tip", at=JUNE),
            Said(EGO, "a", None, at=JUNE),
            Said("b", EGO, "tip", at=None),
            Said(EGO, "b", "tip", at=JUNE),
            *chat("c", JUNE),
            Said("c", EGO, "bait", at=None),
            # d: all that is unclear came from one side
            Said("d", EGO, None, at=None),
        ]
    )
    told = trust_first(found.letters, found.contacts)
    assert told.isna().to_dict() == {"a": True, "b": True, "c": True, "d": False}
    assert not told["d"]
    one = measured(found)["trust_first_share"]
    assert (one.value, one.n, one.unknown) == (0, 1, 0.75)
    unclear = talk([Said("a", EGO, "pitch", at=None)])
    assert measured(unclear)["trust_first_share"].unavailable == reasons.ORDER_UNKNOWN
    nothing = talk([Said("a", EGO, "tip")])
    assert measured(nothing)["trust_first_share"].unavailable == reasons.NO_PITCHES
    assert measured(talk([]))["trust_first_share"].unavailable == reasons.NO_MESSAGES


# anything

letters = st.lists(
    st.tuples(
        st.sampled_from("abc"),
        st.booleans(),
        st.one_of(st.none(), st.sampled_from(ACTS)),
        st.one_of(st.none(), st.integers(0, 200)),
    ),
    max_size=30,
)


@limits(max_examples=60)
@given(letters)
def test_shares_add_up_and_every_kind_has_its_reason(
    rows: list[tuple[str, bool, str | None, int | None]],
) -> None:
    start = pd.Timestamp("2024-01-01T00:00Z")
    found = talk(
        [
            Said(
                *((EGO, who) if out else (who, EGO)),
                act,
                at=None if day is None else (start + pd.Timedelta(days=day)).isoformat(),
            )
            for who, out, act, day in rows
        ],
        contacts=list("abc"),
    )
    table = said_of(found)
    for kind, because in table.dropna(subset="because").itertuples(index=False):
        assert KINDS[because] == kind
    assert table["kind"].isna().equals(table["because"].isna())
    shares = measured(found)
    if shares["personal_share"].unavailable is None:
        assert sum(shares[name].value or 0 for name in SHARES) == pytest.approx(1)
    # as counted contact by contact
    for who in "abc":
        mine = [row[1:] for row in rows if row[0] == who]
        pitches = [day for _, act, day in mine if act in ("pitch", "bait")]
        told = trust_first(found.letters, found.contacts).to_dict()
        assert (who in told) == bool(pitches)
        if not pitches:
            continue
        dated = [day for day in pitches if day is not None]
        sure = {
            out
            for out, act, day in mine
            if dated and day is not None and day < min(dated)
            if act not in (None, "pitch", "bait", "recruit")
        }
        if len(dated) < len(pitches):
            assert pd.isna(told[who])
        elif len(sure) > 1:
            assert told[who] is True or bool(told[who])
        else:
            assert pd.isna(told[who]) or not told[who]


def test_reasons_are_in_order_of_rank() -> None:
    assert BECAUSE[0] == "stated"
    assert tuple(KINDS) == BECAUSE[1:]
