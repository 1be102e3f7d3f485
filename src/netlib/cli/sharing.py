"""The command that makes a copy to pass on."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path  # noqa: TC003 - typer reads it from the annotations
from typing import Annotated

import typer

from netlib.cli.options import SETTINGS_FILE, AsOf, Ego, app
from netlib.errors import NetlibError


@app.command()
def share(  # noqa: PLR0913 - one for each option
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="EXPORT...|REPORT",
            help="The exports, as in netlib report; or a report that was made of them: its page or its folder.",
            show_default=False,
        ),
    ],
    reader: Annotated[
        str,
        typer.Option("--for", help="For whom the copy is: coach.", show_default=False),
    ],
    ego: Ego = "",
    as_of: AsOf = "",
    period: Annotated[
        str,
        typer.Option(
            help="Period: 2026-10, 2026-Q3 or 2026; else that of the report, or the month of the last day.",
            show_default=False,
        ),
    ] = "",
    language: Annotated[
        str,
        typer.Option(
            help="Language: de or en; else that of the report, or en.", show_default=False
        ),
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option(
            help="Folder of all reports; else the place of the report, or reports.",
            show_default=False,
        ),
    ] = None,
    *,
    with_names: Annotated[
        bool, typer.Option("--names", help="Call people by their names, this time.")
    ] = False,
    is_locked: Annotated[
        bool,
        typer.Option(
            "--password",
            help="Lock the copy with a password: asked for, or the first line of standard input; an empty one is made.",
        ),
    ] = False,
) -> None:
    """Make a copy to pass on: pseudonyms for names, no company, no text of others, and searched for leaks."""
    from netlib.report.sharing.order import Order, order_of
    from netlib.report.sharing.share import share as make_copy

    if reader != "coach":
        msg = "coach is the only reader there is a copy for: --for coach."
        raise typer.BadParameter(msg, param_hint="--for")
    wished = Order(
        settings_file=SETTINGS_FILE,
        ego=ego,
        as_of=as_of,
        period=period,
        language=language,
        out=out,
    )
    order = order_of(paths, wished)
    password, is_made = _password() if is_locked else ("", False)
    made = make_copy(
        order,
        with_names=with_names,
        password=password,
        tell=lambda sentence: typer.echo(f"netlib: {sentence}", err=True),
        progress=sys.stderr.isatty(),
    )
    typer.echo(str(made.page))
    if is_made:
        typer.echo(f"password, shown this once: {password}")
    if made.key_list:
        typer.echo(f"{made.key_list} is for you alone: it turns the pseudonyms back")


def _password() -> tuple[str, bool]:
    """Return a password that is typed in, piped in or made, and whether it was made."""
    from netlib.report.sharing.locked import FEWEST_SIGNS, new_password

    if sys.stdin.isatty():
        asked = "Password for the copy (Enter alone makes one)"
        password = typer.prompt(asked, default="", show_default=False, hide_input=True, err=True)
        again = password and typer.prompt(
            "The same again", default="", show_default=False, hide_input=True, err=True
        )
        if password != again:
            msg = "The two passwords differ: run the command again."
            raise NetlibError(msg)
    else:
        password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        return new_password(), True
    # said before the report is made, not after
    if len(unicodedata.normalize("NFC", password)) < FEWEST_SIGNS:
        msg = f"The password has fewer than {FEWEST_SIGNS} characters: choose a longer one, or let one be made."
        raise NetlibError(msg)
    return password, False
