from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from .exports import (
    ADA,
    BEN,
    CLEO,
    EVA,
    MESSAGES,
    PROFILE,
    connections,
    csv_text,
    message,
    messages,
    report_of,
)
from .linkedin_export import load_files

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network
    from netlib.sources import FileReport

ME = ("Eva Ego", EVA)
FROM_ADA = ("Ada Example", ADA)


def read(folder: Path, *rows: list[str], ego: str | None = EVA) -> tuple[Network, FileReport]:
    network, report = load_files(folder, {"messages.csv": messages(*rows)}, ego=ego)
    return network, report_of(report, "messages")


def edges(network: Network) -> list[tuple[str, str, int]]:
    events = network.interactions[["sender", "recipient", "n_recipients"]]
    return [
        (sender.removeprefix("in/"), recipient.removeprefix("in/"), n)
        for sender, recipient, n in events.itertuples(index=False, name=None)
    ]


def test_a_message(tmp_path: Path) -> None:
    network, file = read(tmp_path, message(FROM_ADA, ME, ' Hi,\r\n<b>"you"</b> \x00'))
    (event,) = network.interactions.to_dict("records")
    assert event == {
        "at": pd.Timestamp("2026-08-30 07:37:53", tz="UTC"),
        "sender": "in/ada-example",
        "recipient": "in/eva-ego",
        "kind": "message",
        "thread_id": "2-abc",
        "n_recipients": 1,
        "text": 'Hi,\n<b>"you"</b>',
    }
    assert (file.read, file.kept, file.dropped, file.notes) == (1, 1, {}, ())
    assert network.covers == {"message"}
    assert network.people["name"].tolist() == ["Eva Ego", "Ada Example"]


def test_direction_comes_from_the_address_never_from_the_folder(tmp_path: Path) -> None:
    network, _ = read(
        tmp_path,
        message(ME, FROM_ADA, folder="INBOX"),
        message(FROM_ADA, ME, folder="SENT"),
        message(("Eva Ego", "www.linkedin.com/in/Eva-Ego/?x"), FROM_ADA, folder="ARCHIVE"),
    )
    assert edges(network) == [
        ("eva-ego", "ada-example", 1),
        ("ada-example", "eva-ego", 1),
        ("eva-ego", "ada-example", 1),
    ]


@pytest.mark.parametrize("between", [",", ";", " ", ", ", "; "])
def test_a_group_message_is_an_event_for_each_recipient(tmp_path: Path, between: str) -> None:
    to = ("Ben Beispiel,Cleo Muster,Eva Ego", between.join([BEN, CLEO, EVA]))
    network, file = read(tmp_path, message(FROM_ADA, to))
    assert edges(network) == [
        ("ada-example", "ben-beispiel", 3),
        ("ada-example", "cleo-muster", 3),
        ("ada-example", "eva-ego", 3),
    ]
    names = network.people.set_index("person_id")["name"]
    assert names["in/ben-beispiel"] == "Ben Beispiel"
    assert (file.read, file.kept) == (1, 1)


def test_a_comma_in_a_name_does_not_make_two_people(tmp_path: Path) -> None:
    network, file = read(tmp_path, message(ME, ("Ada Example, Ph.D.", ADA)))
    assert edges(network) == [("eva-ego", "ada-example", 1)]
    assert network.people["name"].tolist() == ["Eva Ego", "Ada Example, Ph.D."]
    network, _ = read(tmp_path, message(ME, ("Ada Example, Ph.D.,Ben Beispiel", f"{ADA},{BEN}")))
    assert edges(network) == [("eva-ego", "ada-example", 2), ("eva-ego", "ben-beispiel", 2)]
    assert network.people["name"].tolist()[1:] == ["Ada Example, Ph.D.", "Ben Beispiel"]
    assert file.notes == ()


def test_recipients_without_address_are_counted_and_not_invented(tmp_path: Path) -> None:
    network, file = read(
        tmp_path,
        message(ME, ("Ada Example,LinkedIn Member,Ben Beispiel", f"{ADA},{BEN}")),
        message(ME, ("LinkedIn Member,Ada Example", ADA), thread="2-def"),
    )
    assert edges(network) == [
        ("eva-ego", "ada-example", 3),
        ("eva-ego", "ben-beispiel", 3),
        ("eva-ego", "ada-example", 2),
    ]
    assert file.notes == ("in 2 group messages some recipients have no address and are left out",)
    assert network.people["name"].tolist()[1] == "Ada Example"


def test_people_who_left_are_one_person_per_conversation(tmp_path: Path) -> None:
    left = ("LinkedIn Member", "")
    network, _ = read(
        tmp_path,
        message(left, ME, thread="2-abc"),
        message(ME, left, thread="2-abc"),
        message(left, ME, thread="2-def"),
    )
    assert edges(network) == [
        ("member:2-abc", "eva-ego", 1),
        ("eva-ego", "member:2-abc", 1),
        ("member:2-def", "eva-ego", 1),
    ]
    assert network.people["name"].isna().tolist() == [False, True, True]


def test_a_person_without_address_is_known_by_a_name_only_one_bears(tmp_path: Path) -> None:
    files = {
        "Connections.csv": connections(
            ["Ada", "Example", ADA, "", "Acme", "", "05 Nov 2021"],
            ["Ben", "Beispiel", BEN, "", "Beta", "", "05 Nov 2021"],
            ["Ben", "Beispiel", f"{BEN}-2", "", "Gamma", "", "05 Nov 2021"],
        ),
        "messages.csv": messages(
            message(("ada  EXAMPLE", ""), ME),
            message(("Ben Beispiel", ""), ME, thread="2-def"),
            message(ME, ("Dora Fremd", ""), thread="2-ghi"),
        ),
    }
    network, report = load_files(tmp_path, files)
    assert edges(network) == [
        ("ada-example", "eva-ego", 1),
        ("name:ben beispiel|#unclear", "eva-ego", 1),
        ("eva-ego", "name:dora fremd|", 1),
    ]
    assert report_of(report, "messages").notes == (
        "1 names without address fit several people, whoever is meant is kept apart",
    )


def test_drafts_sponsored_and_empty_messages_are_dropped_with_their_reason(tmp_path: Path) -> None:
    network, file = read(
        tmp_path,
        message(ME, FROM_ADA),
        message(ME, FROM_ADA, draft=("Yes", "No")),
        message(ME, FROM_ADA, draft=("No", "true")),
        message(FROM_ADA, ME, '<p class="spinmail-quill-editor__spin-break">Buy</p>'),
        message(FROM_ADA, ME, title="Sponsored Conversation"),
        message(("Acme", ""), ME, "Hi %FIRSTNAME%, buy"),
        message(("Acme", "https://www.linkedin.com/company/acme"), ME, "Hi %FIRSTNAME%"),
        message(("", ""), ("", "")),
        message(("", ""), ME),
        message(ME, ("Eva Ego", EVA.upper())),
    )
    assert edges(network) == [("eva-ego", "ada-example", 1)]
    assert (file.read, file.kept) == (10, 1)
    assert file.dropped == {
        "draft": 2,
        "sponsored": 4,
        "no person named": 2,
        "to oneself": 1,
    }


def test_a_person_may_write_about_merge_tags(tmp_path: Path) -> None:
    network, file = read(tmp_path, message(FROM_ADA, ME, "you forgot %FIRSTNAME% again, 100%"))
    assert (file.kept, len(network.interactions)) == (1, 1)


def test_columns_grew_over_the_years(tmp_path: Path) -> None:
    row = message(FROM_ADA, ME)
    for columns in (10, 11, 12, 13):
        header = ",".join(MESSAGES.split(",")[:columns])
        text = csv_text(header, [row[:columns]])
        network, report = load_files(tmp_path / str(columns), {"messages.csv": text})
        assert edges(network) == [("ada-example", "eva-ego", 1)]
        assert report_of(report, "messages").notes == ()


def test_a_last_column_of_another_name_and_no_rows_at_all(tmp_path: Path) -> None:
    header = MESSAGES.replace("IS CONVERSATION DRAFT", "IS CONVERSATION ARCHIVED")
    row = message(FROM_ADA, ME, draft=("No", "Yes"))
    network, report = load_files(tmp_path / "a", {"messages.csv": csv_text(header, [row])})
    assert edges(network) == [("ada-example", "eva-ego", 1)]
    assert report_of(report, "messages").notes == ()
    network, _ = load_files(tmp_path / "b", {"messages.csv": csv_text(header)})
    assert network.covers == {"message"}
    assert len(network.interactions) == 0


def test_messages_until_2017_have_names_only(tmp_path: Path) -> None:
    header = "From,To,Date,Subject,Content,Direction,Folder"
    rows = [
        ["Ada Example", "Eva Ego", "11/5/16, 2:37 PM", "", "Hello", "INCOMING", "INBOX"],
        ["Eva Ego", "Ada Example", "11/6/16, 2:37 PM", "", "Hello", "OUTGOING", "SENT"],
        ["Eva Ego", "Ben Beispiel,Cleo Muster", "11/7/16, 2:37 PM", "", "All", "OUTGOING", "SENT"],
        ["LinkedIn Member", "Eva Ego", "11/8/16, 2:37 PM", "", "Bye", "INCOMING", "INBOX"],
    ]
    network, _ = load_files(tmp_path, {"messages.csv": csv_text(header, rows)}, ego=None)
    assert network.ego == "name:eva ego|"
    assert edges(network) == [
        ("name:ada example|", "name:eva ego|", 1),
        ("name:eva ego|", "name:ada example|", 1),
        ("name:eva ego|", "name:ben beispiel|", 2),
        ("name:eva ego|", "name:cleo muster|", 2),
        ("member:2016-11-08 14:37:00+00:00", "name:eva ego|", 1),
    ]
    assert network.interactions["thread_id"].isna().all()
    assert network.interactions["at"].iloc[0] == pd.Timestamp("2016-11-05 14:37", tz="UTC")


def test_dates_that_cannot_be_read_are_missing_and_counted(tmp_path: Path) -> None:
    network, file = read(
        tmp_path,
        message(FROM_ADA, ME, at="yesterday"),
        message(FROM_ADA, ME, at="2026-02-30 07:37:53 UTC"),
        message(FROM_ADA, ME, at=""),
        message(FROM_ADA, ME, at="2026-02-28T07:37:53+02:00"),
    )
    assert network.interactions["at"].isna().tolist() == [True, True, True, False]
    assert network.interactions["at"].max() == pd.Timestamp("2026-02-28 05:37:53", tz="UTC")
    assert file.notes == ("2 dates could not be read and are missing",)


def test_split_files_are_one_and_a_row_in_two_files_counts_once(tmp_path: Path) -> None:
    rows = [message(FROM_ADA, ME, "ok"), message(FROM_ADA, ME, "ok"), message(ME, FROM_ADA, "b")]
    files = {"messages.csv": messages(*rows), "messages_1.csv": messages(*rows[1:], rows[2])}
    network, report = load_files(tmp_path, files)
    kept = {file.file: (file.read, file.kept, file.dropped) for file in report.files}
    # twice in one file may be two messages; the second file has one more of the last
    assert kept == {
        "messages.csv": (3, 3, {}),
        "messages_1.csv": (3, 1, {"listed twice": 2}),
    }
    assert len(network.interactions) == 4


@pytest.mark.parametrize(
    "name",
    ["guide_messages.csv", "learning_coach_messages.csv", "learning_role_play_messages.csv"],
)
def test_talks_with_a_machine_are_left_alone(tmp_path: Path, name: str) -> None:
    files = {
        "messages.csv": messages(message(FROM_ADA, ME)),
        name: messages(message(("Coach", "https://www.linkedin.com/in/coach"), ME)),
    }
    network, report = load_files(tmp_path, files)
    assert len(network.interactions) == 1
    assert [(file.kind, file.read) for file in report.files if file.file == name] == [
        ("not used", 0)
    ]


def test_a_localised_name_is_no_obstacle(tmp_path: Path) -> None:
    network, report = load_files(
        tmp_path,
        {"Nachrichten.csv": messages(message(FROM_ADA, ME)), "Kontakte.csv": connections()},
    )
    assert [file.kind for file in report.files] == ["connections", "messages"]
    assert len(network.interactions) == 1


def test_a_large_file_with_a_ragged_row_is_read_by_the_slower_reader(tmp_path: Path) -> None:
    rows = [message(FROM_ADA, ME, f"text {k}", thread=f"2-{k}") for k in range(60_000)]
    text = messages(*rows) + "one,two\n" + ",".join("abcdefghijklmnop") + "\n"
    network, report = load_files(tmp_path, {"messages.csv": text})
    file = report_of(report, "messages")
    assert (file.read, file.kept) == (60_002, 60_000)
    assert file.dropped == {"more cells than the header": 1, "no person named": 1}
    assert network.interactions["text"].tolist() == [f"text {k}" for k in range(60_000)]


def test_an_owner_named_by_profile_only_where_the_address_is_missing(tmp_path: Path) -> None:
    files = {
        "Profile.csv": csv_text(PROFILE, [["Eva", "Ego", *[""] * 11]]),
        "messages.csv": messages(
            message(FROM_ADA, ("Eva Ego", "")),
            message(ME, FROM_ADA),
            message(("Eva Ego", ""), FROM_ADA),
        ),
    }
    network, _ = load_files(tmp_path, files, ego=None)
    assert network.ego == "in/eva-ego"
    assert edges(network) == [
        ("ada-example", "eva-ego", 1),
        ("eva-ego", "ada-example", 1),
        ("eva-ego", "ada-example", 1),
    ]
