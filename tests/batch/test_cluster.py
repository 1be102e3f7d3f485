"""Batches on a real Dask scheduler and workers on loopback, with a stand-in for what makes a report."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from netlib.batch import cluster as batch_cluster
from netlib.batch.cluster import ClusterError, run_on_cluster
from netlib.batch.results import FAILED, Result, Task
from netlib.batch.sameness import about, differences
from tests.batch.clusters import STAND_IN, cluster, lines, order, task, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.batch.clusters import Cluster

# Dask's own threads and sockets end a little after its client
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    # fresh interpreters start sooner than a process that has imported all of a report
    with cluster(tmp_path_factory.mktemp("dask"), workers=2, NETLIB_WARM="off") as made:
        yield made


def run(tasks: list[Task], made: Cluster, **told: Any) -> dict[str, Result]:
    found = run_on_cluster(tasks, scheduler=made.address, tell=print, runner=STAND_IN, **told)
    return {one.client: one for one in found}


def test_each_client_is_made_once(tmp_path: Path, two_workers: Cluster) -> None:
    tasks = [order(tmp_path, f"client {i}") for i in range(9)]
    results = run(tasks, two_workers)
    assert {name: one.state for name, one in results.items()} == {
        one.client: "made" for one in tasks
    }
    assert all(len(lines(tmp_path / "history" / one.client / "ended")) == 1 for one in tasks)


def test_a_client_whose_process_dies_fails_and_the_rest_is_done(
    tmp_path: Path, two_workers: Cluster
) -> None:
    tasks = [order(tmp_path, "bad", dies=True), *(order(tmp_path, f"c{i}") for i in range(3))]
    results = run(tasks, two_workers)
    assert results["bad"].state == FAILED
    assert "signal 9" in results["bad"].sentence
    assert len(lines(tmp_path / "history" / "bad" / "started")) == 2
    assert [results[f"c{i}"].state for i in range(3)] == ["made"] * 3


def test_no_more_than_a_few_are_on_their_way(
    tmp_path: Path, two_workers: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = []
    fill = batch_cluster._Run._fill

    def filled(self: Any, waiting: Any, threads: int) -> None:
        fill(self, waiting, threads)
        most.append(len(self._at_work))

    monkeypatch.setattr(batch_cluster._Run, "_fill", filled)
    results = run([order(tmp_path, f"c{i}") for i in range(12)], two_workers)
    assert len(results) == 12
    assert max(most) == 4


def test_whoever_stops_early_ends_what_is_at_work(tmp_path: Path, two_workers: Cluster) -> None:
    tasks = [
        order(tmp_path, "quick"),
        *(order(tmp_path, f"slow{i}", seconds=60.0) for i in range(2)),
    ]
    found = run_on_cluster(tasks, scheduler=two_workers.address, tell=print, runner=STAND_IN)
    assert next(found).client == "quick"
    started = tmp_path / "history" / "slow0" / "started"
    (pid,) = until(lambda: lines(started))
    found.close()
    until(lambda: not psutil.pid_exists(pid))
    assert not lines(tmp_path / "history" / "slow0" / "ended")


def test_one_that_differs_is_refused(
    tmp_path: Path, two_workers: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = {**about(), "netlib": "0.0.9"}
    monkeypatch.setattr(batch_cluster, "about", lambda: other)
    with pytest.raises(ClusterError, match=r"not the same: netlib \(0\.0\.9 here, .* there\)"):
        run([order(tmp_path, "c")], two_workers)
    # a worker that joins later is not asked before
    monkeypatch.setattr(batch_cluster._Run, "_compare", lambda _: None)
    with pytest.raises(ClusterError, match="not the same: netlib"):
        run([order(tmp_path, "d")], two_workers)
    assert not list(tmp_path.glob("history/*/started"))


def test_what_differs_is_named() -> None:
    here = {"Python": "3.11.7", "the sources of netlib": "a", "pandas": "3.1"}
    there = {"Python": "3.12.1", "the sources of netlib": "b", "pandas": "3.1"}
    assert differences(here, here) == []
    assert differences(here, there) == [
        "Python (3.11.7 here, 3.12.1 there)",
        "the sources of netlib",
    ]
    assert differences(here, {}) != []


def test_nobody_answers(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(batch_cluster, "_CONNECT_SECONDS", 1.0)
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    for address, said in [
        (f"tcp://127.0.0.1:{port}", "No Dask scheduler answers"),
        ("nonsense://x", "an address looks like"),
        (f"tls://127.0.0.1:{port}", "under distributed.comm.tls"),
    ]:
        with pytest.raises(ClusterError, match=said):
            list(run_on_cluster([], scheduler=address, tell=print))
    assert capfd.readouterr().err == ""


def test_without_workers_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(batch_cluster, "_SOONEST_TOLD", 0.3)
    told: list[str] = []
    with cluster(tmp_path / "dask", workers=0) as made:
        found = run_on_cluster(
            [task("c", tmp_path)],
            scheduler=made.address,
            tell=told.append,
            runner=STAND_IN,
            patience=1.0,
        )
        with pytest.raises(ClusterError, match="No worker has come"):
            next(found)
    assert len(told) == 1
    assert told[0].startswith("Waiting for workers")
    assert capfd.readouterr().err == ""


def test_scheduler_lost_and_resumed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    tasks = [order(tmp_path, "quick"), *(order(tmp_path, f"c{i}", seconds=60.0) for i in range(3))]
    with cluster(tmp_path / "dask", workers=1, NETLIB_WARM="off") as made:
        found = run_on_cluster(tasks, scheduler=made.address, tell=print, runner=STAND_IN)
        assert next(found).client == "quick"
        (pid,) = until(lambda: lines(tmp_path / "history" / "c0" / "started"))
        assert made.scheduler is not None
        made.scheduler.kill()
        made.scheduler.wait()
        begun = time.monotonic()
        with pytest.raises(ClusterError, match=r"lost after 1 of 4 clients.*run the same command"):
            list(found)
        assert time.monotonic() - begun < 10
        # the worker has nobody to answer to, so it ends what it does
        until(lambda: not psutil.pid_exists(pid), seconds=45)
    assert capfd.readouterr().err == ""


def test_a_lost_worker_is_replaced(tmp_path: Path, two_workers: Cluster) -> None:
    tasks = [order(tmp_path, f"c{i}", seconds=1.0) for i in range(4)]

    def kill() -> None:
        (pid, *_) = until(lambda: lines(tmp_path / "history" / "c0" / "started"))
        worker = psutil.Process(pid).parent()
        assert worker is not None
        worker.send_signal(signal.SIGKILL)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    results = run(tasks, two_workers)
    killing.join()
    assert {one.state for one in results.values()} == {"made"}
    assert len(lines(tmp_path / "history" / "c0" / "started")) == 2
    assert all(len(lines(tmp_path / "history" / f"c{i}" / "ended")) == 1 for i in range(4))


def test_what_travels_is_paths_and_settings_only() -> None:
    assert set(Task.__dataclass_fields__) == {
        "client", "exports", "settings_file", "out", "history", "ego", "period", "language",
        "reader", "today", "force",
    }  # fmt: skip
    assert set(Result.__dataclass_fields__) == {
        "client", "state", "period", "page", "past", "kind", "sentence", "seconds",
    }  # fmt: skip


def test_keys_change_with_the_content(tmp_path: Path) -> None:
    asked = order(tmp_path, "c")
    key = batch_cluster._key(asked, STAND_IN)
    assert key == batch_cluster._key(asked, STAND_IN)
    (tmp_path / "clients" / "c" / "Connections.csv").write_text("x")
    assert key != batch_cluster._key(asked, STAND_IN)
    assert "clients" not in key


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ClusterError, match=r"pip install 'netlib\[cluster\]'"):
        list(run_on_cluster([], scheduler="tcp://127.0.0.1:1", tell=print))


def test_tasks_with_addresses_go_where_they_are_fetched(
    tmp_path: Path, two_workers: Cluster
) -> None:
    asked = replace(task("c", tmp_path), exports=("nonsense://b/clients/c",))
    found = run_on_cluster([asked], scheduler=two_workers.address, tell=print)
    (result,) = found
    assert (result.state, result.kind) == (FAILED, "StoreError")
