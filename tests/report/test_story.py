"""The story: what stands first, in which order it is told, and that nothing is left without a reason or a source."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from netlib.measures import DEFINITIONS, Measure, reasons
from netlib.report import chapter, closing, cover, evidence
from netlib.report.book import Book, open_book
from netlib.report.chapters import CHAPTERS
from netlib.report.claims import claims
from netlib.report.dimensions import DIMENSIONS, dimension_names
from netlib.report.earlier import Earlier
from netlib.report.essay import MEASURES
from netlib.report.first_screen import is_shown
from netlib.report.goals import Goal
from netlib.report.language import words
from netlib.report.lead import lead
from netlib.report.literature import WORKS, against, in_favour
from netlib.report.profile_rows import profile_rows
from netlib.report.questions import questions, short_names
from netlib.report.readers import COACH, COACH_WITH_NAMES, MEMBER
from netlib.report.remedies import remedies
from netlib.report.sufficiency import FINDINGS, gaps, kept_back, nothing_there
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

EVERY_REASON = {
    value for name, value in vars(reasons).items() if name.isupper() and isinstance(value, str)
}


@pytest.fixture(scope="module")
def book() -> Book:
    return open_book(str(ROOT / "data" / "sample"), settings=str(ROOT / "absent.toml"))


@pytest.fixture(scope="module")
def poor(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Return the book of an export with three people and nothing else."""
    folder = tmp_path_factory.mktemp("poor")
    (folder / "people.csv").write_text(
        "person_id,position,is_ego,is_contact,connected_on\nme,,true,,\na,CEO,,true,2026-05-01\nb,,,true,2026-06-01\n",
        encoding="utf-8",
    )
    return open_book(str(folder), settings=str(folder / "absent.toml"))


def with_measures(book: Book, **changed: Measure) -> Book:
    """Return the book with measures of these names, dots written as two underscores, replaced."""
    told = {name.replace("__", "."): measure for name, measure in changed.items()}
    measures = tuple(told.get(one.name, one) for one in book.profile.measures)
    return replace(book, profile=replace(book.profile, measures=measures))


def front(book: Book) -> str:
    return str(cover(book)._repr_mimebundle_()["text/html"])


def test_the_chapters_follow_the_essay() -> None:
    spoken = words("en")
    assert list(questions(spoken)) == list(short_names(spoken)) == list(CHAPTERS)


def test_the_chapters_on_claims_stand_in_the_order_of_their_first_claim(book: Book) -> None:
    first = [
        min(int(claim[1:]) for claim in found.claims)
        for key in ("requests", "attention", "reach", "noise", "reciprocity", "ties", "groups")
        if (found := chapter(book, key))
    ]
    # one chapter may answer a claim of its neighbour too
    assert first[:4] == sorted(first[:4])
    assert len(first) == 7


def test_every_dimension_has_one_row_on_the_first_screen(book: Book) -> None:
    rows = profile_rows(book)
    assert [row.name for row in rows] == list(dimension_names(book.words).values())
    assert [row.anchor for row in rows] == list(DIMENSIONS.values())
    assert all(row.value != "–" for row in rows)
    assert front(book).count('<span class="track"') == len(DIMENSIONS)


def test_a_row_without_a_value_says_why_and_has_no_track(poor: Book) -> None:
    rows = {row.anchor: row for row in profile_rows(poor)}
    assert "structure" not in rows
    assert rows["noise"].at is None
    assert rows["noise"].basis == "not available: this export holds no messages"
    # one contact with a known title is a count and no percentage
    assert rows["reach"].value == "–"
    assert front(poor).count('<span class="track"') == 1


def test_the_last_period_and_the_target_are_drawn_and_said(book: Book) -> None:
    name = "reach.decision_maker_share"
    earlier = Earlier(
        period="2026-09",
        values={name: 0.18},
        cases={name: 360},
        changed_basis=False,
        redefined=0,
        past={"2026-09": {name: 0.18}},
    )
    told = replace(book, earlier=earlier, goals={name: Goal(measure=name, target=0.25)})
    row = profile_rows(told)[0]
    assert (row.last, row.target) == (0.18, 0.25)
    assert [str(one) for one in row.told] == ["September 2026: 18%", "target 25%"]
    page = front(told)
    assert page.count('class="last"') == page.count('class="target"') == 1
    assert "Tick: your target." in page
    assert "Ring: last period." in page
    assert "Tick: your target." not in front(book)


@pytest.mark.parametrize("value", [0.0, 0.01, 1.0, 40.0, 1e6])
def test_nothing_runs_off_its_track(book: Book, value: float) -> None:
    wild = DEFINITIONS["groups.selectivity"].result(value, interval=(value / 9, value * 9), n=50)
    goal = {wild.name: Goal(measure=wild.name, target=1e9)}
    changed = replace(with_measures(book, groups__selectivity=wild), goals=goal)
    places = re.findall(r"(left|width):(-?[\d.]+)%", front(changed))
    assert places
    assert all(0 <= float(at) <= 100 for _, at in places)
    row = next(row for row in profile_rows(changed) if row.anchor == "groups")
    assert row.low is not None
    assert row.high is not None
    assert row.at is not None
    assert 0 <= row.low <= row.at <= row.high <= 1
    assert row.target == 1


def test_the_lead_has_at_most_two_sentences_with_three_findings(book: Book) -> None:
    told = lead(book)
    assert 1 <= len(told) <= 2
    assert 2 <= sum(str(one).count('<b class="num">') for one in told) <= 3


def test_the_lead_tells_what_is_clear_and_nothing_that_is_open(book: Book) -> None:
    def share(name: str, value: float, low: float, high: float, n: int = 400) -> Measure:
        return DEFINITIONS[name].result(value, interval=(low, high), n=n)

    names = [*DIMENSIONS][:6]
    unclear = {
        name.replace(".", "__"): share(name, 0.5, 0.4, 0.6)
        for name in names
        if "groups" not in name
    }
    unclear["groups__selectivity"] = DEFINITIONS["groups.selectivity"].result(
        1.1, interval=(0.8, 1.4), n=400
    )
    nothing = with_measures(book, **unclear)
    assert "nothing clearly" in " ".join(lead(nothing))
    unclear["noise__mass_share_in"] = share("noise.mass_share_in", 0.9, 0.8, 0.95)
    only = " ".join(lead(with_measures(book, **unclear)))
    assert only == '<b class="num">90%</b> of what you receive is mass mail.'
    # the same of twelve messages is no finding
    unclear["noise__mass_share_in"] = share("noise.mass_share_in", 0.9, 0.8, 0.95, n=12)
    assert "nothing clearly" in " ".join(lead(with_measures(book, **unclear)))


def test_a_figure_stands_right_after_the_first_finding(book: Book) -> None:
    drawn = 0
    for key in CHAPTERS:
        found = chapter(book, key)
        if found is None:
            continue
        html = found._repr_html_()
        shown = html[html.index('<div class="shown">') : html.index("</div>")]
        assert len(re.findall(r"<p[ >]", shown)) == 2
        assert str(found.findings[0]) in shown
        assert shown.count("<figure>") == min(len(found.pictures), 1)
        assert html.count("<figure>") == len(found.pictures)
        assert all(str(finding) in html for finding in found.findings)
        drawn += bool(found.pictures)
    assert drawn >= 4


def test_every_chapter_has_evidence_on_both_sides_and_at_most_three_steps(
    book: Book, poor: Book
) -> None:
    for one in (book, poor):
        for key in (key for key in CHAPTERS if is_shown(one, key)):
            found = CHAPTERS[key](one)
            headings = [str(heading) for heading, _ in found.details]
            assert "For the claim" in headings, key
            assert "Against it" in headings, key
            assert len(found.steps) <= 3, key
            assert found.findings, key
            assert found.method, key


def test_every_reason_is_a_gap_with_a_way_out_or_a_finding() -> None:
    ways = remedies(words("en"))
    assert set(ways) | FINDINGS == EVERY_REASON
    assert not set(ways) & FINDINGS
    # concrete: a file, a setting, a notebook, a command, or to wait
    concrete = re.compile(r"\.csv|\.toml|\.ics|mbox|notebook|Notebook|<code>|Wait|archive|text")
    assert all(concrete.search(way) for way in ways.values())


def test_every_setting_notebook_and_column_a_way_out_names_exists() -> None:
    told = " ".join(remedies(words("en")).values())
    settings = (ROOT / "src" / "netlib" / "settings.py").read_text(encoding="utf-8")
    named = {"own_industries", "message_confidence", "unknown_count"}
    for name in named:
        assert name in told
        assert f"    {name}: " in settings
    for notebook in re.findall(r"otebook (\d\d-[a-z-]+)", told):
        assert (ROOT / "notebooks" / f"{notebook}.ipynb").is_file(), notebook


def test_what_too_few_people_stand_behind_is_neither_a_gap_nor_nothing(book: Book) -> None:
    hidden = DEFINITIONS["reach.near_field_share"].without("too few people stand behind it")
    changed = with_measures(book, reach__near_field_share=hidden)
    assert [gap.count for gap in kept_back(changed)] == [1]
    assert not kept_back(book)
    assert (gaps(changed), nothing_there(changed)) == (gaps(book), nothing_there(book))
    assert "Too few people stand behind it" in front(changed)


@pytest.mark.parametrize("which", ["book", "poor"])
def test_what_could_not_be_computed_is_told_once(
    which: str, request: pytest.FixtureRequest
) -> None:
    one: Book = request.getfixturevalue(which)
    missing = [measure for measure in one.profile.measures if measure.unavailable is not None]
    lacking, empty = gaps(one), nothing_there(one)
    assert sum(gap.count for gap in (*lacking, *empty)) == len(missing)
    assert all(gap.remedy for gap in lacking)
    assert not any(gap.remedy for gap in empty)
    page = front(one)
    for measure in missing:
        reason = measure.unavailable or ""
        assert reason[1:] in page
    remedies_told = [str(gap.remedy) for gap in lacking]
    assert len(remedies_told) == len(set(remedies_told))


def test_the_unknown_shares_are_told(book: Book, poor: Book) -> None:
    contacts = book.profile.contacts
    titles, fields = int(contacts["level"].isna().sum()), int(contacts["field"].isna().sum())
    assert f"Unknown: {titles} titles and {fields} fields." in front(book)
    assert "Unknown: 1 title and 2 fields." in front(poor)


def test_every_claim_has_measures_of_its_own_and_research_for_and_against() -> None:
    spoken = words("en")
    numbers = [f"C{n}" for n in range(1, 18)]
    assert list(claims(spoken)) == list(MEASURES) == numbers
    assert list(in_favour(spoken)) == list(against(spoken)) == numbers
    for claim, names in MEASURES.items():
        assert {DEFINITIONS[name].claim for name in names} == {claim}


def test_every_work_cited_is_listed_and_every_one_listed_is_cited() -> None:
    spoken = words("en")
    told = [*in_favour(spoken).values(), *against(spoken).values()]
    cited = {
        (author, year)
        for text in told
        for author, year in re.findall(r"[(;] ?([A-Z][\w’]+(?: Alstyne)?)[^();]*? (\d{4})\b", text)
    }
    # one author may stand for two works in one bracket
    listed = {(work.split(",")[0], re.findall(r"\((\d{4})\)", work)[0]) for work in WORKS}
    assert cited == listed
    authors = [re.sub(r"\W", "", work.split(",")[0]).casefold() for work in WORKS]
    assert authors == sorted(authors)


def test_the_page_of_evidence_tells_values_reasons_and_works(book: Book, poor: Book) -> None:
    page, other = evidence(book)._repr_html_(), evidence(poor)._repr_html_()
    assert page.count('role="rowheader"') == other.count('role="rowheader"') == 17
    assert "60.4%" in page
    assert "not available: this export holds no meetings" in page
    assert "not available: this export holds no messages" in other
    assert all(work.split(",")[0] in page for work in WORKS)
    anchors = set(re.findall(r'href="#(\w+)"', page))
    assert anchors <= set(CHAPTERS)


def test_the_footer_says_for_whom_the_copy_is(book: Book) -> None:
    said = {
        reader: closing(replace(book, reader=reader))._repr_html_().split("<footer>")[1]
        for reader in (MEMBER, COACH, COACH_WITH_NAMES)
    }
    assert "for you alone" in said[MEMBER]
    assert "netlib share" in said[MEMBER]
    assert "Pseudonyms stand for names; the member can turn them back." in said[COACH]
    assert "names people, as the member wished" in said[COACH_WITH_NAMES]
    assert all(
        "loads nothing and sends nothing" in text and book.settings_hash in text
        for text in said.values()
    )


def test_few_people_stay_unsaid_on_a_coachs_first_screen(tmp_path: Path) -> None:
    export = tmp_path / "few"
    export.mkdir()
    rows = "".join(
        f"p{n},{'CEO' if n < 3 else 'Sachbearbeiter' if n < 38 else ''},,true,2026-05-01\n"
        for n in range(40)
    )
    (export / "people.csv").write_text(
        f"person_id,position,is_ego,is_contact,connected_on\nme,,true,,\n{rows}", encoding="utf-8"
    )
    settings = str(tmp_path / "absent.toml")
    member = front(open_book(str(export), settings=settings))
    coach = front(open_book(str(export), settings=settings, reader=COACH))
    assert "Unknown: 2 titles" in member
    assert "Unknown: fewer than 5 titles" in coach
    assert "<b>8%</b>" in member
    assert "<b>8%</b>" not in coach
    assert "under 14%" in coach
    assert "None" not in coach
