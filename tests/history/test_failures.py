"""What is noted of runs that failed: the day and the kind, and nothing that could name anybody."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from netlib.history.failures import FAILURES_FILE, KINDS, Failure, note_failure, read_failures

if TYPE_CHECKING:
    from pathlib import Path

FAILURE = Failure(date(2026, 11, 3), "RunError")


def test_failures_come_back_the_oldest_first(tmp_path: Path) -> None:
    folder = tmp_path / "history" / "mine"
    later = Failure(date(2026, 11, 4), "SourceError")
    note_failure(folder, FAILURE)
    note_failure(folder, later)
    assert read_failures(folder) == (FAILURE, later)
    assert [path.name for path in folder.iterdir()] == [FAILURES_FILE]
    assert folder.stat().st_mode & 0o777 == 0o700
    assert read_failures(tmp_path / "none") == ()


def test_every_error_is_a_kind_by_its_name(tmp_path: Path) -> None:
    assert {"NetlibError", "HistoryError", "NewerHistoryError", "BusyError"} <= KINDS
    for kind in sorted(KINDS):
        note_failure(tmp_path, Failure(date(2026, 11, 3), kind))
    assert {one.kind for one in read_failures(tmp_path)} == KINDS


@pytest.mark.parametrize(
    "told",
    [
        [["2026-11-03", "<script>"]],
        [["2026-11-03", "OSError"]],
        [["2026-11-03", ["RunError"]]],
        [["2026-11-03", "RunError", 1]],
        [[1, "RunError"]],
        [["2026-02-30", "RunError"]],
        {"2026-11-03": "RunError"},
        "RunError",
        None,
        17,
    ],
)
def test_what_is_no_list_of_failures_is_none(tmp_path: Path, told: object) -> None:
    (tmp_path / FAILURES_FILE).write_text(json.dumps(told), encoding="utf-8")
    assert read_failures(tmp_path) == ()
    note_failure(tmp_path, FAILURE)
    assert read_failures(tmp_path) == (FAILURE,)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[" * 90_000, b" " * 200_000, b"{"])
def test_a_damaged_list_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FAILURES_FILE).write_bytes(content)
    assert read_failures(tmp_path) == ()


def test_a_list_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    (tmp_path / FAILURES_FILE).mkdir()
    assert read_failures(tmp_path) == ()
