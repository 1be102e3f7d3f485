"""The layout of the sample: files, headers, dates, rows, and that the same arguments give the same bytes."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError
from netlib.keys import profile_key
from netlib.sample import make_sample
from netlib.sample.sidefiles import COLLECTOR
from tests.sample import archive_reader as read

if TYPE_CHECKING:
    from pathlib import Path

# first line of each file as real archives have it; Connections.csv begins with a note of three lines
FIRST_LINES = {
    "annotations.csv": "person,column,value,since",
    "messages.csv": '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS",'
    '"DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS","IS MESSAGE DRAFT","IS CONVERSATION DRAFT"',
    "Invitations.csv": "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl",
    "Endorsement_Received_Info.csv": "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
    "Endorser Public Url,Endorsement Status",
    "Endorsement_Given_Info.csv": "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
    "Endorsee Public Url,Endorsement Status",
    "Recommendations_Received.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Recommendations_Given.csv": "First Name,Last Name,Company,Job Title,Text,Creation Date,Status",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
    "Geo Location,Twitter Handles,Websites,Instant Messengers",
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "ImportedContacts.csv": "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,"
    "PhoneNumbers,CreatedAt,UpdatedAt,CountryCode,RegionCode,ThirdPartyVerified,Location",
    "groups.csv": "group_id,name,member_count,kind",
    "memberships.csv": "person_id,group_id,since",
    "requests.csv": "request_id,person_id,direction,contact_count",
}
DATES = {
    ("Connections.csv", "Connected On"): (r"\d{2} [A-Z][a-z]{2} \d{4}", "%d %b %Y"),
    ("messages.csv", "DATE"): (r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", "%Y-%m-%d %H:%M:%S UTC"),
    ("Invitations.csv", "Sent At"): (
        r"[1-9]\d?/[1-9]\d?/\d\d, [1-9]\d?:\d\d [AP]M",
        "%m/%d/%y, %I:%M %p",
    ),
    ("Endorsement_Received_Info.csv", "Endorsement Date"): (
        r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d UTC",
        "%Y/%m/%d %H:%M:%S UTC",
    ),
    ("Endorsement_Given_Info.csv", "Endorsement Date"): (
        r"\d{4}/\d\d/\d\d \d\d:\d\d:\d\d UTC",
        "%Y/%m/%d %H:%M:%S UTC",
    ),
    ("Recommendations_Received.csv", "Creation Date"): (
        r"\d\d/\d\d/\d\d, \d\d:\d\d [AP]M",
        "%m/%d/%y, %I:%M %p",
    ),
    ("ImportedContacts.csv", "UpdatedAt"): (
        r"[1-9]\d?/[1-9]\d?/\d\d, [1-9]\d?:\d\d [AP]M",
        "%m/%d/%y, %I:%M %p",
    ),
    ("memberships.csv", "since"): (r"\d{4}-\d\d-\d\d", "%Y-%m-%d"),
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample that ships, made afresh."""
    return make_sample(tmp_path_factory.mktemp("sample"), contacts=400, messages=5000, seed=2026)


@pytest.mark.parametrize(("name", "line"), FIRST_LINES.items())
def test_headers_are_those_of_real_archives(sample: Path, name: str, line: str) -> None:
    assert (sample / name).read_bytes().split(b"\n", 1)[0].decode() == line


def test_connections_begin_with_the_note(sample: Path) -> None:
    text = (sample / "Connections.csv").read_text(encoding="utf-8")
    lines = text.split("\n", 4)
    assert lines[0] == "Notes:"
    assert lines[1].startswith('"When exporting your connection data, you may notice that some of')
    assert lines[1].endswith('https://www.linkedin.com/help/linkedin/answer/261"')
    assert lines[2:4] == [
        "",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
    ]


def test_the_archive_holds_these_files_and_no_other(sample: Path) -> None:
    assert {path.name for path in sample.iterdir()} == {
        *FIRST_LINES,
        "Connections.csv",
        "truth.json",
    }


def test_the_owner_marks_eight_people_with_whom_she_exchanges_most(sample: Path) -> None:
    rows = read.records(sample, "annotations.csv")
    truth = json.loads((sample / "truth.json").read_text(encoding="utf-8"))
    mutual = {profile_key(url) for url in truth["reciprocated_ties"]}
    assert len(rows) == 8
    assert {row["person"] for row in rows} <= mutual
    assert {(row["column"], row["value"]) for row in rows} == {("valued", "yes")}


@pytest.mark.parametrize(("place", "shape"), DATES.items())
def test_dates_have_their_files_format_and_end_on_the_export_day(
    sample: Path, place: tuple[str, str], shape: tuple[str, str]
) -> None:
    pattern, form = shape
    texts = [row[place[1]] for row in read.records(sample, place[0]) if row[place[1]]]
    assert texts
    assert all(re.fullmatch(pattern, text) for text in texts)
    days = [datetime.strptime(text, form) for text in texts]  # noqa: DTZ007
    assert max(days) < datetime(2026, 11, 1)  # noqa: DTZ001
    assert min(days) >= datetime(2022, 10, 30)  # noqa: DTZ001


def test_nobody_writes_before_becoming_a_contact(sample: Path) -> None:
    since = {
        row["URL"]: datetime.strptime(row["Connected On"], "%d %b %Y")  # noqa: DTZ007
        for row in read.records(sample, "Connections.csv")
        if row["URL"]
    }
    for row in read.records(sample, "messages.csv"):
        at = datetime.strptime(row["DATE"], "%Y-%m-%d %H:%M:%S UTC")  # noqa: DTZ007
        for url in (row["SENDER PROFILE URL"], *row["RECIPIENT PROFILE URLS"].split(",")):
            assert at >= since.get(url, at)


def test_one_address_is_written_in_two_ways(sample: Path) -> None:
    encoded = {row["URL"] for row in read.records(sample, "Connections.csv")}
    plain = {
        row["Endorser Public Url"] for row in read.records(sample, "Endorsement_Received_Info.csv")
    }
    assert any("%C3" in url for url in encoded)
    assert all(
        url.startswith("https://www.linkedin.com/in/") and url.isascii() for url in encoded if url
    )
    assert all(url.startswith("www.linkedin.com/in/") for url in plain)
    assert any(not url.isascii() for url in plain)
    known = {profile_key(url) for url in encoded}
    assert (
        len([url for url in plain if profile_key(url) not in known]) == 3
    )  # three strangers endorse


def test_addresses_are_one_to_a_person_and_names_are_not(sample: Path) -> None:
    people = [row for row in read.records(sample, "Connections.csv") if row["URL"]]
    assert len({profile_key(row["URL"]) for row in people}) == len(people)
    names = [(row["First Name"], row["Last Name"]) for row in people]
    assert len(set(names)) < len(names)


def test_rows_of_hidden_members_are_there_and_counted(sample: Path) -> None:
    realised = read.truth(sample)["realised"]
    table = read.rows(sample, "Connections.csv")[4:]
    assert sum(row == [""] * 7 for row in table) == realised["hidden_members"] > 1
    assert sum(row[:6] == [""] * 6 and row[6] != "" for row in table) == realised["date_only_rows"]
    assert len(table) == 400 + realised["hidden_members"] + realised["date_only_rows"]


def test_the_owners_address_is_in_messages_and_invitations_only(sample: Path) -> None:
    url = read.truth(sample)["owner"]["url"]
    holding = {
        path.name for path in sample.glob("*.csv") if url in path.read_text(encoding="utf-8")
    }
    assert holding == {"messages.csv", "Invitations.csv", "memberships.csv"}
    invited = read.records(sample, "Invitations.csv")
    assert {row["inviterProfileUrl"] for row in invited if row["Direction"] == "OUTGOING"} == {url}
    assert {row["inviteeProfileUrl"] for row in invited if row["Direction"] == "INCOMING"} == {url}


def test_message_rows_of_every_awkward_kind_occur(sample: Path) -> None:
    messages = read.records(sample, "messages.csv")
    texts = [row["CONTENT"] for row in messages]
    for piece in (
        "=HYPERLINK(",
        "<script>alert(1)</script>",
        "../../etc/passwd",
        "&amp;",
        '"',
        "\n\n",
        "🚀",
    ):
        assert any(piece in text for text in texts)
    assert {row["FOLDER"] for row in messages} == {"INBOX", "ARCHIVE", "SPAM"}
    deleted = [row for row in messages if row["FROM"] == "LinkedIn Member"]
    assert {row["SENDER PROFILE URL"] for row in deleted} == {""}
    assert len({row["CONVERSATION ID"] for row in deleted}) > 1
    groups = [row for row in messages if row["RECIPIENT PROFILE URLS"].count(",")]
    assert all(row["CONVERSATION TITLE"] for row in groups)
    assert any("LinkedIn Member" in row["TO"] for row in groups)
    adverts = [row for row in messages if row["CONVERSATION TITLE"] == "Sponsored Conversation"]
    assert all("spinmail-quill-editor" in row["CONTENT"] for row in adverts)
    assert all("/in/" not in row["SENDER PROFILE URL"] for row in adverts)


def test_few_contacts_show_an_email(sample: Path) -> None:
    people = [row for row in read.records(sample, "Connections.csv") if row["URL"]]
    shown = [row["Email Address"] for row in people if row["Email Address"]]
    assert 0 < len(shown) < 0.06 * len(people)
    assert all(address.endswith("@example.org") for address in shown)


def test_the_same_arguments_give_the_same_bytes_and_another_seed_others(tmp_path: Path) -> None:
    one, same, other = (
        make_sample(tmp_path / name, contacts=60, messages=300, seed=seed)
        for name, seed in (("one", 1), ("same", 1), ("other", 2))
    )
    for path in one.iterdir():
        assert path.read_bytes() == (same / path.name).read_bytes()
    for name in ("Connections.csv", "messages.csv", "Invitations.csv", "truth.json"):
        assert (one / name).read_bytes() != (other / name).read_bytes()


def test_an_older_sample_is_replaced(tmp_path: Path) -> None:
    fresh = make_sample(tmp_path / "fresh", contacts=30, messages=40, seed=5)
    make_sample(tmp_path / "used", contacts=50, messages=90, seed=4)
    used = make_sample(tmp_path / "used", contacts=30, messages=40, seed=5)
    assert {path.name: path.read_bytes() for path in used.iterdir()} == {
        path.name: path.read_bytes() for path in fresh.iterdir()
    }


def test_foreign_files_are_never_mixed_with_a_sample(tmp_path: Path) -> None:
    (tmp_path / "Connections.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(NetlibError, match="no sample"):
        make_sample(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["Connections.csv"]
    with pytest.raises(NetlibError, match="is a file"):
        make_sample(tmp_path / "Connections.csv")


@pytest.mark.parametrize("wrong", [{"contacts": 19}, {"messages": -1}, {"seed": -1}])
def test_numbers_out_of_range_are_refused_before_anything_is_written(
    tmp_path: Path, wrong: dict[str, int]
) -> None:
    with pytest.raises(NetlibError):
        make_sample(tmp_path / "sample", **wrong)
    assert not (tmp_path / "sample").exists()


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(contacts=st.integers(20, 90), messages=st.integers(0, 400), seed=st.integers(0, 10**6))
def test_row_counts_are_exact_at_any_size(
    tmp_path: Path, contacts: int, messages: int, seed: int
) -> None:
    folder = make_sample(tmp_path / "sample", contacts=contacts, messages=messages, seed=seed)
    realised = read.truth(folder)["realised"]
    assert len(read.records(folder, "messages.csv")) == messages
    assert sum(bool(row["URL"]) for row in read.records(folder, "Connections.csv")) == contacts
    found = read.correspondence(folder)
    assert (len(found.ties), len(found.mutual)) == (realised["ties"], realised["reciprocated_ties"])
    kinds = ("tie", "stranger", "group", "deleted_member")
    rest = realised["drafts"] + realised["sponsored"]
    assert sum(realised[f"{kind}_messages"] for kind in kinds) + rest == messages


def test_requests_of_collectors_are_known_to_the_truth_alone(sample: Path) -> None:
    truth = read.truth(sample)
    waiting, collectors = truth["requests_waiting"], truth["collectors_among_requests"]
    contacts = {row["URL"] for row in read.records(sample, "Connections.csv")}
    incoming = {
        row["inviterProfileUrl"]
        for row in read.records(sample, "Invitations.csv")
        if row["Direction"] == "INCOMING"
    }
    assert set(waiting) == incoming - contacts
    assert collectors == {url: n for url, n in waiting.items() if n > COLLECTOR}
    assert 0 < len(collectors) < len(waiting)
    assert set(truth["recruiters_among_requests"]) < set(waiting)
