"""The measures of many members at once, from all that went between them and others; nothing here goes member by member.

The same definitions as `netlib.measures` has for one person, and the same numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.measures import attention, reach, reciprocity
from netlib.population import spread
from netlib.population.columns import UNDATED
from netlib.population.definitions import OWN_JACCARD, OWN_OVERLAP, result
from netlib.population.spread import over, sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    Column = tuple[str, NDArray[Any]]

PRESENT: Final = -1
"""A row that says no more than that the member is there."""
MET: Final = 0
"""Something other than a message: it makes a contact and no exchange."""
OUT: Final = 1
BACK: Final = 2

ROWS: Final = {
    "member": "int64",
    "partner": "int64",
    "tail": "int32",
    "way": "int8",
    "day": "int32",
}
"""What went between a member and a partner on a day, seen from the member, a row each time, and which `way`.

``member`` is a position in the `netlib.population.people.Directory`, and so is ``partner``; of somebody who is not in
there, ``partner`` is a number below 0 and ``tail`` the rest of it.
"""


class _Pairs(NamedTuple):
    """A row per member and contact."""

    member: NDArray[np.int64]
    decides: NDArray[np.int8]
    sent: NDArray[np.int64]
    received: NDArray[np.int64]
    sent_capped: NDArray[np.int64]
    received_capped: NDArray[np.int64]


def empty_rows() -> pd.DataFrame:
    """Return the table of `ROWS` without any."""
    return pd.DataFrame({name: pd.Series(dtype=kind) for name, kind in ROWS.items()})


def present(first: int, end: int) -> pd.DataFrame:
    """Return the rows that say that these members are there."""
    members = np.arange(first, end, dtype=np.int64)
    rows = pd.DataFrame({"member": members, "way": PRESENT}).reindex(columns=list(ROWS))
    return rows.fillna(0).astype(ROWS)


def measure_members(
    rows: pd.DataFrame, shared: pd.DataFrame, *, decides: NDArray[np.int8], daily_cap: int
) -> pd.DataFrame:
    """Return the measures of the members that rows are about.

    Parameters
    ----------
    rows
        See `ROWS`: everything about each of these members, and a `PRESENT` one for each.
    shared
        Of pairs of groups each is in, see `netlib.population.overlap`: ``member, jaccard, overlap, pairs``; sums to be added up.
    decides
        By position: 1 decides, 0 does not, -1 unknown.
    daily_cap
        See `netlib.measures.edges.exchange`.

    Returns
    -------
    pandas.DataFrame
        A row per member: ``member``, ``contacts`` and the columns of `netlib.population.definitions.EVERY`.
    """
    members, place = np.unique(rows["member"].to_numpy(), return_inverse=True)
    pairs = _pairs(rows, place, decides, daily_cap)
    size = len(members)
    contacts = np.bincount(pairs.member, minlength=size)
    found = {
        "member": members,
        "contacts": contacts,
        **dict(_reach(pairs, contacts.astype(float))),
        **dict(_reciprocity(pairs, size)),
        **dict(_attention(pairs, contacts)),
        **dict(_groups(shared, members)),
    }
    return pd.DataFrame(found)


def _pairs(
    rows: pd.DataFrame, place: NDArray[np.int64], decides: NDArray[np.int8], daily_cap: int
) -> _Pairs:
    """Return what went between each member and contact, at most the cap of a day counted where that is meant."""
    way = rows["way"].to_numpy()
    told = way != PRESENT
    place, way = place[told], way[told].astype(np.int64)
    partner, tail = rows["partner"].to_numpy()[told], rows["tail"].to_numpy()[told]
    day = rows["day"].to_numpy()[told].astype(np.int64)
    who, known = _numbered(partner, tail, decides)
    # two numbers tell everything that is counted apart: which pair, and which way and day
    pair = place * max(len(known), 1) + who
    slot = way << 33 | (day - UNDATED)
    order = np.lexsort((slot, pair))
    pair, slot = pair[order], slot[order]
    new_pair = np.append(True, pair[1:] != pair[:-1])[: len(pair)]
    new_slot = new_pair | np.append(True, slot[1:] != slot[:-1])[: len(pair)]
    starts = np.flatnonzero(new_slot)
    counts = np.diff(np.append(starts, len(slot)))
    way, dated = slot[starts] >> 33, (slot[starts] & ((1 << 33) - 1)) > 0
    capped = np.where(dated, np.minimum(counts, daily_cap), counts)
    group = (np.cumsum(new_pair) - 1)[starts]
    first = np.flatnonzero(new_pair)
    member, who = np.divmod(pair[first], max(len(known), 1))

    def added(weights: NDArray[np.int64], wanted: int) -> NDArray[np.int64]:
        return np.bincount(
            group, weights=np.where(way == wanted, weights, 0), minlength=len(first)
        ).astype(np.int64)

    return _Pairs(
        member=member,
        decides=known[who],
        sent=added(counts, OUT),
        received=added(counts, BACK),
        sent_capped=added(capped, OUT),
        received_capped=added(capped, BACK),
    )


def _numbered(
    partner: NDArray[np.int64], tail: NDArray[np.int32], decides: NDArray[np.int8]
) -> tuple[NDArray[np.int64], NDArray[np.int8]]:
    """Return a number for each partner, and by it whether the partner decides: of strangers that is unknown."""
    strange = np.flatnonzero(partner < 0)
    distinct, who = np.unique(partner, return_inverse=True)
    known = np.full(len(distinct), -1, dtype=np.int8)
    inside = distinct >= 0
    known[inside] = decides[distinct[inside]]
    if len(strange):
        both = pd.DataFrame({"partner": partner[strange], "tail": tail[strange]})
        codes = both.groupby(["partner", "tail"], sort=False).ngroup().to_numpy()
        who[strange] = len(known) + codes
        known = np.append(known, np.full(codes.max() + 1, -1, dtype=np.int8))
    return who, known


def _reach(pairs: _Pairs, total: NDArray[np.float64]) -> Iterator[Column]:
    size = len(total)
    known = sums(pairs.member, pairs.decides >= 0, size)
    k = sums(pairs.member, pairs.decides == 1, size)
    share, unknown = over(k, known), over(total - known, total)
    count = np.where(known > 0, k, np.nan)
    bounds = over(k, total), over(k + total - known, total)
    yield from result(reach.DECISION_MAKERS, count, known, unknown=unknown)
    yield from result(
        reach.DECISION_MAKER_SHARE,
        share,
        known,
        interval=spread.wilson(k, known),
        unknown=unknown,
    )
    yield from result(reach.DECISION_MAKER_BOUNDS, share, known, interval=bounds, unknown=unknown)


def _reciprocity(pairs: _Pairs, size: int) -> Iterator[Column]:
    wrote = pairs.sent + pairs.received > 0
    who, out, back = (
        each[wrote] for each in (pairs.member, pairs.sent_capped, pairs.received_capped)
    )
    given, taken, n = sums(who, out, size), sums(who, back, size), sums(who, out + back > 0, size)
    both, matched = given + taken, np.minimum(out, back)
    r = over(2 * sums(who, matched, size), both)
    r_max = over(2 * np.minimum(given, taken), both)
    fewer = np.where((given <= taken)[who], out, back)
    plain = spread.share_interval(who, 2 * matched, out + back, size)
    ceiling = spread.balance_interval(who, out, out + back, size)
    ratio = spread.share_interval(who, matched, fewer, size)
    yield from result(reciprocity.EGO, r, n, interval=plain)
    yield from result(reciprocity.EGO_MAX, r_max, n, interval=ceiling)
    yield from result(reciprocity.EGO_RATIO, over(r, r_max), n, interval=ratio)
    sent, received = pairs.sent[wrote] > 0, pairs.received[wrote] > 0
    mutual, written_to = sums(who, sent & received, size), sums(who, sent, size)
    share, bounds = over(mutual, n), spread.wilson(mutual, n)
    low, high = (2 * bound / (1 + bound) for bound in bounds)
    yield from result(reciprocity.MUTUAL_SHARE, share, n, interval=bounds)
    yield from result(reciprocity.EGO_NODE, 2 * share / (1 + share), n, interval=(low, high))
    yield from result(
        reciprocity.OUT_RETURNED,
        over(mutual, written_to),
        written_to,
        interval=spread.wilson(mutual, written_to),
    )


def _attention(pairs: _Pairs, contacts: NDArray[np.int64]) -> Iterator[Column]:
    size = len(contacts)
    plain = spread.gini(pairs.member, pairs.sent, size)
    n = contacts.astype(float)
    corrected = plain * over(n, n - 1)
    concentration = spread.hhi(pairs.member, pairs.sent, size)
    written_to = sums(pairs.member, pairs.sent > 0, size)
    yield from result(attention.GINI, plain, n)
    yield from result(attention.GINI_CORRECTED, corrected, n)
    yield from result(attention.HHI, concentration, written_to)
    yield from result(attention.EFFECTIVE_CONTACTS, 1 / concentration, written_to)


def _groups(shared: pd.DataFrame, members: NDArray[np.int64]) -> Iterator[Column]:
    size = len(members)
    mine = shared[shared["member"].isin(members)]
    who = np.searchsorted(members, mine["member"].to_numpy())
    pairs, jaccard, overlap = (
        sums(who, mine[name].to_numpy(), size) for name in ("pairs", "jaccard", "overlap")
    )
    yield from result(OWN_JACCARD, over(jaccard, pairs), pairs)
    yield from result(OWN_OVERLAP, over(overlap, pairs), pairs)
