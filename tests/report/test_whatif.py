"""What-if and robustness as the command line and the notebook show them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from netlib import report
from netlib.errors import NetlibError
from netlib.measures.conclusions import CONCLUSIONS
from netlib.measures.gains import BETTER
from netlib.measures.whatif import BECAUSE, RULES
from netlib.report import robust
from netlib.report.gainwords import change_text, figure_titles, reason_texts, verdict_text
from netlib.report.language import words
from netlib.report.listing import profile_of
from netlib.report.robust import conclusion_texts, robust_of
from netlib.report.whatif import WhatIf, as_dict, as_text, what_if
from netlib.sample import make_sample
from netlib.settings import Settings
from tests.conftest import ROOT

NETLIB = Path(sys.executable).with_name("netlib")
LISTED = "name,contact_count,position\nNeu Person,400,Director Finance\nLaut Person,9000,Speaker\n"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [NETLIB, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_sample(
        tmp_path_factory.mktemp("sample") / "small", contacts=60, messages=400, seed=3
    )
    (folder / "netlib.toml").write_text('label_cache = "off"\n')
    return folder


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("list") / "requests.csv"
    path.write_text(LISTED, encoding="utf-8")
    return path


def simulated(sample: Path, **options: Any) -> WhatIf:
    return what_if([sample], settings_file=sample / "netlib.toml", **options)


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_dropping_tells_gains_losses_and_who_stays(sample: Path) -> None:
    before = snapshot(sample)
    found = simulated(sample, dropped="below-cut,silent")
    told = as_dict(found)
    json.dumps(told, allow_nan=False)
    assert snapshot(sample) == before
    assert told["simulated"] == "drop"
    (scenario,) = told["scenarios"]
    assert [one["figure"] for one in scenario["figures"]] == list(BETTER)
    gone = {one["person_id"] for one in scenario["people"]}
    kept = {one["person_id"] for one in told["protected"]}
    assert gone
    assert kept
    assert not gone & kept
    assert {one["code"] for one in told["protected"]} <= set(BECAUSE)
    assert all(one["because"] and one["name"] for one in told["protected"])
    contacts = scenario["figures"][0]
    assert contacts["after"] == contacts["before"] - len(gone)
    share = next(one for one in scenario["mechanics"] if one["figure"] == "decision_maker_share")
    assert share["random"] == share["before"] < share["after"]
    assert "Levin" in told["evidence"]
    assert "Rajkumar" in told["evidence"]


def test_the_text_names_who_stays_by_name_and_id(sample: Path) -> None:
    found = simulated(sample, dropped="below-cut")
    text = as_text(found)
    person, row = next(iter(found.protected.iterrows()))
    assert f"{row['name']} [{person}]: {row['because']}" in text
    assert "arithmetic" in text
    assert "nothing is changed" in text
    assert "Levin" in text


def test_accepting_compares_the_rule_with_all(sample: Path, listed: Path) -> None:
    found = simulated(sample, accepted=listed)
    told = as_dict(found)
    json.dumps(told, allow_nan=False)
    assert (told["simulated"], told["listed"], told["waiting"]) == ("accept", 2, 2)
    by_rule, everybody = told["scenarios"]
    assert [one["name"] for one in by_rule["people"]] == ["Neu Person"]
    assert [one["name"] for one in everybody["people"]] == ["Neu Person", "Laut Person"]
    figures = {one["figure"]: one for one in everybody["figures"]}
    assert figures["contacts"]["change"] == 2
    assert figures["decision_makers"]["change"] == 1
    assert found.protected.empty
    assert "All that wait" in as_text(found)


def test_numbers_follow_the_language(sample: Path) -> None:
    english, german = (
        as_text(simulated(sample, dropped="below-cut", language=language))
        for language in ("en", "de")
    )
    assert "Kontakte" in german
    assert "%" in english
    assert "\u00a0%" in german
    with pytest.raises(NetlibError, match="language"):
        simulated(sample, dropped="silent", language="fr")


@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_has_words(language: str) -> None:
    spoken = words(language)
    assert list(figure_titles(spoken)) == list(BETTER)
    assert set(reason_texts(spoken, Settings())) == set(BECAUSE)
    assert list(conclusion_texts(spoken)) == [one.key for one in CONCLUSIONS]


def test_changes_carry_their_sign_and_none_where_they_round_to_nothing() -> None:
    spoken = words("en")
    assert change_text("near_share", 0.125, spoken) == "+12.5 points"
    assert change_text("near_share", -0.00001, spoken) == "0.0 points"
    assert change_text("contacts", -1_200, spoken) == "\u22121,200"
    assert change_text("contacts", float("nan"), spoken) == "–"
    row = pd.Series({"unavailable": None, "verdict": 0, "change": 0.1})
    assert verdict_text("near_share", row, spoken) == "arithmetic"
    assert verdict_text("contacts", row, spoken) == ""


def test_the_notebook_shows_the_same(sample: Path, listed: Path) -> None:
    book = report.open_book(str(sample), requests=str(listed))
    pruned = report.if_dropped(book, ",".join(RULES))
    page = pruned._repr_html_()
    assert page.count("<tr>") == 1 + len(BETTER)
    assert "<p>" in page
    accepted = report.if_accepted(book, str(listed))
    assert list(accepted.moved["name"]) == ["Neu Person", "Laut Person"]
    assert len(report.if_accepted(book).moved) > 2
    panel = report.robustness(book)._repr_html_()
    assert panel.count("<tr>") == 1 + len(CONCLUSIONS)
    # the module of the same name must not take the function's place
    assert callable(report.robustness)


def test_names_are_escaped_in_a_notebook_and_kept_to_a_line(sample: Path) -> None:
    found = simulated(sample, dropped="unknown-level")
    people = found.profile.network.people
    people.loc[:, "name"] = "<b>Evil\nName</b>"
    assert "<b>Evil" not in found._repr_html_()
    assert all("Evil Name" in line for line in as_text(found).splitlines() if "Evil" in line)


def test_robustness_in_words_and_json(sample: Path) -> None:
    profile = profile_of([sample], settings=sample / "netlib.toml")
    made = robust_of(profile, spoken=words("en"))
    told = robust.as_dict(made)
    json.dumps(told, allow_nan=False)
    assert told["combinations"] == 1_080
    assert len(told["grid"]) == 6
    for one, found in zip(told["conclusions"], made.found, strict=True):
        assert one["holds"] <= one["told"] == 1_080 - one["cannot_tell"]
        assert one["as_set"] == found.base
        assert one["text"] in robust.as_text(made)
    assert "1,080" in robust.as_text(made)
    assert "1.080" in robust.as_text(robust_of(profile, spoken=words("de")))


def test_the_command_line(sample: Path, listed: Path) -> None:
    done = run("what-if", str(sample), "--drop", "silent", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["rules"][0]["rule"] == "silent"
    done = run("what-if", str(sample), "--accept", str(listed), "--language", "de")
    assert done.returncode == 0, done.stderr
    assert "Kontakte" in done.stdout
    done = run("measure", str(sample), "--robust", "--json")
    assert done.returncode == 0, done.stderr
    assert len(json.loads(done.stdout)["conclusions"]) == len(CONCLUSIONS)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["--drop", "friends"], 1, "collectors, mass-senders"),
        (["--drop", ""], 1, "collectors, mass-senders"),
        (["--accept", "absent.csv"], 1, "absent.csv"),
        (["--drop", "silent", "--language", "fr"], 1, "language"),
        ([], 2, "--drop"),
        (["--drop", "silent", "--accept", "absent.csv"], 2, "--accept"),
    ],
)
def test_wrong_use(sample: Path, arguments: list[str], status: int, told: str) -> None:
    done = run("what-if", str(sample), *arguments)
    assert done.returncode == status
    assert done.stdout == ""
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_robustness_of_everybody_is_wrong_use(sample: Path) -> None:
    assert run("measure", str(sample), "--robust", "--each").returncode == 2
