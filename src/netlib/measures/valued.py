"""Which contacts count as valued, as far as an export can show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from datetime import date


def valued_contacts(
    exchange: pd.DataFrame, decides: pd.Series, *, day: date | None, valued_days: int
) -> pd.Series:
    """Return whether each contact is valued: an own convention, in the absence of the user's own list.

    Valued is a contact with messages both ways within the last ``valued_days`` days, or a
    decision-maker with a message in either direction at any time. Somebody who would be valued
    as a decision-maker, but whose level is unknown, is unknown.

    Parameters
    ----------
    exchange
        What went between the person and each partner, see `netlib.measures.edges.exchange`.
    decides
        Nullable boolean per contact, indexed by ``person_id``.
    day
        Last day of the window; None where no message has a date, so that nobody is known to have
        written lately.
    valued_days
        Length of the window.

    Returns
    -------
    pandas.Series
        Nullable boolean with the index of ``decides``.
    """
    known = exchange.reindex(decides.index)
    exchanged = known["sent"].notna()
    both_ways = (known["sent"] > 0) & (known["received"] > 0)
    if day is None:
        lately = both_ways.astype("boolean").mask(both_ways)
    else:
        start = pd.Timestamp(day, tz="UTC") + pd.Timedelta(days=1 - valued_days)
        within = (known["last_sent_at"] >= start) & (known["last_received_at"] >= start)
        lately = within.astype("boolean")
    return lately | (decides.astype("boolean") & exchanged.astype("boolean"))
