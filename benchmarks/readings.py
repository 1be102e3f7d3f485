"""What a benchmark found, kept run after run: ``benchmarks/history.json``, and the page ``docs/benchmarks.md`` written from it."""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT: Final = Path(__file__).resolve().parents[1]
HISTORY: Final = ROOT / "benchmarks" / "history.json"
PAGE: Final = ROOT / "docs" / "benchmarks.md"
_SHOWN: Final = 8
"""Runs that the page shows, the newest last."""
_GIBIBYTE: Final = 1 << 30


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One figure of one run.

    Attributes
    ----------
    name
        What is measured, the same in every run.
    value
        The figure.
    unit
        ``ratio``, ``seconds``, ``CPU seconds``, ``MB``, ``exponent`` or ``reports a minute``.
    peer
        What it is compared with in the same run; empty for a figure of its own.
    goal
        What it should be, such as ``<= 1.3``; empty where there is none.
    low, high
        Least and most of the runs, where there were several.
    """

    name: str
    value: float
    unit: str
    peer: str = ""
    goal: str = ""
    low: float | None = None
    high: float | None = None

    @classmethod
    def of_runs(
        cls, name: str, values: Sequence[float], unit: str, *, peer: str = "", goal: str = ""
    ) -> Reading:
        """Return the median of several runs, with their least and most."""
        low, high = min(values), max(values)
        value = statistics.median(values)
        return cls(name=name, value=value, unit=unit, peer=peer, goal=goal, low=low, high=high)

    def __str__(self) -> str:
        """Return it as one line."""
        span = (
            "" if self.low is None or self.high is None else f" ({self.low:.3g} to {self.high:.3g})"
        )
        against = f", against {self.peer}" if self.peer else ""
        wanted = f", goal {self.goal}" if self.goal else ""
        return f"{self.name}: {self.value:.3g} {self.unit}{span}{against}{wanted}"


def record(readings: list[Reading]) -> None:
    """Add a run to the history and write the page anew."""
    runs = _runs()
    runs.append(
        {
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "commit": _commit(),
            "machine": _machine(),
            "readings": [
                {name: value for name, value in asdict(one).items() if value not in {"", None}}
                for one in readings
            ],
        }
    )
    HISTORY.write_text(json.dumps(runs, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(runs), encoding="utf-8")


def page(runs: list[dict[str, Any]]) -> str:
    """Return the page of all runs: the last figure of each benchmark, then how each went from run to run."""
    shown = runs[-_SHOWN:]
    names = list(dict.fromkeys(one["name"] for run in reversed(runs) for one in run["readings"]))
    series = {name: [_found(run, name) for run in shown] for name in names}
    lines = [
        "# Benchmarks",
        "",
        "`make bench` measures, adds a run to `benchmarks/history.json` and writes this page from it; `make bench ARGS=--help` lists its parts.",
        "A speed is a ratio against a named peer in the same run, in turn, since seconds alone say more of the machine than of the program.",
        "",
        "## The last figure of each",
        "",
        "| what | value | lowest to highest | against | goal |",
        "|---|--:|---|---|---|",
    ]
    for name in names:
        last = next(filter(None, (_found(run, name) for run in reversed(runs))))
        span = f"{last['low']:.3g} to {last['high']:.3g}" if "low" in last else ""
        lines.append(
            f"| {name} | {last['value']:.3g} {last['unit']} | {span} | {last.get('peer', '')} | {last.get('goal', '').replace('<=', 'at most').replace('>=', 'at least')} |"
        )
    lines += [
        "",
        "## Run after run",
        "",
        f"| what | {' | '.join(run['commit'] for run in shown)} |",
        f"|---|{'--:|' * len(shown)}",
    ]
    for name in names:
        if any(series[name]):
            cells = [f"{one['value']:.3g}" if one else "" for one in series[name]]
            lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "## Machines", ""]
    lines += [f"- {run['commit']}, {run['at'][:10]}: {run['machine']}" for run in shown]
    return "\n".join(lines) + "\n"


def _runs() -> list[dict[str, Any]]:
    return json.loads(HISTORY.read_text(encoding="utf-8")) if HISTORY.is_file() else []


def _found(run: dict[str, Any], name: str) -> dict[str, Any] | None:
    return next((one for one in run["readings"] if one["name"] == name), None)


def _commit() -> str:
    """Return the short name of the commit, with a plus where something differs from it."""

    def git(*arguments: str) -> str:
        told = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607  # fmt: skip
        return told.stdout.strip()

    changed = (
        "+" if git("status", "--porcelain", "--untracked-files=no", "src", "notebooks") else ""
    )
    return f"{git('rev-parse', '--short', 'HEAD') or 'unknown'}{changed}"


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIBIBYTE
    return f"{os.cpu_count()} cores of {platform.machine()}, {memory:.0f} GiB, Python {platform.python_version()}"
