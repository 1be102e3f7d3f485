"""Bad input of every format, end to end: it loads and adds up, or is refused in one sentence that tells nothing of it."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.fuzz_layers import work_in
from benchmarks.fuzz_targets import replay
from netlib import cli
from netlib.errors import NetlibError, SourceError
from netlib.network import COLUMNS
from netlib.sample import make_sample
from netlib.sources import load
from netlib.text import clean, fold
from tests.conftest import ROOT

from .exports import (
    ADA,
    BEN,
    CLEO,
    EVA,
    INVITATIONS,
    connections,
    csv_text,
    folder_of,
    message,
    messages,
    zip_of,
)
from .test_address_books import DESKTOP_GERMAN, GERMAN_ADA, GOOGLE_ADA, GOOGLE_NEW, book
from .test_calendars import BY_ME, ENGLISH, JANUARY, ME, calendar, event, line
from .test_graphs import graphml
from .test_linkedin_hostile import hostile
from .test_linkedin_snapshot import ADA_ROW, page
from .test_mail import sent
from .test_meta import as_written, friends, thread
from .test_meta import message as post
from .test_vcard import card, escaped
from .test_xing_csv import ENGLISH as CONTACT_LIST
from .xing_answers import contacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from netlib.network import Network
    from netlib.sources import ImportReport

REGRESSIONS = Path(__file__).with_name("regressions")
PRIVATE = re.compile(r"Ada|Ben\b|Cleo|Zoë|Example|Beispiel|Muster|Acme|secret")
ROWS = 3


class Export(NamedTuple):
    """A small export: its files, which of them is spoilt, how many entries that one has, and whose it is."""

    files: Mapping[str, bytes]
    name: str
    ego: str | None = None

    def spoilt(self, data: bytes) -> dict[str, bytes]:
        return {**self.files, self.name: data}

    @property
    def data(self) -> bytes:
        return self.files[self.name]


def _json(value: Any) -> bytes:
    return json.dumps(as_written(value)).encode()


def _graph() -> str:
    nodes = "".join(f'<node id="{one}"/>' for one in ("ada", "ben", "cleo"))
    pairs = (("ada", "ben"), ("ben", "cleo"), ("cleo", "ada"))
    edges = "".join(f'<edge source="{one}" target="{other}"/>\n' for one, other in pairs)
    return graphml(nodes=nodes, edges=edges)


def _exports() -> dict[str, Export]:
    names = ("Ada Example", "Ben Beispiel", "Zoë Müller")
    urls = (ADA, BEN, CLEO)
    cards = "".join(
        card(f"FN:{name}", "ORG:Acme", f"EMAIL:{n}@example.org") for n, name in enumerate(names)
    )
    made: dict[str, tuple[str, str | bytes, str | None]] = {
        "linkedin": (
            "Connections.csv",
            connections(
                *(
                    [*name.split(), url, "", "Acme", "CEO", "05 Nov 2023"]
                    for name, url in zip(names, urls, strict=True)
                )
            ),
            EVA,
        ),
        "messages": (
            "messages.csv",
            messages(
                *(
                    message((name, url), ("Eva Ego", EVA), f"Hallo {name}", thread=url)
                    for name, url in zip(names, urls, strict=True)
                )
            ),
            EVA,
        ),
        "own table": (
            "people.csv",
            csv_text("person_id,name,company", [[f"p{n}", n, "Acme"] for n in names]),
            names[0],
        ),
        "vcard": ("book.vcf", cards, None),
        "google": ("contacts.csv", book(GOOGLE_NEW, *_given(names)), None),
        "outlook": (
            "contacts.csv",
            book(DESKTOP_GERMAN, *({**GERMAN_ADA, "Vorname": name} for name in names)),
            None,
        ),
        "contact list": (
            "list.csv",
            csv_text(CONTACT_LIST, [[name, "Acme", *[""] * 10] for name in names]),
            None,
        ),
        "mail": (
            "mail.mbox",
            "".join(
                sent(f"{name.split()[0]} <{n}@example.com>") for n, name in enumerate(names)
            ),
            "ada@example.org",
        ),
        "calendar": (
            "cal.ics",
            calendar(
                *(
                    event(BY_ME, ME, f"ATTENDEE;CN={name}:mailto:{n}@example.com", JANUARY, uid=f"{n}")
                    for n, name in enumerate(names)
                )
            ),
            "ada@example.org",
        ),
        "calendar table": (
            "calendar.csv",
            ENGLISH + "".join(line("Plan", "13.1.2025", "12:00", "Eva Ego", name) for name in names),
            "Eva Ego",
        ),
        "xing": (
            "answers.json",
            _json(contacts(*({"id": f"{n}_0000ff", "display_name": name} for n, name in enumerate(names)))),
            "https://www.xing.com/profile/Eva_Ego",
        ),
        "snapshot": (
            "saved.json",
            json.dumps(page(("CONNECTIONS", [{**ADA_ROW, "First Name": name, "URL": url} for name, url in zip(names, urls, strict=True)]))),
            EVA,
        ),
        "facebook": ("friends.json", _json(friends(*names)), "Eva Ego"),
        "whatsapp": (
            "chat.txt",
            "".join(f"13.04.26, 12:0{n} - {name}: Hallo\n" for n, name in enumerate(names)),
            "Ada Example",
        ),
        "graph": ("g.graphml", _graph(), "ada"),
    }  # fmt: skip
    found = {
        kind: Export({name: text if isinstance(text, bytes) else text.encode()}, name, ego)
        for kind, (name, text, ego) in made.items()
    }
    said = csv_text("person,column,value,since", [[f"p{n}", "level", "head", ""] for n in names])
    files = {**found["own table"].files, "annotations.csv": said.encode()}
    found["annotations"] = Export(files, "annotations.csv", names[0])
    return found


def _given(names: tuple[str, ...]) -> list[dict[str, str]]:
    email = "E-mail 1 - Value"
    return [
        {**GOOGLE_ADA, "First Name": name, email: f"{n}@example.org"}
        for n, name in enumerate(names)
    ]


EXPORTS = _exports()
TABLES = tuple(kind for kind, one in EXPORTS.items() if one.name.endswith(".csv"))


class Watch:
    """What a process does to the world while it is watched: files it writes, programs it starts, hosts it calls."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []

    def __call__(self, name: str, arguments: tuple[Any, ...]) -> None:
        if not self.on:
            return
        writes = name == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and "__pycache__" not in str(arguments[0]):
            self.seen.append(f"writes {arguments[0]}")
        if name.startswith(("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.system", "subprocess.", "socket.connect", "os.exec", "pty.")):  # fmt: skip
            self.seen.append(name)


WATCH = Watch()
sys.addaudithook(WATCH)


@pytest.fixture(autouse=True)
def _nothing_is_touched() -> Iterator[None]:
    WATCH.seen.clear()
    yield
    assert WATCH.seen == []


def outcome(path: Path, ego: str | None = None) -> tuple[Network, ImportReport] | str:
    """Load an export and hold it against its promises; return what was read, or the sentence of refusal."""
    WATCH.on = True
    try:
        network, report = load(path, ego=ego)
    except NetlibError as error:
        assert_sentence(str(error))
        return str(error)
    finally:
        WATCH.on = False
    for file in report.files:
        assert file.read == file.kept + sum(file.dropped.values())
    assert network.people["person_id"].is_unique
    assert int(network.people["is_ego"].sum()) == 1
    return network, report


def assert_sentence(text: str) -> None:
    assert re.fullmatch(r"[^\n]+\.", text), text
    assert not PRIVATE.search(text), text


def rows_read(folder: Path, one: Export, data: bytes) -> int:
    """Return how many entries of a spoilt file were read; it must load."""
    found = outcome(folder_of(folder, one.spoilt(data)), one.ego)
    assert not isinstance(found, str), found
    (file,) = [file for file in found[1].files if file.file == one.name]
    return file.read


def _lines(data: bytes, end: Callable[[int], bytes]) -> bytes:
    lines = data.replace(b"\r\n", b"\n").split(b"\n")
    return b"".join(text + end(place) for place, text in enumerate(lines[:-1])) + lines[-1]


def _with_nul(data: bytes) -> bytes:
    return data.replace("Zoë".encode(), "Z\0oë".encode()).replace(b"Zo\\u00c3", b"Z\\u0000o\\u00c3")


def _hostile(data: bytes) -> bytes:
    """Put in a mark of byte order, zero bytes, reversed text, a formula, markup, damaged UTF-8, other line ends."""
    text = data.replace("Zoë".encode(), "=Z\0oë".encode()).replace(
        b"Zo\\u00c3", b"=Z\\u0000o\\u00c3"
    )
    markup = b"" if b"<graphml" in data else b"<b>&amp;../.."
    text = text.replace(b"Ben", "\u202eBen\u2066".encode() + markup)
    text = text.replace("Müller".encode(), b"M\xffller")
    return b"\xef\xbb\xbf" + _lines(text, lambda _: b"\r\n") + b"\n\n\r\n"


# what no entry may be lost by
HARMLESS: dict[str, Callable[[bytes], bytes]] = {
    "hostile signs": _hostile,
    "Windows-1252 and mixed line ends": lambda data: _lines(
        data.decode().encode("cp1252"), lambda nth: b"\r\n" if nth % 2 else b"\n"
    ),
    # a mailbox is a stream of bytes, XML tells its encoding
    "UTF-16": lambda data: (
        data
        if data.startswith(b"From ")
        else data.decode().replace(' encoding="UTF-8"', "").encode("utf-16")
    ),
}


@pytest.mark.parametrize("kind", EXPORTS)
def test_harmless_damage_loses_no_entry(tmp_path: Path, kind: str) -> None:
    one = EXPORTS[kind]
    read = {
        name: rows_read(tmp_path / str(place), one, damage(one.data))
        for place, (name, damage) in enumerate(HARMLESS.items())
    }
    assert read == dict.fromkeys(HARMLESS, ROWS)


# what may be read as far as it goes, or refused
RUIN: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "cut off after two thirds": lambda data: data[: 2 * len(data) // 3],
    "without its last byte": lambda data: data.rstrip()[:-1],
    "binary": lambda _: random.Random(1).randbytes(5000),
    "binary from the middle on": lambda data: data[: len(data) // 2] + bytes(range(14, 256)) * 20,
    "a web page": lambda _: b"<!DOCTYPE html><html><body>Ada Example</body></html>",
    "nothing but null": lambda _: b"null",
    "brackets": lambda _: b"[" * 100_000,
}


@pytest.mark.parametrize("kind", EXPORTS)
def test_ruined_files_are_read_as_far_as_they_go_or_refused(tmp_path: Path, kind: str) -> None:
    one = EXPORTS[kind]
    for place, damage in enumerate(RUIN.values()):
        found = outcome(folder_of(tmp_path / str(place), one.spoilt(damage(one.data))), one.ego)
        if not isinstance(found, str):
            assert all(file.read <= ROWS for file in found[1].files)


@pytest.mark.parametrize("kind", TABLES)
def test_odd_columns_and_rows_lose_no_row(tmp_path: Path, kind: str) -> None:
    one = EXPORTS[kind]
    rows = list(csv.reader(io.StringIO(one.data.decode(), newline="")))
    top = next(place for place, row in enumerate(rows) if len(row) > 2)
    preamble, header, below = rows[:top], rows[top], rows[top + 1 :]
    assert len(below) == ROWS
    ragged = [below[0][:2], [*below[1], *header, "", "surplus"], below[2]]
    thousands = [f"c{place}" for place in range(10_000 - len(header))]
    made = {
        "duplicate columns and ragged rows": [[*header, *header], *ragged],
        # the header must lie in the first 64 kilobytes
        "10,000 columns": [[*header, *thousands], *([*row, *thousands] for row in below)],
    }
    read = {}
    for place, (name, table) in enumerate(made.items()):
        out = io.StringIO(newline="")
        csv.writer(out).writerows([*preamble, *table])
        read[name] = rows_read(tmp_path / str(place), one, out.getvalue().encode())
    assert read == dict.fromkeys(made, ROWS)


# dates


WILD = (
    *(("31.02.2020", "1e9"), ("0000-00-00", "0001-01-01 00:00:00")),
    ("10000-01-01", "9999-12-31 23:59:59"),
)
# moments before the year 1 and after the year 9999, some of them in UTC alone
BEYOND = (
    ("0000-01-01", "0000-01-01 00:00:00"),
    ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
)


def _dated(day: str, at: str) -> dict[str, tuple[dict[str, str], str | None]]:
    """Return an export of each format that has dates, with two dates out of all order in it."""
    people = f"person_id,name,connected_on\n1,Eva,\n2,Ben,{day}\n"
    stamp = re.sub(r"[-:]", "", at).replace(" ", "T")
    return {
        "linkedin": (
            {
                "Connections.csv": connections(["Ada", "X", ADA, "", "A", "B", day]),
                "messages.csv": messages(message(("Ada", ADA), ("Eva", EVA), at=at)),
                "Invitations.csv": csv_text(INVITATIONS, [["A", "", at, "", "INCOMING", ADA, EVA]]),
                "Comments.csv": f"Date,Link,Message\n{at},https://www.linkedin.com/posts/x,Hi\n",
                "Education.csv": f"School Name,Start Date,End Date\nX,{day},{at}\n",
            },
            EVA,
        ),
        "tables": (
            {
                "people.csv": people,
                "interactions.csv": f"at,sender,recipient\n{at},1,2\n",
                "memberships.csv": f"person_id,group_id,since\n2,g,{day}\n",
                "annotations.csv": f"person,column,value,since\n2,level,head,{day}\n",
            },
            "1",
        ),
        "vcard": ({"a.vcf": card("FN:Ada", f"REV:{day}", f"BDAY:{day}", f"REV:{at}")}, None),
        "mail": ({"a.mbox": sent("b@example.com", date=at) + sent("c@example.com", date=day)}, "ada@example.org"),
        "calendar": (
            {"a.ics": calendar(event(BY_ME, ME, "ATTENDEE:mailto:b@example.com", f"DTSTART:{stamp}", f"RDATE:{stamp}Z", f"EXDATE:{day}", f"RRULE:FREQ=DAILY;UNTIL={stamp}", stamp=f"DTSTAMP:{stamp}Z"))},
            "ada@example.org",
        ),
        "calendar table": ({"a.csv": ENGLISH + line("x", day, at[11:], "Eva", "Ben")}, "Eva"),
        "facebook": ({"a.json": json.dumps(friends(("Ada", 253402300799), ("Ben", -62135596800)))}, "Eva"),
        "whatsapp": ({"a.txt": f"31.02.26, 25:61 - Ada: x\n13.04.26, 12:00 - Eva: x\n{day}, 12:00 - Ada: x\n"}, "Eva"),
        "graph": ({"g.csv": f"from,to,date\nada,ben,{day}\nben,ada,{at}\n"}, "ada"),
        "xing": ({"a.csv": f"{CONTACT_LIST}\nAda,A,B,C,D,,,,https://www.xing.com/profile/Ada,{day},,\n"}, None),
    }  # fmt: skip


KINDS = tuple(_dated("", ""))


def assert_dates_stop_nothing(folder: Path, kind: str, dates: tuple[tuple[str, str], ...]) -> None:
    for place, (day, at) in enumerate(dates):
        files, ego = _dated(day, at)[kind]
        found = outcome(folder_of(folder / str(place), files), ego)
        assert not isinstance(found, str), found
        assert found[1].kept > 0


@pytest.mark.parametrize("kind", KINDS)
def test_dates_out_of_all_order_stop_nothing(tmp_path: Path, kind: str) -> None:
    assert_dates_stop_nothing(tmp_path, kind, WILD)


@pytest.mark.parametrize("kind", KINDS)
def test_moments_beyond_the_calendar_stop_nothing(tmp_path: Path, kind: str) -> None:
    assert_dates_stop_nothing(tmp_path, kind, BEYOND)


# zips and folders


CONTACTS = EXPORTS["linkedin"].data


def overlapping(kernel: bytes, count: int) -> bytes:
    """Return a zip whose files share their bytes: each quotes the header of the next and goes on with its content.

    Construction with quoted overlap of David Fifield, "A better zip bomb", USENIX WOOT 2019.
    """
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    body = packer.compress(kernel) + packer.flush()
    size, content = len(body), kernel
    heads: list[bytes] = []
    entries: list[bytes] = []
    for place in range(count):
        if heads:
            size += 5 + len(heads[-1])
            content = heads[-1] + content
        name = b"messages_%d.csv" % place
        fields = (20, 0, 8, 0, 33, zlib.crc32(content), size, len(content), len(name), 0)
        heads.append(struct.pack("<4s5H3I2H", b"PK\3\4", *fields) + name)
        entries.append(struct.pack("<4sH5H3I2H", b"PK\1\2", 20, *fields) + name)
    heads.reverse()
    entries.reverse()
    pieces = [
        head + (struct.pack("<B2H", 0, len(after), len(after) ^ 0xFFFF) if after else b"")
        for head, after in zip(heads, [*heads[1:], b""], strict=True)
    ]
    starts = [sum(map(len, pieces[:place])) for place in range(count)]
    directory = b"".join(
        entry[: 46 - 14] + struct.pack("<3HII", 0, 0, 0, 0, start) + entry[46 - 14 :]
        for entry, start in zip(entries, starts, strict=True)
    )
    front = b"".join(pieces) + body
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), len(front), 0)
    return front + directory + end


def test_files_that_overlap_are_a_bomb(tmp_path: Path) -> None:
    chance = random.Random(1)
    rows = "".join(
        f"Ada,{ADA},Eva,{EVA},2024-01-01 00:00:00,{chance.randrange(10**4)}\n" for _ in range(9000)
    )
    header = "\nFrom,Sender Profile URL,To,Recipient Profile URLs,Date,Content\n"
    path = tmp_path / "x.zip"
    path.write_bytes(overlapping((header + rows).encode(), 200))
    with zipfile.ZipFile(path) as zipped:
        entries = zipped.infolist()
        assert zipped.read(entries[-1])[:6] == b"\nFrom,"
        # no entry on its own is suspicious, and all of them together fit the bounds
        assert max(one.file_size / one.compress_size for one in entries) < 60
        assert 100e6 < sum(one.file_size for one in entries) < 2e9
    assert path.stat().st_size < 100_000
    start = time.perf_counter()
    found = outcome(path, EVA)
    assert isinstance(found, str)
    assert "unpacks to far more" in found
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    "names",
    [
        ("../../secret.csv", "/tmp/secret.csv", "C:\\secret.csv", "..\\..\\secret.csv"),
        ("//host/share/x.csv", "a/../../b.csv", "~/x.csv", "/dev/null.csv", "nul.csv"),
        ("\u202evsc.x.csv", "<script>.csv", "=1+1.csv", "a\r\nb\tc.csv", "x" * 5000 + ".csv"),
    ],
)
def test_a_name_inside_a_zip_is_a_mere_name(tmp_path: Path, names: tuple[str, ...]) -> None:
    path = zip_of(tmp_path / "in" / "x.zip", dict.fromkeys(names, CONTACTS))
    before = sorted(tmp_path.rglob("*"))
    found = outcome(path, EVA)
    assert not isinstance(found, str)
    assert len(found[1].files) == len(names)
    assert found[0].people["is_contact"].sum() == ROWS
    assert sorted(tmp_path.rglob("*")) == before
    assert not any("\n" in file.file or "\u202e" in file.file for file in found[1].files)


def test_a_line_break_in_the_name_of_a_damaged_file_breaks_no_message(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "x.zip", {"a\nb.csv": CONTACTS})
    data = bytearray(path.read_bytes())
    data[60:70] = bytes(10)
    path.write_bytes(data)
    assert outcome(path) == "a b.csv is damaged and cannot be read: download the export again."


def test_what_is_packed_twice_is_not_unpacked(tmp_path: Path) -> None:
    inner = zip_of(tmp_path / "a.zip", {"Connections.csv": CONTACTS}).read_bytes()
    path = zip_of(tmp_path / "x.zip", {"a.zip": inner, "messages.csv": EXPORTS["messages"].data})
    found = outcome(path, EVA)
    assert not isinstance(found, str)
    assert [file.file for file in found[1].files] == ["messages.csv"]
    assert outcome(zip_of(tmp_path / "y.zip", {"a.zip": inner})) == (
        "y.zip holds no file of a known format: the README lists what can be read, from a LinkedIn archive to a "
        "folder with people.csv."
    )


def _patched(path: Path, old: bytes, new: bytes) -> Path:
    data = path.read_bytes()
    assert old in data
    path.write_bytes(data.replace(old, new))
    return path


def test_names_in_other_encodings_are_read(tmp_path: Path) -> None:
    whole = {"Connections_q.csv": CONTACTS}
    # a byte beyond ASCII, which old programs wrote without saying in which encoding
    old = _patched(zip_of(tmp_path / "old.zip", whole), b"_q", b"_\x81")
    nameless = _patched(zip_of(tmp_path / "zero.zip", whole), b"Connections_q", b"\0onnections_q")
    for path in (old, nameless):
        found = outcome(path, EVA)
        assert not isinstance(found, str), found
        assert found[0].people["is_contact"].sum() == ROWS
    # said to be UTF-8, and none
    broken = zip_of(tmp_path / "broken.zip", {"Connections_é.csv": CONTACTS})
    _patched(broken, "é".encode(), b"\xff\xff")
    assert outcome(broken, EVA) == (
        "broken.zip is damaged and cannot be read: download the export again."
    )


def test_file_names_that_are_no_text_are_shown_as_far_as_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / os.fsdecode(b"\xe9xport")
    try:
        folder.mkdir()
        (folder / os.fsdecode(b"Connections\xe9.csv")).write_bytes(CONTACTS)
    except OSError:
        pytest.skip("this file system takes names in UTF-8 alone")
    (folder / os.fsdecode(b"broken\xe9.zip")).write_bytes(b"PK")
    for path in (folder, folder / os.fsdecode(b"Connections\xe9.csv")):
        found = outcome(path, EVA)
        assert not isinstance(found, str), found
        assert found[0].people["is_contact"].sum() == ROWS
    status, out, _ = run(["inspect", str(folder), "--ego", EVA], capsys, monkeypatch)
    assert status == 0
    assert "Connections?.csv" in out
    assert "broken?.zip" in out


def test_links_lead_nowhere(tmp_path: Path) -> None:
    outside = folder_of(tmp_path / "outside", {"secret.csv": CONTACTS})
    inside = folder_of(tmp_path / "inside", {"messages.csv": EXPORTS["messages"].data})
    (inside / "Connections.csv").symlink_to(outside / "secret.csv")
    (inside / "folder").symlink_to(outside)
    (inside / "loop.csv").symlink_to(inside / "loop.csv")
    (inside / "up").symlink_to(tmp_path)
    link = zipfile.ZipInfo("Connections.csv")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as zipped:
        zipped.writestr(link, str(outside / "secret.csv"))
        zipped.writestr("messages.csv", EXPORTS["messages"].data)
    for path in (inside, tmp_path / "x.zip"):
        found = outcome(path, EVA)
        assert not isinstance(found, str)
        assert [file.file for file in found[1].files] == ["messages.csv"]


# large


def test_a_row_that_is_too_short_and_has_a_long_cell(tmp_path: Path) -> None:
    rows = connections(
        ["Ada", "Example", ADA, "", "x" * 200_000], ["Ben", "Beispiel", BEN, "", "Acme", "CEO", ""]
    )
    found = outcome(folder_of(tmp_path, {"Connections.csv": rows}), EVA)
    assert not isinstance(found, str)
    assert found[1].read == 2


LARGE: dict[str, tuple[str, str, str | None]] = {
    "linkedin": ("messages.csv", messages(message(("Ben", BEN), ("Eva", EVA), "§"), message(("Ben", BEN), ("Eva", EVA))), EVA),
    "tables": ("people.csv", "person_id,name\n1,§\n2,Ben\n", "2"),
    "vcard": ("a.vcf", card("FN:Ben", "TITLE:§"), None),
    "google": ("c.csv", book(GOOGLE_NEW, {**GOOGLE_ADA, "First Name": "§"}), None),
    "mail": ("a.mbox", sent("b@example.com", "Subject: §") + sent("c@example.com"), "ada@example.org"),
    "calendar": ("a.ics", calendar(event(BY_ME, ME, JANUARY, "SUMMARY:§", "ATTENDEE:mailto:b@example.com")), "ada@example.org"),
    "facebook": ("a.json", json.dumps(friends("§", "Ben"), ensure_ascii=False), "Eva"),
    "xing": ("a.json", json.dumps(contacts({"id": "1_0000ff", "display_name": "§"}), ensure_ascii=False), "https://www.xing.com/profile/Eva"),
    "whatsapp": ("a.txt", "13.04.26, 12:00 - Ben: §\n13.04.26, 12:01 - Eva: x\n", "Eva"),
    "graph": ("g.csv", "from,to,weight\n§,ben,1\nben,cleo,1\n", "ben"),
}  # fmt: skip


def test_a_cell_of_20_megabytes(tmp_path: Path) -> None:
    for kind in ("linkedin", "vcard"):
        name, text, ego = LARGE[kind]
        folder = folder_of(tmp_path / kind, {name: text.replace("§", "x" * 20_000_000).encode()})
        start = time.perf_counter()
        outcome(folder, ego)
        assert time.perf_counter() - start < 20


_LOAD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (3_000_000_000, 3_000_000_000))
from pathlib import Path
from netlib.errors import NetlibError
from netlib.sources import load
try:
    _, report = load(Path(sys.argv[1]), ego=sys.argv[2] or None)
    print("loaded", report.read)
except NetlibError as error:
    print("refused", error)
"""


@pytest.mark.slow
@pytest.mark.parametrize("kind", LARGE)
def test_a_cell_of_100_megabytes_is_read_or_refused_in_3_gigabytes(
    tmp_path: Path, kind: str
) -> None:
    name, text, ego = LARGE[kind]
    folder = folder_of(tmp_path, {name: text.replace("§", "x" * 100_000_000).encode()})
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, str(folder), ego or ""],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.startswith(("loaded", "refused"))
    assert len(done.stdout) < 500


# the command line


def run(
    arguments: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> tuple[int, str, str]:
    """Run a command in this process; return its status and what it printed."""
    monkeypatch.setattr(sys, "argv", ["netlib", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.mark.parametrize("kind", EXPORTS)
def test_the_command_line_refuses_in_one_line(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    one = EXPORTS[kind]
    damaged = RUIN["cut off after two thirds"](one.data)
    folder = folder_of(tmp_path, one.spoilt(damaged))
    arguments = ["inspect", str(folder), *(["--ego", one.ego] if one.ego else [])]
    status, out, err = run(arguments, capsys, monkeypatch)
    if status == 0:
        assert "rows read" in out
        assert err == ""
    else:
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert err.startswith("netlib: ")
        assert_sentence(err.strip())


def test_the_command_line_and_hostile_zips(
    shared: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in sorted((shared / "badinput" / "zip").iterdir()):
        status, _, err = run(["inspect", str(path), "--ego", "Eva Ego"], capsys, monkeypatch)
        assert (status, err.count("\n")) in {(0, 0), (1, 1)}, path.name


# hostile texts, where the tests of the formats have none


def _loaded(folder: Path, files: Mapping[str, str], ego: str | None) -> Network:
    found = outcome(folder_of(folder, files), ego)
    assert not isinstance(found, str), found
    return found[0]


def test_hostile_texts_in_every_column_of_the_own_tables(shared: Path, tmp_path: Path) -> None:
    texts = hostile(shared)
    ids = {"person_id", "sender", "recipient", "source", "target", "group_id", "request_id"}
    listed = {"kind": "", "direction": "incoming", "basis": "", "level": "", "is_ego": ""}
    plain = {"interactions": "message", "own": "job"}
    files = {}
    for table, columns in COLUMNS.items():
        if table in {"annotations", "ties"}:
            continue
        rows = []
        for place, text in enumerate(texts):
            values = {column: text if kind == "str" else "" for column, kind in columns.items()}
            values |= {one: f"{one[:1]}{place}" for one in ids & values.keys()}
            values |= {one: value for one, value in listed.items() if one in values}
            values |= {"kind": plain[table]} if table in plain else {}
            values |= {"outcome": "accepted"} if "outcome" in values else {}
            rows.append([values[column] for column in columns])
        files[f"{table}.csv"] = csv_text(",".join(columns), rows, quoting=csv.QUOTE_ALL)
    network = _loaded(tmp_path, files, "p0")
    people = network.people.set_index("person_id").loc[[f"p{n}" for n in range(len(texts))]]
    for column in ("name", "company", "position", "industry", "location", "email", "url"):
        assert people[column].fillna("").tolist() == texts, column
    assert network.groups["name"].fillna("").tolist() == texts
    assert network.interactions["text"].fillna("").tolist() == texts
    assert network.requests["text"].fillna("").tolist() == texts
    for column in ("name", "organization", "text"):
        assert network.own[column].fillna("").tolist() == texts, column


def test_hostile_names_of_groups(shared: Path, tmp_path: Path) -> None:
    texts = hostile(shared)
    one_line = [text for text in texts if "\n" not in text]
    me, others = ("Eva Ego", EVA), ("Ada,Ben", f"{ADA},{BEN}")
    talks = [message(me, others, "x", thread=f"2-{n}", title=t) for n, t in enumerate(texts)]
    linkedin = _loaded(tmp_path / "l", {"messages.csv": messages(*talks)}, EVA)
    assert set(texts) <= set(linkedin.groups["name"])
    chats = {
        f"inbox/t_{n}/message_1.json": json.dumps(
            as_written(
                thread(["Ada", "Ben", "Eva Ego"], post("Ada"), path=f"inbox/t_{n}", title=text)
            )
        )
        for n, text in enumerate(texts)
    }
    facebook = _loaded(tmp_path / "f", chats, "Eva Ego")
    assert set(texts) <= set(facebook.groups["name"].dropna())
    nodes = [{"id": f"g{n}", "name": text, "bipartite": 1} for n, text in enumerate(texts)]
    edges = [{"source": "ada", "target": f"g{n}"} for n, _ in enumerate(texts)]
    drawn = {"nodes": [{"id": "ada", "bipartite": 0}, *nodes], "edges": edges, "directed": False}
    graph = _loaded(tmp_path / "g", {"g.json": json.dumps(drawn)}, "ada")
    assert set(texts) <= set(graph.groups["name"])
    rounds = [
        event(BY_ME, ME, "ATTENDEE:mailto:b@example.com", "ATTENDEE:mailto:c@example.com", JANUARY, "RRULE:FREQ=DAILY;COUNT=2", f"SUMMARY:{escaped(text)}", uid=f"{n}")
        for n, text in enumerate(one_line)
    ]  # fmt: skip
    met = _loaded(tmp_path / "c", {"c.ics": calendar(*rounds)}, "ada@example.org")
    assert set(one_line) <= set(met.groups["name"].dropna())
    cards = [card(f"FN:P{n}", f"CATEGORIES:{escaped(text)}") for n, text in enumerate(one_line)]
    labels = _loaded(tmp_path / "v", {"v.vcf": "".join(cards)}, None)
    folded = set(clean(one_line).str.casefold())
    assert len(set(labels.groups["name"].str.casefold()) & folded) > len(folded) * 0.97


def test_hostile_texts_of_the_other_fields(shared: Path, tmp_path: Path) -> None:
    texts = hostile(shared)
    saved = page(
        (
            "CONNECTIONS",
            [
                {**ADA_ROW, "URL": f"{ADA}-{n}", "Company": text, "Position": text}
                for n, text in enumerate(texts)
            ],
        )
    )
    snapshot = _loaded(tmp_path / "s", {"s.json": json.dumps(saved)}, EVA).people
    snapshot = snapshot[snapshot["is_contact"].fillna(value=False)]
    for column in ("company", "position"):
        assert snapshot[column].fillna("").tolist() == texts
    # quotation marks around a name are none of it, and what has no letter or an address in it is no name
    quoted = [
        text
        for text in texts
        if text.isprintable()
        and not set('"\\@,') & set(text)
        and "=?" not in text
        and text.strip("'`‘’“”") == text
    ]
    mails = [sent(f'"{text}" <p{n}@example.com>') for n, text in enumerate(quoted)]
    people = _loaded(tmp_path / "m", {"m.mbox": "".join(mails)}, "ada@example.org").people
    names = people.set_index("person_id")["name"].fillna("")
    assert {
        text: names[f"mail:p{n}@example.com"]
        for n, text in enumerate(quoted)
        if names[f"mail:p{n}@example.com"]
    } == {text: " ".join(text.split()) for text in quoted if re.search(r"[^\W\d_]", text)}
    said = csv_text(
        "person,column,value", [["p1", "group", text] for text in texts], quoting=csv.QUOTE_ALL
    )
    files = {"people.csv": "person_id,name\np1,Ada\np2,Ben\n", "annotations.csv": said}
    stated = _loaded(tmp_path / "a", files, "p2").annotations["value"].tolist()
    # a group is called as it was first, and an apostrophe before a formula is the file's own
    assert [fold(text.removeprefix("'")) for text in stated] == [
        fold(text.removeprefix("'")) for text in texts
    ]


# what a campaign of damaged files found


@pytest.mark.parametrize("path", sorted(REGRESSIONS.glob("*.bin")), ids=lambda path: path.stem)
def test_what_once_crashed(tmp_path: Path, path: Path) -> None:
    work_in(tmp_path)
    replay(path.stem.rpartition("-")[0], path.read_bytes())


def test_a_german_address_book_beside_messages_is_none_of_linkedins_old_ones(
    tmp_path: Path,
) -> None:
    files = {**EXPORTS["outlook"].files, **EXPORTS["messages"].files}
    found = outcome(folder_of(tmp_path, files), EVA)
    assert not isinstance(found, str), found
    assert found[1].source == "linkedin + outlook"


# every archive the generator can make


def _rows(path: Path) -> int:
    """Return the number of rows below the header, as the standard library reads them."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.reader(stream) if row]
    header = next(place for place, row in enumerate(rows) if len(row) > 1)
    return len(rows) - header - 1


@settings(max_examples=4)
@given(st.integers(20, 60), st.integers(0, 200), st.integers(0, 10_000))
def test_every_sample_reconciles_and_its_own_cards_bring_nobody_new(
    contacts: int, messages: int, seed: int
) -> None:
    with TemporaryDirectory() as scratch:
        folder = make_sample(Path(scratch) / "x", contacts=contacts, messages=messages, seed=seed)
        truth = json.loads((folder / "truth.json").read_text("utf-8"))
        found = outcome(folder)
        assert not isinstance(found, str), found
        network, report = found
        assert {file.file: file.read for file in report.files if file.file != "truth.json"} == {
            path.name: _rows(path) for path in folder.glob("*.csv")
        }
        listed = network.people[network.people["is_contact"].fillna(value=False)]
        assert len(listed) == truth["contacts"] == contacts
        cards = [
            card(
                f"FN:{escaped(str(one.name))}",
                f"ORG:{escaped(str(one.company))}",
                f"URL:{one.url}",
                f"EMAIL:{one.email}",
            )
            for one in listed[["name", "company", "url", "email"]].fillna("").itertuples()
        ]
        (folder / "own.vcf").write_text("".join(cards), encoding="utf-8")
        both = outcome(folder)
        assert not isinstance(both, str), both
        assert set(both[0].people["person_id"]) == set(network.people["person_id"])
        matches = both[1].matches
        assert len(matches) == len(listed)
        assert matches["why"].notna().all()
        assert (matches["why"] != "").all()


def test_the_loader_raises_what_it_promises(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="does not exist"):
        load(tmp_path / "nothing")
