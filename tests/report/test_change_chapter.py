"""The chapter on change: what moved beyond noise, what did not, why, and who; and what others may read of it."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import product
from math import fsum
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.history.causes import CAUSES, DATA_AND_METHOD, NOT_BETWEEN, NOT_KEPT, REASONS
from netlib.history.store import History, keep
from netlib.report.changefigures import adding_up, course, line_of, moved_figures, signed
from netlib.report.changelists import moves_told, people_lists
from netlib.report.changewords import unsplit_told
from netlib.report.earlier import earlier_notes, run_of
from netlib.report.goals import Goal
from netlib.report.language import words
from netlib.report.profile_rows import profile_rows
from netlib.report.readers import COACH, COACH_WITH_NAMES
from netlib.report.sections import chapter, cover
from tests.report.changebooks import (
    HOSTILE_JOB,
    HOSTILE_NAME,
    Person,
    contacts,
    moved,
    opened,
    two_months,
)

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.history.causes import Change
    from netlib.report.book import Book
    from netlib.report.changefigures import Moved

SHARE = "reach.decision_maker_share"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("moved") / "network"


@pytest.fixture(scope="module")
def book(folder: Path) -> Book:
    return two_months(folder, *moved())


def page(book: Book) -> str:
    found = chapter(book, "change")
    assert found is not None
    return found._repr_html_()


def plain(markup: object) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", str(markup))).split())


def findings(book: Book) -> list[str]:
    found = chapter(book, "change")
    assert found is not None
    return [plain(one) for one in found.findings]


def figure(book: Book, name: str = SHARE) -> Moved:
    assert book.change is not None
    return next(one for one in moved_figures(book, book.change) if one.now.name == name)


def with_figures(book: Book, name: str, **values: Any) -> Book:
    """Return a book in which some of what is known of a change is something else."""
    assert book.change is not None
    rows = book.change.figures.copy()
    for column, value in values.items():
        rows.loc[name, column] = value
    return again(book, replace(book.change, figures=rows))


def again(book: Book, change: Change | None = None, **values: Any) -> Book:
    """Return a book with some of its values changed, without working out the change once more."""
    changed = replace(book, **values)
    changed.__dict__["change"] = change or book.change
    return changed


def test_there_is_no_chapter_without_an_earlier_period(folder: Path, book: Book) -> None:
    alone = opened(folder / "october", month=10)
    assert chapter(alone, "change") is None
    assert 'href="#change"' not in str(cover(alone)._repr_mimebundle_()["text/html"])
    assert 'href="#change"' in str(cover(book)._repr_mimebundle_()["text/html"])


def test_what_moved_is_told_with_its_number_interval_and_cause(book: Book) -> None:
    first, largest, *others = findings(book)
    assert first == "1 of 1 figures has changed since September 2026 by more than its noise."
    assert largest == (
        "Decision-makers, share: from 19.4% to 61.1% (50–\u206072%), +41.7 percentage points. "
        "Most of it comes from 12 contacts with a new job."
    )
    assert others == [
        "Since then: 20 contacts joined, 10 contacts left, and 12 contacts have a new job."
    ]


def test_the_parts_that_are_shown_add_up_to_the_change_that_is_shown(book: Book) -> None:
    found = figure(book)
    assert found.change == 41.7
    assert {name: part for name, part in found.parts.items() if part} == {
        "joined": 14.9,
        "left": 3.7,
        "changed_job": 23.1,
    }
    shown = page(book)
    for told in ("joined</span> <b>+14.9", "left</span> <b>+3.7", "new job</span> <b>+23.1"):
        assert told in shown


@given(
    st.lists(st.floats(-50, 50, allow_nan=False), min_size=1, max_size=6),
    st.integers(0, 3),
    st.integers(-1, 1),
)
def test_rounded_parts_add_up(parts: list[float], digits: int, off: int) -> None:
    # ends that are rounded each for themselves may be one unit off
    whole = round(fsum(parts) + off * 10**-digits, digits) if any(parts) else 0.0
    found = adding_up(parts, whole, digits=digits)
    assert round(fsum(found), digits) == pytest.approx(whole, abs=1e-9)
    for part, shown in zip(parts, found, strict=True):
        assert abs(shown - part) <= 3 * 10**-digits
        assert shown == 0 or part != 0


def test_nothing_beyond_noise_is_the_finding(tmp_path: Path) -> None:
    before = contacts(50, 12)
    now = before | contacts(1, 0, since="2026-10-05", start=100)
    quiet = two_months(tmp_path / "quiet", before, now)
    first, *others = findings(quiet)
    assert first.startswith("0 of 1 figures have changed since September 2026")
    assert "What moved at all, chance alone would often move as far." in others
    assert "Within its noise." in page(quiet)
    found = chapter(quiet, "change")
    assert found is not None
    assert any("Draw no conclusion" in step for step in found.steps)


def test_every_figure_has_its_verdict(book: Book) -> None:
    assert book.change is not None
    shown = page(book)
    assert shown.count('class="said"') == len(moved_figures(book, book.change))
    assert "More than noise." in shown
    for verdict, told in (
        ("within noise", "Within its noise."),
        ("no interval to compare with", "Has no interval"),
        ("newly available", "There is nothing of September 2026 to compare it with."),
        ("other definition or settings: not comparable", "Not compared: defined anew since"),
    ):
        assert told in page(with_figures(book, SHARE, verdict=verdict))


def test_what_is_defined_anew_has_neither_change_nor_parts(book: Book) -> None:
    anew = with_figures(
        book, SHARE, verdict="other definition or settings: not comparable", change=np.nan
    )
    found = figure(anew)
    assert (found.then, found.change, found.parts) == (None, None, {})
    assert "Defined anew, so not compared: Decision-makers." in findings(anew)


def test_under_other_settings_nothing_is_compared(folder: Path, tmp_path: Path) -> None:
    settings = tmp_path / "netlib.toml"
    settings.write_text("valued_days = 100\n", encoding="utf-8")
    book = two_months(folder, *moved(), settings=str(settings))
    assert findings(book)[0].startswith("Settings have changed since September 2026")
    assert "Not compared: settings have changed since September 2026." in page(book)
    assert all(one.change is None for one in moved_figures(book, book.change))  # type: ignore[arg-type]
    # the one point of now is no line
    assert "stroke-linejoin" not in line_of(book, book.profile[SHARE])


@pytest.mark.parametrize("reason", REASONS)
def test_why_a_change_has_no_parts_is_told(book: Book, reason: str) -> None:
    told = with_figures(book, SHARE, unsplit=reason, **dict.fromkeys(CAUSES, np.nan))
    assert figure(told).parts == {}
    why = str(unsplit_told(reason, words("en")))
    assert (
        f"Where the change of these comes from cannot be told, since {why}: Decision-makers."
        in (findings(told))
    )
    assert len({str(unsplit_told(one, words("en"))) for one in REASONS}) == len(REASONS)
    assert {NOT_KEPT, DATA_AND_METHOD, NOT_BETWEEN} == set(REASONS)


def test_reconstructed_periods_are_marked(book: Book) -> None:
    last = book.history.last
    assert last is not None
    assert not any("Reconstructed" in one for one in findings(book))
    kept = replace(
        last, run=replace(last.run, reconstructed=True, exported_on=book.imports.exported_on)
    )
    marked = again(book, history=History(periods=(kept,)))
    assert any(
        "Reconstructed from a later export: September 2026." in one for one in findings(marked)
    )
    assert any(
        "The figures of September 2026 were reconstructed" in one for one in earlier_notes(marked)
    )


def test_a_goals_measure_has_its_line_too(book: Book) -> None:
    assert "Contacts</th>" not in page(book)
    wished = again(book, goals={"size.contacts": Goal(measure="size.contacts", target=150)})
    assert "Contacts</th>" in page(wished)
    found = figure(wished, "size.contacts")
    assert (found.change, found.parts["joined"], found.parts["left"]) == (10, 20, -10)


def test_the_member_reads_who_has_a_new_job_who_decides_and_who_left(book: Book) -> None:
    assert book.change is not None
    jobs, deciders, gone = (plain(one) for one in people_lists(book, book.change.people))
    assert "Clara 11 Clerk, Firm 11 → is now CEO, New house 11" in jobs
    assert "and 4 more: notebook 70-change lists everybody" in jobs
    assert "Dora 100 CEO, House 100" in deciders
    assert "Clara 0 Clerk, Firm 0" in gone
    assert "Clara 10" not in gone
    found = chapter(book, "change")
    assert found is not None
    assert found.steps[0].startswith("Congratulate &lt;img")
    assert len(found.steps) <= 3


def test_hostile_names_and_titles_are_shown_as_text(book: Book) -> None:
    shown = page(book)
    assert HOSTILE_NAME not in shown
    assert html.escape(HOSTILE_NAME) in shown
    assert "<script" not in shown
    assert "{period} %s" in html.unescape(shown)
    assert HOSTILE_JOB.split()[0] not in shown


def test_the_table_is_one_for_everybody(book: Book) -> None:
    shown = page(book)
    assert "<caption>" in shown
    assert shown.count('scope="row"') == shown.count("<tbody")
    assert shown.count('scope="col"') == 4
    assert re.search(
        r'<svg class="spark"[^>]* role="img" aria-label="Decision-makers, share', shown
    )


def test_the_coachs_copy_names_nobody_and_tells_no_part(folder: Path, coach: Book) -> None:
    shown = html.unescape(page(coach))
    assert not re.search(r"Clara|Dora|Clerk|CEO|Firm|House|New house", shown)
    assert not any(str(person) in shown for person in coach.people)
    assert 'class="parts"' not in shown
    assert 'class="moves"' not in shown
    assert "Most of it comes from contacts with a new job." in shown
    assert "20 contacts joined, 10 contacts left, and 12 contacts have a new job" in shown
    # no decimal tells more than a whole percentage
    assert figure(coach).change == 42
    assert not re.search(r"\d\.\d%", shown)
    named = html.unescape(page(two_months(folder, *moved(), reader=COACH_WITH_NAMES)))
    assert "Clara 11" in named
    assert not re.search(r"Clerk|CEO|Firm \d|House \d", named)
    assert "Dora" not in named
    assert "Clara 0<" not in named


def people(joined: int, left: int, jobs: int) -> pd.DataFrame:
    what = ["joined"] * joined + ["left"] * left + ["changed_job"] * jobs
    text = pd.Series(["Some text"] * len(what), dtype="str")
    table = pd.DataFrame({"what": pd.Series(what, dtype="str")})
    for column in ("name", "company_before", "position_before", "company", "position"):
        table[column] = text
    decides = pd.Series([True] * len(what), dtype="boolean")
    table = table.assign(decided=~decides, decides=decides)
    return table.set_axis(pd.Index([f"p{n}" for n in range(len(what))], name="person_id"))


@pytest.fixture(scope="module")
def coach(folder: Path, book: Book) -> Book:
    assert book.change is not None
    return two_months(folder, *moved(), reader=COACH)


def test_of_those_who_moved_no_few_can_be_worked_out(coach: Book) -> None:
    for joined, left, jobs in product((0, 1, 4, 5, 9), repeat=3):
        told = plain(" ".join(moves_told(coach, people(joined, left, jobs))))
        numbers = [int(one) for one in re.findall(r"\d+", told)]
        assert not any(0 < one < 5 for one in numbers)
        # with the numbers of contacts of both months, those who joined tell those who left
        if re.search(r"\d contacts (?:joined|left)", told):
            assert not {joined, left, abs(joined - left)} & set(range(1, 5))


@pytest.mark.parametrize(("joined", "left"), [(3, 0), (0, 2), (12, 4), (9, 7), (1, 1)])
def test_few_who_joined_or_left_are_not_counted(coach: Book, joined: int, left: int) -> None:
    (said,) = moves_told(coach, people(joined, left, 0))
    assert not re.search(r"\d", str(said))


@pytest.mark.parametrize("promoted", [1, 4])
def test_a_share_that_few_people_moved_is_not_told_of_then(tmp_path: Path, promoted: int) -> None:
    before = contacts(50, 12)
    now = dict(before)
    for n in range(promoted):
        now[f"c{n}"] = Person(f"Clara {n}", "CEO", f"Firm {n}", "2026-03-01")
    coach = two_months(tmp_path / "few", before, now, reader=COACH)
    coach = again(
        coach, goals={"reach.decision_makers": Goal(measure="reach.decision_makers", target=30)}
    )
    for name in (SHARE, "reach.decision_makers"):
        found = figure(coach, name)
        assert (found.then, found.change, dict(found.parts)) == (None, None, {})
    shown = page(coach)
    assert "Differs by too few people to be told here." in shown
    assert "New job" not in shown
    assert "19%" not in shown
    # nor on the first screen, where both would stand side by side
    assert profile_rows(coach)[0].last is None
    assert profile_rows(coach)[0].told == ()
    member = two_months(tmp_path / "few", before, now)
    assert figure(member).change
    assert profile_rows(member)[0].last == pytest.approx(12 / 62)


def test_the_course_in_a_copy_tells_of_no_few_people(coach: Book) -> None:
    last = coach.history.last
    assert last is not None
    for k in range(5, 58):
        share = replace(last.measures[SHARE], value=k / 62, n=62)
        kept = replace(last, measures={**last.measures, SHARE: share})
        told = again(coach, history=History(periods=(kept,)))
        point, _ = course(told, coach.profile[SHARE])
        assert point.value is not None
        assert (point.low, point.high) == (None, None)
        # five neighbouring numbers of people look the same
        assert point.value == pytest.approx(5 * round(k / 5) / 62)


def test_numbers_with_a_sign() -> None:
    en, de = words("en"), words("de")
    assert signed(1.25, en, digits=1) == "+1.2"
    assert signed(-0.4, de, digits=1) == "−0,4"
    assert signed(-0.04, en, digits=1) == "0"
    assert signed(12, en, digits=0) == "+12"


def test_a_share_of_few_cases_is_a_count_on_both_days(tmp_path: Path) -> None:
    before = contacts(8, 6)
    now = before | contacts(0, 9, since="2026-10-05", start=100)
    shown = page(two_months(tmp_path / "small", before, now))
    assert "6 of 14" in shown
    assert "15 of 23" in shown


def test_the_course_has_a_point_for_each_period_and_a_gap_where_one_is_missing(
    folder: Path, book: Book, tmp_path: Path
) -> None:
    past = tmp_path / "history"
    for month in (6, 7, 9):
        one = opened(folder / "september", month=month)
        keep(one.profile, run_of(one), past)
    long = opened(folder / "october", month=10, history=past)
    line = str(line_of(long, long.profile[SHARE]))
    assert "from June 2026 to October 2026, now 61.1%" in line
    # June to July, then September to October
    assert line.count("stroke-linejoin") == 2
    assert book.period == long.period
