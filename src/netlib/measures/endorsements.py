"""Endorsements given, received, returned and swapped (C10, C13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.praise import SWAP_DAYS, covered_ways, numbers, read_praise, swapped_share
from netlib.measures.shares import share_of_known

if TYPE_CHECKING:
    from netlib.measures.measure import Measure
    from netlib.network import Network

_COUNTED: Final = (
    "one for each person, contact or not, and skill; cases are the people. "
    "A census of the account, without an interval."
)
_WILSON: Final = "95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people."

GIVEN: Final = Definition(
    name="endorsements.given",
    claim="C10",
    text=f"Number of endorsements you gave, {_COUNTED}",
    unit="count",
)
RECEIVED: Final = Definition(
    name="endorsements.received",
    claim="C10",
    text=f"Number of endorsements you received, {_COUNTED}",
    unit="count",
)
MUTUAL_SHARE: Final = Definition(
    name="endorsements.mutual_share",
    claim="C10",
    text="Share of the people with endorsements both ways, whenever, among those with an endorsement in any direction. "
    + _WILSON,
)
SWAPPED_SHARE: Final = Definition(
    name="endorsements.swapped_share",
    claim="C13",
    text=f"Share of the people who endorsed you whom you endorsed within {SWAP_DAYS} days of it, before or after (own convention). {_WILSON}",
)

_ALL: Final = (GIVEN, RECEIVED, MUTUAL_SHARE, SWAPPED_SHARE)


def measures(network: Network) -> list[Measure]:
    """Return the number of endorsements, and the shares that are mutual and swapped."""
    rows = read_praise(network, "endorsement")
    if rows is None:
        return [definition.without(reasons.NO_ENDORSEMENTS) for definition in _ALL]
    covered = covered_ways(network, "endorsement", rows)
    missing = (reasons.NO_ENDORSEMENTS_GIVEN, reasons.NO_ENDORSEMENTS_RECEIVED)
    counts = numbers(rows, GIVEN, RECEIVED, covered=covered, missing=missing)
    if not all(covered):
        reason = missing[covered.index(False)]
        return [*counts, MUTUAL_SHARE.without(reason), SWAPPED_SHARE.without(reason)]
    return [
        *counts,
        _mutual_share(rows),
        swapped_share(rows, SWAPPED_SHARE, nobody=reasons.NOT_ENDORSED),
    ]


def _mutual_share(rows: pd.DataFrame) -> Measure:
    people = pd.Index(rows["person"].unique())
    ways = [people.isin(rows.loc[rows["given"] == given, "person"]) for given in (True, False)]
    return share_of_known(
        MUTUAL_SHARE, pd.Series(ways[0] & ways[1], people), absent=reasons.NOBODY_ENDORSED
    )
