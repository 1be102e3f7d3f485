from __future__ import annotations

import base64
import json
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.settings import Settings
from netlib.sources.archive import Member
from netlib.sources.cards import NOBODY
from netlib.sources.entries import ORGANISATION
from netlib.sources.part import Own, Part
from netlib.sources.vcard import DAMAGED, LIST, THING, read_vcards, recognises
from netlib.text import clean

FIELDS = ["name", "company", "position", "location", "email", "url"]


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def part_of(folder: Path, *files: str | bytes) -> Part:
    members = []
    for number, content in enumerate(files):
        path = folder / f"{number}.vcf"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        members.append(Member(path.name, path))
    return read_vcards(members, own=Own(), settings=Settings())


def people(part: Part) -> list[list[Any]]:
    frame = part.tables["people"][FIELDS].astype("object")
    return frame.where(frame.notna(), None).to_numpy().tolist()


def only(part: Part) -> dict[str, Any]:
    (row,) = people(part)
    return dict(zip(FIELDS, row, strict=True))


def labels(part: Part) -> set[tuple[str, str]]:
    """Return the label of each person, by the name of both."""
    if "groups" not in part.tables:
        return set()
    names = part.tables["people"].set_index("person_id")["name"]
    groups = part.tables["groups"].set_index("group_id")["name"]
    pairs = part.tables["memberships"][["person_id", "group_id"]].to_numpy().tolist()
    return {(str(names[person]), str(groups[group])) for person, group in pairs}


def one_input(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            part = part_of(Path(folder), data)
        except NetlibError:
            return
    (file,) = part.files
    assert file.read == file.kept + sum(file.dropped.values())
    assert len(part.tables["people"]) == file.kept
    assert part.tables["people"]["person_id"].is_unique


ADA = (
    "N:Example;Ada;;Dr.;",
    "FN:Dr. Ada Example",
    "ORG:Acme GmbH;Vertrieb",
    "TITLE:Leiterin Vertrieb",
    "ROLE:Vertrieb",
    "NICKNAME:Addi",
    "EMAIL;TYPE=HOME:ada@example.net",
    "EMAIL;TYPE=INTERNET,PREF:Ada@Example.org",
    "TEL;TYPE=CELL:+49 170 0000000",
    "URL:https://www.acme.example",
    "URL;TYPE=WORK:https\\://www.linkedin.com/in/ada-example/",
    "ADR;TYPE=HOME:;;Am Weg 1;Potsdam;;14467;Deutschland",
    "ADR;TYPE=WORK:;;Ring 2;Berlin;;10115;Deutschland",
    "CATEGORIES:Kunden,Messe\\, Halle 3",
    "REV:2025-11-02T08:30:00Z",
    "RELATED;TYPE=me:urn:uuid:somebody",
)
ADA_READ = {
    "name": "Ada Example",
    "company": "Acme GmbH",
    "position": "Leiterin Vertrieb",
    "location": "Berlin, Deutschland",
    "email": "Ada@Example.org",
    "url": "https://www.linkedin.com/in/ada-example/",
}


def test_a_card_of_version_3(tmp_path: Path) -> None:
    part = part_of(tmp_path, card(*ADA))
    assert only(part) == ADA_READ
    assert part.addresses["address"].tolist() == [
        "in/ada-example",
        "mail:ada@example.org",
        "mail:ada@example.net",
    ]
    assert labels(part) == {("Ada Example", "Kunden"), ("Ada Example", "Messe, Halle 3")}
    assert part.tables["people"]["is_contact"].tolist() == [True]
    assert (part.source, part.ego, part.exported_on) == ("vcard", None, date(2025, 11, 2))
    assert "contacts" in part.covers
    assert (part.files[0].kind, part.files[0].kept, part.files[0].notes) == ("vcards", 1, ())


def test_a_card_of_version_2_1(tmp_path: Path) -> None:
    text = card(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller-L=C3=BCdenscheidt;J=C3=B6rg;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCller-L=C3=\r\n=BCdenscheidt",
        "ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:B=E4ckerei;Filiale",
        "ROLE:B\u00e4cker",
        "EMAIL;INTERNET:j@example.net",
        "EMAIL;PREF;INTERNET:joerg@example.org",
        "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Ring 2=0D=0A=\r\nTEL: none of a property=\r\n",
        "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n SkZJRg==\r\n",
        "X-LAST:1",
        version="2.1",
    )
    assert only(part_of(tmp_path, text)) == {
        "name": "Jörg Müller-Lüdenscheidt",
        "company": "Bäckerei",
        "position": "Bäcker",
        "location": None,
        "email": "joerg@example.org",
        "url": None,
    }


def test_a_card_of_version_4(tmp_path: Path) -> None:
    text = card(
        "FN;PREF=2:Ada E.",
        "FN;PREF=1:Ada Example",
        "ORG:Acme",
        'EMAIL;TYPE="work,home";PREF=50:ada@example.net',
        "EMAIL;PREF=1:ada@example.org",
        'SOCIALPROFILE;SERVICE-TYPE="X:ING":https://www.xing.com/profile/Ada_Example/cv',
        'ADR;LABEL="Ring 2: 10115; Berlin":;;Ring 2;Berlin;;10115;Germany',
        "REV;VALUE=timestamp:20251102T083000+0100",
        version="4.0",
    )
    part = part_of(tmp_path, text)
    assert only(part) == {
        "name": "Ada Example",
        "company": "Acme",
        "position": None,
        "location": "Berlin, Germany",
        "email": "ada@example.org",
        "url": "https://www.xing.com/profile/Ada_Example/cv",
    }
    assert part.tables["people"]["person_id"].tolist() == ["xing/ada_example"]
    assert part.exported_on == date(2025, 11, 2)


# the card a XING profile offers for download is of version 3.0; its properties are those of its visible fields
XING = card(
    "N:Beispiel;Ben;;;",
    "FN:Ben Beispiel",
    "ORG:Beta AG",
    "TITLE:Gesch\u00e4ftsf\u00fchrer",
    "ADR;TYPE=WORK:;;;Hamburg;;;Deutschland",
    "EMAIL;TYPE=WORK:ben@example.org",
    "URL:https://www.xing.com/profile/Ben_Beispiel",
)


def test_single_cards_of_a_folder_and_who_is_in_two_of_them(tmp_path: Path) -> None:
    part = part_of(tmp_path, card(*ADA), XING, XING.replace("\r\n", "\n"))
    assert [row[0] for row in people(part)] == ["Ada Example", "Ben Beispiel"]
    assert people(part)[1][1:4] == ["Beta AG", "Geschäftsführer", "Hamburg, Deutschland"]
    assert [(file.kept, file.dropped) for file in part.files] == [
        (1, {}),
        (1, {}),
        (0, {"listed twice": 1}),
    ]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_line_ends(tmp_path: Path, end: str) -> None:
    folded = "TITLE:Leiterin\r\n  Vertr\r\n\tieb".replace("\r\n", end)
    text = card(*(line if not line.startswith("TITLE") else folded for line in ADA), end=end)
    assert only(part_of(tmp_path, text)) == ADA_READ


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_encodings_of_a_whole_file(tmp_path: Path, encoding: str) -> None:
    part = part_of(tmp_path, card("FN:Jörg Łukasz").encode(encoding))
    assert (only(part)["name"], part.files[0].notes) == ("Jörg Łukasz", ())


def test_cards_of_several_programs_in_one_file(tmp_path: Path) -> None:
    files = [
        card("FN:Jörg").encode("cp1252"),
        card("FN:Zoë").encode("utf-8-sig"),
        card("FN;CHARSET=windows-1251:Юрий", version="2.1").encode("cp1251"),
        card("FN;CHARSET=zip:Ren\u00e9", version="2.1").encode("cp1252"),
    ]
    part = part_of(tmp_path, b"".join(files))
    assert [row[0] for row in people(part)] == ["Jörg", "Zoë", "Юрий", "René"]
    assert part.files[0].notes == ("2 values are not in UTF-8, read as Windows-1252",)


def test_a_letter_cut_by_a_fold_and_one_that_is_lost(tmp_path: Path) -> None:
    cut = card("FN:J\u00f6rg").encode().replace(b"\xc3\xb6", b"\xc3\r\n \xb6")
    assert only(part_of(tmp_path, cut))["name"] == "Jörg"
    lost = card("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=C3", version="2.1")
    part = part_of(tmp_path, lost)
    assert only(part)["name"] == "Jörg\ufffd"
    assert part.files[0].notes == ("1 characters could not be read",)


def test_a_line_folded_at_a_blank_keeps_it_in_version_2_1(tmp_path: Path) -> None:
    assert (
        only(part_of(tmp_path, card("FN:Ada\r\n Example", version="2.1")))["name"] == "Ada Example"
    )
    assert only(part_of(tmp_path, card("FN:Ada Exa\r\n mple")))["name"] == "Ada Example"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (("FN:Ada Example",), "Ada Example"),
        (("N:Example;Ada;B.;Dr.;MBA",), "Ada B. Example"),
        (("FN:Dr. Ada Example MBA", "N:Example;Ada;;Dr.;MBA"), "Ada Example"),
        (("FN:Example\\, Ada", "N:Example;Ada;;;"), "Ada Example"),
        (("FN:Example, Ada", "N:Example;Ada;;;"), "Ada Example"),
        (("FN: ", "N:;Ada;;;"), "Ada"),
        (("FN:Dr.", "N:;;;Dr.;"), "Dr."),
        (("FN:Acme", "N:Example;Ada;;;", "ORG:Acme", "X-ABShowAs:COMPANY"), "Ada Example"),
        (("FN:王小明", "N:王;小明;;;"), "王小明"),
        (("FN:a\\\\b\\;c\\,d\\ne\\x",), "a\\b;c,d\ne\\x"),
        (("fn:Ada", "BDAY:19700101"), "Ada"),
        (("item1.FN:Ada",), "Ada"),
    ],
)
def test_names(tmp_path: Path, lines: tuple[str, ...], name: str) -> None:
    assert only(part_of(tmp_path, card(*lines)))["name"] == name


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (("TEL:+49 170 0000000",), NOBODY),
        (("FN:+49 170 0000000", "TEL:+49 170 0000000"), NOBODY),
        ((), NOBODY),
        (("N:;;;;", "FN:", "ORG:Acme GmbH", "TEL:1"), ORGANISATION),
        (("N:;;;;", "FN:Acme GmbH", "ORG:ACME GmbH;", "EMAIL:info@example.org"), ORGANISATION),
        (("FN:Acme", "N:;;;;", "ORG:Acme GmbH", "X-ABShowAs:COMPANY"), ORGANISATION),
        (("KIND:org", "FN:Acme", "EMAIL:info@example.org"), ORGANISATION),
        (("KIND:location", "FN:Raum 3"), THING),
        (("KIND:group", "FN:Kunden"), LIST),
        (("X-ADDRESSBOOKSERVER-KIND:group", "FN:Kunden", "N:Kunden;;;;"), LIST),
        (("only words", "and more"), DAMAGED),
    ],
)
def test_cards_of_no_person(tmp_path: Path, lines: tuple[str, ...], reason: str) -> None:
    part = part_of(
        tmp_path, card(*lines) + card("KIND:individual", "FN:Ada Example", "ORG:Ada & Co")
    )
    assert [row[0] for row in people(part)] == ["Ada Example"]
    assert part.files[0].dropped == {reason: 1}


def test_who_bears_the_name_of_their_company_is_a_person(tmp_path: Path) -> None:
    part = part_of(tmp_path, card("FN:Ada Example", "N:Example;Ada;;;", "ORG:Ada Example"))
    assert only(part)["company"] == "Ada Example"


def test_an_address_in_place_of_a_name(tmp_path: Path) -> None:
    part = part_of(tmp_path, card("FN:ada@example.org") + card("EMAIL:mailto:ben@example.org"))
    assert [(row[0], row[4]) for row in people(part)] == [
        (None, "ada@example.org"),
        (None, "ben@example.org"),
    ]


def test_lists_become_labels_of_their_members(tmp_path: Path) -> None:
    uid = "0E7602CC-443E-4B82-B4B1-90F62F99A199"
    apple = card(
        "FN:Chor",
        "X-ADDRESSBOOKSERVER-KIND:group",
        f"X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:{uid}",
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:gone",
    )
    newer = card(
        "KIND:group", "FN:Kunden", "MEMBER:mailto:ben@example.org", "MEMBER:", version="4.0"
    )
    ada = card("FN:Ada", f"UID:{uid.lower()}", "CATEGORIES:chor", "UID:")
    ben = card("FN:Ben", "EMAIL:Ben@example.org", f"UID:urn:uuid:{uid}")
    part = part_of(tmp_path, apple, newer + ada, ben)
    assert labels(part) == {("Ada", "chor"), ("Ben", "chor"), ("Ben", "Kunden")}
    assert part.tables["groups"]["basis"].tolist() == ["label", "label"]
    assert [file.dropped for file in part.files] == [{LIST: 1}, {LIST: 1}, {}]
    assert part.files[0].notes == ("1 members of lists have no card here and are missing",)


def test_the_group_of_all_contacts_is_none(tmp_path: Path) -> None:
    text = card("FN:Ada", "CATEGORIES:myContacts,Kunden,kunden,") + card(
        "FN:Ben", "CATEGORIES:My Contacts"
    )
    assert labels(part_of(tmp_path, text)) == {("Ada", "Kunden")}


@pytest.mark.parametrize(
    ("address", "is_key"),
    [
        ("https://de.linkedin.com/in/ada-example?trk=x", True),
        ("http\\://www.xing.com/profile/Ada_Example", True),
        ("https://www.linkedin.com/company/acme", False),
        ("https://www.acme.example/in/ada", False),
        ("x-apple:ada-example", False),
    ],
)
@pytest.mark.parametrize("name", ["URL;TYPE=HOME", "item3.URL", "X-SOCIALPROFILE;type=linkedin"])
def test_only_a_profile_is_an_address_of_a_person(
    tmp_path: Path, name: str, address: str, *, is_key: bool
) -> None:
    part = part_of(tmp_path, card("FN:Ada", f"{name}:{address}"))
    assert (only(part)["url"] is not None) is is_key
    assert len(part.addresses) == is_key


def test_two_of_one_company_stay_two(tmp_path: Path) -> None:
    page = "URL:https://www.acme.example"
    part = part_of(tmp_path, card("FN:Ada", page) + card("FN:Ben", page))
    assert len(people(part)) == 2


def test_a_card_within_a_card_is_left_out(tmp_path: Path) -> None:
    agent = card("FN:Assistant", "EMAIL:assistant@example.org", version="2.1")
    part = part_of(
        tmp_path,
        card("FN:Ada", f"AGENT:\r\n{agent.rstrip()}", "TITLE:CEO", version="2.1"),
        card("FN:Ben", f"AGENT:{agent.rstrip()}", "TITLE:CTO", version="2.1"),
        card("FN:Cleo", "AGENT:BEGIN:VCARD\\nFN:Assistant\\nEND:VCARD\\n", "TITLE:CFO"),
        card("FN:Dora", "AGENT;VALUE=uri:CID:x@example.org", "TITLE:COO"),
    )
    assert [(row[0], row[2], row[4]) for row in people(part)] == [
        ("Ada", "CEO", None),
        ("Ben", "CTO", None),
        ("Cleo", "CFO", None),
        ("Dora", "COO", None),
    ]
    assert all(file.notes == () for file in part.files)


def test_one_broken_card_costs_no_other(tmp_path: Path) -> None:
    text = (
        "Kontakte\r\n"
        + card("FN:Ada", "TITLE:CEO")
        + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ben\r\n"  # no end
        + card(
            "FN:Cleo", 'EMAIL;TYPE="work:cleo@example.org', "PROFILE:VCARD", "PHOTO;ENCODING=b:%%%"
        )
        + "END:VCARD\r\n"
        + card("FN;ENCODING=QUOTED-PRINTABLE:Dora=", "no colon", "TITLE:COO", version="2.1")
        + card("FN;ENCODING=BASE64:RW1pbA==", version="2.1")
        + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Fay\r\nNOTE;ENCODING=QUOTED-PRINTABLE:cut off ="
    )
    part = part_of(tmp_path, text)
    assert [(row[0], row[2], row[4]) for row in people(part)] == [
        ("Ada", "CEO", None),
        ("Ben", None, None),
        ("Cleo", None, "cleo@example.org"),
        ("Dorano colon", "COO", None),
        ("Fay", None, None),
    ]
    (file,) = part.files
    assert (file.read, file.kept, file.dropped) == (6, 5, {DAMAGED: 1})
    assert file.notes == (
        "2 lines stand outside of any card and were left out",
        "2 cards have no end and were read as far as they go",
    )


def test_a_soft_break_at_the_end_of_a_card_does_not_swallow_the_next(tmp_path: Path) -> None:
    text = card("FN;ENCODING=QUOTED-PRINTABLE:Ada=", version="2.1") + card("FN:Ben")
    assert [row[0] for row in people(part_of(tmp_path, text))] == ["Ada", "Ben"]


def test_a_picture_is_not_read(tmp_path: Path) -> None:
    picture = base64.b64encode(bytes(3_000_000)).decode()
    lines = "\r\n ".join(picture[at : at + 74] for at in range(0, len(picture), 74))
    part = part_of(tmp_path, card("FN:Ada", f"PHOTO;ENCODING=b;TYPE=JPEG:{lines}", "TITLE:CEO"))
    assert people(part)[0][:3] == ["Ada", None, "CEO"]


def test_addresses_that_are_none_are_counted(tmp_path: Path) -> None:
    text = card("FN:Ada", "EMAIL:/o=ExchangeLabs/ou=x/cn=ada") + card(
        "FN:Ben", "EMAIL:Ben <ben@example.org>", "EMAIL:'b@example.net'; BEN@example.org"
    )
    part = part_of(tmp_path, text)
    assert [row[4] for row in people(part)] == [None, "ben@example.org"]
    assert part.addresses["address"].tolist() == ["mail:ben@example.org", "mail:b@example.net"]
    assert part.files[0].notes == ("1 entries for e-mail hold no address and are missing",)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20251102", date(2025, 11, 2)),
        ("2025-11-02", date(2025, 11, 2)),
        ("20251102T083000Z", date(2025, 11, 2)),
        ("2025-11-02T08:30:00.123Z", date(2025, 11, 2)),
        ("02.11.2025", None),
        ("", None),
    ],
)
def test_revisions(tmp_path: Path, text: str, day: date | None) -> None:
    part = part_of(tmp_path, card("FN:Ada", f"REV:{text}"), card("FN:Ben"))
    assert part.exported_on == day


def test_without_revision_no_day_is_known(tmp_path: Path) -> None:
    assert part_of(tmp_path, card("FN:Ada")).exported_on is None


def test_a_file_without_a_card_is_refused(tmp_path: Path) -> None:
    with pytest.raises(
        SourceError, match=r"^0\.vcf holds no card: export the address book again\.$"
    ):
        part_of(tmp_path, "VERSION:3.0\r\nFN:Ada\r\n")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("BEGIN:VCARD\r\nVERSION:3.0", True),
        ("\r\n  \nbegin:vcard \rVERSION:2.1", True),
        ("BEGIN:VCALENDAR\r\n", False),
        ("From ada@example.org\n\nBEGIN:VCARD\n", False),
        ("Name,E-mail\nBEGIN:VCARD,x\n", False),
        ("", False),
    ],
)
def test_recognises(head: str, *, expected: bool) -> None:
    assert recognises(head) is expected


JOHN = {
    "name": "John Doe",
    "company": None,
    "position": None,
    "location": None,
    "email": None,
    "url": None,
}
MONEY = {"company": "IBM", "position": "Money Counter"}
USA = "United States of America"
DUMMIES = {
    "John_Doe_BLACK_BERRY": [{**JOHN, "company": "Acme Solutions"}],
    "John_Doe_EVOLUTION": [
        {
            **JOHN,
            **MONEY,
            "name": "John Richter, James Doe",
            "location": f"Albaney, {USA}",
            "email": "john.doe@ibm.com",
        }
    ],
    "John_Doe_GMAIL": [
        {**JOHN, **MONEY, "name": "John Richter, James Doe", "email": "john.doe@ibm.com"}
    ],
    "John_Doe_IPHONE": [
        {
            **JOHN,
            **MONEY,
            "name": "John Richter James Doe",
            "location": f"New York, {USA}",
            "email": "john.doe@ibm.com",
        }
    ],
    "John_Doe_LOTUS_NOTES": [
        {
            **JOHN,
            "name": "Doe John I Johny",
            "company": "IBM",
            "position": "Generic Accountant",
            "location": "New York, U.S.A.",
            "email": "john.doe@ibm.com",
        }
    ],
    "John_Doe_MAC_ADDRESS_BOOK": [
        {
            **JOHN,
            **MONEY,
            "name": "John Richter,James Doe",
            "location": f"New York, {USA}",
            "email": "john.doe@ibm.com",
        }
    ],
    "John_Doe_MS_OUTLOOK": [
        {
            **JOHN,
            **MONEY,
            "name": "John Richter James Doe",
            "location": f"Albaney, {USA}",
            "email": "john.doe@ibm.cm",
        }
    ],
    "John_Doe_ANDROID": [
        {**JOHN, "name": None, "email": "john.doe@company.com"},
        {**JOHN, "name": None, "email": "jane.doe@company.com"},
        {**JOHN, "name": "Ñ Ñ Ñ Ñ Ñ"},
        {**JOHN, "name": " ".join("Ñ" * 11)},
        {**JOHN, "name": "Ñ Ñ Ñ Ñ", "company": "Ñ" * 12, "email": "bob@company.com"},
        {**JOHN, "name": "ÑÑÑÑ", "company": "Ñ" * 44, "email": "henry@company.com"},
    ],
    "fullcontact": [
        {
            **JOHN,
            "name": "FirstName MiddleName LastName",
            "company": "Organization1",
            "position": "Title1",
            "location": "WorkCity, WorkCountry",
            "email": "home@example.com",
        }
    ],
    "gmail-single2": [
        {
            **JOHN,
            "name": "VCard Test",
            "company": "TheCompany",
            "position": "TheJobTitle",
            "location": "NY",
            "email": "email@example.com",
        }
    ],
    "issue114": [
        {
            **JOHN,
            "name": "Dummy Dummy",
            "company": "Dummy GmbH",
            "location": "Bad Homburg, Germany",
            "email": "dummy.dummy@dummy.com",
        }
    ],
    "outlook-2003": [
        {
            **JOHN,
            "company": "Company, The",
            "position": "The Job Title",
            "location": f"Austin, {USA}",
            "email": "jdoe@hotmail.com",
        }
    ],
    "rfc2426-example": [
        {
            **JOHN,
            "name": "Frank Dawson",
            "company": "Lotus Development Corporation",
            "location": "Raleigh, U.S.A.",
            "email": "Frank_Dawson@Lotus.com",
        },
        {
            **JOHN,
            "name": "Tim Howes",
            "company": "Netscape Communications Corp.",
            "location": "Mountain View, U.S.A.",
            "email": "howes@netscape.com",
        },
    ],
    "rfc6350-example": [
        {
            **JOHN,
            "name": "Simon Perreault",
            "company": "Viagenie",
            "location": "Quebec, Canada",
            "email": "simon.perreault@viagenie.ca",
        }
    ],
    "vobject-radicale-1587": [{**JOHN, "name": "Given Family"}],
}


def test_cards_of_many_programs(shared: Path) -> None:
    files = sorted((shared / "badinput" / "vcard").glob("*.vcf"))
    assert {file.stem for file in files} == set(DUMMIES)
    for file in files:
        assert recognises(file.read_text("latin-1")), file.name
        part = read_vcards([Member(file.name, file)], own=Own(), settings=Settings())
        found = [dict(zip(FIELDS, row, strict=True)) for row in people(part)]
        assert found == DUMMIES[file.stem], file.name
        assert part.files[0].dropped == {}, file.name


def escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\r", ""), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def test_hostile_text_comes_back_as_plain_text(shared: Path, tmp_path: Path) -> None:
    naughty = json.loads((shared / "badinput" / "blns" / "blns.json").read_text("utf-8"))
    scripts = (shared / "badinput" / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines()
    texts = [text for text in (*naughty, *scripts) if text.strip()]
    text = "".join(
        card(
            f"FN:N{escaped(one)}",
            f"ORG:{escaped(one)};x",
            f"TITLE:{escaped(one)}",
            f"ADR:;;;{escaped(one)};;;",
            f"CATEGORIES:{escaped(one)},Kunden",
            f"EMAIL:{number}@example.org",
            f"NOTE:{escaped(one)}",
            f"URL:{escaped(one)}",
        )
        for number, one in enumerate(texts)
    )
    part = part_of(tmp_path, text)
    found = part.tables["people"]
    assert found["name"].tolist() == clean([f"N{one}" for one in texts]).tolist()
    for column in ("company", "position", "location"):
        assert found[column].fillna("").tolist() == clean(texts).fillna("").tolist()
    known = set(part.tables["groups"]["group_id"])
    assert set(part.tables["memberships"]["group_id"]) == known
    assert part.files[0].notes == ()


SEED = (
    card(*ADA)
    + card("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:J=C3=B6rg =\r\nM", "AGENT:", version="2.1")
    + card("KIND:group", "FN:Kunden", "MEMBER:mailto:ada@example.org", version="4.0")
    + card("FN:Jörg", "X-ABShowAs:COMPANY", 'ADR;LABEL="a:b;c":;;;Köln;;;D')
).encode()


@given(data=st.data())
@settings(max_examples=60)
def test_any_bytes_are_read_or_refused_in_a_sentence(data: st.DataObject) -> None:
    pieces = st.sampled_from(
        [
            b"\r\n",
            b"\n ",
            b"=\n",
            b":",
            b";",
            b"\\",
            b'"',
            b"\x00",
            b"\xff\xfe",
            b"END:VCARD\n",
            b"BEGIN:VCARD\n",
        ]
    )
    content = bytearray(SEED)
    for _ in range(data.draw(st.integers(0, 12))):
        place = data.draw(st.integers(0, len(content)))
        width = data.draw(st.integers(0, 40))
        content[place : place + width] = data.draw(pieces | st.binary(max_size=8))
    one_input(bytes(content))
