"""Whose answers of XING these are: ``/users/me`` cannot be told from the answer about anybody else."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING, Final

from netlib.errors import SourceError
from netlib.keys import name_key
from netlib.sources.persons import each
from netlib.sources.xing_events import sides_of
from netlib.sources.xing_json import (
    CONTACT_IDS,
    CONTACTS,
    CONVERSATIONS,
    REQUESTS,
    USERS,
    inside,
    text_of,
)
from netlib.sources.xing_people import BY_ID, PROFILE
from netlib.sources.xing_talks import people_in
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from netlib.sources.part import Own
    from netlib.sources.xing_json import Found
    from netlib.sources.xing_people import Directory, People

_ASK: Final = "name yourself with --ego and the address of your profile, as https://www.xing.com/profile/First_Last."


def find_owner(found: Found, people: People, own: Own) -> str:
    """Return the person id of the owner.

    What the user said wins; then the user with an ``active_email``, which XING tells about oneself only; then
    whoever sent the sent requests and got the received ones; then the one person in all conversations. A
    contact is never the owner.

    Raises
    ------
    SourceError
        If nothing tells the owner, or what the user said fits several people or another than the owner.
    """
    contacts = {people.directory.find(entry.value) for entry in found.of(CONTACTS, CONTACT_IDS)}
    given = _given(people, own, contacts)
    if len(given) > 1:
        msg = f"What --ego says fits {len(given)} people in the files of XING: {_ASK}"
        raise SourceError(msg)
    if given:
        return given.pop()
    told = _told(found, people.directory, contacts)
    profile = next((key for key in sorted(own.keys) if key.startswith(PROFILE)), "")
    if told and not (profile and told.startswith(PROFILE)):
        return told
    if told:
        msg = "The profile named with --ego is not the one these files of XING are about: check the address, or leave it out."
        raise SourceError(msg)
    if own.is_given:
        return profile or next(iter(sorted(own.keys)), "") or name_key(own.names[0])
    msg = f"These files of XING do not tell whose they are: {_ASK}"
    raise SourceError(msg)


def _given(people: People, own: Own, contacts: AbstractSet[str]) -> set[str]:
    """Return who has one of the addresses the user gave, else who bears the name or number."""
    known = dict(zip(people.addresses["address"], people.addresses["person_id"], strict=True))
    found = {known[key] for key in own.keys if key in known}
    for name in () if found else own.names:
        if BY_ID + fold(name) in known:
            found.add(known[BY_ID + fold(name)])
        else:
            bearers = people.mentions["person_id"][
                each(people.mentions["name"], fold) == fold(name)
            ]
            found |= set(bearers) - contacts
    return found


def _told(found: Found, directory: Directory, contacts: AbstractSet[str]) -> str:
    """Return who the files tell the owner is, ``""`` where they tell nobody or several."""
    users = (entry.value for entry in found.of(USERS))
    known_to_self = {directory.find(one) for one in users if text_of(inside(one, "active_email"))}
    asking = set()
    for entry in found.of(REQUESTS):
        sides = sides_of(entry.value)
        asking.add(directory.find(sides.sender if sides.is_sent else sides.recipient))
    talks = [
        {directory.find(user) for user in people_in(entry.value)}
        for entry in found.of(CONVERSATIONS)
    ]
    # a conversation of one person names the other side alone
    talks = [people - {""} for people in talks if len(people - {""}) > 1]
    everywhere = reduce(set.intersection, talks) if talks else set()
    for candidates in (known_to_self, asking, everywhere):
        left = candidates - contacts - {""}
        if len(left) == 1:
            return left.pop()
    return ""
