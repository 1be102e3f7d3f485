"""Who asks whom for help, and who gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from netlib.labels.acts import ACTS
from netlib.measures import ledger, reasons
from netlib.measures.ledger import help_ledger
from netlib.measures.purposes import of, of_known, purposes
from netlib.settings import Settings
from tests.measures.talk import EGO, Said, Talk, by_name, talk

if TYPE_CHECKING:
    from random import Random

    from netlib.measures.measure import Measure

ORDER = [
    *("asks_out", "asks_in", "ask_imbalance"),
    *(f"{what}_{way}" for what in ("offers", "thanks") for way in ("out", "in")),
    *(f"{what}_{way}" for what in ("introductions", "tips") for way in ("out", "in")),
    "trivial_ask_share",
]
CONTACTS = ("a", "b", "c", "d", "e", "f")
# contact, whether the ego wrote it, what it is for
said = st.tuples(
    st.sampled_from(CONTACTS), st.booleans(), st.one_of(st.none(), st.sampled_from(ACTS))
)


def measured(found: Talk, settings: Settings | None = None) -> dict[str, Measure]:
    return by_name(
        ledger.measures(
            found.letters,
            found.messages,
            found.contacts,
            ego=EGO,
            absent=reasons.NO_MESSAGES,
            settings=settings or Settings(),
        )
    )


def asks(out: dict[str, int], back: dict[str, int]) -> list[Said]:
    return [
        *(Said(EGO, who, "ask", size="substantial") for who, n in out.items() for _ in range(n)),
        *(Said(who, EGO, "ask", size="substantial") for who, n in back.items() for _ in range(n)),
    ]


def test_a_known_ledger() -> None:
    found = measured(
        talk(
            [
                Said(EGO, "a", "ask"),
                Said("a", EGO, "ask", size="trivial"),
                Said("a", EGO, "ask", size="substantial"),
                Said("a", EGO, "thanks"),
                Said(EGO, "b", "offer"),
                Said(EGO, "b", "tip"),
                Said("b", EGO, "introduction"),
                Said("b", EGO, "small_talk"),
                Said("b", EGO, None),
                # neither a stranger nor what others wrote counts
                Said("x", EGO, "ask", size="trivial"),
                Said("a", "b", "ask"),
            ],
            strangers=["x"],
        )
    )
    assert list(found) == ORDER
    values = {name: one.value for name, one in found.items() if one.value}
    assert values == {
        "asks_out": 1,
        "asks_in": 2,
        "offers_out": 1,
        "thanks_in": 1,
        "introductions_in": 1,
        "tips_out": 1,
        "trivial_ask_share": 0.5,
    }
    assert (found["offers_in"].value, found["offers_in"].n) == (0, 5)
    assert found["offers_in"].unknown == pytest.approx(1 / 6)
    assert (found["offers_out"].n, found["offers_out"].unknown) == (3, 0)
    assert found["ask_imbalance"].unavailable == reasons.FEW_ASKS
    assert found["trivial_ask_share"].low is None


def test_four_asks_in_vain_are_four_asks_and_no_gift() -> None:
    found = talk([Said("a", EGO, "ask")] * 4 + [Said(EGO, "b", "offer")])
    table = help_ledger(found.letters, found.contacts)
    assert table.index.name == "person_id"
    assert table.loc["a"].to_dict() == {
        **{f"{what}_{way}": 0 for what in ("asks", "offers", "thanks") for way in ("out", "in")},
        **{f"{what}_{way}": 0 for what in ("introductions", "tips") for way in ("out", "in")},
        "asks_in": 4,
        "known_out": 0,
        "known_in": 4,
    }
    assert table.loc["b", "offers_out"] == 1
    assert table.loc["c"].sum() == 0


def test_a_message_to_several_counts_for_each() -> None:
    found = measured(talk([Said(EGO, who, "ask", n_recipients=3) for who in ("a", "b", "c")]))
    assert found["asks_out"].value == 3
    assert found["asks_in"].unavailable == reasons.NOTHING_FROM_CONTACTS


def test_imbalance() -> None:
    found = measured(talk(asks({"a": 2, "b": 1}, {"a": 3, "b": 1, "c": 2, "d": 1, "e": 2})))
    one = found["ask_imbalance"]
    # (9 received - 3 sent) / 12
    assert one.value == pytest.approx(0.5)
    assert one.n == 12
    assert one.low is not None
    assert one.high is not None
    assert -1 < one.low < 0.5 < one.high < 1


@pytest.mark.parametrize(
    ("back", "available"),
    [
        ({"a": 5, "b": 1, "c": 1, "d": 1, "e": 1}, True),  # with the one sent, ten
        ({"a": 4, "b": 1, "c": 1, "d": 1, "e": 1}, False),
        ({"a": 50, "b": 10, "c": 10, "d": 10}, False),  # of four contacts
    ],
)
def test_imbalance_takes_ten_asks_with_five_contacts(
    back: dict[str, int], *, available: bool
) -> None:
    one = measured(talk(asks({"a": 1}, back)))["ask_imbalance"]
    assert (one.unavailable is None) == available
    assert available or one.unavailable == reasons.FEW_ASKS


def test_all_one_way_has_a_value_and_no_interval() -> None:
    found = measured(talk([*asks({}, dict.fromkeys("abcde", 3)), Said(EGO, "a", "thanks")]))
    one = found["ask_imbalance"]
    assert (one.value, one.low, one.high) == (1, None, None)


def test_imbalance_turns_round_with_the_direction() -> None:
    out, back = {"a": 3, "b": 2, "c": 5}, {"a": 1, "d": 2, "e": 4, "f": 1}
    there, again = (
        measured(talk(asks(*pair), contacts=CONTACTS))["ask_imbalance"]
        for pair in ((out, back), (back, out))
    )
    assert there.value == pytest.approx(-(again.value or 0))
    assert there.low == pytest.approx(-(again.high or 0))


def test_trivial_asks_by_contact() -> None:
    rows = [
        Said(who, EGO, "ask", size="trivial" if place < trivial else "substantial")
        for who, trivial in zip("abcde", (0, 1, 2, 0, 3), strict=True)
        for place in range(4)
    ]
    one = measured(talk(rows))["trivial_ask_share"]
    assert one.value == pytest.approx(6 / 20)
    assert one.n == 20
    assert one.low is not None
    assert one.high is not None
    assert 0 < one.low < 0.3 < one.high < 1


def test_why_there_is_no_ledger() -> None:
    assert {one.unavailable for one in measured(talk([])).values()} == {reasons.NO_MESSAGES}
    textless = measured(talk([Said("a", EGO, text=None), Said(EGO, "a", text=None)]))
    assert {one.unavailable for one in textless.values()} == {reasons.NO_TEXTS}
    half = measured(talk([Said("a", EGO, "tip"), Said("a", EGO, text=None), Said(EGO, "a")]))
    assert (half["tips_in"].value, half["tips_in"].unknown) == (1, 0.5)
    assert half["tips_out"].unavailable == reasons.NO_PURPOSE_OUT
    assert half["ask_imbalance"].unavailable == reasons.NO_PURPOSE_OUT
    assert half["trivial_ask_share"].unavailable == reasons.NO_ASKS_IN
    unsure = measured(talk([Said("a", EGO), Said(EGO, "a", text=None)]))
    assert unsure["tips_in"].unavailable == reasons.NO_PURPOSE_IN
    assert unsure["tips_out"].unavailable == reasons.NO_TEXTS_OUT
    strange = measured(talk([Said("x", EGO, "ask"), Said(EGO, "x", "ask")], strangers=["x"]))
    assert strange["asks_out"].unavailable == reasons.NOTHING_SENT_TO_CONTACTS
    nobody = measured(talk([Said("x", EGO, "ask")], contacts=[], strangers=["x"]))
    assert nobody["asks_in"].unavailable == reasons.NOTHING_FROM_CONTACTS


def test_definitions_name_the_confidence() -> None:
    settings = Settings(message_confidence=0.75)
    for one in measured(talk([Said("a", EGO, "tip")]), settings).values():
        assert "confidence of 0.75" in one.definition
        assert "{" not in one.definition


@limits(max_examples=40)
@given(st.lists(said, max_size=40))
def test_the_ledger_counts_what_was_said(rows: list[tuple[str, bool, str | None]]) -> None:
    found = talk(
        [Said(EGO, who, act) if out else Said(who, EGO, act) for who, out, act in rows],
        contacts=CONTACTS,
    )
    table = help_ledger(found.letters, found.contacts)
    for what, act in (("asks", "ask"), ("tips", "tip"), ("thanks", "thanks")):
        for way, outgoing in (("out", True), ("in", False)):
            expected = [
                sum(1 for row in rows if row == (who, outgoing, act)) for who in found.contacts
            ]
            assert table[f"{what}_{way}"].tolist() == expected
    for name, one in measured(found).items():
        assert one.unavailable or name in table or one.value is not None
        if one.value is not None and name in table:
            assert one.value == table[name].sum()
        if one.low is not None and one.high is not None and one.value is not None:
            assert one.low <= one.value <= one.high


@limits(max_examples=40)
@given(st.lists(said, max_size=40), st.randoms())
def test_the_order_of_messages_is_of_no_matter(
    rows: list[tuple[str, bool, str | None]], chance: Random
) -> None:
    plain = [Said(EGO, who, act) if out else Said(who, EGO, act) for who, out, act in rows]
    mixed = list(plain)
    chance.shuffle(mixed)
    assert measured(talk(plain, contacts=CONTACTS)) == measured(talk(mixed, contacts=CONTACTS))


def test_purposes_are_counted_by_contact_way_and_act() -> None:
    found = talk([Said("b", EGO, "tip"), Said(EGO, "b"), Said("a", EGO, "ask"), Said("a", EGO)])
    counts = purposes(found.letters, found.contacts)
    assert counts.shape == (5, 2, 1 + len(ACTS))
    assert counts.sum() == 4
    assert of(counts, "ask", "tip").tolist() == [[1, 0], [1, 0], [0, 0], [0, 0], [0, 0]]
    assert of_known(counts).sum() == 2
    other_way = purposes(found.letters, found.contacts[::-1])
    assert np.array_equal(other_way, counts[::-1])
