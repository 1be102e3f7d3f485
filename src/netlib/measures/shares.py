"""The share of independent people for whom something holds, among those of whom it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.measures.statistics import wilson

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.definition import Definition
    from netlib.measures.measure import Measure


def share_of_known(definition: Definition, flags: pd.Series, *, absent: str) -> Measure:
    """Return the share of people for whom a flag holds, with the interval of Wilson (1927).

    Parameters
    ----------
    definition
        Of the share.
    flags
        Nullable boolean per person; NA where it is unknown, which is left out and told as a share.
    absent
        Reason to give where it is known of nobody.
    """
    k, n = int(flags.sum()), int(flags.notna().sum())
    if not n:
        return definition.without(absent)
    return definition.result(k / n, interval=wilson(k, n), n=n, unknown=1 - n / len(flags))
