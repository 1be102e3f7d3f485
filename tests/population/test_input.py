"""Whatever the Parquet files hold: ids and moments of any type, rows that cannot be used, files that are none."""

from __future__ import annotations

import decimal
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from netlib.errors import NetlibError
from netlib.population.inputs import _runs
from tests.population.builders import assert_same, measured, one_by_one, tables

if TYPE_CHECKING:
    from pathlib import Path

THREE = pa.table({"person_id": ["1", "2", "3"]})
ONE_ROW = pa.table({"sender": ["1"], "recipient": ["2"]})


def write(folder: Path, **given: pa.Table) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in given.items():
        pq.write_table(table, folder / f"{name}.parquet")
    return folder


def population(folder: Path, members: pa.Table, interactions: pa.Table, **more: pa.Table) -> Any:
    write(folder / "in", members=members, interactions=interactions, **more)
    return measured(folder / "in", folder / "out")


def refused(folder: Path, **told: Any) -> str:
    """Return the one sentence with which a folder is refused, after which nothing is there."""
    with pytest.raises(NetlibError) as failed:
        measured(folder, folder.with_name("out"), **told)
    sentence = str(failed.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert sorted(one.name for one in folder.parent.iterdir()) == sorted({folder.name})
    return sentence


TEXT = pa.array(["1", "2", "3"])


@pytest.mark.parametrize(
    "ids",
    [
        TEXT,
        TEXT.cast(pa.large_string()),
        TEXT.cast(pa.string_view()),
        TEXT.cast(pa.binary()),
        TEXT.dictionary_encode(),
        pa.array([" 1", "2 ", "\t3\n"]),
        pa.array([1, 2, 3], pa.int64()),
        pa.array([1, 2, 3], pa.uint8()),
        pa.array([1, 2, 3], pa.int8()).dictionary_encode(),
        pa.array([1.0, 2.0, 3.0]),
        pa.array([1, 2, 3], pa.float32()),
    ],
    ids=lambda ids: str(ids.type),
)
def test_ids_of_any_type_mean_the_same(tmp_path: Path, ids: pa.Array) -> None:
    events = pa.table({"sender": ids, "recipient": ["2", "3", "1"]})
    found, said = population(tmp_path, pa.table({"person_id": ids}), events)
    assert found["contacts"].to_dict() == {"1": 2, "2": 2, "3": 2}
    assert said.rows["interactions"] == {"read": 3, "kept": 3}


@pytest.mark.parametrize(
    "ids",
    [
        pa.array([True]),
        pa.array([["1"]]),
        pa.array([{"id": "1"}]),
        pa.array([1.5]),
        pa.array([1e300]),
        pa.array([decimal.Decimal(1)]),
        pa.array([b"\xff\xfe"]),
        pa.array([date(2024, 1, 1)]),
    ],
    ids=lambda ids: str(ids.type),
)
def test_what_is_no_id_is_refused(tmp_path: Path, ids: pa.Array) -> None:
    folder = write(tmp_path / "in", members=pa.table({"person_id": ids}), interactions=ONE_ROW)
    assert "column person_id of members holds" in refused(folder)
    events = pa.table({"sender": ids, "recipient": ["2"]})
    folder = write(tmp_path / "in", members=THREE, interactions=events)
    assert "column sender of interactions holds" in refused(folder)


BEFORE = datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)
LAST = datetime(2024, 5, 1, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
@pytest.mark.parametrize("zone", [None, "UTC", "Europe/Berlin"])
def test_moments_of_any_unit_and_zone_are_days_in_utc(
    tmp_path: Path, unit: str, zone: str | None
) -> None:
    moments = pa.array([BEFORE, LAST] * 5 + [None], pa.timestamp("us", "UTC"))
    at = moments.cast(pa.timestamp(unit, zone))
    events = pa.table({"sender": ["1"] * 11, "recipient": ["2"] * 11, "at": at})
    found, said = population(tmp_path, THREE, events)
    assert said.as_of == date(2024, 5, 1)
    assert said.rows["interactions"] == {"read": 11, "kept": 11}
    # five on each of two days, of which three count, and one without a day
    moments = [str(BEFORE), str(LAST)] * 5
    made = tables("123", [("1", "2", moment, "message") for moment in (*moments, None)])
    expected = one_by_one(made.network())
    assert_same(found, expected)


@pytest.mark.parametrize(
    ("at", "unread", "last"),
    [
        (pa.array(["2024-05-01T10:00:00Z", " 2024-05-02 ", "yesterday", "", None]), 1, 2),
        (pa.array(["2024-05-03", "2024-05-03", "1.5.24", "<b>", "0"]).dictionary_encode(), 3, 3),
        (pa.array([date(2024, 5, 4)] * 4 + [None], pa.date32()), 0, 4),
        (pa.array([date(2024, 5, 5)] * 4 + [None], pa.date64()), 0, 5),
        (pa.array([2**62, -(2**62), 19_844 * 86_400 * 10**6, 0, 0], pa.timestamp("us")), 2, 1),
        (pa.array([2**30, -(2**31), 19_845, 0, None], pa.date32()), 2, 2),
        (pa.nulls(5), 0, None),
    ],
)
def test_dates_that_cannot_be_read_are_counted_and_missing(
    tmp_path: Path, at: pa.Array, unread: int, last: int | None
) -> None:
    events = pa.table({"sender": ["1"] * 5, "recipient": ["2"] * 5, "at": at})
    _, said = population(tmp_path, THREE, events)
    assert said.as_of == (date(2024, 5, last) if last else None)
    counts = said.rows["interactions"]
    assert counts.pop("dates that could not be read and are missing", 0) == unread
    assert counts == {"read": 5, "kept": 5}


@pytest.mark.parametrize("at", [pa.array([5]), pa.array([True]), pa.array([{"a": 1}])])
def test_what_is_no_moment_is_refused(tmp_path: Path, at: pa.Array) -> None:
    events = ONE_ROW.append_column("at", at)
    folder = write(tmp_path / "in", members=THREE, interactions=events)
    assert "column at of interactions holds" in refused(folder)


def test_rows_that_cannot_be_used_are_left_out_each_for_one_reason(tmp_path: Path) -> None:
    rows = [
        ("1", "2", "message"),
        ("1", None, "message"),
        ("", "2", None),
        ("3", "3", "message"),
        ("x", "x", "message"),
        ("1", "2", "poke"),
        ("1", "2", None),
        ("1", "x", " Message "),
        ("x", "y", "meeting"),
    ]
    senders, recipients, kinds = (list(column) for column in zip(*rows, strict=True))
    events = pa.table({"sender": senders, "recipient": recipients, "kind": kinds})
    members = pa.table({"person_id": ["1", "2", "3", "1", None, " "], "level": ["head", "entry"] + [None] * 4})  # fmt: skip
    joined = pa.table(
        {
            "person_id": ["1", "1", "1", None, "2", "x"],
            "group_id": ["g", "g", "h", "g", None, "g"],
        }
    )
    groups = pa.table({"group_id": ["g", "g", None, "h"], "basis": ["listed", None, None, "thread"]})  # fmt: skip
    found, said = population(tmp_path, members, events, memberships=joined, groups=groups)
    assert said.rows == {
        "members": {"read": 6, "kept": 3, "no person named": 2, "listed twice": 1},
        "interactions": {
            "read": 9,
            "kept": 3,
            "no person named": 2,
            "to oneself": 2,
            "unknown kind": 2,
            "rows that name people who are not in members": 2,
        },
        "memberships": {
            "read": 6,
            "kept": 2,
            "no person named": 1,
            "no group_id": 1,
            "of a group that only shows in the data, where others are listed": 1,
            "listed twice": 1,
            "rows that name people who are not in members": 1,
        },
        "groups": {"read": 4, "kept": 2, "no group_id": 1, "listed twice": 1},
    }
    # somebody who is not in members is a contact of whom nothing is known
    assert found["contacts"].to_dict() == {"1": 2, "2": 1, "3": 0}
    assert found.loc["1", "reach.decision_maker_share.unknown"] == 1 / 2
    assert found.loc["1", "reach.decision_maker_share"] == 0
    assert found.loc["2", "reach.decision_maker_share"] == 1


def test_ids_are_text_whatever_they_look_like(tmp_path: Path) -> None:
    ids = ["<b>", "=1+1", "../x", "a\x00b", "\u00e4", "a\u0308", "007", "7", "\u202e", "\U0001f600" * 500]  # fmt: skip
    events = pa.table({"sender": ids, "recipient": [*ids[1:], ids[0]]})
    found, _ = population(tmp_path, pa.table({"person_id": ids}), events)
    assert sorted(found.index) == sorted(ids)
    assert (found["contacts"] == 2).all()


def test_a_member_with_very_many_messages(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    people = [f"p{number}" for number in range(3_000)]
    partner = rng.choice(people[1:], 100_000)
    out = rng.random(100_000) < 0.5
    at = pd.Timestamp("2024-01-01", tz="UTC") + pd.to_timedelta(rng.integers(0, 40, 100_000), "D")
    hub = np.full(100_000, people[0])
    made = tables({name: ["CEO", "Intern", None][number % 3] for number, name in enumerate(people)})
    made.interactions["at"] = made.interactions["at"].astype("datetime64[us, UTC]")
    events = pd.DataFrame({"sender": np.where(out, hub, partner), "recipient": np.where(out, partner, hub), "at": at, "kind": "message"})  # fmt: skip
    made = type(made)(**{**vars(made), "interactions": events})
    found, _ = measured(made.write(tmp_path / "in"), tmp_path / "out")
    assert found.loc["p0", "contacts"] == 2_999
    some = people[:3]
    assert_same(found.loc[some], one_by_one(made.network(), only=some))


@pytest.mark.parametrize("table", ["members", "interactions", "memberships", "groups", "ties"])
def test_a_column_that_is_missing_or_there_twice(tmp_path: Path, table: str) -> None:
    given = {"members": THREE, "interactions": ONE_ROW}
    folder = write(tmp_path / "in", **{**given, table: pa.table({"other": ["1"]})})
    assert "has no column" in refused(folder)
    whole = {
        "members": THREE,
        "interactions": ONE_ROW,
        "memberships": pa.table({"person_id": ["1"], "group_id": ["g"]}),
        "groups": pa.table({"group_id": ["g"]}),
        "ties": pa.table({"source": ["1"], "target": ["2"]}),
    }[table]
    twice = pa.Table.from_arrays(
        [*whole.columns, whole.column(0)], names=[*whole.column_names, whole.column_names[0]]
    )
    folder = write(tmp_path / "in", **{**given, table: twice})
    assert "has two columns" in refused(folder)


@pytest.mark.parametrize("empty", ["interactions", "memberships", "groups", "ties"])
def test_an_empty_table_has_no_rows(tmp_path: Path, empty: str) -> None:
    columns = {
        "interactions": ("sender", "recipient", "at"),
        "memberships": ("person_id", "group_id"),
        "groups": ("group_id",),
        "ties": ("source", "target"),
    }[empty]
    none = pa.table({name: pa.array([], pa.string()) for name in columns})
    _, said = population(tmp_path, THREE, **{"interactions": ONE_ROW, empty: none})
    assert said.rows[empty] == {"read": 0, "kept": 0}


def test_members_without_anybody(tmp_path: Path) -> None:
    nobody = pa.table({"person_id": pa.array([None, " "], pa.string())})
    folder = write(tmp_path / "in", members=nobody, interactions=ONE_ROW)
    assert "names nobody" in refused(folder)


def test_folders_that_hold_no_population(tmp_path: Path) -> None:
    assert "There is no folder in" in refused_absent(tmp_path / "in")
    folder = tmp_path / "in"
    folder.mkdir()
    assert "has no members.parquet" in refused(folder)
    (folder / "people.csv").write_text("person_id\n1\n", encoding="utf-8")
    assert "netlib measure in --each" in refused(folder)
    write(folder, members=THREE, people=THREE, interactions=ONE_ROW)
    assert "both members.parquet and people.parquet" in refused(folder)


def refused_absent(folder: Path) -> str:
    with pytest.raises(NetlibError) as failed:
        measured(folder, folder.with_name("out"))
    return str(failed.value)


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", members=THREE, interactions=ONE_ROW)
    whole = (folder / "interactions.parquet").read_bytes()
    for content in (b"", b"PAR1", whole[:-20], whole[20:], b"person_id,level\n1,head\n"):
        (folder / "interactions.parquet").write_bytes(content)
        assert "interactions.parquet cannot be read as Parquet" in refused(folder)
    # pages that are damaged are met while the rows are read
    rng = np.random.default_rng(1)
    large = pa.table({"sender": rng.integers(0, 9, 50_000), "recipient": rng.integers(0, 9, 50_000)})  # fmt: skip
    pq.write_table(large, folder / "interactions.parquet", compression="zstd")
    pages = (folder / "interactions.parquet").read_bytes()
    damaged = pages[:200] + b"\xff" * 1_800 + pages[2_000:]
    (folder / "interactions.parquet").write_bytes(damaged)
    assert "interactions.parquet cannot be read as Parquet" in refused(folder)


def test_parts_of_a_table_may_differ_in_type_and_columns(tmp_path: Path) -> None:
    folder = write(tmp_path / "in", people=THREE)
    parts = folder / "interactions.parquet"
    (parts / "year=2024").mkdir(parents=True)
    pq.write_table(pa.table({"sender": [1], "recipient": [2]}), parts / "a.parquet")
    pq.write_table(
        pa.table({"recipient": ["3"], "sender": ["1"], "kind": ["meeting"], "text": ["secret"]}),
        parts / "year=2024" / "b.parquet",
    )
    for ignored in ("_metadata", "_x.parquet", ".c.parquet", "README"):
        (parts / ignored).write_bytes(b"no parquet")
    found, said = measured(folder, tmp_path / "out")
    assert found["contacts"].to_dict() == {"1": 2, "2": 1, "3": 1}
    assert said.rows["interactions"] == {"read": 2, "kept": 2}


def test_pieces_hold_whole_row_groups_up_to_a_million_rows() -> None:
    assert list(_runs([400_000, 600_000, 1, 3_000_000, 5])) == [
        ((0, 1), 1_000_000),
        ((2,), 1),
        ((3,), 3_000_000),
        ((4,), 5),
    ]
    assert list(_runs([])) == [((), 0)]
