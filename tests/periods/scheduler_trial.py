"""Run the report notebook as a job of JupyterLab's scheduler extension, and compare its page with that of ``netlib report``.

``make scheduler-trial`` does so in an environment of its own, since the extension brings a server of its own into every JupyterLab it is installed beside.
It exits with 1 where the two differ.
"""

from __future__ import annotations

import difflib
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.error import URLError
from urllib.request import Request, urlopen

import nbformat
from nbconvert.exporters import get_exporter

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parents[2]
NOTEBOOK: Final = "notebooks/90-report.ipynb"
DAY: Final = "2026-11-25"
_PATIENCE: Final = 300
# what docs/schedule.md has for whoever wants the page as a format of its own
CONFIG: Final = """\
from jupyter_scheduler.environments import CondaEnvironmentManager


class WithPage(CondaEnvironmentManager):
    def list_environments(self):
        found = super().list_environments()
        for one in found:
            one.output_formats.append("netlib")
        return found

    def output_formats_mapping(self):
        return {**super().output_formats_mapping(), "netlib": "Netlib page"}


c.SchedulerApp.environment_manager_class = WithPage
"""


def main() -> int:
    """Run both and say whether they are the same."""
    with tempfile.TemporaryDirectory(prefix="scheduler-trial-") as made:
        folder = Path(made)
        page = _page_of_report(folder, language="de")
        parameters = {
            "export": str(ROOT / "data" / "sample"),
            "language": "de",
            "period": "2026-10",
            "settings": str(folder / "netlib.toml"),
            "history": str(folder / "nothing-kept"),
            "today": DAY,
        }
        with _server(folder) as ask:
            staged = _job(ask, parameters, folder=folder, formats=["ipynb", "html", "netlib"])
            relative = _job(ask, {"export": "data/sample"}, folder=folder, formats=["ipynb"])
        notebook = nbformat.read(staged["ipynb"], as_version=4)
        ours, _ = get_exporter("netlib")().from_notebook_node(notebook)
        found = {
            "the page of the job's notebook": ours == page,
            "the page as a format of the job": staged["netlib"].read_text("utf-8") == page,
            "the outputs of the notebook": _outputs(notebook) == _outputs_of_report(folder),
            "a relative path fails, and says so": relative["status"] == "FAILED",
            "plain HTML asks other machines": '<script src="https://'
            in staged["html"].read_text("utf-8"),
        }
    for line in difflib.unified_diff(page.splitlines(), ours.splitlines(), n=0, lineterm=""):
        print(line[:200])  # noqa: T201 - it is what this is for
    for what, holds in found.items():
        print(f"{'yes' if holds else 'NO '}  {what}")  # noqa: T201 - it is what this is for
    return 0 if all(found.values()) else 1


def _page_of_report(folder: Path, *, language: str) -> str:
    """Return the page that the command makes."""
    command = [str(Path(sys.executable).parent / "netlib"), "report", str(ROOT / "data" / "sample")]
    options = ["--language", language, "--out", str(folder / "reports")]
    subprocess.run(
        [*command, *options, "--history", str(folder / "history"), "--period", "2026-10"],
        check=True,
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": _epoch()},
        stdout=subprocess.DEVNULL,
    )
    return (_reports(folder) / "report.html").read_text("utf-8")


def _reports(folder: Path) -> Path:
    return folder / "reports" / "sample" / "2026-10"


def _outputs_of_report(folder: Path) -> list[Any]:
    return _outputs(nbformat.read(_reports(folder) / "report.ipynb", as_version=4))


def _outputs(notebook: nbformat.NotebookNode) -> list[Any]:
    """Return what the cells show, but for the plain form of what shows itself as HTML, which the command drops."""
    shown = [cell.outputs for cell in notebook.cells if cell.cell_type == "code" and cell.outputs]
    for outputs in shown:
        for output in outputs:
            if "text/html" in output.get("data", {}):
                output.data.pop("text/plain", None)
    return shown


def _epoch() -> str:
    return str(int(time.mktime(time.strptime(f"{DAY} 12", "%Y-%m-%d %H"))))


@contextmanager
def _server(folder: Path) -> Iterator[Any]:
    """Run a Jupyter server with the extension, of which nothing is left afterwards, and yield what asks it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = secrets.token_hex()
    names = ("JUPYTERCONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR")
    env = {**os.environ, **{name: str(folder / name.lower()) for name in names}}
    env |= {"JUPYTER_TOKEN": token, "JUPYTER_PLATFORM_DIRS": "1"}
    config = folder / "jupyter_server_config.py"
    config.write_text(CONFIG, encoding="utf-8")
    command = [sys.executable, "-m", "jupyter_server", f"--config={config}", "--no-browser"]
    command += [f"--port={port}", f"--ServerApp.root_dir={ROOT}", "--allow-root"]
    command += ["--ServerApp.jpserver_extensions={'jupyter_scheduler': True}"]

    def ask(path: str, body: dict[str, Any] | None = None) -> Any:
        request = Request(
            f"http://127.0.0.1:{port}/scheduler/{path}",
            data=json.dumps(body).encode() if body else None,
            headers={"Authorization": f"token {token}", "Content-Type": "application/json"},
        )
        with urlopen(request, timeout=30) as answer:
            return json.load(answer)

    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(command, env=env, stdout=log, stderr=log)
        try:
            _wait(ask)
            yield ask
        finally:
            server.terminate()
            server.wait()


def _wait(ask: Any) -> None:
    for _ in range(_PATIENCE):
        try:
            ask("config")
        except (URLError, OSError):
            time.sleep(0.2)
        else:
            return
    raise TimeoutError


def _job(
    ask: Any,
    parameters: dict[str, str],
    *,
    folder: Path,
    formats: list[str],
) -> dict[str, Any]:
    """Run the notebook as a job, and return its state and its files by format."""
    (environment,) = ask("runtime_environments")
    made = ask(
        "jobs",
        {
            "name": "report",
            "input_uri": NOTEBOOK,
            "runtime_environment_name": environment["name"],
            "output_formats": formats,
            # each becomes a line of the program as it is: a text brings its own quotation marks
            "parameters": {name: json.dumps(value) for name, value in parameters.items()},
        },
    )
    deadline = time.monotonic() + _PATIENCE
    state = {"status": ""}
    # one that has not begun yet calls itself stopped
    while state["status"] not in {"COMPLETED", "FAILED"}:
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(1)
        state = ask(f"jobs/{made['job_id']}")
    staging = folder / "jupyter_data_dir" / "scheduler_staging_area" / made["job_id"]
    files = {path.suffix[1:]: path for path in staging.glob("90-report-*")}
    return {"status": state["status"], **files}


if __name__ == "__main__":
    sys.exit(main())
