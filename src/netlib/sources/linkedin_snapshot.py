"""Replies of LinkedIn's Member Snapshot API, saved as JSON: the same rows as in the CSV files, under the same names.

Members in the European Economic Area and Switzerland may call
``https://api.linkedin.com/rest/memberSnapshotData?q=criteria&domain=CONNECTIONS`` and save page after page. Every
row is told by its keys, since domains are called otherwise than files.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final

from netlib.errors import SourceError
from netlib.sources import layouts
from netlib.sources.archive import read
from netlib.sources.csvtext import Table, table_of, to_utf8
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netlib.sources.archive import Member
    from netlib.sources.layouts import Layout

_BETWEEN: Final = " \t\r\n,\x1e"  # JSON lines, and lists of pages that were put together by hand
_DOMAIN: Final = re.compile(r"[a-z_]{1,40}")


def recognises(head: str) -> bool:
    """Tell a saved reply by its beginning."""
    return head.lstrip()[:1] in {"{", "["} and (
        '"snapshotDomain"' in head or '"snapshotData"' in head
    )


def snapshot_tables(member: Member) -> list[tuple[str, Table]]:
    """Return the rows of saved replies as tables for the same parsers as CSV files, with the kind of each.

    One reply, a list of replies and a reply a line are read alike. What domains were left alone is noted with the
    first table; a file that holds nothing but such domains has none.

    Raises
    ------
    SourceError
        If the file is no JSON, or nested too deeply.
    """
    rows: dict[tuple[str, frozenset[str]], tuple[Layout, list[dict[str, str]]]] = {}
    unknown: set[str] = set()
    for domain, found in _by_domain(member).items():
        recognise = lru_cache(partial(layouts.recognise, stem=domain, among=layouts.LINKEDIN))
        whole = recognise(tuple(dict.fromkeys(key for row in found for key in row)))
        for row in found:
            layout = recognise(tuple(row)) or whole
            if layout is None or layouts.is_left_alone(domain):
                unknown.add(domain)
            else:
                kind = layouts.kind_of(layout, domain)
                rows.setdefault((kind, layout.signature), (layout, []))[1].append(row)
    tables = [(kind, table_of(given, layout)) for (kind, _), (layout, given) in rows.items()]
    if tables and unknown:
        # the name of a domain comes from the file and could be anything
        named = sorted(name for name in unknown if _DOMAIN.fullmatch(name))
        others = f" and {len(unknown) - len(named)} more" if len(named) < len(unknown) else ""
        tables[0][1].notes.append(f"parts left alone: {', '.join(named)}{others}")
    return tables


def _by_domain(member: Member) -> dict[str, list[dict[str, str]]]:
    """Return the rows of each domain, as texts by folded key."""
    domains: dict[str, list[dict[str, str]]] = {}
    for element in _elements(member):
        given, data = element.get("snapshotDomain"), element.get("snapshotData")
        domain = fold(_text(given))
        for row in data if isinstance(data, list) else [data]:
            if isinstance(row, dict) and row:
                texts = {fold(_plain(key)): _text(value) for key, value in row.items()}
                domains.setdefault(domain, []).append(texts)
    return domains


def _elements(member: Member) -> Iterator[dict[str, Any]]:
    """Yield the parts of replies, one per domain and page; whatever else is in the file is no reply."""
    text, _ = to_utf8(read(member))
    for document in _documents(str(text, "utf-8"), member.name):
        for page in document if isinstance(document, list) else [document]:
            if isinstance(page, dict):
                parts = page.get("elements", [page])
                yield from (one for one in _listed(parts) if isinstance(one, dict))


def _listed(value: Any) -> list[Any]:  # noqa: ANN401
    return value if isinstance(value, list) else []


def _documents(text: str, name: str) -> Iterator[Any]:
    decoder = json.JSONDecoder()
    position = 0
    while position < len(text):
        if text[position] in _BETWEEN:
            position += 1
            continue
        try:
            document, position = decoder.raw_decode(text, position)
        except (ValueError, RecursionError):
            line = text.count("\n", 0, position) + 1
            msg = f"{name} is damaged: what begins in line {line} is no JSON, or nested too deeply. Save the reply again."
            raise SourceError(msg) from None
        yield document


def _text(value: Any) -> str:  # noqa: ANN401
    """Return a value as a cell of a CSV file holds it: nothing for null, the items of a list between semicolons."""
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, list):
        return "; ".join(filter(None, (_text(one) for one in value if not isinstance(one, list))))
    if value is None or isinstance(value, dict):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


def _plain(text: str) -> str:
    """Return a text that can be encoded; half a surrogate pair cannot."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
