"""People by name, or by pseudonym in the coach's copy, where a step becomes concrete by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    import pandas as pd

    from netlib.report.book import Book

MOST: Final = 3
BESIDE_A_TIE: Final = 20
ON_THE_MAP: Final = 22
IN_A_LINE: Final = 40
LONGEST: Final = (BESIDE_A_TIE, ON_THE_MAP, IN_A_LINE)
"""Letters after which a name is cut, by where it stands."""


def called(book: Book, person: str) -> str:
    """Return what a person is called in the report, shortened where it is long."""
    if person not in book.people.index:
        return book.words.plain("name unknown")
    return shortened(str(book.people[person]), IN_A_LINE)


def shortened(text: str, longest: int) -> str:
    """Return a text of others on one line, with an ellipsis where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def by_exchange(contacts: pd.DataFrame) -> pd.Index:
    """Return the ids of contacts, those first with whom most went both ways, then most at all."""
    both = contacts[["sent", "received"]].min(axis=1)
    total = contacts["sent"] + contacts["received"]
    ranked = contacts.assign(both=both, total=total)
    return ranked.sort_values(["both", "total"], ascending=False, kind="stable").index


def examples(book: Book, people: pd.Index) -> Markup:
    """Return a sentence with the first of these people, to follow the sentence on all of them.

    Empty where there is nobody, and in a copy to pass on where so few are meant that the sentence would tell how many.
    """
    words = book.words
    if people.empty or words.is_few(len(people)):
        return Markup()
    names = words.listing([called(book, str(person)) for person in people[:MOST]])
    told = (
        words.say("Among them: {names}.", names=names)
        if len(people) > MOST
        else words.say("This is about {names}.", names=names)
    )
    return Markup(" ") + told
