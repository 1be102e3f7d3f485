"""A service and a timer for systemd's manager of one user."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError
from netlib.periods.schedule.plan import MONTHS, Unit

if TYPE_CHECKING:
    from datetime import date

    from netlib.periods.schedule.plan import Plan

MARK: Final = "# Written by netlib schedule; netlib schedule --remove takes it away."
"""First line of every unit, by which netlib knows its own."""
_WHERE: Final = "# Belongs into ~/.config/systemd/user/; netlib schedule --install puts it there."
# systemd takes no program whose path holds one of these, however it is quoted
_NO_PROGRAM: Final = re.compile(r"[\"'\\]")

_SERVICE: Final = """\
{mark}
{where}
[Unit]
Description={description}

[Service]
Type=oneshot
WorkingDirectory={folder}
# the colon keeps dollar signs as they are
ExecStart=:"{program}" {arguments}
Nice=10
UMask=0077
NoNewPrivileges=yes
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
# how a run ended: systemctl --user status {name}.service
"""
_TIMER: Final = """\
{mark}
{where}
[Unit]
Description={description}

[Timer]
OnCalendar={calendar}
# what was missed while the machine was off is made up for
Persistent=true
RandomizedDelaySec=10min

[Install]
WantedBy=timers.target
"""


def units(plan: Plan, today: date) -> list[Unit]:  # noqa: ARG001 - the day matters to others
    """Return the service and the timer of a plan.

    Raises
    ------
    NetlibError
        If a path holds what systemd does not take.
    """
    program, folder = str(plan.program), str(plan.folder)
    if _NO_PROGRAM.search(program) or folder.endswith("\\"):
        msg = "systemd takes no program whose path holds quotation marks or backslashes: rename the folder, or use cron."
        raise NetlibError(msg)
    shared = {"mark": MARK, "where": _WHERE, "description": plan.description, "name": plan.name}
    service = _SERVICE.format(
        **shared,
        folder=_literal(folder),
        program=_literal(program),
        arguments=" ".join(plan.arguments),
    )
    timer = _TIMER.format(**shared, calendar=calendar(plan))
    return [
        Unit(name=f"{plan.name}.service", text=service),
        Unit(name=f"{plan.name}.timer", text=timer),
    ]


def calendar(plan: Plan) -> str:
    """Return when a plan is due, as an event of systemd's calendar."""
    days = (
        "Mon *-*-*"
        if plan.every == "week"
        else "*-*-01"
        if plan.every == "month"
        else f"*-{','.join(f'{month:02}' for month in MONTHS[plan.every])}-01"
    )
    return f"{days} {plan.at:%H:%M}:00"


def _literal(path: str) -> str:
    return path.replace("%", "%%")
