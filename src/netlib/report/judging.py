"""Measuring with labels that are kept between runs, and with the files of the user that labels rest on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.annotations import apply_groups
from netlib.annotations.companies import read_company_sectors
from netlib.judgements import Knowledge, judge
from netlib.labels.relatedness import read_relatedness
from netlib.measures import Profile, measure_network
from netlib.report.beside import read_beside
from netlib.report.labelcache import keep_by

if TYPE_CHECKING:
    from datetime import date

    from netlib.network import Network
    from netlib.settings import Settings


_HERE: Final = Path()


def measured(
    network: Network, *, settings: Settings, as_of: date | None, beside: Path = _HERE
) -> Profile:
    """Return the profile of a network; see `netlib.measures.measure_network`.

    Parameters
    ----------
    network, settings, as_of
        As there.
    beside
        Folder in which the files are that the settings name.
    """
    known = apply_groups(network if as_of is None else network.until(as_of))
    judgements = judge(
        known,
        settings=settings,
        knowledge=user_knowledge(settings, beside=beside),
        keep=keep_by(settings),
        reading=read_beside,
    )
    return measure_network(network, settings=settings, as_of=as_of, judgements=judgements)


def user_knowledge(settings: Settings, *, beside: Path) -> Knowledge:
    """Return what the files of the settings tell of companies and industries.

    Raises
    ------
    NetlibError
        If a file cannot be read; there need not be a list of companies.
    """
    related = settings.relatedness_file
    return Knowledge(
        companies=read_company_sectors(beside / settings.companies_file),
        adjacency=read_relatedness(beside / related) if related else None,
    )
