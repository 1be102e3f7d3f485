from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from netlib.errors import SourceError
from netlib.sources.archive import Member
from netlib.sources.linkedin_snapshot import recognises, snapshot_tables

from .exports import ADA, BEN, EVA, MESSAGES, connections, message, messages, report_of
from .linkedin_export import load_files

if TYPE_CHECKING:
    from pathlib import Path

ADA_ROW = {
    "First Name": "Ada",
    "Last Name": "Example",
    "URL": ADA,
    "Email Address": None,
    "Company": "Acme",
    "Position": "CEO",
    "Connected On": "05 Nov 2023",
}
BEN_ROW = {**ADA_ROW, "First Name": "Ben", "Last Name": "Beispiel", "URL": BEN}


def page(*parts: tuple[str, Any]) -> dict[str, Any]:
    return {
        "paging": {"start": 0, "count": 10, "total": 2, "links": []},
        "elements": [{"snapshotDomain": name, "snapshotData": data} for name, data in parts],
    }


def tables(folder: Path, content: str | bytes) -> dict[str, list[dict[Any, Any]]]:
    path = folder / "saved.json"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    found = snapshot_tables(Member(path.name, path))
    return {kind: table.frame.to_dict("records") for kind, table in found}


FIRST, SECOND = page(("CONNECTIONS", [ADA_ROW])), page(("CONNECTIONS", [BEN_ROW]))


@pytest.mark.parametrize(
    "content",
    [
        json.dumps([FIRST, SECOND]),
        json.dumps([FIRST, SECOND], indent=1),
        json.dumps(FIRST) + "\n" + json.dumps(SECOND) + "\n",
        json.dumps(FIRST) + json.dumps(SECOND),
        json.dumps(page(("CONNECTIONS", [ADA_ROW]), ("CONNECTIONS", [BEN_ROW]))),
        json.dumps(page(("CONNECTIONS", [ADA_ROW, BEN_ROW]))),
        json.dumps({"snapshotDomain": "CONNECTIONS", "snapshotData": [ADA_ROW, BEN_ROW]}),
        json.dumps([FIRST, SECOND, {"status": 404, "message": "No data found"}]),
        "\ufeff" + json.dumps([FIRST, SECOND]),
    ],
)
def test_pages_are_put_together_however_they_were_saved(tmp_path: Path, content: str) -> None:
    assert recognises(content.removeprefix("\ufeff"))
    found = tables(tmp_path, content)
    assert [(row["first name"], row["url"]) for row in found["connections"]] == [
        ("Ada", ADA),
        ("Ben", BEN),
    ]
    assert found["connections"][0]["email address"] == ""


def test_a_saved_reply_is_the_same_network_as_the_archive(tmp_path: Path) -> None:
    mails = [
        message(("Ada Example", ADA), ("Eva Ego", EVA), "Hi"),
        message(("Eva Ego", EVA), ("Ada Example,Ben Beispiel", f"{ADA},{BEN}"), "Ho", thread="2"),
    ]
    inbox = [dict(zip(MESSAGES.split(","), mail, strict=True)) for mail in mails]
    saved = json.dumps(page(("CONNECTIONS", [ADA_ROW]), ("INBOX", inbox)))
    csv = {
        "Connections.csv": connections([str(value or "") for value in ADA_ROW.values()]),
        "messages.csv": messages(*mails),
    }
    one, _ = load_files(tmp_path / "a", csv)
    other, report = load_files(tmp_path / "b", {"x.json": saved})
    for name in ("people", "interactions", "groups", "memberships"):
        assert getattr(one, name).equals(getattr(other, name)), name
    assert one.covers == other.covers
    assert report_of(report, "messages").file == "x.json"


def test_every_row_is_told_by_its_keys(tmp_path: Path) -> None:
    at = "2025-11-19 09:59:30"
    endorsement = {"Endorsement Date": at, "Skill Name": "Judo"}
    received = {**endorsement, "Endorser First Name": "Ada", "Endorser Public Url": ADA}
    given = {**endorsement, "Endorsee First Name": "Ben", "Endorsee Public Url": BEN}
    recommendation = dict.fromkeys(
        ("First Name", "Last Name", "Company", "Text", "Creation Date", "Status"), "x"
    )
    found = tables(
        tmp_path,
        json.dumps(
            page(
                ("ENDORSEMENTS", [received, given, received]),
                ("RECOMMENDATIONS", [recommendation]),
                ("RECOMMENDATIONS_GIVEN", [recommendation]),
                ("ALL_COMMENTS", [{"Date": at, "Link": "l", "Message": 'a "b"'}]),
                ("ALL_LIKES", [{"Date": at, "Link": "l", "Type": "LIKE"}]),
                ("INSTANT_REPOSTS", [{"Date": at, "Link": "l"}]),
                ("MEMBER_SHARE_INFO", [{"Date": at, "ShareLink": "l", "ShareCommentary": "Hi"}]),
                ("SKILLS", [{"Name": "Judo"}]),
                ("SHIPS", [{"Name": "Santa Maria"}]),
                ("LEARNING_COACH_INBOX", [dict.fromkeys(MESSAGES.split(","), "x")]),
                ("=cmd()", [{"a": "b"}]),
            )
        ),
    )
    assert {kind: len(rows) for kind, rows in found.items()} == {
        "endorsements received": 2,
        "endorsements given": 1,
        "recommendations": 1,
        "recommendations given": 1,
        "comments": 1,
        "reactions": 1,
        "reposts": 1,
        "posts": 1,
        "skills": 1,
    }
    path = tmp_path / "saved.json"
    ((_, table), *_) = snapshot_tables(Member(path.name, path))
    assert table.notes == ["parts left alone: learning_coach_inbox, ships and 1 more"]


def test_keys_and_values_as_they_come(tmp_path: Path) -> None:
    row = {
        " first  NAME ": "Ada",
        "LAST NAME": ["Example", None, 3, "Ph.D."],
        "Url": {"href": "x"},
        "company": 7.0,
        "Position": True,
        "Connected On": 2.5,
        "Shoe Size": 38,
    }
    sparse = {"First Name": "Ben", "Last Name": "\ud83d", "Connected On": ""}
    path = tmp_path / "x.json"
    path.write_text(json.dumps(page(("CONNECTIONS", [row, sparse, None, 4, [], {}]))))
    ((kind, table),) = snapshot_tables(Member("x.json", path))
    assert kind == "connections"
    assert table.frame[[name.casefold() for name in ADA_ROW]].to_numpy().tolist() == [
        ["Ada", "Example; 3; Ph.D.", "", "", "7", "True", "2.5"],
        ["Ben", "?", "", "", "", "", ""],
    ]
    assert table.notes == ["unknown columns: shoe size"]


@pytest.mark.parametrize(
    "content",
    [
        "{}",
        "[]",
        "",
        "[1, null, [[]]]",
        '{"elements": null}',
        '{"elements": [{"snapshotDomain": ["X"], "snapshotData": null}, 7]}',
        json.dumps(page(("LANGUAGES", [{"Name": "Latin", "Proficiency": "Native"}]))),
    ],
)
def test_a_reply_without_anything_to_read_has_no_table(tmp_path: Path, content: str) -> None:
    assert tables(tmp_path, content) == {}


@pytest.mark.parametrize(
    "content",
    [
        '{"elements": [',
        json.dumps(FIRST) + "\nxyz",
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"elements": ' + "9" * 5_000 + "}",
    ],
)
def test_what_is_no_json_is_told_in_one_sentence(tmp_path: Path, content: str) -> None:
    with pytest.raises(SourceError, match=r"^saved\.json is damaged: .* line \d") as error:
        tables(tmp_path, content)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "head", ["", "{", '{"contacts": []}', "BEGIN:VCARD", '"snapshotData"', "a,snapshotData\n"]
)
def test_other_files_are_no_reply(head: str) -> None:
    assert not recognises(head)
