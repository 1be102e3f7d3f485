"""The one place where dates are read: a list of exact formats per column, and missing for what fits none."""

from __future__ import annotations

import calendar
import os
import re
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

ISO_FORMATS = (
    "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%d %H:%M:%S%z",
    "%Y-%m-%dT%H:%M:%S",
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%dT%H:%M:%S.%f%z",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%d",
)
_SECONDS_LENGTH = len("YYYY-MM-DD HH:MM:SS")


def parse_times(values: pd.Series, formats: Sequence[str]) -> pd.Series:
    """Return the moments the texts name, in UTC; ``NaT`` where no format fits.

    Parameters
    ----------
    values
        Texts; NA and empty stay missing.
    formats
        ``strptime`` formats, the likeliest first. One without a zone is read as UTC.

    Returns
    -------
    pandas.Series
        ``datetime64[us, UTC]`` with the index of ``values``. A date is never guessed.
    """
    import numpy as np  # not needed for a period key, and slow to import
    import pandas as pd

    texts = values.astype("str").str.strip()
    times = np.full(len(texts), np.datetime64("NaT", "us"))
    unread = np.flatnonzero((texts.notna() & (texts != "")).to_numpy())
    for pattern in formats:
        if not len(unread):
            break
        parsed = pd.to_datetime(texts.iloc[unread], format=pattern, errors="coerce", utc=True)
        times[unread] = parsed.to_numpy("datetime64[us]")
        unread = unread[np.isnat(times[unread])]
    # a zone may carry a moment out of the years that a date of Python has
    first, last = (np.datetime64(day, "us") for day in (date.min, date.max))
    times[(times < first) | (times > last)] = np.datetime64("NaT", "us")
    return pd.Series(times, values.index).dt.tz_localize("UTC")


def parse_seconds(values: pd.Series) -> pd.Series | None:
    """Return the moments of texts that are all ``YYYY-MM-DD HH:MM:SS``, in UTC; None if a single one is not.

    `parse_times` reads them as well, but for the year 0, and takes several times as long.
    """
    import pandas as pd  # not needed for a period key, and slow to import
    import pyarrow as pa
    import pyarrow.compute as pc

    texts = pa.chunked_array(values.astype("str"), pa.large_string())
    if not pc.all(pc.equal(pc.binary_length(texts), _SECONDS_LENGTH), skip_nulls=False).as_py():
        return None
    try:
        times = texts.cast(pa.timestamp("us"))
    except pa.ArrowInvalid:
        return None
    return pd.Series(times.to_numpy(), values.index).dt.tz_localize("UTC")


def parse_days(values: pd.Series, formats: Sequence[str]) -> pd.Series:
    """Return the calendar days the texts name (``datetime64[us]``, midnight, no zone); see `parse_times`."""
    return parse_times(values, formats).dt.tz_localize(None).dt.normalize()


def read_day(text: str) -> date:
    """Return the day of ``YYYY-MM-DD``.

    Raises
    ------
    NetlibError
        If the text is no such day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        msg = f"'{text}' is no date: write it as YYYY-MM-DD, for example 2026-10-31."
        raise NetlibError(msg) from None


def today() -> date:
    """Return the day it is here, or that of ``SOURCE_DATE_EPOCH``, with which a run can be repeated to the byte.

    Raises
    ------
    NetlibError
        If that variable holds no number of seconds.
    """
    stated = os.environ.get("SOURCE_DATE_EPOCH")
    if not stated:
        return datetime.now().astimezone().date()
    try:
        return datetime.fromtimestamp(int(stated), UTC).date()
    except (ValueError, OverflowError, OSError):
        msg = "SOURCE_DATE_EPOCH holds no number of seconds since 1970: unset it, or mend it."
        raise NetlibError(msg) from None


PERIOD_KINDS: Final = ("week", "month", "quarter", "year")
USUAL_KIND: Final = "month"
"""Of what kind a period is where none is asked for."""


def period_end(period: str) -> date:
    """Return the last day of a period key: a week ``2026-W45``, a month ``2026-10``, a quarter ``2026-Q3`` or a year ``2026``.

    Raises
    ------
    NetlibError
        If the key is none of the four.
    """
    return _span(period)[1]


def period_start(period: str) -> date:
    """Return the first day of a period key; see `period_end`."""
    return _span(period)[0]


def period_kind(period: str) -> str:
    """Return which of `PERIOD_KINDS` a key is one of; see `period_end`."""
    _span(period)
    return (
        "week"
        if "W" in period
        else "quarter"
        if "Q" in period
        else "month"
        if "-" in period
        else "year"
    )


def period_of(day: date, *, kind: str = USUAL_KIND) -> str:
    """Return the key of the period of a kind that a day lies in; weeks are those of ISO 8601, from Monday on."""
    if kind == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}"
    if kind == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    return f"{day.year:04d}-{day.month:02d}" if kind == "month" else f"{day.year:04d}"


def periods_between(first: str, last: str) -> list[str]:
    """Return the keys of all periods from one to another of the same kind, both included.

    Raises
    ------
    NetlibError
        If they are of different kinds, or the first comes after the last.
    """
    kind = period_kind(first)
    if period_kind(last) != kind or period_start(last) < period_start(first):
        msg = f"'{first}..{last}' is no range of periods: write two of the same kind, the earlier one first, such as 2026-01..2026-10."
        raise NetlibError(msg)
    keys = [first]
    while keys[-1] != last:
        keys.append(period_of(period_end(keys[-1]) + timedelta(days=1), kind=kind))
    return keys


def _span(period: str) -> tuple[date, date]:
    """Return the first and the last day of a period key."""
    match = re.fullmatch(
        r"([12]\d{3})(?:-(?P<month>0[1-9]|1[0-2])|-Q(?P<quarter>[1-4])|-W(?P<week>0[1-9]|[1-4]\d|5[0-3]))?",
        period,
    )
    monday = _monday(int(match[1]), int(match["week"])) if match and match["week"] else None
    if not match or (match["week"] and not monday):
        msg = f"'{period[:20]}' is no period: write a month as 2026-10, a quarter as 2026-Q3, a year as 2026 or a week as 2026-W45."
        raise NetlibError(msg)
    if monday:
        return monday, monday + timedelta(days=6)
    year = int(match[1])
    first, last = 1, 12
    if match["month"]:
        first = last = int(match["month"])
    elif match["quarter"]:
        last = int(match["quarter"]) * 3
        first = last - 2
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _monday(year: int, week: int) -> date | None:
    """Return the first day of a week, None where the year has no such week."""
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
