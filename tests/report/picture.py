"""The picture at the head of the README: the first screen of the sample's report beside a chapter, light and dark.

``python -m tests.report.picture`` draws ``docs/report.png`` with Debian's Chromium from a report rendered on the spot.
"""

from __future__ import annotations

import io
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from netlib.periods.making import make_report
from netlib.report.make import Job
from tests.conftest import ROOT

PICTURE: Final = ROOT / "docs" / "report.png"
MOST_BYTES: Final = 200_000
_HEIGHT: Final = 700
_SCALE: Final = 1.25
_MARGIN: Final = 16
_COLOURS: Final = 96


def draw(path: Path) -> None:
    """Write the picture of the sample's report."""
    with TemporaryDirectory() as folder:
        report = make_report(
            Job(
                exports=(ROOT / "data" / "sample",),
                settings_file=Path(folder) / "absent.toml",
                out=Path(folder) / "reports",
                history=Path(folder) / "history",
            )
        ).page
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox"]
            )
            parts = [
                _part(chromium, report, scheme="light", anchor="h1", width=700),
                _part(
                    chromium,
                    report,
                    scheme="dark",
                    anchor="section[aria-labelledby='reach'] figure >> nth=-1",
                    width=540,
                ),
            ]
            chromium.close()
    whole = Image.new("RGB", (sum(part.width for part in parts), parts[0].height))
    for at, part in enumerate(parts):
        whole.paste(part, (at * parts[0].width, 0))
    whole.quantize(_COLOURS).save(path, optimize=True)


def _part(
    chromium: Browser, report: Path, *, scheme: Literal["light", "dark"], anchor: str, width: int
) -> Image.Image:
    """Return the report from an element on, as far as the window reaches."""
    page = chromium.new_page(
        viewport={"width": width, "height": _HEIGHT},
        device_scale_factor=_SCALE,
        color_scheme=scheme,
    )
    page.goto(report.as_uri())
    page.locator(anchor).first.evaluate(
        "(one, margin) => scrollTo(0, one.getBoundingClientRect().top + scrollY - margin)", _MARGIN
    )
    return Image.open(io.BytesIO(page.screenshot()))


if __name__ == "__main__":
    draw(PICTURE)
