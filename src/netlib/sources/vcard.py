"""vCard files of any program, one card a file or many: phones, mail programs, address books, XING."""

from __future__ import annotations

import re
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.dates import ISO_FORMATS, parse_days
from netlib.errors import SourceError
from netlib.keys import mail_key
from netlib.sources.archive import read
from netlib.sources.batch import Parsed, gather
from netlib.sources.cards import cards_part
from netlib.sources.entries import ORGANISATION, as_rows
from netlib.sources.vcardtext import read_cards, split, unescape
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.part import Own, Part
    from netlib.sources.vcardtext import Card, Value

SOURCE: Final = "vcard"
VCARDS: Final = "vcards"
LIST: Final = "a list of people, kept as their label"
THING: Final = "a place or a device, not a person"
DAMAGED: Final = "a damaged card"

_START: Final = re.compile(r"(?:[ \t]*[\r\n])*BEGIN:VCARD[ \t]*(?:[\r\n]|$)", re.IGNORECASE)
_KIND: Final = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_MEMBER: Final = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
_ADDRESS: Final = ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE")
# TEL is wanted so that a card with nothing but a number is not taken for a damaged one
_WANTED: Final = frozenset(
    (
        *("FN", "N", "ORG", "TITLE", "ROLE", "CATEGORIES", "EMAIL", "ADR", "REV", "UID", "TEL"),
        *("X-ABSHOWAS", *_KIND, *_MEMBER, *_ADDRESS),
    )
)
_NO_PERSON: Final = {
    "group": LIST,
    "org": ORGANISATION,
    **dict.fromkeys(("location", "application", "device", "thing"), THING),
}
_REVISED: Final = (*ISO_FORMATS, "%Y%m%dT%H%M%S%z", "%Y%m%dT%H%M%S", "%Y%m%dT%H%M%S.%f%z", "%Y%m%d")


class _Name(NamedTuple):
    """The parts of the property N, in its order."""

    family: str = ""
    given: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""


def recognises(head: str) -> bool:
    """Tell a vCard file by its beginning."""
    return _START.match(head) is not None


def read_vcards(members: Sequence[Member], *, own: Own, settings: Settings) -> Part:  # noqa: ARG001 - as every format
    """Return the people of vCard files as a part; the lists they are on become their labels.

    Raises
    ------
    SourceError
        If a file cannot be read or holds no card.
    """
    files = []
    for member in members:
        files.append(read_cards(read(member), wanted=_WANTED))
        if not files[-1].cards:
            msg = f"{member.name} holds no card: export the address book again."
            raise SourceError(msg)
    cards = [card for file in files for card in file.cards]
    labels, strangers = _labels(cards)
    rows, notes = _rows(cards, labels)
    # one table for all files, cut up again: there may be thousands with one card each
    places = pairwise(accumulate((len(file.cards) for file in files), initial=0))
    batch = gather(
        VCARDS,
        [
            Parsed(member.name, rows.iloc[first:last], notes=file.notes)
            for member, file, (first, last) in zip(members, files, places, strict=True)
        ],
    )
    for sentence in notes:
        batch.note(sentence)
    if strangers:
        batch.note(f"{strangers} members of lists have no card here and are missing")
    return cards_part(SOURCE, batch, exported_on=_latest_revision(cards))


def _rows(cards: Sequence[Card], labels: Sequence[Iterable[str]]) -> tuple[pd.DataFrame, list[str]]:
    given = pd.DataFrame(
        {
            "name": [_name(card) for card in cards],
            "company": [_company(card) for card in cards],
            "position": [_first(card, "TITLE") or _first(card, "ROLE") for card in cards],
            "location": [_location(card) for card in cards],
            "emails": [_texts(card, "EMAIL") for card in cards],
            "urls": [_texts(card, *_ADDRESS) for card in cards],
            "labels": [
                [*_categories(card), *more] for card, more in zip(cards, labels, strict=True)
            ],
        }
    )
    rows, notes = as_rows(given)
    reasons = pd.Series([_reason(card) for card in cards], index=rows.index, dtype="str")
    rows["outcome"] = reasons.fillna(rows["outcome"])
    return rows, notes


def _labels(cards: Sequence[Card]) -> tuple[list[list[str]], int]:
    """Return the lists each card is on, and how many members of lists have no card."""
    lists: dict[str, list[str]] = {}
    for card in cards:
        if _kind(card) == "group":
            for member in filter(None, map(_reference, _texts(card, *_MEMBER))):
                lists.setdefault(member, []).append(_name(card))
    keys = [
        [*map(_reference, _texts(card, "UID")), *map(mail_key, _texts(card, "EMAIL"))]
        for card in cards
    ]
    known = {key for own in keys for key in own}
    strangers = sum(key not in known for key in lists)
    return [[name for key in own for name in lists.get(key, ())] for own in keys], strangers


def _reference(text: str) -> str:
    """Return by what a member of a list is known: the UID of its card, or an e-mail address."""
    return mail_key(text) or fold(text).removeprefix("urn:uuid:")


def _reason(card: Card) -> str | None:
    """Return why a card is none of a person, None if it is or nothing says so."""
    if card.is_damaged:
        return DAMAGED
    if reason := _NO_PERSON.get(_kind(card)):
        return reason
    bears_name = any(fold(part) for part in _name_parts(card))
    shown = fold(_first(card, "FN"))
    # version 3.0 demands a name, which is then the company's
    is_company = fold(_first(card, "X-ABSHOWAS")) == "company" or shown == fold(_company(card))
    return ORGANISATION if _company(card) and is_company and not bears_name else None


def _kind(card: Card) -> str:
    return next((fold(text) for text in _texts(card, *_KIND)), "")


def _name(card: Card) -> str:
    """Return the name as it is shown, without titles; the parts in their order where there is nothing better.

    Titles are a part of their own, and the same person bears none elsewhere.
    """
    parts = _name_parts(card)
    plain = " ".join(filter(None, (parts.given, parts.additional, parts.family)))
    shown = _first(card, "FN").strip()
    is_company = fold(_first(card, "X-ABSHOWAS")) == "company"
    in_reverse = fold(shown) == fold(f"{parts.family}, {parts.given}")
    if not shown or in_reverse or (is_company and plain):
        return plain
    untitled = shown.removeprefix(f"{parts.prefix} ") if parts.prefix else shown
    untitled = untitled.removesuffix(f" {parts.suffix}") if parts.suffix else untitled
    return untitled.strip() or shown


def _name_parts(card: Card) -> _Name:
    values = card.properties.get("N")
    if not values:
        return _Name()
    parts = [part.strip() for part in split(values[0].text, ";")]
    return _Name(*parts[: len(_Name._fields)])


def _company(card: Card) -> str:
    firms = (split(value.text, ";")[0].strip() for value in card.properties.get("ORG", ()))
    return next(filter(None, firms), "")


def _location(card: Card) -> str:
    """Return city and country of the preferred address, else of the one at work, else of the first that has any."""
    addresses = sorted(
        card.properties.get("ADR", ()),
        key=lambda value: (value.preference, "work" not in value.types),
    )
    return next(filter(None, map(_place, addresses)), "")


def _place(address: Value) -> str:
    parts = [part.strip() for part in split(address.text, ";")]
    return ", ".join(filter(None, (*parts[3:4], *parts[6:7])))


def _categories(card: Card) -> list[str]:
    return [
        text for value in card.properties.get("CATEGORIES", ()) for text in split(value.text, ",")
    ]


def _texts(card: Card, *names: str) -> list[str]:
    return [unescape(value.text) for name in names for value in card.properties.get(name, ())]


def _first(card: Card, name: str) -> str:
    return next(filter(str.strip, _texts(card, name)), "")


def _latest_revision(cards: Iterable[Card]) -> date | None:
    texts = [text for card in cards for text in _texts(card, "REV")]
    latest = parse_days(pd.Series(texts, dtype="str"), _REVISED).max()
    return None if pd.isna(latest) else latest.date()
