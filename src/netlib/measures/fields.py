"""Whether the contacts work in one's own field or next to it, and who is known to excel there (C4, C5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.statistics import wilson

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure

_WILSON = (
    "95 % interval of Wilson (1927): process uncertainty, were the same way of making contacts to bring "
    "as many again; it says nothing about fields that were misjudged."
)
OWN_FIELD_SHARE: Final = Definition(
    name="reach.own_field_share",
    claim="C5",
    text="Share of contacts in your own field among those whose field is known: the same industry of XING's two-level "
    f"list, or what you state. {_WILSON}",
)
NEAR_FIELD_SHARE: Final = Definition(
    name="reach.near_field_share",
    claim="C5",
    text="Share of contacts in your own or an adjacent field among those whose field is known; adjacent is another "
    "industry of the same sector (of XING's two-level list), unless your own table of related industries says otherwise "
    f"(relatedness_file), or what you state. {_WILSON}",
)
TOP_PERFORMERS: Final = Definition(
    name="reach.top_performers",
    claim="C4",
    text="Number of contacts for whom something shows that they excel: your own word, an award or a ranking named in the "
    "title, or recommendations received. Of all others nothing is known, so the true number may be higher; cases are all contacts.",
    unit="count",
)


def measures(contacts: pd.DataFrame) -> list[Measure]:
    """Return the shares of fields and the number of top performers.

    Parameters
    ----------
    contacts
        A row per contact: ``field`` (``own``, ``adjacent``, ``distant`` or NA) and ``top_performer``
        (nullable boolean).
    """
    total = len(contacts)
    if not total:
        every = (OWN_FIELD_SHARE, NEAR_FIELD_SHARE, TOP_PERFORMERS)
        return [definition.without(reasons.NO_CONTACTS) for definition in every]
    field = contacts["field"]
    top, told = contacts["top_performer"], contacts["top_performer"].notna()
    return [
        _share(OWN_FIELD_SHARE, field, ("own",)),
        _share(NEAR_FIELD_SHARE, field, ("own", "adjacent")),
        TOP_PERFORMERS.result(int(top.sum()), n=total, unknown=1 - float(told.mean()))
        if told.any()
        else TOP_PERFORMERS.without(reasons.NO_EVIDENCE),
    ]


def _share(definition: Definition, field: pd.Series, near: tuple[str, ...]) -> Measure:
    known = int(field.notna().sum())
    if not known:
        return definition.without(reasons.NO_FIELDS)
    k = int(field.isin(near).sum())
    return definition.result(
        k / known, interval=wilson(k, known), n=known, unknown=1 - known / len(field)
    )
