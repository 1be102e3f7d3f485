"""The chapter on requests: counts without names, and no cell so small that it points at somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib import report
from netlib.measures.triage import DECISIONS
from tests.conftest import ROOT

if TYPE_CHECKING:
    from netlib.report.parts import Chapter

SAMPLE = ROOT / "data" / "sample"


def chapter() -> tuple[Chapter, dict[tuple[str, str], int]]:
    book = report.open_book(str(SAMPLE))
    found = report.chapter(book, "requests")
    assert found is not None
    waiting = book.profile.requests.query("waiting")
    pairs = zip(waiting["decision"], waiting["reason"], strict=True)
    counts: dict[tuple[str, str], int] = {}
    for decision, reason in pairs:
        counts[decision, reason] = counts.get((decision, reason), 0) + 1
    return found, counts


def test_rare_reasons_are_put_together_and_nobody_is_lost() -> None:
    found, counts = chapter()
    table = str(found.tables[1])
    rare = [pair for pair, count in counts.items() if count < 5]
    assert rare
    assert table.count("other reasons") == len({decision for decision, _ in rare})
    frequent = [pair for pair, count in counts.items() if count >= 5]
    assert table.count("<tr>") == 1 + len(frequent) + len({decision for decision, _ in rare})
    assert {decision for decision, _ in counts} <= set(DECISIONS)


def test_what_is_undecided_is_not_called_kept() -> None:
    found, _ = chapter()
    assert str(found.findings[-1]).startswith("Among those it decides on, nobody")
