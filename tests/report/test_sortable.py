"""Tables to look things up in: sorted as numbers, names and levels are, searched, a page at a time, and plain where nothing runs."""

from __future__ import annotations

import re
import time
from html import unescape
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest

from netlib.report.figures.levels import level_name
from netlib.report.language import words
from netlib.report.sortable import Lookup
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

HOSTILE = '<img src=x onerror=alert(1)> {0} "$x^2$" & Söhne'


def lookup(frame: pd.DataFrame, *, language: str = "en") -> Lookup:
    return Lookup(frame, caption="People", words=words(language), settings=Settings())


def column(table: Lookup, place: int) -> list[str]:
    """Return the cells of a column as the page shows them."""
    rows = re.findall(r'<tr role="row" style.*?</tr>', table._page.value)
    return [unescape(re.findall(r"<div>(.*?)</div>", row)[place]) for row in rows]


def press(table: Lookup, place: int, times: int = 1) -> None:
    for _ in range(times):
        table._heads[place].click()


@pytest.mark.parametrize(
    ("values", "up"),
    [
        ([10, 9, 100, None], ["9", "10", "100", "–"]),
        (["Zoë", "adam", None, "Bea"], ["adam", "Bea", "Zoë", "–"]),
        ([0.5, np.nan, 0.25, np.inf], ["0.25", "0.50", "∞", "–"]),
        ([True, None, False, True], ["no", "yes", "yes", "–"]),
        (
            [
                pd.Timestamp("2026-03-01", tz="UTC"),
                None,
                *pd.to_datetime(["2025-12-31", "2026-01-02"], utc=True),
            ],
            ["2025-12-31", "2026-01-02", "2026-03-01", "–"],
        ),
    ],
)
def test_each_kind_is_sorted_in_its_own_way_and_what_is_missing_comes_last(
    values: Sequence[Any], up: list[str]
) -> None:
    frame = pd.DataFrame({"some": pd.Series(values).convert_dtypes()})
    table = lookup(frame)
    first = column(table, 0)
    press(table, 0)
    assert column(table, 0) == up
    assert 'aria-sort="ascending"' in table._page.value
    press(table, 0)
    assert column(table, 0) == [*reversed(up[:-1]), up[-1]]
    assert 'aria-sort="descending"' in table._page.value
    press(table, 0)
    assert column(table, 0) == first
    assert 'aria-sort="none"' in table._page.value


def test_levels_are_sorted_by_rank_and_called_as_readers_call_them() -> None:
    table = lookup(pd.DataFrame({"level": ["owner_board", "student", None, "head"]}), language="de")
    press(table, 0)
    assert table._heads[0].description == "Entscheidungsebene"
    ranked = [level_name(level, words("de")) for level in ("student", "head", "owner_board")]
    assert column(table, 0) == [*ranked, "–"]


def test_a_column_of_which_nothing_is_known_is_shown_and_sorted_all_the_same() -> None:
    table = lookup(pd.DataFrame({"level": pd.Series([None, None], dtype="str"), "n": [2, 1]}))
    press(table, 0)
    assert column(table, 0) == ["–", "–"]


def test_several_reasons_are_told_and_sorted_by_the_one_that_decided() -> None:
    table = lookup(pd.DataFrame({"codes": ["pitch mass", "valued", "", "decides"]}))
    press(table, 0)
    assert column(table, 0) == [
        "you value this person",
        "a decision-maker",
        "the message sells something; the message is mass mail",
        "–",
    ]


def test_a_hostile_text_is_text_in_the_page_and_in_the_plain_table() -> None:
    table = lookup(pd.DataFrame({"name": [HOSTILE], HOSTILE: [HOSTILE]}))
    for html in (table._page.value, table._repr_mimebundle_()["text/html"]):
        assert "<img" not in html
        assert "&lt;img src=x onerror=alert(1)&gt; {0}" in html
    assert column(table, 0) == [HOSTILE]
    assert table._heads[1].description == HOSTILE


def test_a_search_leaves_the_rows_that_hold_the_text_whatever_its_case() -> None:
    frame = pd.DataFrame({"name": [f"Person {n}" for n in range(30)], "company": "ÄRGER AG"})
    table = lookup(frame.assign(sent=range(30)))
    table._search.value = "person 2"
    assert len(column(table, 0)) == 11
    table._search.value = "ärger"
    assert table._pager.total == 30
    table._search.value = "29"
    press(table, 2)
    assert column(table, 0) == ["Person 29"]
    table._search.value = "–"
    assert "nothing to show" in table._page.value


def test_a_page_holds_twenty_rows_and_sorting_begins_again_with_the_first() -> None:
    table = lookup(pd.DataFrame({"number": range(45)}))
    table._pager._next.click()
    assert column(table, 0)[0] == "20"
    press(table, 0, times=2)
    assert column(table, 0) == [str(n) for n in range(44, 24, -1)]


def test_the_order_of_equals_stays() -> None:
    frame = pd.DataFrame({"group": ["b", "a"] * 5, "number": range(10)})
    table = lookup(frame)
    press(table, 0)
    assert column(table, 1) == ["1", "3", "5", "7", "9", "0", "2", "4", "6", "8"]
    press(table, 0)
    assert column(table, 1) == ["0", "2", "4", "6", "8", "1", "3", "5", "7", "9"]


def test_without_a_kernel_it_is_a_plain_table_of_the_first_rows() -> None:
    bundle = lookup(pd.DataFrame({"number": range(1_234)}))._repr_mimebundle_()
    html = bundle["text/html"]
    assert html.count("<tr>") == 51
    assert "<caption>People</caption>" in html
    assert "The first 50 of 1,234 rows" in html
    assert "script" not in html
    assert bundle["text/plain"] == "People"
    assert "The first" not in lookup(pd.DataFrame({"number": [1]})).printed()


@pytest.mark.parametrize(
    "frame", [pd.DataFrame({"name": []}), pd.DataFrame({"name": pd.Series(dtype="str")})]
)
def test_an_empty_table_says_so(frame: pd.DataFrame) -> None:
    table = lookup(frame)
    press(table, 0)
    assert "nothing to show" in table._page.value
    assert "nothing to show" in table.printed()


def test_columns_of_the_same_name_lists_and_indexes_of_any_kind_are_no_matter() -> None:
    frame = pd.DataFrame([[["a", "b"], 1], [["c"], 2]], columns=["same", "same"], index=[7, 7])
    table = lookup(frame)
    press(table, 1, times=2)
    assert column(table, 0) == ["c", "a, b"]


def test_numbers_show_as_many_decimals_as_tell_them_apart() -> None:
    frame = pd.DataFrame({"p": [0.00001, 0.1234, 0.5], "n": [1.0, 2.0, 3.0], "big": [1.234, 9, 80]})
    table = lookup(frame)
    assert column(table, 0) == ["< 0.001", "0.123", "0.500"]
    assert column(table, 1) == ["1", "2", "3"]
    assert column(table, 2) == ["1.23", "9.00", "80.00"]
    assert column(lookup(pd.DataFrame({"c": [0.00041, 0.00001]})), 0) == ["0.000410", "0.000010"]
    assert column(lookup(pd.DataFrame({"c": [272.0, 0.019, 0.5]})), 0)[:2] == ["272", "0.019"]
    assert column(lookup(pd.DataFrame({"c": pd.array([None], "Int64")})), 0) == ["–"]
    assert column(lookup(frame, language="de"), 0) == ["< 0,001", "0,123", "0,500"]


def test_ten_thousand_rows_are_sorted_and_searched_at_once() -> None:
    names = [f"Person {number * 7919 % 10_000}" for number in range(10_000)]
    table = lookup(pd.DataFrame({"name": names, "sent": range(10_000)}))
    table._search.value = "9"
    begun = time.perf_counter()
    press(table, 0)
    table._search.value = "99"
    assert time.perf_counter() - begun < 1
