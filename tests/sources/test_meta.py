from __future__ import annotations

import json
import random
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.network import build, conform
from netlib.settings import Settings
from netlib.sources.archive import Member
from netlib.sources.batch import LISTED_TWICE, NO_PERSON, TO_ONESELF
from netlib.sources.meta import read_meta, recognises
from netlib.sources.meta_files import mended
from netlib.sources.part import read_own
from netlib.sources.persons import UNCLEAR
from netlib.text import clean, fold

if TYPE_CHECKING:
    from netlib.sources.importreport import FileReport
    from netlib.sources.part import Part

EVA, ADA, BEN = "name:eva ego|", "name:ada example|", "name:ben beispiel|"
DAY = 1577836800  # 2020-01-01 00:00:00 UTC
INBOX = "your_facebook_activity/messages/inbox"


def as_written(value: Any) -> Any:
    """Return texts as the platforms write them: each byte of UTF-8 as a letter of Latin-1."""
    if isinstance(value, str):
        return value.encode().decode("latin-1")
    if isinstance(value, list):
        return [as_written(one) for one in value]
    if isinstance(value, dict):
        return {key: as_written(one) for key, one in value.items()}
    return value


def members(folder: Path, files: dict[str, Any]) -> list[Member]:
    found = []
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, bytes) else json.dumps(as_written(content)).encode()
        path.write_bytes(text)
        found.append(Member(name, path))
    return found


def read(folder: Path, files: dict[str, Any], *, ego: str | None = None) -> Part:
    (part,) = read_meta(members(folder, files), own=read_own(ego), settings=Settings())
    return part


def friends(*names: str | tuple[str, int]) -> dict[str, Any]:
    pairs = [(name, DAY) if isinstance(name, str) else name for name in names]
    return {"friends_v2": [{"name": name, "timestamp": at} for name, at in pairs]}


def message(
    sender: str, content: str | None = "Hi", *, at: int = DAY, **more: Any
) -> dict[str, Any]:
    told = {"sender_name": sender, "timestamp_ms": at * 1000, "type": "Generic", **more}
    return told if content is None else {**told, "content": content}


def thread(
    names: list[str], *messages: dict[str, Any], path: str = "inbox/ada_1", title: str = ""
) -> dict[str, Any]:
    return {
        "participants": [{"name": name} for name in names],
        "messages": list(messages),
        "title": title,
        "is_still_participant": True,
        "thread_path": path,
    }


def entry(handle: str, *, at: int = DAY) -> dict[str, Any]:
    return {
        "title": "",
        "media_list_data": [],
        "string_list_data": [
            {"href": f"https://www.instagram.com/{handle}", "value": handle, "timestamp": at}
        ],
    }


def report(part: Part, kind: str) -> FileReport:
    (file,) = [file for file in part.files if file.kind == kind]
    return file


def events(part: Part) -> list[tuple[str, str]]:
    table = part.tables["interactions"]
    return list(zip(table["sender"], table["recipient"], strict=True))


def person(part: Part, person_id: str) -> dict[str, Any]:
    people = part.tables["people"]
    (row,) = people[people["person_id"] == person_id].to_dict("records")
    return {str(name): None if pd.isna(value) else value for name, value in row.items()}


@pytest.mark.parametrize(
    "content",
    [
        friends("Ada"),
        {"received_requests_v2": []},
        {"sent_requests_v2": []},
        {"rejected_requests_v2": []},
        {"profile_v2": {"name": {"full_name": "Eva Ego"}}},
        {"profile_user": []},
        {"relationships_following": []},
        [entry("ada")],
        thread(["Ada", "Eva"]),
        thread([], message("Ada")),
        {"participants": ["Ada", "Eva"], "threadName": "Ada_7", "messages": []},
    ],
)
def test_the_files_are_told_by_content(content: Any) -> None:
    assert recognises(json.dumps(content))
    assert recognises(json.dumps(content, indent=2))


@pytest.mark.parametrize(
    "content",
    [
        {},
        [],
        {"nodes": [], "edges": []},
        {"elements": [{"domain": "CONNECTIONS"}]},
        {"messages": [{"from": "Ada", "date": "2026-01-01"}]},
        {"label_values": [{"value": "string_list_data"}]},
    ],
)
def test_other_json_is_left_alone(content: Any) -> None:
    assert not recognises(json.dumps(content))


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("MÃ¼ller", "Müller"),
        ("Müller", "Müller"),
        ("Ada", "Ada"),
        ("\u00f0\u009f\u0098\u0080", "😀"),
        ("łódź", "łódź"),
        ("Ã\u0083Â¼", "Ã¼"),  # once, not twice
        ("\ud83d", "?"),
        (None, ""),
        (7, ""),
    ],
)
def test_texts_are_put_right_once(given: object, kept: str) -> None:
    assert mended(given) == kept


def test_friends(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "connections/friends/your_friends.json": friends(
                ("Ada Müller", DAY + 5),
                "Ben",
                ("Ben", DAY + 86400 * 9),
                "Ben",
                "Facebook-Nutzer",
                "",
            ),
            "profile_information.json": {"profile_v2": {"name": {"full_name": "Eva Ego"}}},
        },
    )
    assert part.source == "facebook"
    assert part.covers == {"contacts"}
    assert part.missing == ("messages",)
    people = part.tables["people"]
    assert people["person_id"].tolist() == [EVA, "name:ada müller|", "name:ben|", "name:ben|#2"]
    assert people["name"].tolist() == ["Eva Ego", "Ada Müller", "Ben", "Ben"]
    assert people["is_contact"].tolist() == [False, True, True, True]
    assert person(part, "name:ben|#2")["connected_on"] == pd.Timestamp("2020-01-10")
    file = report(part, "friends")
    assert (file.read, file.kept) == (6, 3)
    assert file.dropped == {LISTED_TWICE: 1, NO_PERSON: 2}
    assert file.notes == ("1 friends bear the name of another and are kept apart",)
    assert part.ego == EVA


def test_a_list_of_friends_alone_names_no_owner(tmp_path: Path) -> None:
    part = read(tmp_path, {"friends.json": friends("Ada")})
    assert part.ego is None
    assert read(tmp_path, {"friends.json": friends("Ada")}, ego="Eva Ego").ego == EVA


def test_messages(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "your_friends.json": friends("Ada Example"),
            f"{INBOX}/ada_1/message_1.json": thread(
                ["Ada Example", "Eva Ego"],
                message("Eva Ego", "Grüße", at=DAY + 2),
                message("Ada Example", None, at=DAY + 1, photos=[{"uri": "x.jpg"}]),
                title="Ada Example",
            ),
            f"{INBOX}/ada_1/message_2.json": thread(
                ["Ada Example", "Eva Ego"],
                message("Ada Example", "secret", is_unsent=True),
                message("Ada Example", "", type="Call", call_duration=3),
                message("Ada Example", "Reacted ❤ to your message "),
                title="Ada Example",
            ),
        },
    )
    table = part.tables["interactions"]
    assert events(part) == [(EVA, ADA), (ADA, EVA), (ADA, EVA)]
    assert table["at"].iloc[0] == pd.Timestamp("2020-01-01 00:00:02", tz="UTC")
    assert table["text"].fillna("").tolist() == ["Grüße", "", ""]
    assert table["thread_id"].unique().tolist() == ["facebook:inbox/ada_1"]
    assert table["n_recipients"].tolist() == [1, 1, 1]
    assert person(part, ADA)["is_contact"] is True
    assert [file.dropped for file in part.files if file.kind == "messages"] == [
        {},
        {"a call": 1, "a reaction": 1},
    ]
    assert str(part.exported_on) == "2020-01-01"


def test_a_group_conversation_is_a_group(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            f"{INBOX}/chor_1/message_1.json": thread(
                ["Ada Example", "Ben Beispiel", "Eva Ego"],
                message("Ada Example"),
                message("Cleo"),
                message("Ben Beispiel", "Ben left the group.", type="Unsubscribe"),
                path="inbox/chor_1",
                title="Chor",
            ),
            "profile_information.json": {"profile_v2": {"name": {"full_name": "Eva Ego"}}},
        },
    )
    # Cleo has left the group, so she is not listed, but she wrote
    assert events(part) == [
        (ADA, BEN), (ADA, EVA), (ADA, "name:cleo|"),
        ("name:cleo|", ADA), ("name:cleo|", BEN), ("name:cleo|", EVA),
    ]  # fmt: skip
    (group,) = part.tables["groups"].to_dict("records")
    assert (group["name"], group["member_count"], group["basis"]) == ("Chor", 4, "thread")
    assert set(part.tables["memberships"]["person_id"]) == {ADA, BEN, EVA, "name:cleo|"}
    assert report(part, "messages").dropped == {"a notice of the platform": 1}
    assert part.tables["people"]["is_contact"].isna().all()


def test_a_name_of_two_friends_is_unclear(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "your_friends.json": friends("Ada Example", ("Ada Example", DAY + 9_000_000)),
            f"{INBOX}/a/message_1.json": thread(["Ada Example", "Eva Ego"], message("Ada Example")),
        },
        ego="Eva Ego",
    )
    assert events(part) == [(ADA + UNCLEAR, EVA)]
    assert part.tables["people"]["person_id"].tolist() == [EVA, ADA, ADA + "#2", ADA + UNCLEAR]
    assert part.tables["people"]["is_contact"].tolist() == [False, True, True, False]
    assert any("fit several people" in note for note in report(part, "messages").notes)


def test_a_friend_of_the_owners_name_is_somebody_else(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "your_friends.json": friends("Eva Ego", "Ada Example"),
            f"{INBOX}/a/message_1.json": thread(["Ada Example", "Eva Ego"], message("Eva Ego")),
        },
        ego="Eva Ego",
    )
    assert part.tables["people"]["person_id"].tolist() == [EVA, EVA + "#2", ADA]
    assert events(part) == [(EVA, ADA)]


def test_people_without_name_are_apart_by_conversation(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            f"{INBOX}/{n}/message_1.json": thread(
                ["Facebook user", "Eva Ego"], message("Facebook user"), path=f"inbox/{n}"
            )
            for n in ("a", "b")
        },
        ego="Eva Ego",
    )
    assert events(part) == [
        ("member:facebook:inbox/a", EVA),
        ("member:facebook:inbox/b", EVA),
    ]
    assert part.tables["people"]["name"].isna().tolist() == [False, True, True]


def test_encrypted_chats_have_names_of_their_own(tmp_path: Path) -> None:
    content = {
        "participants": ["Eva Ego", "Jörg Muster"],
        "threadName": "Jörg Muster_7",
        "messages": [
            {"isUnsent": False, "senderName": "Jörg Muster", "text": "Grüß", "timestamp": DAY * 1000, "type": "text"},
            {"isUnsent": True, "senderName": "Eva Ego", "text": "weg", "timestamp": DAY * 1000, "type": "text"},
        ],
    }  # fmt: skip
    part = read(
        tmp_path, {"jorg_7.json": json.dumps(content, ensure_ascii=False).encode()}, ego="Eva Ego"
    )
    assert events(part) == [("name:jörg muster|", EVA), (EVA, "name:jörg muster|")]
    assert part.tables["interactions"]["text"].fillna("").tolist() == ["Grüß", ""]
    assert part.tables["interactions"]["at"].iloc[0] == pd.Timestamp("2020-01-01", tz="UTC")


def test_what_nobody_else_reads_is_dropped(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "a/message_1.json": thread(["Eva Ego"], message("Eva Ego")),
            "b/message_1.json": thread(
                ["Ada Example", "Eva Ego"], message(""), {"damaged": 1}, path="inbox/b"
            ),
        },
        ego="Eva Ego",
    )
    assert [file.dropped for file in part.files] == [{TO_ONESELF: 1}, {NO_PERSON: 2}]
    assert part.tables["interactions"].empty


@pytest.mark.parametrize(
    "threads",
    [
        # the owner is in all of them
        [(["A", "Eva Ego"], ""), (["B", "Eva Ego"], ""), (["B", "C", "Eva Ego"], "")],
        # a conversation is called after the other one
        [(["A", "Eva Ego"], "A")],
        # notes to oneself tell nothing
        [(["A", "Eva Ego"], "A"), (["Eva Ego"], "Eva Ego")],
    ],
)
def test_the_owner_by_conversations(tmp_path: Path, threads: list[tuple[list[str], str]]) -> None:
    files = {
        f"{place}/message_1.json": thread(names, path=f"inbox/{place}", title=title)
        for place, (names, title) in enumerate(threads)
    }
    assert read(tmp_path, files).ego == EVA


def test_an_owner_who_cannot_be_told_is_asked_for(tmp_path: Path) -> None:
    files = {"a/message_1.json": thread(["Ada Example", "Eva Ego"], message("Ada Example"))}
    with pytest.raises(SourceError, match="--ego") as error:
        read(tmp_path, files)
    assert "Ada" not in str(error.value)
    assert read(tmp_path, files, ego="EVA EGO").ego == EVA


def test_requests(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "received.json": {"received_requests_v2": [{"name": "Ada Example", "timestamp": DAY}]},
            "rejected.json": {
                "rejected_requests_v2": [{"name": "Ben Beispiel", "timestamp": 0}, {"timestamp": 1}]
            },
            "sent.json": {
                "sent_requests_v2": [{"name": "Cleo", "timestamp": DAY, "marked_as_spam": False}]
            },
        },
        ego="Eva Ego",
    )
    asked = part.tables["requests"]
    assert asked["person_id"].tolist() == [ADA, BEN, "name:cleo|"]
    assert asked["direction"].tolist() == ["incoming", "incoming", "outgoing"]
    assert asked["outcome"].fillna("").tolist() == ["", "rejected", ""]
    assert asked["at"].isna().tolist() == [False, True, False]
    assert asked["request_id"].is_unique
    assert part.tables["people"]["person_id"].tolist() == [EVA, ADA, BEN, "name:cleo|"]
    assert part.covers == {"requests"}
    assert sum(file.dropped.get(NO_PERSON, 0) for file in part.files) == 1


def test_instagram_contacts_follow_each_other(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "followers_1.json": [entry("ada", at=DAY), entry("Ben.B")],
            "followers_2.json": [entry("cleo"), entry("ada", at=DAY)],
            "following.json": {
                "relationships_following": [
                    entry("ada", at=DAY + 86400),
                    # newer files: the handle as title, no value
                    {"title": "ben.b", "string_list_data": [{"href": "https://www.instagram.com/_u/ben.b", "timestamp": 0}]},
                    {"title": "", "string_list_data": [{"href": "https://www.instagram.com/dan/", "timestamp": DAY}]},
                    {"title": "", "string_list_data": []},
                    {"title": "no handle", "string_list_data": [{"value": "<b>", "timestamp": "x"}]},
                ]
            },
            "personal_information.json": {
                "profile_user": [
                    {"string_map_data": {"Username": {"value": "eva.ego"}, "Name": {"value": "Eva Ego"}}}
                ]
            },
        },
    )  # fmt: skip
    assert part.source == "instagram"
    assert part.ego == "instagram.com/eva.ego"
    people = part.tables["people"].set_index("person_id")
    assert people["is_contact"].to_dict() == {
        "instagram.com/eva.ego": False,
        "instagram.com/ada": True,
        "instagram.com/ben.b": True,
        "instagram.com/dan": False,
        "instagram.com/cleo": False,
    }
    assert people.loc["instagram.com/ada", "connected_on"] == pd.Timestamp("2020-01-02")
    assert people["connected_on"].notna().sum() == 1
    assert people.loc["instagram.com/ada", "url"] == "https://www.instagram.com/ada"
    assert people.loc["instagram.com/ada", "name"] == "ada"
    assert sorted(part.addresses["address"]) == sorted(people.index)
    assert part.covers == {"contacts"}
    assert part.missing == ("messages",)
    following = report(part, "following")
    assert following.dropped == {NO_PERSON: 2}
    assert following.notes == ("1 dates could not be read and are missing",)
    assert [file.dropped for file in part.files if file.kind == "followers"] == [
        {},
        {LISTED_TWICE: 1},
    ]


def test_one_list_of_instagram_does_not_tell_contacts(tmp_path: Path) -> None:
    part = read(tmp_path, {"followers_1.json": [entry("ada")]})
    assert part.covers == frozenset()
    assert part.tables["people"]["is_contact"].isna().all()
    assert any("only one of followers and following" in note for note in part.files[0].notes)


def test_messages_are_of_the_platform_their_path_tells(tmp_path: Path) -> None:
    content = thread(["Ada Example", "Eva Ego"], message("Ada Example"))
    parts = read_meta(
        members(
            tmp_path,
            {
                "your_facebook_activity/messages/inbox/a/message_1.json": content,
                "your_instagram_activity/messages/inbox/a/message_1.json": content,
            },
        ),
        own=read_own("Eva Ego"),
        settings=Settings(),
    )
    assert [part.source for part in parts] == ["facebook", "instagram"]
    assert [len(part.tables["interactions"]) for part in parts] == [1, 1]


def test_messages_without_a_telling_path_go_with_the_lists(tmp_path: Path) -> None:
    content = thread(["Ada Example", "Eva Ego"], message("Ada Example"))
    part = read(tmp_path, {"m.json": content, "followers_1.json": [entry("x")]}, ego="Eva Ego")
    assert part.source == "instagram"
    alone = read(tmp_path / "alone", {"m.json": content}, ego="Eva Ego")
    assert alone.source == "facebook"
    assert any("nothing tells whether" in note for note in alone.files[0].notes)


def test_an_instagram_chat_by_handle_is_the_contact(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "followers_1.json": [entry("ada.ex")],
            "following.json": {"relationships_following": [entry("ada.ex")]},
            "m.json": thread(["ada.ex", "Eva Ego"], message("ada.ex")),
        },
        ego="https://www.instagram.com/eva.ego, Eva Ego",
    )
    assert events(part) == [("instagram.com/ada.ex", "instagram.com/eva.ego")]


@pytest.mark.parametrize(
    "content",
    [
        b'{"friends_v2": [',
        b"[" * 100_000,
        b"\xff\xfe",
        b"{}",
        b"7",
        b'{"friends_v2": 1' + b"1" * 9000,
    ],
)
def test_a_damaged_file_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(SourceError, match=r"^message_1\.json "):
        read(tmp_path, {"inbox/adaexample_1/message_1.json": content})


@pytest.mark.parametrize("content", [1, "x", None, [1], {"a": 1}, [[]], [{"name": []}]])
def test_a_damaged_entry_is_dropped(tmp_path: Path, content: Any) -> None:
    listed = content if isinstance(content, list) else [content]
    part = read(tmp_path, {"f.json": {"friends_v2": [*listed, {"name": "Ada", "timestamp": 1}]}})
    assert report(part, "friends").dropped == {NO_PERSON: 1}
    assert part.tables["people"]["name"].tolist() == ["Ada"]


def test_impossible_times_are_missing(tmp_path: Path) -> None:
    times = [1e300, 10**400, -5, "soon", True, float("nan"), 9e15]
    content = {"friends_v2": [{"name": f"F{n}", "timestamp": at} for n, at in enumerate(times)]}
    part = read(tmp_path, {"f.json": json.dumps(content).encode()})
    assert part.tables["people"]["connected_on"].isna().all()
    assert report(part, "friends").notes == ("7 dates could not be read and are missing",)


def test_hostile_strings_come_back_as_text(tmp_path: Path, shared: Path) -> None:
    bad = shared / "badinput"
    given = [
        *json.loads((bad / "blns" / "blns.json").read_text("utf-8")),
        *(bad / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines(),
    ]
    kept = [text for text in given if clean([text]).notna().all() and fold(text)]
    part = read(
        tmp_path,
        {
            "f.json": friends(*kept),
            "m.json": thread(
                ["Ada Example", "Eva Ego", *kept],
                *(message("Ada Example", text) for text in kept),
                title=kept[0],
            ),
        },
        ego="Eva Ego",
    )
    said = part.tables["interactions"]
    assert set(said.loc[said["recipient"] == EVA, "text"]) == set(clean(kept))
    names = set(part.tables["people"]["name"].map(fold))
    assert names == {"ada example", "eva ego", *map(fold, clean(kept))}
    people = part.tables["people"].assign(is_ego=part.tables["people"]["person_id"] == EVA)
    build(part.tables | {"people": people}, source="facebook", covers=part.covers)


VALID: dict[str, Any] = {
    "friends.json": friends("Ada Example", "Ben Beispiel"),
    "requests.json": {"received_requests_v2": [{"name": "Ada Example", "timestamp": DAY}]},
    "profile.json": {"profile_v2": {"name": {"full_name": "Eva Ego"}}},
    "followers.json": [entry("ada"), entry("ben")],
    "following.json": {"relationships_following": [entry("ada")]},
    "message.json": thread(
        ["Ada Example", "Ben Beispiel", "Eva Ego"],
        message("Ada Example", "Grüße"),
        message("Eva Ego", None, type="Share"),
        title="Chor",
    ),
}


def one_input(data: bytes) -> None:
    """Read bytes as one file among whole ones; the outcome is parts that add up or a clear error."""
    with tempfile.TemporaryDirectory() as folder:
        recognises(data.decode("utf-8", "ignore"))
        for others in (
            {},
            {"message.json": VALID["message.json"], "friends.json": VALID["friends.json"]},
        ):
            files = {**others, "x.json": data}
            try:
                parts = read_meta(
                    members(Path(folder), files), own=read_own("Eva Ego"), settings=Settings()
                )
            except NetlibError as error:
                assert "\n" not in str(error)  # noqa: PT017
                continue
            for part in parts:
                tables = {name: conform(name, table) for name, table in part.tables.items()}
                people = tables["people"]["person_id"]
                assert people.is_unique
                assert (people != "").all()
                assert part.ego is None or part.ego in set(people)
                for name, column in (
                    ("interactions", "sender"),
                    ("interactions", "recipient"),
                    ("memberships", "person_id"),
                    ("requests", "person_id"),
                ):
                    assert name not in tables or tables[name][column].isin(people).all()


def mutated(valid: bytes, seed: int) -> bytes:
    """Return JSON with values replaced by others of any type, or with bytes changed."""
    chance = random.Random(seed)
    data = bytearray(valid)
    odd = [b"null", b"[]", b"{}", b"-1", b"1e999", b'""', b'"\\ud800"', b'"<b>"', b"true", b"[[]]"]
    for _ in range(chance.randint(1, 4)):
        places = [place for place, byte in enumerate(data) if byte in b":,["]
        place = chance.choice(places or [0]) + 1
        if chance.random() < 0.7:
            end = place
            while end < len(data) and data[end] not in b",]}":
                end += 1
            data[place:end] = chance.choice(odd)
        else:
            data[place : place + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 3))
    return bytes(data)


@settings(max_examples=40)
@given(st.sampled_from(sorted(VALID)), st.integers(0, 2**32))
def test_damaged_files(name: str, seed: int) -> None:
    one_input(mutated(json.dumps(as_written(VALID[name])).encode(), seed))
