"""The page on all clients in a real browser: on a phone, in the dark, on paper, with few clients and with many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from netlib.batch.cohort import write_cohort
from tests.batch.cohorts import TODAY, cohort, failed
from tests.browser.access import violations

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.browser

_OPEN = "all => all.forEach(one => one.open = true)"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[int, str], Path]:
    """Return the page of 3, 40 and 150 clients in both languages."""
    found = {}
    for n in (3, 40, 150):
        root = tmp_path_factory.mktemp("cohort")
        results = [*cohort(root, n), failed("a"), failed("b", "RunError")]
        for language in ("en", "de"):
            out = root / language
            found[n, language] = write_cohort(
                results, folder=root, out=out, language=language, today=TODAY
            )
    return found


@pytest.mark.parametrize("n", [3, 40, 150])
def test_it_asks_for_nothing_runs_nothing_and_complains_about_nothing(
    visit: Callable[..., Any], pages: dict[tuple[int, str], Path], n: int
) -> None:
    seen = visit(pages[n, "en"])
    seen.page.eval_on_selector_all("details", _OPEN)
    assert seen.requests == [pages[n, "en"].as_uri()]
    assert seen.complaints == []
    assert seen.page.evaluate("document.scripts.length + document.images.length") == 0


@pytest.mark.parametrize(
    ("n", "language", "scheme", "width"),
    [(3, "en", "light", 360), (40, "de", "dark", 1280), (150, "en", "dark", 360)],
)
def test_it_has_no_accessibility_violation(
    visit: Callable[..., Any],
    pages: dict[tuple[int, str], Path],
    n: int,
    language: str,
    scheme: str,
    width: int,
) -> None:
    size = {"width": width, "height": 800}
    page = visit(pages[n, language], viewport=size, color_scheme=scheme, bypass_csp=True).page
    page.eval_on_selector_all("details", _OPEN)
    assert violations(page) == []


@pytest.mark.parametrize("n", [3, 40, 150])
@pytest.mark.parametrize("language", ["en", "de"])
def test_it_fits_every_width_without_scrolling_sideways(
    visit: Callable[..., Any], pages: dict[tuple[int, str], Path], language: str, n: int
) -> None:
    page = visit(pages[n, language]).page
    page.eval_on_selector_all("details", _OPEN)
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_letters_keep_their_size_and_dots_their_shape_on_a_phone(
    visit: Callable[..., Any], pages: dict[tuple[int, str], Path]
) -> None:
    page = visit(pages[40, "en"], viewport={"width": 360, "height": 740}).page
    text = page.locator(".strip text").first
    assert text.evaluate("one => one.getBoundingClientRect().height") >= 11
    box = page.locator(".strip circle").first.bounding_box()
    assert box["width"] == pytest.approx(box["height"])
    # no dot lies on another in its column
    places = page.eval_on_selector_all(
        ".dimension:first-of-type .strip circle",
        "all => all.map(one => one.getAttribute('cx') + ' ' + one.getAttribute('cy'))",
    )
    assert len(places) == len(set(places)) == 40
