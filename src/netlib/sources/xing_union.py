"""Saved answers and lists of contacts put together to one part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from netlib.sources.merging import merge
from netlib.sources.part import Part

if TYPE_CHECKING:
    from collections.abc import Sequence


def unite(parts: Sequence[Part]) -> Part:
    """Return several parts of one source as one; what an earlier one says of a person wins.

    People are told by the rules that hold between sources, see `netlib.sources.matching`.
    """
    first, *others = parts
    if not others:
        return first
    # merging takes one part a source, and ranks names it does not know by the alphabet
    named = [replace(part, source=f"{first.source} {place:03}") for place, part in enumerate(parts)]
    merged = merge(named)
    people = merged.tables["people"].drop(columns="is_ego")
    known = first.ego is not None
    if not known:
        people = people[people["person_id"] != merged.ego]
    notes = list(merged.notes)
    if len(merged.doubtful):
        notes.append(
            f"{len(merged.doubtful)} people may be others of these files and were left apart"
        )
    *files, last = [file for part in parts for file in part.files]
    return Part(
        source=first.source,
        tables={**merged.tables, "people": people.reset_index(drop=True)},
        addresses=merged.addresses,
        covers=merged.covers,
        files=(*files, replace(last, notes=(*last.notes, *notes))),
        ego=merged.ego if known else None,
        missing=tuple(kind for kind in first.missing if kind not in merged.covers),
        exported_on=first.exported_on,
    )
