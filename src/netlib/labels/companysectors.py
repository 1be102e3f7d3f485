"""The sectors of companies as the user states them: learned from what they say of people who work there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.companies import company_key, is_company
from netlib.labels.declared import declared_industry
from netlib.labels.fieldreading import LONGEST
from netlib.labels.sectors import parents

if TYPE_CHECKING:
    from collections.abc import Hashable

LEARNED: Final = "learned"
DISPUTED: Final = "disputed"
UNREADABLE: Final = "unreadable"


def learn_company_sectors(people: pd.DataFrame, said: pd.Series) -> pd.DataFrame:
    """Return the sector of each company at which the user states the sector of somebody.

    What the user says of a person holds for the company, and so for everybody there, if all they say of its people
    agrees. Several entries of one sector agree on that sector.

    Parameters
    ----------
    people
        Table of people; ``person_id`` and ``company`` are read.
    said
        By ``person_id``: number or name of an industry of XING's or LinkedIn's list; NA where the user says nothing.

    Returns
    -------
    pandas.DataFrame
        A row per company of which something is said: ``company`` (its most frequent spelling), ``sector`` (number on
        XING's list, NA unless learned), ``people`` (of how many something readable is said) and ``outcome``:
        ``learned``, ``disputed`` where two sectors are stated, or ``unreadable`` where none of it is an industry. What
        is said of people without a company teaches nothing and is in no row.
    """
    stated = people[["company"]].assign(said=people["person_id"].map(said))
    stated = stated.dropna(subset=["company", "said"])
    stated["company"] = stated["company"].str.slice(0, LONGEST)
    keys = {name: company_key(name) for name in stated["company"].unique() if is_company(name)}
    stated["key"] = stated["company"].map(keys)
    numbers = {text: _number(text) for text in stated["said"].unique()}
    stated["industry"] = stated["said"].map(numbers).astype("Int64")
    rows = [_learned(group) for _, group in stated.dropna(subset="key").groupby("key")]
    return pd.DataFrame(rows, columns=["company", "sector", "people", "outcome"]).astype(
        {"company": "str", "sector": "Int64", "people": "int64", "outcome": "str"}
    )


def _learned(group: pd.DataFrame) -> dict[Hashable, object]:
    """Return what is learned of one company."""
    stated = group["industry"].dropna()
    sectors = parents(stated).unique()
    entries = stated.unique()
    outcome = (LEARNED if len(sectors) == 1 else DISPUTED) if len(stated) else UNREADABLE
    sector = pd.NA
    if outcome == LEARNED:
        sector = entries[0] if len(entries) == 1 else sectors[0]
    return {
        "company": group["company"].mode().iloc[0],
        "sector": sector,
        "people": len(stated),
        "outcome": outcome,
    }


def _number(text: str) -> int | None:
    found = declared_industry(str(text))
    return found.industry.id if found else None
