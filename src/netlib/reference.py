"""Reference bands: how a measure is spread over a population, kept in a file that a member's report can be compared with."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Never, TypeGuard

from netlib.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PERCENTS: Final = (5, 10, 25, 50, 75, 90, 95)
"""The percentiles that a file holds."""
FEWEST: Final = 20
"""A measure that is known of fewer members has no band: its outer percentiles would be a person or two."""

_VERSION: Final = 1
_MOST_BYTES: Final = 1_000_000
_LONGEST_NAME: Final = 80
_MOST_MEMBERS: Final = 10**12
_MEASURE: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_MARK: Final = re.compile(r"[0-9a-f]{8}")


@dataclass(frozen=True, kw_only=True)
class Band:
    """How one measure is spread.

    Attributes
    ----------
    name
        Name of the measure, such as ``reach.decision_maker_share``.
    definition
        Mark of its definition with the settings that names, see `netlib.history.store.definition_mark`: what was
        measured by another one cannot be compared.
    members
        Number of members of whom it is known; at least one.
    unknown
        Share of members of whom it is not, 0 to 1.
    values
        At `PERCENTS`, in order.
    """

    name: str
    definition: str
    members: int
    unknown: float
    values: tuple[float, ...]


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A population that a member is compared with.

    Attributes
    ----------
    name
        What it is called in a sentence, such as ``Example Club``; at most 80 signs.
    as_of
        Last day that counts; None where it is not known.
    members
        Number of all its members.
    bands
        By the name of the measure.
    """

    name: str
    as_of: date | None
    members: int
    bands: Mapping[str, Band]


def write_reference(reference: Reference, path: Path) -> None:
    """Write a file of bands: JSON with percentiles only, so it tells of nobody and may be given to anybody.

    Raises
    ------
    SettingsError
        If its bands could not be read again.
    OSError
        If it cannot be written.
    """
    told = {
        "netlib_reference": _VERSION,
        "name": reference.name,
        "as_of": reference.as_of.isoformat() if reference.as_of else None,
        "members": int(reference.members),
        "percents": list(PERCENTS),
        "measures": {
            name: {
                "definition": band.definition,
                "members": int(band.members),
                "unknown": float(band.unknown),
                "values": [float(value) for value in band.values],
            }
            for name, band in sorted(reference.bands.items())
        },
    }
    _reference(told, file=path.name)
    path.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def read_reference(path: Path) -> Reference:
    """Return what a file of bands holds.

    Raises
    ------
    SettingsError
        If there is no such file, or it holds something else.
    """
    try:
        with path.open("rb") as file:
            written = file.read(_MOST_BYTES + 1)
    except OSError as error:
        msg = f"{path.name} cannot be read ({error.strerror or type(error).__name__}): name the file with reference bands in netlib.toml with reference_file, or leave that empty."
        raise SettingsError(msg) from None
    if len(written) > _MOST_BYTES:
        msg = f"{path.name} is too large for a file of reference bands: name the reference.json that netlib population writes."
        raise SettingsError(msg)
    try:
        told = json.loads(written.decode("utf-8-sig"), object_pairs_hook=_each_once)
    except (ValueError, RecursionError):
        _refuse(path.name, "it is no JSON")
    return _reference(told, file=path.name)


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        msg = "a name stands there twice"
        raise ValueError(msg)
    return found


def _reference(told: object, *, file: str) -> Reference:
    if not isinstance(told, dict) or "netlib_reference" not in told:
        _refuse(file, "it is another kind of file")
    version = told["netlib_reference"]
    if not _is_count(version) or version > _VERSION:
        msg = f"{file} was written by a newer netlib: update netlib, or make the bands anew with netlib population."
        raise SettingsError(msg)
    name, members = told.get("name"), told.get("members")
    if not isinstance(name, str) or not name.strip() or len(name) > _LONGEST_NAME:
        _refuse(file, f"its name is no text of at most {_LONGEST_NAME} signs")
    if not _is_count(members):
        _refuse(file, "its number of members is none")
    if told.get("percents") != list(PERCENTS):
        _refuse(file, "it holds other percentiles")
    bands = told.get("measures")
    if not isinstance(bands, dict):
        _refuse(file, "it has no measures")
    return Reference(
        name="".join(sign for sign in " ".join(name.split()) if sign.isprintable()),
        as_of=_day(told.get("as_of"), file=file),
        members=members,
        bands={one: _band(one, band, members=members, file=file) for one, band in bands.items()},
    )


def _band(name: str, told: object, *, members: int, file: str) -> Band:
    if not isinstance(told, dict) or len(name) > _LONGEST_NAME or not _MEASURE.fullmatch(name):
        _refuse(file, "one of its measures is none")
    definition, known, unknown = told.get("definition"), told.get("members"), told.get("unknown")
    if not isinstance(definition, str) or not _MARK.fullmatch(definition):
        _refuse(file, f"{name} has no mark of its definition")
    if not _is_count(known) or not 0 < known <= members:
        _refuse(file, f"{name} is known of no number of its members")
    share = _number(unknown)
    if share is None or not 0 <= share <= 1:
        _refuse(file, f"the unknown share of {name} is none")
    given = told.get("values")
    values = tuple(map(_number, given)) if isinstance(given, list) else ()
    numbers = tuple(value for value in values if value is not None)
    if len(numbers) != len(PERCENTS) or len(values) != len(PERCENTS):
        _refuse(file, f"{name} has not {len(PERCENTS)} percentiles")
    if any(low > high for low, high in pairwise(numbers)):
        _refuse(file, f"the percentiles of {name} do not rise")
    return Band(name=name, definition=definition, members=known, unknown=share, values=numbers)


def _day(told: object, *, file: str) -> date | None:
    if told is None:
        return None
    try:
        return date.fromisoformat(str(told))
    except ValueError:
        _refuse(file, "its day is none")


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_MEMBERS


def _number(value: object) -> float | None:
    """Return a number that a measure may have, None for anything else."""
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        return None
    if not abs(value) < _MOST_MEMBERS:
        return None
    return float(value)


def _refuse(file: str, fault: str) -> Never:
    msg = f"{file} holds no reference bands ({fault}): name the reference.json that netlib population writes, or leave reference_file empty."
    raise SettingsError(msg)
