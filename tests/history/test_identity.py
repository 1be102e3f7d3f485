"""Whose key has changed, and who is somebody else of the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.history.identity import renamed

if TYPE_CHECKING:
    from random import Random
    from typing import TypeAlias

    Rows: TypeAlias = dict[str, tuple[str | None, str | None]]

NAMES = ("Ada Lind", "ada  LIND", "Bo Falk", "", None)
DAYS = (None, "2020-01-01", "2021-01-01")


def contacts(*rows: tuple[str, str | None, str | None]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["person_id", "name", "connected_on"])
    table["connected_on"] = pd.to_datetime(table["connected_on"])
    return table.astype({"name": "str"}).set_index("person_id")


def test_a_new_profile_address_is_the_same_person() -> None:
    then = contacts(("in/ada-1", "Ada Lind", "2020-01-01"))
    now = contacts(("in/ada-lind", " ada LIND", "2020-01-01"))
    assert renamed(then, now) == {"in/ada-1": "in/ada-lind"}


def test_another_day_of_connection_is_another_person() -> None:
    then = contacts(("in/ada-1", "Ada Lind", "2020-01-01"))
    now = contacts(("in/ada-2", "Ada Lind", "2021-01-01"))
    assert renamed(then, now) == {}
    assert renamed(then, contacts(("in/ada-2", "Ada Lind", None))) == {}
    assert (
        renamed(contacts(("in/1", None, "2020-01-01")), contacts(("in/2", None, "2020-01-01")))
        == {}
    )


def test_two_who_fit_are_not_matched() -> None:
    then = contacts(("in/ada-1", "Ada Lind", "2020-01-01"))
    now = contacts(("in/a", "Ada Lind", "2020-01-01"), ("in/b", "Ada Lind", "2020-01-01"))
    assert renamed(then, now) == {}
    assert renamed(now, then) == {}


def test_who_is_there_on_both_days_is_nobody_else() -> None:
    then = contacts(("in/a", "Ada Lind", "2020-01-01"), ("in/b", "Ada Lind", "2020-01-01"))
    now = contacts(("in/a", "Ada Lind", "2020-01-01"), ("in/c", "Ada Lind", "2020-01-01"))
    assert renamed(then, now) == {"in/b": "in/c"}
    assert renamed(then, then) == {}


def test_a_key_made_of_the_company_follows_the_name() -> None:
    then = contacts(("name:ada lind|anvil", "Ada Lind", None))
    now = contacts(("name:ada lind|bramble", "Ada Lind", None))
    assert renamed(then, now) == {"name:ada lind|anvil": "name:ada lind|bramble"}
    # a name that two have tells nobody apart, even where one of them stayed
    namesake = contacts(("in/ada", "Ada Lind", "2020-01-01"))
    assert renamed(pd.concat([then, namesake]), now) == {}
    assert renamed(then, pd.concat([now, namesake])) == {}
    # an address does not follow the name
    assert renamed(contacts(("in/ada", "Ada Lind", None)), now) == {}


@settings(max_examples=40, deadline=None)
@given(
    *2
    * [
        st.dictionaries(
            st.sampled_from("abcdef"), st.tuples(st.sampled_from(NAMES), st.sampled_from(DAYS))
        )
    ],
    st.randoms(use_true_random=False),
)
def test_one_for_one_whatever_the_order(then: Rows, now: Rows, chance: Random) -> None:
    rows = [[(f"name:{key}", *told) for key, told in one.items()] for one in (then, now)]
    found = renamed(*(contacts(*one) for one in rows))
    assert len(set(found.values())) == len(found)
    assert not {*found} & {f"name:{key}" for key in now}
    assert not {*found.values()} & {f"name:{key}" for key in then}
    for one in rows:
        chance.shuffle(one)
    assert renamed(*(contacts(*one) for one in rows)) == found
