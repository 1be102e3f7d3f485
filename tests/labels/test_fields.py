"""Own, adjacent or distant: the default, tables of adjacent industries, and what the ego's own industries are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import SettingsError
from netlib.labels.fields import label_fields, own_industries
from netlib.labels.industries import industries, parent
from netlib.labels.sectors import label_sectors
from netlib.network import Network, build

COLUMNS = ["person_id", "field", "confidence", "evidence", "rule", "source"]
INDUSTRIES = st.sampled_from(sorted(industries()))


def sectors(*numbers: int | None) -> pd.DataFrame:
    """Return labels of sectors of people who declare these industries."""
    texts = [None if number is None else str(number) for number in numbers]
    blank = pd.Series(pd.NA, range(len(texts)), dtype="str")
    people = pd.DataFrame(
        {
            "person_id": pd.Series(range(len(texts)), dtype="str"),
            "industry": pd.Series(texts, dtype="str"),
            "company": blank,
            "position": blank,
        }
    )
    return label_sectors(people)


def fields(*numbers: int | None, own: tuple[int, ...], **options: Any) -> list[tuple[Any, str]]:
    table = label_fields(sectors(*numbers), own=own, **options)
    pairs = zip(table["field"], table["rule"], strict=True)
    return [(None if pd.isna(field) else field, rule) for field, rule in pairs]


def pairs(*rows: tuple[int, int, float]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["source", "target", "relatedness"])


def test_default_adjacency_is_the_two_level_list() -> None:
    assert fields(90100, 90200, 120200, None, own=(90100,)) == [
        ("own", "own:entry"),
        ("adjacent", "adjacent:sector"),
        ("distant", "distant"),
        (None, "unknown:sector"),
    ]


def test_who_is_known_by_the_sector_alone() -> None:
    # the ego works somewhere in the sector: all of it is their own field
    assert fields(90100, 90000, own=(90000,)) == [("own", "own:sector"), ("own", "own:sector")]
    table = label_fields(sectors(90000), own=[90100])
    assert (table["field"].item(), table["rule"].item()) == ("adjacent", "adjacent:whole-sector")
    assert table["confidence"].item() == 0.475
    # a sector without entries is one field
    assert fields(130000, own=(130000,)) == [("own", "own:sector")]


def test_of_several_own_industries_the_nearest_counts() -> None:
    assert fields(120200, 90200, own=(90100, 120200)) == [
        ("own", "own:entry"),
        ("adjacent", "adjacent:sector"),
    ]


def test_without_an_own_industry_every_field_is_unknown() -> None:
    assert fields(90100, None, own=()) == [(None, "unknown:own")] * 2


def test_a_table_decides_about_the_pairs_it_holds() -> None:
    listed = pairs((90100, 160000, 1.0), (90200, 90100, 0.0))
    told = fields(160000, 90200, 90300, 120200, own=(90100,), adjacency=listed)
    assert told == [
        ("adjacent", "adjacent:listed"),
        ("distant", "distant:listed"),
        ("adjacent", "adjacent:sector"),
        ("distant", "distant"),
    ]
    assert fields(90100, own=(160000,), adjacency=listed) == [("adjacent", "adjacent:listed")]


def test_a_pair_of_entries_goes_before_that_of_their_sectors() -> None:
    listed = pairs((90000, 120000, 0.6), (90100, 120200, -0.4))
    assert fields(120200, 120300, own=(90100,), adjacency=listed) == [
        ("distant", "distant:listed"),
        ("adjacent", "adjacent:listed"),
    ]


def test_the_threshold_and_the_higher_of_two_values() -> None:
    listed = pairs((90000, 120000, 0.2), (120000, 90000, 0.4))
    for above, field in ((0.0, "adjacent"), (0.3, "adjacent"), (0.4, "distant"), (0.5, "distant")):
        assert fields(120200, own=(90100,), adjacency=listed, related_above=above)[0][0] == field


def test_the_same_entry_is_own_whatever_a_table_says() -> None:
    assert fields(90100, own=(90100,), adjacency=pairs((90100, 90100, -1.0)))[0][0] == "own"


def test_table_of_fields() -> None:
    table = sectors(90100, None, 90200).set_axis([4, 2, 2])
    labels = label_fields(table, own=[90100])
    assert list(labels.columns) == COLUMNS
    assert list(labels.index) == [4, 2, 2]
    assert labels["field"].dtype == labels["rule"].dtype == labels["source"].dtype == "str"
    assert labels["confidence"].tolist() == [0.95, 0.0, 0.95]
    assert labels["evidence"].isna().tolist() == [False, True, False]
    assert labels["source"].tolist() == ["export", "rule", "export"]
    empty = label_fields(table.head(0), own=[90100])
    assert list(empty.columns) == COLUMNS
    assert empty["field"].dtype == "str"


@settings(max_examples=40)
@given(INDUSTRIES, st.lists(INDUSTRIES, min_size=1, max_size=3))
def test_fields_follow_the_list(number: int, own: list[int]) -> None:
    ((field, rule),) = fields(number, own=tuple(own))
    same_sector = any(parent(one) == parent(number) for one in own)
    assert field in {"own", "adjacent", "distant"}
    assert (field == "distant") == (not same_sector)
    assert (field == "own") == (number in own or parent(number) in own)
    assert rule.startswith(field)


@settings(max_examples=40)
@given(INDUSTRIES, INDUSTRIES, st.floats(-1, 1))
def test_adjacency_is_symmetric(one: int, other: int, relatedness: float) -> None:
    listed = pairs((one, other, relatedness))
    near = {fields(one, own=(other,), adjacency=listed)[0][0] == "distant"}
    near.add(fields(other, own=(one,), adjacency=listed)[0][0] == "distant")
    # a whole sector holds its entries, and an entry not its sector
    assert len(near) == 1 or parent(one) == parent(other)


def network(
    jobs: list[tuple[str | None, str | None, str | None, str | None]] | None = None,
    **ego: str,
) -> Network:
    """Return the network of an ego with these columns and jobs: title, company, since, until."""
    people = pd.DataFrame(
        {
            "person_id": ["ego", "a"],
            "is_ego": [True, False],
            "industry": [ego.get("industry"), "230200"],
            "company": [ego.get("company"), "Musterbank"],
            "position": [ego.get("position"), None],
        }
    )
    rows = pd.DataFrame(
        [("job", *job) for job in jobs or []],
        columns=["kind", "name", "organization", "since", "until"],
    )
    for column in ("since", "until"):
        rows[column] = pd.to_datetime(rows[column])
    return build({"people": people, "own": rows}, source="tables", covers=("own",))


def own(network: Network, **options: Any) -> list[tuple[int, str]]:
    table = own_industries(network, **options)
    assert list(table.columns) == ["industry", "sector", *COLUMNS[2:]]
    assert table["sector"].tolist() == [parent(number) for number in table["industry"]]
    return list(zip(table["industry"].tolist(), table["rule"].tolist(), strict=True))


def test_own_industries_come_from_the_first_that_answers() -> None:
    now = ("Software Engineer", "Muster Versicherung", "2020-01-01", None)
    before = ("Beraterin", "Muster Consulting", "2015-01-01", "2019-12-31")
    ego = network([before, now], industry="Computer Software", company="Muster Bank")
    assert own(ego, listed=["Automotive", 50100]) == [
        (30100, "user:listed"),
        (50100, "user:listed"),
    ]
    assert own(ego) == [(90100, "declared:xing")]
    assert own(network([before, now], company="Muster Bank")) == [(130000, "company:words")]
    assert own(network([before], company="Muster Bank")) == [(120200, "company:words")]
    assert own(network([before])) == [(160000, "company:words")]
    assert own(network()) == []
    assert own(network([("Angestellter", "Muster GmbH", None, None)])) == []


def test_several_current_jobs_are_several_own_industries() -> None:
    jobs: list[tuple[str | None, str | None, str | None, str | None]] = [
        ("Dozentin", "Hochschule Muster", "2021-01-01", None),
        ("Beraterin", "Muster Software", "2022-01-01", None),
        ("Beraterin", "Beispiel Software", "2023-01-01", None),
    ]
    assert {number for number, _ in own(network(jobs))} == {90100, 200300}


def test_the_last_former_job_that_tells() -> None:
    jobs: list[tuple[str | None, str | None, str | None, str | None]] = [
        ("Angestellter", "Muster GmbH", "2019-01-01", "2020-01-01"),
        ("Angestellter", "Muster Bank", "2012-01-01", "2018-01-01"),
        ("Angestellter", "Muster Verlag", "2005-01-01", "2011-01-01"),
    ]
    table = own_industries(network(jobs))
    assert table["industry"].tolist() == [120200]
    assert table["confidence"].item() == pytest.approx(0.63)


def test_what_the_user_says_of_the_egos_company() -> None:
    said = pd.DataFrame({"company": ["Muster"], "sector": [60200]})
    jobs: list[tuple[str | None, str | None, str | None, str | None]] = [
        ("Leiterin", "Muster GmbH", None, None)
    ]
    assert own(network(jobs), companies=said) == [(60200, "user:companies")]


def test_a_school_is_no_job() -> None:
    ego = network([("Abitur", "Muster Bank", None, None)])
    school = replace(ego, own=ego.own.assign(kind="school"))
    assert own(school) == []


def test_an_industry_that_is_on_no_list_is_refused() -> None:
    with pytest.raises(SettingsError, match="neither XING's nor LinkedIn's list") as refused:
        own_industries(network(), listed=["Software", "Zauberei"])
    assert "Zauberei" not in str(refused.value)
