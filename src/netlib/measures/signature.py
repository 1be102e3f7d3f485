"""The social signature: how messages spread over the people one writes to most, and whether that lasts while the people change (C16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.threads import DAY, end_of

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure

    Numbers = NDArray[np.float64]
    Places = NDArray[np.int64]

RANKS: Final = 20
"""Ranks of the curve, as in the published study; all further contacts are one rest."""
_YEAR: Final = 365 * DAY

_PERIODS: Final = (
    "Periods are years of 365 days back from the last day, without a part of a year at the beginning; where less than two years lie between the first message and the last day, they are the "
    "two halves of the time from the first message to the last. Unknown is the share of messages to contacts without a date. A census of the account, without an interval."
)
SIGNATURE_DISTANCE: Final = Definition(
    name="attention.signature_distance",
    claim="C16",
    text="How much the way your messages spread changes from one period to the next: mean Jensen-Shannon divergence (in bit: 0 the same, 1 nothing in common) of the "
    f"shares of your messages by rank of the contact, the first {RANKS} and the rest, after Saramäki et al. (2014), who found this curve to stay like itself while the people change. "
    f"{_PERIODS}",
    unit="index",
)
TURNOVER: Final = Definition(
    name="attention.turnover",
    claim="C16",
    text=f"How much the circle you write to most changes from one period to the next: mean of 1 - Jaccard index of the first {RANKS} contacts by messages, "
    f"with all who tie for the last place (0 the same people, 1 all new), after Saramäki et al. (2014). {_PERIODS}",
    unit="share",
)


def signature(letters: Letters, contacts: pd.Index, *, day: date | None) -> pd.DataFrame:
    """Return the messages to each contact in each period, by rank.

    Parameters
    ----------
    letters
        Messages of the ego.
    contacts
        Ids of the contacts.
    day
        Last day that counts; None where no message has a date.

    Returns
    -------
    pandas.DataFrame
        A row per period and contact written to: ``period`` (from 0, the earliest), ``begins`` and ``ends`` (its first and last day), ``person_id``,
        ``messages``, ``share`` of the period's messages, ``rank`` from 1, equal for equal numbers.
    """
    place, at = _sent(letters, contacts, end_of(day))
    period, edges = _periods(at, end_of(day))
    kept = period >= 0
    size = max(len(contacts), 1)
    slots, n = np.unique(period[kept] * size + place[kept], return_counts=True)
    number, contact = np.divmod(slots, size)
    table = pd.DataFrame(
        {
            "period": number,
            "begins": _days(edges[number]),
            "ends": _days(edges[number + 1] - 1),
            "person_id": contacts[contact],
            "messages": n,
        }
    )
    by_period = table.groupby("period")["messages"]
    table["share"] = table["messages"] / by_period.transform("sum")
    table["rank"] = by_period.rank(method="min", ascending=False).astype("int64")
    # by rank; equal ones stay in the order of the contacts
    return table.sort_values(["period", "rank"], kind="stable", ignore_index=True)


def measures(
    letters: Letters, contacts: pd.Index, *, day: date | None, absent: str
) -> list[Measure]:
    """Return how much the spread of messages and the circle of people change between periods.

    Parameters
    ----------
    letters, contacts, day
        See `signature`.
    absent
        Reason to give where there are no messages.
    """
    of_contacts = letters.outgoing & (contacts.get_indexer(letters.people)[letters.partner] >= 0)
    if not of_contacts.any():
        reason = reasons.NOTHING_SENT_TO_CONTACTS if len(letters) else absent
        return [SIGNATURE_DISTANCE.without(reason), TURNOVER.without(reason)]
    undated = float(np.isnat(letters.moment[of_contacts]).mean())
    table = signature(letters, contacts, day=day)
    pairs = [
        (one, other)
        for one, other in zip(
            table["period"].unique()[:-1], table["period"].unique()[1:], strict=True
        )
        if other == one + 1
    ]
    if not pairs:
        reason = reasons.ONE_PERIOD if len(table) else reasons.NO_DATES
        return [SIGNATURE_DISTANCE.without(reason), TURNOVER.without(reason)]
    periods = dict(iter(table.groupby("period")))
    distance = [jensen_shannon(_curve(periods[a]), _curve(periods[b])) for a, b in pairs]
    turnover = [_turned(_first(periods[a]), _first(periods[b])) for a, b in pairs]
    n = int(table["messages"].sum())
    return [
        SIGNATURE_DISTANCE.result(float(np.mean(distance)), n=n, unknown=undated),
        TURNOVER.result(float(np.mean(turnover)), n=n, unknown=undated),
    ]


def jensen_shannon(one: Numbers, other: Numbers) -> float:
    """Return the Jensen-Shannon divergence of two distributions in bit, 0 to 1 (Lin 1991).

    Lin, IEEE Transactions on Information Theory 37, 145-151: the mean of the Kullback-Leibler divergences to
    the middle of the two.
    """
    middle = (one + other) / 2

    def to_middle(shares: Numbers) -> float:
        held = shares > 0
        return float((shares[held] * np.log2(shares[held] / middle[held])).sum())

    return min(max((to_middle(one) + to_middle(other)) / 2, 0.0), 1.0)


def _sent(letters: Letters, contacts: pd.Index, end: int) -> tuple[Places, Places]:
    """Return contact and moment of the dated messages to contacts."""
    place = contacts.get_indexer(letters.people)[letters.partner].astype(np.int64)
    at = letters.moment.astype(np.int64)
    kept = (place >= 0) & letters.outgoing & ~np.isnat(letters.moment) & (at < end)
    return place[kept], at[kept]


def _periods(at: Places, end: int) -> tuple[Places, Places]:
    """Return the period of each moment, -1 for none, and where the periods begin, with the end of the last."""
    if not len(at):
        return at, np.zeros(1, dtype=np.int64)
    first = int(at.min())
    years = (end - first) // _YEAR
    last = int(at.max()) + 1
    edges = (
        end - np.arange(years, -1, -1) * _YEAR
        if years > 1
        else np.array([first, (first + last) // 2, last])
    )
    return np.searchsorted(edges, at, side="right") - 1, edges


def _days(at: Places) -> NDArray[np.datetime64]:
    return at.astype("datetime64[us]").astype("datetime64[D]").astype("datetime64[s]")


def _curve(period: pd.DataFrame) -> Numbers:
    """Return the shares of the first ranks and the rest."""
    shares = np.sort(period["share"].to_numpy())[::-1]
    curve = np.zeros(RANKS + 1)
    curve[: min(len(shares), RANKS)] = shares[:RANKS]
    curve[RANKS] = shares[RANKS:].sum()
    return curve


def _first(period: pd.DataFrame) -> set[str]:
    return set(period.loc[period["rank"] <= RANKS, "person_id"])


def _turned(one: set[str], other: set[str]) -> float:
    return 1 - len(one & other) / len(one | other)
