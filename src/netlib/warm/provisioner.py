"""Kernels that are forked from a process with everything imported, for whatever starts kernels with jupyter_client.

It is selected by the kernel ``netlib-warm``, or for all kernels by ``JUPYTER_DEFAULT_PROVISIONER_NAME=netlib-warm``.
What cannot be forked (another interpreter or another kernel than ipykernel, Windows) is started in the ordinary way.
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Float, List, Unicode

from netlib.warm.places import FORKER, PRELOAD, can_fork

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jupyter_client.connect import KernelConnectionInfo

    from netlib.warm.forkers import Forker
    from netlib.warm.processes import WarmProcess

_MODULE: Final = "ipykernel_launcher"
# what jupyter_client passes on and a fork can do; anything else is for subprocess.Popen
_UNDERSTOOD: Final = frozenset(
    {"cwd", "env", "extra_arguments", "independent", "kernel_id", "stderr", "stdin", "stdout"}
)
_PORTS: Final = ("shell_port", "iopub_port", "stdin_port", "hb_port", "control_port")
_REACHED_WITHIN: Final = 1.0
_STEP: Final = 0.002
_KILLED_WITHIN: Final = 0.2

_own: dict[tuple[str, ...], Forker] = {}


class WarmProvisioner(LocalProvisioner):
    """Starts a kernel by forking it, and manages it as `LocalProvisioner` does one that it started itself."""

    linger = Float(
        120.0,
        config=True,
        help="""Seconds for which the process that kernels are forked from waits for the next kernel, of whatever
        process of this user; 0 lets it end with this process.""",
    )
    preload = List(
        Unicode(),
        default_value=list(PRELOAD),
        config=True,
        help="The modules that are imported before a kernel is forked.",
    )

    _warm: WarmProcess | None = None

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:  # noqa: ANN401 - as in the base class
        """Choose the kernel's ports, which no other process can be given before the kernel takes them."""
        manager = self.parent
        if manager and manager.transport == "tcp" and manager.cache_ports and not self.ports_cached:
            try:
                for name in _PORTS:
                    setattr(manager, name, _kept_port(manager.ip))
                self.ports_cached = True
            except OSError:
                # the base class has another way
                self.log.debug("No port could be kept for the kernel.")
        return await super().pre_launch(**kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:  # noqa: ANN401 - as in the base class
        """Launch a kernel by a fork if it can be forked, and otherwise in the ordinary way."""
        process = await self._forked(cmd, kwargs)
        self._warm = process
        if process is None:
            return await super().launch_kernel(cmd, **kwargs)
        # it does what the base class wants of one
        self.process = cast("subprocess.Popen[bytes]", process)
        self.pid = self.pgid = process.pid
        self.cwd = kwargs.get("cwd") or Path.cwd()
        return self.connection_info

    async def send_signal(self, signum: int) -> None:
        """Send a signal to the kernel and to what it has started."""
        if self._warm is not None:
            self._warm.send_signal(signum)
        else:
            await super().send_signal(signum)

    async def kill(self, restart: bool = False) -> None:  # noqa: FBT001, FBT002 - as in the base class
        """Kill the kernel and what it has started."""
        await super().kill(restart=restart)
        # who asks whether it is there before this is known waits for a tenth of a second
        until = time.monotonic() + _KILLED_WITHIN
        while self._warm and self._warm.poll() is None and time.monotonic() < until:
            await asyncio.sleep(_STEP)

    async def _forked(self, cmd: list[str], kwargs: Mapping[str, Any]) -> WarmProcess | None:
        """Return a forked kernel; None if it has to be started in the ordinary way."""
        if not can_fork() or not _is_forkable(cmd, kwargs):
            return None
        from netlib.warm.processes import ForkerError, RefusedError

        environment = {**(kwargs.get("env") or os.environ), "JPY_PARENT_PID": str(os.getpid())}
        reason = ""
        # one that is found may be about to end, or older than its files
        for _ in range(2):
            try:
                return await self._ask(cmd, kwargs, environment)
            except RefusedError as error:
                reason = str(error)
                break
            except (ForkerError, OSError) as error:
                reason = str(error) or type(error).__name__
        self.log.warning("The kernel is started in the ordinary way: %s.", reason)
        return None

    async def _ask(
        self, cmd: list[str], kwargs: Mapping[str, Any], environment: Mapping[str, str]
    ) -> WarmProcess:
        from netlib.warm.processes import PATIENCE, ask

        stdin = kwargs.get("stdin")
        process = ask(
            self._path(environment),
            _MODULE,
            cmd[3:],
            environment=environment,
            cwd=kwargs.get("cwd"),
            files=(
                subprocess.DEVNULL if stdin is None else stdin,
                kwargs.get("stdout"),
                kwargs.get("stderr"),
            ),
        )
        try:
            while not process.has_started(within=PATIENCE):
                await asyncio.sleep(_STEP)
        except BaseException:
            process.close()
            raise
        return process

    def _path(self, environment: Mapping[str, str]) -> str:
        """Return where the forker is that this kernel comes from."""
        if found := os.environ.get(FORKER):
            return found
        from netlib.warm.forkers import lasting_forker

        preload: Sequence[str] = tuple(self.preload)
        if self.linger > 0:
            return str(lasting_forker(preload, linger=self.linger, environment=environment))
        return _own_forker(tuple(preload), environment)


def _kept_port(ip: str) -> int:
    """Return a free port that the system gives to nobody for a minute, but to who asks for this very one.

    A port that was in use just now is not given away, and may be taken with SO_REUSEADDR, as ZeroMQ does. One that
    was only looked up is given to the next process that wants any, and the kernel then finds it taken.
    """
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((ip, 0))
        listening.listen(1)
        with socket.create_connection(listening.getsockname(), timeout=_REACHED_WITHIN):
            accepted, _ = listening.accept()
            # who closes first keeps the port
            accepted.close()
        return int(listening.getsockname()[1])


def _own_forker(preload: tuple[str, ...], environment: Mapping[str, str]) -> str:
    """Return where a forker is that ends with this process."""
    import atexit

    from netlib.warm.forkers import Forker
    from netlib.warm.places import likeness

    key = (likeness(environment), str(os.getpid()), *preload)
    if key in _own and not _own[key].is_there():
        _own.pop(key).close()
    if key not in _own:
        _own[key] = Forker(preload=preload, environment=environment)
        atexit.register(_own[key].close)
    return str(_own[key].path)


def _is_forkable(cmd: list[str], kwargs: Mapping[str, Any]) -> bool:
    """Tell whether a command is ipykernel in this interpreter, without anything that only a new process can have."""
    asked = {name for name, value in kwargs.items() if value is not None}
    if cmd[1:3] != ["-m", _MODULE] or not asked <= _UNDERSTOOD or kwargs.get("independent"):
        return False
    # all names of an interpreter in one folder belong to one environment
    python, this = Path(cmd[0]).expanduser(), Path(sys.executable)
    return python.exists() and python.parent == this.parent and python.samefile(this)
