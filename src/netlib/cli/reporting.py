"""Commands that say what exports hold and what they come to."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from netlib.cli.options import SETTINGS_FILE, AsOf, Ego, Exports, app


@app.command()
def inspect(
    exports: Exports,
    ego: Ego = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show what exports hold: rows read, kept and left out, who was joined, and what can be answered."""
    from netlib.report.inspection import as_dict, as_text, inspect_exports

    found = inspect_exports(exports, ego=ego, settings=SETTINGS_FILE)
    typer.echo(
        json.dumps(as_dict(found), ensure_ascii=False, indent=2) if as_json else as_text(found)
    )


@app.command()
def measure(
    exports: Exports,
    ego: Ego = "",
    as_of: AsOf = "",
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the whole profile as JSON.")
    ] = False,
    each: Annotated[
        bool,
        typer.Option("--each", help="One profile per person of a whole network, as JSON lines."),
    ] = False,
    is_robust: Annotated[
        bool,
        typer.Option(
            "--robust",
            help="Print instead which conclusions hold under all reasonable settings, and which setting turns the others.",
        ),
    ] = False,
) -> None:
    """Print the profile: every measure with its interval, or the reason why there is none."""
    from netlib.report.listing import as_text, profile_of, profiles_of

    if each and is_robust:
        msg = "--robust is for one person's network: leave --each out."
        raise typer.BadParameter(msg)
    if each:
        for profile in profiles_of(exports, as_of=as_of, settings=SETTINGS_FILE):
            typer.echo(json.dumps(profile.as_dict(), ensure_ascii=False))
        return
    profile = profile_of(exports, ego=ego, as_of=as_of, settings=SETTINGS_FILE)
    if is_robust:
        from netlib.report import robust
        from netlib.report.language import words

        made = robust.robust_of(profile, spoken=words("en"))
        typer.echo(
            json.dumps(robust.as_dict(made), ensure_ascii=False, indent=2)
            if as_json
            else robust.as_text(made)
        )
        return
    typer.echo(
        json.dumps(profile.as_dict(), ensure_ascii=False, indent=2) if as_json else as_text(profile)
    )
