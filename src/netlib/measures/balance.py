"""What kind of tie each contact is, personal, professional or commercial, and what came first (C17)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.annotations.rows import TIES
from netlib.annotations.rows import UNKNOWN as TAKEN_AWAY
from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.letters import UNKNOWN
from netlib.measures.purposes import (
    HELPING,
    HOW_READ,
    IN,
    OUT,
    SELLING,
    of,
    of_known,
    purposes,
    why_unknown,
)
from netlib.measures.shares import share_of_known

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.network import Network
    from netlib.settings import Settings

BECAUSE: Final = (
    *("stated", "selling", "shared_interest", "personal_talk"),
    *("recommendation", "help", "shared_work"),
)
"""What the kind of a tie rests on; the first that holds decides."""
KINDS: Final = dict(
    zip(
        BECAUSE[1:],
        ("commercial", "personal", "personal", "professional", "professional", "professional"),
        strict=True,
    )
)
"""The kind of tie that each speaks for; what is stated speaks for itself."""

_BUSINESS: Final = (*SELLING, "recruit")
_TALK: Final = ("small_talk", "thanks")
_MONTHS: Final = 2
_WORK_GROUPS: Final = ("professional", "alumni")
_WORK_EVENTS: Final = ("recommendation", "introduction")

_RULE: Final = (
    "The first of these that holds decides: your own word; commercial, where most messages of either side sell, lure or propose jobs; "
    "personal, where you share a group of interest, or where most messages of each side are small talk or thanks, from both sides in "
    f"at least {_MONTHS} months; professional, where one recommended or introduced the other, an ask, offer, introduction or tip went "
    "between you, or you share a professional or alumni group (own convention). Small talk is also what remains when no other "
    f"purpose shows, so there are rather too many personal ties. {HOW_READ}"
)
_WILSON: Final = "95 % interval of Wilson (1927): process uncertainty, were the same way of making contacts to bring as many again."


def _share(kind: str) -> Definition:
    return Definition(
        name=f"balance.{kind}_share",
        claim="C17",
        text=f"Share of {kind} ties among the contacts whose kind of tie is known. {_RULE}. {_WILSON}",
    )


PERSONAL: Final = _share("personal")
PROFESSIONAL: Final = _share("professional")
COMMERCIAL: Final = _share("commercial")
TRUST_FIRST: Final = Definition(
    name="balance.trust_first_share",
    claim="C17",
    text="Share of the ties with a pitch or bait, whoever sent it, in which each side had written before the first of them and neither sold nor proposed a job. "
    "Where a pitch has no date, or it rests on messages without date or purpose what came before, that is unknown. "
    f"{HOW_READ}. 95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other contacts.",
)


def tie_kinds(
    network: Network, letters: Letters, contacts: pd.Index, *, stated: pd.Series
) -> pd.DataFrame:
    """Return the kind of tie of each contact, and what it rests on.

    Parameters
    ----------
    network
        The network as it was known on the day, with the groups of the user.
    letters
        Messages of the ego.
    contacts
        Ids of the contacts.
    stated
        What the user states, by ``person_id``: ``personal``, ``professional``, ``commercial``, or ``unknown`` to take
        the kind away; NA where nothing.

    Returns
    -------
    pandas.DataFrame
        With the index of ``contacts``: ``kind``, NA where nothing shows it, and ``because``, one of `BECAUSE`.
    """
    counts = purposes(letters, contacts)
    known, talk = of_known(counts), of(counts, *_TALK)
    said = stated.reindex(contacts)
    holds = {
        "stated": said.notna().to_numpy(),
        "selling": (2 * of(counts, *_BUSINESS) > known).any(axis=1),
        "shared_interest": contacts.isin(_companions(network, ("interest",))),
        "personal_talk": (2 * talk > known).all(axis=1)
        & (_months_of_talk(letters, contacts) >= _MONTHS),
        "recommendation": contacts.isin(_partners(network, _WORK_EVENTS)),
        "help": (of(counts, *HELPING) > 0).any(axis=1),
        "shared_work": contacts.isin(_companions(network, _WORK_GROUPS)),
    }
    evidence = np.column_stack([holds[name] for name in BECAUSE])
    first = np.where(evidence.any(axis=1), evidence.argmax(axis=1), -1)
    because = pd.Series(pd.Index(BECAUSE).take(first), contacts, dtype="str").mask(first < 0)
    kind = because.map(KINDS).astype("str")
    kind = kind.mask(because == "stated", said.mask(said == TAKEN_AWAY))
    return pd.DataFrame({"kind": kind, "because": because}, index=contacts.rename("person_id"))


def measures(
    kinds: pd.DataFrame, letters: Letters, *, absent: str, settings: Settings
) -> list[Measure]:
    """Return the shares of the kinds of tie, and the share of ties in which trust came before the sale.

    Parameters
    ----------
    kinds
        Kind of tie of each contact, see `tie_kinds`.
    letters
        Messages of the ego.
    absent
        Reason to give where there are no messages.
    settings
        For the confidence that the definitions name.
    """
    told = bool((letters.act != UNKNOWN).any())
    reason = _why_missing(letters) if len(letters) else absent
    # without messages, groups would show some kinds of tie and not others
    shown = told or bool((kinds["because"] == "stated").any())
    kind = kinds["kind"] if shown else pd.Series(pd.NA, kinds.index, dtype="str")
    found = [
        share_of_known(
            definition.given(settings),
            (kind == name).astype("boolean").mask(kind.isna()),
            absent=reasons.NO_TIE_KINDS if told else reason,
        )
        for name, definition in zip(TIES, (PERSONAL, PROFESSIONAL, COMMERCIAL), strict=True)
    ]
    trusted = trust_first(letters, kinds.index)
    unclear = reasons.ORDER_UNKNOWN if len(trusted) else reasons.NO_PITCHES
    trust = share_of_known(TRUST_FIRST.given(settings), trusted, absent=unclear if told else reason)
    return [*found, trust]


def trust_first(letters: Letters, contacts: pd.Index) -> pd.Series:
    """Return of each contact with a pitch either way whether both sides had written for another purpose before it.

    Parameters
    ----------
    letters
        Messages of the ego.
    contacts
        Ids of the contacts.

    Returns
    -------
    pandas.Series
        Nullable boolean by ``person_id``, of contacts with a pitch or bait only; NA where that is unknown.
    """
    place = contacts.get_indexer(letters.people)[letters.partner]
    pitch = letters.is_act(*SELLING)
    sold = np.unique(place[pitch & (place >= 0)])
    # a pitch without a date may have come before everything
    undated = np.isnat(letters.moment)
    first = np.full(len(contacts) + 1, np.datetime64("NaT", "us"))
    np.fmin.at(first, place[pitch], letters.moment[pitch])
    unclear = np.isin(sold, place[pitch & undated])
    business = letters.is_act(*_BUSINESS)
    before = (letters.moment < first[place]) & ~business
    perhaps = before | (undated & ~business)
    known = letters.act != UNKNOWN
    both = {
        name: np.isin(sold, place[chosen & letters.outgoing])
        & np.isin(sold, place[chosen & ~letters.outgoing])
        for name, chosen in (("sure", before & known), ("possible", perhaps))
    }
    unclear |= both["possible"] & ~both["sure"]
    found = pd.Series(both["sure"], contacts[sold].rename("person_id"), dtype="boolean")
    return found.mask(unclear)


def _why_missing(letters: Letters) -> str:
    return why_unknown(letters, OUT if letters.outgoing.all() else IN)


def _months_of_talk(letters: Letters, contacts: pd.Index) -> NDArray[np.int64]:
    """Return in how many months (UTC) both sides wrote small talk or thanks, by contact."""
    place = contacts.get_indexer(letters.people)[letters.partner]
    chosen = letters.is_act(*_TALK) & (place >= 0) & ~np.isnat(letters.moment)
    month = letters.moment[chosen].astype("datetime64[M]").astype(np.int64)
    month -= month.min(initial=0)
    span = int(month.max(initial=0)) + 1
    cell, outgoing = place[chosen] * span + month, letters.outgoing[chosen]
    both = np.intersect1d(cell[outgoing], cell[~outgoing])
    return np.bincount(both // span, minlength=len(contacts))


def _companions(network: Network, kinds: tuple[str, ...]) -> pd.Series:
    """Return the ids of those in a group of these kinds with the ego; groups are the ego's own where none lists the ego."""
    memberships, ego = network.memberships, network.ego
    mine = memberships.loc[memberships["person_id"] == ego, "group_id"]
    chosen = network.groups.loc[network.groups["kind"].isin(kinds), "group_id"]
    if len(mine):
        chosen = chosen[chosen.isin(mine)]
    return memberships.loc[memberships["group_id"].isin(chosen), "person_id"]


def _partners(network: Network, kinds: tuple[str, ...]) -> pd.Series:
    """Return the ids of those who did one of these things for the ego, or the ego for them."""
    events, ego = network.interactions, network.ego
    events = events.loc[events["kind"].isin(kinds), ["sender", "recipient"]]
    mine = events["sender"] == ego
    events = events[mine | (events["recipient"] == ego)]
    return events["recipient"].where(mine.loc[events.index], events["sender"])
