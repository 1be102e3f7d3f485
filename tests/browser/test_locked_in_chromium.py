"""The locked file as its reader meets it: opened from the disk, with the right password and with a wrong one."""

from __future__ import annotations

import threading
import unicodedata
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from netlib.report.language import words
from netlib.report.sharing.locked import lock
from tests.browser.access import violations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.browser

_PASSWORD = "Grüße 🔑 aus Köln"
_PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module", params=[("en", "member"), ("de", "coach")], ids="-".join)
def plain(request: pytest.FixtureRequest, sample_page: Callable[[str, str], Path]) -> Path:
    """Return a report that is not locked."""
    return sample_page(*request.param)


@pytest.fixture(scope="module")
def locked(plain: Path) -> Path:
    """Return the same report, locked."""
    return _locked(plain.read_text(encoding="utf-8"), plain.with_suffix(".locked.html"))


def _locked(page: str, file: Path) -> Path:
    language = "de" if '<html lang="de">' in page else "en"
    file.write_text(lock(page, _PASSWORD, words(language)), encoding="utf-8")
    return file


def _unlock(page: Any, password: str = _PASSWORD) -> None:
    page.locator("#password").fill(password)
    page.keyboard.press("Enter")


def test_the_right_password_shows_the_report_and_nothing_else_happens(
    visit: Callable[..., Any], plain: Path, locked: Path
) -> None:
    original, seen = visit(plain).page, visit(locked)
    page = seen.page
    assert page.title() not in original.title()
    _unlock(page)
    page.locator("footer").wait_for()
    assert page.title() == original.title()
    assert page.locator("main").inner_text() == original.locator("main").inner_text()
    assert page.evaluate("document.documentElement.lang") == original.evaluate(
        "document.documentElement.lang"
    )
    assert page.evaluate("document.activeElement.tagName") == "H1"
    assert page.evaluate("document.compatMode") == "CSS1Compat"
    assert page.evaluate("document.scripts.length") == 0
    assert seen.requests == [locked.as_uri()]
    assert seen.complaints == []


def test_what_was_unlocked_works_as_any_page(
    visit: Callable[..., Any], plain: Path, locked: Path, tmp_path: Path
) -> None:
    page = visit(locked, viewport=_PHONE, color_scheme="dark").page
    _unlock(page)
    link = page.locator("nav a").last
    link.click()
    expect(page.locator(link.get_attribute("href") or "")).to_be_in_viewport()
    details = page.locator("details").last
    details.locator("summary").click()
    expect(details).to_have_attribute("open", "")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 24, 27)"
    printed = page.pdf(path=tmp_path / "unlocked.pdf", prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == visit(plain).page.pdf(
        prefer_css_page_size=True
    ).count(b"/Type /Page\n")


def test_a_wrong_password_is_refused_aloud_and_can_be_mended(
    visit: Callable[..., Any], locked: Path
) -> None:
    seen = visit(locked)
    page = seen.page
    alert, field = page.get_by_role("alert"), page.locator("#password")
    expect(field).to_be_focused()
    _unlock(page, _PASSWORD.lower())
    expect(alert).not_to_be_empty()
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    assert page.locator("section").count() == 0
    # what is typed now takes the place of what was wrong
    page.keyboard.insert_text(_PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("footer")).to_be_visible()
    assert seen.requests == [locked.as_uri()]
    assert seen.complaints == []


def test_the_keyboard_reaches_everything_and_a_reader_hears_what_it_is(
    visit: Callable[..., Any], locked: Path
) -> None:
    page = visit(locked).page
    heard = page.locator("main").aria_snapshot()
    assert heard.count("heading") == heard.count("textbox") == 1
    assert heard.count("button") == 2
    page.keyboard.type("secret")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator("#show")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("#password")).to_have_attribute("type", "text")
    page.keyboard.press("Space")
    expect(page.locator("#password")).to_have_attribute("type", "password")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).not_to_be_empty()
    expect(page.get_by_role("alert")).not_to_be_empty()
    expect(page.get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_neither_locked_nor_unlocked_it_shuts_anybody_out(
    visit: Callable[..., Any], locked: Path, scheme: str
) -> None:
    page = visit(locked, viewport=_PHONE, color_scheme=scheme, bypass_csp=True).page
    _unlock(page, "another password")
    expect(page.get_by_role("alert")).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE["width"]
    assert violations(page) == []
    _unlock(page)
    page.locator("footer").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE["width"]
    assert violations(page) == []


def test_a_page_of_a_megabyte_opens_with_a_password_composed_in_another_way(
    visit: Callable[..., Any], tmp_path: Path
) -> None:
    words_of = " ".join(f"Straße {number} – 漢字 🙂" for number in range(40_000))
    page = f'<!doctype html><html lang="en"><title>Long</title><body><h1>Long</h1><p>{words_of}</p>'
    assert len(page.encode()) > 1_000_000
    seen = visit(_locked(page, tmp_path / "long.html"))
    _unlock(seen.page, unicodedata.normalize("NFD", _PASSWORD))
    expect(seen.page.locator("h1")).to_have_text("Long")
    assert seen.page.locator("p").text_content() == words_of
    assert seen.complaints == []


@pytest.fixture
def listener() -> Iterator[tuple[str, list[str]]]:
    """Return the address of a host that a page might ask, and the list of what it is asked for."""
    heard: list[str] = []

    class Listening(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Listening) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", heard
        server.shutdown()


def test_a_page_that_would_run_or_load_something_can_not(
    visit: Callable[..., Any], listener: tuple[str, list[str]], tmp_path: Path
) -> None:
    """The report holds no such thing; the lock does not rely on it."""
    address, heard = listener
    page = """<!doctype html><html lang="en"><head><title>Hostile</title>
        <meta http-equiv="refresh" content="0; url=https://example.org/refresh">
        <base href="https://example.org/"><link rel="stylesheet" href="https://example.org/a.css">
        <style>@import "https://example.org/b.css"; body { background: url(https://example.org/c.png) }</style>
        <script>alert("script")</script></head><body onload="alert('load')"><h1>Hostile</h1>
        <img src="https://example.org/d.png" onerror="alert('error')"><img src="data:," onerror="alert('data')">
        <svg onload="alert('svg')"><script>alert("svg script")</script><a href="javascript:alert('svg link')"><text>x</text></a></svg>
        <iframe srcdoc="<script>parent.alert('frame')</script>"></iframe><object data="https://example.org/e"></object>
        <details open ontoggle="alert('toggle')"><summary>s</summary></details><video src="https://example.org/f.mp4"></video>
        <a id="link" href="javascript:alert('link')" onclick="alert('click')">link</a><input autofocus onfocus="alert('focus')">
        <form action="https://example.org/g"><button>send</button></form><embed src="https://example.org/h">
        """.replace("https://example.org", address)
    seen = visit(_locked(page, tmp_path / "hostile.html"))
    _unlock(seen.page)
    expect(seen.page.locator("h1")).to_have_text("Hostile")
    seen.page.locator("#link").click()
    seen.page.evaluate("document.forms[0].requestSubmit()")
    seen.page.wait_for_timeout(500)
    assert seen.dialogs == []
    assert seen.page.url.startswith("file:")
    assert heard == []


def test_a_browser_that_cannot_unlock_it_says_so(visit: Callable[..., Any], locked: Path) -> None:
    page = visit(locked, java_script_enabled=False).page
    expect(page.locator("noscript")).to_be_visible()
    expect(page.locator("form")).to_be_hidden()


def test_a_browser_without_ciphers_says_so(browser: Any, locked: Path) -> None:
    page = browser.new_page()
    page.add_init_script("delete Crypto.prototype.subtle")
    page.goto(locked.as_uri())
    expect(page.locator("#unable")).to_be_visible()
    expect(page.locator("form")).to_be_hidden()
    page.close()
