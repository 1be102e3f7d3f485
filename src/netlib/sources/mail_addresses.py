"""The address fields of a mail: RFC 5322 and RFC 2047 as mail programs follow them, and as they do not."""

from __future__ import annotations

import binascii
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from netlib.keys import mail_key

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD: Final = re.compile(r"=\?([\w.:+-]{1,40}?)(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=", re.IGNORECASE)
_WORDS: Final = re.compile(rf"(?:{_WORD.pattern})+", re.IGNORECASE)
_BETWEEN_WORDS: Final = re.compile(r"(?<=\?=)\s+(?==\?)")
# codecs that are no character sets, and warn about or refuse what they are given
_NO_CHARSETS: Final = frozenset(
    ("unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined")
)

_PIECE: Final = re.compile(
    r'"(?:[^"\\]|\\.)*"?|\((?:[^()\\]|\\.)*\)?|<[^<>]*>?|[,;:]|[^\s"(<>,;:)\\]+', re.DOTALL
)
_QUOTED_PAIR: Final = re.compile(r"\\(.)", re.DOTALL)
_LOOSE: Final = re.compile(r"[^\s<>,;:\"()\[\]]{1,64}@[^\s<>,;:\"()\[\]]{1,255}")

Person = tuple[str, str]
"""The key of an address and the name beside it."""


def decode_words(text: str) -> str:
    """Return a text with its encoded words (RFC 2047) decoded; one that is broken stays as it is."""
    if "=?" not in text:
        return text
    decoded = _WORDS.sub(_decode_run, _BETWEEN_WORDS.sub("", text))
    # a lone half of a pair, which some encodings let through, is no character
    return decoded.encode("utf-8", "replace").decode()


@lru_cache(maxsize=1 << 15)
def read_addresses(text: str) -> tuple[Person, ...]:
    """Return the people of an address field, each once; what has no address is left out.

    Names of groups go, comments count as names, and where quotation marks or brackets do not close, every
    address that can be told is taken without name.
    """
    found = _mailboxes(text)
    if not found and "=?" in text:
        text = decode_words(text)
        found = _mailboxes(text)
    if not found and "@" in text:
        found = [(mail_key(address.strip("'.")), "") for address in _LOOSE.findall(text)]
    return distinct([[person for person in found if person[0]]])


def distinct(fields: Iterable[Iterable[Person]]) -> tuple[Person, ...]:
    """Return the people of several fields, each once."""
    people: dict[str, Person] = {}
    for field in fields:
        for person in field:
            people.setdefault(person[0], person)
    return tuple(people.values())


def _mailboxes(text: str) -> list[Person]:
    """Return key and name of each part of an address field; the key is ``""`` where the part has no address."""
    found = []
    words: list[str] = []
    angle = comment = ""
    for piece in [*_PIECE.findall(text), ","]:
        if piece in {",", ";"}:
            if words or angle:
                found.append(_mailbox(words, angle, comment))
            words, angle, comment = [], "", ""
        elif piece == ":":  # what stood before is the name of a group
            words = []
        elif piece[0] == '"':
            words.append(_QUOTED_PAIR.sub(r"\1", piece[1:].removesuffix('"')))
        elif piece[0] == "(":
            comment = piece[1:].removesuffix(")")
        elif piece[0] == "<":
            angle = piece.strip("<> ")
        else:
            words.append(piece)
    return found if any(key for key, _ in found) else []


def _mailbox(words: list[str], angle: str, comment: str) -> Person:
    if not angle:
        angle = next((word for word in words if mail_key(word)), "")
        words = [word for word in words if word != angle]
    return mail_key(angle), " ".join(decode_words(" ".join(words) or comment).split())


def _decode_run(run: re.Match[str]) -> str:
    """Decode encoded words that follow each other; a character may be split between two of them."""
    pieces: list[tuple[str, bytes]] = []
    for charset, kind, payload in _WORD.findall(run[0]):
        try:
            raw = _payload(kind, payload)
        except (binascii.Error, ValueError):
            return run[0]
        name = charset.lower()
        if pieces and pieces[-1][0] == name:
            pieces[-1] = (name, pieces[-1][1] + raw)
        else:
            pieces.append((name, raw))
    return "".join(_characters(raw, charset) for charset, raw in pieces)


def _payload(kind: str, payload: str) -> bytes:
    given = payload.encode()
    if kind in "qQ":
        return binascii.a2b_qp(given, header=True)
    return binascii.a2b_base64(given.rstrip(b"=") + b"==")


def _characters(raw: bytes, charset: str) -> str:
    try:
        if charset.replace("-", "_") not in _NO_CHARSETS:
            return raw.decode(charset, "replace")
    except (LookupError, UnicodeError):
        pass
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")
