"""The page of all reports, ``reports/index.html``, written anew after every run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.dates import period_kind
from netlib.errors import BusyError, NetlibError
from netlib.history.glance import glances
from netlib.landing import BESIDE
from netlib.periods.making import PAGE
from netlib.report.dimensions import DIMENSIONS
from netlib.report.language import words
from netlib.report.overview import Pages, Shelf, overview
from netlib.report.page import refuse_requests
from netlib.report.sharing.share import LOCKED_PAGE
from netlib.report.sharing.share import PAGE as COACH_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

INDEX: Final = "index.html"
_LOCK: Final = ".lock"
_PATIENCE: Final = 30  # seconds


def write_index(out: Path, history: Path, language: str) -> Path:
    """Write the page of all reports, unless it is there as it would be written, and return its path.

    Parameters
    ----------
    out, history
        Folders of all reports and of the histories of all networks.
    language
        Language of the page.

    Raises
    ------
    NetlibError
        If there is no such language, or another run does not come to its end with the page.
    OSError
        If it cannot be written; the page before is as it was.
    """
    from filelock import FileLock, Timeout

    spoken = words(language)
    out.mkdir(parents=True, exist_ok=True)
    page = out / INDEX
    try:
        # whoever writes last has seen what all others had put in place
        with FileLock(out / _LOCK, timeout=_PATIENCE):
            told = overview(_shelves(out, history), spoken)
            refuse_requests(told)
            _write(told.encode(), page)
    except Timeout:
        msg = f"Another run is still writing {page}: the next run writes it again."
        raise BusyError(msg) from None
    return page


def _write(content: bytes, page: Path) -> None:
    beside = page.with_name(f"{BESIDE}{page.name}")
    # whatever a killed run had begun
    beside.unlink(missing_ok=True)
    if page.is_file() and page.read_bytes() == content:
        return
    try:
        beside.write_bytes(content)
        beside.replace(page)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _shelves(out: Path, history: Path) -> Iterator[Shelf]:
    """Return all networks with a report or with anything kept of one, in any order."""
    for folder in out.iterdir():
        if folder.name.startswith(".") or not folder.is_dir():
            continue
        pages = dict(_pages(folder))
        kept = glances(history / folder.name, names=DIMENSIONS)
        if pages or kept:
            yield Shelf(folder=folder.name, pages=pages, kept=kept)


def _pages(folder: Path) -> Iterator[tuple[str, Pages]]:
    """Return what lies in the folders of periods."""
    for place in _entries(folder):
        there = {entry.name for entry in _entries(place)} if _is_period(place.name) else set()
        pages = Pages(*(name if name in there else "" for name in (PAGE, COACH_PAGE, LOCKED_PAGE)))
        if any(pages):
            yield place.name, pages


def _entries(folder: Path) -> list[Path]:
    """Return what is in a folder; nothing where it cannot be looked into or is none."""
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _is_period(name: str) -> bool:
    try:
        period_kind(name)
    except NetlibError:
        return False
    return True
