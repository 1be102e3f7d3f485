"""What is done once before the reports of many clients prepares them all, and leaves nothing of itself."""

from __future__ import annotations

import functools
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from netlib import dates
from netlib.batch import local
from netlib.batch.clients import local_task
from netlib.batch.rehearsal import rehearse
from netlib.labels import actwords
from netlib.labels.acts import act_of
from netlib.warm.calls import WarmCaller, warm_caller
from tests.batch.batches import client, single

if TYPE_CHECKING:
    from collections.abc import Iterator

_done: list[str] = []


@pytest.fixture(autouse=True)
def _modules_of_tests(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(root))


def once() -> None:
    """Is called in the process from which others are forked, and leaves a thread behind."""
    _done.append("once")
    threading.Thread(target=threading.Event().wait, daemon=True).start()


def never() -> None:
    """Is called there too, and fails."""
    raise ValueError


def seen(_: dict[str, Any]) -> dict[str, Any]:
    """Is called in a forked process."""
    threads = len(list(Path("/proc/self/task").iterdir()))
    return {"done": _done, "threads": threads, "pid": os.getpid()}


def kept() -> Iterator[str]:
    """Name what is kept by content."""
    for name, module in list(sys.modules.items()):
        for key, value in vars(module).items() if name.startswith("netlib") else ():
            is_kept = isinstance(value, functools._lru_cache_wrapper)
            if is_kept and (value.cache_parameters()["maxsize"] or 1) > 1:
                yield from [f"{name}.{key}"] * bool(value.cache_info().currsize)


def test_it_prepares_and_forgets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, folder in (("TMPDIR", "scratch"), ("XDG_CACHE_HOME", "cache")):
        (tmp_path / folder).mkdir()
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.chdir(tmp_path)
    act_of("Vielen Dank für die Vorstellung!")
    assert "netlib.labels.acts.act_of" in set(kept())
    rehearse()
    assert set(kept()) == set()
    phrases = [one for entries in actwords._index().exact.values() for one in entries]
    assert len(phrases) > 1000
    assert all("pattern" in vars(one) for one in phrases)
    # neither files nor labels of the invented network
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="threads are counted in /proc")
def test_it_is_done_once_for_all_and_its_threads_stay_behind() -> None:
    with warm_caller(preload=("pandas", f"{__name__}:once")) as caller:
        assert isinstance(caller, WarmCaller)
        calls = [caller.call(f"{__name__}:seen", {}) for _ in range(2)]
        assert [call.wait(60) for call in calls] == [0, 0]
        told = [call.answer() for call in calls]
    assert [one["done"] for one in told] == [["once"], ["once"]]
    assert [one["threads"] for one in told] == [1, 1]
    assert len({one["pid"] for one in told}) == 2


def test_where_it_fails_calls_start_in_the_ordinary_way() -> None:
    with warm_caller(preload=(f"{__name__}:never",)) as caller:
        call = caller.call(f"{__name__}:seen", {})
        assert call.wait(60) == 0
        assert call.answer()["done"] == []


def test_the_page_after_it_is_that_of_a_single_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = client(tmp_path, "ada", seed=4)
    monkeypatch.setattr(local, "_MANY", 1)
    task = local_task(
        "ada",
        folder=str(tmp_path / "clients"),
        out=str(tmp_path / "reports"),
        history=str(tmp_path / "history"),
        language="de",
        reader="coach",
        today=dates.today().isoformat(),
    )
    (result,) = local.run_locally([task], jobs=1, sizes={})
    assert (result.state, result.sentence) == ("made", "")
    single(home, tmp_path / "alone", "--for", "coach", "--language", "de")
    (alone,) = (tmp_path / "alone").rglob("coach.html")
    assert Path(result.page).read_bytes() == alone.read_bytes()
