"""A task for the Task Scheduler of Windows, as the XML that it imports."""

from __future__ import annotations

import re
import subprocess
from datetime import datetime
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

from netlib.errors import NetlibError
from netlib.periods.schedule.plan import MONTHS, Unit, next_run

if TYPE_CHECKING:
    from datetime import date

    from netlib.periods.schedule.plan import Plan

NAMESPACE: Final = "http://schemas.microsoft.com/windows/2004/02/mit/task"
# a variable to Windows, or what no path of Windows holds
_NO_PATH: Final = re.compile(r"%|\$\(|\"")
_LONGEST: Final = 260
_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_COMMENT: Final = """
  Save as {name}.xml, in UTF-16 (netlib schedule with a folder after out does), and run
      schtasks /Create /TN {name} /XML {name}.xml
  schtasks /Delete /TN {name} takes it away again.
  What was due while the machine was off is made up for as soon as you are logged on.
"""


def units(plan: Plan, today: date) -> list[Unit]:
    """Return the task of a plan, which begins after a day.

    Raises
    ------
    NetlibError
        If a path holds what Windows would read as a variable, or is too long.
    """
    paths = (str(plan.program), str(plan.folder))
    if any(_NO_PATH.search(path) for path in paths):
        msg = "The Task Scheduler would read a per cent sign, a quotation mark or $( in a path as something else: rename the folder."
        raise NetlibError(msg)
    if any(len(path) > _LONGEST for path in paths):
        msg = "The paths are too long for the Task Scheduler: move the folder up."
        raise NetlibError(msg)
    task = ET.Element("Task", {"version": "1.2", "xmlns": NAMESPACE})
    task.append(ET.Comment(_COMMENT.format(name=plan.name)))
    _add(task, "RegistrationInfo", Description=plan.description)
    trigger = ET.SubElement(ET.SubElement(task, "Triggers"), "CalendarTrigger")
    first = datetime.combine(next_run(today, every=plan.every), plan.at)
    ET.SubElement(trigger, "StartBoundary").text = first.isoformat()
    _schedule(trigger, plan.every)
    principal = _add(
        ET.SubElement(task, "Principals"),
        "Principal",
        LogonType="InteractiveToken",
        RunLevel="LeastPrivilege",
    )
    principal.set("id", "Author")
    _add(
        task,
        "Settings",
        MultipleInstancesPolicy="IgnoreNew",
        DisallowStartIfOnBatteries="false",
        StopIfGoingOnBatteries="false",
        StartWhenAvailable="true",
        ExecutionTimeLimit="PT4H",
        Priority="7",
    )
    actions = ET.SubElement(task, "Actions", {"Context": "Author"})
    _add(
        actions,
        "Exec",
        Command=str(plan.program),
        Arguments=subprocess.list2cmdline(plan.arguments),
        WorkingDirectory=str(plan.folder),
    )
    ET.indent(task)
    head = '<?xml version="1.0" encoding="UTF-16"?>\n'
    text = head + ET.tostring(task, encoding="unicode") + "\n"
    return [Unit(name=f"{plan.name}.xml", text=text, encoding="utf-16")]


def _schedule(trigger: ET.Element, every: str) -> None:
    if every == "week":
        weekly = _add(trigger, "ScheduleByWeek", WeeksInterval="1")
        _add(weekly, "DaysOfWeek", Monday=None)
        return
    monthly = ET.SubElement(trigger, "ScheduleByMonth")
    _add(monthly, "DaysOfMonth", Day="1")
    _add(monthly, "Months", **dict.fromkeys(_MONTHS[month - 1] for month in MONTHS[every]))


def _add(parent: ET.Element, tag: str, **texts: str | None) -> ET.Element:
    """Add an element, and in it one for each text."""
    added = ET.SubElement(parent, tag)
    for name, text in texts.items():
        ET.SubElement(added, name).text = text
    return added
