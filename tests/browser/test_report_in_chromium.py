"""The report as a reader meets it: in a real browser, on a phone, in the dark, on paper."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from netlib.report.make import make_report
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

_PHONE = {"width": 360, "height": 740}
_DESK = {"width": 1280, "height": 900}
# without these Chromium tries to reach its maker's hosts, which a closed network refuses
_QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="module", params=["en", "de"])
def report(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample's report in each language."""
    return make_report(
        ROOT / "data" / "sample",
        language=request.param,
        out=tmp_path_factory.mktemp("reports"),
        settings_file=ROOT / "absent.toml",
    )


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return Debian's Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Debian's Chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        yield started
        started.close()


def _open(browser: Any, report: Path, **context: Any) -> tuple[Page, list[str], list[str]]:
    """Return the page with every request it made and everything it complained about."""
    page: Page = browser.new_context(**context).new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(report.as_uri())
    return page, requests, complaints


def test_it_asks_for_nothing_and_complains_about_nothing(browser: Any, report: Path) -> None:
    _, requests, complaints = _open(browser, report)
    assert requests == [report.as_uri()]
    assert complaints == []


@pytest.mark.parametrize("size", [_PHONE, _DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_has_no_accessibility_violation(
    browser: Any, report: Path, size: dict[str, int], scheme: str
) -> None:
    page, _, _ = _open(browser, report, viewport=size, color_scheme=scheme, bypass_csp=True)
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    found = Axe().run(
        page,
        options={
            "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        },
    )
    assert found.violations_count == 0, found.generate_report()


def test_it_fits_a_phone_and_its_figures_can_be_read_there(browser: Any, report: Path) -> None:
    page, _, _ = _open(browser, report, viewport=_PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE["width"]
    heights = page.eval_on_selector_all(
        "figure svg text", "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 9


def test_no_text_of_a_figure_is_cut_or_lies_on_another(browser: Any, report: Path) -> None:
    page, _, _ = _open(browser, report, viewport=_DESK)
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


def test_dark_is_dark_and_figures_follow(browser: Any, report: Path) -> None:
    page, _, _ = _open(browser, report, color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 27)"
    inks = page.eval_on_selector_all(
        "figure svg text", "all => all.map(one => getComputedStyle(one).fill)"
    )
    assert "rgb(21, 25, 29)" not in inks


def test_it_prints_on_a4(browser: Any, report: Path, tmp_path: Path) -> None:
    page, _, _ = _open(browser, report)
    printed = page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert b"/MediaBox [0 0 594.9" in printed or b"/MediaBox [0 0 595" in printed
