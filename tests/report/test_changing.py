"""The change of a book: worked out once, against what is kept or another book, and told carefully in a copy."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from netlib.history.causes import CAUSES
from netlib.measures.change import NEVER_KNOWN
from netlib.report.book import Book, open_book
from netlib.report.changing import change_of
from netlib.report.sections import remember
from netlib.sources import write_tables
from tests.history.simulation import DECIDING, ME, OTHERS, World

if TYPE_CHECKING:
    from pathlib import Path

MAKERS, COUNT = "reach.decision_makers", "size.contacts"


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export with thirty contacts, three of whom decide, one of them and five others new in July."""
    world = World(day=date(2024, 6, 1))
    for number in range(24):
        world.join(f"in/p{number}", DECIDING[0] if number < 2 else OTHERS[0])
        world.write(ME, f"in/p{number}")
    world = world.copy(date(2024, 7, 10))
    for number in range(24, 30):
        world.join(f"in/p{number}", DECIDING[0] if number == 24 else OTHERS[0])
    folder = tmp_path_factory.mktemp("export") / "tables"
    folder.mkdir()
    write_tables(world.network(), folder)
    return folder


def opened(export: Path, day: str, *, reader: str = "member", history: str = "") -> Book:
    settings = str(export.parent / "netlib.toml")
    return open_book(
        str(export), ego=ME, as_of=day, settings=settings, reader=reader, history=history
    )


def test_a_change_is_that_since_the_last_period(export: Path, tmp_path: Path) -> None:
    june = opened(export, "2024-06-30")
    assert change_of(june) is None
    remember(june, str(tmp_path))
    july = opened(export, "2024-07-31", history=str(tmp_path))
    found = change_of(july)
    assert found is not None
    assert found is change_of(july)
    assert list(found.figures.loc[MAKERS, ["change", "joined"]]) == [1, 1]
    assert list(found.figures.loc[COUNT, ["change", "joined"]]) == [6, 6]
    # two books side by side tell the same
    side_by_side = change_of(july, since=june)
    assert side_by_side is not None
    assert side_by_side.figures.equals(found.figures)
    assert side_by_side.people.equals(found.people)


def test_a_copy_tells_no_change_of_what_it_does_not_tell(export: Path, tmp_path: Path) -> None:
    remember(opened(export, "2024-06-30"), str(tmp_path))
    found = change_of(opened(export, "2024-07-31", reader="coach", history=str(tmp_path)))
    assert found is not None
    assert found.figures.loc[COUNT, "change"] == 6
    assert found.figures.loc[MAKERS, ["change", *CAUSES]].isna().all()
    assert found.figures.loc[MAKERS, "verdict"] == NEVER_KNOWN
