"""Nothing of one client is in the memory of any process that is alive while the next one's report is made."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.batch.batches import client, start, tree

if TYPE_CHECKING:
    from collections.abc import Iterator

FIRST, SECOND = "Zwetschkenhuber", "Quittenmaier"
"""Family names that only contacts of the first and of the second client have."""
_PIECE = 4_000_000


def mark(home: Path, name: str) -> None:
    """Give contacts of a client a family name."""
    table = home / "export" / "Connections.csv"
    lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
    top = next(place for place, line in enumerate(lines) if line.startswith("First Name"))
    for place in range(top + 1, len(lines)):
        first, _, rest = lines[place].split(",", 2)
        lines[place] = f"{first},{name},{rest}"
    table.write_text("".join(lines), encoding="utf-8")


def holds(process: psutil.Process, names: tuple[str, ...]) -> set[str]:
    """Return which names are in the memory of a process, however text is kept there."""
    forms = {
        name.encode(kind): name for name in names for kind in ("utf-8", "utf-16-le", "utf-32-le")
    }
    longest = max(map(len, forms))
    found: set[str] = set()
    with (
        suppress(OSError),
        Path(f"/proc/{process.pid}/maps").open(encoding="utf-8", errors="replace") as maps,
        Path(f"/proc/{process.pid}/mem").open("rb", buffering=0) as memory,
    ):
        for line in maps:
            span, rights, _, _, inode, *_ = line.split()
            # what is read from files of the program cannot hold a contact
            if not rights.startswith("rw") or (inode != "0" and "p" not in rights):
                continue
            low, high = (int(one, 16) for one in span.split("-"))
            end = b""
            for at in range(low, high, _PIECE):
                try:
                    memory.seek(at)
                    piece = memory.read(min(_PIECE, high - at))
                except (OSError, ValueError, OverflowError):
                    break
                joined = end + piece
                found |= {name for form, name in forms.items() if form in joined}
                end = joined[-longest:]
    return found


@contextmanager
def stopped(processes: list[psutil.Process]) -> Iterator[None]:
    """Let processes do nothing while they are searched."""
    try:
        for one in processes:
            with suppress(psutil.NoSuchProcess):
                one.suspend()
        yield
    finally:
        for one in processes:
            with suppress(psutil.NoSuchProcess):
                one.resume()


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory of processes in /proc")
def test_nothing_of_a_client_is_left_for_the_next(tmp_path: Path) -> None:
    # the larger one comes first
    mark(client(tmp_path, "a", seed=1, contacts=40), FIRST)
    mark(client(tmp_path, "b", seed=2, contacts=20), SECOND)
    batch = start(tmp_path, "--for", "coach", "--jobs", "1")
    assert batch.stdout is not None
    assert batch.stdout.readline().startswith("reports/a/")
    found: dict[int, set[str]] = {}
    # until it is in the process that makes the report and in its kernel
    while batch.poll() is None and sum(SECOND in names for names in found.values()) < 2:
        time.sleep(0.2)
        alive = tree(batch.pid)
        # the command, what all are forked from, the run and its kernel
        if len(alive) >= 4:
            with stopped(alive):
                for process in alive:
                    found.setdefault(process.pid, set()).update(holds(process, (FIRST, SECOND)))
    _, err = batch.communicate(timeout=300)
    assert batch.returncode == 0, err
    assert sum(SECOND in names for names in found.values()) >= 2, "the search finds what is there"
    assert SECOND not in found[batch.pid]
    assert not [pid for pid, names in found.items() if FIRST in names]
