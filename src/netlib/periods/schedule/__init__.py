"""When the report is made by itself: one plan, written for systemd, cron, launchd and Windows alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError
from netlib.periods.schedule import cron, launchd, systemd, windows

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from netlib.periods.schedule.plan import Plan, Unit

SYSTEMS: Final[Mapping[str, Callable[[Plan, date], list[Unit]]]] = {
    "systemd": systemd.units,
    "cron": cron.units,
    "launchd": launchd.units,
    "windows": windows.units,
}


def units_for(plan: Plan, system: str, *, today: date) -> list[Unit]:
    """Return the units of a plan for one of `SYSTEMS`.

    Raises
    ------
    NetlibError
        If there is no such system, or a path holds what cannot be written for it.
    """
    if system not in SYSTEMS:
        msg = f"There are no units for '{system[:20]}': choose one of {', '.join(SYSTEMS)}."
        raise NetlibError(msg)
    return SYSTEMS[system](plan, today)


def write_units(units: list[Unit], folder: Path) -> list[Path]:
    """Write units into a folder as the files their systems read, and return where they are.

    Raises
    ------
    NetlibError
        If the folder cannot be written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for unit in units:
            (folder / unit.name).write_bytes(unit.content)
    except OSError as error:
        msg = f"The units cannot be written to {folder} ({error.strerror}): choose another folder with --out."
        raise NetlibError(msg) from None
    return [folder / unit.name for unit in units]
