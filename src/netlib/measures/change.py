"""What differs between two profiles of one network; `netlib.history.causes` tells where the difference comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netlib.measures.measure import Measure

BEYOND: Final = "beyond noise"
WITHIN: Final = "within noise"
NO_INTERVAL: Final = "no interval to compare with"
NEWLY_KNOWN: Final = "newly available"
NO_LONGER_KNOWN: Final = "no longer available"
NEVER_KNOWN: Final = "not available"
OTHER_BASIS: Final = "other definition or settings: not comparable"
VERDICTS: Final = (
    *(BEYOND, WITHIN, NO_INTERVAL, NEWLY_KNOWN, NO_LONGER_KNOWN, NEVER_KNOWN, OTHER_BASIS),
)
"""What can be said of the difference of a measure."""
_BEFORE: Final = {"before": "value", "low_before": "low", "high_before": "high"}
_NOW: Final = {"now": "value", "low": "low", "high": "high"}
_COLUMNS: Final = ["before", "now", "low_before", "high_before", "low", "high"]


def compare(
    before: Iterable[Measure], now: Iterable[Measure], *, same_settings: bool = True
) -> pd.DataFrame:
    """Return each measure then and now, with the difference and what can be said of it.

    A difference is beyond noise where each of the two values lies outside the interval of the other. The contacts of both days
    are largely the same people, so this is cautious: chance alone would seldom do it. There is no difference where the definition,
    the unit or a setting changed, or where the measure is available on one of the two days only.

    Parameters
    ----------
    before, now
        The measures of the two days; one that is missing before is not available then.
    same_settings
        Whether both rest on the same settings, else nothing is compared.

    Returns
    -------
    pandas.DataFrame
        Indexed by the name of the measure: ``before``, ``now``, ``change`` (all NaN where unavailable), ``low_before``,
        ``high_before``, ``low``, ``high``, and ``verdict``, one of `VERDICTS`.
    """
    earlier = {measure.name: measure for measure in before}
    pairs = [(earlier.get(measure.name), measure) for measure in now]
    table = pd.DataFrame(
        {
            **{
                column: [getattr(then, name, None) for then, _ in pairs]
                for column, name in _BEFORE.items()
            },
            **{
                column: [getattr(later, name) for _, later in pairs]
                for column, name in _NOW.items()
            },
        },
        index=pd.Index([measure.name for _, measure in pairs], name="measure"),
    ).astype("float64")[_COLUMNS]
    table["verdict"] = pd.Series(
        [_verdict(then, later) if same_settings else OTHER_BASIS for then, later in pairs],
        index=table.index,
        dtype="str",
    )
    difference = (table["now"] - table["before"]).mask(table["verdict"] == OTHER_BASIS)
    table.insert(2, "change", difference)
    return table


def _verdict(then: Measure | None, now: Measure) -> str:
    if then and (then.definition, then.unit) != (now.definition, now.unit):
        return OTHER_BASIS
    if then is None or then.value is None or now.value is None:
        known = (then is not None and then.value is not None, now.value is not None)
        return {(False, True): NEWLY_KNOWN, (True, False): NO_LONGER_KNOWN}.get(known, NEVER_KNOWN)
    if then.low is None or then.high is None or now.low is None or now.high is None:
        return NO_INTERVAL
    apart = not then.low <= now.value <= then.high and not now.low <= then.value <= now.high
    return BEYOND if apart else WITHIN
