"""What a forker does once, before it forks anything: it calls and imports what it is told, and is left with one thread."""

from __future__ import annotations

import importlib
import os
import sys
import threading
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.warm.becoming import die_with

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TASKS: Final = Path("/proc/self/task")
_PATIENCE: Final = 1.0
# what ipykernel and IPython import when a kernel starts, as far as they have it
OF_A_KERNEL: Final = (
    "ipykernel.ipkernel",
    "ipykernel.debugger",
    "ipykernel.zmqshell",
    "IPython.core.completerlib",
    "IPython.core.debugger",
    "IPython.core.oinspect",
    "IPython.core.pylabtools",
    "IPython.extensions.storemagic",
    "cProfile",
    "encodings.ascii",
    "encodings.latin_1",
    "sqlite3",
    "tornado.platform.asyncio",
    "tornado.queues",
)


def load(modules: Sequence[str]) -> str:
    """Call and import what is named, take down the threads that this has started, and return why nothing can be forked.

    Parameters
    ----------
    modules
        Modules, or ``module:function`` to be called; all calls come first, and whatever process this returns in is then
        a child of the one that made them.

    Returns
    -------
    str
        Empty where all is well.
    """
    calls = [one for one in modules if ":" in one]
    failure = ""
    if calls:
        with _environment_of_imports():
            failure = _call(calls)
        # before a kernel is imported, which notes its parent
        _go_on_alone()
    with _environment_of_imports():
        for module in OF_A_KERNEL if "ipykernel.kernelapp" in modules else ():
            with suppress(ImportError):
                importlib.import_module(module)
        failure = failure or _import([one for one in modules if one not in calls])
    # libraries that can be forked, as OpenBLAS, end their threads before a fork and start them again when needed
    if (pid := os.fork()) == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    if not failure and not is_single():
        return "a library that was imported has started a thread"
    return failure


def _call(targets: Sequence[str]) -> str:
    for target in targets:
        module, _, function = target.partition(":")
        try:
            getattr(importlib.import_module(module), function)()
        except BaseException as error:  # noqa: BLE001 - whatever a function may raise
            return f"{target} stopped with {type(error).__name__}"
    return ""


def _import(modules: Sequence[str]) -> str:
    for module in modules:
        try:
            importlib.import_module(module)
        except BaseException as error:  # noqa: BLE001 - whatever an import may raise
            return f"{module} cannot be imported ({type(error).__name__})"
    return ""


def is_single() -> bool:
    """Tell whether this process has one thread only; one that is ending may take a moment to be gone."""
    until = time.monotonic() + _PATIENCE
    while True:
        if threading.active_count() > 1:
            return False
        if not _TASKS.is_dir() or len(os.listdir(_TASKS)) == 1:  # noqa: PTH208 - only counted
            return True
        if time.monotonic() > until:
            return False
        time.sleep(0.001)


def sources() -> dict[str, int]:
    """Return when each file was changed that a module was imported from."""
    files = [getattr(module, "__file__", None) for module in list(sys.modules.values())]
    times = {}
    for file in filter(None, [*files, *sys.path]):
        with suppress(OSError):
            times[file] = os.stat(file).st_mtime_ns  # noqa: PTH116 - thousands of them
    return times


@contextmanager
def _environment_of_imports() -> Iterator[None]:
    """Set what is read when a library is imported and has to be another value in a forker."""
    told = {
        # ipykernel ends when this is no longer its parent
        "JPY_PARENT_PID": str(os.getpid()),
        # its debugger warns about frozen modules
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        # the memory pool of pyarrow starts a thread
        "JE_ARROW_MALLOC_CONF": os.environ.get("JE_ARROW_MALLOC_CONF", "background_thread:false"),
    }
    saved = dict(os.environ)
    os.environ.update(told)
    try:
        yield
    finally:
        for name in told:
            if name in saved:
                os.environ[name] = saved[name]
            else:
                del os.environ[name]


def _go_on_alone() -> None:
    """Go on in a child, which has one thread only, and end when it does."""
    parent = os.getpid()
    if child := os.fork():
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
    die_with(parent)
