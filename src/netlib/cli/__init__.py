"""The command line: argument parsing and nothing else.

Heavy imports wait until a command needs them, so that ``netlib --help`` answers at once.
"""

from __future__ import annotations

from typing import Final

import typer

# isort: off
# in the order in which --help lists their commands
from netlib.cli import reporting, repeating, many, scheduling, sharing, deciding, tending, whole  # noqa: F401

# isort: on
from netlib.cli.options import app
from netlib.errors import NetlibError

_DONE: Final = 0
_COULD_NOT: Final = 1


def main() -> None:
    """Run the command line and exit: 0 done, 1 could not be done, 2 wrong use."""
    try:
        app()
    except NetlibError as error:
        typer.echo(f"netlib: {error}", err=True)
        raise SystemExit(_COULD_NOT) from None
    except KeyboardInterrupt:
        # where files had begun to land, the next run completes that
        typer.echo("netlib: stopped; nothing is half.", err=True)
        raise SystemExit(_COULD_NOT) from None
    raise SystemExit(_DONE)
