"""Whether giving and taking balance between one person and each partner (C10)."""

from __future__ import annotations

from math import nan
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.jackknife import JACKKNIFE, balance_interval, share_interval
from netlib.measures.statistics import wilson

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import ArrayLike

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

_CAPPED = "messages out and in per contact, at most {daily_cap} a day (UTC), direction and contact counted"
_PROCESS = f"{JACKKNIFE}: process uncertainty, were the same habits to meet other contacts."
_WILSON = "95 % interval of Wilson (1927): process uncertainty, were the same habits to meet other people."

EGO: Final = Definition(
    name="reciprocity.ego",
    claim="C10",
    text=f"r = 2 * sum of min(out, in) / (all out + all in), with {_CAPPED}: 1 is every message matched, 0 none. "
    f"{_PROCESS}",
)
EGO_MAX: Final = Definition(
    name="reciprocity.ego_max",
    claim="C10",
    text=f"Highest possible r at this overall balance, 2 * min(all out, all in) / (all out + all in), with {_CAPPED}. "
    "Which side wrote more does not matter to it; where that cannot be told, the interval reaches 1. "
    f"{_PROCESS}",
)
EGO_RATIO: Final = Definition(
    name="reciprocity.ego_ratio",
    claim="C10",
    text=f"r / r_max: how well messages are matched contact by contact, apart from the overall balance, with {_CAPPED}. "
    f"{_PROCESS}",
)
MUTUAL_SHARE: Final = Definition(
    name="reciprocity.mutual_share",
    claim="C10",
    text="Share of contacts with messages both ways among those with a message in any direction. "
    + _WILSON,
)
EGO_NODE: Final = Definition(
    name="reciprocity.ego_node",
    claim="C10",
    text="2 * partners with messages both ways / (partners written to + partners who wrote), over everybody, "
    "contact or not; networkx calls it the reciprocity of a node. 95 % interval: that of Wilson (1927) for the share of mutual partners x, "
    "turned by 2x / (1 + x); process uncertainty.",
)
OUT_RETURNED: Final = Definition(
    name="reciprocity.out_returned_share",
    claim="C10",
    text="Share of the people written to, contact or not, who ever wrote back or had written before. "
    + _WILSON,
)


def ego_reciprocity(out: ArrayLike, back: ArrayLike) -> tuple[float, float]:
    """Return r and r_max of messages out and in per contact; nan for both where there is no message.

    r = 2 * sum of min(out, in) / (OUT + IN) and r_max = 2 * min(OUT, IN) / (OUT + IN), so that r / r_max
    sets reciprocation apart from overall imbalance.
    """
    given, taken = np.asarray(out, dtype=float), np.asarray(back, dtype=float)
    sent, received = float(given.sum()), float(taken.sum())
    if not sent + received:
        return nan, nan
    matched = float(np.minimum(given, taken).sum())
    return 2 * matched / (sent + received), 2 * min(sent, received) / (sent + received)


def measures(
    exchange: pd.DataFrame, contacts: pd.Index, *, absent: str, settings: Settings
) -> list[Measure]:
    """Return the reciprocity between a person and the contacts, and between the person and everybody.

    Parameters
    ----------
    exchange
        What went between the person and each partner, see `netlib.measures.edges.exchange`.
    contacts
        Ids of the contacts.
    absent
        Reason to give where ``exchange`` is empty.
    settings
        For the daily cap that the definitions name.
    """
    with_contacts = exchange[contacts.get_indexer(exchange.index) >= 0]
    reason = absent if exchange.empty else reasons.NO_EXCHANGE
    return [
        *_weighted(with_contacts, reason=reason, settings=settings),
        _mutual_share(with_contacts, reason=reason),
        *_ties(exchange, reason=absent),
    ]


def _weighted(exchange: pd.DataFrame, *, reason: str, settings: Settings) -> list[Measure]:
    plain, ceiling, ratio = (d.given(settings) for d in (EGO, EGO_MAX, EGO_RATIO))
    if exchange.empty:
        return [definition.without(reason) for definition in (plain, ceiling, ratio)]
    out, back = exchange["sent_capped"].to_numpy(), exchange["received_capped"].to_numpy()
    r, r_max = ego_reciprocity(out, back)
    both, matched, n = out + back, np.minimum(out, back), len(exchange)
    fewer = out if out.sum() <= back.sum() else back
    return [
        plain.result(r, interval=share_interval(2 * matched, both), n=n),
        ceiling.result(r_max, interval=balance_interval(out, both), n=n),
        ratio.result(r / r_max, interval=share_interval(matched, fewer), n=n)
        if r_max
        else ratio.without(reasons.ONE_WAY),
    ]


def _mutual_share(exchange: pd.DataFrame, *, reason: str) -> Measure:
    if exchange.empty:
        return MUTUAL_SHARE.without(reason)
    mutual = int(((exchange["sent"] > 0) & (exchange["received"] > 0)).sum())
    n = len(exchange)
    return MUTUAL_SHARE.result(mutual / n, interval=wilson(mutual, n), n=n)


def _ties(exchange: pd.DataFrame, *, reason: str) -> list[Measure]:
    if exchange.empty:
        return [EGO_NODE.without(reason), OUT_RETURNED.without(reason)]
    out, back = exchange["sent"] > 0, exchange["received"] > 0
    mutual, written_to, n = int((out & back).sum()), int(out.sum()), len(exchange)
    node = EGO_NODE.result(arc_reciprocity(mutual / n), interval=arc_interval(mutual, n), n=n)
    if not written_to:
        return [node, OUT_RETURNED.without(reasons.NOTHING_SENT)]
    returned = OUT_RETURNED.result(
        mutual / written_to, interval=wilson(mutual, written_to), n=written_to
    )
    return [node, returned]


def arc_reciprocity(mutual_share: float) -> float:
    """Return the share of arcs that are returned where that share of connected pairs is mutual: 2x / (1 + x)."""
    return 2 * mutual_share / (1 + mutual_share)


def arc_interval(mutual: int, connected: int) -> tuple[float, float]:
    """Return the 95 % interval of the arc reciprocity: Wilson's for the share of mutual pairs, turned by 2x / (1 + x)."""
    low, high = wilson(mutual, connected)
    return arc_reciprocity(low), arc_reciprocity(high)
