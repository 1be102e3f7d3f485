"""Damage done to files of known structure: what goes wrong in cells, lines, values and bytes, one thing upon another."""

from __future__ import annotations

import csv
import io
import json
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

NAUGHTY: Final = Path(__file__).resolve().parents[2] / "shared" / "datasets" / "badinput"
"""Public lists of hostile strings, used where they lie beside the repository."""

_SIGNS: Final = (
    *("", " ", "\t", "\n", "\r\n", "\r", "\n\n", '"', '""', "'", ",", ";", ":", "=", "\\", "\\n"),
    *("<", ">", "[", "]", "{", "}", "(", ")", "%", "@", "/", "|", "#", "&", "*", "-", "--"),
    *("\0", "\x0b", "\x1a", "\x1b[31m", "\x7f", "\x85", "\ufeff", "\ufffe", "\u2028", "\u200b"),
    *("\u200e", "\u200f", "\u202e", "\u2066", "\u00ad", "\u00a0", "\u202f", "\u3000", "\ufffd"),
    *("é", "e\u0301", "ß", "İ", "ﬃ", "Ã¼", "中", "\U0001f469\u200d\U0001f4bb", "\U000e0001"),
)
_TEXTS: Final = (
    *("NA", "nan", "None", "null", "true", "#REF!", "LinkedIn Member", "Facebook user", "Ada"),
    *(
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "=HYPERLINK(0)",
        "<script>alert(1)</script>",
    ),
    *(
        "</td>",
        "<!--",
        "<![CDATA[",
        "&lt;",
        "&#0;",
        "javascript:alert(1)",
        "../../x",
        "C:\\x",
        "/etc/passwd",
    ),
    *(
        "%s%n",
        "{0}",
        "${x}",
        "{{7*7}}",
        "$(id)",
        "\\u0000",
        "\\ud800",
        "\\x00",
        "%00",
        "%ZZ",
        "=?utf-8?q?=FF?=",
    ),
    *(
        "=?utf-8?b?!?=",
        "=?x?q?a?=",
        "mailto:",
        "@",
        "a@b",
        "a@b.c",
        '"a@b"@c.de',
        "<>",
        "in/",
        "mail:",
        "name:x|",
    ),
    *(
        "http://[",
        "https://www.linkedin.com/in/",
        "https://www.linkedin.com/in/%00",
        "//",
        "urn:uuid:",
        "xn--",
    ),
    *(
        "BEGIN:VCARD",
        "END:VCARD",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VCALENDAR",
        "From ",
        "TZID=",
        "RRULE:",
    ),
)
_NUMBERS: Final = (
    *(
        "0",
        "-0",
        "-1",
        "1",
        "00",
        "1.5",
        "1,5",
        "1e9",
        "1e308",
        "1e999",
        "-1e999",
        "NaN",
        "Infinity",
        "٣",
        "²",
        "１",
    ),
    *(
        "2147483648",
        "9007199254740993",
        "9223372036854775807",
        "9223372036854775808",
        "1" * 30,
        "9" * 400,
    ),
    *("0x10", "1_000", "--1", "1.", ".1", "+1"),
)
_DATES: Final = (
    *(
        "31.02.2020",
        "29.02.2023",
        "2023-02-29",
        "0000-00-00",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31",
    ),
    *(
        "10000-01-01",
        "2023-13-01",
        "1899-12-31",
        "99999999T999999Z",
        "00000101T000000Z",
        "99991231T235959Z",
    ),
    *(
        "20250230T000000",
        "2020-01-01T24:00:00",
        "2020-01-01T00:00:60Z",
        "2020-01-01T00:00:00+99:99",
        "1/1/1",
        "32/13/2020",
    ),
    *(
        "Mon, 31 Feb 2020 25:61:61 +9999",
        "Thu, 1 Jan 0000 00:00:00 -0000",
        "1 Jan 9999 23:59:59 -1200",
        "Feb-30",
        "12:00 AM",
    ),
    *(
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59-14:00",
        "-0001-01-01",
        "1677-09-21",
        "2262-04-12",
        "31 Dec 1969",
    ),
)
_DELIMITERS: Final = (",", ";", "\t", "|", ":", " ")
_ENCODINGS: Final = (
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "latin-1",
    "cp1252",
    "utf-8-sig",
    "utf-7",
    "cp037",
)
_NUMBER: Final = re.compile(rb"\d+")
_VALUES: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 1.5, 10**30, 10**400, float("nan"), float("inf"), "", "\ud800"),
    *([], {}, [[]], [{}], {"": {}}, [None], "x" * 999, 1 << 63, -(1 << 63), 253402300800000),
)


@lru_cache(maxsize=1)
def tokens() -> tuple[str, ...]:
    """Return the texts that are put in: made up here, and the public lists where they are at hand."""
    listed = []
    if NAUGHTY.is_dir():
        listed += json.loads((NAUGHTY / "blns" / "blns.json").read_text("utf-8"))
        for name in ("xss/xss-sample-200.txt", "csv-injection/csv-payload.txt"):
            listed += (NAUGHTY / name).read_text("utf-8").splitlines()
    return (*_SIGNS * 3, *_TEXTS, *_NUMBERS * 2, *_DATES * 2, *listed)


def happens(chance: Random, percent: int) -> bool:
    """Throw the dice."""
    return chance.randrange(100) < percent


def token(chance: Random) -> str:
    """Return one text to put in, at times a long one."""
    text = chance.choice(tokens())
    if happens(chance, 3):
        return text * chance.choice((2, 9, 400, 50_000 if len(text) == 1 else 4))
    return text


def spoil_text(chance: Random, data: bytes, others: tuple[bytes, ...] = ()) -> bytes:
    """Return the bytes after one to eight mishaps; ``others`` are files that pieces may come from."""
    found = data
    for _ in range(min(1 + int(chance.expovariate(0.6)), 8)):
        found = chance.choice(_MISHAPS)(chance, found, others)
    return found


def spoil_table(chance: Random, data: bytes, others: tuple[bytes, ...] = ()) -> bytes:
    """Return a CSV file after mishaps to its cells, rows and header, written with any delimiter and quoting."""
    rows = [list(row) for row in _rows(data)]
    for _ in range(1 + int(chance.expovariate(0.6))):
        place = chance.randrange(len(rows))
        row = rows[place]
        # the header is spoilt less often than the rows below it, else little would be recognised
        if place == 0 and happens(chance, 70):
            continue
        match chance.randrange(9):
            case 0 | 1 | 2 if row:
                row[chance.randrange(len(row))] = token(chance)
            case 3 if row:
                cell = chance.randrange(len(row))
                cut = chance.randint(0, len(row[cell]))
                row[cell] = row[cell][:cut] + token(chance) + row[cell][cut:]
            case 4 if row:
                del row[chance.randrange(len(row))]
            case 5:
                row.insert(chance.randint(0, len(row)), token(chance))
            case 6:
                rows.insert(chance.randint(1, len(rows)), list(row))
            case 7 if len(rows) > 1:
                del rows[place]
            case _:
                chance.shuffle(row)
    out = io.StringIO(newline="")
    sign = "," if happens(chance, 80) else chance.choice(_DELIMITERS[:4])
    quoting: Any = chance.choice((csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL))
    ends = chance.choice(("\n", "\n", "\r\n", "\r"))
    csv.writer(out, delimiter=sign, quoting=quoting, lineterminator=ends).writerows(rows)
    written = _encoded(out.getvalue())
    return spoil_text(chance, written, others) if happens(chance, 30) else written


def spoil_json(chance: Random, data: bytes, others: tuple[bytes, ...] = ()) -> bytes:
    """Return a JSON file after mishaps to its values and keys; at times its bytes suffer as well."""
    value = _values(data)
    rate = chance.choice((0.01, 0.03, 0.1))
    for _ in range(chance.randint(1, 2)):
        value = _spoilt(chance, value, rate)
    written = json.dumps(value, ensure_ascii=happens(chance, 50)).encode("utf-8", "surrogatepass")
    return spoil_text(chance, written, others) if happens(chance, 25) else written


def _spoilt(chance: Random, value: Any, rate: float) -> Any:  # noqa: ANN401
    if chance.random() < rate:
        match chance.randrange(6):
            case 0:
                return chance.choice(_VALUES)
            case 1:
                return [value, value]
            case 2 if isinstance(value, dict) and value:
                return next(iter(value.values()))
            case 3:
                return {token(chance): value}
            case _:
                return token(chance)
    if isinstance(value, dict):
        return {
            (token(chance) if chance.random() < rate / 4 else key): _spoilt(chance, one, rate)
            for key, one in value.items()
            if chance.random() > rate / 2
        }
    if isinstance(value, list):
        return [_spoilt(chance, one, rate) for one in value]
    return value


@lru_cache(maxsize=256)
def _rows(data: bytes) -> tuple[tuple[str, ...], ...]:
    text = data.decode("utf-8-sig", "replace")
    sign = max(",;\t", key=text.partition("\n")[0].count)
    return tuple(tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=sign))


@lru_cache(maxsize=64)
def _values(data: bytes) -> Any:  # noqa: ANN401
    return json.loads(data)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _cut_out(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.choice((1, 2, 9, 60)) :]


def _put_in(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + _encoded(token(chance)) + data[start + chance.choice((0, 0, 1, 5)) :]


def _flip(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    found = bytearray(data)
    for _nth in range(chance.randint(1, 4) if found else 0):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def _random_bytes(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + chance.randbytes(chance.randint(1, 6)) + data[start:]


def _truncate(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    return data[: chance.randint(0, len(data))]


def _double(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    start, place = chance.randint(0, len(data)), chance.randint(0, len(data))
    return data[:place] + data[start : start + chance.choice((3, 30, 300))] + data[place:]


def _splice(chance: Random, data: bytes, others: tuple[bytes, ...]) -> bytes:
    other = chance.choice(others) if others else data
    start, place = chance.randint(0, len(other)), chance.randint(0, len(data))
    return data[:place] + other[start : start + chance.choice((20, 200, 2000))] + data[place:]


def _lines(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(5):
        case 0:
            del lines[one]
        case 1:
            lines.insert(other, lines[one])
        case 2:
            lines[one], lines[other] = lines[other], lines[one]
        case 3:
            lines.insert(one, _encoded(token(chance)))
        case _:
            lines[one] = b" " + lines[one]
    return b"\n".join(lines)


def _cells(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    """Spoil what stands between two signs of the syntax in one line."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    sign = chance.choice((b",", b";", b":", b"=", b"\t", b'"', b" ", b">"))
    cells = lines[place].split(sign)
    one, other = chance.randrange(len(cells)), chance.randrange(len(cells))
    match chance.randrange(4):
        case 0 | 1:
            cells[one] = _encoded(token(chance))
        case 2:
            cells[one], cells[other] = cells[other], cells[one]
        case _:
            del cells[one]
    lines[place] = sign.join(cells)
    return b"\n".join(lines)


def _renumber(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    numbers = list(_NUMBER.finditer(data))
    if not numbers:
        return data
    found = chance.choice(numbers)
    new = chance.choice((*_NUMBERS, *_DATES)) if happens(chance, 70) else "0" * len(found[0])
    return data[: found.start()] + _encoded(new) + data[found.end() :]


def _swap_signs(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    old, new = chance.choice(
        (
            (b",", b";"),
            (b";", b","),
            (b",", b"\t"),
            (b'"', b"'"),
            (b'"', b""),
            (b"\n", b"\r\n"),
            (b"\n", b"\r"),
            (b":", b"="),
            (b"\n", b"\n\n"),
        )
    )
    return data.replace(old, new, chance.choice((1, 3, -1)))


def _recode(chance: Random, data: bytes, _: tuple[bytes, ...]) -> bytes:
    # a whole file in another encoding, or the first bytes of one
    if happens(chance, 50):
        return (
            chance.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\0", b"\x1f\x8b", b"PK"))
            + data
        )
    return data.decode("utf-8", "replace").encode(chance.choice(_ENCODINGS), "replace")


_MISHAPS: Final[tuple[Callable[[Random, bytes, tuple[bytes, ...]], bytes], ...]] = (
    *(_put_in, _put_in, _put_in, _cells, _cells, _cells, _lines, _lines, _renumber, _renumber),
    *(_cut_out, _double, _splice, _flip, _flip, _random_bytes, _truncate, _swap_signs, _recode),
)
