"""Made-up archives of a stated process, as canonical tables with what is judged of them: contacts are drawn independently.

Nothing is written or read, so that hundreds are made and measured within minutes. What an interval is to cover is the value that
the same process has in the long run.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from netlib.judgements import Judgements
from netlib.measures.calibration import sample_to_check
from netlib.network import COLUMNS, Network, conform, empty_table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Rng = np.random.Generator
    Flags = NDArray[np.bool_]
    Numbers = NDArray[np.float64]
    Places = NDArray[np.int64]

DAYS: Final = 1_000
"""Length of the archive."""
START: Final = np.datetime64("2023-01-02", "us")
LAST_DAY: Final = date(2025, 9, 27)
EGO: Final = "me"

DECIDES: Final = 0.3
SENSITIVITY: Final = 0.85
SPECIFICITY: Final = 0.95
LEVEL_KNOWN: Final = 0.9
FIELDS: Final = {"own": 0.2, "adjacent": 0.25, "distant": 0.55}
FIELD_KNOWN: Final = 0.85
TOP: Final = 0.1
GROUPED: Final = 0.4
VALUED_INSIDE: Final = 0.4
VALUED_OUTSIDE: Final = 0.2
COLLECTS: Final = 0.15
COUNT_KNOWN: Final = 0.6
SELLS: Final = 0.25
"""Chance of each of these for a contact, independently of the others but where said."""

_STEPS: Final = 8  # messages of a conversation, at most
_ACTS: Final = {
    "ask": 0.22,
    "offer": 0.1,
    "thanks": 0.12,
    "introduction": 0.08,
    "tip": 0.1,
    "small_talk": 0.28,
    "other": 0.1,
}
_ACT_KNOWN: Final = 0.9
_TEXTS: Final = ("See you on Monday", "Could you write me a recommendation?")
_US: Final = 86_400_000_000


@dataclass(frozen=True, kw_only=True)
class Archive:
    """A network with what is judged of it."""

    network: Network
    judgements: Judgements


def archive(rng: Rng, contacts: int) -> Archive:
    """Return an archive of so many contacts, each drawn independently, and of messages, praise and meetings with them."""
    ids = np.array([f"c{number}" for number in range(contacts)], dtype=object)
    cast = _contacts(rng, contacts)
    events = pd.concat(
        [
            _conversations(rng, cast),
            _pitches(rng, cast),
            _newsletters(rng, cast),
            _praise(rng, contacts, "endorsement", 0.35),
            _praise(rng, contacts, "recommendation", 0.3),
            _meetings(rng, contacts),
        ],
        ignore_index=True,
    )
    other, mine = (
        ids[events["contact"].to_numpy(dtype=np.int64)],
        events["outgoing"].to_numpy(dtype=bool),
    )
    interactions = pd.DataFrame(
        {
            "at": pd.Series(
                START + (events["day"] * _US).astype(np.int64).to_numpy()
            ).dt.tz_localize("UTC"),
            "sender": np.where(mine, EGO, other),
            "recipient": np.where(mine, other, EGO),
            "kind": events["kind"],
            "thread_id": events["thread"],
            "n_recipients": 1,
            "text": events["text"],
        }
    )
    interactions = conform("interactions", interactions)
    groups, memberships = _groups(rng, ids[cast["grouped"]])
    network = _network(
        people=_people(ids, cast["since"]),
        interactions=interactions,
        groups=groups,
        memberships=memberships,
        covers={
            "contacts",
            "message",
            "groups",
            "memberships",
            "endorsement",
            "recommendation",
            "meeting",
        },
    )
    return Archive(network=network, judgements=_judgements(rng, cast, ids, interactions, events))


def whole_archive(rng: Rng, people: int, *, mutual: float, one_way: float) -> Network:
    """Return a whole network in which each pair writes both ways, one way or not at all, with the given chances."""
    first, second = np.triu_indices(people, k=1)
    toss = rng.random(len(first))
    both, single = toss < mutual, (toss >= mutual) & (toss < mutual + one_way)
    turned = rng.random(len(first)) < 1 / 2
    sender = np.concatenate([first[both], second[both], np.where(turned, first, second)[single]])
    recipient = np.concatenate([second[both], first[both], np.where(turned, second, first)[single]])
    ids = np.array([f"p{number}" for number in range(people)], dtype=object)
    table = pd.DataFrame(
        {"sender": ids[sender], "recipient": ids[recipient], "kind": "message", "n_recipients": 1}
    )
    everybody = pd.DataFrame({"person_id": ids, "is_ego": np.arange(people) == 0})
    return _network(
        people=conform("people", everybody),
        interactions=conform("interactions", table),
        covers={"message"},
    )


def _network(*, covers: set[str], **tables: pd.DataFrame) -> Network:
    complete: dict[str, Any] = {name: tables.get(name, empty_table(name)) for name in COLUMNS}
    return Network(**complete, source="tables", covers=frozenset(covers), exported_on=LAST_DAY)


def _contacts(rng: Rng, n: int) -> dict[str, Any]:
    """Return what is so of each contact, a value each."""
    decides = rng.random(n) < DECIDES
    said = np.where(decides, rng.random(n) < SENSITIVITY, rng.random(n) >= SPECIFICITY)
    grouped = rng.random(n) < GROUPED
    valued = rng.random(n) < np.where(grouped, VALUED_INSIDE, VALUED_OUTSIDE)
    rank = rng.choice(3, size=n, p=[0.5, 0.3, 0.2])
    return {
        "decides": decides,
        "level": np.where(
            said,
            np.array(["head", "executive", "owner_board"], dtype=object)[rank],
            np.array(["professional", "lead", "entry"], dtype=object)[rank],
        ),
        "level_known": rng.random(n) < LEVEL_KNOWN,
        "field": rng.choice(np.array(list(FIELDS), dtype=object), size=n, p=list(FIELDS.values())),
        "field_known": rng.random(n) < FIELD_KNOWN,
        "sector": np.minimum(rng.geometric(0.25, size=n), 12),
        "top": rng.random(n) < TOP,
        "grouped": grouped,
        "valued": valued,
        "collects": rng.random(n) < COLLECTS,
        "count_known": rng.random(n) < COUNT_KNOWN,
        "sells": rng.random(n) < SELLS,
        "since": rng.uniform(0, DAYS, size=n),
        # a few are written to much more than most, and more gladly
        "talks": rng.poisson(rng.lognormal(0.6 + 0.5 * valued, 1.0)),
        "begins": rng.beta(2, 1.6, size=n),
        "answers_me": rng.beta(4, 2, size=n),
        "answered": rng.beta(5, 2, size=n),
        "slow": rng.lognormal(0.0, 0.5, size=n),
        "needy": rng.beta(1.5, 3, size=n),
    }


def _conversations(rng: Rng, cast: dict[str, Any]) -> pd.DataFrame:
    """Return conversations that go to and fro until somebody does not answer, or the archive ends."""
    contact = np.repeat(np.arange(len(cast["talks"])), cast["talks"])
    thread = np.arange(len(contact))
    mine = rng.random(len(contact)) < cast["begins"][contact]
    day = rng.uniform(0, DAYS, size=len(contact))
    parts = []
    for _ in range(_STEPS):
        parts.append(
            pd.DataFrame({"contact": contact, "thread": thread, "day": day, "outgoing": mine})
        )
        chance = np.where(mine, cast["answers_me"][contact], cast["answered"][contact])
        mean = np.where(mine, 5.0 * cast["slow"][contact], 3.0)
        day = day + rng.exponential(mean)
        goes_on = (rng.random(len(contact)) < chance) & (day < DAYS)
        contact, thread, day, mine = contact[goes_on], thread[goes_on], day[goes_on], ~mine[goes_on]
    rows = pd.concat(parts, ignore_index=True)
    n = len(rows)
    act = rng.choice(np.array(list(_ACTS), dtype=object), size=n, p=list(_ACTS.values()))
    needs = ~rows["outgoing"].to_numpy() & (rng.random(n) < cast["needy"][rows["contact"]])
    act = np.where(needs, "ask", act)
    wants = rows["outgoing"].to_numpy() & (act == "ask") & (rng.random(n) < 0.25)
    return rows.assign(
        kind="message",
        thread="t" + rows["thread"].astype("str"),
        act=pd.Series(act, rows.index).where(rng.random(n) < _ACT_KNOWN),
        mass=False,
        text=np.array(_TEXTS, dtype=object)[wants.astype(int)],
    )


def _pitches(rng: Rng, cast: dict[str, Any]) -> pd.DataFrame:
    """Return what those who sell write some time after they became contacts, most of it to many."""
    sellers = np.flatnonzero(cast["sells"])
    first = cast["since"][sellers] + rng.exponential(60, size=len(sellers))
    times = 1 + rng.poisson(1.5, size=len(sellers))
    contact, day = np.repeat(sellers, times), np.repeat(first, times)
    follows = np.diff(contact, prepend=-1) == 0
    day = day + follows * rng.exponential(90, size=len(day))
    seen = day < DAYS
    n = int(seen.sum())
    return pd.DataFrame(
        {
            "contact": contact[seen],
            "thread": [f"s{number}" for number in range(n)],
            "day": day[seen],
            "outgoing": False,
            "kind": "message",
            "act": np.where(rng.random(n) < 0.8, "pitch", "bait"),
            "mass": rng.random(n) < 0.7,
            "text": _TEXTS[0],
        }
    )


def _newsletters(rng: Rng, cast: dict[str, Any]) -> pd.DataFrame:
    """Return the mass mail that goes out."""
    contact = np.repeat(
        np.arange(len(cast["since"])), rng.binomial(3, 0.15, size=len(cast["since"]))
    )
    return pd.DataFrame(
        {
            "contact": contact,
            "thread": [f"n{number}" for number in range(len(contact))],
            "day": rng.uniform(0, DAYS, size=len(contact)),
            "outgoing": True,
            "kind": "message",
            "act": "other",
            "mass": True,
            "text": _TEXTS[0],
        }
    )


def _praise(rng: Rng, n: int, kind: str, chance: float) -> pd.DataFrame:
    """Return who praised whom, some of it given back within days."""
    liked = rng.random(n) < 1 / 2
    received = rng.random(n) < chance * np.where(liked, 1.5, 0.5)
    given = rng.random(n) < chance * np.where(liked, 1.5, 0.5)
    day = rng.uniform(0, DAYS, size=n)
    soon = rng.random(n) < 0.4
    back = np.where(
        soon,
        np.minimum(day + rng.uniform(0, 12, size=n), DAYS - 1e-6),
        rng.uniform(0, DAYS, size=n),
    )
    sides = [(received, day, False), (given, back, True)]
    return pd.concat(
        [
            pd.DataFrame(
                {
                    "contact": np.flatnonzero(does),
                    "day": at[does],
                    "outgoing": mine,
                    "kind": kind,
                    "text": kind,
                }
            )
            for does, at, mine in sides
        ]
    )


def _meetings(rng: Rng, n: int) -> pd.DataFrame:
    met = np.flatnonzero(rng.random(n) < 0.4)
    return pd.DataFrame(
        {
            "contact": met,
            "day": rng.uniform(0, DAYS, size=len(met)),
            "outgoing": True,
            "kind": "meeting",
        }
    )


def _groups(rng: Rng, members: NDArray[np.object_]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return three groups of different kinds; everybody who is in any is in one, and some in two."""
    groups = pd.DataFrame(
        {
            "group_id": ["sailing", "guild", "sales"],
            "kind": ["interest", "professional", "sales"],
            "member_count": [25, 400, 40_000],
            "basis": "listed",
        }
    )
    first = rng.choice(3, size=len(members), p=[0.2, 0.4, 0.4])
    more = rng.random(len(members)) < 0.3
    ids = groups["group_id"].to_numpy()
    pairs = pd.DataFrame(
        {
            "person_id": np.concatenate([members, members[more]]),
            "group_id": np.concatenate([ids[first], ids[(first[more] + 1) % 3]]),
        }
    )
    return conform("groups", groups), conform("memberships", pairs)


def _people(ids: NDArray[np.object_], since: Numbers) -> pd.DataFrame:
    table = pd.DataFrame(
        {
            "person_id": [EGO, *ids],
            "is_ego": [True] + [False] * len(ids),
            "is_contact": [pd.NA] + [True] * len(ids),
            "connected_on": [
                pd.NaT,
                *pd.Series(START + (since * _US).astype(np.int64)).dt.floor("D"),
            ],
        }
    )
    return conform("people", table)


def _judgements(
    rng: Rng,
    cast: dict[str, Any],
    ids: NDArray[np.object_],
    interactions: pd.DataFrame,
    events: pd.DataFrame,
) -> Judgements:
    index = pd.Index(ids, dtype="str")
    level = pd.Series(cast["level"], index, dtype="str").where(cast["level_known"])
    deciding = level.isin(["head", "executive", "owner_board"]).astype("boolean").mask(level.isna())
    decides = pd.Series(cast["decides"], index, dtype="boolean")
    people = pd.DataFrame(
        {
            "level": level,
            "unsaid_level": level,
            "is_level_stated": False,
            "function": pd.Series(pd.NA, index, dtype="str"),
            "industry": pd.Series(pd.NA, index, dtype="Int64"),
            "sector": pd.Series(cast["sector"], index, dtype="Int64").where(cast["field_known"]),
            "field": pd.Series(cast["field"], index, dtype="str").where(cast["field_known"]),
            "stated_field": pd.Series(pd.NA, index, dtype="str"),
            "recruiter": pd.Series(False, index, dtype="boolean"),  # noqa: FBT003
            "collector": pd.Series(cast["collects"], index, dtype="boolean").where(
                cast["count_known"]
            ),
            "contact_count": pd.Series(pd.NA, index, dtype="Int64"),
            "top_performer": pd.Series(cast["top"], index, dtype="boolean"),
            "checked": decides.where(index.isin(sample_to_check(deciding))),
            "stated_valued": pd.Series(cast["valued"], index, dtype="boolean"),
            "stated_tie": pd.Series(pd.NA, index, dtype="str"),
            "shared_groups": pd.Series(0, index, dtype="Int64"),
        }
    )
    written = events["kind"] == "message"
    act = events.loc[written, "act"].astype("str")
    trivial = np.where(rng.random(len(act)) < 0.4, "trivial", "substantial")
    messages = pd.DataFrame(
        {
            "sender": interactions.loc[written, "sender"],
            "recipient": interactions.loc[written, "recipient"],
            "act": act,
            "size": pd.Series(trivial, act.index, dtype="str").where(act == "ask"),
            "language": pd.Series("en", act.index, dtype="str"),
            "confidence": 1.0,
            "mass": events.loc[written, "mass"].astype("boolean"),
        }
    )
    nobody = pd.DataFrame({"one_way": pd.Series(dtype="boolean")})
    return Judgements(
        people=pd.concat([people.iloc[:0].reindex([EGO]), people]).rename_axis("person_id"),
        messages=messages,
        requests=pd.DataFrame(
            {name: pd.Series(dtype="str") for name in ("act", "size", "language")}
            | {"confidence": pd.Series(dtype="float64")}
            | {name: pd.Series(dtype="boolean") for name in ("mass", "recruiter")}
        ),
        askers=nobody,
    )
