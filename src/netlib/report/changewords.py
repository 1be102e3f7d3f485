"""A change in words: whether it is more than noise, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from netlib.history.causes import DATA_AND_METHOD, NOT_BETWEEN, NOT_KEPT
from netlib.measures.change import (
    BEYOND,
    NEWLY_KNOWN,
    NO_INTERVAL,
    NO_LONGER_KNOWN,
    OTHER_BASIS,
    WITHIN,
)
from netlib.report.changefigures import signed
from netlib.report.phrases import why
from netlib.report.readers import MEMBER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.report.book import Book
    from netlib.report.changefigures import Moved
    from netlib.report.language import Words

_ALL: Final = 0.995
_MOST: Final = 0.5
_MUCH: Final = 0.25
"""What worked against a change is told from this part of it on."""


def cause_names(words: Words) -> dict[str, str]:
    """Return what each cause is called beside its part."""
    return {
        "joined": words.plain("joined"),
        "left": words.plain("left"),
        "changed_job": words.plain("new job"),
        "relabelled": words.plain("judged anew"),
        "available": words.plain("new data"),
        "since": words.plain("exchanged since"),
    }


def causes_told(book: Book, people: Mapping[str, int]) -> dict[str, Markup]:
    """Return each cause as it stands in a sentence; the member is told of how many people.

    Parameters
    ----------
    book
        The network, its reader and the language.
    people
        Number of people by what became of them: ``joined``, ``left``, ``changed_job``.
    """
    words = book.words
    told = {
        "joined": words.say("contacts who joined"),
        "left": words.say("contacts who left"),
        "changed_job": words.say("contacts with a new job"),
        "relabelled": words.say("people who are judged anew, by other rules or a word of yours"),
        "available": words.say("data that was not there before, or is no longer"),
        "since": words.say("what was exchanged since"),
    }
    if book.reader != MEMBER:
        return told
    if n := people.get("joined"):
        told["joined"] = words.plural("{n} contact who joined", "{n} contacts who joined", n)
    if n := people.get("left"):
        told["left"] = words.plural("{n} contact who left", "{n} contacts who left", n)
    if n := people.get("changed_job"):
        told["changed_job"] = words.plural(
            "{n} contact with a new job", "{n} contacts with a new job", n
        )
    return told


def because(moved: Moved, told: Mapping[str, Markup], words: Words) -> Markup:
    """Return where a change comes from in a sentence or two; empty where that cannot be told, or nothing has changed."""
    total = sum(moved.causes.values())
    if not moved.change or not total:
        return Markup()
    way = 1 if moved.change > 0 else -1
    along = {name: way * part for name, part in moved.causes.items() if way * part > 0}
    against = {name: -way * part for name, part in moved.causes.items() if way * part < 0}
    if not along:
        return Markup()
    first, *others = sorted(along, key=lambda name: -along[name])
    part = along[first] / sum(along.values())
    if part >= _ALL and not against:
        said = words.say("All of it comes from {cause}.", cause=told[first])
    elif part > _MOST or not others:
        said = words.say("Most of it comes from {cause}.", cause=told[first])
    else:
        said = words.say(
            "It comes from {cause} and {other}.", cause=told[first], other=told[others[0]]
        )
    if against:
        most = max(against, key=lambda name: against[name])
        if against[most] >= _MUCH * abs(total):
            said += " " + words.say("Against it worked: {cause}.", cause=told[most])
    return said


def unsplit_told(reason: str, words: Words) -> Markup:
    """Return why a change has no parts."""
    return {
        NOT_KEPT: words.say("no contacts were kept of that time"),
        DATA_AND_METHOD: words.say(
            "the data of that time and the rules that judge have both changed"
        ),
        NOT_BETWEEN: words.say("it has no value at a step between then and now"),
    }[reason]


def change_told(moved: Moved, words: Words) -> Markup:
    """Return a change with its sign and unit, to stand in a sentence; empty where there is none."""
    if moved.change is None:
        return Markup()
    number = signed(moved.change, words, digits=moved.digits)
    if moved.now.unit == "share":
        return words.say("{n} percentage points", n=number)
    return Markup("{}").format(number)


def verdict_told(moved: Moved, book: Book) -> Markup:
    """Return what can be said of a figure since the last period."""
    words, last = book.words, book.history.last
    period = words.period(last.run.period) if last else ""
    if moved.is_few:
        return words.say("Differs by too few people to be told here.")
    if moved.verdict == OTHER_BASIS and book.earlier and book.earlier.changed_basis:
        return words.say("Not compared: settings have changed since {period}.", period=period)
    is_bound = words.smallest and moved.change is None and moved.now.value is not None
    if is_bound and moved.verdict not in {NEWLY_KNOWN, OTHER_BASIS}:
        return words.say("Too few people stand behind it to tell its change.")
    if moved.verdict in {WITHIN, NO_INTERVAL} and moved.change == 0:
        return words.say("The same as in {period}.", period=period)
    told = {
        BEYOND: words.say("More than noise."),
        WITHIN: words.say("Within its noise."),
        NO_INTERVAL: words.say("Has no interval, so that change and noise cannot be told apart."),
        NEWLY_KNOWN: words.say("There is nothing of {period} to compare it with.", period=period),
        NO_LONGER_KNOWN: words.say(
            "No longer available: {reason}.", reason=why(moved.now, words) or "–"
        ),
        OTHER_BASIS: words.say("Not compared: defined anew since {period}.", period=period),
    }
    return told.get(
        moved.verdict, words.say("Not available: {reason}.", reason=why(moved.now, words) or "–")
    )
