"""What is to be run and when, before it is written for a system."""

from __future__ import annotations

import hashlib
import shutil
import sys
import sysconfig
import unicodedata
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Final

from netlib.errors import NetlibError

EVERY: Final = ("month", "quarter", "week")
MONTHS: Final = {"month": tuple(range(1, 13)), "quarter": (1, 4, 7, 10)}
"""In which months a run is due, on the first day; a weekly run is due on Mondays."""
_NO_CHARACTERS: Final = range(0xFDD0, 0xFDF0)


@dataclass(frozen=True, kw_only=True)
class Unit:
    """A file that a system reads: what it is called, its text, and how that is encoded."""

    name: str
    text: str
    encoding: str = "utf-8"

    @property
    def content(self) -> bytes:
        """The bytes of the file; UTF-16 begins with a mark that tells the order of bytes."""
        return self.text.encode(self.encoding)


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A report that is to be made again and again.

    Attributes
    ----------
    program
        Absolute path of netlib.
    folder
        Where it runs: the folder with the inbox, the settings and the reports.
    every
        One of `EVERY`.
    at
        Time of the day.
    language, reader
        See `netlib.report.open_book`; no reader for a report without a copy.
    """

    program: Path
    folder: Path
    every: str
    at: time
    language: str = "en"
    reader: str = ""

    def __post_init__(self) -> None:
        """Refuse paths that no system would read as they are."""
        for path in (self.program, self.folder):
            _require_plain(str(path))

    @property
    def name(self) -> str:
        """What the schedule of a folder is called, whichever its rhythm."""
        return name_for(self.folder)

    @property
    def arguments(self) -> tuple[str, ...]:
        """What netlib is called with; there is nothing in it that a shell would read otherwise."""
        copy = ("--for", self.reader) if self.reader else ()
        return ("report", "--period", self.every, "--language", self.language, *copy)

    @property
    def description(self) -> str:
        """What the schedule does, in a line."""
        return f"netlib: the report of the newest export, every {self.every}"


def name_for(folder: Path) -> str:
    """Return what the schedule of a folder is called; no two folders share one."""
    return f"netlib-report-{hashlib.sha256(str(folder).encode()).hexdigest()[:8]}"


def next_run(day: date, *, every: str) -> date:
    """Return the first day after another on which a run is due."""
    if every == "week":
        return day + timedelta(days=7 - day.weekday())
    months = MONTHS[every]
    later = [month for month in months if month > day.month]
    return date(day.year, later[0], 1) if later else date(day.year + 1, months[0], 1)


def read_time(text: str) -> time:
    """Return the time of ``HH:MM``.

    Raises
    ------
    NetlibError
        If it is none.
    """
    hours, colon, minutes = text.partition(":")
    try:
        if colon and hours.isascii() and minutes.isascii() and text.replace(":", "", 1).isdigit():
            return time(int(hours), int(minutes))
    except ValueError:
        pass
    msg = f"'{text[:20]}' is no time of the day: write it as HH:MM, for example 07:30."
    raise NetlibError(msg)


def find_program() -> Path:
    """Return the absolute path of netlib's command.

    Raises
    ------
    NetlibError
        If it is not installed.
    """
    beside = Path(sysconfig.get_path("scripts")) / (
        "netlib.exe" if sys.platform == "win32" else "netlib"
    )
    found = str(beside) if beside.is_file() else shutil.which("netlib")
    if not found:
        msg = "The command netlib is not installed: install the package into the environment you run it from."
        raise NetlibError(msg)
    return Path(found).absolute()


def _require_plain(path: str) -> None:
    """Refuse characters that one of the formats cannot hold or would read as the end of a line."""
    if path != path.strip() or not all(map(_is_plain, path)):
        msg = "The path of netlib or of this folder holds line breaks, blanks at its end or characters that cannot be shown: rename the folder."
        raise NetlibError(msg)


def _is_plain(character: str) -> bool:
    code = ord(character)
    return (
        unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        and code not in _NO_CHARACTERS
        and code & 0xFFFE != 0xFFFE  # noqa: PLR2004 - the last two of every plane are no characters
    )
