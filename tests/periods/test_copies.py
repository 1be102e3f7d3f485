"""A report made for a coach alone: the copy that the member would have shared, and the same history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from netlib.periods.making import NEW, UNCHANGED, Outcome, make_report
from netlib.report.make import Job
from netlib.report.readers import COACH
from netlib.report.sharing.order import Order
from netlib.report.sharing.share import KEY_LIST, share
from netlib.sample import make_sample

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a small export."""
    folder = tmp_path_factory.mktemp("work")
    make_sample(folder / "export", contacts=60, messages=300, seed=11)
    return folder


def job_in(work: Path, place: str) -> Job:
    return Job(
        exports=(work / "export",),
        settings_file=work / "netlib.toml",
        reader=COACH,
        out=work / place / "reports",
        history=work / place / "history",
        today="2026-11-25",
    )


@pytest.fixture(scope="module")
def made(work: Path) -> Outcome:
    return make_report(job_in(work, "coach"))


def history(work: Path, place: str) -> dict[str, bytes]:
    folder = work / place / "history" / "export"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*.parquet")}


def test_it_is_the_copy_that_the_member_would_have_shared(work: Path, made: Outcome) -> None:
    make_report(replace(job_in(work, "member"), reader="member"))
    order = Order(
        settings_file=work / "netlib.toml",
        exports=(work / "export",),
        period=made.period,
        out=work / "member" / "reports",
        history=work / "member" / "history",
    )
    shared = share(order, tell=print)
    assert made.page.read_bytes() == shared.page.read_bytes()
    assert shared.key_list is not None
    assert made.page.with_name(KEY_LIST).read_bytes() == shared.key_list.read_bytes()
    # figures are kept as they are, also those that few people stand behind
    assert history(work, "coach") == history(work, "member") != {}


def test_nothing_else_is_made(made: Outcome) -> None:
    assert made.state == NEW
    names = {path.name for path in made.page.parent.iterdir()}
    assert names == {"coach.html", KEY_LIST}
    assert made.page.with_name(KEY_LIST).stat().st_mode & 0o777 == 0o600


def test_it_is_made_once_until_something_is_missing_or_new(work: Path, made: Outcome) -> None:
    job = job_in(work, "coach")
    page = made.page.read_bytes()
    assert make_report(job) == replace(made, state=UNCHANGED)
    made.page.with_name(KEY_LIST).unlink()
    assert make_report(job) == made
    assert made.page.read_bytes() == page
    # another key makes other pseudonyms
    key = work / "netlib.key"
    kept = key.read_bytes()
    try:
        key.unlink()
        assert make_report(job) == made
        assert made.page.read_bytes() != page
    finally:
        key.write_bytes(kept)
