"""For whom a report is written, and how people and groups are called in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.errors import NetlibError

if TYPE_CHECKING:
    from pathlib import Path

    import pandas as pd

    from netlib.network import Network
    from netlib.report.language import Words

MEMBER: Final = "member"
"""Who made the report, about their own network: names are shown."""
COACH: Final = "coach"
"""Somebody it is passed on to: pseudonyms stand for names, and few people are not broken down."""
COACH_WITH_NAMES: Final = "coach-with-names"
"""As the coach's copy, but with the names, where the member wants it so."""
READERS: Final = (MEMBER, COACH, COACH_WITH_NAMES)


def check_reader(reader: str) -> None:
    """Refuse a reader there is no report for.

    Raises
    ------
    NetlibError
        With those there are.
    """
    if reader not in READERS:
        msg = f"There is no report for the reader '{reader[:20]}': choose one of {', '.join(READERS)}."
        raise NetlibError(msg)


def people_shown(network: Network, *, reader: str, key_file: Path, words: Words) -> pd.Series:
    """Return what each person is called in the report, by id: the name, or a pseudonym in the coach's copy."""
    # the process that only starts the kernel needs neither these nor pandas
    from netlib.report.sharing.pseudonyms import pseudonyms
    from netlib.report.sharing.secret import secret

    if reader == COACH:
        return pseudonyms(secret(key_file), network.people["person_id"])
    names = network.people.set_index("person_id")["name"]
    return names.fillna(words.plain("name unknown"))


def groups_shown(network: Network, *, reader: str, key_file: Path, words: Words) -> pd.Series:
    """Return what each group is called in the report, by id: its name, or kind and pseudonym in a copy to pass on."""
    from netlib.report.groupnames import coded_names, own_names
    from netlib.report.sharing.pseudonyms import pseudonyms
    from netlib.report.sharing.secret import secret

    if reader == MEMBER:
        return own_names(network, words)
    codes = pseudonyms(secret(key_file), network.groups["group_id"])
    return coded_names(network, codes, words)
