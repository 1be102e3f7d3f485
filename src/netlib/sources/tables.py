"""The project's own open format: the canonical tables as CSV files in a folder, only ``people.csv`` required."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days, parse_times
from netlib.errors import SourceError
from netlib.keys import mail_key, profile_key
from netlib.network import BASES, COLUMNS, DIRECTIONS, GROUP_KINDS, KINDS, OWN_KINDS
from netlib.settings import LEVELS
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
from netlib.sources.layouts import TABLE_KINDS
from netlib.sources.part import Part
from netlib.sources.persons import each
from netlib.sources.written import unguarded
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from netlib.sources.csvtext import Table
    from netlib.sources.importreport import FileReport
    from netlib.sources.part import Own
    from netlib.sources.written import Description

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
_LISTED: Final[Mapping[str, Mapping[str, Sequence[str]]]] = {
    "groups": {"kind": GROUP_KINDS, "basis": BASES},
    "people": {"level": LEVELS},
}
_HELD: Final = {"outcome": "outcome of the request"}
"""Columns that go by another name in a `Batch`, where the name is that of the outcome of the row."""
_HELD_BACK: Final = {held: column for column, held in _HELD.items()}
_TRUE: Final = frozenset(("true", "1", "yes", "ja"))
_FALSE: Final = frozenset(("false", "0", "no", "nein"))
_ADDRESS_ID: Final = r"^(?:in/|xing/|mail:)."
_ZONE: Final = r"(?:[Zz]|[+-]\d\d:?\d\d)$"
_LARGEST_COUNT: Final = 2**53


def parse_table(kind: str, table: Table, *, guarded: bool = False) -> Rows:
    """Return the rows of one table in canonical types, each with its outcome, and what is to be noted.

    ``guarded`` tells that netlib wrote the table and set an apostrophe before what a spreadsheet would
    take for a formula.
    """
    notes: list[str] = []
    columns = {}
    for column, kind_of_value in COLUMNS[kind].items():
        texts = table.frame[column]
        if guarded:
            texts = unguarded(texts)
        columns[_HELD.get(column, column)], found = _typed(column, texts, kind_of_value)
        notes += found
    rows = pd.DataFrame(columns, index=table.frame.index)
    rows["outcome"] = new_outcome(rows)
    if kind == "interactions" and "kind" not in table.given:
        rows["kind"] = "message"
        notes.append("no column kind, every row counts as a message")
    for column, allowed in _LISTED.get(kind, {}).items():
        rows[column] = rows[column].str.casefold()
        notes += _keep_listed(rows, column, allowed)
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
    if batch.kind == "own":
        batch.drop(~rows["kind"].isin(OWN_KINDS), "unknown kind")
    if batch.kind == "requests":
        batch.drop(~rows["direction"].isin(DIRECTIONS), "unknown direction")
    if batch.kind in _KEYS:
        kept = batch.kept
        batch.drop(kept.duplicated(_KEYS[batch.kind]), LISTED_TWICE)


def canonical(batches: Mapping[str, Batch]) -> dict[str, pd.DataFrame]:
    """Return the kept rows of each table with the canonical columns alone."""
    return {
        kind: batch.kept.drop(columns="outcome")
        .rename(columns=_HELD_BACK)[list(COLUMNS[kind])]
        .reset_index(drop=True)
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


def tables_part(
    batches: Mapping[str, Batch],
    left: Sequence[FileReport],
    *,
    own: Own,
    everyone: bool = False,
    described: Description | None = None,
) -> Part:
    """Return a folder of tables as a part.

    Parameters
    ----------
    batches
        Parsed tables by kind, ``people`` among them.
    left
        Reports of the files that were not used.
    own
        Who the user says they are: a ``person_id`` or a name.
    everyone
        Whether the first person stands in where no ego is told.
    described
        What the folder says of itself, where netlib wrote it.
    """
    for batch in batches.values():
        apply_rules(batch)
    tables = canonical(batches)
    add_strangers(tables, batches, where="people.csv")
    people = tables["people"]
    ego = _find_ego(people, own, everyone=everyone)
    exported_on = date_span(
        table[column]
        for table in tables.values()
        for column in table
        if table[column].dtype.kind == "M"
    )[1]
    tables["people"] = people.drop(columns="is_ego")
    files = [*left, *(report for batch in batches.values() for report in reports(batch))]
    return Part(
        source=SOURCE,
        tables=tables,
        addresses=_addresses(people),
        ego=ego,
        covers=described.covers if described else frozenset(_covers(tables, batches)),
        files=tuple(files),
        missing=tuple(kind for kind in TABLE_KINDS if kind not in {*batches, "annotations"}),
        exported_on=described.exported_on if described else exported_on,
        address_book=described.address_book if described else None,
    )


def _find_ego(people: pd.DataFrame, own: Own, *, everyone: bool) -> str | None:
    """Return who the user said, else who is marked; None where nobody is."""
    ids = people["person_id"]
    for given in own.names:
        if given.strip() in set(ids):
            return given.strip()
        bearers = ids[people["name"].fillna("").map(fold) == fold(given)]
        if len(bearers) == 1:
            return str(bearers.iloc[0])
        if len(bearers) > 1:
            msg = f"{len(bearers)} people of this folder have the id or name given with --ego: take a person_id of people.csv."
            raise SourceError(msg)
    known = _addresses(people)
    if len(found := known.loc[known["address"].isin(list(own.keys)), "person_id"]):
        return str(found.iloc[0])
    marked = ids[people["is_ego"].fillna(value=False)]
    if own.is_given:
        return None
    if len(marked) > 1:
        msg = (
            f"This folder marks {len(marked)} people as ego instead of one: name one with --ego ID."
        )
        raise SourceError(msg)
    if len(marked):
        return str(marked.iloc[0])
    return str(ids.iloc[0]) if everyone and len(ids) else None


def _addresses(people: pd.DataFrame) -> pd.DataFrame:
    """Return the addresses of people by id: profile, e-mail, and the id itself where it is one."""
    keys = [
        each(people["url"], profile_key),
        each(people["email"], mail_key),
        people["person_id"].where(people["person_id"].str.contains(_ADDRESS_ID, regex=True)),
    ]
    pairs = pd.concat(
        [pd.DataFrame({"person_id": people["person_id"], "address": key}) for key in keys]
    )
    pairs = pairs[pairs["address"].fillna("") != ""]
    return pairs.drop_duplicates(ignore_index=True).astype("str")


def _covers(tables: Mapping[str, pd.DataFrame], batches: Mapping[str, Batch]) -> set[str]:
    covers = set(batches) - {"annotations"}
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
        if column in {"kind", "direction", "level"}:
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
