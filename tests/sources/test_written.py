from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.annotations.rows import VALUES
from netlib.errors import NetlibError
from netlib.network import (
    BASES,
    COLUMNS,
    DIRECTIONS,
    GROUP_KINDS,
    KINDS,
    OWN_KINDS,
    Network,
    build,
)
from netlib.settings import LEVELS
from netlib.sources import load, write_tables
from netlib.text import clean

# canonical texts: what `clean` leaves as it is, formulas, quotes and line breaks among them
TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=("Cs", "Cc")), st.sampled_from("=+-@'\"\n\t,;")),
    min_size=1,
    max_size=12,
).filter(lambda text: clean([text]).tolist() == [text])
IDS = TEXTS.filter(lambda text: text.strip() == text)
DAYS = st.dates(date(1, 1, 2), date(9999, 12, 30)).map(pd.Timestamp)
MOMENTS = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30)).map(  # noqa: DTZ001
    lambda moment: pd.Timestamp(moment, tz="UTC")
)
COUNTS = st.integers(0, 2**53 - 1)
ALLOWED: dict[tuple[str, str], tuple[str, ...]] = {
    ("people", "level"): LEVELS,
    ("interactions", "kind"): KINDS,
    ("groups", "kind"): GROUP_KINDS,
    ("groups", "basis"): BASES,
    ("requests", "direction"): DIRECTIONS,
    ("own", "kind"): OWN_KINDS,
}
NEVER_NA = {
    ("interactions", "kind"),
    ("requests", "direction"),
    ("own", "kind"),
}


def cells(table: str, column: str, people: list[str], groups: list[str]) -> st.SearchStrategy[Any]:
    kind = COLUMNS[table][column]
    if column in {"person_id", "sender", "recipient", "source", "target"} and table != "people":
        return st.sampled_from(people)
    if (table, column) == ("memberships", "group_id"):
        return st.sampled_from(groups)
    if (table, column) in ALLOWED:
        values: st.SearchStrategy[Any] = st.sampled_from(ALLOWED[table, column])
        return values if (table, column) in NEVER_NA else st.none() | values
    by_kind: dict[str, st.SearchStrategy[Any]] = {
        "str": TEXTS,
        "Int64": COUNTS,
        "boolean": st.booleans(),
        "float64": st.floats(0, 1e300),
    }
    values = by_kind.get(kind, MOMENTS if "UTC" in kind else DAYS)
    return st.none() | values


@st.composite
def networks(draw: st.DrawFn) -> Network:
    people = draw(st.lists(IDS, min_size=2, max_size=5, unique=True))
    groups = draw(st.lists(IDS, max_size=3, unique=True))
    requests = draw(st.lists(IDS, max_size=3, unique=True))
    given_ids = {"people": people, "groups": groups, "requests": requests}
    tables = {}
    for table, columns in COLUMNS.items():
        if table == "annotations" or (table == "memberships" and not groups):
            continue
        keys = given_ids.get(table)
        size = len(keys) if keys is not None else draw(st.integers(0, 4))
        rows = [
            {
                column: draw(cells(table, column, people, groups))
                for column in columns
                if not (keys is not None and column == next(iter(columns)))
            }
            for _ in range(size)
        ]
        frame = pd.DataFrame(rows, columns=list(columns), dtype=object)
        if keys is not None:
            frame[next(iter(columns))] = keys
        tables[table] = frame
    tables["people"]["is_ego"] = [place == 0 for place in range(len(people))]
    for table, one, other in (
        ("interactions", "sender", "recipient"),
        ("ties", "source", "target"),
    ):
        tables[table] = tables[table][tables[table][one] != tables[table][other]]
    if "memberships" in tables:
        tables["memberships"] = tables["memberships"].drop_duplicates(["person_id", "group_id"])
    return build(
        {name: frame.astype(COLUMNS[name]) for name, frame in tables.items()},
        source=draw(st.sampled_from(["tables", "linkedin", "linkedin + vcard"])),
        covers=draw(st.sets(st.sampled_from([*COLUMNS, *KINDS, "contacts"]))),
        exported_on=draw(st.none() | st.dates()),
        address_book=draw(st.none() | st.integers(0, 10**6)),
    )


def assert_same(one: Network, other: Network) -> None:
    for name in COLUMNS:
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name), obj=name)
    for name in ("source", "covers", "exported_on", "address_book"):
        assert getattr(one, name) == getattr(other, name), name


@settings(max_examples=30, deadline=None)
@given(networks())
def test_a_network_written_as_tables_reads_back_the_same(network: Network) -> None:
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "tables"
        write_tables(network, folder)
        back, report = load(folder)
        assert_same(network, back)
        assert report.dropped == {}


def test_the_sample_with_everything_in_it_reads_back_the_same(tmp_path: Path) -> None:
    network, _ = load(Path(__file__).parents[2] / "data" / "sample")
    write_tables(network, tmp_path / "tables")
    assert_same(network, load(tmp_path / "tables")[0])


def test_what_the_user_states_reads_back_the_same(tmp_path: Path) -> None:
    people = pd.DataFrame(
        {"person_id": ["a", "b"], "name": ["Ada", "Ben"], "is_ego": [True, False]}
    )
    said = [
        ("b", "level", "head"),
        ("b", "group", "=Chor; -Bass"),
        ("b", "valued", "yes"),
        ("b", "different_from", "a"),
    ]
    annotations = pd.DataFrame(said, columns=["person_id", "column", "value"])
    assert {column for _, column, _ in said} <= set(VALUES)
    folder = tmp_path / "one"
    write_tables(
        build({"people": people, "annotations": annotations}, source="tables", covers=()), folder
    )
    once = load(folder)[0]
    assert once.annotations["value"].tolist() == ["head", "=Chor; -Bass", "yes", "a"]
    write_tables(once, tmp_path / "two")
    assert_same(once, load(tmp_path / "two")[0])


def test_a_formula_is_harmless_in_a_spreadsheet(tmp_path: Path) -> None:
    people = pd.DataFrame(
        {"person_id": ["a", "b"], "name": ["=1+1", "'=2"], "is_ego": [True, False]}
    )
    write_tables(build({"people": people}, source="tables", covers=()), tmp_path / "t")
    text = (tmp_path / "t" / "people.csv").read_text(encoding="utf-8")
    assert "a,'=1+1," in text
    assert "b,''=2," in text
    assert load(tmp_path / "t")[0].people["name"].tolist() == ["=1+1", "'=2"]


def test_a_folder_with_files_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("x", encoding="utf-8")
    people = pd.DataFrame({"person_id": ["a"], "is_ego": [True]})
    with pytest.raises(NetlibError, match="not empty"):
        write_tables(build({"people": people}, source="tables", covers=()), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    "told",
    [
        "{",
        "[]",
        '{"format": "netlib tables 1"}',
        '{"format": "netlib tables 1", "source": 1, "covers": []}',
        '{"format": "netlib tables 1", "source": "x", "covers": [1]}',
        '{"format": "netlib tables 1", "source": "x", "covers": [], "exported_on": "31.2."}',
        '{"format": "netlib tables 1", "source": "x", "covers": [], "address_book": -1}',
        '{"format": "netlib tables 1", "source": "x", "covers": ' + "[" * 100_000,
    ],
)
def test_a_damaged_description_is_left_aside(tmp_path: Path, told: str) -> None:
    (tmp_path / "people.csv").write_text("person_id,is_ego\na,yes\n", encoding="utf-8")
    (tmp_path / "network.json").write_text(told, encoding="utf-8")
    assert load(tmp_path)[0].source == "tables"


def test_the_description_tells_what_the_tables_do_not(tmp_path: Path) -> None:
    people = pd.DataFrame({"person_id": ["a"], "is_ego": [True]})
    network = build(
        {"people": people},
        source="linkedin",
        covers={"contacts"},
        exported_on=date(2026, 10, 31),
        address_book=7,
    )
    write_tables(network, tmp_path / "t")
    told = json.loads((tmp_path / "t" / "network.json").read_text(encoding="utf-8"))
    assert told == {
        "format": "netlib tables 1",
        "source": "linkedin",
        "covers": ["contacts"],
        "exported_on": "2026-10-31",
        "address_book": 7,
    }
