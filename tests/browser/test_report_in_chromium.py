"""The report as a reader meets it: in a real browser, on a phone, in the dark, on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.access import violations
from tests.browser.paper import cut_figures, figures_of, pages_of, require_pdftotext

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.browser

_PHONE = {"width": 360, "height": 740}
_DESK = {"width": 1280, "height": 900}
_WIDTHS = (360, 768, 1280)
_OPEN = "all => all.forEach(one => one.open = true)"


@pytest.fixture(
    scope="module",
    params=[("en", "member"), ("de", "member"), ("en", "coach"), ("de", "coach")],
    ids="-".join,
)
def report(request: pytest.FixtureRequest, sample_page: Callable[[str, str], Path]) -> Path:
    """Return the sample's report in each language, for the member and for the coach."""
    return sample_page(*request.param)


def test_it_asks_for_nothing_runs_nothing_and_complains_about_nothing(
    visit: Callable[..., Any], report: Path
) -> None:
    seen = visit(report)
    seen.page.eval_on_selector_all("details", _OPEN)
    seen.page.mouse.wheel(0, 100_000)
    assert seen.requests == [report.as_uri()]
    assert seen.complaints == []
    assert seen.page.evaluate("document.scripts.length") == 0
    active = """[...document.querySelectorAll("*")].filter(one => one.getAttributeNames().some(
        name => name.startsWith("on") || /^\\s*javascript:/i.test(one.getAttribute(name)))).length"""
    assert seen.page.evaluate(active) == 0


@pytest.mark.parametrize(
    ("scheme", "size"), [("light", _PHONE), ("dark", _DESK)], ids=["light-phone", "dark-desk"]
)
def test_it_has_no_accessibility_violation(
    visit: Callable[..., Any], report: Path, scheme: str, size: dict[str, int]
) -> None:
    page = visit(report, viewport=size, color_scheme=scheme, bypass_csp=True).page
    page.eval_on_selector_all("details", _OPEN)
    assert violations(page) == []


def test_it_fits_every_width_without_scrolling_sideways(
    visit: Callable[..., Any], report: Path
) -> None:
    page = visit(report).page
    page.eval_on_selector_all("details", _OPEN)
    for width in _WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_its_figures_can_be_read_on_a_phone(visit: Callable[..., Any], report: Path) -> None:
    page = visit(report, viewport=_PHONE).page
    sizes = page.eval_on_selector_all(
        "figure svg text",
        """all => all.map(one => {
            const svg = one.ownerSVGElement;
            const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
            return [parseFloat(getComputedStyle(one).fontSize) * scale, one.textContent];
        })""",
    )
    assert sizes
    assert [text for size, text in sizes if round(size, 1) < 9] == []


def test_no_text_of_a_figure_is_cut_or_lies_on_another(
    visit: Callable[..., Any], report: Path
) -> None:
    page = visit(report, viewport=_DESK).page
    problems = page.evaluate(
        """() => [...document.querySelectorAll('figure svg')].flatMap((svg, index) => {
            const frame = svg.getBoundingClientRect();
            const texts = [...svg.querySelectorAll('text')].map(one => [one.textContent, one.getBoundingClientRect()]);
            const cut = texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1
                || box.top < frame.top - 1 || box.bottom > frame.bottom + 1).map(([text]) => `${index}: cut ${text}`);
            const over = texts.flatMap(([text, a], i) => texts.slice(i + 1).filter(([, b]) =>
                Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
                && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4).map(([other]) => `${index}: ${text} on ${other}`));
            return [...cut, ...over];
        })"""
    )
    assert problems == []


def test_dark_is_dark_and_figures_follow(visit: Callable[..., Any], report: Path) -> None:
    page = visit(report, color_scheme="dark").page
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 27)"
    inks = page.eval_on_selector_all(
        "figure svg text", "all => all.map(one => getComputedStyle(one).fill)"
    )
    assert "rgb(21, 25, 29)" not in inks


@require_pdftotext
def test_it_prints_on_white_a4_and_cuts_no_figure_from_its_finding(
    visit: Callable[..., Any], report: Path, tmp_path: Path
) -> None:
    page = visit(report, color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    figures = figures_of(page)
    assert len(figures) >= 5
    # not by luck: whatever is pushed down the page
    for pushed in (0, 300, 600):
        page.add_style_tag(content=f"body {{ padding-top: {pushed}px }}")
        page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True, print_background=True)
        pages = pages_of(tmp_path / "report.pdf")
        assert {(round(one.width), round(one.height)) for one in pages} == {(595, 842)}
        assert cut_figures(figures, pages) == []
