"""Who collects contacts: whoever has more of them than a threshold, where the number is known.

Platforms cap the number they show to strangers: LinkedIn writes *500+* for any number from 500 on, and what was copied
by hand may have lost the plus. A stated 500 is therefore a lower bound and no number; whoever has more cannot be told.
"""

from __future__ import annotations

from typing import Final

import pandas as pd

THRESHOLD: Final = 4000
"""Contacts above which somebody counts as a collector."""
CAP: Final = 500
"""The number at which LinkedIn stops to count in public."""


def label_collectors(
    people: pd.DataFrame, *, requests: pd.DataFrame | None = None, threshold: int = THRESHOLD
) -> pd.DataFrame:
    """Return for every person whether they collect contacts.

    Parameters
    ----------
    people
        Table of people; ``contact_count`` is read.
    requests
        Table of requests, whose ``contact_count`` may know more; the highest known number of a person counts.
    threshold
        Strictly more contacts than this make a collector.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``contact_count`` (the highest known, NA where none),
        ``collector`` (boolean, NA where it cannot be told without the number), ``confidence`` (1 where it is told, else
        0), ``evidence`` (the number as text), ``rule`` (``collector:count``, ``capped`` or ``unknown``) and ``source``
        (``rule``).
    """
    known = people[["person_id", "contact_count"]]
    if requests is not None:
        known = pd.concat([known, requests[["person_id", "contact_count"]]])
    highest = known.groupby("person_id")["contact_count"].max()
    count = people["person_id"].map(highest).astype("Int64")
    # at least as many, and maybe more
    capped = (count == CAP).fillna(value=False) & (threshold >= CAP)
    collector = (count > threshold).astype("boolean").mask(capped)
    told = collector.notna()
    rule = pd.Series("collector:count", index=people.index, dtype="str")
    return pd.DataFrame(
        {
            "person_id": people["person_id"],
            "contact_count": count,
            "collector": collector,
            "confidence": told.astype("float64"),
            "evidence": count.astype("str").where(count.notna()),
            "rule": rule.mask(capped, "capped").mask(count.isna(), "unknown"),
            "source": pd.Series("rule", index=people.index, dtype="str"),
        },
        index=people.index,
    )
