"""Earlier reports of the same network: what is kept of each, and what of it can still be compared."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib.metadata import version
from math import isfinite
from typing import TYPE_CHECKING, Any, Final

from netlib.dates import period_start
from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from markupsafe import Markup

    from netlib.measures import Measure, Profile
    from netlib.report.book import Book

MEASURES_FILE: Final = "measures.json"
"""What a report of the member's own keeps beside the page for the periods to come."""

_FORMAT: Final = 1
_MOST_BYTES: Final = 1_000_000
_NUMBERS: Final = ("value", "low", "high")


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The latest earlier report of the same kind: of a month, a quarter or a year.

    Attributes
    ----------
    period
        Its period.
    values
        Value by name of the measure, only where it can be compared: known then, under the same settings and by the
        same definition.
    cases
        Number of cases behind these values, None where none is told.
    changed_basis
        Whether the settings were other ones, so that nothing is compared.
    redefined
        Number of measures whose definition has changed since.
    past
        The comparable values of every earlier report that can be read, by period from the oldest on.
    """

    period: str
    values: Mapping[str, float]
    cases: Mapping[str, int | None]
    changed_basis: bool
    redefined: int
    past: Mapping[str, Mapping[str, float]]

    def first(self, name: str, *, since: str | None = None) -> tuple[str, float] | None:
        """Return the period and the value of a measure in the first report that tells it, from a period on."""
        for period, values in self.past.items():
            is_before = since is not None and period_start(period) < period_start(since)
            if name in values and not is_before:
                return period, values[name]
        return None


def kept(profile: Profile, *, period: str, settings: str) -> dict[str, Any]:
    """Return what a report keeps for later ones, as a JSON object: numbers, and nothing of any person."""
    return {
        "format": _FORMAT,
        "period": period,
        "as_of": profile.as_of.isoformat() if profile.as_of else None,
        "settings": settings,
        "netlib": version("netlib"),
        "measures": {one.name: _kept_measure(one) for one in profile.measures},
    }


def _kept_measure(measure: Measure) -> dict[str, Any]:
    # whatever numpy calls a number is one of Python's in the file
    numbers = {
        key: None if (number := getattr(measure, key)) is None else _finite(float(number))
        for key in _NUMBERS
    }
    cases = None if measure.n is None else int(measure.n)
    return {**numbers, "n": cases, "unit": measure.unit, "definition": _mark(measure)}


def _mark(measure: Measure) -> str:
    """Return eight hexadecimal digits that change with the definition or a setting it names."""
    return hashlib.sha256(measure.definition.encode()).hexdigest()[:8]


def _finite(value: object) -> float | None:
    """Return a number, None for anything else that a file may hold in its place."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if isfinite(number) else None


def read_earlier(
    folder: Path, *, period: str, profile: Profile, settings: str
) -> tuple[Earlier | None, tuple[str, ...]]:
    """Return the latest earlier report in a folder of reports, and the periods whose file cannot be read.

    Parameters
    ----------
    folder
        Holds a folder for each period, as ``netlib report`` makes them; it need not exist.
    period
        Period of the report now; only earlier ones of the same kind count.
    profile, settings
        Measures and hash of the settings of the report now.
    """
    read, unread = {}, []
    for earlier in _earlier_periods(folder, period):
        try:
            read[earlier] = _read(folder / earlier / MEASURES_FILE)
        except (OSError, ValueError, RecursionError):
            unread.append(earlier)
    if not read:
        return None, tuple(unread)
    latest = list(read)[-1]
    comparable = {
        key: _comparable(found, profile=profile, settings=settings) for key, found in read.items()
    }
    changed = read[latest]["settings"] != settings
    return Earlier(
        period=latest,
        values=comparable[latest],
        cases={name: read[latest]["measures"][name]["n"] for name in comparable[latest]},
        changed_basis=changed,
        redefined=0 if changed else _count_redefined(read[latest], profile),
        past=comparable,
    ), tuple(unread)


def _earlier_periods(folder: Path, period: str) -> list[str]:
    """Return the earlier periods of the same kind that a folder keeps figures of, the oldest first."""
    try:
        found = [path.parent.name for path in folder.glob(f"*/{MEASURES_FILE}")]
    except OSError:
        return []
    begins = {}
    for name in found:
        try:
            begins[name] = period_start(name)
        except NetlibError:
            # a folder of another name is none of a period
            continue
    now = period_start(period)
    kept_back = [name for name in begins if _kind(name) == _kind(period) and begins[name] < now]
    return sorted(kept_back, key=begins.__getitem__)


def _kind(period: str) -> str:
    return "quarter" if "Q" in period else "month" if "-" in period else "year"


def _read(path: Path) -> dict[str, Any]:
    """Return what a report kept, every value of the kind it should be.

    Raises
    ------
    ValueError
        If it is something else, or of a newer format.
    """
    with path.open("rb") as file:
        text = file.read(_MOST_BYTES + 1)
    if len(text) > _MOST_BYTES:
        msg = "too large"
        raise ValueError(msg)
    found = json.loads(text)
    measures = found.get("measures") if isinstance(found, dict) else None
    if not isinstance(measures, dict) or found.get("format") != _FORMAT:
        msg = "not a list of measures"
        raise ValueError(msg)
    if not all(isinstance(one, dict) for one in measures.values()):
        msg = "a measure is none"
        raise ValueError(msg)
    return {
        "settings": found.get("settings"),
        "measures": {
            name: {
                "value": _finite(one.get("value")),
                "n": one["n"] if type(one.get("n")) is int else None,
                "unit": one.get("unit"),
                "definition": one.get("definition"),
            }
            for name, one in measures.items()
        },
    }


def _comparable(found: dict[str, Any], *, profile: Profile, settings: str) -> dict[str, float]:
    """Return the values that mean the same as those of now."""
    if found["settings"] != settings:
        return {}
    now = {one.name: one for one in profile.measures}
    return {
        name: one["value"]
        for name, one in found["measures"].items()
        if name in now
        and one["value"] is not None
        and (one["unit"], one["definition"]) == (now[name].unit, _mark(now[name]))
    }


def _count_redefined(found: dict[str, Any], profile: Profile) -> int:
    then = found["measures"]
    return sum(
        then[one.name]["definition"] != _mark(one) for one in profile.measures if one.name in then
    )


def earlier_notes(book: Book) -> list[Markup]:
    """Return what a reader has to know of the comparison with the last report: sentences, none where all is compared."""
    words, earlier = book.words, book.earlier
    notes = [
        words.say(
            "The figures kept of {period} cannot be read, so they are not compared: make that report again.",
            period=words.period(period),
        )
        for period in book.unread
    ]
    if earlier is None:
        return notes
    period = words.period(earlier.period)
    if earlier.changed_basis:
        notes.append(
            words.say(
                "Settings have changed since {period}, so its figures are not compared: make that report again with the settings of today.",
                period=period,
            )
        )
    elif earlier.redefined:
        notes.append(
            words.plural(
                "One figure has been defined anew since {period} and is not compared.",
                "{n} figures have been defined anew since {period} and are not compared.",
                earlier.redefined,
                period=period,
            )
        )
    return notes
