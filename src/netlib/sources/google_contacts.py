"""Google Contacts as CSV, in the columns of 2024 and after and in those before.

The file is made under *Contacts, Export, Google CSV*. A cell may hold several values with `` ::: `` between
them, and a star marks what Google set: the preferred address, a label of its own.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.sources.entries import as_rows, first_given, joined
from netlib.sources.layouts import Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table

GOOGLE: Final = "google contacts"

_MOST: Final = 10
"""Columns of one sort that are read; Google numbers them as far as the fullest contact needs."""
_NUMBERS: Final = tuple(range(1, _MOST + 1))
_ADDRESSES: Final = (1, 2, 3)
_BETWEEN: Final = re.compile(r"\s*:::\s*")
_STAR: Final = re.compile(r"\*\s*")

_COLUMNS: Final = (
    *("first name", "middle name", "last name", "name", "organization name", "organization title"),
    *("labels", "location"),
    *(f"e-mail {n} - {cell}" for n in _NUMBERS for cell in ("label", "value")),
    *(f"website {n} - value" for n in _NUMBERS),
    *(f"address {n} - {cell}" for n in _ADDRESSES for cell in ("city", "country")),
)
_ALIASES: Final = MappingProxyType(
    {
        "given name": "first name",
        "additional name": "middle name",
        "family name": "last name",
        "group membership": "labels",
        "organization 1 - name": "organization name",
        "organization 1 - title": "organization title",
        **{f"e-mail {n} - type": f"e-mail {n} - label" for n in _NUMBERS},
    }
)
_NUMBERED: Final = {
    "phone": "label,type,value",
    "website": "label,type",
    "event": "label,type,value",
    "relation": "label,type,value",
    "im": "label,type,service,value",
    "custom field": "label,type,value",
    "jot": "type,value",
    "calendar link": "type,value",
    "external id": "type,value",
    "user defined field": "type,value",
    "organization": "type,name,yomi name,title,department,symbol,location,job description",
    "address": "label,type,formatted,street,city,po box,region,postal code,country,extended address",
}
_IGNORED: Final = (
    *("phonetic first name", "phonetic middle name", "phonetic last name", "name prefix"),
    *(
        "name suffix",
        "nickname",
        "file as",
        "organization department",
        "birthday",
        "notes",
        "photo",
    ),
    *("yomi name", "given name yomi", "additional name yomi", "family name yomi", "initials"),
    *("short name", "maiden name", "gender", "billing information", "directory server", "mileage"),
    *("occupation", "hobby", "sensitivity", "priority", "subject", "language"),
    *(
        f"{sort} {n} - {cell}"
        for sort, cells in _NUMBERED.items()
        for n in _NUMBERS
        for cell in cells.split(",")
    ),
)
LAYOUTS: Final = tuple(
    Layout(GOOGLE, frozenset(signature), _COLUMNS, _IGNORED, _ALIASES)
    for signature in (
        ("first name", "phonetic first name", "organization name"),
        ("first name", "yomi name", "labels"),
        # with columns taken out by hand
        ("first name", "labels", "e-mail 1 - value"),
        ("name", "labels", "e-mail 1 - value"),
    )
)


def parse_google(table: Table) -> Rows:
    """Return the contacts of a Google CSV file as cards."""
    frame = table.frame
    given = pd.DataFrame(
        {
            "name": first_given(
                (
                    joined(frame[part] for part in ("first name", "middle name", "last name")),
                    frame["name"],
                )
            ),
            "company": frame["organization name"].map(_first),
            "position": frame["organization title"].map(_first),
            "location": first_given(
                [
                    *(
                        joined(
                            (
                                frame[f"address {n} - {part}"].map(_first)
                                for part in ("city", "country")
                            ),
                            ", ",
                        )
                        for n in _ADDRESSES
                    ),
                    frame["location"],
                ]
            ),
            "emails": _emails(frame),
            "urls": _each_row(frame, [f"website {n} - value" for n in _NUMBERS]),
            "labels": [
                [
                    _STAR.sub("", label, count=1) if label.startswith("*") else label
                    for label in labels
                ]
                for labels in _each_row(frame, ["labels"])
            ],
        },
        index=frame.index,
    )
    return as_rows(given)


def _emails(frame: pd.DataFrame) -> list[list[str]]:
    """Return the e-mail addresses of each contact, the preferred ones first."""
    labels = frame[[f"e-mail {n} - label" for n in _NUMBERS]].itertuples(index=False, name=None)
    values = frame[[f"e-mail {n} - value" for n in _NUMBERS]].itertuples(index=False, name=None)
    found = []
    for kinds, cells in zip(labels, values, strict=True):
        order = sorted(range(_MOST), key=lambda place: not kinds[place].strip().startswith("*"))
        found.append([address for place in order for address in _BETWEEN.split(cells[place])])
    return found


def _each_row(frame: pd.DataFrame, columns: Sequence[str]) -> list[list[str]]:
    rows = frame[list(columns)].itertuples(index=False, name=None)
    return [[text for cell in row for text in _BETWEEN.split(cell)] for row in rows]


def _first(cell: str) -> str:
    return _BETWEEN.split(cell)[0]
