"""A day of the past is read from an export only where the export can tell of it, and is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netlib.errors import SourceError
from netlib.report.book import Book, open_book
from netlib.report.language import words

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = "person_id,name,position,is_ego,is_contact,connected_on\nme,Mo,,1,,\n"
_EVENTS = "at,sender,recipient,kind\n2026-10-08T10:00:00Z,a0,me,message\n"


def export(folder: Path, *, day: str) -> Path:
    """Write tables of eight contacts of one day, with a message of the eighth of October 2026."""
    folder.mkdir()
    rows = "".join(f"a{n},A {n},CEO,,1,{day}\n" for n in range(8))
    (folder / "people.csv").write_text(_HEAD + rows, encoding="utf-8")
    (folder / "interactions.csv").write_text(_EVENTS, encoding="utf-8")
    return folder


def opened(folder: Path, period: str) -> Book:
    return open_book(str(folder), period=period, settings=str(folder / "netlib.toml"))


def test_an_earlier_period_is_marked_as_reconstructed(tmp_path: Path) -> None:
    folder = export(tmp_path / "mine", day="2026-09-01")
    assert opened(folder, "2026-09").is_reconstructed
    assert not opened(folder, "2026-10").is_reconstructed


def test_contacts_without_a_day_tell_nothing_of_the_past(tmp_path: Path) -> None:
    folder = export(tmp_path / "mine", day="")
    with pytest.raises(SourceError, match="since when its contacts are contacts"):
        opened(folder, "2026-09")
    assert len(opened(folder, "2026-10").profile.contacts) == 8


def test_before_the_first_day_there_is_nothing_to_tell(tmp_path: Path) -> None:
    folder = export(tmp_path / "mine", day="2026-09-01")
    with pytest.raises(SourceError, match="holds nothing from 2026-08-31 or before"):
        opened(folder, "2026-08")


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("week", "2026-W41"),
        ("month", "2026-10"),
        ("quarter", "2026-Q4"),
        ("year", "2026"),
        ("", "2026-10"),
    ],
)
def test_a_kind_of_period_is_that_of_the_last_day(tmp_path: Path, kind: str, key: str) -> None:
    book = opened(export(tmp_path / "mine", day="2026-09-01"), kind)
    assert book.period == key
    assert not book.is_reconstructed


def test_a_week_is_told_in_both_languages() -> None:
    assert words("en").period("2026-W45") == "week 45 of 2026"
    assert words("de").period("2026-W45") == "KW 45/2026"
