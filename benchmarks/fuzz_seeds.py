"""Whole files of every format, taken from the tests, out of which `benchmarks.fuzz` makes damaged ones."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.network import COLUMNS
from tests.sources import (
    exports,
    test_address_books,
    test_calendars,
    test_graphs,
    test_mail,
    test_meta,
    test_vcard,
    test_whatsapp,
    test_xing,
    test_xing_csv,
)
from tests.sources import test_linkedin_hostile as linkedin
from tests.sources import test_linkedin_snapshot as snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable


class Seed(NamedTuple):
    """A whole file of a format, and the name it goes by."""

    name: str
    data: bytes


def _csv(header: str, *rows: tuple[str, ...], sign: str = ",") -> bytes:
    return exports.csv_text(header, rows).replace(",", sign).encode()


def _linkedin_seeds() -> Iterable[Seed]:
    for name, columns in linkedin.HEADERS.items():
        plain = [linkedin.PLAIN.get(column, "Ada") for column in columns]
        other = ["" if cell == "Ada" else cell.replace("ada", "ben") for cell in plain]
        text = exports.csv_text(",".join(columns), [plain, other, plain])
        yield Seed(re.sub(r"_\d+\.csv$", ".csv", name), text.encode())
    me = ("Eva Ego", exports.EVA)
    talk = [
        exports.message(("Ada", exports.ADA), me, 'a "b"\nc'),
        exports.message(me, ("Ben", exports.BEN)),
    ]
    yield Seed("messages.csv", exports.messages(*talk).encode())
    ada = ["Ada", "Example", exports.ADA, "", "Acme", "CEO", "05 Nov 2023"]
    yield Seed(
        "Connections.csv", exports.connections(ada, [*ada[:2], exports.BEN, *ada[3:]]).encode()
    )


def _contact_seeds() -> Iterable[Seed]:
    yield from (Seed("contacts.csv", data) for data in test_address_books.SEEDS)
    row = test_xing_csv._ROW  # noqa: SLF001
    yield Seed("contacts.csv", f"{test_xing_csv.GERMAN}\n{row}{row.replace('Ada', 'Ben')}".encode())
    cells = (
        "Ada Example",
        "Acme",
        "CEO",
        "Software",
        "Manager",
        "ada@example.org",
        "Bonn",
        "DE",
        "https://www.xing.com/profile/Ada",
        "2015-03-04",
        "a;b",
        "x",
    )
    yield Seed("contacts.csv", _csv(test_xing_csv.ENGLISH, cells, cells))
    for header in (test_calendars.GERMAN, test_calendars.ENGLISH):
        lines = [
            test_calendars.line(
                "Plan", "06.01.2025", "10:00:00", "Ada Example", "Ben Beispiel;Cleo <c@example.org>"
            ),
            test_calendars.line(
                "Abgesagt: x", "1/13/2025", "9:00 PM", "Ben", "Ada Example", "Cleo"
            ),
        ]
        yield Seed("calendar.csv", (header + "".join(lines)).encode())


_CELLS: Final = {
    **dict.fromkeys(("person_id", "sender", "source"), ("1", "mail:ada@example.org", "in/ben")),
    **dict.fromkeys(("recipient", "target"), ("in/ben", "1", "3")),
    **dict.fromkeys(("group_id", "request_id"), ("g1", "g2", "g1")),
    **dict.fromkeys(
        ("at", "since", "until", "connected_on"), ("2024-02-29", "2024-02-29T10:00:00+01:00", "")
    ),
    "kind": ("message", "invitation", "job"),
    "direction": ("incoming", "outgoing", ""),
    "is_ego": ("true", "", "no"),
    "level": ("head", "CEO", ""),
    "basis": ("listed", "x", ""),
    "column": ("level", "same_as", "group"),
    "value": ("head", "in/ben", "'=1+1"),
}


def _own_seeds() -> Iterable[Seed]:
    for kind, columns in COLUMNS.items():
        rows = [
            tuple(_CELLS.get(column, ("Ada", "7", ""))[nth] for column in columns)
            for nth in range(3)
        ]
        yield Seed(f"{kind}.csv", _csv(",".join(columns), *rows))


def _json(*values: object) -> tuple[bytes, ...]:
    return tuple(json.dumps(test_meta.as_written(value)).encode() for value in values)


def _zip_seeds() -> Iterable[Seed]:
    files = dict(_SEVERAL)
    for packing in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", packing) as zipped:
            for name, data in files.items():
                zipped.writestr(f"Export/{name}", data)
        yield Seed("x.zip", out.getvalue())


_CHATS: Final = (
    test_whatsapp.VALID,
    "13.06.26, 12:34 - Eva Ego hat die Gruppe „Chor“ erstellt.\n14.06.26, 9:00 - Eva Ego: <Medien ausgeschlossen>\n14.06.26, 9:01 - Ben: Ja: gut\n".encode(),
    b"6/13/26, 12:30 AM - Ada: Hi\n6/14/26, 1:05 p. m. - Eva Ego: photo.jpg (file attached)\n",
)
_SAVED: Final = json.dumps(
    [
        snapshot.FIRST,
        snapshot.page(
            (
                "INVITATIONS",
                [
                    {
                        "From": "Eva Ego",
                        "To": "Ada",
                        "Sent At": "1/2/24, 3:04 PM",
                        "Message": None,
                        "Direction": "OUTGOING",
                        "inviterProfileUrl": exports.EVA,
                        "inviteeProfileUrl": exports.ADA,
                    }
                ],
            )
        ),
    ]
).encode()
_SEVERAL: Final = (
    Seed(
        "Connections.csv",
        exports.connections(
            ["Ada", "Example", exports.ADA, "ada@example.org", "Acme", "CEO", "05 Nov 2023"]
        ).encode(),
    ),
    Seed(
        "messages.csv",
        exports.messages(exports.message(("Eva Ego", exports.EVA), ("Ada", exports.ADA))).encode(),
    ),
    Seed("book.vcf", test_vcard.SEED),
    Seed("mail.mbox", test_mail.GMAIL.encode()),
)
_ANNOTATIONS: Final = _csv(
    "person,column,value,since",
    ("in/ada", "level", "head", "2024-02-29"),
    ("Ada Example", "group", "'=Chor", "31.12.2024"),
    ("in/ada", "same_as", "mail:ada@example.org", ""),
    ("in/ben", "top_performer", "Ja", "2024-01-01"),
)


SEEDS: Final[dict[str, tuple[Seed, ...]]] = {
    "vcard": (Seed("book.vcf", test_vcard.SEED), Seed("book.vcf", test_vcard.XING.encode())),
    "mail": (
        Seed("mail.mbox", test_mail.GMAIL.encode()),
        Seed(
            "mail.mbox",
            test_mail.sent(
                "Ben <b@example.com>, c@example.net", "List-Id: <x>", "Auto-Submitted: no"
            ).encode(),
        ),
    ),
    "calendar": tuple(
        Seed("cal.ics", text.encode())
        for text in (test_calendars.GOOGLE, test_calendars.OUTLOOK, test_calendars.APPLE)
    ),
    "whatsapp": tuple(Seed("chat.txt", data) for data in _CHATS),
    "meta": tuple(Seed("x.json", data) for data in _json(*test_meta.VALID.values())),
    "xing": (
        Seed("answers.json", json.dumps([*test_xing.EVERYTHING.values()]).encode()),
        *(Seed("answers.json", json.dumps(one).encode()) for one in test_xing.EVERYTHING.values()),
    ),
    "snapshot": (Seed("saved.json", _SAVED),),
    "graph": tuple(Seed(test_graphs.NAMES[name], data) for name, data in test_graphs.VALID.items()),
    "linkedin": tuple(_linkedin_seeds()),
    "contact-tables": tuple(_contact_seeds()),
    "own-tables": tuple(_own_seeds()),
    "annotations": (Seed("annotations.csv", _ANNOTATIONS),),
}
"""Files that can stand beside each other in one export, by the parser they are meant for."""

EVERY: Final = tuple(seed for seeds in SEEDS.values() for seed in seeds)
LINES: Final = (
    Seed("lines.txt", "Ada\n Zoë \n\u202e\n\n\u00a0x\u200b\nin/ada\nada@example.org\n".encode()),
)
ZIPS: Final = tuple(_zip_seeds())
