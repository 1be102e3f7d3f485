"""What each CSV file looks like: the columns that give it away, and the columns that are read.

LinkedIn's files are requested under *Settings, Data privacy, Get a copy of your data*. File names may be
localised and change; the header row is what a file is recognised by.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.network import COLUMNS
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

CONNECTIONS: Final = "connections"
MESSAGES: Final = "messages"
INVITATIONS: Final = "invitations"
ENDORSED: Final = "endorsements received"
ENDORSING: Final = "endorsements given"
RECOMMENDED: Final = "recommendations received"
RECOMMENDING: Final = "recommendations given"
ADDRESS_BOOK: Final = "imported contacts"
PROFILE: Final = "profile"
POSITIONS: Final = "positions"
RECOMMENDATIONS: Final = "recommendations"  # of either direction, until the file name tells
LINKEDIN_KINDS: Final = (
    CONNECTIONS,
    MESSAGES,
    INVITATIONS,
    ENDORSED,
    ENDORSING,
    RECOMMENDED,
    RECOMMENDING,
    ADDRESS_BOOK,
    PROFILE,
    POSITIONS,
)
TABLE_KINDS: Final = tuple(COLUMNS)

_NUMBERED = re.compile(r"[_-]\d+$")

# no header spares these: talks with a machine share the header of messages.csv, the rest is nobody's business
_NOT_PEOPLE: Final = re.compile(r"guide_messages|learning_?.*messages")
_PRIVATE: Final = frozenset(
    (
        "ad_targeting",
        "ads clicked",
        "email addresses",
        "inferences_about_you",
        "job applications",
        "lan ads engagement",
        "logins",
        "phonenumbers",
        "receipts",
        "receipts_v2",
        "registration",
        "savedjobalerts",
        "searchqueries",
        "security challenges",
        "verifications",
        "whatsapp phone numbers",
    )
)
_STEMS: Final = MappingProxyType(
    {
        "connections": CONNECTIONS,
        "messages": MESSAGES,
        "invitations": INVITATIONS,
        "endorsement_received_info": ENDORSED,
        "endorsement_given_info": ENDORSING,
        "recommendations_received": RECOMMENDED,
        "recommendations_given": RECOMMENDING,
        "recommendations received": RECOMMENDED,
        "recommendations given": RECOMMENDING,
        **{kind: kind for kind in TABLE_KINDS},
    }
)


class Layout(NamedTuple):
    """How a kind of file is told by its header, and what is read of it; names are folded."""

    kind: str
    signature: frozenset[str]
    columns: tuple[str, ...]
    ignored: tuple[str, ...] = ()
    aliases: Mapping[str, str] = MappingProxyType({})
    repair: Callable[[list[str]], list[str]] | None = None

    def named(self, folded: Sequence[str]) -> list[str]:
        """Return folded column names under the names they have here."""
        return [self.aliases.get(name, name) for name in folded]


def _rejoin_date(row: list[str]) -> list[str]:
    """Mend a recommendation whose date ``01/24/18, 03:00 PM`` came without quotes and fell into two cells."""
    return [*row[:5], f"{row[5]},{row[6]}", *row[7:]]


_CONNECTIONS: Final = Layout(
    CONNECTIONS,
    frozenset(("first name", "last name", "connected on")),
    ("first name", "last name", "url", "email address", "company", "position", "connected on"),
    ("address", "websites", "instant messengers"),
    # headers in other languages are known from other parsers only, none was seen in an archive
    MappingProxyType(
        {
            **dict.fromkeys(("vorname", "prénom", "nombre", "nome"), "first name"),
            **dict.fromkeys(("nachname", "nom", "apellido", "cognome"), "last name"),
            **dict.fromkeys(("profil-url",), "url"),
            **dict.fromkeys(
                (
                    "e-mail-adresse",
                    "adresse e-mail",
                    "correo electrónico",
                    "indirizzo email",
                ),
                "email address",
            ),
            **dict.fromkeys(("unternehmen", "entreprise", "empresa", "azienda"), "company"),
            **dict.fromkeys(("berufsbezeichnung", "poste", "cargo", "posizione"), "position"),
            **dict.fromkeys(
                ("verbunden am", "date de connexion", "conectado el", "data di collegamento"),
                "connected on",
            ),
        }
    ),
)
_LINKEDIN: Final = (
    _CONNECTIONS,
    # cut down by hand, as people do before they hand it on
    _CONNECTIONS._replace(signature=frozenset(("first name", "last name", "company", "position"))),
    Layout(
        MESSAGES,
        frozenset(("from", "to", "date", "content")),
        (
            "conversation id",
            "conversation title",
            "from",
            "sender profile url",
            "to",
            "recipient profile urls",
            "date",
            "content",
            "is message draft",
            "is conversation draft",
        ),
        ("subject", "folder", "attachments", "direction", "is conversation archived"),
    ),
    Layout(
        INVITATIONS,
        frozenset(("from", "to", "sent at", "direction")),
        (
            "from",
            "to",
            "sent at",
            "message",
            "direction",
            "inviterprofileurl",
            "inviteeprofileurl",
        ),
    ),
    *(
        Layout(
            kind,
            frozenset(("endorsement date", "skill name", f"{who} first name")),
            (
                "endorsement date",
                "skill name",
                f"{who} first name",
                f"{who} last name",
                f"{who} public url",
                "endorsement status",
            ),
        )
        for kind, who in ((ENDORSED, "endorser"), (ENDORSING, "endorsee"))
    ),
    Layout(
        RECOMMENDATIONS,
        frozenset(("first name", "last name", "text", "creation date", "status")),
        ("first name", "last name", "company", "job title", "text", "creation date", "status"),
        repair=_rejoin_date,
    ),
    # the address book is counted and nothing of it is kept
    Layout(
        ADDRESS_BOOK,
        frozenset(("firstname", "lastname", "emails")),
        ("firstname", "lastname", "emails", "phonenumbers"),
        (
            *("middlename", "maidenname", "nickname", "nameprefix", "namesuffix", "title"),
            *(
                "createdat",
                "updatedat",
                "countrycode",
                "regioncode",
                "thirdpartyverified",
                "location",
            ),
        ),
    ),
    Layout(
        ADDRESS_BOOK,
        frozenset(("first name", "last name", "companies", "email address", "phone numbers")),
        ("first name", "last name", "email address", "phone numbers"),
        (
            *("companies", "title", "created at", "instant message handles", "addresses", "sites"),
            *("full name", "birthday", "location", "bookmarked at", "profiles"),
        ),
    ),
    Layout(
        PROFILE,
        frozenset(("first name", "last name", "headline", "industry")),
        ("first name", "last name", "headline", "industry", "geo location"),
        (
            *("maiden name", "address", "birth date", "summary", "zip code", "twitter handles"),
            *("websites", "instant messengers"),
            # before 2018
            *("contact instructions", "country", "marital status", "created date", "association"),
        ),
    ),
    Layout(
        POSITIONS,
        frozenset(("company name", "title", "started on", "finished on")),
        ("company name", "title", "started on", "finished on"),
        ("description", "location"),
    ),
)
_TABLES: Final = tuple(
    Layout(kind, frozenset(signature), tuple(COLUMNS[kind]))
    for kind, signature in (
        ("interactions", ("sender", "recipient")),
        ("requests", ("request_id", "person_id")),
        ("memberships", ("person_id", "group_id")),
        ("groups", ("group_id",)),
        ("ties", ("source", "target")),
        ("people", ("person_id",)),
    )
)


def recognise(header: Sequence[str]) -> Layout | None:
    """Return the layout a header row belongs to, None if to none."""
    folded = [fold(name) for name in header]
    for layout in (*_LINKEDIN, *_TABLES):
        if layout.signature.issubset(layout.named(folded)):
            return layout
    return None


def needed_columns(kind: str) -> str:
    """Return the columns a table of the project cannot do without, as a list in words."""
    (layout,) = (layout for layout in _TABLES if layout.kind == kind)
    return " and ".join(sorted(layout.signature))


def plain_stem(stem: str) -> str:
    """Return the name of a file without the number LinkedIn appends: of a member, or of a part."""
    return _NUMBERED.sub("", stem)


def is_left_alone(stem: str) -> bool:
    """Tell a file that is never opened: talks with a machine, and what is private and of no use here."""
    name = plain_stem(stem)
    return name in _PRIVATE or _NOT_PEOPLE.fullmatch(name) is not None


def expected_kind(stem: str) -> str | None:
    """Return the kind a file of this name would be of, None if the name promises nothing."""
    return _STEMS.get(plain_stem(stem))


def recommendation_kind(stem: str) -> str | None:
    """Return whether recommendations were received or given, which the name alone tells; None if it does not."""
    if "received" in stem:
        return RECOMMENDED
    return RECOMMENDING if "given" in stem else None
