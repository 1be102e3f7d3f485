"""What a process does that has just been forked: it becomes one of its own, as if started anew."""

from __future__ import annotations

import ctypes
import os
import random
import runpy
import signal
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, Final

from netlib.warm.messages import send

if TYPE_CHECKING:
    import socket
    from collections.abc import Mapping

_DIE_WITH_PARENT: Final = 1
_FIRST_OTHER: Final = 3
_INLINE: Final = "module://matplotlib_inline.backend_inline"
_KERNEL: Final = "ipykernel_launcher"
# looked up before a fork, so that no child has to load anything
# of each forked process, once it runs: how it ends
_LAST: Final[dict[int, int]] = {}
_LIBC: Final = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True, kw_only=True)
class Start:
    """A process that was asked for.

    Attributes
    ----------
    request
        ``module`` and ``arguments`` as after ``python -m``, with ``environment``, ``cwd``, ``umask``, ``limits`` and
        ``niceness``.
    files
        Descriptors of its standard input, output and error.
    asked
        Where it says that it has started, or why not.
    parent
        Number of the process it was forked from.
    """

    request: Mapping[str, Any]
    files: tuple[int, int, int]
    asked: socket.socket
    parent: int


def become(start: Start) -> None:
    """Take on the session, files, limits, environment and random state of a process of its own, and tell who asked.

    Whatever cannot be had as it was asked for ends the process, and who asked is told why.
    """
    try:
        os.setsid()
        die_with(start.parent)
        _reset_signals()
        _take_files(start)
        _take_place(start.request)
        _reset_state()
        _take_name(start.request)
    except OSError as error:
        send(start.asked, {"error": [type(error).__name__, error.errno, error.strerror]})
        os._exit(1)
    send(start.asked, {"pid": os.getpid()})
    start.asked.close()
    signal.pthread_sigmask(signal.SIG_SETMASK, [])


def run(request: Mapping[str, Any]) -> None:
    """Run the module as ``python -m`` would."""
    pid = os.getpid()
    _LAST[pid] = 1
    try:
        runpy.run_module(request["module"], run_name="__main__", alter_sys=True)
    except SystemExit as left:
        _LAST[pid] = left.code if isinstance(left.code, int) else int(left.code is not None)
        raise
    _LAST[pid] = 0


def leave_quickly() -> None:
    """End a forked process without taking apart what it shares with the others, which would copy all of it.

    It has to be registered before anything else is, so that it is called when all has been done that is due at an end.
    """
    status = _LAST.get(os.getpid())
    if status is None:
        return
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()
    os._exit(status & 0xFF)


def die_with(parent: int) -> None:
    """End when the process does that this one was forked from; at once if it has ended already."""
    if _LIBC is not None:
        _LIBC.prctl(_DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def _reset_signals() -> None:
    """Handle every signal as an interpreter does that has just started."""
    signal.set_wakeup_fd(-1)
    for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
        if signal.getsignal(number) not in {signal.SIG_DFL, None}:
            signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    if hasattr(signal, "SIGXFSZ"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)


def _take_files(start: Start) -> None:
    """Have the three standard files and no other."""
    for target, file in enumerate(start.files):
        os.dup2(file, target)
    kept = start.asked.fileno()
    os.closerange(_FIRST_OTHER, kept)
    os.closerange(kept + 1, _last_file() + 1)
    for stream, number in ((sys.stdin, 0), (sys.stdout, 1)):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(line_buffering=os.isatty(number))


def _last_file() -> int:
    for folder in ("/proc/self/fd", "/dev/fd"):
        try:
            return max(map(int, os.listdir(folder)))  # noqa: PTH208 - names, without a path each
        except OSError:
            continue
    return os.sysconf("SC_OPEN_MAX")


def _take_place(request: Mapping[str, Any]) -> None:
    """Take the folder, mask, limits and environment that were asked for."""
    import resource

    os.umask(request["umask"])
    for number, limits in request["limits"]:
        if resource.getrlimit(number) != tuple(limits):
            try:
                resource.setrlimit(number, tuple(limits))
            except ValueError as error:
                raise PermissionError(1, str(error)) from None
    behind = request["niceness"] - os.getpriority(os.PRIO_PROCESS, 0)
    if behind:
        os.setpriority(os.PRIO_PROCESS, 0, request["niceness"])
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["environment"])
    if "JPY_PARENT_PID" in os.environ:
        # a kernel ends when this one does
        os.environ["JPY_PARENT_PID"] = str(os.getppid())
    time.tzset()


def _reset_state() -> None:
    """Have a random state of one's own, and forget what was worked out from the environment of the forker."""
    random.seed()
    if numpy := sys.modules.get("numpy.random"):
        numpy.seed()
    tempfile.tempdir = None


def _take_name(request: Mapping[str, Any]) -> None:
    """Be called as ``python -m`` would be, and find modules where it would."""
    sys.argv = ["-m", *request["arguments"]]
    sys.orig_argv = [sys.executable, "-m", request["module"], *request["arguments"]]
    if not sys.flags.safe_path:
        sys.path.insert(0, os.getcwd())  # noqa: PTH109 - as Python does
    if request["module"] == _KERNEL:
        # a kernel sets them before anything is imported
        os.environ.setdefault("MPLBACKEND", _INLINE)
        os.environ.setdefault("PYDEVD_USE_FRAME_EVAL", "NO")
    if (matplotlib := sys.modules.get("matplotlib")) and os.environ.get("MPLBACKEND"):
        matplotlib.rcParams["backend"] = os.environ["MPLBACKEND"]
