from __future__ import annotations

import csv
import io
import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import SourceError
from netlib.sources.csvtext import (
    Header,
    Table,
    find_header,
    is_well_formed,
    read_fast,
    read_plain,
    read_table,
    to_utf8,
)
from netlib.sources.layouts import Layout, recognise

from .exports import CONNECTIONS, PREAMBLE, RECOMMENDATIONS, csv_text

if TYPE_CHECKING:
    from pathlib import Path

ROW = "Ada,Example,,,Acme,CEO,05 Nov 2023\n"


def read(text: str | bytes, *, file: str = "Connections.csv") -> Table:
    utf8, note = to_utf8(bytearray(text.encode() if isinstance(text, str) else text))
    header = find_header(utf8, recognise)
    assert header
    table = read_table(utf8, header, file=file)
    return table._replace(notes=[*([note] if note else []), *table.notes])


def plain_header(names: list[str], delimiter: str = ",") -> Header:
    layout = Layout("people", frozenset(names), tuple(names), (), MappingProxyType({}))
    return Header(layout, names, delimiter, 0, 0)


cells = st.text(st.sampled_from('ab",;\t\r\n é😀%\x00'), max_size=8)


@given(
    rows=st.integers(2, 4).flatmap(
        lambda width: st.lists(st.lists(cells, min_size=width, max_size=width), max_size=6)
    ),
    # with a bare line feed Python 3.11 leaves a carriage return unquoted
    style=st.sampled_from(
        [(csv.QUOTE_MINIMAL, "\r\n"), (csv.QUOTE_ALL, "\n"), (csv.QUOTE_ALL, "\r\n")]
    ),
    delimiter=st.sampled_from([",", ";", "\t"]),
)
def test_both_readers_read_what_the_standard_writer_wrote(
    rows: list[list[str]], style: tuple[Any, str], delimiter: str
) -> None:
    out = io.StringIO(newline="")
    quoting, end = style
    csv.writer(out, quoting=quoting, delimiter=delimiter, lineterminator=end).writerows(rows)
    body = memoryview(out.getvalue().encode())
    names = [f"c{place}" for place in range(len(rows[0]) if rows else 2)]
    assert is_well_formed(body, delimiter)
    plain, surplus = read_plain(body, names, names, header=plain_header(names, delimiter), file="x")
    assert [list(row.values()) for row in plain.to_pylist()] == rows
    assert surplus == 0
    if rows:
        fast = read_fast(body, names, names, delimiter=delimiter)
        assert fast.equals(plain)


@given(st.text(st.sampled_from('a",\n\r'), max_size=40))
@settings(max_examples=400)
def test_both_readers_agree_on_any_well_formed_text(text: str) -> None:
    body = memoryview(text.encode())
    names = ["c0", "c1"]
    if not is_well_formed(body, ","):
        return
    try:
        fast = read_fast(body, names, names)
    except pa.ArrowInvalid:
        return
    plain, surplus = read_plain(body, names, names, header=plain_header(names), file="x")
    assert surplus == 0
    assert fast.equals(plain)


@pytest.mark.parametrize(
    ("text", "well_formed"),
    [
        ('a,"b"\n', True),
        ('"a ""b""",c', True),
        ('"",""', True),
        ('"""a"""', True),
        ('"a\n,b"\r\n', True),
        ("", True),
        ('"', False),
        ('a"b', False),
        ('"a"b,c', False),
        ('a,"b\n', False),
        ('a ""b"" c', False),
    ],
)
def test_quotation_marks_in_their_places(text: str, *, well_formed: bool) -> None:
    assert is_well_formed(memoryview(text.encode()), ",") == well_formed


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        PREAMBLE,
        "Notes:\n",
        'Notes:\n"a note\nover two lines"\n\n',
        "Notes:\r\n\r\n",
        "\n" * 8,
    ],
)
def test_the_header_is_found_below_any_preamble(preamble: str) -> None:
    assert read(f"{preamble}{CONNECTIONS}\n{ROW}").frame["first name"].tolist() == ["Ada"]


def test_a_header_below_the_tenth_record_is_none() -> None:
    text = memoryview(f"{'x' * 3}\n".encode() * 10 + CONNECTIONS.encode())
    assert find_header(text, recognise) is None


def test_a_fully_quoted_header_is_a_header() -> None:
    quoted = ",".join(f'"{name}"' for name in CONNECTIONS.split(","))
    assert read(f"{quoted}\n{ROW}").frame["company"].tolist() == ["Acme"]


def test_words_that_look_like_missing_values_stay_words() -> None:
    table = read(f"{CONNECTIONS}\nNA,null,,,None,nan,\n")
    assert table.frame.iloc[0].tolist() == ["NA", "null", "", "", "None", "nan", ""]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_encodings_are_read_without_a_note(encoding: str) -> None:
    table = read(f"{CONNECTIONS}\nZoë,Müller-Ørsted 連,,,,,\n".encode(encoding))
    assert table.frame["first name"].tolist() == ["Zoë"]
    assert table.frame["last name"].tolist() == ["Müller-Ørsted 連"]
    assert table.notes == []


def test_windows_encoding_is_read_with_a_note() -> None:
    table = read(f"{CONNECTIONS}\nJürgen,“Smith”,,,,,\n".encode("cp1252"))
    assert table.frame.iloc[0, :2].tolist() == ["Jürgen", "“Smith”"]
    assert table.notes == ["not in UTF-8, read as Windows-1252"]


def test_bytes_of_no_encoding_are_counted() -> None:
    table = read(CONNECTIONS.encode() + b"\nA\x81\x8d,B,,,,,\n")
    assert table.notes == ["not in UTF-8, read as Windows-1252; 2 characters could not be read"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str) -> None:
    table = read(end.join([CONNECTIONS, 'Ada,"Ex\nample",,,,,', "Ben,Beispiel,,,,,", ""]))
    assert table.frame["last name"].tolist() == ["Ex\nample", "Beispiel"]


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_spreadsheets_save_with_other_delimiters(delimiter: str) -> None:
    text = f'{CONNECTIONS}\nAda,Example,,,"Acme, Inc",CEO,\n'.replace(", ", "§")
    table = read(text.replace(",", delimiter).replace("§", ", "))
    assert table.frame["company"].tolist() == ["Acme, Inc"]


def test_columns_without_name_are_left_out() -> None:
    table = read(f"{CONNECTIONS},,\nAda,Example,,,Acme,CEO,05 Nov 2023,junk,\n")
    assert list(table.frame) == [name.casefold() for name in CONNECTIONS.split(",")]
    assert table.notes == []


def test_the_first_of_two_equal_columns_is_read() -> None:
    table = read(f"{CONNECTIONS},Company\nAda,Example,,,Acme,CEO,,Other\n")
    assert table.frame["company"].tolist() == ["Acme"]
    assert table.notes == ["columns that occur twice, the first is read: company"]


def test_unknown_columns_are_told_and_known_ones_may_be_absent() -> None:
    table = read("First Name,Last Name,Connected On,Shoe Size\nAda,Example,05 Nov 2023,38\n")
    assert table.notes == ["unknown columns: shoe size"]
    assert table.given == {"first name", "last name", "connected on"}
    assert table.frame["company"].tolist() == [""]


def test_ragged_rows() -> None:
    table = read(f"{CONNECTIONS}\nAda,Example\nBen,Beispiel,,,,,,,\nA,B,C,D,E,F,G,H\n\n{ROW}")
    assert table.frame["first name"].tolist() == ["Ada", "Ben", "Ada"]
    assert table.frame["company"].tolist() == ["", "", "Acme"]
    assert table.surplus == 1


def test_a_recommendation_with_an_unquoted_date_is_mended() -> None:
    text = f"{RECOMMENDATIONS}\nAda,Example,Acme,CEO,Good,01/24/18, 03:00 PM,VISIBLE\n"
    table = read(text)
    assert table.frame[["creation date", "status"]].to_numpy().tolist() == [
        ["01/24/18, 03:00 PM", "VISIBLE"]
    ]
    assert table.surplus == 0


def test_zero_bytes_do_not_stop_the_reader() -> None:
    assert read(f"{CONNECTIONS}\nAda,Ex\x00ample,,,,,\n").frame["last name"].tolist() == [
        "Ex\x00ample"
    ]


def test_a_cell_may_be_longer_than_the_readers_blocks_and_limits() -> None:
    long = "x" * (2**24 + 5)
    table = read(f"{CONNECTIONS}\nAda,Example,,,{long},,\n{ROW}")
    assert table.frame["company"].str.len().tolist() == [len(long), 4]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f'{PREAMBLE}{CONNECTIONS}\n{ROW}Ben,"Beispiel,,,,,\n{ROW}{ROW}', 6),
        (f'{CONNECTIONS}\n{ROW}Ben,"Beispiel,,,,,', 3),
        (f'{CONNECTIONS}\n{ROW}Ben,"Beispiel,,,,,\n', 3),
        # the next mark closes the cell in the middle of another
        (f'{CONNECTIONS}\nA,"B,,,,,\n{ROW}C,D,,,"Head of ""R""",,\n', 2),
        # a good cell of two lines stands before the bad one
        (f'{CONNECTIONS}\n"A\nA","B,,,,,\n{ROW}', 3),
    ],
)
def test_a_quotation_mark_that_swallows_rows_is_named_by_its_line(text: str, line: int) -> None:
    with pytest.raises(SourceError, match=rf"Connections\.csv .* line {line} "):
        read(text)


@pytest.mark.parametrize("cell", ['5" pipe', '"Acme" Inc', '"Acme "West" Inc"'])
def test_stray_quotation_marks_within_a_line_do_no_harm(cell: str) -> None:
    table = read(f"{CONNECTIONS}\nAda,Example,,,{cell},CEO,\n{ROW}")
    assert table.frame["position"].tolist() == ["CEO", "CEO"]


def test_a_file_with_a_header_only_has_no_rows() -> None:
    assert len(read(CONNECTIONS).frame) == 0
    assert read(csv_text(CONNECTIONS)).frame.dtypes.eq("str").all()


def test_german_headers_are_known() -> None:
    header = "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am"
    table = read(f"{header}\nAda,Example,u,m,Acme,CEO,05 Nov 2023\n")
    assert table.frame.iloc[0].tolist() == [
        "Ada",
        "Example",
        "u",
        "m",
        "Acme",
        "CEO",
        "05 Nov 2023",
    ]


@pytest.mark.parametrize(
    "header",
    [
        "Prénom,Nom,Adresse e-mail,Entreprise,Poste,Date de connexion",
        "Nombre,Apellido,Correo electrónico,Empresa,Cargo,Conectado el",
        "Nome,Cognome,Indirizzo email,Azienda,Posizione,Data di collegamento",
    ],
)
def test_french_spanish_and_italian_headers_are_known(header: str) -> None:
    table = read(f"{header}\nAda,Example,m,Acme,CEO,05 Nov 2023\n")
    assert table.frame.drop(columns="url").iloc[0].tolist() == [
        "Ada",
        "Example",
        "m",
        "Acme",
        "CEO",
        "05 Nov 2023",
    ]


def test_csv_spectrum_is_read_as_its_authors_mean_it(shared: Path) -> None:
    folder = shared / "badinput" / "csv-spectrum"
    for path in sorted((folder / "csvs").iterdir()):
        if path.stem == "location_coordinates":
            continue  # the expected values belong to another version of the file
        text = path.read_bytes()
        first, _, body = text.partition(b"\n")
        names = first.decode().strip().split(",")
        table, surplus = read_plain(
            memoryview(body), names, names, header=plain_header(names), file=path.name
        )
        expected = json.loads((folder / "json" / f"{path.stem}.json").read_text("utf-8"))
        expected = [expected] if isinstance(expected, dict) else expected
        assert [list(row.values()) for row in table.to_pylist()] == [
            list(row.values()) for row in expected
        ], path.name
        assert surplus == 0
