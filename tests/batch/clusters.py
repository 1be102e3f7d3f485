"""A Dask scheduler and its workers as processes on loopback, and stand-ins for what makes a report."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil

from netlib.batch.results import Result, Task

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
STAND_IN = "tests.batch.clusters:stand_in"


@dataclass
class Cluster:
    """A scheduler, its workers, and the folder of what they write."""

    folder: Path
    port: int
    environment: dict[str, str]
    scheduler: subprocess.Popen[bytes] | None = None
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    @property
    def address(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def start_scheduler(self) -> None:
        self.scheduler = self._start(
            "scheduler", "--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard"
        )
        self.wait_for_scheduler()

    def wait_for_scheduler(self) -> None:
        def answers() -> bool:
            with socket.socket() as tried:
                return tried.connect_ex(("127.0.0.1", self.port)) == 0

        until(answers)

    def start_worker(self, **environment: str) -> subprocess.Popen[bytes]:
        worker = self._start(
            "worker",
            self.address,
            "--host",
            "127.0.0.1",
            "--nthreads",
            "1",
            "--no-dashboard",
            "--memory-limit",
            "0",
            "--local-directory",
            str(self.folder),
            **environment,
        )
        self.workers.append(worker)
        return worker

    def _start(self, *told: str, **environment: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{told[0]}-{time.monotonic_ns()}.log").open("wb")
        with log:
            return subprocess.Popen(
                [sys.executable, "-m", "dask", *told],
                cwd=self.folder,
                env={**self.environment, **environment},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def logs(self) -> str:
        return "\n".join(file.read_text() for file in sorted(self.folder.glob("*.log")))

    def close(self) -> None:
        for process in [*self.workers, *([self.scheduler] if self.scheduler else [])]:
            end(process)


@contextmanager
def cluster(folder: Path, *, workers: int, **environment: str) -> Iterator[Cluster]:
    """Yield a cluster that ends with the block."""
    folder.mkdir(parents=True, exist_ok=True)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    made = Cluster(
        folder=folder,
        port=port,
        environment={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )
    try:
        made.start_scheduler()
        for _ in range(workers):
            made.start_worker()
        yield made
    finally:
        made.close()


def end(process: subprocess.Popen[bytes]) -> None:
    """End a process and what it has started."""
    found = [process.pid]
    with suppress(psutil.NoSuchProcess):
        found += [one.pid for one in psutil.Process(process.pid).children(recursive=True)]
    for pid in found:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()


def until(holds: Callable[[], Any], *, seconds: float = 30.0) -> Any:
    """Wait until something holds and return it."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := holds():
            return found
        time.sleep(0.05)
    msg = "it did not come to hold in time"
    raise AssertionError(msg)


def task(client: str, folder: Path, **told: Any) -> Task:
    """Return the task of a client in a folder."""
    return Task(
        client=client,
        exports=(str(folder / "clients" / client),),
        settings_file=str(folder / "clients" / client / "netlib.toml"),
        out=str(folder / "reports" / client),
        history=str(folder / "history" / client),
        **told,
    )


def stand_in(asked: dict[str, Any]) -> dict[str, Any]:
    """Note a start and an end in the history of a client; its export says what happens in between."""
    given = Task.of(asked)
    past = Path(given.history)
    past.mkdir(parents=True, exist_ok=True)
    orders = json.loads((Path(given.exports[0]) / "orders.json").read_text())
    with (past / "started").open("a") as file:
        file.write(f"{os.getpid()}\n")
    time.sleep(orders.get("seconds", 0.0))
    if orders.get("dies"):
        os.kill(os.getpid(), signal.SIGKILL)
    if orders.get("ends_worker"):
        os.kill(int(os.environ["TOLD_WORKER"]), signal.SIGKILL)
    with (past / "ended").open("a") as file:
        file.write(f"{os.getpid()}\n")
    return Result(client=given.client, state="made", period="2026-10", page=given.out).plain()


def order(folder: Path, client: str, **orders: Any) -> Task:
    """Write what is to happen to a client and return its task."""
    home = folder / "clients" / client
    home.mkdir(parents=True)
    (home / "orders.json").write_text(json.dumps(orders))
    return task(client, folder)


def lines(file: Path) -> list[int]:
    """Return the numbers of processes in a file; none where it is not there."""
    return [int(line) for line in file.read_text().split()] if file.exists() else []
