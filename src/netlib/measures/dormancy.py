"""Ties that rest: once both wrote, and for a year nobody did (C11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.shares import share_of_known
from netlib.measures.valued import WHO_IS_VALUED

if TYPE_CHECKING:
    from datetime import date

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

YEAR_DAYS: Final = 365
"""Days of silence after which a tie is dormant."""

_DORMANT: Final = (
    f"A tie is dormant if messages once went both ways and none did in the {YEAR_DAYS} days up to the last day (own convention); "
    "it is not worthless: what executives learned by waking old ties was more novel than what they got from current ones (Levin, Walter & Murnighan 2011)."
)
DORMANT_SHARE: Final = Definition(
    name="ties.dormant_share",
    claim="C11",
    text=f"Share of dormant ties among contacts with messages both ways. {_DORMANT} Unknown are ties whose messages have no date. "
    "95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people.",
)
DORMANT_VALUED: Final = Definition(
    name="ties.dormant_valued",
    claim="C11",
    text=f"Number of dormant ties worth waking: to people you value, or to decision-makers in your own or an adjacent field. {_DORMANT} Here "
    f"{WHO_IS_VALUED}. Cases are the dormant ties. A census of the account, without an interval.",
    unit="count",
)


def dormant(contacts: pd.DataFrame, day: date | None) -> pd.Series:
    """Return whether the tie to each contact is dormant.

    Parameters
    ----------
    contacts
        A row per contact: ``sent``, ``received`` (numbers of messages, NA where there are none in the export), ``last_at``.
    day
        Last day that counts; None where nothing has a date.

    Returns
    -------
    pandas.Series
        Nullable boolean, with the index of ``contacts``: NA without messages in the export, and where no message of
        a tie both ways has a date.
    """
    mutual = (contacts["sent"] > 0) & (contacts["received"] > 0)
    if day is None:
        return mutual.mask(mutual)
    start = pd.Timestamp(day, tz="UTC") + pd.Timedelta(days=1 - YEAR_DAYS)
    silent = (contacts["last_at"] < start).astype("boolean").mask(contacts["last_at"].isna())
    return mutual & silent


def dormant_and_valued(contacts: pd.DataFrame, day: date | None) -> pd.Series:
    """Return whether the tie to each contact is dormant and worth waking: never to be pruned.

    Parameters
    ----------
    contacts
        As for `dormant`, with ``valued``, ``decides`` (nullable booleans) and ``field``.
    day
        Last day that counts.

    Returns
    -------
    pandas.Series
        Nullable boolean, with the index of ``contacts``.
    """
    near = contacts["field"].isin(["own", "adjacent"]).astype("boolean")
    near = near.mask(contacts["field"].isna())
    return dormant(contacts, day) & (contacts["valued"] | (contacts["decides"] & near))


def measures(
    contacts: pd.DataFrame, *, day: date | None, absent: str, settings: Settings
) -> list[Measure]:
    """Return how many ties are dormant, and how many of these are worth waking.

    Parameters
    ----------
    contacts, day
        See `dormant_and_valued`.
    absent
        Reason to give where no message went between the person and any contact.
    settings
        For what a definition says of who is valued.
    """
    worth = DORMANT_VALUED.given(settings)
    mutual = ((contacts["sent"] > 0) & (contacts["received"] > 0)).fillna(value=False).astype(bool)
    if not mutual.any():
        exchanged = (contacts["sent"] + contacts["received"] > 0).any()
        reason = reasons.NO_MUTUAL if exchanged else absent
        return [DORMANT_SHARE.without(reason), worth.without(reason)]
    asleep = dormant(contacts, day)[mutual]
    share = share_of_known(DORMANT_SHARE, asleep, absent=reasons.NO_DATES)
    if share.value is None:
        return [share, worth.without(reasons.NO_DATES)]
    kept = dormant_and_valued(contacts, day)[mutual][asleep.fillna(value=False).astype(bool)]
    if kept.size and kept.isna().all():
        return [share, worth.without(reasons.VALUED_UNKNOWN)]
    unknown = float(kept.isna().mean()) if kept.size else 0.0
    return [share, worth.result(int(kept.sum()), n=len(kept), unknown=unknown)]
