"""The process of one client: what it asks for, what it waits for, and what it says where nothing can be made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from netlib.batch import running
from netlib.batch.clients import local_task
from netlib.batch.results import FAILED
from netlib.errors import BusyError, RunError
from netlib.history.failures import read_failures
from netlib.periods.making import NEW, Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.batch.results import Task
    from netlib.report.make import Job

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.fixture
def task(tmp_path: Path) -> Task:
    home = tmp_path / "clients" / "a"
    home.mkdir(parents=True)
    (home / "Connections.csv").write_text(f"{HEADER}Ada,Muster,,,,,01 Oct 2026\n")
    return asked(tmp_path, "a", reader="coach")


def asked(folder: Path, client: str, **told: Any) -> Task:
    return local_task(
        client,
        folder=str(folder / "clients"),
        out=str(folder / "reports"),
        history=str(folder / "history"),
        today="2026-11-25",
        **told,
    )


def makes(monkeypatch: pytest.MonkeyPatch, *became: BaseException | str) -> list[Job]:
    """Let the report come to what is stated, one after another, and return what was asked for."""
    jobs: list[Job] = []
    left = list(became)

    def make_report(job: Job, *, force: bool) -> Outcome:
        assert not force
        jobs.append(job)
        next_one = left.pop(0)
        if isinstance(next_one, BaseException):
            raise next_one
        return Outcome(state=next_one, page=job.out / "page.html", period="2026-10")

    monkeypatch.setattr(running, "make_report", make_report)
    monkeypatch.setattr(running, "_STEP", 0.0)
    return jobs


def test_a_report_is_made_of_the_clients_own_files(
    tmp_path: Path, task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = makes(monkeypatch, NEW)
    answer = running.run_client(json.loads(json.dumps(task.plain())))
    assert (answer["state"], answer["period"], answer["client"]) == ("made", "2026-10", "a")
    assert answer["page"] == str(tmp_path / "reports" / "a" / "page.html")
    (job,) = jobs
    assert job.reader == "coach"
    assert job.today == "2026-11-25"
    assert job.history == tmp_path / "history" / "a"
    assert (tmp_path / "clients" / "a" / "netlib.key").stat().st_mode & 0o777 == 0o600
    assert " made " in (tmp_path / "history" / "a" / "netlib.log").read_text()


def test_another_run_on_the_same_network_is_waited_for(
    task: Task, monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = BusyError("Another run is at work.")
    assert len(makes(monkeypatch, busy, busy, "unchanged")) == 0
    assert running.run_client(task.plain())["state"] == "unchanged"


def test_it_is_not_waited_for_without_end(task: Task, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = makes(monkeypatch, *[BusyError("Another run is at work.")] * 3)
    monkeypatch.setattr(running, "_LONGEST_WAIT", -1.0)
    answer = running.run_client(task.plain())
    assert (answer["state"], answer["kind"], len(jobs)) == (FAILED, "BusyError", 1)


@pytest.mark.parametrize(
    ("error", "kind", "sentence"),
    [
        (RunError("The notebook stopped."), "RunError", "The notebook stopped."),
        (MemoryError(), "NetlibError", "There is not enough memory"),
    ],
)
def test_what_goes_wrong_is_a_sentence_and_one_line_of_the_log(
    tmp_path: Path,
    task: Task,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    kind: str,
    sentence: str,
) -> None:
    makes(monkeypatch, error)
    answer = running.run_client(task.plain())
    assert (answer["state"], answer["kind"]) == (FAILED, kind)
    assert answer["sentence"].startswith(sentence)
    assert answer["page"] == answer["past"] == ""
    log = (tmp_path / "history" / "a" / "netlib.log").read_text().splitlines()
    assert len(log) == 1
    assert f" {kind} " in log[0]


def test_a_client_without_export_is_told_in_the_next_report(tmp_path: Path) -> None:
    (tmp_path / "clients" / "Ada Muster").mkdir(parents=True)
    answer = running.run_client(asked(tmp_path, "Ada Muster").plain())
    assert answer["kind"] == "SourceError"
    assert "put one there" in answer["sentence"]
    past = tmp_path / "history" / "Ada Muster"
    assert [one.kind for one in read_failures(past)] == ["SourceError"]
    assert "Muster" not in (past / "netlib.log").read_text()


@pytest.mark.parametrize("key_file", ["../netlib.key", "/tmp/netlib.key"])
def test_a_key_of_several_clients_is_refused(tmp_path: Path, task: Task, key_file: str) -> None:
    (tmp_path / "clients" / "a" / "netlib.toml").write_text(f'key_file = "{key_file}"\n')
    answer = running.run_client(task.plain())
    assert answer["kind"] == "SettingsError"
    assert not (tmp_path / "clients" / "netlib.key").exists()


def test_a_link_to_the_key_of_another_is_refused(tmp_path: Path, task: Task) -> None:
    (tmp_path / "clients" / "netlib.key").write_text("0" * 64)
    (tmp_path / "clients" / "a" / "netlib.key").symlink_to(tmp_path / "clients" / "netlib.key")
    assert running.run_client(task.plain())["kind"] == "SettingsError"
