"""Who only asks and who sells."""

from __future__ import annotations

import pandas as pd

from netlib.labels.askers import one_way_askers, pitchers

EGO = "ego"


def mail(*rows: tuple[str, str, str | None, str | None]) -> pd.DataFrame:
    """Return messages of sender, recipient, act and size."""
    return pd.DataFrame(rows, columns=["sender", "recipient", "act", "size"], dtype="str")


def asks(sender: str, count: int, size: str = "trivial") -> list[tuple[str, str, str, str]]:
    return [(sender, EGO, "ask", size)] * count


def found(*rows: tuple[str, str, str | None, str | None], fewest: int = 3) -> pd.DataFrame:
    table = mail(*rows)
    return one_way_askers(table, table["act"], EGO, fewest=fewest).set_index("person_id")


def test_three_asks_and_nothing_else_is_one_way_and_two_are_not() -> None:
    people = found(*asks("a", 3), *asks("b", 2), ("c", EGO, "chat", None))
    assert people["one_way"].to_dict() == {"a": True, "b": False}
    assert found(*asks("b", 2), fewest=2)["one_way"].all()


def test_whoever_gives_or_thanks_once_is_no_one_way_asker() -> None:
    for act in ("offer", "thanks", "introduction", "tip"):
        people = found(*asks("a", 9), ("a", EGO, act, None))
        assert not people["one_way"].any()
        assert people["gives"].tolist() == [1]


def test_asks_among_much_else_are_no_one_way_asking() -> None:
    talk = [("a", EGO, "chat", None)] * 3
    assert not found(*asks("a", 3), *talk)["one_way"].any()
    assert found(*asks("a", 4), *talk)["one_way"].all()
    # a message without text is neither
    assert found(*asks("a", 3), *[("a", EGO, None, None)] * 5)["one_way"].all()


def test_sizes_and_replies_are_counted() -> None:
    people = found(
        *asks("a", 2),
        *asks("a", 1, "substantial"),
        ("a", EGO, "ask", None),
        (EGO, "a", "offer", None),
    )
    assert people[["asks", "trivial", "substantial", "replies"]].to_numpy().tolist() == [
        [4, 2, 1, 1]
    ]
    assert people.loc["a", "one_way"]


def test_what_the_ego_asks_or_others_ask_each_other_does_not_count() -> None:
    rows = [(EGO, "a", "ask", None), ("a", "b", "ask", None), (EGO, EGO, "ask", None)] * 3
    assert found(*rows).empty


def test_without_sizes_or_messages_there_is_a_table() -> None:
    table = mail(*asks("a", 3)).drop(columns="size")
    people = one_way_askers(table, table["act"], EGO)
    assert people["one_way"].tolist() == [True]
    assert people[["trivial", "substantial"]].isna().all(axis=None)
    nobody = one_way_askers(table.iloc[:0], table["act"].iloc[:0], EGO)
    assert nobody.empty
    assert nobody.dtypes.to_dict() == people.dtypes.to_dict()


def test_pitchers_are_those_who_sell_or_lure() -> None:
    table = mail(
        ("b", EGO, "pitch", None),
        ("a", EGO, "bait", None),
        ("a", EGO, "pitch", None),
        ("c", EGO, "ask", None),
        (EGO, "d", "pitch", None),
    )
    assert pitchers(table, table["act"], EGO).to_dict("list") == {
        "person_id": ["a", "b"],
        "pitches": [2, 1],
    }
    assert pitchers(table.iloc[:0], table["act"].iloc[:0], EGO).empty
