"""The contact requests of a network: which wait, what becomes of them, and what would have become of those accepted before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from netlib.labels.levels import at_least
from netlib.measures import triage

if TYPE_CHECKING:
    from netlib.judgements import Judgements
    from netlib.settings import Settings


def decided_requests(
    requests: pd.DataFrame, judged: Judgements, contacts: pd.Index, *, settings: Settings
) -> pd.DataFrame:
    """Return the requests with what is known of them, what becomes of them, and what would have become of those accepted.

    Parameters
    ----------
    requests
        Canonical table of requests.
    judged
        What is judged of the people and of the texts.
    contacts
        Ids of today's contacts.
    settings
        The policy.

    Returns
    -------
    pandas.DataFrame
        What `netlib.measures.triage.facts` and `netlib.measures.triage.decide` return, then ``level``, ``language`` of the
        text, ``waiting``, and for those accepted before ``replayed``, ``replayed_reason`` and ``replayed_codes``: the decision
        without the user's own marks, which came later.
    """
    people = judged.people.assign(
        decides=at_least(judged.people["level"], settings.decision_level),
        valued=judged.people["stated_valued"],
    )
    texts = judged.requests.loc[requests.index]
    found = triage.facts(requests, people, texts)
    unmarked = found.assign(valued=pd.Series(pd.NA, index=found.index, dtype="boolean"))
    replayed = triage.decide(unmarked, settings=settings)
    before = triage.accepted(requests, contacts)
    return found.join(triage.decide(found, settings=settings)).assign(
        level=judged.people["level"].reindex(requests["person_id"]).to_numpy(),
        language=texts["language"],
        waiting=triage.waiting(requests, contacts),
        replayed=replayed["decision"].where(before),
        replayed_reason=replayed["reason"].where(before),
        replayed_codes=replayed["codes"].where(before),
    )


def decisions(decided: pd.DataFrame, *, covered: bool) -> tuple[pd.Series | None, pd.Series | None]:
    """Return the decisions on requests that wait, and those replayed by person; None where the export covers no requests."""
    if decided.empty and not covered:
        return None, None
    before = decided.dropna(subset="replayed").drop_duplicates("person_id", keep="last")
    return decided.loc[decided["waiting"], "decision"], before.set_index("person_id")["replayed"]
