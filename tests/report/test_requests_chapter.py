"""The chapter on requests: counts without names, and no cell so small that it points at somebody."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from netlib import report
from netlib.measures.triage import CODES, DECISIONS
from netlib.report.requestcells import waiting_requests
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.report.book import Book
    from netlib.report.parts import Chapter

SAMPLE = ROOT / "data" / "sample"


def chapter(reader: str = "member", *, folder: Path = SAMPLE) -> tuple[Chapter, Book]:
    book = report.open_book(str(SAMPLE), settings=str(folder / "netlib.toml"), reader=reader)
    found = report.chapter(book, "requests")
    assert found is not None
    return found, book


def test_the_member_reads_every_reason_and_nobody_is_lost() -> None:
    found, book = chapter()
    counts = book.profile.requests.query("waiting").groupby(["decision", "reason"]).size()
    table = str(found.tables[1])
    assert "other reasons" not in table
    assert table.count("<tr>") == 1 + len(counts)
    assert sum(map(int, re.findall(r'<td class="n">(\d+)</td>', table))) == counts.sum()


def test_the_coach_reads_of_no_few_and_nobody_is_lost(tmp_path: Path) -> None:
    found, book = chapter("coach", folder=tmp_path)
    counts = book.profile.requests.query("waiting").groupby(["decision", "reason"]).size()
    assert counts.min() < 5
    told = [int(n) for n in re.findall(r'<td class="n">(\d+)</td>', str(found.tables[1]))]
    assert min(told) >= 5
    assert sum(told) == counts.sum()
    said = [int(n) for n in re.findall(r"\b\d+\b", str(found.findings[0]))]
    assert min(said) >= 5
    assert said[0] == sum(said[1:]) == counts.sum()


@given(
    st.lists(st.tuples(st.sampled_from(DECISIONS), st.sampled_from(CODES)), min_size=5, max_size=60)
)
def test_every_decision_and_reason_of_a_copy_is_that_of_five_or_more(
    cases: list[tuple[str, str]],
) -> None:
    book = with_waiting(cases)
    waiting = waiting_requests(book)
    assert len(waiting) == len(cases)
    assert waiting["says"].value_counts().min() >= 5
    assert waiting.groupby(["says", "since"]).size().min() >= 5


def with_waiting(cases: list[tuple[str, str]]) -> Book:
    book = _coach()
    requests = pd.DataFrame(cases, columns=["decision", "reason"]).assign(
        request_id=[f"r{n:02d}" for n in range(len(cases))],
        at=pd.Timestamp("2026-10-01", tz="UTC"),
        waiting=True,
    )
    return replace(book, profile=replace(book.profile, requests=requests))


@cache
def _coach() -> Book:
    book = report.open_book(str(SAMPLE), settings=str(SAMPLE / "absent.toml"))
    return replace(book, words=replace(book.words, smallest=5))


def test_what_is_undecided_is_not_called_kept() -> None:
    found, _ = chapter()
    assert str(found.findings[-1]).startswith("Among those it decides on, nobody")
