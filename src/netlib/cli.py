"""The command line: argument parsing and nothing else.

Heavy imports wait until a command needs them, so that ``netlib --help`` answers at once.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Final

import typer

from netlib.errors import NetlibError

app = typer.Typer(
    help="Measure the quality of a business network from its own export.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Exports = Annotated[
    list[Path],
    typer.Argument(
        metavar="EXPORT...",
        help="One export or several that are joined: LinkedIn archive, XING data, contacts (vCard, Google, Outlook), "
        "mail (mbox), calendar, chat, graph file, or a folder of netlib's own tables.",
        show_default=False,
    ),
]
Ego = Annotated[
    str,
    typer.Option(
        help="Whose network it is: a profile URL, your e-mail addresses, a name or an id; several separated by commas.",
        show_default=False,
    ),
]
AsOf = Annotated[
    str,
    typer.Option(
        "--as-of",
        help="Last day that counts, YYYY-MM-DD; else the day of the export.",
        show_default=False,
    ),
]
SETTINGS_FILE: Final = Path("netlib.toml")
_DONE: Final = 0
_COULD_NOT: Final = 1


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


@app.command()
def report(
    exports: Exports,
    ego: Ego = "",
    as_of: AsOf = "",
    period: Annotated[
        str,
        typer.Option(
            help="Period of the report: 2026-10, 2026-Q3 or 2026; else the month of the last day.",
            show_default=False,
        ),
    ] = "",
    language: Annotated[str, typer.Option(help="Language of the report: de or en.")] = "en",
    out: Annotated[Path, typer.Option(help="Folder of all reports.")] = Path("reports"),
) -> None:
    """Render the report: one self-contained HTML page, with the executed notebook beside it."""
    from netlib.report.make import make_report

    page = make_report(
        exports,
        ego=ego,
        period=period,
        as_of=as_of,
        language=language,
        out=out,
        settings_file=SETTINGS_FILE,
        progress=sys.stderr.isatty(),
    )
    typer.echo(str(page))


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


def main() -> None:
    """Run the command line and exit: 0 done, 1 could not be done, 2 wrong use."""
    try:
        app()
    except NetlibError as error:
        typer.echo(f"netlib: {error}", err=True)
        raise SystemExit(_COULD_NOT) from None
    except KeyboardInterrupt:
        typer.echo("netlib: stopped; nothing was changed.", err=True)
        raise SystemExit(_COULD_NOT) from None
    raise SystemExit(_DONE)
