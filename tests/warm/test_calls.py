"""A call has a process of its own, whether it starts warm or cold, and leaves nothing behind."""

from __future__ import annotations

import os
import resource
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from netlib.warm.calls import Caller, ColdCaller, WarmCaller, warm_caller
from netlib.warm.places import FORKER, SWITCH

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALL = ("numpy", "pandas", "pyarrow.compute")


@pytest.fixture(scope="module", autouse=True)
def _modules_of_tests(root: Path) -> Iterator[None]:
    """Let a process find these tests wherever it starts; a forker wants the same as it had itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(root))
        yield


@pytest.fixture(scope="module")
def warm(_modules_of_tests: None) -> Iterator[Caller]:
    with warm_caller(preload=SMALL) as caller:
        assert isinstance(caller, WarmCaller)
        yield caller


@pytest.fixture(params=["warm", "cold"])
def caller(request: pytest.FixtureRequest) -> Caller:
    return ColdCaller() if request.param == "cold" else request.getfixturevalue("warm")


def answer(caller: Caller, name: str, **argument: Any) -> Any:
    call = caller.call(f"tests.warm.trials:{name}", argument)
    assert call.wait(60) == 0
    return call.answer()


def is_at_work(pid: int) -> bool:
    """Tell whether a process is there and not only waiting to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def ends(pid: int, *, within: float = 5.0) -> bool:
    until = time.monotonic() + within
    while is_at_work(pid) and time.monotonic() < until:
        time.sleep(0.01)
    return not is_at_work(pid)


def test_a_call_answers_from_a_process_and_session_of_its_own(caller: Caller) -> None:
    call = caller.call("tests.warm.trials:tell", {})
    assert call.wait(60) == 0
    assert call.poll() == 0
    told = call.answer()
    assert told["pid"] == told["session"] == call.pid
    assert told["pid"] != os.getpid()
    assert told["argv"] == ["tests.warm.trials:tell"]
    assert set(told["files"]) <= {0, 1, 2}


def test_a_large_answer_does_not_wait_for_its_reader(caller: Caller) -> None:
    call = caller.call("tests.warm.trials:large", {"length": 5_000_000})
    assert call.wait(60) == 0
    assert len(call.answer()) == 5_000_000


def test_a_large_argument_arrives(caller: Caller) -> None:
    call = caller.call("tests.warm.trials:large", {"length": 3, "more": "x" * 3_000_000})
    assert call.wait(60) == 0
    assert call.answer() == "xxx"


def test_a_call_that_fails_tells_its_kind_only(
    caller: Caller, capfd: pytest.CaptureFixture[str]
) -> None:
    call = caller.call("tests.warm.trials:fail", {})
    assert call.wait(60) == 1
    assert call.answer() is None
    assert capfd.readouterr().err == "tests.warm.trials:fail stopped with ValueError\n"


def test_a_call_that_leaves_has_its_status_and_no_answer(caller: Caller) -> None:
    call = caller.call("tests.warm.trials:leave", {"status": 7})
    assert call.wait(60) == 7
    assert call.answer() is None


def test_waiting_has_an_end(caller: Caller, tmp_path: Path) -> None:
    call = caller.call("tests.warm.trials:start_and_wait", {"file": str(tmp_path / "pid")})
    with pytest.raises(TimeoutError):
        call.wait(0.05)
    assert call.poll() is None
    call.kill()
    assert call.poll() == -signal.SIGKILL


def test_killing_a_call_ends_what_it_has_started(caller: Caller, tmp_path: Path) -> None:
    file = tmp_path / "pid"
    call = caller.call("tests.warm.trials:start_and_wait", {"file": str(file)})
    while not (file.exists() and file.read_text()):
        time.sleep(0.01)
    started = int(file.read_text())
    assert is_at_work(started)
    call.kill()
    assert ends(started)
    assert ends(call.pid)


def test_the_environment_folder_mask_and_limits_are_the_callers(
    caller: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETLIB_TRIAL", "one")
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o027)
    try:
        told = answer(caller, "tell")
    finally:
        os.umask(before)
    assert told["environment"]["NETLIB_TRIAL"] == "one"
    assert told["cwd"] == str(tmp_path)
    assert told["umask"] == 0o027
    assert told["path"][0] == str(tmp_path)


def test_a_warm_call_has_what_was_imported_and_one_thread(warm: Caller) -> None:
    told = answer(warm, "tell")
    assert told["has_pandas"]
    assert told["threads"] == 1
    assert told["environment"][FORKER]


def test_no_two_calls_share_a_random_state(warm: Caller) -> None:
    states = [answer(warm, "tell")["random"] for _ in range(5)]
    assert [len(set(drawn)) for drawn in zip(*states, strict=True)] == [5] * 5


def test_what_a_warm_call_leaves_running_ends_with_it(warm: Caller, tmp_path: Path) -> None:
    answer(warm, "start_and_leave", file=str(tmp_path / "pid"))
    assert ends(int((tmp_path / "pid").read_text()))


def test_a_warm_call_computes_with_threads(warm: Caller) -> None:
    told = answer(warm, "use_threads")
    assert told["before"] == 1
    assert told["product"] == pytest.approx(1)
    assert told["total"] == 199_999 * 200_000 // 2
    if (os.cpu_count() or 1) > 1:
        assert told["blas"] > 1


def test_calls_from_several_threads_do_not_mix(warm: Caller) -> None:
    with ThreadPoolExecutor(8) as pool:
        told = list(pool.map(lambda length: answer(warm, "large", length=length), range(40)))
    assert [len(text) for text in told] == list(range(40))


def test_after_the_process_of_the_calls_is_killed_they_end_and_the_next_one_starts(
    tmp_path: Path,
) -> None:
    with warm_caller(preload=()) as caller:
        assert isinstance(caller, WarmCaller)
        call = caller.call("tests.warm.trials:start_and_wait", {"file": str(tmp_path / "pid")})
        parent = int(Path(f"/proc/{call.pid}/stat").read_text().rpartition(")")[2].split()[1])
        os.kill(parent, signal.SIGKILL)
        assert call.wait(5) == -signal.SIGKILL
        assert ends(call.pid)
        assert answer(caller, "large", length=2) == "xx"


def test_what_is_at_work_at_the_end_of_the_block_ends(tmp_path: Path) -> None:
    with warm_caller(preload=()) as caller:
        call = caller.call("tests.warm.trials:start_and_wait", {"file": str(tmp_path / "pid")})
        assert is_at_work(call.pid)
    assert ends(call.pid)


def test_calls_are_cold_where_forking_is_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SWITCH, "off")
    with warm_caller() as caller:
        assert isinstance(caller, ColdCaller)


def test_calls_are_cold_where_the_modules_cannot_be_imported() -> None:
    with warm_caller(preload=("no_such_module",)) as caller:
        assert answer(caller, "large", length=2) == "xx"


def test_a_call_is_cold_where_an_interpreter_would_have_to_start_otherwise(
    warm: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    # the first call starts what all others are forked from
    assert answer(warm, "tell")["has_pandas"]
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    assert not answer(warm, "tell")["has_pandas"]
    monkeypatch.delenv("PYTHONHASHSEED")
    assert answer(warm, "tell")["has_pandas"]


def test_a_lower_limit_of_memory_holds_in_a_call(warm: Caller) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    try:
        assert answer(warm, "limit", of="RLIMIT_CORE")[0] == 0
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, (soft, hard))
