"""A forked kernel is one like any other, but for the modules it finds imported."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import nbformat
import pytest
import zmq
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager

from netlib.warm.forkers import Forker
from netlib.warm.places import FORKER, SWITCH
from netlib.warm.provisioner import _kept_port
from tests.warm.kernels import ARGV, SMALL, Kernel, is_warm, manager_of, running
from tests.warm.test_calls import ends

if TYPE_CHECKING:
    from collections.abc import Iterator

_FACTS: Final = """
import gc, locale, logging, os, signal, sys, tempfile, threading

def _file(number):
    try:
        return os.readlink(f"/proc/self/fd/{number}").partition(":[")[0]
    except OSError:
        return ""

facts = {
    "argv": (len(sys.argv), sys.argv[0], sys.argv[1]),
    "original": sys.orig_argv[1:4],
    "path": sys.path,
    "handlers": [
        (int(number), getattr(handler, "__qualname__", str(handler)))
        for number in sorted(signal.valid_signals())
        if (handler := signal.getsignal(number)) is not None
    ],
    "blocked": sorted(signal.pthread_sigmask(signal.SIG_BLOCK, [])),
    "cwd": os.getcwd(),
    "environment": {name: value for name, value in os.environ.items() if name != "JPY_PARENT_PID"},
    "files": sorted({file for number in range(3, 1000) if "history" not in (file := _file(number))}),
    "standard": (os.read(0, 1), _file(1), _file(2)),
    "threads": len(os.listdir("/proc/self/task")),
    "named": sorted(thread.name.partition("-")[0] for thread in threading.enumerate()),
    "names": sorted(vars(sys.modules["__main__"])),
    "logging": [type(handler).__name__ for handler in logging.getLogger().handlers],
    "locale": locale.setlocale(locale.LC_ALL),
    "temporary": tempfile.gettempdir(),
    "leads": os.getpid() == os.getsid(0) == os.getpgid(0),
    "nice": os.nice(0),
    "collects": (gc.isenabled(), gc.get_threshold()),
    "interpreter": (sys.executable, str(sys.flags), sys.getrecursionlimit(), sys.getswitchinterval()),
    "shell": type(get_ipython()).__name__,
}
"""
_RANDOM: Final = """
import random, tempfile, uuid
import numpy as np

drawn = [random.random(), float(np.random.rand()), float(np.random.default_rng().random()),
         str(uuid.uuid4()), tempfile.mktemp()]
"""
_THREADS: Final = """
import numpy as np, pyarrow as pa, pyarrow.compute as pc

matrix = np.random.default_rng(1).random((1200, 1200))
product = float(np.trace(matrix @ matrix.T) / (matrix * matrix).sum())
table = pa.table({"key": list(range(1000)) * 200, "value": np.arange(200_000)})
total = pc.sum(table.group_by("key").aggregate([("value", "sum")])["value_sum"]).as_py()
"""


@pytest.fixture(scope="module")
def forker() -> Iterator[Forker]:
    started = Forker(preload=SMALL)
    yield started
    started.close()


@pytest.fixture
def shared(forker: Forker, monkeypatch: pytest.MonkeyPatch) -> Forker:
    """Let the kernels of a test come from one forker."""
    monkeypatch.setenv(FORKER, str(forker.path))
    return forker


@pytest.fixture
def kernel(shared: Forker) -> Iterator[Kernel]:  # noqa: ARG001 - it has to be there
    with running(manager_of()) as started:
        yield started


def _pid(kernel: Kernel) -> int:
    return int(kernel.tell("os.getpid()", after="import os"))


def _is_up(kernel: Kernel) -> bool:
    return bool(kernel.manager.is_alive())


def _dies(kernel: Kernel, *, within: float = 5.0) -> bool:
    until = time.monotonic() + within
    while _is_up(kernel) and time.monotonic() < until:
        time.sleep(0.01)
    return not _is_up(kernel)


@pytest.fixture
def _usual_signals() -> Iterator[None]:
    """Ignore no signal that tests in the background ignore: a started process would too."""
    numbers = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
    before = {number: signal.getsignal(number) for number in numbers}
    for number in numbers:
        signal.signal(number, signal.default_int_handler)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("_usual_signals")
def test_a_forked_kernel_is_like_one_that_was_started(
    shared: Forker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    told = {}
    # a file of this process that a child must not have
    with (tmp_path / "inherited").open("w") as inherited:
        os.set_inheritable(inherited.fileno(), True)  # noqa: FBT003 - of Python
        for name in ("local-provisioner", "netlib-warm"):
            manager = manager_of(provisioner=name)
            asked = {**os.environ, "TRIAL": "one", "TZ": "Asia/Tokyo"}
            with running(manager, cwd=str(tmp_path), env=asked) as kernel:
                assert is_warm(manager) == (name == "netlib-warm")
                told[name] = kernel.tell("facts", after=_FACTS)
                # IPython opens the file of its history when it likes
                told[name]["files"] = [one for one in told[name]["files"] if "ipython" not in one]
                assert kernel.tell("time.tzname", after="import time") == ("JST", "JST")
    assert told["netlib-warm"] == told["local-provisioner"]
    assert told["netlib-warm"]["environment"]["TRIAL"] == "one"
    assert told["netlib-warm"]["environment"][FORKER] == str(shared.path)


def test_no_two_kernels_share_a_random_state(shared: Forker) -> None:  # noqa: ARG001 - it has to be there
    drawn = []
    for _ in range(3):
        with running(manager_of()) as kernel:
            drawn.append(kernel.tell("drawn", after=_RANDOM))
    assert [len(set(values)) for values in zip(*drawn, strict=True)] == [3] * 5


def test_a_kernel_computes_with_the_threads_of_its_libraries(kernel: Kernel) -> None:
    before = kernel.tell("len(os.listdir('/proc/self/task'))", after="import os")
    product, total = kernel.tell("(product, total)", after=_THREADS)
    assert product == pytest.approx(1)
    assert total == 199_999 * 200_000 // 2
    if (os.cpu_count() or 1) > 1:
        assert kernel.tell("len(os.listdir('/proc/self/task'))") > before


def test_a_running_cell_is_interrupted(kernel: Kernel, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    code = f"import time\nopen({str(begun)!r}, 'w').close()\ntime.sleep(60)"
    # otherwise what is asked just after it may be aborted with it
    asked = kernel.client.execute(code, stop_on_error=False)
    while not begun.exists():
        time.sleep(0.01)
    kernel.manager.interrupt_kernel()
    while (reply := kernel.client.get_shell_msg(timeout=10))["parent_header"]["msg_id"] != asked:
        pass
    assert reply["content"]["ename"] == "KeyboardInterrupt"
    assert kernel.tell("6 * 7") == 42


@pytest.mark.parametrize("now", [True, False])
def test_a_kernel_restarts_and_forgets(kernel: Kernel, now: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    before = _pid(kernel)
    kernel.run("kept = 1")
    kernel.manager.restart_kernel(now=now)
    kernel.client.wait_for_ready(timeout=60)
    assert is_warm(kernel.manager)
    assert _pid(kernel) != before
    assert kernel.run("kept")["ename"] == "NameError"
    assert ends(before)


def test_a_killed_kernel_is_known_to_be_dead_and_how_it_ended(kernel: Kernel) -> None:
    os.kill(_pid(kernel), signal.SIGKILL)
    assert _dies(kernel)
    provisioner: Any = kernel.manager.provisioner
    assert provisioner._warm.returncode == -signal.SIGKILL


def test_a_kernel_that_leaves_is_known_to_be_dead(kernel: Kernel) -> None:
    kernel.client.execute("import os; os._exit(3)")
    assert _dies(kernel)


def test_what_a_kernel_has_started_ends_when_it_is_shut_down(shared: Forker) -> None:  # noqa: ARG001 - it has to be there
    with running(manager_of()) as kernel:
        started = kernel.tell(
            "sleeping.pid", after="import subprocess; sleeping = subprocess.Popen(['sleep', '600'])"
        )
        pid = _pid(kernel)
    assert ends(started)
    assert ends(pid)


def test_kernels_start_from_several_threads_at_once(shared: Forker) -> None:  # noqa: ARG001 - it has to be there
    def once(_: int) -> int:
        return asyncio.run(_started())

    async def _started() -> int:
        manager = manager_of(kind=AsyncKernelManager)
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        try:
            await client.wait_for_ready(timeout=60)
            reply = await client.execute(
                "import os", reply=True, timeout=60, user_expressions={"pid": "os.getpid()"}
            )
            assert is_warm(manager)
            return int(reply["content"]["user_expressions"]["pid"]["data"]["text/plain"])
        finally:
            client.stop_channels()
            await manager.shutdown_kernel(now=True)
            manager.context.destroy(linger=0)

    with ThreadPoolExecutor(8) as pool:
        pids = list(pool.map(once, range(8)))
    assert len(set(pids)) == 8
    assert all(ends(pid) for pid in pids)


def test_kernels_end_with_their_forker_and_the_next_comes_from_another() -> None:
    with running(manager_of(preload=SMALL[:1])) as kernel:
        assert is_warm(kernel.manager)
        pid = _pid(kernel)
        first = kernel.tell("os.getppid()")
        os.kill(first, signal.SIGKILL)
        assert _dies(kernel)
        assert ends(pid)
    with running(manager_of(preload=SMALL[:1])) as kernel:
        assert is_warm(kernel.manager)
        assert kernel.tell("os.getppid()", after="import os") != first


def test_a_kernel_starts_in_the_ordinary_way_where_its_forker_is_gone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(FORKER, str(tmp_path / "gone"))
    logging.getLogger("traitlets").addHandler(caplog.handler)
    with running(manager_of()) as kernel:
        assert not is_warm(kernel.manager)
        assert kernel.tell("6 * 7") == 42
    logging.getLogger("traitlets").removeHandler(caplog.handler)
    assert "The kernel is started in the ordinary way: it is not there" in caplog.text


def test_a_kernel_starts_in_the_ordinary_way_where_forking_is_turned_off(
    shared: Forker,  # noqa: ARG001 - it is there and is not used
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(SWITCH, "off")
    with running(manager_of()) as kernel:
        assert not is_warm(kernel.manager)


_TAKEN: Final = """
import socket, sys

kept = set(map(int, sys.argv[1:]))
# as many as there may be: none of them is one that is kept for a kernel
held = []
for _ in range(3000):
    free = socket.socket()
    free.bind(("127.0.0.1", 0))
    held.append(free)
print(sorted(kept & {one.getsockname()[1] for one in held}))
"""


def test_a_port_that_is_kept_is_given_to_nobody_else_and_can_be_taken() -> None:
    ports = [_kept_port("127.0.0.1") for _ in range(300)]
    assert len(set(ports)) == 300
    told = subprocess.run(
        [sys.executable, "-c", f"import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))\n{_TAKEN}", *map(str, ports)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout == "[]\n"
    context = zmq.Context()
    for port in ports[:20]:
        taking = context.socket(zmq.ROUTER)
        taking.bind(f"tcp://127.0.0.1:{port}")
        taking.close(linger=0)
    context.term()


@pytest.mark.parametrize(
    "variable", [("PYTHONHASHSEED", "7"), ("OMP_NUM_THREADS", "1"), ("PYTHONPATH", "relative")]
)
def test_a_kernel_whose_interpreter_would_start_otherwise_is_not_forked(
    shared: Forker,  # noqa: ARG001 - it is there and is not used
    variable: tuple[str, str],
) -> None:
    with running(manager_of(), env={**os.environ, variable[0]: variable[1]}) as kernel:
        assert not is_warm(kernel.manager)
        assert kernel.tell(f"os.environ[{variable[0]!r}]", after="import os") == variable[1]


def test_a_kernel_of_another_interpreter_is_not_forked(
    shared: Forker,  # noqa: ARG001 - it is there and is not used
    tmp_path: Path,
) -> None:
    # an environment of its own, with the same Python in it
    other = tmp_path / "bin" / "python"
    other.parent.mkdir()
    other.symlink_to(Path(sys.executable).resolve())
    (tmp_path / "pyvenv.cfg").write_text(f"home = {Path(sys.executable).resolve().parent}\n")
    packages = [path for path in sys.path if path.endswith("site-packages")]
    manager = manager_of(argv=(str(other), *ARGV[1:]))
    with running(manager, env={**os.environ, "PYTHONPATH": os.pathsep.join(packages)}) as kernel:
        assert not is_warm(manager)
        assert kernel.tell("sys.executable", after="import sys") == str(other)


def test_a_kernel_that_is_not_run_as_a_module_is_not_forked(shared: Forker) -> None:  # noqa: ARG001 - it is there and is not used
    code = "import sys; from ipykernel.kernelapp import launch_new_instance as go; sys.exit(go())"
    with running(manager_of(argv=("python", "-c", code, *ARGV[3:]))) as kernel:
        assert not is_warm(kernel.manager)
        assert kernel.tell("6 * 7") == 42


def test_papermill_finds_the_kernel_and_its_next_run_the_same_forker(tmp_path: Path) -> None:
    spec = KernelSpecManager().get_kernel_spec("netlib-warm")
    assert spec.metadata["kernel_provisioner"]["provisioner_name"] == "netlib-warm"
    notebook = nbformat.v4.new_notebook()
    source = "import json, os, sys\nprint(json.dumps([os.getpid(), os.getppid(), 'pandas' in sys.modules]))"
    notebook.cells = [nbformat.v4.new_code_cell(source)]
    nbformat.write(notebook, tmp_path / "in.ipynb")
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    told = []
    try:
        for name in ("first", "second"):
            subprocess.run(
                [
                    sys.executable,
                    "-m",
                    "papermill",
                    "-k",
                    "netlib-warm",
                    "in.ipynb",
                    f"{name}.ipynb",
                ],
                cwd=tmp_path,
                env={**os.environ, "XDG_RUNTIME_DIR": str(runtime)},
                capture_output=True,
                check=True,
                timeout=120,
            )
            (cell,) = nbformat.read(tmp_path / f"{name}.ipynb", as_version=4).cells
            told.append(json.loads(cell.outputs[0].text))
    finally:
        if told:
            os.kill(told[0][1], signal.SIGTERM)
    (first, parent, warm), (second, same, _) = told
    assert warm
    assert first != second
    assert parent == same
    assert ends(parent)
