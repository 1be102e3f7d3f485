"""``python -m benchmarks.batches``: reports of many clients by ``netlib batch`` against a plain loop over the same notebook.

The plain loop is what one writes without netlib's batch: for each client the command of papermill executes ``90-report.ipynb``
and the command of nbconvert renders it with netlib's template, two clients at a time. It does less: it searches for no leaks,
keeps no history, writes no cohort page. Where Quarto is installed, its command renders the same notebooks, two at a time.
Every page of the batch is compared byte for byte with that of a run of its own for as many clients as ``--compare`` says.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from benchmarks.readings import ROOT, Reading
from benchmarks.watching import watched
from netlib.sample import make_sample

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CLIENTS: Final = 100
LOOPED: Final = 12
"""Clients of the plain loop, which takes the same time for each."""
AT_ONCE: Final = 2
PERIOD: Final = "2026-10"
_MINUTE: Final = 60
_BIN: Final = Path(sys.executable).parent
_NOTEBOOK: Final = ROOT / "notebooks" / "90-report.ipynb"
_SAMPLE: Final[dict[str, Any]] = {"contacts": 400, "messages": 5_000}


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--clients", type=int, default=CLIENTS)
    options.add_argument("--looped", type=int, default=LOOPED, help="clients of the plain loop")
    options.add_argument("--compare", type=int, default=3, help="pages that are made again alone")
    given = options.parse_args()
    for reading in measure_batch(given.clients, given.looped, compare=given.compare):
        print(reading)


def measure_batch(clients: int, looped: int, *, compare: int) -> list[Reading]:
    """Return reports a minute of the batch and of each peer, their ratios, and the memory of the batch."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        folders = [
            make_sample(place / "clients" / f"client{number:03}" / "export", seed=1_000 + number, **_SAMPLE)
            for number in range(clients)
        ]  # fmt: skip
        loop = _rate(folders[:looped], lambda export: _plainly(export, place / "plain"))
        batch = watched(
            [str(_BIN / "netlib"), "batch", "clients", "--period", PERIOD, "--for", "coach"],
            cwd=place,
        )  # fmt: skip
        ours = clients / batch.seconds * _MINUTE
        for export in folders[:compare]:
            _compare(export, place)
        found = [
            Reading(name=f"batch of {clients} sample clients", value=ours, unit="reports a minute"),
            Reading(name="batch: processor per client", value=batch.cpu / clients, unit="CPU seconds"),
            Reading(name="batch: memory of all processes", value=batch.megabytes, unit="MB", goal="<= 2000"),
            Reading(name="plain loop", value=loop, unit="reports a minute"),
            Reading(name="batch against the plain loop", value=ours / loop, unit="ratio", peer="papermill and nbconvert, two at a time", goal=">= 4"),
        ]  # fmt: skip
        if shutil.which("quarto"):
            theirs = _rate(folders[:looped], lambda export: _with_quarto(export, place / "quarto"))
            found.append(Reading(name="batch against Quarto", value=ours / theirs, unit="ratio", peer="quarto render, two at a time"))  # fmt: skip
        return found


def _rate(exports: Sequence[Path], make: Callable[[Path], None]) -> float:
    """Return the reports a minute of a way that makes one, some at a time."""
    start = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(make, exports))
    return len(exports) / (time.perf_counter() - start) * _MINUTE


def _plainly(export: Path, place: Path) -> None:
    executed = _execute(export, place)
    _run(str(_BIN / "jupyter-nbconvert"), "--to", "netlib", str(executed))


def _with_quarto(export: Path, place: Path) -> None:
    prepared = _execute(export, place, "--prepare-only")
    _run(
        "quarto", "render", str(prepared), "--to", "html", "--execute", "-M", "embed-resources:true"
    )


def _execute(export: Path, place: Path, *options: str) -> Path:
    """Execute the notebook of a client with papermill's command and return it."""
    place.mkdir(exist_ok=True)
    executed = place / f"{export.parent.name}.ipynb"
    given = {"export": export, "settings": export.parent / "netlib.toml", "period": PERIOD, "reader": "coach"}  # fmt: skip
    parameters = [part for name, value in given.items() for part in ("-p", name, str(value))]
    _run(str(_BIN / "papermill"), "--no-progress-bar", *options, str(_NOTEBOOK), str(executed), *parameters)  # fmt: skip
    return executed


def _compare(export: Path, place: Path) -> None:
    """Make the report of one client alone and stop if its page is another."""
    client = export.parent.name
    alone = [
        "--out",
        str(place / "alone" / client),
        "--history",
        str(place / "alone-history" / client),
    ]
    _run(str(_BIN / "netlib"), "report", "export", "--period", PERIOD, "--for", "coach", *alone, cwd=export.parent)  # fmt: skip
    (theirs,) = (place / "alone" / client).rglob("coach.html")
    (ours,) = (place / "reports" / client).rglob("coach.html")
    if theirs.read_bytes() != ours.read_bytes():
        sys.exit(f"the page of {client} differs from that of a run of its own")


def _run(*command: str, cwd: Path = ROOT) -> None:
    environment = {**os.environ, "MPLBACKEND": "Agg"}
    subprocess.run(command, cwd=cwd, env=environment, check=True, capture_output=True)


if __name__ == "__main__":
    main()
