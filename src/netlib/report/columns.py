"""What the columns of a table are called, and how their cells are written and ordered, in a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.report.figures.levels import level_name
from netlib.report.glossary import titles
from netlib.report.reasonwords import decision_names, reason_words
from netlib.report.valuedlist import reasons_to_value
from netlib.settings import LEVELS
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netlib.report.language import Words
    from netlib.settings import Settings

NOTHING: Final = "–"
_MOST_DIGITS: Final = 3
_TINY: Final = 0.01
_COUNTED: Final = 100


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a table as it is shown.

    Attributes
    ----------
    title
        What it is called.
    is_number
        Whether it holds numbers.
    keys
        What its cells are ordered by, NA where they are missing.
    write
        How some of its cells are written, as plain text.
    """

    title: str
    is_number: bool
    keys: pd.Series
    write: Callable[[pd.Series], list[str]]


def columns(frame: pd.DataFrame, *, words: Words, settings: Settings) -> list[Column]:
    """Return the columns of a table in their order."""
    names, told = column_titles(words), _told(words, settings)
    return [
        _column(
            frame.iloc[:, place].reset_index(drop=True),
            title=names.get(str(name), str(name).replace("_", " ")),
            told=told.get(str(name)),
            words=words,
        )
        for place, name in enumerate(frame.columns)
    ]


def column_titles(words: Words) -> dict[str, str]:
    """Return what columns are called by readers; any other goes by its name."""
    return {
        "name": words.plain("Name"),
        "company": words.plain("Company"),
        "position": words.plain("Position"),
        "level": words.plain("Decision level"),
        "field": words.plain("Field"),
        "decides": words.plain("Decides"),
        "valued": words.plain("Valued"),
        "valued_because": words.plain("Why valued"),
        "why": words.plain("Why"),
        "messages": words.plain("Messages"),
        "mass_mails": words.plain("Mass mails"),
        "sent": words.plain("From you"),
        "received": words.plain("To you"),
        "last_at": words.plain("Last message"),
        "contact_count": words.plain("Contacts"),
        "decision": words.plain("Decision"),
        "codes": words.plain("Reasons"),
        "members": words.plain("Members"),
        "evidence": words.plain("Words that decided"),
        "rule": words.plain("Rule"),
        "confidence": words.plain("Confidence"),
        "community": words.plain("Circle"),
        "tied_contacts": words.plain("Tied contacts"),
        "constraint": words.plain("Constraint"),
        "measure": words.plain("Figure"),
    }


def _told(words: Words, settings: Settings) -> dict[str, Mapping[str, str]]:
    """Return what stands for the codes of some columns, in the order of these codes."""
    return {
        "level": {level: level_name(level, words) for level in LEVELS},
        "field": {
            "own": words.plain("own"),
            "adjacent": words.plain("adjacent"),
            "distant": words.plain("distant"),
        },
        "decision": decision_names(words),
        "measure": titles(words),
        "codes": reason_words(words, settings),
        "valued_because": reasons_to_value(words, settings),
    }


def _column(
    values: pd.Series, *, title: str, told: Mapping[str, str] | None, words: Words
) -> Column:
    kind = values.dtype
    if pd.api.types.is_bool_dtype(kind):
        answers = {True: words.plain("yes"), False: words.plain("no")}
        return Column(
            title=title,
            is_number=False,
            keys=values.astype("Float64"),
            write=lambda some: [NOTHING if pd.isna(one) else answers[bool(one)] for one in some],
        )
    if pd.api.types.is_numeric_dtype(kind):
        digits = _digits(values)
        # where counts stand beside shares, they stay whole
        mixed = bool((values.abs() >= _COUNTED).any())
        return Column(
            title=title,
            is_number=True,
            keys=values.astype("Float64"),
            write=lambda some: [
                _number(one, 0 if mixed and float(one).is_integer() else digits, words)
                for one in some.to_numpy(dtype=float, na_value=np.nan)
            ],
        )
    if pd.api.types.is_datetime64_any_dtype(kind):
        return Column(
            title=title,
            is_number=True,
            keys=values,
            write=lambda some: list(some.dt.strftime("%Y-%m-%d").fillna(NOTHING)),
        )
    return _text_column(values, title=title, told=told)


def _text_column(values: pd.Series, *, title: str, told: Mapping[str, str] | None) -> Column:
    texts = values.map(_text, na_action="ignore").astype("str")
    if told is None:
        return Column(
            title=title,
            is_number=False,
            keys=texts.map(fold, na_action="ignore"),
            write=lambda some: list(
                some.map(_text, na_action="ignore").astype("str").fillna(NOTHING)
            ),
        )
    ranks = {code: rank for rank, code in enumerate(told)}
    return Column(
        title=title,
        is_number=False,
        # of several reasons the first one decided
        keys=texts.str.extract(r"(\S+)", expand=False).map(ranks).astype("Float64"),
        write=lambda some: [
            "; ".join(told.get(code, code) for code in one.split()) or NOTHING
            for one in some.fillna("")
        ],
    )


def _text(value: object) -> str:
    """Return what a cell holds as text."""
    if isinstance(value, (list, tuple, set, frozenset)):
        return ", ".join(str(one) for one in value)
    return str(value)


def _digits(values: pd.Series) -> int:
    """Return how many decimals tell the numbers of a column apart: three at most, unless all are tiny."""
    known = values.dropna().to_numpy(dtype=float)
    known = np.abs(known[np.isfinite(known)])
    for digits in range(_MOST_DIGITS):
        if np.allclose(known, known.round(digits), rtol=0, atol=1e-9):
            return digits
    if known.max() < _TINY:
        return 2 - int(np.floor(np.log10(known.max())))
    return _MOST_DIGITS if np.median(known) < 1 else _MOST_DIGITS - 1


def _number(value: float, digits: int, words: Words) -> str:
    if np.isnan(value):
        return NOTHING
    if np.isinf(value):
        return "∞" if value > 0 else "−∞"
    least = 10.0**-digits
    if 0 < value < least / 2:
        return f"< {words.number(least, digits=digits)}"
    return words.number(value, digits=digits)
