from __future__ import annotations

import csv
import json
import random
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError
from netlib.sources import layouts
from netlib.sources.archive import Member
from netlib.sources.layouts import LINKEDIN
from netlib.sources.linkedin import PARSERS
from netlib.text import clean

from .exports import ADA, ENDORSING, EVA, csv_text
from .linkedin_export import load_files, network_of, part_of, read_members

SNAPSHOT = "snapshot"
# the header of a file of each layout, by a name under which it is told
HEADERS = {
    f"{stem}_{place}.csv": (*layout.columns, *sorted(layout.signature.difference(layout.columns)))
    for place, layout in enumerate(LINKEDIN)
    for stem in (
        ("recommendations_given", "recommendations_received", "recommendations")
        if layout.kind == layouts.RECOMMENDATIONS
        else (layout.stems or ("file",))[:1]
    )
}
# what makes a row count, whatever its texts say
PLAIN = {
    "conversation id": "2-abc",
    "sender profile url": ADA,
    "recipient profile urls": EVA,
    "is message draft": "No",
    "is conversation draft": "No",
    "date": "2026-08-30 07:37:53 UTC",
    "inviterprofileurl": ADA,
    "inviteeprofileurl": EVA,
    "direction": "INCOMING",
    "endorser public url": ADA,
    "endorsee public url": ADA,
    "endorsement status": "ACCEPTED",
    "url": ADA,
    "link": "https://www.linkedin.com/posts/ada-example_x-activity-1",
}


def hostile(shared: Path) -> list[str]:
    bad = shared / "badinput"
    lines = [
        *json.loads((bad / "blns" / "blns.json").read_text("utf-8")),
        *(bad / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines(),
        *(bad / "csv-injection" / "csv-payload.txt").read_text("utf-8").splitlines(),
    ]
    # each once, since a row that repeats another is none
    return list(dict.fromkeys(clean(lines).dropna()))


def test_hostile_texts_of_contacts_stay_the_text_they_are(shared: Path, tmp_path: Path) -> None:
    texts = hostile(shared)
    rows = [
        ["Ada", text, f"{ADA}-{place}", text, text, text, "05 Nov 2023"]
        for place, text in enumerate(texts)
    ]
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    content = csv_text(header, rows, quoting=csv.QUOTE_ALL)
    network, report = load_files(tmp_path, {"Connections.csv": content})
    people = network.people.iloc[1:].fillna({"company": "", "position": "", "email": ""})
    assert report.kept == len(texts)
    for column in ("company", "position", "email"):
        assert people[column].tolist() == texts
    assert people["name"].tolist() == [f"Ada {text}" for text in texts]


def test_hostile_texts_of_events_stay_the_text_they_are(shared: Path, tmp_path: Path) -> None:
    texts = hostile(shared)
    at, day = "2026-08-30 07:37:53", "08/30/22, 05:51 PM"
    link = PLAIN["link"]
    urls = [f"{ADA}-{place}" for place in range(len(texts))]
    both = list(zip(texts, urls, strict=True))
    files = {
        "messages.csv": (
            "From,Sender Profile URL,To,Recipient Profile URLs,Date,Content",
            [[text, url, "Eva Ego", EVA, at, text] for text, url in both],
        ),
        "Invitations.csv": (
            "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
            [[text, "", day, text, "INCOMING", url, EVA] for text, url in both],
        ),
        "Endorsement_Given_Info.csv": (
            ENDORSING,
            [[at, text, text, text, url, "ACCEPTED"] for text, url in both],
        ),
        "Recommendations_Received.csv": (
            "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
            [[f"Ben{url[-4:]}", text, text, text, text, day, ""] for text, url in both],
        ),
        "Comments.csv": ("Date,Link,Message", [[at, link, text] for text, _ in both]),
        "Reactions.csv": (
            "Date,Type,Link",
            [[at, text, f"{link}-{url}"] for text, url in both],
        ),
    }
    kinds = {
        "messages.csv": "message",
        "Invitations.csv": "invitation",
        "Endorsement_Given_Info.csv": "endorsement",
        "Recommendations_Received.csv": "recommendation",
        "Comments.csv": "comment",
        "Reactions.csv": "reaction",
    }
    content = {
        name: csv_text(header, rows, quoting=csv.QUOTE_ALL)
        for name, (header, rows) in files.items()
    }
    network, report = load_files(tmp_path, content)
    events = network.interactions
    for file in report.files:
        found = events.loc[events["kind"] == kinds[file.file], "text"].fillna("").tolist()
        assert found == texts, file.file
    assert network.requests["text"].tolist() == texts


def test_hostile_texts_of_the_member_stay_the_text_they_are(shared: Path, tmp_path: Path) -> None:
    texts = hostile(shared)
    at = "2026-08-30 07:37:53"
    numbered = list(enumerate(texts))
    files = {
        "Shares.csv": ("Date,ShareLink,ShareCommentary", [[at, f"{n}", t] for n, t in numbered]),
        "Events.csv": ("Event Name,Event Time,Status", [[t, f"{n}", t] for n, t in numbered]),
        "Education.csv": (
            "School Name,Start Date,End Date,Notes,Degree Name,Activities",
            [[f"{t} {n}", "", "", t, t, t] for n, t in numbered],
        ),
        "Positions.csv": (
            "Company Name,Title,Description,Location,Started On,Finished On",
            [[f"{t} {n}", t, t, t, "", ""] for n, t in numbered],
        ),
        "Skills.csv": ("Name", [[f"{t} {n}"] for n, t in numbered]),
        "Member_Follows.csv": ("Date,Status,FullName", [[at, t, f"{t} {n}"] for n, t in numbered]),
        "Company Follows.csv": (
            "Organization,Followed On",
            [[f"{t} {n}", at] for n, t in numbered],
        ),
        "Hashtag_Follows.csv": (
            "HashTag,State,CreatedTime",
            [[f"{t} {n}", t, at] for n, t in numbered],
        ),
    }
    content = {
        name: csv_text(header, rows, quoting=csv.QUOTE_ALL)
        for name, (header, rows) in files.items()
    }
    network, report = load_files(tmp_path, content)
    own = network.own.fillna({"name": "", "organization": "", "text": ""})
    apart = [f"{text} {place}" for place, text in numbered]
    plain = texts
    expected = {
        ("post", "text"): plain,
        ("event", "name"): plain,
        ("school", "name"): plain,
        ("school", "organization"): apart,
        ("job", "name"): plain,
        ("job", "organization"): apart,
        ("skill", "name"): apart,
    }
    for (kind, column), values in expected.items():
        assert own.loc[own["kind"] == kind, column].tolist() == values, (kind, column)
    follows = own[own["kind"] == "follow"]
    assert sorted(follows["name"] + follows["organization"]) == sorted([*apart, *apart, *apart])
    assert report.kept == 8 * len(texts)


def test_hostile_texts_of_the_profile(shared: Path, tmp_path: Path) -> None:
    header = "First Name,Last Name,Headline,Industry,Geo Location"
    for place, text in enumerate(hostile(shared)[::25]):
        rows = [["Eva", text, text, text, text]]
        content = csv_text(header, rows, quoting=csv.QUOTE_ALL)
        part = part_of(tmp_path / str(place), {"Profile.csv": content})
        ego = part.tables["people"].iloc[0]
        assert [ego["position"], ego["industry"], ego["location"]] == [text] * 3


def one_input(kind: str, data: bytes) -> None:
    """Read bytes as a file of that name, or as a saved reply of the interface; an error of ours is no fault."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / kind
        path.write_bytes(data)
        try:
            part = read_members([Member(kind, path)], EVA)
            network_of(part)
        except NetlibError as error:
            assert "\n" not in str(error)  # noqa: PT017
        else:
            for file in part.files:
                assert file.read == file.kept + sum(file.dropped.values())


CELLS = st.sampled_from(
    [
        *("", "Ada", "LinkedIn Member", "=1+1", "NA", 'a "b"\nc', "Zoë, Ph.D.", "\x00", "\u202e"),
        *(ADA, EVA, f"{ADA},{EVA}", "javascript:alert(1)", "ego", "name:x", "member:2-abc", "in/"),
        *("05 Nov 2023", "2026-08-30 07:37:53 UTC", "9999-12-31 23:59:59", "31.02.2023", "Jan-20"),
        *("INCOMING", "OUTGOING", "ACCEPTED", "PENDING", "Yes", "%FIRSTNAME%", "Active", "2-abc"),
        *(PLAIN["link"], "https://linkedin.com/posts/_x", "https://linkedin.com/posts/%2F%00_x"),
    ]
)


@st.composite
def damaged_files(draw: st.DrawFn) -> tuple[str, bytes]:
    name = draw(st.sampled_from([*sorted(HEADERS), f"{SNAPSHOT}.json"]))
    if name.endswith(".json"):
        columns = draw(st.sampled_from(sorted(set(HEADERS.values()))))
        row = st.dictionaries(st.sampled_from(columns), CELLS | st.none() | st.integers())
        domain = {"snapshotDomain": draw(CELLS), "snapshotData": draw(st.lists(row, max_size=5))}
        whole = json.dumps({"elements": [domain]}).encode()
    else:
        columns = HEADERS[name]
        rows = draw(st.lists(st.lists(CELLS, max_size=len(columns) + 1), max_size=5))
        plain = [PLAIN.get(column, draw(CELLS)) for column in columns]
        quoting = draw(st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
        whole = csv_text(",".join(columns), [plain, *rows], quoting=quoting).encode()
    damaged = bytearray(whole)
    chance = random.Random(draw(st.integers(0, 99)))
    for _ in range(draw(st.integers(0, 3))):
        place = chance.randrange(len(damaged))
        damaged[place : place + chance.randrange(2)] = bytes([chance.choice(b'",;\\\n\r\0\xff{[')])
    return name, bytes(damaged)


@given(damaged_files())
@settings(max_examples=70)
def test_any_damage_is_a_part_that_adds_up_or_an_error_of_ours(file: tuple[str, bytes]) -> None:
    one_input(*file)


def test_every_kind_of_file_is_among_them() -> None:
    for name, header in HEADERS.items():
        found = layouts.recognise(header, stem=name[:-4])
        assert found
        assert found.kind == LINKEDIN[int(name[:-4].rsplit("_", 1)[1])].kind
    assert {layouts.kind_of(layout, "x") for layout in LINKEDIN} | {
        layouts.RECOMMENDED,
        layouts.RECOMMENDING,
    } == {*PARSERS}
    assert {*PARSERS} == {*layouts.LINKEDIN_KINDS}
