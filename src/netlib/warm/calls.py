"""Call a function in a process of its own, which ends with it: nothing of one call is left in the memory of the next.

What goes in and what comes out is JSON, so the caller holds no more of a call than its answer.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping


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


class ColdCaller:
    """Calls in a fresh interpreter each: slow to start, and there on every system."""

    def call(self, target: str, argument: Mapping[str, Any]) -> Call:
        """Start ``module:function`` with one argument, which has to be JSON, and return at once."""
        answer = TemporaryFile()  # noqa: SIM115 - read after the process has ended
        process = subprocess.Popen(  # noqa: S603 - this interpreter
            [sys.executable, "-m", "netlib.warm.calls", target],
            stdin=subprocess.PIPE,
            stdout=answer,
            start_new_session=True,
        )
        assert process.stdin is not None
        process.stdin.write(json.dumps(argument).encode())
        process.stdin.close()
        return _ColdCall(process, answer)


@dataclass
class _ColdCall:
    process: subprocess.Popen[bytes]
    written: IO[bytes]

    @property
    def pid(self) -> int:
        return self.process.pid

    def poll(self) -> int | None:
        return self.process.poll()

    def wait(self, timeout: float | None = None) -> int:
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            raise TimeoutError from None

    def kill(self) -> None:
        self.process.kill()

    def answer(self) -> Any:  # noqa: ANN401 - as in the protocol
        self.written.seek(0)
        try:
            return json.loads(self.written.read())
        except ValueError:
            return None


def answer_of(target: str, argument: Mapping[str, Any]) -> str:
    """Call ``module:function`` in this process and return its answer as JSON."""
    module, _, function = target.partition(":")
    return json.dumps(getattr(importlib.import_module(module), function)(argument))


if __name__ == "__main__":
    sys.stdout.write(answer_of(sys.argv[1], json.load(sys.stdin)))
