"""What has become of the figures since the last period, as fit for the reader as everything else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, isfinite
from typing import TYPE_CHECKING, Final

from netlib.dates import periods_between
from netlib.history.causes import CAUSES
from netlib.measures.change import BEYOND, OTHER_BASIS, WITHIN
from netlib.report.dimensions import DIMENSIONS
from netlib.report.earlier import is_comparable
from netlib.report.fewapart import is_few_apart
from netlib.report.figures.sparkline import Point, sparkline
from netlib.report.glossary import titles
from netlib.report.language import FEWEST_FOR_PERCENT
from netlib.report.peoplemeasures import COUNTS, SHARES
from netlib.report.phrases import cases, hits, share_or_count, value
from netlib.report.readers import MEMBER
from netlib.report.smallcells import Guarded
from netlib.report.standings import as_then

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from markupsafe import Markup

    from netlib.history.causes import Change
    from netlib.history.store import Kept
    from netlib.measures import Measure
    from netlib.report.book import Book
    from netlib.report.language import Words

TESTED: Final = (BEYOND, WITHIN)
"""What can be said of a figure whose change can be told from noise."""
_DIGITS: Final = {"share": 1, "ratio": 2, "index": 3, "bit": 2, "minutes": 1, "days": 2}
_PERCENT: Final = 100


@dataclass(frozen=True, kw_only=True)
class Moved:
    """One figure then and now.

    Attributes
    ----------
    now, then
        As they are told; there is no then where nothing can be compared, or too few people would be told.
    verdict
        One of `netlib.measures.change.VERDICTS`.
    is_few
        Whether the two differ by so few people that what was then is not told.
    change
        The difference of the two as they are shown, a share in percentage points; None where there is none.
    parts
        The parts of the change by their cause, so rounded that they add up to it; empty where there are none, or none
        may be told.
    digits
        Decimals of both.
    weight
        The change against the width of the intervals: how far it stands out.
    causes
        The parts before rounding, for words and no numbers; empty where there are none.
    unsplit
        Why a change has no parts, one of `netlib.history.causes.REASONS`; empty where it has.
    """

    now: Measure
    then: Measure | None
    verdict: str
    is_few: bool = False
    change: float | None = None
    parts: Mapping[str, float]
    digits: int = 0
    weight: float = 0.0
    causes: Mapping[str, float]
    unsplit: str = ""

    @property
    def is_tested(self) -> bool:
        """Whether change and noise can be told apart."""
        return self.verdict in TESTED and not self.is_few


def moved_figures(book: Book, change: Change) -> list[Moved]:
    """Return the dimensions of the profile, and the measures of the goals, then and now.

    A dimension that is known on neither day has no line.
    """
    rows = change.figures
    names = [*DIMENSIONS, *(name for name in book.goals if name not in DIMENSIONS)]
    shown = [name for name in names if name in rows.index]
    return [
        _moved(book, row)
        for name, row in rows.loc[shown].iterrows()
        if name in book.goals or row[["before", "now"]].notna().any()
    ]


def shown_value(measure: Measure, words: Words, *, beside: Measure | None = None) -> str:
    """Return a value with the decimals with which it is compared to that of the other day, where there is one."""
    if measure.value is None:
        return "–"
    is_bound = isinstance(measure, Guarded) and measure.bound
    if measure.unit == "share" and measure.n and (is_bound or _has_few(measure, beside)):
        # a count of cases where a percentage would pretend too much
        k, n = hits(measure, words), cases(measure, words)
        is_count = _has_few(measure, beside)
        return words.plain("{k} of {n}", k=k, n=n) if is_count else share_or_count(measure, words)
    if is_bound:
        return value(measure, words)
    digits = _digits(measure, beside or measure, words)
    if measure.unit == "share":
        return words.percent(measure.value, digits=digits)
    text = words.number(measure.value, digits=digits)
    return f"{text} ×" if measure.unit == "ratio" else text


def signed(number: float, words: Words, *, digits: int) -> str:
    """Return a difference with its sign: ``+1.2``, ``−0.4`` or ``0``."""
    if not round(number, digits):
        return words.number(0)
    sign = "+" if number > 0 else "−"
    return sign + words.number(abs(number), digits=digits)


def course(book: Book, now: Measure) -> list[Point]:
    """Return a figure in every period up to now; one that is missing, or cannot be compared, has no value.

    In a copy to pass on the values are so coarse that no step between them tells of few people.
    """
    kept = {one.run.period: one for one in book.history.periods}
    keys = periods_between(next(iter(kept), book.period), book.period)
    return [
        *(
            _point(book, now, kept[key]) if key in kept else Point(key, None, None, None)
            for key in keys[:-1]
        ),
        _drawn(now, now.n, book, book.period),
    ]


def line_of(book: Book, now: Measure) -> Markup:
    """Return the line of a figure over all periods; see `course`."""
    words, points = book.words, course(book, now)
    label = words.plain(
        "{title} from {first} to {last}, now {value}",
        title=titles(words)[now.name],
        first=words.period(points[0].period),
        last=words.period(book.period),
        value=shown_value(now, words),
    )
    return sparkline(points, label=label)


def adding_up(parts: Sequence[float], whole: float, *, digits: int) -> list[float]:
    """Return parts rounded so that they still add up to a whole that is rounded: what is left goes where it is missing most."""
    unit = 10**-digits
    exact = [part / unit for part in parts]
    rounded = [floor(one) for one in exact]
    # a part of nought stays nought
    order = sorted(
        (index for index, one in enumerate(exact) if one),
        key=lambda index: rounded[index] - exact[index],
    )
    left = round(whole / unit) - sum(rounded)
    step = 1 if left > 0 else -1
    order = order if left > 0 else order[::-1]
    for turn in range(abs(left) if order else 0):
        rounded[order[turn % len(order)]] += step
    return [round(one * unit, digits) for one in rounded]


def _moved(book: Book, row: pd.Series) -> Moved:
    now, verdict = book.profile[str(row.name)], str(row["verdict"])
    nothing: dict[str, float] = {}
    kept = book.history.last.measures.get(now.name) if book.history.last else None
    if kept is None or kept.value is None or verdict == OTHER_BASIS:
        return Moved(now=now, then=None, verdict=verdict, parts=nothing, causes=nothing)
    then = _told_then(kept, now, book)
    is_few = then.value is not None and is_few_apart(then, now, book.words)
    if is_few or then.value is None or now.value is None:
        told = None if is_few or then.value is None else then
        return Moved(
            now=now, then=told, verdict=verdict, is_few=is_few, parts=nothing, causes=nothing
        )
    digits = _digits(then, now, book.words)
    change = _difference(then, now, digits=digits)
    causes = {cause: float(row[cause]) for cause in CAUSES}
    has_causes = change is not None and all(map(isfinite, causes.values()))
    scale = _PERCENT if now.unit == "share" else 1
    parts = nothing
    if has_causes and change is not None and book.reader == MEMBER:
        scaled = [scale * one for one in causes.values()]
        parts = dict(zip(CAUSES, adding_up(scaled, change, digits=digits), strict=True))
    return Moved(
        now=now,
        then=then,
        verdict=verdict,
        change=change,
        parts=parts,
        digits=digits,
        weight=_weight(row),
        causes=causes if has_causes else nothing,
        unsplit="" if change is None else str(row["unsplit"]),
    )


def _told_then(kept: Measure, now: Measure, book: Book) -> Measure:
    """Return a kept figure as it may be told: to the member with its interval, to others as today's are."""
    if book.reader == MEMBER or kept.value is None:
        # what is kept names its definition by a mark only
        return replace(kept, claim=now.claim, definition=now.definition)
    return as_then(now, kept.value, book.words, n=kept.n)


def _digits(then: Measure, now: Measure, words: Words) -> int:
    """Return the decimals of a unit; a share is whole in a copy, a count unless it is an effective number."""
    if now.unit == "share":
        return 0 if words.smallest or _has_few(then, now) else _DIGITS["share"]
    is_whole = all(one.value is not None and float(one.value).is_integer() for one in (then, now))
    return _DIGITS.get(now.unit, 0 if is_whole else 1)


def _has_few(*measures: Measure | None) -> bool:
    """Return whether one of some figures has fewer cases than a percentage should."""
    return any(one.n is not None and 0 < one.n < FEWEST_FOR_PERCENT for one in measures if one)


def _difference(then: Measure, now: Measure, *, digits: int) -> float | None:
    """Return the difference of two figures as they are shown, so that a reader can check it; None where one is a bound."""
    is_bound = any(isinstance(one, Guarded) and one.bound for one in (then, now))
    if is_bound or then.value is None or now.value is None:
        return None
    scale = _PERCENT if now.unit == "share" else 1
    ends = [scale * one for one in (then.value, now.value)]
    if not all(map(isfinite, ends)):
        return None
    return round(round(ends[1], digits) - round(ends[0], digits), digits)


def _weight(row: pd.Series) -> float:
    width = row["high"] - row["low"] + row["high_before"] - row["low_before"]
    found = abs(row["change"]) / width if width else 0.0
    return float(found) if isfinite(found) else 0.0


def _point(book: Book, now: Measure, kept: Kept) -> Point:
    found, period = kept.measures.get(now.name), kept.run.period
    is_told = found is not None and kept.run.settings == book.settings_hash
    if not is_told or found is None or found.value is None or not is_comparable(found, now):
        return Point(period, None, None, None)
    return _drawn(_told_then(found, now, book), found.n, book, period)


def _drawn(measure: Measure, n: int | None, book: Book, period: str) -> Point:
    number = measure.value
    if book.reader == MEMBER or number is None:
        return Point(period, number, measure.low, measure.high)
    if isinstance(measure, Guarded) and measure.bound:
        return Point(period, None, None, None)
    step = 10.0 ** -_DIGITS.get(measure.unit, 0)
    if measure.unit == "share":
        step = 1 / _PERCENT
    if measure.name in COUNTS:
        step = float(book.words.smallest)
    elif measure.name in SHARES:
        if not n or n < FEWEST_FOR_PERCENT:
            return Point(period, None, None, None)
        step = max(step, book.words.smallest / n)
    return Point(period, round(number / step) * step, None, None)
