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
from netlib.sources import csvrows
from netlib.sources.archive import Member
from netlib.sources.archive import read as read_member
from netlib.sources.csvrows import is_well_formed, read_fast, read_plain, read_ragged
from netlib.sources.csvtext import Header, Table, find_header, read_table, to_utf8
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
        fast, _ = read_fast(body, names, names, header=plain_header(names, delimiter))
        assert fast.equals(plain)


@given(st.text(st.sampled_from('a",\n\r'), max_size=40))
@settings(max_examples=400)
def test_both_readers_agree_on_any_well_formed_text(text: str) -> None:
    body = memoryview(text.encode())
    names = ["c0", "c1"]
    if not is_well_formed(body, ","):
        return
    try:
        fast, _ = read_fast(body, names, names, header=plain_header(names))
    except pa.ArrowInvalid:
        return
    plain, surplus = read_plain(body, names, names, header=plain_header(names), file="x")
    assert surplus == 0
    assert fast.equals(plain)


@given(st.text(st.sampled_from('a",\n\ré'), max_size=40), st.sampled_from([7, 8, 1 << 24]))
@settings(max_examples=400)
def test_rows_of_any_length_are_the_same_to_both_readers(text: str, block: int) -> None:
    body = memoryview(text.encode())
    names = ["c0", "c1"]
    if not is_well_formed(body, ","):
        return
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvrows, "_WIDE_BLOCK", block)
        try:
            ragged, left = read_ragged(body, names, names, header=plain_header(names))
        except pa.ArrowInvalid:
            return
    plain, surplus = read_plain(body, names, names, header=plain_header(names), file="x")
    assert ragged.to_pylist() == plain.to_pylist()
    assert left == surplus


def test_ragged_rows_keep_their_place_in_a_file_of_many_blocks() -> None:
    lines = [f'{place},"x\n{place}"' for place in range(3000)]
    for place in (0, 1, 999, 1500, 2999):
        lines[place] = str(place)
    lines[2000] = '2000,"a\nb",c'
    body = memoryview("\n".join(lines).encode())
    names = ["c0", "c1"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvrows, "_WIDE_BLOCK", 64)
        table, surplus = read_ragged(body, names, names, header=plain_header(names))
    assert [int(row["c0"]) for row in table.to_pylist()] == [
        place for place in range(3000) if place != 2000
    ]
    assert surplus == 1


@pytest.mark.parametrize("block", range(4, 16))
def test_a_line_break_between_two_blocks_stays_whole(block: int) -> None:
    body = memoryview(b'a,"b\r\nc"\r\nd,"e\r\nf"\r\n')
    names = ["c0", "c1"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvrows, "_BLOCK", block)
        try:
            table, _ = read_fast(body, names, names, header=plain_header(names))
        except pa.ArrowInvalid:
            return  # a row is longer than a block
    assert table["c1"].to_pylist() == ["b\r\nc", "e\r\nf"]


COMMENTS = "Date,Link,Message"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (r'"He said \"hi\""', 'He said "hi"'),
        (r'"\"hi\", he said"', '"hi", he said'),
        ('"two \\"lines\\"\nof, it"', 'two "lines"\nof, it'),
        # as the standard has it, where a backslash is a backslash
        (r'"He said ""hi"""', 'He said "hi"'),
        (r'"C:\"', "C:\\"),
        (r'"C:\dir\new"', r"C:\dir\new"),
        ("plain", "plain"),
    ],
)
def test_comments_mark_quotations_in_either_way(cell: str, text: str) -> None:
    row = f"2025-11-19 09:59:30,https://x.example/1,{cell}\n"
    table = read(f"{COMMENTS}\n{row}{row}")
    assert table.frame["message"].tolist() == [text, text]
    assert table.surplus == 0


def test_a_backslash_before_the_end_of_a_comment_among_backslashes() -> None:
    text = COMMENTS + '\nd,l,"a \\"b\\" c"\nd,l,"C:\\\\"\nd,l,e\n'
    assert read(text).frame["message"].tolist() == ['a "b" c', "C:\\", "e"]


@given(st.lists(st.text(st.sampled_from('ab",\n é'), max_size=12), min_size=1, max_size=5))
def test_both_readers_read_what_a_writer_with_backslashes_wrote(messages: list[str]) -> None:
    lines = [COMMENTS]
    for message in messages:
        marked = message.replace('"', '\\"')
        lines.append(f'2025-11-19 09:59:30,https://x.example/1,"{marked}"')
    text = "\n".join(lines)
    assert read(text).frame["message"].tolist() == messages
    # a row too long sends the file to the other reader
    assert read(f"{text}\n1,2,3,4").frame["message"].tolist() == messages


def test_a_backslash_is_a_letter_in_every_other_file() -> None:
    table = read(f'{CONNECTIONS}\nAda,"Ex\\",,,Acme,,\n{ROW}')
    assert table.frame["last name"].tolist() == ["Ex\\", "Example"]


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


def test_single_damaged_letters_do_not_spoil_the_others() -> None:
    table = read(f"{CONNECTIONS}\nZoë,Müller,ö,,,,\n".encode() + b"J\xff,B,,,,,\n")
    assert table.frame["first name"].tolist() == ["Zoë", "J\ufffd"]
    assert table.frame["last name"].tolist() == ["Müller", "B"]
    assert table.notes == ["damaged UTF-8, 1 characters could not be read"]


def test_letters_spoilt_before_are_left_and_told() -> None:
    text = f"{CONNECTIONS}\nJürgen,Müller,,,,,\n".encode().decode("cp1252")
    table = read(text)
    assert table.frame["first name"].tolist() == ["JÃ¼rgen"]
    assert table.notes == [
        "some letters were saved in a wrong encoding before (Ã¼ for ü) and are left so"
    ]
    assert read(f"{CONNECTIONS}\nSÃO,ÃÅ,,,,,\n").notes == []


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


@pytest.mark.parametrize("cell", ["x" * 100, '"' + "\n" * 100 + '"', "," * 100])
def test_a_row_longer_than_any_exports_is_named_by_its_line(
    monkeypatch: pytest.MonkeyPatch, cell: str
) -> None:
    monkeypatch.setattr(csvrows, "LONGEST_ROW", 90)
    with pytest.raises(SourceError, match=r"Connections\.csv is damaged: .* line 3 "):
        read(f'{CONNECTIONS}\nA "B,,,,,,\nC,{cell}\n')


def test_a_header_that_does_not_end_within_the_head_is_none() -> None:
    wide = ",".join(f"c{place}" for place in range(20_000))
    text = memoryview(f"{CONNECTIONS},{wide}\nAda\n".encode())
    assert find_header(text, recognise) is None
    assert find_header(memoryview(f"{CONNECTIONS}".encode()), recognise) is not None


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
        if is_well_formed(memoryview(body), ","):
            fast, _ = read_fast(memoryview(body), names, names, header=plain_header(names))
            assert fast.equals(table), path.name


# of every file the names it holds as they come out, or that it has no header
ENCODED = {
    "header_only.csv": [],
    "zero_bytes.csv": None,
    "unclosed_quote.csv": "damaged",
    "mojibake.csv": ["JÃ¼rgen", "ZoÃ«"],
    # seven bits may be anything: taken for what it looks like
    "utf7.csv": ["J+APw-rgen", "Zo+AOs"],
    # no mark tells one code of eight bits from another: the most frequent is assumed, and noted
    "macroman.csv": ["JŸrgen", "Zo‘"],
    "invalid_utf8.csv": ["J\ufffd\ufffdrgen", "Zoë"],
    "ragged.csv": ["Jürgen", "Zoë", "only"],
    "nfd.csv": ["Ju\u0308rgen", "Zoe\u0308"],
    "huge_field_2MB.csv.gz": ["Jürgen", "Zoë", "x"],
}


def test_one_table_in_every_encoding_and_layout(shared: Path) -> None:
    for path in sorted((shared / "badinput" / "csv-encodings").iterdir()):
        expected = ENCODED.get(path.name, ["Jürgen", "Zoë"])
        data = read_member(Member(path.name, path))
        text, _ = to_utf8(data)
        header = find_header(text, recognise)
        if expected is None:
            assert header is None
            continue
        assert header, path.name
        if expected == "damaged":
            with pytest.raises(SourceError, match="damaged"):
                read_table(text, header, file=path.name)
            continue
        table = read_table(text, header, file=path.name)
        assert table.frame["first name"].tolist() == expected, path.name
