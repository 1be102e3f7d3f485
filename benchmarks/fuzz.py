"""``python -m benchmarks.fuzz``: a long campaign of damaged files against every parser.

Each input is made of a whole file, the seed of the campaign, the target and its own number alone, so that any run
can be repeated and no result depends on the number of workers. What is looked for: an exception that is none of
the project's own, a warning, a message of several lines or with a word of the file in it, and an input that takes
more than a few seconds.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import re
import resource
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass, field
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.fuzz_seeds import Seed
    from benchmarks.fuzz_targets import Layer, Target

REGRESSIONS: Final = Path(__file__).resolve().parents[1] / "tests" / "sources" / "regressions"
EXECUTIONS: Final = 1_000_000
_CHUNK: Final = 500
_SECONDS: Final = 5.0
_MEMORY: Final = 4 << 30
# names and addresses of the people in the seeds
_PRIVATE: Final = re.compile(
    r"\b(?:Ada|Ben|Cleo|Eva|Beispiel|Muster)\b|(?<!you@)example\.(?:org|com|net)", re.IGNORECASE
)


class Crash(NamedTuple):
    """An input that made a parser fail: where and how, under which name, in which layer, and the bytes."""

    target: str
    fault: str
    name: str
    layer: str
    number: int
    data: bytes
    trace: str


@dataclass
class Tally:
    """What came of the executions of one target."""

    executions: int = 0
    parsed: int = 0
    refused: int = 0
    seconds: float = 0.0
    layers: Counter[str] = field(default_factory=Counter)
    outcomes: set[str] = field(default_factory=set)
    crashes: dict[str, Crash] = field(default_factory=dict)
    failures: int = 0

    def add(self, other: Tally) -> None:
        """Add what came of further executions; of crashes at one place the shortest input stays."""
        self.executions += other.executions
        self.parsed += other.parsed
        self.refused += other.refused
        self.seconds += other.seconds
        self.layers += other.layers
        self.outcomes |= other.outcomes
        self.failures += other.failures
        for fault, crash in other.crashes.items():
            known = self.crashes.get(fault)
            if known is None or len(crash.data) < len(known.data):
                self.crashes[fault] = crash


class _TooSlow(BaseException):
    pass


def main() -> None:
    """Run the campaign, print a line per target, write the inputs of crashes, and exit with 1 if there are any."""
    given = _options()
    from benchmarks.fuzz_targets import TARGETS
    from benchmarks.mutation import NAUGHTY

    names = [given.target] if given.target else list(TARGETS)
    unknown = set(names) - TARGETS.keys()
    if unknown:
        sys.exit(f"There is no target {given.target}: take one of {', '.join(TARGETS)}.")
    shares = {name: TARGETS[name].share if len(names) > 1 else 1 for name in names}
    wanted = {
        name: -(-given.executions * share // sum(shares.values())) for name, share in shares.items()
    }
    lists = "with" if NAUGHTY.is_dir() else "without"
    print(
        f"seed {given.seed}, {given.workers} workers, {lists} the public lists of hostile strings",
        flush=True,
    )
    start = time.perf_counter()
    tallies = _campaign(wanted, given.seed, given.workers, given.seconds)
    _report(tallies, TARGETS, time.perf_counter() - start)
    crashes = [crash for tally in tallies.values() for crash in tally.crashes.values()]
    for crash in crashes:
        path = _keep(crash)
        print(
            f"\n{path.name}: input {crash.number}, as {crash.name}, layer {crash.layer}\n{crash.trace}"
        )
    sys.exit(1 if crashes else 0)


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument(
        "--executions", type=int, default=EXECUTIONS, help="inputs of all targets together"
    )
    options.add_argument("--workers", type=int, default=2, help="processes")
    options.add_argument("--seconds", type=float, help="stop after so many seconds")
    options.add_argument("--target", help="one parser alone")
    options.add_argument("--seed", type=int, default=0, help="another seed makes other inputs")
    return options.parse_args()


def _campaign(
    wanted: dict[str, int], seed: int, workers: int, seconds: float | None
) -> dict[str, Tally]:
    """Hand out chunks, a few at a time and of all targets in turn, until all is done or time is up."""
    tallies = {name: Tally() for name in wanted}
    chunks = _chunks(wanted)
    end = time.monotonic() + (seconds or float("inf"))
    shown = time.monotonic()
    memory = Path("/dev/shm")  # noqa: S108
    with (
        tempfile.TemporaryDirectory(
            dir=memory if memory.is_dir() else None, prefix="fuzz-"
        ) as scratch,
        ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(scratch,)
        ) as pool,
    ):
        running: dict[Future[Tally], str] = {}
        while True:
            while (
                len(running) < 2 * workers
                and time.monotonic() < end
                and (chunk := next(chunks, None))
            ):
                running[pool.submit(_run, seed, *chunk)] = chunk[0]
            if not running:
                return tallies
            for done in wait(running, return_when=FIRST_COMPLETED).done:
                name = running.pop(done)
                tallies[name].add(done.result())
            if time.monotonic() - shown > 60:  # noqa: PLR2004
                shown = time.monotonic()
                total = sum(tally.executions for tally in tallies.values())
                failures = sum(tally.failures for tally in tallies.values())
                print(f"  {total:,} executions, {failures} failures so far", flush=True)


def _chunks(wanted: dict[str, int]) -> Iterator[tuple[str, int, int]]:
    """Yield target, first and last number of each chunk, so that all targets get on at the same pace."""
    size = {name: min(_CHUNK, -(-total // 40)) for name, total in wanted.items()}
    lots = [
        [
            (start / total, name, start, min(start + size[name], total))
            for start in range(0, total, size[name])
        ]
        for name, total in wanted.items()
    ]
    for _, name, start, stop in sorted(chain.from_iterable(lots)):
        yield name, start, stop


def _begin(scratch: str) -> None:
    """Make a process ready: its own folder in memory, a bound on memory, and no warning that stays unseen."""
    from benchmarks.fuzz_layers import work_in

    folder = tempfile.mkdtemp(dir=scratch)
    tempfile.tempdir = folder
    work_in(Path(folder))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
    warnings.simplefilter("error")
    signal.signal(signal.SIGVTALRM, _stop)


def _stop(*_: object) -> None:
    raise _TooSlow


def _run(seed: int, name: str, start: int, stop: int) -> Tally:
    """Run the inputs of a target from one number to another."""
    from benchmarks.fuzz_targets import TARGETS

    target, tally = TARGETS[name], Tally()
    others = tuple(dict.fromkeys(one.data for one in target.seeds))
    begun = time.perf_counter()
    for number in range(start, stop):
        chance = random.Random(f"{seed}:{name}:{number}")  # noqa: S311
        given = chance.choice(target.seeds)
        data = target.spoil(chance, given.data, others)
        _execute(tally, name, target, given, number, data)
    tally.executions = stop - start
    tally.seconds = time.perf_counter() - begun
    return tally


def _execute(
    tally: Tally, name: str, target: Target, given: Seed, number: int, data: bytes
) -> None:
    ends = set()
    for layer in target.layers:
        if number % layer.every:
            continue
        tally.layers[layer.name] += 1
        ends.add(_layer(tally, name, layer, given, number, data))
    if "failed" in ends:
        tally.failures += 1
    elif "refused" in ends:
        tally.refused += 1
    else:
        tally.parsed += 1


def _layer(tally: Tally, name: str, layer: Layer, given: Seed, number: int, data: bytes) -> str:
    """Run one layer and tell how it ended."""
    from netlib.errors import NetlibError

    signal.setitimer(signal.ITIMER_VIRTUAL, _SECONDS)
    try:
        outcome = layer.run(given.name, data)
    except NetlibError as error:
        text = str(error)
        if "\n" in text or not text.endswith(".") or _PRIVATE.search(text):
            fault = "message: " + re.sub(r"\d+", "#", text)[:80]
            crash = Crash(name, fault, given.name, layer.name, number, data, text)
            tally.crashes.setdefault(fault, crash)
            return "failed"
        tally.outcomes.add(f"{layer.name} refused: " + re.sub(r"\d+", "#", text))
        return "refused"
    except (_TooSlow, Exception) as error:  # noqa: BLE001 - whatever it is, it is a find
        fault = f"{type(error).__name__} at {_place(error)}"
        trace = "".join(traceback.format_exception(error))
        tally.crashes.setdefault(
            fault, Crash(name, fault, given.name, layer.name, number, data, trace)
        )
        return "failed"
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    tally.outcomes.add(f"{layer.name}: {outcome}")
    return "parsed"


def _place(error: BaseException) -> str:
    """Return the innermost line of the project that an error came through."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "netlib" in frame.filename] or list(frames)
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"


def _keep(crash: Crash) -> Path:
    REGRESSIONS.mkdir(exist_ok=True)
    path = REGRESSIONS / f"{crash.target}-{hashlib.sha256(crash.data).hexdigest()[:12]}.bin"
    path.write_bytes(crash.data)
    return path


def _report(tallies: dict[str, Tally], targets: dict[str, Target], seconds: float) -> None:
    print(
        f"{'target':<15} {'executions':>10} {'parsed':>9} {'refused':>9} {'outcomes':>8} {'crashes':>7} {'ms each':>8}  layers"
    )
    for name, tally in tallies.items():
        layers = ", ".join(
            f"{layer.name} {tally.layers[layer.name]:,}" for layer in targets[name].layers
        )
        each = 1000 * tally.seconds / max(tally.executions, 1)
        print(
            f"{name:<15} {tally.executions:>10,} {tally.parsed:>9,} {tally.refused:>9,} {len(tally.outcomes):>8,} "
            f"{len(tally.crashes):>7} {each:>8.2f}  {layers}"
        )
    total = sum(tally.executions for tally in tallies.values())
    crashes = sum(len(tally.crashes) for tally in tallies.values())
    print(f"{'all':<15} {total:>10,} executions in {seconds:,.0f} s, {crashes} places of crashes")


if __name__ == "__main__":
    main()
