"""Whose calendar it is: told by the user, by the name of the calendar, or by who is in nearly every meeting."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.errors import SourceError
from netlib.keys import mail_key, name_key
from netlib.sources.participants import leading
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netlib.sources.meetings import Entry
    from netlib.sources.part import Own

_ASK: Final = (
    "This calendar does not tell whose it is: name your own address with --ego you@example.org, "
    "or your name where it holds names alone."
)


def find_own(
    entries: Sequence[Entry], calendars: Iterable[str], *, names: pd.Series, own: Own
) -> tuple[set[str], str | None]:
    """Return all ids that stand for the owner, and the one that is used; None where the calendars name nobody.

    Parameters
    ----------
    entries
        Events of all files.
    calendars
        What the calendars are called; Google calls the first one by the address of its owner.
    names
        Name by id.
    own
        What the user said about themself.

    Raises
    ------
    SourceError
        If nobody clearly is in the most events of one kind of file.
    """
    addresses = {key for key in own.keys if key.startswith("mail:")}
    wanted = {fold(name) for name in own.names}
    titles = {key for key in map(mail_key, calendars) if key}
    found: set[str] = set()
    met: Counter[str] = Counter()
    # addresses in one kind of file, names in the other: each tells on its own
    for is_table in (False, True):
        live = [entry for entry in entries if entry.is_table == is_table and _is_live(entry)]
        if not live:
            continue
        # where nobody is said to have invited, the owner may not be named
        named = [{one.key for one in entry.named} for entry in live if entry.is_invitation]
        counts = Counter(key for keys in named for key in keys)
        met += counts
        known = {*wanted, *(fold(name) for name in names.reindex(list(addresses | found)).dropna())}
        by_name = {str(key) for key, name in names.items() if fold(name) in known}
        told = [keys & counts.keys() for keys in (addresses, found, titles, by_name)]
        if not counts:
            told = [addresses, found, titles, {name_key(name) for name in own.names}]
        found |= next((keys for keys in told if keys), set()) or _busiest(counts, len(named))
    keys = addresses | found
    if not keys:
        return set(), None
    return keys, min(keys, key=lambda key: (not key.startswith("mail:"), -met[key], key))


def _busiest(counts: Counter[str], events: int) -> set[str]:
    most = leading(pd.Series(counts, dtype="int64").sort_index(), events=events)
    if most is None:
        raise SourceError(_ASK)
    return {most}


def _is_live(entry: Entry) -> bool:
    """Tell an event that names somebody and was not called off."""
    return bool(not entry.reason and entry.named and entry.event and not entry.event.is_cancelled)
