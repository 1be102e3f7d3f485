"""Run a command and watch it: how long it takes, how much of the processors, and how much memory it and all it starts hold at once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import psutil

from benchmarks.readings import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_EVERY: Final = 0.1
"""Seconds between two looks at the memory: adding up shared pages of many processes takes some itself."""
_STEP: Final = 0.01
_MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, kw_only=True)
class Watched:
    """What a command took: seconds of the wall clock and of all processors, and megabytes at the peak."""

    seconds: float
    cpu: float
    megabytes: float


def watched(
    command: Sequence[str], *, cwd: Path = ROOT, environment: dict[str, str] | None = None
) -> Watched:
    """Run a command to its end and return what it took.

    Memory is the proportional set size of the process and its descendants: pages that several share count once.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak, looked = 0, 0.0
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            break
        if time.perf_counter() - looked >= _EVERY:
            peak, looked = max(peak, _held(process.pid)), time.perf_counter()
        time.sleep(_STEP)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed with {process.returncode}")
    return Watched(seconds=seconds, cpu=usage.ru_utime + usage.ru_stime, megabytes=peak / _MEGABYTE)


def _held(pid: int) -> int:
    held = 0
    try:
        root = psutil.Process(pid)
        for process in (root, *root.children(recursive=True)):
            held += process.memory_full_info().pss
    except (psutil.NoSuchProcess, psutil.AccessDenied):
        pass
    return held
