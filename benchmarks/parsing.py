"""``python -m benchmarks.parsing``: reading a LinkedIn archive and measuring it, from 1,000 to 30,000 contacts.

Reading is compared with ``pandas.read_csv`` on the same files, which is the least that any reader with pandas takes: it
neither finds out which file is which nor cleans, joins, dates or checks anything. Growth is the slope of the logarithm of
CPU seconds over that of contacts: 1 where twice the contacts take twice as long. Messages grow with the contacts, so that
only the size differs.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from benchmarks.readings import Reading
from netlib.annotations import apply_groups
from netlib.judgements import judge
from netlib.measures import measure_network
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

CONTACTS: Final = (1_000, 3_000, 10_000, 30_000)
MESSAGES_EACH: Final = 12
# the lines above the table in the file of connections
_NOTES: Final = {"Connections.csv": 3}


@dataclass(frozen=True, kw_only=True)
class _Times:
    """CPU seconds of one size."""

    read: float
    peer: float
    judge: float
    measure: float


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--contacts", type=int, nargs="+", default=CONTACTS)
    given = options.parse_args()
    for reading in measure_growth(given.contacts):
        print(reading)


def measure_growth(contacts: Sequence[int]) -> list[Reading]:
    """Return the ratio to pandas at the largest size, and how each step grows."""
    _times(contacts[0])  # the first fills caches
    found = [_times(size) for size in contacts]
    sizes = f"{contacts[0]:,} to {contacts[-1]:,} contacts"
    ratio = found[-1].read / found[-1].peer
    readings = [
        Reading(
            name=f"time to read an archive of {contacts[-1]:,} contacts",
            value=ratio,
            unit="ratio",
            peer="pandas.read_csv on the same files",
        )
    ]
    for name, seconds in (
        ("read", [one.read for one in found]),
        ("judge", [one.judge for one in found]),
        ("measure", [one.measure for one in found]),
    ):
        readings.append(Reading(name=f"growth, {name}, {sizes}", value=slope(contacts, seconds), unit="exponent"))  # fmt: skip
    return readings


def slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the exponent of growth: the least-squares slope of log seconds over log sizes."""
    return float(np.polyfit(np.log(sizes), np.log(seconds), 1)[0])


def _times(contacts: int) -> _Times:
    with tempfile.TemporaryDirectory() as scratch:
        export = make_sample(
            Path(scratch), contacts=contacts, messages=MESSAGES_EACH * contacts, seed=1
        )
        files = sorted(export.glob("*.csv"))
        peer, _ = _timed(
            lambda: [pd.read_csv(file, skiprows=_NOTES.get(file.name, 0)) for file in files]
        )
        read, (network, _) = _timed(lambda: load(export))
        judging, judged = _timed(lambda: judge(apply_groups(network), settings=Settings()))
        measuring, _ = _timed(
            lambda: measure_network(network, judgements=judged, as_of=network.exported_on)
        )
    return _Times(read=read, peer=peer, judge=judging, measure=measuring)


def _timed(run: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    answer = run()
    return time.process_time() - start, answer


if __name__ == "__main__":
    main()
