"""The grid in a real JupyterLab: seen, reached by keyboard, saved."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from playwright.sync_api import expect, sync_playwright

from netlib.report.lab import filled_in, lab_command

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

_HOSTILE = "<img src=x onerror=document.title=1> $x^2$"
_QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_TOKEN = "only-for-this-test"
_PATIENCE = 60_000


class Desk(NamedTuple):
    page: Any
    saved: Path
    asked: list[str]


def _export(folder: Path) -> Path:
    """Write a table folder with 25 fictional contacts, one of a hostile name, and a group."""
    folder.mkdir()
    rows = [f"c{number},Contact {number},Head of Sales,true,false" for number in range(24)]
    rows += [f"hostile,{_HOSTILE},{_HOSTILE},true,false", "me,Mia Muster,,false,true"]
    header = "person_id,name,position,is_contact,is_ego"
    (folder / "people.csv").write_text("\n".join([header, *rows]), encoding="utf-8")
    (folder / "groups.csv").write_text("group_id,name\ng1,Chess club\n", encoding="utf-8")
    (folder / "memberships.csv").write_text("person_id,group_id\nc0,g1\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Return the address of a JupyterLab on a copy of the notebook, and the file it saves to."""
    home = tmp_path_factory.mktemp("lab")
    export = _export(home / "export")
    (home / "notebook").mkdir()
    notebook = filled_in("05-annotate", home / "notebook", {"export": str(export)})
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {
        f"JUPYTER_{kind}_DIR": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")
    }
    command = lab_command(
        notebook,
        *("--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"),
        *("--ServerApp.port_retries=0", f"--IdentityProvider.token={_TOKEN}"),
    )
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            command, env={**os.environ, **own}, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            _wait_for(f"http://127.0.0.1:{port}/api", server)
            yield (
                f"http://127.0.0.1:{port}/lab/tree/{notebook.name}?token={_TOKEN}",
                export / "annotations.csv",
            )
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(120):
        assert server.poll() is None, "JupyterLab ended"
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail("JupyterLab does not answer")


@pytest.fixture(scope="module")
def desk(lab: tuple[str, Path]) -> Iterator[Desk]:
    """Return the notebook in Chromium after all its cells have run."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Debian's Chromium: apt-get install chromium")
    address, saved = lab
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        page = browser.new_context(viewport={"width": 1400, "height": 1200}).new_page()
        page.set_default_timeout(_PATIENCE)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        page.wait_for_selector(".jp-Notebook .jp-Cell")
        # cells that are run before there is a kernel are not run at all
        page.get_by_text("| Idle").wait_for()
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        wrong = "[data-mime-type='application/vnd.jupyter.error']"
        page.wait_for_selector(f".netlib-desk select, {wrong}")
        assert page.locator(wrong).all_inner_texts() == []
        yield Desk(page, saved, asked)
        browser.close()


def _row(page: Any, name: str) -> Any:
    return page.locator(".netlib-contact", has=page.get_by_text(name, exact=True))


def test_a_page_is_shown_and_nothing_is_asked_of_another_host(desk: Desk) -> None:
    page = desk.page
    expect(page.locator(".netlib-contact select").first).to_be_visible()
    expect(page.locator(".netlib-contact:not(.netlib-head)")).to_have_count(20)
    outside = [
        one for one in desk.asked if not one.startswith(("http://127.0.0.1:", "data:", "blob:"))
    ]
    assert outside == []
    expect(page.get_by_text("Jupyter news")).to_have_count(0)


def test_columns_stand_below_their_titles_and_nothing_is_cut(desk: Desk) -> None:
    lefts = desk.page.eval_on_selector_all(
        ".netlib-contact",
        "rows => rows.map(row => [...row.children].map(cell => Math.round(cell.getBoundingClientRect().left)))",
    )
    assert all(row == lefts[0] for row in lefts)
    outer, inner = desk.page.evaluate(
        "(() => { const list = document.querySelector('.netlib-list'); return [list.clientWidth, list.scrollWidth] })()"
    )
    assert inner <= outer


def test_every_choice_has_a_name_to_be_heard(desk: Desk) -> None:
    snapshot = _row(desk.page, "Contact 0").aria_snapshot()
    for title in ("Decision level, ", "Field, ", "Top performer, ", "Valued, "):
        assert f'combobox "{title}' in snapshot
    assert 'button "× Chess club"' in snapshot
    assert 'combobox "+ group, ' in snapshot
    assert 'Undo this row" [disabled]' in snapshot


def test_a_level_is_chosen_by_keyboard_and_saved(desk: Desk) -> None:
    page, row = desk.page, _row(desk.page, "Contact 1")
    row.locator("select").first.focus()
    page.keyboard.press("O")
    page.keyboard.press("Tab")
    expect(page.get_by_text("One change is not saved.")).to_be_visible()
    expect(row).to_have_class(re.compile("netlib-changed"))
    page.locator(".netlib-bar button", has_text="Save").press("Enter")
    expect(page.get_by_text("One change saved in")).to_be_visible()
    assert desk.saved.read_text(encoding="utf-8").splitlines()[1:] == ["c1,level,owner_board,"]


def test_a_group_is_added_with_enter_and_left_with_its_button(desk: Desk) -> None:
    page, row = desk.page, _row(desk.page, "Contact 0")
    field = row.get_by_placeholder("+ group")
    field.fill(_HOSTILE)
    field.press("Enter")
    chip = row.get_by_role("button", name=f"× {_HOSTILE}")
    expect(chip).to_be_visible()
    row.get_by_role("button", name="× Chess club").press("Enter")
    expect(page.get_by_text("2 changes are not saved.")).to_be_visible()
    row.get_by_role("button", name="Undo this row").press("Enter")
    expect(chip).to_have_count(0)
    expect(page.get_by_text("Everything is saved.")).to_be_visible()


def test_a_hostile_name_is_text(desk: Desk) -> None:
    page = desk.page
    page.get_by_placeholder("Search name, company, position").fill("onerror")
    expect(page.locator(".netlib-contact:not(.netlib-head)")).to_have_count(1)
    expect(page.locator(".netlib-contact b")).to_have_text(_HOSTILE)
    assert page.locator(".netlib-desk img, .netlib-desk mjx-container").count() == 0
    assert page.title() != "1"
