"""One mail header as real mail holds it: 8-bit text, broken encodings, odd dates, addresses of every kind.

The standard library's parser reads the whole mail, takes a millisecond for it and stumbles over broken headers;
here only the dozen fields that are wanted are taken, as RFC 5322 and RFC 2047 define them.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.keys import mail_key
from netlib.sources.mail_addresses import decode_words, distinct, read_addresses
from netlib.text import fold

if TYPE_CHECKING:
    from netlib.sources.mail_addresses import Person

DRAFT: Final = 1
SPAM: Final = 2
TRASH: Final = 4
SENT: Final = 8
LIST: Final = 16
AUTOMATIC: Final = 32

_LABELS: Final = {
    **dict.fromkeys(("draft", "drafts", "entwurf", "entwürfe"), DRAFT),
    **dict.fromkeys(
        ("spam", "junk", "junk-e-mail", "junk email", "junk e-mail", "bulk mail"), SPAM
    ),
    **dict.fromkeys(("spamverdacht", "unerwünschte werbung"), SPAM),
    **dict.fromkeys(
        ("trash", "bin", "deleted", "deleted items", "deleted messages", "papierkorb"), TRASH
    ),
    **dict.fromkeys(("gelöscht", "gelöschte elemente", "gelöschte objekte"), TRASH),
    **dict.fromkeys(("sent", "sent mail", "sent items", "sent messages", "gesendet"), SENT),
    **dict.fromkeys(("gesendete elemente", "gesendete objekte", "gesendete nachrichten"), SENT),
}
_RECIPIENTS: Final = ("to", "cc", "bcc")
_DELIVERED: Final = ("delivered-to", "x-original-to", "envelope-to")
_LISTED: Final = ("list-id", "list-unsubscribe", "list-post")
_BULK: Final = frozenset(("bulk", "list", "junk"))
_FIELDS: Final = (
    *("from", *_RECIPIENTS, "date", "subject", "message-id", "in-reply-to", "references"),
    *("x-gm-thrid", "x-gmail-labels", *_DELIVERED, *_LISTED, "precedence", "auto-submitted"),
)
_FIELD: Final = re.compile(
    rb"\n(%s)[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)" % b"|".join(name.encode() for name in _FIELDS),
    re.IGNORECASE,
)

_DATE: Final = re.compile(
    r"(?:[a-z]{2,9}\.?\s*,?\s+)?(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s-]+(\d{2}|\d{4})"
    r",?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[a-z]{1,5})?\s*(?:\(.*)?",
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
_MONTHS: Final = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
# of RFC 5322, and the two of Central Europe under both their names; minutes east of Greenwich
_ZONES: Final = {
    **dict.fromkeys(("ut", "utc", "gmt", "z"), 0),
    **dict.fromkeys(("cet", "mez"), 60),
    **dict.fromkeys(("cest", "mesz"), 120),
    "est": -300,
    "edt": -240,
    "cst": -360,
    "cdt": -300,
    "mst": -420,
    "mdt": -360,
    "pst": -480,
    "pdt": -420,
}
_FARTHEST_ZONE: Final = 14 * 60
_YEARS: Final = range(1970, 2100)
_CENTURY_TURNS: Final = 50


class Moment(NamedTuple):
    """A date of a mail: seconds since 1970 in UTC, None where it is missing or cannot be read."""

    seconds: int | None
    is_given: bool = True
    has_zone: bool = True


class Mail(NamedTuple):
    """What is taken of the header of a mail.

    ``sender`` is None where no address is given, ``recipients`` each person once, ``marks`` a sum of the flags
    of this module, ``delivered`` the key of the mailbox it was put in, ``lists`` the keys of addresses that
    lead to a list; ``thread`` and ``message_id`` are ``""`` where there is none.
    """

    sender: Person | None
    recipients: tuple[Person, ...]
    at: Moment
    subject: str
    message_id: str
    thread: str
    marks: int
    delivered: str
    lists: tuple[Person, ...]


def read_header(block: bytes, *, folder: str = "") -> Mail:
    """Return what is wanted of a header.

    Parameters
    ----------
    block
        The header, a line break before each line.
    folder
        Name of the folder the mail lies in, which counts where the mail has no labels.
    """
    fields: dict[str, str] = {}
    for name, value in _FIELD.findall(block):
        key = name.lower().decode()
        if key not in fields:
            fields[key] = _text(value)
        elif key in _RECIPIENTS:
            fields[key] += ", " + _text(value)
    senders = read_addresses(fields.get("from", ""))
    recipients = [read_addresses(fields[key]) for key in _RECIPIENTS if key in fields]
    message_id = fields.get("message-id", "")
    return Mail(
        senders[0] if senders else None,
        recipients[0] if len(recipients) == 1 else distinct(recipients),
        read_date(fields.get("date", "")),
        decode_words(fields.get("subject", "")),
        message_id,
        _thread(fields) or message_id,
        _marks(fields) | read_labels(fields.get("x-gmail-labels", folder)),
        next((mail_key(fields[key].strip("<> ")) for key in _DELIVERED if key in fields), ""),
        read_addresses(fields["list-post"]) if "list-post" in fields else (),
    )


def read_date(text: str) -> Moment:
    """Return the moment of a ``Date`` field; a date that is out of all order is none.

    Only the form of RFC 5322 is read, old two-digit years and names of zones among it. One without zone is
    read as UTC; one with an unknown zone, or of a year before 1970 or after 2099, cannot be read.
    """
    if not text:
        return Moment(None, is_given=False)
    match = _DATE.fullmatch(text)
    if not match:
        return Moment(None)
    day, month, year, hour, minute, second, zone = match.groups()
    full = int(year)
    if len(year) == 2:  # noqa: PLR2004
        full += 1900 if full >= _CENTURY_TURNS else 2000
    offset = _offset(zone)
    if offset is None or full not in _YEARS:
        return Moment(None)
    try:
        moment = datetime(
            full,
            _MONTHS.index(month.lower()) + 1,
            int(day),
            int(hour),
            int(minute),
            int(second or 0),
            tzinfo=UTC,
        )
    except ValueError:
        return Moment(None)
    seconds = int(moment.timestamp()) - 60 * offset
    # the first second of 1970 is what a missing date becomes on the way
    return Moment(seconds if seconds > 0 else None, has_zone=zone is not None)


@lru_cache(maxsize=1 << 12)
def read_labels(text: str) -> int:
    """Return the flags that labels, separated by commas, or the name of a folder stand for."""
    marks = 0
    for label in decode_words(text).split(","):
        marks |= _LABELS.get(fold(label).strip('"'), 0)
    return marks


def _text(value: bytes) -> str:
    """Return a field on one line."""
    line = b" ".join(value.replace(b"\0", b"").split())
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _thread(fields: dict[str, str]) -> str:
    """Return the id of the thread: Gmail's own, else that of the first mail it refers to."""
    if "x-gm-thrid" in fields:
        return fields["x-gm-thrid"]
    earlier = (fields.get("references") or fields.get("in-reply-to", "")).split(maxsplit=1)
    return earlier[0] if earlier else ""


def _marks(fields: dict[str, str]) -> int:
    listed = any(name in fields for name in _LISTED)
    bulk = fields.get("precedence", "").strip().lower() in _BULK
    automatic = not fields.get("auto-submitted", "no").strip().lower().startswith("no")
    return LIST * (listed or bulk) | AUTOMATIC * automatic


def _offset(zone: str | None) -> int | None:
    """Return the minutes a zone is east of Greenwich, 0 where none is named, None if it is unknown."""
    if zone is None:
        return 0
    if zone[0] in "+-":
        minutes = int(zone[1:3]) * 60 + int(zone[3:])
        possible = minutes <= _FARTHEST_ZONE and int(zone[3:]) < 60  # noqa: PLR2004
        return (-minutes if zone[0] == "-" else minutes) if possible else None
    return _ZONES.get(zone.lower())
