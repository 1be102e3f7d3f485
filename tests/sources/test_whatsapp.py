from __future__ import annotations

import json
import random
import tempfile
import time
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.network import build, conform
from netlib.settings import Settings
from netlib.sources import chats
from netlib.sources.archive import Member, list_members
from netlib.sources.batch import NO_PERSON, NO_ZONE
from netlib.sources.part import read_own
from netlib.sources.whatsapp import read_whatsapp, recognises
from netlib.text import clean, fold

if TYPE_CHECKING:
    from netlib.sources.importreport import FileReport
    from netlib.sources.part import Part

WITH_ADA = "WhatsApp Chat with Ada Example.txt"
NOTICE = "a notice of WhatsApp"
EVA, ADA, BEN = "name:eva ego|", "name:ada example|", "name:ben beispiel|"


def read(
    folder: Path,
    files: dict[str, str] | str,
    *,
    ego: str | None = None,
    date_order: str = "detect",
) -> Part:
    texts = {WITH_ADA: files} if isinstance(files, str) else files
    members = []
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        members.append(Member(name, path))
    return read_whatsapp(members, own=read_own(ego), settings=Settings(date_order=date_order))


def report(part: Part) -> FileReport:
    (file,) = part.files
    return file


def events(part: Part) -> list[tuple[str, str, str]]:
    """Return day and hour, sender and recipient of each row."""
    table = part.tables["interactions"]
    at = table["at"].dt.strftime("%Y-%m-%d %H:%M:%S").fillna("")
    return list(zip(at, table["sender"], table["recipient"], strict=True))


def texts(part: Part) -> list[str | None]:
    return [None if pd.isna(text) else text for text in part.tables["interactions"]["text"]]


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("[13/06/2026, 09:10:40] Ada Example: Hi", "2026-06-13 09:10:40"),
        ("\u200e[13.06.26, 09:10:40] Ada Example: Hi", "2026-06-13 09:10:40"),
        ("[06/13/26, 9:10:40\u202fPM] Ada Example: Hi", "2026-06-13 21:10:40"),
        ("[13/06/2026 09:10:40] Ada Example: Hi", "2026-06-13 09:10:40"),
        ("13/6/2026, 12:34 - Ada Example: Hi", "2026-06-13 12:34:00"),
        ("13.06.26, 12:34 - Ada Example: Hi", "2026-06-13 12:34:00"),
        ("6/13/26, 12:30 AM - Ada Example: Hi", "2026-06-13 00:30:00"),
        ("6/13/26, 12:30\u202fPM - Ada Example: Hi", "2026-06-13 12:30:00"),
        ("13/6/26, 1:05 p.\u00a0m. - Ada Example: Hi", "2026-06-13 13:05:00"),
        ("13/06/2026, 1:05 pm - Ada Example: Hi", "2026-06-13 13:05:00"),
        ("2026-06-13, 09:10 - Ada Example: Hi", "2026-06-13 09:10:00"),
        ("2026-06-13 09:10 - Ada Example: Hi", "2026-06-13 09:10:00"),
        ("[2026/06/13, 09:10:40] Ada Example: Hi", "2026-06-13 09:10:40"),
        ("2026. 06. 13. 09:10 - Ada Example: Hi", "2026-06-13 09:10:00"),
        ("13-06-2026 09:10 - Ada Example: Hi", "2026-06-13 09:10:00"),
        ("13-06-2026 09:10 – Ada Example: Hi", "2026-06-13 09:10:00"),
        ("13.6.2026, 9.10 - Ada Example: Hi", "2026-06-13 09:10:00"),
        ("[13/06/2026, 09:10:40] \u202aAda Example\u202c: Hi", "2026-06-13 09:10:40"),
    ],
)
def test_every_form_of_a_line(tmp_path: Path, line: str, at: str) -> None:
    assert recognises(line)
    assert recognises("\ufeff" + line + "\r\n")
    part = read(tmp_path, line + "\n", ego="Eva Ego")
    assert events(part) == [(at, ADA, EVA)]
    assert texts(part) == ["Hi"]


@pytest.mark.parametrize(
    "head",
    [
        "",
        "Dear Ada, on 13/06/2026, 12:34 - Ben: said",
        "13/06/2026 was a fine day - or not: perhaps",
        "First Name,Last Name,URL",
        '[{"title": "", "string_list_data": []}]',
        "[2026-06-13 09:10:40,123] INFO: started",
        "1 2\n2 3\n",
    ],
)
def test_other_texts_are_no_chats(head: str) -> None:
    assert not recognises(head)


@pytest.mark.parametrize("piece", ["\u200e", "[\u200e", " ", "1/1/25, ", "[1/1/25, 1:1", "\n"])
def test_a_hostile_start_does_not_stop_the_clock(piece: str) -> None:
    began = time.perf_counter()
    assert not recognises(piece * (65536 // len(piece)))
    assert time.perf_counter() - began < 2


def test_a_chat_of_two(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        "13/6/2026, 12:34 - Messages and calls are end-to-end encrypted.\n"
        "13/6/2026, 12:34 - Eva Ego: Hi: there\n"
        "second line\n"
        "\n"
        "fourth\r\n"
        "13/6/2026, 12:35 - Ada Example: <Media omitted>\n"
        "14/6/2026, 08:00 - Ada Example: This message was deleted\n",
    )
    assert events(part) == [
        ("2026-06-13 12:34:00", EVA, ADA),
        ("2026-06-13 12:35:00", ADA, EVA),
        ("2026-06-14 08:00:00", ADA, EVA),
    ]
    assert texts(part) == ["Hi: there\nsecond line\n\nfourth", None, None]
    assert part.ego == EVA
    assert part.covers == {"message"}
    assert part.tables["people"]["name"].tolist() == ["Eva Ego", "Ada Example"]
    assert part.tables["people"]["is_contact"].isna().all()
    assert part.tables["interactions"]["n_recipients"].tolist() == [1, 1, 1]
    assert part.tables["interactions"]["thread_id"].unique().tolist() == ["whatsapp:ada example"]
    file = report(part)
    assert (file.read, file.kept, file.dropped) == (4, 3, {NOTICE: 1})
    assert file.notes == (NO_ZONE,)
    assert str(part.exported_on) == "2026-06-14"


@pytest.mark.parametrize(
    "text",
    [
        "<Media omitted>",
        "<Medien ausgeschlossen>",
        "<Multimedia omitido>",
        "\u200eimage omitted",
        "\u200eBild weggelassen",
        "\u200eSticker weggelassen",
        "\u200e<attached: 00000012-PHOTO-2026-06-13.jpg>",
        "IMG-20260613-WA0001.jpg (file attached)",
        "IMG-20260613-WA0001.jpg (Datei angehängt)",
        "You deleted this message.",
        "Diese Nachricht wurde gelöscht.",
        "\u200eDu hast diese Nachricht gelöscht.",
    ],
)
def test_what_has_no_text_is_still_a_message(tmp_path: Path, text: str) -> None:
    part = read(tmp_path, f"[13.06.26, 12:34:00] Ada Example: {text}\n", ego="Eva Ego")
    assert texts(part) == [None]
    assert report(part).kept == 1


def test_a_note_on_editing_is_no_text(tmp_path: Path) -> None:
    line = "13.06.26, 12:34 - Ada Example: Hi \u200e<Diese Nachricht wurde bearbeitet.>\n"
    assert texts(read(tmp_path, line, ego="Eva Ego")) == ["Hi"]


@pytest.mark.parametrize("text", ["the image I omitted", "<b>omitted</b>", "he has left us"])
def test_what_people_write_stays(tmp_path: Path, text: str) -> None:
    part = read(tmp_path, f"13.06.26, 12:34 - Ada Example: {text}\n", ego="Eva Ego")
    assert texts(part) == [text]


def test_a_group_is_shown_whole(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "WhatsApp Chat mit Projekt: X.txt": (
                "13.06.26, 12:00 - Eva Ego hat die Gruppe „Projekt: X“ erstellt.\n"
                "13.06.26, 12:01 - Du hast Ada Example hinzugefügt\n"
                "13.06.26, 12:34 - Ada Example: Moin\n"
                "13.06.26, 12:35 - Ben Beispiel: Hallo\n"
                "13.06.26, 12:36 - Eva Ego: Servus\n"
            )
        },
        ego="eva  EGO",
    )
    assert [pair[1:] for pair in events(part)] == [
        (ADA, BEN),
        (ADA, EVA),
        (BEN, ADA),
        (BEN, EVA),
        (EVA, ADA),
        (EVA, BEN),
    ]
    assert part.tables["interactions"]["n_recipients"].tolist() == [2] * 6
    (group,) = part.tables["groups"].to_dict("records")
    assert group == {
        "group_id": "whatsapp:projekt: x",
        "name": "Projekt: X",
        "member_count": 3,
        "basis": "thread",
    }
    members = part.tables["memberships"]
    assert set(members["person_id"]) == {ADA, BEN, EVA}
    assert part.covers == {"message", "groups", "memberships"}
    file = report(part)
    assert file.dropped == {NOTICE: 2}
    assert "people who never wrote in a group are not in its file" in file.notes


def test_a_silent_owner_is_in_the_group_too(tmp_path: Path) -> None:
    group = "13.06.26, 12:34 - Ada Example: A\n13.06.26, 12:35 - Ben Beispiel: B\n"
    alone = "13.06.26, 12:34 - Ada Example: A\n13.06.26, 12:35 - Eva Ego: B\n"
    part = read(tmp_path, {"WhatsApp Chat mit Chor.txt": group, WITH_ADA: alone})
    assert part.ego == EVA
    assert set(part.tables["memberships"]["person_id"]) == {ADA, BEN, EVA}
    assert (("2026-06-13 12:34:00", BEN, EVA)) not in events(part)
    assert (("2026-06-13 12:35:00", BEN, EVA)) in events(part)


def test_an_iphone_writes_notices_in_the_name_of_the_group(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            "_chat.txt": (
                "[13/06/2026, 09:10:40] Chor: \u200eMessages and calls are end-to-end encrypted.\n"
                "[13/06/2026, 09:10:41] Chor: \u200eAda Example added you\n"
                "[13/06/2026, 09:11:00] Ada Example: Hi\n"
                "[13/06/2026, 09:12:00] Eva Ego: Hi\n"
            )
        },
        ego="Eva Ego",
    )
    assert events(part) == [
        ("2026-06-13 09:11:00", ADA, EVA),
        ("2026-06-13 09:12:00", EVA, ADA),
    ]
    assert report(part).dropped == {NOTICE: 2}
    assert "groups" not in part.tables


def test_a_notice_that_quotes_a_colon_is_nobody(tmp_path: Path) -> None:
    line = '13.06.26, 12:00 - Ada Example changed the subject from "A" to "B: C"\n'
    part = read(tmp_path, line + "13.06.26, 12:34 - Ada Example: Hi\n", ego="Eva Ego")
    assert part.tables["people"]["person_id"].tolist() == [EVA, ADA]
    assert report(part).dropped == {NOTICE: 1}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        # a number above 12 anywhere in the file
        (["3/4/25", "13/4/25"], ["2025-04-03", "2025-04-13"]),
        (["3/4/25", "3/14/25"], ["2025-03-04", "2025-03-14"]),
        # dots
        (["3.4.25", "4.4.25"], ["2025-04-03", "2025-04-04"]),
        # years come first
        (["2025-03-04", "2025-04-03"], ["2025-03-04", "2025-04-03"]),
        # month first runs 10 January, 2 January: backwards
        (["10/1/25", "2/2/25"], ["2025-01-10", "2025-02-02"]),
        (["1/10/25", "2/2/25"], ["2025-01-10", "2025-02-02"]),
        # either order gives the same days
        (["5/5/25", "6/6/25"], ["2025-05-05", "2025-06-06"]),
    ],
)
def test_the_order_of_day_and_month(tmp_path: Path, days: list[str], expected: list[str]) -> None:
    text = "".join(f"{day}, 12:34 - Ada Example: Hi\n" for day in days)
    part = read(tmp_path, text, ego="Eva Ego")
    assert part.tables["interactions"]["at"].dt.strftime("%Y-%m-%d").tolist() == expected


def test_an_order_that_cannot_be_told_is_asked_for(tmp_path: Path) -> None:
    text = "3/4/25, 12:34 - Ada Example: Hi\n5/6/25, 12:34 - Ada Example: Hi\n"
    with pytest.raises(SourceError, match="date_order") as error:
        read(tmp_path, text, ego="Eva Ego")
    assert "Ada" not in str(error.value)
    for order, first in (("dmy", "2025-04-03"), ("mdy", "2025-03-04")):
        part = read(tmp_path, text, ego="Eva Ego", date_order=order)
        assert events(part)[0][0].startswith(first)
        assert "order of day and month as set in date_order" in report(part).notes


def test_the_setting_does_not_overrule_the_file(tmp_path: Path) -> None:
    part = read(tmp_path, "13/4/25, 12:34 - Ada Example: Hi\n", ego="Eva Ego", date_order="mdy")
    assert events(part)[0][0].startswith("2025-04-13")


def test_chats_of_one_form_share_their_order(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        {
            WITH_ADA: "3/4/25, 12:34 - Ada Example: Hi\n3/4/25, 12:34 - Eva Ego: Hi\n",
            "WhatsApp Chat with Ben Beispiel.txt": "13/4/25, 12:34 - Ben Beispiel: Hi\n",
        },
    )
    assert [event[0][:10] for event in events(part)] == ["2025-04-03", "2025-04-03", "2025-04-13"]
    assert "order of day and month as in the other chats" in part.files[0].notes


def test_a_day_that_does_not_exist_is_missing(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        "14/4/25, 12:34 - Ada Example: a\n"
        "13/25/2025, 12:34 - Ada Example: b\n"
        "30/2/25, 12:34 - Ada Example: c\n"
        "1/4/25, 25:34 - Ada Example: d\n"
        "1/4/1999, 12:34 - Ada Example: e\n",
        ego="Eva Ego",
    )
    assert [event[0] for event in events(part)] == ["2025-04-14 12:34:00", "", "", "", ""]
    assert "4 dates could not be read and are missing" in report(part).notes


@pytest.mark.parametrize(
    "files",
    [
        # in most chats
        {
            "a.txt": "13.4.25, 12:00 - A: x\n13.4.25, 12:00 - Eva Ego: x\n",
            "b.txt": "13.4.25, 12:00 - B: x\n13.4.25, 12:00 - Eva Ego: x\n",
        },
        # not the one the chat is called after
        {
            "WhatsApp Chat with A.txt": "13.4.25, 12:00 - A: x\n13.4.25, 12:00 - Eva Ego: x\n",
            "WhatsApp Chat with Chor.txt": "13.4.25, 12:00 - A: x\n13.4.25, 12:00 - B: x\n",
        },
        # nobody has answered yet
        {"WhatsApp-Chat mit A (1).txt": "13.4.25, 12:00 - Eva Ego: x\n"},
    ],
)
def test_the_owner(tmp_path: Path, files: dict[str, str]) -> None:
    assert read(tmp_path, files).ego == EVA


@pytest.mark.parametrize(
    "text",
    [
        "13.4.25, 12:00 - A: x\n13.4.25, 12:00 - B: x\n",
        "13.4.25, 12:00 - A: x\n",
        "13.4.25, 12:00 - A: x\n13.4.25, 12:00 - B: x\n13.4.25, 12:00 - C: x\n",
    ],
)
def test_an_owner_who_cannot_be_told_is_asked_for(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError, match="--ego"):
        read(tmp_path, {"chat.txt": text})
    assert read(tmp_path, {"chat.txt": text}, ego="A").ego == "name:a|"


def test_an_owner_who_never_wrote_is_who_was_given(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="--ego"):
        read(tmp_path, "13.4.25, 12:00 - Ada Example: x\n")
    part = read(tmp_path, "13.4.25, 12:00 - Ada Example: x\n", ego="Eva Ego")
    assert events(part) == [("2025-04-13 12:00:00", ADA, EVA)]


def test_the_only_writer_of_a_group_writes_to_nobody_known(tmp_path: Path) -> None:
    text = "13.4.25, 12:00 - You created group “Chor”\n13.4.25, 12:00 - Eva Ego: x\n"
    part = read(tmp_path, {"WhatsApp Chat with Chor.txt": text}, ego="Eva Ego")
    assert part.tables["people"]["person_id"].tolist() == [EVA]
    assert report(part).dropped == {NOTICE: 1, NO_PERSON: 1}


def test_a_phone_number_stays_the_name(tmp_path: Path) -> None:
    part = read(
        tmp_path,
        "13.4.25, 12:00 - \u202a+49 170 1234567\u202c: x\n13.4.25, 12:00 - Eva: x\n",
        ego="Eva",
    )
    assert part.tables["people"]["name"].tolist() == ["Eva", "+49 170 1234567"]
    assert part.tables["people"]["person_id"].iloc[1] == "name:+49 170 1234567|"


def test_a_zip_tells_the_name_of_the_chat(tmp_path: Path) -> None:
    path = tmp_path / "WhatsApp Chat - Ada Example.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "_chat.txt",
            "[13/06/2026, 09:10:40] Ada Example: Hi\n[13/06/2026, 09:10:41] Eva Ego: Hi\n",
        )
    members, _ = list_members(path)
    part = read_whatsapp(members, own=read_own(None), settings=Settings())
    assert part.ego == EVA


def test_a_chat_exported_twice_counts_once(tmp_path: Path) -> None:
    first = "13.4.25, 12:00 - Ada Example: x\n13.4.25, 12:01 - Eva Ego: y\n13.4.25, 12:01 - Eva Ego: y\n"
    part = read(
        tmp_path,
        {f"1/{WITH_ADA}": first, f"2/{WITH_ADA}": first + "13.4.25, 13:00 - Ada Example: z\n"},
    )
    assert texts(part) == ["x", "y", "y", "z"]
    assert [file.dropped for file in part.files] == [{}, {"listed twice": 3}]


def test_a_file_of_notices_alone_names_nobody(tmp_path: Path) -> None:
    part = read(tmp_path, "13.4.25, 12:00 - Messages and calls are end-to-end encrypted.\n")
    assert part.ego is None
    assert part.tables["people"].empty


def test_too_many_lines_leave_out_those_between_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "".join(f"13.4.25, 12:00 - {name}: x\n" for name in ("A", "B", "C", "Eva Ego"))
    monkeypatch.setattr(chats, "MOST_EVENTS", 8)
    part = read(tmp_path, text, ego="Eva Ego")
    pairs = [(sender[5:6], recipient[5:6]) for _, sender, recipient in events(part)]
    assert pairs == [("a", "e"), ("b", "e"), ("c", "e"), ("e", "a"), ("e", "b"), ("e", "c")]
    assert part.tables["interactions"]["n_recipients"].tolist() == [3] * 6
    assert any("only those from or to the owner" in note for note in report(part).notes)
    monkeypatch.setattr(chats, "MOST_EVENTS", 5)
    with pytest.raises(SourceError, match="more people than a chat can have"):
        read(tmp_path, text, ego="Eva Ego")


def test_hostile_strings_come_back_as_text(tmp_path: Path, shared: Path) -> None:
    bad = shared / "badinput"
    given = [
        *json.loads((bad / "blns" / "blns.json").read_text("utf-8")),
        *(bad / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines(),
    ]
    kept = [text for text in given if clean([text]).notna().all()]
    names = [text for text in kept if ": " not in text and "\n" not in text and fold(text)]
    names = [name for name in names if len(name) <= 300 and not name.endswith(":")]
    lines = [f"13.04.25, 12:00 - Ada Example: {text}\n" for text in kept]
    lines.append("13.04.25, 12:00 - Eva Ego: x\n")
    lines += [f"13.04.25, 12:00 - {name}: x\n" for name in names]
    part = read(tmp_path, "".join(lines), ego="Eva Ego")
    first = part.tables["interactions"].drop_duplicates(["sender", "text"])
    said = set(first.loc[first["sender"] == ADA, "text"])
    assert said == set(clean(kept))
    people = set(part.tables["people"]["name"].map(fold))
    assert people == {"eva ego", "ada example", *map(fold, names)}
    tables = part.tables | {
        "people": part.tables["people"].assign(
            is_ego=part.tables["people"]["person_id"] == part.ego
        )
    }
    build(tables, source="whatsapp", covers=part.covers)


VALID = (
    "[13/06/2026, 09:10:40] Ada Example: \u200eMessages and calls are end-to-end encrypted.\n"
    "[13/06/2026, 09:11:00] Ada Example: Hi\nthere\n"
    "[13/06/2026, 9:12:00 PM] Eva Ego: \u200eimage omitted\n"
    "13.06.26, 12:35 - Ben Beispiel: Hallo\n"
    "2026-06-13, 09:10 - Eva Ego: ok\n"
).encode()


def one_input(data: bytes) -> None:
    """Read bytes as a chat; whatever they are, the outcome is a part that adds up or a clear error."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, WITH_ADA)
        path.write_bytes(data)
        recognises(data.decode("utf-8", "ignore"))
        for ego in (None, "Eva Ego"):
            try:
                part = read_whatsapp(
                    [Member(WITH_ADA, path)], own=read_own(ego), settings=Settings()
                )
            except NetlibError as error:
                assert "\n" not in str(error)  # noqa: PT017
                continue
            check(part)


def check(part: Part) -> None:
    """Hold a part against the rules of the tables that do not cost the time of a whole check."""
    tables = {name: conform(name, table) for name, table in part.tables.items()}
    people = tables["people"]["person_id"]
    assert people.is_unique
    assert (people != "").all()
    assert part.ego is None or part.ego in set(people)
    for name, column in (
        ("interactions", "sender"),
        ("interactions", "recipient"),
        ("memberships", "person_id"),
    ):
        if name in tables:
            assert tables[name][column].isin(people).all()


def mutated(valid: bytes, seed: int) -> bytes:
    """Return the bytes with a few of them changed, taken out, doubled or moved."""
    chance = random.Random(seed)
    data = bytearray(valid)
    for _ in range(chance.randint(1, 8)):
        place = chance.randrange(len(data) + 1)
        match chance.randrange(4):
            case 0:
                data[place : place + chance.randint(1, 20)] = b""
            case 1:
                data[place:place] = chance.randbytes(chance.randint(1, 4))
            case 2:
                start = chance.randrange(len(data) + 1)
                data[place:place] = data[start : start + chance.randint(1, 60)]
            case _:
                data[place : place + 1] = bytes([chance.choice(b'0:[]{}",-/\n \xe2\x80\x8e<>')])
    return bytes(data)


@settings(max_examples=50)
@given(st.integers(0, 2**32))
def test_damaged_chats(seed: int) -> None:
    one_input(mutated(VALID, seed))


@settings(max_examples=25)
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    one_input(data)
