"""Which format a file has: told by its content, never by its name alone."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.errors import SourceError
from netlib.sources import (
    address_books,
    calendars,
    graphs,
    layouts,
    linkedin_snapshot,
    mail,
    meta,
    vcard,
    whatsapp,
    written,
    xing_csv,
    xing_json,
)
from netlib.sources.archive import Member, read
from netlib.sources.csvtext import HEAD_BYTES, find_header, to_utf8
from netlib.sources.importreport import NOT_USED, FileReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netlib.sources.csvtext import Header
    from netlib.sources.layouts import Layout

VCARD: Final = "vcard"
CALENDAR: Final = "calendar"
MAIL: Final = "mail"
WHATSAPP: Final = "whatsapp"
META: Final = "meta"
XING: Final = "xing"
SNAPSHOT: Final = "snapshot"
GRAPH: Final = "graph"
DESCRIPTION: Final = "description"

_TEXTS: Final = (
    (VCARD, vcard.recognises),
    (CALENDAR, calendars.recognises),
    (MAIL, mail.recognises),
    (WHATSAPP, whatsapp.recognises),
)
_JSON: Final = (
    (DESCRIPTION, written.recognises),
    (SNAPSHOT, linkedin_snapshot.recognises),
    (XING, xing_json.recognises),
    (META, meta.recognises),
)
_TABLE_ENDINGS: Final = (".csv", ".csv.gz", ".tsv")
_WEB_PAGE: Final = re.compile(r"\s*<(?:!doctype html|html)", re.IGNORECASE)


class Sorted(NamedTuple):
    """The files of an export by kind, and the reports of those that are not used."""

    used: dict[str, list[Member]]
    left: list[FileReport]


def sort(members: Iterable[Member]) -> Sorted:
    """Tell the kind of each file; only the beginning of a file that is not used is read.

    Raises
    ------
    SourceError
        If a file whose name promises one of the tables lacks the header, or a file cannot be read.
    """
    used: dict[str, list[Member]] = {}
    left = []
    for member in members:
        kind, note = _kind(member)
        if kind is None:
            left.append(_left(member, note))
        else:
            used.setdefault(kind, []).append(member)
    if "people" not in used:
        _take_for_graphs(used)
    for kind in layouts.TABLE_KINDS:
        # another CSV file of a folder may have such columns too: the name tells which is meant
        named = [member for member in used.get(kind, []) if _is_named(member, kind)]
        if named and len(used[kind]) > len(named):
            note = f"the table {kind} is in {named[0].name}"
            left += [_left(one, note) for one in used[kind] if one not in named]
            used[kind] = named
    return Sorted(used, left)


def _take_for_graphs(used: dict[str, list[Member]]) -> None:
    """Take lists of edges for graphs: the columns source and target are not those of own tables alone, the name is."""
    ties = used.pop("ties", [])
    edges = [member for member in ties if not _is_named(member, "ties")]
    if edges:
        used[GRAPH] = [*used.get(GRAPH, []), *edges]
    if len(edges) < len(ties):
        used["ties"] = [member for member in ties if member not in edges]


def recognise(header: Sequence[str], *, stem: str = "") -> Layout | None:
    """Return the layout of a CSV file by its header row, the most particular one first; None if it is of none.

    ``stem`` is the name of the file, for the few headers that could be anything's.
    """
    linkedin = layouts.recognise(header, stem=stem)
    if linkedin and not layouts.is_cut_down(linkedin):
        return linkedin
    first = linkedin if linkedin and linkedin.stems else None
    others = (*address_books.LAYOUTS, *calendars.LAYOUTS, *xing_csv.LAYOUTS)
    found = first or layouts.recognise(header, among=others)
    if linkedin and (found is None or found.kind == xing_csv.CONTACT_LIST):
        return linkedin
    return found


def header_of(text: memoryview, *, stem: str) -> Header | None:
    """Return the header of a CSV text, None if it has none that is known."""
    return find_header(text[:HEAD_BYTES], partial(recognise, stem=stem))


def is_web_page(member: Member) -> bool:
    """Tell whether a file is HTML, as which some platforms hand out what is wanted as JSON."""
    head, _ = to_utf8(read(member, limit=HEAD_BYTES), whole=False)
    return _WEB_PAGE.match(str(head[:HEAD_BYTES], "utf-8", "ignore")) is not None


def _kind(member: Member) -> tuple[str | None, str]:
    is_table = member.name.casefold().endswith(_TABLE_ENDINGS)
    if is_table and layouts.is_left_alone(member.stem):
        return None, "never opened"
    head, _ = to_utf8(read(member, limit=HEAD_BYTES), whole=False)
    if not head.tobytes().strip():
        return None, "this file is empty"
    text = str(head, "utf-8", "ignore")
    if not is_table and (kind := _kind_of_text(text)):
        return kind, ""
    header = header_of(head, stem=member.stem)
    if header is None:
        if is_table and (expected := layouts.expected_kind(member.stem)):
            raise _headless(member.name, expected)
        return (GRAPH, "") if graphs.recognises(text, member.name) else (None, "")
    return layouts.kind_of(header.layout, member.stem), ""


def _kind_of_text(text: str) -> str | None:
    known = _JSON if text.lstrip()[:1] in {"{", "["} else ()
    return next((kind for kind, recognises in (*known, *_TEXTS) if recognises(text)), None)


def _is_named(member: Member, kind: str) -> bool:
    """Tell a table by its name; a file of annotations beside an archive is called after it."""
    return member.stem == kind or member.stem.endswith(f".{kind}")


def _left(member: Member, note: str) -> FileReport:
    return FileReport(file=member.name, kind=NOT_USED, notes=(note,) if note else ())


def _headless(name: str, kind: str) -> SourceError:
    start = f"{name} is damaged: none of its first lines, from line 1 on, is the header of {kind}"
    if kind in layouts.TABLE_KINDS:
        return SourceError(f"{start}, which needs {layouts.needed_columns(kind)}.")
    return SourceError(f"{start}. Export it again, or take the file out.")
