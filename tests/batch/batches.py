"""The command for many clients in a process of its own, and what is left of it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import psutil

from netlib.sample import make_sample

if TYPE_CHECKING:
    from pathlib import Path

TODAY = "2026-11-25"
# Ctrl-C is heard also where the tests run in the background, which ignores it
_MAIN = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from netlib.cli import main; main()"
COMMAND = (sys.executable, "-c", _MAIN)


def client(folder: Path, name: str, *, seed: int, contacts: int = 30) -> Path:
    """Make a small client of `clients` in a folder and return the client's folder."""
    home = folder / "clients" / name
    make_sample(home / "export", contacts=contacts, messages=contacts * 8, seed=seed)
    return home


def start(folder: Path, *told: str, **popen: Any) -> subprocess.Popen[str]:
    """Start a batch of the clients in a folder."""
    return subprocess.Popen(
        [*COMMAND, "batch", "clients", "--out", "reports", "--history", "history", *told],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        **popen,
    )


def run(folder: Path, *told: str) -> tuple[int, list[str], list[str]]:
    """Run a batch, and return its status and the lines of its output and of its errors."""
    process = start(folder, *told)
    out, err = process.communicate(timeout=600)
    return process.returncode, out.splitlines(), err.splitlines()


def tree(pid: int) -> list[psutil.Process]:
    """Return a process and all that it has started and that has not ended."""
    found = []
    with suppress(psutil.NoSuchProcess):
        top = psutil.Process(pid)
        for one in [top, *top.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess):
                if one.status() != psutil.STATUS_ZOMBIE:
                    found.append(one)
    return found


def made(folder: Path, name: str) -> int:
    """Return how often a report was made of a client, by the client's log."""
    log = folder / "history" / name / "netlib.log"
    return log.read_text(encoding="utf-8").count(" made ") if log.exists() else 0


def half(folder: Path) -> list[Path]:
    """Return what a run that was stopped has left in reports and histories."""
    patterns = (".scratch-*", ".netlib-*", ".landing*", ".lock.json", "*.new")
    return [
        path
        for top in ("reports", "history", "clients")
        for pattern in patterns
        for path in (folder / top).rglob(pattern)
    ]


def pages(folder: Path, name: str, page: str) -> list[Path]:
    """Return the pages of a client, those of all periods."""
    return sorted((folder / "reports" / name).rglob(page))


def single(home: Path, into: Path, *told: str) -> None:
    """Make the report of one client, alone, as its owner would."""
    subprocess.run(
        [*COMMAND, "report", "export", "--out", into / "reports", "--history", into / "history", *told],
        cwd=home,
        check=True,
        capture_output=True,
        env={**os.environ},
    )  # fmt: skip
