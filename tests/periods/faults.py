"""Kill real runs of ``netlib report`` and look at what is left: ``python -m tests.periods.faults --kills 300``.

Each kill hits the whole process group at another moment: anywhere in the run, in its last 0.7 seconds, or while files land.
Afterwards nothing may be half; the next run must complete, leave nothing over and be equal to one that nobody disturbed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import psutil

from netlib.history.schema import TABLES
from netlib.landing import BESIDE, JOURNAL, finish, sweep

if TYPE_CHECKING:
    from collections.abc import Sequence

NETLIB: Final = Path(sys.executable).with_name("netlib")
NAME: Final = "mine"
PAGES: Final = Path("reports", NAME)
PAST: Final = Path("data", "history", NAME)
TODAY: Final = 1_795_564_800
"""The day of all runs, 2026-11-25, as SOURCE_DATE_EPOCH has it."""
KERNEL_ENDS: Final = 10.0
"""Seconds within which a kernel must have ended by itself once nobody waits for it."""
_LAST: Final = 0.7
_WAITED_FOR: Final = 0.5
_WHILE_LANDING: Final = 0.06
_A_MOMENT: Final = 0.05
_TITLES: Final = ("Head of Sales", "CEO", "Engineer", "Intern", "Consultant", "Director Marketing")


def write_export(folder: Path, *, contacts: int = 15) -> Path:
    """Write a small export as netlib's own tables, whose last day is 2026-10-30."""
    people = [
        f"c{n},Contact Number{n},{_TITLES[n % 6]},Company {n % 4},2026-0{1 + n % 8}-11,true,false"
        for n in range(contacts)
    ]
    messages = [
        f"2026-0{1 + n % 9}-1{n % 10}T10:00:00Z,{'me' if n % 3 else f'c{n % 15}'},{f'c{n % 15}' if n % 3 else 'me'},message"
        for n in range(80)
    ]
    tables = {
        "people": [
            "person_id,name,position,company,connected_on,is_contact,is_ego",
            "me,Mia Muster,Engineer,,,false,true",
            *people,
        ],
        "interactions": [
            "at,sender,recipient,kind",
            *messages,
            "2026-10-30T10:00:00Z,me,c1,message",
        ],
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in tables.items():
        (folder / f"{name}.csv").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return folder


def command(*options: str) -> list[str]:
    """Return the command that makes a report of the small export."""
    return [str(NETLIB), "report", NAME, *options]


def environment(**variables: str) -> dict[str, str]:
    """Return the environment of a run on the day of all runs."""
    return {**os.environ, "SOURCE_DATE_EPOCH": str(TODAY), **variables}


def run(
    folder: Path, *options: str, prefix: Sequence[str] = (), **variables: str
) -> subprocess.CompletedProcess[str]:
    """Make a report in a folder and return what was said."""
    return subprocess.run(
        [*prefix, *command(*options)],
        cwd=folder,
        env=environment(**variables),
        capture_output=True,
        text=True,
        check=False,
    )


def start(folder: Path, *options: str, **variables: str) -> subprocess.Popen[str]:
    """Start a run in a process group of its own."""
    return subprocess.Popen(
        command(*options),
        cwd=folder,
        env=environment(**variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def kernels_of(pid: int) -> list[psutil.Process]:
    """Return the kernels a run has started."""
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []


def still_alive(kernels: Sequence[psutil.Process], *, within: float) -> list[psutil.Process]:
    """Return which of these processes are at work after some time; one that only waits to be buried is not."""
    until = time.monotonic() + within
    while alive := [one for one in kernels if _is_at_work(one)]:
        if time.monotonic() > until:
            break
        time.sleep(_A_MOMENT)
    return alive


def _is_at_work(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def files_of(folder: Path, *, is_settled: bool = True) -> dict[str, bytes]:
    """Return what reports and history hold, but for locks, logs and the notebook, which tells how long its cells took.

    Parameters
    ----------
    folder
        Where the run was.
    is_settled
        Whether anything that is not in its place counts, too.
    """
    found = {}
    for top in ("reports", "data"):
        for path in sorted((folder / top).rglob("*")):
            name = path.relative_to(folder).as_posix()
            if not path.is_file() or "lock" in path.name or path.suffix in {".log", ".ipynb"}:
                continue
            if not is_settled and path.name.startswith("."):
                continue
            content = path.read_bytes()
            if path.parent.name == "made":
                told = json.loads(content)
                told["pages"].pop("report.ipynb")
                content = json.dumps(told).encode()
            found[name] = content
    return found


def leftovers(folder: Path) -> list[str]:
    """Return what a run has left that is not in its place."""
    return [
        str(path.relative_to(folder))
        for top in ("reports", "data")
        for path in (folder / top).rglob("*")
        if path.name.startswith((".scratch", BESIDE, ".landing")) or path.name == ".lock.json"
    ]


def halves(folder: Path, *, before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """Return what is neither as it was before a run nor as it is after one."""
    now = files_of(folder, is_settled=False)
    wrong = [
        f"{name} is half"
        for name in {*before, *after, *now}
        if now.get(name) not in {before.get(name), after.get(name)}
    ]
    periods = {Path(name).stem for name in now if name.endswith(".parquet")}
    for period in periods:
        names = [str(PAST / table / f"{period}.parquet") for table in TABLES]
        if not any(all(now.get(n) == state.get(n) for n in names) for state in (before, after)):
            wrong.append(f"the tables of {period} are of two runs")
    return wrong


@dataclass(kw_only=True)
class Tally:
    """What became of kills."""

    kills: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    completed: Counter[str] = field(default_factory=Counter)
    equal: Counter[str] = field(default_factory=Counter)
    landing: int = 0
    kernels: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take in what another worker has counted."""
        for name in ("kills", "whole", "completed", "equal"):
            getattr(self, name).update(getattr(other, name))
        self.landing += other.landing
        self.kernels += other.kernels
        self.slowest = max(self.slowest, other.slowest)
        self.wrong += other.wrong


class Ground:
    """A folder to make reports in, as it is before a run and after an undisturbed one."""

    def __init__(self, folder: Path, *, has_old: bool) -> None:
        self.folder = folder / "now"
        self.kept = folder / "before"
        self.folder.mkdir(parents=True)
        write_export(self.folder / NAME)
        self._must("--period", "2026-09")
        if has_old:
            self._must()
            write_export(self.folder / NAME, contacts=17)
        shutil.copytree(self.folder, self.kept)
        self.before = files_of(self.folder)
        started = time.monotonic()
        self._must()
        self.seconds = time.monotonic() - started
        self.after = files_of(self.folder)

    def _must(self, *options: str) -> None:
        done = run(self.folder, *options)
        if done.returncode:
            raise RuntimeError(done.stderr)

    def reset(self) -> None:
        """Put everything back to before the run."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.kept, self.folder)


def kill(
    ground: Ground, moment: str, draw: random.Random
) -> tuple[list[psutil.Process], float, bool]:
    """Start a run, kill it at a moment of a kind, and return its kernels, when that was, and whether files were landing."""
    process = start(ground.folder)
    kernels, took = _wait_for(process, ground, moment, draw)
    is_landing = False
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        is_landing = any((ground.folder / root / JOURNAL).exists() for root in (PAST, PAGES))
    else:
        # the machine has become faster since the undisturbed run
        ground.seconds = min(ground.seconds, took)
    process.communicate()
    return kernels, took, is_landing


def kill_once(ground: Ground, moment: str, draw: random.Random, tally: Tally) -> None:
    """Kill one run, and count what was left of it and what became of the next."""
    ground.reset()
    kernels, took, is_landing = kill(ground, moment, draw)
    killed_at = time.monotonic()
    wrong = look(ground)
    tally.kills[moment] += 1
    tally.whole[moment] += not wrong
    tally.landing += is_landing
    tally.kernels += len(kernels)
    # half of the next runs start while the kernel of the last one may still be there
    if kernels and draw.random() < _WAITED_FOR:
        still_alive(kernels, within=KERNEL_ENDS)
        tally.slowest = max(tally.slowest, time.monotonic() - killed_at)
    done = run(ground.folder)
    tally.completed[moment] += done.returncode == 0
    if done.returncode:
        wrong.append(f"the next run failed: {done.stderr}")
    if still_alive(kernels, within=KERNEL_ENDS):
        wrong.append("a kernel outlived its run")
    if left := leftovers(ground.folder):
        wrong.append(f"{left} was left over")
    is_equal = files_of(ground.folder) == ground.after
    tally.equal[moment] += is_equal
    if not is_equal:
        wrong.append("the next run differs from an undisturbed one")
    tally.wrong += [f"{moment}, {took:.2f} of {ground.seconds:.2f} s: {one}" for one in wrong]


def look(ground: Ground) -> list[str]:
    """Return what is half, as the next one to come to these folders would see it."""
    with tempfile.TemporaryDirectory() as scratch:
        seen = Path(scratch)
        for top in ("reports", "data"):
            shutil.copytree(ground.folder / top, seen / top, ignore=shutil.ignore_patterns(".scr*"))
        for root in (PAST, PAGES):
            finish(seen / root)
            sweep(seen / root)
        wrong = halves(seen, before=ground.before, after=ground.after)
    page = ground.folder / PAGES / "2026-10" / "report.html"
    name = page.relative_to(ground.folder).as_posix()
    content = page.read_bytes() if page.exists() else None
    if content not in {ground.before.get(name), ground.after[name]}:
        wrong.append("the page is half")
    return wrong


def _wait_for(
    process: subprocess.Popen[str], ground: Ground, moment: str, draw: random.Random
) -> tuple[list[psutil.Process], float]:
    """Wait for a moment of a run, and return the kernels it had by then and when it came."""
    started = time.monotonic()
    if moment == "landing":
        while process.poll() is None and not _is_staged(ground.folder):
            time.sleep(0.001)
        at = time.monotonic() - started + draw.uniform(0.0, _WHILE_LANDING)
    elif moment == "end":
        at = draw.uniform(ground.seconds - _LAST, ground.seconds)
    else:
        at = draw.uniform(0.0, ground.seconds)
    kernels: list[psutil.Process] = []
    while process.poll() is None and (left := at - (time.monotonic() - started)) > 0:
        if left > _A_MOMENT:
            kernels = kernels_of(process.pid) or kernels
        time.sleep(min(_A_MOMENT, left))
    return kernels, time.monotonic() - started


def _is_staged(folder: Path) -> bool:
    """Return whether all of a run is made and about to land."""
    return any((folder / PAGES).glob(".scratch*/made.json"))


def campaign(folder: Path, *, kills: int, seed: int, until: float) -> Tally:
    """Kill runs at many moments, every other one over an earlier report, and return what became of them."""
    draw = random.Random(seed)
    tally = Tally()
    grounds = [Ground(folder / f"{seed}-{has_old}", has_old=has_old) for has_old in (False, True)]
    moments = ("any", "end", "any", "landing")
    for number in range(kills):
        if time.monotonic() > until:
            break
        kill_once(grounds[number % 2], moments[number // 2 % 4], draw, tally)
    return tally


def table_of(tally: Tally) -> str:
    """Return what became of all kills as text."""
    columns = (tally.kills, tally.whole, tally.completed, tally.equal)
    lines = [f"{'moment':10}{'kills':>8}{'whole':>8}{'completed':>11}{'equal':>8}"]
    for moment in (*sorted(tally.kills), "all"):
        counts = [one.total() if moment == "all" else one[moment] for one in columns]
        lines.append("{:10}{:8}{:8}{:11}{:8}".format(moment, *counts))
    lines += [
        f"killed with a journal in place: {tally.landing}",
        f"kernels left alone: {tally.kernels}, the slowest ended after {tally.slowest:.1f} s",
        *(tally.wrong or ["nothing was lost"]),
    ]
    return "\n".join([*lines, ""])


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the campaign, print its table, and return 1 if anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=24 * 60.0)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args(arguments)
    if asked.folder:
        asked.folder.mkdir(parents=True, exist_ok=True)
    total = Tally()
    until = time.monotonic() + 60 * asked.minutes
    with (
        tempfile.TemporaryDirectory(prefix="netlib-faults-", dir=asked.folder) as folder,
        ThreadPoolExecutor(asked.workers) as workers,
    ):
        shares = [len(range(one, asked.kills, asked.workers)) for one in range(asked.workers)]
        running: list[Any] = [
            workers.submit(campaign, Path(folder), kills=share, seed=asked.seed + one, until=until)
            for one, share in enumerate(shares)
        ]
        for one in running:
            total.add(one.result())
    sys.stdout.write(table_of(total))
    return 1 if total.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
