"""A line for a user's crontab."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError
from netlib.periods.schedule.plan import MONTHS, Unit

if TYPE_CHECKING:
    from datetime import date

    from netlib.periods.schedule.plan import Plan

_LONGEST: Final = 990
"""Of a command in bytes; the oldest crons that are about take 999."""
_TEXT: Final = """\
# Add these lines to your crontab with crontab -e.
# cron does not catch up: what was due while the machine was off or asleep is left out until the next time.
# {description}
{line}
"""


def units(plan: Plan, today: date) -> list[Unit]:  # noqa: ARG001 - the day matters to others
    """Return the line of a plan, with what to know about it.

    Raises
    ------
    NetlibError
        If a path holds what not every cron hands on as it is, or is too long.
    """
    command = f"cd {_quoted(str(plan.folder))} && nice -n 10 {_quoted(str(plan.program))} {shlex.join(plan.arguments)}"
    if "\\" in f"{plan.folder}{plan.program}":
        msg = "Not every cron hands on backslashes as they are: rename the folder, or use another system."
        raise NetlibError(msg)
    if len(command.encode()) > _LONGEST:
        msg = (
            "The paths are too long for a line of cron: move the folder up, or use another system."
        )
        raise NetlibError(msg)
    line = f"{plan.at.minute} {plan.at.hour} {_days(plan)} {command}"
    return [
        Unit(
            name=f"{plan.name}.crontab", text=_TEXT.format(description=plan.description, line=line)
        )
    ]


def _days(plan: Plan) -> str:
    if plan.every == "week":
        return "* * 1"
    months = "*" if plan.every == "month" else ",".join(map(str, MONTHS[plan.every]))
    return f"1 {months} *"


def _quoted(path: str) -> str:
    """Return a path as a shell reads it, with per cent signs kept from cron, to which they are line ends.

    They stand outside of quotation marks: there a shell drops the backslash too, should cron have left it.
    """
    return r"\%".join(shlex.quote(part) if part else "" for part in path.split("%"))
