"""Whom one's data and time are exposed to: collectors, sellers, and who knows one's address (C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.letters import UNKNOWN
from netlib.measures.purposes import HOW_READ, IN, SELLING, of, of_known, purposes, why_unknown
from netlib.measures.shares import share_of_known
from netlib.network import SOURCE_SEPARATOR

if TYPE_CHECKING:
    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.network import Network
    from netlib.settings import Settings

_WILSON: Final = "95 % interval of Wilson (1927): process uncertainty, were the same way of making contacts to bring as many again."
_SELLS: Final = "at least one message that sells something or lures with numbers, secrets or gifts"
_WITHOUT_MESSAGES: Final = frozenset(("mail", "vcard", "google", "outlook", "contacts", "calendar"))
"""Sources beside which every message is a mail."""

COLLECTOR_SHARE: Final = Definition(
    name="exposure.collector_share",
    claim="C9",
    text="Share of collectors, people with more than {collector_threshold} contacts, among the contacts of whom it is known how many they have. "
    + _WILSON,
)
SELLER_SHARE: Final = Definition(
    name="exposure.seller_share",
    claim="C9",
    text=f"Share of the contacts who sent you {_SELLS}, among those of whom at least one message "
    f"has a known purpose; who never wrote is unknown. {HOW_READ}. {_WILSON}",
)
PITCHES: Final = Definition(
    name="exposure.pitches_received",
    claim="C9",
    text=f"Number of messages received, from contacts or others, that sell something or lure with numbers, secrets or gifts; contact requests are not in it. {HOW_READ}. "
    "A census of the account, without an interval.",
    unit="count",
)
PITCHERS: Final = Definition(
    name="exposure.pitchers",
    claim="C9",
    text=f"Number of people, contacts or not, who sent you {_SELLS}; cases are all of whom at least one message "
    f"has a known purpose. {HOW_READ}. A census of the account, without an interval.",
    unit="count",
)
EMAIL_VISIBLE: Final = Definition(
    name="exposure.email_visible",
    claim="C9",
    text="Number of people who know your e-mail address from your mail: whom you wrote to, or who wrote to you. Who else may see it, "
    "on a platform or by passing it on, no source tells. A census of the mailbox, without an interval.",
    unit="count",
)


def measures(
    network: Network,
    letters: Letters,
    collector: pd.Series,
    *,
    absent: str,
    settings: Settings,
) -> list[Measure]:
    """Return the shares of contacts who collect and who sell, the pitches received, and who knows the address.

    Parameters
    ----------
    network
        The network as it was known on the day, for its sources.
    letters
        Messages of the ego.
    collector
        Nullable boolean by the id of each contact.
    absent
        Reason to give where there are no messages.
    settings
        For the thresholds that the definitions name.
    """
    return [
        share_of_known(
            COLLECTOR_SHARE.given(settings),
            collector.astype("boolean"),
            absent=reasons.NO_COUNTS if len(collector) else reasons.NO_CONTACTS,
        ),
        *_selling(letters, collector.index, absent=absent, settings=settings),
        _email_visible(network, letters, absent=absent),
    ]


def _selling(
    letters: Letters, contacts: pd.Index, *, absent: str, settings: Settings
) -> list[Measure]:
    share, number, people = (one.given(settings) for one in (SELLER_SHARE, PITCHES, PITCHERS))
    known = ~letters.outgoing & (letters.act != UNKNOWN)
    n, total = int(np.count_nonzero(known)), int(np.count_nonzero(~letters.outgoing))
    if not n:
        reason = why_unknown(letters, IN) if total else reasons.NOTHING_RECEIVED
        return [one.without(reason if len(letters) else absent) for one in (share, number, people)]
    counts = purposes(letters, contacts)
    sells = pd.Series(of(counts, *SELLING)[:, IN] > 0, contacts, dtype="boolean")
    sells = sells.mask(of_known(counts)[:, IN] == 0)
    pitches = known & letters.is_act(*SELLING)
    writers, judged, pitchers = (
        len(np.unique(letters.partner[chosen])) for chosen in (~letters.outgoing, known, pitches)
    )
    return [
        share_of_known(
            share, sells, absent=_why_no_seller(letters, contacts, int(counts[:, IN].sum()))
        ),
        number.result(int(np.count_nonzero(pitches)), n=n, unknown=1 - n / total),
        people.result(pitchers, n=judged, unknown=1 - judged / writers),
    ]


def _why_no_seller(letters: Letters, contacts: pd.Index, received: int) -> str:
    if not len(contacts):
        return reasons.NO_CONTACTS
    return why_unknown(letters, IN) if received else reasons.NOTHING_FROM_CONTACTS


def _email_visible(network: Network, letters: Letters, *, absent: str) -> Measure:
    if not network.is_from("mail"):
        return EMAIL_VISIBLE.without(reasons.NO_MAIL)
    if not _WITHOUT_MESSAGES.issuperset(network.source.split(SOURCE_SEPARATOR)):
        return EMAIL_VISIBLE.without(reasons.NOT_MAIL_ALONE)
    if not len(letters):
        return EMAIL_VISIBLE.without(absent)
    people = len(np.unique(letters.partner))
    return EMAIL_VISIBLE.result(people, n=people)
