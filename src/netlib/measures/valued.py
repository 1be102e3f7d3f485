"""Which contacts count as valued: the user's own marks, else what an export can show of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

if TYPE_CHECKING:
    from datetime import date

    from netlib.settings import Settings

BECAUSE: Final = ("stated", "both_ways", "decides_near")
"""Why somebody counts as valued: the user says so, messages went both ways lately, or a decision-maker close by."""

WHO_IS_VALUED: Final = (
    "valued is whom you mark so; else a contact with messages both ways within {valued_days} days, or a "
    "decision-maker with any message in a field that counts (own, adjacent or any; set to {valued_fields}), and who cannot be judged is left out"
)
"""The same in words, for the definitions of measures that rest on it."""

_NEAR: Final = {"own": ("own",), "adjacent": ("own", "adjacent")}


def valued_contacts(
    exchange: pd.DataFrame, contacts: pd.DataFrame, *, day: date | None, settings: Settings
) -> pd.DataFrame:
    """Return whether each contact is valued, and why: the one place where that is decided.

    The user's own mark wins. Without one, valued is a contact with messages both ways within the last
    ``valued_days`` days, or a decision-maker in one's own or an adjacent field (``valued_fields``) with a message in
    either direction at any time. Somebody who would be valued as such a decision-maker, but whose level or field
    is unknown, is unknown.

    Parameters
    ----------
    exchange
        What went between the person and each partner, see `netlib.measures.edges.exchange`.
    contacts
        A row per contact, indexed by ``person_id``: ``decides`` and ``stated_valued`` (nullable booleans), ``field``
        (``own``, ``adjacent``, ``distant`` or NA).
    day
        Last day of the window; None where no message has a date, so that nobody is known to have
        written lately.
    settings
        For the window and the fields that count.

    Returns
    -------
    pandas.DataFrame
        With the index of ``contacts``: ``valued`` (nullable boolean) and ``valued_because``, one of `BECAUSE`, NA
        for those who are not.
    """
    known = exchange.reindex(contacts.index)
    lately = _lately(known, day=day, valued_days=settings.valued_days)
    exchanged = known["sent"].notna().astype("boolean")
    near = contacts["decides"].astype("boolean") & _counts(contacts["field"], settings) & exchanged
    stated = contacts["stated_valued"].astype("boolean")
    valued = stated.fillna(lately | near)
    because = pd.Series(pd.NA, index=contacts.index, dtype="str")
    for name, holds in zip(BECAUSE, (stated, lately, near), strict=True):
        because = because.mask(because.isna() & holds.fillna(value=False), name)
    return pd.DataFrame(
        {"valued": valued, "valued_because": because.where(valued.fillna(value=False))}
    )


def _lately(known: pd.DataFrame, *, day: date | None, valued_days: int) -> pd.Series:
    """Return whether messages went both ways within the window; NA where their days are unknown."""
    both_ways = (known["sent"] > 0) & (known["received"] > 0)
    if day is None:
        return both_ways.astype("boolean").mask(both_ways)
    start = pd.Timestamp(day, tz="UTC") + pd.Timedelta(days=1 - valued_days)
    within = (known["last_sent_at"] >= start) & (known["last_received_at"] >= start)
    return within.astype("boolean")


def _counts(field: pd.Series, settings: Settings) -> pd.Series:
    """Return whether a field is near enough to count; NA where it is unknown and that matters."""
    if settings.valued_fields == "any":
        return pd.Series(data=True, index=field.index, dtype="boolean")
    near = field.isin(_NEAR[settings.valued_fields]).astype("boolean")
    return near.mask(field.isna())
