"""The time axis of the sample, and dates written as each file of an archive writes them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from numpy.typing import NDArray

EXPORT_DAY: Final = date(2026, 10, 31)
DAY: Final = 86_400.0
WEEK: Final = 7 * DAY
# whole weeks, Sunday to Saturday, so that shaping a week never leads past the export day
SPAN: Final = 209 * WEEK
_START: Final = np.datetime64("2022-10-30T00:00:00", "s")
_MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)


def _week_shape() -> NDArray[np.float64]:
    """Return the seconds of an even week at which each hour of a working week ends."""
    office, evening, night, weekend = 10.0, 2.5, 0.15, 0.8
    workday = [night] * 6 + [office] * 11 + [evening] * 4 + [night] * 3
    free_day = [night] * 8 + [weekend] * 13 + [night] * 3
    reached = np.cumsum(np.array([*free_day, *workday * 5, *free_day]))
    return np.concatenate([[0.0], reached / reached[-1] * WEEK])


_SHAPE: Final = _week_shape()
_HOURS: Final = np.linspace(0.0, WEEK, len(_SHAPE))


def moments(even: NDArray[np.float64]) -> NDArray[np.datetime64]:
    """Return seconds since the start of the history as UTC moments, crowded into working hours.

    The mapping is monotone and keeps the week, so that what came first stays first and nothing
    falls behind the export day.
    """
    weeks, rest = np.divmod(np.clip(even, 0.0, SPAN - 1.0), WEEK)
    seconds = np.floor(weeks * WEEK + np.interp(rest, _SHAPE, _HOURS))
    return _START + seconds.astype("timedelta64[s]")


def _each(times: NDArray[np.datetime64]) -> Iterable[datetime]:
    return times.astype("datetime64[s]").tolist()


def message_stamps(times: NDArray[np.datetime64]) -> NDArray[np.object_]:
    """Return ``2026-08-30 07:37:53 UTC``."""
    texts = np.datetime_as_string(times, unit="s")
    return np.array([f"{text[:10]} {text[11:]} UTC" for text in texts], dtype=object)


def connection_days(times: NDArray[np.datetime64]) -> list[str]:
    """Return ``05 Nov 2023``, with English months whatever the locale."""
    return [f"{at.day:02d} {_MONTHS[at.month - 1]} {at.year}" for at in _each(times)]


def endorsement_stamps(times: NDArray[np.datetime64]) -> list[str]:
    """Return ``2023/06/18 14:24:54 UTC``."""
    return [f"{at:%Y/%m/%d %H:%M:%S} UTC" for at in _each(times)]


def iso_days(times: NDArray[np.datetime64]) -> list[str]:
    """Return ``2023-06-18``."""
    return [f"{at:%Y-%m-%d}" for at in _each(times)]


def us_stamps(times: NDArray[np.datetime64], *, padded: bool = False) -> list[str]:
    """Return ``3/14/25, 2:37 PM``, or ``03/14/25, 02:37 PM`` where padded, whatever the locale."""
    width = 2 if padded else 1
    return [
        f"{at.month:0{width}d}/{at.day:0{width}d}/{at:%y}, "
        f"{(at.hour + 11) % 12 + 1:0{width}d}:{at:%M} {'AM' if at.hour < 12 else 'PM'}"  # noqa: PLR2004
        for at in _each(times)
    ]
