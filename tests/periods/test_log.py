"""The log of runs: a line each, nobody's name, and never more than it may hold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from netlib.periods.log import LOG_FILE, log_run

if TYPE_CHECKING:
    from pathlib import Path


def note(folder: Path, *, name: str = "erika-mustermann", became: str = "made") -> None:
    log_run(folder, name=name, period="2026-10", became=became, seconds=8.24)


def test_a_line_says_when_which_what_and_how_long(tmp_path: Path) -> None:
    note(tmp_path)
    note(tmp_path, became="RunError")
    first, second = (tmp_path / LOG_FILE).read_text(encoding="utf-8").splitlines()
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} [0-9a-f]{8} 2026-10 made 8\.2 s", first
    )
    assert " RunError " in second
    assert first.split()[1] == second.split()[1]


def test_it_names_nobody_and_tells_networks_apart(tmp_path: Path) -> None:
    note(tmp_path)
    note(tmp_path, name="ada-example")
    text = (tmp_path / LOG_FILE).read_text(encoding="utf-8")
    assert "erika" not in text
    assert "ada" not in text
    assert len({line.split()[1] for line in text.splitlines()}) == 2


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    note(tmp_path / "history")
    assert (tmp_path / "history" / LOG_FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "history").stat().st_mode & 0o777 == 0o700


def test_it_starts_anew_and_keeps_three_older_files(tmp_path: Path) -> None:
    log = tmp_path / LOG_FILE
    for round_ in range(6):
        log.write_text(f"{round_}\n" * 110_000, encoding="utf-8")
        note(tmp_path)
        assert len(log.read_text(encoding="utf-8").splitlines()) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        LOG_FILE,
        *(f"{LOG_FILE}.{n}" for n in (1, 2, 3)),
    ]


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / LOG_FILE).mkdir()
    with pytest.raises(OSError, match="directory"):
        note(tmp_path)
