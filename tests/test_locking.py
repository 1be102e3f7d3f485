"""One run at a time: who is in the way is said, and a lock outlives nobody."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from netlib.errors import BusyError
from netlib.locking import only_one

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HOLDER = """
import sys, time
from pathlib import Path
from netlib.locking import only_one
with only_one(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path, root: Path) -> Iterator[subprocess.Popen[str]]:
    """Return another process that holds the lock of the folder."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(tmp_path)],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def _refusal(folder: Path) -> str:
    with pytest.raises(BusyError) as error, only_one(folder):
        pytest.fail("two had it at once")
    return str(error.value)


def _sign(folder: Path, owner: object) -> None:
    (folder / ".lock.json").write_text(json.dumps(owner), encoding="utf-8")


def test_the_second_is_told_who_is_at_work_where_and_for_how_long(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    told = json.loads((tmp_path / ".lock.json").read_text(encoding="utf-8"))
    _sign(tmp_path, {**told, "since": time.time() - 42.4})
    who = f"process {holder.pid} on {socket.gethostname()[:64]}"
    said = _refusal(tmp_path)
    assert said.startswith(f"Another run is at work on this network ({who}, for 42 seconds)")
    assert said.endswith("wait until it has ended, then try again.")


@pytest.mark.parametrize("ahead", [5.0, 3600.0 * 24 * 4000, -3600.0 * 24 * 4000])
@pytest.mark.usefixtures("holder")
def test_a_clock_that_was_set_tells_no_age(tmp_path: Path, ahead: float) -> None:
    _sign(tmp_path, {"process": 7, "machine": "desk", "since": time.time() + ahead})
    assert "(process 7 on desk):" in _refusal(tmp_path)


@pytest.mark.parametrize(
    "owner",
    [
        None,
        [],
        "text",
        {},
        {"process": "x", "machine": "m", "since": 0},
        {"process": 1, "machine": "m", "since": "yesterday"},
        {"process": float("inf"), "machine": "m", "since": 0},
    ],
)
@pytest.mark.usefixtures("holder")
def test_an_owner_that_cannot_be_read_is_still_in_the_way(tmp_path: Path, owner: object) -> None:
    _sign(tmp_path, owner)
    assert "(which one cannot be told)" in _refusal(tmp_path)
    (tmp_path / ".lock.json").unlink()
    assert "(which one cannot be told)" in _refusal(tmp_path)


@pytest.mark.usefixtures("holder")
def test_the_name_of_a_machine_cannot_write_to_the_terminal(tmp_path: Path) -> None:
    _sign(tmp_path, {"process": 1, "machine": "\x1b[31m\n" + "m" * 900, "since": float("nan")})
    said = _refusal(tmp_path)
    assert said.isprintable()
    assert len(said) < 300


def test_the_lock_of_a_dead_process_is_free_at_once(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    _refusal(tmp_path)
    holder.kill()
    holder.wait()
    started = time.monotonic()
    with only_one(tmp_path):
        told = json.loads((tmp_path / ".lock.json").read_text(encoding="utf-8"))
        assert told["process"] == os.getpid()
    assert time.monotonic() - started < 5


def test_a_lock_is_given_back_whatever_happens_and_leaves_no_owner(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt), only_one(tmp_path):
            raise KeyboardInterrupt
        assert [path.name for path in tmp_path.iterdir()] == [".lock"]


def test_two_networks_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with only_one(tmp_path / "a"), only_one(tmp_path / "b"):
        assert (tmp_path / "a" / ".lock.json").exists()


@pytest.mark.parametrize("in_the_way", [".lock", ".lock.json", ".lock.json.new"])
def test_a_folder_in_the_way_of_the_lock_is_an_error_of_the_system(
    tmp_path: Path, in_the_way: str
) -> None:
    (tmp_path / in_the_way / "x").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"), only_one(tmp_path):
        pytest.fail("nobody could hold it")


def test_a_lock_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / ".lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic links"), only_one(tmp_path / "folder"):
        pytest.fail("nobody could hold it")
    assert not (tmp_path / "elsewhere").exists()
