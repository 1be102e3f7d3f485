"""Groups that follow from what is known: who works where the member worked or works, who works where the member learned.

LinkedIn and XING do not tell who is in a group; that two people share a firm is in their profiles. Nothing is guessed:
a group needs at least one other person who names the same company.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.companies import company_key, is_company
from netlib.labels.groupkinds import group_kind
from netlib.network import conform
from netlib.sources.persons import each
from netlib.sources.schools import school_key

if TYPE_CHECKING:
    from collections.abc import Callable

EMPLOYER: Final = "employer"
SCHOOL: Final = "school"
_KINDS: Final = {EMPLOYER: "professional", SCHOOL: "alumni"}


def derive(tables: dict[str, pd.DataFrame], ego: str) -> dict[str, pd.DataFrame]:
    """Return the tables with the groups that follow from them, and with kinds for groups whose name tells one.

    Added are a group ``employer:<company>`` for each company of the member's own jobs that another person names,
    and ``school:<school>`` for each of the member's schools that another person works at. A school the member
    worked at too is one group, the employer: two groups of the same people would overlap by making.
    A kind that is given stays.

    Parameters
    ----------
    tables
        Canonical tables by name, not changed; ``own`` tells the jobs and schools.
    ego
        Id of the member.
    """
    people = conform("people", tables["people"])
    own = conform("own", tables.get("own", pd.DataFrame()))
    is_ego = people["person_id"] == ego
    jobs = pd.concat([own["organization"][own["kind"] == "job"], people["company"][is_ego]])
    schools = own["organization"][own["kind"] == "school"]
    employers = _named(jobs, _employer_key)
    learned = _named(schools, school_key)
    others = people.loc[~is_ego, ["person_id", "company"]].dropna()
    colleagues = _shared(employers, others, _employer_key, basis=EMPLOYER, ego=ego)
    works_there = learned["key"].isin({school_key(name) for name in colleagues["name"]})
    alumni = _shared(learned[~works_there], others, school_key, basis=SCHOOL, ego=ego)
    members = pd.concat([colleagues, alumni], ignore_index=True)
    groups = conform("groups", tables.get("groups", pd.DataFrame()))
    added = members.drop_duplicates("group_id")
    added = added[~added["group_id"].isin(groups["group_id"].tolist())]
    if len(added):
        groups = pd.concat([groups, conform("groups", added)], ignore_index=True)
    derived = {**tables}
    if len(groups):
        told = each(groups["name"], _kind_of)
        derived["groups"] = groups.assign(kind=groups["kind"].fillna(told))
    if len(members):
        given = conform("memberships", tables.get("memberships", pd.DataFrame()))
        both = pd.concat([given, conform("memberships", members)], ignore_index=True)
        derived["memberships"] = both.drop_duplicates(["person_id", "group_id"], ignore_index=True)
    return derived


def _employer_key(name: str) -> str:
    return company_key(name) if is_company(name) else ""


def _kind_of(name: str) -> str | None:
    kind = group_kind(name)
    return kind.kind if kind else None


def _named(names: pd.Series, key: Callable[[str], str]) -> pd.DataFrame:
    """Return ``key, name`` of the organizations named, each once in the member's own spelling."""
    named = names.dropna()
    keyed = pd.DataFrame({"key": each(named, key), "name": named}, dtype="str")
    return keyed[keyed["key"] != ""].drop_duplicates("key", ignore_index=True)


def _shared(
    organizations: pd.DataFrame,
    others: pd.DataFrame,
    key: Callable[[str], str],
    *,
    basis: str,
    ego: str,
) -> pd.DataFrame:
    """Return the members of the organizations that others name too, the ego among them, each with its group."""
    theirs = others.assign(key=each(others["company"], key))
    members = theirs.merge(organizations, on="key")[["person_id", "key", "name"]]
    own = organizations[organizations["key"].isin(members["key"].tolist())].assign(person_id=ego)
    found = pd.concat([own, members], ignore_index=True)
    return found.assign(group_id=f"{basis}:" + found["key"], kind=_KINDS[basis], basis=basis).drop(
        columns="key"
    )
