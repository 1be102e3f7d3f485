"""``netlib share``: a copy for the coach, its key list and its lock; and nothing at all where something would leak."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from nbformat.v4 import new_notebook
from typer.testing import CliRunner

from netlib.cli.options import app
from netlib.errors import SourceError
from netlib.report.language import words
from netlib.report.make import Job, Made
from netlib.report.sharing import share
from netlib.report.sharing.keylist import key_list, write_private
from netlib.report.sharing.leaks import LeakError
from netlib.report.sharing.order import Order, order_of
from netlib.report.sharing.pseudonyms import codes_in, pseudonyms
from netlib.sample import make_sample
from netlib.settings import Settings
from netlib.sources import load

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer.testing import Result

NETLIB = Path(sys.executable).with_name("netlib")
WISHED = Order(settings_file=Path("netlib.toml"))


def run(
    *arguments: str | Path, cwd: Path, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    command = [str(NETLIB), *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, input=given, capture_output=True, text=True, check=False, timeout=300
    )


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a working folder with an export, its report, and the coach's copy made of the report."""
    folder = tmp_path_factory.mktemp("work")
    make_sample(folder / "small", contacts=40, messages=200, seed=3)
    done = run("report", "small", "--language", "de", "--period", "2026-10", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def shared(work: Path) -> subprocess.CompletedProcess[str]:
    return run("share", "reports/small/2026-10/report.html", "--for", "coach", cwd=work)


def test_the_copy_of_a_report_lies_beside_it_in_its_language(
    work: Path, shared: subprocess.CompletedProcess[str]
) -> None:
    assert shared.returncode == 0, shared.stderr
    lines = shared.stdout.splitlines()
    page = work / lines[0]
    assert page == work / "reports" / "small" / "2026-10" / "coach.html"
    assert lines[1].startswith("reports/small/2026-10/coach-key.csv is for you alone")
    text = page.read_text(encoding="utf-8")
    assert '<html lang="de">' in text
    assert str(work) not in text
    assert [path.name for path in (work / "reports").iterdir() if path.is_dir()] == ["small"]
    assert not (page.parent / "coach.ipynb").exists()


def test_no_name_of_the_export_is_in_the_copy_and_the_key_list_turns_every_pseudonym_back(
    work: Path, shared: subprocess.CompletedProcess[str]
) -> None:
    assert shared.returncode == 0, shared.stderr
    folder = work / "reports" / "small" / "2026-10"
    text = (folder / "coach.html").read_text(encoding="utf-8")
    network, _ = load(work / "small", settings=Settings())
    for name in network.people["name"].dropna():
        assert name not in text
    key = folder / "coach-key.csv"
    assert key.stat().st_mode & 0o777 == 0o600
    with key.open(encoding="utf-8-sig", newline="") as file:
        note, header, *rows = csv.reader(file)
    assert len(note) == 1
    assert len(header) == 5
    assert {row[0] for row in rows} == codes_in(text)
    secret = bytes.fromhex((work / "netlib.key").read_text(encoding="ascii"))
    codes = pseudonyms(secret, network.people["person_id"])
    names = network.people.set_index("person_id")["name"].fillna("")
    right = set(zip(codes, names.reindex(codes.index), strict=True))
    people = {(row[0], row[2]) for row in rows if row[1] == words("de").plain("person")}
    assert people
    assert people <= right


def test_the_key_is_announced_once(work: Path, shared: subprocess.CompletedProcess[str]) -> None:
    assert "netlib.key was made" in shared.stderr
    assert (work / "netlib.key").stat().st_mode & 0o777 == 0o600


@pytest.fixture
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Made]]:
    """Let the command run without a kernel: each run takes the next report of a list."""
    folder = tmp_path / "x"
    folder.mkdir()
    (folder / "people.csv").write_text(
        "person_id,name,is_contact,is_ego\nme,Erna Beispiel,,true\na,Ada Lovelace,true,\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(folder)
    waiting: list[Made] = []

    def write_report(job: Job, **_: Any) -> Made:
        return replace(waiting.pop(0), parameters={"export": ".", "reader": job.reader})

    monkeypatch.setattr(share, "write_report", write_report)
    yield waiting
    assert waiting == []


def made(body: str) -> Made:
    page = f"<!doctype html><html><head><title></title></head><body>{body}</body></html>"
    return Made(page=page, notebook=new_notebook(), period="2026-10", parameters={})


def command(*arguments: str, given: str = "") -> Result:
    return CliRunner().invoke(app, ["share", ".", "--for", "coach", *arguments], input=given)


def written() -> list[str]:
    found = [path.name for path in Path("reports").rglob("*") if path.is_file()]
    return sorted(name for name in found if not name.startswith(".lock"))


def test_a_leak_fails_the_command_and_leaves_everything_as_it_was(quick: list[Made]) -> None:
    quick += [made("<p>12</p>"), made("<p>Ada Lovelace</p>")]
    assert command().exit_code == 0
    assert written() == ["coach.html"]
    before = Path("reports/x/2026-10/coach.html").read_bytes()
    failed = command("--password", given="long enough\n")
    assert isinstance(failed.exception, LeakError)
    told = str(failed.exception)
    assert "the name of a person (page text)" in told
    assert "Ada" not in told
    assert written() == ["coach.html"]
    assert Path("reports/x/2026-10/coach.html").read_bytes() == before


def test_names_are_told_where_the_member_wants_it(quick: list[Made]) -> None:
    quick.append(made("<p>Ada Lovelace</p>"))
    done = command("--names")
    assert done.exit_code == 0
    assert done.stdout == "reports/x/2026-10/coach.html\n"
    assert "Ada Lovelace" in Path("reports/x/2026-10/coach.html").read_text(encoding="utf-8")


def test_the_key_is_announced_once_only(quick: list[Made]) -> None:
    quick += [made(""), made("")]
    assert "netlib.key was made" in command().stderr
    assert command().stderr == ""


def test_a_locked_copy_is_written_and_no_open_one(quick: list[Made]) -> None:
    quick.append(made("<p>Interest group B4K9-T2X7</p>"))
    done = command("--password", given="\n")
    assert done.exit_code == 0, done.exception
    page, password = done.stdout.splitlines()
    assert page == "reports/x/2026-10/coach-locked.html"
    assert password.startswith("password, shown this once: ")
    text = Path(page).read_text(encoding="utf-8")
    assert "B4K9" not in text
    assert password.rsplit(" ", 1)[1] not in text
    assert written() == ["coach-locked.html"]


def test_a_short_password_is_refused_before_the_report_is_made(quick: list[Made]) -> None:
    assert "fewer than 8" in str(command("--password", given="short\n").exception)
    assert quick == []


def test_wrong_use(tmp_path: Path) -> None:
    wrong = run("share", ".", "--for", "boss", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "coach" in wrong.stderr
    gone = run("share", "gone.zip", "--for", "coach", cwd=tmp_path)
    assert gone.returncode == 1
    assert "check the path" in gone.stderr
    # a mistyped path makes no key
    assert list(tmp_path.iterdir()) == []


def report(folder: Path, **parameters: object) -> Path:
    """Write what is read of a report, and return its page."""
    folder.mkdir(parents=True)
    given = {"export": "export", "ego": "", "period": "", "as_of": "", "language": "de", "settings": "my.toml", "history": "kept/export"}  # fmt: skip
    cell = {"outputs": [{"data": {"application/vnd.netlib.run+json": {"period": "2026-Q3"}}}]}
    notebook = {"metadata": {"papermill": {"parameters": {**given, **parameters}}}, "cells": [cell]}
    (folder / "report.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    (folder / "report.html").write_text("", encoding="utf-8")
    return folder / "report.html"


def test_a_report_tells_what_it_was_made_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("export").mkdir()
    page = report(Path("reports/export/2026-Q3"))
    for path in (page, page.parent, page.with_suffix(".ipynb")):
        order = order_of([path], WISHED)
        assert order == Order(
            exports=(Path("export"),),
            settings_file=Path("my.toml"),
            period="2026-Q3",
            language="de",
            out=Path("reports"),
            folder=page.parent,
            history=Path("kept"),
        )
    english = order_of([page], Order(settings_file=Path("netlib.toml"), language="en"))
    assert english.language == "en"
    assert english.folder == page.parent


def test_exports_are_taken_as_they_are_named(tmp_path: Path) -> None:
    order = order_of([tmp_path, tmp_path / "mail.mbox"], WISHED)
    assert order.exports == (tmp_path, tmp_path / "mail.mbox")
    assert (order.language, order.out, order.folder) == ("en", Path("reports"), None)


def test_a_report_that_does_not_tell(tmp_path: Path) -> None:
    gone = report(tmp_path / "a", export=str(tmp_path / "gone.zip"))
    with pytest.raises(SourceError, match=r"gone\.zip, which is not there"):
        order_of([gone], WISHED)
    other = report(tmp_path / "b")
    (tmp_path / "b" / "report.ipynb").write_text("[]", encoding="utf-8")
    with pytest.raises(SourceError, match="does not tell"):
        order_of([other], WISHED)
    (tmp_path / "b" / "report.ipynb").unlink()
    with pytest.raises(SourceError, match=r"no report\.ipynb"):
        order_of([other], WISHED)


def test_the_key_list_holds_those_in_the_page_and_no_formula(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text(
        'person_id,name,company,is_contact,is_ego\nme,Me,,,true\na,"=cmd()","@x",true,\nb,Bea,,true,\n',
        encoding="utf-8",
    )
    network, _ = load(tmp_path, settings=Settings())
    codes = pseudonyms(b"k" * 32, network.people["person_id"])
    table = key_list(f"<p>{codes['a']}</p>", network, key=b"k" * 32, words=words("en"))
    rows = list(csv.reader(table.splitlines()))[2:]
    assert rows == [[codes["a"], "person", "'=cmd()", "'@x", ""]]
    assert key_list("<p>nobody</p>", network, key=b"k" * 32, words=words("en")) == ""
    write_private(tmp_path / "list.csv", table)
    assert (tmp_path / "list.csv").stat().st_mode & 0o777 == 0o600
