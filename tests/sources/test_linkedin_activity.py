from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib.sources import layouts

from .exports import ADA, EVA, PROFILE, connections, csv_text, report_of
from .linkedin_export import load_files

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network

ADA_ROW = ["Ada", "Example", ADA, "", "Acme", "CEO", "05 Nov 2023"]
AT = "2025-11-19 09:59:30"
ADAS_POST = "https://www.linkedin.com/posts/ada-example_judo-activity-7123-AbCd?utm=x"
SOME_POST = "https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7123"
OWN_POST = "https://www.linkedin.com/posts/Eva-Ego_x-activity-7124"


def own(network: Network) -> list[dict[Any, Any]]:
    rows = network.own.copy()
    for column in ("since", "until"):
        rows[column] = rows[column].dt.strftime("%Y-%m-%d")
    return [
        {name: value for name, value in row.items() if value}
        for row in rows.fillna("").to_dict("records")
    ]


def test_comments_go_to_the_author_the_link_tells(tmp_path: Path) -> None:
    text = (
        "Date,Link,Message\n"
        f'{AT},{ADAS_POST},"You said \\"judo\\",\nAda"\n'
        f"{AT},{SOME_POST},Well said\n"
        f"{AT},{OWN_POST},Thank you all\n"
        f'{AT},{ADAS_POST},"You said \\"judo\\",\nAda"\n'
        "2025-02-31 00:00:00,https://www.linkedin.com/posts/zo%C3%AB-m_x-activity-1,Hi\n"
        ",,\n"
    )
    files = {"Connections.csv": connections(ADA_ROW), "Comments_12345678.csv": text}
    network, report = load_files(tmp_path, files)
    events = network.interactions.drop(columns=["at", "thread_id"]).to_dict("records")
    assert events == [
        {
            "sender": "in/eva-ego",
            "recipient": recipient,
            "kind": "comment",
            "n_recipients": 1,
            "text": text,
        }
        for recipient, text in (
            ("in/ada-example", 'You said "judo",\nAda'),
            ("in/zoë-m", "Hi"),
        )
    ]
    assert network.interactions["at"].iloc[0] == pd.Timestamp(AT, tz="UTC")
    assert network.interactions["at"].isna().tolist() == [False, True]
    file = report_of(report, "comments")
    assert (file.read, file.kept) == (6, 2)
    assert file.dropped == {
        "the author of the post is not told": 1,
        "to oneself": 1,
        "listed twice": 1,
        "empty row": 1,
    }
    assert file.notes == (
        "1 dates could not be read and are missing",
        "no time zone in this file, read as UTC",
        "1 authors are known by a link alone, a company's page may be among them",
    )
    assert network.covers == {"contacts", "comment"}
    people = network.people.set_index("person_id")
    assert people.loc["in/ada-example", "name"] == "Ada Example"
    assert not people.loc["in/zoë-m", "is_contact"]


def test_reactions_go_to_the_author_the_link_tells(tmp_path: Path) -> None:
    rows = [[AT, "LIKE", ADAS_POST], [AT, "EMPATHY", SOME_POST]]
    network, report = load_files(tmp_path, {"Reactions_1.csv": csv_text("Date,Type,Link", rows)})
    assert network.interactions[["sender", "recipient", "kind", "text"]].to_numpy().tolist() == [
        ["in/eva-ego", "in/ada-example", "reaction", "LIKE"]
    ]
    assert report_of(report, "reactions").dropped == {"the author of the post is not told": 1}
    # without a list of contacts nobody is known to be none
    assert network.people["is_contact"].isna().tolist() == [False, True]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('One line "quoted"', 'One line "quoted"'),
        ('"Quoted"', '"Quoted"'),
        ('First"\n"second"\n"third', "First\nsecond\nthird"),
        ('"First"\n"second"', "First\nsecond"),
        ('First"\n\n"after a blank line', "First\n\nafter a blank line"),
        ('First"\n""\n"after a blank line', "First\n\nafter a blank line"),
        # the author's own quotation marks
        ('He said "hi"\nand left', 'He said "hi"\nand left'),
        ('"hi"\n"ho"\nand left', '"hi"\n"ho"\nand left'),
    ],
)
def test_posts_lose_the_quotation_marks_around_each_line(
    tmp_path: Path, cell: str, text: str
) -> None:
    header = "Date,ShareLink,ShareCommentary,SharedURL,MediaURL"
    rows = [[AT, SOME_POST, cell, "", ""]]
    network, report = load_files(tmp_path, {"Shares_12345678.csv": csv_text(header, rows)})
    assert own(network) == [{"kind": "post", "since": "2025-11-19", "text": text}]
    assert report_of(report, "posts").notes == ()
    assert network.exported_on == date(2025, 11, 19)


def test_what_the_member_says_of_themself(tmp_path: Path) -> None:
    files = {
        "InstantReposts_1.csv": csv_text("Date,Link", [[AT, SOME_POST]]),
        "Events.csv": csv_text(
            "Event Name,Event Time,Status,External Url",
            [
                ["Judo Day", "Apr 08, 2027 07:00 AM - Apr 09, 2027 05:00 PM", "APPROVED", ""],
                ["Chess Day", "Apr 08, 2024 07:00 AM", "RELINQUISHED", ""],
                ["Go Day", "some day - Apr 31, 2024 05:00 PM", "", ""],
            ],
        ),
        "Education.csv": csv_text(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities",
            [
                ["Uni Example", "2010", "2014", "", "Master", ""],
                ["UNI example", "2010", "2014", "", "Diplom", ""],
                ["Uni Example", "Oct 2015", "2028", "", "Doctor", ""],
                ["School", "", "", "", "", ""],
                ["School", "", "", "", "Leaving certificate", ""],
                ["", "", "", "", "", ""],
            ],
        ),
        "Skills.csv": "Name\nJudo\nChess\nJUDO\n",
        "Member_Follows_1.csv": csv_text(
            "Date,Status,FullName",
            [
                ["2024-01-02 03:04:05", "Active", "Ada Example"],
                ["2024-01-02 03:04:05", "Unfollow", "Ben Beispiel"],
            ],
        ),
        "Company Follows.csv": csv_text(
            "Organization,Followed On", [["Acme", "Wed Jun 24 12:43:42 UTC 2026"]]
        ),
        "Hashtag_Follows.csv": csv_text(
            "HashTag,State,CreatedTime,LastModifiedTime",
            [["judo", "ACTIVE", "2024-01-02", ""], ["go", "INACTIVE", "2024-01-02", ""]],
        ),
        "Profile.csv": csv_text(PROFILE, [["Eva", "Ego", *[""] * 11]]),
    }
    network, report = load_files(tmp_path, files)
    assert own(network) == [
        {"kind": "school", "name": "Master", "organization": "Uni Example"}
        | {"since": "2010-01-01", "until": "2014-01-01"},
        {"kind": "school", "name": "Doctor", "organization": "Uni Example"}
        | {"since": "2015-10-01", "until": "2028-01-01"},
        {"kind": "school", "organization": "School"},
        {"kind": "school", "name": "Leaving certificate", "organization": "School"},
        {"kind": "skill", "name": "Judo"},
        {"kind": "skill", "name": "Chess"},
        {"kind": "event", "name": "Judo Day", "since": "2027-04-08", "until": "2027-04-09"},
        {"kind": "event", "name": "Go Day"},
        {"kind": "post", "since": "2025-11-19"},
        {"kind": "follow", "name": "Ada Example", "since": "2024-01-02"},
        {"kind": "follow", "organization": "Acme", "since": "2026-06-24"},
        {"kind": "follow", "name": "judo", "since": "2024-01-02"},
    ]
    dropped = {file.kind: file.dropped for file in report.files if file.dropped}
    assert dropped == {
        "education": {"listed twice": 1, "empty row": 1},
        "skills": {"listed twice": 1},
        "events": {"not attended": 1},
        "people followed": {"no longer followed": 1},
        "hashtags followed": {"no longer followed": 1},
    }
    notes = {file.kind: file.notes for file in report.files if file.notes}
    lost = "1 dates could not be read and are missing"
    assert notes == {"events": (lost, lost)}
    assert network.covers == {"own"}
    # schools and events reach into the future, the export does not
    assert network.exported_on == date(2026, 6, 24)
    assert network.people["person_id"].tolist() == ["in/eva-ego"]


def test_files_without_rows_cover_what_they_would_tell(tmp_path: Path) -> None:
    files = {"Skills.csv": "Name\n", "Comments.csv": "Date,Link,Message\n"}
    network, _ = load_files(tmp_path, files)
    assert network.covers == {"own", "comment"}
    assert len(network.own) == len(network.interactions) == 0


def test_a_header_that_might_be_anybodys_needs_its_name() -> None:
    for header, stem, kind in (
        (["Name"], "skills", "skills"),
        (["Name", ""], "kenntnisse_1", "skills"),
        (["Name"], "ships", None),
        (["Name", "Proficiency"], "skills", None),
        (["Date", "Link"], "instantreposts_12345678", "reposts"),
        (["Date", "Link"], "bookmarks", None),
        (["Date", "Link", "OptionText"], "votes_12345678", None),
    ):
        found = layouts.recognise(header, stem=stem)
        assert (found and found.kind) == kind


def test_the_link_of_a_post_names_the_owner_as_anybody(tmp_path: Path) -> None:
    rows = [[AT, "LIKE", OWN_POST]]
    _, report = load_files(
        tmp_path, {"Reactions.csv": csv_text("Date,Type,Link", rows)}, ego=EVA.upper()
    )
    assert report_of(report, "reactions").dropped == {"to oneself": 1}
