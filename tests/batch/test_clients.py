"""What is a client of a batch, and which of its files is the export."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from netlib.batch.clients import exports_of, find_clients, local_task, shown
from netlib.errors import NetlibError, SourceError
from netlib.sample import make_sample

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = (
    "--force",
    "-",
    "=cmd|calc",
    "<img src=x onerror=alert(1)>",
    "Ünïcode 名前 \N{GRINNING FACE}",
    "a;b 'c' \"d\" $(e)",
    "netlib.toml",
    "x" * 200,
)


def put(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def connections(folder: Path) -> Path:
    """Write the smallest export there is."""
    return put(
        folder / "Connections.csv",
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Ada,Muster,https://www.linkedin.com/in/ada-muster,,Werk,CEO,01 Oct 2026\n",
    )


def names(folder: Path, **told: list[Path]) -> list[str]:
    return [one.name for one in find_clients(folder, **told)]


def test_each_folder_that_is_not_hidden_is_a_client(tmp_path: Path) -> None:
    connections(tmp_path / "b")
    (tmp_path / "a").mkdir()
    (tmp_path / ".git").mkdir()
    put(tmp_path / "netlib.key")
    put(tmp_path / "cohort.html")
    assert names(tmp_path) == ["a", "b"]


def test_folders_of_reports_and_histories_are_no_clients(tmp_path: Path) -> None:
    for name in ("a", "reports", "kept"):
        (tmp_path / name).mkdir()
    others = [tmp_path / "reports", tmp_path / "kept" / "history"]
    assert names(tmp_path, besides=others) == ["a"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_stays_a_name(tmp_path: Path, name: str) -> None:
    connections(tmp_path / "clients" / name)
    found = find_clients(tmp_path / "clients")
    assert [one.name for one in found] == [name]
    assert not found[0].refused
    task = local_task(
        name,
        folder=str(tmp_path / "clients"),
        out=str(tmp_path / "out"),
        history=str(tmp_path / "history"),
    )
    assert task.exports == (str(tmp_path / "clients" / name),)
    assert task.out == str(tmp_path / "out" / name)
    assert task.history == str(tmp_path / "history" / name)
    assert exports_of(tmp_path / "clients" / name) == [str(tmp_path / "clients" / name)]


@pytest.mark.parametrize(
    "name", ["two\nlines", "bell\a", "\N{RIGHT-TO-LEFT OVERRIDE}fdp", "\x1b[31m"]
)
def test_a_name_that_cannot_be_written_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    (one,) = find_clients(tmp_path)
    assert "rename it" in one.refused
    assert shown(one.name).isprintable()


def test_a_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    try:
        (tmp_path / b"caf\xe9".decode("utf-8", "surrogateescape")).mkdir()
    except OSError:
        pytest.skip("this file system keeps names that are text alone")
    (one,) = find_clients(tmp_path)
    assert "rename it" in one.refused
    assert shown(one.name).encode()


@pytest.mark.parametrize("where", ["outside", "clients/b"])
def test_a_link_is_refused(tmp_path: Path, where: str) -> None:
    connections(tmp_path / where)
    connections(tmp_path / "clients" / "b")
    (tmp_path / "clients" / "a").symlink_to(tmp_path / where)
    found = {one.name: one.refused for one in find_clients(tmp_path / "clients")}
    assert "is a link" in found["a"]
    assert not found["b"]


def test_a_link_to_nothing_is_no_client(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to(tmp_path / "nowhere")
    assert names(tmp_path) == ["a"]


def test_no_client_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"There is no client in .*: make a folder for each"):
        find_clients(tmp_path)
    with pytest.raises(SourceError, match="cannot be read as a folder of clients"):
        find_clients(tmp_path / "nowhere")
    with pytest.raises(SourceError, match="cannot be read as a folder of clients"):
        find_clients(put(tmp_path / "file"))


def test_a_folder_whose_files_are_an_export_is_one(tmp_path: Path) -> None:
    home = make_sample(tmp_path / "a", contacts=20, messages=40)
    put(home / "netlib.toml", "")
    put(home / "netlib.key", "0" * 64)
    assert exports_of(home) == [str(home)]


def test_tables_of_people_are_an_export(tmp_path: Path) -> None:
    put(tmp_path / "people.csv", "person_id\na\nb\n")
    put(tmp_path / "messages.csv", "from_id,to_id,sent_at\na,b,2026-10-01\n")
    assert exports_of(tmp_path) == [str(tmp_path)]


def test_of_several_exports_the_newest_is_taken(tmp_path: Path) -> None:
    for day in ("12-31-2025", "10-31-2026", "09-30-2026"):
        connections(tmp_path / f"Basic_LinkedInDataExport_{day}")
    assert exports_of(tmp_path) == [str(tmp_path / "Basic_LinkedInDataExport_10-31-2026")]


def test_an_archive_beside_what_is_no_export(tmp_path: Path) -> None:
    connections(tmp_path / "made")
    shutil.make_archive(str(tmp_path / "home" / "LinkedIn"), "zip", tmp_path / "made")
    for name in (
        "netlib.toml",
        "companies.csv",
        "goals.toml",
        "reference.toml",
        "notes.md",
        ".hidden.zip",
    ):
        put(tmp_path / "home" / name)
    put(tmp_path / "home" / "later.zip.crdownload")
    put(tmp_path / "home" / "netlib.key", "0" * 64)
    assert exports_of(tmp_path / "home") == [str(tmp_path / "home" / "LinkedIn.zip")]


def test_files_that_the_settings_name_are_no_exports(tmp_path: Path) -> None:
    connections(tmp_path / "export")
    put(tmp_path / "netlib.toml", 'companies_file = "firms_2026-11-01.csv"\n')
    put(tmp_path / "firms_2026-11-01.csv", "company,industry\nWerk,Banking\n")
    assert exports_of(tmp_path) == [str(tmp_path / "export")]


def test_a_list_of_groups_alone_is_no_export(tmp_path: Path) -> None:
    put(tmp_path / "groups.csv", "group_id,name\n1,Chor\n")
    with pytest.raises(SourceError, match="There is no export in the folder of"):
        exports_of(tmp_path)


def test_a_damaged_archive_is_not_passed_over(tmp_path: Path) -> None:
    connections(tmp_path / "Basic_LinkedInDataExport_09-30-2026")
    put(tmp_path / "Basic_LinkedInDataExport_10-31-2026.zip", "this is no archive")
    assert exports_of(tmp_path) == [str(tmp_path / "Basic_LinkedInDataExport_10-31-2026.zip")]


def test_no_export_is_said_without_signs_that_cannot_be_seen(tmp_path: Path) -> None:
    home = tmp_path / "a\x1b[31m"
    home.mkdir()
    with pytest.raises(SourceError) as caught:
        exports_of(home)
    assert str(caught.value).isprintable()


def test_settings_that_cannot_be_read_are_an_error(tmp_path: Path) -> None:
    connections(tmp_path)
    put(tmp_path / "netlib.toml", "this is no TOML")
    with pytest.raises(NetlibError):
        exports_of(tmp_path)


def test_size_is_that_of_the_largest_export(tmp_path: Path) -> None:
    put(tmp_path / "loose" / "Connections.csv", "x" * 1000)
    put(tmp_path / "loose" / "messages.csv", "x" * 500)
    put(tmp_path / "packed" / "export.zip", "x" * 1000)
    put(tmp_path / "several" / "old" / "deep" / "a.csv", "x" * 3000)
    put(tmp_path / "several" / "new" / "a.csv", "x" * 100)
    sizes = {one.name: one.size for one in find_clients(tmp_path)}
    assert sizes["loose"] == 1500
    assert sizes["packed"] > 1000
    assert sizes["several"] == 3000
