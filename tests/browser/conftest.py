"""Chromium, and the sample's report for each language and reader, rendered once."""

from __future__ import annotations

import shutil
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.pages import page_of
from tests.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Dialog, Page

# without these Chromium tries to reach its maker's hosts, which a closed network refuses
_QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Opened(NamedTuple):
    """A page with all that happened in it."""

    page: Page
    requests: list[str]
    complaints: list[str]
    dialogs: list[str]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Return Debian's Chromium."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Debian's Chromium: apt-get install chromium")
    # a busy machine takes its time to derive a key
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=_QUIET)
        yield started
        started.close()


@pytest.fixture
def visit(browser: Any) -> Iterator[Callable[..., Opened]]:
    """Return what opens a file in a context of its own and notes what happens there."""
    contexts: list[Any] = []

    def opened(file: Path, **options: Any) -> Opened:
        def noted(dialog: Dialog) -> None:
            found.dialogs.append(dialog.message)
            dialog.dismiss()

        contexts.append(browser.new_context(**options))
        found = Opened(contexts[-1].new_page(), [], [], [])
        page = found.page
        page.on("request", lambda request: found.requests.append(request.url))
        page.on("console", lambda message: found.complaints.append(message.text))
        page.on("pageerror", lambda error: found.complaints.append(str(error)))
        page.on("dialog", noted)
        page.goto(file.as_uri())
        return found

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Return what gives the sample's report in a language for a reader."""
    folder = tmp_path_factory.mktemp("pages")

    @cache
    def page(language: str, reader: str) -> Path:
        file = folder / f"{language}-{reader}.html"
        made = page_of(
            ROOT / "data" / "sample",
            settings=folder / "netlib.toml",
            language=language,
            reader=reader,
        )
        file.write_text(made, encoding="utf-8")
        return file

    return page
