from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.network import build
from netlib.settings import Settings
from netlib.sources import load
from netlib.sources.archive import Member
from netlib.sources.part import Part, read_own
from netlib.sources.xing import read_xing
from netlib.sources.xing_json import recognises
from netlib.sources.xing_terms import industry_name, level_of
from netlib.text import clean

from .xing_answers import (
    ADA,
    BEN,
    CLEO,
    EVA,
    contacts,
    conversations,
    load_answers,
    named,
    post,
    talk,
)

ME = "https://www.xing.com/profile/Eva_Ego"
USERS = {"users": [EVA]}
RECEIVED = {
    "sender_id": BEN["id"],
    "sender": named(BEN),
    "message": "Kennen wir uns?",
    "received_at": "2014-02-01T09:30:00+01:00",
}
SENT = {"sender_id": EVA["id"], "recipient_id": CLEO["id"]}
EVERYTHING = {
    "users/me.json": USERS,
    "contacts.json": contacts(ADA, named(BEN)),
    "conversations.json": conversations(
        talk(1, [EVA, ADA], post(ADA, 1, "Guten Tag"), post(EVA, 2, "Hallo")),
        talk(2, [EVA, ADA, CLEO], post(CLEO, 3, "An alle")),
    ),
    "requests.json": {"contact_requests": [RECEIVED]},
    "sent.json": {"contact_requests": [SENT]},
    f"users/{ADA['id']}/contacts/shared.json": {"shared_contacts": {"total": 1, "users": [BEN]}},
    f"contacts/{ADA['id']}/tags.json": {"tags": {"total": 1, "items": [{"tag": "Alumni"}]}},
    "groups.json": {
        "groups": {
            "total": 2,
            "items": [
                {
                    "id": "7_abcdef",
                    "name": "Netzwerken",
                    "member_count": 500,
                    "user_state": "MEMBER",
                },
                {
                    "id": "8_abcdef",
                    "name": "Segeln",
                    "member_count": 9,
                    "user_state": "PENDING_MEMBER",
                },
            ],
        }
    },
    "visits.json": {
        "visits": [{"id": "9_abcdef", "display_name": "Vera Vorbei", "visit_count": 2}]
    },
    "paths.json": {
        "contact_paths": {"paths": [{"users": [EVA, ADA, CLEO]}], "distance": 2, "total": 1}
    },
    "industries.json": {"industries": [{"id": 90700, "localized_name": "Internet"}]},
}


def people_of(part: Part) -> pd.DataFrame:
    return part.tables["people"].set_index("person_id")


def dropped(part: Part) -> dict[str, int]:
    return {reason: rows for file in part.files for reason, rows in file.dropped.items()}


def notes(part: Part) -> list[str]:
    return [note for file in part.files for note in file.notes]


def edges(part: Part, kind: str = "message") -> list[tuple[str, str]]:
    events = part.tables["interactions"]
    events = events[events["kind"] == kind]
    return list(zip(events["sender"], events["recipient"], strict=True))


def test_all_answers_make_one_network() -> None:
    part = load_answers(EVERYTHING)
    assert part.source == "xing"
    assert part.ego == "xing/eva_ego"
    assert part.exported_on == date(2014, 3, 3)
    assert part.missing == ()
    assert part.covers == {
        *("contacts", "message", "requests", "invitation", "groups", "memberships", "ties"),
    }
    people = part.tables["people"]
    tables = {**part.tables, "people": people.assign(is_ego=people["person_id"] == part.ego)}
    build(tables, source="xing", covers=part.covers)
    assert sum(file.read for file in part.files) == 14
    assert dropped(part) == {"a visit to a profile, which is no exchange": 1}


def test_a_folder_of_answers_loads(tmp_path: Path) -> None:
    for name, answer in EVERYTHING.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(answer), encoding="utf-8")
    network, report = load(tmp_path)
    assert network.ego == "xing/eva_ego"
    assert (report.read, report.kept) == (14, 13)
    assert {file.file for file in report.files} == set(EVERYTHING)


def test_a_user() -> None:
    people = people_of(load_answers(EVERYTHING))
    ada = people.loc["xing/ada_beispiel"]
    assert ada.dropna().to_dict() == {
        "name": "Ada Beispiel",
        "company": "Muster GmbH",
        "position": "Geschäftsführerin",
        "level": "executive",
        "industry": "Consulting",
        "location": "Köln, DE",
        "email": "ada@example.org",
        "url": "https://www.xing.com/profile/Ada_Beispiel",
        "is_contact": True,
    }
    eva = people.loc["xing/eva_ego"]
    assert (eva["level"], eva["industry"]) == ("head", "Internet and online media")
    assert people["is_contact"].to_dict() == {
        "xing/eva_ego": False,
        "xing/ada_beispiel": True,
        "xing-id/3_cccccc": True,
        "xing/cleo_probe2": False,
    }


def test_numbers_and_addresses_are_one_person() -> None:
    part = load_answers(EVERYTHING)
    addresses = part.addresses.groupby("person_id")["address"].agg(list).to_dict()
    assert addresses == {
        "xing/eva_ego": ["xing/eva_ego", "xing-id/1_aaaaaa", "mail:eva@example.org"],
        "xing/ada_beispiel": ["xing/ada_beispiel", "xing-id/2_bbbbbb", "mail:ada@example.org"],
        "xing-id/3_cccccc": ["xing-id/3_cccccc"],
        "xing/cleo_probe2": ["xing/cleo_probe2", "xing-id/4_dddddd"],
    }


def test_messages_go_to_everybody_in_the_conversation() -> None:
    part = load_answers(EVERYTHING)
    assert edges(part) == [
        ("xing/ada_beispiel", "xing/eva_ego"),
        ("xing/eva_ego", "xing/ada_beispiel"),
        ("xing/cleo_probe2", "xing/eva_ego"),
        ("xing/cleo_probe2", "xing/ada_beispiel"),
    ]
    first, *_, last = part.tables["interactions"].query("kind == 'message'").to_dict("records")
    assert first == {
        "at": pd.Timestamp("2014-03-01 10:00", tz="UTC"),
        "sender": "xing/ada_beispiel",
        "recipient": "xing/eva_ego",
        "kind": "message",
        "thread_id": "xing:1_ffffff",
        "n_recipients": 1,
        "text": "Guten Tag",
    }
    assert (last["thread_id"], last["n_recipients"]) == ("xing:2_ffffff", 2)


def test_groups_are_those_of_the_platform_of_threads_and_of_tags() -> None:
    part = load_answers(EVERYTHING)
    groups = part.tables["groups"][["group_id", "name", "member_count", "basis"]]
    assert groups.to_numpy().tolist() == [
        ["xing-group/7_abcdef", "Netzwerken", 500, "platform"],
        ["xing-group/8_abcdef", "Segeln", 9, "platform"],
        ["thread:xing:2_ffffff", "Betreff", 3, "thread"],
        ["label:alumni", "Alumni", 1, "label"],
    ]
    # the ego only asked to join the second
    assert set(part.tables["memberships"].itertuples(index=False, name=None)) == {
        ("xing/eva_ego", "xing-group/7_abcdef"),
        ("xing/eva_ego", "thread:xing:2_ffffff"),
        ("xing/ada_beispiel", "thread:xing:2_ffffff"),
        ("xing/cleo_probe2", "thread:xing:2_ffffff"),
        ("xing/ada_beispiel", "label:alumni"),
    }


def test_requests_of_both_directions() -> None:
    part = load_answers(EVERYTHING)
    received, sent = part.tables["requests"].to_dict("records")
    assert received == {
        "request_id": "incoming:xing-id/3_cccccc:2014-02-01T08:30",
        "person_id": "xing-id/3_cccccc",
        "direction": "incoming",
        "at": pd.Timestamp("2014-02-01 08:30", tz="UTC"),
        "text": "Kennen wir uns?",
        "outcome": "accepted",
    }
    assert (sent["person_id"], sent["direction"]) == ("xing/cleo_probe2", "outgoing")
    assert pd.isna(sent["at"])
    assert pd.isna(sent["outcome"])
    assert edges(part, "invitation") == [
        ("xing-id/3_cccccc", "xing/eva_ego"),
        ("xing/eva_ego", "xing/cleo_probe2"),
    ]


def test_ties_are_shared_contacts_and_the_steps_of_paths() -> None:
    ties = load_answers(EVERYTHING).tables["ties"]
    assert list(ties.itertuples(index=False, name=None)) == [
        ("xing-id/3_cccccc", "xing/ada_beispiel", "shared contact"),
        ("xing/ada_beispiel", "xing/cleo_probe2", "xing path"),
        ("xing/ada_beispiel", "xing/eva_ego", "xing path"),
    ]


def test_what_is_told_of_the_ego_alone() -> None:
    own = load_answers(EVERYTHING).tables["own"]
    day = pd.Timestamp
    nothing = pd.NaT
    lines = own.drop(columns="text").fillna({"name": "", "organization": ""})
    assert list(lines.itertuples(index=False, name=None)) == [
        ("job", "Leiterin Technik", "Egowerk AG", day("2010-01-01"), nothing),
        ("job", "Technikerin", "ALTFIRMA", day("2001-01-01"), nothing),
        ("school", "Diplom", "Hochschule Nirgendheim", day("1996-10-01"), day("2001-03-01")),
        ("skill", "Python", "", nothing, nothing),
        ("skill", "Netzwerke", "", nothing, nothing),
        ("skill", "Geduld", "", nothing, nothing),
    ]
    assert own["text"].dropna().tolist() == ["Informatik"]


def _wrapped(files: dict[str, Any]) -> dict[str, Any]:
    """Return the same answers in one object, each under a key that tells whose it is."""
    whole: dict[str, Any] = {}
    for name, answer in files.items():
        whose = next((one["id"] for one in (ADA,) if str(one["id"]) in name), name)
        whole.setdefault(str(whose), []).append(answer)
    return whole


@pytest.mark.parametrize("shape", ["list", "lines", "wrapped", "reversed", "documents"])
def test_answers_may_come_in_any_shape_and_order(shape: str) -> None:
    expected = load_answers(EVERYTHING)
    in_list = [
        {"user_id": ADA["id"], **answer} if str(ADA["id"]) in name else answer
        for name, answer in EVERYTHING.items()
    ]
    shapes: dict[str, dict[str, Any]] = {
        "list": {"all.json": in_list},
        "lines": {"all.jsonl": "\n".join(json.dumps(one) for one in in_list)},
        "wrapped": {"all.json": _wrapped(EVERYTHING)},
        "reversed": {
            f"{9 - nth // 10}{9 - nth % 10} {name.replace('/', ' ')}": answer
            for nth, (name, answer) in enumerate(EVERYTHING.items())
        },
        "documents": {"all.json": json.dumps(in_list).encode("utf-16")},
    }
    found = load_answers(shapes[shape])
    assert found.ego == expected.ego
    assert found.covers == expected.covers
    assert sum(file.read for file in found.files) == sum(file.read for file in expected.files)
    for name, table in expected.tables.items():
        other = found.tables[name]
        assert sorted(map(repr, table.to_dict("records"))) == sorted(
            map(repr, other.to_dict("records"))
        ), name


def test_the_same_answers_again_change_nothing_but_the_report() -> None:
    once = load_answers(EVERYTHING)
    twice = load_answers(
        {**EVERYTHING, **{f"again/{name}": one for name, one in EVERYTHING.items()}}
    )
    for name, table in once.tables.items():
        pd.testing.assert_frame_equal(table, twice.tables[name])
    assert sum(file.read for file in twice.files) == 2 * sum(file.read for file in once.files)
    # all but the user, who is a mention and no event
    listed_twice = sum(file.dropped.get("listed twice", 0) for file in twice.files)
    assert listed_twice == 14 - 1 - 1


def test_an_invisible_list_is_not_an_empty_one() -> None:
    hidden = load_answers({"me.json": USERS, "c.json": {"contacts": {"total": 47, "users": None}}})
    assert "contacts" not in hidden.covers
    assert notes(hidden) == [
        "the list under contacts is not visible in this file, which is something else than empty"
    ]
    assert people_of(hidden)["is_contact"].tolist() == [False]
    empty = load_answers({"me.json": USERS, "c.json": contacts()})
    assert "contacts" in empty.covers
    assert "contacts" in hidden.missing
    assert "contacts" not in empty.missing


def test_a_page_of_a_list_is_not_the_list() -> None:
    part = load_answers(
        {
            "me.json": USERS,
            "c.json": contacts(ADA, total=47),
            "v.json": conversations(talk(1, [EVA, CLEO], post(CLEO, 1))),
        }
    )
    assert (
        "XING counts 47 contacts and the files hold 1: save the other pages of the list too"
        in notes(part)
    )
    is_contact = people_of(part)["is_contact"]
    assert is_contact["xing/ada_beispiel"]
    assert pd.isna(is_contact["xing-id/4_dddddd"])
    ids = {"contact_ids": {"items": [ADA["id"], CLEO["id"]]}}
    whole = load_answers({"me.json": USERS, "c.json": contacts(ADA, total=2), "i.json": ids})
    assert notes(whole) == []
    assert people_of(whole)["is_contact"].tolist() == [False, True, True]
    assert dropped(whole) == {"listed twice": 1}


def test_only_the_latest_messages_are_noted() -> None:
    part = load_answers(
        {
            "v.json": conversations(talk(1, [EVA, ADA], post(ADA, 1), message_count=9)),
            "u.json": USERS,
        }
    )
    assert notes(part) == [
        "of 1 conversations only the latest messages are in the file, 8 earlier ones are not"
    ]


def test_whose_contacts_and_tags_these_are_must_be_told() -> None:
    answers: dict[str, Any] = {
        "me.json": USERS,
        "shared.json": {"shared_contacts": {"total": 1, "users": [BEN]}},
        "tags.json": {"tags": {"items": [{"tag": "Alumni"}]}},
    }
    part = load_answers(answers)
    assert dropped(part) == {
        "whose shared contacts these are is not told": 1,
        "whose tags these are is not told": 1,
    }
    assert len(part.tables["ties"]) == 0
    by_page = {**answers["shared.json"], "user_id": "https://www.xing.com/profile/Ada_Beispiel/cv"}
    told = load_answers({**answers, "shared.json": by_page})
    assert told.tables["ties"]["target"].tolist() == ["xing/ada_beispiel"]
    assert "xing/ada_beispiel" in set(told.tables["people"]["person_id"])


def test_tags_may_come_with_the_contact() -> None:
    tagged = {**ADA, "tags": {"items": [{"tag": "Alumni"}, {"tag": " alumni "}, {"tag": ""}]}}
    part = load_answers(
        {"me.json": USERS, "c.json": contacts(tagged, {**named(BEN), "tags": ["Chor"]})}
    )
    assert part.tables["memberships"].to_numpy().tolist() == [
        ["xing/ada_beispiel", "label:alumni"],
        ["xing-id/3_cccccc", "label:chor"],
    ]


def test_people_who_are_not_named_are_nobody_else() -> None:
    gone = {"id": None, "display_name": None}
    part = load_answers(
        {
            "me.json": USERS,
            "v.json": conversations(
                {**talk(1, [EVA], post(EVA, 1), post(None, 2)), "participants": [named(EVA), gone]},
                {**talk(2, [EVA], post(EVA, 3)), "participants": [named(EVA), gone, gone]},
            ),
        }
    )
    assert edges(part) == [
        ("xing/eva_ego", "member:xing:1_ffffff"),
        ("xing/eva_ego", "member:xing:2_ffffff"),
        ("xing/eva_ego", "member:xing:2_ffffff#2"),
    ]
    assert dropped(part) == {"no person named": 1}


def test_a_job_is_the_primary_one_or_one_that_goes_on() -> None:
    old = {"name": "Altwerk", "title": "Lehrling", "until_now": False, "begin_date": "1999"}
    first = {
        "name": None,
        "tag": "NEUWERK",
        "title": "Chefin",
        "until_now": True,
        "begin_date": "2009",
    }
    later = {
        "name": "Nebenwerk",
        "title": "Beirätin",
        "until_now": True,
        "begin_date": "2012-05",
        "career_level": "JOBLEVEL_4",
        "industry": "Zauberei",
    }
    without = {
        **ADA,
        "professional_experience": {
            "primary_company": None,
            "non_primary_companies": [old, first, later],
        },
    }
    row = people_of(load_answers({"me.json": USERS, "c.json": contacts(without)})).loc[
        "xing/ada_beispiel"
    ]
    assert list(row[["company", "position", "level", "industry"]]) == [
        *("Nebenwerk", "Beirätin", "lead", "Zauberei"),
    ]
    primary = {
        **ADA,
        "professional_experience": {"primary_company": first, "companies": [old, later]},
    }
    row = people_of(load_answers({"me.json": USERS, "c.json": contacts(primary)})).loc[
        "xing/ada_beispiel"
    ]
    # the level is not told of the primary job, so that of another present one stands
    assert list(row[["company", "position", "level"]]) == ["NEUWERK", "Chefin", "lead"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"me.json": USERS}, "xing/eva_ego"),
        ({"sent.json": {"contact_requests": [SENT]}}, "xing-id/1_aaaaaa"),
        (
            {"got.json": {"contact_requests": [{**RECEIVED, "recipient_id": "1_aaaaaa"}]}},
            "xing-id/1_aaaaaa",
        ),
        (
            {
                "v.json": conversations(
                    talk(1, [EVA, ADA], post(ADA, 1)), talk(2, [EVA, BEN], post(EVA, 2))
                )
            },
            "xing-id/1_aaaaaa",
        ),
        # a contact is never oneself
        (
            {
                "v.json": conversations(talk(1, [EVA, ADA], post(ADA, 1))),
                "c.json": contacts(named(ADA)),
            },
            "xing-id/1_aaaaaa",
        ),
    ],
)
def test_the_owner_is_found(files: dict[str, Any], expected: str) -> None:
    assert load_answers(files).ego == expected


def test_the_owner_must_be_named_where_nothing_tells() -> None:
    talks = {"v.json": conversations(talk(1, [EVA, ADA], post(ADA, 1)))}
    with pytest.raises(SourceError, match="--ego and the address of your profile"):
        load_answers(talks)
    with pytest.raises(SourceError, match="--ego and the address of your profile"):
        load_answers({"c.json": contacts(ADA)})
    assert load_answers(talks, ego="Eva  EGO").ego == "xing-id/1_aaaaaa"
    assert load_answers(talks, ego="1_aaaaaa").ego == "xing-id/1_aaaaaa"
    assert load_answers({"c.json": contacts(ADA)}, ego=ME).ego == "xing/eva_ego"
    assert (
        load_answers({"c.json": contacts(ADA)}, ego="eva@example.org").ego == "mail:eva@example.org"
    )
    assert load_answers({"c.json": contacts(ADA)}, ego="Eva Ego").ego == "name:eva ego|"


def test_what_the_user_says_wins() -> None:
    assert load_answers(EVERYTHING, ego="eva@example.org").ego == "xing/eva_ego"
    # the address of another platform says nothing here
    part = load_answers(EVERYTHING, ego="https://www.linkedin.com/in/eva-ego")
    assert part.ego == "xing/eva_ego"
    assert "in/eva-ego" in set(part.addresses["address"])
    with pytest.raises(SourceError, match="not the one these files of XING are about"):
        load_answers({"me.json": USERS}, ego="https://www.xing.com/profile/Somebody_Else")
    with pytest.raises(SourceError, match="fits 2 people"):
        load_answers(
            {
                "v.json": conversations(
                    talk(1, [EVA, {**BEN, "display_name": "Eva Ego"}], post(EVA, 1))
                )
            },
            ego="Eva Ego",
        )


def test_the_address_the_user_gives_joins_the_number() -> None:
    part = load_answers({"sent.json": {"contact_requests": [SENT]}}, ego=ME)
    assert part.ego == "xing/eva_ego"
    assert part.tables["people"]["person_id"].tolist() == ["xing/eva_ego", "xing-id/4_dddddd"]
    assert edges(part, "invitation") == [("xing/eva_ego", "xing-id/4_dddddd")]


def test_half_the_entries_are_damaged() -> None:
    part = load_answers(
        {
            "all.json": [
                {"users": [EVA, 7, None, [], {"id": None}]},
                {"contacts": {"users": [ADA, None, True, {"id": {}}]}},
                {"contact_requests": [RECEIVED, {}, "x", 4]},
                {
                    "conversations": {
                        "items": [talk(1, [EVA, ADA], post(ADA, 1), None, 7), None, "x", {}]
                    }
                },
                {
                    "contact_paths": {
                        "paths": [{"users": [EVA, ADA]}, {"users": None}, {}, [EVA, BEN], 5]
                    }
                },
                {
                    "groups": {
                        "items": [{"id": "7_abcdef", "name": None, "member_count": -3}, {}, None]
                    }
                },
                {"shared_contacts": {"users": [BEN, None]}, "user_id": ADA["id"]},
                {"tags": {"items": [{"tag": "Chor"}, None]}, "user_id": ADA["id"]},
            ]
        }
    )
    (file,) = part.files
    # one of each line is whole
    assert file.kept == 8
    assert file.dropped == {
        "damaged entry": 3 + 2 + 1 + 4 + 2 + 1 + 1 + 1,
        "no person named": 1 + 1 + 2 + 2,
        "no group named": 1,
    }
    assert set(part.tables["people"]["person_id"]) == {
        *("xing/eva_ego", "xing/ada_beispiel", "xing-id/3_cccccc"),
    }
    assert pd.isna(part.tables["groups"]["member_count"].iloc[0])


def test_dates_that_cannot_be_read_are_missing() -> None:
    odd = {**post(ADA, 1), "created_at": "gestern"}
    part = load_answers(
        {
            "v.json": conversations(
                talk(1, [EVA, ADA], odd, {**post(EVA, 2), "created_at": "2014-03-02 10:00:00"})
            ),
            "u.json": USERS,
        }
    )
    assert part.tables["interactions"]["at"].isna().tolist() == [True, False]
    assert notes(part) == [
        "1 dates could not be read and are missing",
        "no time zone in this file, read as UTC",
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[" * 200_000 + "]" * 200_000, "nested deeper"),
        ('{"users": [', "no whole JSON file"),
        ('{\n"users": [\n{}\n', "no whole JSON file"),
        ('{"users": [{"id": ' + "9" * 5000 + "}]}", "no whole JSON file"),
        ("", "no whole JSON file"),
        (b"\x00\xff\x00", "no whole JSON file"),
    ],
)
def test_a_damaged_file_is_one_sentence(content: str | bytes, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence) as error:
        load_answers({"users.json": content, "me.json": USERS})
    assert str(error.value).startswith("users.json ")


def test_a_damaged_line_is_one_entry() -> None:
    part = load_answers({"all.jsonl": f'{json.dumps(USERS)}\n{{"contacts": \n7\n'})
    (file,) = part.files
    assert (file.read, file.kept, file.dropped) == (3, 1, {"a line that is no JSON": 2})


def test_hostile_texts_stay_the_texts_they_are(shared: Path) -> None:
    nasty = json.loads((shared / "badinput" / "blns" / "blns.json").read_text(encoding="utf-8"))
    nasty += ["\ud800 half", "=1+1", "<script>alert(1)</script>", "../../etc/passwd", "a\x00b", " "]
    users = [
        {
            "id": f"{nth}_0000ff",
            "display_name": text,
            "business_address": {"city": text, "email": text},
            "professional_experience": {
                "primary_company": {"name": text, "title": text, "industry": text}
            },
        }
        for nth, text in enumerate(nasty)
    ]
    talks = [
        talk(
            nth,
            [EVA, one],
            {**post(EVA, 1), "content": one["display_name"]},
            subject=one["display_name"],
        )
        for nth, one in enumerate(users)
    ]
    groups = {
        "groups": {
            "items": [{"id": f"{nth}_0000ff", "name": text} for nth, text in enumerate(nasty)]
        }
    }
    part = load_answers(
        {
            "me.json": USERS,
            "c.json": contacts(*users),
            "v.json": conversations(*talks),
            "g.json": groups,
        }
    )
    kept = clean([text.encode("utf-8", "replace").decode() for text in nasty])
    people = people_of(part).loc[[f"xing-id/{nth}_0000ff" for nth in range(len(nasty))]]
    for column in ("name", "company", "position", "location"):
        assert people[column].fillna("").tolist() == kept.fillna("").tolist(), column
    assert part.tables["interactions"]["text"].fillna("").tolist() == kept.fillna("").tolist()
    groups_by_id = part.tables["groups"].set_index("group_id")["name"]
    assert [groups_by_id[f"xing-group/{nth}_0000ff"] for nth in range(3, 20)] == kept[3:20].tolist()


def test_a_hostile_page_name_is_no_other_site() -> None:
    odd = {
        "id": "5_eeeeee",
        "permalink": "javascript:alert(1)",
        "page_name": "?/../",
        "display_name": "X",
    }
    part = load_answers({"me.json": USERS, "c.json": contacts(odd)})
    assert part.tables["people"]["person_id"].tolist()[1] == "xing-id/5_eeeeee"
    assert pd.isna(part.tables["people"]["url"].iloc[1])


@pytest.mark.parametrize("name", list(EVERYTHING))
def test_every_answer_is_recognised(name: str) -> None:
    known = recognises(json.dumps(EVERYTHING[name], indent=1))
    assert known is (name != "industries.json")


@pytest.mark.parametrize(
    "head",
    [
        '{"friends_v2": [{"name": "Ada", "timestamp": 1}]}',
        '[{"title": "", "string_list_data": [{"href": "https://x.example", "value": "ada"}]}]',
        '{"participants": [{"name": "Ada"}], "messages": [{"sender_name": "Ada", "content": "xing.com"}]}',
        '{"directed": false, "nodes": [{"id": 1}], "links": [], "users": [1]}',
        '{"paging": {}, "elements": [{"snapshotDomain": "CONNECTIONS", "snapshotData": []}]}',
        '{"format": "netlib tables 1", "covers": ["contacts", "groups"]}',
        '{"users": [{"id": 1, "name": "Ada"}], "groups": []}',
        'BEGIN:VCARD\nURL:https://www.xing.com/profile/Ada\n"users": [',
        "",
    ],
)
def test_other_files_are_not_claimed(head: str) -> None:
    assert not recognises(head)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("STUDENT_INTERN", "student"),
        ("ENTRY_LEVEL", "entry"),
        ("PROFESSIONAL_EXPERIENCED", "professional"),
        ("MANAGER_SUPERVISOR", "lead"),
        ("EXECUTIVE", "head"),
        ("SENIOR_EXECUTIVE", "executive"),
        ("JOBLEVEL_1", "student"),
        ("JOBLEVEL_6", "executive"),
        ("JOBLEVEL_7", None),
        ("Student/Praktikant", "student"),
        ("Student/in / Praktikant/in", "student"),
        ("Berufseinsteiger:in", "entry"),
        ("Mit Berufserfahrung", "professional"),
        ("Professional/Experienced", "professional"),
        ("Manager/Führungskraft", "lead"),
        ("Direktor (Bereichsleiter, VP, SVP etc.)", "head"),
        ("Executive (VP, SVP etc.)", "head"),
        ("Geschäftsführer*in", "executive"),
        ("Senior Executive (CEO, CFO, President)", "executive"),
        ("Inhaber", "owner_board"),
        ("Student/Geschäftsführer", None),
        ("Hausmeister", None),
        ("", None),
    ],
)
def test_career_levels(text: str, level: str | None) -> None:
    assert level_of(text) == level


def test_industries_by_number_then_by_name() -> None:
    assert industry_name("90700", "whatever", "OTHERS") == "Internet and online media"
    assert industry_name("", "", "OTHERS") == "Other"
    assert industry_name("1", "Zauberei", "") == "Zauberei"
    # the number changed its meaning, the name beside it did not
    assert industry_name("120100", "Financial services") == "Banking and financial services"
    assert industry_name("120100", "Versicherungen") == "Insurance"


def one_input(data: bytes) -> None:
    """Read bytes as one file of answers; a refusal in one sentence is as good as a part."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "users_2_bbbbbb.json")
        path.write_bytes(data)
        try:
            part = read_xing([Member(path.name, path)], own=read_own(ME), settings=Settings())
            people = part.tables["people"]
            tables = {
                **part.tables,
                "people": people.assign(is_ego=people["person_id"] == part.ego),
            }
            build(tables, source=part.source, covers=part.covers)
        except NetlibError:
            return
    assert all(file.read == file.kept + sum(file.dropped.values()) for file in part.files)


_VALUES: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    float("nan"),
    "",
    "1_aaaaaa",
    "\ud800",
    "x" * 999,
    [],
    {},
    [[]],
]


def _spoilt(value: Any, chance: random.Random) -> Any:
    """Return the value with some of its parts replaced, doubled, left out, or put in a wrong place."""
    if chance.random() < 0.04:
        return chance.choice([*_VALUES, [value, value], {"items": value}, {"users": value}])
    if isinstance(value, dict):
        return {key: _spoilt(one, chance) for key, one in value.items() if chance.random() > 0.03}
    if isinstance(value, list):
        return [_spoilt(one, chance) for one in value]
    return value


@settings(max_examples=20)
@given(st.integers(0, 2**32))
def test_spoilt_answers(seed: int) -> None:
    chance = random.Random(seed)
    one_input(json.dumps(_spoilt(list(EVERYTHING.values()), chance)).encode())


@settings(max_examples=40)
@given(
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=8),
    st.integers(0, 10_000),
)
def test_spoilt_bytes(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(json.dumps(list(EVERYTHING.values())).encode())
    for place, byte in changes:
        data[place % len(data)] = byte
    one_input(bytes(data[: cut % len(data)] if cut % 3 == 0 else data))
