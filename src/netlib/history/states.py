"""Networks that never were: those of an earlier day with some things of today, each differing from the one before in one thing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.annotations import apply_groups
from netlib.history.moves import is_other
from netlib.history.relabelling import labels_by_then
from netlib.history.schema import ATTRIBUTES, JUDGED, LABELS
from netlib.judgements import judge
from netlib.measures import measure_network
from netlib.network import conform

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from netlib.history.moves import Moves
    from netlib.judgements import Judgements, Knowledge
    from netlib.measures import Profile
    from netlib.network import Network

THEN: Final = "then"
JUDGED_ANEW: Final = "judged anew"
WITHOUT_LEFT: Final = "without those who left"
KNOWN_NOW: Final = "with what is known now"
NEW_JOBS: Final = "with new jobs"
WITH_JOINED: Final = "with those who joined"

_LISTED: Final = list(ATTRIBUTES)
_JOB: Final = ["company", "position"]
_WITH_JOB: Final = ["level", "industry", "location"]
"""What an export may say of a job beside its title."""
_CHANGING: Final = ("people", "own", "groups", "memberships", "annotations")
_USER_GROUP: Final = "user:"
_OWN_JOB: Final = "job"


class State(NamedTuple):
    """A network as it would have been on the earlier day, what the rules of today judge of it, and what is taken to hold."""

    network: Network
    by_rules: Judgements
    judgements: Judgements


@dataclass(frozen=True, kw_only=True)
class Past:
    """What networks of an earlier day are made of.

    Attributes
    ----------
    day
        The earlier day.
    now
        The profile of today.
    moves
        The contacts of both days.
    knowledge
        What the user knows of companies and industries.
    """

    day: date
    now: Profile
    moves: Moves
    knowledge: Knowledge


def known_by_then(past: Past) -> Network:
    """Return of today's network what was known on the earlier day, with the contacts of that day as they were."""
    network = past.now.network.until(past.day)
    held = network.memberships["group_id"]
    groups = network.groups
    # a group the user named since has no member yet
    empty = groups["group_id"].str.startswith(_USER_GROUP) & ~groups["group_id"].isin(held)
    known = replace(network, groups=groups[~empty])
    before = past.moves.before
    return replace(known, people=_people(past, before[_LISTED]))


def measured_states(past: Past) -> Iterator[tuple[str, Mapping[str, float | None]]]:
    """Yield the name of each network between an earlier day and today, and its values by the name of the measure.

    In order from `THEN` to `WITH_JOINED`, all as of that day.

    What equals the state before is neither judged nor measured anew.
    """
    keep = labels_by_then(past.now, past.day)
    settings = past.now.settings
    last: State | None = None
    values: Mapping[str, float | None] = {}
    for name, network in _networks(past).items():
        known = apply_groups(network)
        by_rules = (
            last.by_rules
            if last and _is_same(last.network, known)
            else judge(known, settings=settings, knowledge=past.knowledge, keep=keep)
        )
        judged = _as_kept(by_rules, past.moves.before) if name == THEN else by_rules
        state = State(known, by_rules, judged)
        if last is None or not _is_same_state(last, state):
            found = measure_network(known, settings=settings, as_of=past.day, judgements=judged)
            values = {one.name: one.value for one in found.measures}
        last = state
        yield name, values


def _networks(past: Past) -> dict[str, Network]:
    moves, today = past.moves, past.now.network
    then = known_by_then(past)
    anew = replace(then, annotations=_by(then.annotations, today.annotations, past.day))
    was, is_now = moves.before[_LISTED], moves.later[_LISTED]
    stayed = [*moves.stayed]
    known = pd.concat([_filled(was.loc[stayed], is_now.loc[stayed]), is_now.loc[moves.found]])
    present = is_now.loc[[*moves.stayed, *moves.found]]
    later = today.own["kind"].eq(_OWN_JOB) & ~today.own.index.isin(anew.own.index)
    own = today.own[later | today.own.index.isin(anew.own.index)]
    at_work = replace(anew, own=own.assign(since=_until(own["since"], past.day)))
    return {
        THEN: then,
        JUDGED_ANEW: anew,
        WITHOUT_LEFT: replace(anew, people=_people(past, was.loc[[*stayed, *moves.lost]])),
        KNOWN_NOW: replace(anew, people=_people(past, known)),
        NEW_JOBS: replace(at_work, people=_people(past, present)),
        WITH_JOINED: replace(at_work, people=_people(past, is_now)),
    }


def _people(past: Past, contacts: pd.DataFrame) -> pd.DataFrame:
    """Return today's table of people with these contacts and no other, each with the attributes given."""
    people = past.now.network.people.set_index("person_id")
    gone = contacts.index.difference(people.index, sort=False)
    if len(gone):
        added = pd.DataFrame({"person_id": gone, "is_ego": False})
        people = pd.concat([people, conform("people", added).set_index("person_id")])
    people.loc[contacts.index, _LISTED] = contacts
    others = ~people["is_ego"].astype("bool")
    if people.loc[others, "is_contact"].notna().any() or _is_listed(past):
        is_contact = pd.Series(people.index.isin(contacts.index), people.index, dtype="boolean")
        people["is_contact"] = is_contact.where(others, people["is_contact"])
    people["connected_on"] = _until(people["connected_on"], past.day)
    return people.rename_axis("person_id").reset_index()


def _is_listed(past: Past) -> bool:
    return "contacts" in past.now.network.covers


def _until(days: pd.Series, day: date) -> pd.Series:
    """Return the days, none of which lies after a day."""
    return days.mask(days > pd.Timestamp(day), pd.Timestamp(day)).astype(days.dtype)


def _by(then: pd.DataFrame, today: pd.DataFrame, day: date) -> pd.DataFrame:
    """Return today's statements as if they had been made by a day, or those of then where there are no others."""
    if len(then) == len(today):
        return then
    # on the same day, what stands last holds
    ordered = today.sort_values("since", kind="stable", na_position="first")
    return ordered.assign(since=_until(ordered["since"], day))


def _filled(was: pd.DataFrame, is_now: pd.DataFrame) -> pd.DataFrame:
    """Return the attributes of today, but for the job of those who have a new one: there only what was unknown, or is now."""
    changed = is_other(was[_JOB], is_now[_JOB])
    moved = changed.any(axis=1)
    for name in _WITH_JOB:
        changed[name] = moved & was[name].notna() & is_now[name].notna()
    waits = changed.reindex(columns=_LISTED, fill_value=False)
    return is_now.where(~waits, was).astype(was.dtypes)


def _as_kept(judgements: Judgements, contacts: pd.DataFrame) -> Judgements:
    """Return the judgements with those of the contacts as they were kept."""
    kept = contacts[[LABELS + name for name in JUDGED]].set_axis(list(JUDGED), axis=1)
    people = judgements.people.copy()
    for name in JUDGED:
        people.loc[kept.index, name] = kept[name].astype(people[name].dtype)
    return replace(judgements, people=people)


def _is_same(one: Network, other: Network) -> bool:
    """Return whether two networks have the same tables; the interactions and requests are the same in all."""
    return all(getattr(one, name).equals(getattr(other, name)) for name in _CHANGING)


def _is_same_state(one: State, other: State) -> bool:
    return (
        one.judgements.own == other.judgements.own
        and one.judgements.people.equals(other.judgements.people)
        and _is_same(one.network, other.network)
    )
