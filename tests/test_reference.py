"""Reference bands come back as they were written, and no other file is taken for one."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.errors import SettingsError
from netlib.reference import PERCENTS, Band, Reference, read_reference, write_reference

if TYPE_CHECKING:
    from pathlib import Path

NAME = "reach.decision_maker_share"
VALUES = (0.05, 0.1, 0.2, 0.25, 0.3, 0.45, 0.5)


def club(**changed: Any) -> Reference:
    band = Band(name=NAME, definition="0123abcd", members=90, unknown=0.1, values=VALUES)
    told = {"name": "Club Ö", "as_of": date(2026, 10, 31), "members": 100, "bands": {NAME: band}}
    return Reference(**{**told, **changed})


def written(folder: Path, **changed: Any) -> dict[str, Any]:
    write_reference(club(**changed), folder / "reference.json")
    told: dict[str, Any] = json.loads((folder / "reference.json").read_bytes())
    return told


@pytest.mark.parametrize("as_of", [None, date(2026, 10, 31)])
def test_bands_come_back_as_they_were_written(tmp_path: Path, as_of: date | None) -> None:
    write_reference(club(as_of=as_of), tmp_path / "reference.json")
    assert read_reference(tmp_path / "reference.json") == club(as_of=as_of)


def test_a_mark_before_the_text_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "reference.json"
    write_reference(club(), path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_reference(path) == club()


def test_a_name_has_no_sign_that_cannot_be_seen(tmp_path: Path) -> None:
    written(tmp_path, name="Cl\u202eub\n <b>")
    assert read_reference(tmp_path / "reference.json").name == "Club <b>"


@pytest.mark.parametrize(
    "changed",
    [
        {"name": "  "},
        {"name": "x" * 81},
        {"name": 7},
        {"members": -1},
        {"members": True},
        {"members": 1.5},
        {"as_of": "31.10.2026"},
        {"as_of": 5},
        {"percents": [5, 50, 95]},
        {"percents": "5"},
        {"measures": []},
        {"measures": {NAME: None}},
        {"measures": {"<b>": {}}},
        {"netlib_reference": 2},
        {"netlib_reference": "1"},
    ],
)
def test_another_file_is_refused_in_one_sentence(tmp_path: Path, changed: dict[str, Any]) -> None:
    path = tmp_path / "reference.json"
    path.write_text(json.dumps({**written(tmp_path), **changed}), encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^reference\.json [^\n]+\.$"):
        read_reference(path)


@pytest.mark.parametrize(
    "changed",
    [
        {"definition": "<b>abcde"},
        {"definition": None},
        {"members": 0},
        {"members": 101},
        {"members": 10**400},
        {"unknown": 1.1},
        {"unknown": None},
        {"values": list(reversed(VALUES))},
        {"values": list(VALUES[:-1])},
        {"values": [*VALUES, 1.0]},
        {"values": [*VALUES[:-1], None]},
        {"values": [*VALUES[:-1], "1"]},
        {"values": [*VALUES[:-1], 10**400]},
        {"values": [*VALUES[:-1], float("nan")]},
        {"values": [*VALUES[:-1], float("inf")]},
        {"values": {"0": 1}},
    ],
)
def test_a_band_that_is_none_is_refused(tmp_path: Path, changed: dict[str, Any]) -> None:
    told = written(tmp_path)
    told["measures"][NAME] |= changed
    path = tmp_path / "reference.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(SettingsError, match=NAME):
        read_reference(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"netlib_reference": 1, "netlib_reference": 1}',
        b"1" * 5000,
        b" " * 1_000_001,
        b"null",
    ],
)
def test_a_file_that_is_no_such_json_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "reference.json").write_bytes(content)
    with pytest.raises(SettingsError, match=r"^reference\.json [^\n]+\.$"):
        read_reference(tmp_path / "reference.json")


@pytest.mark.parametrize("name", ["absent.json", "."])
def test_a_file_that_is_not_there_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(SettingsError, match="reference_file"):
        read_reference(tmp_path / name)


@given(text=st.binary(max_size=300))
def test_no_bytes_break_the_reader(tmp_path_factory: pytest.TempPathFactory, text: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_bytes(text)
    with pytest.raises(SettingsError):
        read_reference(path)


def test_bands_that_could_not_be_read_are_not_written(tmp_path: Path) -> None:
    band = Band(name=NAME, definition="0123abcd", members=5, unknown=0.0, values=(1.0,))
    with pytest.raises(SettingsError):
        write_reference(club(bands={NAME: band}), tmp_path / "reference.json")
    assert not list(tmp_path.iterdir())


def test_there_are_as_many_values_as_percentiles() -> None:
    assert len(PERCENTS) == len(VALUES)
