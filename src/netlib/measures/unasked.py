"""Whether something came to the ego unasked: no request before it, as far as the messages tell."""

from __future__ import annotations

import pandas as pd


def first_of_each(events: pd.DataFrame) -> pd.Series:
    """Return the moment of the first event of each person, by ``person``; NaT where one of theirs has no date.

    Which is the first is known only where all are dated.
    """
    by_person = events.groupby("person")["at"]
    return by_person.min().mask(by_person.count() < by_person.size())


def is_unasked(first: pd.Series, requests: pd.DataFrame, *, days: float | None = None) -> pd.Series:
    """Return of each person whether their event came without a request of the ego before.

    Parameters
    ----------
    first
        Moment of the event by ``person``, NaT where unknown.
    requests
        ``person``, ``at`` (NaT where unknown) and ``sure``: True for a request, False for what may have been one.
    days
        Days before the event in which a request counts; any time before where None.

    Returns
    -------
    pandas.Series
        Nullable boolean with the index of ``first``; NA where something may have been a request, or may have come
        before.
    """
    moment = requests["person"].map(first)
    later = requests["at"] > moment
    if days is not None:
        later |= requests["at"] < moment - pd.Timedelta(days=days)
    dated = requests["at"].notna() & moment.notna()
    asked = first.index.isin(requests.loc[requests["sure"] & dated & ~later, "person"])
    perhaps = first.index.isin(requests.loc[~later, "person"])
    return pd.Series(~asked, first.index, dtype="boolean").mask(perhaps & ~asked)
