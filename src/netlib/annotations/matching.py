"""Whom and which group a user's row is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.annotations.rows import IN_GROUP, PAIRS, drop
from netlib.keys import mail_key, profile_key
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

NOT_HERE: Final = "not in this export"
SEVERAL: Final = "more than one has this name or address"


class _Step(NamedTuple):
    """One way to find something: how a text is compared, with what, and whose that is."""

    compared: Callable[[str], str]
    keys: pd.Series
    ids: pd.Series


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
    written = pd.DataFrame(
        {
            "key": pd.concat(
                [
                    ids,
                    people["url"].map(profile_key, na_action="ignore"),
                    people["email"].map(mail_key, na_action="ignore"),
                ]
            ),
            "id": pd.concat([ids, ids, ids]),
        }
    )
    if addresses is not None:
        more = addresses.rename(columns={"address": "key", "person_id": "id"})
        written = pd.concat([written, more[["key", "id"]]])
    return (
        _Step(str, ids, ids),
        _Step(_address, written["key"].map(_address, na_action="ignore"), written["id"]),
        _Step(fold, people["name"].map(fold, na_action="ignore"), ids),
    )


def known_groups(groups: pd.DataFrame) -> tuple[_Step, ...]:
    """Return the ways to find a group: by id, or by a name that only one has."""
    ids = groups["group_id"]
    return _Step(str, ids, ids), _Step(fold, groups["name"].map(fold, na_action="ignore"), ids)


def find(texts: pd.Series, ways: tuple[_Step, ...]) -> pd.DataFrame:
    """Return ``id`` and ``outcome`` for each text: NA and why where the first way that knows it does not lead to exactly one."""
    found = pd.DataFrame({"id": pd.NA, "outcome": pd.NA}, index=texts.index, dtype="str")
    for compared, keys, ids in ways if len(texts) else ():
        open_rows = found["id"].isna() & found["outcome"].isna()
        wanted = texts[open_rows].map(compared).astype("str")
        asked = (keys.isin(wanted) & (keys != "")).to_numpy()
        table = pd.DataFrame({"key": keys.array[asked], "id": ids.array[asked]}, dtype="str")
        table = table.drop_duplicates()
        twice = table["key"].duplicated(keep=False)
        alone = table[~twice].set_index("key")["id"]
        found.loc[open_rows, "id"] = wanted.map(alone).astype("str")
        drop(
            found,
            wanted.isin(table.loc[twice, "key"]).reindex(found.index, fill_value=False),
            SEVERAL,
        )
    drop(found, found["id"].isna(), NOT_HERE)
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
