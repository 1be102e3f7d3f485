"""What is said of people without their names: never so much that it points at few."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib import report
from netlib.report.chapters import CHAPTERS
from netlib.report.describing import coarsened, described, employees_of
from netlib.report.groupnames import coded_names
from netlib.report.language import words
from tests.conftest import ROOT

SAMPLE = str(ROOT / "data" / "sample")
_TEXTS = st.one_of(st.none(), st.sampled_from(["a", "b", "c"]))
_ROWS = st.lists(st.tuples(_TEXTS, _TEXTS, _TEXTS), max_size=60)


@given(_ROWS, st.integers(1, 7))
def test_every_description_is_shared_by_enough_or_empty(
    rows: list[tuple[str | None, ...]], smallest: int
) -> None:
    parts = pd.DataFrame(rows, columns=["level", "sector", "size"], dtype="str")
    shown = coarsened(parts, smallest=smallest)
    assert shown.index.equals(parts.index)
    counts = shown[shown != ""].value_counts()
    assert (counts >= smallest).all()
    # nothing is said that does not hold
    for text, row in zip(shown, rows, strict=True):
        known = [one for one in row if one is not None]
        assert text.split(" · ") == known[: text.count(" · ") + 1] or text == ""


def test_it_is_said_as_closely_as_enough_share_it() -> None:
    rows = [("a", "b", "c")] * 5 + [("a", "b", "d")] * 4 + [("a", "e", "c")] * 5 + [("x", "b", "c")]
    parts = pd.DataFrame(rows, columns=["level", "sector", "size"])
    shown = coarsened(parts, smallest=5)
    assert shown.tolist() == ["a · b · c"] * 5 + [""] * 4 + ["a · e · c"] * 5 + [""]
    another = pd.DataFrame([("a", "b", "e")], columns=parts.columns)
    more = coarsened(pd.concat([parts, another], ignore_index=True), smallest=5)
    assert more.iloc[5] == more.iloc[-1] == "a · b"


@pytest.fixture(scope="module")
def coach(tmp_path_factory: pytest.TempPathFactory) -> report.Book:
    folder = tmp_path_factory.mktemp("coach")
    return report.open_book(SAMPLE, settings=str(folder / "netlib.toml"), reader="coach")


def test_the_sample_is_described_by_level_and_sector_and_never_by_company(
    coach: report.Book,
) -> None:
    people = coach.profile.network.people
    shown = described(coach)
    assert (shown != "").sum() > 100
    assert (shown[shown != ""].value_counts() >= 5).all()
    assert set(shown.index) == set(people.loc[~people["is_ego"], "person_id"])
    told = " ".join(shown.unique())
    assert not any(company in told for company in people["company"].dropna().unique())


def test_sizes_of_companies_come_in_classes(coach: report.Book) -> None:
    people = coach.profile.network.people
    ids = people["person_id"]
    sizes = pd.Series([7, 10, 11, 1000, 1001] * len(ids), dtype="Int64")[: len(ids)]
    shown = described(replace(coach, employees=sizes.set_axis(ids)))
    told = " | ".join(shown.unique())
    assert "1–\u206010 employees" in told
    assert "11–\u206050 employees" in told
    assert "over 1,000 employees" in told


def test_a_number_of_employees_holds_for_every_spelling_of_a_company() -> None:
    people = pd.DataFrame(
        {
            "person_id": ["a", "b", "c", "d"],
            "company": ["Muster GmbH", "MUSTER gmbh & Co. KG", "Other", None],
        }
    )
    stated = pd.DataFrame({"company": ["Muster"], "employees": [250]})
    found = employees_of(people, stated)
    assert found.fillna(0).tolist() == [250, 250, 0, 0]
    assert found.index.tolist() == ["a", "b", "c", "d"]


def test_groups_go_by_kind_and_code_and_nothing_that_was_written(coach: report.Book) -> None:
    groups = coach.profile.network.groups
    assert coach.groups.index.tolist() == groups["group_id"].tolist()
    assert coach.groups.is_unique
    told = " ".join(coach.groups)
    assert not any(name in told for name in groups["name"].dropna())
    assert not any(one in told for one in groups["group_id"])


def test_a_group_that_shows_in_the_data_goes_by_where_it_shows(coach: report.Book) -> None:
    groups = pd.DataFrame(
        {
            "group_id": ["acme", "uni", "g1", "g2"],
            "name": ["Acme GmbH", "Uni Muster", "Secret", None],
            "kind": [pd.NA, pd.NA, "sales", "other"],
            "basis": ["employer", "school", "listed", "listed"],
        }
    )
    network = replace(coach.profile.network, groups=groups)
    codes = pd.Series({"acme": "B4K9", "uni": "C1", "g1": "D2", "g2": "F3"})
    assert coded_names(network, codes, words("en")).tolist() == [
        "Shared employer B4K9",
        "Shared school C1",
        "Sales group D2",
        "Group F3",
    ]


def test_the_chapters_of_the_coachs_copy_name_nobody_no_company_and_no_group(
    coach: report.Book,
) -> None:
    network = coach.profile.network
    chapters = [report.chapter(coach, key) for key in CHAPTERS]
    page = " ".join(one._repr_html_() for one in chapters if one is not None)
    people = network.people
    for text in (*people["name"].dropna(), *people["company"].dropna(), *network.groups["name"]):
        assert f">{text}" not in page
        assert f" {text}" not in page
