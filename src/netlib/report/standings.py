"""Progress: where each goal stood when it was agreed on, where it stands now, and what can be said of the way between."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.dates import period_end
from netlib.measures import Measure
from netlib.report.glossary import titles
from netlib.report.parts import fill
from netlib.report.phrases import interval, share_or_count, value, why
from netlib.report.readers import COACH
from netlib.report.smallcells import Guarded, guarded

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book
    from netlib.report.goals import Goal
    from netlib.report.language import Words

UNKNOWN: Final = "unknown"
FIRST: Final = "first"
REACHED: Final = "reached"
BARELY: Final = "barely"
OPEN: Final = "open"
NEAR: Final = "near"
NOISE: Final = "noise"
PART: Final = "part"
STILL: Final = "still"
AWAY: Final = "away"
MOVED: Final = "moved"

# what decimals in binary differ by
_NOTHING: Final = 1e-9


class Line(NamedTuple):
    """One goal as it is shown; all but the sentence is plain text."""

    title: str
    start: str
    since: str
    now: str
    interval: str
    target: str
    by: str
    sentence: Markup
    step: str


@dataclass(frozen=True)
class Progress:
    """The goals of a book and how they stand; in a notebook they show themselves."""

    book: Book

    def _repr_html_(self) -> str:
        words = self.book.words
        header = [
            words.plain("Figure"),
            words.plain("At the agreement"),
            words.plain("Now"),
            words.plain("Target"),
            words.plain("By"),
        ]
        lines = [_line(self.book, goal) for goal in self.book.goals.values()]
        return fill("progress", words=words, header=header, lines=lines)


def standing(measure: Measure, *, start: float | None, target: float) -> str:
    """Return how a goal stands.

    Parameters
    ----------
    measure
        The figure now.
    start
        Its value when the goal was agreed on; None where that is not known.
    target
        The value aimed at; on which side of it is better follows from the start.

    Returns
    -------
    str
        ``unknown`` (no value now), ``first`` (nothing to compare with), ``reached``, ``barely`` (reached, but the
        interval holds values short of the target), ``open`` (the interval includes target and start), ``near`` (it
        includes the target), ``noise`` (it includes the start), ``part`` (on the way), ``still`` (no change),
        ``away`` (farther than at the start) or ``moved`` (it was to stay as it was, and has not).
    """
    now = measure.value
    if now is None:
        return UNKNOWN
    if start is None:
        return FIRST
    has_target, has_start = _holds(measure, target), _holds(measure, start)
    if abs(target - start) <= _NOTHING:
        is_kept = has_target or abs(now - target) <= _NOTHING
        return REACHED if is_kept else MOVED
    way = 1 if target > start else -1
    if way * (now - target) >= -_NOTHING:
        short = measure.low if way > 0 else measure.high
        is_short = short is not None and way * (short - target) < -_NOTHING
        return BARELY if is_short else REACHED
    if has_target:
        return OPEN if has_start else NEAR
    if has_start:
        return NOISE
    if abs(now - start) <= _NOTHING:
        return STILL
    return PART if way * (now - start) > 0 else AWAY


def _holds(measure: Measure, number: float) -> bool:
    if measure.low is None or measure.high is None:
        return False
    return measure.low - _NOTHING <= number <= measure.high + _NOTHING


def beginning(book: Book, goal: Goal) -> tuple[str | None, float | None]:
    """Return the period and the value a goal began with, each None where neither the goal nor an earlier report tells it."""
    if goal.start is not None:
        return goal.agreed, goal.start
    found = book.earlier.first(goal.measure, since=goal.agreed) if book.earlier else None
    return found or (goal.agreed, None)


def as_then(measure: Measure, number: float, words: Words, *, n: int | None) -> Measure:
    """Return a measure with a value of another day, as fit for the reader as that of today."""
    then = Measure(
        name=measure.name,
        claim=measure.claim,
        definition=measure.definition,
        unit=measure.unit,
        value=number,
        n=n,
    )
    (shown,) = guarded([then], smallest=words.smallest, too_few="–")
    return shown


def figure(measure: Measure, words: Words) -> str:
    """Return the value of a measure: a share of few cases as a count, anything else in its unit."""
    is_share = measure.unit == "share" and measure.n is not None
    return share_or_count(measure, words) if is_share else value(measure, words)


def span(measure: Measure, words: Words) -> str:
    """Return the interval of a measure to stand beside its figure; empty where there is none."""
    if measure.unit != "share" or measure.low is None or measure.high is None:
        return interval(measure, words)
    return words.percent_range(measure.low, measure.high)


def told(measure: Measure, number: float, words: Words) -> str:
    """Return a number that somebody wrote down in the unit of a measure, with as many decimals as it needs."""
    if measure.unit == "share":
        is_whole = abs(100 * number - round(100 * number)) < 0.05  # noqa: PLR2004 - what one decimal does not show
        return words.percent(number, digits=0 if is_whole else 1)
    plain = as_then(measure, number, replace(words, smallest=0), n=None)
    return value(plain, words)


def _line(book: Book, goal: Goal) -> Line:
    words, measure = book.words, book.profile[goal.measure]
    agreed, start = beginning(book, goal)
    return Line(
        title=titles(words)[goal.measure],
        start="–" if start is None else figure(as_then(measure, start, words, n=measure.n), words),
        since=words.period(agreed) if agreed else "",
        now=figure(measure, words),
        interval=span(measure, words),
        target=told(measure, goal.target, words),
        by=words.period(goal.by) if goal.by else "–",
        sentence=_sentence(book, goal, start),
        # the member's own words may name people, which pseudonyms would not hide
        step="" if book.reader == COACH else goal.step,
    )


def _sentence(book: Book, goal: Goal, start: float | None) -> Markup:
    """Return what can be said of a goal, and that its time is over where it is."""
    words, measure = book.words, book.profile[goal.measure]
    if isinstance(measure, Guarded) and measure.bound:
        return words.say(
            "Too few people stand behind it to tell more here; the report of the member's own does."
        )
    found = standing(measure, start=start, target=goal.target)
    said = _said(found, measure, words, start=start, target=goal.target)
    is_done = found in {REACHED, BARELY}
    if goal.by and not is_done and book.last_day > period_end(goal.by):
        said += " " + words.say(
            "{by} has passed: agree on a new date, or on a smaller first step.",
            by=words.period(goal.by),
        )
    return said


def _said(
    found: str, measure: Measure, words: Words, *, start: float | None, target: float
) -> Markup:
    now = measure.value
    if found == UNKNOWN or now is None:
        return words.say("Cannot be told this time: {reason}.", reason=why(measure, words))
    if found == FIRST or start is None:
        return words.say(
            "Nothing to compare with yet: from the next report on you see how far it has come."
        )
    if found == PART:
        return _way(measure, words, done=abs(now - start), whole=abs(target - start))
    if found == AWAY:
        return (
            words.say(
                "Farther from the target than at the agreement, by more than chance would often do: what came in between, and is the goal still the right one?"
            )
            if measure.low is not None
            else words.say(
                "Farther from the target than at the agreement: what came in between, and is the goal still the right one?"
            )
        )
    kept = words.say("It was to stay as it was, and the change is beyond its noise.")
    if measure.low is None:
        kept = words.say("It was to stay as it was, and has changed.")
    return {
        MOVED: kept,
        REACHED: words.say("Reached."),
        BARELY: words.say(
            "Reached, though its interval also holds values short of the target: look again next time."
        ),
        OPEN: words.say(
            "Still open: the interval includes the target as well as the value at the agreement, so the data cannot tell one from the other."
        ),
        NEAR: words.say(
            "Not reached by its value, but the interval includes the target: the data cannot tell it from reached."
        ),
        NOISE: words.say(
            "The change is within its noise: the interval includes the value at the agreement."
        ),
        STILL: words.say("The same as at the agreement."),
    }[found]


def _way(measure: Measure, words: Words, *, done: float, whole: float) -> Markup:
    """Return how much of the way is behind."""
    if measure.unit == "share":
        # one decimal would tell of how many people it is a share, where that is not told
        digits = 0 if isinstance(measure, Guarded) else 1
        parts = [words.setting(round(100 * part, digits)) for part in (done, whole)]
        return words.say(
            "Part of the way: {done} of {whole} percentage points.", done=parts[0], whole=parts[1]
        )
    if measure.unit in {"index", "bit"}:
        parts = [told(measure, part, words) for part in (done, whole)]
    else:
        parts = [words.setting(part) for part in (done, whole)]
    return words.say("Part of the way: {done} of {whole}.", done=parts[0], whole=parts[1])
