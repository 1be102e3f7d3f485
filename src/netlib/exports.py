"""Exports as they are named by a user: one path or several, and the name they get in sentences and folders."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.text import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ANNOTATIONS: Final = "annotations.csv"
"""What the user states of people, beside an export or in its folder."""
_LINKEDIN_DAY: Final = re.compile(r"_(\d\d)-(\d\d)-(\d{4})(?!\d)")
_LONGEST_NAME: Final = 120
_DATE_IN_NAME: Final = re.compile(r"[_-]?\d{2}-\d{2}-\d{4}|[_-]?\d{4}-\d{2}-\d{2}")
# a browser numbers what it downloads twice
_DOWNLOADED_AGAIN: Final = re.compile(r"\s*\(\d+\)$")


def as_paths(export: str | Path | Sequence[str | Path]) -> list[Path]:
    """Return the paths of an export that is given as one or as several."""
    return [Path(export)] if isinstance(export, (str, Path)) else [Path(one) for one in export]


def shown_name(paths: Sequence[Path]) -> str:
    """Return what exports are called in a sentence."""
    name = paths[0].name or str(paths[0])
    return name if len(paths) == 1 else f"{name} with {len(paths) - 1} more"


def lasting_name(paths: Sequence[Path], *, ego: str = "") -> str:
    """Return the name under which exports are filed month after month: their own without dates, and the ego where one is named."""
    stems = [_DATE_IN_NAME.sub("", _DOWNLOADED_AGAIN.sub("", _stem(path))) for path in paths]
    return slug(f"{' '.join(stems)} {ego}")[:_LONGEST_NAME].strip("-")


def annotations_path(exports: Sequence[Path]) -> Path:
    """Return where the annotations of these exports are kept.

    In an export that is a folder it is ``annotations.csv``; beside a file it is ``<name>.annotations.csv``, with
    the name of the export without its date, so that next month's export finds it. Of several exports it is the
    first that has such a file, else the first.
    """
    places = [
        export / ANNOTATIONS
        if export.is_dir()
        else export.parent / f"{lasting_name([export]) or 'export'}.{ANNOTATIONS}"
        for export in exports
    ]
    return next((place for place in places if place.is_file()), places[0])


def named_day(names: Iterable[str]) -> date | None:
    """Return the latest day in names like ``Complete_LinkedInDataExport_10-31-2026.zip``, None if there is none."""
    days = []
    for name in names:
        for month, day, year in _LINKEDIN_DAY.findall(name):
            try:
                days.append(date(int(year), int(month), int(day)))
            except ValueError:
                continue
    return max(days, default=None)


def fingerprint(paths: Sequence[Path]) -> str:
    """Return 32 hexadecimal digits that change with the content of exports, or with the names within a folder.

    Raises
    ------
    OSError
        If a file cannot be read.
    """
    digest = hashlib.sha256()
    for path in paths:
        files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
        for file in files:
            with file.open("rb") as opened:
                content = hashlib.file_digest(opened, "sha256").digest()
            within = file.relative_to(path).as_posix() if file != path else ""
            digest.update(f"{len(within)}:{within}".encode() + content)
    return digest.hexdigest()[:32]


def _stem(path: Path) -> str:
    resolved = path.resolve()
    return resolved.name if resolved.is_dir() else resolved.name.split(".")[0]
