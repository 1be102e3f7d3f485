"""How many contacts there are (C2), and how many addresses were handed over (C9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition

if TYPE_CHECKING:
    from netlib.measures.measure import Measure

CONTACTS: Final = Definition(
    name="size.contacts",
    claim="C2",
    text="Number of contacts: the people the export lists as such, or, in a table folder that lists none, "
    "those the person exchanged a message with or shares a tie with. A count of this account, without an interval.",
    unit="count",
)
ADDRESS_BOOK: Final = Definition(
    name="exposure.address_book",
    claim="C9",
    text="Number of people in the address book that was uploaded to the platform, whether or not they are "
    "contacts there. A count of this account, without an interval.",
    unit="count",
)


def measures(contacts: int | None, *, address_book: int | None) -> list[Measure]:
    """Return the number of contacts, None where the export does not list them, and of uploaded addresses."""
    return [
        CONTACTS.without(reasons.NO_CONTACT_LIST)
        if contacts is None
        else CONTACTS.result(contacts, n=contacts),
        ADDRESS_BOOK.without(reasons.NO_ADDRESS_BOOK)
        if address_book is None
        else ADDRESS_BOOK.result(address_book, n=address_book),
    ]
