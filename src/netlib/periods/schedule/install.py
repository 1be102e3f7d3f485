"""A schedule put in place for the user of this machine, and taken away again; whole or not at all."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError
from netlib.periods.schedule.plan import name_for, next_run
from netlib.periods.schedule.systemd import MARK, units

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from netlib.periods.schedule.plan import Plan

_PATIENCE: Final = 60
_WANTED: Final = "timers.target.wants"


def install(plan: Plan, *, today: date) -> list[str]:
    """Put the units of a plan in place and start its timer; a schedule of the same folder is replaced.

    Returns
    -------
    list[str]
        What was done, in sentences.

    Raises
    ------
    NetlibError
        If there is no systemd for this user, or it takes the units not; then all is as it was before.
    """
    files = {_folder() / unit.name: unit.content for unit in units(plan, today)}
    timer = f"{plan.name}.timer"
    before = {path: _own(path) for path in files}
    _require_session()
    try:
        _write(files)
        _call("systemd-analyze", "--user", "verify", *map(str, files))
        _systemctl("daemon-reload")
        _systemctl("enable", timer)
        # one that runs already would keep its old times
        _systemctl("restart", timer)
    except (NetlibError, OSError) as error:
        _put_back(before, timer)
        why = str(error) if isinstance(error, NetlibError) else f"{error.strerror}."
        msg = f"The schedule could not be put in place, and nothing was left behind: {why}"
        raise NetlibError(msg) from None
    first = next_run(today, every=plan.every)
    return [
        *(f"wrote {path}" for path in files),
        f"The report is made every {plan.every} by itself, next on {first.isoformat()} at {plan.at:%H:%M}.",
        "It is made up for where the machine was off. To have it made while you are logged out as well: loginctl enable-linger",
    ]


def remove(folder: Path) -> list[str]:
    """Stop the timer of a folder and take away its units, those alone that netlib wrote.

    Returns
    -------
    list[str]
        What was done, in sentences.

    Raises
    ------
    NetlibError
        If a unit of that name is not netlib's, or cannot be taken away.
    """
    name = name_for(folder)
    timer = f"{name}.timer"
    files = [_folder() / f"{name}.{kind}" for kind in ("service", "timer")]
    link = _folder() / _WANTED / timer
    found = [path for path in files if _own(path) is not None]
    if not found and not link.is_symlink():
        return ["There is no schedule of this folder: nothing was changed."]
    with suppress(NetlibError):
        _systemctl("disable", "--now", timer)
    with suppress(NetlibError):
        _systemctl("clean", "--what=state", timer)
    try:
        for path in (*found, link):
            path.unlink(missing_ok=True)
    except OSError as error:
        msg = f"The schedule cannot be taken away ({error.strerror}): change the rights of {_folder()} and run the command again."
        raise NetlibError(msg) from None
    with suppress(NetlibError):
        _systemctl("daemon-reload")
    with suppress(NetlibError):
        _systemctl("reset-failed", f"{name}.service")
    return [*(f"removed {path}" for path in found), "The report is no longer made by itself."]


def _folder() -> Path:
    """Return where the units of this user are."""
    stated = os.environ.get("XDG_CONFIG_HOME", "")
    base = Path(stated) if Path(stated).is_absolute() else Path.home() / ".config"
    return base / "systemd" / "user"


def _own(path: Path) -> bytes | None:
    """Return the content of a unit that netlib wrote, None where there is none.

    Raises
    ------
    NetlibError
        If somebody else wrote it.
    """
    if not path.exists() and not path.is_symlink():
        return None
    with suppress(OSError):
        content = path.read_bytes()
        if not path.is_symlink() and content.startswith(MARK.encode()):
            return content
    msg = f"{path} was not written by netlib: move it away, then run the command again."
    raise NetlibError(msg)


def _write(files: dict[Path, bytes]) -> None:
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _put_back(before: dict[Path, bytes | None], timer: str) -> None:
    """Bring everything back to what it was, as far as the system lets us."""
    was_there = any(content is not None for content in before.values())
    if not was_there:
        with suppress(NetlibError):
            _systemctl("disable", "--now", timer)
        with suppress(OSError):
            (_folder() / _WANTED / timer).unlink(missing_ok=True)
    for path, content in before.items():
        with suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
    with suppress(NetlibError):
        _systemctl("daemon-reload")
        if was_there:
            _systemctl("restart", timer)


def _require_session() -> None:
    """Refuse where there is no manager of this user that could run anything."""
    try:
        _systemctl("show-environment")
    except NetlibError:
        msg = "There is no systemd at work for this user, so nothing was put in place: log in at a desktop or by ssh, or use netlib schedule --system cron."
        raise NetlibError(msg) from None


def _systemctl(*arguments: str) -> None:
    _call("systemctl", "--user", *arguments)


def _call(program: str, *arguments: str) -> None:
    """Run a program of systemd's.

    Raises
    ------
    NetlibError
        If it is missing, hangs or fails, with the last line it said.
    """
    found = shutil.which(program)
    if not found:
        msg = f"the program {program} is missing."
        raise NetlibError(msg)
    command: Sequence[str] = [found, *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - systemd's own programs, with arguments of ours
            command, capture_output=True, check=False, timeout=_PATIENCE
        )
    except subprocess.TimeoutExpired:
        msg = f"{program} does not answer."
        raise NetlibError(msg) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        msg = f"{program} says: {said[-1][:300] if said else f'exit status {done.returncode}'}"
        raise NetlibError(msg)
