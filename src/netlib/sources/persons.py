"""Who is meant: the ids of people named by address, by name, or not at all.

An address decides; a name decides only where one known person bears it. People LinkedIn no longer names
share one placeholder, so each of their conversations has a person of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import pandas as pd

from netlib.keys import name_key, profile_key
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_Key = TypeVar("_Key")

PLACEHOLDER: Final = "member:"
"""What the id of a person LinkedIn does not name begins with; the conversation follows."""

UNCLEAR: Final = "#unclear"
"""What the id of a person ends in whose name several known people bear."""

ANONYMOUS: Final = frozenset(
    (
        "linkedin member",
        "linkedin-mitglied",
        "membre de linkedin",
        "miembro de linkedin",
        "utente linkedin",
        *("facebook user", "facebook-nutzer", "facebook-benutzer", "facebook-nutzer:in"),
        *("utilisateur facebook", "usuario de facebook", "utente di facebook"),
        *("instagram user", "instagram-nutzer", "instagram-benutzer", "instagram-nutzer:in"),
        *("utilisateur instagram", "usuario de instagram", "utente di instagram"),
    )
)
"""Folded names a platform puts in place of people who left or blocked the member."""
_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.|(?:[a-z-]+\.)?(?:linkedin|xing)\.com/|in/|pub/)", re.IGNORECASE
)


class Directory(NamedTuple):
    """Which person a folded name means: the one who bears it, ``""`` where several do; then the company may tell."""

    by_name: dict[str, str]
    by_name_and_company: dict[tuple[str, str], str]


def each(values: pd.Series, function: Callable[[str], str | None]) -> pd.Series:
    """Return the function of each text, computed once for equal ones; NA counts as ``""``, None as NA."""
    codes, texts = pd.factorize(values if values.dtype == "category" else values.fillna(""))
    results = pd.array([function(text) for text in texts.tolist()], dtype="str")
    return pd.Series(results.take(codes), index=values.index, dtype="str")


def is_address(text: str) -> bool:
    """Tell the address of a profile from a name or an id."""
    return _ADDRESS.match(text.strip()) is not None


def is_anonymous(name: str) -> bool:
    """Tell the placeholder LinkedIn puts in place of people who left or blocked the member."""
    return fold(name) in ANONYMOUS


def make_directory(people: pd.DataFrame) -> Directory:
    """Return the directory of people given as ``person_id, name, company``; a person may be there more than once."""
    names, companies = each(people["name"], fold), each(people["company"], fold)
    known = ~names.isin(["", *ANONYMOUS])
    # pandas is slow to go through its own texts
    folded, firms, ids = (one[known].tolist() for one in (names, companies, people["person_id"]))
    by_name = _bearers(folded, ids)
    unclear = [one for one in zip(folded, firms, ids, strict=True) if not by_name[one[0]]]
    return Directory(by_name, _bearers([one[:2] for one in unclear], [one[2] for one in unclear]))


def find_ids(
    directory: Directory, *, url: pd.Series, name: pd.Series, company: pd.Series, thread: pd.Series
) -> pd.Series:
    """Return the ids of people by their address, else by their name; ``""`` where there is neither.

    A name borne by several known people is not given to any of them: its id ends in `UNCLEAR`.
    """
    return fill_by_name(
        each(url, profile_key), directory, name=name, company=company, thread=thread
    )


def fill_by_name(
    ids: pd.Series, directory: Directory, *, name: pd.Series, company: pd.Series, thread: pd.Series
) -> pd.Series:
    """Return ids with those of people who have none so far filled in by their name; see `find_ids`."""
    nameless = ids == ""
    if nameless.any():
        by_name = _ids_by_name(
            directory, name[nameless].fillna(""), company[nameless].fillna(""), thread[nameless]
        )
        ids = by_name.reindex(ids.index).fillna(ids)
    return ids


def _ids_by_name(
    directory: Directory, name: pd.Series, company: pd.Series, thread: pd.Series
) -> pd.Series:
    folded, firm = each(name, fold), each(company, fold)
    bearer = each(folded, directory.by_name.get)
    unclear = bearer == ""
    both = zip(folded[unclear], firm[unclear], strict=True)
    bearer[unclear] = [directory.by_name_and_company.get(one) or None for one in both]
    own = each(folded + "\n" + firm, lambda both: name_key(*both.split("\n")))
    own = own.mask(unclear, own + UNCLEAR)
    own = own.mask(folded.isin(ANONYMOUS), PLACEHOLDER + thread.fillna(""))
    return bearer.fillna(own).mask(folded == "", "").astype("str")


def _bearers(keys: Iterable[_Key], ids: Iterable[str]) -> dict[_Key, str]:
    found: dict[_Key, str] = {}
    for key, one in zip(keys, ids, strict=True):
        if found.setdefault(key, one) != one:
            found[key] = ""
    return found
