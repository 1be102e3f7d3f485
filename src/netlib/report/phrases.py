"""Numbers as a reader wants them: in their unit, rounded to what the data supports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from netlib.measures import Measure
    from netlib.report.language import Words

# a percentage of fewer cases than this pretends to a precision that is not there
FEWEST_FOR_PERCENT: Final = 20
_HOUR: Final = 60
_DIGITS: Final = {"ratio": 1, "index": 3, "bit": 2, "minutes": 1, "days": 2}


def why(measure: Measure, words: Words) -> Markup:
    """Return the reason why a measure is not available; empty where it is."""
    return words.say(measure.unavailable) if measure.unavailable else Markup()


def share_or_count(measure: Measure, words: Words) -> str:
    """Return a share as a percentage, and as a count of cases where there are few."""
    if measure.value is None or measure.n is None:
        return "–"
    if measure.n >= FEWEST_FOR_PERCENT:
        return words.percent(measure.value)
    return words.plain(
        "{k} of {n}", k=words.number(round(measure.value * measure.n)), n=words.number(measure.n)
    )


def within(measure: Measure, words: Words) -> str:
    """Return the interval of a share in brackets, to follow the share; empty where there is none."""
    if measure.low is None or measure.high is None:
        return ""
    return f" ({words.percent_range(measure.low, measure.high)})"


def duration(days: float, words: Words) -> Markup:
    """Return a time in the largest unit that makes it at least one, from minutes to days."""
    minutes = days * 24 * 60
    if minutes < _HOUR:
        return words.plural("{n} minute", "{n} minutes", max(round(minutes), 1))
    if days < 1:
        return words.plural("{n} hour", "{n} hours", round(days * 24))
    return words.plural("{n} day", "{n} days", round(days))


def value(measure: Measure, words: Words) -> str:
    """Return the value of a measure in its unit; a dash where there is none."""
    if measure.value is None:
        return "–"
    if measure.unit == "share":
        return words.percent(measure.value, digits=1)
    text = words.number(measure.value, digits=_digits(measure))
    return f"{text} ×" if measure.unit == "ratio" else text


def interval(measure: Measure, words: Words) -> str:
    """Return the interval of a measure in its unit, empty where there is none."""
    if measure.low is None or measure.high is None:
        return ""
    if measure.unit == "share":
        return words.percent_range(measure.low, measure.high, digits=1)
    return words.number_range(measure.low, measure.high, digits=_digits(measure))


def _digits(measure: Measure) -> int:
    """Return the decimals of a unit; a count is whole unless it is an effective number."""
    whole = measure.value is not None and float(measure.value).is_integer()
    return _DIGITS.get(measure.unit, 0 if whole else 1)
