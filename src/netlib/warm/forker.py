"""One process that has imported everything and forks others from itself, which start with all of it at hand.

It is run as ``python -m netlib.warm.forker`` by `netlib.warm.processes`, with a listening socket and a pipe of its
owner. It reads no data, has one thread only, and ends with its owner; what it forked ends with it. Each process is
asked for over a connection of its own: the connection tells how the process ended, and the process ends with it.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import selectors
import signal
import socket
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from netlib.warm import becoming
from netlib.warm.becoming import Start
from netlib.warm.loading import is_single, load, sources
from netlib.warm.messages import Inbox, is_own, peer, send
from netlib.warm.places import likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

_PATIENCE: Final = 1.0
_STANDARD_FILES: Final = 3
_REQUEST: Final = frozenset(
    {
        "arguments",
        "cwd",
        "environment",
        "is_alone",
        "likeness",
        "limits",
        "module",
        "niceness",
        "umask",
    }
)


@dataclass(eq=False)
class _Asked:
    """A connection over which one process is asked for, and that process.

    Attributes
    ----------
    connection, inbox
        Where it is asked for.
    session
        Session of the process that asks, 0 if unknown.
    pid
        Number of the process, 0 until it is forked.
    is_alone
        Whether what it started ends with it.
    """

    connection: socket.socket
    session: int
    inbox: Inbox = field(default_factory=Inbox)
    pid: int = 0
    is_alone: bool = False


class _Forker:
    """Serves the listening socket until its owner is gone, or nobody has asked for long enough."""

    def __init__(self, listener: socket.socket, *, path: Path, linger: float) -> None:
        self._listener = listener
        self._path = path
        self._linger = linger
        self._likeness = likeness(os.environ)
        self._failure = ""
        self._asked: set[_Asked] = set()
        self._selector = selectors.DefaultSelector()
        self._woken, waking = socket.socketpair()
        self._waking = waking
        self._is_over = False
        self._is_retired = False
        self._sources: dict[str, int] = {}

    def load(self, modules: Sequence[str]) -> None:
        """Do what is to be done once, and import all modules; see `netlib.warm.loading.load`."""
        self._failure = load(modules)
        self._sources = sources() if self._linger else {}
        gc.collect()
        gc.freeze()

    def serve(self) -> Start | None:
        """Fork whatever is asked for; return what it is to become in a forked process, and None at the end."""
        for end in (self._listener, self._woken, self._waking):
            end.settimeout(0.0)
        signal.set_wakeup_fd(self._waking.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGCHLD, signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: None)
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._selector.register(self._woken, selectors.EVENT_READ)
        if not self._linger:
            self._selector.register(0, selectors.EVENT_READ)
        idle_since = time.monotonic()
        while not self._is_over:
            events = self._selector.select(self._left(idle_since))
            for key, _ in events:
                if (start := self._take(key)) is not None:
                    return start
            self._reap()
            if self._asked:
                idle_since = time.monotonic()
            elif self._linger and (left := self._left(idle_since)) is not None and left <= 0:
                break
        self._end()
        return None

    def _left(self, idle_since: float) -> float | None:
        """Return for how many seconds nobody has to ask until this ends; None if that does not matter."""
        if not self._linger or self._asked:
            return None
        patience = _PATIENCE if self._failure or self._is_retired else self._linger
        return max(0.0, idle_since + patience - time.monotonic())

    def _take(self, key: selectors.SelectorKey) -> Start | None:
        """Deal with one event."""
        if key.fileobj is self._listener:
            self._accept()
        elif key.fileobj is self._woken:
            told = self._woken.recv(4096)
            self._is_over |= bool({signal.SIGTERM, signal.SIGINT} & set(told))
        elif key.fileobj == 0:
            # the owner never writes: it is gone
            self._is_over = True
        else:
            return self._hear(key.data)
        return None

    def _accept(self) -> None:
        with suppress(OSError):
            connection, _ = self._listener.accept()
            other = peer(connection)
            if not is_own(connection):
                connection.close()
                return
            session = 0
            with suppress(OSError):
                session = os.getsid(other[0]) if other else 0
            connection.settimeout(0.0)
            asked = _Asked(connection, session)
            self._asked.add(asked)
            self._selector.register(connection, selectors.EVENT_READ, asked)

    def _hear(self, asked: _Asked) -> Start | None:
        """Read what is asked over a connection."""
        is_there = asked.inbox.fill(asked.connection)
        try:
            messages = list(asked.inbox.messages())
        except ValueError:
            # who sends anything else is not served, and nobody else suffers for it
            messages, is_there = [], False
        for message in messages:
            if "signal" in message:
                self._signal(asked, message["signal"])
            elif not asked.pid and (start := self._fork(asked, message)) is not None:
                return start
        if not is_there:
            self._forget(asked)
        return None

    def _fork(self, asked: _Asked, request: dict[str, Any]) -> Start | None:
        """Fork a process; return what it is to become in it, and None in this one."""
        if refusal := self._refused(asked, request):
            with suppress(OSError):
                send(asked.connection, refusal)
            self._forget(asked)
            return None
        before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        parent = os.getpid()
        try:
            asked.pid = os.fork()
        except OSError as error:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            with suppress(OSError):
                send(asked.connection, {"error": ["OSError", error.errno, error.strerror]})
            self._forget(asked)
            return None
        if asked.pid == 0:
            return self._in_child(asked, request, parent)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        asked.is_alone = request["is_alone"]
        asked.inbox.close()
        return None

    def _refused(self, asked: _Asked, request: dict[str, Any]) -> dict[str, str]:
        """Return why a process is not forked from this one, empty if it can be."""
        if self._linger and not self._failure and sources() != self._sources:
            self._retire()
            return {"retired": "its files have changed since they were imported"}
        if self._failure:
            self._retire()
            return {"refused": self._failure}
        if not request.keys() >= _REQUEST:
            return {"refused": "it was asked by another version"}
        if request["likeness"] != self._likeness:
            return {"refused": "it has another interpreter or environment"}
        if len(asked.inbox.files) != _STANDARD_FILES:
            return {"refused": "it was asked without standard files"}
        return {} if is_single() else {"refused": "it has several threads"}

    def _in_child(self, asked: _Asked, request: dict[str, Any], parent: int) -> Start:
        """Let go of everything that belongs to the forker."""
        # an object that is left would close a number that is another file by then
        self._selector.close()
        for other in self._asked - {asked}:
            other.connection.close()
            other.inbox.close()
        for end in (self._listener, self._woken, self._waking):
            end.close()
        asked.connection.settimeout(None)
        first, second, third = asked.inbox.files
        return Start(
            request=request,
            files=(first, second, third),
            asked=asked.connection,
            parent=parent,
        )

    def _reap(self) -> None:
        """Tell who asked how a process ended, and end what it leaves behind."""
        for asked in [one for one in self._asked if one.pid]:
            if (status := _ended(asked.pid, is_alone=asked.is_alone)) is None:
                continue
            ended, asked.pid = asked.pid, 0
            with suppress(OSError):
                send(asked.connection, {"ended": os.waitstatus_to_exitcode(status)})
            self._forget(asked)
            for other in self._asked:
                # its end of the connection may have been inherited by a process that is still there
                if other.session == ended:
                    self._signal(other, signal.SIGKILL)

    def _signal(self, asked: _Asked, number: int) -> None:
        if asked.pid and not _kill_group(asked.pid, number):
            # it may not have a group of its own yet
            with suppress(OSError):
                os.kill(asked.pid, number)

    def _forget(self, asked: _Asked) -> None:
        """Close a connection; a process that is still there ends with it."""
        with suppress(KeyError, ValueError):
            self._selector.unregister(asked.connection)
        asked.connection.close()
        asked.inbox.close()
        if asked.pid:
            self._signal(asked, signal.SIGKILL)
        else:
            self._asked.discard(asked)

    def _retire(self) -> None:
        """Let nobody else find this one: the next who looks for it starts another."""
        if self._linger and not self._is_retired:
            self._is_retired = True
            self._path.unlink(missing_ok=True)

    def _end(self) -> None:
        self._retire()
        for asked in self._asked:
            self._signal(asked, signal.SIGKILL)
        for asked in self._asked:
            if asked.pid:
                os.waitpid(asked.pid, 0)
            asked.connection.close()


def _ended(pid: int, *, is_alone: bool) -> int | None:
    """Return the status of a child that has ended, and None while it is there.

    What it has started ends with one that is alone. Where the system can, this is done before its number is free to
    be given to another.
    """
    if hasattr(os, "waitid"):
        if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            return None
        if is_alone:
            _kill_group(pid)
    ended, status = os.waitpid(pid, os.WNOHANG)
    if not ended:
        return None
    if is_alone and not hasattr(os, "waitid"):
        _kill_group(pid)
    return status


def _kill_group(pid: int, number: int = signal.SIGKILL) -> bool:
    try:
        os.killpg(pid, number)
    except OSError:
        return False
    return True


def main() -> None:
    """Import, and fork what is asked for; return in a forked process once it has run."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--socket", type=int, required=True)
    parser.add_argument("--path", type=Path, required=True)
    parser.add_argument("--linger", type=float, default=0.0)
    parser.add_argument("modules", nargs="*", help="module, or module:function to call")
    told = parser.parse_args()
    if told.linger and os.fork():
        # nobody waits for one that outlives its owner
        os._exit(0)
    # the folder of the socket, which python -m puts first
    if not sys.flags.safe_path:
        sys.path.pop(0)
    atexit.register(becoming.leave_quickly)
    forker = _Forker(socket.socket(fileno=told.socket), path=told.path, linger=told.linger)
    forker.load(told.modules)
    start = forker.serve()
    if start is not None:
        del forker, parser, told
        becoming.become(start)
        becoming.run(start.request)


if __name__ == "__main__":
    main()
