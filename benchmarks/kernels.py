"""``python -m benchmarks.kernels``: a kernel that is forked against one that starts in the ordinary way, until pandas and the rest are there."""

from __future__ import annotations

import argparse
import time
from typing import Final, NamedTuple

from jupyter_client.manager import start_new_kernel

from benchmarks.readings import Reading

WARM: Final = "netlib-warm"
COLD: Final = "python3"
_IMPORTS: Final = "import matplotlib.pyplot, networkx, pandas, netlib.report"
_PATIENCE: Final = 60.0


class Start(NamedTuple):
    """Seconds until a kernel answered, and those its imports then took."""

    ready: float
    imports: float


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--runs", type=int, default=10, help="kernels of each kind, in turn")
    for reading in measure_kernels(options.parse_args().runs):
        print(reading)


def measure_kernels(runs: int) -> list[Reading]:
    """Return how long both kinds take, in turn, after one of each that is not counted: the first waits for what it is forked from."""
    pairs = [(start(COLD), start(WARM)) for _ in range(runs + 1)][1:]
    cold, warm = zip(*pairs, strict=True)
    ratios = [(slow.ready + slow.imports) / (fast.ready + fast.imports) for slow, fast in pairs]
    return [
        *_of("kernel in the ordinary way", cold),
        *_of("warm kernel", warm),
        Reading.of_runs("kernel and imports: ordinary over warm", ratios, "ratio", peer="the kernel python3"),
    ]  # fmt: skip


def start(name: str) -> Start:
    """Start a kernel, let it import, and end it."""
    begun = time.perf_counter()
    manager, client = start_new_kernel(
        kernel_name=name, startup_timeout=_PATIENCE, transport_encryption="auto"
    )
    ready = time.perf_counter()
    try:
        client.execute(_IMPORTS, reply=True, timeout=_PATIENCE)
        return Start(ready - begun, time.perf_counter() - ready)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _of(what: str, starts: tuple[Start, ...]) -> list[Reading]:
    return [
        Reading.of_runs(f"{what}: ready", [one.ready for one in starts], "seconds"),
        Reading.of_runs(f"{what}: imports", [one.imports for one in starts], "seconds"),
    ]


if __name__ == "__main__":
    main()
