from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.sources import layouts

from .exports import (
    ADA,
    BEN,
    CONNECTIONS,
    EVA,
    POSITIONS,
    PROFILE,
    connections,
    csv_text,
    message,
    messages,
    report_of,
)
from .linkedin_export import load_files, part_of

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network


def contacts(network: Network) -> list[str]:
    return network.people.loc[
        network.people["is_contact"].fillna(value=False), "person_id"
    ].tolist()


def test_a_contact_of_2023_and_later(tmp_path: Path) -> None:
    row = ["Ada", "Example", f"{ADA}/?x=1", "ada@example.org", "Acme", "CEO", "05 Nov 2023"]
    network, report = load_files(tmp_path, {"Connections.csv": connections(row)})
    ada = network.people.iloc[1].drop("connected_on").fillna("").to_dict()
    assert ada == {
        "person_id": "in/ada-example",
        "name": "Ada Example",
        "company": "Acme",
        "position": "CEO",
        "level": "",
        "industry": "",
        "location": "",
        "email": "ada@example.org",
        "url": f"{ADA}/?x=1",
        "contact_count": "",
        "is_contact": True,
        "is_ego": False,
    }
    assert network.people["connected_on"].tolist()[1] == pd.Timestamp("2023-11-05")
    assert network.people["is_ego"].tolist() == [True, False]
    assert network.covers == {"contacts"}
    file = report_of(report, "connections")
    assert (file.read, file.kept, file.span) == (1, 1, (date(2023, 11, 5), date(2023, 11, 5)))


def test_contacts_of_2018_to_2022_have_no_address(tmp_path: Path) -> None:
    header = "First Name,Last Name,Email Address,Company,Position,Connected On"
    text = csv_text(
        header,
        [
            ["Ada", "Example", "ADA@example.org", "Acme", "CEO", "05 Nov 2019"],
            ["Ben", "Beispiel", "", "Beta GmbH", "", "06 Nov 2019"],
        ],
    )
    network, _ = load_files(tmp_path, {"Connections.csv": text})
    assert contacts(network) == ["mail:ada@example.org", "name:ben beispiel|beta gmbh"]


OUTLOOK = (
    "Title,First Name,Middle Name,Last Name,Suffix,E-mail Address,E-mail 2 Address,E-mail 3 Address,"
    "Business Street,Business City,Mobile Phone,Company,Department,Job Title,Notes,Web Page,"
    "Personal Web Page"
)


def test_contacts_until_2015_in_the_shape_of_outlook(tmp_path: Path) -> None:
    ada = [
        "",
        "Ada",
        "B",
        "Example",
        "",
        "ada@example.org",
        *[""] * 5,
        "Acme",
        "",
        "CEO",
        *[""] * 3,
    ]
    text = csv_text(OUTLOOK, [ada, [""] * 17], quoting=csv.QUOTE_ALL)
    files = {"linkedin_connections_export_microsoft_outlook.csv": text}
    network, report = load_files(tmp_path, files)
    assert contacts(network) == ["mail:ada@example.org"]
    assert network.people[["name", "company", "position"]].to_numpy().tolist()[1] == [
        "Ada Example",
        "Acme",
        "CEO",
    ]
    file = report_of(report, "connections")
    assert (file.kept, file.dropped, file.notes) == (1, {"hidden member": 1}, ())
    # under any other name it is an address book of somebody
    assert layouts.recognise(OUTLOOK.split(","), stem="contacts") is None


def test_contacts_saved_again_by_a_german_spreadsheet(tmp_path: Path) -> None:
    header = "First Name;Last Name;URL;Email Address;Company;Position;Connected On;"
    text = f"{header}\nJürgen;Müller;{ADA};;Groß & Söhne; Geschäftsführer ;05.11.2023;\n;;;;;;;\n"
    network, report = load_files(tmp_path, {"Kontakte.csv": text.encode("cp1252")})
    assert network.people[["name", "company", "position"]].to_numpy().tolist()[1] == [
        "Jürgen Müller",
        "Groß & Söhne",
        "Geschäftsführer",
    ]
    assert network.people["connected_on"].tolist()[1] == pd.Timestamp("2023-11-05")
    file = report_of(report, "connections")
    assert file.dropped == {"hidden member": 1}
    assert file.notes == ("not in UTF-8, read as Windows-1252",)


def test_contacts_until_2017(tmp_path: Path) -> None:
    header = "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers"
    text = csv_text(header, [["Ada", "Example", "", "", "Acme", "CEO", "11/5/16, 2:37 PM", "", ""]])
    network, report = load_files(tmp_path, {"Connections.csv": text})
    assert contacts(network) == ["name:ada example|acme"]
    assert network.people["connected_on"].dropna().tolist() == [pd.Timestamp("2016-11-05")]
    assert report_of(report, "connections").notes == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Nov 2023", "2023-11-05"),
        ("12-May-17", "2017-05-12"),
        ("2023-11-05", "2023-11-05"),
        ("05.11.2023", "2023-11-05"),
        ("5.11.23", "2023-11-05"),
        ("05 Mär 2023", "2023-03-05"),
        ("5. November 2023", "2023-11-05"),
        ("05 déc. 2023", "2023-12-05"),
        ("12-Mai-17", "2017-05-12"),
        ("30 Feb 2023", None),
        ("31.02.2023", None),
        ("05 Nov 0000", None),
        ("05 Nov 9999", None),
        ("05 jui 2023", None),
        ("45235", None),
    ],
)
def test_dates_of_contacts(tmp_path: Path, text: str, day: str | None) -> None:
    row = ["Ada", "Example", ADA, "", "", "", text]
    network, report = load_files(tmp_path, {"Connections.csv": connections(row)})
    found = network.people["connected_on"].dropna().dt.strftime("%Y-%m-%d").tolist()
    assert found == ([day] if day else [])
    lost = ("1 dates could not be read and are missing",)
    assert report_of(report, "connections").notes == (() if day else lost)


def test_rows_that_name_nobody_are_dropped_and_counted(tmp_path: Path) -> None:
    text = connections(
        ["Ada", "Example", ADA, "", "", "", "05 Nov 2023"],
        [""] * 7,
        [""] * 7,
        [*[""] * 6, "06 Nov 2023"],
        ["", "", "", "", "Acme", "", ""],
        ["Ada", "E.", ADA.replace("www", "de"), "", "", "", "07 Nov 2023"],
        ["Eva", "Ego", EVA, "", "", "", "08 Nov 2023"],
    )
    network, report = load_files(tmp_path, {"Connections.csv": text})
    file = report_of(report, "connections")
    assert (file.read, file.kept) == (7, 1)
    assert file.dropped == {
        "hidden member": 2,
        "no name and no address": 2,
        "listed twice": 1,
        "the owner of the export": 1,
    }
    assert contacts(network) == ["in/ada-example"]


def test_homonyms_are_two_people_and_the_earlier_keeps_the_plain_id(tmp_path: Path) -> None:
    text = connections(
        ["Ada", "Example", "", "", "Acme", "CTO", "07 Nov 2023"],
        ["Ada", "Example", "", "", "Acme", "CEO", "05 Nov 2021"],
        ["Ada", "Example", "", "", "Acme", "CEO", "05 Nov 2021"],
    )
    network, report = load_files(tmp_path, {"Connections.csv": text})
    by_id = network.people.set_index("person_id")["position"]
    assert by_id["name:ada example|acme"] == "CEO"
    assert by_id["name:ada example|acme#2"] == "CTO"
    file = report_of(report, "connections")
    assert file.dropped == {"listed twice": 1}
    assert file.notes == (
        "1 contacts share name and company, or mailbox, with another and are kept apart",
    )


def test_a_shared_mailbox_is_not_one_person(tmp_path: Path) -> None:
    text = connections(
        ["Ada", "Example", "", "info@example.org", "Acme", "", "05 Nov 2021"],
        ["Ben", "Beispiel", "", "info@example.org", "Acme", "", "06 Nov 2021"],
        ["ADA", "example", "", "info@example.org", "", "", "07 Nov 2021"],
    )
    network, report = load_files(tmp_path, {"Connections.csv": text})
    assert contacts(network) == ["mail:info@example.org", "mail:info@example.org#2"]
    assert report_of(report, "connections").dropped == {"listed twice": 1}


def test_a_contact_without_address_is_joined_to_the_only_profile_of_the_name(
    tmp_path: Path,
) -> None:
    files = {
        "Connections.csv": csv_text(
            "First Name,Last Name,Email Address,Company,Position,Connected On",
            [
                ["Ada", "Example", "", "Acme", "", "05 Nov 2021"],
                # two contacts of one name, of whom one has written: nobody knows which
                ["Ben", "Beispiel", "", "Beta", "", "05 Nov 2021"],
                ["Ben", "Beispiel", "", "Gamma", "", "05 Nov 2021"],
                ["Eva", "Ego", "", "Delta", "", "05 Nov 2021"],
            ],
        ),
        "messages.csv": messages(
            message(("Ada Example", ADA), ("Eva Ego", EVA)),
            message(("Ben Beispiel", BEN), ("Eva Ego", EVA), thread="2-def"),
        ),
    }
    network, report = load_files(tmp_path, files)
    assert contacts(network) == [
        "in/ada-example",
        "name:ben beispiel|beta",
        "name:ben beispiel|gamma",
        "name:eva ego|delta",
    ]
    people = network.people.set_index("person_id")
    assert people.loc["in/ada-example", "company"] == "Acme"
    assert people.loc["in/ben-beispiel", "is_contact"] == False  # noqa: E712
    assert report_of(report, "connections").notes == (
        "1 contacts without address joined to the only profile of that name",
    )


def test_who_is_no_contact_is_known_only_with_a_contacts_file(tmp_path: Path) -> None:
    files = {"messages.csv": messages(message(("Ada Example", ADA), ("Eva Ego", EVA)))}
    network, report = load_files(tmp_path / "a", files)
    assert network.people["person_id"].tolist() == ["in/eva-ego", "in/ada-example"]
    assert network.people["is_contact"].isna().tolist() == [False, True]
    assert "connections" in report.missing
    network, report = load_files(tmp_path / "b", {**files, "Connections.csv": connections()})
    assert network.people["is_contact"].tolist() == [False, False]
    assert "contacts" in network.covers
    assert "connections" not in report.missing


def test_the_owner_is_described_by_profile_and_current_position(tmp_path: Path) -> None:
    files = {
        "Profile.csv": csv_text(
            PROFILE,
            [
                [
                    "Eva",
                    "Ego",
                    "",
                    "Street 1",
                    "",
                    "Headline",
                    "",
                    "Banking",
                    "1",
                    "Basel",
                    "",
                    "",
                    "",
                ],
                ["Eva", "Ego", "", "", "", "Überschrift", "", "Banken", "", "", "", "", ""],
            ],
        ),
        "Positions.csv": csv_text(
            POSITIONS,
            [
                ["Past AG", "Clerk", "", "", "Jan 2010", "Dec 2014"],
                ["Side AG", "Adviser", "", "", "2016", ""],
                ["Acme", "Head of Things", "two\nlines", "", "Mar 2019", ""],
                ["Acme", "Leiterin Dinge", "", "", "Mar 2019", ""],
            ],
        ),
    }
    network, report = load_files(tmp_path, files, ego=None)
    (ego,) = network.people.to_dict("records")
    assert ego["person_id"] == "name:eva ego|"
    assert [ego[key] for key in ("name", "company", "position", "industry", "location")] == [
        "Eva Ego",
        "Acme",
        "Head of Things",
        "Banking",
        "Basel",
    ]
    assert report_of(report, "positions").dropped == {"listed twice": 1}
    assert report_of(report, "profile").dropped == {"listed twice": 1}
    assert network.covers == {"own"}
    # when a job began or ended says nothing about the day of the export
    assert report.exported_on is None
    assert network.own[["kind", "name", "organization"]].to_numpy().tolist() == [
        ["job", "Clerk", "Past AG"],
        ["job", "Adviser", "Side AG"],
        ["job", "Head of Things", "Acme"],
    ]
    assert network.own["since"].dt.strftime("%Y-%m").tolist() == ["2010-01", "2016-01", "2019-03"]
    assert network.own["until"].dt.strftime("%Y-%m").fillna("").tolist() == ["2014-12", "", ""]


def test_without_a_current_position_the_headline_stands(tmp_path: Path) -> None:
    files = {
        "Profile.csv": csv_text(
            PROFILE, [["Eva", "Ego", "", "", "", "Free mind", "", "", "", "", "", "", ""]]
        ),
        "Positions.csv": csv_text(
            POSITIONS, [["Past AG", "Clerk", "", "", "Jan 2010", "Dec 2014"]]
        ),
    }
    network, _ = load_files(tmp_path, files, ego=None)
    assert network.people[["company", "position"]].to_numpy().tolist()[0][1] == "Free mind"
    assert network.people["company"].isna().all()


def test_ids_are_stable_between_two_exports_of_the_same_people(tmp_path: Path) -> None:
    early = connections(
        ["Ada", "Example", ADA, "", "Acme", "CEO", "05 Nov 2021"],
        ["Zoë", "Müller", "https://www.linkedin.com/in/zo%C3%AB-m%C3%BCller", "", "", "", ""],
        ["Ben", "Beispiel", "", "", "Beta", "", "05 Nov 2021"],
    )
    late = csv_text(
        CONNECTIONS,
        [
            ["Ben", "Beispiel", "", "", "Beta", "Boss", "09 Nov 2023"],
            ["ben", "BEISPIEL ", "", "", "beta", "", "05 Nov 2021"],
            ["Zoë", "Müller-Roth", "www.linkedin.com/in/Zoë-Müller/", "", "New AG", "", ""],
            ["Ada", "Example", f"{ADA}?trk=x", "", "Other", "Chair", "05 Nov 2021"],
        ],
    )
    first, _ = load_files(tmp_path / "a", {"Connections.csv": early})
    second, _ = load_files(tmp_path / "b", {"Connections.csv": late})
    assert set(contacts(first)) == {"in/ada-example", "in/zoë-müller", "name:ben beispiel|beta"}
    assert set(contacts(second)) == {*contacts(first), "name:ben beispiel|beta#2"}


def test_addresses_by_which_people_are_known_elsewhere(tmp_path: Path) -> None:
    files = {
        "Connections.csv": connections(
            ["Ada", "Example", ADA, "Ada@Example.org", "Acme", "", "05 Nov 2021"],
            ["Ben", "Beispiel", "", "ben@example.org", "Beta", "", "05 Nov 2021"],
            ["Cleo", "Muster", "", "", "Beta", "", "05 Nov 2021"],
            # a mailbox of two is nobody's
            ["Dora", "Fremd", f"{ADA}-2", "info@example.org", "", "", "05 Nov 2021"],
            ["Emil", "Fremd", f"{ADA}-3", "info@example.org", "", "", "05 Nov 2021"],
            ["Fritz", "Fremd", f"{ADA}-4", "no address", "", "", "05 Nov 2021"],
        ),
        "messages.csv": messages(
            message(("LinkedIn Member", ""), ("Eva Ego", EVA)),
            message(("Gerd Gast", BEN), ("Eva Ego", EVA), thread="2"),
        ),
    }
    part = part_of(tmp_path, files)
    assert part.ego == "in/eva-ego"
    assert part.addresses.to_numpy().tolist() == [
        ["in/eva-ego", "in/eva-ego"],
        ["in/ada-example", "in/ada-example"],
        ["in/ada-example-2", "in/ada-example-2"],
        ["in/ada-example-3", "in/ada-example-3"],
        ["in/ada-example-4", "in/ada-example-4"],
        ["in/ben-beispiel", "in/ben-beispiel"],
        ["in/ada-example", "mail:ada@example.org"],
        ["mail:ben@example.org", "mail:ben@example.org"],
    ]
