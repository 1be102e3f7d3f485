"""What is said of a population while it is measured, and after."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from netlib.population.definitions import EVERY
from netlib.population.reading import KEPT, READ, STRANGERS, UNREAD
from netlib.reference import FEWEST, PERCENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from netlib.population.making import Population

_NOTES: Final = (STRANGERS, UNREAD)
_EVERY_SECONDS: Final = 0.5
_SHOWN: Final = (5, 25, 50, 75, 95)


def as_text(made: Population) -> str:
    """Return in a few lines what was read and how the measures are spread."""
    day = f", as of {made.as_of.isoformat()}" if made.as_of else ""
    lines = [f"{made.members:,} members measured{day}: {made.out}", ""]
    for table, counts in made.rows.items():
        left = [
            f"{count:,} {reason}"
            for reason, count in counts.items()
            if reason not in {READ, KEPT, *_NOTES}
        ]
        noted = [f"{counts[note]:,} {note}" for note in _NOTES if note in counts]
        told = f"{table}: {counts[READ]:,} rows read, {counts[KEPT]:,} kept"
        told += f", left out: {', '.join(left)}" if left else ""
        lines.append("; ".join([told, *noted]))
    wide = max(len(one.name) for one in EVERY)
    head = " ".join(f"{f'{percent} %':>9}" for percent in _SHOWN)
    lines += ["", f"{'percentiles of members':<{wide}} {head}  known of"]
    places = [PERCENTS.index(percent) for percent in _SHOWN]
    for definition in EVERY:
        band = made.bands.get(definition.name)
        if band is None:
            lines.append(f"{definition.name:<{wide}} known of fewer than {FEWEST} members")
            continue
        numbers = " ".join(f"{band.values[place]:>9.3f}" for place in places)
        lines.append(f"{definition.name:<{wide}} {numbers}  {band.members:,}")
    return "\n".join(lines)


@contextmanager
def progress(*, is_shown: bool) -> Iterator[Callable[[Path, int], None] | None]:
    """Give what shows how many of the tasks are done, on a line of the terminal; None where there is none."""
    if not is_shown:
        yield None
        return
    ended = threading.Event()
    threads = []

    def watch(folder: Path, tasks: int) -> None:
        def tell() -> None:
            while not ended.wait(_EVERY_SECONDS):
                done = min(sum(1 for _ in folder.glob("*.json")), tasks) if folder.is_dir() else 0
                sys.stderr.write(f"\r{100 * done // max(tasks, 1):>3} %")
                sys.stderr.flush()

        threads.append(threading.Thread(target=tell, daemon=True))
        threads[-1].start()

    try:
        yield watch
    finally:
        ended.set()
        for thread in threads:
            thread.join()
        sys.stderr.write("\r     \r")
