"""The profile on the first screen: one row per dimension, a number and where it stands, and no grade."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, Final

from netlib.report.bands import band_of, standing_told
from netlib.report.dimensions import DIMENSIONS, ONLY_WHERE_KNOWN, dimension_names
from netlib.report.fewapart import is_few_apart
from netlib.report.phrases import cases, why
from netlib.report.standings import as_then, figure, span, told

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words

_FOURFOLD: Final = 2.0
"""A ratio stands between a quarter and four times, on a logarithmic track whose middle is no difference."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the profile: a name, a number and where both stand on a track from 0 to 1.

    Attributes
    ----------
    anchor, name, basis
        The chapter it leads to, what it is called, and of what it is a share; or why it is not available.
    value, range
        The number and its interval as text.
    at, low, high
        Where they stand; None where there is none.
    last, target
        Where the value of the last period and the goal stand.
    told
        Both in words.
    mark
        Where no difference stands.
    band
        Where the percentiles of a population stand, as in `netlib.reference.PERCENTS`; empty where nothing is compared.
    standing
        Where the value stands among its members, in words.
    """

    anchor: str
    name: str
    basis: str
    value: str = "–"
    range: str = ""
    at: float | None = None
    low: float | None = None
    high: float | None = None
    last: float | None = None
    target: float | None = None
    told: tuple[Markup, ...] = ()
    mark: float | None = None
    band: tuple[float, ...] = ()
    standing: Markup | None = None


def profile_rows(book: Book) -> list[Row]:
    """Return one row per dimension; one that cannot be told says why."""
    measures = [book.profile[name] for name in DIMENSIONS]
    return [
        _row(one, book)
        for one in measures
        if one.value is not None or one.name not in ONLY_WHERE_KNOWN
    ]


def _basis(measure: Measure, words: Words) -> str:
    """Return what a dimension measures, and of how many cases."""
    n = cases(measure, words)
    return {
        "reach.decision_maker_share": words.plain("of {n} contacts with a known title", n=n),
        "reach.near_field_share": words.plain(
            "your own and adjacent, of {n} contacts with a known field", n=n
        ),
        "groups.selectivity": words.plain("how many you value inside, against outside"),
        "reciprocity.ego_ratio": words.plain(
            "messages matched, of those with {n} people that could be", n=n
        ),
        "attention.valued_share": words.plain(
            "to people you value, of {n} messages to contacts", n=n
        ),
        "noise.mass_share_in": words.plain("mass mail, of {n} messages received", n=n),
        "requests.accept_share": words.plain("accepted by the rule, of {n} it decides on", n=n),
        "structure.efficiency": words.plain("contacts who do not repeat each other, of {n}", n=n),
    }[measure.name]


def _row(measure: Measure, book: Book) -> Row:
    words = book.words
    anchor, name = DIMENSIONS[measure.name], dimension_names(words)[measure.name]
    if measure.value is None:
        basis = words.plain("not available: {reason}", reason=why(measure, words))
        return Row(anchor=anchor, name=name, basis=basis, told=_goal_told(measure, book))
    earlier = _earlier(measure, book)
    goal = book.goals.get(measure.name)
    return Row(
        anchor=anchor,
        name=name,
        basis=_basis(measure, words),
        value=figure(measure, words),
        range=span(measure, words),
        at=_place(measure.value, measure),
        low=_place(measure.low, measure),
        high=_place(measure.high, measure),
        last=_place(earlier.value, measure) if earlier else None,
        target=_place(goal.target, measure) if goal else None,
        told=(*_earlier_told(earlier, book), *_goal_told(measure, book)),
        mark=_place(1.0, measure) if measure.unit == "ratio" else None,
        band=_band(measure, book),
        standing=standing_told(book, measure),
    )


def _earlier(measure: Measure, book: Book) -> Measure | None:
    """Return the measure as it was in the last period that can be compared, as fit for the reader as today's."""
    earlier = book.earlier
    if earlier is None or measure.name not in earlier.values:
        return None
    then = earlier.values[measure.name]
    shown = as_then(measure, then, book.words, n=earlier.cases.get(measure.name))
    # few people between the two would be told by both
    is_told = shown.value is not None and not is_few_apart(shown, measure, book.words)
    return shown if is_told else None


def _earlier_told(earlier: Measure | None, book: Book) -> tuple[Markup, ...]:
    if earlier is None or book.earlier is None:
        return ()
    words = book.words
    period, value = words.period(book.earlier.period), figure(earlier, words)
    return (words.say("{period}: {value}", period=period, value=value),)


def _goal_told(measure: Measure, book: Book) -> tuple[Markup, ...]:
    goal = book.goals.get(measure.name)
    if goal is None:
        return ()
    words = book.words
    value = told(measure, goal.target, words)
    return (words.say("target {value}", value=value),)


def _band(measure: Measure, book: Book) -> tuple[float, ...]:
    band = band_of(book, measure)
    places = (_place(value, measure) for value in band.values) if band else ()
    return tuple(place for place in places if place is not None)


def _place(value: float | None, measure: Measure) -> float | None:
    """Return where a value stands between the ends of the track, which nothing leaves."""
    if value is None:
        return None
    if measure.unit == "ratio":
        value = 0.5 + log2(value) / (2 * _FOURFOLD) if value > 0 else 0.0
    return min(max(value, 0.0), 1.0)
