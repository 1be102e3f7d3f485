"""Whole networks as Parquet tables, and what one person's measures say of each of their people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from netlib.judgements import judge
from netlib.labels.levels import at_least
from netlib.measures import attention, edges, reach, reciprocity
from netlib.measures.groups import group_overlap, read_memberships
from netlib.measures.profile import _known, _seen_by
from netlib.network import Network, build, contact_ids
from netlib.population.definitions import EVERY, OWN_JACCARD, OWN_OVERLAP, columns
from netlib.population.making import measure_population
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from netlib.measures import Measure
    from netlib.population.making import Population

DEFAULTS = Settings()
SPAN = ("", ".low", ".high", ".n", ".unknown")
ALONE = [one.name for one in EVERY if one not in {OWN_JACCARD, OWN_OVERLAP}]


@dataclass(frozen=True)
class Tables:
    """The canonical tables of a whole network."""

    people: pd.DataFrame
    interactions: pd.DataFrame
    memberships: pd.DataFrame
    groups: pd.DataFrame
    ties: pd.DataFrame

    def network(self) -> Network:
        """Return it as one network, seen from the first person."""
        ego = self.people["person_id"] == self.people["person_id"].iloc[0]
        return build(
            {**vars(self), "people": self.people.assign(is_ego=ego)},
            source="tables",
            covers={"message", "groups", "memberships"},
        )

    def write(self, folder: Path) -> Path:
        """Write it as a population."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, table in vars(self).items():
            table.to_parquet(folder / f"{name}.parquet", index=False)
        return folder


def tables(
    people: Mapping[str, str | None] | Iterable[str],
    interactions: Iterable[tuple[str, str, str | None, str]] = (),
    *,
    memberships: Iterable[tuple[str, str]] = (),
    groups: Mapping[str, str | None] | None = None,
    ties: Iterable[tuple[str, str]] = (),
) -> Tables:
    """Return tables: people with their titles, interactions as sender, recipient, moment and kind."""
    titles = people if isinstance(people, dict) else dict.fromkeys(people)
    events = pd.DataFrame(
        list(interactions), columns=["sender", "recipient", "at", "kind"], dtype="str"
    )
    joined = pd.DataFrame(list(memberships), columns=["person_id", "group_id"], dtype="str")
    of_basis = groups if groups is not None else dict.fromkeys(joined["group_id"].unique())
    return Tables(
        people=pd.DataFrame(
            {"person_id": list(titles), "position": list(titles.values())}, dtype="str"
        ),
        interactions=events.assign(at=pd.to_datetime(events["at"], utc=True)),
        memberships=joined,
        groups=pd.DataFrame(
            {"group_id": list(of_basis), "basis": list(of_basis.values())}, dtype="str"
        ),
        ties=pd.DataFrame(list(ties), columns=["source", "target"], dtype="str"),
    )


def measured(folder: Path, out: Path, **told: Any) -> tuple[pd.DataFrame, Population]:
    """Return the measures of each member of a population, by id, and what else is told of it."""
    made = measure_population(folder, out=out, **told)
    table = pd.read_parquet(out / "members.parquet").set_index("member_id")
    assert table.index.is_unique
    return table, made


def one_by_one(
    network: Network,
    *,
    settings: Settings = DEFAULTS,
    as_of: date | None = None,
    only: Iterable[str] | None = None,
) -> pd.DataFrame:
    """Return what the functions of a single network say of each person of a whole one, by id, in the columns of a population."""
    known = _known(network, as_of)
    messages = edges.read_messages(known)
    level = judge(known, settings=settings).people["level"]
    memberships = read_memberships(known)
    overlap = group_overlap(memberships, most=len(memberships.groups))
    rows = {}
    for person in known.people["person_id"] if only is None else only:
        ids = contact_ids(_seen_by(known, person))
        exchange = edges.exchange(messages, person, daily_cap=settings.daily_cap)
        found = [
            *reach.measures(
                at_least(level.reindex(ids), settings.decision_level), settings=settings
            ),
            *reciprocity.measures(exchange, ids, absent="none", settings=settings),
            *attention.measures(
                exchange["sent"], ids, listed=False, absent="none", settings=settings
            ),
        ]
        mine = known.memberships.loc[known.memberships["person_id"] == person, "group_id"]
        both = overlap[overlap["group_x"].isin(mine) & overlap["group_y"].isin(mine)]
        rows[person] = {"contacts": len(ids), **as_columns(found), **_own(both)}
    return pd.DataFrame.from_dict(rows, orient="index")


def as_columns(measures: Iterable[Measure]) -> dict[str, float]:
    """Return the measures of one person as a population has them."""
    wanted = {one.name: columns(one) for one in EVERY}
    row = {}
    for one in measures:
        told = (one.value, one.low, one.high, one.n, one.unknown)
        for suffix, value in zip(SPAN, told, strict=True):
            if one.name + suffix in wanted.get(one.name, ()):
                row[one.name + suffix] = np.nan if value is None else float(value)
            elif one.name in wanted:
                # what has no column is nothing that is known
                assert value is None, one.name + suffix
    return row


def assert_same(found: pd.DataFrame, expected: pd.DataFrame) -> None:
    """Hold every column against what is expected, to 1e-9."""
    assert set(found.index) == set(expected.index)
    found = found.loc[expected.index]
    for name in expected:
        mine, theirs = found[name].to_numpy(float), expected[name].to_numpy(float)
        apart = ~np.isclose(mine, theirs, rtol=0, atol=1e-9, equal_nan=True)
        told = list(zip(expected.index[apart], mine[apart], theirs[apart], strict=True))
        assert not told, (name, told[:5])


def _own(pairs: pd.DataFrame) -> dict[str, float]:
    row: dict[str, float] = {}
    for definition, column in ((OWN_JACCARD, "jaccard"), (OWN_OVERLAP, "overlap")):
        row[definition.name] = float(pairs[column].mean()) if len(pairs) else np.nan
        row[f"{definition.name}.n"] = len(pairs) or np.nan
    return row
