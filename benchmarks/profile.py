"""``python -m benchmarks.profile``: all measures of 30,000 contacts and 500,000 labelled messages, on one core.

The archive is made and judged once and kept in a file; each run reads the tables back in a process of its own, pinned to
one core, and measures them once. What is timed is `netlib.measures.measure_network` alone, from tables and labels to every
measure, with the imports it makes on the way, in seconds of that core: waiting for other work on it does not count. The peak is that of the whole process, with the tables and their texts.
"""

from __future__ import annotations

import argparse
import os
import pickle
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from benchmarks.readings import Reading

FULL_SIZE: Final = {"contacts": 30_000, "messages": 500_000, "seed": 1}
SECONDS: Final = 10
MEGABYTES: Final = 1_000


def main() -> None:
    """Measure and print, or measure once in this process where a file is named."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=3, help="processes, of which the least counts")
    options.add_argument("--tables", type=Path, help="measure these tables once, in this process")
    given = options.parse_args()
    if given.tables:
        _measure(given.tables)
    else:
        for reading in measure_full_size(given.runs):
            print(reading)


def measure_full_size(runs: int) -> list[Reading]:
    """Return the least time and memory of several runs, each in a process of its own on one core."""
    with tempfile.TemporaryDirectory() as scratch:
        tables = Path(scratch) / "tables.pickle"
        _prepare(tables, Path(scratch) / "export")
        found = [_run(tables) for _ in range(runs)]
    seconds, peak = min(one[0] for one in found), min(one[1] for one in found)
    size = "30,000 contacts and 500,000 messages"
    return [
        Reading(name=f"profile of {size}, one core", value=seconds, unit="CPU seconds", goal=f"<= {SECONDS}"),
        Reading(name=f"profile of {size}: memory", value=peak, unit="MB", goal=f"<= {MEGABYTES}"),
    ]  # fmt: skip


def _prepare(tables: Path, folder: Path) -> None:
    from netlib.annotations import apply_groups
    from netlib.judgements import judge
    from netlib.sample import make_sample
    from netlib.settings import Settings
    from netlib.sources import load

    network, _ = load(make_sample(folder, **FULL_SIZE))
    judged = judge(apply_groups(network), settings=Settings())
    with tables.open("wb") as file:
        pickle.dump((network, judged), file, protocol=pickle.HIGHEST_PROTOCOL)


def _run(tables: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.profile", "--tables", str(tables)]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, peak = said.stdout.split()
    return float(seconds), float(peak)


def _measure(tables: Path) -> None:
    """Print seconds and the peak in megabytes."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    from netlib.measures import measure_network

    with tables.open("rb") as file:
        network, judged = pickle.load(file)  # noqa: S301 - written by this program
    start = time.process_time()
    measure_network(network, judgements=judged, as_of=network.exported_on)
    seconds = time.process_time() - start
    print(seconds, _peak())


def _peak() -> float:
    """Return the most memory this process held, in megabytes: the maximum that getrusage tells is handed down by its parent."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kibibytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(kibibytes) * 1024 / 1e6


if __name__ == "__main__":
    main()
