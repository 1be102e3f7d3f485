"""Keys, dates, texts and settings: one place each, and the traps of each."""

from __future__ import annotations

import tomllib
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib import dates
from netlib.errors import NetlibError, SettingsError
from netlib.keys import person_key, profile_key
from netlib.settings import Settings, read_settings
from netlib.text import _INVISIBLE, clean, fold, slug
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "url",
    [
        "https://www.linkedin.com/in/ana-m%C3%BCller",
        "www.linkedin.com/in/Ana-Müller/",
        "HTTP://de.linkedin.com/in/ana-müller?trk=x#top",
        "linkedin.com/in/ana-m%c3%bcller/details",
    ],
)
def test_one_profile_has_one_key_however_it_is_spelled(url: str) -> None:
    assert profile_key(url) == "in/ana-müller"


def test_other_addresses_keep_host_and_path() -> None:
    assert profile_key("https://www.xing.com/profile/Max_Muster/cv") == "xing/max_muster"
    assert profile_key("https://example.org/people/ana/") == "example.org/people/ana"
    assert profile_key("  ") == ""


def test_the_key_prefers_address_then_mail_then_name() -> None:
    assert person_key(url="linkedin.com/in/ana", email="A@x.org", name="Ana") == "in/ana"
    assert person_key(email="A@x.org", name="Ana") == "mail:a@x.org"
    assert person_key(name=" Ana  Müller", company="ACME") == "name:ana müller|acme"
    assert person_key() == ""


@given(st.text())
def test_a_key_is_its_own_key_in_capitals_and_with_space(url: str) -> None:
    assert profile_key(f"  {url} ") == profile_key(url)


def test_what_stood_apart_behind_a_hidden_sign_composes() -> None:
    assert fold("a\x1f\u0302") == fold(fold("a\x1f\u0302")) == "â"


def test_a_moment_that_its_zone_carries_out_of_all_years_is_missing() -> None:
    texts = pd.Series(["9999-12-31T23:59:59-08:00", "0001-01-01T00:00:00+08:00", "9999-12-31"])
    times = dates.parse_times(texts, dates.ISO_FORMATS)
    assert times.isna().tolist() == [True, True, False]
    assert times[2].date() == date(9999, 12, 31)


def test_times_are_read_by_the_first_format_that_fits_and_never_guessed() -> None:
    texts = pd.Series(
        ["3/14/25, 2:37 PM", "2025-03-14", "14.03.2025", "", None, "tomorrow", "13/14/25, 2:37 PM"]
    )
    times = dates.parse_times(texts, ("%m/%d/%y, %I:%M %p", "%Y-%m-%d"))
    assert list(times[:2]) == [
        pd.Timestamp("2025-03-14 14:37", tz="UTC"),
        pd.Timestamp("2025-03-14", tz="UTC"),
    ]
    assert times[2:].isna().all()
    assert str(times.dtype) == "datetime64[us, UTC]"


@given(
    st.lists(
        st.datetimes().map(lambda moment: moment.isoformat(" ", "seconds"))
        | st.text(st.sampled_from("0123459-: TZ"), min_size=19, max_size=19)
        | st.sampled_from(
            ["2026-02-29 00:00:00", "2026-01-01 24:00:00", "2026-01-01 19+01:00", ""]
        ),
        min_size=1,
        max_size=3,
    )
)
def test_the_quick_reader_of_dates_agrees_with_the_thorough_one_or_declines(
    texts: list[str],
) -> None:
    given_texts = pd.Series(texts, index=range(5, 5 + len(texts)), dtype="str")
    thorough = dates.parse_times(given_texts, dates.ISO_FORMATS)
    quick = dates.parse_seconds(given_texts)
    assert quick is None or quick.equals(thorough)
    if thorough.notna().all() and all(text[10] == " " and len(text) == 19 for text in texts):
        assert quick is not None


def test_a_zone_is_turned_into_utc() -> None:
    times = dates.parse_times(pd.Series(["2026-01-01T01:00:00+02:00"]), dates.ISO_FORMATS)
    assert times[0] == pd.Timestamp("2025-12-31 23:00", tz="UTC")


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_period_begins_and_ends(period: str, first: date, last: date) -> None:
    assert (dates.period_start(period), dates.period_end(period)) == (first, last)


@pytest.mark.parametrize(
    "period", ["2026-13", "2026-Q5", "26-10", "October", "2026-1", "2026-10-01", ""]
)
def test_what_is_no_period_is_refused(period: str) -> None:
    with pytest.raises(NetlibError, match="2026-10"):
        dates.period_end(period)


def test_texts_lose_what_cannot_be_seen_and_nothing_else() -> None:
    given_texts = [
        "  a\x00b ",
        "x\u202ey",
        "\ufeff",
        "",
        None,
        "=1+1",
        "<b>&amp;",
        "zwei\nZeilen",
        "👩\u200d💻",
    ]
    assert clean(given_texts).fillna("-").tolist() == [
        "ab",
        "xy",
        "-",
        "-",
        "-",
        "=1+1",
        "<b>&amp;",
        "zwei\nZeilen",
        "👩\u200d💻",
    ]


def test_every_character_that_cannot_be_seen_goes_and_no_other() -> None:
    everything = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    expected = [_INVISIBLE.sub("", letter).strip() for letter in everything]
    assert clean(everything).fillna("").tolist() == expected
    between = [f"a{letter}b" for letter in everything]
    assert clean(between).tolist() == [_INVISIBLE.sub("", text) for text in between]


@given(
    st.lists(
        st.none() | st.text(st.sampled_from("aä \t\n\r\x00\u00ad\u00a0\u3000\u202e„👩"), max_size=6)
    )
)
def test_texts_are_cleaned_one_by_one(texts: list[str | None]) -> None:
    expected = [_INVISIBLE.sub("", text or "").strip() for text in texts]
    series = pd.Series(["before", *texts, "after"], dtype="str").iloc[1:-1]
    cleaned = clean(series)
    assert cleaned.fillna("").tolist() == expected
    assert cleaned.isna().tolist() == [text == "" for text in expected]
    assert cleaned.index.equals(series.index)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_names_compare_as_people_read_them() -> None:
    assert fold("  Müller\u00a0 GmbH ") == fold("MÜLLER GmbH")
    assert fold("Müller") != fold("Mueller")
    assert fold("Straße") == fold("STRASSE")


@given(st.text())
def test_a_slug_is_safe_as_a_folder(text: str) -> None:
    made = slug(text)
    assert made.isascii()
    assert not set(made) - set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_settings_are_read_by_name(tmp_path: Path) -> None:
    file = tmp_path / "netlib.toml"
    file.write_text('decision_level = "executive"\nhours_per_week = 2.5\n', encoding="utf-8")
    assert read_settings(file) == Settings(decision_level="executive", hours_per_week=2.5)
    assert read_settings(tmp_path / "absent.toml") == read_settings(None) == Settings()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("daily_cup = 8", "daily_cup"),
        ("daily_cap = 0", "daily_cap"),
        ("daily_cap = true", "daily_cap"),
        ("hours_per_week = nan", "hours_per_week"),
        ('valued_days = "long"', "valued_days"),
        ('decision_level = "boss"', "decision_level"),
        ("decision_level = ", "no valid TOML"),
    ],
)
def test_a_mistake_in_the_settings_is_named(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "netlib.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=told):
        read_settings(file)


def test_the_readme_lists_every_setting_with_its_default() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    listed = tomllib.loads(readme.split("```toml\n")[1].split("```")[0])
    assert listed == asdict(Settings())
