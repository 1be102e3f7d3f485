"""Whom and which group a user's row is about."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.annotations.rows import IN_GROUP, PAIRS
from netlib.keys import mail_key, profile_key
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

NOT_HERE: Final = "not in this export"
SEVERAL: Final = "more than one has this name or address"


class _Step(NamedTuple):
    """One way to find something: how a text is compared, and what bears each text it may be like, None where several do."""

    compared: Callable[[str], str]
    bearers: Callable[[], dict[str, str | None]]
    """Made when first wanted: most people are named by their id."""


def match_annotations(
    rows: pd.DataFrame,
    people: pd.DataFrame,
    groups: pd.DataFrame,
    *,
    addresses: pd.DataFrame | None = None,
) -> pd.DataFrame:
    """Return the rows with ``person_id``, and with an outcome where they are about somebody or something not in the export.

    Parameters
    ----------
    rows
        What `netlib.annotations.parse_annotations` returned.
    people, groups
        Canonical tables.
    addresses
        ``person_id, address``: keys by which people are known beyond those in ``people``, such as the ids
        they had before they were merged.

    Returns
    -------
    pandas.DataFrame
        ``rows`` with ``person_id``, NA where the row is not kept; with ``group_kind`` it is the id of the group. A
        value that names a group or another person is the id of it; a group that does not exist yet keeps the
        name it was given first.
    """
    rows = rows.assign(person_id=pd.Series(pd.NA, index=rows.index, dtype="str"))
    kept = rows["outcome"].isna()
    of_group, in_group = rows["column"] == "group_kind", kept & rows["column"].isin(IN_GROUP)
    new = rows.loc[in_group & (rows["column"] == "group"), "value"]
    everybody = known_people(people, _with_stated(rows, people, addresses))
    asked = rows["person"]
    _fill(rows, "person_id", find(asked[kept & ~of_group], everybody))
    _fill(rows, "person_id", _find_groups(asked[kept & of_group], groups, new))
    _fill(rows, "value", _find_groups(rows.loc[in_group, "value"], groups, new))
    paired = rows["outcome"].isna() & rows["column"].isin(PAIRS)
    others = find(rows.loc[paired, "value"], everybody)["id"].dropna()
    rows.loc[others.index, "value"] = others
    rows["person_id"] = rows["person_id"].where(rows["outcome"].isna())
    return rows


def known_people(people: pd.DataFrame, addresses: pd.DataFrame | None = None) -> tuple[_Step, ...]:
    """Return the ways to find a person: by id, by profile address or e-mail, by a name that only one has."""
    ids = people["person_id"]

    def by_address() -> dict[str, str | None]:
        written = [
            *_pairs(ids, ids),
            *((profile_key(url), one) for url, one in _pairs(people["url"], ids)),
            *((mail_key(email), one) for email, one in _pairs(people["email"], ids)),
        ]
        if addresses is not None:
            written += _pairs(addresses["address"], addresses["person_id"])
        return _bearers((_address(key), one) for key, one in written)

    return (
        _Step(str, cache(lambda: _bearers(_pairs(ids, ids)))),
        _Step(_address, cache(by_address)),
        _Step(fold, cache(lambda: _by_name(people["name"], ids))),
    )


def known_groups(groups: pd.DataFrame) -> tuple[_Step, ...]:
    """Return the ways to find a group: by id, or by a name that only one has."""
    ids = groups["group_id"]
    return (
        _Step(str, cache(lambda: _bearers(_pairs(ids, ids)))),
        _Step(fold, cache(lambda: _by_name(groups["name"], ids))),
    )


def find(texts: pd.Series, ways: tuple[_Step, ...]) -> pd.DataFrame:
    """Return ``id`` and ``outcome`` for each text: NA and why where the first way that knows it does not lead to exactly one."""
    found = [_found(text, ways) for text in texts.tolist()]
    ids, outcomes = [one for one, _ in found], [outcome for _, outcome in found]
    return pd.DataFrame({"id": ids, "outcome": outcomes}, index=texts.index, dtype="str")


def _found(text: str, ways: tuple[_Step, ...]) -> tuple[str | None, str | None]:
    for compared, bearers in ways:
        known, key = bearers(), compared(text)
        if key in known:
            bearer = known[key]
            return bearer, SEVERAL if bearer is None else None
    return None, NOT_HERE


def _pairs(keys: pd.Series, ids: pd.Series) -> list[tuple[str, str]]:
    """Return the keys that are known, each with the id."""
    known = keys.notna().to_numpy()
    return list(zip(keys[known].tolist(), ids[known].tolist(), strict=True))


def _by_name(names: pd.Series, ids: pd.Series) -> dict[str, str | None]:
    return _bearers((fold(name), one) for name, one in _pairs(names, ids))


def _bearers(pairs: Iterable[tuple[str, str]]) -> dict[str, str | None]:
    """Return the id of each key that is not empty, None where several have it."""
    found: dict[str, str | None] = {}
    for key, one in pairs:
        if key and found.setdefault(key, one) != one:
            found[key] = None
    return found


def _with_stated(
    rows: pd.DataFrame, people: pd.DataFrame, addresses: pd.DataFrame | None
) -> pd.DataFrame | None:
    """Return the addresses with the ids of people who were merged because the user said so, and so are not there any more."""
    same = rows[rows["outcome"].isna() & (rows["column"] == "same_as")]
    if same.empty:
        return addresses
    everybody = known_people(people, addresses)
    one, other = (find(same[column], everybody)["id"] for column in ("person", "value"))
    stated = pd.DataFrame(
        {
            "address": pd.concat([same["person"][one.isna()], same["value"][other.isna()]]),
            "person_id": pd.concat([other[one.isna()], one[other.isna()]]),
        }
    ).dropna()
    return stated if addresses is None else pd.concat([addresses, stated])


def _find_groups(texts: pd.Series, groups: pd.DataFrame, new: pd.Series) -> pd.DataFrame:
    """Return what `find` finds, and for a group that exists only in the rows the name it was given first."""
    found = find(texts, known_groups(groups))
    if found.empty:
        return found
    spelled = new.groupby(new.map(fold)).first()
    name = texts.map(fold).map(spelled).astype("str").where(found["outcome"] == NOT_HERE)
    return pd.DataFrame(
        {"id": found["id"].fillna(name), "outcome": found["outcome"].mask(name.notna())}
    )


def _fill(rows: pd.DataFrame, column: str, found: pd.DataFrame) -> None:
    """Write what was found into a column, and why not into the outcome."""
    here = found["id"].dropna()
    rows.loc[here.index, column] = here
    why = found["outcome"].dropna()
    why = why[rows.loc[why.index, "outcome"].isna()]
    rows.loc[why.index, "outcome"] = why


def _address(text: str) -> str:
    return mail_key(text) or profile_key(text)
