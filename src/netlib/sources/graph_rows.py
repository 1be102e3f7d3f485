"""The nodes and edges of graph files in the terms of the tables: texts under known names, and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from netlib.dates import ISO_FORMATS, parse_times
from netlib.errors import SourceError
from netlib.sources.batch import NO_PERSON, NO_ZONE, TO_ONESELF, Parsed, new_outcome, read_dates
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from netlib.sources.graph_files import Drawing

NO_PAIR: Final = "no two people in this line"
OTHER_WAY: Final = "the same pair the other way round"
COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "name": ("name", "label", "full name", "fullname", "full_name"),
    "company": ("company", "organization", "organisation", "employer", "firm", "firma"),
    "position": ("position", "job title", "job_title", "title", "role", "job"),
    "level": ("level",),
    "industry": ("industry", "branche"),
    "location": ("location", "city", "ort"),
    "email": ("email", "e-mail", "mail"),
    "url": ("url", "profile", "linkedin", "xing"),
    "connected_on": ("connected_on", "connected on"),
}
"""Columns of the table people, and the folded names attributes have for them."""

_TIMES: Final = ("at", "time", "date", "datetime", "timestamp", "start")
_WEIGHTS: Final = ("weight", "value")
_ZONE: Final = r"(?:[Zz]|[+-]\d\d:?\d\d)$"
_UNTOLD: Final = "nothing tells whether edges have a direction"


def alike(drawings: Sequence[Drawing]) -> list[Drawing]:
    """Return the graphs with ids as they are kept: without invisible marks."""
    raw = list(dict.fromkeys(end for drawing in drawings for end in _ids(drawing)))
    kept = dict(zip(raw, clean(map(_text, raw)).fillna("").tolist(), strict=True))
    return [
        drawing._replace(
            nodes=_united((kept[one], data) for one, data in drawing.nodes.items()),
            edges=[edge and (kept[edge[0]], kept[edge[1]], edge[2]) for edge in drawing.edges],
        )
        for drawing in drawings
    ]


def all_nodes(drawings: Sequence[Drawing]) -> dict[str, dict[str, str]]:
    """Return the attributes of all nodes by id, those only edges name among them.

    Raises
    ------
    SourceError
        If an id has two names.
    """
    nodes = _united(pair for drawing in drawings for pair in drawing.nodes.items())
    for drawing in drawings:
        for one in _ids(drawing):
            nodes.setdefault(one, {})
    nodes.pop("", None)
    return nodes


def told(data: Mapping[str, str], column: str) -> str:
    """Return what attributes tell for a column of `COLUMNS`, ``""`` if nothing."""
    return next((data[name] for name in COLUMNS[column] if data.get(name)), "")


def edge_rows(file: str, drawing: Drawing) -> Parsed:
    """Return the edges of a file: ``source, target, weight, directed, at``; without a weight it is 1."""
    pairs = [edge or ("", "", {}) for edge in drawing.edges]
    data = [{fold(name): _text(value) for name, value in edge[2].items()} for edge in pairs]
    rows = pd.DataFrame(
        {
            "source": pd.Series([edge[0] for edge in pairs], dtype="str"),
            "target": pd.Series([edge[1] for edge in pairs], dtype="str"),
        }
    )
    rows["weight"], notes = _weights(_column(data, _WEIGHTS))
    rows["outcome"] = new_outcome(rows)
    nobody = (rows["source"] == "") | (rows["target"] == "")
    lost = pd.Series([edge is None for edge in drawing.edges], rows.index, dtype=bool)
    for reason, found in (
        (NO_PAIR, lost),
        (NO_PERSON, nobody),
        (TO_ONESELF, rows["source"] == rows["target"]),
    ):
        _drop(rows, found, reason)
    rows["directed"], untold = _direction(rows, drawing.directed)
    texts = _column(data, _TIMES).where(rows["directed"])
    rows["at"], unread = read_dates(texts, ISO_FORMATS, parse_times)
    zone = texts.str.contains(_ZONE, regex=True).fillna(value=False).astype(bool)
    unread += [NO_ZONE] if (rows["at"].notna() & ~zone).any() else []
    return Parsed(file, rows, 0, [*drawing.notes, *notes, *untold, *unread])


def _ids(drawing: Drawing) -> Iterable[str]:
    yield from drawing.nodes
    for edge in drawing.edges:
        if edge:
            yield from edge[:2]


def _united(pairs: Iterable[tuple[str, Mapping[str, Any]]]) -> dict[str, dict[str, str]]:
    """Return attributes as texts under folded names; what came first stays."""
    nodes: dict[str, dict[str, str]] = {}
    for one, data in pairs:
        new = {fold(name): _text(value) for name, value in data.items()}
        known = nodes.get(one, {})
        # some programs write the id as label where there is none
        if len({fold(told(one_of, "name")) for one_of in (known, new)} - {"", fold(one)}) > 1:
            msg = "The same id stands for two people of different names in these graphs: read them one at a time, or give each node an id of its own."
            raise SourceError(msg)
        nodes[one] = {name: text for name, text in new.items() if text} | known
    return nodes


def _text(value: object) -> str:
    """Return a value as text, ``""`` for a list or the like; half of a pair of surrogates is no letter."""
    if not isinstance(value, (str, int, float)):
        return ""
    return str(value).encode("utf-8", "replace").decode("utf-8")


def _column(data: Sequence[Mapping[str, str]], names: Sequence[str]) -> pd.Series:
    texts = [next((one[name] for name in names if one.get(name)), None) for one in data]
    return pd.Series(texts, dtype="str").str.strip()


def _weights(texts: pd.Series) -> tuple[pd.Series, list[str]]:
    numbers = pd.to_numeric(texts, errors="coerce").astype("float64")
    numbers = numbers.where((numbers >= 0) & (numbers < np.inf))
    lost = int((numbers.isna() & texts.notna()).sum())
    notes = [f"{lost} weights could not be read and are missing"] if lost else []
    return numbers.mask(texts.isna(), 1.0), notes


def _direction(rows: pd.DataFrame, known: bool | None) -> tuple[bool, list[str]]:  # noqa: FBT001
    """Tell whether the edges of a file have a direction, and drop the second of two that are one.

    Where the file does not tell, they have none if no pair is there both ways, or each is with the same weight.
    """
    if known is not None:
        return known, []
    columns = ["source", "target", "weight"]
    there = rows.loc[rows["outcome"].isna(), columns]
    back = there.set_axis(["target", "source", "weight"], axis=1)[columns]
    both = (
        there[["source", "target"]]
        .drop_duplicates()
        .merge(back.drop(columns="weight").drop_duplicates())
    )
    if both.empty:
        return False, [f"{_UNTOLD}, no pair is there both ways: read as ties"]
    there, back = (one.sort_values(columns, ignore_index=True) for one in (there, back))
    if not there.equals(back):
        return True, [f"{_UNTOLD}, some pairs are there both ways: read as messages"]
    _drop(rows, rows["source"] > rows["target"], OTHER_WAY)
    return False, [f"{_UNTOLD}, each pair is there both ways: read as ties"]


def _drop(rows: pd.DataFrame, found: pd.Series, reason: str) -> None:
    rows["outcome"] = rows["outcome"].mask(rows["outcome"].isna() & found, reason)
