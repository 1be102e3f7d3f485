"""What the campaign of `benchmarks.fuzz` feeds to what: whole files of each format, and the layers of its parser.

The layers of a target differ in depth and price. The first works on bytes and texts and sees every input; the
deeper ones build tables, take milliseconds, and see every so-many-th: rows, the part of a format, the whole import.
"""

from __future__ import annotations

import io
import json
import re
import warnings
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from benchmarks.mutation import happens, spoil_json, spoil_table, spoil_text
from netlib.annotations import parse_annotations
from netlib.errors import NetlibError
from netlib.keys import person_key
from netlib.network import COLUMNS
from netlib.sources import formats, layouts, load, meta_files, whatsapp_files
from netlib.sources.archive import Member, list_members, read
from netlib.sources.calendar_files import read_calendar
from netlib.sources.calendar_series import expand
from netlib.sources.csvtext import read_table, to_utf8
from netlib.sources.graph_files import read_drawing
from netlib.sources.graph_files import recognise as recognise_graph
from netlib.sources.graph_rows import alike, all_nodes, edge_rows
from netlib.sources.linkedin_snapshot import recognises as is_snapshot
from netlib.sources.linkedin_snapshot import snapshot_tables
from netlib.sources.mail import recognises as is_mail
from netlib.sources.mail_files import header_blocks
from netlib.sources.mail_headers import read_header
from netlib.sources.reading import _PARSERS
from netlib.sources.tables import parse_table
from netlib.sources.vcard import _WANTED, _company, _labels, _location, _name, _reason
from netlib.sources.vcardtext import read_cards
from netlib.sources.written import read_description
from netlib.sources.xing import _users
from netlib.sources.xing_json import recognises as is_xing
from netlib.sources.xing_json import take_apart
from netlib.text import _INVISIBLE, clean
from tests.sources import (
    exports,
    test_address_books,
    test_calendars,
    test_graphs,
    test_mail,
    test_meta,
    test_vcard,
    test_whatsapp,
    test_xing,
    test_xing_csv,
)
from tests.sources import test_linkedin_hostile as linkedin
from tests.sources import test_linkedin_snapshot as snapshot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

    from netlib.sources.csvtext import Header

EGO: Final = f"ada@example.org, {exports.EVA}, Eva Ego"
_TOUCHED: Final = datetime(2025, 12, 31, tzinfo=UTC)
_NUMBERS: Final = re.compile(r"\d+")


class Seed(NamedTuple):
    """A whole file of a format, and the name it goes by."""

    name: str
    data: bytes


class Layer(NamedTuple):
    """How deep an input goes, which of them do (each ``every``-th), and the function, which returns what came of it."""

    name: str
    every: int
    run: Callable[[str, bytes], object]


class Target(NamedTuple):
    """A parser: its share of the executions, whole files, how they are spoilt, and its layers."""

    share: int
    seeds: tuple[Seed, ...]
    spoil: Callable[[Random, bytes, tuple[bytes, ...]], bytes]
    layers: tuple[Layer, ...]


_SCRATCH: Final[list[Path]] = []


def work_in(folder: Path) -> None:
    """Set the folder for inputs of parsers that want a file."""
    _SCRATCH[:] = [folder]


def _member(name: str, data: bytes) -> Member:
    path = _SCRATCH[0] / "input"
    path.write_bytes(data)
    return Member(name, path)


def _shape(sentences: Iterable[str]) -> tuple[str, ...]:
    """Return notes without their numbers, which tell one outcome from another."""
    return tuple(sorted({_NUMBERS.sub("#", sentence)[:120] for sentence in sentences}))


def _whole(name: str, data: bytes) -> object:
    """Load an input as the one file of an export, as a user does, and hold the report against its promise."""
    with TemporaryDirectory(dir=_SCRATCH[0]) as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        network, report = load(path, ego=EGO)
    for file in report.files:
        assert file.read == file.kept + sum(file.dropped.values())
    assert network.people["person_id"].is_unique
    assert int(network.people["is_ego"].sum()) == 1
    return tuple((file.kind, *sorted(file.dropped), *_shape(file.notes)) for file in report.files)


def _vcard(_: str, data: bytes) -> object:
    found = read_cards(bytearray(data), wanted=_WANTED)
    _labels(found.cards)
    told = {
        (bool(_name(one)), bool(_company(one)), bool(_location(one)), _reason(one))
        for one in found.cards
    }
    return (*sorted(map(str, told)), *_shape(found.notes))


def _mail(_: str, data: bytes) -> object:
    is_mail(data[:65536].decode("utf-8", "ignore"))
    mails = [read_header(block, folder="Sent") for block in header_blocks(io.BytesIO(data))]
    return tuple(sorted({(one.sender is None, one.at.seconds is None, one.marks) for one in mails}))


def _calendar(name: str, data: bytes) -> object:
    calendar = read_calendar(_member(name, data))
    told = set()
    for event in calendar.events:
        series = (
            expand(event, until=_TOUCHED) if event and event.start and event.is_series else None
        )
        told.add((event is None, event and event.start is None, series and series[1:]))
    return tuple(sorted(map(str, told)))


def _whatsapp(_: str, data: bytes) -> object:
    view, note = to_utf8(bytearray(data))
    text = str(view, "utf-8")
    whatsapp_files.starts_chat(text)
    return note and _shape([note]), min(len(whatsapp_files._LINE.split(text)) // 12, 9)  # noqa: SLF001


def _whatsapp_rows(name: str, data: bytes) -> object:
    view, _ = to_utf8(bytearray(data))
    chat = whatsapp_files.read_chat(Member(name, Path(name)), str(view, "utf-8"), [])
    order = whatsapp_files.day_order(chat.lines)
    times = whatsapp_files.moments(chat.lines, order or whatsapp_files.DAY_FIRST)
    return order, bool(times.isna().any()), chat.is_group


def _meta(name: str, data: bytes) -> object:
    meta_files.looks_like_meta(data[:65536].decode("utf-8", "ignore"))
    document = meta_files.read_document(_member(name, data))
    if document.kind == meta_files.PROFILE:
        meta_files.profile_names(document)
    return document.kind, _shape(document.notes)


def _meta_rows(name: str, data: bytes) -> object:
    document = meta_files.read_document(_member(name, data))
    reader: dict[str, Callable[[meta_files.Document], Any]] = {
        meta_files.FRIENDS: meta_files.friends,
        meta_files.REQUESTS: meta_files.requests,
        meta_files.FOLLOWERS: meta_files.follows,
        meta_files.FOLLOWING: meta_files.follows,
        meta_files.MESSAGES: lambda one: meta_files.messages(one)[0],
    }
    if document.kind not in reader:
        return document.kind
    parsed = reader[document.kind](document)
    return document.kind, tuple(parsed.rows["outcome"].dropna().unique()), _shape(parsed.notes)


def _xing(name: str, data: bytes) -> object:
    is_xing(data[:65536].decode("utf-8", "ignore"))
    found = take_apart([_member(name, data)])
    _users(found)
    return tuple(sorted(found.entries)), _shape(found.notes[0])


def _snapshot(name: str, data: bytes) -> object:
    is_snapshot(data[:65536].decode("utf-8", "ignore"))
    return tuple(sorted(kind for kind, _ in snapshot_tables(_member(name, data))))


def _snapshot_rows(name: str, data: bytes) -> object:
    told = []
    for kind, table in snapshot_tables(_member(name, data)):
        rows, notes = _PARSERS[kind](table)
        told.append((kind, tuple(rows["outcome"].dropna().unique()), _shape(notes)))
    return tuple(told)


def _graph(name: str, data: bytes) -> object:
    recognise_graph(data[:65536].decode("utf-8", "ignore"), name)
    drawing = read_drawing(_member(name, data))
    nodes = all_nodes([drawing])
    return drawing.directed, bool(nodes), None in drawing.edges, _shape(drawing.notes)


def _graph_rows(name: str, data: bytes) -> object:
    (drawing,) = alike([read_drawing(_member(name, data))])
    parsed = edge_rows(name, drawing)
    return tuple(parsed.rows["outcome"].dropna().unique()), _shape(parsed.notes)


def _header(name: str, data: bytes) -> tuple[memoryview, Header | None]:
    text, _ = to_utf8(bytearray(data))
    return text, formats.header_of(text, stem=Member(name, Path(name)).stem)


def _table(name: str, data: bytes) -> object:
    text, header = _header(name, data)
    if header is None:
        return "no header"
    table = read_table(text, header, file=name)
    return header.layout.kind, header.delimiter, bool(table.surplus), _shape(table.notes)


def _table_rows(name: str, data: bytes) -> object:
    text, header = _header(name, data)
    if header is None:
        return "no header"
    kind = layouts.kind_of(header.layout, Member(name, Path(name)).stem)
    table = read_table(text, header, file=name)
    if kind == "annotations":
        rows, notes = parse_annotations(table.frame.rename(columns={"person_id": "person"}))
    elif kind in layouts.TABLE_KINDS:
        rows, notes = parse_table(kind, table, guarded=len(data) % 2 == 0)
    else:
        rows, notes = _PARSERS[kind](table)
    return kind, tuple(rows["outcome"].dropna().unique()), _shape(notes)


def _texts(_: str, data: bytes) -> object:
    """Hold the one place where texts are cleaned against a letter-by-letter one, and make keys of them."""
    texts = data.decode("utf-8", "replace").split("\n")
    cleaned = clean(texts).fillna("").tolist()
    assert cleaned == [_INVISIBLE.sub("", text).strip() for text in texts]
    keys = [person_key(url=one, email=one, name=one, company=one) for one in texts]
    return sum(map(bool, cleaned)) // 4, sum(map(bool, keys)) // 4


def _sorted(name: str, data: bytes) -> object:
    """Tell the format of an input by its content."""
    found = formats.sort([_member(name, data)])
    read_description(data.decode("utf-8", "replace"))
    return tuple(found.used)


def _archive(_: str, data: bytes) -> object:
    path = _SCRATCH[0] / "x.zip"
    path.write_bytes(data)
    members, _zips = list_members(path)
    return tuple(bool(read(member, limit=1 << 20)) for member in members[:9])


def _zipped(_: str, data: bytes) -> object:
    return _whole("x.zip", data)


def _one_file(run: Callable[[bytes], None]) -> Callable[[str, bytes], object]:
    return lambda _, data: run(data)


def spoil_zip(chance: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    """Return a zip whose bytes have suffered, its directory at the end most of all."""
    if happens(chance, 30):
        return spoil_text(chance, data, others)
    found = bytearray(data)
    directory = max(data.find(b"PK\x01\x02"), 0)
    for _ in range(chance.randint(1, 6)):
        place = (
            chance.randrange(directory, len(found))
            if happens(chance, 70)
            else chance.randrange(len(found))
        )
        found[place] = chance.choice((0, 1, 0xFF, 0x7F, chance.randrange(256), found[place] ^ 1))
    return bytes(found)


def spoil_several(chance: Random, _: bytes, others: tuple[bytes, ...]) -> bytes:
    """Return a zip of two to five files of several formats, each spoilt in the way of its own."""
    del others
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as zipped:
        warnings.simplefilter("ignore")  # that a name is there twice is as meant
        for _nth in range(chance.randint(2, 5)):
            target = TARGETS[chance.choice(_TOGETHER)]
            seed = chance.choice(target.seeds)
            spoilt = target.spoil(chance, seed.data, ()) if happens(chance, 60) else seed.data
            zipped.writestr(seed.name, spoilt)
    return out.getvalue()


def spoil_any(chance: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    """Return a file of any format spoilt as such."""
    if data[:2] in {b'{"', b"[{"} and happens(chance, 50):
        return spoil_json(chance, data, others)
    return spoil_text(chance, data, others)


def replay(target: str, data: bytes) -> None:
    """Run an input through all layers of a target, under each name its files have; an error of ours is no fault."""
    for name in dict.fromkeys(seed.name for seed in TARGETS[target].seeds):
        for layer in TARGETS[target].layers:
            try:
                layer.run(name, data)
            except NetlibError as error:
                assert "\n" not in str(error)  # noqa: PT017


def _csv(header: str, *rows: tuple[str, ...], sign: str = ",") -> bytes:
    return exports.csv_text(header, rows).replace(",", sign).encode()


def _linkedin_seeds() -> Iterable[Seed]:
    for name, columns in linkedin.HEADERS.items():
        plain = [linkedin.PLAIN.get(column, "Ada") for column in columns]
        other = ["" if cell == "Ada" else cell.replace("ada", "ben") for cell in plain]
        text = exports.csv_text(",".join(columns), [plain, other, plain])
        yield Seed(re.sub(r"_\d+\.csv$", ".csv", name), text.encode())
    me = ("Eva Ego", exports.EVA)
    talk = [
        exports.message(("Ada", exports.ADA), me, 'a "b"\nc'),
        exports.message(me, ("Ben", exports.BEN)),
    ]
    yield Seed("messages.csv", exports.messages(*talk).encode())
    ada = ["Ada", "Example", exports.ADA, "", "Acme", "CEO", "05 Nov 2023"]
    yield Seed(
        "Connections.csv", exports.connections(ada, [*ada[:2], exports.BEN, *ada[3:]]).encode()
    )


def _contact_seeds() -> Iterable[Seed]:
    yield from (Seed("contacts.csv", data) for data in test_address_books.SEEDS)
    row = test_xing_csv._ROW  # noqa: SLF001
    yield Seed("contacts.csv", f"{test_xing_csv.GERMAN}\n{row}{row.replace('Ada', 'Ben')}".encode())
    cells = (
        "Ada Example",
        "Acme",
        "CEO",
        "Software",
        "Manager",
        "ada@example.org",
        "Bonn",
        "DE",
        "https://www.xing.com/profile/Ada",
        "2015-03-04",
        "a;b",
        "x",
    )
    yield Seed("contacts.csv", _csv(test_xing_csv.ENGLISH, cells, cells))
    for header in (test_calendars.GERMAN, test_calendars.ENGLISH):
        lines = [
            test_calendars.line(
                "Plan", "06.01.2025", "10:00:00", "Ada Example", "Ben Beispiel;Cleo <c@example.org>"
            ),
            test_calendars.line(
                "Abgesagt: x", "1/13/2025", "9:00 PM", "Ben", "Ada Example", "Cleo"
            ),
        ]
        yield Seed("calendar.csv", (header + "".join(lines)).encode())


_CELLS: Final = {
    **dict.fromkeys(("person_id", "sender", "source"), ("1", "mail:ada@example.org", "in/ben")),
    **dict.fromkeys(("recipient", "target"), ("in/ben", "1", "3")),
    **dict.fromkeys(("group_id", "request_id"), ("g1", "g2", "g1")),
    **dict.fromkeys(
        ("at", "since", "until", "connected_on"), ("2024-02-29", "2024-02-29T10:00:00+01:00", "")
    ),
    "kind": ("message", "invitation", "job"),
    "direction": ("incoming", "outgoing", ""),
    "is_ego": ("true", "", "no"),
    "level": ("head", "CEO", ""),
    "basis": ("listed", "x", ""),
    "column": ("level", "same_as", "group"),
    "value": ("head", "in/ben", "'=1+1"),
}


def _own_seeds() -> Iterable[Seed]:
    for kind, columns in COLUMNS.items():
        rows = [
            tuple(_CELLS.get(column, ("Ada", "7", ""))[nth] for column in columns)
            for nth in range(3)
        ]
        yield Seed(f"{kind}.csv", _csv(",".join(columns), *rows))


def _json(*values: object) -> tuple[bytes, ...]:
    return tuple(json.dumps(test_meta.as_written(value)).encode() for value in values)


def _zip_seeds() -> Iterable[Seed]:
    files = dict(SEVERAL)
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", packing) as zipped:
            for name, data in files.items():
                zipped.writestr(f"Export/{name}", data)
        yield Seed("x.zip", out.getvalue())


_CHATS: Final = (
    test_whatsapp.VALID,
    "13.06.26, 12:34 - Eva Ego hat die Gruppe „Chor“ erstellt.\n14.06.26, 9:00 - Eva Ego: <Medien ausgeschlossen>\n14.06.26, 9:01 - Ben: Ja: gut\n".encode(),
    b"6/13/26, 12:30 AM - Ada: Hi\n6/14/26, 1:05 p. m. - Eva Ego: photo.jpg (file attached)\n",
)
_SAVED: Final = json.dumps(
    [
        snapshot.FIRST,
        snapshot.page(
            (
                "INVITATIONS",
                [
                    {
                        "From": "Eva Ego",
                        "To": "Ada",
                        "Sent At": "1/2/24, 3:04 PM",
                        "Message": None,
                        "Direction": "OUTGOING",
                        "inviterProfileUrl": exports.EVA,
                        "inviteeProfileUrl": exports.ADA,
                    }
                ],
            )
        ),
    ]
).encode()
SEVERAL: Final = (
    Seed(
        "Connections.csv",
        exports.connections(
            ["Ada", "Example", exports.ADA, "ada@example.org", "Acme", "CEO", "05 Nov 2023"]
        ).encode(),
    ),
    Seed(
        "messages.csv",
        exports.messages(exports.message(("Eva Ego", exports.EVA), ("Ada", exports.ADA))).encode(),
    ),
    Seed("book.vcf", test_vcard.SEED),
    Seed("mail.mbox", test_mail.GMAIL.encode()),
)
_ANNOTATIONS: Final = _csv(
    "person,column,value,since",
    ("in/ada", "level", "head", "2024-02-29"),
    ("Ada Example", "group", "'=Chor", "31.12.2024"),
    ("in/ada", "same_as", "mail:ada@example.org", ""),
    ("in/ben", "top_performer", "Ja", "2024-01-01"),
)
_TABLE: Final = Layer("bytes to cells", 1, _table)
_ROWS: Final = Layer("rows", 40, _table_rows)
_LOAD: Final = Layer("import", 400, _whole)

TARGETS: Final[dict[str, Target]] = {
    "vcard": Target(
        130,
        (Seed("book.vcf", test_vcard.SEED), Seed("book.vcf", test_vcard.XING.encode())),
        spoil_text,
        (
            Layer("bytes to cards", 1, _vcard),
            Layer("part", 150, _one_file(test_vcard.one_input)),
            _LOAD,
        ),
    ),
    "mail": Target(
        150,
        (
            Seed("mail.mbox", test_mail.GMAIL.encode()),
            Seed(
                "mail.mbox",
                test_mail.sent(
                    "Ben <b@example.com>, c@example.net", "List-Id: <x>", "Auto-Submitted: no"
                ).encode(),
            ),
        ),
        spoil_text,
        (
            Layer("bytes to headers", 1, _mail),
            Layer("part", 250, _one_file(test_mail.one_input)),
            _LOAD,
        ),
    ),
    "calendar": Target(
        50,
        tuple(
            Seed("cal.ics", text.encode())
            for text in (test_calendars.GOOGLE, test_calendars.OUTLOOK, test_calendars.APPLE)
        ),
        spoil_text,
        (
            Layer("bytes to meetings", 1, _calendar),
            Layer("part", 150, _one_file(test_calendars.one_input)),
            _LOAD,
        ),
    ),
    "whatsapp": Target(
        90,
        tuple(Seed("chat.txt", data) for data in _CHATS),
        spoil_text,
        (
            Layer("bytes to lines", 1, _whatsapp),
            Layer("rows", 30, _whatsapp_rows),
            Layer("part", 250, _one_file(test_whatsapp.one_input)),
            _LOAD,
        ),
    ),
    "meta": Target(
        90,
        tuple(Seed("x.json", data) for data in _json(*test_meta.VALID.values())),
        spoil_json,
        (
            Layer("bytes to document", 1, _meta),
            Layer("rows", 20, _meta_rows),
            Layer("part", 300, _one_file(test_meta.one_input)),
            _LOAD,
        ),
    ),
    "xing": Target(
        90,
        (
            Seed("answers.json", json.dumps([*test_xing.EVERYTHING.values()]).encode()),
            *(
                Seed("answers.json", json.dumps(one).encode())
                for one in test_xing.EVERYTHING.values()
            ),
        ),
        spoil_json,
        (
            Layer("bytes to entries", 1, _xing),
            Layer("part", 200, _one_file(test_xing.one_input)),
            _LOAD,
        ),
    ),
    "snapshot": Target(
        40,
        (Seed("saved.json", _SAVED),),
        spoil_json,
        (
            Layer("bytes to cells", 1, _snapshot),
            Layer("rows", 40, _snapshot_rows),
            Layer("part", 300, lambda _, data: linkedin.one_input("snapshot.json", data)),
            _LOAD,
        ),
    ),
    "graph": Target(
        120,
        tuple(Seed(test_graphs.NAMES[name], data) for name, data in test_graphs.VALID.items()),
        spoil_text,
        (
            Layer("bytes to nodes and edges", 1, _graph),
            Layer("rows", 30, _graph_rows),
            Layer("part", 300, _one_file(test_graphs.one_input)),
            _LOAD,
        ),
    ),
    "linkedin": Target(
        80,
        tuple(_linkedin_seeds()),
        spoil_table,
        (_TABLE, _ROWS, Layer("part", 300, linkedin.one_input), _LOAD),
    ),
    "contact-tables": Target(50, tuple(_contact_seeds()), spoil_table, (_TABLE, _ROWS, _LOAD)),
    "own-tables": Target(
        40, tuple(_own_seeds()), spoil_table, (_TABLE, _ROWS._replace(every=10), _LOAD)
    ),
    "annotations": Target(
        10,
        (Seed("annotations.csv", _ANNOTATIONS),),
        spoil_table,
        (_TABLE, _ROWS._replace(every=3), _LOAD),
    ),
    "texts": Target(
        10,
        (
            Seed(
                "lines.txt",
                "Ada\n Zoë \n\u202e\n\n\u00a0x\u200b\nin/ada\nada@example.org\n".encode(),
            ),
        ),
        spoil_text,
        (Layer("texts to comparable texts", 1, _texts),),
    ),
    "formats": Target(
        50,
        (),
        spoil_any,
        (Layer("bytes to format", 1, _sorted), _LOAD),
    ),
    "archive": Target(
        60,
        tuple(_zip_seeds()),
        spoil_zip,
        (Layer("zip to files", 1, _archive), Layer("import", 400, _zipped)),
    ),
}
_TOGETHER: Final = tuple(TARGETS)[:12]
TARGETS["formats"] = TARGETS["formats"]._replace(
    seeds=tuple(seed for name in _TOGETHER for seed in TARGETS[name].seeds)
)
TARGETS["together"] = Target(
    2, (Seed("x.zip", b""),), spoil_several, (Layer("import", 1, _zipped),)
)
