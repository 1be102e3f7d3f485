"""The project's own open format: the six canonical tables as CSV files in a folder, only ``people.csv`` required."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days, parse_times
from netlib.errors import SourceError
from netlib.network import COLUMNS, DIRECTIONS, GROUP_KINDS, KINDS, Network, build
from netlib.sources.batch import (
    LISTED_TWICE,
    NO_PERSON,
    NO_ZONE,
    TO_ONESELF,
    Batch,
    Rows,
    date_span,
    new_outcome,
    read_dates,
    reports,
)
from netlib.sources.importreport import FileReport, ImportReport
from netlib.sources.layouts import TABLE_KINDS
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from netlib.sources.csvtext import Table

SOURCE: Final = "tables"
PERSON_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "interactions": ("sender", "recipient"),
    "memberships": ("person_id",),
    "requests": ("person_id",),
    "ties": ("source", "target"),
}
"""Columns of each table that hold the id of a person."""

_IDS: Final = frozenset(
    ("person_id", "group_id", "request_id", "sender", "recipient", "source", "target")
)
_KEYS: Final = {
    "people": ["person_id"],
    "groups": ["group_id"],
    "requests": ["request_id"],
    "memberships": ["person_id", "group_id"],
}
_TRUE: Final = frozenset(("true", "1", "yes", "ja"))
_FALSE: Final = frozenset(("false", "0", "no", "nein"))
_ZONE: Final = r"(?:[Zz]|[+-]\d\d:?\d\d)$"
_LARGEST_COUNT: Final = 2**53


def parse_table(kind: str, table: Table) -> Rows:
    """Return the rows of one table in canonical types, each with its outcome, and what is to be noted."""
    notes: list[str] = []
    columns = {}
    for column, kind_of_value in COLUMNS[kind].items():
        columns[column], found = _typed(column, table.frame[column], kind_of_value)
        notes += found
    rows = pd.DataFrame(columns, index=table.frame.index)
    rows["outcome"] = new_outcome(rows)
    if kind == "interactions" and "kind" not in table.given:
        rows["kind"] = "message"
        notes.append("no column kind, every row counts as a message")
    if kind == "groups":
        notes += _keep_listed(rows, "kind", GROUP_KINDS)
    if kind in {"interactions", "requests"} and _lacks_zone(table.frame["at"], rows["at"]):
        notes.append(NO_ZONE)
    return rows, notes


def apply_rules(batch: Batch) -> None:
    """Drop the rows of a table that name nobody, name a person or thing again, or are of no known kind."""
    rows = batch.rows
    people = list(PERSON_COLUMNS.get(batch.kind, ()))
    ids = [column for column in rows if column in _IDS and column not in people]
    for column in ids:
        batch.drop(rows[column].isna(), NO_PERSON if column == "person_id" else f"no {column}")
    batch.drop(rows[people].isna().any(axis=1), NO_PERSON)
    if len(people) > 1:
        batch.drop(rows[people[0]] == rows[people[1]], TO_ONESELF)
    if batch.kind == "interactions":
        batch.drop(~rows["kind"].isin(KINDS), "unknown kind")
    if batch.kind == "requests":
        batch.drop(~rows["direction"].isin(DIRECTIONS), "unknown direction")
    if batch.kind in _KEYS:
        kept = batch.kept
        batch.drop(kept.duplicated(_KEYS[batch.kind]), LISTED_TWICE)


def canonical(batches: Mapping[str, Batch]) -> dict[str, pd.DataFrame]:
    """Return the kept rows of each table with the canonical columns alone."""
    return {
        kind: batch.kept[list(COLUMNS[kind])].reset_index(drop=True)
        for kind, batch in batches.items()
        if kind in COLUMNS
    }


def add_strangers(
    tables: dict[str, pd.DataFrame], batches: Mapping[str, Batch], *, where: str
) -> None:
    """Add the people and groups that tables name and ``people`` and ``groups`` lack, with all else unknown."""
    for kind, columns in PERSON_COLUMNS.items():
        if kind not in batches:
            continue
        named = pd.concat([tables[kind][column] for column in columns])
        _add(
            tables,
            "people",
            named,
            batches[kind],
            f"people added who are named here but not in {where}",
        )
    if "memberships" in batches:
        _add(
            tables,
            "groups",
            tables["memberships"]["group_id"],
            batches["memberships"],
            "groups added that are named here but not in the table groups",
        )


def read_tables(
    batches: dict[str, Batch],
    left: Sequence[FileReport],
    *,
    ego: str | None,
    everyone: bool = False,
) -> tuple[Network, ImportReport]:
    """Return the network of a table folder and its report.

    Raises
    ------
    SourceError
        If no one, or more than one, is the ego.
    """
    for batch in batches.values():
        apply_rules(batch)
    tables = canonical(batches)
    add_strangers(tables, batches, where="people.csv")
    people = tables["people"]
    people["is_ego"] = people["person_id"] == _find_ego(people, ego, everyone=everyone)
    exported_on = date_span(
        table[column]
        for table in tables.values()
        for column in table
        if table[column].dtype.kind == "M"
    )[1]
    network = build(tables, source=SOURCE, covers=_covers(tables, batches), exported_on=exported_on)
    files = [*left, *(report for batch in batches.values() for report in reports(batch))]
    report = ImportReport(
        source=SOURCE,
        files=tuple(sorted(files, key=lambda file: file.file)),
        missing=tuple(kind for kind in TABLE_KINDS if kind not in batches),
        exported_on=exported_on,
    )
    return network, report


def _find_ego(people: pd.DataFrame, given: str | None, *, everyone: bool) -> str:
    ids = people["person_id"]
    if given is None:
        marked = ids[people["is_ego"].fillna(value=False)]
        if not len(marked) and everyone and len(ids):
            return str(ids.iloc[0])
        if not len(marked):
            msg = "This folder marks no ego: name one with --ego ID, or mark one person with is_ego in people.csv."
            raise SourceError(msg)
        if len(marked) > 1:
            msg = f"This folder marks {len(marked)} people as ego instead of one: name one with --ego ID."
            raise SourceError(msg)
        return str(marked.iloc[0])
    if given.strip() in set(ids):
        return given.strip()
    bearers = ids[people["name"].fillna("").map(fold) == fold(given)]
    if len(bearers) != 1 or not fold(given):
        many = (
            f"{len(bearers)} people of this folder have"
            if len(bearers)
            else "Nobody in this folder has"
        )
        msg = f"{many} the id or name given with --ego: take a person_id of people.csv."
        raise SourceError(msg)
    return str(bearers.iloc[0])


def _covers(tables: Mapping[str, pd.DataFrame], batches: Mapping[str, Batch]) -> set[str]:
    covers = set(batches)
    if tables["people"]["is_contact"].notna().any():
        covers.add("contacts")
    if "interactions" in tables:
        covers |= {"message", *(str(kind) for kind in tables["interactions"]["kind"].unique())}
    return covers


def _add(
    tables: dict[str, pd.DataFrame], name: str, ids: pd.Series, batch: Batch, sentence: str
) -> None:
    key = next(iter(COLUMNS[name]))
    present = frozenset(tables[name][key].tolist()) if name in tables else frozenset()
    new = [one for one in ids.unique().tolist() if one not in present]
    if not new:
        return
    added = (
        pd.DataFrame({key: pd.Series(new, dtype="str")})
        .reindex(columns=list(COLUMNS[name]))
        .astype(COLUMNS[name])
    )
    tables[name] = pd.concat([tables[name], added], ignore_index=True) if name in tables else added
    batch.note(f"{len(new)} {sentence}")


def _typed(column: str, texts: pd.Series, kind: str) -> tuple[pd.Series, list[str]]:
    """Return a column in its canonical type, and a note on what could not be read."""
    if kind == "str":
        values = texts.str.strip() if column in _IDS else clean(texts)
        if column in {"kind", "direction"}:
            values = values.str.casefold()
        return values.mask(values == ""), []
    if kind.startswith("datetime64"):
        return read_dates(
            texts.str.strip(), ISO_FORMATS, parse_times if "UTC" in kind else parse_days
        )
    plain = clean(texts).str.casefold()
    values = _READERS[kind](plain)
    lost = int((values.isna() & plain.notna()).sum())
    return values, [f"{lost} values of {column} could not be read and are missing"] if lost else []


def _read_flags(texts: pd.Series) -> pd.Series:
    flags = pd.Series(pd.NA, index=texts.index, dtype="boolean")
    return flags.mask(texts.isin(_TRUE), other=True).mask(texts.isin(_FALSE), other=False)


def _read_counts(texts: pd.Series) -> pd.Series:
    numbers = _read_weights(texts)
    whole = (numbers % 1 == 0) & (numbers < _LARGEST_COUNT)
    return numbers.where(whole).astype("Int64")


def _read_weights(texts: pd.Series) -> pd.Series:
    numbers = pd.to_numeric(texts, errors="coerce").astype("float64")
    return numbers.where((numbers >= 0) & (numbers < float("inf")))


_READERS: Final[Mapping[str, Callable[[pd.Series], pd.Series]]] = {
    "boolean": _read_flags,
    "Int64": _read_counts,
    "float64": _read_weights,
}


def _keep_listed(rows: pd.DataFrame, column: str, allowed: Sequence[str]) -> list[str]:
    lost = rows[column].notna() & ~rows[column].isin(allowed)
    rows[column] = rows[column].mask(lost)
    return [f"{int(lost.sum())} values of {column} are unknown and missing"] if lost.any() else []


def _lacks_zone(texts: pd.Series, times: pd.Series) -> bool:
    return bool((times.notna() & ~texts.str.strip().str.contains(_ZONE, regex=True)).any())
