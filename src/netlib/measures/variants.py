"""What the contacts look like under every reasonable setting: each table made once, for all conclusions that rest on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from scipy.sparse import csr_array

from netlib.judgements import fields_of
from netlib.labels.collectors import label_collectors
from netlib.labels.levels import at_least
from netlib.measures import edges, groups, triage
from netlib.measures.positions import positions
from netlib.measures.recency import recent_weights
from netlib.measures.statistics import adamic_adar_weight, newman_weight
from netlib.measures.valued import valued_contacts
from netlib.settings import LEVELS, Settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from numpy.typing import NDArray

    from netlib.judgements import Judgements
    from netlib.measures.profile import Profile

OWN, SECTOR, RELATED = "own", "sector", "related"
"""What counts as near: one's own industry alone, its sector, or what the user's table of industries says."""
PLAIN, ADAMIC_ADAR, NEWMAN = "none", "adamic_adar", "newman"
"""How groups are weighted by their size."""

_THRESHOLDS: Final = (2_000, 3_000, 4_000, 6_000, 10_000)
_CUTS: Final = ("lead", "head", "executive")
_HALF_LIVES: Final = (90, 180, 365, 730)
_WINDOWS: Final = (180, 365, 730)
_RELATEDNESS: Final = (0.25, 0.5, 0.75)
_CIRCULAR: Final = ("thread",)
_FIELDS: Final = ("own", "adjacent", "distant")
_FACTS: Final = ("valued", "recruiter", "shared_groups", "act", "size", "mass", "has_text")
_UNKNOWN: Final = -1


@dataclass(frozen=True, kw_only=True)
class Axis:
    """A setting that is varied: its options in order, and which of them is that of this run."""

    name: str
    options: tuple[str | int, ...]
    base: int


@dataclass(frozen=True, kw_only=True)
class Variants:
    """The contacts under every setting of the grid; 1 is yes, 0 no and -1 unknown throughout.

    Letters give the shapes: T thresholds of collectors, L lowest levels, F rules of adjacency, V windows, H half-lives, C contacts,
    W requests that wait, R requests replayed.

    Attributes
    ----------
    axes
        By name: ``collector_threshold``, ``decision_level``, ``adjacency``, ``valued_days``, ``half_life_days``,
        ``size_weight``.
    listed
        Whether the export tells who the contacts are.
    collector
        (T, C)
    decides
        (L, C)
    near
        (F, C): whether in one's own or an adjacent field.
    valued
        (L, F, V, C)
    touched, mutual
        (V, C): whether a message went within the window, in any direction and in both. Empty where the export holds no messages.
    sent
        (C,): messages to each contact.
    recent
        (H, C): the same, weighted by how recent they are.
    waiting
        (T, L, F, W): the decision on each request, as position in `netlib.measures.triage.DECISIONS`.
    replayed
        (T, L, F, R): the same for those accepted before.
    replayed_contact
        (R,): who asked, as position among the contacts.
    members
        (C, groups), sparse: who is in which group, without threads.
    size_weights
        A weight per group for each way to weight them; nan where the size is unknown.
    positions
        Contacts of each known sector and level.
    """

    axes: dict[str, Axis]
    listed: bool
    collector: NDArray[np.int8]
    decides: NDArray[np.int8]
    near: NDArray[np.int8]
    valued: NDArray[np.int8]
    touched: NDArray[np.bool_]
    mutual: NDArray[np.bool_]
    sent: NDArray[np.float64]
    recent: NDArray[np.float64]
    waiting: NDArray[np.int8]
    replayed: NDArray[np.int8]
    replayed_contact: NDArray[np.int64]
    members: csr_array[np.float64]
    size_weights: dict[str, NDArray[np.float64]]
    positions: NDArray[np.float64]


def grid(settings: Settings, adjacency: pd.DataFrame | None) -> dict[str, Axis]:
    """Return the settings that are varied, by name: reasonable values, and that of this run where it is none of them.

    Parameters
    ----------
    settings
        Those of this run.
    adjacency
        The user's table of related industries, which gives further rules of adjacency.
    """
    above = settings.relatedness_threshold
    rules, own_rule = [OWN, SECTOR], SECTOR
    if adjacency is not None:
        # a plain list of pairs says the same at any threshold
        graded = len(adjacency["relatedness"].unique()) > 1
        told = sorted({*_RELATEDNESS, above}) if graded else [above]
        rules += [f"{RELATED}:{one:g}" for one in told]
        own_rule = f"{RELATED}:{above:g}"
    return {
        axis.name: axis
        for axis in (
            _axis("collector_threshold", _THRESHOLDS, settings.collector_threshold),
            _axis("decision_level", _CUTS, settings.decision_level),
            _axis("adjacency", rules, own_rule),
            _axis("valued_days", _WINDOWS, settings.valued_days),
            _axis("half_life_days", _HALF_LIVES, settings.half_life_days),
            _axis("size_weight", (PLAIN, ADAMIC_ADAR, NEWMAN), PLAIN),
        )
    }


def variants(profile: Profile) -> Variants:
    """Return the contacts of a profile under every setting of the grid, without judging anybody again."""
    judged, settings, network = profile.judgements, profile.settings, profile.network
    axes, ids = grid(settings, judged.adjacency), profile.contacts.index
    people = judged.people
    decides = [at_least(people["level"], str(cut)) for cut in axes["decision_level"].options]
    fields = [_field(judged, str(rule)) for rule in axes["adjacency"].options]
    counted = people[["contact_count"]].reset_index(names="person_id")
    collectors = [
        label_collectors(counted, threshold=int(number))["collector"].set_axis(people.index)
        for number in axes["collector_threshold"].options
    ]
    place = people.index.get_indexer(ids)
    messages = edges.read_messages(network)
    exchange = edges.exchange(messages, network.ego, daily_cap=settings.daily_cap).reindex(ids)
    has_messages = len(messages) > 0
    windows = [int(days) for days in axes["valued_days"].options]
    touched, mutual = _exchanged(exchange, windows, profile.as_of if has_messages else None)
    waiting, replayed, asker = _decided(profile, collectors, decides, fields)
    filters = groups.read_memberships(network, without=_CIRCULAR)
    sizes = profile.groups["member_count"].to_numpy(dtype=float, na_value=np.nan)
    outgoing = messages.sender == messages.people.get_loc(network.ego)
    at = messages.people.get_indexer(ids)
    return Variants(
        axes=axes,
        listed=profile["size.contacts"].value is not None,
        collector=_stack(collectors)[:, place],
        decides=_stack(decides)[:, place],
        near=_stack([_is_near(field) for field in fields])[:, place],
        valued=_valued(exchange, (decides, fields, windows), profile, has_messages=has_messages),
        touched=touched,
        mutual=mutual,
        sent=exchange["sent"].fillna(0).to_numpy(dtype=float),
        recent=np.stack(
            [
                recent_weights(
                    messages.recipient[outgoing],
                    messages.moment[outgoing],
                    people=len(messages.people),
                    half_life_days=float(days),
                )[at]
                for days in axes["half_life_days"].options
            ]
        ),
        waiting=waiting,
        replayed=replayed,
        replayed_contact=asker,
        members=_members(filters, ids),
        size_weights={
            PLAIN: np.ones(len(sizes)),
            ADAMIC_ADAR: np.array([adamic_adar_weight(size) for size in sizes]),
            NEWMAN: np.array([newman_weight(size) for size in sizes]),
        },
        positions=positions(people.loc[ids]).to_numpy(dtype=float),
    )


def _axis(name: str, values: Sequence[str | int], own: str | int) -> Axis:
    """Return an axis of these values and one's own among them, in order where there is one."""
    every = list(values) if own in values else [*values, own]
    if name == "decision_level":
        every.sort(key=lambda level: LEVELS.index(str(level)))
    elif not isinstance(own, str):
        every.sort(key=int)
    return Axis(name=name, options=tuple(every), base=every.index(own))


def _field(judged: Judgements, rule: str) -> pd.Series:
    """Return the field of everybody under a rule of adjacency."""
    people = judged.people
    kind, _, above = rule.partition(":")
    field = fields_of(
        people,
        own=judged.own,
        adjacency=judged.adjacency if kind == RELATED else None,
        related_above=float(above or 0),
    )
    if kind != OWN:
        return field
    told = (field == "adjacent") & people["stated_field"].isna()
    # whose sector alone is known may be of one's own industry
    blurred = (people["industry"] == people["sector"]).fillna(value=False)
    return field.mask(told & ~blurred, "distant").mask(told & blurred)


def _is_near(field: pd.Series) -> pd.Series:
    return field.isin(["own", "adjacent"]).astype("boolean").mask(field.isna())


def _stack(flags: Sequence[pd.Series]) -> NDArray[np.int8]:
    """Return nullable booleans as rows of 1, 0 and -1."""
    return np.stack([_coded(one) for one in flags])


def _coded(flags: pd.Series) -> NDArray[np.int8]:
    return np.asarray(flags.astype("Int8").fillna(_UNKNOWN), dtype=np.int8)


def _exchanged(
    exchange: pd.DataFrame, windows: Sequence[int], day: date | None
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return whether messages went within each window, in any direction and in both."""
    if day is None:
        empty = np.zeros((len(windows), 0), dtype=bool)
        return empty, empty
    touched, mutual = [], []
    for days in windows:
        start = pd.Timestamp(day, tz="UTC") + pd.Timedelta(days=1 - days)
        sides = exchange[["last_sent_at", "last_received_at"]] >= start
        touched.append(sides.any(axis=1).to_numpy())
        mutual.append(sides.all(axis=1).to_numpy())
    return np.stack(touched), np.stack(mutual)


def _valued(
    exchange: pd.DataFrame,
    settings_of: tuple[list[pd.Series], list[pd.Series], list[int]],
    profile: Profile,
    *,
    has_messages: bool,
) -> NDArray[np.int8]:
    """Return who is valued, (L, F, V, C)."""
    decides, fields, windows = settings_of
    ids = exchange.index
    stated = profile.judgements.people["stated_valued"].reindex(ids)
    shape = (len(decides), len(fields), len(windows), len(ids))
    if not has_messages:
        # only the user's own word tells
        return np.broadcast_to(_coded(stated), shape)
    found = np.empty(shape, dtype=np.int8)
    # rows by number: looking up ids time and again would take most of the time
    known_by_row = exchange.reset_index(drop=True)
    stated_by_row, *rest = (
        one.reindex(ids).reset_index(drop=True) for one in (stated, *decides, *fields)
    )
    cuts, rules = rest[: len(decides)], rest[len(decides) :]
    for level, cut in enumerate(cuts):
        for rule, field in enumerate(rules):
            contacts = pd.DataFrame(
                {"decides": cut, "field": field, "stated_valued": stated_by_row}
            )
            for window, days in enumerate(windows):
                known = valued_contacts(
                    known_by_row,
                    contacts,
                    day=profile.as_of,
                    settings=replace(profile.settings, valued_days=days),
                )
                found[level, rule, window] = _coded(known["valued"])
    return found


def _decided(
    profile: Profile,
    collectors: Sequence[pd.Series],
    decides: Sequence[pd.Series],
    fields: Sequence[pd.Series],
) -> tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.int64]]:
    """Return the decisions on requests that wait, (T, L, F, W), on those replayed, (T, L, F, R), and who those were of."""
    requests = profile.requests
    waiting = requests[requests["waiting"]]
    before = requests.dropna(subset="replayed").drop_duplicates("person_id", keep="last")
    # the user's own marks came later
    before = before.assign(valued=pd.Series(pd.NA, index=before.index, dtype="boolean"))
    asked = pd.concat([waiting, before])
    place = profile.judgements.people.index.get_indexer(pd.Index(asked["person_id"]))
    facts = asked[list(_FACTS)].assign(
        shared_groups=(asked["shared_groups"] > 0).astype("Int64"),
        # what decides below is filled in for every setting
        **dict.fromkeys(("collector", "decides"), pd.Series(pd.NA, asked.index, dtype="boolean")),
    )
    kind = facts.groupby(list(_FACTS), dropna=False, sort=False).ngroup().to_numpy(dtype=np.int64)
    code = kind
    for varied, size in (
        (_stack(collectors)[:, None, None, place], 3),
        (_stack(decides)[None, :, None, place], 3),
        (np.stack([_field_codes(field)[place] for field in fields]), 4),
    ):
        code = code * size + (varied + 1)
    # each combination of facts is decided once, however many requests and settings share it
    distinct, which = np.unique(code, return_inverse=True)
    rest, field = np.divmod(distinct, 4)
    rest, decisive = np.divmod(rest, 3)
    of_kind, collecting = np.divmod(rest, 3)
    first = np.unique(kind, return_index=True)[1]
    cases = facts.take(first[of_kind]).reset_index(drop=True)
    cases = cases.assign(
        collector=pd.Series(collecting - 1, dtype="Int64").replace(-1, pd.NA).astype("boolean"),
        decides=pd.Series(decisive - 1, dtype="Int64").replace(-1, pd.NA).astype("boolean"),
        field=pd.Series(np.array([pd.NA, *_FIELDS], dtype=object)[field], dtype="str"),
    )
    decided = triage.decide(cases, settings=profile.settings)["decision"]
    numbers = pd.Categorical(decided, categories=list(triage.DECISIONS)).codes
    decisions = numbers[which.reshape(code.shape)]
    asker = profile.contacts.index.get_indexer(pd.Index(before["person_id"])).astype(np.int64)
    return decisions[..., : len(waiting)], decisions[..., len(waiting) :], asker


def _field_codes(field: pd.Series) -> NDArray[np.int64]:
    return np.asarray(pd.Categorical(field, categories=list(_FIELDS)).codes, dtype=np.int64)


def _members(filters: groups.Memberships, ids: pd.Index) -> csr_array[np.float64]:
    """Return the matrix of memberships with a row for each contact."""
    pairs = filters.matrix.tocoo()
    contact = ids.get_indexer(filters.people)[pairs.row]
    inside = contact >= 0
    ones = np.ones(int(inside.sum()))
    return csr_array(
        (ones, (contact[inside], pairs.col[inside])), shape=(len(ids), len(filters.groups))
    )
