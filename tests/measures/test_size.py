"""Counts of the account."""

from __future__ import annotations

from netlib.measures import reasons, size


def test_an_empty_list_is_nought_and_no_list_is_not_available() -> None:
    contacts, book = size.measures(0, address_book=0)
    assert (contacts.value, contacts.unit, contacts.low) == (0, "count", None)
    assert (book.value, book.claim) == (0, "C9")
    contacts, book = size.measures(None, address_book=None)
    assert contacts.unavailable == reasons.NO_CONTACT_LIST
    assert book.unavailable == reasons.NO_ADDRESS_BOOK
