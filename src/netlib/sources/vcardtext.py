"""vCard text as programs really write it: content lines of versions 2.1, 3.0 and 4.0, and the cards they make up.

vobject is not used. It stops at the first card with a broken picture or a property named ``PROFILE``, cuts a
name at a comma that was not escaped, loses text after a soft line break, and logs the lines it cannot read,
which are content of the export.
"""

from __future__ import annotations

import re
from binascii import a2b_qp
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, lookup
from collections import Counter
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.sources.csvtext import to_utf8

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LINE_END: Final = re.compile(rb"\r+\n?")
_NAME: Final = re.compile(r"(?:[\w-]+\.)?([\w-]+)[;:]", re.ASCII)
_MARK: Final = re.compile(r"(?:BEGIN|END):VCARD\s*", re.IGNORECASE)
_HEAD: Final = re.compile(r'(?:[^":]|"[^"]*")*:')
_PARAMETER: Final = re.compile(r'(?:[^";]|"[^"]*")+')
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)
_PIECE: Final = re.compile(r"\\.|[^\\]+|\\$", re.DOTALL)
_RESOLVED: Final = {"n": "\n", "N": "\n", **{sign: sign for sign in '\\,;:"'}}
_STRUCTURE: Final = frozenset(("BEGIN", "END", "VERSION", "AGENT", ""))
_LEAST: Final = 101
"""Preference of a value that has none: others are numbers from 1, the strongest, to 100."""
# by name, since Python also knows codecs that unpack, or run for minutes
_CHARSET: Final = re.compile(
    r"utf-?8|us-ascii|iso-?8859-\d+|latin-?1|(?:windows-|cp)(?:125\d|932|949|950)"
    r"|shift[_-]jis|euc-(?:jp|kr)|gb2312|gbk|gb18030|big5|koi8-[ru]",
    re.IGNORECASE,
)

_UNCLOSED: Final = "cards have no end and were read as far as they go"
_OUTSIDE: Final = "lines stand outside of any card and were left out"
_CP1252: Final = "values are not in UTF-8, read as Windows-1252"
_LOST: Final = "characters could not be read"


class Value(NamedTuple):
    """The value of a property, its escapes still in place, and what its parameters say of it."""

    text: str
    types: frozenset[str]
    preference: int


class Card(NamedTuple):
    """One card: the values of its properties by upper-case name, the preferred ones first.

    ``is_damaged`` tells a card that has lines, none of which could be read.
    """

    properties: dict[str, list[Value]]
    is_damaged: bool


class Cards(NamedTuple):
    """The cards of a file, and what is to be noted about it."""

    cards: list[Card]
    notes: list[str]


class _Line(NamedTuple):
    """A content line: upper-case name of the property, ``""`` if the line has none; parameters; value."""

    name: str
    head: str = ""
    value: str = ""

    @property
    def mark(self) -> str:
        """``BEGIN`` or ``END`` of a card, ``""`` for any other line."""
        return self.name if self.value.strip().upper() == "VCARD" else ""

    @property
    def opens_agent(self) -> bool:
        """Whether a card within the card follows."""
        return self.name == "AGENT" and not self.value.strip()


class _Parameters(NamedTuple):
    types: frozenset[str]
    preference: int
    encoding: str
    charset: str


def read_cards(data: bytearray, *, wanted: frozenset[str]) -> Cards:
    """Return the cards of a file, of each the wanted properties.

    A card lies between ``BEGIN:VCARD`` and ``END:VCARD``. Where the end is missing, the next beginning ends
    it; a card within a card, as ``AGENT`` in version 2.1, is left out.
    """
    notes: Counter[str] = Counter()
    cards: list[Card] = []
    lines: list[_Line] = []
    depth = 0
    for line in _content_lines(_as_bytes(data), wanted | _STRUCTURE):
        if line.mark == "BEGIN":
            if depth and not (lines and lines[-1].opens_agent):
                notes[_UNCLOSED] += 1
                cards.append(_card(lines, notes))
                depth = 0
            lines = lines if depth else []
            depth += 1
        elif depth == 0:
            notes[_OUTSIDE] += 1
        elif line.mark == "END":
            depth -= 1
            if depth == 0:
                cards.append(_card(lines, notes))
        elif depth == 1:
            lines.append(line)
            depth += line.name == "AGENT" and _MARK.fullmatch(line.value.strip()) is not None
    if depth:
        notes[_UNCLOSED] += 1
        cards.append(_card(lines, notes))
    return Cards(cards, [f"{count} {sentence}" for sentence, count in notes.items()])


def split(text: str, separator: str) -> list[str]:
    """Return the parts of a value that has several, unescaped; an escaped separator separates nothing."""
    if "\\" not in text:
        return text.split(separator)
    parts = [""]
    for piece in _PIECE.findall(text):
        first, *others = [piece] if piece.startswith("\\") else piece.split(separator)
        parts[-1] += first
        parts += others
    return [unescape(part) for part in parts]


def unescape(text: str) -> str:
    """Return the text an escaped value stands for."""
    return _ESCAPED.sub(lambda pair: _RESOLVED.get(pair[1], pair[0]), text)


def _as_bytes(data: bytearray) -> bytes:
    """Return the file as bytes with plain line ends, in which every sign of the syntax is one byte.

    No letter is decoded yet: programs fold lines within a letter, each value may name a charset of its own,
    and files that were joined may differ in theirs.
    """
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or 0 in data[:4]
    plain = bytes(to_utf8(data)[0] if wide else data).replace(b"\r\n", b"\n").replace(BOM_UTF8, b"")
    return _LINE_END.sub(b"\n", plain) if b"\r" in plain else plain


def _content_lines(data: bytes, wanted: frozenset[str]) -> Iterator[_Line]:
    """Return the unfolded lines of the wanted properties, and a nameless line for each that is no property."""
    name = ""
    parts: list[str] = []
    is_quoted = is_open = is_old = False
    for raw in BytesIO(data):
        line = raw.decode("latin-1").removesuffix("\n")
        if is_open and line and not _MARK.fullmatch(line):
            # a soft line break of QUOTED-PRINTABLE; what follows need not be indented
            if parts:
                parts[-1] = parts[-1][:-1]
                parts.append(line)
        elif line.startswith((" ", "\t")):
            if parts:
                # version 2.1 breaks a line at a blank, later ones put a blank of their own
                parts.append(f" {line.lstrip()}" if is_old else line[1:])
        elif line:
            if parts:
                yield _line(name, "".join(parts))
            start = _NAME.match(line)
            name = start[1].upper() if start else ""
            parts = [line] if name in wanted else []
            is_quoted = "QUOTED-PRINTABLE" in line.partition(":")[0].upper()
            if name == "VERSION":
                is_old = line.partition(":")[2].strip().startswith("2")
        is_open = is_quoted and line.endswith("=")
    if parts:
        yield _line(name, "".join(parts))


def _line(name: str, text: str) -> _Line:
    head, colon, value = text.partition(":")
    # the colon may stand in a quoted parameter
    if head.count('"') % 2 and (whole := _HEAD.match(text)):
        head, value = whole[0][:-1], text[whole.end() :]
    return _Line(name if colon else "", head, value)


def _card(lines: Iterable[_Line], notes: Counter[str]) -> Card:
    found: dict[str, list[Value]] = {}
    is_damaged = False
    for line in lines:
        parameters = _parameters(line.head)
        if not line.name or parameters.encoding in {"B", "BASE64"}:
            is_damaged = True
        elif line.name not in _STRUCTURE:
            text = _decoded(line.value, parameters, notes)
            value = Value(text, parameters.types, parameters.preference)
            found.setdefault(line.name, []).append(value)
    for values in found.values():
        values.sort(key=lambda value: value.preference)
    return Card(found, is_damaged and not found)


@lru_cache(maxsize=1 << 12)
def _parameters(head: str) -> _Parameters:
    types: set[str] = set()
    preference, encoding, charset = _LEAST, "", ""
    for piece in _PARAMETER.findall(head)[1:]:
        name, equals, text = (part.strip(' "') for part in piece.partition("="))
        if not equals:
            # version 2.1 names the value alone
            name, text = "TYPE", name
            encoding = text.upper() if text.upper() in {"QUOTED-PRINTABLE", "BASE64"} else encoding
        match name.upper():
            case "TYPE":
                types.update(text.casefold().split(","))
            case "PREF" if text.isdecimal():
                preference = min(max(int(text[:4]), 1), _LEAST)
            case "ENCODING":
                encoding = text.upper()
            case "CHARSET":
                charset = text
    return _Parameters(frozenset(types), 1 if "pref" in types else preference, encoding, charset)


def _decoded(value: str, parameters: _Parameters, notes: Counter[str]) -> str:
    """Return the value as text: in UTF-8 if it can be, else in the charset it names, else in Windows-1252."""
    is_quoted = parameters.encoding == "QUOTED-PRINTABLE"
    if value.isascii() and not is_quoted:
        return value
    raw = a2b_qp(value.encode("latin-1")) if is_quoted else value.encode("latin-1")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        charset = _codec(parameters.charset)
    if not charset:
        notes[_CP1252] += 1
    text = raw.decode(charset or "cp1252", "replace")
    if lost := text.count("\ufffd"):
        notes[_LOST] += lost
    return text


def _codec(charset: str) -> str:
    """Return the name of the codec of a charset, ``""`` where it is not known."""
    try:
        return lookup(charset).name if _CHARSET.fullmatch(charset) else ""
    except LookupError:
        return ""
