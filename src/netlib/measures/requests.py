"""Which requests the rule would let in, and what it would have done with those accepted before (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import manski
from netlib.measures.triage import ACCEPT, DECLINE

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure

WAITING: Final = Definition(
    name="requests.waiting",
    claim="C1",
    text="Number of contact requests that came in and have no outcome in this export, of people who are no contacts today.",
    unit="count",
)
WOULD_ACCEPT: Final = Definition(
    name="requests.accept_share",
    claim="C1",
    text="Share of waiting requests that the rule accepts, among those it accepts or declines. The bounds (Manski 1989) state what "
    "is left open: all of those to ask first and those it cannot tell of declined, or all accepted.",
)
AUDIT_KEPT: Final = Definition(
    name="requests.audit_kept",
    claim="C1",
    text="Of requests that were accepted and made somebody a contact who is one today, the share the rule would have "
    "accepted, among those it would have accepted or declined. It is replayed without what came later: your own marks and "
    "the exchange since; titles and fields are those of today. The bounds (Manski 1989) state what is left open.",
)
AUDIT_VALUED_LOST: Final = Definition(
    name="requests.audit_valued_lost",
    claim="C1",
    text="Number of contacts you value today whose accepted request the rule would have declined; cases are all "
    "valued contacts whose request is known.",
    unit="count",
)


def measures(
    waiting: pd.Series | None, replayed: pd.Series | None, valued: pd.Series
) -> list[Measure]:
    """Return how the rule decides on what waits, and its audit on what was accepted before.

    Parameters
    ----------
    waiting
        Decision on each waiting request; None where the export holds no requests.
    replayed
        Decision on each accepted request, indexed by ``person_id``; None where the export holds no requests.
    valued
        Nullable boolean per contact.
    """
    if waiting is None or replayed is None:
        every = (WAITING, WOULD_ACCEPT, AUDIT_KEPT, AUDIT_VALUED_LOST)
        return [definition.without(reasons.NO_REQUESTS) for definition in every]
    known = valued.reindex(replayed.index)
    both = known.fillna(value=False).astype(bool)
    lost = AUDIT_VALUED_LOST.without(reasons.NO_ACCEPTED_REQUESTS)
    if known.notna().any():
        gone = int((both & (replayed == DECLINE)).sum())
        lost = AUDIT_VALUED_LOST.result(gone, n=int(both.sum()), unknown=float(known.isna().mean()))
    elif len(replayed):
        lost = AUDIT_VALUED_LOST.without(reasons.VALUED_UNKNOWN)
    return [
        WAITING.result(len(waiting), n=len(waiting)),
        _share(WOULD_ACCEPT, waiting, reasons.NO_WAITING_REQUESTS),
        _share(AUDIT_KEPT, replayed, reasons.NO_ACCEPTED_REQUESTS),
        lost,
    ]


def _share(definition: Definition, decisions: pd.Series, absent: str) -> Measure:
    """Return the share accepted among those decided, with the bounds that the undecided leave."""
    total = len(decisions)
    accepted, declined = (int((decisions == what).sum()) for what in (ACCEPT, DECLINE))
    decided = accepted + declined
    if not total:
        return definition.without(absent)
    if not decided:
        return definition.without(reasons.NOTHING_DECIDED)
    return definition.result(
        accepted / decided,
        interval=manski(accepted, decided, total),
        n=decided,
        unknown=1 - decided / total,
    )
