"""Sample clients on a Dask cluster of two workers on loopback, one of which is killed; and then without its scheduler.

    python -m tests.batch.cluster_trial --clients 40

prints what was found, and ends with status 1 if anything is not as it has to be.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from netlib.batch.cluster import RUNNER, run_on_cluster
from netlib.batch.results import Result, Task
from netlib.errors import NetlibError
from netlib.sample import make_sample
from netlib.warm.calls import warm_caller
from tests.batch.clusters import ROOT, cluster, task, until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.batch.clusters import Cluster

_TODAY = "2026-11-25"
_SMALL = (60, 600)
_FULL = (400, 5000)


def say(line: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def marker(client: str) -> str:
    """Return how the groups of one client alone are called."""
    return f"Merkwerk {client}"


def make_clients(folder: Path, count: int, *, large: int = 0) -> list[Task]:
    """Make clients of different seeds, each with groups of its own, and return their tasks, the largest first."""
    tasks = []
    for number in range(count):
        client = f"client-{number:03}"
        contacts, messages = _FULL if number < large else _SMALL
        home = make_sample(
            folder / "clients" / client, contacts=contacts, messages=messages, seed=number
        )
        groups = list(csv.reader((home / "groups.csv").read_text(encoding="utf-8").splitlines()))
        column = groups[0].index("name")
        for place, row in enumerate(groups[1:]):
            row[column] = f"{marker(client)} {place}"
        with (home / "groups.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(groups)
        tasks.append(task(client, folder, today=_TODAY))
    return tasks


def locally(tasks: Sequence[Task], out: Path) -> dict[str, bytes]:
    """Return the page of each client as this machine makes it alone."""
    with warm_caller() as caller, ThreadPoolExecutor(os.cpu_count()) as pool:

        def page(one: Task) -> bytes:
            own = replace(
                one,
                out=str(out / "reports" / one.client),
                history=str(out / "history" / one.client),
            )
            call = caller.call(RUNNER, own.plain())
            call.wait(300)
            return Path(call.answer()["page"]).read_bytes()

        return dict(zip([one.client for one in tasks], pool.map(page, tasks), strict=True))


class Batch:
    """A batch in a process of its own, as the command runs it."""

    def __init__(self, folder: Path, made: Cluster, tasks: Sequence[Task]) -> None:
        asked = folder / "asked.json"
        asked.write_text(json.dumps([one.plain() for one in tasks]))
        self._out = folder / f"batch-{time.monotonic_ns()}.out"
        self._err = self._out.with_suffix(".err")
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.batch.cluster_trial", "--drive", made.address, str(asked)],
                cwd=ROOT,
                env=made.environment,
                stdout=out,
                stderr=err,
            )  # fmt: skip

    def results(self) -> list[Result]:
        return [Result(**json.loads(line)) for line in self._out.read_text().splitlines()]

    def said(self) -> str:
        return self._err.read_text()


def kill_a_worker(batch: Batch, made: Cluster, *, after: int) -> list[str]:
    """Kill a worker that is at work, after some clients are done; return what of it has not ended soon."""
    until(lambda: len(batch.results()) >= after, seconds=600)
    nanny = psutil.Process(made.workers[0].pid)

    def at_work() -> psutil.Process | None:
        for one in nanny.children():
            below = one.children(recursive=True)
            # the one that forks, the run of a client, and its kernel
            if len(below) >= 3:
                return one
        return None

    worker = until(at_work, seconds=60)
    below = worker.children(recursive=True)
    worker.send_signal(signal.SIGKILL)
    _, alive = psutil.wait_procs(below, timeout=5)
    return [f"outlived its worker: {one.pid}" for one in alive]


def wrong(folder: Path, tasks: Sequence[Task], pages: dict[str, bytes]) -> list[str]:
    """Return what is not as it has to be once all is done."""
    found = []
    for one in tasks:
        reports = list(Path(one.out).rglob("report.html"))
        if len(reports) != 1:
            found.append(f"{one.client}: {len(reports)} pages")
            continue
        page = reports[0].read_bytes()
        if page != pages[one.client]:
            found.append(f"{one.client}: not the page that one machine makes")
        shown = {other.client for other in tasks if marker(other.client).encode() in page}
        if shown != {one.client}:
            found.append(f"{one.client}: shows {sorted(shown)}")
        log = (Path(one.history) / "netlib.log").read_text()
        if (times := log.count(" made ")) != 1:
            found.append(f"{one.client}: made {times} times")
        if len(notes := list(Path(one.history).rglob("made/*.json"))) != 1:
            found.append(f"{one.client}: {len(notes)} notes")
    for pattern in (".scratch-*", ".netlib-*", ".landing*", ".lock.json", "*.new"):
        found += [f"left behind: {path}" for path in folder.glob(f"[rh]*/**/{pattern}")]
    return found


def left_behind(folder: Path) -> list[str]:
    """Return processes and temporary files that have outlived a cluster."""
    found = []
    for process in psutil.process_iter():
        with suppress(psutil.Error):
            if (
                process.environ().get("TMPDIR") == str(folder / "tmp")
                and process.pid != os.getpid()
            ):
                found.append(f"still there: {process.pid} {process.cmdline()[:4]}")
    # Dask's own locks, and the ports of a kernel whose run was killed, tell nothing of a client
    found += [
        f"left behind: {path}"
        for path in (folder / "tmp").rglob("*")
        if path.is_file() and (b"client-" in path.read_bytes() or "netlib-" in str(path.parent))
    ]
    return found


def try_worker(folder: Path, tasks: Sequence[Task], pages: dict[str, bytes]) -> list[str]:
    """Kill a worker in the middle of a batch, and return what is wrong afterwards."""
    (folder / "tmp").mkdir()
    with cluster(folder / "dask", workers=2, TMPDIR=str(folder / "tmp")) as made:
        begun = time.monotonic()
        batch = Batch(folder, made, tasks)
        found = kill_a_worker(batch, made, after=min(3, len(tasks) // 2))
        status = batch.process.wait(1800)
        seconds = time.monotonic() - begun
        results = batch.results()
        say(
            f"{len(results)} of {len(tasks)} in {seconds:.0f} s, status {status}, states {dict(Counter(one.state for one in results))}"
        )
        if status or sorted(one.client for one in results) != sorted(one.client for one in tasks):
            found.append(f"status {status}: {batch.said()}")
        if batch.said():
            found.append(f"said: {batch.said()}")
        found += wrong(folder, tasks, pages)
        # its own end, as a user ends it
        for process in made.workers:
            process.send_signal(signal.SIGINT)
        for process in made.workers:
            process.wait(60)
    return found + left_behind(folder)


def try_scheduler(folder: Path, tasks: Sequence[Task], pages: dict[str, bytes]) -> list[str]:
    """Kill the scheduler in the middle of a batch, start another, and return what is wrong afterwards."""
    (folder / "tmp").mkdir()
    found = []
    with cluster(folder / "dask", workers=2, TMPDIR=str(folder / "tmp")) as made:
        batch = Batch(folder, made, tasks)
        until(lambda: len(batch.results()) >= 1, seconds=600)
        assert made.scheduler is not None
        made.scheduler.kill()
        made.scheduler.wait()
        begun = time.monotonic()
        status = batch.process.wait(60)
        say(
            f"scheduler lost: status {status} after {time.monotonic() - begun:.1f} s: {batch.said().strip()}"
        )
        done = {one.client for one in batch.results()}
        if (
            status != 1
            or batch.said().count("\n") != 1
            or f"{len(done)} of {len(tasks)}" not in batch.said()
        ):
            found.append(f"not told in a sentence: {status} {batch.said()}")
        made.start_scheduler()
        # workers look for their scheduler, or end and are started again
        made.start_worker()
        again = Batch(folder, made, tasks)
        status = again.process.wait(1800)
        states = Counter(one.state for one in again.results())
        say(f"again: status {status}, states {dict(states)}")
        if status or states["unchanged"] < len(done) or states.total() != len(tasks):
            found.append(f"not resumed: {status} {states} {again.said()}")
        found += wrong(folder, tasks, pages)
    return found


def drive(address: str, asked: Path) -> int:
    """Do what the command does, and return its status."""
    tasks = [Task.of(one) for one in json.loads(asked.read_text())]
    try:
        for result in run_on_cluster(tasks, scheduler=address, tell=lambda _: None):
            say(json.dumps(result.plain()))
    except NetlibError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def main() -> int:
    """Run the trial."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=40)
    parser.add_argument("--large", type=int, default=4)
    parser.add_argument("--drive", nargs=2, metavar=("ADDRESS", "FILE"))
    told = parser.parse_args()
    if told.drive:
        return drive(told.drive[0], Path(told.drive[1]))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tasks = make_clients(folder / "one", told.clients, large=told.large)
        pages = locally(tasks, folder / "local")
        say(f"{len(tasks)} clients made on one machine")
        found = try_worker(folder / "one", tasks, pages)
        tasks = make_clients(folder / "two", told.clients, large=told.large)
        found += try_scheduler(folder / "two", tasks, pages)
    for one in found:
        say(f"wrong: {one}")
    say("all as it has to be" if not found else f"{len(found)} wrong")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
