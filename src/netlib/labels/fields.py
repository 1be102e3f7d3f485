"""Whether a contact works in the ego's own field, an adjacent or a distant one.

Two industries are the same field where they are the same entry of XING's two-level list, adjacent where they are two
entries of one sector, else distant. A table of adjacent industries decides instead about every pair that it holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.errors import SettingsError
from netlib.labels.industries import parent
from netlib.labels.sectors import label_sectors

if TYPE_CHECKING:
    from collections.abc import Collection

    from netlib.network import Network

RELATED_ABOVE: Final = 0.0
"""Relatedness above which two industries are adjacent: skill relatedness that is scaled from -1 to 1 is 0 by chance."""

_FORMER_JOB_DOUBT: Final = 0.7
_WHOLE_SECTOR_DOUBT: Final = 0.5


def own_industries(
    network: Network, *, listed: Collection[str | int] = (), companies: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the industries that are the ego's own.

    The first that answers, and it alone: ``listed``, what the ego declares or the user says of their company, their current jobs, company and title
    in the table of people, the last of their former jobs that tells.

    Parameters
    ----------
    network
        The network of the ego.
    listed
        Industries that the user gives, as numbers or names of XING's or LinkedIn's list.
    companies
        As in `label_sectors`.

    Returns
    -------
    pandas.DataFrame
        ``industry``, ``sector``, ``confidence``, ``evidence``, ``rule`` and ``source`` as in `label_sectors`, each
        industry once, the most confident first; no row where nothing tells.

    Raises
    ------
    SettingsError
        If one of ``listed`` is on neither list.
    """
    if listed:
        return _distinct(_listed(listed))
    ego = network.people[network.people["person_id"] == network.ego]
    jobs = network.own[network.own["kind"] == "job"].sort_values("since", ascending=False)
    as_people = pd.DataFrame(
        {
            "person_id": network.ego,
            "industry": pd.Series(pd.NA, jobs.index, dtype="str"),
            "company": jobs["organization"],
            "position": jobs["name"],
        }
    )
    of_jobs = label_sectors(as_people, companies=companies)
    of_ego = label_sectors(ego, companies=companies)
    current = jobs["until"].isna()
    former = of_jobs[~current].dropna(subset="industry").head(1)
    former = former.assign(confidence=former["confidence"] * _FORMER_JOB_DOUBT)
    answers = (of_ego[of_ego["source"] != "rule"], of_jobs[current], of_ego, former)
    return _distinct(next((one for one in answers if one["industry"].notna().any()), former))


def label_fields(
    people: pd.DataFrame,
    *,
    own: Collection[int],
    adjacency: pd.DataFrame | None = None,
    related_above: float = RELATED_ABOVE,
) -> pd.DataFrame:
    """Return whether every person works in the ego's own field, an adjacent or a distant one.

    Parameters
    ----------
    people
        As `label_sectors` returns it.
    own
        Numbers of the ego's own industries, entries or whole sectors; of several the nearest counts.
    adjacency
        Pairs of industries as `netlib.labels.relatedness.read_relatedness` returns them: ``source``, ``target``,
        ``relatedness``. It decides about the pairs it holds, of entries before those of their sectors. Where it
        holds none, two entries of one sector are adjacent.
    related_above
        Relatedness above which a pair of the table is adjacent.

    Returns
    -------
    pandas.DataFrame
        A row per row of ``people`` with its index: ``person_id``, ``field`` (``own``, ``adjacent`` or ``distant``, NA
        where unknown), ``confidence``, ``evidence``, ``rule`` and ``source``. Whose sector alone is known, while the
        ego's entry in it is, may be own or adjacent: adjacent at half the confidence.
    """
    codes, distinct = people["industry"].factorize()
    pairs = _related(adjacency, related_above)
    judged = [_field(int(one), sorted(own), pairs) for one in distinct]
    # a missing industry has the code -1 and so the last judgement
    judged.append((None, 0.0, "unknown:sector" if own else "unknown:own"))
    table = pd.DataFrame(judged, columns=["field", "doubt", "rule"]).take(codes)
    table = table.set_axis(people.index, axis=0)
    unknown = table["field"].isna()
    return pd.DataFrame(
        {
            "person_id": people["person_id"],
            "field": table["field"].astype("str"),
            "confidence": (people["confidence"] * table["doubt"]).round(3),
            "evidence": people["evidence"].mask(unknown),
            "rule": table["rule"].astype("str"),
            "source": people["source"].mask(unknown, "rule"),
        }
    )


def _field(
    industry: int, own: list[int], pairs: dict[tuple[int, int], bool]
) -> tuple[str | None, float, str]:
    """Return the field of an industry, the share of its confidence that stays, and the rule."""
    if not own:
        return None, 0.0, "unknown:own"
    if industry in own:
        return "own", 1.0, "own:sector" if industry == parent(industry) else "own:entry"
    sector = parent(industry)
    if sector in own:
        return "own", 1.0, "own:sector"
    stated = [_stated(industry, one, pairs) for one in own]
    if any(stated):
        return "adjacent", 1.0, "adjacent:listed"
    near = [one for one, said in zip(own, stated, strict=True) if said is None]
    if any(parent(one) == sector for one in near):
        if industry == sector:
            return "adjacent", _WHOLE_SECTOR_DOUBT, "adjacent:whole-sector"
        return "adjacent", 1.0, "adjacent:sector"
    return "distant", 1.0, "distant" if near else "distant:listed"


def _stated(one: int, other: int, pairs: dict[tuple[int, int], bool]) -> bool | None:
    """Return whether a table of pairs calls two industries adjacent, by their entries before their sectors."""
    for left in dict.fromkeys((one, parent(one))):
        for right in dict.fromkeys((other, parent(other))):
            if (left, right) in pairs:
                return pairs[left, right]
    return None


def _related(adjacency: pd.DataFrame | None, above: float) -> dict[tuple[int, int], bool]:
    """Return whether each pair is adjacent, both ways; of two values for a pair the higher counts."""
    if adjacency is None:
        return {}
    told = adjacency[["source", "target", "relatedness"]]
    back = told.rename(columns={"source": "target", "target": "source"})
    both = pd.concat([told, back]).groupby(["source", "target"])["relatedness"].max()
    return dict(zip(both.index, (both > above).tolist(), strict=True))


def _listed(listed: Collection[str | int]) -> pd.DataFrame:
    """Return the industries that the user gives as if a person had declared each."""
    texts = pd.Series([str(one) for one in listed], dtype="str")
    blank = pd.Series(pd.NA, texts.index, dtype="str")
    people = pd.DataFrame(
        {"person_id": blank, "industry": texts, "company": blank, "position": blank}
    )
    table = label_sectors(people)
    if table["industry"].isna().any():
        msg = "An industry of the ego's own is on neither XING's nor LinkedIn's list: name one by its number or name there."
        raise SettingsError(msg)
    return table.assign(confidence=1.0, rule="user:listed", source="user")


def _distinct(table: pd.DataFrame) -> pd.DataFrame:
    known = table.dropna(subset="industry").sort_values(
        "confidence", ascending=False, kind="stable"
    )
    return known.drop_duplicates("industry").reset_index(drop=True).drop(columns="person_id")
