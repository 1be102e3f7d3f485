"""Numbers as a reader wants them: in their unit, rounded to what the data supports."""

from __future__ import annotations

import re
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from netlib.report.language import FEWEST_FOR_PERCENT
from netlib.report.smallcells import Guarded

if TYPE_CHECKING:
    from netlib.measures import Measure
    from netlib.report.language import Words

_HOUR: Final = 60
_FIRST_LETTER: Final = re.compile(r"^((?:<[^>]*>)*)([^\W\d_])")
_DIGITS: Final = {"ratio": 1, "index": 3, "bit": 2, "minutes": 1, "days": 2}


def why(measure: Measure, words: Words) -> Markup:
    """Return the reason why a measure is not available; empty where it is."""
    return words.say(measure.unavailable) if measure.unavailable else Markup()


def share_or_count(measure: Measure, words: Words) -> str:
    """Return a share as a percentage, and as a count of cases where there are few."""
    if measure.value is None or measure.n is None:
        return "–"
    if measure.n >= FEWEST_FOR_PERCENT:
        return share(measure, words)
    return words.plain("{k} of {n}", k=hits(measure, words), n=cases(measure, words))


def share(measure: Measure, words: Words, *, digits: int = 0) -> str:
    """Return a share as a percentage, a bound of it where too few people stand behind it to be told."""
    if measure.value is None:
        return "–"
    told = measure.value
    if not isinstance(measure, Guarded):
        return words.percent(told, digits=digits)
    if measure.bound == "under":
        return words.plain("under {n}", n=words.percent(ceil(100 * told) / 100))
    if measure.bound == "over":
        return words.plain("over {n}", n=words.percent(floor(100 * told) / 100))
    if measure.bound == "about":
        return words.plain("about {n}", n=words.percent(told))
    return words.percent(told, digits=digits)


def hits(measure: Measure, words: Words) -> str:
    """Return of how many cases a share holds, or a bound where they, or all others, are too few to be told."""
    if measure.value is None or measure.n is None:
        return "–"
    if not isinstance(measure, Guarded) or measure.hits is None:
        return words.number(round(measure.value * measure.n))
    return _bound(measure.bound, measure.hits, words)


def cases(measure: Measure, words: Words) -> str:
    """Return the number of cases of a measure, only a bound where few are unknown; a dash where there is none."""
    if measure.n is None:
        return "–"
    is_bound = isinstance(measure, Guarded) and measure.is_n_bound
    return _bound("over" if is_bound else "", measure.n, words)


def people_in(measure: Measure) -> int:
    """Return the number of people that a count tells, one that `Words.people` calls few where they are too few to be told."""
    told = round(measure.value or 0)
    return told - 1 if isinstance(measure, Guarded) and measure.bound == "under" else told


def part(k: int, n: int, words: Words) -> str:
    """Return how many people of ``n`` it holds for, or a bound where they, or all others, are too few to be told."""
    if words.is_few(k) or words.is_few(n):
        return _bound("under", words.smallest, words)
    if words.is_few(n - k):
        return _bound("over", max(n - words.smallest, 0), words)
    return words.number(k)


def part_share(k: int, n: int, words: Words) -> str:
    """Return what part of ``n`` people it holds for, as `part` does, in percent; a dash where there are too few."""
    if n == 0 or words.is_few(n):
        return "–"
    if words.is_few(k):
        return words.plain("under {n}", n=words.percent(ceil(100 * words.smallest / n) / 100))
    if words.is_few(n - k):
        told = floor(100 * max(n - words.smallest, 0) / n) / 100
        return words.plain("over {n}", n=words.percent(told))
    return words.percent(k / n)


def sentence(text: Markup) -> Markup:
    """Return the text with a capital first letter, which a bound at its beginning lacks."""
    return Markup(_FIRST_LETTER.sub(lambda found: found[1] + found[2].upper(), text))  # noqa: S704 - only a letter changes


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
        return share(measure, words, digits=1)
    if isinstance(measure, Guarded) and measure.bound:
        return _bound(measure.bound, round(measure.value), words)
    text = words.number(measure.value, digits=_digits(measure))
    return f"{text} ×" if measure.unit == "ratio" else text


def interval(measure: Measure, words: Words) -> str:
    """Return the interval of a measure in its unit, empty where there is none."""
    if measure.low is None or measure.high is None:
        return ""
    if measure.unit == "share":
        digits = 0 if isinstance(measure, Guarded) else 1
        return words.percent_range(measure.low, measure.high, digits=digits)
    return words.number_range(measure.low, measure.high, digits=_digits(measure))


def _bound(bound: str, n: int, words: Words) -> str:
    if bound == "under":
        return words.plain("under {n}", n=words.number(n))
    if bound == "over":
        return words.plain("over {n}", n=words.number(n))
    return words.number(n)


def _digits(measure: Measure) -> int:
    """Return the decimals of a unit; a count is whole unless it is an effective number."""
    whole = measure.value is not None and float(measure.value).is_integer()
    return _DIGITS.get(measure.unit, 0 if whole else 1)
