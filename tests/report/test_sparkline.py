"""A line as high as a word is drawn as it should be, whatever a history holds."""

from __future__ import annotations

import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

from netlib.report.figures import canvas
from netlib.report.figures.sparkline import Point, sparkline


def drawn(*values: float | None, spread: float | None = None, label: str = "Noise") -> ET.Element:
    """Return the drawing of values, each with an interval where there is a spread."""
    points = [
        Point(
            f"2026-{month:02d}",
            value,
            None if value is None or spread is None else value - spread,
            None if value is None or spread is None else value + spread,
        )
        for month, value in enumerate(values, 1)
    ]
    return ET.fromstring(sparkline(points, label=label))


def dots(svg: ET.Element) -> list[tuple[float, float, float]]:
    """Return place and size of each dot."""
    return [
        (float(dot.attrib["cx"]), float(dot.attrib["cy"]), float(dot.attrib["r"]))
        for dot in svg.iter("circle")
    ]


def corners(path: ET.Element) -> list[tuple[float, float]]:
    """Return the corners of a path."""
    return [
        (float(x), float(y)) for x, y in re.findall(r"[ML]([-\d.]+) ([-\d.]+)", path.attrib["d"])
    ]


def lines(svg: ET.Element) -> list[list[tuple[float, float]]]:
    """Return the lines, without bands and bars."""
    return [corners(path) for path in svg.iter("path") if "opacity" not in path.attrib["style"]]


def bands(svg: ET.Element) -> list[list[tuple[float, float]]]:
    """Return the bands and bars of intervals."""
    return [corners(path) for path in svg.iter("path") if "opacity" in path.attrib["style"]]


def test_what_is_more_stands_higher_and_what_is_later_further_right() -> None:
    (line,) = lines(drawn(0.2, 0.4, 0.3))
    (x1, first), (x2, second), (x3, third) = line
    assert x1 < x2 < x3
    assert x2 - x1 == pytest.approx(x3 - x2)
    assert second < third < first


def test_the_last_value_has_a_dot_and_the_first_a_smaller_one() -> None:
    svg = drawn(0.2, 0.4, 0.3)
    (line,) = lines(svg)
    small, large = dots(svg)
    assert small[:2] == line[0]
    assert large[:2] == line[-1]
    assert small[2] < large[2]


def test_a_gap_stays_a_gap() -> None:
    svg = drawn(0.2, 0.3, None, 0.3, 0.4, None, spread=0.05)
    first, second = lines(svg)
    assert [len(first), len(second)] == [2, 2]
    assert first[-1][0] < second[0][0]
    assert len(bands(svg)) == 2
    # the place of what is not known at the end stays empty
    assert second[-1][0] < 90


def test_a_value_between_gaps_is_a_dot() -> None:
    svg = drawn(0.2, None, 0.3, None, 0.4)
    assert lines(svg) == []
    assert len(dots(svg)) == 3


def test_a_single_value_is_a_dot_with_a_bar() -> None:
    svg = drawn(0.3, spread=0.1)
    ((x, y, _),) = dots(svg)
    ((low, high),) = bands(svg)
    assert low[0] == high[0] == x
    assert high[1] < y < low[1]


def test_a_band_holds_the_line() -> None:
    svg = drawn(0.2, 0.4, 0.3, spread=0.05)
    (line,) = lines(svg)
    (band,) = bands(svg)
    lows, highs = band[:3], band[:2:-1]
    assert [x for x, _ in lows] == [x for x, _ in highs] == [x for x, _ in line]
    for (_, low), (_, at), (_, high) in zip(lows, line, highs, strict=True):
        assert high < at < low


def test_an_interval_that_is_missing_leaves_the_line_whole() -> None:
    points = [Point("2025", 0.2, 0.1, 0.3), Point("2026", 0.3, None, 0.4)]
    svg = ET.fromstring(sparkline(points, label="Noise"))
    (bar,) = bands(svg)
    assert len(lines(svg)[0]) == 2
    assert {x for x, _ in bar} == {lines(svg)[0][0][0]}


@pytest.mark.parametrize("level", [0.3, 0.0, -2.0, 4000.0])
def test_a_line_without_change_is_flat(level: float) -> None:
    (line,) = lines(drawn(level, level, level))
    assert {y for _, y in line} == {13}


def test_next_to_no_change_looks_like_none() -> None:
    (line,) = lines(drawn(0.300, 0.302, 0.299))
    heights = [y for _, y in line]
    assert max(heights) - min(heights) < 1


def test_everything_is_inside_the_frame() -> None:
    svg = drawn(0.0, 1.0, 0.5, 1e-9, 40.0, spread=3.0)
    for x, y in [one for path in lines(svg) + bands(svg) for one in path]:
        assert 0 <= x <= 112
        assert 0 <= y <= 26


@pytest.mark.parametrize("broken", [float("nan"), float("inf"), -float("inf"), 1.7e308])
def test_what_is_no_measure_is_a_gap(broken: float) -> None:
    assert len(lines(drawn(0.2, 0.3, broken, 0.3, 0.4))) == 2
    points = [Point("2025", 0.2, broken, 0.3), Point("2026", 0.3, 0.2, broken)]
    assert bands(ET.fromstring(sparkline(points, label="Noise"))) == []


def test_nothing_known_draws_nothing() -> None:
    assert sparkline([], label="Noise") == ""
    assert sparkline([Point("2026", None, 0.1, 0.2)], label="Noise") == ""


def test_it_is_an_image_with_a_label_that_stays_text() -> None:
    label = "\"><img src=x onerror=alert(1)> & 'so'"
    svg = drawn(0.2, 0.3, label=label)
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-label"] == label
    assert "img" not in {part.tag for part in svg.iter()}


def test_a_hundred_and_twenty_periods_take_little_room() -> None:
    values = [0.3 + 0.1 * (month % 7) / 7 for month in range(120)]
    points = [Point("2026", value, value - 1 / 30, value + 1 / 30) for value in values]
    made = sparkline(points, label="Noise")
    assert len(made) < 6000
    svg = ET.fromstring(made)
    assert [path for path in svg.iter("path") if re.search(r"\.\d\d", path.attrib["d"])] == []
    assert made == sparkline(points, label="Noise")


def test_its_colours_are_those_of_all_figures() -> None:
    made = sparkline([Point("2025", 0.2, None, None), Point("2026", 0.3, None, None)], label="x")
    found = set(re.findall(r"var\(--(\w+),(#\w+)\)", made))
    assert found == {("you", canvas.YOU), ("mute", canvas.MUTE)}


def test_it_needs_neither_matplotlib_nor_pandas() -> None:
    program = "import sys, netlib.report.figures.sparkline; print({'matplotlib', 'pandas'} & set(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"
