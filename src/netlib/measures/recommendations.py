"""Recommendations given, received, unasked and swapped (C13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.labels.testimonials import speaks_of_recommendation
from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.praise import SWAP_DAYS, covered_ways, numbers, read_praise, swapped_share
from netlib.measures.shares import share_of_known
from netlib.measures.unasked import first_of_each, is_unasked

if TYPE_CHECKING:
    from netlib.measures.measure import Measure
    from netlib.network import Network

_COUNTED: Final = "whether by or for a contact or not; cases are the people. A census of the account, without an interval."
_WILSON: Final = "95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people."
_LAST_MOMENT: Final = pd.Timedelta(days=1) - pd.Timedelta(microseconds=1)

GIVEN: Final = Definition(
    name="recommendations.given",
    claim="C13",
    text=f"Number of written recommendations you gave, whether for {_COUNTED}",
    unit="count",
)
RECEIVED: Final = Definition(
    name="recommendations.received",
    claim="C13",
    text=f"Number of written recommendations you received, whether by {_COUNTED}",
    unit="count",
)
ORGANIC_SHARE: Final = Definition(
    name="recommendations.organic_share",
    claim="C13",
    text="Share of the people who recommended you without being asked: up to the day of their first recommendation you had sent them no "
    "message that asks and speaks of a recommendation. Who may have been asked, because the text or day of a message or "
    f"its purpose is unknown, is unknown; requests by other ways do not show. {_WILSON}",
)
SWAPPED_SHARE: Final = Definition(
    name="recommendations.swapped_share",
    claim="C13",
    text="Share of the people who recommended you whom you recommended within "
    f"{SWAP_DAYS} days of it, before or after (own convention). {_WILSON}",
)

_ALL: Final = (RECEIVED, GIVEN, ORGANIC_SHARE, SWAPPED_SHARE)


def measures(network: Network, messages: pd.DataFrame, *, absent: str) -> list[Measure]:
    """Return the number of recommendations, and the shares that are organic and swapped.

    Parameters
    ----------
    network
        The network as it was known on the day.
    messages
        What is judged of its messages, see `netlib.judgements.Judgements`: ``act``.
    absent
        Reason to give for what needs messages where there are none.
    """
    rows = read_praise(network, "recommendation")
    if rows is None:
        return [definition.without(reasons.NO_RECOMMENDATIONS) for definition in _ALL]
    covered = covered_ways(network, "recommendation", rows)
    missing = (reasons.NO_RECOMMENDATIONS_GIVEN, reasons.NO_RECOMMENDATIONS_RECEIVED)
    given, received = numbers(rows, GIVEN, RECEIVED, covered=covered, missing=missing)
    return [
        received,
        given,
        _organic_share(rows[~rows["given"]], network, messages, absent=absent)
        if covered[1]
        else ORGANIC_SHARE.without(missing[1]),
        swapped_share(rows, SWAPPED_SHARE, nobody=reasons.NOT_RECOMMENDED)
        if all(covered)
        else SWAPPED_SHARE.without(missing[covered.index(False)]),
    ]


def _organic_share(
    received: pd.DataFrame, network: Network, messages: pd.DataFrame, *, absent: str
) -> Measure:
    if received.empty:
        return ORGANIC_SHARE.without(reasons.NOT_RECOMMENDED)
    if messages.empty:
        return ORGANIC_SHARE.without(absent)
    first = first_of_each(received)
    requests = _requests(network, messages, list(first.index))
    # the hour of a recommendation is in no zone: a request of the same day came before
    organic = is_unasked(first.dt.floor("D") + _LAST_MOMENT, requests)
    return share_of_known(ORGANIC_SHARE, organic, absent=reasons.REQUESTS_UNKNOWN)


def _requests(network: Network, messages: pd.DataFrame, people: list[str]) -> pd.DataFrame:
    """Return the ego's messages to these people that ask, or may ask, for a recommendation: ``person, at, sure``."""
    written = messages[(messages["sender"] == network.ego) & messages["recipient"].isin(people)]
    events = network.interactions.loc[written.index, ["at", "text"]]
    speaks, act = speaks_of_recommendation(events["text"]), written["act"]
    asks = (act == "ask").astype("boolean").mask(act.isna())
    request = speaks & asks
    return pd.DataFrame(
        {
            "person": written["recipient"],
            "at": events["at"],
            "sure": request.fillna(value=False).astype(bool),
        }
    )[request.fillna(value=True).to_numpy(dtype=bool)]
