"""The layers of the parsers, from the bytes of a file to the whole import, as `benchmarks.fuzz` calls them.

Each takes the name of a file and its content, and returns what came of it in so few words that inputs of one kind
have the same.
"""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

from netlib.annotations import parse_annotations
from netlib.keys import person_key
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
from tests.sources import exports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from netlib.sources.csvtext import Header

EGO: Final = f"ada@example.org, {exports.EVA}, Eva Ego"
_TOUCHED: Final = datetime(2025, 12, 31, tzinfo=UTC)
_NUMBERS: Final = re.compile(r"\d+")
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


def whole(name: str, data: bytes) -> object:
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


def vcard(_: str, data: bytes) -> object:
    """Read the cards of a vCard file, and of each what makes a row."""
    found = read_cards(bytearray(data), wanted=_WANTED)
    _labels(found.cards)
    told = {
        (bool(_name(one)), bool(_company(one)), bool(_location(one)), _reason(one))
        for one in found.cards
    }
    return (*sorted(map(str, told)), *_shape(found.notes))


def mail(_: str, data: bytes) -> object:
    """Read the headers of a mailbox."""
    is_mail(data[:65536].decode("utf-8", "ignore"))
    mails = [read_header(block, folder="Sent") for block in header_blocks(io.BytesIO(data))]
    return tuple(sorted({(one.sender is None, one.at.seconds is None, one.marks) for one in mails}))


def calendar(name: str, data: bytes) -> object:
    """Read the events of a calendar and follow its series to a day."""
    calendar = read_calendar(_member(name, data))
    told = set()
    for event in calendar.events:
        series = (
            expand(event, until=_TOUCHED) if event and event.start and event.is_series else None
        )
        told.add((event is None, event and event.start is None, series and series[1:]))
    return tuple(sorted(map(str, told)))


def whatsapp(_: str, data: bytes) -> object:
    """Cut a chat into its entries."""
    view, note = to_utf8(bytearray(data))
    text = str(view, "utf-8")
    whatsapp_files.starts_chat(text)
    return note and _shape([note]), min(len(whatsapp_files._LINE.split(text)) // 12, 9)  # noqa: SLF001


def whatsapp_rows(name: str, data: bytes) -> object:
    """Make rows of a chat and date them."""
    view, _ = to_utf8(bytearray(data))
    chat = whatsapp_files.read_chat(Member(name, Path(name)), str(view, "utf-8"), [])
    order = whatsapp_files.day_order(chat.lines)
    times = whatsapp_files.moments(chat.lines, order or whatsapp_files.DAY_FIRST)
    return order, bool(times.isna().any()), chat.is_group


def meta(name: str, data: bytes) -> object:
    """Read a JSON file of Facebook or Instagram."""
    meta_files.looks_like_meta(data[:65536].decode("utf-8", "ignore"))
    document = meta_files.read_document(_member(name, data))
    if document.kind == meta_files.PROFILE:
        meta_files.profile_names(document)
    return document.kind, _shape(document.notes)


def meta_rows(name: str, data: bytes) -> object:
    """Make rows of a JSON file of Facebook or Instagram."""
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


def xing(name: str, data: bytes) -> object:
    """Take saved answers of XING apart."""
    is_xing(data[:65536].decode("utf-8", "ignore"))
    found = take_apart([_member(name, data)])
    _users(found)
    return tuple(sorted(found.entries)), _shape(found.notes[0])


def snapshot(name: str, data: bytes) -> object:
    """Read saved replies of LinkedIn as tables."""
    is_snapshot(data[:65536].decode("utf-8", "ignore"))
    return tuple(sorted(kind for kind, _ in snapshot_tables(_member(name, data))))


def snapshot_rows(name: str, data: bytes) -> object:
    """Make rows of saved replies of LinkedIn."""
    told = []
    for kind, table in snapshot_tables(_member(name, data)):
        rows, notes = _PARSERS[kind](table)
        told.append((kind, tuple(rows["outcome"].dropna().unique()), _shape(notes)))
    return tuple(told)


def graph(name: str, data: bytes) -> object:
    """Read the nodes and edges of a graph file."""
    recognise_graph(data[:65536].decode("utf-8", "ignore"), name)
    drawing = read_drawing(_member(name, data))
    nodes = all_nodes([drawing])
    return drawing.directed, bool(nodes), None in drawing.edges, _shape(drawing.notes)


def graph_rows(name: str, data: bytes) -> object:
    """Make rows of the edges of a graph file."""
    (drawing,) = alike([read_drawing(_member(name, data))])
    parsed = edge_rows(name, drawing)
    return tuple(parsed.rows["outcome"].dropna().unique()), _shape(parsed.notes)


def _header(name: str, data: bytes) -> tuple[memoryview, Header | None]:
    text, _ = to_utf8(bytearray(data))
    return text, formats.header_of(text, stem=Member(name, Path(name)).stem)


def table(name: str, data: bytes) -> object:
    """Read the cells of a CSV file."""
    text, header = _header(name, data)
    if header is None:
        return "no header"
    table = read_table(text, header, file=name)
    return header.layout.kind, header.delimiter, bool(table.surplus), _shape(table.notes)


def table_rows(name: str, data: bytes) -> object:
    """Make rows of a CSV file as its layout has them."""
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


def texts(_: str, data: bytes) -> object:
    """Hold the one place where texts are cleaned against a letter-by-letter one, and make keys of them."""
    texts = data.decode("utf-8", "replace").split("\n")
    cleaned = clean(texts).fillna("").tolist()
    assert cleaned == [_INVISIBLE.sub("", text).strip() for text in texts]
    keys = [person_key(url=one, email=one, name=one, company=one) for one in texts]
    return sum(map(bool, cleaned)) // 4, sum(map(bool, keys)) // 4


def format_of(name: str, data: bytes) -> object:
    """Tell the format of an input by its content."""
    found = formats.sort([_member(name, data)])
    read_description(data.decode("utf-8", "replace"))
    return tuple(found.used)


def archive(_: str, data: bytes) -> object:
    """List the files of a zip and read them."""
    path = _SCRATCH[0] / "x.zip"
    path.write_bytes(data)
    members, _zips = list_members(path)
    return tuple(bool(read(member, limit=1 << 20)) for member in members[:9])


def zipped(_: str, data: bytes) -> object:
    """Load an input as a zip."""
    return whole("x.zip", data)
