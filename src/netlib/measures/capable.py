"""Who is known to excel, and who is a capable partner close to one's own field (C4, C5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import manski, wilson

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

TOP_PERFORMER_SHARE: Final = Definition(
    name="reach.top_performer_share",
    claim="C4",
    text="Share of contacts for whom something shows that they excel, among all contacts: your own word, an award or a ranking named in the "
    "title, or recommendations received. Evidence only ever says yes, so the share is the lowest that is possible; it is given with the bounds of "
    "Manski (1989), from nobody to everybody among those of whom nothing shows. The bounds state what missing evidence leaves open, "
    "nothing else. A share among those with evidence would be 1 whatever the network, which is why there is none.",
)
NEAR_DECISION_MAKER_SHARE: Final = Definition(
    name="reach.near_decision_maker_share",
    claim="C5",
    text="Share of capable partners close by: contacts in your own or an adjacent field who decide ({decision_level} or above) or for whom "
    "something shows that they excel, among the contacts whose decision level and field are both known. Where one of the two is unknown, "
    "a distant field would already say no and an award yes, and the share would tilt: so nobody is counted then. 95 % interval of Wilson (1927): process uncertainty, were the same way of making "
    "contacts to bring as many again; it says nothing about titles and fields that were misjudged.",
)
_NEAR: Final = ("own", "adjacent")


def measures(contacts: pd.DataFrame, *, settings: Settings) -> list[Measure]:
    """Return the share of top performers with its bounds, and the share of capable partners close by.

    Parameters
    ----------
    contacts
        A row per contact: ``decides`` and ``top_performer`` (nullable booleans) and ``field`` (``own``, ``adjacent``,
        ``distant`` or NA).
    settings
        For the cut that the definitions name.
    """
    near = NEAR_DECISION_MAKER_SHARE.given(settings)
    if contacts.empty:
        return [d.without(reasons.NO_CONTACTS) for d in (TOP_PERFORMER_SHARE, near)]
    return [_top_performers(contacts["top_performer"]), _near(near, contacts)]


def _top_performers(top: pd.Series) -> Measure:
    total, known, k = len(top), int(top.notna().sum()), int(top.sum())
    if not known:
        return TOP_PERFORMER_SHARE.without(reasons.NO_EVIDENCE)
    return TOP_PERFORMER_SHARE.result(
        k / total, interval=manski(k, known, total), n=total, unknown=(total - known) / total
    )


def _near(definition: Definition, contacts: pd.DataFrame) -> Measure:
    known = contacts[contacts["decides"].notna() & contacts["field"].notna()]
    n, total = len(known), len(contacts)
    if not n:
        return definition.without(reasons.NO_LEVELS_AND_FIELDS)
    capable = known["decides"].astype(bool) | known["top_performer"].fillna(value=False)
    k = int((capable & known["field"].isin(_NEAR)).sum())
    return definition.result(k / n, interval=wilson(k, n), n=n, unknown=(total - n) / total)
