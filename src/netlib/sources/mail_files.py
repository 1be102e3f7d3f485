"""Mailboxes of any size as a stream of mail headers; no body is looked at, and no file is ever held.

The format *mbox* (RFC 4155, https://www.rfc-editor.org/rfc/rfc4155) puts a line ``From address date`` before each mail
and a blank line after it. Programs differ in how they protect a line of a body that begins with *From*, so a line
counts as the beginning of a mail only after a blank line and only if it ends in a date, as the line must.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_HEADER: Final = 1 << 18
"""Bytes of one header; a mail to 5,000 people reaches about half of it, the rest is not read."""

_CHUNK: Final = 1 << 20
_FROM: Final = b"\nFrom "
_BLANK: Final = b"\n\r"
# the longest beginning of a separator that a chunk may end in
_OVERLAP: Final = len(b"\n\r\nFrom")
_LOOK_AHEAD: Final = 2_000
_BEGINNING: Final = b"\xef\xbb\xbf \t\r\n"
_HEADER_END: Final = re.compile(rb"\n\r?\n")
_FIELD: Final = rb"[!-9;-~]{1,100}[ \t]*:"
_WEEKDAY: Final = rb"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_MONTH: Final = rb"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_SEPARATOR: Final = re.compile(
    rb"\nFrom (?:[^\r\n]{0,500}?[ \t])??%(weekday)s,? +(?:%(month)s +\d{1,2}|\d{1,2} +%(month)s) [^\r\n]{0,100}?\d\d:\d\d[^\r\n]{0,100}\r?\n"
    # newer Thunderbird leaves address and date out, so what follows must look like a header
    rb"|\nFrom -?[ \t]*\r?\n(?=%(field)s)"
    % {b"weekday": _WEEKDAY, b"month": _MONTH, b"field": _FIELD}
)
_MAILBOX: Final = re.compile(r"\s*From [^\r\n]*\r?\n(?:>From [^\r\n]*\r?\n)?[!-9;-~]{1,100}[ \t]*:")
_HEADER: Final = re.compile(
    r"\s*((?:[!-9;-~]{1,100}[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*(?:\n|\Z))+)(?:\r?\n|\Z)"
)
_SENDER: Final = re.compile(r"^From[ \t]*:", re.IGNORECASE | re.MULTILINE)
_SIGNED: Final = re.compile(r"^(?:Date|Message-ID)[ \t]*:", re.IGNORECASE | re.MULTILINE)


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Window:
    """The part of a file that is looked at; it moves on, and nothing behind it is kept."""

    def __init__(self, stream: _Stream | IO[bytes]) -> None:
        self.stream = stream
        self.text = b""
        self.ended = False

    def move(self, start: int) -> bool:
        """Forget what lies before a place and read on; tell whether there was more."""
        chunk = self.stream.read(_CHUNK)
        self.text = self.text[start:] + chunk
        self.ended = not chunk
        return bool(chunk)


def recognises(head: str) -> bool:
    """Tell a mailbox, or a single mail, by how it begins."""
    if _MAILBOX.match(head):
        return True
    header = _HEADER.match(head)
    return bool(header and _SENDER.search(header[1]) and _SIGNED.search(header[1]))


def header_blocks(stream: _Stream | IO[bytes]) -> Iterator[bytes]:
    """Yield the header of each mail of a mailbox, or of the one mail a file is.

    Each line of a header has its line break before it.
    """
    window = _Window(stream)
    while len(window.text) < _LOOK_AHEAD and window.move(0):
        window.text = window.text.lstrip(_BEGINNING)
    if not window.text:
        return
    window.text = b"\n" + window.text
    is_mailbox = window.text.startswith(_FROM)
    place: int | None = window.text.find(b"\n", 1) if is_mailbox else 0
    while place is not None and place >= 0:
        header, behind = _take_header(window, place)
        yield header
        place = _next_mail(window, behind) if is_mailbox else None


def _take_header(window: _Window, start: int) -> tuple[bytes, int]:
    """Return the header that begins with the line break at a place, and the place of the blank line's end."""
    while True:
        end = _HEADER_END.search(window.text, start)
        if end:
            return window.text[start : end.start()][:MOST_HEADER], end.end() - 1
        if len(window.text) - start > MOST_HEADER or not window.move(start):
            return window.text[start : start + MOST_HEADER], min(
                len(window.text), start + MOST_HEADER
            )
        start = 0


def _next_mail(window: _Window, start: int) -> int | None:
    """Return the place of the line break after the next separator, None if there is no further one."""
    while True:
        found = window.text.find(_FROM, start)
        seen = found if found >= 0 else len(window.text) - _OVERLAP
        if not window.ended and len(window.text) - seen < _LOOK_AHEAD:
            # the blank line before it is wanted too
            kept = max(min(seen, len(window.text)) - len(_BLANK), start - len(_BLANK), 0)
            start = max(start - kept, 0)
            window.move(kept)
            continue
        if found < 0:
            return None
        before = window.text[max(found - len(_BLANK), 0) : found]
        separator = _SEPARATOR.match(window.text, found)
        if separator and (before.endswith(b"\n") or before == _BLANK):
            return separator.end() - 1
        start = found + 1
