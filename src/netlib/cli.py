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

Export = Annotated[
    Path,
    typer.Argument(
        help="LinkedIn archive (zip or folder), or a folder of netlib's own tables.",
        show_default=False,
    ),
]
Ego = Annotated[
    str,
    typer.Option(
        help="Whose network it is: an id in a whole-network folder, a profile URL in a LinkedIn archive.",
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
    export: Export,
    ego: Ego = "",
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show what an export holds, file by file: rows read, kept, and left out with the reason."""
    from netlib.sources import as_dict, as_text, load

    _, imported = load(export, ego=ego or None)
    typer.echo(
        json.dumps(as_dict(imported), ensure_ascii=False, indent=2)
        if as_json
        else as_text(imported)
    )


@app.command()
def measure(
    export: Export,
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
) -> None:
    """Print the profile: every measure with its interval, or the reason why there is none."""
    from netlib.report.listing import as_text, profile_of, profiles_of

    if each:
        for profile in profiles_of(export, as_of=as_of, settings=SETTINGS_FILE):
            typer.echo(json.dumps(profile.as_dict(), ensure_ascii=False))
        return
    profile = profile_of(export, ego=ego, as_of=as_of, settings=SETTINGS_FILE)
    typer.echo(
        json.dumps(profile.as_dict(), ensure_ascii=False, indent=2) if as_json else as_text(profile)
    )


@app.command()
def report(
    export: Export,
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
        export,
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
