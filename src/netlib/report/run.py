"""Run a notebook with papermill and be sure that it ran: to its end, every cell, or not at all.

papermill alone does not tell: after a dead kernel or a time-out the file it leaves looks finished, and a
cell that calls ``sys.exit(0)`` ends the run without an error. So nothing is trusted but an exception-free
return *and* the status of every cell, and the caller moves results into place only after both.
"""

from __future__ import annotations

import logging
import os
import re
from contextlib import contextmanager
from subprocess import DEVNULL
from typing import TYPE_CHECKING, Any, Final

from netlib import errors
from netlib.errors import NetlibError, RunError
from netlib.report.notebookformat import load_format
from netlib.warm.forkers import forker_of_kernels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jupyter_client.manager import AsyncKernelManager
    from nbformat import NotebookNode

RUN_MIME: Final = "application/vnd.netlib.run+json"
"""Under this type a notebook tells the run which period and title it has found."""

# what the first cells of a notebook would import
_WARM_UP: Final = "--IPKernelApp.exec_lines=import netlib.report.book, netlib.report.sections"
_OWN_ERRORS: Final = {
    name: value
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, NetlibError)
}
_ANSI = re.compile(r"\x1b\[[0-9;]*m")
# what the loader of libraries and the system say, whatever the error is called
_NO_MEMORY = re.compile(
    r"failed to map segment|cannot allocate memory|can't start new thread", re.IGNORECASE
)
# the name papermill gives to an error of which the kernel sent nothing
_UNSAID: Final = "CellExecutionError"
_ERRNO = re.compile(r"\[Errno (\d{1,4})\]")


def run_notebook(
    notebook: Path,
    output: Path,
    *,
    parameters: Mapping[str, str | list[str]],
    cell_timeout: int,
    environment: Mapping[str, str] | None = None,
    meanwhile: Callable[[], object] | None = None,
    progress: bool = False,
) -> NotebookNode:
    """Execute a notebook in a kernel of its own and return it with its outputs.

    Parameters
    ----------
    notebook
        The notebook; it is not changed.
    output
        Where papermill keeps the running copy; its folder is made. A failed run may leave a broken file there,
        so this is a temporary place.
    parameters
        Values for the cell tagged ``parameters``; a name that the notebook does not have is an error.
    cell_timeout
        Seconds after which a cell is stopped.
    environment
        What the kernel finds in its environment beside what this process has in its own.
    meanwhile
        Called while the kernel starts; no cell runs before it has returned. What it raises ends the run.
    progress
        Whether to show a progress bar.

    Raises
    ------
    RunError
        If a cell fails, is stopped, ends the kernel or never runs. The message names the cell and the
        kind of error, and no text of it, which may quote the export.
    NetlibError
        As a cell raised it: an error of netlib itself is passed on.
    """
    load_format()
    _check_parameters(notebook, parameters)
    output.parent.mkdir(parents=True, exist_ok=True)
    begun: list[str] = []

    def once() -> NotebookNode:
        return _execute(
            notebook,
            output,
            parameters=parameters,
            cell_timeout=cell_timeout,
            environment=environment or {},
            meanwhile=meanwhile,
            progress=progress,
            begun=begun,
        )

    try:
        return once()
    except RunError:
        # a port may be taken while a kernel starts; a cell that has begun is never run again
        if begun:
            raise
    return once()


def _execute(
    notebook: Path,
    output: Path,
    *,
    parameters: Mapping[str, str | list[str]],
    cell_timeout: int,
    environment: Mapping[str, str],
    meanwhile: Callable[[], object] | None,
    progress: bool,
    begun: list[str],
) -> NotebookNode:
    """Run a notebook once, and list the cells that began."""
    with _kernel(environment) as kernel:
        # the kernel starts in another process: what executes and then renders is imported meanwhile
        import nbconvert.exporters  # noqa: F401
        import papermill
        from nbclient.exceptions import CellTimeoutError, DeadKernelError
        from papermill.exceptions import PapermillExecutionError

        if meanwhile:
            meanwhile()
        # it would print what this function says in one sentence
        logging.getLogger("papermill").setLevel(logging.CRITICAL + 1)
        try:
            executed = papermill.execute_notebook(
                str(notebook),
                str(output),
                parameters=dict(parameters),
                progress_bar=progress,
                log_output=False,
                autosave_cell_every=0,
                request_save_on_cell_execute=False,
                execution_timeout=cell_timeout,
                on_cell_start=lambda cell, cell_index: begun.append(cell.source),  # noqa: ARG005 - the names are nbclient's
                km=kernel,
            )
        except PapermillExecutionError as error:
            raise _OWN_ERRORS.get(error.ename, RunError)(_cell_message(notebook, error)) from None
        except CellTimeoutError:
            msg = f"{_cell(notebook, begun)} ran longer than {cell_timeout} seconds and was stopped: raise cell_timeout in netlib.toml if your export is that large."
            raise RunError(msg) from None
        except DeadKernelError:
            msg = f"{_cell(notebook, begun)} ended its kernel, perhaps for want of memory: the earlier report is untouched; close other programs and try again."
            raise RunError(msg) from None
        except (OSError, MemoryError):
            raise
        except Exception as error:  # noqa: BLE001 - there is no one error for all that a kernel may do
            msg = f"{notebook.name} could not be run ({type(error).__name__}), perhaps for want of memory: close other programs and try again, and open it in JupyterLab if it happens twice."
            raise RunError(msg) from None
    _check_complete(notebook, executed)
    return executed


@contextmanager
def _kernel(environment: Mapping[str, str]) -> Iterator[AsyncKernelManager]:
    """Start a kernel that begins at once to import what the report needs, and end it in any case."""
    from jupyter_client.kernelspec import NoSuchKernel
    from jupyter_client.manager import AsyncKernelManager
    from jupyter_core.utils import run_sync

    clients: list[Any] = []

    class Kernel(AsyncKernelManager):
        """A kernel that knows its clients: nbclient leaves those of a kernel it did not start open."""

        def client(self, **options: Any) -> Any:  # noqa: ANN401 - whatever jupyter_client makes
            clients.append(super().client(**options))
            return clients[-1]

    # ipykernel warns about plain TCP unless it is told to encrypt where it can
    kernel = Kernel(kernel_name="python3", transport_encryption="auto")
    # the debugger of the kernel warns about frozen modules on a stream nobody reads
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    try:
        if forker_of_kernels():
            _let_fork(kernel)
        # what a kernel cannot send, such as how it ran out of memory, is said in one sentence instead
        run_sync(kernel.start_kernel)(
            extra_arguments=["--log-level=CRITICAL", _WARM_UP],
            env={**os.environ, **environment},
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
    except NoSuchKernel:
        msg = "There is no Python kernel for the notebooks: run 'make setup', or 'python -m ipykernel install --sys-prefix'."
        raise RunError(msg) from None
    except OSError as error:
        msg = f"The kernel for the notebooks could not be started ({error.strerror or type(error).__name__}): close other programs or make room on your disk, then try again."
        raise RunError(msg) from None
    try:
        yield kernel
    finally:
        run_sync(kernel.shutdown_kernel)(now=True)
        for client in clients:
            client.stop_channels()


def _let_fork(kernel: AsyncKernelManager) -> None:
    """Have a kernel forked from one that has imported everything; if that fails it is started in the ordinary way."""
    spec = kernel.kernel_spec
    assert spec is not None
    spec.metadata = {**spec.metadata, "kernel_provisioner": {"provisioner_name": "netlib-warm"}}


def _check_parameters(notebook: Path, parameters: Mapping[str, str | list[str]]) -> None:
    """Refuse a notebook that would quietly ignore a parameter, as papermill only warns."""
    import nbformat

    try:
        cells = nbformat.read(notebook, as_version=4).cells
    except (OSError, ValueError) as error:
        msg = f"{notebook.name} cannot be read as a notebook ({type(error).__name__}): restore it from the project."
        raise RunError(msg) from None
    tagged = "\n".join(
        cell.source for cell in cells if "parameters" in cell.metadata.get("tags", [])
    )
    for name in parameters:
        if not re.search(rf"^{name}\b", tagged, re.MULTILINE):
            msg = (
                f"{notebook.name} has no parameter {name}: add it to the cell tagged 'parameters'."
            )
            raise RunError(msg)


def _cell_message(notebook: Path, error: Any) -> str:  # noqa: ANN401 - papermill is untyped
    """Return one sentence on a failed cell; the error's own text only where it is ours."""
    if error.ename in _OWN_ERRORS:
        return _ANSI.sub("", str(error.evalue)).strip()
    cell = _cell(notebook, [str(error.source)])
    told = "\n".join([str(error.evalue), *map(str, error.traceback or ())])
    if error.ename.endswith("MemoryError") or _NO_MEMORY.search(told):
        return f"{cell} needed more memory than there is: the earlier report is untouched; close other programs and try again."
    if error.ename == _UNSAID:
        return f"{cell} stopped and could not say why, perhaps for want of memory: the earlier report is untouched; close other programs and try again."
    # what the system calls an error by its number quotes nothing
    number = _ERRNO.match(str(error.evalue))
    reason = f" ({os.strerror(int(number[1]))})" if number else ""
    return f"{cell} stopped with {error.ename}{reason}. The earlier report is untouched: open the notebook in JupyterLab to see more."


def _check_complete(notebook: Path, executed: NotebookNode) -> None:
    """Refuse a run that returned without an error but not every code cell completed."""
    for cell in executed.cells:
        if cell.cell_type != "code":
            continue
        status = cell.metadata.get("papermill", {})
        failed = any(output.output_type == "error" for output in cell.outputs)
        if status.get("status") != "completed" or status.get("exception") or failed:
            msg = f"{_cell(notebook, [cell.source])} did not complete, it may have left the kernel with sys.exit: the earlier report is untouched."
            raise RunError(msg)


def _cell(notebook: Path, begun: Sequence[str]) -> str:
    """Return what a reader needs to find the last cell that began: its number among the code cells and its first line."""
    import nbformat

    code = [
        cell.source
        for cell in nbformat.read(notebook, as_version=4).cells
        if cell.cell_type == "code"
    ]
    source = begun[-1] if begun else ""
    start = next((line.strip() for line in source.splitlines() if line.strip()), "")[:80]
    number = f"Cell {code.index(source) + 1}" if source in code else "A cell"
    return f"{number} of {notebook.name} ('{start}')"
