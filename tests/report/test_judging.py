"""The user's own files about companies and industries, on their way into the fields of contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netlib.errors import NetlibError
from netlib.report.listing import profile_of

if TYPE_CHECKING:
    from pathlib import Path

PEOPLE = """person_id,name,company,industry,is_contact,is_ego
me,Me,,Banking,,true
a,Ada,Blorp,,true,false
b,Ben,,Insurance,true,false
c,Cara,,Hospitality,true,false
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "export").mkdir()
    (tmp_path / "export" / "people.csv").write_text(PEOPLE, encoding="utf-8")
    return tmp_path


def fields(folder: Path) -> dict[str, str]:
    profile = profile_of([folder / "export"], settings=folder / "netlib.toml")
    return {str(k): str(v) for k, v in profile.contacts["field"].fillna("unknown").items()}


def test_the_two_level_list_is_the_default(folder: Path) -> None:
    assert fields(folder) == {"a": "unknown", "b": "distant", "c": "distant"}


def test_a_list_of_companies_tells_a_sector(folder: Path) -> None:
    (folder / "companies.csv").write_text("company,sector\nblorp,120200\n", encoding="utf-8")
    assert fields(folder)["a"] == "own"


def test_a_statement_on_a_person_teaches_the_company_and_a_field_wins(folder: Path) -> None:
    (folder / "export" / "annotations.csv").write_text(
        "person,column,value\na,sector,Banking\nc,field,adjacent\n", encoding="utf-8"
    )
    assert fields(folder) == {"a": "own", "b": "distant", "c": "adjacent"}


def test_a_table_of_related_industries_counts_from_its_threshold(folder: Path) -> None:
    (folder / "related.csv").write_text("a,b,r\nBanking,Insurance,0.9\nBanking,Hospitality,0.3\n")
    (folder / "netlib.toml").write_text('relatedness_file = "related.csv"\n')
    assert fields(folder) == {"a": "unknown", "b": "adjacent", "c": "distant"}
    (folder / "netlib.toml").write_text(
        'relatedness_file = "related.csv"\nrelatedness_threshold = 0.2\n'
    )
    assert fields(folder)["c"] == "adjacent"
    (folder / "netlib.toml").write_text('relatedness_file = "absent.csv"\n')
    with pytest.raises(NetlibError):
        fields(folder)


def test_ones_own_industries_can_be_set(folder: Path) -> None:
    (folder / "netlib.toml").write_text('own_industries = "Versicherungen; 80100"\n')
    assert fields(folder) == {"a": "unknown", "b": "own", "c": "own"}
