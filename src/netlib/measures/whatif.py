"""What would be gained and lost if some contacts were dropped, or requests accepted: a simulation, which changes nothing.

Dropping people lifts some shares whatever they are worth: without those below the cut, more of the rest decide. So each change of a share is
split into what the smaller number alone does and what the people do, and set beside a random pruning of the same size,
which leaves every share as it is, on average.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations import user_flags
from netlib.errors import NetlibError
from netlib.labels.levels import at_least
from netlib.measures import edges, reasons
from netlib.measures.dormancy import dormant, dormant_and_valued
from netlib.measures.gains import ALL, BY_RULE, DROPPED, Scenario, by_sender, scenario
from netlib.measures.triage import ACCEPT
from netlib.measures.valued import valued_contacts

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from netlib.measures.profile import Profile

RULES: Final = (
    "collectors",
    "mass-senders",
    "pitchers",
    "one-way-askers",
    "silent",
    "dormant",
    "below-cut",
    "distant-field",
    "unknown-level",
)
"""Whom one may think of dropping."""
BECAUSE: Final = ("stated", "top_performer", "both_ways", "decides_near", "dormant_valued")
"""Why somebody is never dropped: the user's marks, valued by what the export shows, or dormant and worth waking."""
_MOST: Final = 1 / 2
_FEWEST: Final = 2  # a single mass mail makes nobody a sender of them


@dataclass(frozen=True, kw_only=True)
class Pruning:
    """What dropping contacts does.

    Attributes
    ----------
    rules
        A row per rule: ``matched``, ``protected`` and ``dropped`` (numbers of contacts) and ``unavailable``, the reason why it can tell of nobody.
    protected
        A row per contact whom a rule names and who is never dropped: ``because``, one of `BECAUSE`, and ``rules``, which.
    scenario
        What is gained and lost.
    """

    rules: pd.DataFrame
    protected: pd.DataFrame
    scenario: Scenario


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """What accepting requests does.

    Attributes
    ----------
    listed, waiting
        Number of requests considered, and of those that wait for an answer: the others were answered, went out, or are of contacts.
    scenarios
        Those of the rule, then all that wait.
    """

    listed: int
    waiting: int
    scenarios: tuple[Scenario, Scenario]


def read_rules(text: str) -> tuple[str, ...]:
    """Return the rules named in a text, separated by commas, each once.

    Raises
    ------
    NetlibError
        If one of them is none, or there is none.
    """
    named = tuple(dict.fromkeys(one.strip().casefold() for one in text.split(",") if one.strip()))
    if not named or set(named) - set(RULES):
        msg = f"What to drop must be one or several of these, separated by commas: {', '.join(RULES)}."
        raise NetlibError(msg)
    return named


def drop(profile: Profile, rules: Sequence[str]) -> Pruning:
    """Return what dropping the contacts of some rules does; valued contacts, marked ones and dormant ones worth waking stay.

    Parameters
    ----------
    profile
        The network as it is; it is not changed.
    rules
        Some of `RULES`.
    """
    contacts = profile.contacts
    named = pd.DataFrame(
        {rule: _flags(profile, rule).fillna(value=False).astype(bool) for rule in rules},
        index=contacts.index,
    )
    because = _protected(profile)
    matched, is_safe = named.any(axis=1), because.notna()
    safe = named[matched & is_safe]
    told = [", ".join(safe.columns[row]) for row in safe.to_numpy()]
    table = pd.DataFrame(
        {
            "matched": named.sum(),
            "protected": named[is_safe].sum(),
            "dropped": named[~is_safe].sum(),
            "unavailable": pd.Series(
                {rule: _why_not(profile, rule) for rule in rules}, dtype="str"
            ),
        }
    )
    left = contacts.index[matched & ~is_safe]
    rows = _rows(profile, contacts.index)
    return Pruning(
        rules=table,
        protected=pd.DataFrame(
            {"because": because[safe.index], "rules": pd.Series(told, safe.index, dtype="str")}
        ),
        scenario=scenario(DROPPED, profile, rows, rows.drop(index=left), left),
    )


def accept(profile: Profile, requests: Collection[str] | None = None) -> Acceptance:
    """Return what accepting requests does: those that the rule accepts, and all that wait.

    Parameters
    ----------
    profile
        The network as it is, with the requests; it is not changed.
    requests
        Ids of those to consider; None for all in the export.
    """
    decided = profile.requests
    if requests is not None:
        decided = decided[decided["request_id"].isin(list(requests))]
    waiting = decided[decided["waiting"]]
    rows = _rows(profile, profile.contacts.index)
    scenarios = []
    for key, chosen in ((BY_RULE, waiting[waiting["decision"] == ACCEPT]), (ALL, waiting)):
        new = pd.Index(chosen["person_id"].unique())
        after = pd.concat([rows, _newcomers(profile, new)]) if len(new) else rows
        scenarios.append(scenario(key, profile, rows, after, new))
    by_rule, all_of_them = scenarios
    return Acceptance(listed=len(decided), waiting=len(waiting), scenarios=(by_rule, all_of_them))


def _flags(profile: Profile, rule: str) -> pd.Series:
    """Return whether each contact falls under a rule; NA where that is unknown."""
    contacts, judged = profile.contacts, profile.judgements
    if rule in ("mass-senders", "pitchers"):
        tally = by_sender(profile)
        if rule == "mass-senders":
            found = (tally["mass"] >= _FEWEST) & (tally["mass"] > _MOST * tally["texts"])
        else:
            found = (tally["sold"] > 0) & (tally["sold"] > _MOST * tally["told"])
        return found.reindex(contacts.index).astype("boolean")
    if rule == "one-way-askers":
        one_way = judged.askers.set_index("person_id")["one_way"]
        return one_way.reindex(contacts.index).astype("boolean")
    flags = {
        "collectors": contacts["collector"],
        "silent": (contacts["sent"] == 0) & (contacts["received"] == 0),
        "dormant": dormant(contacts, profile.as_of),
        "below-cut": ~contacts["decides"].astype("boolean"),
        "distant-field": contacts["field"] == "distant",
        "unknown-level": contacts["level"].isna(),
    }
    return flags[rule].astype("boolean")


def _why_not(profile: Profile, rule: str) -> str | None:
    """Return why a rule can tell of nobody, None where it can."""
    contacts, messages = profile.contacts, profile.judgements.messages
    if contacts.empty:
        return reasons.NO_CONTACTS
    if rule in ("silent", "dormant") and contacts["sent"].isna().all():
        return reasons.NO_MESSAGES
    if rule in ("mass-senders", "pitchers", "one-way-askers"):
        if messages.empty:
            return reasons.NO_MESSAGES
        return reasons.NO_TEXTS if messages["mass"].isna().all() else None
    known = {
        "collectors": (contacts["collector"], reasons.NO_COUNTS),
        "below-cut": (contacts["decides"], reasons.NO_LEVELS),
        "distant-field": (contacts["field"], reasons.NO_FIELDS),
    }
    column, reason = known.get(rule, (contacts["sent"], None))
    return reason if column.isna().all() else None


def _protected(profile: Profile) -> pd.Series:
    """Return why each contact is never dropped, one of `BECAUSE`; NA for those who may be."""
    contacts = profile.contacts
    marked = user_flags(profile.network, "top_performer").set_axis(
        pd.Index(profile.network.people["person_id"])
    )
    valued = contacts["valued"].fillna(value=False).astype(bool)
    because = contacts["valued_because"].where(valued)
    # without messages the user's own word is all there is
    because = because.mask(because.isna() & valued, "stated")
    marked = marked.reindex(contacts.index).fillna(value=False).astype(bool)
    because = because.mask(because.isna() & marked, "top_performer")
    # the user's own mark wins, a no as well
    stated = profile.judgements.people["stated_valued"].reindex(contacts.index)
    waking = dormant_and_valued(contacts, profile.as_of) & stated.isna()
    return because.mask(waking.fillna(value=False).astype(bool), "dormant_valued")


def _rows(profile: Profile, ids: pd.Index) -> pd.DataFrame:
    """Return what the figures need of contacts."""
    columns = ["level", "decides", "field", "sector", "community"]
    columns += ["collector", "sent", "received", "valued"]
    return profile.contacts.loc[ids, columns]


def _newcomers(profile: Profile, ids: pd.Index) -> pd.DataFrame:
    """Return the same of people who are no contacts yet."""
    network, settings = profile.network, profile.settings
    judged = profile.judgements.people.reindex(ids)
    judged = judged.assign(decides=at_least(judged["level"], settings.decision_level))
    messages = edges.read_messages(network)
    exchange = edges.exchange(messages, network.ego, daily_cap=settings.daily_cap)
    exchange = exchange[exchange.index.isin(ids)]
    counts = exchange[["sent", "received"]].astype("Int64").reindex(ids)
    valued = valued_contacts(exchange, judged, day=profile.as_of, settings=settings)["valued"]
    if len(messages):
        counts = counts.fillna(0)
    else:
        valued = judged["stated_valued"]
    columns = ["level", "decides", "field", "collector", "sector"]
    # nobody knows yet into which circle they belong
    circle = pd.Series(pd.NA, index=ids, dtype="Int64")
    return judged[columns].join(counts).assign(valued=valued, community=circle)
