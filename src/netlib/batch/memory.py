"""How many reports may be made at a time: as many as there are processors, and as memory has room for."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

_MEGABYTE: Final = 1_000_000
_LEAST: Final = 450 * _MEGABYTE
_PER_BYTE: Final = 12
_MEMINFO: Final = Path("/proc/meminfo")
_GROUPS: Final = (
    (Path("/sys/fs/cgroup/memory.max"), Path("/sys/fs/cgroup/memory.current")),
    (
        Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
        Path("/sys/fs/cgroup/memory/memory.usage_in_bytes"),
    ),
)


def usable_processors() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def need(size: int) -> int:
    """Return how many bytes of memory a report takes at its peak, both of its processes together.

    Parameters
    ----------
    size
        Bytes of the export once unpacked.
    """
    return _LEAST + _PER_BYTE * size


def free_memory() -> int | None:
    """Return how many bytes of memory are free for other processes; None where the system does not tell."""
    found = [_available(), *(_left(*files) for files in _GROUPS)]
    return min((one for one in found if one is not None), default=None)


def _available() -> int | None:
    with suppress(OSError, ValueError, IndexError):
        for line in _MEMINFO.read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    return None


def _left(limit: Path, used: Path) -> int | None:
    """Return what is left of the memory that a container may use; None where it has no limit."""
    with suppress(OSError, ValueError):
        return max(
            0, int(limit.read_text(encoding="ascii")) - int(used.read_text(encoding="ascii"))
        )
    return None
