"""The table of requests: one row each, by decision, strength of the reason and date, for member and coach."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib import report
from netlib.measures.triage import CODES, DECISIONS
from netlib.report.reasonwords import decision_names
from netlib.report.requestcells import waiting_requests
from netlib.report.requesttable import MOST, request_table
from tests.conftest import ROOT

if TYPE_CHECKING:
    from netlib.report.book import Book

SAMPLE = str(ROOT / "data" / "sample")


@pytest.fixture(scope="module")
def member() -> Book:
    return report.open_book(SAMPLE)


@pytest.fixture(scope="module")
def coach(tmp_path_factory: pytest.TempPathFactory) -> Book:
    folder = tmp_path_factory.mktemp("coach")
    return report.open_book(SAMPLE, settings=str(folder / "netlib.toml"), reader="coach")


def cells(book: Book) -> list[list[str]]:
    """The table as text, its header first."""
    (found,) = request_table(book)
    rows = re.findall(r"<tr>(.*?)</tr>", str(found), re.DOTALL)
    return [
        [
            " ".join(html.unescape(re.sub(r"<[^>]+>", "", cell)).split())
            for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)
        ]
        for row in rows
    ]


def first_of_each(book: Book) -> pd.DataFrame:
    return waiting_requests(book).groupby("decision", sort=False).head(MOST)


def with_requests(book: Book, requests: pd.DataFrame) -> Book:
    return replace(book, profile=replace(book.profile, requests=requests))


def test_they_are_sorted_by_decision_reason_and_date(member: Book) -> None:
    shown = waiting_requests(member)
    assert len(shown) == int(member.profile.requests["waiting"].sum())
    order = [
        (DECISIONS.index(decision), CODES.index(reason), at)
        for decision, reason, at in zip(
            shown["decision"], shown["reason"], shown["at"], strict=True
        )
    ]
    assert order == sorted(order)


def test_the_member_reads_names_and_days(member: Book) -> None:
    header, *rows = cells(member)
    assert header[-1] == "Waiting for"
    shown = first_of_each(member)
    names = member.profile.network.people.set_index("person_id")["name"]
    assert [row[0] for row in rows] == names.reindex(shown["person_id"]).tolist()
    days = (pd.Timestamp(member.last_day, tz="UTC") - shown["at"].dt.normalize()).dt.days
    assert [row[-1] for row in rows] == [f"{n} day" + "s" * (n != 1) for n in days]
    known = decision_names(member.words)
    assert [row[-3] for row in rows] == [known[decision] for decision in shown["decision"]]


def test_the_rest_is_counted(member: Book) -> None:
    more = len(waiting_requests(member)) - len(first_of_each(member))
    assert more > 0
    assert f"{more} more are only counted below" in str(request_table(member)[0])
    few = with_requests(member, waiting_requests(member).head(MOST))
    assert "only counted below" not in str(request_table(few)[0])


def test_the_coach_reads_pseudonyms_and_weeks_or_months(coach: Book) -> None:
    _, *rows = cells(coach)
    assert all(re.fullmatch(r"[A-Z]\d[A-Z]\d-[A-Z]\d[A-Z]\d", row[0]) for row in rows)
    assert all(re.search("week|month", row[-1]) for row in rows)
    text = str(request_table(coach)[0])
    people = coach.profile.network.people
    for name in people["name"].dropna():
        assert name not in text


def test_the_member_reads_title_and_company_as_text(member: Book) -> None:
    people = member.profile.network.people
    first = waiting_requests(member)["person_id"].iloc[0]
    of_first = people["person_id"] == first
    people = people.assign(
        position=people["position"].mask(of_first, "<b>CEO</b>"),
        company=people["company"].mask(of_first, "A & B"),
    )
    network = replace(member.profile.network, people=people)
    book = replace(member, profile=replace(member.profile, network=network))
    header, *rows = cells(book)
    assert header[1] == "About them"
    assert rows[0][1] == "<b>CEO</b>, A & B"
    assert "<b>CEO" not in str(request_table(book)[0])
    # where nothing is known of anybody the column is left out
    assert len(cells(member)[0]) == 4


def test_senders_without_name_id_or_date_and_long_names(member: Book) -> None:
    requests = waiting_requests(member).head(3).copy()
    ids = requests["person_id"].tolist()
    requests["person_id"] = [ids[0], pd.NA, ids[2]]
    requests["at"] = [pd.NaT, *requests["at"].iloc[1:]]
    shown = replace(member, people=member.people.mask(member.people.index == ids[2], "x" * 300))
    _, *rows = cells(with_requests(shown, requests))
    without_date = member.people[ids[0]]
    assert {row[0]: row[-1] for row in rows}[without_date] == "–"
    assert sorted(len(row[0]) for row in rows if row[0] != without_date) == [12, 40]
    assert "name unknown" in {row[0] for row in rows}


def test_nothing_waits(member: Book) -> None:
    assert request_table(with_requests(member, member.profile.requests.iloc[:0])) == ()
