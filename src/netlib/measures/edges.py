"""Who wrote to whom, worked out once and shared by all measures of exchange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from netlib.network import Network

_DAY: Final = 86_400_000_000  # microseconds


@dataclass(frozen=True, kw_only=True)
class Messages:
    """All messages from one person to another, a row per recipient; none from a person to themself.

    Attributes
    ----------
    people
        Ids of all people of the network, in the order of its table.
    sender, recipient
        Positions in ``people``.
    moment
        When, in UTC, ``NaT`` where unknown.
    """

    people: pd.Index
    sender: NDArray[np.int64]
    recipient: NDArray[np.int64]
    moment: NDArray[np.datetime64]

    def __len__(self) -> int:
        return len(self.sender)

    @property
    def last_day(self) -> date | None:
        """Day of the latest message; None where no message has a date."""
        dated = self.moment[~np.isnat(self.moment)]
        return dated.max().astype("datetime64[D]").item() if dated.size else None


def read_messages(network: Network) -> Messages:
    """Return the messages of the network with people as positions, without those from a person to themself."""
    people = pd.Index(network.people["person_id"])
    # without the texts, which are most of the table
    events = network.interactions[["kind", "sender", "recipient", "at"]]
    events = events[events["kind"] == "message"]
    sender, recipient = (
        _positions(events["sender"], people),
        _positions(events["recipient"], people),
    )
    at = events["at"].dt.tz_localize(None).to_numpy().astype("datetime64[us]")
    between = sender != recipient
    return Messages(
        people=people, sender=sender[between], recipient=recipient[between], moment=at[between]
    )


def ties(messages: Messages) -> pd.DataFrame:
    """Return the directed weighted ties: ``sender`` and ``recipient`` as positions, ``n`` messages, ``returned`` back.

    One row per ordered pair with at least one message; ``returned`` counts the messages of the
    opposite direction, 0 where there are none.
    """
    size = len(messages.people)
    keys, n = np.unique(messages.sender * size + messages.recipient, return_counts=True)
    sender, recipient = np.divmod(keys, max(size, 1))
    back = recipient * size + sender
    found = np.searchsorted(keys, back).clip(max=max(len(keys) - 1, 0))
    returned = np.where(keys[found] == back, n[found], 0) if len(keys) else n
    return pd.DataFrame({"sender": sender, "recipient": recipient, "n": n, "returned": returned})


def exchange(messages: Messages, ego: str, *, daily_cap: int) -> pd.DataFrame:
    """Return what went between a person and everybody they exchanged messages with, a row per partner.

    Parameters
    ----------
    messages
        All messages.
    ego
        Id of the person.
    daily_cap
        Messages a day (UTC), direction and partner that count in the capped columns. A message
        without a date belongs to no day and counts in full.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``person_id``, in the order of the people: ``sent``, ``received``, ``sent_capped``,
        ``received_capped``, ``last_sent_at``, ``last_received_at``, ``first_at``, ``last_at`` (UTC).
    """
    position = messages.people.get_loc(ego)
    out, back = messages.sender == position, messages.recipient == position
    sent = _tally(messages.recipient[out], messages.moment[out], len(messages.people), daily_cap)
    received = _tally(messages.sender[back], messages.moment[back], len(messages.people), daily_cap)
    table = pd.DataFrame(
        {
            "sent": sent["n"],
            "received": received["n"],
            "sent_capped": sent["capped"],
            "received_capped": received["capped"],
            "last_sent_at": sent["last"],
            "last_received_at": received["last"],
            "first_at": pd.concat([sent["first"], received["first"]], axis=1).min(axis=1),
            "last_at": pd.concat([sent["last"], received["last"]], axis=1).max(axis=1),
        }
    ).set_axis(messages.people, axis=0)
    return table[table["sent"] + table["received"] > 0].rename_axis("person_id")


def _positions(ids: pd.Series, people: pd.Index) -> NDArray[np.int64]:
    # a look-up per distinct id, not per message
    codes, distinct = pd.factorize(ids)
    return people.get_indexer(distinct).astype(np.int64)[codes] if len(codes) else codes


def _tally(
    partner: NDArray[np.int64], at: NDArray[np.datetime64], size: int, daily_cap: int
) -> pd.DataFrame:
    """Return messages, capped messages and first and last moment by position of the partner."""
    dated = ~np.isnat(at)
    days = at[dated].astype(np.int64) // _DAY
    base = int(days.min()) if days.size else 0
    span = int(days.max()) - base + 1 if days.size else 1
    slots, per_day = np.unique(partner[dated] * span + days - base, return_counts=True)
    capped = np.bincount(slots // span, weights=np.minimum(per_day, daily_cap), minlength=size)
    moments = pd.Series(at[dated]).dt.tz_localize("UTC").groupby(partner[dated])
    return pd.DataFrame(
        {
            "n": np.bincount(partner, minlength=size),
            "capped": capped.astype(np.int64) + np.bincount(partner[~dated], minlength=size),
            "first": moments.min().reindex(range(size)),
            "last": moments.max().reindex(range(size)),
        }
    )
