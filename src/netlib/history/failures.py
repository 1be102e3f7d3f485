"""Runs that could not be done: kept beside the history until a report has told of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netlib import errors
from netlib.dates import read_day
from netlib.errors import NetlibError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

FAILURES_FILE: Final = "failed.json"
_MOST: Final = 20
_MOST_BYTES: Final = 100_000
KINDS: Final = frozenset(
    name
    for name, value in vars(errors).items()
    if isinstance(value, type) and issubclass(value, NetlibError)
)
"""What a failure may be: the name of the error, and no word of its text, which may name a file."""


@dataclass(frozen=True)
class Failure:
    """A run that could not be done: on which day, and the name of its error."""

    day: date
    kind: str


def read_failures(folder: Path) -> tuple[Failure, ...]:
    """Return the failures kept in a folder, the oldest first; none where the file is missing or damaged."""
    path = folder / FAILURES_FILE
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(_MOST_BYTES))
        return tuple(Failure(read_day(day), kind) for day, kind in told if kind in KINDS)
    except (OSError, ValueError, TypeError, NetlibError, RecursionError):
        return ()


def note_failure(folder: Path, failure: Failure) -> None:
    """Add a failure to those kept in a folder, of which only the latest are.

    Raises
    ------
    OSError
        If the folder cannot be written to.
    """
    noted = [*read_failures(folder), failure][-_MOST:]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = folder / f".{FAILURES_FILE}"
    beside.write_text(
        json.dumps([[one.day.isoformat(), one.kind] for one in noted]), encoding="utf-8"
    )
    beside.replace(folder / FAILURES_FILE)
