"""Labelling half a million messages: purpose and mass mail, wall time, peak memory, and the second time from what was kept.

``python -m benchmarks.labels [--messages 500000] [--contacts 30000] [--seed 31]`` makes an archive, loads it in one process and
labels it in that process; the figures are of the labels alone.
"""

from __future__ import annotations

import argparse
import contextlib
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import psutil

from netlib.judgements import judge
from netlib.report.beside import read_beside
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
        memory = _Memory()
        settings = Settings(label_cache=str(Path(scratch) / "cache"))
        for name in ("first", "second"):
            start, cpu = time.perf_counter(), time.process_time()
            found = judge(network, settings=settings, keep=keep_by(settings), reading=read_beside)
            print(
                f"{name} time: {len(found.messages):,} messages, {len(found.people):,} people, "
                f"{time.perf_counter() - start:.1f} s wall, {time.process_time() - cpu:.1f} s of them in this process, "
                f"peak {memory.peak:,} MB with helpers"
            )


class _Memory(Thread):
    """Watches how much memory this process and its helpers hold together."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.start()

    def run(self) -> None:
        """Look four times a second."""
        this = psutil.Process()
        while True:
            held = 0
            for one in (this, *this.children(recursive=True)):
                with contextlib.suppress(psutil.Error):
                    held += one.memory_info().rss
            self.peak = max(self.peak, held >> 20)
            time.sleep(0.25)


if __name__ == "__main__":
    main()
