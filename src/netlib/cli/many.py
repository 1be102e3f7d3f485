"""The command for many clients at once."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from netlib.cli.options import app
from netlib.errors import NetlibError


@app.command()
def batch(  # noqa: PLR0913 - one for each option
    clients: Annotated[
        str,
        typer.Argument(
            metavar="CLIENTS_DIR",
            help="Folder with a folder for each client, which holds the client's export; or an address such as s3://bucket/clients.",
            show_default=False,
        ),
    ],
    period: Annotated[
        str,
        typer.Option(
            help="Period of the reports: 2026-10, 2026-Q3, 2026 or 2026-W45; or week, month, quarter or year for that of the last day.",
            show_default="month",
        ),
    ] = "",
    reader: Annotated[
        str,
        typer.Option(
            "--for",
            help="Make the copy to pass on instead of the member's own report: coach.",
            show_default=False,
        ),
    ] = "",
    language: Annotated[str, typer.Option(help="Language of the reports: de or en.")] = "en",
    out: Annotated[
        str, typer.Option(help="Folder of all reports, in which each client has one.")
    ] = "reports",
    history: Annotated[
        str,
        typer.Option(
            help="Folder in which figures and contacts are kept for later periods, one for each client."
        ),
    ] = "data/history",
    jobs: Annotated[
        int | None,
        typer.Option(
            min=1,
            help="How many reports are made at a time; else one more than there are processors, fewer where memory is short.",
            show_default=False,
        ),
    ] = None,
    scheduler: Annotated[
        str,
        typer.Option(
            help="Address of a Dask cluster that makes them instead, such as tcp://host:8786.",
            show_default=False,
        ),
    ] = "",
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Make them even where nothing has changed.")
    ] = False,
) -> None:
    """Make a report for each client of a coach, and one page on all of them."""
    from netlib.batch.commands import Order, make_batch

    if reader not in {"", "coach"}:
        msg = "coach is the only reader there is a copy for: --for coach."
        raise typer.BadParameter(msg, param_hint="--for")
    if jobs and scheduler:
        msg = "the workers of a cluster say how many they make at a time: leave one of the two out."
        raise typer.BadParameter(msg, param_hint="--jobs")
    failed = make_batch(
        Order(
            folder=clients,
            out=out,
            history=history,
            period=period,
            language=language,
            for_coach=bool(reader),
            force=force,
            jobs=jobs or 0,
            scheduler=scheduler,
        ),
        show=typer.echo,
        tell=lambda sentence: typer.echo(f"netlib: {sentence}", err=True),
        is_watched=sys.stderr.isatty(),
    )
    if failed:
        raise NetlibError(failed)
