"""The measures of a member, with the definitions of `netlib.measures`, and the columns they become."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from netlib.history.store import definition_mark
from netlib.measures import attention, groups, reach, reciprocity
from netlib.measures.definition import Definition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.population.spread import Bounds
    from netlib.settings import Settings

_OWN: Final = (
    "among all people with a membership in the population; a pair that shares nothing counts as 0. "
    f"{groups.WHICH_GROUPS} A census of the population, without an interval."
)
OWN_JACCARD: Final = Definition(
    name="groups.own_jaccard_mean",
    claim="C15",
    text=f"Mean over all pairs of the groups a member is in of the people in both as a share of the people in either (Jaccard 1901), {_OWN}",
    unit="index",
)
OWN_OVERLAP: Final = Definition(
    name="groups.own_overlap_mean",
    claim="C15",
    text=f"Mean over all pairs of the groups a member is in of the people in both as a share of the smaller group (Szymkiewicz-Simpson), {_OWN}",
    unit="index",
)
_UNKNOWN: Final = (reach.DECISION_MAKERS, reach.DECISION_MAKER_SHARE, reach.DECISION_MAKER_BOUNDS)
_INTERVAL: Final = (
    reach.DECISION_MAKER_SHARE,
    reach.DECISION_MAKER_BOUNDS,
    reciprocity.EGO,
    reciprocity.EGO_MAX,
    reciprocity.EGO_RATIO,
    reciprocity.MUTUAL_SHARE,
    reciprocity.EGO_NODE,
    reciprocity.OUT_RETURNED,
)
EVERY: Final = (
    *_UNKNOWN,
    reciprocity.EGO,
    reciprocity.EGO_MAX,
    reciprocity.EGO_RATIO,
    reciprocity.MUTUAL_SHARE,
    reciprocity.EGO_NODE,
    reciprocity.OUT_RETURNED,
    attention.GINI,
    attention.GINI_CORRECTED,
    attention.HHI,
    attention.EFFECTIVE_CONTACTS,
    OWN_JACCARD,
    OWN_OVERLAP,
)
"""What is measured of each member, in order."""


def result(
    definition: Definition,
    value: NDArray[np.float64],
    n: NDArray[Any],
    *,
    interval: Bounds | None = None,
    unknown: NDArray[np.float64] | None = None,
) -> Iterator[tuple[str, NDArray[np.float64]]]:
    """Yield the columns of a measure; where there is no value there is nothing else either."""
    import numpy as np

    absent = np.isnan(value)
    told = {"": value}
    if interval is not None:
        told[".low"], told[".high"] = interval
    told[".n"] = n
    if unknown is not None:
        told[".unknown"] = unknown
    for suffix, numbers in told.items():
        yield definition.name + suffix, np.where(absent, np.nan, numbers)


def columns(definition: Definition) -> dict[str, str]:
    """Return the columns of a measure, and what each holds."""
    name = definition.name
    told = {name: "the value; missing where there is none"}
    if definition in _INTERVAL:
        told[f"{name}.low"] = "lower end of the interval; missing where there is none"
        told[f"{name}.high"] = "upper end of the interval; missing where there is none"
    told[f"{name}.n"] = "number of cases the value rests on"
    if definition in _UNKNOWN:
        told[f"{name}.unknown"] = "share of cases left out because their level is unknown"
    return told


def described(settings: Settings) -> list[dict[str, Any]]:
    """Return name, unit, definition, its mark and the columns of each measure, for people and programs to read."""
    given = [one.given(settings) for one in EVERY]
    return [
        {
            "name": one.name,
            "claim": one.claim,
            "unit": one.unit,
            "definition": one.text,
            "mark": mark(one),
            "columns": columns(plain),
        }
        for one, plain in zip(given, EVERY, strict=True)
    ]


def mark(definition: Definition) -> str:
    """Return the mark of a definition with its settings, as the history and the reference bands know it."""
    return definition_mark(definition.without("only its definition is looked at"))


def empty() -> pd.DataFrame:
    """Return the table of members without rows."""
    import pandas as pd

    return pd.DataFrame(_typed())


def _typed() -> Mapping[str, pd.Series]:
    import pandas as pd

    whole = [name for one in EVERY for name in columns(one)]
    return {
        "member_id": pd.Series(dtype="str"),
        "contacts": pd.Series(dtype="int64"),
        **{name: pd.Series(dtype="float64") for name in whole},
    }
