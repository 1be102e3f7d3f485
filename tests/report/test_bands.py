"""Figures beside the bands of a population: what is said of them, and when nothing is."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from netlib.errors import SettingsError
from netlib.history.store import definition_mark
from netlib.measures import Measure
from netlib.periods import making
from netlib.reference import FEWEST, Band, Reference, write_reference
from netlib.report.bands import (
    band_notes,
    band_of,
    bracket,
    interval_bracket,
    standing_cell,
    standing_header,
    standing_told,
)
from netlib.report.book import Book, open_book
from netlib.report.make import Job
from netlib.report.numbertable import number_header, number_rows
from netlib.report.profile_rows import profile_rows
from netlib.report.readers import COACH
from netlib.report.smallcells import Guarded
from netlib.settings import Settings
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = str(ROOT / "data" / "sample")
SHARE = "reach.decision_maker_share"
VALUES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
BAND = Band(name=SHARE, definition="00000000", members=90, unknown=0.1, values=VALUES)
TIED = replace(BAND, values=(0.0, 0.0, 0.0, 0.4, 0.4, 0.6, 0.6))


def measure(value: float, low: float | None = None, high: float | None = None) -> Measure:
    return Measure(name=SHARE, claim="C3", definition="d", value=value, low=low, high=high, n=100)


def with_band(book: Book, *, name: str = "Club <b>", **changed: Any) -> Book:
    """Return a book that is compared with a population whose median is its own share."""
    own = book.profile[SHARE]
    told = {"definition": definition_mark(own), "values": tuple(v - 0.2 for v in VALUES), **changed}
    band = replace(BAND, **told)
    reference = Reference(name=name, as_of=date(2026, 9, 30), members=100, bands={SHARE: band})
    return replace(book, reference=reference)


@pytest.fixture(scope="module")
def plain(root: Path) -> Book:
    return open_book(SAMPLE, settings=str(root / "absent.toml"))


@pytest.mark.parametrize(
    ("band", "value", "expected"),
    [
        (BAND, 0.05, (0, 5)),
        (BAND, 0.15, (5, 10)),
        (BAND, 0.45, (50, 75)),
        (BAND, 0.65, (90, 95)),
        (BAND, 0.99, (95, 100)),
        # as many are below a percentile as its neighbours say
        (BAND, 0.4, (25, 75)),
        (BAND, 0.1, (0, 10)),
        (BAND, 0.7, (90, 100)),
        # who shares the value is neither below it nor above
        (TIED, 0.0, (0, 50)),
        (TIED, 0.4, (25, 90)),
        (TIED, 0.2, (25, 50)),
    ],
)
def test_a_value_lies_between_two_percentiles(
    band: Band, value: float, expected: tuple[int, int]
) -> None:
    assert bracket(band, value) == expected


def test_an_interval_is_told_where_it_reaches_farther_than_the_value() -> None:
    assert interval_bracket(BAND, measure(0.45)) is None
    assert interval_bracket(BAND, measure(0.45, 0.41, 0.49)) is None
    assert interval_bracket(BAND, measure(0.45, 0.15, 0.65)) == (5, 95)
    assert interval_bracket(BAND, measure(0.45, 0.0, 0.9)) == (0, 100)


def test_the_first_screen_says_where_a_figure_stands(plain: Book) -> None:
    book = with_band(plain)
    row = profile_rows(book)[0]
    assert row.standing == (
        "higher than about 50 to 75 of 100 members of Club &lt;b&gt; (its interval from 25 to 75)"
    )
    assert row.band == tuple(pytest.approx(max(v - 0.2, 0)) for v in VALUES)
    assert all(not one.standing and not one.band for one in profile_rows(book)[1:])
    assert band_notes(book) == [
        "Compared with 100 members of Club &lt;b&gt;, as of 30 September 2026."
    ]


def test_the_ends_have_words_of_their_own(plain: Book) -> None:
    low = with_band(plain, values=tuple(v + 0.3 for v in VALUES))
    high = with_band(plain, values=tuple(v / 100 for v in VALUES))
    same = with_band(plain, values=(plain.profile[SHARE].value,) * 7)
    assert standing_told(low, low.profile[SHARE]).startswith("among the lowest 5 of 100 members")
    assert standing_told(high, high.profile[SHARE]).startswith("higher than about 95 of 100 members of")  # fmt: skip
    assert standing_told(same, same.profile[SHARE]).startswith("like most of 100 members of")


def test_the_table_of_figures_gains_a_column_only_where_it_says_something(plain: Book) -> None:
    shown = [plain.profile[SHARE], plain.profile["size.contacts"]]
    assert len(number_header(plain, shown)) == 5
    assert [len(row) for row in number_rows(plain, shown)] == [5, 5]
    book = with_band(plain)
    assert number_header(book, shown)[5:] == [
        "So many of 100 members of Club <b> are lower (for its interval)"
    ]
    first, second = number_rows(book, shown)
    assert second[5] == "–"
    assert re.sub("<svg.*</svg> ", "", first[5]).replace("\u2060", "") == "50–75 (25–75)"
    assert standing_header(book, shown[1:]) == []


@pytest.mark.parametrize(
    ("changed", "note"),
    [
        ({"definition": "00000000"}, "another definition or other settings"),
        ({"members": FEWEST - 1}, f"known of fewer than {FEWEST}"),
    ],
)
def test_what_cannot_be_compared_is_not_and_a_line_says_why(
    plain: Book, changed: dict[str, Any], note: str
) -> None:
    book = with_band(plain, **changed)
    assert band_of(book, book.profile[SHARE]) is None
    assert not standing_told(book, book.profile[SHARE])
    assert standing_cell(book, book.profile[SHARE]) == "–"
    _, told = band_notes(book)
    assert note in told
    assert told.startswith("One figure is not compared")


def test_bands_of_nothing_that_is_measured_are_told(plain: Book) -> None:
    book = with_band(plain)
    assert book.reference is not None
    empty = replace(book, reference=replace(book.reference, bands={"other.thing": BAND}))
    assert "None of the figures" in band_notes(empty)[-1]


def test_a_copy_to_pass_on_names_no_club(plain: Book) -> None:
    book = replace(with_band(plain), reader=COACH)
    told: list[str] = [standing_told(book, book.profile[SHARE]), *band_notes(book)]
    told += [*standing_header(book, [book.profile[SHARE]])]
    assert "Club" not in " ".join(told)
    assert "of 100 members compared with" in told[0]


def test_what_is_only_told_as_a_bound_has_no_standing(plain: Book) -> None:
    book = with_band(plain)
    own = book.profile[SHARE]
    bound = Guarded(**{**vars(own), "bound": "under", "value": 0.5})
    assert band_of(book, own) is not None
    assert band_of(book, bound) is None


def test_without_a_file_nothing_is_compared(plain: Book) -> None:
    assert plain.reference is None
    assert band_notes(plain) == []
    assert Settings().reference_file == ""


def test_the_settings_name_the_file_and_it_is_no_threshold(tmp_path: Path, plain: Book) -> None:
    settings = tmp_path / "netlib.toml"
    settings.write_text('reference_file = "club.json"\n', encoding="utf-8")
    reference = with_band(plain).reference
    assert reference is not None
    write_reference(reference, tmp_path / "club.json")
    book = open_book(SAMPLE, settings=str(settings))
    assert book.reference == reference
    assert book.settings_hash == plain.settings_hash


def test_a_file_that_is_missing_is_an_error_before_anything_is_read(tmp_path: Path) -> None:
    settings = tmp_path / "netlib.toml"
    settings.write_text('reference_file = "club.json"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"club\.json cannot be read"):
        open_book(SAMPLE, settings=str(settings))


def test_another_file_of_bands_makes_the_report_anew(tmp_path: Path, plain: Book) -> None:
    settings, bands = tmp_path / "netlib.toml", tmp_path / "club.json"
    settings.write_text('reference_file = "club.json"\n', encoding="utf-8")
    job = Job(exports=(tmp_path,), settings_file=settings)
    reference = with_band(plain).reference
    assert reference is not None
    write_reference(reference, bands)
    first = making._key(job, "content")
    assert making._key(job, "content") == first
    write_reference(replace(reference, name="Another club"), bands)
    assert making._key(job, "content") != first
