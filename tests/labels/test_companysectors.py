"""What the user says of people, learned for their companies, and the file it is kept in."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlib.annotations.companies import (
    read_company_employees,
    read_company_sectors,
    write_company_sectors,
)
from netlib.companies import company_key
from netlib.errors import NetlibError
from netlib.labels.companysectors import learn_company_sectors
from netlib.labels.sectors import label_sectors

if TYPE_CHECKING:
    from pathlib import Path


def people(*companies: str | None) -> pd.DataFrame:
    """Return people a, b, c at these companies."""
    table = pd.DataFrame({"company": pd.Series(list(companies), dtype="str")})
    table["person_id"] = pd.Series([chr(97 + n) for n in range(len(companies))], dtype="str")
    return table.assign(
        position=pd.Series(pd.NA, table.index, dtype="str"),
        industry=pd.Series(pd.NA, table.index, dtype="str"),
    )


def said(**texts: str | None) -> pd.Series:
    return pd.Series(texts, dtype="str")


def learned(table: pd.DataFrame) -> list[tuple[str, int | None, int, str]]:
    assert list(table.columns) == ["company", "sector", "people", "outcome"]
    assert table["sector"].dtype == "Int64"
    return [
        (company, None if pd.isna(sector) else int(sector), count, outcome)
        for company, sector, count, outcome in table.itertuples(index=False, name=None)
    ]


def test_what_is_said_of_a_person_holds_for_the_company() -> None:
    table = learn_company_sectors(
        people("Muster GmbH", "MUSTER GmbH & Co. KG", "Muster GmbH", "Beispiel", "Stille AG"),
        said(a="Banking", b="120200", c="Bankwesen", d="Computer Software"),
    )
    assert learned(table) == [
        ("Beispiel", 90100, 1, "learned"),
        ("Muster GmbH", 120200, 3, "learned"),
    ]


def test_two_sectors_of_one_company_are_left_out_and_reported() -> None:
    table = learn_company_sectors(people("Muster", "MUSTER"), said(a="Banking", b="Automotive"))
    assert learned(table) == [("MUSTER", None, 2, "disputed")]


def test_two_entries_of_a_sector_agree_on_the_sector() -> None:
    table = learn_company_sectors(people("Muster", "Muster"), said(a="90100", b="90200"))
    assert learned(table) == [("Muster", 90000, 2, "learned")]
    table = learn_company_sectors(people("Muster", "Muster"), said(a="90100", b="90000"))
    assert learned(table) == [("Muster", 90000, 2, "learned")]


def test_what_is_no_industry_teaches_nothing() -> None:
    table = learn_company_sectors(people("Muster", "Acme", "Acme"), said(a="?", b="?", c="90100"))
    assert learned(table) == [("Acme", 90100, 1, "learned"), ("Muster", None, 0, "unreadable")]


def test_who_has_no_company_teaches_nothing() -> None:
    told = said(a="90100", b="90100", c=None, z="90100")
    table = learn_company_sectors(people(None, "selbstständig", "Muster"), told)
    assert learned(table) == []


def test_nothing_is_learned_of_nothing() -> None:
    assert learned(learn_company_sectors(people("Muster"), said())) == []
    assert learned(learn_company_sectors(people(), said(a="90100"))) == []


def test_what_is_learned_applies_to_everybody_there() -> None:
    table = people("Muster GmbH", "Muster", "Andere", "Strittig", "Strittig")
    told = said(a="Automotive", d="90100", e="120200")
    labels = label_sectors(table, companies=learn_company_sectors(table, told))
    assert labels["industry"].tolist() == [30100, 30100, pd.NA, pd.NA, pd.NA]
    assert labels["source"].tolist() == ["user", "user", "rule", "rule", "rule"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "companies.csv"


def stated(path: Path) -> list[tuple[str, int]]:
    table = read_company_sectors(path)
    assert list(table.columns) == ["company", "sector"]
    return list(table.itertuples(index=False, name=None))


def test_a_file_of_companies(path: Path) -> None:
    path.write_text(
        "company,sector\nMuster GmbH,Banking\nBeispiel,Bankwesen\nAcme,90100\n,90100\nX,\n"
    )
    assert stated(path) == [("Muster GmbH", 120200), ("Beispiel", 120200), ("Acme", 90100)]


def test_a_file_as_a_spreadsheet_leaves_it(path: Path) -> None:
    for encoding in ("utf-8-sig", "cp1252"):
        path.write_bytes("Sector;Company;note\r\nBaugewerbe;Müller;x\r\n\r\n".encode(encoding))
        assert stated(path) == [("Müller", 10200)]


def test_no_file_and_an_empty_one_say_nothing(path: Path) -> None:
    assert stated(path) == []
    path.write_text("")
    assert stated(path) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name,sector\nMuster,90100\n", "does not begin with the header company,sector"),
        ("company,sector\nMuster,90100\nAcme,Zauberei\n", "Row 3 of companies.csv states a sector"),
        ("company,sector\nMuster," + "x" * 200_000, "damaged"),
    ],
)
def test_a_file_that_cannot_be_understood(path: Path, text: str, fault: str) -> None:
    path.write_text(text)
    with pytest.raises(NetlibError, match=fault) as refused:
        read_company_sectors(path)
    assert "Acme" not in str(refused.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(NetlibError, match="cannot be read"):
        read_company_sectors(tmp_path)


def test_formulas_are_harmless_in_the_file_and_read_back_as_they_were(path: Path) -> None:
    table = pd.DataFrame({"company": ["=cmd()", "'=a", "A;B", None, "Acme"], "sector": 90100})
    table.loc[4, "sector"] = pd.NA
    write_company_sectors(path, table)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[:2] == ["company,sector", "'=cmd(),90100"]
    assert not any(line.startswith(("=", "+", "-", "@")) for line in lines)
    assert stated(path) == [("=cmd()", 90100), ("'=a", 90100), ("A;B", 90100)]


# a lone surrogate is no text that any export holds
@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), max_size=5))
def test_round_trip(tmp_path_factory: pytest.TempPathFactory, companies: list[str]) -> None:
    path = tmp_path_factory.mktemp("round") / "companies.csv"
    table = pd.DataFrame({"company": companies, "sector": 90100}).astype({"company": "str"})
    write_company_sectors(path, table)
    kept = [name for name in companies if name.strip()]
    assert [company_key(name) for name, _ in stated(path)] == [company_key(name) for name in kept]


def test_a_file_is_written_whole_or_stays(path: Path, tmp_path: Path) -> None:
    path.write_text("company,sector\nMuster,90100\n")
    path.chmod(0o640)
    write_company_sectors(path, pd.DataFrame({"company": ["Acme"], "sector": [120200]}))
    assert path.read_text(encoding="utf-8") == "company,sector\nAcme,120200\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["companies.csv"]


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(NetlibError, match="cannot be saved"):
        write_company_sectors(
            tmp_path / "none" / "companies.csv", pd.DataFrame({"company": ["A"], "sector": [90100]})
        )
    folder = tmp_path / "companies.csv"
    folder.mkdir()
    with pytest.raises(NetlibError, match="cannot be saved"):
        write_company_sectors(folder, pd.DataFrame({"company": ["A"], "sector": [90100]}))
    assert [one.name for one in tmp_path.iterdir()] == ["companies.csv"]


def test_numbers_of_employees_are_read_and_kept_when_sectors_are_written(path: Path) -> None:
    path.write_text(
        "company;sector;employees\nMuster GmbH;90100;1.250\nAcme;;12\nOther;120200;\n;;9\n"
    )
    assert stated(path) == [("Muster GmbH", 90100), ("Other", 120200)]
    sizes = read_company_employees(path)
    assert list(sizes.itertuples(index=False, name=None)) == [("Muster GmbH", 1250), ("Acme", 12)]
    write_company_sectors(path, pd.DataFrame({"company": ["MUSTER", "New"], "sector": [90200, 1]}))
    assert path.read_text(encoding="utf-8").splitlines() == [
        *("company,sector,employees", "MUSTER,90200,1250", "New,1,", "Acme,,12"),
    ]


@pytest.mark.parametrize("size", ["many", "-3", "0", "1.5", "10-50", "=1+1", "9" * 12])
def test_a_size_that_is_no_number_is_refused(path: Path, size: str) -> None:
    path.write_text(f"company,sector,employees\nAcme,90100,{size}\n")
    with pytest.raises(NetlibError, match=r"Row 2 of .* states no number of employees"):
        read_company_employees(path)


@pytest.mark.parametrize("size", ["1", "250", "1000", "1,000", "1.000", "1'000", "12 000 000"])
def test_a_size_is_read_with_signs_between_its_thousands(path: Path, size: str) -> None:
    path.write_text(f"company;sector;employees\nAcme;;{size}\n")
    (found,) = read_company_employees(path)["employees"]
    assert found == int("".join(filter(str.isdigit, size)))
