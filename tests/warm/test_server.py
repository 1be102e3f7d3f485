"""The kernel netlib-warm in a Jupyter server: started, restarted, found dead and started again, ended with its server."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import pytest
import websocket

from netlib.warm.places import FORKER, SWITCH, new_folder
from tests.warm.test_calls import ends

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

_TOKEN: Final = "trial"
_TELL: Final = (
    "import json, os, sys\nprint(json.dumps([os.getpid(), os.getppid(), 'pandas' in sys.modules]))"
)


class Server:
    """A Jupyter server of its own."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.runtime = new_folder()
        options = [f"--ServerApp.port={self.port}", f"--IdentityProvider.token={_TOKEN}", "--ServerApp.ip=127.0.0.1"]  # fmt: skip
        self.process = subprocess.Popen(
            [sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser", *options],
            cwd=folder,
            env={**os.environ, "XDG_RUNTIME_DIR": str(self.runtime)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with suppress(OSError):
                self.ask("GET", "kernelspecs")
                return
            time.sleep(0.1)

    def ask(self, method: str, what: str, body: Any = None) -> Any:
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/{what}",
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"token {_TOKEN}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.loads(answer.read() or b"null")

    def run(self, kernel: str, code: str = _TELL) -> tuple[int, int, bool]:
        """Run code that prints a list, as a page in a browser does."""
        address = f"ws://127.0.0.1:{self.port}/api/kernels/{kernel}/channels?token={_TOKEN}"
        connection = websocket.create_connection(address, timeout=60)
        header = {"msg_id": "asked", "msg_type": "execute_request", "session": "s", "username": "", "version": "5.3"}  # fmt: skip
        content = {"code": code, "silent": False, "allow_stdin": False}
        message = {"header": header, "parent_header": {}, "metadata": {}, "content": content, "channel": "shell"}  # fmt: skip
        connection.send(json.dumps(message))
        printed = ""
        while True:
            told = json.loads(connection.recv())
            if told["parent_header"].get("msg_id") != "asked":
                continue
            printed += told["content"].get("text", "")
            if told["content"].get("execution_state") == "idle":
                connection.close()
                pid, parent, warm = json.loads(printed)
                return pid, parent, warm


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in (FORKER, SWITCH):
        monkeypatch.delenv(name, raising=False)
    started = Server(tmp_path)
    yield started
    started.process.kill()
    started.process.wait()


def test_a_server_manages_the_kernel_as_any_other(server: Server) -> None:
    assert {"netlib-warm", "python3"} <= server.ask("GET", "kernelspecs")["kernelspecs"].keys()
    kernel = server.ask("POST", "kernels", {"name": "netlib-warm"})["id"]
    first, forker, warm = server.run(kernel)
    assert warm
    try:
        server.ask("POST", f"kernels/{kernel}/restart")
        second, same, _ = server.run(kernel)
        assert second != first
        assert same == forker
        os.kill(second, signal.SIGKILL)
        until = time.monotonic() + 30
        third = second
        # the server looks every few seconds
        while third == second and time.monotonic() < until:
            time.sleep(4)
            third, same, _ = server.run(kernel)
        assert third != second
        assert same == forker
        server.ask("DELETE", f"kernels/{kernel}")
        assert ends(third)
        again, same, _ = server.run(server.ask("POST", "kernels", {"name": "netlib-warm"})["id"])
        assert same == forker
        server.process.kill()
        assert ends(again)
    finally:
        os.kill(forker, signal.SIGTERM)
