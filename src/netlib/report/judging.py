"""Measuring with labels that are kept between runs, and with the files of the user that labels rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.annotations import apply_groups
from netlib.judgements import judge
from netlib.measures import Profile, measure_network
from netlib.report.labelcache import keep_by

if TYPE_CHECKING:
    from datetime import date

    from netlib.network import Network
    from netlib.settings import Settings


def measured(network: Network, *, settings: Settings, as_of: date | None) -> Profile:
    """Return the profile of a network; see `netlib.measures.measure_network`."""
    known = apply_groups(network if as_of is None else network.until(as_of))
    judgements = judge(known, settings=settings, keep=keep_by(settings))
    return measure_network(network, settings=settings, as_of=as_of, judgements=judgements)
