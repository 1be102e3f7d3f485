"""Who collects contacts: the threshold, the cap, what is unknown, and the highest number known."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.labels.collectors import CAP, THRESHOLD, label_collectors

COUNTS = st.none() | st.integers(0, 10_000) | st.sampled_from([CAP, THRESHOLD, THRESHOLD + 1])


def table(*counts: int | None, ids: str = "abcdefgh") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "person_id": pd.Series(list(ids[: len(counts)]), dtype="str"),
            "contact_count": pd.Series(counts, dtype="Int64"),
        }
    )


@pytest.mark.parametrize(
    ("count", "collects", "rule"),
    [
        (0, False, "collector:count"),
        (499, False, "collector:count"),
        (500, None, "capped"),
        (501, False, "collector:count"),
        (4000, False, "collector:count"),
        (4001, True, "collector:count"),
        (30_000, True, "collector:count"),
        (None, None, "unknown"),
    ],
)
def test_strictly_more_than_the_threshold(
    count: int | None,
    collects: bool | None,  # noqa: FBT001
    rule: str,
) -> None:
    label = label_collectors(table(count)).iloc[0]
    if collects is None:
        assert pd.isna(label["collector"])
    else:
        assert label["collector"] == collects
    assert label["rule"] == rule
    assert label["confidence"] == (collects is not None)


def test_a_threshold_below_the_cap_is_passed_by_it() -> None:
    labels = label_collectors(table(499, 500, 501), threshold=499)
    assert labels["collector"].to_list() == [False, True, True]


def test_the_highest_known_number_counts() -> None:
    requests = table(5000, None, 500, 600, 9, ids="abcdz")
    labels = label_collectors(table(10, 4001, 7000, 500, None), requests=requests)
    assert labels["contact_count"].to_list() == [5000, 4001, 7000, 600, pd.NA]
    assert labels["collector"].to_list() == [True, True, True, False, pd.NA]
    assert labels["evidence"].to_list()[:4] == ["5000", "4001", "7000", "600"]
    assert labels["evidence"].isna().to_list() == [False] * 4 + [True]


def test_several_requests_of_one_person() -> None:
    requests = table(5, 4001, None, ids="aaa")
    assert label_collectors(table(None), requests=requests)["collector"].to_list() == [True]


def test_table_of_labels() -> None:
    people = table(1, 4001, None).set_axis([7, 3, 3])
    labels = label_collectors(people, requests=table())
    assert list(labels.index) == [7, 3, 3]
    columns = "person_id contact_count collector confidence evidence rule source"
    assert list(labels.columns) == columns.split()
    assert labels["contact_count"].dtype == "Int64"
    assert labels["collector"].dtype == "boolean"
    assert labels["evidence"].dtype == labels["rule"].dtype == "str"
    assert labels["confidence"].dtype == "float64"


def test_table_of_nobody() -> None:
    labels = label_collectors(table())
    assert labels.empty
    assert labels["collector"].dtype == "boolean"


@given(st.lists(COUNTS, max_size=8), st.integers(1, 6000))
def test_whoever_collects_still_does_under_a_lower_threshold(
    counts: list[int | None], threshold: int
) -> None:
    high = label_collectors(table(*counts), threshold=threshold)["collector"]
    low = label_collectors(table(*counts), threshold=threshold - 1)["collector"]
    assert low[high.fillna(value=False)].all()


@given(st.lists(COUNTS, min_size=1, max_size=8))
def test_without_a_number_nobody_can_tell(counts: list[int | None]) -> None:
    labels = label_collectors(table(*counts))
    unknown = labels["contact_count"].isna()
    assert labels.loc[unknown, "collector"].isna().all()
    assert (unknown == labels["evidence"].isna()).all()
