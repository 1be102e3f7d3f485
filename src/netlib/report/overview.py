"""The page of all reports: each network's periods, with links, and how its profile moved over time."""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import resources
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

from netlib.dates import PERIOD_KINDS, period_end, period_kind
from netlib.history.glance import DAMAGED, NEWER, READ, Glance
from netlib.report.parts import fill
from netlib.report.trends import Sheet, Trends, heading, sheet, trends

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from netlib.report.language import Words

_SHOWN: Final = 24
"""So many reports of a kind are listed at once; those before are behind a disclosure."""


class Pages(NamedTuple):
    """Names of the pages that lie in the folder of a period; empty where there is none."""

    report: str
    coach: str = ""
    locked: str = ""


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """All there is of one network.

    Attributes
    ----------
    folder
        Name of the folder of its reports, which may be anything.
    pages, kept
        By period: the pages that are there, and what is kept.
    """

    folder: str
    pages: Mapping[str, Pages]
    kept: Mapping[str, Glance]

    @property
    def name(self) -> str:
        """What the folder is called, without signs that cannot be seen."""
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in self.folder)

    @property
    def periods(self) -> list[str]:
        """All periods of any kind, the newest first."""
        return sorted(
            {*self.pages, *self.kept}, key=lambda one: (period_end(one), one), reverse=True
        )

    def address(self, period: str, page: str) -> str:
        """Return the address of a page, seen from the folder of all reports."""
        parts = (self.folder, period, page)
        # a name may look like the address of somewhere else
        return "/".join([".", *(quote(os.fsencode(part), safe="") for part in parts)])


@dataclass(frozen=True, kw_only=True)
class Line:
    """A period in the list: its pages, and what has to be known of it."""

    period: str
    address: str
    notes: tuple[str, ...]
    copies: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Series:
    """All periods of a kind, the newest first, and the profile over them; ``address`` is that of the newest that was read."""

    heading: str
    address: str
    lines: tuple[Line, ...]
    earlier: tuple[Line, ...]
    trends: Trends
    sheet: Sheet
    reconstructed: int


def overview(shelves: Iterable[Shelf], words: Words) -> str:
    """Return the page of all reports.

    Parameters
    ----------
    shelves
        One for each network, in any order.
    words
        Language of the page.
    """
    ordered = sorted(shelves, key=lambda one: one.name)
    ordered.sort(key=lambda one: period_end(one.periods[0]), reverse=True)
    style = resources.files("netlib.report") / "templates" / "netlib" / "static" / "report.css"
    return fill(
        "overview",
        words=words,
        style=style.read_text(encoding="utf-8"),
        networks=[(one.name, _newest(one, words), _all_series(one, words)) for one in ordered],
    )


def _newest(shelf: Shelf, words: Words) -> Line | None:
    """Return the latest period with a report, None where there is no report."""
    found = [period for period in shelf.periods if period in shelf.pages]
    lines = (_line(shelf, period, words) for period in found)
    return next((line for line in lines if line.address), None)


def _all_series(shelf: Shelf, words: Words) -> list[Series]:
    headings = {
        "week": words.plain("Weeks"),
        "month": words.plain("Months"),
        "quarter": words.plain("Quarters"),
        "year": words.plain("Years"),
    }
    found = []
    for kind in PERIOD_KINDS:
        periods = [one for one in shelf.periods if period_kind(one) == kind]
        if periods:
            found.append(_series(shelf, periods, words, heading=headings[kind]))
    return found


def _series(shelf: Shelf, periods: Sequence[str], words: Words, *, heading: str) -> Series:
    kept = {
        period: shelf.kept[period]
        for period in periods
        if period in shelf.kept and shelf.kept[period].state == READ
    }
    lines = tuple(_line(shelf, period, words) for period in periods)
    return Series(
        heading=heading,
        address=_line(shelf, next(iter(kept)), words).address if kept else "",
        lines=lines[:_SHOWN],
        earlier=lines[_SHOWN:],
        trends=trends(kept, words),
        sheet=sheet(kept, words),
        reconstructed=sum(one.reconstructed for one in kept.values()),
    )


def _line(shelf: Shelf, period: str, words: Words) -> Line:
    pages = shelf.pages.get(period, Pages(""))
    copies = {
        pages.coach: words.plain("coach’s copy"),
        pages.locked: words.plain("coach’s copy, locked"),
    }
    return Line(
        period=heading(period, words),
        address=shelf.address(period, pages.report) if pages.report else "",
        notes=tuple(_notes(shelf.kept.get(period), words, has_page=bool(pages.report))),
        copies=tuple((told, shelf.address(period, page)) for page, told in copies.items() if page),
    )


def _notes(kept: Glance | None, words: Words, *, has_page: bool) -> Iterable[str]:
    if not has_page:
        yield words.plain("its page is not there: make the report again")
    if kept is None:
        yield words.plain("no figures were kept")
    elif kept.state == DAMAGED:
        yield words.plain("the figures kept of it are damaged: make the report again")
    elif kept.state == NEWER:
        yield words.plain("its figures were kept by a newer netlib: update netlib")
    if kept and kept.exported_on:
        yield words.plain("export of {day}", day=words.day(kept.exported_on))
    if kept and kept.reconstructed:
        yield words.plain("reconstructed")
