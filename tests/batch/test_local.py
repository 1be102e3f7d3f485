"""Processes for clients: no more of them at a time than allowed, one for each, and what becomes of those that die."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from netlib.batch import commands, local, memory
from netlib.batch.commands import Order, make_batch
from netlib.batch.local import run_locally
from netlib.batch.memory import free_memory, need, usable_processors
from netlib.batch.record import Record
from netlib.batch.results import FAILED, Result
from netlib.warm.calls import ColdCaller
from tests.batch.batches import tree
from tests.batch.clusters import STAND_IN, lines, order

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from netlib.batch.results import Task
    from netlib.warm.calls import Call


@pytest.fixture(autouse=True)
def _little_preloaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes be forked from one that has imported little, which is there sooner."""
    monkeypatch.setattr(local, "_PRELOAD", ("tests.batch.clusters",))


@pytest.fixture
def most(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many were at work each time that one was started."""
    seen: list[int] = []
    start = local._Pool._start

    def counted(pool: local._Pool, task: Task, *, is_last: bool = False) -> None:
        start(pool, task, is_last=is_last)
        seen.append(sum(one.call.poll() is None for one in pool._at_work))

    monkeypatch.setattr(local._Pool, "_start", counted)
    return seen


def ran(tasks: list[Task], *, jobs: int, sizes: Mapping[str, int] | None = None) -> list[Result]:
    return list(run_locally(tasks, jobs=jobs, sizes=sizes or {}, runner=STAND_IN))


def processes(task: Task, what: str = "started") -> list[int]:
    """Return the processes that a client has had."""
    return lines(Path(task.history, what))


def test_each_client_has_a_process_of_its_own_and_no_more_are_alive_than_allowed(
    tmp_path: Path, most: list[int]
) -> None:
    tasks = [order(tmp_path, f"client-{number}", seconds=0.1) for number in range(5)]
    results = ran(tasks, jobs=2)
    assert sorted(one.client for one in results) == [one.client for one in tasks]
    assert {one.state for one in results} == {"made"}
    own = [processes(one) for one in tasks]
    assert [len(one) for one in own] == [1] * 5
    assert len({one[0] for one in own}) == 5
    assert os.getpid() not in {one[0] for one in own}
    assert not [one for one in own if psutil.pid_exists(one[0])]
    assert max(most) == 2


def test_what_needs_too_much_memory_waits_and_smaller_ones_pass_it(
    tmp_path: Path, most: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = {"large": 100_000_000, "huge": 100_000_000, "small": 0}
    monkeypatch.setattr(local, "free_memory", lambda: need(100_000_000) + need(0) + 1)
    tasks = [order(tmp_path, name, seconds=0.3) for name in sizes]
    results = ran(tasks, jobs=3, sizes=sizes)
    assert sorted(one.client for one in results) == ["huge", "large", "small"]
    started = {name: Path(tmp_path, "history", name, "started").stat().st_ctime for name in sizes}
    assert started["small"] < started["huge"]
    assert max(most) == 2


def test_one_runs_even_where_memory_is_too_small_for_it(
    tmp_path: Path, most: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local, "free_memory", lambda: 1)
    tasks = [order(tmp_path, f"client-{number}") for number in range(3)]
    assert len(ran(tasks, jobs=3)) == 3
    assert max(most) <= 1


def test_who_dies_is_tried_once_more_and_then_told(tmp_path: Path) -> None:
    tasks = [order(tmp_path, "poison", dies=True), order(tmp_path, "well")]
    results = {one.client: one for one in ran(tasks, jobs=2)}
    assert results["well"].state == "made"
    assert results["poison"].state == FAILED
    assert "signal 9, twice" in results["poison"].sentence
    assert len(processes(tasks[0])) == 2
    assert len(processes(tasks[1])) == 1
    log = (tmp_path / "history" / "poison" / "netlib.log").read_text()
    assert log.count("\n") == 1
    assert " RunError " in log


def test_a_process_that_stops_without_an_answer_is_told(tmp_path: Path) -> None:
    one = order(tmp_path, "a")
    Path(one.exports[0], "orders.json").write_text("this is no JSON")
    (result,) = ran([one], jobs=1)
    assert result.state == FAILED
    assert "ended with status" in result.sentence


@pytest.mark.parametrize("how", ["close", "interrupt"])
def test_who_stops_ends_what_is_at_work(tmp_path: Path, how: str) -> None:
    tasks = [order(tmp_path, "fast"), order(tmp_path, "slow", seconds=60)]
    # other tests may have started what ends with this process
    others = tree(os.getpid())
    results: Generator[Result, None, None] = run_locally(tasks, jobs=2, sizes={}, runner=STAND_IN)
    assert next(results).client == "fast"
    before = [one for one in tree(os.getpid()) if one not in others]
    assert before
    if how == "close":
        results.close()
    else:
        with pytest.raises(KeyboardInterrupt):
            results.throw(KeyboardInterrupt())
    assert not psutil.wait_procs(before, timeout=10)[1]
    assert not processes(tasks[1], "ended")


def test_what_cannot_be_started_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> Call:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("netlib.warm.calls.WarmCaller.call", full)
    monkeypatch.setattr(ColdCaller, "call", full)
    (result,) = ran([order(tmp_path, "a")], jobs=1)
    assert "could not be started (Resource temporarily unavailable)" in result.sentence


def test_the_limit_of_a_container_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    info, limit, used = (tmp_path / name for name in ("meminfo", "max", "current"))
    info.write_text("MemTotal: 9000 kB\nMemAvailable: 4000 kB\n", encoding="ascii")
    monkeypatch.setattr(memory, "_MEMINFO", info)
    monkeypatch.setattr(memory, "_GROUPS", ((limit, used),))
    assert free_memory() == 4_096_000
    used.write_text("1000", encoding="ascii")
    limit.write_text("3000", encoding="ascii")
    assert free_memory() == 2000
    limit.write_text("max", encoding="ascii")
    assert free_memory() == 4_096_000
    info.unlink()
    assert free_memory() is None
    assert usable_processors() >= 1
    assert need(1_000_000) > need(0)


@pytest.mark.parametrize(("asked", "jobs"), [(0, 5), (2, 2)])
def test_one_more_is_made_at_a_time_than_there_are_processors_unless_a_number_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: int, jobs: int
) -> None:
    (tmp_path / "clients" / "a").mkdir(parents=True)
    (tmp_path / "clients" / "a" / "people.csv").write_text("person_id\nme\n", encoding="utf-8")
    given: list[int] = []

    def run(tasks: list[Task], *, jobs: int, **_: object) -> Generator[Result, None, None]:
        given.append(jobs)
        for one in tasks:
            yield Result(client=one.client, state=FAILED, sentence="not today")

    monkeypatch.setattr(local, "run_locally", run)
    monkeypatch.setattr(commands, "usable_processors", lambda: 4)
    asked_for = Order(
        folder=str(tmp_path / "clients"),
        out=str(tmp_path / "out"),
        history=str(tmp_path / "history"),
        jobs=asked,
    )
    make_batch(asked_for, show=print, tell=print)
    assert given == [jobs]


def test_a_record_gives_back_what_it_was_given() -> None:
    record = Record()
    given = [Result(client=f"Ü {number}\n", state="made", seconds=1.5) for number in range(4)]
    for one in given:
        record.add(one)
    assert len(record) == 4
    assert list(record) == given
    assert record[-1] == given[-1]
    assert record[1:3] == given[1:3]
    record.close()
