"""Open JupyterLab: on the project (``python -m netlib.report.lab``), or on a copy of a notebook with its parameters filled in.

Nothing leaves the machine: JupyterLab asks neither for news nor for updates, and lists no extensions that it might fetch.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError, SourceError
from netlib.report.language import words
from netlib.report.make import find_notebook
from netlib.report.notebookformat import load_format

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


# defaults only, so that what the user set stays
_DEFAULTS: Final = {
    # else it asks whether it may fetch news
    "@jupyterlab/apputils-extension:notification": {
        "fetchNews": "false",
        "checkForUpdates": False,
    },
    # the README and what it links to are there to be read
    "@jupyterlab/docmanager-extension:plugin": {"defaultViewers": {"markdown": "Markdown Preview"}},
    # the names of the notebooks need the room
    "@jupyterlab/filebrowser-extension:browser": {"showLastModifiedColumn": False},
}


def open_lab(
    exports: Sequence[Path],
    *,
    ego: str = "",
    annotations: Path | None = None,
    language: str = "en",
) -> None:
    """Open JupyterLab on the notebook of annotations, and return when it is stopped.

    The notebook is a copy in a folder of its own that goes when JupyterLab ends: what the user states is in the file of
    annotations, not in the notebook.

    Parameters
    ----------
    exports, ego
        See `netlib.sources.load`.
    annotations
        The file of annotations; None for its place in the first export or beside it.
    language
        ``en`` or ``de``.

    Raises
    ------
    NetlibError
        If an export is not there, there is no such language, or JupyterLab does not start.
    """
    words(language)
    for export in exports:
        if not export.exists():
            msg = f"There is no file or folder {export}: check the path of the export."
            raise SourceError(msg)
    paths = [str(export.resolve()) for export in exports]
    parameters = {
        "export": paths[0] if len(paths) == 1 else paths,
        "ego": ego,
        "annotations": str(annotations.resolve()) if annotations else "",
        "language": language,
    }
    with TemporaryDirectory(prefix="netlib-") as folder:
        _run(lab_command(filled_in("05-annotate", Path(folder), parameters)))


def open_project(*options: str) -> None:
    """Open JupyterLab on the README and the notebooks of the folder netlib runs in, and return when it is stopped.

    Parameters
    ----------
    options
        Further options of JupyterLab.

    Raises
    ------
    NetlibError
        If there are no notebooks, or JupyterLab does not start.
    """
    if not (Path("README.md").is_file() and Path("notebooks").is_dir()):
        msg = "There is no README.md with a folder notebooks here: run 'make lab' in the folder of the project."
        raise NetlibError(msg)
    with TemporaryDirectory(prefix="netlib-") as folder:
        _run(
            [
                *_command(Path.cwd(), "README.md?file-browser-path=notebooks", Path(folder)),
                # each start begins with the README, and the layout of the user's own JupyterLab stays as it is
                f"--LabApp.workspaces_dir={folder}",
                *options,
            ]
        )


def _run(command: Sequence[str]) -> None:
    """Run JupyterLab until it is stopped.

    Raises
    ------
    NetlibError
        If it does not start or ends with an error.
    """
    with subprocess.Popen(command) as lab:  # noqa: S603 - our own interpreter
        try:
            status = lab.wait()
        except KeyboardInterrupt:
            # JupyterLab was interrupted as well, and ends on its own
            lab.wait()
            status = 0
    if status:
        msg = "JupyterLab did not start or ended with an error: what it says above tells why."
        raise NetlibError(msg)


def filled_in(name: str, folder: Path, parameters: Mapping[str, str | list[str]]) -> Path:
    """Write a copy of a notebook of the suite with these parameters into a folder, and return its path."""
    load_format()
    import nbformat
    from papermill.iorw import load_notebook_node
    from papermill.parameterize import parameterize_notebook

    notebook = load_notebook_node(str(find_notebook(name)))
    copy = folder / f"{name}.ipynb"
    nbformat.write(parameterize_notebook(notebook, parameters), copy)
    return copy


def lab_command(notebook: Path, *options: str) -> list[str]:
    """Return the command that opens a notebook in JupyterLab, without its news and update checks."""
    settings = notebook.parent / ".settings"
    settings.mkdir(exist_ok=True)
    return [*_command(notebook.parent, notebook.name, settings), *options]


def _command(root: Path, start: str, settings: Path) -> list[str]:
    """Return the command that opens a file below ``root``, with our defaults written to the folder ``settings``."""
    (settings / "overrides.json").write_text(json.dumps(_DEFAULTS), encoding="utf-8")
    return [
        *(sys.executable, "-m", "jupyterlab", f"--ServerApp.root_dir={root}"),
        # an interrupt ends it at once: the question whether it should would come too late
        "--ServerApp.answer_yes=True",
        f"--LabApp.default_url=/lab/tree/{start}",
        f"--LabApp.app_settings_dir={settings}",
        *(
            "--LabApp.news_url=None",
            "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            "--LabApp.extension_manager=readonly",
            # what a kernel says goes over TCP, which others on this machine could hear
            "--KernelManager.transport_encryption=auto",
        ),
    ]


if __name__ == "__main__":
    try:
        open_project(*sys.argv[1:])
    except NetlibError as error:
        sys.exit(str(error))
