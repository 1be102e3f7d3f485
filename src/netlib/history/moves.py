"""Who of the contacts of two days joined, left, or has a new job, and of whom it only became known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.history.identity import renamed
from netlib.history.store import contact_rows
from netlib.network import SOURCE_SEPARATOR
from netlib.text import fold

if TYPE_CHECKING:
    from datetime import date

    from netlib.measures import Profile

_JOB: Final = ["company", "position"]
_PLATFORMS: Final = {"in/": "linkedin", "pub/": "linkedin", "xing/": "xing"}
"""The platform that a key names, by how it begins, see `netlib.keys.profile_key`."""
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
class Moves:
    """The contacts of two days and what became of them.

    Attributes
    ----------
    before, later
        The contacts as they are kept, see `netlib.history.store.contact_rows`, both indexed by the keys of today.
    stayed, left, joined
        Who is a contact on both days, was one, became one.
    lost, found
        Who is missing only since a source is no longer read, and who was a contact by then but in no source that was read.
    new_job
        Those who stayed whose company or position went from one that is known to another; another spelling is no other job.
    """

    before: pd.DataFrame
    later: pd.DataFrame
    stayed: pd.Index
    left: pd.Index
    joined: pd.Index
    lost: pd.Index
    found: pd.Index
    new_job: pd.Index


def moves_between(
    contacts: pd.DataFrame, now: Profile, *, day: date, exported_on: date | None, source: str
) -> Moves:
    """Return what became of the contacts that were kept of an earlier day.

    Parameters
    ----------
    contacts
        The contacts as they were kept.
    now
        The profile now.
    day, exported_on, source
        The earlier day, the day of the export that was read then, and its formats.
    """
    later = contact_rows(now)
    before = contacts.rename(index=renamed(contacts, later))
    stayed = later.index.intersection(before.index, sort=False)
    missing = before.loc[before.index.difference(stayed, sort=False)]
    new = later.loc[later.index.difference(stayed, sort=False)]
    sources = (source, now.network.source)
    read_then, read_now = (set(told.split(SOURCE_SEPARATOR)) for told in sources)
    is_lost = _is_from(missing, read_then - read_now)
    # the day of an export goes on after it: whoever is new and of that day joined later on it
    until = pd.Timestamp(day) + pd.Timedelta(days=int(exported_on != day))
    is_found = (new["connected_on"] < until) | (
        new["connected_on"].isna() & _is_from(new, read_now - read_then)
    )
    return Moves(
        before=before,
        later=later,
        stayed=stayed,
        left=missing.index[~is_lost],
        joined=new.index[~is_found],
        lost=missing.index[is_lost],
        found=new.index[is_found],
        new_job=stayed[_has_new_job(before.loc[stayed], later.loc[stayed])],
    )


def moved_people(moves: Moves) -> pd.DataFrame:
    """Return a row per contact who joined, left, or has a new job, see `netlib.history.causes.Change`."""
    ids = {"joined": moves.joined, "left": moves.left, "changed_job": moves.new_job}
    whom = pd.Index([person for some in ids.values() for person in some], name="person_id")
    was, is_now = moves.before.reindex(whom), moves.later.reindex(whom)
    table = pd.DataFrame(
        {
            "what": [what for what, some in ids.items() for _ in some],
            "name": is_now["name"].fillna(was["name"]),
            **{f"{name}_before": was[name] for name in _JOB},
            **{name: is_now[name] for name in _JOB},
            "decided": was["decides"],
            "decides": is_now["decides"],
        },
        index=whom,
    )
    return table.astype(_PEOPLE)


def nobody_moved() -> pd.DataFrame:
    """Return the table of `moved_people` where no contacts were kept."""
    return pd.DataFrame(
        columns=list(_PEOPLE), index=pd.Index([], dtype="str", name="person_id")
    ).astype(_PEOPLE)


def is_other(before: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return which texts went from one that is known to another; another spelling is no other."""
    was, is_now = (table.map(fold, na_action="ignore") for table in (before, later))
    return (was != is_now) & before.notna() & later.notna()


def _has_new_job(before: pd.DataFrame, later: pd.DataFrame) -> pd.Series:
    return is_other(before[_JOB], later[_JOB]).any(axis=1)


def _is_from(contacts: pd.DataFrame, sources: set[str]) -> pd.Series:
    """Return who can be known from some sources alone: the key names one of them, or no platform and they are undated."""
    platform = pd.Series(pd.NA, contacts.index, dtype="str")
    for start, name in _PLATFORMS.items():
        platform = platform.mask(contacts.index.str.startswith(start), name)
    unnamed = platform.isna() & contacts["connected_on"].isna()
    return platform.isin(sources) | (unnamed & bool(sources))
