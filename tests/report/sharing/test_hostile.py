"""Archives with names that are words of our own prose: no leak by another search, and no false alarm of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from netlib.sample import make_sample
from tests.report.catalogue import messages
from tests.report.sharing.hostile import hostile_export, raw, stands, told, without
from tests.report.sharing.pages import Pages, pages

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Pages of somebody else in both languages, and all that any page may say."""
    folder = tmp_path_factory.mktemp("elsewhere")
    export = make_sample(folder / "other", contacts=60, messages=300, seed=999)
    both = [
        pages(export, language=language, settings=folder / "netlib.toml").page
        for language in ("en", "de")
    ]
    texts = [
        re.sub("<[^>]*>", " ", text)
        for message in messages()
        for text in ((message,) if isinstance(message, str) else message)
    ]
    return " · ".join([*both, *texts])


def check(seed: int, folder: Path, elsewhere: str) -> None:
    export = hostile_export(folder, seed=seed)
    with_names = seed % 4 == 3

    def made_of(tables: Path) -> Pages:
        return pages(
            tables,
            reader="coach-with-names" if with_names else "coach",
            language="en" if seed % 2 else "de",
            settings=folder / "netlib.toml",
        )

    made = made_of(export)
    names = made.network.people["name"].dropna().tolist() if with_names else None
    assert made.leaks(names_told=names) == []
    found = told(made.page, made.network, elsewhere=elsewhere, with_names=with_names)
    if found:
        # what our own words happen to say beside each other stands there without these people too
        twin = raw(made_of(without(export, folder / "twin", found)).page)
        assert [one for one in found if not stands(one, twin)] == []


@pytest.mark.parametrize("seed", range(6))
def test_hostile_names(seed: int, tmp_path: Path, elsewhere: str) -> None:
    check(seed, tmp_path, elsewhere)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6, 206))
def test_two_hundred_archives_with_hostile_names(seed: int, tmp_path: Path, elsewhere: str) -> None:
    check(seed, tmp_path, elsewhere)
