"""All files of one kind on their way through the import: every row keeps its file and its outcome to the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pandas as pd
from pandas.api.types import union_categoricals

from netlib.sources.importreport import FileReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

LISTED_TWICE = "listed twice"
NO_PERSON = "no person named"
TO_ONESELF = "to oneself"
SURPLUS = "more cells than the header"
NO_ZONE = "no time zone in this file, read as UTC"

Rows: TypeAlias = tuple[pd.DataFrame, list[str]]
"""The rows of a file, each with its outcome, and what is to be noted about them."""


class Parsed(NamedTuple):
    """One file as its parser leaves it: its rows, the name of their date column if any, and what is to be noted."""

    file: str
    rows: pd.DataFrame
    surplus: int = 0
    notes: Sequence[str] = ()


@dataclass
class Batch:
    """The rows of all files of one kind.

    ``rows`` has the columns ``file``, the position in ``files``, and ``outcome``: NA for a row that is kept, else
    the reason why it is not. No row ever leaves, so that the report adds up whatever is decided.
    """

    kind: str
    rows: pd.DataFrame
    files: list[str]
    surplus: list[int]
    notes: list[list[str]] = field(default_factory=list)

    @property
    def kept(self) -> pd.DataFrame:
        """The rows without a reason to drop them."""
        is_kept = self.rows["outcome"].isna().to_numpy()
        return self.rows.copy(deep=False) if is_kept.all() else self.rows[is_kept]

    def drop(self, rows: pd.Series, reason: str) -> None:
        """Give a reason to those of the rows marked true that have none yet."""
        if not rows.any():
            return
        self.rows["outcome"] = self.rows["outcome"].mask(
            self.rows["outcome"].isna() & rows.reindex(self.rows.index, fill_value=False), reason
        )

    def note(self, sentence: str) -> None:
        """Note what was found out about all files of the kind, with the first of them."""
        self.notes[0].append(sentence)


def new_outcome(rows: pd.DataFrame) -> pd.Series:
    """Return the outcome of rows of which none is dropped yet."""
    return pd.Series(pd.NA, index=rows.index, dtype="str")


def gather(kind: str, parsed: Sequence[Parsed]) -> Batch:
    """Return the files of one kind as a batch; a row that another of the files has already is listed twice."""
    frames = _alike([part.rows.assign(file=place) for place, part in enumerate(parsed)])
    batch = Batch(
        kind,
        frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True),
        [part.file for part in parsed],
        [part.surplus for part in parsed],
        [list(part.notes) for part in parsed],
    )
    if len(frames) > 1:
        content = list(batch.rows.columns.difference(["file", "outcome"]))
        # the same row twice in one file may be two events, in two files it is one
        nth = batch.rows.groupby(["file", *content], dropna=False).cumcount()
        batch.drop(batch.rows[content].assign(nth=nth).duplicated(), LISTED_TWICE)
    return batch


def _alike(frames: list[pd.DataFrame]) -> list[pd.DataFrame]:
    """Return the rows of several files with the same categories, without which putting them together loses them."""
    for name, kind in frames[0].dtypes.items() if len(frames) > 1 else ():
        if isinstance(kind, pd.CategoricalDtype):
            every = union_categoricals([frame[name] for frame in frames]).categories
            for frame in frames:
                frame[name] = frame[name].cat.set_categories(every)
    return frames


def reports(batch: Batch) -> list[FileReport]:
    """Return the reconciliation of each file of a batch."""
    dates = [name for name, kind in batch.rows.dtypes.items() if kind.kind == "M"]
    told = batch.rows[["outcome", *dates]]
    found = []
    for place, file in enumerate(batch.files):
        rows = told if len(batch.files) == 1 else told[batch.rows["file"] == place]
        reasons = rows["outcome"].value_counts(sort=False)
        dropped = {str(reason): int(count) for reason, count in reasons.items()}
        if batch.surplus[place]:
            dropped[SURPLUS] = batch.surplus[place]
        kept = rows[rows["outcome"].isna()]
        found.append(
            FileReport(
                file=file,
                kind=batch.kind,
                read=len(rows) + batch.surplus[place],
                kept=len(kept),
                dropped=dropped,
                notes=tuple(batch.notes[place]),
                span=date_span(kept[name] for name in dates),
            )
        )
    return found


def read_dates(
    texts: pd.Series,
    formats: Sequence[str],
    parse: Callable[[pd.Series, Sequence[str]], pd.Series],
) -> tuple[pd.Series, list[str]]:
    """Return the dates of a column, and a note on those that could not be read."""
    # between minutes and AM or PM stands a narrow no-break space at times
    plain = texts.str.replace("[\u00a0\u202f]", " ", regex=True)
    dates = parse(plain, formats)
    lost = int((texts[dates.isna()].dropna() != "").sum())
    return dates, [f"{lost} dates could not be read and are missing"] if lost else []


def date_span(columns: Iterable[pd.Series]) -> tuple[date | None, date | None]:
    """Return the first and the last day in columns of dates, None where there is no date."""
    dated = [column for column in columns if column.notna().any()]
    if not dated:
        return None, None
    return min(one.min().date() for one in dated), max(one.max().date() for one in dated)
