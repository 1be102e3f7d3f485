"""What the member adds by hand to an export: groups, memberships, requests and the like, without a list of people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations import find, known_people
from netlib.keys import mail_key, profile_key
from netlib.network import COLUMNS, conform
from netlib.sources.persons import is_address
from netlib.sources.tables import PERSON_COLUMNS, add_strangers, apply_rules, canonical

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.sources.batch import Batch

KINDS: Final = ("interactions", "groups", "memberships", "requests", "ties", "own")
"""Tables that may be added to an export of any format."""
_KEYS: Final = {
    "groups": ["group_id"],
    "memberships": ["person_id", "group_id"],
    "requests": ["request_id"],
}


def lay_over(
    tables: dict[str, pd.DataFrame], batches: Mapping[str, Batch], addresses: pd.DataFrame
) -> None:
    """Add the rows of the member's own tables to those of an export, changing ``tables``.

    People are named by id, profile address, e-mail, or a name that one person alone has. A group or request
    of the same id is the member's, its empty cells those of the export; people and groups named here for the first time are added with all else
    unknown.

    Parameters
    ----------
    tables
        Canonical tables of the export.
    batches
        The member's tables by kind.
    addresses
        ``person_id, address`` of the export.
    """
    if not batches:
        return
    known = known_people(conform("people", tables["people"]), addresses)
    for kind, batch in batches.items():
        for column in PERSON_COLUMNS.get(kind, ()):
            named = batch.rows[column].dropna()
            distinct = pd.Series(named.unique(), dtype="str")
            ids = find(distinct, known)["id"].fillna(distinct.map(_plain))
            ids.index = pd.Index(distinct)
            batch.rows[column] = batch.rows[column].map(ids).astype("str")
        apply_rules(batch)
    own = canonical(batches)
    for kind, table in own.items():
        both = table
        if kind == "groups":
            both = table.assign(basis=table["basis"].fillna("listed"))
        if kind in tables and len(tables[kind]):
            both = pd.concat([both, conform(kind, tables[kind])], ignore_index=True)
        if kind in _KEYS:
            # what the member leaves empty, the export may know
            both = conform(kind, both.groupby(_KEYS[kind], sort=False, as_index=False).first())
        tables[kind] = both
    add_strangers(
        tables,
        {kind: batch for kind, batch in batches.items() if kind in COLUMNS},
        where="the export",
    )


def _plain(text: str) -> str:
    """Return the id of somebody the export does not know: an address in its plain form, else the text."""
    return mail_key(text) or (profile_key(text) if is_address(text) else text.strip())
