"""Whose decision level is worth a look: what the rules propose, the most doubtful of the most active first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.annotations import labelled_levels, user_values
from netlib.network import empty_table
from netlib.report.judging import measured
from netlib.settings import Settings

if TYPE_CHECKING:
    import pandas as pd

    from netlib.network import Network

SURE: Final = 0.7
"""Confidence from which a level is not asked about: of the rules, those that seldom err."""

_DEFAULTS: Final = Settings()
_FLAGS: Final = ("field", "top_performer", "valued")


def proposals(network: Network, *, settings: Settings = _DEFAULTS) -> pd.DataFrame:
    """Return what is proposed for every contact without the user's own word, those worth a look first.

    First come contacts of unknown level, by the number of messages exchanged; then the others by their doubt, which is one
    minus the confidence, times ln(2 + messages), so that someone rather sure with whom one writes daily
    does not hide someone unsure; last those whose level the user stated.

    Returns
    -------
    pandas.DataFrame
        Indexed by ``person_id``: ``name``, ``company``, ``position``, ``level``, ``confidence``, ``evidence``, ``rule``,
        ``source``, ``messages`` (NA where the export has none), ``uncertain`` (unknown or below `SURE`, and
        not stated by the user), and what else is judged of contacts, such as ``valued``.
    """
    bare = replace(network, annotations=empty_table("annotations"))
    labels = labelled_levels(bare).set_index("person_id")
    contacts = measured(bare, settings=settings, as_of=None).contacts
    people = network.people.set_index("person_id")[["name", "company", "position"]]
    table = people.join(labels).loc[contacts.index]
    table["messages"] = contacts["sent"] + contacts["received"]
    table = table.join(contacts[[column for column in _FLAGS if column in contacts]])
    stated = user_values(network, "level").reindex(table.index).notna()
    unknown = table["level"].isna()
    table["uncertain"] = (unknown | (table["confidence"] < SURE)) & ~stated
    exchanged = table["messages"].fillna(0).to_numpy(dtype=float)
    doubt = (1 - table["confidence"].to_numpy()) * np.log(2 + exchanged)
    order = np.lexsort((-np.where(unknown, exchanged, doubt), ~unknown, stated))
    return table.iloc[order]


def uncertain(network: Network, *, settings: Settings = _DEFAULTS) -> pd.DataFrame:
    """Return the rows of `proposals` that are worth a look."""
    table = proposals(network, settings=settings)
    return table[table["uncertain"]]
