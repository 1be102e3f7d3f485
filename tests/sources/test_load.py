from __future__ import annotations

import csv
import json
import random
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import SourceError, TableError
from netlib.network import COLUMNS, Network
from netlib.sources import as_frame, load
from netlib.sources.batch import SURPLUS

from .exports import (
    ADA,
    ADDRESS_BOOK,
    BEN,
    CONNECTIONS,
    ENDORSED,
    EVA,
    INVITATIONS,
    MESSAGES,
    POSITIONS,
    PROFILE,
    RECOMMENDATIONS,
    connections,
    csv_text,
    folder_of,
    load_files,
    message,
    messages,
    zip_of,
)

ADA_ROW = ["Ada", "Example", ADA, "", "Acme", "CEO", "05 Nov 2023"]
ME = ("Eva Ego", EVA)
ARCHIVE: dict[str, str | bytes] = {
    "Connections.csv": connections(ADA_ROW, [""] * 7),
    "messages.csv": messages(
        message(("Ada Example", ADA), ME),
        message(ME, ("Ada Example", ADA)),
        message(("Ada Example", ADA), ("Ben Beispiel,Eva Ego", f"{BEN},{EVA}"), thread="2-def"),
    ),
    "Invitations.csv": csv_text(
        INVITATIONS, [["Ada Example", "Eva Ego", "3/14/25, 2:37 PM", "Hi", "INCOMING", ADA, EVA]]
    ),
    "Endorsement_Received_Info.csv": csv_text(
        ENDORSED,
        [
            [
                "2023/06/18 14:24:54 UTC",
                "Judo",
                "Ada",
                "Example",
                ADA.removeprefix("https://"),
                "ACCEPTED",
            ]
        ],
    ),
    "Recommendations_Given.csv": csv_text(
        RECOMMENDATIONS, [["Ada", "Example", "", "", "Good", "08/30/22, 05:51 PM", "VISIBLE"]]
    ),
    "Profile.csv": csv_text(PROFILE, [["Eva", "Ego", *[""] * 11]]),
    "Positions.csv": csv_text(POSITIONS, [["Acme", "Head", "", "", "Jan 2020", ""]]),
    "ImportedContacts.csv": csv_text(ADDRESS_BOOK, [["Dora", *[""] * 15]]),
}


def same(one: Network, other: Network) -> bool:
    for name in COLUMNS:
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name))
    return (one.covers, one.exported_on, one.address_book, one.source) == (
        other.covers,
        other.exported_on,
        other.address_book,
        other.source,
    )


def test_zip_folder_and_zip_of_a_folder_are_one_network(tmp_path: Path) -> None:
    name = "Complete_LinkedInDataExport_10-31-2026"
    nested = {f"{name}/{file}": content for file, content in ARCHIVE.items()}
    mac = {**nested, "__MACOSX/._Connections.csv": b"\0\5", ".DS_Store": b"\0"}
    loaded = [
        load(path)[0]
        for path in (
            folder_of(tmp_path / name, ARCHIVE),
            zip_of(tmp_path / f"{name}.zip", ARCHIVE),
            zip_of(tmp_path / "mac.zip", mac),
            folder_of(tmp_path / "download", nested),
        )
    ]
    for other in loaded[1:]:
        assert same(loaded[0], other)
    assert loaded[0].ego == "in/eva-ego"
    assert loaded[0].interactions["kind"].value_counts().to_dict() == {
        "message": 4,
        "endorsement": 1,
        "recommendation": 1,
        "invitation": 1,
    }


def test_a_zip_beside_own_tables(tmp_path: Path) -> None:
    folder_of(
        tmp_path,
        {
            "groups.csv": "group_id\nchess\n",
            "memberships.csv": f"person_id,group_id\n{ADA},chess\n",
        },
    )
    zip_of(tmp_path / "Basic_LinkedInDataExport_10-31-2026.zip", ARCHIVE)
    network, report = load(tmp_path)
    own = network.memberships[network.memberships["group_id"] == "chess"]
    assert own["person_id"].tolist() == ["in/ada-example"]
    assert network.groups.set_index("group_id").loc["chess", "basis"] == "listed"
    assert network.exported_on == date(2026, 10, 31)
    assert {"endorsements given", "recommendations received"} <= set(report.missing)


def test_of_several_zips_the_newest_file_of_each_kind_counts(tmp_path: Path) -> None:
    old = {**ARCHIVE, "Connections.csv": connections(ADA_ROW)}
    new = {"Connections.csv": connections(["Adele", *ADA_ROW[1:]])}
    first = zip_of(tmp_path / "Complete_LinkedInDataExport_10-30-2026.zip", old)
    second = zip_of(tmp_path / "Basic_LinkedInDataExport_10-31-2026.zip", new)
    for paths in ([tmp_path], [first, second], [second, first]):
        network, report = load(*paths)
        assert len(network.interactions) == 7
        contacts = network.people[network.people["is_contact"]]
        assert contacts["name"].tolist() == ["Adele Example"]
        note = (f"a newer one is in {second.name}",)
        (older,) = [file for file in report.files if file.notes == note]
        assert (older.file, older.kind) == (f"{first.name}/Connections.csv", "not used")
        assert network.exported_on == date(2026, 10, 31)


def test_a_zip_beside_its_unpacked_files_is_not_read_twice(tmp_path: Path) -> None:
    zip_of(folder_of(tmp_path, ARCHIVE) / "Basic_LinkedInDataExport_10-31-2026.zip", ARCHIVE)
    assert len(load(tmp_path)[0].interactions) == 7


def test_the_folder_one_stands_in_is_an_export(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path / "Basic_LinkedInDataExport_10-31-2026", ARCHIVE)
    monkeypatch.chdir(folder)
    assert load(Path())[1].exported_on == date(2026, 10, 31)


def test_a_single_file_is_an_export(tmp_path: Path) -> None:
    folder_of(tmp_path, {"Kontakte.csv": connections(ADA_ROW)})
    network, report = load(tmp_path / "Kontakte.csv", ego="Eva Ego")
    assert network.people["person_id"].tolist() == ["name:eva ego|", "in/ada-example"]
    assert report.missing[0] == "messages"


def test_a_profile_only_archive_loads_and_covers_nothing(tmp_path: Path) -> None:
    files = {name: ARCHIVE[name] for name in ("Profile.csv", "Positions.csv")}
    network, report = load_files(tmp_path, files, ego=None)
    assert network.covers == {"own"}
    assert network.people["is_contact"].tolist() == [False]
    assert "connections" in report.missing


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Basic_LinkedInDataExport_01-02-2026.zip", date(2026, 1, 2)),
        ("Initial_LinkedInDataExport_12-31-2017 (1).zip", date(2017, 12, 31)),
        ("Basic_LinkedInDataExport_13-41-2026.zip", date(2023, 11, 5)),
        ("export.zip", date(2023, 11, 5)),
    ],
)
def test_the_day_of_the_export_is_in_its_name_or_that_of_the_latest_event(
    tmp_path: Path, name: str, day: date
) -> None:
    network, report = load(zip_of(tmp_path / name, {"Connections.csv": connections(ADA_ROW)}))
    assert network.exported_on == report.exported_on == day


def test_a_bad_header_is_named_by_file(tmp_path: Path) -> None:
    for name, content in (
        ("Connections.csv", f'Notes:\n"When exporting your data\n\n{CONNECTIONS}\n'),
        ("messages.csv", "garbage\n"),
        ("Invitations.csv", '"From,To,Sent At,Message,Direction\n'),
    ):
        with pytest.raises(SourceError, match=rf"{name} is damaged.* line 1 "):
            load_files(tmp_path / name, {**ARCHIVE, name: content})


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    network, report = load_files(tmp_path, {**ARCHIVE, "Invitations.csv": b""})
    assert [file.notes for file in report.files if file.file == "Invitations.csv"] == [
        ("this file is empty",)
    ]
    assert "requests" not in network.covers


def test_what_is_of_no_known_format_is_told_so(tmp_path: Path) -> None:
    for name, text in (("poem.txt", "Of all the trees\n"), ("numbers.csv", "a,b\n1,2\n")):
        with pytest.raises(SourceError, match="no file of a known format"):
            load_files(tmp_path / name, {name: text})
    page = folder_of(tmp_path / "web", {"friends.html": "<!DOCTYPE html><p>Ada"}) / "friends.html"
    with pytest.raises(SourceError, match=r"is a web page: .* choose JSON or CSV"):
        load(page)


NAMES = st.sampled_from(["", "Ada", "Ben", "=1+1", "LinkedIn Member", "NA", "<b>", "Zoë"])
URLS = st.sampled_from(["", ADA, BEN, EVA, f"{ADA},{BEN}", "javascript:alert(1)", "x"])
DATES = st.sampled_from(["", "05 Nov 2023", "2026-08-30 07:37:53 UTC", "3/14/25, 2:37 PM", "?"])
WORDS = st.sampled_from(
    ["", "INCOMING", "OUTGOING", "ACCEPTED", "PENDING", "Yes", "%FIRSTNAME%", 'a "b"\nc']
)
CELLS = st.one_of(NAMES, URLS, DATES, WORDS)
HEADERS = {
    "Connections.csv": CONNECTIONS,
    "messages.csv": MESSAGES,
    "Invitations.csv": INVITATIONS,
    "Endorsement_Received_Info.csv": ENDORSED,
    "Recommendations_Received.csv": RECOMMENDATIONS,
    "Profile.csv": PROFILE,
    "Positions.csv": POSITIONS,
    "ImportedContacts.csv": ADDRESS_BOOK,
}


@st.composite
def messy_archives(draw: st.DrawFn) -> dict[str, list[list[str]]]:
    names = draw(st.sets(st.sampled_from(sorted(HEADERS)), min_size=1))
    files = {}
    for name in sorted(names):
        width = len(HEADERS[name].split(","))
        row = st.lists(CELLS, min_size=1, max_size=width + 2)
        files[name] = draw(st.lists(row, max_size=6))
    # someone must be the owner
    files.setdefault("Invitations.csv", []).append(["", "", "", "", "OUTGOING", EVA, ADA])
    return files


@given(messy_archives())
@settings(deadline=None, max_examples=50)
def test_rows_read_are_rows_kept_plus_rows_dropped(archive: dict[str, list[list[str]]]) -> None:
    with TemporaryDirectory() as folder:
        # a lone empty cell would be a blank line, which is no row
        files = {
            name: csv_text(HEADERS[name], rows, quoting=csv.QUOTE_ALL)
            for name, rows in archive.items()
        }
        network, report = load_files(Path(folder), files)
    assert {file.file: file.read for file in report.files} == {
        name: len(rows) for name, rows in archive.items()
    }
    for file in report.files:
        assert file.read == file.kept + sum(file.dropped.values())
        width = len(HEADERS[file.file].split(","))
        # only a recommendation with one cell too many is mended
        mended = width + (file.kind == "recommendations received")
        longer = [len("".join(row[mended:]).strip()) > 0 for row in archive[file.file]]
        assert file.dropped.get(SURPLUS, 0) <= sum(longer) + (mended > width) * len(longer)
    assert as_frame(report)["rows"].sum() == report.read
    assert network.people["is_ego"].sum() == 1
    assert not network.people.loc[network.people["is_ego"], "is_contact"].any()
    assert (network.interactions["sender"] != network.interactions["recipient"]).all()


def test_naughty_strings_stay_the_text_they_are(shared: Path, tmp_path: Path) -> None:
    naughty = json.loads((shared / "badinput" / "blns" / "blns.json").read_text("utf-8"))
    lines = [
        *(shared / "badinput" / "xss" / "xss-sample-200.txt").read_text("utf-8").splitlines(),
        *(shared / "badinput" / "csv-injection" / "csv-payload.txt")
        .read_text("utf-8")
        .splitlines(),
    ]
    texts = [text for text in [*naughty, *lines] if text.strip()]
    rows = [
        message((text, f"{ADA}-{place}"), ME, text, thread=f"2-{place}")
        for place, text in enumerate(texts)
    ]
    network, report = load_files(tmp_path, {"messages.csv": messages(*rows)})
    assert report.kept == len(texts)
    assert len(network.people) == len(texts) + 1
    kept = network.interactions["text"].fillna("").tolist()
    visible = [(mine, given) for mine, given in zip(kept, texts, strict=True) if given.isascii()]
    assert len(visible) > 300
    assert all(
        mine == "".join(c for c in given if c >= " " or c in "\t\n").replace("\x7f", "").strip()
        for mine, given in visible
    )


def test_one_table_in_many_encodings(shared: Path) -> None:
    names = {}
    for path in sorted((shared / "badinput" / "csv-encodings").iterdir()):
        try:
            network, report = load(path, ego="Eva Ego")
        except SourceError as error:
            names[path.name] = type(error).__name__
            continue
        (file,) = report.files
        assert file.read == file.kept + sum(file.dropped.values())
        contacts = network.people.loc[~network.people["is_ego"]]
        names[path.name] = " ".join(contacts["name"].fillna("-").tolist())
        # one of the two dates is the 30th of February
        assert contacts["connected_on"].notna().sum() <= 1
    good = "Jürgen Müller Zoë O'Néill"
    assert {name for name, found in names.items() if found == good} == {
        "cp1252.csv",
        "cr_only.csv",
        "duplicate_header.csv",
        "mixed_newlines.csv",
        "notes_preamble.csv",
        "nul_bytes.csv",
        "semicolon.csv",
        "tab.csv",
        "utf16be.csv",
        "utf16le_bom.csv",
        "utf8.csv",
        "utf8_bom.csv",
    }
    assert names["ragged.csv"] == f"{good} only two"
    assert names["header_only.csv"] == ""
    assert names["unclosed_quote.csv"] == names["zero_bytes.csv"] == "SourceError"


# what each zip comes to: number of contacts, or a word of the message
ZIPS = {
    "absolute_path.zip": 1,
    "bad_crc.zip": "damaged",
    "bomb_20MB_zeros.zip": "far more",
    "bomb_repeated_rows_20MB.zip": "far more",
    "case_clash.zip": 1,
    "dir_named_like_file.zip": "no file of a known format",
    "drive_letter.zip": 1,
    "duplicate_names.zip": 2,
    "empty.zip": "empty zip",
    "encrypted_flag.zip": "password",
    "long_name.zip": 1,
    "lying_size.zip": "damaged",
    "macosx_junk.zip": 1,
    "many_entries_5000.zip": "far more",
    "nested_level1.zip": "no file of a known format",
    "nested_level2.zip": "no file of a known format",
    "not_a_zip.zip": "not a whole zip",
    "ok.zip": 1,
    "prefix_garbage.zip": 1,
    "symlink.zip": "no file of a known format",
    "truncated.zip": "not a whole zip",
    "unicode_names.zip": 1,
    "windows_path.zip": 1,
    "zip_slip.zip": 1,
}


@pytest.mark.parametrize("name", sorted(ZIPS))
def test_hostile_zips(shared: Path, name: str) -> None:
    expected = ZIPS[name]
    path = shared / "badinput" / "zip" / name
    if isinstance(expected, str):
        with pytest.raises(SourceError, match=expected):
            load(path, ego="Eva Ego")
    else:
        assert load(path, ego="Eva Ego")[0].people["is_contact"].sum() == expected


def test_no_damage_to_an_archive_is_anything_but_an_error_of_ours(tmp_path: Path) -> None:
    whole = zip_of(tmp_path / "x.zip", ARCHIVE).read_bytes()
    chance = random.Random(7)
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        (tmp_path / "y.zip").write_bytes(damaged)
        try:
            load(tmp_path / "y.zip")
        except (SourceError, TableError) as error:
            assert "\n" not in str(error)  # noqa: PT017


@pytest.mark.parametrize("cell", [" " * 200_000, "," * 50_000, ", " * 50_000, "a;" * 50_000])
def test_a_hostile_cell_does_not_stop_the_clock(tmp_path: Path, cell: str) -> None:
    start = perf_counter()
    row = message(ME, (f"A{cell}B", f"{ADA}{cell}x"))
    load_files(tmp_path, {"messages.csv": messages(row, message(ME, ("Ada", ADA)))})
    assert perf_counter() - start < 5


def test_a_header_of_thousands_of_columns_does_not_stop_the_clock(tmp_path: Path) -> None:
    wide = ",".join(f"c{place}" for place in range(9000))
    start = perf_counter()
    text = f"{wide}\n{CONNECTIONS},{wide[:60_000]}\nAda,Example,{ADA}\n"
    load_files(tmp_path, {"Connections.csv": CONNECTIONS + "\n", "x.csv": text})
    load_files(tmp_path, {"y.csv": f"{CONNECTIONS},{wide}\nAda,Example,{ADA}\n"})
    assert perf_counter() - start < 5


def large_archive(path: Path, *, contacts: int, sent: int) -> Path:
    chance = random.Random(1)
    words = [
        "".join(chance.choices("abcdefghiklmnoprstuäö", k=chance.randint(2, 10)))
        for _ in range(999)
    ]
    people = [(f"First{k} Last{k % 999}", f"{ADA}-{k}") for k in range(contacts)]
    rows = []
    for k in range(sent):
        other = people[min(int(chance.expovariate(10 / contacts)), contacts - 1)]
        sides = (ME, other) if chance.random() < 0.5 else (other, ME)
        text = " ".join(chance.choices(words, k=chance.randint(3, 100)))
        at = pd.Timestamp(1_500_000_000 + 600 * k, unit="s").strftime("%Y-%m-%d %H:%M:%S UTC")
        rows.append(message(*sides, text, thread=f"2-{other[1]}", at=at))
    known = [[*name.split(), url, "", "Acme", "CEO", "05 Nov 2023"] for name, url in people]
    return zip_of(path, {"Connections.csv": connections(*known), "messages.csv": messages(*rows)})


@pytest.mark.slow
def test_a_large_archive_is_read_whole(tmp_path: Path) -> None:
    network, _ = load(large_archive(tmp_path / "x.zip", contacts=10_000, sent=100_000))
    assert len(network.interactions) == 100_000
