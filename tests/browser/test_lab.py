"""The whole project in a real JupyterLab: where it opens, that every notebook runs, that tables sort, that the page can be exported."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from netlib.periods.making import make_report
from netlib.report.exporter import NetlibExporter
from netlib.report.make import Job
from tests.browser.labs import (
    Desk,
    Lab,
    desk,
    elsewhere,
    run_all,
    running_lab,
    visit,
    watched_environment,
)
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Locator

pytestmark = pytest.mark.browser

NOTEBOOKS = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """Return JupyterLab as ``make lab`` starts it, on a copy of the project."""
    with running_lab(tmp_path_factory.mktemp("lab")) as started:
        yield started


@pytest.fixture(scope="module")
def seat(lab: Lab) -> Iterator[Desk]:
    """Return a browser, at first where JupyterLab sends whoever opens it."""
    with desk(lab) as opened:
        yield opened


def _run(lab: Lab, seat: Desk, name: str) -> Any:
    """Open a notebook and run it; every cell ran, nothing was wrong, nothing was asked of another machine."""
    visit(lab, seat.page, f"notebooks/{name}.ipynb")
    cells = run_all(seat.page)
    assert [cell.wrong for cell in cells if cell.wrong] == []
    assert sum(cell.shown > 0 for cell in cells) >= 4
    assert elsewhere(seat.asked) == []
    return seat.page


def test_it_opens_on_the_readme_with_the_notebooks_in_order(seat: Desk) -> None:
    page = seat.page
    readme = page.locator(".jp-MarkdownViewer .jp-RenderedMarkdown").first
    expect(readme.get_by_role("heading", name="netlib", level=1)).to_be_visible()
    files = page.locator(".jp-DirListing-itemName")
    expect(files.first).to_be_visible()
    assert [name.removesuffix(".ipynb") for name in files.all_inner_texts()] == NOTEBOOKS
    assert elsewhere(seat.asked) == []
    expect(page.get_by_text("Jupyter news")).to_have_count(0)


def test_a_link_of_the_readme_opens_the_page_it_names(seat: Desk) -> None:
    page = seat.page
    link = page.locator(".jp-RenderedMarkdown a", has_text="docs/titles.md").first
    link.click()
    opened = page.locator(".jp-MarkdownViewer:visible h1").first
    title = (ROOT / "docs" / "titles.md").read_text(encoding="utf-8").splitlines()[0]
    expect(opened).to_contain_text(title.removeprefix("# "))


def test_a_table_is_sorted_by_mouse_and_keyboard_and_searched(lab: Lab, seat: Desk) -> None:
    page = _run(lab, seat, "10-decision-makers")
    table = page.get_by_role("table", name="Levels, and why")
    table.scroll_into_view_if_needed()
    box = page.locator(".netlib-desk", has=table)
    names = table.get_by_role("rowheader")
    expect(names).to_have_count(20)

    head = box.get_by_role("button", name="Name")
    head.click()
    expect(box.get_by_role("status")).to_have_text("ascending by “Name”")
    before = _texts(names, lambda shown: shown == sorted(shown, key=str.casefold))
    expect(table.get_by_role("columnheader", name="Name")).to_have_attribute(
        "aria-sort", "ascending"
    )
    head.press("Enter")
    expect(box.get_by_role("status")).to_have_text("descending by “Name”")
    expect(head).to_be_focused()
    _texts(names, lambda shown: shown != before and shown == sorted(shown, key=str.casefold)[::-1])

    lefts = [
        round(one.bounding_box()["x"])
        for one in (head, names.first, box.locator("th[scope=row]").last)
    ]
    assert max(lefts) - min(lefts) <= 1

    box.get_by_placeholder("Search").fill("partner")
    expect(table.get_by_role("row", name=re.compile("Partner")).first).to_be_visible()
    expect(box.get_by_text(re.compile("of 364"))).to_have_count(0)


def _texts(found: Locator, fits: Callable[[list[str]], bool]) -> list[str]:
    """Return the texts once they fit: the rows come a moment after what is said of them."""
    shown: list[str] = []
    for _ in range(50):
        shown = found.all_inner_texts()
        if fits(shown):
            return shown
        found.page.wait_for_timeout(100)
    pytest.fail(f"{shown} did not come to fit")


def test_the_menu_exports_the_page_of_the_report(lab: Lab, seat: Desk, tmp_path: Path) -> None:
    page = _run(lab, seat, "90-report")
    # what the menu would open in a window that closes with the download
    page.evaluate("() => { window.open = address => { window.exported = address; } }")
    page.get_by_role("menuitem", name="File", exact=True).click()
    page.get_by_text("Save and Export Notebook As", exact=True).hover()
    page.get_by_text("Netlib", exact=True).click()
    page.wait_for_function("() => window.exported")
    address = page.evaluate("() => new URL(window.exported, location).href")
    answer = page.request.get(address, headers={"Referer": page.url})
    assert answer.headers["content-disposition"].startswith("attachment")

    exported = answer.text()
    saved = lab.project / "notebooks" / "90-report.ipynb"
    assert exported == NetlibExporter().from_filename(str(saved))[0]  # type: ignore[no-untyped-call]
    made = make_report(
        Job(
            exports=(lab.project / "data" / "sample",),
            settings_file=lab.project / "netlib.toml",
            out=tmp_path / "reports",
            history=tmp_path / "history",
        )
    )
    assert exported == made.page.read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_notebook_runs_from_top_to_bottom(lab: Lab, seat: Desk, name: str) -> None:
    _run(lab, seat, name)


def test_neither_the_server_nor_a_kernel_turns_to_another_machine(
    lab: Lab, seat: Desk, tmp_path: Path
) -> None:
    for asked in ("api/news", "api/update", "api/extensions"):
        answer = seat.page.request.get(f"{lab.address}/lab/{asked}")
        assert answer.ok, asked
    assert lab.outside() == set()
    # and whoever did would be seen
    code = "import socket\ntry: socket.getaddrinfo('elsewhere.invalid', 80)\nexcept OSError: pass"
    environment = watched_environment(tmp_path)
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    assert "elsewhere.invalid" in (tmp_path / "hosts").read_text(encoding="utf-8")


def test_settings_and_layout_of_the_users_own_jupyterlab_stay_as_they_are(
    lab: Lab, seat: Desk
) -> None:
    expect(seat.page.locator(".jp-LabShell")).to_be_visible()
    assert [path for path in (lab.home / "config").rglob("*") if path.is_file()] == []
