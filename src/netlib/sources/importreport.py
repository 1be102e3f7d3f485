"""What an import read, kept and dropped, file by file: nothing disappears without a reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from datetime import date

NOT_USED = "not used"
_SHOWN_DOUBTS = 40
_NAMES = ["name_x", "id_x", "name_y", "id_y"]


@dataclass(frozen=True, kw_only=True)
class FileReport:
    """The reconciliation of one file: rows read are rows kept plus rows dropped.

    Attributes
    ----------
    file
        Name inside the export.
    kind
        What the file was recognised as, for example ``"connections"``; ``"not used"`` if it was left alone.
    read, kept
        Number of rows below the header.
    dropped
        Number of rows by the reason they were dropped for.
    notes
        Plain sentences about the file; they never hold a name or content of a person.
    span
        First and last day of the rows kept, None where there is no date.
    """

    file: str
    kind: str
    read: int = 0
    kept: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    span: tuple[date | None, date | None] = (None, None)

    def __post_init__(self) -> None:
        if self.read != self.kept + sum(self.dropped.values()):
            msg = f"{self.file}: {self.read} rows read are not {self.kept} kept plus {self.dropped}"
            raise ValueError(msg)


@dataclass(frozen=True, kw_only=True)
class ImportReport:
    """The reconciliation of a whole export.

    Attributes
    ----------
    source
        Formats that were recognised, for example ``"linkedin"`` or ``"linkedin + vcard"``.
    files
        One report per file, in the order of their names.
    missing
        Kinds of file the formats can have and these exports do not.
    exported_on
        Day the export was made, as its name tells, else the day of its latest event.
    matches
        Who was found in several sources, and why they are one person: ``person_id, source_x, id_x,
        source_y, id_y, why``.
    doubtful
        Who may be one person and was kept apart: ``source_x, id_x, name_x, company_x, source_y, id_y,
        name_y, company_y, why``.
    notes
        Plain sentences on the joining.
    """

    source: str
    files: tuple[FileReport, ...]
    missing: tuple[str, ...] = ()
    exported_on: date | None = None
    matches: pd.DataFrame = field(default_factory=pd.DataFrame, compare=False)
    doubtful: pd.DataFrame = field(default_factory=pd.DataFrame, compare=False)
    notes: tuple[str, ...] = ()

    @property
    def read(self) -> int:
        """Number of rows read in all files."""
        return sum(file.read for file in self.files)

    @property
    def kept(self) -> int:
        """Number of rows kept in all files."""
        return sum(file.kept for file in self.files)

    @property
    def dropped(self) -> dict[str, int]:
        """Number of rows dropped in all files, by reason."""
        total: Counter[str] = Counter()
        for file in self.files:
            total.update(file.dropped)
        return dict(total)


def as_frame(report: ImportReport) -> pd.DataFrame:
    """Return the report for display: one row per file and outcome.

    Columns are ``file``, ``kind``, ``outcome`` (``"kept"`` or the reason of the drop) and ``rows``.
    """
    lines = [
        (file.file, file.kind, outcome, rows)
        for file in report.files
        for outcome, rows in {"kept": file.kept, **file.dropped}.items()
    ]
    return pd.DataFrame(lines, columns=["file", "kind", "outcome", "rows"]).astype(
        {"file": "str", "kind": "str", "outcome": "str", "rows": "int64"}
    )


def as_dict(report: ImportReport) -> dict[str, Any]:
    """Return the report as a JSON object; days are written ``YYYY-MM-DD``."""
    files = [{**asdict(file), "span": [_day(day) for day in file.span]} for file in report.files]
    return {
        "source": report.source,
        "files": files,
        "missing": list(report.missing),
        "exported_on": _day(report.exported_on),
        "matches": _records(report.matches),
        "doubtful": _records(report.doubtful),
        "notes": list(report.notes),
    }


def as_text(report: ImportReport) -> str:
    """Return the report as lines to read: a line per file with its notes, then who was joined and who may be."""
    wide = max((len(file.file) for file in report.files), default=0)
    lines = [f"{report.source}, data up to {_day(report.exported_on) or 'an unknown day'}"]
    for file in report.files:
        dropped = "".join(f", {rows} left out: {reason}" for reason, rows in file.dropped.items())
        lines.append(
            f"{file.file:<{wide}}  {file.kind}: {file.read} rows read, {file.kept} kept{dropped}"
        )
        lines += [f"{'':<{wide}}    {note}" for note in file.notes]
    if report.missing:
        lines.append(f"not in this export: {', '.join(report.missing)}")
    return "\n".join([*lines, *report.notes, *_lines_on_matches(report)])


def _lines_on_matches(report: ImportReport) -> list[str]:
    lines = []
    if len(report.matches):
        lines.append(f"recognised in several sources: {len(report.matches)} entries")
        counts = report.matches.value_counts(["source_x", "source_y", "why"]).reset_index()
        lines += [
            f"  {one} = {other}: {n} by {why}"
            for one, other, why, n in counts.itertuples(index=False, name=None)
        ]
    if len(report.doubtful):
        lines.append(
            f"perhaps the same person, kept apart: {len(report.doubtful)} pairs; "
            "tell with netlib annotate (same_as, different_from)"
        )
        shown = report.doubtful.head(_SHOWN_DOUBTS).fillna("")
        for (one, other, why), pairs in shown.groupby(["source_x", "source_y", "why"], sort=False):
            lines.append(f"  {one} and {other}, {why}:")
            lines += [f"    {_pair(*names)}" for names in pairs[_NAMES].itertuples(index=False)]
        if len(report.doubtful) > _SHOWN_DOUBTS:
            lines.append(f"  and {len(report.doubtful) - _SHOWN_DOUBTS} more, all with --json")
    return lines


def _pair(name_x: str, id_x: str, name_y: str, id_y: str) -> str:
    one, other = name_x or id_x, name_y or id_y
    return one if one == other else f"{one} / {other}"


def _records(table: pd.DataFrame) -> list[dict[str, Any]]:
    return [
        {str(key): None if pd.isna(value) else value for key, value in row.items()}
        for row in table.to_dict("records")
    ]


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
