from __future__ import annotations

from typing import TYPE_CHECKING

from .exports import ADA, BEN, CLEO, EVA, csv_text, message, messages
from .linkedin_export import load_files

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network

ME = ("Eva Ego", EVA)
FROM_ADA = ("Ada Example", ADA)
FROM_BEN = ("Ben Beispiel", BEN)
ADA_AND_BEN = ("Ada Example,Ben Beispiel", f"{ADA},{BEN}")


def groups(network: Network) -> dict[str, tuple[str, int, str]]:
    rows = network.groups.fillna({"name": ""})
    columns = ["group_id", "name", "member_count", "basis"]
    return {
        str(group): (str(name), int(count), str(basis))
        for group, name, count, basis in rows[columns].itertuples(index=False, name=None)
    }


def members(network: Network) -> set[tuple[str, str, str]]:
    rows = network.memberships.assign(since=network.memberships["since"].dt.strftime("%Y-%m-%d"))
    return set(rows.fillna("").itertuples(index=False, name=None))


def test_a_conversation_of_three_is_a_group(tmp_path: Path) -> None:
    rows = [
        message(ME, ADA_AND_BEN, thread="2-abc", at="2026-08-30 07:37:53 UTC"),
        message(FROM_ADA, ("Ben Beispiel,Eva Ego", f"{BEN},{EVA}"), title="Judo friends"),
        message(
            FROM_BEN,
            ("Ada Example,Eva Ego,Cleo Muster", f"{ADA},{EVA},{CLEO}"),
            title="Judo",
            at="2026-09-01 07:37:53 UTC",
        ),
        message(ME, FROM_ADA, thread="2-two"),
        message(FROM_ADA, ME, thread="2-two"),
    ]
    network, _ = load_files(tmp_path, {"messages.csv": messages(*rows)})
    assert groups(network) == {"thread:2-abc": ("Judo friends", 4, "thread")}
    assert members(network) == {
        ("in/eva-ego", "thread:2-abc", "2026-08-30"),
        ("in/ada-example", "thread:2-abc", "2026-08-30"),
        ("in/ben-beispiel", "thread:2-abc", "2026-08-30"),
        ("in/cleo-muster", "thread:2-abc", "2026-09-01"),
    }
    assert network.covers == {"message", "groups", "memberships"}


def test_without_such_a_conversation_nothing_is_known_of_groups(tmp_path: Path) -> None:
    rows = [message(ME, FROM_ADA), message(FROM_BEN, ME, thread="2-def")]
    network, _ = load_files(tmp_path, {"messages.csv": messages(*rows)})
    assert network.covers == {"message"}
    assert len(network.groups) == len(network.memberships) == 0


def test_people_without_address_count_and_those_who_left_are_members(tmp_path: Path) -> None:
    rows = [
        message(ME, ("LinkedIn Member,LinkedIn Member,Ada Example", ADA), thread="2-a"),
        message(("LinkedIn Member", ""), ADA_AND_BEN, thread="2-b", title="LinkedIn InMail"),
    ]
    network, _ = load_files(tmp_path, {"messages.csv": messages(*rows)})
    assert groups(network) == {"thread:2-a": ("", 4, "thread"), "thread:2-b": ("", 3, "thread")}
    assert {(person, group) for person, group, _ in members(network)} == {
        ("in/eva-ego", "thread:2-a"),
        ("in/ada-example", "thread:2-a"),
        # the mailbox is the owner's, whatever the message names
        ("in/eva-ego", "thread:2-b"),
        ("member:2-b", "thread:2-b"),
        ("in/ada-example", "thread:2-b"),
        ("in/ben-beispiel", "thread:2-b"),
    }


def test_drafts_and_advertisements_make_no_group(tmp_path: Path) -> None:
    rows = [
        message(ME, ADA_AND_BEN, draft=("Yes", "No")),
        message(FROM_ADA, ("B,Eva Ego", f"{BEN},{EVA}"), title="Sponsored Conversation"),
        message(ME, FROM_ADA),
    ]
    network, _ = load_files(tmp_path, {"messages.csv": messages(*rows)})
    assert network.covers == {"message"}


def test_a_day_that_cannot_be_read_is_missing(tmp_path: Path) -> None:
    rows = [message(ME, ADA_AND_BEN, at="9999-12-31 07:37:53 UTC")]
    network, _ = load_files(tmp_path, {"messages.csv": messages(*rows)})
    assert network.memberships["since"].isna().all()
    assert len(network.memberships) == 3
    assert network.exported_on is None


def test_before_2018_messages_belong_to_no_conversation(tmp_path: Path) -> None:
    header = "From,To,Date,Subject,Content,Direction,Folder"
    rows = [["Eva Ego", "Ada Example,Ben Beispiel", "11/7/16, 2:37 PM", "", "All", "OUTGOING", ""]]
    network, _ = load_files(tmp_path, {"messages.csv": csv_text(header, rows)}, ego="Eva Ego")
    assert network.covers == {"message"}
