"""The command for a whole network that may be larger than memory."""

from __future__ import annotations

import re
import sys
from pathlib import Path  # noqa: TC003 - typer reads it from the annotations
from typing import Annotated, Final

import typer

from netlib.cli.options import SETTINGS_FILE, app
from netlib.errors import NetlibError

_SIZE: Final = re.compile(r"(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?", re.IGNORECASE)
_UNITS: Final = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12}


@app.command()
def population(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="DIR",
            help="Folder with members, interactions and, if there are any, memberships, groups and ties as .parquet: "
            "a file each, or a folder of parts.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            help="Folder for the results; those of an earlier run are replaced.", show_default=False
        ),
    ],
    as_of: Annotated[
        str,
        typer.Option(
            "--as-of",
            help="Last day that counts, YYYY-MM-DD; else that of the last row.",
            show_default=False,
        ),
    ] = "",
    scheduler: Annotated[
        str,
        typer.Option(
            help="Address of a Dask scheduler, such as tcp://host:8786, whose workers see both folders under the same paths; "
            "else this machine.",
            show_default=False,
        ),
    ] = "",
    memory: Annotated[
        str, typer.Option(help="Memory for all processes on this machine, such as 4GB.")
    ] = "16GB",
    jobs: Annotated[
        int,
        typer.Option(
            min=0,
            help="How many processes work on this machine; 0 for one on each processor.",
            show_default=False,
        ),
    ] = 0,
) -> None:
    """Measure every member of a whole network, and write the percentiles that a report can be compared with."""
    from netlib.dates import read_day
    from netlib.population.making import measure_population
    from netlib.population.telling import as_text, progress
    from netlib.settings import read_settings

    size = _bytes(memory)
    day = read_day(as_of) if as_of else None
    with progress(is_shown=sys.stderr.isatty()) as watch:
        made = measure_population(
            folder,
            out=out,
            settings=read_settings(SETTINGS_FILE),
            as_of=day,
            scheduler=scheduler,
            memory=size,
            jobs=jobs or None,
            watch=watch,
        )
    typer.echo(as_text(made))


def _bytes(text: str) -> int:
    found = _SIZE.fullmatch(text.strip())
    if found is None:
        msg = f"'{text}' is no amount of memory: write it as 4GB or 800MB."
        raise NetlibError(msg)
    return int(float(found[1]) * _UNITS[found[2].casefold()])
