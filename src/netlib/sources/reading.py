"""The files of each format handed to its reader: one part for all files of a format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.annotations import parse_annotations
from netlib.sources import formats, layouts
from netlib.sources.address_books import PARSERS as BOOK_PARSERS
from netlib.sources.archive import Member, read
from netlib.sources.batch import Batch, Parsed, Rows, gather
from netlib.sources.calendar_tables import OUTLOOK as MEETINGS
from netlib.sources.calendars import PARSERS as CALENDAR_PARSERS
from netlib.sources.calendars import read_calendars
from netlib.sources.cards import cards_part
from netlib.sources.csvtext import HEAD_BYTES, Header, Table, find_header, read_table, to_utf8
from netlib.sources.google_contacts import GOOGLE
from netlib.sources.graphs import read_graph
from netlib.sources.importreport import NOT_USED, FileReport
from netlib.sources.linkedin import PARSERS as LINKEDIN_PARSERS
from netlib.sources.linkedin import newest, old_connections, read_linkedin
from netlib.sources.linkedin_snapshot import snapshot_tables
from netlib.sources.mail import read_mail
from netlib.sources.meta import read_meta
from netlib.sources.outlook_contacts import OUTLOOK
from netlib.sources.tables import parse_table, tables_part
from netlib.sources.vcard import read_vcards
from netlib.sources.whatsapp import read_whatsapp
from netlib.sources.written import Description, read_description
from netlib.sources.xing import read_xing
from netlib.sources.xing_csv import CONTACT_LIST, XING_CONTACTS
from netlib.sources.xing_csv import PARSERS as XING_PARSERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from netlib.settings import Settings
    from netlib.sources.formats import Sorted
    from netlib.sources.part import Own, Part

_PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = {
    **LINKEDIN_PARSERS,
    **BOOK_PARSERS,
    **XING_PARSERS,
    **CALENDAR_PARSERS,
}
_BOOKS: Final = {GOOGLE: "google", OUTLOOK: "outlook", CONTACT_LIST: "contacts"}
ANNOTATIONS: Final = "annotations"


class Reading(NamedTuple):
    """All that was read: the parts, the tables the member adds to them, and reports of files that are not used.

    ``described`` is what tables that netlib wrote say of themselves.
    """

    parts: list[Part]
    overlay: dict[str, Batch]
    left: list[FileReport]
    described: Description | None


def read_parts(
    found: Sorted, *, own: Own, everyone: bool, settings: Settings, names: Sequence[str]
) -> Reading:
    """Return what the files say, format by format.

    Parameters
    ----------
    found
        The files by kind.
    own, everyone, settings
        See `netlib.sources.load`.
    names
        Names that may tell the day of an export.

    Raises
    ------
    SourceError
        If a file is damaged, or a source does not tell whose it is.
    """
    used = dict(found.used)
    parts: list[Part] = []
    linkedin, unused = _linkedin(used)
    if linkedin:
        parts.append(read_linkedin(linkedin, [], own=own, names=names))
    parts += [
        cards_part(source, _gathered(kind, used[kind]))
        for kind, source in _BOOKS.items()
        if kind in used
    ]
    if formats.XING in used or XING_CONTACTS in used:
        lists = [_gathered(XING_CONTACTS, used[XING_CONTACTS])] if XING_CONTACTS in used else []
        parts.append(read_xing(used.get(formats.XING, []), lists, own=own, settings=settings))
    if formats.CALENDAR in used or MEETINGS in used:
        table = _gathered(MEETINGS, used[MEETINGS]) if MEETINGS in used else None
        files = used.get(formats.CALENDAR, [])
        parts.append(read_calendars(files, table, own=own, settings=settings))
    for kind, reader in _READERS.items():
        if kind in used:
            parts.append(reader(used[kind], own=own, settings=settings))
    if formats.META in used:
        parts += read_meta(used[formats.META], own=own, settings=settings)
    overlay, described = _tables(used)
    if "people" in overlay:
        own_tables = {kind: overlay.pop(kind) for kind in [*overlay] if kind != ANNOTATIONS}
        parts.append(tables_part(own_tables, [], own=own, everyone=everyone, described=described))
    return Reading(parts, overlay, [*found.left, *unused], described)


_READERS: Final[Mapping[str, Callable[..., Part]]] = {
    formats.VCARD: read_vcards,
    formats.MAIL: read_mail,
    formats.WHATSAPP: read_whatsapp,
    formats.GRAPH: read_graph,
}


def _linkedin(used: dict[str, list[Member]]) -> tuple[dict[str, Batch], list[FileReport]]:
    """Return the files of LinkedIn by kind, newest first choice, and reports of those that are not used.

    An address book in the shape of Outlook inside an old archive is taken out of ``used``.
    """
    own = {kind: used[kind] for kind in layouts.LINKEDIN_KINDS if kind in used}
    old = [one for one in old_connections(used.get(OUTLOOK, []), own) if _is_old(one)]
    if old:
        own[layouts.CONNECTIONS] = [*own.get(layouts.CONNECTIONS, []), *old]
        used[OUTLOOK] = [one for one in used[OUTLOOK] if one not in old]
        if not used[OUTLOOK]:
            del used[OUTLOOK]
    saved = used.get(formats.SNAPSHOT, [])
    chosen, left = newest(own)
    parsed = {
        kind: [
            _parsed(kind, member, old=member in old and kind == layouts.CONNECTIONS)
            for member in members
        ]
        for kind, members in chosen.items()
    }
    for member in saved:
        tables = snapshot_tables(member)
        for kind, table in tables:
            rows, notes = LINKEDIN_PARSERS[kind](table)
            parsed.setdefault(kind, []).append(
                Parsed(member.name, rows, table.surplus, [*table.notes, *notes])
            )
        if not tables:
            left.append(FileReport(file=member.name, kind=NOT_USED))
    return {kind: gather(kind, parts) for kind, parts in parsed.items()}, left


def _tables(used: Mapping[str, list[Member]]) -> tuple[dict[str, Batch], Description | None]:
    described = None
    for member in used.get(formats.DESCRIPTION, []):
        text, _ = to_utf8(read(member))
        described = read_description(str(text, "utf-8", "replace")) or described
    batches = {}
    for kind in layouts.TABLE_KINDS:
        if kind in used:
            parsed = []
            for member in used[kind]:
                table, notes = _table(member)
                if kind == ANNOTATIONS:
                    given = table.frame.rename(columns={"person_id": "person"})
                    rows, found = parse_annotations(given)
                else:
                    rows, found = parse_table(kind, table, guarded=described is not None)
                parsed.append(
                    Parsed(member.name, rows, table.surplus, [*notes, *table.notes, *found])
                )
            batches[kind] = gather(kind, parsed)
    return batches, described


def _gathered(kind: str, members: Sequence[Member]) -> Batch:
    return gather(kind, [_parsed(kind, member) for member in members])


def _parsed(kind: str, member: Member, *, old: bool = False) -> Parsed:
    table, notes = _table(member, old=old)
    rows, found = _PARSERS[kind](table)
    return Parsed(member.name, rows, table.surplus, [*notes, *table.notes, *found])


def _table(member: Member, *, old: bool = False) -> tuple[Table, list[str]]:
    text, note = to_utf8(read(member))
    header = _old_header(text) if old else formats.header_of(text, stem=member.stem)
    assert header  # the same bytes had one a moment ago
    return read_table(text, header, file=member.name), [note] if note else []


def _is_old(member: Member) -> bool:
    """Tell an address book of Outlook whose columns LinkedIn's own had as well, which not every one of them has."""
    head, _ = to_utf8(read(member, limit=HEAD_BYTES), whole=False)
    return _old_header(head) is not None


def _old_header(text: memoryview) -> Header | None:
    shape = (layouts.OLD_CONNECTIONS,)
    return find_header(text[:HEAD_BYTES], lambda cells: layouts.recognise(cells, among=shape))
