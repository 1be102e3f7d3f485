from __future__ import annotations

import csv
import io
import json
import random
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError
from netlib.settings import Settings
from netlib.sources import layouts, load
from netlib.sources.archive import list_members
from netlib.sources.batch import Batch, Parsed, gather
from netlib.sources.cards import cards_part
from netlib.sources.csvtext import find_header, read_table, to_utf8
from netlib.sources.part import Part, read_own
from netlib.sources.xing import read_xing
from netlib.sources.xing_csv import CONTACT_LIST, LAYOUTS, PARSERS, XING_CONTACTS
from netlib.sources.xing_template import write_template
from netlib.text import clean

from .xing_answers import ADA, BEN, EVA, contacts

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.sources.layouts import Layout

GERMAN = (
    "Vorname;Nachname;Titel;Firma;Position;Branche;Karrierestufe;E-Mail (geschäftlich);E-Mail (privat);Ort;Land;"
    "Profil-URL;Kontakt seit;Schlagwörter;Straße;Telefon (geschäftlich);Notiz"
)
ENGLISH = "Name,Organization,Job title,Industry,Career level,Email,City,Country,Profile link,Contact since,Tags,Notes"


def layout_of(header: list[str]) -> Layout | None:
    return next((one for one in LAYOUTS if layouts.fits(one, header)), None)


def parsed(data: str | bytes, name: str = "kontakte.csv") -> tuple[str, Parsed]:
    text, note = to_utf8(bytearray(data.encode() if isinstance(data, str) else data))
    header = find_header(text, layout_of)
    if header is None:
        raise NetlibError
    table = read_table(text, header, file=name)
    rows, notes = PARSERS[header.layout.kind](table)
    every_note = [*([note] if note else []), *table.notes, *notes]
    return header.layout.kind, Parsed(name, rows, table.surplus, every_note)


def batch_of(*texts: str | bytes) -> Batch:
    both = [parsed(text, f"{nth}.csv") for nth, text in enumerate(texts)]
    return gather(both[0][0], [one for _, one in both])


def read(*texts: str | bytes) -> Part:
    return cards_part("xing", batch_of(*texts))


def person(part: Part) -> dict[Any, Any]:
    return part.tables["people"].iloc[0].dropna().to_dict()


def test_a_german_table() -> None:
    part = read(
        f"{GERMAN}\n"
        "Ada;Müller;Dr.;Muster GmbH;Chefin;Internet und Onlinemedien;Geschäftsführer/in;ada@example.org;"
        "a@example.com;Köln;Deutschland;https://www.xing.com/profile/Ada_Mueller;04.03.2015;"
        "Alumni, Chor|alumni;Weg 1;0123;streng geheim\n"
    )
    assert person(part) == {
        "person_id": "xing/ada_mueller",
        "name": "Ada Müller",
        "company": "Muster GmbH",
        "position": "Chefin",
        "level": "executive",
        "industry": "Internet and online media",
        "location": "Köln, Deutschland",
        "email": "ada@example.org",
        "url": "https://www.xing.com/profile/Ada_Mueller",
        "connected_on": pd.Timestamp("2015-03-04"),
        "is_contact": True,
    }
    assert part.tables["groups"]["name"].tolist() == ["Alumni", "Chor"]
    assert set(part.addresses["address"]) == {
        *("xing/ada_mueller", "mail:ada@example.org", "mail:a@example.com"),
    }
    (file,) = part.files
    assert (file.kind, file.read, file.kept, file.notes) == (XING_CONTACTS, 1, 1, ())


def test_an_english_table() -> None:
    part = read(
        f"{ENGLISH}\nBen Sample,Nowhere Ltd,Head of Nothing,IT security,"
        '"Executive (VP, SVP etc.)",ben@example.org,London,GB,,2016-01-31,,\n'
    )
    assert person(part) == {
        "person_id": "mail:ben@example.org",
        "name": "Ben Sample",
        "company": "Nowhere Ltd",
        "position": "Head of Nothing",
        "level": "head",
        "industry": "IT security",
        "location": "London, GB",
        "email": "ben@example.org",
        "connected_on": pd.Timestamp("2016-01-31"),
        "is_contact": True,
    }


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("Vorname;Nachname;Branche", XING_CONTACTS),
        ("Nachname;Vorname;Karriere-Level", XING_CONTACTS),
        ("Vollständiger Name\tKontakt seit", XING_CONTACTS),
        ("Name,Tags", XING_CONTACTS),
        ("Name;Kategorien;Firma", XING_CONTACTS),
        ("First Name,Last Name,Profile link", XING_CONTACTS),
        ("VORNAME;NACHNAME;FIRMA", CONTACT_LIST),
        ("Name;E-Mail-Adresse", CONTACT_LIST),
        ("Name,Mail (privat)", CONTACT_LIST),
        ("Vorname,Nachname,Funktion", CONTACT_LIST),
        ("Kontakt;Unternehmen;Telefon", CONTACT_LIST),
        # no name, or nothing beside it
        ("Firma;Branche;E-Mail", None),
        ("Vorname;Nachname;Geburtstag", None),
        ("Vorname;Branche", None),
        # LinkedIn's list of associations
        ("Name,Start Date,End Date,Description,Position", None),
    ],
)
def test_what_a_header_is(header: str, kind: str | None) -> None:
    found = find_header(memoryview(f"{header}\n".encode()), layout_of)
    assert (found.layout.kind if found else None) == kind


@pytest.mark.parametrize(
    "header",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Zip Code,Geo Location",
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,E-mail Address",
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Value",
        "Name,Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value",
    ],
)
def test_the_files_of_others_are_never_xing(header: str) -> None:
    found = layout_of(header.split(","))
    assert found is None or found.kind == CONTACT_LIST


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["04.03.2015", "04.03.15", "2015-03-04", "2015-03-04 10:00:00"], ["2015-03-04"] * 4),
        (["03/2015", "03.2015", "2015-03"], ["2015-03-01"] * 3),
        # one of them tells the order for the whole file
        (["04/03/2015", "24/12/2015"], ["2015-03-04", "2015-12-24"]),
        (["04/03/2015", "12/24/2015"], ["2015-04-03", "2015-12-24"]),
        # nothing tells it, or two tell different things
        (["04/03/2015", "05/03/2015"], [None, None]),
        (["24/12/2015", "12/24/2015"], [None, None]),
        (["31.02.2015", "gestern", "2015", "4.3."], [None] * 4),
    ],
)
def test_dates(dates: list[str], expected: list[str | None]) -> None:
    _, one = parsed(
        "Name;Kontakt seit\n" + "".join(f"Ada {nth};{day}\n" for nth, day in enumerate(dates))
    )
    found = one.rows["connected_on"]
    days = [None if pd.isna(day) else day.date().isoformat() for day in found]
    assert days == expected
    lost = expected.count(None)
    assert one.notes == ([f"{lost} dates could not be read and are missing"] if lost else [])


def test_several_addresses_in_a_cell_and_none_that_is_a_homepage() -> None:
    part = read(
        "Name,E-Mail,Website,Profil-URL\n"
        'Ada,"a@example.org; b@example.org",https://muster.example,https://www.linkedin.com/in/Ada\n'
    )
    assert set(part.addresses["address"]) == {"in/ada", "mail:a@example.org", "mail:b@example.org"}


def test_what_is_dropped_and_noted() -> None:
    part = read(
        "Name;Firma;Karrierestufe;Branche;Zeug\n"
        "Ada;Muster GmbH;Hexenmeister;Zauberei;x\n"
        ";;;;\n"
        "Ada;Muster GmbH;;;\n"
        "Ben;Muster GmbH;Manager;;;;zu;viel\n"
    )
    (file,) = part.files
    assert (file.read, file.kept) == (4, 2)
    assert file.dropped == {"no name and no address": 1, "more cells than the header": 1}
    assert "1 career levels are unknown and missing" in file.notes
    assert "unknown columns: zeug" in file.notes
    assert part.tables["people"]["industry"].fillna("").tolist() == ["Zauberei", ""]
    # two who share name and company are two people
    assert part.tables["people"]["person_id"].tolist() == [
        *("name:ada|muster gmbh", "name:ada|muster gmbh#2"),
    ]


def test_a_windows_file_is_read() -> None:
    part = read("Vorname;Nachname;Branche\r\nJörg;Größe;Getränke\r\n".encode("cp1252"))
    assert person(part)["name"] == "Jörg Größe"
    assert person(part)["industry"] == "Beverage"


def test_the_same_table_twice_is_read_once() -> None:
    text = "Name;Branche\nAda;Software\nBen;Software\n"
    part = read(text, text)
    assert len(part.tables["people"]) == 2
    assert part.files[1].dropped == {"listed twice": 2}


def test_answers_and_a_table_are_one_part(tmp_path: Path) -> None:
    answers = {"me.json": {"users": [EVA]}, "c.json": contacts({**ADA, "tags": ["Alumni"]}, BEN)}
    for name, content in answers.items():
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    table = (
        "Name;Firma;Branche;Profil-URL;Kontakt seit;Schlagwörter\n"
        "Ada B.;Andere AG;Software;https://www.xing.com/profile/Ada_Beispiel;04.03.2015;alumni\n"
        "Dora Neu;Muster GmbH;;;;alumni\n"
    )
    members, _ = list_members(tmp_path)
    part = read_xing(members, [batch_of(table)], own=read_own(None), settings=Settings())
    assert part.ego == "xing/eva_ego"
    people = part.tables["people"].set_index("person_id")
    assert people["is_contact"].to_dict() == {
        "xing/eva_ego": False,
        "xing/ada_beispiel": True,
        "xing-id/3_cccccc": True,
        "name:dora neu|muster gmbh": True,
    }
    ada = people.loc["xing/ada_beispiel"]
    # what the platform says goes before the table, which fills the gaps
    assert list(ada[["name", "company", "industry"]]) == [
        "Ada Beispiel",
        "Muster GmbH",
        "Consulting",
    ]
    assert ada["connected_on"] == pd.Timestamp("2015-03-04")
    (group,) = part.tables["groups"].query("basis == 'label'").to_dict("records")
    assert (group["name"], group["member_count"]) == ("Alumni", 2)
    assert {file.file for file in part.files} == {"me.json", "c.json", "0.csv"}
    assert sum(file.read for file in part.files) == 5


def test_a_table_alone_knows_no_owner() -> None:
    one, other = batch_of("Name;Branche\nAda;Software\n"), batch_of("Name;Firma\nBen;Muster GmbH\n")
    for batches in ([one], [one, other]):
        part = read_xing([], batches, own=read_own(None), settings=Settings())
        assert part.ego is None
        assert part.covers == {"contacts"}
        assert part.tables["people"]["name"].tolist() == ["Ada", "Ben"][: len(batches)]


def test_hostile_texts_stay_the_texts_they_are(shared: Path) -> None:
    nasty = json.loads((shared / "badinput" / "blns" / "blns.json").read_text(encoding="utf-8"))
    nasty += (
        (shared / "badinput" / "csv-injection" / "csv-payload.txt").read_text("utf-8").splitlines()
    )
    nasty = [text for text in nasty if not any(sign in text for sign in "\r\n")]
    rows = io.StringIO(newline="")
    writer = csv.writer(rows, delimiter=";")
    writer.writerow(["Name", "Firma", "Position", "Branche", "Ort", "E-Mail"])
    writer.writerows(
        [text, text, text, text, text, f"p{nth}@example.org"] for nth, text in enumerate(nasty)
    )
    _, one = parsed(rows.getvalue())
    kept = clean(nasty).fillna("")
    for column in ("company", "position", "industry", "location"):
        assert one.rows[column].fillna("").tolist() == kept.tolist(), column
    # numbers and addresses in place of a name are none
    names = one.rows["name"].fillna("")
    assert (names[names != ""] == kept[names != ""]).all()


def test_a_filled_template_loads_without_loss(tmp_path: Path) -> None:
    paths = write_template(tmp_path / "mine")
    assert [path.name for path in paths] == ["contacts.csv", "kontakte.csv", "README.md"]
    cells = {
        "first": "Ada",
        "last": "Neu; und, alt",
        "company": 'Muster "und" Söhne',
        "title": "Leiterin",
        "level": "Senior Executive (CEO, CFO, President)",
        "industry": "Versicherungen",
        "email": "ada@example.org; a@example.com",
        "city": "Zürich",
        "country": "CH",
        "link": "https://www.xing.com/profile/Ada_Neu",
        "since": "2020-12-24",
        "tags": "Chor, Verein",
    }
    found = []
    for path, delimiter in zip(paths, ",;", strict=False):
        data = path.read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        row = io.StringIO(newline="")
        csv.writer(row, delimiter=delimiter).writerow(cells.values())
        kind, one = parsed(data + row.getvalue().encode())
        assert kind == XING_CONTACTS
        assert one.notes == []
        assert one.rows["outcome"].value_counts().to_dict() == {"example row of the template": 2}
        found.append(one.rows.iloc[-1].drop("outcome").to_dict())
        examples = one.rows.iloc[:2]
        # the words the template suggests are words that are read
        assert examples[["level", "industry", "connected_on"]].notna().all(axis=None)
    assert found[0] == found[1]
    assert found[0] == {
        "name": "Ada Neu; und, alt",
        "company": 'Muster "und" Söhne',
        "position": "Leiterin",
        "location": "Zürich, CH",
        "emails": ("ada@example.org", "a@example.com"),
        "urls": ("https://www.xing.com/profile/Ada_Neu",),
        "labels": ("Chor", "Verein"),
        "level": "executive",
        "industry": "Insurance",
        "connected_on": pd.Timestamp("2020-12-24"),
    }


def test_a_folder_with_the_template_is_read(tmp_path: Path) -> None:
    english, german, _ = write_template(tmp_path)
    with german.open("a", encoding="utf-8", newline="") as stream:
        stream.write(
            "Ada;Neu;Muster GmbH;Leiterin;Geschäftsführer;Software;;Köln;DE;;01.02.2020;Chor\r\n"
        )
    network, report = load(tmp_path)
    assert [file.kind for file in report.files] == [XING_CONTACTS, XING_CONTACTS]
    assert report.dropped == {"example row of the template": 4}
    assert network.people.loc[~network.people["is_ego"], "name"].tolist() == ["Ada Neu"]
    english.unlink()
    assert load(tmp_path)[1].kept == 1


def test_every_column_of_the_readme_is_in_the_template(tmp_path: Path) -> None:
    english, german, readme = write_template(tmp_path)
    text = readme.read_text(encoding="utf-8")
    for path, delimiter in ((english, ","), (german, ";")):
        for column in path.read_text(encoding="utf-8-sig").splitlines()[0].split(delimiter):
            assert any(
                column in line.split("|")[1] for line in text.splitlines() if line.startswith("|")
            )


@pytest.mark.parametrize("name", ["contacts.csv", "kontakte.csv", "README.md"])
def test_the_template_overwrites_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(NetlibError, match="which is not overwritten"):
        write_template(tmp_path)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [
        (name, "mine")
    ]


def test_a_template_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(NetlibError, match="cannot be written"):
        write_template(tmp_path / "file" / "folder")


def one_input(data: bytes) -> None:
    """Read bytes as one table of contacts; a refusal in one sentence is as good as a part."""
    try:
        part = read(data)
    except NetlibError:
        return
    (file,) = part.files
    assert file.read == file.kept + sum(file.dropped.values())
    assert part.tables["people"]["person_id"].is_unique


_ROW = (
    "Ada;Müller;Dr.;Muster GmbH;Chefin;Software;Manager;ada@example.org;;Köln;DE;"
    "https://www.xing.com/profile/Ada;04.03.2015;a,b;Weg 1;0123;\n"
)


@settings(max_examples=40)
@given(st.integers(0, 2**32))
def test_spoilt_tables(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(f"{GERMAN}\n{_ROW}{_ROW.replace('Ada', 'Ben')}".encode())
    for _ in range(chance.randrange(12)):
        place = chance.randrange(len(data))
        data[place : place + chance.randrange(3)] = chance.choice(
            [b'"', b";", b"\n", b"\xff", b"\x00", b",", b""]
        )
    one_input(bytes(data))
