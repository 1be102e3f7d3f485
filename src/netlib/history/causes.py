"""Where the change of each measure comes from: contacts who joined or left, new jobs, new labels, new data, and what was exchanged since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.history.identity import renamed
from netlib.history.store import contact_rows, definition_mark
from netlib.measures.change import compare
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netlib.history.store import Kept
    from netlib.measures import Measure, Profile

CAUSES: Final = ("joined", "left", "changed_job", "relabelled", "available", "since")
"""The parts of a change: contacts who joined, contacts who left, contacts with a new job, people judged anew by another method
or a word of the user's, data that was not there before (or is no longer), and what was exchanged since."""
_JOB: Final = ["company", "position"]
_PEOPLE: Final = {
    "what": "str",
    "name": "str",
    "company_before": "str",
    "position_before": "str",
    "company": "str",
    "position": "str",
    "decided": "boolean",
    "decides": "boolean",
}


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


def change_between(
    then: Kept, now: Profile, *, measures: Iterable[Measure], same_settings: bool
) -> Change:
    """Return what differs between a period as it was kept and now.

    Parameters
    ----------
    then
        The period as it was kept.
    now
        The profile now.
    measures
        The measures now as they are told.
    same_settings
        Whether the settings are those of then; nothing is compared where they are not.
    """
    marked = [replace(one, definition=definition_mark(one)) for one in measures]
    figures = compare(then.measures.values(), marked, same_settings=same_settings)
    return Change(
        figures=figures.assign(**dict.fromkeys(CAUSES, float("nan"))), people=_people(then, now)
    )


def _people(then: Kept, now: Profile) -> pd.DataFrame:
    """Return who joined, left, or has a new job."""
    later = contact_rows(now)
    before = later.iloc[:0] if then.contacts is None else then.contacts
    before = before.rename(index=renamed(before, later))
    stayed = later.index.intersection(before.index)
    if then.contacts is None:
        later = later.iloc[:0]
    ids = {
        "joined": later.index.difference(before.index, sort=False),
        "left": before.index.difference(later.index, sort=False),
        "changed_job": stayed[_has_new_job(before.loc[stayed], later.loc[stayed])],
    }
    whom = pd.Index([person for some in ids.values() for person in some], name="person_id")
    was, is_now = before.reindex(whom), later.reindex(whom)
    table = pd.DataFrame(
        {
            "what": [what for what, some in ids.items() for _ in some],
            "name": is_now["name"].fillna(was["name"]),
            "company_before": was["company"],
            "position_before": was["position"],
            "company": is_now["company"],
            "position": is_now["position"],
            "decided": was["decides"],
            "decides": is_now["decides"],
        },
        index=whom,
    )
    return table.astype(_PEOPLE)


def _has_new_job(before: pd.DataFrame, later: pd.DataFrame) -> pd.Series:
    """Return of whom the company or the position went from one that is known to another; another spelling is no other job."""
    was, is_now = (table[_JOB].map(fold, na_action="ignore") for table in (before, later))
    return ((was != is_now) & was.notna() & is_now.notna()).any(axis=1)
