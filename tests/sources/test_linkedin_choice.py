from __future__ import annotations

import os
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from netlib.exports import named_day
from netlib.sources.archive import Member
from netlib.sources.linkedin_choice import newest, old_connections

if TYPE_CHECKING:
    from pathlib import Path

NOON = (2026, 10, 31, 12, 0, 0)
CONTACTS, MESSAGES = "connections", "messages"
FILES = {"Connections.csv": CONTACTS, "messages.csv": MESSAGES, "messages_1.csv": MESSAGES}


def download(
    path: Path, *files: str, time: tuple[int, int, int, int, int, int] = NOON
) -> list[tuple[str, Member]]:
    """Return the files of a zip by kind; the zip itself need not be there."""
    return [(FILES[name], Member(name, path, zipfile.ZipInfo(name, time))) for name in files]


def chosen(*downloads: list[tuple[str, Member]]) -> tuple[dict[str, list[str]], dict[str, str]]:
    used: dict[str, list[Member]] = {}
    for kind, member in (one for files in downloads for one in files):
        used.setdefault(kind, []).append(member)
    kept, left = newest(used)
    assert sum(map(len, kept.values())) + len(left) == sum(map(len, used.values()))
    places = {
        kind: [f"{member.path.name}/{member.name}" for member in members]
        for kind, members in kept.items()
    }
    return places, {report.file: report.notes[0] for report in left}


def test_the_newest_download_counts_for_each_kind_of_file(tmp_path: Path) -> None:
    early = tmp_path / "Complete_LinkedInDataExport_01-31-2026.zip"
    late = tmp_path / "Basic_LinkedInDataExport_02-01-2026.zip"
    everything = download(early, "Connections.csv", "messages.csv", "messages_1.csv")
    # a later download of the contacts alone leaves the messages in their place
    contacts = download(late, "Connections.csv")
    for order in ((everything, contacts), (contacts, everything)):
        places, left = chosen(*order)
        assert places == {
            CONTACTS: [f"{late.name}/Connections.csv"],
            MESSAGES: [f"{early.name}/messages.csv", f"{early.name}/messages_1.csv"],
        }
        assert left == {"Connections.csv": f"a newer one is in {late.name}"}


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # the complete archive of a day comes after the basic one
        (
            ("Basic_x_01-31-2026.zip", (2026, 1, 31, 9, 0, 0)),
            ("Complete_x_01-31-2026.zip", (2026, 1, 31, 8, 0, 0)),
        ),
        # the day in the name goes before the times inside
        (("a_12-31-2025.zip", (2026, 5, 1, 0, 0, 0)), ("b_01-01-2026.zip", (2020, 1, 1, 0, 0, 0))),
        # without a day in the name the times tell
        (("b.zip", (2026, 1, 1, 9, 0, 0)), ("a.zip", (2026, 1, 1, 9, 0, 2))),
        (("b_13-41-2026.zip", (2026, 1, 1, 9, 0, 0)), ("a.zip", (2026, 1, 2, 0, 0, 0))),
        (("b.zip", (1980, 0, 0, 0, 0, 0)), ("a.zip", (1980, 1, 2, 0, 0, 0))),
    ],
)
def test_which_of_two_is_newer(
    tmp_path: Path,
    older: tuple[str, tuple[int, int, int, int, int, int]],
    newer: tuple[str, tuple[int, int, int, int, int, int]],
) -> None:
    both = [download(tmp_path / name, "messages.csv", time=time) for name, time in (older, newer)]
    for order in (both, both[::-1]):
        assert chosen(*order)[0] == {MESSAGES: [f"{newer[0]}/messages.csv"]}


def test_unpacked_folders_are_downloads_too(tmp_path: Path) -> None:
    members = []
    for place, (folder, seconds) in enumerate({"first": 2_000, "second": 1_000}.items()):
        path = tmp_path / folder / "messages.csv"
        path.parent.mkdir()
        path.write_text("")
        os.utime(path, (seconds, seconds))
        members.append((MESSAGES, Member(f"{folder}/messages.csv", path)))
        assert place < 2
    places, left = chosen(members)
    assert left == {"second/messages.csv": "a newer one is in first"}
    named = tmp_path / "Basic_LinkedInDataExport_01-31-1980" / "messages.csv"
    named.parent.mkdir()
    named.write_text("")
    os.utime(named, (0, 0))
    places, _ = chosen(members, [(MESSAGES, Member("messages.csv", named))])
    assert places == {MESSAGES: ["messages.csv/messages.csv"]}


def test_one_download_loses_nothing(tmp_path: Path) -> None:
    files = download(tmp_path / "x.zip", *FILES)
    places, left = chosen(files)
    assert sum(map(len, places.values())) == 3
    assert left == {}
    assert chosen() == ({}, {})


def test_the_latest_day_in_the_names() -> None:
    names = [
        "Basic_LinkedInDataExport_01-31-2026.zip",
        "Complete_LinkedInDataExport_02-01-2026 (1).zip",
        "Basic_LinkedInDataExport_13-41-2026.zip",
        "x_12-31-20260.zip",
    ]
    assert named_day(names) == date(2026, 2, 1)
    assert named_day(names[2:]) is None


def test_an_address_book_in_an_archive_without_contacts_holds_them(tmp_path: Path) -> None:
    def book(path: Path) -> Member:
        return Member("contacts.csv", path, zipfile.ZipInfo("contacts.csv", NOON))

    old, new, other = (tmp_path / name for name in ("old.zip", "new.zip", "other.zip"))
    used: dict[str, list[Member]] = {}
    for kind, member in [
        *download(old, "messages.csv"),
        *download(new, "messages.csv", "Connections.csv"),
    ]:
        used.setdefault(kind, []).append(member)
    books = [book(old), book(new), book(other)]
    assert old_connections(books, used) == [books[0]]
    assert old_connections(books, {}) == []
