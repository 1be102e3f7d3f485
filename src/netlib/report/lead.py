"""The first sentences of the report: the two or three findings that stand out most."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING, Final

from netlib.report.language import FEWEST_FOR_PERCENT
from netlib.report.phrases import share
from netlib.report.smallcells import Guarded

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup

    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words

_MOST: Final = 3
_NEAREST_TO_ALL: Final = 0.995


def lead(book: Book) -> list[Markup]:
    """Return one or two sentences with the findings that stand out most; none where nothing does.

    A share stands out by how far the nearer end of its interval is from one half, a ratio by how far it is from one,
    both on the scale of logarithms. What few cases or few people tell stands out from nothing.
    """
    words, clauses = book.words, _clauses(book.words)
    clear = {name: _clearness(book.profile[name]) for name in clauses}
    strongest = sorted((name for name in clear if clear[name] > 0), key=lambda name: -clear[name])
    # told in the order of the chapters, which is that of the clauses
    told = [clauses[name](book.profile[name]) for name in clauses if name in strongest[:_MOST]]
    if not told:
        return [
            words.say("So little data shows nothing clearly yet; what is missing is listed below.")
        ]
    first = (
        words.say("{one}, and {other}.", one=told[0], other=told[1])
        if len(told) > 1
        else words.say("{one}.", one=told[0])
    )
    return [first, *(words.say("{one}.", one=one) for one in told[2:])]


def _clearness(measure: Measure) -> float:
    """Return how far the nearer end of the interval is from what would say nothing, 0 where it holds that."""
    low, high = measure.low, measure.high
    is_bound = isinstance(measure, Guarded) and bool(measure.bound)
    if low is None or high is None or is_bound or (measure.n or 0) < FEWEST_FOR_PERCENT:
        return 0.0
    if measure.unit == "ratio":
        return max(log(low) if low > 0 else 0.0, -log(high) if high > 0 else 0.0, 0.0)
    low, high = (min(max(end, 1 - _NEAREST_TO_ALL), _NEAREST_TO_ALL) for end in (low, high))
    return max(log(low / (1 - low)), log((1 - high) / high), 0.0)


def _clauses(words: Words) -> dict[str, Callable[[Measure], Markup]]:
    """Return how each finding is said, beginning with its number and without a full stop, by the name of its measure."""
    return {
        "attention.valued_share": lambda found: words.say(
            '<b class="num">{share}</b> of the messages you write to contacts go to people you value',
            share=share(found, words),
        ),
        "reach.decision_maker_share": lambda found: words.say(
            '<b class="num">{share}</b> of your contacts with a known title decide',
            share=share(found, words),
        ),
        "reach.near_field_share": lambda found: words.say(
            '<b class="num">{share}</b> of your contacts with a known field work in yours or next to it',
            share=share(found, words),
        ),
        "noise.mass_share_in": lambda found: words.say(
            '<b class="num">{share}</b> of what you receive is mass mail',
            share=share(found, words),
        ),
        "reciprocity.ego_ratio": lambda found: words.say(
            '<b class="num">{share}</b> of the messages that could be matched by one back are matched',
            share=share(found, words),
        ),
        "groups.selectivity": lambda found: words.say(
            '<b class="num">{factor} times</b> as many of those in your groups as of others are people you value',
            factor=words.number(found.value or 0, digits=1),
        ),
    }
