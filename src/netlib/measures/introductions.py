"""Introductions received, and those that came unasked (C13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.letters import UNKNOWN
from netlib.measures.purposes import HOW_READ, IN, why_unknown
from netlib.measures.shares import share_of_known
from netlib.measures.unasked import first_of_each, is_unasked

if TYPE_CHECKING:
    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.network import Network
    from netlib.settings import Settings

ASKED_DAYS: Final = 90
"""Days before an introduction in which an ask of the ego's makes it one that was asked for: an own convention."""

RECEIVED: Final = Definition(
    name="introductions.received",
    claim="C13",
    text="Number of introductions received, from contacts or others: messages that bring you together with somebody or recommend somebody, "
    f"and those the export itself lists. Cases are the messages received and those listed. {HOW_READ}. A census of the account, without an interval.",
    unit="count",
)
UNASKED_SHARE: Final = Definition(
    name="introductions.unasked_share",
    claim="C13",
    text=f"Share of the people who introduced you to somebody whose first introduction came unasked: in the {ASKED_DAYS} days before it you had "
    "asked them for nothing (own convention). Who may have been asked, because the day or purpose of a message "
    f"is unknown, is unknown. {HOW_READ}. 95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people.",
)


def measures(
    network: Network, letters: Letters, *, absent: str, settings: Settings
) -> list[Measure]:
    """Return the number of introductions received, and the share of introducers nobody had asked.

    Parameters
    ----------
    network
        The network as it was known on the day, for the introductions it lists.
    letters
        Messages of the ego.
    absent
        Reason to give where there are neither messages nor introductions.
    settings
        For the confidence that the definitions name.
    """
    number, share = RECEIVED.given(settings), UNASKED_SHARE.given(settings)
    listed = _listed(network)
    known = ~letters.outgoing & (letters.act != UNKNOWN)
    told = bool(known.any())
    if not told and listed.empty and "introduction" not in network.covers:
        reason = absent if not len(letters) else _why_missing(letters)
        return [number.without(reason), share.without(reason)]
    introducing = known & letters.is_act("introduction")
    found = pd.concat([_rows(letters, introducing), listed], ignore_index=True)
    total = int(np.count_nonzero(~letters.outgoing)) + len(listed)
    n = int(np.count_nonzero(known)) + len(listed)
    return [
        number.result(len(found), n=n, unknown=1 - n / total if total else None),
        _unasked_share(share, found, letters, absent=absent),
    ]


def _unasked_share(
    definition: Definition, found: pd.DataFrame, letters: Letters, *, absent: str
) -> Measure:
    if not len(letters):
        return definition.without(absent)
    if found.empty:
        return definition.without(reasons.NOT_INTRODUCED)
    asks = letters.outgoing & (letters.is_act("ask") | (letters.act == UNKNOWN))
    requests = _rows(letters, asks).assign(sure=letters.act[asks] != UNKNOWN)
    unasked = is_unasked(first_of_each(found), requests, days=ASKED_DAYS)
    return share_of_known(definition, unasked, absent=reasons.ASKS_UNKNOWN)


def _why_missing(letters: Letters) -> str:
    return reasons.NOTHING_RECEIVED if letters.outgoing.all() else why_unknown(letters, IN)


def _rows(letters: Letters, chosen: np.ndarray) -> pd.DataFrame:
    """Return ``person`` and ``at`` of the messages chosen."""
    return pd.DataFrame(
        {
            "person": letters.people.take(letters.partner[chosen]),
            "at": pd.Series(letters.moment[chosen]).dt.tz_localize("UTC"),
        }
    )


def _listed(network: Network) -> pd.DataFrame:
    """Return ``person`` and ``at`` of the introductions to the ego that the export lists as such."""
    events, ego = network.interactions, network.ego
    events = events[events["kind"] == "introduction"]
    events = events[(events["recipient"] == ego) & (events["sender"] != ego)]
    return events[["sender", "at"]].set_axis(["person", "at"], axis=1)
