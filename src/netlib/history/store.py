"""What a run keeps of a period, and what later runs read of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from netlib.dates import period_kind, period_start
from netlib.errors import HistoryError, NewerHistoryError
from netlib.history.files import (
    damaged,
    finite,
    kept_periods,
    read_table,
    table_path,
    write_table,
)
from netlib.history.schema import ATTRIBUTES, FACTS, JUDGED, LABELS, TABLES
from netlib.measures import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    import pandas as pd

    from netlib.measures import Profile
    from netlib.network import Network

CONTACTS_KINDS: Final = {
    **ATTRIBUTES,
    **FACTS,
    **{LABELS + name: kind for name, kind in JUDGED.items()},
}
"""Columns of the kept contacts and their pandas types."""
_NUMBERS: Final = ("value", "low", "high", "unknown")
_UNTOLD: Final = "why there is no value was not kept"


@dataclass(frozen=True, kw_only=True)
class Run:
    """What the figures of a period rest on.

    Attributes
    ----------
    period
        Its key.
    as_of
        Last day that counts.
    exported_on
        Day of the export; None where it is not known.
    source
        Formats that were read, for example ``"linkedin + vcard"``.
    reconstructed
        Whether the export is of a day after the period, so that who left since is missing and titles are of that day.
    settings, input, method
        Hashes of the settings, of the export's files, and of the rules that judge; None where they are not known.
    netlib
        Version.
    rows
        How much was known on the last day: contacts, and rows of each table and kind of interaction.
    """

    period: str
    as_of: date | None
    exported_on: date | None
    source: str
    reconstructed: bool
    settings: str
    input: str | None
    method: str | None
    netlib: str
    rows: Mapping[str, int]


@dataclass(frozen=True, kw_only=True)
class Kept:
    """A period as it was kept.

    Attributes
    ----------
    run
        What its figures rest on.
    measures
        The figures by name; their ``definition`` is a mark that changes with the definition or a setting it names,
        see `definition_mark`.
    contacts
        A row per contact, indexed by ``person_id``, see docs/history.md; None where none were kept.
    """

    run: Run
    measures: Mapping[str, Measure]
    contacts: pd.DataFrame | None


@dataclass(frozen=True, kw_only=True)
class History:
    """The earlier periods of one network, of one kind, the oldest first.

    Attributes
    ----------
    periods
        Those that can be read. Only the last of them has its contacts.
    unread
        Periods that cannot be read since their files are damaged.
    newer
        Periods that a newer netlib wrote.
    """

    periods: tuple[Kept, ...] = ()
    unread: tuple[str, ...] = ()
    newer: tuple[str, ...] = ()

    @property
    def last(self) -> Kept | None:
        """The latest earlier period, None where there is none."""
        return self.periods[-1] if self.periods else None


def definition_mark(measure: Measure) -> str:
    """Return eight hexadecimal digits that change with the definition of a measure or a setting it names."""
    return hashlib.sha256(measure.definition.encode()).hexdigest()[:8]


def known_rows(network: Network, contacts: int) -> dict[str, int]:
    """Return how much a network holds: its contacts, the rows of its tables, and of each kind of interaction."""
    kinds = network.interactions["kind"].value_counts()
    tables = ("groups", "memberships", "ties", "own", "requests")
    return {
        "contacts": contacts,
        **{str(kind): int(n) for kind, n in sorted(kinds.items())},
        **{name: len(getattr(network, name)) for name in tables},
    }


def keep(profile: Profile, run: Run, folder: Path) -> None:
    """Write the tables of a period into a folder that holds nothing else yet.

    Raises
    ------
    OSError
        If there is no room or no right to write there.
    """
    for name, table in (
        ("runs", _run_table(run)),
        ("measures", _measure_table(profile, run)),
        ("contacts", _contact_table(profile, run)),
    ):
        write_table(table, table_path(folder, name, run.period), name=name)


def read_period(folder: Path, period: str, *, with_contacts: bool = True) -> Kept:
    """Return a period as it was kept.

    Raises
    ------
    HistoryError
        If a file of it is missing, damaged, or was written by a newer netlib.
    """
    runs = read_table(table_path(folder, "runs", period), name="runs").to_pylist()
    rows = read_table(table_path(folder, "measures", period), name="measures").to_pylist()
    periods = {row["period"] for row in (*runs, *rows)}
    if len(runs) != 1 or periods != {period} or not all(row["name"] for row in rows):
        raise damaged(period)
    told = {**runs[0], "rows": dict(runs[0]["rows"] or ())}
    contacts = None
    path = table_path(folder, "contacts", period)
    if with_contacts and path.exists():
        contacts = read_table(path, name="contacts").to_pandas().set_index("person_id")
        contacts = contacts[list(CONTACTS_KINDS)].astype(CONTACTS_KINDS)
    return Kept(
        run=Run(**told), measures={row["name"]: _measure(row) for row in rows}, contacts=contacts
    )


def read_history(folder: Path, *, before: str) -> History:
    """Return the earlier periods of the same kind as one.

    Parameters
    ----------
    folder
        History of one network; it need not exist.
    before
        Key of the period now.
    """
    now = period_start(before)
    earlier = [
        one for one in kept_periods(folder, kind=period_kind(before)) if period_start(one) < now
    ]
    found: list[Kept] = []
    unread: list[str] = []
    newer: list[str] = []
    for period in reversed(earlier):
        try:
            # only the latest that can be read is compared contact by contact
            found.append(read_period(folder, period, with_contacts=not found))
        except NewerHistoryError:
            newer.append(period)
        except HistoryError:
            unread.append(period)
    return History(
        periods=tuple(reversed(found)),
        unread=tuple(reversed(unread)),
        newer=tuple(reversed(newer)),
    )


def _measure(row: dict[str, Any]) -> Measure:
    numbers: dict[str, Any] = {name: finite(row[name]) for name in _NUMBERS}
    told = {name: row[name] for name in ("name", "claim", "definition", "unit", "n")}
    reason = None if numbers["value"] is not None else row["unavailable"] or _UNTOLD
    return Measure(**told, **numbers, unavailable=reason)


def _run_table(run: Run) -> pa.Table:
    row = {name: getattr(run, name) for name in TABLES["runs"].names}
    return pa.Table.from_pylist([{**row, "rows": list(run.rows.items())}], schema=TABLES["runs"])


def _measure_table(profile: Profile, run: Run) -> pa.Table:
    rows = [
        {
            **one.as_dict(),
            # whatever numpy calls a number is one of Python's in the file
            **{key: finite(getattr(one, key)) for key in _NUMBERS},
            "n": None if one.n is None else int(one.n),
            "definition": definition_mark(one),
            **{
                key: getattr(run, key)
                for key in ("period", "as_of", "settings", "input", "reconstructed")
            },
        }
        for one in profile.measures
    ]
    return pa.Table.from_pylist(rows, schema=TABLES["measures"])


def contact_rows(profile: Profile) -> pd.DataFrame:
    """Return the contacts of a profile as a period keeps them, indexed by ``person_id``."""
    ids = profile.contacts.index
    people = profile.network.people.set_index("person_id").loc[ids, list(ATTRIBUTES)]
    labels = profile.judgements.people.loc[ids, list(JUDGED)].add_prefix(LABELS)
    table = people.join(profile.contacts[list(FACTS)]).join(labels)
    return table.astype(CONTACTS_KINDS).rename_axis("person_id")


def _contact_table(profile: Profile, run: Run) -> pa.Table:
    table = contact_rows(profile).reset_index()
    table.insert(0, "period", run.period)
    return pa.Table.from_pandas(table, preserve_index=False)
