"""What could not be computed, why, and where to get what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from netlib.measures import reasons
from netlib.report.glossary import titles
from netlib.report.remedies import remedies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words

FINDINGS: Final = frozenset(
    {
        *(reasons.ONE_CONTACT, reasons.NO_EXCHANGE, reasons.NO_PARTNERS, reasons.NOTHING_SENT),
        *(reasons.NOTHING_SENT_TO_CONTACTS, reasons.NOTHING_FROM_CONTACTS, reasons.ONE_WAY),
        *(reasons.NOTHING_RECEIVED, reasons.NOTHING_LATELY, reasons.COMPLETE, reasons.NO_OUTSIDERS),
        *(reasons.NO_VALUED_OUTSIDE, reasons.NO_WAITING_REQUESTS, reasons.NO_ACCEPTED_REQUESTS),
        *(reasons.NO_VALUED_ACCEPTED, reasons.NOT_WRITTEN_INSIDE),
        *(reasons.NOT_WRITTEN_OUTSIDE, reasons.NOBODY_ANSWERED, reasons.FEW_ASKS),
        *(reasons.NO_ASKS_IN, reasons.NOBODY_ENDORSED, reasons.NOT_ENDORSED),
        *(reasons.NOT_RECOMMENDED, reasons.NOT_INTRODUCED, reasons.NO_PITCHES),
        *(reasons.NO_PERSONAL_CONVERSATION, reasons.NOTHING_TO_ANSWER_IN),
        *(reasons.NOTHING_TO_ANSWER_OUT, reasons.FEWER_THAN_HALF, reasons.NO_MASS_IN),
        *(reasons.WEEKS_ALIKE, reasons.FEW_FROM_VALUED, reasons.FEWER_PITCHED, reasons.NO_MUTUAL),
        *(reasons.NO_SUSTAINED, reasons.NO_TRIPLES, reasons.NO_TRIPLES_OF_PEOPLE),
    }
)
"""Reasons that are an answer of the data and no lack of them: there is nothing to get."""

_MOST_NAMED: Final = 6


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Figures that lack the same data.

    Attributes
    ----------
    reasons
        Why there is no value.
    figures
        Which, and how many more.
    count
        How many figures there are.
    remedy
        How to get what is missing; None where nothing is: the reason is a finding.
    """

    reasons: Markup
    figures: str
    count: int
    remedy: Markup | None


def gaps(book: Book) -> list[Gap]:
    """Return what could not be computed for want of data, those that cost most figures first."""
    ways = remedies(book.words)
    return _grouped(book, (one for one in _missing(book) if one.unavailable in ways))


def nothing_there(book: Book) -> list[Gap]:
    """Return what has no value because there is nothing to count, which is a finding."""
    return _grouped(book, (one for one in _missing(book) if one.unavailable in FINDINGS))


def kept_back(book: Book) -> list[Gap]:
    """Return what is known but not told to this reader: too few people stand behind it."""
    told = FINDINGS.union(remedies(book.words))
    return _grouped(book, (one for one in _missing(book) if one.unavailable not in told))


def _missing(book: Book) -> list[Measure]:
    return [one for one in book.profile.measures if one.unavailable is not None]


def _grouped(book: Book, missing: Iterable[Measure]) -> list[Gap]:
    """Return a gap for each way out; where there is none, for each reason."""
    words = book.words
    ways, names = remedies(words), titles(words)
    whys: dict[str, dict[str, None]] = {}
    figures: dict[str, list[str]] = {}
    for one in missing:
        why = one.unavailable or ""
        key = str(ways.get(why, why))
        whys.setdefault(key, {})[why] = None
        figures.setdefault(key, []).append(names[one.name])
    found = [
        Gap(
            reasons=_sentence(why, words),
            figures=_named(figures[key], words),
            count=len(figures[key]),
            remedy=ways.get(next(iter(why))),
        )
        for key, why in whys.items()
    ]
    # what takes a whole network is no fault of an archive of one's own, so it comes last
    last = ways.get(reasons.NOT_WHOLE)
    return sorted(found, key=lambda gap: (gap.remedy == last, -gap.count))


def _sentence(why: Iterable[str], words: Words) -> Markup:
    text = Markup("; ").join(words.say(reason) for reason in why)
    return text[:1].upper() + text[1:]


def _named(figures: list[str], words: Words) -> str:
    """Return the titles of the figures, the first of them and the number of the others where they are many."""
    if len(figures) <= _MOST_NAMED:
        return words.listing(figures)
    more = words.plain("{n} more", n=words.number(len(figures) - _MOST_NAMED + 1))
    return words.listing([*figures[: _MOST_NAMED - 1], more])
