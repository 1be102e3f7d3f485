"""What the entries of every address book have in common: whom they name, and what in them is an address or a label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.keys import mail_key, profile_key
from netlib.sources.batch import new_outcome
from netlib.sources.cards import NOBODY
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netlib.sources.batch import Rows

ORGANISATION: Final = "an organisation, not a person"
_TEXTS: Final = ("name", "company", "position", "location")
_LISTS: Final = ("emails", "urls", "labels")

_PROFILES: Final = ("in/", "xing/")
# the group every contact of a Google account is in says nothing about any of them
_EVERYBODY: Final = frozenset(("mycontacts", "my contacts", "system group: my contacts"))
_BETWEEN_ADDRESSES: Final = re.compile(r"[;,\s]+")
_PHONE: Final = re.compile(r"[+(]?[\d\s()/.\-\u2010-\u2013]+")
_FEWEST_DIGITS: Final = 5


def as_rows(given: pd.DataFrame) -> Rows:
    """Return entries as contact cards, each with its outcome, and what is to be noted.

    Only profiles of LinkedIn and XING are kept of the web addresses, since the page of a company would
    make one person of all who work there. An entry that names nobody, has no address and yet a company
    is the company's own.

    Parameters
    ----------
    given
        Texts ``name, company, position, location`` as they stand in the file, and ``emails, urls,
        labels``, each a sequence of texts.
    """
    rows = pd.DataFrame({column: clean(given[column]) for column in _TEXTS}, index=given.index)
    lists = {column: _cleaned(given[column]) for column in _LISTS}
    names = rows["name"].fillna("")
    are_addresses = names.map(mail_key).ne("")
    emails = [_addresses(one) for one in lists["emails"]]
    lost = sum(bool(texts) and not own for texts, own in zip(lists["emails"], emails, strict=True))
    # where a program knows no name, it puts the address or the number in its place
    instead = names.where(are_addresses, "").tolist()
    emails = [own or _addresses([name]) for own, name in zip(emails, instead, strict=True)]
    rows["name"] = rows["name"].mask(are_addresses | names.map(_is_number).astype("bool"))
    rows["emails"] = pd.Series(emails, given.index, dtype="object")
    for column, pick in (("urls", _profiles), ("labels", _labels)):
        rows[column] = pd.Series(list(map(pick, lists[column])), given.index, dtype="object")
    rows["outcome"] = new_outcome(rows).mask(_is_nobody(rows), NOBODY)
    rows["outcome"] = rows["outcome"].mask(_is_nobody(rows) & rows["company"].notna(), ORGANISATION)
    notes = [f"{lost} entries for e-mail hold no address and are missing"] if lost else []
    return rows, notes


def joined(parts: Iterable[pd.Series], separator: str = " ") -> pd.Series:
    """Return the texts of several columns as one, without the empty ones; NA where all are empty."""
    cleaned = [clean(part).fillna("") for part in parts]
    texts = [separator.join(filter(None, row)) for row in zip(*cleaned, strict=True)]
    return clean(pd.Series(texts, index=cleaned[0].index, dtype="str"))


def first_given(columns: Iterable[pd.Series]) -> pd.Series:
    """Return for each row the first text that is not empty, NA where all are."""
    first, *others = (clean(column) for column in columns)
    for other in others:
        first = first.fillna(other)
    return first


def _is_nobody(rows: pd.DataFrame) -> pd.Series:
    return rows["name"].isna() & ~rows["emails"].astype("bool") & ~rows["urls"].astype("bool")


def _cleaned(lists: Iterable[Sequence[str]]) -> list[list[str]]:
    """Return the texts of each list as they are kept, without the empty ones."""
    nested = [list(one) for one in lists]
    texts = iter(clean([text for one in nested for text in one]).fillna("").tolist())
    return [[text for text in (next(texts) for _ in one) if text] for one in nested]


def _addresses(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the e-mail addresses in the texts, each once; a cell may hold several, or one in angle brackets."""
    pieces = [piece for text in texts for piece in _BETWEEN_ADDRESSES.split(text)]
    found: dict[str, str] = {}
    for piece in pieces:
        address = piece.strip("<>()'\"")
        if key := mail_key(address):
            plain = address[7:] if address[:7].casefold() == "mailto:" else address
            found.setdefault(key, plain)
    return tuple(found.values())


def _profiles(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(profile_key(text), text)
    return tuple(text for key, text in found.items() if key.startswith(_PROFILES))


def _labels(texts: Iterable[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        found.setdefault(fold(text), text)
    return tuple(text for key, text in found.items() if key and key not in _EVERYBODY)


def _is_number(text: str) -> bool:
    return bool(_PHONE.fullmatch(text)) and sum(map(str.isdigit, text)) >= _FEWEST_DIGITS
