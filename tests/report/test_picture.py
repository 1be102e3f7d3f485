"""The README opens with a picture of the sample's report that is quick to load."""

from __future__ import annotations

from PIL import Image

from tests.conftest import ROOT
from tests.report.picture import MOST_BYTES, PICTURE


def test_the_readme_opens_with_a_small_picture() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert f"({PICTURE.relative_to(ROOT).as_posix()})" in next(line for line in lines[1:] if line)
    assert PICTURE.stat().st_size < MOST_BYTES
    with Image.open(PICTURE) as picture:
        assert picture.width >= 1200


def test_the_two_commands_stand_in_the_first_screen_of_the_readme() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert {"make report", "make test"} <= {line.split("  ")[0].strip() for line in lines[:20]}
