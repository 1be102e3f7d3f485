"""Call a function in a process of its own, which ends with it: nothing of one call is left in the memory of the next.

What goes in and what comes out is JSON, so the caller holds no more of a call than its answer. The processes are
forked from one that has imported everything, or start anew where that cannot be.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Final, Protocol
from weakref import WeakSet

from netlib.warm.places import FORKER, PRELOAD, can_fork

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netlib.warm.forkers import Forker
    from netlib.warm.processes import WarmProcess

_ANSWERING: Final = "netlib.warm.answering"


class Call(Protocol):
    """A function at work in a process of its own."""

    @property
    def pid(self) -> int:
        """Number of its process."""

    def poll(self) -> int | None:
        """Return how the process ended, below 0 by a signal; None while it is at work."""

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end and return how it ended; ``TimeoutError`` if it takes longer than ``timeout`` seconds."""

    def kill(self) -> None:
        """End it and all that it has started, at once."""

    def answer(self) -> Any:  # noqa: ANN401 - whatever the function returns as JSON
        """Return what the function returned; None where it ended without an answer."""


class Caller(Protocol):
    """Something that calls functions in processes of their own."""

    def call(self, target: str, argument: Mapping[str, Any]) -> Call:
        """Start ``module:function`` with one argument, which has to be JSON, and return at once."""


@contextmanager
def warm_caller(*, preload: Sequence[str] = PRELOAD) -> Iterator[Caller]:
    """Yield a caller whose processes start warm, and whose reports have warm kernels; or a cold one where none can be.

    Whatever is still at work at the end of the block ends with it, if it started warm.

    Parameters
    ----------
    preload
        The modules that a call finds imported.
    """
    if not can_fork():
        yield ColdCaller()
        return
    caller = WarmCaller(preload=preload)
    try:
        yield caller
    finally:
        caller.close()


class ColdCaller:
    """Calls in a fresh interpreter each: slow to start, and there on every system."""

    def call(self, target: str, argument: Mapping[str, Any]) -> Call:
        """Start ``module:function`` with one argument, which has to be JSON, and return at once."""
        answer = _Answer()
        with _asked(argument) as asked:
            process = subprocess.Popen(  # noqa: S603 - this interpreter
                [sys.executable, "-m", _ANSWERING, target],
                stdin=asked,
                stdout=answer.file,
                start_new_session=True,
            )
        return _ColdCall(process, answer)


class WarmCaller:
    """Calls in processes that are forked from one of its own; in fresh interpreters where that fails."""

    def __init__(self, *, preload: Sequence[str] = PRELOAD) -> None:
        self._preload = preload
        self._forker: Forker | None = None
        self._lock = threading.Lock()
        self._is_cold = False
        self._calls: WeakSet[_WarmCall] = WeakSet()

    def call(self, target: str, argument: Mapping[str, Any]) -> Call:
        """Start ``module:function`` with one argument, which has to be JSON, and return as soon as it runs."""
        from netlib.warm.processes import ForkerError, RefusedError

        # one that was there may have ended meanwhile
        for _ in range(2):
            if self._is_cold:
                break
            try:
                return self._warm(target, argument)
            except RefusedError:
                break
            except (ForkerError, OSError):
                continue
        else:
            self._is_cold = True
        return ColdCaller().call(target, argument)

    def close(self) -> None:
        """End the process that the calls are forked from, and every call that is still at work."""
        with self._lock:
            self._is_cold = True
            for call in list(self._calls):
                call.kill()
            if self._forker is not None:
                self._forker.close()

    def _warm(self, target: str, argument: Mapping[str, Any]) -> _WarmCall:
        from netlib.warm.processes import ask

        path = self._path()
        answer = _Answer()
        try:
            with _asked(argument) as asked:
                process = ask(
                    path,
                    _ANSWERING,
                    [target],
                    environment={**os.environ, FORKER: path},
                    files=(asked, answer.file, None),
                    is_alone=True,
                )
                process.wait_for_start()
        except BaseException:
            answer.close()
            raise
        call = _WarmCall(process, answer)
        self._calls.add(call)
        return call

    def _path(self) -> str:
        """Return where the forker is, which is started where there is none."""
        from netlib.warm.forkers import Forker

        with self._lock:
            if self._forker is not None and not self._forker.is_there():
                self._forker.close()
                self._forker = None
            if self._forker is None:
                self._forker = Forker(preload=self._preload)
            return str(self._forker.path)


class _Answer:
    """Where a process writes its answer: a file, since nobody reads a pipe while it is at work."""

    def __init__(self) -> None:
        self.file = TemporaryFile()  # noqa: SIM115 - closed once it is read
        self._read: bytes = b""

    def close(self) -> None:
        """Read what is there, and let go of the file."""
        if not self.file.closed:
            self.file.seek(0)
            self._read = self.file.read()
            self.file.close()

    def value(self) -> Any:  # noqa: ANN401 - whatever a function returns as JSON
        try:
            return json.loads(self._read)
        except ValueError:
            return None


@dataclass
class _ColdCall:
    process: subprocess.Popen[bytes]
    written: _Answer

    @property
    def pid(self) -> int:
        return self.process.pid

    def poll(self) -> int | None:
        ended = self.process.poll()
        if ended is not None:
            self.written.close()
        return ended

    def wait(self, timeout: float | None = None) -> int:
        try:
            ended = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise TimeoutError from None
        self.written.close()
        return ended

    def kill(self) -> None:
        if self.poll() is None:
            if hasattr(os, "killpg"):
                # its number is its own until it is waited for
                with suppress(OSError):
                    os.killpg(self.process.pid, signal.SIGKILL)
            self.process.kill()
            self.wait()

    def answer(self) -> Any:  # noqa: ANN401 - as in the protocol
        return self.written.value()


@dataclass(eq=False)
class _WarmCall:
    process: WarmProcess
    written: _Answer

    @property
    def pid(self) -> int:
        return self.process.pid

    def poll(self) -> int | None:
        ended = self.process.poll()
        if ended is not None:
            self.written.close()
        return ended

    def wait(self, timeout: float | None = None) -> int:
        ended = self.process.wait(timeout)
        self.written.close()
        return ended

    def kill(self) -> None:
        if self.poll() is None:
            self.process.kill()
            self.wait()

    def answer(self) -> Any:  # noqa: ANN401 - as in the protocol
        return self.written.value()


def _asked(argument: Mapping[str, Any]) -> IO[bytes]:
    """Return a file with the argument of a call, which may be too large for a pipe that nobody reads yet."""
    asked = TemporaryFile()  # noqa: SIM115 - closed by who uses it
    asked.write(json.dumps(argument).encode())
    asked.seek(0)
    return asked
