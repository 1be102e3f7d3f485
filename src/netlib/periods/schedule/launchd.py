"""A property list for launchd, macOS."""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING, Any, Final

from netlib.periods.schedule.plan import MONTHS, Unit

if TYPE_CHECKING:
    from datetime import date

    from netlib.periods.schedule.plan import Plan

_COMMENT: Final = """\
<!--
  Save as ~/Library/LaunchAgents/{file} and run
      launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/{file}
  launchctl bootout gui/$(id -u)/{label} takes it away again.
  What was due while the Mac slept is made up for on waking; what was due while it was off is not.
-->
"""


def units(plan: Plan, today: date) -> list[Unit]:  # noqa: ARG001 - the day matters to others
    """Return the agent of a plan."""
    label = plan.name
    agent = {
        "Label": label,
        "ProgramArguments": [str(plan.program), *plan.arguments],
        "WorkingDirectory": str(plan.folder),
        "StartCalendarInterval": _times(plan),
        "ProcessType": "Background",
        "Nice": 10,
        "Umask": 0o077,
    }
    file = f"{label}.plist"
    head, start, rest = plistlib.dumps(agent, sort_keys=False).decode().partition("<plist")
    comment = _COMMENT.format(file=file, label=label)
    return [Unit(name=file, text=head + comment + start + rest)]


def _times(plan: Plan) -> dict[str, int] | list[dict[str, int]]:
    at: dict[str, Any] = {"Hour": plan.at.hour, "Minute": plan.at.minute}
    if plan.every == "week":
        return {"Weekday": 1, **at}
    if plan.every == "month":
        return {"Day": 1, **at}
    return [{"Month": month, "Day": 1, **at} for month in MONTHS[plan.every]]
