"""First the person, then perhaps business: how soon after connecting contacts begin to sell (C12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.letters import UNKNOWN
from netlib.measures.shares import share_of_known
from netlib.measures.statistics import wilson
from netlib.measures.survival import effects, kaplan_meier, median, median_interval, share_left
from netlib.measures.threads import DAY, end_of

if TYPE_CHECKING:
    from datetime import date

    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.measures.survival import Curve
    from netlib.settings import Settings

    Flags = NDArray[np.bool_]
    Places = NDArray[np.int64]

SOON_DAYS: Final = 30
"""Days after connecting within which a pitch counts as soon."""
_NEVER: Final = np.iinfo(np.int64).max

_PITCH: Final = (
    "a message of theirs that sells something or lures (pitch or bait, read from its words, German or English, from a confidence "
    "of {message_confidence} on)"
)
_WATCHED: Final = (
    "Kaplan & Meier (1958) over the contacts whose day of connecting is known, in whole days: a pitch before that day counts as day 0; "
    "whoever sold nothing is watched to the export's last day, or to the first message whose purpose is unknown. "
    "Unknown is the share of contacts without such a day, or with a pitch without a date."
)
PITCH_LATENCY: Final = Definition(
    name="noise.pitch_latency_days",
    claim="C12",
    text=f"Median days from connecting to the first pitch: {_PITCH}. {_WATCHED} 95 % interval: the times at which that of the curve holds one half "
    "(Brookmeyer & Crowley 1982): process uncertainty.",
    unit="days",
)
PITCHED_SOON: Final = Definition(
    name="noise.pitched_within_30_days",
    claim="C12",
    text=f"Probability that a contact pitches within {SOON_DAYS} days of connecting: {_PITCH}. {_WATCHED} 95 % interval of Wilson (1927) "
    "for the effective number of contacts, which gives Greenwood's variance (Rothman 1978): process uncertainty, were the same habits to meet other people.",
)
BEGAN_WITH_PITCH: Final = Definition(
    name="noise.began_with_pitch_share",
    claim="C12",
    text=f"Share of ties whose first message was a pitch: {_PITCH}, among contacts with messages. Unknown are those whose first message is of "
    "unknown purpose, or who have a message without a date. 95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people.",
)


def measures(
    letters: Letters,
    connected_on: pd.Series,
    *,
    day: date | None,
    absent: str,
    settings: Settings,
) -> list[Measure]:
    """Return how soon after connecting contacts sell, and how many ties began with it.

    Parameters
    ----------
    letters
        Messages of the ego.
    connected_on
        Day on which each contact became one, indexed by ``person_id``; NaT where unknown.
    day
        Last day that counts; None where no message has a date.
    absent
        Reason to give where there are no messages.
    settings
        For what the definitions say of the purpose of messages.
    """
    half, soon, began = (d.given(settings) for d in (PITCH_LATENCY, PITCHED_SOON, BEGAN_WITH_PITCH))
    if not len(letters) or (letters.act == UNKNOWN).all():
        reason = reasons.NO_PURPOSES if len(letters) else absent
        return [definition.without(reason) for definition in (half, soon, began)]
    started = share_of_known(
        began,
        began_with_pitch(letters, connected_on.index, day=day),
        absent=reasons.NO_FIRST_PURPOSE,
    )
    waits = days_to_pitch(letters, connected_on, day=day)
    known = waits["days"].notna()
    if not known.any():
        return [*(d.without(reasons.NO_ACCEPTANCE_DAYS) for d in (half, soon)), started]
    curve = kaplan_meier(waits.loc[known, "days"], waits.loc[known, "pitched"].astype(bool))
    n, unknown = int(known.sum()), 1 - float(known.mean())
    middle = median(curve)
    return [
        half.without(reasons.FEWER_PITCHED)
        if middle is None
        else half.result(middle, interval=median_interval(curve), n=n, unknown=unknown),
        _soon(soon, curve, unknown=unknown),
        started,
    ]


def days_to_pitch(letters: Letters, connected_on: pd.Series, *, day: date | None) -> pd.DataFrame:
    """Return how many days each contact was watched after connecting, and whether they then sold something.

    Parameters
    ----------
    letters, connected_on, day
        See `measures`.

    Returns
    -------
    pandas.DataFrame
        With the index of ``connected_on``: ``days`` (whole, NA where unknown) and ``pitched`` (nullable boolean).
    """
    of, end = _with_contacts(letters, connected_on.index), end_of(day)
    dated = of.is_dated & (of.moment < end) & ~of.outgoing
    n = len(connected_on)
    pitched_on = _first(of, dated & of.sells, n) // DAY
    doubted_on = _first(of, dated & of.is_unknown, n) // DAY
    since = connected_on.to_numpy().astype("datetime64[D]")
    last = end // DAY - 1
    accepted = np.where(np.isnat(since), _NEVER, since.astype(np.int64))
    until = np.minimum(np.minimum(pitched_on, doubted_on), last)
    known = accepted <= last
    # a pitch without a date may have been the first
    known[of.contact[~of.is_dated & ~of.outgoing & of.sells]] = False
    days = np.maximum(until - np.where(known, accepted, 0), 0).astype(float)
    pitched = pd.Series(pitched_on <= until, index=connected_on.index, dtype="boolean")
    return pd.DataFrame(
        {
            "days": pd.Series(days, index=connected_on.index).where(known).astype("Int64"),
            "pitched": pitched.where(known),
        }
    )


def began_with_pitch(letters: Letters, contacts: pd.Index, *, day: date | None) -> pd.Series:
    """Return whether the first message with each contact was a pitch of theirs, of those with messages (nullable).

    Where several came first at the same moment, a pitch among them counts, and else an unknown purpose.
    """
    of, end = _with_contacts(letters, contacts), end_of(day)
    kept = of.is_dated & (of.moment < end)
    first = _first(of, kept, len(contacts))
    received = kept & (of.moment == first[of.contact]) & ~of.outgoing
    wrote, sold, doubted = np.zeros((3, len(contacts)), dtype=bool)
    wrote[of.contact[kept | ~of.is_dated]] = True
    sold[of.contact[received & of.sells]] = True
    doubted[of.contact[received & of.is_unknown]] = True
    doubted &= ~sold
    # a message without a date may have been the first
    doubted[of.contact[~of.is_dated]] = True
    return pd.Series(sold, index=contacts, dtype="boolean").mask(doubted)[wrote]


class _Letters(NamedTuple):
    """Messages with contacts: with whom, when, and what they are for."""

    contact: Places
    moment: Places
    is_dated: Flags
    outgoing: Flags
    sells: Flags
    is_unknown: Flags


def _with_contacts(letters: Letters, contacts: pd.Index) -> _Letters:
    place = contacts.get_indexer(letters.people)[letters.partner].astype(np.int64)
    rows = place >= 0
    return _Letters(
        contact=place[rows],
        moment=letters.moment[rows].astype(np.int64),
        is_dated=~np.isnat(letters.moment[rows]),
        outgoing=letters.outgoing[rows],
        sells=letters.is_act("pitch", "bait")[rows],
        is_unknown=letters.act[rows] == UNKNOWN,
    )


def _first(of: _Letters, kept: Flags, size: int) -> Places:
    """Return the earliest moment of each contact's messages that are kept; the highest number where there is none."""
    earliest = np.full(size, _NEVER)
    np.minimum.at(earliest, of.contact[kept], of.moment[kept])
    return earliest


def _soon(definition: Definition, curve: Curve, *, unknown: float) -> Measure:
    """Return the share that pitched within 30 days."""
    if curve.longest < SOON_DAYS:
        return definition.without(reasons.TOO_SHORT_AFTER)
    left = share_left(curve, SOON_DAYS)
    variance = left**2 * float((effects(curve, SOON_DAYS) ** 2).sum())
    watched = int((curve.last >= np.searchsorted(curve.times, SOON_DAYS, side="right")).sum())
    effective = left * (1 - left) / variance if variance > 0 else float(watched)
    return definition.result(
        1 - left,
        interval=wilson((1 - left) * effective, effective),
        n=len(curve.last),
        unknown=unknown,
    )
