"""Start and end forkers: one that ends with this process, or one that stays for the processes after it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from netlib.warm.places import FORKER, KERNEL_PRELOAD, PRELOAD, can_fork, lasting_path, new_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_PATIENCE: Final = 10.0
_BACKLOG: Final = 128

_blocks: Final[list[_Block]] = []


class Forker:
    """A forker that ends with this process.

    Attributes
    ----------
    path
        Its socket, which takes requests at once: they wait until everything is imported.
    """

    def __init__(
        self, *, preload: Sequence[str] = PRELOAD, environment: Mapping[str, str] | None = None
    ) -> None:
        self._folder = new_folder()
        self.path = self._folder / "forker"
        try:
            self.process = _start(
                self.path, preload=preload, stdin=subprocess.PIPE, environment=environment
            )
        except OSError:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise

    def is_there(self) -> bool:
        """Tell whether it has not ended, nor is about to: one that was killed closes its files before it is gone."""
        return self.process.poll() is None and _answers(self.path)

    def close(self) -> None:
        """End it and all that it forked."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        try:
            self.process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            # what it forked is ended by the system then
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)


@contextmanager
def warm_kernels(*, preload: Sequence[str] = KERNEL_PRELOAD) -> Iterator[None]:
    """Have all kernels of reports start warm within the block; where that cannot be, they start as ever.

    Nothing is started before the first of them is.

    Parameters
    ----------
    preload
        The modules they find imported.
    """
    if _blocks or FORKER in os.environ or not can_fork():
        yield
        return
    block = _Block(preload)
    _blocks.append(block)
    try:
        yield
    finally:
        _blocks.remove(block)
        block.close()


def forker_of_kernels() -> str:
    """Return the socket of the forker that kernels of reports come from, empty where they start as ever.

    It is that which ``NETLIB_FORKER`` names, or within `warm_kernels` one that is started now.
    """
    for block in _blocks:
        block.require()
    return os.environ.get(FORKER, "")


class _Block:
    """A forker that is there from when it is first needed."""

    def __init__(self, preload: Sequence[str]) -> None:
        self._preload = preload
        self._forker: Forker | None = None

    def require(self) -> None:
        """Start it, unless it is there; without one, kernels are cold."""
        if self._forker is None or not self._forker.is_there():
            self.close()
            with suppress(OSError):
                self._forker = Forker(preload=self._preload)
        if self._forker is not None:
            os.environ[FORKER] = str(self._forker.path)

    def close(self) -> None:
        """End it."""
        os.environ.pop(FORKER, None)
        if self._forker is not None:
            self._forker.close()
            self._forker = None


def lasting_forker(
    preload: Sequence[str], *, linger: float, environment: Mapping[str, str]
) -> Path:
    """Return the socket of a forker that ends when nobody has asked for ``linger`` seconds; start it if there is none.

    Parameters
    ----------
    preload
        The modules that it has imported.
    linger
        For how many seconds it waits for the next.
    environment
        That of what is to be forked.

    Raises
    ------
    OSError
        If it cannot be started.
    """
    from filelock import FileLock

    path = lasting_path(environment, preload)
    if _answers(path):
        return path
    with FileLock(path.with_suffix(".lock"), timeout=_PATIENCE):
        if not _answers(path):
            path.unlink(missing_ok=True)
            # it leaves this process as soon as it has started
            _start(
                path,
                preload=preload,
                stdin=subprocess.DEVNULL,
                linger=linger,
                environment=environment,
            ).wait()
    return path


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(str(path))
        except OSError:
            return False
    return True


def _start(
    path: Path,
    *,
    preload: Sequence[str],
    stdin: int,
    linger: float = 0.0,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a forker on a socket that is made here, so that it can be asked at once."""
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen(_BACKLOG)
        told = ["--socket", str(listener.fileno()), "--path", str(path), "--linger", str(linger)]
        try:
            return subprocess.Popen(  # noqa: S603 - this interpreter
                [sys.executable, "-m", "netlib.warm.forker", *told, *preload],
                stdin=stdin,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=path.parent,
                env=environment,
                pass_fds=[listener.fileno()],
                start_new_session=True,
            )
        except OSError:
            with suppress(OSError):
                path.unlink()
            raise
