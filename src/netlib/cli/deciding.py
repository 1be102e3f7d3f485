"""Commands that help to decide: on requests, on contacts, on titles."""

from __future__ import annotations

import json
from pathlib import Path  # noqa: TC003 - typer reads it from the annotations
from typing import Annotated

import typer

from netlib.cli.options import SETTINGS_FILE, AsOf, Ego, Exports, app


@app.command()
def triage(
    exports: Exports,
    ego: Ego = "",
    as_of: AsOf = "",
    requests: Annotated[
        Path | None,
        typer.Option(
            help="Your own list of requests (CSV) with what no export tells: name or profile, number of contacts, "
            "title, company, message.",
            show_default=False,
        ),
    ] = None,
    language: Annotated[
        str, typer.Option(help="Language of reasons and replies: de or en.")
    ] = "en",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say which contact requests to accept, ask about or decline, and why; with drafts of replies, which are never sent."""
    from netlib.report import triage as triaging

    found = triaging.triage_requests(
        exports,
        listed=requests,
        ego=ego,
        as_of=as_of,
        language=language,
        settings_file=SETTINGS_FILE,
    )
    typer.echo(
        json.dumps(triaging.as_dict(found), ensure_ascii=False, indent=2)
        if as_json
        else triaging.as_text(found)
    )


@app.command("what-if")
def what_if(
    exports: Exports,
    dropped: Annotated[
        str | None,
        typer.Option(
            "--drop",
            metavar="RULE",
            help="Whom to drop, one or several separated by commas: collectors, mass-senders, pitchers, one-way-askers, silent, dormant, "
            "below-cut, distant-field, unknown-level.",
            show_default=False,
        ),
    ] = None,
    accepted: Annotated[
        Path | None,
        typer.Option(
            "--accept", help="Your own list of requests (CSV) to accept.", show_default=False
        ),
    ] = None,
    ego: Ego = "",
    as_of: AsOf = "",
    language: Annotated[str, typer.Option(help="Language of what is said: de or en.")] = "en",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Simulate dropping contacts or accepting requests: gains and losses side by side. Nothing is changed."""
    from netlib.report import whatif

    if (dropped is None) == (accepted is None):
        msg = "Say either whom to --drop or which requests to --accept."
        raise typer.BadParameter(msg)
    found = whatif.what_if(
        exports,
        dropped=dropped,
        accepted=accepted,
        ego=ego,
        as_of=as_of,
        language=language,
        settings_file=SETTINGS_FILE,
    )
    typer.echo(
        json.dumps(whatif.as_dict(found), ensure_ascii=False, indent=2)
        if as_json
        else whatif.as_text(found)
    )


@app.command()
def titles(
    file: Annotated[
        Path,
        typer.Argument(
            help="Text file with one job title a line; - for standard input.", show_default=False
        ),
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Label job titles, one a line: decision level and function, with confidence, evidence and rule."""
    from netlib.report.titlelist import as_dicts, as_text, label_titles, read_titles

    labels = label_titles(read_titles(file))
    typer.echo(
        json.dumps(as_dicts(labels), ensure_ascii=False, indent=2) if as_json else as_text(labels)
    )
