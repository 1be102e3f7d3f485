"""The figures of the chapters on relationships, circles and whole networks tell what the measures hold."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest

from netlib import report
from netlib.measures import DEFINITIONS
from netlib.report.figures import circles
from netlib.report.figures.circles import _laid_out, _placed, circles_picture
from netlib.report.figures.shares import shares_picture, told_shares
from netlib.report.language import words
from netlib.report.smallcells import guarded
from tests.conftest import ROOT

if TYPE_CHECKING:
    from netlib.measures import Measure
    from netlib.report.book import Book


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Book:
    settings = tmp_path_factory.mktemp("absent") / "netlib.toml"
    return report.open_book(str(ROOT / "data" / "sample"), settings=str(settings))


def _texts(svg: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]*)</text>", svg)


def test_every_chapter_of_the_sample_but_the_requests_has_a_figure(sample: Book) -> None:
    for key in ("attention", "reach", "noise", "reciprocity", "ties", "groups", "structure"):
        chapter = report.chapter(sample, key)
        assert chapter is not None
        assert chapter.pictures, key


def test_circles_have_a_dot_per_contact_and_tell_their_sizes(sample: Book) -> None:
    sizes = sample.profile.contacts["community"].value_counts()
    shown = [1, 2, 3]
    made = circles_picture(sample, shown)
    assert _texts(made.svg) == [f"{number} · {sizes[number]}" for number in shown]
    assert made.svg.count("<use") == sum(sizes[number] for number in shown)
    assert made.alt.startswith(f"The 3 largest circles among your contacts, of {sizes[1]}, ")
    assert made == circles_picture(sample, shown)


def test_circles_of_very_many_people_are_drawn_without_dots_and_say_so(
    sample: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_dots = circles_picture(sample, [1, 2])
    monkeypatch.setattr(circles, "MOST_DOTS", 10)
    bare = circles_picture(sample, [1, 2])
    assert "<use" not in bare.svg
    assert _texts(bare.svg) == _texts(with_dots.svg)
    assert "dot" in with_dots.caption
    assert "dot" not in bare.caption


def test_few_ties_across_are_called_few_in_a_copy(sample: Book) -> None:
    few = replace(sample, words=replace(sample.words, smallest=500))
    assert "of the under 500 ties among them, under 500 lead" in circles_picture(few, [1, 2]).alt


@pytest.mark.parametrize("sizes", [[5], [14, 9, 7, 6, 5], [250, 90, 40, 30, 20, 10, 6, 5]])
def test_circles_stay_on_the_drawing_and_off_each_other(sizes: list[int]) -> None:
    ends = np.cumsum([0, *sizes])
    placed = _placed([np.arange(start, stop) for start, stop in pairwise(ends)])
    for at, one in enumerate(placed):
        assert one.middle[0] - one.radius >= 0
        assert one.middle[0] + one.radius <= 360
        for other in placed[:at]:
            assert np.hypot(*(one.middle - other.middle)) >= one.radius + other.radius


def test_members_stay_inside_their_circle() -> None:
    pairs = np.array([[0, 1], [1, 2], [2, 3], [3, 4], [7, 8]])
    places = _laid_out(np.arange(5), pairs)
    assert np.hypot(*places.T).max() == pytest.approx(1)
    assert len(np.unique(places.round(6), axis=0)) == 5


def _measure(name: str, value: float, n: int) -> Measure:
    return DEFINITIONS[name].result(value, interval=(0.0, 1.0), n=n, unknown=0.0)


def test_shares_tell_value_and_bounds() -> None:
    en = words("en")
    rows = {
        "kept": _measure("development.sustained_share", 0.25, 40),
        "dormant": _measure("ties.dormant_share", 0.05, 40),
        "met": DEFINITIONS["development.met_share"].without("this export holds no meetings"),
    }
    assert told_shares(rows, en) == ["kept: 25%", "dormant: 5%"]
    safe = guarded(rows.values(), smallest=5, too_few="too few")
    coach = dict(zip(rows, safe, strict=True))
    assert told_shares(coach, en) == ["kept: 25%", "dormant: under 13%"]
    plain = shares_picture(rows, en, alt="a", caption="c")
    bounded = shares_picture(coach, en, alt="a", caption="c")
    assert "kept · 25%" in _texts(plain.svg)
    assert "dormant · under 13%" in _texts(bounded.svg)
    # a bound has no dot
    assert plain.svg.count("<use") - bounded.svg.count("<use") == 1
