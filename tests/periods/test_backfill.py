"""Several months of the past from one export: with kernels that were forked, the same as with kernels that were started."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, Final

import nbformat
import pytest

from netlib.periods import commands
from netlib.report.make import Job
from netlib.sample import make_sample
from netlib.warm.forkers import forker_of_kernels
from netlib.warm.places import FORKER, SWITCH
from tests.report.notebooks import timeless

if TYPE_CHECKING:
    from pathlib import Path

_SCRATCH: Final = re.compile(r"/reports/export/[^/]+/history")


def _files(folder: Path) -> dict[str, bytes | str]:
    """Return all that was made, but for the clock and the folder in which it was."""
    found: dict[str, bytes | str] = {}
    for file in sorted(folder.rglob("*")):
        name = str(file.relative_to(folder))
        if file.suffix == ".ipynb":
            told = timeless(nbformat.read(file, as_version=4)).replace(str(folder), "")
            found[name] = _SCRATCH.sub("", told)
        elif file.suffix in {".html", ".parquet"}:
            found[name] = file.read_bytes()
    return found


def test_three_months_with_warm_kernels_are_those_with_cold_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(FORKER, raising=False)
    make_sample(tmp_path / "export", contacts=60, messages=300, seed=11)
    forkers: list[str] = []

    def watched() -> str:
        forkers.append(forker_of_kernels())
        return forkers[-1]

    monkeypatch.setattr("netlib.report.run.forker_of_kernels", watched)

    def made(where: str, switch: str) -> dict[str, bytes | str]:
        monkeypatch.setenv(SWITCH, switch)
        told: list[Any] = []
        job = Job(
            exports=(tmp_path / "export",),
            settings_file=tmp_path / "netlib.toml",
            out=tmp_path / where / "reports",
            history=tmp_path / where / "history",
            today="2026-11-25",
        )
        failed = commands.make_reports(
            job, periods="2026-08..2026-10", show=told.append, tell=told.append
        )
        assert failed == "", told
        return _files(tmp_path / where)

    cold = made("cold", "off")
    assert forkers == ["", "", ""]
    warm = made("warm", "on")
    assert len(set(forkers[3:])) == 1
    assert forkers[3]
    assert FORKER not in os.environ
    assert len([name for name in cold if name.endswith("report.html")]) == 3
    assert warm.keys() == cold.keys()
    assert [name for name in cold if warm[name] != cold[name]] == []


def test_one_period_starts_no_forker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks: list[str] = []
    monkeypatch.setattr(commands, "warm_kernels", lambda: blocks.append("begun"))
    job = Job(exports=(tmp_path / "gone",), settings_file=tmp_path / "netlib.toml", out=tmp_path / "reports", history=tmp_path / "history")  # fmt: skip
    with pytest.raises(Exception, match="gone"):
        commands.make_reports(job, show=print, tell=print)
    assert blocks == []
