"""In many parts, in processes of this machine and on a cluster: the same numbers as in one piece."""

from __future__ import annotations

import os
import signal
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from distributed import KilledWorker
from pandas.testing import assert_frame_equal

from netlib.errors import NetlibError
from netlib.population import clusters, inputs, making, overlap
from netlib.population.failures import ClusterError, told_of
from netlib.population.reading import Task
from tests.batch.clusters import cluster, end, until
from tests.population.builders import assert_same, measured, one_by_one
from tests.population.clubs import club, write_club

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.batch.clusters import Cluster

# Dask's own threads and sockets end a little after its client
pytestmark = pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
MEMBERS = 150
WORKER: Any = SimpleNamespace(address="tcp://x:2")


@pytest.fixture
def in_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut everything into small pieces, as if it were larger than memory."""
    for module, name, size in (
        (inputs, "_PIECE", 300),
        (making, "_PART", 700),
        (making, "_PRESENT", 60),
        (overlap, "_ROWS", 100),
        (overlap, "_PAIRS", 90),
    ):
        monkeypatch.setattr(module, name, size)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pd.DataFrame, Any]:
    """A club, and what is found when it is measured in one piece."""
    folder = write_club(tmp_path_factory.mktemp("whole") / "in", MEMBERS)
    found, said = measured(folder, folder.with_name("out"))
    return folder, found, said


def assert_as_whole(whole: tuple[Path, pd.DataFrame, Any], out: Path, **told: Any) -> None:
    folder, expected, once = whole
    found, said = measured(folder, out, **told)
    assert_frame_equal(found.sort_index(), expected.sort_index(), check_exact=False, rtol=1e-12)
    assert (said.rows, said.as_of) == (once.rows, once.as_of)
    assert {one: vars(band) for one, band in said.bands.items()} == {
        one: {**vars(band), "values": pytest.approx(band.values)}
        for one, band in once.bands.items()
    }
    assert [one.name for one in out.parent.iterdir() if one.name.startswith(".netlib")] == []


def test_one_piece_is_as_one_by_one(whole: tuple[Path, pd.DataFrame, Any]) -> None:
    made = club(MEMBERS)
    events = made.interactions
    strangers = sorted(set(events["recipient"]) - set(made.people["person_id"]))
    assert strangers
    more = pd.concat([made.people, pd.DataFrame({"person_id": strangers})], ignore_index=True)
    network = type(made)(**{**vars(made), "people": more}).network()
    _, found, _ = whole
    some = made.people["person_id"].iloc[:40]
    assert_same(found.loc[some], one_by_one(network, only=some))


@pytest.mark.usefixtures("in_many_parts")
def test_in_many_parts_the_numbers_are_the_same(
    whole: tuple[Path, pd.DataFrame, Any], tmp_path: Path
) -> None:
    assert_as_whole(whole, tmp_path / "out")
    files = list((tmp_path / "out" / "members.parquet").iterdir())
    assert len(files) > 3


@pytest.mark.usefixtures("in_many_parts")
def test_on_processes_of_this_machine_the_numbers_are_the_same(
    whole: tuple[Path, pd.DataFrame, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "_SMALL", 0)
    assert_as_whole(whole, tmp_path / "out", jobs=1, memory=2_000_000_000)


@pytest.fixture(scope="module")
def one_worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("dask"), workers=1) as made:
        yield made


@pytest.mark.usefixtures("in_many_parts")
def test_on_a_cluster_the_numbers_are_the_same(
    whole: tuple[Path, pd.DataFrame, Any], tmp_path: Path, one_worker: Cluster
) -> None:
    assert_as_whole(whole, tmp_path / "out", scheduler=one_worker.address)
    # of the people nothing is in the logs of the cluster
    assert "person-" not in one_worker.logs()


def test_a_fault_in_the_tables_is_the_same_sentence_on_a_cluster(
    tmp_path: Path, one_worker: Cluster
) -> None:
    folder = write_club(tmp_path / "in", 30)
    path = folder / "interactions.parquet"
    pd.read_parquet(path).assign(at=5).to_parquet(path)
    sentences = []
    for scheduler in ("", one_worker.address):
        with pytest.raises(NetlibError, match="column at of interactions holds") as failed:
            measured(folder, tmp_path / "out", scheduler=scheduler)
        sentences.append(str(failed.value))
    assert len(set(sentences)) == 1
    assert [one.name for one in tmp_path.iterdir()] == ["in"]


def test_workers_that_see_no_such_folder(
    tmp_path: Path, one_worker: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_club(tmp_path / "in", 30)
    monkeypatch.setattr(making, "Task", lambda _, *more: Task("/absent", *more))
    with pytest.raises(ClusterError, match="does not see the folder of --out"):
        measured(folder, tmp_path / "out", scheduler=one_worker.address)


@pytest.mark.slow
def test_workers_without_netlib(tmp_path: Path) -> None:
    folder = write_club(tmp_path / "in", 30)
    (tmp_path / "netlib").mkdir()
    (tmp_path / "netlib" / "__init__.py").touch()
    with (
        cluster(tmp_path / "dask", workers=1, PYTHONPATH=str(tmp_path)) as made,
        pytest.raises(ClusterError, match="has no netlib like this one"),
    ):
        measured(folder, tmp_path / "out", scheduler=made.address)


def test_a_full_disk_ends_a_run_in_one_sentence(
    tmp_path: Path, one_worker: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_club(tmp_path / "in", 30)
    monkeypatch.setattr(clusters, "_ROOM", 2**80)
    monkeypatch.setattr(clusters, "_LOOK_SECONDS", 0)
    with pytest.raises(NetlibError, match=r"\(No space left on device\): make room"):
        measured(folder, tmp_path / "out", scheduler=one_worker.address)
    assert [one.name for one in tmp_path.iterdir()] == ["in"]


def test_a_scheduler_without_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clusters, "_CONNECT_SECONDS", 1)
    folder = write_club(tmp_path / "in", 30)
    with (
        cluster(tmp_path / "dask", workers=0) as made,
        pytest.raises(ClusterError, match="No worker is connected"),
    ):
        measured(folder, tmp_path / "out", scheduler=made.address)


def meanwhile(fault: Callable[[], None]) -> Callable[[Path, int], None]:
    """Return what waits for the first counts of a run and then makes something fail."""

    def watch(folder: Path, tasks: int) -> None:
        assert tasks > 0

        def wait() -> None:
            until(lambda: list(folder.glob("*.json")), seconds=120)
            fault()

        threading.Thread(target=wait, daemon=True).start()

    return watch


@pytest.mark.slow
@pytest.mark.usefixtures("in_many_parts")
def test_a_killed_worker_costs_nothing(
    whole: tuple[Path, pd.DataFrame, Any], tmp_path: Path
) -> None:
    with cluster(tmp_path / "dask", workers=2) as made:
        watch = meanwhile(lambda: end(made.workers[0]))
        assert_as_whole(whole, tmp_path / "out", scheduler=made.address, watch=watch)


@pytest.mark.slow
@pytest.mark.usefixtures("in_many_parts")
def test_a_lost_scheduler_is_one_sentence_and_nothing_is_written(
    whole: tuple[Path, pd.DataFrame, Any], tmp_path: Path
) -> None:
    folder, _, _ = whole

    def kill(made: Cluster) -> None:
        assert made.scheduler
        os.kill(made.scheduler.pid, signal.SIGKILL)

    (tmp_path / "made").mkdir()
    with cluster(tmp_path / "dask", workers=1) as made:
        with pytest.raises(ClusterError, match=r"was lost on the way .* nothing was written\.$"):
            measured(
                folder,
                tmp_path / "made" / "out",
                scheduler=made.address,
                watch=meanwhile(lambda: kill(made)),
            )
        assert list((tmp_path / "made").iterdir()) == []


@pytest.mark.parametrize(
    ("error", "scheduler", "sentence"),
    [
        (MemoryError(), "", "Memory ran out"),
        (OSError(28, "No space left on device"), "", "No space left"),
        (KilledWorker("task", WORKER, 3), "", "One task ended the processes"),
        (KilledWorker("task", WORKER, 3), "tcp://x:1", "One task ended the workers"),
        (ImportError("netlib"), "tcp://x:1", "no netlib like this one"),
        (TimeoutError(), "tcp://x:1", "The scheduler tcp://x:1 was lost"),
        (ConnectionResetError(104, "reset"), "", "The local cluster was lost"),
    ],
)
def test_what_is_said_of_machines_that_fail(
    error: Exception, scheduler: str, sentence: str
) -> None:
    assert sentence in str(told_of(error, scheduler))


def test_a_fault_of_the_program_is_no_loss() -> None:
    assert told_of(ValueError("x"), "") is None
    assert told_of(ImportError("x"), "") is None
