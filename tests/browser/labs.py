"""A JupyterLab started for real on a copy of the project, and what a test does in it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import psutil
import pytest
from playwright.sync_api import expect, sync_playwright

from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "only-for-this-test"
PATIENCE = 120_000
# cells that are run before there is a kernel are not run at all
_READY = """path => {
    const opened = window.jupyterapp?.shell.currentWidget;
    const kernel = opened?.context?.path == path && opened.context.sessionContext.session?.kernel;
    return kernel && kernel.connectionStatus == 'connected' && kernel.status == 'idle';
}"""
# the code cells of the open notebook: whether they have run, what kinds of output they show, what went wrong
_CELLS = """() => [...jupyterapp.shell.currentWidget.content.model.cells].filter(cell => cell.type == 'code').map(cell => {
    const outputs = cell.outputs.toJSON();
    const wrong = outputs.filter(one => one.output_type == 'error' || one.name == 'stderr');
    return {count: cell.executionCount, shown: outputs.length,
        wrong: wrong.map(one => one.text || `${one.ename}: ${one.evalue}`)};
})"""
# whatever asks for a name or connects, in the server or in a kernel, is noted with the host it asked for
_WATCH = """
import os, sys

def note(event, given):
    if event == "socket.getaddrinfo":
        host = given[0]
    elif event == "socket.connect" and isinstance(given[1], tuple):
        host = given[1][0]
    else:
        return
    with open(os.environ["NETLIB_WATCHED"], "a") as file:
        file.write(f"{host}\\n")

sys.addaudithook(note)
"""
_HERE = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "None", "", socket.gethostname()}
_CHROMIUM = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Lab(NamedTuple):
    """A running JupyterLab."""

    project: Path
    home: Path
    address: str
    server: psutil.Process
    watched: Path

    def outside(self) -> set[str]:
        """Return the hosts that server or kernels asked for or are connected to, other than this machine."""
        asked = set(self.watched.read_text(encoding="utf-8").split("\n"))
        found = [self.server, *self.server.children(recursive=True)]
        joined = [
            one
            for each in found
            for one in each.net_connections()
            if one.status == psutil.CONN_ESTABLISHED
        ]
        ends = {one.raddr[0] for one in joined}
        return (asked | ends) - _HERE


class Desk(NamedTuple):
    """A page of a browser at JupyterLab, and every address it asked for."""

    page: Any
    asked: list[str]


def watched_environment(folder: Path) -> dict[str, str]:
    """Return an environment in which every Python notes the hosts it turns to."""
    (folder / "watch").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(_WATCH, encoding="utf-8")
    (folder / "hosts").touch()
    return {
        **os.environ,
        "PYTHONPATH": str(folder / "watch"),
        "NETLIB_WATCHED": str(folder / "hosts"),
    }


@contextmanager
def running_lab(folder: Path) -> Iterator[Lab]:
    """Start JupyterLab as ``make lab`` does, on a copy of the project, without the settings of whoever runs the test."""
    project, home = folder / "project", folder / "home"
    for name in ("notebooks", "docs", "data/sample"):
        ignored = shutil.ignore_patterns(".ipynb_checkpoints")
        shutil.copytree(ROOT / name, project / name, ignore=ignored)
    shutil.copy(ROOT / "README.md", project)
    home.mkdir()
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {
        f"JUPYTER_{kind}_DIR": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")
    }
    command = [
        *(sys.executable, "-m", "netlib.report.lab", "--no-browser", "--allow-root"),
        *("--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"),
        f"--IdentityProvider.token={TOKEN}",
        # else only the cells in view can be asked what became of them
        "--LabApp.expose_app_in_browser=True",
    ]
    environment = {**watched_environment(folder), **own, "HOME": str(home)}
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(
            command, cwd=project, env=environment, stdout=log, stderr=subprocess.STDOUT
        ) as starter,
    ):
        try:
            _wait_for(f"http://127.0.0.1:{port}/api", starter)
            (server,) = psutil.Process(starter.pid).children()
            yield Lab(project, home, f"http://127.0.0.1:{port}", server, folder / "hosts")
        finally:
            # as the Ctrl-C of a terminal does, which both of them get
            for one in psutil.Process(starter.pid).children():
                one.terminate()
            starter.wait(timeout=60)


def _wait_for(address: str, starter: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        assert starter.poll() is None, "JupyterLab ended"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.5)
    msg = "JupyterLab does not answer"
    raise AssertionError(msg)


@contextmanager
def desk(lab: Lab) -> Iterator[Desk]:
    """Open JupyterLab in Chromium, where it sends whoever opens it."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Debian's Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_CHROMIUM)
        page = browser.new_context(viewport={"width": 1400, "height": 1000}).new_page()
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE / 4)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{lab.address}?token={TOKEN}")
        yield Desk(page, asked)
        browser.close()


def visit(lab: Lab, page: Any, path: str) -> None:
    """Open a notebook of the project, and nothing else beside it, and wait for its kernel."""
    page.goto(f"{lab.address}/lab/tree/{path}?reset")
    page.wait_for_function(_READY, arg=path)


class Cell(NamedTuple):
    """A code cell of a notebook that was run: how many outputs it shows, and its errors and warnings."""

    shown: int
    wrong: list[str]


def run_all(page: Any) -> list[Cell]:
    """Run the open notebook from top to bottom in the menu, and return its cells once all have run or one has failed."""
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    page.wait_for_function(
        f"() => {{ const cells = ({_CELLS})(); "
        "return cells.some(one => one.wrong.length) || cells.every(one => one.count) }"
    )
    return [Cell(one["shown"], one["wrong"]) for one in page.evaluate(_CELLS)]


def elsewhere(asked: list[str]) -> list[str]:
    """Return the addresses of other machines among those that a page asked for."""
    return [one for one in asked if not one.startswith(("http://127.0.0.1:", "data:", "blob:"))]
