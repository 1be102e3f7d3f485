"""What a user states, row by row: which statements there are, and which of them hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.annotations.formulas import unprotected
from netlib.dates import ISO_FORMATS, parse_days
from netlib.labels.industries import industry_of
from netlib.network import GROUP_KINDS
from netlib.settings import LEVELS
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNKNOWN: Final = "unknown"
YES: Final = "yes"
NO: Final = "no"
IN_GROUP: Final = ("group", "no_group")
PAIRS: Final = ("same_as", "different_from")
TIES: Final = ("personal", "professional", "commercial")
"""Kinds a tie to a contact may be of."""

VALUES: Final[Mapping[str, tuple[str, ...] | None]] = {
    "level": (*LEVELS, UNKNOWN),
    "field": ("own", "adjacent", "distant", UNKNOWN),
    "sector": None,
    "top_performer": (YES, NO),
    "valued": (YES, NO),
    "tie": (*TIES, UNKNOWN),
    "checked": (YES, NO),
    "group": None,
    "no_group": None,
    "group_kind": GROUP_KINDS,
    "same_as": None,
    "different_from": None,
}
"""What can be stated, and the values it can have; None where the value names a group, a person or an industry."""

NO_PERSON: Final = "no person named"
NO_VALUE: Final = "no value"
UNKNOWN_COLUMN: Final = "unknown column"
TO_ONESELF: Final = "the same person twice"

_TRUE: Final = (YES, "ja", "true", "1")
_FALSE: Final = (NO, "nein", "false", "0")
# a German spreadsheet saves a day in its own way
_DAYS: Final = (*ISO_FORMATS, "%d.%m.%Y")


def parse_annotations(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Return the rows of a file of annotations in canonical form, each with its outcome, and what is to be noted.

    Parameters
    ----------
    frame
        Columns ``person, column, value, since`` as text, as the file has them.

    Returns
    -------
    tuple
        ``person, column, value, since`` (day) and ``outcome``, with the index of ``frame``: NA for a row that is
        kept, else the reason why it is not. A day that cannot be read is missing, and counted in a note.
    """
    since = clean(frame["since"]).set_axis(frame.index)
    rows = pd.DataFrame(
        {
            "person": _text(frame["person"]),
            "column": _token(frame["column"]),
            "value": _text(frame["value"]),
            "since": parse_days(since, _DAYS),
            "outcome": pd.Series(pd.NA, index=frame.index, dtype="str"),
        }
    )
    drop(rows, rows["person"].isna(), NO_PERSON)
    drop(rows, ~rows["column"].isin(list(VALUES)), UNKNOWN_COLUMN)
    drop(rows, rows["value"].isna(), NO_VALUE)
    for column, allowed in VALUES.items():
        about = rows["column"] == column
        if allowed is not None and about.any():
            rows.loc[about, "value"] = _canonical(rows.loc[about, "value"], allowed)
            drop(rows, about & rows["value"].isna(), f"unknown value of {column}")
    about = rows["column"] == "sector"
    rows.loc[about, "value"] = rows.loc[about, "value"].map(_industry, na_action="ignore")
    drop(rows, about & rows["value"].isna(), "unknown value of sector")
    alike = _folded(rows["person"]) == _folded(rows["value"])
    drop(rows, rows["column"].isin(PAIRS) & alike, TO_ONESELF)
    lost = int((rows["since"].isna() & since.notna()).sum())
    return rows, [f"{lost} dates could not be read and are missing"] if lost else []


def current(annotations: pd.DataFrame) -> pd.DataFrame:
    """Return the statements that hold: of each person, about each thing, the one with the latest ``since``, then the last.

    Parameters
    ----------
    annotations
        ``Network.annotations``; what has no date holds from the beginning. ``Network.until`` limits them to a day.
    """
    grouped = annotations["column"].isin(IN_GROUP)
    paired = annotations["column"].isin(PAIRS)
    ordered = annotations.assign(
        about=annotations["column"].mask(grouped, "group").mask(paired, "pair"),
        named=annotations["value"].where(grouped | paired, ""),
    ).sort_values("since", kind="stable", na_position="first")
    held = ordered.drop_duplicates(["person_id", "about", "named"], keep="last")
    return held[list(annotations.columns)].sort_index()


def drop(rows: pd.DataFrame, mask: pd.Series, reason: str) -> None:
    """Give a reason to those of the rows marked true that have none yet."""
    if mask.any():
        rows["outcome"] = rows["outcome"].mask(rows["outcome"].isna() & mask, reason)


def _text(texts: pd.Series) -> pd.Series:
    return clean(texts.map(unprotected, na_action="ignore")).set_axis(texts.index)


def _folded(texts: pd.Series) -> pd.Series:
    return texts.map(fold, na_action="ignore").astype("str")


def _token(texts: pd.Series) -> pd.Series:
    """Return words as they are named in the file: ``Top performer`` is ``top_performer``."""
    return _folded(_text(texts)).str.replace(r"[\s-]+", "_", regex=True)


def _industry(text: str) -> str | None:
    """Return the number of an industry given by number or name, None where it is none."""
    found = industry_of(text)
    return None if found is None else str(found.id)


def _canonical(values: pd.Series, allowed: Sequence[str]) -> pd.Series:
    """Return each value as it is named here, NA where it is none of those allowed."""
    tokens = _token(values)
    if YES in allowed:
        tokens = tokens.mask(tokens.isin(_TRUE), YES).mask(tokens.isin(_FALSE), NO)
    return tokens.where(tokens.isin(list(allowed)))
