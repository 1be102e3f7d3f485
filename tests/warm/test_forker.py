"""A forker forks what it may, for whom it may, and ends when nobody needs it any more."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from netlib.warm import messages, places
from netlib.warm.forkers import Forker, forker_of_kernels, lasting_forker, warm_kernels
from netlib.warm.loading import OF_A_KERNEL
from netlib.warm.places import (
    FORKER,
    KERNEL_PRELOAD,
    PRELOAD,
    SWITCH,
    can_fork,
    lasting_path,
    likeness,
    new_folder,
)
from netlib.warm.processes import ForkerError, ask
from tests.warm.test_calls import ends, is_at_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netlib.warm.processes import WarmProcess


@pytest.fixture(scope="module")
def forker() -> Iterator[Forker]:
    started = Forker(preload=())
    yield started
    started.close()


@pytest.fixture
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep forkers that linger apart from those of others; modules of a test are found in a folder of it."""
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    folder = new_folder()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    shutil.rmtree(folder)


def _started(
    path: str | Path, module: str = "http.server", *arguments: str, **options: Any
) -> WarmProcess:
    """Start something that does not end by itself."""
    given = arguments or ("0", "--bind", "127.0.0.1")
    process = ask(path, module, given, files=(subprocess.DEVNULL,) * 3, **options)
    process.wait_for_start()
    return process


def _parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def _refusal(path: str | Path, **options: Any) -> str:
    with pytest.raises(ForkerError) as error:
        _started(path, **options)
    return str(error.value)


def test_what_it_forked_ends_when_nobody_holds_it(forker: Forker) -> None:
    process = _started(forker.path)
    assert is_at_work(process.pid)
    process.close()
    assert ends(process.pid)


def test_it_ends_with_its_owner_however_that_ends_and_takes_all_with_it(tmp_path: Path) -> None:
    code = (
        "import subprocess, time; from netlib.warm.forkers import Forker; from netlib.warm.processes import ask\n"
        "forker = Forker(preload=())\n"
        "process = ask(forker.path, 'http.server', ['0'], files=(subprocess.DEVNULL,) * 3)\n"
        "process.wait_for_start(); print(forker.process.pid, process.pid, flush=True); time.sleep(600)"
    )
    owner = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=tmp_path)
    assert owner.stdout is not None
    pids = [int(part) for part in owner.stdout.readline().split()]
    assert all(is_at_work(pid) for pid in pids)
    owner.kill()
    owner.wait()
    owner.stdout.close()
    assert [pid for pid in pids if not ends(pid)] == []


def test_its_folder_is_private_and_goes_with_it() -> None:
    with_it = Forker(preload=())
    folder = with_it.path.parent
    assert folder.stat().st_mode & 0o777 == 0o700
    with_it.close()
    assert not folder.exists()


def test_the_path_of_a_socket_is_short_enough_for_every_system(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    folder = new_folder()
    assert len(str(folder / "forker")) <= 103
    folder.rmdir()
    assert len(str(lasting_path(os.environ, ()))) <= 103


def test_a_process_of_another_user_is_not_served(
    forker: Forker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "peer", lambda _: (1, os.getuid() + 1))
    with pytest.raises(ForkerError, match="another user's"):
        ask(forker.path, "http.server")


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        struct.pack("!I", 3) + b"nil",
        struct.pack("!I", 2) + b"[]",
        struct.pack("!I", 2) + b"{}",
        struct.pack("!I", 100) + b"{",
    ],
)
def test_who_sends_anything_else_is_not_served_and_harms_nobody(
    forker: Forker, sent: bytes
) -> None:
    process = _started(forker.path)
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(str(forker.path))
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        connection.settimeout(5)
        while connection.recv(4096):
            pass
    assert process.poll() is None
    process.kill()
    assert process.wait(5) == -signal.SIGKILL


def test_it_does_not_fork_while_it_has_a_second_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "threaded.py").write_text(
        "import threading, time\nthreading.Thread(target=time.sleep, args=(600,), daemon=True).start()"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    started = Forker(preload=("threaded",))
    assert _refusal(started.path) == "a library that was imported has started a thread"
    started.close()


def test_it_does_not_fork_what_would_have_started_otherwise(forker: Forker) -> None:
    assert "environment" in _refusal(forker.path, environment={**os.environ, "LD_PRELOAD": "x"})
    assert "relative" in _refusal(forker.path, environment={**os.environ, "PYTHONPATH": "x"})


def test_a_folder_that_is_not_there_is_an_error_of_the_system(
    forker: Forker, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        _started(forker.path, cwd=tmp_path / "gone")


def test_how_a_process_ended_is_told(forker: Forker) -> None:
    process = ask(forker.path, "netlib.no_such_module", files=(subprocess.DEVNULL,) * 3)
    process.wait_for_start()
    assert process.wait(20) == 1
    stopped = _started(forker.path)
    stopped.terminate()
    assert stopped.wait(20) == -signal.SIGTERM


def test_it_holds_no_more_files_and_memory_after_many_processes(forker: Forker) -> None:
    def held() -> tuple[int, int]:
        folder = Path(f"/proc/{forker.process.pid}")
        pages = int((folder / "statm").read_text().split()[1])
        return len(list((folder / "fd").iterdir())), pages

    def once(_: int) -> int:
        process = ask(forker.path, "this", files=(subprocess.DEVNULL,) * 3)
        process.wait_for_start()
        return process.wait(20)

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(once, range(20))) == {0}
        before = held()
        assert set(pool.map(once, range(60))) == {0}
    until = time.monotonic() + 10
    # whoever asked hears of an end a moment before the forker closes what it held for that
    while (after := held())[0] > before[0] and time.monotonic() < until:
        time.sleep(0.01)
    assert after[0] <= before[0]
    # 200 KB, of pages of 4 KB
    assert after[1] <= before[1] + 50


def test_one_that_lingers_is_found_by_the_next_and_ends_when_nobody_asks(runtime: Path) -> None:
    path = lasting_forker((), linger=1.0, environment=os.environ)
    assert path.is_relative_to(runtime)
    first = _started(path)
    parent = _parent(first.pid)
    assert lasting_forker((), linger=1.0, environment=os.environ) == path
    second = _started(path)
    assert _parent(second.pid) == parent
    for process in (first, second):
        process.kill()
        process.wait(5)
    assert ends(parent, within=10)
    assert not path.exists()


def test_one_that_lingers_lasts_longer_than_who_started_it(runtime: Path) -> None:
    code = (
        "import os; from netlib.warm.forkers import lasting_forker\n"
        "print(lasting_forker((), linger=2.0, environment=os.environ))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, cwd=runtime
    )
    process = _started(told.stdout.decode().strip())
    assert is_at_work(process.pid)
    parent = _parent(process.pid)
    process.close()
    assert ends(parent, within=10)


def test_only_one_lingers_however_many_ask_at_once(runtime: Path) -> None:
    del runtime
    with ThreadPoolExecutor(8) as pool:
        paths = set(
            pool.map(lambda _: lasting_forker((), linger=1.0, environment=os.environ), range(8))
        )
    (path,) = paths
    processes = [_started(path) for _ in range(2)]
    assert len({_parent(process.pid) for process in processes}) == 1
    for process in processes:
        process.close()


def test_one_whose_files_have_changed_makes_room_for_another(runtime: Path, tmp_path: Path) -> None:
    del runtime
    module = tmp_path / "changing.py"
    module.write_text("")
    path = lasting_forker(("changing",), linger=2.0, environment=os.environ)
    first = _started(path)
    os.utime(module, (1, 1))
    assert "have changed" in _refusal(path)
    # what it forked before is not affected
    assert first.poll() is None
    again = lasting_forker(("changing",), linger=2.0, environment=os.environ)
    second = _started(again)
    assert _parent(second.pid) != _parent(first.pid)
    for process in (first, second):
        process.close()


def test_the_folder_of_those_that_linger_has_to_be_private(runtime: Path) -> None:
    folder = lasting_path(os.environ, ()).parent
    assert folder.is_relative_to(runtime)
    folder.chmod(0o755)
    with pytest.raises(PermissionError):
        lasting_forker((), linger=1.0, environment=os.environ)
    folder.chmod(0o700)
    folder.rename(runtime / "elsewhere")
    folder.symlink_to(runtime / "elsewhere")
    with pytest.raises(PermissionError):
        lasting_forker((), linger=1.0, environment=os.environ)


def test_within_a_block_kernels_are_warm_and_after_it_all_is_as_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(FORKER, raising=False)
    with warm_kernels(preload=()):
        # nothing is started before it is needed
        assert FORKER not in os.environ
        path = Path(forker_of_kernels())
        assert os.environ[FORKER] == str(path)
        process = _started(path)
        with warm_kernels(preload=()):
            assert forker_of_kernels() == str(path)
        assert process.poll() is None
        os.kill(_parent(process.pid), signal.SIGKILL)
        assert process.wait(5) == -signal.SIGKILL
        again = Path(forker_of_kernels())
        assert again != path
        process = _started(again)
    assert FORKER not in os.environ
    assert forker_of_kernels() == ""
    assert not again.exists()
    assert process.wait(5) == -signal.SIGKILL


def test_within_a_block_kernels_are_cold_where_forking_is_turned_off(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(FORKER, raising=False)
    monkeypatch.setenv(SWITCH, "off")
    with warm_kernels():
        assert forker_of_kernels() == ""


@pytest.mark.parametrize(
    ("system", "told", "expected"),
    [
        ("linux", "", True),
        ("linux", "off", False),
        ("darwin", "", False),
        ("darwin", "on", True),
        ("freebsd14", "", True),
    ],
)
def test_where_processes_are_forked(
    monkeypatch: pytest.MonkeyPatch,
    system: str,
    told: str,
    expected: bool,  # noqa: FBT001 - a parameter of pytest
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert can_fork({SWITCH: told}) == expected


def test_no_process_is_forked_where_the_system_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert not can_fork({SWITCH: "on"})


def test_what_is_read_once_tells_environments_apart() -> None:
    own = dict(os.environ)
    assert likeness(own) == likeness({**own, "TZ": "Asia/Tokyo", "TRIAL": "one"})
    for name in ("PYTHONHASHSEED", "LC_ALL", "OPENBLAS_NUM_THREADS", "MPLCONFIGDIR", "HOME"):
        assert likeness(own) != likeness({**own, name: "another"})
    assert places.is_forkable({"PYTHONPATH": os.pathsep.join(["/a", "/b"])})
    assert not places.is_forkable({"PYTHONPATH": os.pathsep.join(["/a", ""])})


def test_one_that_hangs_is_waited_for_no_longer_than_allowed(forker: Forker) -> None:
    os.kill(forker.process.pid, signal.SIGSTOP)
    try:
        process = ask(forker.path, "this", files=(subprocess.DEVNULL,) * 3)
        assert not process.has_started(within=0.1)
        time.sleep(0.15)
        with pytest.raises(ForkerError, match="too long"):
            process.has_started(within=0.1)
    finally:
        os.kill(forker.process.pid, signal.SIGCONT)
    after = _started(forker.path)
    assert after.poll() is None
    after.close()


_GENERATORS = """
import gc, importlib, random, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
import numpy as np
kinds = (random.Random, np.random.Generator, np.random.RandomState, np.random.BitGenerator)
held = [value for module in list(sys.modules.values()) for value in list(vars(module).values())]
found = {id(one): one for one in [*gc.get_objects(), *held] if isinstance(one, kinds)}
known = (random._inst, np.random.mtrand._rand, np.random.mtrand._rand._bit_generator)
print([type(one) for one in found.values() if one not in known and not isinstance(one, random.SystemRandom)])
"""


def test_no_module_that_is_imported_beforehand_keeps_random_numbers_of_its_own() -> None:
    modules = dict.fromkeys((*OF_A_KERNEL, *PRELOAD, *KERNEL_PRELOAD))
    told = subprocess.run(
        [sys.executable, "-c", _GENERATORS, *modules], capture_output=True, text=True, check=True
    )
    assert told.stdout == "[]\n"
