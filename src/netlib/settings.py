"""Every threshold of the suite by name: its default, what it means, and where it comes from."""

from __future__ import annotations

import tomllib
from dataclasses import Field, dataclass, field, fields
from math import isfinite
from typing import TYPE_CHECKING, Any

from netlib.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

LEVELS = ("student", "entry", "professional", "lead", "head", "executive", "owner_board")

DATE_ORDERS = ("detect", "dmy", "mdy")


_ESSAY = "the essay's rule for contact requests (C1)"


def _setting(
    default: Any,  # noqa: ANN401
    meaning: str,
    source: str,
    *,
    low: float | None = None,
    choices: tuple[str, ...] = (),
) -> Any:  # noqa: ANN401 - dataclasses want a field where the type is that of its value
    metadata = {"meaning": meaning, "source": source, "low": low, "choices": choices}
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The thresholds of one run; ``netlib.toml`` overrides any of them by name."""

    decision_level: str = _setting(
        "head",
        "lowest decision level that counts as a decision-maker",
        "own convention; sweep it",
        choices=LEVELS,
    )
    daily_cap: int = _setting(
        8,
        "messages a day and direction that count for one contact, so that a burst is no friendship",
        "own convention",
        low=1,
    )
    hours_per_week: float = _setting(
        5.0, "hours a week spent on the whole network", "own convention", low=0
    )
    weeks_per_year: float = _setting(48.0, "working weeks a year", "own convention", low=0)
    upkeep_minutes: float = _setting(
        30.0,
        "minutes a year that it takes to keep up one contact",
        "own convention; sweep it",
        low=0,
    )
    valued_days: int = _setting(
        365, "days within which messages both ways make a contact valued", "own convention", low=1
    )
    valued_fields: str = _setting(
        "adjacent",
        "farthest field in which a decision-maker with any message is valued: own, adjacent or any",
        "the essay, C5",
        choices=("own", "adjacent", "any"),
    )
    half_life_days: int = _setting(
        365,
        "days after which a message counts half as much as one of today, where recent attention is meant",
        "own convention; sweep it",
        low=1,
    )
    smallest_cell: int = _setting(
        5,
        "smallest number of people that is broken down or shown as a share",
        "k-anonymity as used in official statistics",
        low=1,
    )
    collector_threshold: int = _setting(
        4_000, "contacts above which somebody counts as a collector", _ESSAY, low=1
    )
    spare_recruiters: bool = _setting(
        default=True,
        meaning="recruiters are accepted however many contacts they have",
        source=_ESSAY,
    )
    unknown_count: str = _setting(
        "cannot_tell",
        "what becomes of a request whose number of contacts is unknown: cannot_tell, ask or ignore",
        _ESSAY,
        choices=("cannot_tell", "ask", "ignore"),
    )
    decline_pitches: bool = _setting(
        default=True,
        meaning="a request that sells something is declined",
        source="the essay, C9 and C12",
    )
    decline_bait: bool = _setting(
        default=True,
        meaning="a request with bait or the marks of mass mail is declined",
        source="the essay, C7 and C14",
    )
    accept_decision_makers: bool = _setting(
        default=True, meaning="decision-makers are accepted", source="the essay, C3"
    )
    accept_fields: str = _setting(
        "adjacent",
        "farthest field from which people are accepted: own, adjacent or none",
        "the essay, C5",
        choices=("own", "adjacent", "none"),
    )
    accept_shared_groups: bool = _setting(
        default=True, meaning="members of a group of yours are accepted", source="the essay, C15"
    )
    personal_message: str = _setting(
        "ask",
        "what becomes of a request for which nothing speaks but a personal message: accept or ask",
        "the essay, C12",
        choices=("accept", "ask"),
    )
    nothing_known: str = _setting(
        "ask",
        "what becomes of a request for which nothing speaks: ask or decline",
        "own convention",
        choices=("ask", "decline"),
    )
    message_confidence: float = _setting(
        0.6,
        "confidence from which it counts what a message is for; below it, that is unknown",
        "docs/messages.md: from here on four of five are right, on messages by another hand",
        low=0,
    )
    own_industries: str = _setting(
        "",
        "your own industries, by name or XING number, separated by semicolons; empty to find them",
        "own convention",
    )
    companies_file: str = _setting(
        "companies.csv", "your own list of companies and their sectors", "own convention"
    )
    relatedness_file: str = _setting(
        "",
        "pairs of industries that count as related; empty for XING's two levels",
        "Neffke and Henning (2013)",
    )
    relatedness_threshold: float = _setting(
        0.5, "relatedness from which two industries are adjacent", "own convention; sweep it", low=0
    )
    key_file: str = _setting(
        "netlib.key",
        "your secret from which the pseudonyms in a coach's copy are made; readable by you alone",
        "own convention",
    )
    goals_file: str = _setting(
        "goals.toml", "the goals you agreed on, shown beside the figures", "own convention"
    )
    reference_file: str = _setting(
        "",
        "bands of a population that figures are compared with, as netlib population writes them",
        "own convention",
    )
    label_cache: str = _setting(
        "",
        "folder where labels are kept between runs; empty for the cache of the system, off for none",
        "own convention",
    )
    date_order: str = _setting(
        "detect",
        "order of day and month in chats that do not tell: detect, dmy or mdy",
        "own convention",
        choices=DATE_ORDERS,
    )
    most_files: int = _setting(
        2_000,
        "files in one export, beyond which it is refused",
        "a LinkedIn archive has about 60, articles apart",
        low=1,
    )
    most_megabytes: int = _setting(
        2_048,
        "megabytes one export may unpack to; mail is read line by line and does not count",
        "500,000 messages are about 250",
        low=1,
    )
    highest_ratio: int = _setting(
        200,
        "unpacked to packed bytes, beyond which a zip is taken for a bomb",
        "messages reach about 10, a bomb about 1,000",
        low=1,
    )
    cell_timeout: int = _setting(
        900, "seconds after which a notebook cell is stopped", "own convention", low=1
    )

    def __post_init__(self) -> None:
        for entry in fields(self):
            fault = _fault(getattr(self, entry.name), entry)
            if fault:
                msg = f"{entry.name} must be {fault}."
                raise SettingsError(msg)


def _fault(value: object, entry: Field[Any]) -> str:
    """Return what a value should be and is not, empty where it is."""
    low, choices = entry.metadata["low"], entry.metadata["choices"]
    if isinstance(entry.default, bool):
        return "" if isinstance(value, bool) else "true or false"
    if choices:
        return "" if value in choices else f"one of {', '.join(choices)}"
    if isinstance(entry.default, str):
        return "" if isinstance(value, str) else "a text"
    number = isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value)
    return "" if number and value >= low else f"a number of at least {low:g}"


def read_settings(path: Path | None) -> Settings:
    """Return the settings in a TOML file, the defaults where there is no file.

    Raises
    ------
    SettingsError
        If the file is no TOML, names an unknown setting or holds a value out of range.
    """
    if path is None or not path.is_file():
        return Settings()
    try:
        given = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{path.name} is no valid TOML file ({error}): mend it or remove it to use the defaults."
        raise SettingsError(msg) from None
    unknown = sorted(set(given) - {entry.name for entry in fields(Settings)})
    if unknown:
        msg = f"{path.name} names an unknown setting, {unknown[0]}: the README lists the ones there are."
        raise SettingsError(msg)
    return Settings(**given)
