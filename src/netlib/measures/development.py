"""Which ties grew from a click to a person: exchanged, sustained, met, trusted (C11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.letters import UNKNOWN
from netlib.measures.shares import share_of_known
from netlib.measures.threads import end_of

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.network import Network

    Places = NDArray[np.int64]

STAGES: Final = ("listed", "exchanged", "sustained", "met", "trusted")
"""How far a tie has come, in order; a later stage does not ask for every one before it."""
MONTHS: Final = 3
"""Different months with messages both ways from which an exchange counts as sustained."""
_NEVER: Final = np.iinfo(np.int64).max

_SUSTAINED: Final = f"Sustained is an exchange with messages both ways in each of at least {MONTHS} different calendar months (UTC; own convention)"
_TIES: Final = "among contacts with messages both ways"
_WILSON: Final = "95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people."

SUSTAINED: Final = Definition(
    name="development.sustained_share",
    claim="C11",
    text=f"Share of sustained ties {_TIES}. {_SUSTAINED}. Unknown are ties that messages without a date may have sustained. {_WILSON}",
)
MET: Final = Definition(
    name="development.met_share",
    claim="C11",
    text=f"Share of people met at least once, by your calendar up to the last day, {_TIES}. {_WILSON}",
)
TRUSTED: Final = Definition(
    name="development.trusted_share",
    claim="C11",
    text="Share of ties with an introduction or a recommendation, given or received, "
    f"{_TIES}: trust that the export shows, so at least this much. Introductions are read from the words of messages. Unknown are ties of which no purpose of a message is known where the "
    f"export holds no recommendations. {_WILSON}",
)
ONLINE_TO_PERSONAL: Final = Definition(
    name="development.online_to_personal_share",
    claim="C11",
    text="Share of people met after an exchange was sustained, among those with a sustained exchange and no meeting before that: how many ties became personal so far. "
    f"{_SUSTAINED}; it counts from the message that completes the third month. Unknown are ties whose order cannot be told for want of a date. {_WILSON}",
)


def stages(
    letters: Letters, contacts: pd.DataFrame, network: Network, *, day: date | None
) -> pd.DataFrame:
    """Return how far the tie to each contact has come.

    Parameters
    ----------
    letters
        Messages of the ego.
    contacts
        A row per contact: ``sent``, ``received``, NA where the export holds no messages.
    network
        For meetings, introductions and recommendations, and which of them the export covers.
    day
        Last day that counts; None where nothing has a date.

    Returns
    -------
    pandas.DataFrame
        With the index of ``contacts``: ``exchanged``, ``sustained``, ``met``, ``trusted`` (nullable booleans, NA where that
        is unknown), ``sustained_at``, ``met_at`` (UTC, NaT where never or unknown), ``became_personal`` (nullable, NA
        too where that is no question) and ``stage``, the last of `STAGES` that is known to be reached.
    """
    end = end_of(day)
    both = (contacts["sent"] > 0) & (contacts["received"] > 0)
    sustained_at, is_sure = _sustained(letters, contacts.index, end)
    sustained = (sustained_at.notna().astype("boolean")).mask(sustained_at.isna() & ~is_sure)
    met, met_at = _met(contacts.index, network, end)
    table = pd.DataFrame(
        {
            "exchanged": both,
            "sustained": sustained.mask(both.isna()),
            "sustained_at": sustained_at,
            "met": met,
            "met_at": met_at,
            "trusted": _trusted(letters, contacts.index, network, end),
        }
    )
    stage = pd.Series(STAGES[0], index=contacts.index, dtype="str")
    for name in STAGES[1:]:
        stage = stage.mask(table[name].fillna(value=False).astype(bool), name)
    return table.assign(became_personal=_became_personal(table), stage=stage)


def measures(table: pd.DataFrame, *, absent: str, network: Network) -> list[Measure]:
    """Return how many ties were sustained, led to a meeting, to trust, and from messages to a meeting.

    Parameters
    ----------
    table
        See `stages`.
    absent
        Reason to give where no message went between the person and any contact.
    network
        For what the export covers.
    """
    both = table["exchanged"].fillna(value=False).astype(bool)
    every = (SUSTAINED, MET, TRUSTED, ONLINE_TO_PERSONAL)
    if table["exchanged"].isna().all() or table.empty:
        return [definition.without(absent) for definition in every]
    if not both.any():
        return [definition.without(reasons.NO_MUTUAL) for definition in every]
    ties = table[both]
    grown = ties["sustained"].fillna(value=True).astype(bool) & ~_met_before(ties)
    return [
        share_of_known(SUSTAINED, ties["sustained"], absent=reasons.NO_DATES),
        share_of_known(MET, ties["met"], absent=reasons.NO_MEETINGS),
        share_of_known(TRUSTED, ties["trusted"], absent=reasons.NO_TRUST_SIGNS),
        share_of_known(
            ONLINE_TO_PERSONAL,
            ties.loc[grown, "became_personal"],
            absent=reasons.NO_SUSTAINED if _covers(network, "meeting") else reasons.NO_MEETINGS,
        ),
    ]


def _sustained(letters: Letters, contacts: pd.Index, end: int) -> tuple[pd.Series, pd.Series]:
    """Return when each exchange became sustained, NaT where it did not, and whether that is sure."""
    place = contacts.get_indexer(letters.people)[letters.partner].astype(np.int64)
    undated = np.isnat(letters.moment)
    kept = np.flatnonzero((place >= 0) & ~undated & (letters.moment.astype(np.int64) < end))
    kept = kept[np.argsort(letters.moment[kept], kind="stable")]
    month = letters.moment[kept].astype("datetime64[M]").astype(np.int64)
    base = int(month.min()) if len(month) else 0
    span = int(month.max()) - base + 1 if len(month) else 1
    slot = place[kept] * span + month - base
    at, out = letters.moment[kept].astype(np.int64), letters.outgoing[kept]
    # the first message of each way in each month with each contact
    sent, first_sent = np.unique(slot[out], return_index=True)
    received, first_received = np.unique(slot[~out], return_index=True)
    shared, in_sent, in_received = np.intersect1d(
        sent, received, assume_unique=True, return_indices=True
    )
    both_at = np.maximum(at[out][first_sent[in_sent]], at[~out][first_received[in_received]])
    contact = shared // span
    # months come in order, so the third of a contact is two places after the first
    third = np.flatnonzero(contact[MONTHS - 1 :] == contact[: max(len(contact) - MONTHS + 1, 0)])
    reached = np.full(len(contacts), _NEVER)
    np.minimum.at(reached, contact[third], both_at[third + MONTHS - 1])
    unsure = np.zeros(len(contacts), dtype=bool)
    unsure[place[(place >= 0) & undated]] = True
    return _moments(reached, contacts), pd.Series(~unsure, index=contacts)


def _met(contacts: pd.Index, network: Network, end: int) -> tuple[pd.Series, pd.Series]:
    """Return whether the person met each contact and when first; NA where the export holds no meetings."""
    if not _covers(network, "meeting"):
        unknown = pd.Series(pd.NA, index=contacts, dtype="boolean")
        return unknown, pd.Series(pd.NaT, index=contacts, dtype="datetime64[us, UTC]")
    place, moment, undated = _between(contacts, network, ("meeting",), end)
    first = np.full(len(contacts), _NEVER)
    np.minimum.at(first, place[~undated], moment[~undated])
    met = np.zeros(len(contacts), dtype=bool)
    met[place] = True
    # one without a date may have been the first
    first[place[undated]] = _NEVER
    return pd.Series(met, index=contacts, dtype="boolean"), _moments(first, contacts)


def _trusted(letters: Letters, contacts: pd.Index, network: Network, end: int) -> pd.Series:
    """Return whether one introduced or recommended somebody to the other, or the other; NA where nothing could tell."""
    place = contacts.get_indexer(letters.people)[letters.partner]
    trusted, read = np.zeros((2, len(contacts)), dtype=bool)
    trusted[place[(place >= 0) & letters.is_act("introduction")]] = True
    read[place[(place >= 0) & (letters.act != UNKNOWN)]] = True
    signs = ("introduction", "recommendation")
    trusted[_between(contacts, network, signs, end)[0]] = True
    is_known = trusted | read | any(_covers(network, sign) for sign in signs)
    return pd.Series(trusted, index=contacts, dtype="boolean").where(is_known)


def _became_personal(table: pd.DataFrame) -> pd.Series:
    """Return whether a meeting followed a sustained exchange; NA where that is no question or cannot be told."""
    later = (table["met_at"] > table["sustained_at"]).astype("boolean")
    told = table["sustained"] & (~table["met"] | table["met_at"].notna()) & ~_met_before(table)
    return later.where(told.fillna(value=False).astype(bool))


def _met_before(table: pd.DataFrame) -> pd.Series:
    """Return whether a meeting is known to have come before the exchange was sustained, or without that."""
    return (table["met_at"] <= table["sustained_at"]).astype(bool)


def _between(
    contacts: pd.Index, network: Network, kinds: tuple[str, ...], end: int
) -> tuple[Places, Places, NDArray[np.bool_]]:
    """Return place of the contact, moment, and whether there is none, of events between the ego and contacts."""
    events = network.interactions[["kind", "sender", "recipient", "at"]]
    events = events[events["kind"].isin(kinds)]
    ends = events[["sender", "recipient"]]
    events = events[(ends == network.ego).any(axis=1)]
    other = events["sender"].where(events["sender"] != network.ego, events["recipient"])
    at = events["at"].dt.tz_localize(None).to_numpy().astype("datetime64[us]")
    place, moment, undated = (
        contacts.get_indexer(pd.Index(other)),
        at.astype(np.int64),
        np.isnat(at),
    )
    kept = (place >= 0) & (undated | (moment < end))
    return place[kept].astype(np.int64), moment[kept], undated[kept]


def _covers(network: Network, kind: str) -> bool:
    return kind in network.covers or bool((network.interactions["kind"] == kind).any())


def _moments(at: Places, index: pd.Index) -> pd.Series:
    moments = pd.Series(at.astype("datetime64[us]"), index=index).mask(at == _NEVER)
    return moments.dt.tz_localize("UTC")
