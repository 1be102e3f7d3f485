from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError
from netlib.sources import layouts
from netlib.sources.address_books import LAYOUTS, PARSERS
from netlib.sources.archive import Member, read
from netlib.sources.batch import Parsed, gather
from netlib.sources.cards import NOBODY, cards_part
from netlib.sources.csvtext import find_header, read_table, to_utf8
from netlib.sources.entries import ORGANISATION
from netlib.sources.google_contacts import GOOGLE
from netlib.sources.outlook_contacts import OUTLOOK
from netlib.text import clean

from . import exports

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.sources.layouts import Layout
    from netlib.sources.part import Part

FIELDS = ["name", "company", "position", "location", "email", "url"]

GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,"
    "Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,"
    "Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Relation 1 - Label,Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value"
)
GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,"
    "Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,"
    "Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,"
    "Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,"
    "Phone 1 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,"
    "Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,"
    "Organization 1 - Job Description,Website 1 - Type,Website 1 - Value"
)
DESKTOP = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,"
    "Business Country/Region,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,"
    "Home Country/Region,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,"
    "Other Country/Region,Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,"
    "Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,"
    "Primary Phone,Radio Phone,TTY/TDD Phone,Telex,Account,Anniversary,Assistant's Name,Billing Information,"
    "Birthday,Business Address PO Box,Categories,Children,Directory Server,E-mail Address,E-mail Type,"
    "E-mail Display Name,E-mail 2 Address,E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,"
    "E-mail 3 Display Name,Gender,Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,"
    "Keywords,Language,Location,Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,"
    "Other Address PO Box,Priority,Private,Profession,Referred By,Sensitivity,Spouse,User 1,User 2,User 3,"
    "User 4,Web Page"
)
DESKTOP_GERMAN = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
    "Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,Region geschäftlich,"
    "Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Straße privat 2,Straße privat 3,"
    "Ort privat,Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat,Weitere Straße,"
    "Weitere Straße 2,Weitere Straße 3,Weiterer Ort,Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,"
    "Weiteres/e Land/Region,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,"
    "Rückmeldung,Autotelefon,Telefon Firma,Fax privat,Telefon (privat),Telefon (privat 2),ISDN,Mobiltelefon,"
    "Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Mobiltelefon 2,Telefon für Hörbehinderte,Telex,"
    "Abrechnungsinformation,Assistent(in),Benutzer 1,Benutzer 2,Benutzer 3,Benutzer 4,Beruf,Büro,"
    "E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,E-Mail 2: Typ,"
    "E-Mail 2: Angezeigter Name,E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,"
    "Geburtstag,Geschlecht,Hobby,Initialen,Internet Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,"
    "Name des/r Vorgesetzten,Notizen,Organisationsnr.,Ort,Partner/in,Postfach geschäftlich,Postfach privat,"
    "Priorität,Privat,Reisekilometer,Sozialversicherungsnr.,Sprache,Stichwörter,Vertraulichkeit,"
    "Verzeichnisserver,Webseite,Weiteres Postfach"
)
ONLINE = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,"
    "E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,"
    "Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,"
    "Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,"
    "Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,"
    "Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,"
    "Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,"
    "Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes"
)
OF_GOOGLE = (
    "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,"
    "Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,"
    "Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home Street 2,Home Street 3,"
    "Home Address PO Box,Home City,Home State,Home Postal Code,Home Country,Spouse,Children,Manager's Name,"
    "Assistant's Name,Referred By,Company Main Phone,Business Phone,Business Phone 2,Business Fax,"
    "Assistant's Phone,Company,Job Title,Department,Office Location,Organizational ID Number,Profession,Account,"
    "Business Address,Business Street,Business Street 2,Business Street 3,Business Address PO Box,Business City,"
    "Business State,Business Postal Code,Business Country,Other Phone,Other Fax,Other Address,Other Street,"
    "Other Street 2,Other Street 3,Other Address PO Box,Other City,Other State,Other Postal Code,Other Country,"
    "Callback,Car Phone,ISDN,Radio Phone,TTY/TDD Phone,Telex,User 1,User 2,User 3,User 4,Keywords,Mileage,Hobby,"
    "Billing Information,Directory Server,Sensitivity,Priority,Private,Categories"
)
# the contacts of LinkedIn until 2015
OF_LINKEDIN = (
    "Title,First Name,Middle Name,Last Name,Suffix,E-mail Address,E-mail 2 Address,E-mail 3 Address,"
    "Business Street,Business Street 2,Business Street 3,Business City,Business State,Business Postal Code,"
    "Business Country,Home Street,Home Street 2,Home Street 3,Home City,Home State,Home Postal Code,"
    "Home Country,Other Street,Other Street 2,Other Street 3,Other City,Other State,Other Postal Code,"
    "Other Country,Company,Department,Job Title,Assistant's Phone,Business Fax,Business Phone,"
    "Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,Home Phone,Home Phone 2,ISDN,"
    "Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,Telex,"
    "Assistant's Name,Birthday,Manager's Name,Notes,Other Address PO Box,Spouse,Web Page,Personal Web Page"
)


def recognise(header: Sequence[str]) -> Layout | None:
    return next((layout for layout in LAYOUTS if layouts.fits(layout, header)), None)


def book(header: str, *rows: Mapping[str, str], delimiter: str = ",") -> str:
    """Return a CSV file with those cells and all others empty."""
    names = header.split(",")
    assert not {name for row in rows for name in row} - set(names)
    out = io.StringIO(newline="")
    writer = csv.DictWriter(
        out, names, restval="", delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\r\n"
    )
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def part_of(content: str | bytes) -> Part:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "contacts.csv")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        text, note = to_utf8(read(Member(path.name, path)))
        header = find_header(text, recognise)
        assert header
        table = read_table(text, header, file=path.name)
    kind = header.layout.kind
    rows, notes = PARSERS[kind](table)
    assert list(rows.columns) == [
        *("name", "company", "position", "location", "emails", "urls", "labels", "outcome")
    ]
    notes = [*([note] if note else []), *table.notes, *notes]
    parsed = Parsed(path.name, rows, table.surplus, notes)
    return cards_part(kind.split()[0], gather(kind, [parsed]))


def people(part: Part) -> list[list[Any]]:
    frame = part.tables["people"][FIELDS].astype("object")
    return frame.where(frame.notna(), None).to_numpy().tolist()


def labels(part: Part) -> list[str]:
    return [] if "groups" not in part.tables else part.tables["groups"]["name"].tolist()


def one_input(data: bytes) -> None:
    text, _ = to_utf8(bytearray(data))
    if find_header(text, recognise) is None:
        return
    try:
        part = part_of(data)
    except NetlibError:
        return
    (file,) = part.files
    assert file.read == file.kept + sum(file.dropped.values())
    assert len(part.tables["people"]) == file.kept
    assert part.tables["people"]["person_id"].is_unique


LINKED = "https://www.linkedin.com/in/ada-example"
ADA = ["Ada B. Example", "Acme GmbH", "CEO", "Berlin, Germany", "ada@example.org", LINKED]
GOOGLE_ADA = {
    "First Name": "Ada",
    "Middle Name": "B.",
    "Last Name": "Example",
    "Name Prefix": "Dr.",
    "Nickname": "Addi",
    "Organization Name": "Acme GmbH",
    "Organization Title": "CEO",
    "Organization Department": "Board",
    "Birthday": " --05-14",
    "Labels": "* starred ::: Kunden ::: * myContacts",
    "E-mail 1 - Label": "Home",
    "E-mail 1 - Value": "ada@example.net ::: a@example.com",
    "E-mail 2 - Label": "* Work",
    "E-mail 2 - Value": "ada@example.org",
    "Phone 1 - Value": "+49 170 0000000",
    "Address 1 - City": "Berlin",
    "Address 1 - Country": "Germany",
    "Website 1 - Value": f"https://www.acme.example ::: {LINKED}",
}


def test_google_contacts() -> None:
    ben = {"First Name": "Ben", "Labels": "* myContacts ::: Kunden"}
    part = part_of(book(GOOGLE_NEW, GOOGLE_ADA, ben))
    assert people(part) == [ADA, ["Ben", None, None, None, None, None]]
    assert part.addresses["address"].tolist() == [
        "in/ada-example",
        "mail:ada@example.org",
        "mail:ada@example.net",
        "mail:a@example.com",
    ]
    assert labels(part) == ["starred", "Kunden"]
    assert part.tables["groups"]["member_count"].tolist() == [1, 2]
    (file,) = part.files
    assert (file.kind, file.read, file.kept, file.notes) == (GOOGLE, 2, 2, ())
    assert (part.source, part.exported_on) == ("google", None)


def test_google_contacts_before_2024() -> None:
    ada = {
        "Name": "Dr. Ada B. Example",
        "Given Name": "Ada",
        "Additional Name": "B.",
        "Family Name": "Example",
        "Group Membership": "Kunden ::: * friends ::: * myContacts",
        "E-mail 1 - Type": "* Work",
        "E-mail 1 - Value": "ada@example.org",
        "E-mail 2 - Type": "Home",
        "E-mail 2 - Value": "ada@example.net",
        "Address 1 - City": "Berlin",
        "Address 1 - Country": "Germany",
        "Organization 1 - Name": "Acme GmbH ::: Beta AG",
        "Organization 1 - Title": "CEO ::: Board",
        "Website 1 - Value": LINKED,
    }
    cleo = {"Name": "Cleo", "Location": "Graz", "Group Membership": "* coworkers"}
    part = part_of(book(GOOGLE_OLD, ada, cleo))
    assert people(part) == [ADA, ["Cleo", None, None, "Graz", None, None]]
    assert labels(part) == ["Kunden", "friends", "coworkers"]
    assert (part.files[0].kind, part.files[0].notes) == (GOOGLE, ())


def test_google_contacts_with_columns_taken_out() -> None:
    header = "First Name,Last Name,Labels,E-mail 1 - Value,E-mail 11 - Value"
    row = {"First Name": "Ada", "Last Name": "Example", "E-mail 11 - Value": "x@example.org"}
    part = part_of(book(header, row))
    assert people(part)[0][0] == "Ada Example"
    assert part.files[0].notes == ("unknown columns: e-mail 11 - value",)


OUTLOOK_ADA = {
    "Title": "Dr.",
    "First Name": "Ada",
    "Middle Name": "B.",
    "Last Name": "Example",
    "Company": "Acme GmbH",
    "Job Title": "CEO",
    "Business City": "Berlin",
    "Home City": "Potsdam",
    "E-mail Address": "ada@example.org",
    "E-mail 2 Address": "ada@example.net",
    "Web Page": LINKED,
}
COUNTRY = {"Business Country/Region": "Germany"}


@pytest.mark.parametrize(
    ("header", "row", "kept"),
    [
        (
            DESKTOP,
            {**OUTLOOK_ADA, **COUNTRY, "Categories": "Kunden;Chor, Messe"},
            ["Kunden", "Chor", "Messe"],
        ),
        (ONLINE, {**OUTLOOK_ADA, **COUNTRY}, []),
        (
            OF_GOOGLE,
            {**OUTLOOK_ADA, "Business Country": "Germany", "Categories": "Kunden;myContacts"},
            ["Kunden"],
        ),
        (OF_LINKEDIN, {**OUTLOOK_ADA, "Business Country": "Germany"}, []),
    ],
)
def test_outlook_contacts(header: str, row: dict[str, str], kept: list[str]) -> None:
    part = part_of(book(header, row))
    assert people(part) == [ADA]
    assert part.addresses["address"].tolist() == [
        "in/ada-example",
        "mail:ada@example.org",
        "mail:ada@example.net",
    ]
    assert labels(part) == kept
    (file,) = part.files
    assert (file.kind, file.kept, file.notes) == (OUTLOOK, 1, ())
    assert part.source == "outlook"


GERMAN_ADA = {
    "Anrede": "Frau",
    "Vorname": "Ada",
    "Weitere Vornamen": "B.",
    "Nachname": "Müller",
    "Firma": "Bäckerei Süß",
    "Position": "Geschäftsführerin",
    "Ort privat": "Köln",
    "Land/Region privat": "Österreich",
    "Kategorien": "Kunden;Chor",
    "E-Mail-Adresse": "/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ada",
    "E-Mail-Typ": "EX",
    "E-Mail 2: Adresse": "ada@example.org",
    "Webseite": "http://www.acme.example",
}


@pytest.mark.parametrize(
    ("encoding", "delimiter"), [("cp1252", ","), ("utf-8-sig", ";"), ("utf-16", "\t")]
)
def test_outlook_contacts_in_german(encoding: str, delimiter: str) -> None:
    part = part_of(book(DESKTOP_GERMAN, GERMAN_ADA, delimiter=delimiter).encode(encoding))
    assert people(part) == [
        [
            "Ada B. Müller",
            "Bäckerei Süß",
            "Geschäftsführerin",
            "Köln, Österreich",
            "ada@example.org",
            None,
        ]
    ]
    assert labels(part) == ["Kunden", "Chor"]
    expected = ("not in UTF-8, read as Windows-1252",) if encoding == "cp1252" else ()
    assert part.files[0].notes == expected


def test_the_address_of_a_colleague_within_exchange_is_none() -> None:
    row = {**GERMAN_ADA, "E-Mail 2: Adresse": ""}
    part = part_of(book(DESKTOP_GERMAN, row))
    assert people(part)[0][4] is None
    assert part.files[0].notes == ("1 entries for e-mail hold no address and are missing",)


def test_outlook_contacts_with_columns_left_out() -> None:
    header = "First Name,Last Name,E-mail Address,E-mail Type,E-mail Display Name"
    row = {"First Name": "Ada", "E-mail Address": "ada@example.org", "E-mail Type": "SMTP"}
    assert people(part_of(book(header, row)))[0][4] == "ada@example.org"


@pytest.mark.parametrize(
    ("header", "phone", "company", "email"),
    [
        (GOOGLE_NEW, "Phone 1 - Value", "Organization Name", "E-mail 1 - Value"),
        (GOOGLE_OLD, "Phone 1 - Value", "Organization 1 - Name", "E-mail 1 - Value"),
        (DESKTOP, "Mobile Phone", "Company", "E-mail Address"),
        (DESKTOP_GERMAN, "Mobiltelefon", "Firma", "E-Mail-Adresse"),
    ],
)
def test_entries_of_no_person(header: str, phone: str, company: str, email: str) -> None:
    first = next(
        name for name in header.split(",") if name in {"First Name", "Vorname", "Given Name"}
    )
    part = part_of(
        book(
            header,
            {phone: "+49 170 0000000"},
            {first: "+49 170 0000000", phone: "+49 170 0000000"},
            {},
            {company: "Acme GmbH"},
            {company: "Acme GmbH", email: "info@example.org"},
            {first: "ben@example.org"},
            {first: "Ada"},
        )
    )
    assert [(row[0], row[1], row[4]) for row in people(part)] == [
        (None, "Acme GmbH", "info@example.org"),
        (None, None, "ben@example.org"),
        ("Ada", None, None),
    ]
    assert part.files[0].dropped == {NOBODY: 3, ORGANISATION: 1}


@pytest.mark.parametrize(
    "header", [GOOGLE_NEW, GOOGLE_OLD, DESKTOP, DESKTOP_GERMAN, ONLINE, OF_GOOGLE]
)
def test_a_book_without_entries(header: str) -> None:
    part = part_of(book(header))
    assert len(part.tables["people"]) == 0
    assert "contacts" in part.covers
    assert part.files[0].read == 0


@pytest.mark.parametrize(
    "header",
    [
        exports.CONNECTIONS,
        exports.MESSAGES,
        exports.RECOMMENDATIONS,
        exports.PROFILE,
        exports.ADDRESS_BOOK,
        "First Name,Last Name,Companies,Title,Email Address,Phone Numbers,Created At",
        "Vorname,Nachname,Profil-URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "First Name,Last Name,Company,Position",
        "Subject,Start Date,Start Time,End Date,End Time,Meeting Organizer,Required Attendees",
        "person_id,name,company,position,email",
        "Name,Company,E-mail",
    ],
)
def test_other_files_are_no_address_books(header: str) -> None:
    assert recognise(header.split(",")) is None


@pytest.mark.parametrize(
    "header", [GOOGLE_NEW, GOOGLE_OLD, DESKTOP, DESKTOP_GERMAN, ONLINE, OF_GOOGLE, OF_LINKEDIN]
)
def test_a_book_is_of_one_kind(header: str) -> None:
    kinds = {layout.kind for layout in LAYOUTS if layouts.fits(layout, header.split(","))}
    assert kinds == {GOOGLE if "Value" in header else OUTLOOK}


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        (
            GOOGLE_NEW,
            {
                "name": "First Name",
                "company": "Organization Name",
                "position": "Organization Title",
                "location": "Address 1 - City",
                "label": "Labels",
                "url": "Website 1 - Value",
            },
        ),
        (
            DESKTOP_GERMAN,
            {
                "name": "Vorname",
                "company": "Firma",
                "position": "Position",
                "location": "Ort geschäftlich",
                "label": "Kategorien",
                "url": "Webseite",
            },
        ),
    ],
)
def test_hostile_text_comes_back_as_plain_text(
    shared: Path, header: str, cells: dict[str, str]
) -> None:
    naughty = json.loads((shared / "badinput" / "blns" / "blns.json").read_text("utf-8"))
    scripts = (shared / "badinput" / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines()
    texts = [text for text in (*naughty, *scripts) if text.strip() and ":::" not in text]
    email = "E-mail 1 - Value" if header == GOOGLE_NEW else "E-Mail-Adresse"
    rows = [
        dict.fromkeys(cells.values(), text)
        | {cells["name"]: f"N{text}", email: f"{place}@example.org"}
        for place, text in enumerate(texts)
    ]
    part = part_of(book(header, *rows))
    found = part.tables["people"]
    assert found["name"].tolist() == clean([f"N{text}" for text in texts]).tolist()
    for column in ("company", "position", "location"):
        assert found[column].fillna("").tolist() == clean(texts).fillna("").tolist()
    assert found["url"].isna().all()
    assert set(part.tables["memberships"]["group_id"]) == set(part.tables["groups"]["group_id"])


SEEDS = (
    book(GOOGLE_NEW, GOOGLE_ADA, {"First Name": "Jörg"}).encode(),
    book(DESKTOP, {**OUTLOOK_ADA, "Categories": "a;b"}, {}).encode(),
    book(DESKTOP_GERMAN, GERMAN_ADA).encode("cp1252"),
)


@given(data=st.data())
@settings(max_examples=50)
def test_any_bytes_are_read_or_refused_in_a_sentence(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SEEDS)))
    header = content.index(b"\r\n")
    pieces = st.sampled_from(
        [b"\r\n", b'"', b",", b" ::: ", b"* ", b";", b"@", b"\x00", b"\xff", b"\xef\xbb\xbf"]
    )
    for _ in range(data.draw(st.integers(0, 12))):
        place = data.draw(st.integers(header, len(content)) | st.integers(0, len(content)))
        width = data.draw(st.integers(0, 40))
        content[place : place + width] = data.draw(pieces | st.binary(max_size=8))
    one_input(bytes(content))
