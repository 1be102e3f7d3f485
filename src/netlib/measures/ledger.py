"""Who asks whom for help, and who gives: the ledger of asks, offers, thanks, introductions and tips (C8, C10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.jackknife import JACKKNIFE, share_interval
from netlib.measures.purposes import HOW_READ, IN, OUT, of, of_known, purposes, why_unknown

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.settings import Settings

FEWEST_ASKS: Final = 10
FEWEST_ASKING: Final = 5
"""Asks, and contacts who asked or were asked, below which their imbalance says nothing: an own convention."""

_PROCESS: Final = "process uncertainty, were the same habits to meet other contacts"


def _count(name: str, claim: str, what: str) -> Definition:
    each = "; one to several contacts counts for each of them" if name.endswith("_out") else ""
    return Definition(
        name=name,
        claim=claim,
        text=f"Number of messages in which {what}{each}. {HOW_READ}. A census of the account, without an interval.",
        unit="count",
    )


ASKS_OUT: Final = _count(
    "help.asks_out",
    "C8",
    "you asked contacts for something: help, advice, a contact, time",
)
ASKS_IN: Final = _count(
    "help.asks_in", "C8", "contacts asked you for something: help, advice, a contact, time"
)
ASK_IMBALANCE: Final = Definition(
    name="help.ask_imbalance",
    claim="C10",
    text="(asks received - asks sent) / (asks received + asks sent), between you and your contacts: 1 is only being asked, -1 only asking, "
    f"0 as many each way; at least {FEWEST_ASKS} asks with {FEWEST_ASKING} contacts (own convention). {HOW_READ}. {JACKKNIFE}: "
    f"{_PROCESS}.",
    unit="index",
)
OFFERS_OUT: Final = _count(
    "help.offers_out", "C10", "you offered contacts something without a price"
)
OFFERS_IN: Final = _count("help.offers_in", "C10", "contacts offered you something without a price")
THANKS_OUT: Final = _count("help.thanks_out", "C10", "you thanked contacts for something they did")
THANKS_IN: Final = _count("help.thanks_in", "C10", "contacts thanked you for something you did")
INTRODUCTIONS_OUT: Final = _count(
    "help.introductions_out",
    "C10",
    "you brought contacts together with somebody or recommended somebody to them",
)
INTRODUCTIONS_IN: Final = _count(
    "help.introductions_in",
    "C10",
    "contacts brought you together with somebody or recommended somebody to you",
)
TIPS_OUT: Final = _count(
    "help.tips_out", "C10", "you passed on something useful and specific to contacts"
)
TIPS_IN: Final = _count(
    "help.tips_in", "C10", "contacts passed on something useful and specific to you"
)
TRIVIAL_ASK_SHARE: Final = Definition(
    name="help.trivial_ask_share",
    claim="C8",
    text="Share of trivial asks, which a search or a minute answers, among the messages in which contacts asked you for something; an ask that does "
    f"not tell counts as substantial. {HOW_READ}. {JACKKNIFE}: {_PROCESS}.",
)

_COUNTS: Final = (
    *(("ask", OUT, ASKS_OUT), ("ask", IN, ASKS_IN)),
    *(("offer", OUT, OFFERS_OUT), ("offer", IN, OFFERS_IN)),
    *(("thanks", OUT, THANKS_OUT), ("thanks", IN, THANKS_IN)),
    *(("introduction", OUT, INTRODUCTIONS_OUT), ("introduction", IN, INTRODUCTIONS_IN)),
    *(("tip", OUT, TIPS_OUT), ("tip", IN, TIPS_IN)),
)
"""Purpose, way and measure, one's own asking first."""


def help_ledger(letters: Letters, contacts: pd.Index) -> pd.DataFrame:
    """Return what each contact and the person asked of and gave to each other.

    Parameters
    ----------
    letters
        Messages of the ego.
    contacts
        Ids of the contacts.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``person_id``, in the order of the contacts, messages in each column: ``asks_out``, ``asks_in``, ``offers_out``,
        ``offers_in``, ``thanks_out``, ``thanks_in``, ``introductions_out``, ``introductions_in``, ``tips_out``,
        ``tips_in``, and those for a known purpose, ``known_out`` and ``known_in``. A message received is no gift: whoever
        asks four times in vain has asked, and given nothing.
    """
    counts = purposes(letters, contacts)
    known = of_known(counts)
    columns = {
        measure.name.removeprefix("help."): of(counts, act)[:, way] for act, way, measure in _COUNTS
    }
    return pd.DataFrame(
        {**columns, "known_out": known[:, OUT], "known_in": known[:, IN]},
        index=contacts.rename("person_id"),
    )


def measures(
    letters: Letters,
    messages: pd.DataFrame,
    contacts: pd.Index,
    *,
    ego: str,
    absent: str,
    settings: Settings,
) -> list[Measure]:
    """Return the help ledger between a person and the contacts.

    Parameters
    ----------
    letters
        Messages of the ego.
    messages
        What is judged of them, see `netlib.judgements.Judgements`: ``sender, recipient, act, size``.
    contacts
        Ids of the contacts.
    ego
        Whose messages they are.
    absent
        Reason to give where there are no messages.
    settings
        For the confidence that the definitions name.
    """
    counts = purposes(letters, contacts)
    known, total = of_known(counts).sum(axis=0), counts.sum(axis=(0, 2))
    missing = [
        _why_missing(letters, int(known[way]), int(total[way]), way=way, absent=absent)
        for way in (IN, OUT)
    ]
    found = [
        measure.given(settings).without(reason)
        if (reason := missing[way])
        else measure.given(settings).result(
            int(of(counts, act)[:, way].sum()),
            n=int(known[way]),
            unknown=1 - int(known[way]) / int(total[way]),
        )
        for act, way, measure in _COUNTS
    ]
    unknown = 1 - float(known.sum()) / max(float(total.sum()), 1)
    imbalance = _imbalance(
        ASK_IMBALANCE.given(settings),
        of(counts, "ask"),
        unknown=unknown,
        missing=missing[OUT] or missing[IN],
    )
    unsure = 1 - float(known[IN]) / max(float(total[IN]), 1)
    trivial = _trivial(
        TRIVIAL_ASK_SHARE.given(settings),
        messages,
        contacts,
        ego=ego,
        unknown=unsure,
        missing=missing[IN],
    )
    return [*found[:2], imbalance, *found[2:], trivial]


def _why_missing(letters: Letters, known: int, total: int, *, way: int, absent: str) -> str | None:
    """Return the reason why nothing is known of the messages of one way, None where something is."""
    if not len(letters):
        return absent
    if not total:
        return reasons.NOTHING_SENT_TO_CONTACTS if way == OUT else reasons.NOTHING_FROM_CONTACTS
    return None if known else why_unknown(letters, way)


def _imbalance(
    definition: Definition, asks: NDArray[np.int64], *, unknown: float, missing: str | None
) -> Measure:
    """Return the imbalance of asks by contact and way."""
    if missing:
        return definition.without(missing)
    both = asks.sum(axis=1)
    received, n = int(asks[:, IN].sum()), int(both.sum())
    if n < FEWEST_ASKS or np.count_nonzero(both) < FEWEST_ASKING:
        return definition.without(reasons.FEW_ASKS)
    # 2 q - 1, where q is the share of asks received
    found = share_interval(asks[:, IN], both)
    interval = None if found is None else (2 * found[0] - 1, 2 * found[1] - 1)
    return definition.result(2 * received / n - 1, interval=interval, n=n, unknown=unknown)


def _trivial(
    definition: Definition,
    messages: pd.DataFrame,
    contacts: pd.Index,
    *,
    ego: str,
    unknown: float,
    missing: str | None,
) -> Measure:
    if missing:
        return definition.without(missing)
    asks = messages[messages["act"] == "ask"]
    asks = asks[(asks["recipient"] == ego) & asks["sender"].isin(contacts)]
    if asks.empty:
        return definition.without(reasons.NO_ASKS_IN)
    by_contact = (asks["size"] == "trivial").groupby(asks["sender"]).agg(["sum", "size"])
    trivial, n = int(by_contact["sum"].sum()), len(asks)
    interval = share_interval(by_contact["sum"], by_contact["size"])
    return definition.result(trivial / n, interval=interval, n=n, unknown=unknown)
