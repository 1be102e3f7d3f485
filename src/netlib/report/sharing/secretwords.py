"""What of an export must not be told: its names, addresses, companies, titles, groups and messages, as words to search for."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import unquote

import pandas as pd

from netlib.companies import company_key, is_company
from netlib.report.sharing.spelling import spelt, words_in, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from netlib.network import Network

LONGEST: Final = 6
"""Words of the longest sequence that is searched for; of what is longer, each five in a row are."""
SHINGLE: Final = 5
"""Words in a row by which a message is recognised."""

_TITLE_WORDS: Final = 3
_LETTERS_OF_A_PLACE: Final = 3
_LETTERS_OF_A_MAILBOX: Final = 5
_LETTERS_OF_AN_ID: Final = 6
_LETTERS_JOINED: Final = 6
# a word that only one of the companies has in its name points at it
_LETTERS_OF_A_RARE_WORD: Final = 6

Words = tuple[str, ...]


class Secret(NamedTuple):
    """Texts of one kind, and the sequences of words that would tell one of them.

    Attributes
    ----------
    kind
        What would be told, as it is named in a sentence.
    texts
        Each once, none NA.
    sequences
        Returns the sequences for a text and its words.
    """

    kind: str
    texts: pd.Series
    sequences: Callable[[str, Words], Iterable[Words]]


def secrets_of(network: Network, *, names_told: bool) -> Iterator[Secret]:
    """Return what of an export must not be told, apart from its messages.

    Parameters
    ----------
    network
        The whole export, its owner included.
    names_told
        Whether names of people may stand in the copy.
    """
    people, own = network.people, network.own
    if not names_told:
        yield Secret("the name of a person", _distinct(people["name"]), _of_name)
    yield Secret("a profile address", _profiles(people, parts=2 if names_told else 1), _of_profile)
    yield Secret("an e-mail address", _distinct(people["email"], _mailboxes(people["person_id"])), _of_mailbox)  # fmt: skip
    yield Secret("an address or place", _distinct(people["location"]), _of_place)
    companies = _distinct(people["company"], own["organization"])
    companies = companies[[is_company(name) for name in companies]]
    yield Secret("a company", companies, _of_company(companies))
    yield Secret("a job title", _distinct(people["position"], own["name"]), _of_title)
    stated = network.annotations.loc[network.annotations["column"] == "group", "value"]
    yield Secret("the name of a group", _distinct(network.groups["name"], stated), _of_any)
    paths = pd.Series([str(Path.home()), str(Path.cwd())], dtype="str")
    yield Secret("a path of this machine", paths, _of_path)


def messages_of(network: Network) -> Iterator[tuple[str, pd.Series]]:
    """Return all that was written, each text once, by what it is called in a sentence."""
    yield "words of a message", _distinct(network.interactions["text"])
    yield "words of a contact request", _distinct(network.requests["text"])
    yield "words of your own profile or posts", _distinct(network.own["text"])


def is_telling(sequence: Words) -> bool:
    """Return whether a sequence could tell anything: a number or a letter alone does not."""
    return any(not word.isdecimal() for word in sequence) and sum(map(len, sequence)) > 1


def cut(sequence: Words) -> Iterable[Words]:
    """Return a sequence, or five words in a row each where it is long."""
    if len(sequence) <= LONGEST:
        return (sequence,)
    return (sequence[at : at + SHINGLE] for at in range(len(sequence) - SHINGLE + 1))


def _distinct(*columns: pd.Series) -> pd.Series:
    return pd.concat([column.dropna() for column in columns]).drop_duplicates()


def _profiles(people: pd.DataFrame, *, parts: int) -> pd.Series:
    """Return the last parts of profile addresses, percent signs decoded."""
    slashed = people["person_id"][people["person_id"].str.contains("/", regex=False)]
    addresses = _distinct(people["url"], slashed).str.rstrip("/").str.split("/").str[-parts:]
    return _distinct(addresses.str.join("/").map(unquote, na_action="ignore").astype("str"))


def _mailboxes(ids: pd.Series) -> pd.Series:
    return ids[ids.str.contains("@", regex=False)]


def _of_name(_: str, words: Words) -> Iterable[Words]:
    """Return the full name, with the last word first, without those between, joined, and every word of it."""
    first, last, joined = words[:1], words[-1:], "".join(words)
    turned = (words, last + words[:-1], words[1:] + first, first + last, last + first)
    single = ((word,) for word in words if len(word) > 1)
    glued = ((joined,),) if len(joined) >= _LETTERS_JOINED else ()
    return chain(chain.from_iterable(map(cut, turned)), single, glued)


def _of_profile(address: str, words: Words) -> Iterable[Words]:
    """Return the last part of the address, with the one before it where that is given, and the code that makes it unique."""
    yield from cut(words)
    last = words_in(address.rsplit("/", maxsplit=1)[-1])
    yield from cut(last)
    for word in last:
        if len(word) >= _LETTERS_OF_AN_ID and not word.isdecimal() and not word.isalpha():
            yield (word,)


def _of_mailbox(address: str, words: Words) -> Iterable[Words]:
    """Return the address, and what stands before the @ where it points at somebody."""
    yield from cut(words)
    box = words_in(address.split("@", maxsplit=1)[0])
    if len(box) > 1 or len("".join(box)) >= _LETTERS_OF_A_MAILBOX:
        yield from cut(box)


def _of_place(place: str, words: Words) -> Iterable[Words]:
    yield from cut(words)
    for part in map(words_in, place.replace("\n", ",").replace(";", ",").split(",")):
        if len("".join(part)) >= _LETTERS_OF_A_PLACE:
            yield from cut(part)


def _of_company(companies: pd.Series) -> Callable[[str, Words], Iterable[Words]]:
    counts = words_of(spelt(companies)).words.value_counts()
    rare = {
        entry["values"]
        for entry in counts.to_pylist()
        if entry["counts"] == 1 and len(entry["values"]) >= _LETTERS_OF_A_RARE_WORD
    }

    def sequences(company: str, words: Words) -> Iterable[Words]:
        """Return the name with and without its legal form, and the words that no other company has."""
        yield from cut(words)
        yield from cut(words_in(company_key(company)))
        yield from ((word,) for word in words if word in rare)

    return sequences


def _of_title(_: str, words: Words) -> Iterable[Words]:
    return cut(words) if len(words) >= _TITLE_WORDS else ()


def _of_any(_: str, words: Words) -> Iterable[Words]:
    return cut(words)


def _of_path(_: str, words: Words) -> Iterable[Words]:
    return cut(words) if len(words) > 1 else ()
