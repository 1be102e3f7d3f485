"""What a profile rests on: what does not depend on whose network it is, and the table of one person's contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.labels.levels import at_least
from netlib.measures import edges, groups, reasons, structure, whole
from netlib.measures.balance import tie_kinds
from netlib.measures.dormancy import dormant
from netlib.measures.valued import valued_contacts

if TYPE_CHECKING:
    from datetime import date

    from netlib.judgements import Judgements
    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.network import Network
    from netlib.settings import Settings

_CIRCULAR: Final = ("thread",)
"""Where whoever is in a group has exchanged messages by that, it says nothing about being valued."""
_JUDGED: Final = ["function", "sector", "field", "recruiter", "collector", "top_performer"]


@dataclass(frozen=True, kw_only=True)
class Basis:
    """What does not depend on whose network it is.

    Attributes
    ----------
    messages
        All messages.
    memberships, filters
        Who is in which group, with and without those in threads.
    overlap
        How much each pair of groups overlaps.
    ties
        All ties between people.
    about_groups, about_whole
        The measures of groups, and of the whole network.
    is_whole
        Whether the network is a whole one.
    settings, as_of
        The thresholds and the last day.
    """

    messages: edges.Messages
    memberships: groups.Memberships
    filters: groups.Memberships
    overlap: pd.DataFrame
    ties: structure.Ties
    about_groups: list[Measure]
    about_whole: list[Measure]
    is_whole: bool
    settings: Settings
    as_of: date | None


def read_basis(network: Network, *, settings: Settings, as_of: date | None) -> Basis:
    """Return the basis of a network as it was known on the day."""
    messages = edges.read_messages(network)
    memberships = groups.read_memberships(network)
    is_whole = whole.is_whole_network(network)
    return Basis(
        messages=messages,
        memberships=memberships,
        filters=groups.read_memberships(network, without=_CIRCULAR),
        overlap=groups.group_overlap(memberships),
        ties=structure.read_ties(network, is_whole=is_whole),
        about_groups=groups.measures(memberships),
        about_whole=whole.measures(edges.ties(messages), len(network.people))
        if is_whole
        else whole.unavailable(reasons.NOT_WHOLE if len(messages) else reasons.NO_MESSAGES),
        is_whole=is_whole,
        settings=settings,
        as_of=as_of or network.exported_on or messages.last_day,
    )


def contacts_table(
    network: Network,
    ids: pd.Index,
    exchange: pd.DataFrame,
    letters: Letters,
    *,
    basis: Basis,
    judgements: Judgements,
) -> pd.DataFrame:
    """Return the table of contacts of a `netlib.measures.profile.Profile`.

    Parameters
    ----------
    network
        The network as it was known on the day.
    ids
        Ids of the contacts.
    exchange
        What went between the person and each partner, see `netlib.measures.edges.exchange`.
    letters
        The messages of the person.
    basis
        What does not depend on whose network it is.
    judgements
        What is judged of people and texts.
    """
    judged = judgements.people.reindex(ids)
    decides = at_least(judged["level"], basis.settings.decision_level)
    counts = exchange[["sent", "received", "sent_capped", "received_capped"]].astype("Int64")
    counts = counts.reindex(ids)
    valued = valued_contacts(
        exchange, judged.assign(decides=decides), day=basis.as_of, settings=basis.settings
    )
    if len(basis.messages):
        counts = counts.fillna(0)
    else:
        # without messages, only the user's own word tells
        valued["valued"] = judged["stated_valued"]
    filters = basis.filters
    joined = pd.Series(groups.row_sums(filters.matrix), index=filters.people, dtype="Int64")
    joined = joined.reindex(ids)
    kinds = tie_kinds(network, letters, ids, stated=judged["stated_tie"])
    table = pd.DataFrame(
        {
            "level": judged["level"],
            "decides": decides,
            **counts,
            **exchange[["first_at", "last_at"]].reindex(ids),
            "groups": joined.fillna(0) if len(filters.groups) else joined,
            **valued,
            **judged[_JUDGED],
            "tie": kinds["kind"],
            "tie_because": kinds["because"],
        },
        index=ids.rename("person_id"),
    )
    return table.assign(dormant=dormant(table, basis.as_of))
