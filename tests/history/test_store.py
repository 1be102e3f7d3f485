"""What is kept of a period comes back as it was, and what cannot come back takes no other period with it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlib.errors import HistoryError
from netlib.history.files import table_path
from netlib.history.schema import SCHEMA, TABLES
from netlib.history.store import (
    CONTACTS_KINDS,
    Kept,
    contact_rows,
    definition_mark,
    keep,
    known_rows,
    read_history,
    read_period,
)
from netlib.measures import Measure
from tests.conftest import ROOT
from tests.history.tiny import DATA, PERIOD, RUN, profile

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.measures import Profile


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    return profile(tmp_path_factory.mktemp("tiny"))


def kept(profile: Profile, folder: Path, **run: Any) -> Kept:
    keep(profile, replace(RUN, **run), folder)
    return read_period(folder, run.get("period", PERIOD))


def test_a_period_comes_back_as_it_was(tiny: Profile, tmp_path: Path) -> None:
    found = kept(tiny, tmp_path)
    assert found.run == RUN
    marked = [replace(one, definition=definition_mark(one)) for one in tiny.measures]
    assert list(found.measures.values()) == marked
    assert list(found.measures) == [one.name for one in tiny.measures]
    assert found.contacts is not None
    pd.testing.assert_frame_equal(found.contacts, contact_rows(tiny))
    assert {name: str(kind) for name, kind in found.contacts.dtypes.items()} == CONTACTS_KINDS
    assert found.contacts.loc["a", "connected_on"] == pd.Timestamp("2025-03-01")
    assert found.contacts.loc["b", "name"] == "=Bea, <b>Größe</b>"
    assert found.contacts.loc["c", ["name", "connected_on", "decides", "label_sector"]].isna().all()


def test_what_is_not_known_of_a_run_comes_back_as_unknown(tiny: Profile, tmp_path: Path) -> None:
    unknown: dict[str, Any] = dict.fromkeys(("as_of", "exported_on", "input", "method"))
    assert kept(tiny, tmp_path, **unknown, rows={}).run == replace(RUN, **unknown, rows={})


def test_a_network_without_contacts_is_kept(tiny: Profile, tmp_path: Path) -> None:
    found = kept(replace(tiny, contacts=tiny.contacts.iloc[:0]), tmp_path)
    assert found.contacts is not None
    assert found.contacts.empty
    assert {name: str(kind) for name, kind in found.contacts.dtypes.items()} == CONTACTS_KINDS


def test_how_much_was_known_is_counted_by_kind(tiny: Profile) -> None:
    told = known_rows(tiny.network, len(tiny.contacts))
    assert told["contacts"] == 3
    assert told["message"] == 4
    assert told["groups"] == told["requests"] == 0


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), np.float64("nan")])
def test_what_is_no_number_is_none(tiny: Profile, tmp_path: Path, value: float) -> None:
    one = Measure(name="x", claim="C1", definition="X.", value=value, low=value, high=1.0, n=2)
    found = kept(replace(tiny, measures=(one,)), tmp_path).measures["x"]
    assert (found.value, found.low, found.high, found.n) == (None, None, 1.0, 2)
    assert found.unavailable


_TEXT = st.text(max_size=20)
_NUMBER = st.one_of(
    st.none(), st.floats(allow_nan=False, allow_infinity=False), st.integers(-(2**53), 2**53)
)


@st.composite
def measures(draw: st.DrawFn) -> Measure:
    value = draw(_NUMBER)
    return Measure(
        name=draw(st.text(min_size=1, max_size=20)),
        claim=draw(_TEXT),
        definition=draw(_TEXT),
        value=value,
        low=draw(_NUMBER),
        high=draw(_NUMBER),
        n=draw(st.one_of(st.none(), st.integers(0, 2**62))),
        unknown=draw(st.one_of(st.none(), st.floats(0, 1))),
        unit=draw(_TEXT),
        unavailable=draw(st.text(min_size=1)) if value is None else None,
    )


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(told=st.lists(measures(), max_size=5, unique_by=lambda one: one.name))
def test_any_measures_come_back(told: list[Measure], tiny: Profile, tmp_path: Path) -> None:
    found = kept(replace(tiny, measures=tuple(told)), tmp_path).measures
    assert list(found.values()) == [replace(one, definition=definition_mark(one)) for one in told]


def test_the_same_makes_the_same_files(tiny: Profile, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        keep(tiny, RUN, tmp_path / folder)
    for name in TABLES:
        first, second = (table_path(tmp_path / folder, name, PERIOD) for folder in "ab")
        assert first.read_bytes() == second.read_bytes()


def test_nobody_else_can_read_it(tiny: Profile, tmp_path: Path) -> None:
    keep(tiny, RUN, tmp_path)
    for name in TABLES:
        path = table_path(tmp_path, name, PERIOD)
        assert path.stat().st_mode & 0o777 == 0o600
        assert path.parent.stat().st_mode & 0o777 == 0o700


def test_pandas_reads_all_periods_from_a_folder(tiny: Profile, tmp_path: Path) -> None:
    for period in ("2026-09", "2026-10", "2026-W45", "2026-Q3", "2025"):
        keep(tiny, replace(RUN, period=period), tmp_path)
    # what an interrupted run has left
    (tmp_path / "measures" / ".netlib-2026-11.parquet").write_bytes(b"half")
    for name, rows in (("runs", 1), ("measures", len(tiny.measures)), ("contacts", 3)):
        table = pd.read_parquet(tmp_path / name)
        assert list(table.columns) == TABLES[name].names
        assert table.groupby("period").size().to_dict() == dict.fromkeys(
            ("2025", "2026-09", "2026-10", "2026-Q3", "2026-W45"), rows
        )
    assert str(pd.read_parquet(tmp_path / "contacts")["connected_on"].dtype) == "datetime64[us]"


def test_a_history_is_that_of_the_same_kind_before_a_period(tiny: Profile, tmp_path: Path) -> None:
    for period in ("2026-10", "2026-08", "2026-09", "2026-11", "2026-W30", "2026-Q2", "2025"):
        keep(tiny, replace(RUN, period=period), tmp_path)
    found = read_history(tmp_path, before="2026-11")
    assert [one.run.period for one in found.periods] == ["2026-08", "2026-09", "2026-10"]
    assert [one.contacts is None for one in found.periods] == [True, True, False]
    assert found.last is found.periods[-1]
    assert [one.run.period for one in read_history(tmp_path, before="2026-W31").periods] == [
        "2026-W30"
    ]
    assert read_history(tmp_path, before="2025").last is None
    assert read_history(tmp_path / "none", before="2026-11").periods == ()


@pytest.mark.parametrize("name", list(TABLES))
def test_a_damaged_period_takes_no_other_with_it(tiny: Profile, tmp_path: Path, name: str) -> None:
    for period in ("2026-08", "2026-09", "2026-10"):
        keep(tiny, replace(RUN, period=period), tmp_path)
    path = table_path(tmp_path, name, "2026-10")
    path.write_bytes(path.read_bytes()[:-5])
    found = read_history(tmp_path, before="2026-11")
    assert [one.run.period for one in found.periods] == ["2026-08", "2026-09"]
    assert found.unread == ("2026-10",)
    # the contacts are those of the latest that can be read
    assert found.last is not None
    assert found.last.contacts is not None


def test_what_a_period_says_of_itself_is_what_its_file_is_called(
    tiny: Profile, tmp_path: Path
) -> None:
    keep(tiny, RUN, tmp_path)
    for name in TABLES:
        table_path(tmp_path, name, PERIOD).rename(table_path(tmp_path, name, "2026-09"))
    with pytest.raises(HistoryError, match="What was kept of 2026-09 is damaged"):
        read_period(tmp_path, "2026-09")


def test_what_holds_two_runs_or_a_figure_without_a_name_is_damaged(
    tiny: Profile, tmp_path: Path
) -> None:
    for name in ("runs", "measures"):
        keep(tiny, RUN, tmp_path)
        path = table_path(tmp_path, name, PERIOD)
        table = pq.read_table(path)
        rows = [*table.to_pylist(), {**table.to_pylist()[0], "name": None}]
        pq.write_table(table.from_pylist(rows, schema=table.schema), path)
        with pytest.raises(HistoryError, match="is damaged"):
            read_period(tmp_path, PERIOD)


def test_what_this_version_of_the_tables_holds_is_read_for_good() -> None:
    found = read_period(DATA / "v2", PERIOD)
    assert found.run == RUN
    assert len(found.measures) == 138
    share = found.measures["reach.decision_maker_share"]
    assert (share.value, share.n, share.unit, share.claim) == (0.5, 2, "share", "C3")
    assert share.low == pytest.approx(0.0945312)
    assert share.definition == "f0ed95c7"
    assert found.measures["exposure.address_book"].unavailable == (
        "this export holds no uploaded address book"
    )
    assert found.contacts is not None
    assert found.contacts.index.tolist() == ["a", "b", "c"]
    ada = found.contacts.loc["a"]
    assert (ada["name"], ada["company"], ada["position"]) == ("Ada Example", "Blorp AG", "CEO")
    assert (ada["label_level"], ada["label_sector"], ada["contact_count"]) == (
        "executive",
        120000,
        900,
    )
    assert bool(ada["decides"])
    assert ada["connected_on"].date() == date(2025, 3, 1)
    assert found.contacts.loc["c", ["name", "label_level", "decides"]].isna().all()


def test_the_documentation_tells_every_column_and_its_examples_run(
    tiny: Profile,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = (ROOT / "docs" / "history.md").read_text(encoding="utf-8")
    told = {
        name
        for row in re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
        for name in re.findall(r"`(\w+)`", row)
    }
    assert told == {name for schema in TABLES.values() for name in schema.names}
    for period, measured in (
        ("2026-09", replace(tiny, contacts=tiny.contacts.iloc[1:])),
        ("2026-10", tiny),
    ):
        run = replace(RUN, period=period)
        keep(measured, run, tmp_path / "data" / "history" / "sample")
    monkeypatch.chdir(tmp_path)
    shown, space = [], dict[str, Any]()
    for example in re.findall(r"```python\n(.*?)```", text, re.DOTALL):
        exec(example, space)
        shown.append(capsys.readouterr().out)
    assert len(shown) == 3
    assert "2026-09    0.5" in shown[0]
    assert "Ada Example" in shown[1]
    assert "Größe" not in shown[1]
    assert shown[2] == f"b'{SCHEMA}'\n"
