"""The commands that make a habit of it: when the report is made by itself, and when to ask for the next export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netlib.cli.options import app
from netlib.errors import NetlibError

if TYPE_CHECKING:
    from datetime import date

    from netlib.periods.schedule.plan import Plan

_EVERY = typer.Option("--every", help="month, quarter or week.", metavar="PERIOD")


@app.command()
def schedule(
    every: Annotated[str, _EVERY] = "month",
    at: Annotated[str, typer.Option(help="Time of the day, HH:MM.")] = "07:30",
    language: Annotated[str, typer.Option(help="Language of the report: de or en.")] = "en",
    reader: Annotated[
        str,
        typer.Option("--for", help="Make a copy to pass on as well: coach.", show_default=False),
    ] = "",
    system: Annotated[
        str,
        typer.Option(help="systemd, cron, launchd or windows; else all four.", show_default=False),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(help="Write files into this folder instead of printing.", show_default=False),
    ] = None,
    *,
    install: Annotated[
        bool, typer.Option("--install", help="Put it in place for you, on Linux with systemd.")
    ] = False,
    remove: Annotated[
        bool, typer.Option("--remove", help="Take away what --install put in place here.")
    ] = False,
) -> None:
    """Print what makes your system run the report of this folder by itself: systemd, cron, launchd, Windows."""
    from netlib import dates
    from netlib.periods.inbox import INBOX
    from netlib.periods.schedule import SYSTEMS
    from netlib.periods.schedule import install as placing
    from netlib.periods.schedule.plan import EVERY, Plan, find_program, read_time
    from netlib.report.language import words

    _require(every, EVERY, "--every")
    _require(reader, ("", "coach"), "--for")
    _require(system, ("", *SYSTEMS), "--system")
    if install or remove:
        _require_linux(system, both=install and remove, out=out)
    if remove:
        _say(placing.remove(Path.cwd()))
        return
    words(language)
    plan = Plan(
        program=find_program(),
        folder=Path.cwd(),
        every=every,
        at=read_time(at),
        language=language,
        reader=reader,
    )
    if not INBOX.is_dir():
        typer.echo(
            f"netlib: there is no {INBOX} in this folder yet: the report is made of what you put there.",
            err=True,
        )
    today = dates.today()
    if install:
        _say(placing.install(plan, today=today))
        return
    _show(plan, system, out=out, today=today)


@app.command()
def remind(
    exports: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[EXPORT...]",
            help="The last export; without one, the newest in data/inbox, else what the history knows.",
            show_default=False,
        ),
    ] = None,
    every: Annotated[str, _EVERY] = "month",
    language: Annotated[str, typer.Option(help="Language: de or en.")] = "en",
    history: Annotated[
        Path, typer.Option(help="Folder in which figures and contacts are kept for later periods.")
    ] = Path("data/history"),
    calendar: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE.ics",
            help="Write it down as well, as an entry that comes back, for any calendar program.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Say how old the last export is, when to ask for the next one, and where."""
    from netlib import dates
    from netlib.periods.entry import write_entry
    from netlib.periods.remind import last_export, remind_of
    from netlib.periods.schedule.plan import EVERY
    from netlib.report.language import words

    _require(every, EVERY, "--every")
    spoken = words(language)
    known = last_export(tuple(exports or ()), history=history)
    today = dates.today()
    _say(remind_of(known, every=every, today=today, words=spoken))
    if calendar:
        write_entry(calendar, known.sources, every=every, today=today, words=spoken)
        typer.echo(str(calendar))


def _show(plan: Plan, system: str, *, out: Path | None, today: date) -> None:
    """Print or write the units for one system or for all, of which one may refuse the folder."""
    from netlib.periods.schedule import SYSTEMS, units_for, write_units

    for name in [system] if system else SYSTEMS:
        try:
            units = units_for(plan, name, today=today)
        except NetlibError as error:
            if system:
                raise
            typer.echo(f"netlib: {name}: {error}", err=True)
            continue
        if out:
            _say([str(path) for path in write_units(units, out)])
            continue
        for unit in units:
            if len(units) > 1 or not system:
                typer.echo(f"# ----- {unit.name}")
            typer.echo(unit.text)


def _require(value: str, allowed: tuple[str, ...], option: str) -> None:
    if value not in allowed:
        msg = f"choose one of {', '.join(one for one in allowed if one)}."
        raise typer.BadParameter(msg, param_hint=option)


def _require_linux(system: str, *, both: bool, out: Path | None) -> None:
    """Refuse to put anything in place where that is not systemd's business."""
    if both:
        msg = "put it in place or take it away: leave one of the two out."
        raise typer.BadParameter(msg, param_hint="--remove")
    if out or system not in {"", "systemd"}:
        msg = "only systemd's units are put in place: leave the other option out, and follow the comment in what is printed."
        raise typer.BadParameter(msg, param_hint="--install")
    if sys.platform != "linux":
        name = "windows" if sys.platform == "win32" else "launchd"
        msg = f"netlib puts a schedule in place on Linux alone: run netlib schedule --system {name} and follow the comment in what it prints."
        raise NetlibError(msg)


def _say(sentences: list[str]) -> None:
    for sentence in sentences:
        typer.echo(sentence)
