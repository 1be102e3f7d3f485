"""Where a figure stands among the members of a population, by the reference bands that the settings name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from markupsafe import Markup

from netlib.history.store import definition_mark
from netlib.reference import FEWEST, PERCENTS
from netlib.report.readers import MEMBER
from netlib.report.smallcells import Guarded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from netlib.measures import Measure
    from netlib.reference import Band, Reference
    from netlib.report.book import Book
    from netlib.report.language import Words

_ALL: Final = 100
_TO: Final = "–\u2060"

_SVG: Final = Markup(
    '<svg class="spark" viewBox="0 0 112 26" width="7em" height="1.63em" aria-hidden="true">{marks}</svg>'
)
_LINE: Final = Markup(
    '<path d="M{x1} {y1}L{x2} {y2}" style="fill:none;stroke:{colour};stroke-opacity:{opacity};stroke-width:{width}"/>'
)
_DOT: Final = Markup('<circle cx="{x}" cy="13" r="3.4" style="fill:var(--you,#0b6e7f)"/>')
_GHOST: Final = "var(--ghost,#9aa5ad)"
_YOU: Final = "var(--you,#0b6e7f)"


class Bracket(NamedTuple):
    """Between how many of 100 members have less than a figure, and at most how many."""

    low: int
    high: int


def band_of(book: Book, measure: Measure) -> Band | None:
    """Return the band that a figure can be compared with.

    None where there is none, where it was measured by another definition or knows fewer than `netlib.reference.FEWEST`
    members, and where the figure is not told exactly.
    """
    band = book.reference.bands.get(measure.name) if book.reference else None
    if band is None or measure.value is None or band.members < FEWEST:
        return None
    is_bound = isinstance(measure, Guarded) and measure.bound in {"under", "over"}
    return None if is_bound or band.definition != definition_mark(measure) else band


def bracket(band: Band, value: float) -> Bracket:
    """Return the two percentiles between which a value lies; 0 and 100 are the ends.

    Members who have the value itself are neither below nor above it, so that many who share it widen the bracket.
    """
    told = list(zip(PERCENTS, band.values, strict=True))
    return Bracket(
        max((percent for percent, at in told if at < value), default=0),
        min((percent for percent, at in told if at > value), default=_ALL),
    )


def interval_bracket(band: Band, measure: Measure) -> Bracket | None:
    """Return the bracket of the interval; None where there is none, or it is that of the value."""
    if measure.value is None or measure.low is None or measure.high is None:
        return None
    own = bracket(band, measure.value)
    wide = Bracket(bracket(band, measure.low).low, bracket(band, measure.high).high)
    return None if wide == own else wide


def standing_told(book: Book, measure: Measure) -> Markup:
    """Return where a figure stands, in words; empty where nothing can be compared."""
    band = band_of(book, measure)
    if band is None or measure.value is None:
        return Markup()
    words, found = book.words, bracket(band, measure.value)
    said = _standing(found, _members(book), words)
    wide = interval_bracket(band, measure)
    if wide is None:
        return said
    told = words.say(
        "its interval from {low} to {high}",
        low=words.number(wide.low),
        high=words.number(wide.high),
    )
    return words.say("{standing} ({interval})", standing=said, interval=told)


def _standing(found: Bracket, members: Markup, words: Words) -> Markup:
    told = {"low": words.number(found.low), "high": words.number(found.high), "members": members}
    if found == Bracket(0, _ALL):
        return words.say("like most of 100 {members}", members=members)
    if found.low == 0:
        return words.say("among the lowest {high} of 100 {members}", **told)
    if found.high == _ALL:
        return words.say("higher than about {low} of 100 {members}", **told)
    return words.say("higher than about {low} to {high} of 100 {members}", **told)


def _members(book: Book) -> Markup:
    """Return who is compared with; a copy to pass on does not tell which club the member is in."""
    words, reference = book.words, book.reference
    if reference is None or book.reader != MEMBER:
        return words.say("members compared with")
    return words.say("members of {name}", name=reference.name)


def band_notes(book: Book) -> list[Markup]:
    """Return what figures are compared with, and which cannot be; none where no file of bands is named."""
    reference = book.reference
    if reference is None:
        return []
    words = book.words
    there = [one for one in book.profile.measures if one.name in reference.bands]
    known = [one for one in there if one.value is not None]
    others = sum(reference.bands[one.name].definition != definition_mark(one) for one in known)
    few = sum(reference.bands[one.name].members < FEWEST for one in there)
    notes = [_compared_with(book, reference)]
    if others:
        notes.append(
            words.plural(
                "One figure is not compared with them, since it was measured there by another definition or other settings.",
                "{n} figures are not compared with them, since they were measured there by another definition or other settings.",
                others,
            )
        )
    if few:
        notes.append(
            words.plural(
                "One figure is not compared with them, since it is known of fewer than {fewest}.",
                "{n} figures are not compared with them, since they are known of fewer than {fewest}.",
                few,
                fewest=words.number(FEWEST),
            )
        )
    if not there:
        notes.append(words.say("None of the figures of this report is known of them."))
    return notes


def _compared_with(book: Book, reference: Reference) -> Markup:
    words = book.words
    members, n = _members(book), words.number(reference.members)
    if reference.as_of is None:
        return words.say("Compared with {n} {members}.", n=n, members=members)
    return words.say(
        "Compared with {n} {members}, as of {day}.",
        n=n,
        members=members,
        day=words.day(reference.as_of),
    )


def standing_header(book: Book, measures: Iterable[Measure]) -> list[str]:
    """Return the header of the column of `standing_cells`; none where no figure can be compared."""
    if not any(band_of(book, one) for one in measures):
        return []
    return [
        book.words.plain(
            "So many of 100 {members} are lower (for its interval)",
            members=_members(book).unescape(),
        )
    ]


def standing_cell(book: Book, measure: Measure) -> Markup:
    """Return a figure on its band, and of how many of 100 members the figure is lower; a dash where nothing can be compared."""
    band = band_of(book, measure)
    if band is None or measure.value is None:
        return Markup("–")
    words, found = book.words, bracket(band, measure.value)
    told = _numbers(found, words)
    wide = interval_bracket(band, measure)
    if wide is not None:
        told = f"{told} ({_numbers(wide, words)})"
    return Markup("{drawing} {told}").format(drawing=_drawing(band, measure), told=told)


def _numbers(found: Bracket, words: Words) -> str:
    return f"{words.number(found.low)}{_TO}{words.number(found.high)}"


def _drawing(band: Band, measure: Measure) -> Markup:
    """Return the band with the figure and its interval: from the 5th to the 95th member, thicker the middle half, a tick the median."""
    value = measure.value or 0.0
    ends = [one for one in (measure.low, measure.high) if one is not None]
    width = band.values[-1] - band.values[0]
    # an interval far wider than the band would leave nothing to see of it
    low = max(min(band.values[0], value, *ends), band.values[0] - width)
    span = min(max(band.values[-1], value, *ends), band.values[-1] + width) - low or 1.0

    def x(at: float) -> str:
        return f"{4 + 104 * min(max((at - low) / span, 0.0), 1.0):.1f}"

    first, _, lower, median, upper, _, last = (x(at) for at in band.values)
    marks = [
        _LINE.format(x1=first, y1=13, x2=last, y2=13, colour=_GHOST, opacity=1, width=1.5),
        _LINE.format(x1=lower, y1=13, x2=upper, y2=13, colour=_GHOST, opacity=0.6, width=12),
        _LINE.format(x1=median, y1=6, x2=median, y2=20, colour=_GHOST, opacity=1, width=2),
    ]
    if measure.low is not None and measure.high is not None:
        at = (x(measure.low), x(measure.high))
        marks.append(
            _LINE.format(x1=at[0], y1=13, x2=at[1], y2=13, colour=_YOU, opacity=0.45, width=4)
        )
    marks.append(_DOT.format(x=x(value)))
    return _SVG.format(marks=Markup().join(marks))
