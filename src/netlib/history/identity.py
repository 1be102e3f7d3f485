"""Contacts whose key has changed: the same people, who have neither left nor joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.text import fold

if TYPE_CHECKING:
    import pandas as pd

_BY_NAME: Final = "name:"
"""How a key begins that is made of name and company, see `netlib.keys.name_key`."""


def renamed(then: pd.DataFrame, now: pd.DataFrame) -> dict[str, str]:
    """Return the keys of then that are others now: of contacts whose profile address, or whose company, has changed.

    Only those who are missing on the other day are matched, each with one other: by the same name and the same day of
    connection, where this pair is the only one on both days; and where both keys are made of a name and neither says a day,
    by a name that only one contact has on each day. Two who connected on different days are two people, whatever their name.

    Parameters
    ----------
    then, now
        All contacts of the two days, indexed by ``person_id``: ``name`` and ``connected_on``.

    Returns
    -------
    dict
        Key of now by key of then.
    """
    both = [
        table.assign(
            called=table["name"].map(_called, na_action="ignore").astype("str"),
            is_missing=~table.index.isin(other.index),
        )
        for table, other in ((then, now), (now, then))
    ]
    dated = [
        _only(one[one["is_missing"] & one["connected_on"].notna()], ["called", "connected_on"])
        for one in both
    ]
    named = [_only(one, ["called"]) for one in both]
    named = [
        one[
            one["is_missing"]
            & one["connected_on"].isna()
            & one["person_id"].str.startswith(_BY_NAME)
        ]
        for one in named
    ]
    return {
        **_pairs(*named, on=["called"]),
        **_pairs(*dated, on=["called", "connected_on"]),
    }


def _called(name: str) -> str | None:
    return fold(name) or None


def _only(table: pd.DataFrame, told: list[str]) -> pd.DataFrame:
    """Return the rows of which what is told is known and no other row's."""
    known = table.rename_axis("person_id").reset_index().dropna(subset=told)
    return known[~known.duplicated(told, keep=False)]


def _pairs(then: pd.DataFrame, now: pd.DataFrame, *, on: list[str]) -> dict[str, str]:
    found = then.merge(now, on=on, suffixes=("_then", "_now"))
    return dict(zip(found["person_id_then"], found["person_id_now"], strict=True))
