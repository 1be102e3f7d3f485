"""The profile as the command line prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.dates import read_day
from netlib.exports import shown_name
from netlib.measures import Profile, profiles
from netlib.report.book import require_content
from netlib.report.glossary import titles
from netlib.report.judging import measured
from netlib.report.language import words
from netlib.report.phrases import interval, value
from netlib.settings import read_settings
from netlib.sources import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def profile_of(
    exports: Sequence[Path], *, ego: str = "", as_of: str = "", settings: Path
) -> Profile:
    """Return the profile of an export; see `netlib.report.open_book` for the parameters."""
    thresholds = read_settings(settings)
    day = read_day(as_of) if as_of else None
    network, _ = load(*exports, ego=ego or None, settings=thresholds)
    require_content(network, name=shown_name(exports))
    return measured(
        network, settings=thresholds, as_of=day or network.exported_on, beside=settings.parent
    )


def profiles_of(exports: Sequence[Path], *, as_of: str = "", settings: Path) -> Iterator[Profile]:
    """Yield one profile per person of a whole network."""
    thresholds = read_settings(settings)
    day = read_day(as_of) if as_of else None
    network, _ = load(*exports, everyone=True, settings=thresholds)
    yield from profiles(network, settings=thresholds, as_of=day or network.exported_on)


def as_text(profile: Profile) -> str:
    """Return the profile as lines to read: title, value, interval, cases and unknown share, or why there is none."""
    spoken = words("en")
    names = titles(spoken)
    wide = max(len(names[measure.name]) for measure in profile.measures)
    lines = []
    for measure in profile.measures:
        told = value(measure, spoken)
        if measure.low is not None:
            told += f"  ({interval(measure, spoken)})"
        if measure.n is not None:
            told += f"  n = {spoken.number(measure.n)}"
        if measure.unknown:
            told += f", {spoken.percent(measure.unknown)} unknown"
        lines.append(
            f"{names[measure.name]:<{wide}}  {told if measure.unavailable is None else 'not available: ' + measure.unavailable}"
        )
    return "\n".join(lines)
