"""The one place where dates are read: a list of exact formats per column, and missing for what fits none."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import TYPE_CHECKING

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
    import pandas as pd  # not needed for a period key, and slow to import

    texts = values.astype("str").str.strip()
    times = pd.Series(pd.NaT, index=values.index, dtype="datetime64[us, UTC]")
    for pattern in formats:
        open_rows = times.isna() & texts.notna() & (texts != "")
        if not open_rows.any():
            break
        parsed = pd.to_datetime(texts[open_rows], format=pattern, errors="coerce", utc=True)
        times = times.fillna(parsed.dt.as_unit("us").reindex(times.index))
    # a zone may carry a moment out of the years that a date of Python has
    first, last = (pd.Timestamp(day, tz="UTC") for day in (date.min, date.max))
    return times.where((times >= first) & (times <= last))


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


def period_end(period: str) -> date:
    """Return the last day of a period key: a month ``2026-10``, a quarter ``2026-Q3`` or a year ``2026``.

    Raises
    ------
    NetlibError
        If the key is none of the three.
    """
    year, _, last = _period(period)
    return date(year, last, calendar.monthrange(year, last)[1])


def period_start(period: str) -> date:
    """Return the first day of a period key; see `period_end`."""
    year, first, _ = _period(period)
    return date(year, first, 1)


def _period(period: str) -> tuple[int, int, int]:
    """Return the year, the first and the last month of a period key."""
    match = re.fullmatch(r"([12]\d{3})(?:-(0[1-9]|1[0-2])|-Q([1-4]))?", period)
    if not match:
        msg = f"'{period}' is no period: write a month as 2026-10, a quarter as 2026-Q3 or a year as 2026."
        raise NetlibError(msg)
    year = int(match[1])
    if match[2]:
        return year, int(match[2]), int(match[2])
    if match[3]:
        return year, int(match[3]) * 3 - 2, int(match[3]) * 3
    return year, 1, 12
