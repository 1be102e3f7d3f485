"""The user's own list of requests: who asks, and how many contacts they have."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pytest

from netlib.errors import SourceError
from netlib.network import Network, build
from netlib.settings import Settings
from netlib.sources.request_list import RequestList, read_request_list

if TYPE_CHECKING:
    from pathlib import Path


def network() -> Network:
    people = pd.DataFrame(
        {
            "person_id": ["me", "in/ada", "in/ben", "in/twin-1", "in/twin-2"],
            "name": ["Mia Muster", "Ada Probe", "Ben Beispiel", "Zwil Ling", "Zwil Ling"],
            "url": [None, "https://www.linkedin.com/in/ada", None, None, None],
            "position": [None, None, "Head of Sales", None, None],
            "is_ego": [True, False, False, False, False],
            "is_contact": [False, False, True, False, False],
        }
    )
    requests = pd.DataFrame(
        {
            "request_id": ["r1", "r2"],
            "person_id": ["in/ada", "in/ada"],
            "direction": "incoming",
            "at": pd.to_datetime(["2026-01-02", "2026-03-04"], utc=True),
            "text": ["old", None],
        }
    )
    tables = {"people": people, "requests": requests}
    return build(tables, source="linkedin", covers={"contacts", "requests"})


def read(tmp_path: Path, text: str, encoding: str = "utf-8") -> RequestList:
    file = tmp_path / "list.csv"
    file.write_bytes(text.encode(encoding))
    return read_request_list(file, network())


def requests_of(found: RequestList) -> pd.DataFrame:
    return found.network.requests.set_index("request_id")


def test_a_number_of_contacts_goes_to_the_latest_request_of_the_person(tmp_path: Path) -> None:
    found = read(tmp_path, "name,contact_count\nAda Probe,5000\n")
    assert found.requests == ("r2",)
    table = requests_of(found)
    assert table.loc["r2", "contact_count"] == 5000
    assert table["contact_count"].isna()["r1"]
    assert len(table) == 2


@pytest.mark.parametrize(
    "row", ["https://de.linkedin.com/in/Ada/?x=1", "in/ada", "ada probe", "www.linkedin.com/in/ada"]
)
def test_people_are_known_by_whatever_names_them(tmp_path: Path, row: str) -> None:
    found = read(tmp_path, f"person_id;Kontakte\n{row};12\n")
    assert found.requests == ("r2",)


def test_the_canonical_table_is_a_list_too(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "request_id,person_id,direction,at,text,contact_count,outcome\n"
        "r1,in/ada,incoming,2026-01-02,,4200,\nnew,in/ben,incoming,2026-05-06,Hello,9,\n",
    )
    table = requests_of(found)
    assert found.requests == ("r1", "new")
    assert table.loc["r1", "text"] == "old"
    assert table.loc["r1", "contact_count"] == 4200
    assert table.loc["new", "person_id"] == "in/ben"


def test_somebody_new_comes_with_what_is_told_of_them(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        "Name;Titel;Firma;Anzahl Kontakte;Nachricht;Datum\n"
        "Cara Probe;Leiterin Einkauf;Muster AG;1.234;Guten Tag;05.06.2026\n",
        encoding="cp1252",
    )
    person = found.network.people.iloc[-1]
    assert person["position"] == "Leiterin Einkauf"
    assert person["is_contact"] is False or not person["is_contact"]
    assert person["contact_count"] == 1234
    (row,) = requests_of(found).loc[list(found.requests)].to_dict("records")
    assert row["direction"] == "incoming"
    assert row["text"] == "Guten Tag"
    assert row["at"] == pd.Timestamp("2026-06-05", tz="UTC")


def test_what_the_export_says_is_not_replaced(tmp_path: Path) -> None:
    found = read(tmp_path, "name,position\nBen Beispiel,Trainee\n")
    people = found.network.people.set_index("person_id")
    assert people.loc["in/ben", "position"] == "Head of Sales"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("4200", 4200),
        ("4.200", 4200),
        ("4,200", 4200),
        ("4'200", 4200),
        ("4200.0", 4200),
        ("ca. 300", 300),
        ("17 000 Kontakte", 17000),
        # a cap below the threshold tells nothing, one beyond it enough
        ("500+", None),
        ("4000+", None),
        ("30.000+", 30000),
        ("> 5000", 5000),
        ("-3", None),
        ("viele", None),
        ("=1+1", None),
        ("1e9", None),
        ("99999999999999999999", None),
        ("", None),
    ],
)
def test_numbers_as_people_write_them(tmp_path: Path, text: str, count: int | None) -> None:
    found = read(tmp_path, f'name,contact_count\nAda Probe,"{text}"\n')
    value = requests_of(found)["contact_count"].astype(object)["r2"]
    assert (None if value is pd.NA else value) == count


def test_rows_that_name_nobody_or_oneself_are_counted(tmp_path: Path) -> None:
    found = read(tmp_path, "name,contact_count\n,12\nMia Muster,3\nZwil Ling,4\n")
    assert found.notes == (
        "1 rows name nobody and are left out",
        "1 names fit several people of the export and are kept apart",
        "1 rows are about yourself and are left out",
    )
    assert len(found.requests) == 1
    assert requests_of(found).loc[found.requests[0], "person_id"] not in {"in/twin-1", "in/twin-2"}


def test_two_rows_about_one_person_are_two_requests(tmp_path: Path) -> None:
    found = read(tmp_path, "name,at,text\nAda Probe,2026-06-01,a\nAda Probe,2026-06-02,b\n")
    assert len(set(found.requests)) == 2
    assert found.requests[0] == "r2"


def test_hostile_cells_stay_plain_text(tmp_path: Path) -> None:
    found = read(tmp_path, 'name,text\n"<script>alert(1)</script>","=HYPERLINK(""http://x"")"\n')
    row = requests_of(found).loc[found.requests[0]]
    assert row["text"] == '=HYPERLINK("http://x")'
    assert found.network.people.iloc[-1]["name"] == "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("text", "told"), [("a,b\n1,2\n", "no column that tells who asks"), ("", "no column")]
)
def test_what_is_no_list_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SourceError, match=told):
        read(tmp_path, text)
    with pytest.raises(SourceError, match="no file"):
        read_request_list(tmp_path / "absent.csv", network(), settings=Settings())
