"""A file of the history is read as it was written, or refused with one sentence, whatever has become of it."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from netlib.errors import HistoryError, NewerHistoryError
from netlib.history.files import (
    DAMAGED,
    finite,
    is_whole,
    kept_periods,
    read_table,
    set_aside,
    table_path,
    write_table,
)
from netlib.history.schema import SCHEMA, SCHEMA_KEY, TABLES
from netlib.history.store import read_history
from tests.history.tiny import DATA, PERIOD

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOLDEN = DATA / "v2"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a history of two months; what becomes of the second is the test's."""
    for period in ("2026-09", PERIOD):
        for name in TABLES:
            rows = read_table(table_path(GOLDEN, name, PERIOD), name=name).to_pylist()
            table = pa.Table.from_pylist(
                [{**row, "period": period} for row in rows], schema=TABLES[name]
            )
            write_table(table, table_path(tmp_path, name, period), name=name)
    return tmp_path


def refused(path: Path, *, name: str) -> str:
    """Return the one sentence with which a file is refused."""
    with pytest.raises(HistoryError) as error:
        read_table(path, name=name)
    told = str(error.value)
    assert told.startswith(f"What was kept of {path.stem} ")
    assert told.endswith(".")
    assert "\n" not in told
    assert "Ada" not in told
    return told


@pytest.mark.parametrize("name", list(TABLES))
def test_a_file_that_is_cut_off_anywhere_is_refused(tmp_path: Path, name: str) -> None:
    whole = table_path(GOLDEN, name, PERIOD).read_bytes()
    path = tmp_path / "2026-10.parquet"
    for length in (*range(0, len(whole), 97), len(whole) - 1):
        path.write_bytes(whole[:length])
        assert "is damaged: make that report again" in refused(path, name=name)


@pytest.mark.parametrize("name", list(TABLES))
def test_a_file_in_which_a_byte_is_another_tells_nothing_else_or_is_refused(
    tmp_path: Path, name: str
) -> None:
    whole = table_path(GOLDEN, name, PERIOD).read_bytes()
    right = read_table(table_path(GOLDEN, name, PERIOD), name=name)
    path = tmp_path / "2026-10.parquet"
    n_refused = 0
    for at in range(0, len(whole), 97):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        try:
            assert read_table(path, name=name).equals(right), at
        except HistoryError:
            n_refused += 1
    assert n_refused > 10


def foreign() -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "marks alone", b"PAR1" + b"\0" * 8 + b"PAR1"
    yield "text", b"period,name\n2026-10,x\n"
    yield "noise", random.Random(7).randbytes(5000)
    yield "noise between marks", b"PAR1" + random.Random(8).randbytes(5000) + b"PAR1"


@pytest.mark.parametrize(("_", "content"), list(foreign()), ids=lambda one: str(one)[:12])
def test_what_is_no_parquet_is_refused(tmp_path: Path, _: str, content: bytes) -> None:
    path = tmp_path / "2026-10.parquet"
    path.write_bytes(content)
    assert "is damaged" in refused(path, name="measures")


def test_a_file_that_is_not_there_and_a_folder_in_its_place_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "2026-10.parquet"
    assert "is damaged" in refused(path, name="runs")
    path.mkdir()
    assert "is damaged" in refused(path, name="runs")


def rewrite(path: Path, *, version: bytes | None, table: pa.Table | None = None) -> None:
    """Write a file with another version of the schema, or another table in it."""
    table = pq.read_table(path) if table is None else table
    metadata = {} if version is None else {SCHEMA_KEY: version}
    pq.write_table(table.replace_schema_metadata(metadata), path)


@pytest.mark.parametrize(
    "version",
    [None, b"", b"0", b"1", b"-3", b"2.0", b"two", b"\xff\xfe", b"9" * 10, b"9" * 5000, b"\xb2"],
)
def test_a_version_that_is_none_is_refused(kept: Path, version: bytes | None) -> None:
    path = table_path(kept, "measures", PERIOD)
    rewrite(path, version=version)
    assert "is no table of netlib's: make that report again" in refused(path, name="measures")
    found = read_history(kept, before="2026-11")
    assert (found.unread, [one.run.period for one in found.periods]) == ((PERIOD,), ["2026-09"])


@pytest.mark.parametrize("columns", [None, ["period"]])
@pytest.mark.parametrize("version", [SCHEMA + 1, 999_999_999])
def test_a_newer_version_is_named_as_such_whatever_its_columns(
    kept: Path, version: int, columns: list[str] | None
) -> None:
    path = table_path(kept, "contacts", PERIOD)
    rewrite(path, version=str(version).encode(), table=pq.read_table(path, columns=columns))
    assert "by a newer netlib: update netlib; nothing was changed" in refused(path, name="contacts")
    with pytest.raises(NewerHistoryError):
        read_table(path, name="contacts")
    found = read_history(kept, before="2026-11")
    assert found.newer == (PERIOD,)
    assert found.unread == ()
    assert [one.run.period for one in found.periods] == ["2026-09"]


def test_a_newer_file_whose_pages_cannot_be_read_is_newer_and_not_damaged(kept: Path) -> None:
    path = table_path(kept, "runs", PERIOD)
    rewrite(path, version=b"3")
    whole = path.read_bytes()
    path.write_bytes(whole[:4] + b"\xff" * 40 + whole[44:])
    assert "by a newer netlib" in refused(path, name="runs")


def other_tables() -> Iterator[tuple[str, pa.Table]]:
    right = pq.read_table(table_path(GOLDEN, "measures", PERIOD))
    at = right.schema.get_field_index("value")
    yield "somebody else's", pa.table({"x": [1, 2], "y": ["a", "b"]})
    yield "no column at all", pa.table({})
    yield "a column missing", right.drop_columns(["definition"])
    yield "numbers as text", right.set_column(at, "value", right["value"].cast(pa.string()))
    yield "whole numbers", right.set_column(at, "value", pa.nulls(len(right), pa.int64()))
    yield "lists", right.set_column(at, "value", pa.array([[1.0]] * len(right)))
    yield "a column twice", right.append_column("name", right["name"])


@pytest.mark.parametrize(("_", "table"), list(other_tables()), ids=lambda one: str(one)[:16])
def test_other_columns_are_refused(kept: Path, _: str, table: pa.Table) -> None:
    path = table_path(kept, "measures", PERIOD)
    rewrite(path, version=str(SCHEMA).encode(), table=table)
    assert "is no table of netlib's" in refused(path, name="measures")
    found = read_history(kept, before="2026-11")
    assert (found.unread, [one.run.period for one in found.periods]) == ((PERIOD,), ["2026-09"])


def test_columns_of_ones_own_and_another_order_do_no_harm(kept: Path) -> None:
    path = table_path(kept, "measures", PERIOD)
    right = read_table(path, name="measures")
    own = right.append_column("mine", pa.nulls(len(right), pa.string()))
    rewrite(path, version=str(SCHEMA).encode(), table=own.select(own.column_names[::-1]))
    assert read_table(path, name="measures").equals(right)


def test_text_that_is_none_is_refused(kept: Path) -> None:
    path = table_path(kept, "runs", PERIOD)
    right = pq.read_table(path)
    at = right.schema.get_field_index("source")
    wrong = pa.array([b"\xff\xfe"], pa.binary()).view(pa.string())
    rewrite(path, version=str(SCHEMA).encode(), table=right.set_column(at, "source", wrong))
    assert "is damaged" in refused(path, name="runs")


def test_only_what_is_called_after_a_period_is_one(kept: Path) -> None:
    for name in ("2026-13", "2026-1", "notes", "2026-W60", "9", "2026-10.old"):
        (kept / "runs" / f"{name}.parquet").write_bytes(b"")
    (kept / "runs" / "2026-08.parquet.bak").write_bytes(b"")
    (kept / "measures" / "2026-W31.parquet").write_bytes(b"")
    assert kept_periods(kept) == ["2026-W31", "2026-09", "2026-10"]
    assert kept_periods(kept, kind="month") == ["2026-09", "2026-10"]
    assert kept_periods(kept / "none") == []


def test_damaged_files_are_set_aside_under_names_that_are_free(kept: Path) -> None:
    assert set_aside(kept, PERIOD) == {}
    assert is_whole(kept, PERIOD)
    assert set_aside(kept, "2026-08") == {}
    assert not is_whole(kept, "2026-08")
    paths = {name: table_path(kept, name, PERIOD) for name in ("measures", "contacts")}
    for path in paths.values():
        path.write_bytes(b"half")
    (kept / DAMAGED).mkdir()
    (kept / DAMAGED / f"measures-{PERIOD}.parquet").write_bytes(b"an earlier one")
    assert set_aside(kept, PERIOD) == {
        kept / DAMAGED / f"measures-{PERIOD}-2.parquet": paths["measures"],
        kept / DAMAGED / f"contacts-{PERIOD}.parquet": paths["contacts"],
    }
    assert not is_whole(kept, PERIOD)
    assert is_whole(kept, "2026-09")
    rewrite(table_path(kept, "runs", PERIOD), version=b"3")
    with pytest.raises(NewerHistoryError):
        set_aside(kept, PERIOD)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (1, 1.0),
        (0.25, 0.25),
        (None, None),
        (True, None),
        ("1", None),
        ([1], None),
        (10**400, None),
        (float("nan"), None),
        (float("-inf"), None),
    ],
)
def test_only_a_number_is_one(value: object, number: float | None) -> None:
    assert finite(value) == number
