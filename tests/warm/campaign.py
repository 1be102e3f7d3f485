"""Start and end kernels by the hundred: how long each takes, what is left behind, and whether any two are alike.

Run as ``python -m tests.warm.campaign --kernels 1000 --at-once 4``; it ends with 1 where something is not as promised.
"""

from __future__ import annotations

import argparse
import ast
import asyncio
import gc
import os
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from jupyter_client.manager import AsyncKernelManager

from netlib.warm.forkers import Forker
from netlib.warm.places import FORKER, KERNEL_PRELOAD
from tests.warm.kernels import is_warm, manager_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

IMPORTS: Final = "import pandas, networkx, netlib.report.book, netlib.report.sections"
_STATE: Final = """
import os, random, tempfile, uuid
import numpy as np

def own_memory():
    with open("/proc/self/smaps_rollup") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("Private_")) / 1000

told = (
    os.getpid(), own_memory(), random.random(), float(np.random.rand()), float(np.random.default_rng().random()),
    str(uuid.uuid4()), tempfile.mktemp(),
)
"""
_STATES: Final = ("random", "numpy.random", "default_rng", "uuid4", "tempfile")
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_POINTS: Final = 20
# a start that takes as long is one that hangs
_PATIENCE: Final = 60.0
# what may be added for each 1,000 kernels: megabytes and files
_MORE_MEMORY: Final = {"forker": 1.0, "client": 20.0}
_MORE_FILES: Final = 1.0
# fewer do not tell how this process grows, as Python takes memory in large pieces
_ENOUGH: Final = 200


@dataclass(kw_only=True)
class Campaign:
    """What is found out about some kernels.

    Attributes
    ----------
    ready, imports
        Seconds of each until it answers, and then for the imports of a report.
    told
        Its number, the megabytes that no other process shares, and what it draws at random.
    hangs, failures, left
        How many took too long to start, what went wrong otherwise, and how many are there at the end.
    curve
        After how many: memory in megabytes and files of the forker, and of this process.
    """

    ready: list[float] = field(default_factory=list)
    imports: list[float] = field(default_factory=list)
    told: list[tuple[Any, ...]] = field(default_factory=list)
    hangs: int = 0
    left: int = 0
    failures: list[str] = field(default_factory=list)
    curve: list[tuple[float, ...]] = field(default_factory=list)

    @property
    def ended(self) -> int:
        """How many are done with, well or not."""
        return len(self.told) + self.hangs + len(self.failures)

    async def once(self, *, cold: bool) -> None:
        """Start a kernel, ask what it draws, and end it."""
        manager = manager_of(
            kind=AsyncKernelManager, provisioner="local-provisioner" if cold else "netlib-warm"
        )
        client = None
        begun = time.perf_counter()
        try:
            async with asyncio.timeout(_PATIENCE):
                await manager.start_kernel()
                client = manager.client()
                client.start_channels()
                await client.wait_for_ready(timeout=_PATIENCE)
                ready = time.perf_counter()
                await client.execute(IMPORTS, reply=True, timeout=_PATIENCE)
                imported = time.perf_counter()
                reply = await client.execute(
                    _STATE, reply=True, timeout=_PATIENCE, user_expressions={"told": "told"}
                )
            if is_warm(manager) == cold:
                self.failures.append("it was not started as asked")
                return
            text = reply["content"]["user_expressions"]["told"]["data"]["text/plain"]
            self.told.append(ast.literal_eval(text))
            self.ready.append(ready - begun)
            self.imports.append(imported - ready)
        except TimeoutError:
            self.hangs += 1
        except Exception as error:  # noqa: BLE001 - all that goes wrong is counted
            self.failures.append(f"{type(error).__name__}: {error}")
        finally:
            if client is not None:
                client.stop_channels()
            if manager.has_kernel:
                await manager.shutdown_kernel(now=True)
            manager.context.destroy(linger=0)

    async def run(self, number: int, *, at_once: int, forker: int, cold: bool = False) -> None:
        """Start so many kernels, some at a time, and look at the processes in between."""
        every = max(at_once, number // _POINTS)
        for begun in range(0, number, every):
            left = iter(range(begun, min(number, begun + every)))

            async def work(left: Iterator[int] = left) -> None:
                for _ in left:
                    await self.once(cold=cold)

            await asyncio.gather(*(work() for _ in range(at_once)))
            # none is there now
            gc.collect()
            self.curve.append((self.ended, *_held(forker), *_held(os.getpid())))

    def slopes(self) -> dict[str, tuple[float, float]]:
        """Return how many megabytes and files are added for each 1,000 kernels, once it has settled."""
        points = np.array(self.curve[len(self.curve) // 5 :])
        fitted = [
            np.polyfit(points[:, 0], points[:, column], 1)[0] * 1000 for column in range(1, 5)
        ]
        return {"forker": (fitted[0], fitted[1]), "client": (fitted[2], fitted[3])}

    def alike(self) -> dict[str, int]:
        """Return how many states are those of another kernel."""
        drawn = list(zip(*self.told, strict=True))[2:]
        return {name: len(each) - len(set(each)) for name, each in zip(_STATES, drawn, strict=True)}

    def broken(self) -> list[str]:
        """Return what is not as promised."""
        slopes = self.slopes()
        rules = {
            "a start hung": self.hangs > 0,
            "a start failed": bool(self.failures),
            "two kernels drew the same": any(self.alike().values()),
            "a kernel is still there": self.left > 0,
        } | {
            f"the {name} grows": slopes[name][0] > more or slopes[name][1] > _MORE_FILES
            for name, more in _MORE_MEMORY.items()
            if name == "forker" or self.ended >= _ENOUGH
        }
        return [rule for rule, is_broken in rules.items() if is_broken]


def _held(pid: int) -> tuple[float, int]:
    """Return the memory of a process in megabytes and the number of its files."""
    folder = Path(f"/proc/{pid}")
    pages = int((folder / "statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6, len(list((folder / "fd").iterdir()))


def _cpu_of_children(pid: int) -> float:
    """Return the CPU seconds of those that a process forked and that have ended."""
    parts = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(parts[13]) + int(parts[14])) / _TICKS


def _children(pid: int) -> int:
    """Return how many processes a process has started that are still there."""
    return len(Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


def _seconds(title: str, times: Sequence[float]) -> str:
    middle, high = np.quantile(times, [0.5, 0.99])
    return f"{title}: median {middle:.3f} s, p99 {high:.3f} s, max {max(times):.3f} s"


def report(campaign: Campaign) -> list[str]:
    """Return what was found out, line by line."""
    lines = [
        f"kernels: {len(campaign.told)}, hangs: {campaign.hangs}, failures: {len(campaign.failures)}",
        *sorted(set(campaign.failures)),
    ]
    if campaign.ready:
        lines += [_seconds("ready", campaign.ready), _seconds("imports", campaign.imports)]
        lines.append(f"own memory: median {np.median([one[1] for one in campaign.told]):.0f} MB")
        lines += [f"the same {name}: {count}" for name, count in campaign.alike().items()]
    lines.append("after kernels: forker MB, files; client MB, files")
    lines += [
        f"{after:5.0f}: {memory:.1f}, {files:.0f}; {own:.1f}, {own_files:.0f}"
        for after, memory, files, own, own_files in campaign.curve
    ]
    lines += [
        f"{name}: {memory:+.2f} MB and {files:+.2f} files for each 1,000 kernels"
        for name, (memory, files) in campaign.slopes().items()
    ]
    return lines


def run(kernels: int, *, at_once: int, cold: int) -> int:
    """Run a campaign, print what is found out, and return 1 where something is not as promised.

    Parameters
    ----------
    kernels, at_once
        How many, and how many of them at a time.
    cold
        How many kernels are started in the ordinary way as well, to compare with, one after the other.
    """
    say = print
    forker = Forker(preload=KERNEL_PRELOAD)
    os.environ[FORKER] = str(forker.path)
    try:
        warm = Campaign()
        # the first waits for the imports of the forker
        asyncio.run(Campaign().run(1, at_once=1, forker=forker.process.pid))
        before, own = _cpu_of_children(forker.process.pid), time.process_time()
        asyncio.run(warm.run(kernels, at_once=at_once, forker=forker.process.pid))
        warm.left = _children(forker.process.pid)
        used = _cpu_of_children(forker.process.pid) - before
        say(f"{kernels} warm kernels, {at_once} at a time")
        say("\n".join(report(warm)))
        say(
            f"CPU: {used / kernels:.3f} s a kernel, {(time.process_time() - own) / kernels:.3f} s of the client"
        )
        if cold:
            peers = Campaign()
            used = sum(os.times()[2:4])
            asyncio.run(peers.run(cold, at_once=1, forker=forker.process.pid, cold=True))
            used = sum(os.times()[2:4]) - used
            say(f"{cold} cold kernels, one at a time")
            say("\n".join(report(peers)))
            say(f"CPU: {used / cold:.3f} s a kernel")
    finally:
        del os.environ[FORKER]
        forker.close()
    broken = warm.broken()
    say(*broken or ["as promised"], sep="\n")
    return int(bool(broken))


def main() -> None:
    """Run the campaign that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kernels", type=int, default=1000)
    parser.add_argument("--at-once", type=int, default=1)
    parser.add_argument("--cold", type=int, default=10)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        # the history of IPython is none of the user's
        os.environ["IPYTHONDIR"] = folder
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
        sys.exit(run(told.kernels, at_once=told.at_once, cold=told.cold))


if __name__ == "__main__":
    main()
