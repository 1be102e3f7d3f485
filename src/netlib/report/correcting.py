"""The user's corrections from the command line: whom a look is worth, and one statement at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from netlib.annotations import add_annotation, annotations_path
from netlib.annotations.companies import read_company_sectors, write_company_sectors
from netlib.judgements import known_companies
from netlib.report.performers import matches
from netlib.report.uncertain import uncertain
from netlib.settings import read_settings
from netlib.sources import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SHOWN = ["name", "company", "position", "level", "confidence", "evidence", "rule", "source"]


def whom_to_look_at(exports: Sequence[Path], *, ego: str, settings: Path) -> pd.DataFrame:
    """Return the contacts whose labels are uncertain, see `netlib.report.uncertain.uncertain`."""
    thresholds = read_settings(settings)
    network, _ = load(*exports, ego=ego or None, settings=thresholds)
    return uncertain(network, settings=thresholds)


def state(
    exports: Sequence[Path],
    *,
    ego: str,
    person: str,
    column: str,
    value: str,
    settings: Path,
) -> Path:
    """Write one statement and return the file it is in; see `netlib.annotations.add_annotation`."""
    network, _ = load(*exports, ego=ego or None, settings=read_settings(settings))
    path = annotations_path(exports)
    add_annotation(path, network, person=person, column=column, value=value)
    return path


def match_performers(
    exports: Sequence[Path], *, ego: str, listed: Path, settings: Path
) -> pd.DataFrame:
    """Return whom the rows of a list of top performers may mean; see `netlib.report.performers.matches`."""
    network, _ = load(*exports, ego=ego or None, settings=read_settings(settings))
    return matches(network, listed)


def learn_companies(exports: Sequence[Path], *, ego: str, path: Path, settings: Path) -> int:
    """Write the sectors of companies that the user states, in the file and by statements on people, and return their number."""
    network, _ = load(*exports, ego=ego or None, settings=read_settings(settings))
    known = known_companies(network, read_company_sectors(path))
    write_company_sectors(path, known)
    return len(known)


def as_text(found: pd.DataFrame) -> str:
    """Return a line per contact: id, name, position, and what is proposed with its confidence."""
    lines = []
    for person, row in found[_SHOWN].astype(object).where(found[_SHOWN].notna(), "").iterrows():
        level = f"{row['level']} ({row['confidence']:.0%})" if row["level"] else "unknown"
        lines.append(f"{person}  {row['name']}  {row['position']}  {level}")
    return "\n".join(lines)


def as_dicts(found: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a JSON object per contact."""
    shown = found[_SHOWN].reset_index()
    return [
        {str(key): None if pd.isna(value) else value for key, value in row.items()}
        for row in shown.to_dict("records")
    ]
