"""From which sources an export is, told by the beginnings of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.errors import SourceError
from netlib.sources import calendar_tables, formats, google_contacts, layouts, outlook_contacts
from netlib.sources.archive import list_members, list_zip
from netlib.sources.xing_csv import XING_CONTACTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from netlib.sources.archive import Member

_ORIGINS: Final = {
    **dict.fromkeys((*layouts.LINKEDIN_KINDS, formats.SNAPSHOT), "linkedin"),
    **dict.fromkeys((formats.XING, XING_CONTACTS), "xing"),
    google_contacts.GOOGLE: "google",
    outlook_contacts.OUTLOOK: "outlook",
    formats.VCARD: "vcard",
    formats.MAIL: "mail",
    **dict.fromkeys((formats.CALENDAR, calendar_tables.OUTLOOK), "calendar"),
    formats.META: "meta",
    formats.WHATSAPP: "whatsapp",
}
# what a member writes by hand is asked of nobody
_OWN: Final = {*layouts.TABLE_KINDS, "annotations"}
OTHER: Final = "other"


def origins(exports: Sequence[Path]) -> tuple[str, ...]:
    """Return the sources of exports, named as in the import report; what was not told apart is ``other``.

    Raises
    ------
    SourceError
        If an export is damaged, locked or too large.
    """
    kinds = formats.sort(_members(exports)).used
    found = [_ORIGINS.get(kind, OTHER) for kind in kinds if kind not in _OWN]
    return tuple(dict.fromkeys(found)) or (OTHER,)


def _members(exports: Sequence[Path]) -> Iterator[Member]:
    for path in exports:
        members, packed = list_members(path)
        yield from members
        for one in packed:
            # a zip that cannot be read says nothing of the rest
            try:
                yield from list_zip(one)
            except SourceError:
                continue
