"""What several commands share: the application, the exports and the options that mean the same everywhere."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

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
