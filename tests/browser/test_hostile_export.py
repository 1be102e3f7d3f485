"""An export full of scripts: whatever its fields hold, the report shows text, and nothing in it runs.

The policy in the page's head is set aside here, so that it is the escaping that is tested.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from netlib.report.language import words
from netlib.report.make import Job, write_report
from netlib.report.sharing.locked import lock
from netlib.sources import load, write_tables
from tests.browser.hostile import IDS, add_more, hostile, settle
from tests.browser.pages import page_of
from tests.browser.payloads import PAYLOADS, shared_payloads
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.browser

_SAMPLE = ROOT / "data" / "sample"
_EGO = "https://www.linkedin.com/in/j%C3%B6rdis-m%C3%B6hlenkamp"
_PASSWORD = "correct horse"
# everything the page is made of, and nothing that loads or runs
_ACTIVE = """() => [...document.querySelectorAll("*")].filter(one =>
    /^(script|iframe|frame|object|embed|base|link|form|input|button|img|image|audio|video|template|animate|set|foreignObject)$/i.test(one.tagName)
    || (one.localName === "meta" && /refresh/i.test(one.httpEquiv))
    || one.getAttributeNames().some(name => name.startsWith("on") || name === "srcdoc" || name === "contenteditable")
    || [one.getAttribute("href"), one.getAttribute("xlink:href")].some(to => to !== null && !to.startsWith("#"))
).map(one => one.outerHTML.slice(0, 200))"""


def _archive(folder: Path, payloads: tuple[str, ...]) -> Path:
    export = hostile(_SAMPLE, folder / "<svg onload=alert('folder')>", payloads)
    add_more(export, payloads)
    return export


def _tables(folder: Path, payloads: tuple[str, ...]) -> Path:
    network, _ = load(_SAMPLE)
    write_tables(network, folder / "tables")
    return hostile(folder / "tables", folder / "hostile", payloads, also=IDS)


def _page(export: Path, payloads: tuple[str, ...], reader: str) -> str:
    settings = settle(export.parent / "beside", payloads)
    ego = {"ego": _EGO} if export.name.startswith("<") else {}
    return page_of(export, settings=settings, reader=reader, **ego)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a LinkedIn archive that is hostile in every field."""
    return _archive(tmp_path_factory.mktemp("archive"), PAYLOADS)


@pytest.fixture(scope="module")
def member_page(archive: Path) -> str:
    """Return the member's report of it, which shows names."""
    return _page(archive, PAYLOADS, "member")


def _assert_text_only(seen: Any) -> str:
    """Hold that nothing ran, asked or was built, and return the text that is shown."""
    page = seen.page
    page.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
    assert page.evaluate(_ACTIVE) == []
    # what waits for the mouse, the focus or a key would be here by now
    for element in page.locator("a, summary, figure").all()[:40]:
        element.dispatch_event("mouseover")
        element.dispatch_event("focus")
        element.dispatch_event("keydown")
    assert seen.dialogs == []
    assert seen.complaints == []
    assert seen.requests == [page.url.split("#")[0]]
    return str(page.evaluate("document.documentElement.textContent"))


def _shown(payloads: tuple[str, ...], text: str) -> set[str]:
    flat = " ".join(text.split())
    return {payload for payload in payloads if " ".join(payload.split()) in flat}


def _visit(visit: Callable[..., Any], page: str, file: Path) -> Any:
    file.write_text(page, encoding="utf-8")
    return visit(file, bypass_csp=True)


def test_the_members_report_shows_it_as_text(
    visit: Callable[..., Any], member_page: str, tmp_path: Path
) -> None:
    text = _assert_text_only(_visit(visit, member_page, tmp_path / "member.html"))
    assert len(_shown(PAYLOADS, text)) >= 10


def test_the_coachs_copy_does_not_show_it_at_all(
    visit: Callable[..., Any], archive: Path, tmp_path: Path
) -> None:
    page = _page(archive, PAYLOADS, "coach")
    text = _assert_text_only(_visit(visit, page, tmp_path / "coach.html"))
    assert _shown(PAYLOADS, text) == set()
    assert "alert(" not in page


def test_tables_of_ones_own_are_text_as_well(visit: Callable[..., Any], tmp_path: Path) -> None:
    page = _page(_tables(tmp_path, PAYLOADS), PAYLOADS, "member")
    text = _assert_text_only(_visit(visit, page, tmp_path / "tables.html"))
    assert len(_shown(PAYLOADS, text)) >= 10


def test_unlocking_it_runs_nothing_either(
    visit: Callable[..., Any], member_page: str, tmp_path: Path
) -> None:
    seen = _visit(visit, lock(member_page, _PASSWORD, words("en")), tmp_path / "locked.html")
    seen.page.locator("#password").fill(_PASSWORD)
    seen.page.keyboard.press("Enter")
    seen.page.locator("footer").wait_for()
    assert len(_shown(PAYLOADS, _assert_text_only(seen))) >= 10


def test_a_run_in_a_kernel_gives_the_same_page(
    archive: Path, member_page: str, tmp_path: Path
) -> None:
    job = Job(
        exports=(archive,),
        settings_file=archive.parent / "beside" / "netlib.toml",
        ego=_EGO,
        out=tmp_path / "reports",
        history=tmp_path / "history",
    )
    made = write_report(job, scratch=tmp_path)
    assert made.page == member_page


@pytest.mark.parametrize(
    ("kind", "reader"),
    [("archive", "member"), ("archive", "coach"), ("tables", "coach-with-names")],
)
def test_a_public_list_of_attacks_is_text(
    visit: Callable[..., Any], shared: Path, tmp_path: Path, kind: str, reader: str
) -> None:
    payloads = shared_payloads(shared)
    export = (_archive if kind == "archive" else _tables)(tmp_path, payloads)
    page = _page(export, payloads, reader)
    text = _assert_text_only(_visit(visit, page, tmp_path / "page.html"))
    assert bool(_shown(payloads, text)) == (reader != "coach")
