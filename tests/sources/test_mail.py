"""Mailboxes as Gmail, Thunderbird and others write them; all people are made up."""

from __future__ import annotations

import io
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlib.errors import NetlibError, SourceError
from netlib.network import build
from netlib.settings import Settings
from netlib.sources.archive import Member
from netlib.sources.batch import LISTED_TWICE, NO_ZONE, TO_ONESELF
from netlib.sources.mail import read_mail, recognises
from netlib.sources.mail_addresses import decode_words, read_addresses
from netlib.sources.mail_files import MOST_HEADER, header_blocks
from netlib.sources.mail_headers import read_date, read_header
from netlib.sources.mailbox import folder_name
from netlib.sources.part import Part, read_own
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

ADA, BEN, CLEO = "mail:ada@example.org", "mail:ben@example.com", "mail:cleo@example.net"
FROM_LINE = "From 1811111111111111111@xxx Mon Jan 06 10:00:00 +0000 2025\n"


def mail(
    sender: str = "Ben Beispiel <ben@example.com>",
    to: str = "ada@example.org",
    *fields: str,
    date: str | None = "Mon, 06 Jan 2025 10:00:00 +0100",
    body: str = "Hello\n",
) -> str:
    """Return one mail of a mailbox; further fields are whole lines, ``""`` leaves sender or recipient out."""
    lines = [
        *([f"From: {sender}"] if sender else []),
        *([f"To: {to}"] if to else []),
        *([f"Date: {date}"] if date is not None else []),
        *fields,
    ]
    return FROM_LINE + "\n".join(lines) + f"\n\n{body}\n"


def sent(
    to: str,
    *fields: str,
    sender: str = "Ada Example <ada@example.org>",
    date: str | None = "Mon, 06 Jan 2025 10:00:00 +0100",
) -> str:
    return mail(sender, to, "X-Gmail-Labels: Gesendet", *fields, date=date)


def read(*boxes: str | bytes, ego: str | None = None, names: Sequence[str] = ()) -> Part:
    """Return the part of mailboxes, named ``0.mbox`` and so on unless names are given."""
    with tempfile.TemporaryDirectory() as folder:
        members = []
        for place, box in enumerate(boxes):
            path = Path(folder, f"{place}.mbox")
            path.write_bytes(box if isinstance(box, bytes) else box.encode())
            members.append(Member(names[place] if names else path.name, path))
        part = read_mail(members, own=read_own(ego), settings=Settings())
    for file in part.files:
        assert file.read == file.kept + sum(file.dropped.values())
    known = set(part.tables["people"]["person_id"])
    assert known >= {person for pair in events(part) for person in pair}
    assert known >= {*part.tables["ties"]["source"], *part.tables["ties"]["target"]}
    return part


def events(part: Part) -> list[tuple[str, str]]:
    rows = part.tables["interactions"]
    return list(zip(rows["sender"], rows["recipient"], strict=True))


def dropped(part: Part) -> dict[str, int]:
    return part.files[0].dropped


def one_input(data: bytes) -> None:
    """Read bytes as a mailbox, with and without an owner; only the errors meant for the user may come."""
    text = data[: 1 << 16].decode("utf-8", "ignore")
    recognises(text)
    for ego in (None, "ada@example.org"):
        try:
            read(data, ego=ego)
        except NetlibError:
            continue


GMAIL = (
    # newest first, as Takeout has it
    FROM_LINE.replace("Jan 06", "Jan 07")
    + """X-GM-THRID: 1820000000000000001
X-Gmail-Labels: =?UTF-8?Q?Posteingang,Wichtig,Ge=C3=B6ffnet?=
Delivered-To: ada@example.org
Received: by 2002:a05:0:0:0 with SMTP id x1;
        Tue, 7 Jan 2025 00:30:00 -0800 (PST)
From: "Beispiel, Ben" <Ben@Example.com>
To: Ada Example <ada@example.org>
Cc: Cleo Muster <cleo@example.net>
Date: Tue, 7 Jan 2025 09:30:00 +0100
Subject: =?UTF-8?B?UmU6IEdyw7zDn2U=?=
Message-ID: <two@example.com>
References: <one@example.org>
Content-Type: text/plain

On Monday Ada wrote:

From here on it is a quote, not a mail.
>From the start, Mon Jan 06 10:00:00 2025

"""
    + FROM_LINE
    + """X-GM-THRID: 1820000000000000001
X-Gmail-Labels: Gesendet
From: Ada Example <ada@example.org>
To: Ben Beispiel <ben@example.com>,
        =?iso-8859-1?Q?Cleo_M=FCster?= <cleo@example.net>
Date: Mon, 6 Jan 2025 10:00:00 +0100
Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe_aus?=
 =?UTF-8?Q?_Bonn?=
Message-ID: <one@example.org>

Dear both
"""
)


def test_gmail_golden() -> None:
    part = read(GMAIL)
    build(part.tables, source=part.source, covers=part.covers)
    rows = part.tables["interactions"]
    expected = pd.DataFrame(
        {
            # 9:30 and 10:00 in a zone an hour east of Greenwich
            "at": pd.to_datetime(
                ["2025-01-07T08:30Z", "2025-01-06T09:00Z", "2025-01-06T09:00Z"], utc=True
            ).as_unit("us"),
            "sender": [BEN, ADA, ADA],
            "recipient": [ADA, BEN, CLEO],
            "kind": "message",
            "thread_id": "1820000000000000001",
            "n_recipients": 2,
            "text": ["Re: Grüße", "Grüße aus Bonn", "Grüße aus Bonn"],
        }
    )
    pd.testing.assert_frame_equal(rows, expected, check_dtype=False)
    people = part.tables["people"].set_index("person_id")
    assert part.ego == ADA
    assert people["is_ego"].to_dict() == {ADA: True, BEN: False, CLEO: False}
    # "Cleo Muster" and "Cleo Müster" stand there once each, the one of the two is taken that sorts first
    assert people["name"].to_dict() == {
        ADA: "Ada Example",
        BEN: "Ben Beispiel",
        CLEO: "Cleo Muster",
    }
    assert people["is_contact"].isna().all()
    assert part.tables["ties"].to_dict("records") == [
        {"source": BEN, "target": CLEO, "weight": 2.0, "basis": "mail"}
    ]
    assert set(part.addresses["address"]) == {ADA, BEN, CLEO}
    assert part.exported_on == date(2025, 1, 7)
    assert part.covers == {"message", "ties"}
    assert part.files[0].span == (date(2025, 1, 6), date(2025, 1, 7))
    assert (part.files[0].read, part.files[0].kept, part.files[0].notes) == (2, 2, ())


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (GMAIL, True),
        ("\r\n\r\nFrom - Mon Jan 06 10:00:00 2025\r\nX-Mozilla-Status: 0001\r\n", True),
        ("From \nFrom: ada@example.org\n", True),
        ("From: ada@example.org\r\nDate: Mon, 06 Jan 2025 10:00:00 +0100\r\n\r\nHi", True),
        ("Received: by x\n\tfor y\nMessage-ID: <1@x>\nFrom: ada@example.org\n\nHi", True),
        ("From: ada@example.org\nTo: ben@example.com\n\nno date and no id", False),
        ("From here on, all is prose.\nAnd more of it\n", False),
        ("BEGIN:VCARD\nVERSION:4.0\nFN:Ada Example\nEND:VCARD\n", False),
        ("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", False),
        ("From,To,Date\na,b,c\n", False),
        ("[04/03/2025, 09:10:40] Ada: hi\n", False),
        ("13/6/2026, 12:34 - Ada: From: you\n", False),
        ('{"From": "x", "Date": "y"}', False),
        ("", False),
    ],
)
def test_a_mailbox_is_told_by_how_it_begins(head: str, *, expected: bool) -> None:
    assert recognises(head) is expected


def blocks(data: bytes, *, at_once: int = 1 << 20) -> list[bytes]:
    class Slow(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            return super().read(min(size or 0, at_once))

    return list(header_blocks(Slow(data)))


def test_a_separator_needs_a_blank_line_before_and_a_date() -> None:
    body = (
        "From here on this is a quote\n\nFrom here on as well\n\n"
        "From what I know Monday is fine\n\n>From x Mon Jan 06 10:00:00 2025\n"
        "From x@example.org Mon Jan 06 10:00:00 2025\n"  # no blank line before
    )
    assert len(blocks((mail(body=body) + mail(body="")).encode())) == 2


@pytest.mark.parametrize(
    "line",
    [
        "From ada@example.org Mon Jan  6 10:00:00 2025",
        "From - Mon Jan 06 10:00:00 2025",
        "From 18@xxx Mon Jan 06 10:00:00 +0000 2025",
        "From MAILER-DAEMON Mon Jan  6 10:00 2025",
        'From "ada example"@example.org Mon Jan 06 10:00:00 2025',
        "From ada@example.org Mon, 6 Jan 2025 10:00:00 +0000",
        "From ???@??? Mon Jan 06 10:00:00 2025",
        "From ",
        "From -",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_separators_of_many_programs(line: str, end: str) -> None:
    box = f"{line}\nFrom: a@example.org\n\nhi\n\n{line}\nFrom: b@example.org\n\n"
    found = blocks(box.replace("\n", end).encode())
    assert [block.strip() for block in found] == [b"From: a@example.org", b"From: b@example.org"]


@pytest.mark.parametrize("at_once", [1, 7, 64, 2_500])
def test_a_mailbox_reads_the_same_in_chunks_of_any_size(at_once: int) -> None:
    box = (
        f"{GMAIL}\n{GMAIL}\n{GMAIL}".replace("\n", "\r\n", 40).encode()
        + b"From x Mon Jan 06 10:00:00 2025"
    )
    assert blocks(box, at_once=at_once) == blocks(box)
    assert len(blocks(box)) == 6


def test_a_long_header_is_cut_and_the_next_mail_found() -> None:
    long_ = mail("ben@example.com", "ada@example.org", "X-Long: " + "x" * 3 * MOST_HEADER)
    found = blocks((long_ + mail("cleo@example.net")).encode())
    assert len(found[0]) == MOST_HEADER
    assert b"cleo@example.net" in found[1]
    assert len(found) == 2


def test_a_single_mail_is_one_mail_whatever_its_body_holds() -> None:
    single = mail("ben@example.com", body="\n" + mail(body="")).removeprefix(FROM_LINE)
    assert len(blocks(single.encode())) == 1
    assert events(read(single, ego="ada@example.org")) == [(BEN, ADA)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # RFC 5322, appendix A
        (
            '"Joe Q. Public" <john.q.public@example.com>',
            [("john.q.public@example.com", "Joe Q. Public")],
        ),
        (
            "Mary Smith <mary@x.test>, jdoe@example.org, Who? <one@y.test>",
            [("mary@x.test", "Mary Smith"), ("jdoe@example.org", ""), ("one@y.test", "Who?")],
        ),
        (
            '<boss@nil.test>, "Giant; \\"Big\\" Box" <sysservices@example.net>',
            [("boss@nil.test", ""), ("sysservices@example.net", 'Giant; "Big" Box')],
        ),
        (
            "A Group:Ed Jones <c@a.test>,joe@where.test,John <jdoe@one.test>;",
            [("c@a.test", "Ed Jones"), ("joe@where.test", ""), ("jdoe@one.test", "John")],
        ),
        ("Undisclosed recipients:;", []),
        ("ada@example.org (Ada Example)", [("ada@example.org", "Ada Example")]),
        # an encoded word may hold a comma, which then is part of the name
        ("=?utf-8?Q?Example=2C_Ada?= <ada@example.org>", [("ada@example.org", "Example, Ada")]),
        # programs that encode the whole field
        ("=?utf-8?Q?Ada_<ada@example.org>?=", [("ada@example.org", "Ada")]),
        ("ADA@Example.ORG, ada@example.org", [("ada@example.org", "")]),
        ("root, Mailer <root>", []),
        (
            '"Ada <ada@example.org>, ben@example.com',
            [("ada@example.org", ""), ("ben@example.com", "")],
        ),
        (
            "'ada@example.org' via Team <team@example.org>",
            [("team@example.org", "'ada@example.org' via Team")],
        ),
        ("<<<>>>,,;;::((", []),
    ],
)
def test_addresses(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(read_addresses(text)) == [(f"mail:{address}", name) for address, name in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # RFC 2047, section 8
        ("=?US-ASCII?Q?Keith_Moore?=", "Keith Moore"),
        ("=?ISO-8859-1?Q?Patrik_F=E4ltstr=F6m?=", "Patrik Fältström"),
        ("(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)", "(ab)"),
        ("(=?ISO-8859-1?Q?a?= b)", "(a b)"),
        ("=?ISO-8859-1?Q?a_?= =?ISO-8859-2?Q?b?=", "a b"),
        ("=?iso-8859-1*de?Q?M=FCller?=", "Müller"),  # RFC 2231, section 5
        # a character split between two words: the two bytes of ü
        ("=?utf-8?Q?M=C3?= =?utf-8?Q?=BCller?=", "Müller"),
        ("=?utf-8?B?R3LDvMOfZQ?=", "Grüße"),  # without padding
        ("=?unknown?Q?M=C3=BCller?=", "Müller"),
        ("=?unicode_escape?Q?=5Cd?=", "\\d"),
        ("=?utf-7?Q?+2AA-?=", "?"),  # the lone half of a pair
        ("=?utf-8?B?R?=", "=?utf-8?B?R?="),
        ("=?utf-8?X?abc?=", "=?utf-8?X?abc?="),
        ("=?utf-8?Q?open", "=?utf-8?Q?open"),
    ],
)
def test_encoded_words(text: str, expected: str) -> None:
    assert decode_words(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06"),  # RFC 5322, appendix A.1.1
        ("21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06"),  # and A.6.2
        ("Thu, 13 Feb 1969 23:32 -0330 (Newfoundland Time)", None),  # A.5, before 1970
        ("Mon, 6 Jan 2025 10:00:00 +0100 (CET)", "2025-01-06T09:00:00"),
        ("Mon, 6 Jan 2025 10:00 EST", "2025-01-06T15:00:00"),
        ("Mon, 6 Jan 2025 10:00:00 MEZ", "2025-01-06T09:00:00"),
        ("Mon, 6 Jan 2025 10:00:00 -0000", "2025-01-06T10:00:00"),
        ("Mon, 6 Jan 2025 10:00:00", "2025-01-06T10:00:00"),
        ("Mon, 6 Jan 2025 10:00:00 XYZ", None),
        ("Mon, 6 Jan 2025 10:00:00 +9900", None),
        ("Mon, 6 Jan 2025 10:00:00 +0160", None),
        ("Mon, 6 Jan 0000 10:00:00 +0000", None),
        ("Mon, 6 Jan 9999 10:00:00 +0000", None),
        ("Fri, 1 Jan 2100 00:00:00 +0000", None),
        ("Thu, 1 Jan 1970 00:00:00 +0000", None),
        ("Mon, 31 Feb 2025 10:00:00 +0000", None),
        ("Mon, 6 Jan 2025 25:00:00 +0000", None),
        ("6.1.2025 10:00", None),
        ("yesterday", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    seconds = read_date(text).seconds
    assert seconds == (None if expected is None else pd.Timestamp(expected, tz="UTC").timestamp())


def test_dates_that_are_missing_unreadable_or_without_zone_are_noted() -> None:
    part = read(
        sent("ben@example.com", date="no date at all"),
        names=["Sent"],
    )
    assert part.files[0].notes == ("1 dates could not be read and are missing",)
    assert part.tables["interactions"]["at"].isna().all()
    assert part.exported_on is None
    box = sent("ben@example.com", date=None) + sent("ben@example.com", date="6 Jan 2025 10:00")
    assert read(box).files[0].notes == ("1 mails have no date", NO_ZONE)


def test_eight_bit_headers_and_zero_bytes() -> None:
    head = mail("X <x@example.com>", "ada@example.org", "Subject: Y").encode()
    for name in ("Grüße".encode(), "Grüße".encode("cp1252"), "Gr\0üße".encode()):
        part = read(head.replace(b"Y", name).replace(b"X <", name + b" <"), ego="ada@example.org")
        assert part.tables["interactions"]["text"].tolist() == ["Grüße"]
        assert part.tables["people"]["name"].tolist()[1] == "Grüße"


DROPPED = [
    (["X-Gmail-Labels: Draft"], "draft"),
    (["X-Gmail-Labels: =?UTF-8?Q?Entw=C3=BCrfe,Ge=C3=B6ffnet?="], "draft"),
    (["X-Gmail-Labels: Spam"], "spam"),
    (["X-Gmail-Labels: Archiviert,Papierkorb"], "in the trash"),
    (["X-Gmail-Labels: Trash"], "in the trash"),
    (["List-Id: <talk.example.com>"], "list mail"),
    (["List-Unsubscribe: <mailto:off@example.com>"], "list mail"),
    (["List-Post: <mailto:talk@example.com>"], "list mail"),
    (["Precedence: bulk"], "list mail"),
    (["precedence : Junk"], "list mail"),
    (["Auto-Submitted: auto-replied"], "automatic answer or notice"),
]


@pytest.mark.parametrize(("fields", "reason"), DROPPED)
def test_what_is_no_mail_of_a_person_is_dropped_with_its_reason(
    fields: list[str], reason: str
) -> None:
    part = read(sent("ben@example.com") + mail("cleo@example.net", "ada@example.org", *fields))
    assert dropped(part) == {reason: 1}
    assert events(part) == [(ADA, BEN)]


def test_a_list_mail_of_ones_own_is_a_mail_and_auto_submitted_no_is_nothing() -> None:
    box = sent("ben@example.com", "List-Unsubscribe: <https://example.org/off>")
    box += mail("ben@example.com", "ada@example.org", "Auto-Submitted: no")
    assert events(read(box)) == [(ADA, BEN), (BEN, ADA)]


@pytest.mark.parametrize(
    "sender",
    [
        *("no-reply@example.com", "noreply@example.com", "NoReply-abc@example.com"),
        *("shop.noreply@example.com", "donotreply@example.com", "do-not-reply@example.com"),
        *("nicht-antworten@example.com", "mailer-daemon@example.com", "postmaster@example.com"),
        *("notifications@example.com", "calendar-notification@example.com"),
        *("bounce-123@example.com", "bounces+ada=example.org@example.com"),
    ],
)
def test_machines_are_nobody(sender: str) -> None:
    part = read(sent("ben@example.com") + mail(sender) + sent(sender))
    assert dropped(part) == {
        "sent from an address nobody reads": 1,
        "to lists and addresses nobody reads only": 1,
    }
    assert events(part) == [(ADA, BEN)]
    assert set(part.tables["people"]["person_id"]) == {ADA, BEN}


@pytest.mark.parametrize(
    "sender", ["noel.reply@example.com", "bouncer@example.com", "ann.notley@example.com"]
)
def test_people_whose_name_looks_like_a_machine_stay(sender: str) -> None:
    assert events(read(sent("ben@example.com") + mail(sender)))[1] == (f"mail:{sender}", ADA)


def test_mail_without_sender_or_recipient_and_to_oneself() -> None:
    box = sent("ben@example.com") + mail("") + mail(to="undisclosed-recipients:;")
    box += sent("ada@example.org") + mail("root", "ada@example.org")
    part = read(box)
    assert dropped(part) == {"no sender": 2, "no recipient": 1, TO_ONESELF: 1}


def test_a_mailing_list_is_no_person() -> None:
    listed = mail("ben@example.com", "talk@example.com", "List-Post: <mailto:talk@example.com>")
    part = read(sent("talk@example.com") + sent("talk@example.com, cleo@example.net") + listed)
    assert events(part) == [(ADA, CLEO)]
    assert part.tables["interactions"]["n_recipients"].tolist() == [2]
    assert dropped(part) == {"list mail": 1, "to lists and addresses nobody reads only": 1}


def test_a_mail_that_lies_in_two_places_counts_once() -> None:
    one = sent("ben@example.com", "Message-ID: <1@example.org>")
    part = read(one + one, one + sent("cleo@example.net"))
    assert [file.dropped for file in part.files] == [{LISTED_TWICE: 1}, {LISTED_TWICE: 1}]
    assert events(part) == [(ADA, BEN), (ADA, CLEO)]
    # mails without an id cannot be told apart and all stay
    assert len(events(read(sent("ben@example.com") * 2))) == 2


def test_the_copy_in_the_trash_does_not_take_the_other_with_it() -> None:
    one = sent("ben@example.com", "Message-ID: <1@example.org>")
    trash = one.replace("Gesendet", "Papierkorb")
    part = read(trash + one)
    assert dropped(part) == {"in the trash": 1}
    assert len(events(part)) == 1


def test_the_thread_is_gmails_else_the_first_reference() -> None:
    def thread(*fields: str) -> str:
        (found,) = (
            read(sent("ben@example.com", *fields)).tables["interactions"]["thread_id"].fillna("")
        )
        return str(found)

    referring = ("Message-ID: <4@x>", "In-Reply-To: <3@x>", "References: <1@x>\n <2@x> <3@x>")
    assert thread("X-GM-THRID: 99", *referring) == "99"
    assert thread(*referring) == "<1@x>"
    assert thread(*referring[:2]) == "<3@x>"
    assert thread(referring[0]) == "<4@x>"
    assert thread() == ""


def test_who_the_owner_is() -> None:
    three = "".join(mail(f"{name}@example.com") for name in ("ben", "cleo", "dora"))
    # in all mails, the others in one each
    assert read(three).ego == ADA
    # delivered to an address no mail names
    delivered = three.replace("From: ", "Delivered-To: box@example.org\nFrom: ")
    assert read(delivered).ego == "mail:box@example.org"
    # given, though another leads
    assert read(three, ego="dora@example.com").ego == "mail:dora@example.com"
    # given and nowhere to be found: inferred, and known as hers all the same
    part = read(three, ego="ada@example.net")
    assert part.ego == ADA
    assert set(part.addresses.loc[part.addresses["person_id"] == ADA, "address"]) == {
        ADA,
        "mail:ada@example.net",
    }


def test_the_owner_is_found_by_name() -> None:
    box = mail("Ben Beispiel <ben@example.com>", "Example, Ada <ada@example.org>")
    assert read(box.replace("Example, Ada", '"Example, Ada"'), ego="ada example").ego == ADA


def test_who_cannot_be_told_is_asked_for() -> None:
    for box in (
        mail(),
        mail() * 3,
        mail() + sent("x") + mail("ada@example.org", "ben@example.com"),
    ):
        with pytest.raises(SourceError, match=r"--ego you@example\.org") as caught:
            read(box.replace("X-Gmail-Labels: Gesendet\n", ""))
        assert "example.com" not in str(caught.value)


def test_newsletters_alone_need_no_owner() -> None:
    part = read(mail("shop@example.com", "ada@example.org", "List-Id: <shop.example.com>"))
    assert part.ego is None
    assert not len(part.tables["people"])
    assert dropped(part) == {"list mail": 1}


def test_several_own_addresses_are_one_person() -> None:
    other = "Ada <ada@example.net>"
    box = sent("ben@example.com") * 2 + sent("cleo@example.net", sender=other)
    box += mail("ben@example.com", "ada@example.net") + sent("ada@example.net")
    part = read(box)
    assert events(part) == [(ADA, BEN), (ADA, BEN), (ADA, CLEO), (BEN, ADA)]
    assert dropped(part) == {TO_ONESELF: 1}
    own = part.addresses.loc[part.addresses["person_id"] == ADA, "address"]
    assert set(own) == {ADA, "mail:ada@example.net"}
    assert (part.tables["people"]["person_id"] == ADA).sum() == 1
    given = read(box.replace("Gesendet", "Archiv"), ego="ada@example.net, ada@example.org")
    assert events(given) == events(part)


def test_recipients_are_counted_as_people_and_without_the_sender() -> None:
    box = sent(
        "ben@example.com, BEN@example.com, ada@example.org",
        "Cc: cleo@example.net",
        "Bcc: dora@example.com",
    )
    rows = read(box).tables["interactions"]
    assert rows["n_recipients"].tolist() == [3, 3, 3]
    assert rows["recipient"].tolist() == [BEN, CLEO, "mail:dora@example.com"]


def test_a_blind_copy_reaches_the_owner() -> None:
    box = sent("ben@example.com") + mail("ben@example.com", "cleo@example.net")
    assert events(read(box)) == [(ADA, BEN), (BEN, ADA)]


def test_ties_count_mails_and_leave_out_crowds_machines_and_the_owner() -> None:
    crowd = ", ".join(f"p{n}@example.com" for n in range(25))
    box = sent("ben@example.com, cleo@example.net") * 2
    box += mail("ben@example.com", "ada@example.org, cleo@example.net, noreply@example.com")
    # 26 addresses with the sender's, one too many
    box += sent(crowd) + mail("ben@example.com", "cleo@example.net", "X-Gmail-Labels: Spam")
    ties = read(box).tables["ties"]
    assert ties.to_dict("records") == [
        {"source": BEN, "target": CLEO, "weight": 3.0, "basis": "mail"}
    ]
    fewer = read(sent(crowd.rpartition(",")[0])).tables["ties"]
    assert len(fewer) == 24 * 23 // 2


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ('"Example, Ada"', "Ada Example"),
        ('"Example, Dr. Ada-Marie"', "Dr. Ada-Marie Example"),
        ('"Ada Example, Ph.D."', "Ada Example, Ph.D."),
        ('"Beispiel GmbH, Bonn"', "Beispiel GmbH, Bonn"),
        ('"Example, Ada, Bonn"', "Example, Ada, Bonn"),
        ("\"'Ada Example'\"", "Ada Example"),
        ("'ada@example.org' via Team", None),
        ("Ada Example via Team", None),
        ("ada@example.org", None),
        ("=?utf-8?Q?Ada_=E2=80=AEelpmaxE?=", "Ada elpmaxE"),
        ("...", None),
    ],
)
def test_names(shown: str, name: str | None) -> None:
    people = read(sent(f"{shown} <x@example.com>")).tables["people"]
    assert people["name"].fillna("").tolist()[1] == (name or "")


def test_the_most_frequent_name_is_taken() -> None:
    box = sent("Ada <x@example.com>") + sent("Ada E <x@example.com>") * 2
    assert read(box).tables["people"]["name"].tolist()[1] == "Ada E"


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Takeout/Mail/Spam.mbox", "Spam"),
        ("Mail/INBOX.Sent", "Sent"),
        ("Gesendet-001.mbox.gz", "Gesendet"),
        ("Sent Messages.mbox/mbox", "Sent Messages"),
        ("Drafts/17.eml", "Drafts"),
        (
            "Takeout/Mail/All mail Including Spam and Trash.mbox",
            "All mail Including Spam and Trash",
        ),
        ("", ""),
    ],
)
def test_folders(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_the_folder_counts_where_there_are_no_labels() -> None:
    box = mail("ada@example.org", "ben@example.com")
    assert events(read(box, names=["Mail/Sent Items"])) == [(ADA, BEN)]
    part = read(box, mail(), names=["Mail/Sent Items", "Mail/Junk"])
    assert part.files[1].dropped == {"spam": 1}


def test_only_the_first_of_a_field_counts_but_recipients_add_up() -> None:
    block = b"\nFrom: a@x.org\nfrom : b@x.org\nTo: c@x.org\nTo: d@x.org\nSubject:\n one\n\ttwo"
    found = read_header(block)
    assert found.sender == ("mail:a@x.org", "")
    assert [key for key, _ in found.recipients] == ["mail:c@x.org", "mail:d@x.org"]
    assert found.subject == "one two"


def test_hostile_texts_come_back_as_plain_text(shared: Path) -> None:
    files = [
        *Path(shared, "badinput", "blns").glob("*.txt"),
        *Path(shared, "badinput", "xss").glob("*.txt"),
    ]
    texts = [line for path in files for line in path.read_text("utf-8", "replace").splitlines()]
    texts = [" ".join(text.replace("\0", "").split()) for text in texts if "=?" not in text][:1500]
    assert len(texts) > 500
    box = "".join(sent(f"x{n}@example.com", f"Subject: {text}") for n, text in enumerate(texts))
    rows = read(box).tables["interactions"]
    assert rows["text"].fillna("").tolist() == clean(texts).fillna("").tolist()
    fields = "".join(
        sent(f"{text} <ben@example.com>", f"X-Gmail-Labels: {text}", f"List-Id: {text}", date=text)
        for text in texts
    )
    part = read(fields, ego="ada@example.org")
    build(part.tables, source=part.source, covers=part.covers)
    assert part.files[0].read == len(texts)
    assert set(part.tables["interactions"]["recipient"]) >= {BEN}


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(GMAIL.encode())),
            st.integers(0, 30),
            st.one_of(
                st.binary(max_size=8),
                st.sampled_from(
                    [b"\n\nFrom ", b"=?", b"?=", b"\r", b"\0", b"<", b'"', b",", b"\n ", b"99"]
                ),
            ),
        ),
        max_size=12,
    )
)
def test_mutated_mailboxes_give_a_part_or_an_error(changes: list[tuple[int, int, bytes]]) -> None:
    data = GMAIL.encode()
    for place, length, new in changes:
        data = data[:place] + new + data[place + length :]
    one_input(data)
