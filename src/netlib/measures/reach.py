"""Whether one knows the people who decide (C3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import manski, wilson

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

DECISION_MAKERS: Final = Definition(
    name="reach.decision_makers",
    claim="C3",
    text="Number of contacts whose title shows a decision level of {decision_level} or above. "
    "Contacts without a known level are not counted, so the true number may be higher.",
    unit="count",
)
DECISION_MAKER_SHARE: Final = Definition(
    name="reach.decision_maker_share",
    claim="C3",
    text="Share of decision-makers ({decision_level} or above) among the contacts whose decision level is known. "
    "95 % interval of Wilson (1927): process uncertainty, were the same way of making contacts to bring "
    "as many again; it says nothing about titles that were misread.",
)
DECISION_MAKER_BOUNDS: Final = Definition(
    name="reach.decision_maker_bounds",
    claim="C3",
    text="The same share of decision-makers ({decision_level} or above) with the bounds of Manski (1989): the "
    "share among all contacts if none, and if all, of those with an unknown level decide. "
    "The bounds state what the missing titles leave open, nothing else.",
)


def measures(decides: pd.Series, *, settings: Settings) -> list[Measure]:
    """Return number, share and bounds of decision-makers.

    Parameters
    ----------
    decides
        Nullable boolean per contact: a decision-maker, not one, or unknown.
    settings
        For the cut that the definitions name.
    """
    total, known, k = len(decides), int(decides.notna().sum()), int(decides.sum())
    count, share, bounds = (
        definition.given(settings)
        for definition in (DECISION_MAKERS, DECISION_MAKER_SHARE, DECISION_MAKER_BOUNDS)
    )
    if not known:
        reason = reasons.NO_LEVELS if total else reasons.NO_CONTACTS
        return [definition.without(reason) for definition in (count, share, bounds)]
    unknown = (total - known) / total
    return [
        count.result(k, n=known, unknown=unknown),
        share.result(k / known, interval=wilson(k, known), n=known, unknown=unknown),
        bounds.result(k / known, interval=manski(k, known, total), n=known, unknown=unknown),
    ]
