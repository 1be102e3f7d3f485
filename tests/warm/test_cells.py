"""What a cell shows in a forked kernel is what it shows in one that was started, and so does its debugger."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Final

import pytest

from netlib.warm.places import FORKER, SWITCH
from tests.warm.kernels import PATIENCE, is_warm, manager_of, running

if TYPE_CHECKING:
    from pathlib import Path

    from tests.warm.kernels import Kernel

_CELLS: Final = (
    "import matplotlib\nimport matplotlib.pyplot as plt\nprint(matplotlib.get_backend())\nplt.plot([1, 3, 2])\nplt.show()",
    "figure = plt.figure()\nfigure.gca().bar([1, 2], [2, 1])\nfigure",
    "import pandas as pd\npd.DataFrame({'a': [1, None]})",
    "!echo hello; ls /nowhere",
    "import multiprocessing\nwith multiprocessing.get_context('fork').Pool(2) as pool:\n    print(pool.map(abs, [-1, -2]))",
    "from concurrent.futures import ThreadPoolExecutor\nprint(list(ThreadPoolExecutor(2).map(abs, [-1, -2])))",
    "import asyncio\nstarted = await asyncio.create_subprocess_exec('true')\nprint(await started.wait())",
    "import subprocess, sys\nprint(subprocess.run([sys.executable, '-c', 'print(6 * 7)'], capture_output=True).stdout)",
    "%%bash\necho $0",
    "import logging\nlogging.warning('careful')",
    "print(sorted({'a': 1}), file=sys.stderr)",
    "1 / 0",
    "import sys\nsys.exit(3)",
)
_SHOWN: Final = {"display_data", "error", "execute_result", "stream"}


@pytest.fixture(autouse=True)
def _of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in (FORKER, SWITCH):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))


def _shown(kernel: Kernel) -> list[Any]:
    """Return what each cell shows."""
    shown: list[Any] = []
    for cell in _CELLS:
        told: list[Any] = []

        def keep(message: dict[str, Any], told: list[Any] = told) -> None:
            if message["msg_type"] in _SHOWN:
                told.append((message["msg_type"], message["content"]))

        kernel.client.execute_interactive(
            cell, output_hook=keep, timeout=PATIENCE, stop_on_error=False
        )
        # a stream comes in pieces
        texts = "".join(content["text"] for kind, content in told if kind == "stream")
        shown.append((texts, [one for one in told if one[0] != "stream"]))
    return shown


def test_cells_show_the_same(tmp_path: Path) -> None:
    shown = []
    for name in ("local-provisioner", "netlib-warm"):
        manager = manager_of(provisioner=name)
        with running(manager, cwd=str(tmp_path)) as kernel:
            assert is_warm(manager) == (name == "netlib-warm")
            shown.append(_shown(kernel))
    cold, warm = shown
    assert "module://matplotlib_inline.backend_inline" in cold[0][0]
    assert "image/png" in str(cold[0][1])
    assert [
        cell for cell, *both in zip(_CELLS, cold, warm, strict=True) if both[0] != both[1]
    ] == []


def test_the_debugger_stops_at_a_line() -> None:
    cell = "x = 1\ny = x + 1\n"
    with running(manager_of()) as kernel:
        assert is_warm(kernel.manager)
        client = kernel.client
        asked = iter(range(1, 100))

        def debug(command: str, **arguments: Any) -> dict[str, Any]:
            content = {
                "type": "request",
                "seq": next(asked),
                "command": command,
                "arguments": arguments,
            }
            message = client.session.msg("debug_request", content)
            client.control_channel.send(message)
            while True:
                reply = client.get_control_msg(timeout=20)
                if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                    assert reply["content"]["success"], reply["content"]
                    return dict(reply["content"])

        debug("initialize", clientID="trial", adapterID="python", pathFormat="path")
        debug("attach")
        path = debug("dumpCell", code=cell)["body"]["sourcePath"]
        debug(
            "setBreakpoints", source={"path": path}, breakpoints=[{"line": 2}], sourceModified=False
        )
        debug("configurationDone")
        client.execute(cell)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            event = client.get_iopub_msg(timeout=20)["content"]
            if event.get("event") == "stopped":
                break
        assert event["body"]["reason"] == "breakpoint"
        debug("continue", threadId=event["body"]["threadId"])
        debug("disconnect", restart=False, terminateDebuggee=False)
