"""The page of benchmarks says what the last run of each found, and how it went; growth is fitted as it is defined."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.parsing import slope
from benchmarks.readings import Reading, page


def run(commit: str, *readings: dict[str, Any]) -> dict[str, Any]:
    return {
        "at": "2026-11-25T08:00:00+00:00",
        "commit": commit,
        "machine": "2 cores",
        "readings": [*readings],
    }


def test_the_page_shows_the_last_figure_and_all_runs() -> None:
    told = page([
        run("aaa", {"name": "batch", "value": 8.0, "unit": "ratio", "peer": "loop", "goal": ">= 4"}),
        run("bbb", {"name": "batch", "value": 9.25, "unit": "ratio", "peer": "loop", "goal": ">= 4", "low": 9.0, "high": 9.5}),
        run("ccc", {"name": "help", "value": 0.3, "unit": "seconds", "goal": "<= 0.4"}),
    ])  # fmt: skip
    rows = [line for line in told.splitlines() if line.startswith("|")]
    assert "| batch | 9.25 ratio | 9 to 9.5 | loop | at least 4 |" in rows
    assert "| help | 0.3 seconds |  |  | at most 0.4 |" in rows
    assert "| what | aaa | bbb | ccc |" in rows
    assert "| batch | 8 | 9.25 |  |" in rows
    assert "| help |  |  | 0.3 |" in rows


def test_a_reading_is_one_line() -> None:
    reading = Reading(name="report", value=1.25, unit="ratio", peer="the floor", goal="<= 1.3", low=1.2, high=1.31)  # fmt: skip
    assert str(reading) == "report: 1.25 ratio (1.2 to 1.31), against the floor, goal <= 1.3"


@pytest.mark.parametrize("exponent", [0.5, 1.0, 2.0])
def test_growth_is_the_exponent_of_a_power(exponent: float) -> None:
    sizes = [1_000, 3_000, 10_000]
    assert slope(sizes, [2 * size**exponent for size in sizes]) == pytest.approx(exponent)
