"""Archives with names that are words of our own prose: no leak by another search, and no false alarm of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from netlib.sample import make_sample
from tests.report.catalogue import messages
from tests.report.sharing.hostile import hostile_export, told
from tests.report.sharing.pages import pages

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
    language = "en" if seed % 2 else "de"
    with_names = seed % 4 == 3
    made = pages(
        export,
        reader="coach-with-names" if with_names else "coach",
        language=language,
        settings=folder / "netlib.toml",
    )
    names = made.network.people["name"].dropna().tolist() if with_names else None
    assert made.leaks(names_told=names) == []
    assert told(made.page, made.network, elsewhere=elsewhere, with_names=with_names) == []


@pytest.mark.parametrize("seed", range(6))
def test_hostile_names(seed: int, tmp_path: Path, elsewhere: str) -> None:
    check(seed, tmp_path, elsewhere)


@pytest.mark.slow
def test_two_hundred_archives_with_hostile_names(
    tmp_path_factory: pytest.TempPathFactory, elsewhere: str
) -> None:
    for seed in range(6, 206):
        check(seed, tmp_path_factory.mktemp("hostile"), elsewhere)
