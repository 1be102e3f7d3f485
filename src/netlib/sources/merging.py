"""Several sources as one network: whoever is in more than one of them is one person, with all that each source tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.keys import mail_key, profile_key
from netlib.network import conform
from netlib.sources.matching import Matching, Statements, match
from netlib.sources.one_person import new_ids, people_table
from netlib.sources.owner import UNKNOWN_OWNER
from netlib.sources.renaming import join_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from netlib.sources.part import Part

ORDER: Final = (
    *("tables", "linkedin", "xing", "google", "outlook", "vcard", "contacts"),
    *("facebook", "instagram", "calendar", "mail", "whatsapp", "graph"),
)
"""The sources in the order in which their word counts; any other comes after them, by name."""

WHOLE: Final = frozenset(("tables", "graph"))
"""Sources that are a whole network, of which the user has to say whose it is."""

_MATCH_COLUMNS: Final = ["person_id", "source_x", "id_x", "source_y", "id_y", "why"]
_DOUBT_COLUMNS: Final = [
    *("source_x", "id_x", "name_x", "company_x"),
    *("source_y", "id_y", "name_y", "company_y", "why"),
]


@dataclass(frozen=True, kw_only=True)
class Merged:
    """What several sources say together.

    Attributes
    ----------
    tables
        Canonical tables by name; in ``people`` the ego is marked.
    ego
        Id of the member; None where no source knows the member and one is a whole network, so that the user
        has to name somebody.
    covers
        What any of the sources tells, see `netlib.network.Network`.
    matches
        Who was recognised: ``person_id, source_x, id_x, source_y, id_y, why``, with the ids of the sources.
    doubtful
        Who may be one person and was left as two: ``source_x, id_x, name_x, company_x, source_y, id_y,
        name_y, company_y, why``, with the ids of ``people``.
    addresses
        ``person_id, address``: by what each person can be named, ids from before the merging among it.
    notes
        Plain sentences on what was left out.
    """

    tables: dict[str, pd.DataFrame]
    ego: str | None
    covers: frozenset[str]
    matches: pd.DataFrame
    doubtful: pd.DataFrame
    addresses: pd.DataFrame
    notes: tuple[str, ...] = ()


def merge(parts: Sequence[Part], *, same: pd.DataFrame | None = None) -> Merged:
    """Return the sources as one, whatever order they are given in.

    People of several sources are one if they share, alone in each source, a profile address, an e-mail, or name
    and company; see `netlib.sources.matching`. What they are told to be is the first known in `ORDER`. A source
    on its own comes back as it is.

    Parameters
    ----------
    parts
        One per format.
    same
        The user's word, which wins: ``person_id, column, value`` with the columns ``same_as`` and
        ``different_from``; each side is an id, a profile address or an e-mail. Of two rows that contradict each
        other ``different_from`` holds.

    Raises
    ------
    ValueError
        If there is no source, or two of one format.
    """
    ranked = sorted(parts, key=rank)
    if not ranked or len({part.source for part in ranked}) < len(ranked):
        msg = "merging takes one part for each format"
        raise ValueError(msg)
    if len(ranked) == 1 and (same is None or same.empty):
        return _alone(ranked[0])
    everyone = _everyone(ranked)
    bearers = _bearers(ranked, everyone)
    statements, unused = _statements(ranked, everyone, bearers, same)
    matching = match(everyone, bearers, statements)
    ids = new_ids(everyone, bearers, matching.leaders)
    people = people_table(everyone, matching.leaders, ids)
    changes = [_changes(everyone, ids, place) for place in range(len(ranked))]
    own = str(ids.iloc[statements.own[0]]) if statements.own else None
    people, ego = _with_ego(people, own, ranked)
    # whoever has a card of one's own is no contact of oneself
    own_card = (people["is_ego"] & people["is_contact"]).fillna(value=False)
    people["is_contact"] = people["is_contact"].mask(own_card, other=False)
    tables, lost = join_tables(ranked, changes, ego=ego)
    notes = (
        (
            unused,
            "rows that say who is the same or not name nobody, or several people, of these sources",
        ),
        (lost, "rows were left out since both sides turned out to be one person"),
    )
    return Merged(
        tables={"people": people, **tables},
        ego=ego,
        covers=frozenset().union(*(part.covers for part in ranked)),
        matches=_matches(everyone, ids, matching),
        doubtful=_doubtful(everyone, ids, matching),
        addresses=_addresses(everyone, bearers, ids),
        notes=tuple(f"{count} {sentence}" for count, sentence in notes if count),
    )


def rank(part: Part) -> tuple[int, str]:
    """Return the place of a source in `ORDER`."""
    return ORDER.index(part.source) if part.source in ORDER else len(ORDER), part.source


def _alone(part: Part) -> Merged:
    """Return a source on its own, its tables untouched but for the mark of the ego."""
    people, ego = _with_ego(part.tables["people"], part.ego, [part])
    return Merged(
        tables={**part.tables, "people": people},
        ego=ego,
        covers=part.covers,
        matches=pd.DataFrame(columns=_MATCH_COLUMNS, dtype="str"),
        doubtful=pd.DataFrame(columns=_DOUBT_COLUMNS, dtype="str"),
        addresses=part.addresses,
    )


def _with_ego(
    people: pd.DataFrame, ego: str | None, parts: Sequence[Part]
) -> tuple[pd.DataFrame, str | None]:
    """Return the people with the ego marked, who is added where only address books are there; and the ego's id."""
    if ego is None and not any(part.source in WHOLE for part in parts):
        ego = UNKNOWN_OWNER
        while (people["person_id"] == ego).any():
            ego += "@"
        own = conform("people", pd.DataFrame({"person_id": [ego], "is_contact": [False]}))
        people = pd.concat([own, conform("people", people)], ignore_index=True)
    is_ego = (people["person_id"] == ego).astype("boolean").fillna(value=False)
    return people.assign(is_ego=is_ego), ego


def _everyone(parts: Sequence[Part]) -> pd.DataFrame:
    """Return the people of all sources one below the other, with ``place`` and ``source``."""
    frames = [
        conform("people", part.tables["people"]).assign(place=place, source=part.source)
        for place, part in enumerate(parts)
    ]
    return pd.concat(frames, ignore_index=True).astype({"source": "str"})


def _bearers(parts: Sequence[Part], everyone: pd.DataFrame) -> pd.DataFrame:
    """Return ``row, address`` of everyone; an id that is an address counts as one."""
    found = []
    for place, part in enumerate(parts):
        rows = everyone.index[everyone["place"] == place]
        ids = pd.Index(everyone["person_id"][rows])
        given = part.addresses[["person_id", "address"]].astype("str")
        told = ids[ids.str.match(r"(?:in|xing)/|mail:[^#]*@[^#]*$")]
        given = pd.concat([given, pd.DataFrame({"person_id": told, "address": told})])
        given = given[(given["address"].notna() & (given["address"] != "")).to_numpy()]
        where = ids.get_indexer(pd.Index(given["person_id"]))
        known = where >= 0
        found.append(
            pd.DataFrame(
                {"row": rows[where[known]].to_numpy(), "address": given["address"].array[known]}
            )
        )
    return pd.concat(found, ignore_index=True).drop_duplicates(ignore_index=True)


def _statements(
    parts: Sequence[Part],
    everyone: pd.DataFrame,
    bearers: pd.DataFrame,
    same: pd.DataFrame | None,
) -> tuple[Statements, int]:
    """Return what is known beforehand, and how many rows of the user are about nobody here, or several."""
    own = [
        int(everyone.index[(everyone["place"] == place) & (everyone["person_id"] == part.ego)][0])
        for place, part in enumerate(parts)
        if part.ego is not None
    ]
    if same is None or same.empty:
        return Statements(own=tuple(own)), 0
    find = _finder(everyone, bearers)
    pairs: dict[str, list[tuple[int, int]]] = {"same_as": [], "different_from": []}
    unused = 0
    for person, column, value in same[["person_id", "column", "value"]].itertuples(index=False):
        if column not in pairs:
            continue
        x, y = find(person), find(value)
        if x is None or y is None or x == y:
            unused += 1
        else:
            pairs[column].append((x, y))
    return Statements(tuple(own), tuple(pairs["same_as"]), tuple(pairs["different_from"])), unused


def _finder(everyone: pd.DataFrame, bearers: pd.DataFrame) -> Callable[[object], int | None]:
    """Return the function that finds the row meant by an id, a profile address or an e-mail.

    An id, with or without ``@`` and its source, goes before an address; the first source that knows it counts.
    """
    ids, sources = everyone["person_id"].tolist(), everyone["source"].tolist()
    by_id: dict[str, int] = {}
    for row, (one, source) in enumerate(zip(ids, sources, strict=True)):
        by_id.setdefault(one, row)
        by_id.setdefault(f"{one}@{source}", row)
    first = bearers.assign(place=everyone["place"].to_numpy()[bearers["row"]])
    first = first[first["place"] == first.groupby("address")["place"].transform("min")]
    sole = first[~first["address"].duplicated(keep=False)]
    by_address = dict(zip(sole["address"], sole["row"], strict=True))

    def find(given: object) -> int | None:
        if not isinstance(given, str):
            return None
        text = given.strip()
        for key in (text, mail_key(text), profile_key(text)):
            for known in (by_id, by_address):
                if key and key in known:
                    return int(known[key])
        return None

    return find


def _changes(everyone: pd.DataFrame, ids: pd.Series, place: int) -> dict[str, str]:
    """Return the new ids of the people of a source, for those whose id changes."""
    changed = (everyone["place"] == place) & (everyone["person_id"] != ids)
    return dict(zip(everyone["person_id"][changed], ids[changed], strict=True))


def _matches(everyone: pd.DataFrame, ids: pd.Series, matching: Matching) -> pd.DataFrame:
    links = matching.links
    found: dict[str, object] = {"person_id": ids.array[links["x"]]}
    for side in ("x", "y"):
        rows = everyone.iloc[links[side]]
        found |= {f"source_{side}": rows["source"].array, f"id_{side}": rows["person_id"].array}
    return pd.DataFrame({**found, "why": links["why"]})[_MATCH_COLUMNS].astype("str")


def _doubtful(everyone: pd.DataFrame, ids: pd.Series, matching: Matching) -> pd.DataFrame:
    doubts = matching.doubts
    found: dict[str, object] = {}
    for side in ("x", "y"):
        rows = everyone.iloc[doubts[side]]
        found |= {f"{name}_{side}": rows[name].array for name in ("source", "name", "company")}
        found[f"id_{side}"] = ids.array[doubts[side]]
    return pd.DataFrame({**found, "why": doubts["why"]})[_DOUBT_COLUMNS].astype("str")


def _addresses(everyone: pd.DataFrame, bearers: pd.DataFrame, ids: pd.Series) -> pd.DataFrame:
    """Return by what each person can be named: the addresses, and former ids that are nobody else's id now."""
    named = pd.DataFrame({"person_id": ids.array[bearers["row"]], "address": bearers["address"]})
    former = everyone["person_id"] != ids
    old = pd.DataFrame({"person_id": ids[former], "address": everyone["person_id"][former]})
    present = frozenset(ids.tolist())
    old = old[np.array([one not in present for one in old["address"].tolist()], dtype=bool)]
    return pd.concat([named, old]).drop_duplicates(ignore_index=True)
