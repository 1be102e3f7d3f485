"""The page of all reports as its owner meets it: in a real browser, on a phone, in the dark, on paper."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from netlib.dates import periods_between
from netlib.periods.index import write_index
from tests.browser.access import violations
from tests.browser.paper import require_pdftotext
from tests.periods.shelves import Folders, lay

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.browser

_OPEN = "all => all.forEach(one => one.open = true)"
_HOSTILE = "<img src=x onerror=alert(1)>\"' {x} javascript:" + "x" * 90
_COPIES = ("report.html", "coach.html", "coach-locked.html")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the page in both languages: three networks, one with all that there can be and one with a hostile name."""
    root = tmp_path_factory.mktemp("index")
    folders = Folders(root / "reports", root / "history")
    for at, period in enumerate(periods_between("2024-08", "2026-10")):
        if period == "2025-05":
            continue
        lay(
            folders,
            period,
            values={
                "noise.mass_share_in": None if at % 9 == 0 else 0.2 + at % 7 / 50,
                "attention.valued_share": None,
            },
            settings="old" if at < 5 else "new",
            pages=_COPIES if at % 5 == 0 else ("report.html",),
            reconstructed=at < 20,
        )
    for period in periods_between("2026-Q1", "2026-Q3"):
        lay(folders, period, n=12)
    lay(folders, "2026-W44")
    (folders.history / "mine" / "runs" / "2026-W44.parquet").write_bytes(b"PAR1")
    lay(folders, "2026", network=_HOSTILE)
    lay(folders, "2023", network="old")
    (folders.history / "old" / "runs" / "2023.parquet").unlink()
    return {
        language: write_index(*folders, language).rename(folders.out / f"{language}.html")
        for language in ("en", "de")
    }


@pytest.fixture
def listed(pages: dict[str, Path]) -> Path:
    """Return the page in English."""
    return pages["en"]


def test_it_asks_for_nothing_runs_nothing_and_complains_about_nothing(
    visit: Callable[..., Any], listed: Path
) -> None:
    seen = visit(listed)
    seen.page.eval_on_selector_all("details", _OPEN)
    assert seen.requests == [listed.as_uri()]
    assert seen.complaints == []
    assert seen.dialogs == []
    assert seen.page.evaluate("document.scripts.length + document.images.length") == 0
    assert seen.page.locator("h2", has_text="<img src=x").count() == 1


@pytest.mark.parametrize(
    ("language", "scheme", "width"), [("en", "light", 360), ("de", "dark", 1280)]
)
def test_it_has_no_accessibility_violation(
    visit: Callable[..., Any], pages: dict[str, Path], language: str, scheme: str, width: int
) -> None:
    size = {"width": width, "height": 800}
    page = visit(pages[language], viewport=size, color_scheme=scheme, bypass_csp=True).page
    page.eval_on_selector_all("details", _OPEN)
    assert violations(page) == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_it_fits_every_width_without_scrolling_sideways(
    visit: Callable[..., Any], pages: dict[str, Path], language: str
) -> None:
    page = visit(pages[language]).page
    page.eval_on_selector_all("details", _OPEN)
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_its_lines_can_be_seen_and_take_the_colours_of_the_page(
    visit: Callable[..., Any], listed: Path
) -> None:
    page = visit(listed, viewport={"width": 360, "height": 740}, color_scheme="dark").page
    sizes = page.eval_on_selector_all(
        ".spark", "all => all.map(one => [one.clientWidth, one.clientHeight])"
    )
    assert len(sizes) >= 8
    assert min(width for width, _ in sizes) >= 100
    assert min(height for _, height in sizes) >= 20
    dot = page.locator(".spark circle").last
    assert dot.evaluate("one => getComputedStyle(one).fill") == "rgb(79, 195, 212)"


def test_its_links_open_the_reports(visit: Callable[..., Any], listed: Path) -> None:
    page = visit(listed).page
    page.get_by_role("link", name="2026", exact=True).last.click()
    assert page.title() == "report.html of 2026"
    page.go_back()
    page.locator(".reports a[href$='coach-locked.html']").first.click()
    assert page.title().startswith("coach-locked.html of 2026")


@require_pdftotext
def test_it_prints_on_a4_with_every_figure(
    visit: Callable[..., Any], listed: Path, tmp_path: Path
) -> None:
    page = visit(listed, color_scheme="dark").page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    wide = "() => document.querySelector('.periods').scrollWidth <= document.body.clientWidth"
    # what lies between the margins of A4
    page.set_viewport_size({"width": 658, "height": 1000})
    assert page.evaluate(wide)
    page.pdf(path=tmp_path / "index.pdf", prefer_css_page_size=True, print_background=True)
    text = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "index.pdf", "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert text.count("(25") >= 5
