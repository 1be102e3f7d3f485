"""Ask a forker for processes, and be to each what ``subprocess.Popen`` would be."""

from __future__ import annotations

import os
import resource
import select
import signal
import socket
import subprocess
import threading
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

from netlib.warm.messages import Inbox, is_own, send
from netlib.warm.places import is_forkable, likeness

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PATIENCE: Final = 60.0
"""Seconds in which a forker has to have imported everything and a process to have started."""

_LIMITS: Final = tuple(
    sorted({value for name, value in vars(resource).items() if name.startswith("RLIMIT_")})
)
_STEP: Final = 1.0
_STDIN: Final = 0
_MASK: Final = "Umask:"


class ForkerError(Exception):
    """A forker that is not there, or does not fork what is asked for: it has to be started in the ordinary way."""


class RefusedError(ForkerError):
    """A forker that is there and does not fork what is asked for; another one would not either."""


class WarmProcess:
    """A process that a forker was asked for.

    Attributes
    ----------
    pid
        Its number, once it has started.
    returncode
        How it ended as ``subprocess.Popen`` tells it; None while it is there.
    stdin, stdout, stderr
        This end of a pipe where one was asked for.
    """

    def __init__(self, connection: socket.socket) -> None:
        self.pid = 0
        self.returncode: int | None = None
        self.stdin: IO[bytes] | None = None
        self.stdout: IO[bytes] | None = None
        self.stderr: IO[bytes] | None = None
        self._connection = connection
        self._inbox = Inbox()
        self._lock = threading.Lock()
        self._failure: Exception | None = None
        self._asked_at = time.monotonic()

    def has_started(self, *, within: float = PATIENCE) -> bool:
        """Tell whether it has started.

        Parameters
        ----------
        within
            In how many seconds from when it was asked for it has to.

        Raises
        ------
        ForkerError
            If it has to be started in the ordinary way.
        OSError
            If it could not be started at all, as for a folder that is not there.
        """
        self._listen(0)
        if not self.pid and time.monotonic() > self._asked_at + within:
            self._failure = self._failure or ForkerError("it took too long")
        if self._failure is not None:
            self.close()
            raise self._failure
        return bool(self.pid)

    def wait_for_start(self) -> None:
        """Wait until it has started; errors as for ``has_started``."""
        while not self.has_started():
            self._listen(_STEP)

    def poll(self) -> int | None:
        """Return how it ended, below 0 by a signal; None while it is there."""
        self._listen(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end and return how it ended; ``TimeoutError`` if it takes longer than ``timeout`` seconds."""
        until = None if timeout is None else time.monotonic() + timeout
        while self.returncode is None:
            left = None if until is None else until - time.monotonic()
            if left is not None and left <= 0:
                # it may have ended just now
                if self.poll() is None:
                    raise TimeoutError
                break
            self._listen(left)
        assert self.returncode is not None
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal to it and to what it has started, if it is still there."""
        if self.poll() is None:
            with suppress(OSError):
                send(self._connection, {"signal": int(number)})

    def kill(self) -> None:
        """End it and what it has started, at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it and what it has started to end."""
        self.send_signal(signal.SIGTERM)

    def close(self) -> None:
        """Let go of it, which ends it if it is still there."""
        self._connection.close()
        if self.returncode is None:
            self.returncode = -signal.SIGKILL
        for file in (self.stdin, self.stdout, self.stderr):
            if file is not None:
                file.close()

    def _listen(self, timeout: float | None) -> None:
        """Read what the forker has to tell within some seconds."""
        with self._lock:
            if self._is_settled():
                return
            # a descriptor may be above the highest that select takes
            poller = select.poll()
            poller.register(self._connection, select.POLLIN)
            if not poller.poll(None if timeout is None else timeout * 1000):
                return
            is_there = self._inbox.fill(self._connection)
            for message in self._inbox.messages():
                self._take(message)
            if not is_there and not self._is_settled():
                # the forker has ended, and all that it forked with it
                self._take({"ended": -signal.SIGKILL})

    def _is_settled(self) -> bool:
        return self.returncode is not None or self._failure is not None

    def _take(self, message: Mapping[str, Any]) -> None:
        if "pid" in message:
            self.pid = message["pid"]
        elif "retired" in message:
            self._failure = ForkerError(message["retired"])
        elif "refused" in message:
            self._failure = RefusedError(message["refused"])
        elif "error" in message:
            _, number, reason = message["error"]
            self._failure = OSError(number, reason)
        elif not self.pid:
            self._failure = ForkerError("it ended while the process was to start")
        else:
            self.returncode = message["ended"]
            self._connection.close()


def ask(
    path: str | Path,
    module: str,
    arguments: Sequence[str] = (),
    *,
    environment: Mapping[str, str] | None = None,
    cwd: str | Path | None = None,
    files: Sequence[int | IO[Any] | None] = (None, None, None),
    is_alone: bool = False,
) -> WarmProcess:
    """Ask a forker for a process that runs ``python -m module``, and return at once.

    Parameters
    ----------
    path
        The forker's socket.
    module, arguments
        What runs.
    environment, cwd
        All its variables and its folder; by default those of this process.
    files
        Its standard input, output and error, each as for ``subprocess.Popen``.
    is_alone
        Whether what it started and left behind ends with it.

    Raises
    ------
    ForkerError
        If the forker is not there, or cannot fork this.
    """
    told = dict(os.environ if environment is None else environment)
    if not is_forkable(told):
        msg = "its modules are found relative to its folder"
        raise RefusedError(msg)
    process = WarmProcess(_connect(path))
    try:
        with ExitStack() as opened:
            own = _own_files(process, files, opened)
            request = {
                "module": module,
                "arguments": list(arguments),
                "environment": told,
                "likeness": likeness(told),
                "cwd": str(Path.cwd() if cwd is None else cwd),
                "umask": _umask(),
                "limits": [(number, resource.getrlimit(number)) for number in _LIMITS],
                "niceness": os.getpriority(os.PRIO_PROCESS, 0),
                "is_alone": is_alone,
            }
            send(process._connection, request, files=own)  # noqa: SLF001 - of this module
    except OSError as error:
        process.close()
        msg = f"it cannot be asked ({error.strerror})"
        raise ForkerError(msg) from None
    return process


def _connect(path: str | Path) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(str(path))
        if is_own(connection):
            return connection
    except OSError as error:
        connection.close()
        msg = f"it is not there ({error.strerror})"
        raise ForkerError(msg) from None
    connection.close()
    msg = "it is another user's"
    raise ForkerError(msg)


def _own_files(
    process: WarmProcess, asked: Sequence[int | IO[Any] | None], opened: ExitStack
) -> tuple[int, int, int]:
    """Return the descriptors of the standard files of a process; those that are only opened for it are closed later."""
    files: list[int] = []
    for number, (name, file) in enumerate(zip(("stdin", "stdout", "stderr"), asked, strict=True)):
        if file is None:
            # one that this process does not have is none of the other's either
            files.append(number if _is_open(number) else _nothing(opened))
        elif file == subprocess.DEVNULL:
            files.append(_nothing(opened))
        elif file == subprocess.STDOUT:
            files.append(files[1])
        elif file == subprocess.PIPE:
            ends = os.pipe()
            its, own = ends if number == _STDIN else ends[::-1]
            opened.callback(os.close, its)
            setattr(process, name, os.fdopen(own, "wb" if number == _STDIN else "rb"))
            files.append(its)
        else:
            files.append(file if isinstance(file, int) else file.fileno())
    return files[0], files[1], files[2]


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def _nothing(opened: ExitStack) -> int:
    file = os.open(os.devnull, os.O_RDWR)
    opened.callback(os.close, file)
    return file


def _umask() -> int:
    """Return the mask of new files, if possible without setting it: another thread may make one at the moment."""
    with suppress(OSError, ValueError):
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith(_MASK):
                return int(line.removeprefix(_MASK), 8)
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
