"""How old the export is, which period was reconstructed, and which runs could not be done."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from netlib.history.failures import KINDS, Failure
from netlib.report.book import Book, open_book
from netlib.report.sections import cover
from netlib.report.sourceage import failure_notes, made_line, reconstructed_note
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Open the sample, exported on 31 October 2026."""
    settings = tmp_path_factory.mktemp("age") / "netlib.toml"
    return open_book(str(ROOT / "data" / "sample"), settings=str(settings), today="2026-11-25")


def made_on(book: Book, day: str) -> str:
    return str(made_line(replace(book, today=date.fromisoformat(day))))


def front(book: Book) -> str:
    return str(cover(book)._repr_mimebundle_()["text/html"])


def test_the_age_of_the_export_is_told(book: Book) -> None:
    assert made_on(book, "2026-11-25") == "Made on 25 November 2026, 25 days after the export."
    assert made_on(book, "2026-11-01") == "Made on 1 November 2026, 1 day after the export."
    assert made_on(book, "2026-10-31") == "Made on 31 October 2026, the day of the export."


def test_only_an_old_export_asks_for_a_new_one(book: Book) -> None:
    assert "missing" not in made_on(book, "2026-12-15")
    assert made_on(book, "2026-12-16").endswith(
        "46 days after the export. What has happened since is missing. "
        "Ask LinkedIn for a new export: Settings, Data privacy, Get a copy of your data."
    )
    other = replace(book.profile.network, source="xing")
    elsewhere = replace(book, profile=replace(book.profile, network=other))
    assert made_on(elsewhere, "2027-03-01").endswith(
        "Ask for a new export where this one came from."
    )
    assert made_on(replace(book, reader="coach"), "2027-03-01").endswith("since is missing.")


def test_a_clock_before_the_export_is_wrong_and_told_so(book: Book) -> None:
    said = made_on(book, "1970-01-01")
    assert "before the day of the export" in said
    assert "after" not in said


def test_an_export_without_a_day_has_no_age(book: Book) -> None:
    undated = replace(book, imports=replace(book.imports, exported_on=None))
    assert made_on(undated, "2026-11-25").endswith("the data was exported is not known.")
    assert reconstructed_note(undated) == []


@pytest.mark.parametrize("day", ["2026-11-26", "2027-06-01", "2020-01-01"])
def test_on_another_day_only_that_line_differs(book: Book, day: str) -> None:
    first = front(book).splitlines()
    second = front(replace(book, today=date.fromisoformat(day))).splitlines()
    assert len(first) == len(second)
    differing = [one for one, other in zip(first, second, strict=True) if one != other]
    assert len(differing) == 1
    assert differing[0].startswith('<p class="made">')
    assert differing[0].endswith("</p>")


def test_a_reconstructed_period_is_marked(book: Book) -> None:
    assert reconstructed_note(book) == []
    assert 'class="reconstructed"' not in front(book)
    settings = str(book.beside / "netlib.toml")
    past = open_book(str(ROOT / "data" / "sample"), settings=settings, period="2026-08")
    assert past.is_reconstructed
    assert "<b>Reconstructed</b> from the export of 31 October 2026" in front(past)


def test_failures_are_told_by_day_and_kind(book: Book) -> None:
    failures = (
        Failure(date(2026, 11, 3), "SourceError"),
        Failure(date(2026, 11, 5), "RunError"),
        Failure(date(2026, 11, 4), "SourceError"),
        Failure(date(2026, 11, 4), "SourceError"),
    )
    failed = replace(book, failures=failures)
    assert [str(one) for one in failure_notes(failed)] == [
        "No report could be made on 3 November 2026 and 4 November 2026: the export could not be read.",
        "No report could be made on 5 November 2026: the notebook did not run to its end.",
    ]
    assert "No report could be made on 5 November 2026" in front(failed)
    assert "No report could be made" not in front(book)


def test_many_failures_are_one_sentence(book: Book) -> None:
    failures = tuple(Failure(date(2026, 11, day), "SourceError") for day in range(1, 21))
    (said,) = failure_notes(replace(book, failures=failures))
    assert said.startswith("Between 1 November 2026 and 20 November 2026")
    assert "on 20 days" in said


def test_every_kind_of_failure_has_its_words(book: Book) -> None:
    said = {
        kind: str(failure_notes(replace(book, failures=(Failure(date(2026, 11, 3), kind),)))[0])
        for kind in KINDS
    }
    assert len(set(said.values())) == len(KINDS)
    assert not any(re.search(r"Error|/", one) for one in said.values())
