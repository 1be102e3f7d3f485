"""Parts, the member's own tables and corrections put together to one network and its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from netlib.annotations import PAIRS, find, known_people, match_annotations
from netlib.errors import SourceError
from netlib.network import SOURCE_SEPARATOR, Network, build, conform
from netlib.sources.affiliations import derive
from netlib.sources.batch import reports
from netlib.sources.importreport import ImportReport
from netlib.sources.merging import WHOLE, merge, rank
from netlib.sources.overlay import lay_over
from netlib.sources.reading import ANNOTATIONS
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.sources.batch import Batch
    from netlib.sources.part import Own, Part
    from netlib.sources.reading import Reading


def join(reading: Reading, *, own: Own, everyone: bool) -> tuple[Network, ImportReport]:
    """Return the parts as one network, with what the member adds by hand and corrects laid over it.

    Raises
    ------
    SourceError
        If nothing tells whose network it is.
    TableError
        If a table breaks a rule of `netlib.network.build`.
    """
    parts, overlay = reading.parts, dict(reading.overlay)
    notes = overlay.pop(ANNOTATIONS, None)
    merged = merge(parts, same=_same(notes, parts))
    tables = dict(merged.tables)
    covers = set(merged.covers) | set(overlay)
    lay_over(tables, overlay, merged.addresses)
    ego = merged.ego or _whose(tables["people"], own, everyone=everyone)
    tables["people"] = tables["people"].assign(
        is_ego=(tables["people"]["person_id"] == ego).astype("boolean").fillna(value=False)
    )
    if any(part.source not in WHOLE for part in parts):
        tables = derive(tables, ego)
        covers |= {name for name in ("groups", "memberships") if len(tables.get(name, ()))}
    if notes is not None:
        tables[ANNOTATIONS] = _matched(notes, tables, merged.addresses)
    told = reading.described if len(parts) == 1 else None
    network = build(
        tables,
        source=told.source
        if told
        else SOURCE_SEPARATOR.join(part.source for part in sorted(parts, key=rank)),
        covers=covers,
        exported_on=max((part.exported_on for part in parts if part.exported_on), default=None),
        address_book=next(
            (one.address_book for one in parts if one.address_book is not None), None
        ),
    )
    files = [
        *reading.left,
        *(file for part in parts for file in part.files),
        *(report for batch in reading.overlay.values() for report in reports(batch)),
    ]
    report = ImportReport(
        source=network.source,
        files=tuple(sorted(files, key=lambda file: file.file)),
        missing=tuple(dict.fromkeys(kind for part in parts for kind in part.missing)),
        exported_on=network.exported_on,
        matches=merged.matches,
        doubtful=merged.doubtful,
        notes=merged.notes,
    )
    return network, report


def _same(notes: Batch | None, parts: Sequence[Part]) -> pd.DataFrame | None:
    """Return what the user says of pairs of people, the latest word on each, as `netlib.sources.merging.merge` wants it.

    The same pair may be named once by ids and once by names or addresses.
    """
    if notes is None:
        return None
    pairs = notes.kept[notes.kept["column"].isin(PAIRS)]
    if pairs.empty:
        return None
    pairs = pairs.sort_values("since", kind="stable", na_position="first")
    people = pd.concat([conform("people", part.tables["people"]) for part in parts])
    known = known_people(people, pd.concat([part.addresses for part in parts]))
    one, other = (
        find(pairs[side], known)["id"].fillna(pairs[side]) for side in ("person", "value")
    )
    sides = [frozenset(map(fold, both)) for both in zip(one, other, strict=True)]
    latest = ~pd.Series(sides, index=pairs.index, dtype=object).duplicated(keep="last")
    said = pd.DataFrame({"person_id": one, "column": pairs["column"], "value": other})
    return said[latest]


def _whose(people: pd.DataFrame, own: Own, *, everyone: bool) -> str:
    """Return whose the whole network is, of which nobody in it is marked."""
    if everyone and len(people):
        return str(people["person_id"].iloc[0])
    if own.is_given:
        msg = "Nobody in this network has the id, name or address given with --ego: take one that is in it."
        raise SourceError(msg)
    msg = "This network marks no ego: name one with --ego ID, or mark one person with is_ego."
    raise SourceError(msg)


def _matched(
    notes: Batch, tables: dict[str, pd.DataFrame], addresses: pd.DataFrame
) -> pd.DataFrame:
    """Return the user's rows by the ids of the network; those about nobody here get their reason in the batch."""
    groups = conform("groups", tables.get("groups", pd.DataFrame()))
    people = conform("people", tables["people"])
    matched = match_annotations(notes.rows, people, groups, addresses=addresses)
    notes.rows = matched
    return notes.kept[["person_id", "column", "value", "since"]]
