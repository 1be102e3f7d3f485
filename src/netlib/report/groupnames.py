"""What groups are called: by name for the member, by kind and pseudonym in a copy to pass on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.text import fold

if TYPE_CHECKING:
    from netlib.network import Network
    from netlib.report.language import Words

_CALLED_AFTER_PEOPLE: Final = ("thread", "meeting")
_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def own_names(network: Network, words: Words) -> pd.Series:
    """Return the name of each group by its id, for the member.

    Threads and meetings are often called after the people in them, so they go by a number here; so does
    any group whose name holds the name of a person. A listed group without a name goes by its id.
    """
    groups = network.groups.set_index("group_id")
    names = groups["name"].fillna(groups.index.to_series())
    private = groups["basis"].isin(_CALLED_AFTER_PEOPLE) | _holds_a_name(names, network.people)
    numbered = [
        words.plain("group {n}", n=words.number(n)) for n in range(1, int(private.sum()) + 1)
    ]
    return names.mask(private, pd.Series(numbered, names.index[private], dtype="str"))


def coded_names(network: Network, codes: pd.Series, words: Words) -> pd.Series:
    """Return the kind and the code of each group by its id: nothing that anybody wrote.

    Parameters
    ----------
    network
        The groups.
    codes
        Pseudonym of each group, by its id.
    words
        The language.
    """
    groups = network.groups.set_index("group_id")
    kinds, bases = _kind_names(words), _basis_names(words)
    called = groups["basis"].map(bases).fillna(groups["kind"].map(kinds))
    called = called.fillna(words.plain("Group"))
    return called.astype("str") + " " + codes.reindex(groups.index).astype("str")


def _kind_names(words: Words) -> dict[str, str]:
    return {
        "interest": words.plain("Interest group"),
        "professional": words.plain("Professional group"),
        "sales": words.plain("Sales group"),
        "alumni": words.plain("Alumni group"),
    }


def _basis_names(words: Words) -> dict[str, str]:
    return {
        "employer": words.plain("Shared employer"),
        "school": words.plain("Shared school"),
        "thread": words.plain("Group thread"),
        "meeting": words.plain("Repeated meeting"),
        "label": words.plain("Label"),
    }


def _holds_a_name(names: pd.Series, people: pd.DataFrame) -> pd.Series:
    """Tell which texts hold the whole name of a person, or its first and last word."""
    folded = {fold(name) for name in people["name"].dropna()}
    ends = {(words[0], words[-1]) for words in map(str.split, folded) if len(words) > 1}

    def holds(text: str) -> bool:
        spoken = _WORD.findall(fold(text))
        return any(
            (first, last) in ends
            for place, first in enumerate(spoken)
            for last in spoken[place + 1 : place + 4]
        )

    return names.map(holds).astype(bool)
