"""An export is read once, by the process that searches the copy, and its kernel takes what was read, if it is just that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.errors import RunError
from netlib.network import COLUMNS
from netlib.report import book, handover
from netlib.report.handover import READ, Handover, read_or_take
from netlib.report.make import Job
from netlib.report.sharing.share import write_copy
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """Return a small report that is to be made for a coach."""
    export = make_sample(tmp_path / "export", contacts=30, messages=150, seed=4)
    return Job(
        exports=(export,),
        settings_file=tmp_path / "netlib.toml",
        reader="coach",
        history=tmp_path / "past",
        out=tmp_path / "out",
        today="2026-11-25",
    )


@pytest.fixture
def read(job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Handover:
    """Return what was read, as a kernel finds it, which must not read anything itself."""
    told = Handover(job, tmp_path)
    told.read()
    for name, value in told.environment.items():
        monkeypatch.setenv(name, value)

    def refuse(*_: object, **__: object) -> None:
        msg = "read again"
        raise AssertionError(msg)

    monkeypatch.setattr(handover, "load", refuse)
    return told


def test_a_kernel_takes_the_very_tables(job: Job, read: Handover) -> None:
    network, imports = read_or_take(job.exports, ego=None, settings=Settings())
    alone, told = load(*job.exports)
    for name in COLUMNS:
        pd.testing.assert_frame_equal(getattr(network, name), getattr(alone, name))
    assert network.covers == alone.covers == read.network.covers
    assert imports == told


def test_whatever_else_is_asked_for_is_read(job: Job, read: Handover) -> None:
    assert read.network is not None
    other = replace(Settings(), most_files=7)
    for exports, ego, settings in (
        ((*job.exports, job.settings_file), None, Settings()),
        (job.exports, "somebody", Settings()),
        (job.exports, None, other),
    ):
        with pytest.raises(AssertionError, match="read again"):
            read_or_take(exports, ego=ego, settings=settings)


@pytest.mark.parametrize("named", ["", "elsewhere/read.pickle", "annotations.csv"])
def test_a_file_that_is_not_there_or_is_another_is_let_be(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv(READ, str(job.exports[0] / named) if named else "")
    monkeypatch.chdir(tmp_path)
    network, _ = read_or_take(job.exports, ego=None, settings=Settings())
    assert len(network.people) > 30


def test_nobody_else_can_read_what_is_handed_over_and_nothing_of_it_stays(
    job: Job, tmp_path: Path
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir(mode=0o700)
    copy = write_copy(job, scratch=scratch)
    file = scratch / "read.pickle"
    assert file.stat().st_mode & 0o077 == 0
    assert file not in copy.files


def test_an_error_that_is_none_of_ours_is_told_by_its_kind_alone(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        msg = "Erna Beispiel <erna@example.org>"
        raise ValueError(msg)

    monkeypatch.setattr(handover, "load", fail)
    with pytest.raises(RunError) as caught:
        Handover(job, tmp_path).read()
    assert "Erna" not in str(caught.value)
    assert "ValueError" in str(caught.value)
    assert caught.value.__suppress_context__
    assert not (tmp_path / "read.pickle").exists()


def test_the_form_of_a_book_names_nobody(job: Job) -> None:
    made = book.open_book(str(job.exports[0]))
    assert repr(made) == "Book(period='2026-10', reader='member')"
