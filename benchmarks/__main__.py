"""``make bench``: every benchmark in turn, each in a process of its own; the run is added to the history and the page written anew."""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final

from benchmarks.parts import PARTS
from benchmarks.readings import PAGE, record

if TYPE_CHECKING:
    from benchmarks.readings import Reading

RUNS: Final = 5


def main() -> None:
    """Measure, print, and keep what was found."""
    options = argparse.ArgumentParser(
        description=__doc__,
        epilog="\n".join(f"{name}: {part.__doc__}" for name, part in PARTS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    options.add_argument(
        "parts", nargs="*", metavar="PART", help="some of them, as below; else all"
    )
    options.add_argument("--runs", type=int, default=RUNS, help="runs of each side, in turn")
    options.add_argument("--no-record", action="store_true", help="only print")
    given = options.parse_args()
    if unknown := set(given.parts) - set(PARTS):
        options.error(f"there is no part {', '.join(sorted(unknown))}")
    found: list[Reading] = []
    for name in given.parts or PARTS:
        # what one leaves in memory is no burden to the next
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
            readings = process.submit(PARTS[name], given.runs).result()
        print(*readings, sep="\n", flush=True)
        found += readings
    if not given.no_record:
        record(found)
        print(f"written to {PAGE}")


if __name__ == "__main__":
    main()
