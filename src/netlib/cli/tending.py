"""Commands that tend the data: a made-up archive, corrections, lists and tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from netlib.cli.options import SETTINGS_FILE, Ego, Exports, app


@app.command()
def sample(
    folder: Annotated[
        Path, typer.Argument(help="Folder to write the archive to.", show_default=False)
    ],
    contacts: Annotated[int, typer.Option(min=20, help="Number of contacts.")] = 400,
    messages: Annotated[int, typer.Option(min=0, help="Number of messages.")] = 5000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed makes the same archive.")] = 2026,
) -> None:
    """Make up a LinkedIn archive with known truth, to try the suite on; all its people are invented."""
    from netlib.sample import make_sample

    typer.echo(str(make_sample(folder, contacts=contacts, messages=messages, seed=seed)))


@app.command()
def annotate(
    exports: Exports,
    ego: Ego = "",
    person: Annotated[
        str,
        typer.Option(help="Who is meant: id, address or name; a group with the column group_kind."),
    ] = "",
    column: Annotated[
        str, typer.Option(help="What is stated: level, valued, group, same_as ...")
    ] = "",
    value: Annotated[str, typer.Option(help="Its value.")] = "",
    language: Annotated[str, typer.Option(help="Language of the grid: de or en.")] = "en",
    *,
    uncertain: Annotated[
        bool, typer.Option("--list", help="Print whom a look is worth, and open nothing.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --list: print JSON.")] = False,
) -> None:
    """Correct levels, groups, valued contacts and who is who: in JupyterLab, or one statement at a time."""
    from netlib.report import correcting

    if person or column or value:
        typer.echo(
            str(
                correcting.state(
                    exports,
                    ego=ego,
                    person=person,
                    column=column,
                    value=value,
                    settings=SETTINGS_FILE,
                )
            )
        )
    elif uncertain:
        found = correcting.whom_to_look_at(exports, ego=ego, settings=SETTINGS_FILE)
        typer.echo(
            json.dumps(correcting.as_dicts(found), ensure_ascii=False, indent=2)
            if as_json
            else correcting.as_text(found)
        )
    else:
        from netlib.report.lab import open_lab

        open_lab(exports, ego=ego, language=language)


@app.command()
def performers(
    exports: Exports,
    listed: Annotated[
        Path,
        typer.Option(
            "--list",
            help="Your list of top performers: CSV with name and company.",
            show_default=False,
        ),
    ],
    ego: Ego = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say whom each row of your list of top performers may mean; none counts before you confirm it."""
    from netlib.report.correcting import match_performers
    from netlib.report.performers import as_dicts, as_text

    found = match_performers(exports, ego=ego, listed=listed, settings=SETTINGS_FILE)
    typer.echo(
        json.dumps(as_dicts(found), ensure_ascii=False, indent=2) if as_json else as_text(found)
    )


@app.command()
def companies(
    exports: Exports,
    out: Annotated[Path, typer.Option(help="File of companies and their sectors.")] = Path(
        "companies.csv"
    ),
    ego: Ego = "",
) -> None:
    """Write the sectors of companies that follow from what you stated on people, beside those the file has already."""
    from netlib.report.correcting import learn_companies

    count = learn_companies(exports, ego=ego, path=out, settings=SETTINGS_FILE)
    typer.echo(f"{out}: {count} companies")


@app.command()
def tables(
    exports: Exports,
    folder: Annotated[
        Path, typer.Option("--out", help="New folder for the tables.", show_default=False)
    ],
    ego: Ego = "",
) -> None:
    """Write exports as netlib's own tables: CSV files that anything can read, and netlib reads back the same."""
    from netlib.settings import read_settings
    from netlib.sources import load, write_tables

    network, _ = load(*exports, ego=ego or None, settings=read_settings(SETTINGS_FILE))
    for path in write_tables(network, folder):
        typer.echo(str(path))


@app.command()
def template(
    source: Annotated[
        str, typer.Argument(help="Format of the template: xing.", show_default=False)
    ],
    folder: Annotated[
        Path, typer.Argument(help="Folder to write the template to.", show_default=False)
    ],
) -> None:
    """Write an empty table to fill in by hand, with an explanation beside it."""
    from netlib.sources.xing_template import write_template

    if source.casefold() != "xing":
        msg = "xing is the only template there is: netlib template xing DIR."
        raise typer.BadParameter(msg)
    for path in write_template(folder):
        typer.echo(str(path))
