"""Lists of contact cards, whatever the format: people with their addresses, and groups of their labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.keys import mail_key, name_key, profile_key
from netlib.network import COLUMNS
from netlib.sources.batch import LISTED_TWICE, Batch, reports
from netlib.sources.part import Part
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from networkx.utils import UnionFind

NOBODY: Final = "no name and no address"
_FILLED: Final = (
    *("name", "company", "position", "level", "industry", "location"),
    *("email", "url", "connected_on", "contact_count"),
)


class Identity(NamedTuple):
    """Who stands on which card: the id by row, and every address by person."""

    ids: pd.Series
    addresses: pd.DataFrame


def identify(rows: pd.DataFrame) -> Identity:
    """Return who stands on each card.

    Cards that share an address are one person if they bear the same name, or one of them none; with
    different names they are people who share a mailbox. Cards without address are one person each, told
    apart by ``#2`` where they bear the same name and company.

    Parameters
    ----------
    rows
        Cards with ``name, company`` and the tuples of texts ``emails, urls``.
    """
    names = [fold(name) for name in rows["name"].fillna("")]
    firms = rows["company"].fillna("").tolist()
    keys = [_keys(urls, emails) for urls, emails in zip(rows["urls"], rows["emails"], strict=True)]
    clusters = _cluster(names, keys)
    taken: dict[str, int] = {}
    known: dict[int, str] = {}
    pairs = []
    for place, own_keys in enumerate(keys):
        leader = clusters[place]
        if leader not in known:
            known[leader] = _free_id(own_keys, names[place], firms[place], taken)
        pairs += [(known[leader], key) for key in own_keys]
    ids = [known[clusters[place]] for place in range(len(keys))]
    addresses = pd.DataFrame(pairs, columns=["person_id", "address"], dtype="str")
    return Identity(
        pd.Series(ids, index=rows.index, dtype="str"),
        addresses.drop_duplicates(ignore_index=True),
    )


def cards_part(
    source: str, batch: Batch, *, exported_on: date | None = None, missing: Sequence[str] = ()
) -> Part:
    """Return a list of contact cards as a part.

    Parameters
    ----------
    source
        Name of the format.
    batch
        Its rows have ``name, company, position, industry, location, level, contact_count, connected_on``,
        of which any may be absent, and the tuples of texts ``emails, urls, labels``.
    exported_on, missing
        See `Part`.
    """
    rows = batch.kept
    nobody = (
        rows["name"].fillna("").map(fold).eq("")
        & ~rows["emails"].map(bool)
        & ~rows["urls"].map(bool)
    )
    batch.drop(nobody, NOBODY)
    rows = batch.kept
    identity = identify(rows)
    ids = identity.ids
    batch.drop(ids.duplicated(), LISTED_TWICE)
    people = rows.assign(
        person_id=ids, email=rows["emails"].map(_first), url=rows["urls"].map(_first)
    )
    columns = ["person_id", *(name for name in _FILLED if name in people)]
    people = people[columns].groupby("person_id", sort=False).first().reset_index()
    people = people.reindex(columns=list(COLUMNS["people"])).drop(columns="is_ego")
    people["is_contact"] = True
    tables = {"people": people, **label_tables(ids, rows["labels"])}
    covers = {"contacts", *(name for name in ("groups", "memberships") if name in tables)}
    return Part(
        source=source,
        tables=tables,
        addresses=identity.addresses,
        covers=frozenset(covers),
        files=tuple(reports(batch)),
        missing=tuple(missing),
        exported_on=exported_on,
    )


def label_tables(ids: pd.Series, labels: pd.Series) -> dict[str, pd.DataFrame]:
    """Return ``groups`` and ``memberships`` of the labels people carry, nothing where there is no label.

    Two spellings that fold to the same text are one label; the first is its name.
    """
    pairs = pd.DataFrame({"person_id": ids, "name": labels}).explode("name").dropna()
    pairs["group_id"] = "label:" + pairs["name"].map(fold)
    pairs = pairs[pairs["group_id"] != "label:"]
    if pairs.empty:
        return {}
    members = pairs.drop_duplicates(["person_id", "group_id"])
    counts = members["group_id"].value_counts()
    groups = members.drop_duplicates("group_id")[["group_id", "name"]].astype("str")
    return {
        "groups": groups.assign(
            member_count=groups["group_id"].map(counts).astype("Int64"), basis="label"
        ).reset_index(drop=True),
        "memberships": members[["person_id", "group_id"]].astype("str").reset_index(drop=True),
    }


def _cluster(names: Sequence[str], keys: Sequence[Sequence[str]]) -> UnionFind[int]:
    """Return which cards are of one person."""
    from networkx.utils import UnionFind

    clusters: UnionFind[int] = UnionFind(range(len(names)))
    bearers: dict[str, dict[str, int]] = {}
    for place, own_keys in enumerate(keys):
        for key in own_keys:
            first = bearers.setdefault(key, {}).setdefault(names[place], place)
            clusters.union(first, place)
    for by_name in bearers.values():
        # a card without name belongs to the one who has the address
        named = [place for name, place in by_name.items() if name]
        if "" in by_name and len(named) == 1:
            clusters.union(by_name[""], named[0])
    return clusters


def _keys(urls: Iterable[str], emails: Iterable[str]) -> list[str]:
    found = [*map(profile_key, urls), *map(mail_key, emails)]
    return [key for key in dict.fromkeys(found) if key]


def _free_id(keys: Iterable[str], name: str, company: str, taken: dict[str, int]) -> str:
    """Return the first address nobody else has, else name and company with a number where needed."""
    for key in keys:
        if key not in taken:
            taken[key] = 1
            return key
    plain = name_key(name, company)
    taken[plain] = taken.get(plain, 0) + 1
    return plain if taken[plain] == 1 else f"{plain}#{taken[plain]}"


def _first(texts: Sequence[str]) -> str | None:
    return texts[0] if texts else None
