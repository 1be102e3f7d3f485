"""Every threshold of the suite by name: its default, what it means, and where it comes from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from math import isfinite
from typing import TYPE_CHECKING, Any

from netlib.errors import SettingsError

if TYPE_CHECKING:
    from pathlib import Path

LEVELS = ("student", "entry", "professional", "lead", "head", "executive", "owner_board")

DATE_ORDERS = ("detect", "dmy", "mdy")


def _setting(default: Any, meaning: str, source: str, *, low: float | None = None) -> Any:  # noqa: ANN401
    return field(default=default, metadata={"meaning": meaning, "source": source, "low": low})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """The thresholds of one run; ``netlib.toml`` overrides any of them by name."""

    decision_level: str = _setting(
        "head", "lowest decision level that counts as a decision-maker", "own convention; sweep it"
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
    valued_days: int = _setting(
        365, "days within which messages both ways make a contact valued", "own convention", low=1
    )
    smallest_cell: int = _setting(
        5,
        "smallest number of people that is broken down or shown as a share",
        "k-anonymity as used in official statistics",
        low=1,
    )
    date_order: str = _setting(
        "detect",
        "order of day and month in chats that do not tell: detect, dmy or mdy",
        "own convention",
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
        if self.decision_level not in LEVELS:
            msg = f"decision_level must be one of {', '.join(LEVELS)}."
            raise SettingsError(msg)
        if self.date_order not in DATE_ORDERS:
            msg = f"date_order must be one of {', '.join(DATE_ORDERS)}."
            raise SettingsError(msg)
        for entry in fields(self):
            low, value = entry.metadata["low"], getattr(self, entry.name)
            if low is not None and (
                isinstance(value, bool)
                or not isinstance(value, (int, float))
                or not isfinite(value)
                or value < low
            ):
                msg = f"{entry.name} must be a number of at least {low:g}."
                raise SettingsError(msg)


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
