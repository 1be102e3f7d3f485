"""Tables of related industries as files: pairs and matrices, XING's numbers, names, and divisions of NACE."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from netlib.errors import SettingsError
from netlib.labels.industries import industries, parent
from netlib.labels.relatedness import NACE_SECTORS, read_relatedness

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "related.csv"


def rows(table: pd.DataFrame) -> list[tuple[int, int, float]]:
    assert list(table.columns) == ["source", "target", "relatedness"]
    return list(table.itertuples(index=False, name=None))


def test_a_list_of_adjacent_industries(path: Path) -> None:
    path.write_text("Branche;angrenzend\nBankwesen;Versicherungen\n90100;Management Consulting\n")
    assert rows(read_relatedness(path)) == [(90100, 160000, 1.0), (120200, 130000, 1.0)]


def test_pairs_with_a_number(path: Path) -> None:
    path.write_text("from,to,r\n90100,90200,0.25\n90100,120200,-0.5\n90200,120200,\n")
    assert rows(read_relatedness(path)) == [(90100, 90200, 0.25), (90100, 120200, -0.5)]


def test_pairs_of_divisions(path: Path) -> None:
    path.write_text("industry_i,industry_j,sr\nJ62,K64,0.4\n01,62,-0.1\n")
    assert rows(read_relatedness(path)) == [(90000, 120000, 0.4), (230000, 90000, -0.1)]


def test_a_square_matrix(path: Path) -> None:
    path.write_text(";62;64;65\n62;1;0,5;-0,2\n64;0,5;1;\n65;-0,2;0,3;1\n")
    assert rows(read_relatedness(path)) == [
        (90000, 120000, 0.5),
        (90000, 130000, -0.2),
        (120000, 90000, 0.5),
        (130000, 90000, -0.2),
        (130000, 120000, 0.3),
    ]


def test_of_divisions_that_become_one_sector_the_most_related_count(path: Path) -> None:
    path.write_text("a,b,r\n62,64,-0.4\n63,66,0.3\n62,63,0.8\n")
    assert rows(read_relatedness(path)) == [(90000, 90000, 0.8), (90000, 120000, 0.3)]


def test_files_as_spreadsheets_leave_them(path: Path) -> None:
    table = "a;b;r\r\nÖffentliche Verwaltung;Software;0,5\r\n"
    for encoding in ("utf-8", "utf-8-sig", "cp1252"):
        path.write_bytes(table.encode(encoding))
        assert rows(read_relatedness(path)) == [(190300, 90100, 0.5)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "neither rows of two industries nor a square matrix"),
        ("a\n", "neither rows"),
        ("a,b\n", "neither rows"),
        ("a,b,c,d\n1,2,3,4\n", "neither rows"),
        ("a,b\n62,63\n62,63,64\n", "neither rows"),
        ('a,b\n62,"63\n', "neither rows"),
        ("," * 10**6, "too wide"),
        ("a,b,r\n62,64,much\n", "no number"),
        ("a,b,r\n62,64,inf\n", "no number"),
        ("a,b,r\n62,64,nan\n", "no number"),
        ("a,b\n62,04\n", "1 industries that are on no known list"),
        ("a,b\n90100,Zauberei\n", "1 industries"),
        ("a,b\n90100,62\n", "1 industries"),
        ("a,b\n90100,=cmd()\n", "1 industries"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence(path: Path, text: str, fault: str) -> None:
    path.write_text(text)
    with pytest.raises(SettingsError, match=fault) as refused:
        read_relatedness(path)
    message = str(refused.value)
    assert message.startswith("related.csv ")
    assert "Zauberei" not in message


def test_a_file_that_is_not_there(path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_relatedness(path)


def test_every_division_of_nace_is_read_as_a_sector() -> None:
    # the 88 divisions of NACE Rev. 2, Regulation (EC) No 1893/2006
    gaps = {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89}
    assert set(NACE_SECTORS) == set(range(1, 100)) - gaps
    assert all(
        sector in industries() and sector == parent(sector) for sector in NACE_SECTORS.values()
    )
