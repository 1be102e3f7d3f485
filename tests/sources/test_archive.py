from __future__ import annotations

import gzip
import os
import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from netlib.errors import SourceError
from netlib.settings import Settings
from netlib.sources.archive import list_members, read

from .exports import folder_of, zip_of

if TYPE_CHECKING:
    from pathlib import Path


def names(path: Path) -> list[str]:
    return [member.name for member in list_members(path)[0]]


FILES: dict[str, str | bytes] = {
    "Connections.csv": "a",
    "Jobs/Saved Jobs.CSV": "b",
    "people.csv.gz": gzip.compress(b"c"),
    "Articles/x.html": "d",
    ".DS_Store": "e",
    "__MACOSX/._Connections.csv": "f",
    "._messages.csv": "g",
}


def test_a_zip_and_its_folder_list_the_same_files(tmp_path: Path) -> None:
    expected = ["Connections.csv", "Jobs/Saved Jobs.CSV", "people.csv.gz"]
    assert names(zip_of(tmp_path / "x.zip", FILES)) == expected
    assert names(folder_of(tmp_path / "x", FILES)) == expected


def test_content_is_read_whole_or_in_part(tmp_path: Path) -> None:
    for path in (zip_of(tmp_path / "x.zip", FILES), folder_of(tmp_path / "x", FILES)):
        contents = [bytes(read(member)) for member in list_members(path)[0]]
        assert contents == [b"a", b"b", b"c"]
    long = folder_of(tmp_path / "long", {"a.csv": b"x" * 3_000_000})
    (member,) = list_members(long)[0]
    assert len(read(member)) == 3_000_000
    assert len(read(member, limit=10)) == 10


def test_a_name_that_leads_outside_is_a_mere_name(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "in" / "x.zip", {"../../evil.csv": "a", "C:\\evil.csv": "b"})
    members = list_members(path)[0]
    assert [bytes(read(member)) for member in members] == [b"a", b"b"]
    assert sorted(file.name for file in tmp_path.rglob("*")) == ["in", "x.zip"]


def test_names_are_shown_without_marks_that_hide_or_reverse_text(tmp_path: Path) -> None:
    assert names(zip_of(tmp_path / "x.zip", {"rtl_\u202egpj.csv": ""})) == ["rtl_gpj.csv"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = folder_of(tmp_path / "outside", {"secret.csv": "a"})
    inside = folder_of(tmp_path / "inside", {"Connections.csv": "b"})
    (inside / "link.csv").symlink_to(outside / "secret.csv")
    (inside / "links").symlink_to(outside)
    (inside / "own.csv").symlink_to(inside / "Connections.csv")
    assert names(inside) == ["Connections.csv", "own.csv"]


def test_a_link_inside_a_zip_is_left_out(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("Connections.csv")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as zipped:
        zipped.writestr(link, "/etc/passwd")
        zipped.writestr("a.csv", "")
    assert names(tmp_path / "x.zip") == ["a.csv"]


def test_a_pipe_in_the_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "messages.csv")
    assert names(tmp_path) == []
    with pytest.raises(SourceError, match="neither file nor folder"):
        list_members(tmp_path / "messages.csv")


@pytest.mark.parametrize("zeros", [{"a.csv": 20_000_000}, {f"{k}.csv": 900_000 for k in range(20)}])
def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, zeros: dict[str, int]) -> None:
    path = zip_of(tmp_path / "x.zip", {name: b"\0" * size for name, size in zeros.items()})
    with pytest.raises(SourceError, match="far more than an export holds"):
        list_members(path)


def test_a_bomb_that_lies_about_its_size_is_damaged(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", {"a.csv": b"\0" * 20_000_000})
    content = path.read_bytes().replace(struct.pack("<I", 20_000_000), struct.pack("<I", 100))
    path.write_bytes(content)
    (member,) = list_members(path)[0]
    with pytest.raises(SourceError, match="damaged"):
        read(member)


def test_a_compressed_table_may_not_explode_either(tmp_path: Path) -> None:
    path = folder_of(tmp_path / "x", {"people.csv.gz": gzip.compress(b"\0" * 20_000_000)})
    (member,) = list_members(path)[0]
    with pytest.raises(SourceError, match="far more than an export holds"):
        read(member)


def test_thousands_of_files_are_refused(tmp_path: Path) -> None:
    many = {f"{k}.txt": b"" for k in range(2_001)}
    with pytest.raises(SourceError, match="far more"):
        list_members(zip_of(tmp_path / "x.zip", many))
    with pytest.raises(SourceError, match="more than 2000 files"):
        list_members(folder_of(tmp_path / "x", many))


def test_an_export_beyond_the_bounds_in_the_settings_is_refused(tmp_path: Path) -> None:
    files = {"a.csv": os.urandom(1_000_001)}
    small, few = Settings(most_megabytes=1), Settings(most_files=1)
    with pytest.raises(SourceError, match="far more"):
        list_members(zip_of(tmp_path / "x.zip", files), settings=small)
    with pytest.raises(SourceError, match="more than 1 files"):
        list_members(folder_of(tmp_path / "two", {"a.csv": b"", "b.csv": b""}), settings=few)
    (member,) = list_members(folder_of(tmp_path / "x", files), settings=small)[0]
    with pytest.raises(SourceError, match="far more"):
        read(member)


def encrypted(path: Path) -> Path:
    zip_of(path, {"Connections.csv": "First Name,Last Name,Connected On\n"})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(signature) + offset] |= 1
    path.write_bytes(content)
    return path


def test_a_locked_zip_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="password"):
        list_members(encrypted(tmp_path / "x.zip"))


@pytest.mark.parametrize("keep", [10, 60, -10])
def test_a_truncated_zip_is_named_as_such(tmp_path: Path, keep: int) -> None:
    path = zip_of(tmp_path / "x.zip", {"Connections.csv": "a" * 200})
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(SourceError, match="not a whole zip"):
        list_members(path)


def test_a_zip_with_damaged_content_is_named_as_such(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", {"Connections.csv": os.urandom(2000)})
    content = bytearray(path.read_bytes())
    content[500:520] = bytes(20)
    path.write_bytes(content)
    (member,) = list_members(path)[0]
    with pytest.raises(SourceError, match="damaged"):
        read(member)


def test_an_unknown_compression_is_damage(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", {"Connections.csv": "a" * 200})
    content = bytearray(path.read_bytes())
    for signature, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        content[content.index(signature) + offset] = 99
    path.write_bytes(content)
    (member,) = list_members(path)[0]
    with pytest.raises(SourceError, match="damaged"):
        read(member)


def test_an_empty_zip_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="empty zip"):
        list_members(zip_of(tmp_path / "x.zip", {}))


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("report.pdf", b"%PDF-1.7"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ],
)
def test_other_formats_are_told_to_be_none_of_ours(tmp_path: Path, name: str, start: bytes) -> None:
    (tmp_path / name).write_bytes(start)
    with pytest.raises(SourceError, match="no text file"):
        list_members(tmp_path / name)


def test_a_spreadsheet_is_told_from_a_zip(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.xlsx", {"[Content_Types].xml": "", "xl/workbook.xml": ""})
    with pytest.raises(SourceError, match="Office document"):
        list_members(path)


def test_a_path_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        list_members(tmp_path / "nothing.zip")


def test_text_named_like_a_zip(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_text("hello")
    with pytest.raises(SourceError, match="not a whole zip"):
        list_members(tmp_path / "x.zip")
