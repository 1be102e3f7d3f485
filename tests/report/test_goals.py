"""Goals: read as a hand writes them, held against the interval, and shown without a grade."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.errors import SettingsError
from netlib.measures import DEFINITIONS, Measure
from netlib.report.actionsheet import ActionSheet, goal_lines, listed
from netlib.report.book import Book, open_book
from netlib.report.earlier import Earlier
from netlib.report.goals import Goal, read_goals
from netlib.report.language import words
from netlib.report.readers import COACH, COACH_WITH_NAMES
from netlib.report.sections import action_sheet, progress
from netlib.report.smallcells import Guarded
from netlib.report.standings import (
    AWAY,
    BARELY,
    FIRST,
    MOVED,
    NEAR,
    NOISE,
    OPEN,
    PART,
    REACHED,
    STILL,
    UNKNOWN,
    Progress,
    standing,
)
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SHARE = "reach.decision_maker_share"
MINUTES = "attention.minutes_per_contact"


def measure(
    value: float | None,
    low: float | None = None,
    high: float | None = None,
    *,
    name: str = SHARE,
    n: int | None = 300,
) -> Measure:
    known = DEFINITIONS[name]
    return Measure(
        name=name,
        claim=known.claim,
        definition=known.text,
        unit=known.unit,
        value=value,
        low=low,
        high=high,
        n=n,
        unavailable="this export holds no messages" if value is None else None,
    )


@pytest.fixture(scope="module")
def sample() -> Book:
    return open_book(str(ROOT / "data" / "sample"), settings=str(ROOT / "absent" / "netlib.toml"))


def planted(book: Book, one: Measure, *goals: Goal) -> Book:
    """Return the book with this measure in the place of its own, and these goals."""
    measures = tuple(one if old.name == one.name else old for old in book.profile.measures)
    return replace(
        book,
        profile=replace(book.profile, measures=measures),
        goals={goal.measure: goal for goal in goals},
    )


def shown(book: Book) -> str:
    return Progress(book)._repr_html_()


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "goals.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_a_goal_is_read_as_a_hand_writes_it(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        f"""\ufeff
[[goal]]
measure = "{SHARE}"
target = "25 %"
by = "2027-03"
from = 0.20
agreed = "2026-10"
step = "one conversation a week"

[[goal]]
measure = " Attention.Minutes_per_contact "
target = "7,5"
by = 2027-06-30

[[goal]]
measure = "noise.mass_share_in"
target = 0.1
by = 2027
from = "12.5%"
agreed = "2026-q4"

[[goal]]
measure = "groups.selectivity"
target = ""
by = ""
""".replace("\n", "\r\n"),
    )
    assert read_goals(path) == {
        SHARE: Goal(
            measure=SHARE,
            target=0.25,
            by="2027-03",
            start=0.2,
            agreed="2026-10",
            step="one conversation a week",
        ),
        MINUTES: Goal(measure=MINUTES, target=7.5, by="2027-06"),
        "noise.mass_share_in": Goal(
            measure="noise.mass_share_in", target=0.1, by="2027", start=0.125, agreed="2026-Q4"
        ),
    }


def test_no_file_and_an_empty_one_are_no_goals(tmp_path: Path) -> None:
    assert read_goals(tmp_path / "goals.toml") == {}
    assert read_goals(written(tmp_path, "# nothing yet\n")) == {}


def test_one_goal_may_stand_in_single_brackets(tmp_path: Path) -> None:
    path = written(tmp_path, f'[goal]\nmeasure = "{SHARE}"\ntarget = 0.25\n')
    assert read_goals(path)[SHARE].target == 0.25


def test_a_step_is_one_line_of_visible_text(tmp_path: Path) -> None:
    step = r'"call\u0000 <script>\n \u202ealert(1)\u200b"'
    path = written(tmp_path, f'[[goal]]\nmeasure = "{SHARE}"\ntarget = 0.25\nstep = {step}\n')
    assert read_goals(path)[SHARE].step == "call <script> alert(1)"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('measure = "reach.decison_maker_share"\ntarget = 0.2', f"did you mean {SHARE}"),
        ('measure = "nothing like it"\ntarget = 0.2', "netlib measure --json lists them all"),
        ("target = 0.2", "names no measure"),
        ("measure = 7\ntarget = 0.2", "names no measure"),
        (f'measure = "{SHARE}"\ntarget = 25', "must be between 0 and 1, for example 0.25"),
        (f'measure = "{SHARE}"\ntarget = "125 %"', "must be between 0 and 1"),
        (f'measure = "{SHARE}"\ntarget = "a quarter"', "is no number"),
        (f'measure = "{SHARE}"\ntarget = true', "is no number"),
        (f'measure = "{SHARE}"\ntarget = nan', "is no number"),
        (f'measure = "{SHARE}"\ntarget = inf', "is no number"),
        (f'measure = "{SHARE}"\ntarget = "1_0"', "is no number"),
        (f'measure = "{SHARE}"\ntarget = [0.2]', "is no number"),
        (f'measure = "{MINUTES}"\ntarget = "20 %"', "is no number: write it as 12 or 1.5"),
        (f'measure = "{MINUTES}"\ntarget = -1', "must be at least 0"),
        (f'measure = "{SHARE}"\ntarget = 0.2\nfrom = 2', "first value .* must be between 0 and 1"),
        (f'measure = "{SHARE}"\ntarget = 0.2\nby = "spring"', "is no period"),
        (f'measure = "{SHARE}"\ntarget = 0.2\nby = "2027-13"', "is no period"),
        (f'measure = "{SHARE}"\ntarget = 0.2\nstep = 3', "step .* is no text"),
        (f'measure = "{SHARE}"\ntaget = 0.2', "did you mean target"),
        (f'measure = "{SHARE}"\ntarget = 0,2', "is no valid TOML file"),
        (f"measure = “{SHARE}”\ntarget = 0.2", "straight quotation marks"),
        (f'measure = "{SHARE}"\ntarget = {"9" * 5000}', "is no valid TOML file"),
        (
            f'measure = "{SHARE}"\ntarget = 0.2\n[[goal]]\nmeasure = "{SHARE}"\ntarget = 0.3',
            f"two goals for {SHARE}",
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(tmp_path: Path, lines: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told) as error:
        read_goals(written(tmp_path, f"[[goal]]\n{lines}\n"))
    assert str(error.value).endswith(".")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        b"\xff\xfe\x00",
        b"a = " + b"[" * 5000,
        b"goal = 1",
        b"goal = [1, 2]",
        b"x = 1",
        b'"\\u001b[2J<script>" = 1',
        b"#" * 200_000,
    ],
    ids=["bytes", "deep", "number", "numbers", "other", "escape", "large"],
)
def test_a_hostile_file_is_refused_and_not_repeated_to_the_terminal(
    tmp_path: Path, text: bytes
) -> None:
    with pytest.raises(SettingsError) as error:
        read_goals(written(tmp_path, text))
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 300


@pytest.mark.parametrize(
    ("now", "start", "target", "expected"),
    [
        (measure(None), 0.20, 0.25, UNKNOWN),
        (measure(0.22, 0.21, 0.23), None, 0.25, FIRST),
        (measure(0.27, 0.26, 0.28), 0.20, 0.25, REACHED),
        (measure(0.25), 0.20, 0.25, REACHED),
        (measure(0.27, 0.22, 0.32), 0.20, 0.25, BARELY),
        (measure(0.22, 0.18, 0.27), 0.20, 0.25, OPEN),
        (measure(0.23, 0.21, 0.26), 0.20, 0.25, NEAR),
        (measure(0.21, 0.19, 0.23), 0.20, 0.25, NOISE),
        (measure(0.22, 0.21, 0.23), 0.20, 0.25, PART),
        (measure(0.20), 0.20, 0.25, STILL),
        (measure(0.17, 0.16, 0.18), 0.20, 0.25, AWAY),
        (measure(0.20, 0.18, 0.22), 0.20, 0.20, REACHED),
        (measure(0.27, 0.26, 0.28), 0.20, 0.20, MOVED),
    ],
)
def test_a_goal_stands_where_value_and_interval_put_it(
    now: Measure, start: float | None, target: float, expected: str
) -> None:
    assert standing(now, start=start, target=target) == expected


values = st.integers(0, 40).map(lambda number: number / 40)


@given(now=values, half=st.one_of(st.none(), values), start=values, target=values)
def test_downwards_is_upwards_in_a_mirror(
    now: float, half: float | None, start: float, target: float
) -> None:
    low, high = (None, None) if half is None else (now - half, now + half)
    mirrored = measure(
        1 - now, None if high is None else 1 - high, None if low is None else 1 - low
    )
    assert standing(measure(now, low, high), start=start, target=target) == standing(
        mirrored, start=1 - start, target=1 - target
    )


@given(now=values, half=values, start=values, target=values)
def test_on_the_way_and_away_are_said_of_no_change_within_the_noise(
    now: float, half: float, start: float, target: float
) -> None:
    found = standing(measure(now, now - half, now + half), start=start, target=target)
    if found in {PART, AWAY, MOVED}:
        assert abs(now - start) > half
    if found in {PART, NOISE, AWAY, STILL}:
        assert abs(now - target) > half


@pytest.mark.parametrize(
    ("now", "start", "target", "told"),
    [
        (measure(0.22, 0.21, 0.23), 0.20, 0.25, "Part of the way: 2 of 5 percentage points."),
        (measure(0.224, 0.21, 0.23), 0.20, 0.25, "Part of the way: 2.4 of 5 percentage points."),
        (measure(0.15, 0.14, 0.16), 0.20, 0.10, "Part of the way: 5 of 10 percentage points."),
        (measure(9, name=MINUTES), 6, 12, "Part of the way: 3 of 6."),
        (measure(0.30, 0.28, 0.33), 0.20, 0.25, "Reached."),
        (measure(0.23, 0.21, 0.26), 0.20, 0.25, "the interval includes the target"),
        (measure(0.21, 0.19, 0.23), 0.20, 0.25, "within its noise"),
        (measure(0.17, 0.16, 0.18), 0.20, 0.25, "Farther from the target"),
        (measure(None), 0.20, 0.25, "Cannot be told this time: this export holds no messages."),
        (measure(0.21, 0.19, 0.23), None, 0.25, "from the next report on"),
    ],
)
def test_the_sentence_says_how_a_goal_stands(
    sample: Book, now: Measure, start: float | None, target: float, told: str
) -> None:
    goal = Goal(measure=now.name, target=target, start=start)
    assert told in shown(planted(sample, now, goal))


def test_figure_start_target_and_end_stand_beside_each_other(sample: Book) -> None:
    goal = Goal(measure=SHARE, target=0.255, by="2027-Q1", start=0.2, agreed="2026-07")
    page = shown(planted(sample, measure(0.22, 0.21, 0.23), goal))
    for told in ("20%", "July 2026", "22%", "21–\u206023%", "25.5%", "1st quarter 2027"):
        assert f">{told}<" in page


def test_time_that_is_over_is_said_only_where_it_is_over_and_the_goal_open(sample: Book) -> None:
    open_one, done = measure(0.22, 0.21, 0.23), measure(0.30, 0.28, 0.33)
    assert sample.last_day == date(2026, 10, 31)

    def page(now: Measure, by: str) -> str:
        return shown(planted(sample, now, Goal(measure=SHARE, target=0.25, start=0.2, by=by)))

    assert "September 2026 has passed" in page(open_one, "2026-09")
    assert "has passed" not in page(open_one, "2026-10")
    assert "has passed" not in page(open_one, "2026")
    assert "has passed" not in page(done, "2026-09")


def test_without_a_first_value_the_first_report_since_the_agreement_tells_it(sample: Book) -> None:
    past = {"2026-07": {SHARE: 0.10}, "2026-08": {SHARE: 0.20}, "2026-09": {SHARE: 0.21}}
    earlier = Earlier(
        period="2026-09",
        values=past["2026-09"],
        cases={SHARE: 300},
        changed_basis=False,
        redefined=0,
        past=past,
    )
    now = measure(0.22, 0.215, 0.225)
    for agreed, told in (("2026-08", "2 of 5"), (None, "12 of 15"), ("2026-Q3", "12 of 15")):
        book = planted(sample, now, Goal(measure=SHARE, target=0.25, agreed=agreed))
        assert f"Part of the way: {told} percentage points." in shown(
            replace(book, earlier=earlier)
        )


def test_there_is_a_section_only_where_there_are_goals(sample: Book) -> None:
    assert progress(sample) is None
    assert progress(replace(sample, goals={SHARE: Goal(measure=SHARE, target=0.3)})) is not None


def test_own_words_are_text_and_stay_out_of_the_copy_with_pseudonyms(sample: Book) -> None:
    goal = Goal(measure=SHARE, target=0.3, step="meet <b>Anna</b> & ask")
    book = planted(sample, measure(0.22, 0.21, 0.23), goal)
    told = "meet &lt;b&gt;Anna&lt;/b&gt; &amp; ask"
    assert told in shown(book)
    assert told in shown(replace(book, reader=COACH_WITH_NAMES))
    assert "Anna" not in shown(replace(book, reader=COACH))
    assert "Anna" not in ActionSheet(replace(book, reader=COACH))._repr_html_()


def test_few_people_are_not_told_by_a_goal(sample: Book) -> None:
    bounded = Guarded(**(measure(0.1, n=50).as_dict() | {"value": 0.1}), bound="under", hits=5)
    goal = Goal(measure=SHARE, target=0.3, start=0.04, agreed="2026-07")
    book = planted(sample, bounded, goal)
    book = replace(book, reader=COACH, words=replace(book.words, smallest=5))
    page = shown(book)
    assert "Too few people stand behind it" in page
    assert "4%" not in page
    assert "under 10%" in page
    lines = next(part for part in goal_lines(book) if SHARE in part)
    assert "from" not in tomllib.loads(lines)["goal"][0]


def test_the_sheet_is_in_copies_to_pass_on_only(sample: Book) -> None:
    assert action_sheet(sample) is None
    assert action_sheet(replace(sample, reader=COACH)) is not None
    assert action_sheet(replace(sample, reader=COACH_WITH_NAMES)) is not None


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_lines_of_the_sheet_are_a_goals_file_once_targets_are_filled_in(
    sample: Book, tmp_path: Path, language: str
) -> None:
    book = replace(sample, reader=COACH, words=words(language))
    lines = "\n\n".join(goal_lines(book))
    assert read_goals(written(tmp_path, lines)) == {}
    filled = read_goals(written(tmp_path, lines.replace('target = ""', "target = 0.5")))
    assert list(filled) == [one.name for one in listed(book)]
    assert SHARE in filled
    for one in listed(book):
        assert filled[one.name].start == pytest.approx(one.value, abs=0.005)
        assert filled[one.name].agreed == "2026-10"


def test_the_sheet_has_a_row_per_figure_and_three_labelled_boxes_in_each(sample: Book) -> None:
    goal = Goal(measure=MINUTES, target=60)
    book = replace(sample, reader=COACH, goals={MINUTES: goal})
    page = ActionSheet(book)._repr_html_()
    rows = len(listed(book))
    assert rows >= 6
    assert page.count('<th role="rowheader"') == rows
    assert page.count('class="box"') == 3 * rows
    assert page.count("empty, to be filled in by hand") == 3 * rows
    assert "Minutes per contact and year" in page
    assert "Target so far" in page
    assert "Target so far" not in ActionSheet(replace(book, goals={}))._repr_html_()


def test_the_example_in_the_documentation_is_read_as_it_stands(tmp_path: Path) -> None:
    told = (ROOT / "docs" / "goals.md").read_text(encoding="utf-8")
    example = told.split("```toml\n")[1].split("```")[0]
    goals = read_goals(written(tmp_path, example))
    assert goals[SHARE].target == 0.25
    assert goals[SHARE].start == 0.2
    assert goals[MINUTES].target == 60
