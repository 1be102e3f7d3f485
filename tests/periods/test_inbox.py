"""Which export in the inbox is the newest."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from netlib.errors import SourceError
from netlib.periods.inbox import newest_export

if TYPE_CHECKING:
    from pathlib import Path

_DAY = 86_400


def put(inbox: Path, name: str, *, days: int = 0) -> Path:
    """Lay a file into the inbox, written so many days after the first of January 2026."""
    inbox.mkdir(exist_ok=True)
    (inbox / name).write_text("an export", encoding="utf-8")
    written = 1_767_225_600 + days * _DAY
    os.utime(inbox / name, (written, written))
    return inbox / name


def test_the_day_in_the_name_counts_more_than_when_the_file_was_written(tmp_path: Path) -> None:
    put(tmp_path, "Complete_LinkedInDataExport_02-01-2026.zip", days=300)
    newer = put(tmp_path, "Complete_LinkedInDataExport_11-01-2026.zip", days=10)
    assert newest_export(tmp_path) == newer


def test_without_a_day_in_the_name_it_is_when_the_file_was_written(tmp_path: Path) -> None:
    newer = put(tmp_path, "mine.zip", days=90)
    put(tmp_path, "other.zip", days=20)
    put(tmp_path, "Complete_LinkedInDataExport_02-01-2026.zip", days=300)
    assert newest_export(tmp_path) == newer


def test_of_one_day_the_later_file_counts_and_then_the_name(tmp_path: Path) -> None:
    put(tmp_path, "Basic_LinkedInDataExport_11-01-2026.zip", days=305)
    later = put(tmp_path, "Complete_LinkedInDataExport_11-01-2026.zip", days=306)
    assert newest_export(tmp_path) == later
    put(tmp_path, "Basic_LinkedInDataExport_11-01-2026.zip", days=306)
    assert newest_export(tmp_path) == later


def test_a_folder_is_an_export_too(tmp_path: Path) -> None:
    put(tmp_path, "old.zip")
    (tmp_path / "tables").mkdir()
    assert newest_export(tmp_path) == tmp_path / "tables"


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        ".DS_Store",
        "Complete_LinkedInDataExport_12-01-2026.zip.crdownload",
        "Complete_LinkedInDataExport_12-01-2026.zip.part",
        "mine.annotations.csv",
    ],
)
def test_what_is_no_export_is_passed_over(tmp_path: Path, name: str) -> None:
    put(tmp_path, name, days=340)
    with pytest.raises(SourceError, match="There is no export in"):
        newest_export(tmp_path)
    mine = put(tmp_path, "mine.zip")
    assert newest_export(tmp_path) == mine


def test_an_inbox_that_is_not_there_is_empty(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="put one there"):
        newest_export(tmp_path / "none")


def test_a_clock_that_ran_ahead_does_not_win_against_a_day_in_the_name(tmp_path: Path) -> None:
    put(tmp_path, "Complete_LinkedInDataExport_11-01-2026.zip", days=40_000)
    newer = put(tmp_path, "Complete_LinkedInDataExport_12-01-2026.zip", days=1)
    assert newest_export(tmp_path) == newer
