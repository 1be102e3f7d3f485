"""Goals agreed with a coach: a file in the member's own hand, read forgivingly and checked strictly."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from math import inf, isfinite
from typing import TYPE_CHECKING, Any, Final

from netlib.dates import period_end
from netlib.errors import NetlibError, SettingsError

if TYPE_CHECKING:
    from pathlib import Path

_KEYS: Final = ("measure", "target", "by", "from", "agreed", "step")
_RANGES: Final = {"share": (0.0, 1.0), "index": (-1.0, 1.0)}
_LONGEST_STEP: Final = 300
_MOST_BYTES: Final = 100_000


@dataclass(frozen=True, kw_only=True)
class Goal:
    """One goal.

    Attributes
    ----------
    measure
        Name of the measure, as ``netlib measure`` and the list of definitions tell it.
    target
        The value to reach, in the unit of the measure; a share from 0 to 1.
    by
        Period in which it is to be reached; None where none was agreed.
    start
        Value when it was agreed; None where the earlier reports have to tell.
    agreed
        Period in which it was agreed; None where that is not written down.
    step
        First step in the member's own words, plain text; empty for none.
    """

    measure: str
    target: float
    by: str | None = None
    start: float | None = None
    agreed: str | None = None
    step: str = ""


def read_goals(path: Path) -> dict[str, Goal]:
    """Return the goals in a TOML file by the name of their measure, none where there is no file.

    A goal whose target is still empty is not agreed on yet and left out, so that the lines of an action sheet can be
    copied as they are.

    Raises
    ------
    SettingsError
        With one sentence that says which goal is wrong and how to write it.
    """
    goals: dict[str, Goal] = {}
    for number, given in enumerate(_entries(path), start=1):
        goal = _goal(given, number=number, file=path.name)
        if goal is None:
            continue
        if goal.measure in goals:
            msg = (
                f"{path.name} has two goals for {goal.measure}: keep the one that holds and remove "
                "the other."
            )
            raise SettingsError(msg)
        goals[goal.measure] = goal
    return goals


def _entries(path: Path) -> list[dict[str, Any]]:
    """Return the goals as they are written."""
    try:
        written = path.read_bytes()
    except FileNotFoundError:
        return []
    except OSError as error:
        msg = f"{path.name} cannot be read ({error.strerror or type(error).__name__}): name the file with your goals in netlib.toml with goals_file."
        raise SettingsError(msg) from None
    if len(written) > _MOST_BYTES:
        msg = f"{path.name} is too large for a list of goals: name the file with your goals in netlib.toml with goals_file."
        raise SettingsError(msg)
    try:
        # editors on Windows put a mark of three bytes before the text
        given = tomllib.loads(written.decode("utf-8-sig").replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else _quoted(str(error))
        msg = f"{path.name} is no valid TOML file ({reason}): texts stand in straight quotation marks and decimals have a point, as docs/goals.md shows."
        raise SettingsError(msg) from None
    found = given.pop("goal", [])
    entries = [found] if isinstance(found, dict) else found
    if given or not isinstance(entries, list) or not all(isinstance(one, dict) for one in entries):
        other = f", and '{_quoted(next(iter(given)))}' is none" if given else ""
        msg = f"{path.name} holds goals only, each below a line [[goal]]{other}: docs/goals.md shows how to write one."
        raise SettingsError(msg)
    return list(entries)


def _goal(given: dict[str, Any], *, number: int, file: str) -> Goal | None:
    """Return one goal, None where its target is still to be filled in."""
    for key in given:
        if key not in _KEYS:
            msg = f"Goal {number} in {file} has an entry '{_quoted(key)}', which there is not: {_perhaps(key, _KEYS)}."
            raise SettingsError(msg)
    name, unit = _measure(given.get("measure"), number=number, file=file)
    where = f"of the goal for {name} in {file}"
    target = _number(given.get("target"), unit=unit, what=f"The target {where}")
    if target is None:
        return None
    step = given.get("step", "")
    if not isinstance(step, str):
        msg = f"The step {where} is no text: put it in quotation marks."
        raise SettingsError(msg)
    return Goal(
        measure=name,
        target=target,
        by=_period(given.get("by"), what=f"The end {where} (by)"),
        start=_number(given.get("from"), unit=unit, what=f"The first value {where} (from)"),
        agreed=_period(given.get("agreed"), what=f"The beginning {where} (agreed)"),
        step=_visible(step)[:_LONGEST_STEP],
    )


def _measure(given: object, *, number: int, file: str) -> tuple[str, str]:
    """Return name and unit of the measure a goal is for."""
    # the process that only starts the kernel reads no goals, and this imports all measures
    from netlib.measures import DEFINITIONS

    name = given.strip().casefold() if isinstance(given, str) else ""
    if not name:
        msg = f'Goal {number} in {file} names no measure: add a line such as measure = "reach.decision_maker_share".'
        raise SettingsError(msg)
    if name not in DEFINITIONS:
        msg = f"Goal {number} in {file} names the measure '{_quoted(name)}', which there is not: {_perhaps(name, DEFINITIONS)}."
        raise SettingsError(msg)
    return name, DEFINITIONS[name].unit


def _number(given: object, *, unit: str, what: str) -> float | None:
    """Return a value in the unit of a measure, None where it is left empty; shares may be percentages."""
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    is_percent = False
    value: float | None = None
    if isinstance(given, str):
        text = given.strip()
        is_percent = text.endswith("%")
        value = _read_number(text.removesuffix("%").strip())
    elif isinstance(given, (int, float)) and not isinstance(given, bool):
        value = _read_number(str(given)[:_LONGEST_STEP])
    if value is None or (is_percent and unit != "share"):
        example = '0.25 or "25 %"' if unit == "share" else "12 or 1.5"
        msg = f"{what} is no number: write it as {example}."
        raise SettingsError(msg)
    if is_percent:
        value /= 100
    low, high = _RANGES.get(unit, (0.0, inf))
    if not low <= value <= high:
        allowed = f"between {low:g} and {high:g}" if isfinite(high) else f"at least {low:g}"
        hint = ', for example 0.25 or "25 %"' if unit == "share" else ""
        msg = f"{what} must be {allowed}{hint}."
        raise SettingsError(msg)
    return value


def _read_number(text: str) -> float | None:
    """Return a plain decimal number with a point or a comma, None for anything else."""
    plain = text.replace(",", ".", 1)
    # float() would also take nan, 1_0 and digits of other scripts
    if not plain.isascii() or set(plain) - set("+-.0123456789e"):
        return None
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if isfinite(value) else None


def _period(given: object, *, what: str) -> str | None:
    """Return a period; a date stands for its month and a number for its year."""
    if given is None or (isinstance(given, str) and not given.strip()):
        return None
    period = (
        f"{given:%Y-%m}"
        if isinstance(given, (date, datetime))
        else str(given)[:_LONGEST_STEP].strip().upper()
    )
    try:
        period_end(period)
    except NetlibError:
        msg = f'{what} is no period: write a month as "2027-03", a quarter as "2027-Q1" or a year as "2027".'
        raise SettingsError(msg) from None
    return period


def _perhaps(name: str, known: Any) -> str:  # noqa: ANN401 - a mapping or a tuple of names
    """Return what may have been meant, or where the names are listed."""
    near = get_close_matches(name[:80], list(known), n=3, cutoff=0.6)
    if near:
        return f"did you mean {' or '.join(near)}"
    return (
        "netlib measure --json lists them all"
        if len(known) > len(_KEYS)
        else f"there are {', '.join(known)}"
    )


def _quoted(text: str) -> str:
    """Return a short piece of a file for a sentence on a terminal."""
    return _visible(text)[:80]


def _visible(text: str) -> str:
    """Return a text in one line without signs that show nothing or turn the line around."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())
