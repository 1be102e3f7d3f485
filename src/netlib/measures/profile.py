"""All measures of a network in one go, each intermediate worked out once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, TypedDict

import pandas as pd

from netlib.annotations import apply_groups
from netlib.errors import NetlibError
from netlib.judgements import Judgements, judge, remembering
from netlib.labels.levels import at_least
from netlib.measures import (
    asked,
    attention,
    balance,
    calibration,
    capable,
    edges,
    endorsements,
    exposure,
    fields,
    groupevidence,
    groups,
    introductions,
    layers,
    ledger,
    noise,
    positions,
    reach,
    reasons,
    recency,
    reciprocity,
    recommendations,
    requests,
    selectivity,
    size,
    structure,
    timing,
)
from netlib.measures.basis import Basis, contacts_table, read_basis
from netlib.measures.letters import Letters, read_letters
from netlib.network import Network, contact_ids
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from netlib.measures.measure import Measure

_DEFAULTS: Final = Settings()
_PERSONAL: Final = ("valued", "tie", "field")
"""What the user states of people as they stand to the user, and to nobody else."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The measures of one person's network and the tables they rest on.

    Attributes
    ----------
    measures
        Every measure, in a stable order; ``profile["size.contacts"]`` picks one.
    contacts
        A row per contact, indexed by ``person_id``: ``level``, ``decides``, ``sent``, ``received``,
        ``sent_capped``, ``received_capped``, ``first_at``, ``last_at``, ``groups`` (number of), ``valued``,
        ``valued_because`` (see `netlib.measures.valued`), ``function``, ``sector``, ``field``, ``recruiter``, ``collector``,
        ``top_performer``, ``tie`` and ``tie_because`` (see `netlib.measures.balance.tie_kinds`), ``dormant`` (see `netlib.measures.dormancy`),
        ``tied_contacts``, ``community`` and ``constraint`` (see `netlib.measures.structure.ContactTies`). What the export cannot tell is NA.
    groups
        A row per group, see `netlib.measures.selectivity.group_selectivity`.
    overlap
        A row per pair of groups, see `netlib.measures.groups.group_overlap`.
    requests
        A row per contact request, see `netlib.measures.asked.decided_requests`.
    letters
        The messages of the person as plain arrays.
    between
        What the ties between contacts say; None where no two contacts are tied.
    judgements
        What is judged of everybody and of every text.
    network
        The network as it was known on the day.
    settings
        The thresholds.
    as_of
        The day asked for, else that of the export, else that of the last message; None if none is known.
    """

    measures: tuple[Measure, ...]
    contacts: pd.DataFrame
    groups: pd.DataFrame
    overlap: pd.DataFrame
    requests: pd.DataFrame
    letters: Letters
    between: structure.ContactTies | None
    judgements: Judgements
    network: Network
    settings: Settings
    as_of: date | None

    def __getitem__(self, name: str) -> Measure:
        """Return the measure of that name.

        Raises
        ------
        KeyError
            If there is none.
        """
        for measure in self.measures:
            if measure.name == name:
                return measure
        raise KeyError(name)

    def as_dict(self) -> dict[str, Any]:
        """Return the profile as a JSON object."""
        return {
            "source": self.network.source,
            "ego": self.network.ego,
            "as_of": self.as_of.isoformat() if self.as_of else None,
            "measures": [measure.as_dict() for measure in self.measures],
        }


class _Told(TypedDict):
    """What most measures of messages are told."""

    absent: str
    settings: Settings


def profile(
    network: Network, *, settings: Settings = _DEFAULTS, as_of: date | None = None
) -> list[Measure]:
    """Return every measure of the network, in a stable order; see `measure_network`."""
    return list(measure_network(network, settings=settings, as_of=as_of).measures)


def measure_network(
    network: Network,
    *,
    settings: Settings = _DEFAULTS,
    as_of: date | None = None,
    judgements: Judgements | None = None,
) -> Profile:
    """Return every measure of the network and the tables they rest on.

    Parameters
    ----------
    network
        The network; it is not changed.
    settings
        The thresholds.
    as_of
        Day whose end the measures look back from; later contacts, messages and memberships are left out.
    judgements
        What is judged of people and texts of the network as it was known on the day; made here where none are given.
    """
    known = _known(network, as_of)
    judged = judgements or judge(known, settings=settings)
    return _measure(known, read_basis(known, settings=settings, as_of=as_of), judged)


def profiles(
    network: Network,
    *,
    settings: Settings = _DEFAULTS,
    as_of: date | None = None,
) -> Iterator[Profile]:
    """Yield the profile of every person of a whole network, in the order of the people table.

    What only the marked ego's export tells, such as the list of contacts, is used for that person alone;
    the contacts of the others are those they exchanged messages or share ties with.

    Raises
    ------
    NetlibError
        If the network is not a whole one.
    """
    known = _known(network, as_of)
    basis = read_basis(known, settings=settings, as_of=as_of)
    if not basis.is_whole:
        msg = "This export shows one person's messages only: measure it as one profile, without --each."
        raise NetlibError(msg)
    keep = remembering()
    for person in known.people["person_id"]:
        seen = _seen_by(known, person)
        yield _measure(seen, basis, judge(seen, settings=settings, keep=keep))


def _known(network: Network, as_of: date | None) -> Network:
    """Return what is known on the day, with the groups the user stated by then."""
    return apply_groups(network if as_of is None else network.until(as_of))


def _measure(network: Network, basis: Basis, judged: Judgements) -> Profile:
    settings, filters, ids, ego = basis.settings, basis.filters, contact_ids(network), network.ego
    exchange = edges.exchange(basis.messages, ego, daily_cap=settings.daily_cap)
    letters = read_letters(network, judged.messages)
    contacts = contacts_table(network, ids, exchange, letters, basis=basis, judgements=judged)
    between = structure.contact_ties(basis.ties, ids, ego=ego)
    contacts = contacts.join(structure.contact_columns(between, ids))
    listed = _is_listed(network, ids)
    absent = reasons.NO_PARTNERS if len(basis.messages) else reasons.NO_MESSAGES
    unjudged = reasons.VALUED_UNKNOWN if len(basis.messages) else reasons.NO_MESSAGES
    ungrouped = reasons.ONLY_THREADS if len(basis.memberships.groups) else reasons.NO_GROUPS
    # of a group that only shows in the data nobody knows how many members it has
    counts = network.groups.set_index("group_id")["member_count"]
    counts = counts.mask(groups.is_derived(network.groups).to_numpy())
    requested = asked.decided_requests(network.requests, judged, ids, settings=settings)
    table = selectivity.group_selectivity(filters, contacts["valued"], counts)
    kinds = contacts[["tie", "tie_because"]].set_axis(["kind", "because"], axis=1)
    told = _Told(absent=absent, settings=settings)
    measures = (
        *size.measures(len(ids) if listed else None, address_book=network.address_book),
        *reach.measures(contacts["decides"], settings=settings),
        *_checked(judged.people.reindex(ids), settings),
        *fields.measures(contacts),
        *capable.measures(contacts, settings=settings),
        *positions.measures(contacts),
        *basis.about_groups,
        *selectivity.measures(
            filters,
            contacts["valued"],
            table,
            absent=unjudged,
            ungrouped=ungrouped,
            settings=settings,
        ),
        *groupevidence.measures(
            basis.memberships,
            basis.overlap,
            filters,
            contacts,
            absent=absent,
            ungrouped=ungrouped,
        ),
        *reciprocity.measures(exchange, ids, **told),
        *ledger.measures(letters, judged.messages, ids, ego=ego, **told),
        *endorsements.measures(network),
        *recommendations.measures(network, judged.messages, absent=absent),
        *introductions.measures(network, letters, **told),
        *balance.measures(kinds, letters, **told),
        *timing.measures(letters, contacts, network, day=basis.as_of, **told),
        *basis.about_whole,
        *structure.measures(between, contacts["sector"]),
        *attention.measures(exchange["sent"], ids, listed=listed, **told),
        *layers.measures(exchange["sent"], contacts, listed=listed, **told),
        *recency.measures(letters, contacts["valued"], **told),
        *noise.measures(judged.messages, judged.askers, ego=ego, absent=absent),
        *exposure.measures(network, letters, contacts["collector"], **told),
        *requests.measures(
            *asked.decisions(requested, covered="requests" in network.covers), contacts["valued"]
        ),
    )
    return Profile(
        measures=measures,
        contacts=contacts,
        groups=table,
        overlap=basis.overlap,
        requests=requested,
        letters=letters,
        between=between,
        judgements=judged,
        network=network,
        settings=settings,
        as_of=basis.as_of,
    )


def _checked(judged: pd.DataFrame, settings: Settings) -> list[Measure]:
    """Return what the user's check of titles says of the levels."""
    cut = settings.decision_level
    stated = judged["level"].where(judged["is_level_stated"].fillna(value=False).astype(bool))
    return calibration.measures(
        at_least(judged["unsaid_level"], cut),
        judged["checked"],
        at_least(stated, cut),
        settings=settings,
    )


def _is_listed(network: Network, ids: pd.Index) -> bool:
    """Return whether the number of contacts means something: a list, or tables of one's own with people met.

    The export of a platform has a list of contacts of its own; without it, whoever wrote need not be one.
    """
    others = network.people[network.people["person_id"] != network.ego]
    if others["is_contact"].notna().any() or "contacts" in network.covers:
        return True
    return (network.is_from("tables") or network.is_from("graph")) and len(ids) > 0


def _seen_by(network: Network, person: str) -> Network:
    """Return the network with another person as the ego, and without what only the first ego's export tells."""
    if person == network.ego:
        return network
    people = network.people.assign(
        is_ego=(network.people["person_id"] == person).astype("boolean"),
        is_contact=pd.Series(pd.NA, index=network.people.index, dtype="boolean"),
        connected_on=pd.Series(pd.NaT, index=network.people.index, dtype="datetime64[us]"),
    )
    annotations = network.annotations
    return replace(
        network,
        people=people,
        annotations=annotations[~annotations["column"].isin(_PERSONAL)],
        requests=network.requests.iloc[:0],
        own=network.own.iloc[:0],
        covers=network.covers - {"contacts", "requests", "own"},
        address_book=None,
    )
