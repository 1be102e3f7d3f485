"""Where the change of each measure comes from: contacts who joined or left, new jobs, new labels, new data, and what was exchanged since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pandas as pd

CAUSES: Final = ("joined", "left", "changed_job", "relabelled", "available", "since")
"""The parts of a change: contacts who joined, contacts who left, contacts with a new job, people judged anew by another method
or a word of the user's, data that was not there before (or is no longer), and what was exchanged since."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What differs between the last period and now.

    Attributes
    ----------
    figures
        Indexed by the name of the measure: ``before``, ``now``, ``change``, ``low_before``, ``high_before``, ``low``, ``high``,
        ``verdict`` (one of `netlib.measures.change.VERDICTS`), and one column for each of `CAUSES`, which add up to ``change``
        exactly; NaN where there is no change to split.
    people
        A row per contact of either day who joined, left or has a new job, indexed by ``person_id``: ``what`` (``joined``, ``left``,
        ``changed_job``), ``name``, ``company_before``, ``position_before``, ``company``, ``position``, ``decided`` and ``decides``
        (nullable booleans).
    """

    figures: pd.DataFrame
    people: pd.DataFrame
