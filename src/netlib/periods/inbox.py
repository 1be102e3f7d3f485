"""The inbox: the folder into which exports are put, and which of them is the newest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.errors import SourceError
from netlib.exports import ANNOTATIONS, named_day

if TYPE_CHECKING:
    from collections.abc import Container

INBOX: Final = Path("data/inbox")
"""Where exports are looked for when none is named."""
_NO_EXPORTS: Final = {"README.md"}
# what browsers call a download that has not ended
_UNFINISHED: Final = {".crdownload", ".part", ".partial", ".download", ".tmp", ".opdownload"}


def newest_export(inbox: Path) -> Path:
    """Return the newest export in a folder: by the day in its name, else by the day its file was written.

    Parameters
    ----------
    inbox
        Each file or folder in it is one export. Hidden files and unfinished downloads are passed over.

    Raises
    ------
    SourceError
        If there is none.
    """
    found = exports_in(inbox)
    if not found:
        msg = f"There is no export in {inbox}: put one there, or name one."
        raise SourceError(msg)
    return found[0]


def exports_in(folder: Path, *, besides: Container[str] = ()) -> list[Path]:
    """Return everything in a folder that may be an export, the newest first.

    Parameters
    ----------
    folder
        See `newest_export`.
    besides
        Names of what else lies there.
    """
    found = [
        path
        for path in _entries(folder)
        if path.suffix.lower() not in _UNFINISHED and path.name not in besides
    ]
    return sorted(found, key=_age, reverse=True)


def _entries(inbox: Path) -> list[Path]:
    try:
        return [
            path
            for path in inbox.iterdir()
            if not path.name.startswith(".")
            and path.name not in _NO_EXPORTS
            and not path.name.endswith(ANNOTATIONS)
        ]
    except OSError:
        return []


def _age(path: Path) -> tuple[date, float, str]:
    """Return what orders exports in time; the name decides between two that were written at once."""
    written = path.stat().st_mtime
    day = named_day([path.name]) or _day_of(written)
    return day, written, path.name


def _day_of(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()
