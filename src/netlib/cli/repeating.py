"""The commands of every month: the report, its schedule, and when to ask for the next export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from netlib.cli.options import SETTINGS_FILE, AsOf, Ego, app
from netlib.errors import NetlibError


@app.command()
def report(  # noqa: PLR0913, PLR0917 - one for each option
    exports: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[EXPORT...]",
            help="One export or several that are joined; without one, the newest in data/inbox.",
            show_default=False,
        ),
    ] = None,
    ego: Ego = "",
    as_of: AsOf = "",
    period: Annotated[
        str,
        typer.Option(
            help="Period of the report: 2026-10, 2026-Q3, 2026 or 2026-W45; or week, month, quarter or year for that of the last day.",
            show_default="month",
        ),
    ] = "",
    periods: Annotated[
        str,
        typer.Option(
            help="Several periods of the past from one export, such as 2026-01..2026-10, marked as reconstructed.",
            show_default=False,
        ),
    ] = "",
    language: Annotated[str, typer.Option(help="Language of the report: de or en.")] = "en",
    out: Annotated[Path, typer.Option(help="Folder of all reports.")] = Path("reports"),
    history: Annotated[
        Path, typer.Option(help="Folder in which figures and contacts are kept for later periods.")
    ] = Path("data/history"),
    reader: Annotated[
        str,
        typer.Option("--for", help="Make a copy to pass on as well: coach.", show_default=False),
    ] = "",
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Make it even where nothing has changed.")
    ] = False,
) -> None:
    """Render the report: one self-contained HTML page, with the executed notebook beside it."""
    from netlib.periods.commands import make_reports
    from netlib.report.make import Job

    if period and periods:
        msg = "one period or several: leave one of the two out."
        raise typer.BadParameter(msg, param_hint="--periods")
    if reader not in {"", "coach"}:
        msg = "coach is the only reader there is a copy for: --for coach."
        raise typer.BadParameter(msg, param_hint="--for")
    failed = make_reports(
        Job(
            exports=tuple(exports or ()),
            settings_file=SETTINGS_FILE,
            ego=ego,
            period=period,
            as_of=as_of,
            language=language,
            out=out,
            history=history,
        ),
        periods=periods,
        for_coach=bool(reader),
        force=force,
        progress=sys.stderr.isatty(),
        show=typer.echo,
        tell=lambda sentence: typer.echo(f"netlib: {sentence}", err=True),
    )
    if failed:
        raise NetlibError(failed)
