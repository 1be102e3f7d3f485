"""``python -m benchmarks.reports``: what a report costs beyond the floor, and how soon the commands answer."""

from __future__ import annotations

import argparse
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.readings import ROOT, Reading
from benchmarks.watching import watched
from netlib.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.watching import Watched

_NETLIB: Final = str(Path(sys.executable).with_name("netlib"))
_SAMPLE: Final = ROOT / "data" / "sample"
_FULL_SIZE: Final[dict[str, Any]] = {"contacts": 30_000, "messages": 500_000, "seed": 1}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--runs", type=int, default=5, help="counted runs of each, after one that is not"
    )
    options.add_argument(
        "--full", action="store_true", help="also of 30,000 contacts and 500,000 messages"
    )
    given = options.parse_args()
    for reading in (*measure_sample(given.runs), *(measure_full(given.runs) if given.full else ())):
        print(reading)


def measure_sample(runs: int) -> list[Reading]:
    """Return the ratio of the sample's report to the floor, and what ``--help`` and ``inspect`` take."""
    helped = _runs([_NETLIB, "--help"], runs)
    inspected = _runs([_NETLIB, "inspect", str(_SAMPLE)], runs)
    return [
        *_beside_floor("the sample", _SAMPLE, runs, goal="<= 1.3"),
        Reading.of_runs("netlib --help", [one.seconds for one in helped], "seconds", goal="<= 0.4"),
        Reading.of_runs("netlib inspect on the sample", [one.cpu for one in inspected], "CPU seconds", goal="<= 2"),
    ]  # fmt: skip


def measure_full(runs: int) -> list[Reading]:
    """Return the ratio of the report of the largest archive that LinkedIn allows to the floor."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = make_sample(Path(scratch) / "full", **_FULL_SIZE)
        archive = Path(scratch) / "Complete_LinkedInDataExport_10-31-2026.zip"
        with zipfile.ZipFile(archive, "w", compression=zipfile.ZIP_DEFLATED) as zipped:
            for path in sorted(folder.glob("*.csv")):
                zipped.write(path, path.name)
        return _beside_floor("30,000 contacts, 500,000 messages", archive, max(runs // 2, 1))


def _beside_floor(what: str, export: Path, runs: int, *, goal: str = "") -> list[Reading]:
    """Run the floor and the report in turn and return their ratio, and the memory of the report."""
    with tempfile.TemporaryDirectory() as scratch:
        places = ["--out", f"{scratch}/reports", "--history", f"{scratch}/history"]
        # every run is a whole one
        report = [_NETLIB, "report", str(export), *places, "--force"]
        floor = [sys.executable, "-m", "benchmarks.floor"]
        pairs = [(watched(floor), watched(report)) for _ in range(runs + 1)][1:]
    ratios = [ours.seconds / least.seconds for least, ours in pairs]
    peer = "papermill and nbconvert on a notebook of three imports"
    return [
        Reading.of_runs(f"report of {what}", ratios, "ratio", peer=peer, goal=goal),
        Reading.of_runs(
            f"report of {what}: wall clock", [ours.seconds for _, ours in pairs], "seconds"
        ),
        Reading.of_runs(f"report of {what}: memory", [ours.megabytes for _, ours in pairs], "MB"),
    ]


def _runs(command: Sequence[str], runs: int) -> list[Watched]:
    return [watched(command) for _ in range(runs + 1)][1:]


if __name__ == "__main__":
    main()
