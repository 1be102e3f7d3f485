"""Whose export it is: no file of a LinkedIn archive says so outright."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.errors import SourceError
from netlib.keys import name_key, profile_key
from netlib.sources.persons import each, is_address
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from netlib.sources.part import Own

UNKNOWN_OWNER: Final = "ego"
_ELSEWHERE: Final = ("mail:", "xing/")
_ASK: Final = "name yourself with --ego and the address of your profile."


def find_owner(seen: pd.DataFrame, inviting: Sequence[str], *, profile_name: str, own: Own) -> str:
    """Return the person id of the owner.

    Parameters
    ----------
    seen
        Who takes part in which conversation: ``conversation, person_id, name``.
    inviting
        Ids of the side of each invitation that is the owner's: who sent the outgoing, who got the incoming.
    profile_name
        Name in the owner's own profile, ``""`` if not in the export.
    own
        Who the user says they are, which wins: the address of a profile, else the first of the names. E-mail
        addresses and those of other platforms say nothing here.

    Raises
    ------
    SourceError
        If the files name several people equally, or do not know the one who was given.
    """
    known = {*seen["person_id"], *inviting}
    keys = sorted(key for key in own.keys if not key.startswith(_ELSEWHERE))
    if keys:
        return _addressed_owner(keys, known, profile_name=profile_name)
    if own.names:
        chosen = _named_owner(own.names[0], seen, known, profile_name=profile_name)
        if chosen is not None:
            return chosen
    sent = pd.Series(inviting, dtype="str").value_counts()
    leading = sent.index[sent == sent.max()]
    if len(leading) == 1:
        return str(leading[0])
    if not len(seen):
        return name_key(profile_name) if profile_name else UNKNOWN_OWNER
    # everyone in the mailbox is in a conversation with its owner, so the owner is in the most
    named = seen[each(seen["name"], fold) == fold(profile_name)] if profile_name else seen[:0]
    candidates = named if len(named) else seen
    counts = candidates.drop_duplicates(["conversation", "person_id"])["person_id"].value_counts()
    busiest = _addressed(counts.index[counts == counts.max()])
    if len(busiest) > 1:
        msg = f"This export does not tell whose it is, since {len(busiest)} people take part in equally many conversations: {_ASK}"
        raise SourceError(msg)
    return busiest[0]


def _addressed_owner(keys: Sequence[str], known: Collection[str], *, profile_name: str) -> str:
    """Return the id of the person the user gave by address: of several addresses the one the files know."""
    key = next((key for key in keys if key in known), keys[0])
    # where people are known by name only, the name in the profile links the owner to them
    by_address = any(not one.startswith("name:") for one in known)
    if known and key not in known and (by_address or not profile_name):
        msg = f"No message and no invitation of this export names the profile given with --ego: check the address, or {_ASK}"
        raise SourceError(msg)
    return key


def _named_owner(
    given: str, seen: pd.DataFrame, known: Collection[str], *, profile_name: str
) -> str | None:
    """Return the id of the person the user named, None if it is the profile's own name and says no more."""
    if (is_address(given) or profile_key(given) in known) and profile_key(given):
        return _addressed_owner([profile_key(given)], known, profile_name=profile_name)
    bearers = _addressed(seen.loc[each(seen["name"], fold) == fold(given), "person_id"].unique())
    if len(bearers) == 1:
        return bearers[0]
    if len(bearers) > 1:
        msg = f"{len(bearers)} people of this export bear the name given with --ego: {_ASK}"
        raise SourceError(msg)
    if fold(given) == fold(profile_name):
        return None
    if known:
        msg = f"Nobody in the messages of this export bears the name given with --ego: {_ASK}"
        raise SourceError(msg)
    return name_key(given)


def _addressed(ids: Iterable[str]) -> list[str]:
    """Return those of the ids that stand for an address, all if none does: a person may lack it here and there."""
    everyone = [str(one) for one in ids]
    return [one for one in everyone if not one.startswith("name:")] or everyone
