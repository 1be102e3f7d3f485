from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest

from netlib.sources import layouts
from netlib.sources.archive import Member

from .exports import (
    ADA,
    ADDRESS_BOOK,
    BEN,
    CLEO,
    ENDORSED,
    ENDORSING,
    EVA,
    INVITATIONS,
    RECOMMENDATIONS,
    connections,
    csv_text,
    report_of,
)
from .linkedin_export import load_files

if TYPE_CHECKING:
    from netlib.network import Network

ADA_ROW = ["Ada", "Example", ADA, "", "Acme", "CEO", "05 Nov 2023"]
BEN_ROW = ["Ben", "Beispiel", BEN, "", "Beta", "CTO", "06 Nov 2023"]


def events(network: Network) -> list[dict[str, Any]]:
    columns = ["sender", "recipient", "kind", "text"]
    return network.interactions[columns].to_dict("records")  # type: ignore[return-value]


def invitation(
    sender: tuple[str, str],
    recipient: tuple[str, str],
    direction: str,
    *,
    at: str = "3/14/25, 2:37 PM",
    text: str = "",
) -> list[str]:
    return [sender[0], recipient[0], at, text, direction, sender[1], recipient[1]]


ME = ("Eva Ego", EVA)


def test_invitations_are_requests_and_interactions(tmp_path: Path) -> None:
    files = {
        "Connections.csv": connections(ADA_ROW),
        "Invitations.csv": csv_text(
            INVITATIONS,
            [
                invitation(("Ada Example", ADA), ME, "INCOMING", text="Hello,\nEva"),
                invitation(ME, ("Ben Beispiel", BEN), "OUTGOING", at="12/1/24, 11:05 AM"),
            ],
        ),
    }
    network, report = load_files(tmp_path, files, ego=None)
    assert network.ego == "in/eva-ego"
    assert network.requests.drop(columns=["contact_count", "at"]).fillna("").to_dict("records") == [
        {
            "request_id": "incoming:in/ada-example:2025-03-14T14:37",
            "person_id": "in/ada-example",
            "direction": "incoming",
            "text": "Hello,\nEva",
            "outcome": "accepted",
        },
        {
            "request_id": "outgoing:in/ben-beispiel:2024-12-01T11:05",
            "person_id": "in/ben-beispiel",
            "direction": "outgoing",
            "text": "",
            "outcome": "",
        },
    ]
    assert network.requests["at"].iloc[0] == pd.Timestamp("2025-03-14 14:37", tz="UTC")
    assert events(network)[0] == {
        "sender": "in/ada-example",
        "recipient": "in/eva-ego",
        "kind": "invitation",
        "text": "Hello,\nEva",
    }
    assert (network.interactions["n_recipients"] == 1).all()
    assert network.covers == {"contacts", "invitation", "requests"}
    file = report_of(report, "invitations")
    assert file.notes == ("no time zone in this file, read as UTC",)
    assert file.span == (date(2024, 12, 1), date(2025, 3, 14))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("3/14/25, 2:37 PM", "2025-03-14 14:37"),
        ("03/14/2025, 02:37 PM", "2025-03-14 14:37"),
        ("3/14/25, 2:37\u202fPM", "2025-03-14 14:37"),
        ("2025-03-14T14:37:00", "2025-03-14 14:37"),
        ("14 Mar 2025", "2025-03-14"),
        ("14/3/25, 2:37 PM", None),
    ],
)
def test_dates_of_invitations(tmp_path: Path, text: str, moment: str | None) -> None:
    row = invitation(("Ada Example", ADA), ME, "INCOMING", at=text)
    network, _ = load_files(tmp_path, {"Invitations.csv": csv_text(INVITATIONS, [row])})
    expected = pd.Timestamp(moment, tz="UTC") if moment else pd.NaT
    assert network.requests["at"].tolist() == [expected] or (
        moment is None and network.requests["at"].isna().all()
    )


def test_older_invitations_name_people_only(tmp_path: Path) -> None:
    header = "From,To,Sent At,Message,Direction"
    files = {
        "Connections.csv": connections(ADA_ROW),
        "Invitations.csv": csv_text(
            header,
            [
                ["Ada Example", "Eva Ego", "3/14/18, 2:37 PM", "", "INCOMING"],
                ["Eva Ego", "Dora Fremd", "3/15/18, 2:37 PM", "", "OUTGOING"],
            ],
        ),
    }
    network, _ = load_files(tmp_path, files, ego="Eva Ego")
    assert network.ego == "name:eva ego|"
    assert network.requests["person_id"].tolist() == ["in/ada-example", "name:dora fremd|"]
    assert network.requests["outcome"].fillna("").tolist() == ["accepted", ""]


def test_without_contacts_no_request_is_known_to_be_accepted(tmp_path: Path) -> None:
    row = invitation(("Ada Example", ADA), ME, "INCOMING")
    network, _ = load_files(tmp_path, {"Invitations.csv": csv_text(INVITATIONS, [row])})
    assert network.requests["outcome"].isna().all()


def test_invitations_that_name_nobody_or_no_direction(tmp_path: Path) -> None:
    rows = [
        invitation(("Ada Example", ADA), ME, "INCOMING"),
        invitation(("Ada Example", ADA), ME, "INCOMING"),
        invitation(("", ""), ME, "INCOMING"),
        invitation(ME, ME, "OUTGOING"),
        invitation(("Cleo Muster", CLEO), ("Ben Beispiel", BEN), "SIDEWAYS"),
        invitation(ME, ("Ben Beispiel", BEN), ""),
        invitation(("LinkedIn Member", ""), ME, "INCOMING"),
    ]
    network, report = load_files(tmp_path, {"Invitations.csv": csv_text(INVITATIONS, rows)})
    file = report_of(report, "invitations")
    assert (file.read, file.kept) == (7, 3)
    assert file.dropped == {
        "listed twice": 1,
        "no person named": 1,
        "to oneself": 1,
        "unknown direction": 1,
    }
    assert network.requests["direction"].tolist() == ["incoming", "outgoing", "incoming"]
    assert network.requests["person_id"].iloc[2] == "member:invitation 2025-03-14 14:37:00+00:00"


def test_only_accepted_endorsements_count(tmp_path: Path) -> None:
    at = "2023/06/18 14:24:54 UTC"
    url = "www.linkedin.com/in/ada-example"
    files = {
        "Connections.csv": connections(ADA_ROW),
        "Endorsement_Received_Info.csv": csv_text(
            ENDORSED,
            [
                [at, "Judo", "Ada", "Example", url, "ACCEPTED"],
                [at, "Judo", "Ada", "Example", url, "ACCEPTED"],
                [at, "Chess", "Ada", "Example", url, "ACCEPTED"],
                [at, "Go", "Ada", "Example", url, "REJECTED"],
                [at, "Go", "Ada", "Example", url, "=cmd()"],
                [at, "Go", "Ada", "Example", url, ""],
                [at, "Go", "", "", "", "ACCEPTED"],
            ],
        ),
        "Endorsement_Given_Info.csv": csv_text(
            ENDORSING, [["2023/06/19 10:00:00 UTC", "Rowing", "Ben", "Beispiel", "", "ACCEPTED"]]
        ),
    }
    network, report = load_files(tmp_path, files)
    assert events(network) == [
        {
            "sender": "in/ada-example",
            "recipient": "in/eva-ego",
            "kind": "endorsement",
            "text": "Judo",
        },
        {
            "sender": "in/ada-example",
            "recipient": "in/eva-ego",
            "kind": "endorsement",
            "text": "Chess",
        },
        {
            "sender": "in/eva-ego",
            "recipient": "name:ben beispiel|",
            "kind": "endorsement",
            "text": "Rowing",
        },
    ]
    assert network.interactions["at"].iloc[0] == pd.Timestamp("2023-06-18 14:24:54", tz="UTC")
    assert report_of(report, "endorsements received").dropped == {
        "listed twice": 1,
        "status rejected": 1,
        "status unknown": 1,
        "status not given": 1,
        "no person named": 1,
    }
    assert network.covers == {
        *("contacts", "endorsement"),
        *("endorsement_given", "endorsement_received"),
    }


def test_addresses_of_endorsers_are_not_percent_encoded_as_those_of_contacts_are(
    tmp_path: Path,
) -> None:
    files = {
        "Connections.csv": connections(
            ["Zoë", "Müller", "https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller", "", "", "", ""]
        ),
        "Endorsement_Received_Info.csv": csv_text(
            ENDORSED,
            [
                [
                    "2023/06/18 14:24:54 UTC",
                    "Judo",
                    "Zoë",
                    "M",
                    "www.linkedin.com/in/Zoë-Müller",
                    "ACCEPTED",
                ]
            ],
        ),
    }
    network, _ = load_files(tmp_path, files)
    assert network.interactions["sender"].tolist() == ["in/zoë-müller"]
    assert len(network.people) == 2


def test_recommendations_are_matched_by_name_only_where_it_is_clear(tmp_path: Path) -> None:
    at = "08/30/22, 05:51 PM"
    files = {
        "Connections.csv": connections(
            ADA_ROW,
            BEN_ROW,
            ["Ben", "Beispiel", f"{BEN}-2", "", "Gamma", "", "07 Nov 2023"],
        ),
        "Recommendations_Received.csv": csv_text(
            RECOMMENDATIONS,
            [
                ["Ada", "Example", "Former AG", "Boss", "Good", at, "VISIBLE"],
                ["Ben", "Beispiel", "gamma", "", "Fine", at, "HIDDEN"],
                ["Ben", "Beispiel", "Delta", "", "Well", at, "VISIBLE"],
                ["Dora", "Fremd", "Omega", "Chair", "Nice", at, "VISIBLE"],
                ["Dora", "Fremd", "Omega", "Chair", "Nice", at, "PENDING"],
            ],
        ),
        "Recommendations Given.csv": f"{RECOMMENDATIONS}\n"
        "Ada,Example,Acme,CEO,Great,01/24/18, 03:00 PM,VISIBLE\n",
    }
    network, report = load_files(tmp_path, files)
    assert [(event["sender"], event["recipient"]) for event in events(network)] == [
        ("in/ada-example", "in/eva-ego"),
        ("in/ben-beispiel-2", "in/eva-ego"),
        ("name:ben beispiel|delta#unclear", "in/eva-ego"),
        ("name:dora fremd|omega", "in/eva-ego"),
        ("in/eva-ego", "in/ada-example"),
    ]
    assert network.interactions["at"].iloc[4] == pd.Timestamp("2018-01-24 15:00", tz="UTC")
    known = network.people.set_index("person_id")[["company", "position"]].fillna("")
    ids = ["name:dora fremd|omega", "in/ada-example", "in/ben-beispiel-2"]
    assert known.loc[ids].to_numpy().tolist() == [
        ["Omega", "Chair"],
        ["Acme", "CEO"],
        ["Gamma", ""],
    ]
    assert report_of(report, "recommendations received").dropped == {"status pending": 1}
    assert (
        "no time zone in this file, read as UTC" in report_of(report, "recommendations given").notes
    )


def test_recommendations_of_unknown_direction_are_counted_and_not_kept(tmp_path: Path) -> None:
    at = "08/30/22, 05:51 PM"
    rows = [
        ["Ada", "Example", "", "", "Good", at, "VISIBLE"],
        ["Ada", "Example", "", "", "Well", at, "PENDING"],
    ]
    network, report = load_files(
        tmp_path,
        {
            "Connections.csv": connections(ADA_ROW),
            "Empfehlungen.csv": csv_text(RECOMMENDATIONS, rows),
        },
    )
    assert len(network.interactions) == 0
    file = report_of(report, "recommendations")
    assert (file.read, file.kept) == (2, 0)
    assert file.dropped == {"received or given is not told": 1, "status pending": 1}
    assert file.notes[0] == (
        "its name does not tell whether the recommendations were received or given"
    )
    assert "recommendation" not in network.covers


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Recommendations_Received.csv", "recommendations received"),
        ("Recommendations Given.csv", "recommendations given"),
        ("Recommendations_Given_1.csv", "recommendations given"),
        ("Erhaltene Empfehlungen.csv", "recommendations received"),
        ("Erhaltene_Empfehlungen_2.csv", "recommendations received"),
        ("Abgegebene Empfehlungen.csv", "recommendations given"),
        ("Recommandations reçues.csv", "recommendations received"),
        # macOS stores the accent apart
        (
            unicodedata.normalize("NFD", "Recommandations reçues (1).csv"),
            "recommendations received",
        ),
        ("Recommandations données.csv", "recommendations given"),
        ("Recomendaciones recibidas.csv", "recommendations received"),
        ("Recomendaciones hechas.csv", "recommendations given"),
        ("Referenze ricevute.csv", "recommendations received"),
        ("Referenze date.csv", "recommendations given"),
        ("Received_and_given.csv", "recommendations"),
    ],
)
def test_names_of_recommendations_in_five_languages(name: str, kind: str) -> None:
    layout = layouts.recognise(RECOMMENDATIONS.split(","))
    assert layout
    assert layouts.kind_of(layout, Member(name, Path(name)).stem) == kind


def test_the_address_book_is_counted_and_nobody_in_it_becomes_a_person(tmp_path: Path) -> None:
    row = ["Dora", "", "Fremd", *[""] * 5, "dora@example.org", *[""] * 7]
    files = {
        "Connections.csv": connections(ADA_ROW),
        "ImportedContacts.csv": csv_text(ADDRESS_BOOK, [row, row, [""] * 16]),
    }
    network, report = load_files(tmp_path / "a", files)
    assert network.address_book == 2
    assert len(network.people) == 2
    assert "address_book" in network.covers
    file = report_of(report, "imported contacts")
    assert (file.read, file.kept, file.notes) == (3, 2, ())
    del files["ImportedContacts.csv"]
    assert load_files(tmp_path / "b", files)[0].address_book is None


def test_the_older_address_book_is_known_too(tmp_path: Path) -> None:
    header = (
        "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At,"
        "Instant Message Handles,Addresses,Sites,Full Name,Birthday,Location,Bookmarked At,Profiles"
    )
    text = csv_text(header, [["Dora", "Fremd", *[""] * 13]])
    network, report = load_files(tmp_path, {"Contacts.csv": text})
    assert network.address_book == 1
    assert report_of(report, "imported contacts").notes == ()


def test_private_files_are_never_opened(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "Connections.csv": connections(ADA_ROW),
        # would be an error, were they opened
        **{
            f"{name}.csv": connections(BEN_ROW)
            for name in ("PhoneNumbers", "Email Addresses", "Logins", "Receipts_v2", "Ad_Targeting")
        },
        "Languages.csv": "Name,Proficiency\nLatin,Native\n",
        "LearningCoachMessages.csv": "No conversations found",
        "Votes_12345678.csv": "Date,Link,OptionText\n",
    }
    network, report = load_files(tmp_path, files)
    assert len(network.people) == 2
    unused = [file for file in report.files if file.kind == "not used"]
    assert len(unused) == 8
    assert {(file.read, file.kept) for file in unused} == {(0, 0)}
