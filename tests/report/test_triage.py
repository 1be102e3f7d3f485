"""The triage from an export to decisions, reasons, drafts and the audit."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib.measures.triage import CODES, DECISIONS
from netlib.report.language import words
from netlib.report.reasonwords import decision_names, reason_words
from netlib.report.replies import draft
from netlib.report.triage import Triage, as_dict, as_text, triage_requests
from netlib.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = """person_id,name,company,position,industry,connected_on,contact_count,is_contact,is_ego
me,Mia Muster,Muster AG,Head of Sales,Banking,,,,true
keeper,Karl Keeper,A GmbH,Geschäftsführer,,2024-01-02,300,true,false
crowd,Carla Crowd,B GmbH,Head of Marketing,,2024-01-03,9000,true,false
silent,Sam Silent,C GmbH,,,2024-01-04,,true,false
boss,Bea Boss,D GmbH,Vorständin,,,200,false,false
collector,Cora Lector,E GmbH,Speaker,,,20000,false,false
hunter,Hans Hunter,F Personalberatung GmbH,Personalberater,,,20000,false,false
seller,Sven Seller,G GmbH,,,,100,false,false
nobody,Nina Nobody,,,,,,false,false
"""
REQUESTS = """request_id,person_id,direction,at,text,contact_count,outcome
1,keeper,incoming,2024-01-01T10:00:00Z,,,accepted
2,crowd,incoming,2024-01-02T10:00:00Z,,,accepted
3,silent,incoming,2024-01-03T10:00:00Z,,,accepted
4,boss,incoming,2026-01-01T10:00:00Z,,,
5,collector,incoming,2026-01-02T10:00:00Z,Let us connect,,
6,hunter,incoming,2026-01-03T10:00:00Z,,,
7,seller,incoming,2026-01-04T10:00:00Z,"Guten Tag, wir haben eine Software, mit der Unternehmen wie Ihres 30 % Kosten sparen. Hätten Sie nächste Woche 15 Minuten für eine kurze Demo unserer Lösung?",,
8,nobody,incoming,2026-01-05T10:00:00Z,,,
9,boss,outgoing,2025-01-05T10:00:00Z,,,
"""
MESSAGES = """at,sender,recipient,kind,thread_id,n_recipients,text
2026-01-01T10:00:00Z,me,crowd,message,t,1,Hello
2026-01-02T10:00:00Z,crowd,me,message,t,1,Hello back
"""


@pytest.fixture
def export(tmp_path: Path) -> Path:
    folder = tmp_path / "export"
    folder.mkdir()
    for name, text in {"people": PEOPLE, "requests": REQUESTS, "interactions": MESSAGES}.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def triage(export: Path, **options: Any) -> Triage:
    return triage_requests([export], settings_file=export / "netlib.toml", **options)


def by_person(found: Triage) -> dict[str, str]:
    return dict(zip(found.requests["person_id"], found.requests["decision"], strict=True))


def test_the_essays_rule_on_a_small_network(export: Path) -> None:
    found = triage(export)
    assert by_person(found) == {
        "boss": "accept",
        "hunter": "accept",
        "collector": "decline",
        "seller": "decline",
        "nobody": "cannot_tell",
    }
    reasons = dict(zip(found.requests["person_id"], found.requests["reason"], strict=True))
    assert reasons["collector"] == "collector"
    assert reasons["hunter"] == "recruiter"
    assert reasons["seller"] == "pitch"
    assert reasons["nobody"] == "count_unknown"


def test_the_audit_names_the_valued_contact_the_rule_would_have_cost(export: Path) -> None:
    audit = as_dict(triage(export))["audit"]
    assert (audit["accepted_before"], audit["kept"], audit["lost"], audit["open"]) == (3, 1, 1, 1)
    assert [one["person_id"] for one in audit["valued_lost"]] == ["crowd"]
    kept, lost = audit["measures"]
    assert (kept["value"], kept["low"], kept["high"]) == (
        0.5,
        pytest.approx(1 / 3),
        pytest.approx(2 / 3),
    )
    assert lost["value"] == 1


def test_what_the_user_values_today_does_not_help_the_rule_of_yesterday(export: Path) -> None:
    (export / "annotations.csv").write_text(
        "person,column,value\ncrowd,valued,yes\ncollector,valued,yes\n"
    )
    found = triage(export)
    assert by_person(found)["collector"] == "accept"
    assert found.valued_lost["person_id"].tolist() == ["crowd"]


def test_every_part_of_the_rule_can_be_set(export: Path) -> None:
    (export / "netlib.toml").write_text('collector_threshold = 30000\nunknown_count = "ask"\n')
    found = by_person(triage(export))
    assert found["collector"] == "ask"
    assert found["nobody"] == "ask"


def test_a_list_tells_the_number(export: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text(
        "name,contact_count,position\nNina Nobody,4001,\nNeu Person,4000,Director Finance\n"
    )
    found = triage(export, listed=listed)
    assert by_person(found)["nobody"] == "decline"
    new = found.requests[found.requests["name"] == "Neu Person"].iloc[0]
    assert (new["decision"], new["reason"]) == ("accept", "decides")


def test_drafts_are_courteous_in_the_language_of_who_asks(export: Path) -> None:
    found = triage(export, language="en")
    replies = found.requests.set_index("person_id")["reply"]
    assert str(replies["seller"]).startswith("Guten Tag Sven Seller,")
    assert str(replies["collector"]).startswith("Hello Cora Lector,")
    assert str(replies["collector"]).endswith("Mia Muster")
    assert replies.isna()[["boss", "nobody"]].all()


def test_json_holds_reasons_in_words(export: Path) -> None:
    told = as_dict(triage(export, language="de"))
    json.dumps(told, allow_nan=False)
    assert told["counts"] == {"accept": 2, "ask": 0, "decline": 2, "cannot_tell": 1}
    assert told["policy"]["collector_threshold"] == 4000
    for one in told["requests"]:
        assert one["decision"] in DECISIONS
        assert one["reasons"]
        assert all(reason["code"] in CODES and reason["text"] for reason in one["reasons"])
    collector = next(one for one in told["requests"] if one["person_id"] == "collector")
    assert collector["contact_count"] == 20000
    assert collector["reasons"][0] == {"code": "collector", "text": "mehr als 4.000 Kontakte"}


@pytest.mark.parametrize(("language", "word"), [("en", "decline: 2"), ("de", "ablehnen: 2")])
def test_the_text_reads_in_both_languages(export: Path, language: str, word: str) -> None:
    text = as_text(triage(export, language=language))
    assert word in text
    assert "Carla Crowd" in text


def test_an_export_without_requests_says_so(export: Path) -> None:
    (export / "requests.csv").unlink()
    found = triage(export)
    assert found.requests.empty
    assert as_dict(found)["audit"]["accepted_before"] == 0
    assert found.profile["requests.waiting"].unavailable
    assert as_text(found)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_code_has_its_words(language: str) -> None:
    spoken = words(language)
    assert set(reason_words(spoken, Settings())) == set(CODES)
    assert list(decision_names(spoken)) == list(DECISIONS)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("decision", DECISIONS)
@pytest.mark.parametrize("reason", CODES)
def test_a_draft_for_every_case_and_never_a_name_that_breaks_it(
    language: str, decision: str, reason: str
) -> None:
    reply = draft(decision, reason, name="{0}\nEvil {name}", owner="", words=words(language))
    if decision in ("ask", "decline"):
        assert reply is not None
        assert "{0} Evil {name}" in reply.splitlines()[0]
        assert not reply.endswith("\n")
    else:
        assert reply is None


def test_requests_are_in_order_of_the_decision(export: Path) -> None:
    order = found = triage(export).requests["decision"]
    assert order.map(DECISIONS.index).is_monotonic_increasing
    assert isinstance(found, pd.Series)
