"""All measures of when messages are written, from the same conversations put in order once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.measures import (
    development,
    dormancy,
    drowned,
    latency,
    reasons,
    replies,
    signature,
    threads,
)

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.network import Network
    from netlib.settings import Settings


def measures(
    letters: Letters,
    contacts: pd.DataFrame,
    network: Network,
    *,
    day: date | None,
    absent: str,
    settings: Settings,
) -> list[Measure]:
    """Return who begins, who answers and how soon, what drowns, when selling begins, and how ties grow, rest and change.

    Parameters
    ----------
    letters
        Messages of the ego.
    contacts
        A row per contact, indexed by ``person_id``: ``sent``, ``received``, ``last_at``, ``valued``, ``decides``, ``field``.
    network
        For the days of connecting, meetings and recommendations, and what the export covers.
    day
        Last day that counts; None where nothing has a date.
    absent
        Reason to give where there are no messages.
    settings
        For what definitions name.
    """
    ids = contacts.index
    none = reasons.NO_EXCHANGE if len(letters) else absent
    course = threads.read_course(letters, ids, day=day)
    connected_on = network.people.set_index("person_id")["connected_on"].reindex(ids)
    return [
        *threads.measures(course, absent=none),
        *replies.measures(course, absent=none),
        *drowned.measures(letters, course, contacts["valued"], absent=none, settings=settings),
        *latency.measures(letters, connected_on, day=day, absent=absent, settings=settings),
        *dormancy.measures(contacts, day=day, absent=none, settings=settings),
        *development.measures(
            development.stages(letters, contacts, network, day=day), absent=none, network=network
        ),
        *signature.measures(letters, ids, day=day, absent=absent),
    ]
