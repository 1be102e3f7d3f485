"""Address books as CSV: what their headers look like, and who reads them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from netlib.sources import google_contacts, outlook_contacts
from netlib.sources.google_contacts import GOOGLE, parse_google
from netlib.sources.outlook_contacts import OUTLOOK, parse_outlook

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from netlib.sources.batch import Rows
    from netlib.sources.csvtext import Table
    from netlib.sources.layouts import Layout

LAYOUTS: Final[tuple[Layout, ...]] = (*google_contacts.LAYOUTS, *outlook_contacts.LAYOUTS)
"""Layouts of all address books; no header is of more than one."""

PARSERS: Final[Mapping[str, Callable[[Table], Rows]]] = MappingProxyType(
    {GOOGLE: parse_google, OUTLOOK: parse_outlook}
)
