from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.sources import linkedin_dates as dates

FORMATS: dict[str, tuple[str, ...]] = {
    name: value
    for name, value in vars(dates).items()
    if name[0] != "_" and isinstance(value, tuple)
}


def day(text: str, formats: tuple[str, ...]) -> str | None:
    found, notes = dates.read_days(pd.Series([text], dtype="str"), formats)
    assert len(notes) == bool(found.isna().iloc[0])
    return None if notes else f"{found.iloc[0]:%Y-%m-%d}"


@pytest.mark.parametrize(
    ("text", "formats", "expected"),
    [
        ("05 Nov 2023", "CONNECTED_ON", "2023-11-05"),
        ("2026-08-30 07:37:53", "SENT_ON", "2026-08-30"),
        ("3/14/25, 2:37 PM", "INVITED_ON", "2025-03-14"),
        ("2023/06/18 14:24:54 UTC", "ENDORSED_ON", "2023-06-18"),
        ("08/30/22, 05:51 PM", "RECOMMENDED_ON", "2022-08-30"),
        ("Wed Jun 24 12:43:42 UTC 2026", "FOLLOWED_ON", "2026-06-24"),
        ("2025-11-19 09:59:30", "ACTED_ON", "2025-11-19"),
        ("Jan 2020", "STARTED_ON", "2020-01-01"),
        ("2020", "STARTED_ON", "2020-01-01"),
        ("Jan-20", "STARTED_ON", "2020-01-01"),
        ("Apr 08, 2024 07:00 AM", "HELD_ON", "2024-04-08"),
        # a spreadsheet of another country saved it again
        ("05.11.2023", "CONNECTED_ON", "2023-11-05"),
        ("19.11.2025 09:59", "ACTED_ON", "2025-11-19"),
        ("12-May-17", "CONNECTED_ON", "2017-05-12"),
        ("12-Mai-17", "CONNECTED_ON", "2017-05-12"),
        ("5. März 2023", "CONNECTED_ON", "2023-03-05"),
        ("05 févr. 2023", "CONNECTED_ON", "2023-02-05"),
        ("1er août 2023", "CONNECTED_ON", "2023-08-01"),
        ("5 de noviembre de 2023", "CONNECTED_ON", "2023-11-05"),
        ("5 dic 2023", "CONNECTED_ON", "2023-12-05"),
        ("5 gen 2023", "CONNECTED_ON", "2023-01-05"),
        ("Okt. 2019", "STARTED_ON", "2019-10-01"),
        ("September 2019", "STARTED_ON", "2019-09-01"),
        # day or month first: not told
        ("14/03/2025", "INVITED_ON", None),
        ("31 Feb 2023", "CONNECTED_ON", None),
        ("00 Nov 2023", "CONNECTED_ON", None),
        ("05 Nov 0000", "CONNECTED_ON", None),
        ("0000-00-00 00:00:00", "ACTED_ON", None),
        ("0001-01-01 00:00:00", "ACTED_ON", None),
        ("9999-12-31 23:59:59", "ACTED_ON", None),
        ("292277026596-12-04 15:30:08", "ACTED_ON", None),
        ("05 jui 2023", "CONNECTED_ON", None),
        ("05 xyz 2023", "CONNECTED_ON", None),
        ("=1+1", "CONNECTED_ON", None),
    ],
)
def test_dates(text: str, formats: str, expected: str | None) -> None:
    assert day(text, FORMATS[formats]) == expected


def test_an_empty_cell_is_no_lost_date() -> None:
    found, notes = dates.read_moments(pd.Series(["", None], dtype="str"), dates.ACTED_ON)
    assert found.isna().all()
    assert notes == []


def test_months_in_five_languages() -> None:
    given = {
        f"1. {name.capitalize()} 2021": month
        for month, names in enumerate(dates._MONTHS, start=1)
        for name in names
    }
    found, notes = dates.read_days(pd.Series(list(given), dtype="str"), dates.CONNECTED_ON)
    assert found.dt.month.tolist() == list(given.values())
    assert notes == []


@given(st.text(max_size=20))
@settings(max_examples=40)
def test_any_text_is_a_date_of_our_time_or_missing(text: str) -> None:
    values = pd.Series([text, "05 Nov 2023"], dtype="str")
    for formats in (dates.CONNECTED_ON, dates.FOLLOWED_ON):
        found, _ = dates.read_moments(values, formats)
        assert str(found.dtype) == "datetime64[us, UTC]"
        assert found.dropna().dt.year.between(1900, 2199).all()
