"""Labelling half a million messages: purpose and mass mail, wall time, peak memory, and the second time from what was kept.

``python -m benchmarks.labels [--messages 500000] [--contacts 30000] [--seed 31]`` makes an archive, loads it in one process and
labels it in that process; the figures are of the labels alone.
"""

from __future__ import annotations

import argparse
import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from netlib.judgements import judge
from netlib.report.labelcache import keep_by
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=500_000)
    parser.add_argument("--contacts", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=31)
    given = parser.parse_args()
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / "archive"
        make_sample(folder, contacts=given.contacts, messages=given.messages, seed=given.seed)
        network, _ = load(folder)
        loaded = _peak()
        settings = Settings(label_cache=str(Path(scratch) / "cache"))
        for name in ("first", "second"):
            start, cpu = time.perf_counter(), time.process_time()
            found = judge(network, settings=settings, keep=keep_by(settings))
            print(
                f"{name} time: {len(found.messages):,} messages, {len(found.people):,} people, "
                f"{time.perf_counter() - start:.1f} s wall, {time.process_time() - cpu:.1f} s of one core, "
                f"peak {_peak():,} MB (loading alone {loaded:,} MB)"
            )


def _peak() -> int:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
