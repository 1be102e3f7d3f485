"""The profile over all kept periods of a kind: a line for each dimension, and a table of every figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup, escape

from netlib.dates import periods_between
from netlib.report.dimensions import DIMENSIONS, ONLY_WHERE_KNOWN, dimension_names
from netlib.report.figures.sparkline import Point, sparkline
from netlib.report.language import FEWEST_FOR_PERCENT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.history.glance import Figure, Glance
    from netlib.report.language import Words


@dataclass(frozen=True, kw_only=True)
class Trend:
    """A dimension over time.

    Attributes
    ----------
    name, anchor
        What it is called, and the chapter that says more.
    line
        Its drawing; empty where there is nothing to draw.
    first, last, range
        The earliest and the latest figure, and the interval of the latest; the earliest is empty where there is but one.
    reason
        Why there is none now; empty where there is one.
    """

    name: str
    anchor: str
    line: Markup
    first: str
    last: str
    range: str
    reason: Markup


class Cell(NamedTuple):
    """A figure in the table, and the number of the note that says why there is none; 0 without a note."""

    text: str
    note: int


@dataclass(frozen=True, kw_only=True)
class Trends:
    """The profile over time.

    Attributes
    ----------
    start, end
        First and last period of the lines, in words; no start where there is no figure, and no end where nothing was read.
    rows
        One for each dimension; none where there is no figure.
    """

    start: str
    end: str
    rows: tuple[Trend, ...]


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Every figure of every period.

    Attributes
    ----------
    header
        Names of the dimensions.
    rows
        Periods in words, the newest first, with a cell for each dimension; in brackets what cannot be compared with the newest.
    has_brackets
        Whether there is any.
    notes
        Why there are no figures, in the order of their numbers.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    has_brackets: bool
    notes: tuple[Markup, ...]


def trends(kept: Mapping[str, Glance], words: Words) -> Trends:
    """Return the dimensions of the profile over time; only what can be compared with the newest period is drawn.

    Parameters
    ----------
    kept
        The periods of one kind that can be read, the newest first.
    words
        The language.
    """
    lines = {name: _comparable(kept, name) for name in _shown(kept)}
    known = [period for period in kept if any(period in line for line in lines.values())]
    newest = next(iter(kept), "")
    axis = periods_between(known[-1], newest) if known else []
    return Trends(
        start=words.period(axis[0]) if axis else "",
        end=words.period(newest) if newest else "",
        rows=tuple(
            _trend(name, line, kept[newest].figures.get(name), axis, words)
            for name, line in (lines if axis else {}).items()
        ),
    )


def sheet(kept: Mapping[str, Glance], words: Words) -> Sheet:
    """Return every figure of the profile in every period; see `trends`."""
    names = dimension_names(words)
    shown = _shown(kept)
    comparable = {name: _comparable(kept, name) for name in shown}
    notes: list[Markup] = []
    has_brackets = False
    rows = []
    for period, glance in kept.items():
        cells = []
        for name in shown:
            figure = glance.figures.get(name)
            if figure is None or figure.value is None:
                reason = _reason(figure, words)
                if reason not in notes:
                    notes.append(reason)
                cells.append(Cell("–", notes.index(reason) + 1))
                continue
            told = _told(figure, words)
            if period not in comparable[name]:
                told, has_brackets = f"({told})", True
            cells.append(Cell(told, 0))
        rows.append((heading(period, words), tuple(cells)))
    return Sheet(
        header=tuple(names[name] for name in shown),
        rows=tuple(rows),
        has_brackets=has_brackets,
        notes=tuple(notes),
    )


def heading(period: str, words: Words) -> str:
    """Return a period in words, to begin a line with."""
    told = words.period(period)
    return told[:1].upper() + told[1:]


def _shown(kept: Mapping[str, Glance]) -> list[str]:
    """Return the dimensions that have a place: all but those that most exports cannot tell, where none did."""
    told = {
        name
        for glance in kept.values()
        for name, figure in glance.figures.items()
        if figure.value is not None
    }
    return [name for name in DIMENSIONS if name in told or name not in ONLY_WHERE_KNOWN]


def _comparable(kept: Mapping[str, Glance], name: str) -> dict[str, Figure]:
    """Return the values of a measure that mean the same as in the newest period, by period, the newest first."""
    if not kept:
        return {}
    newest = next(iter(kept.values()))
    now = newest.figures.get(name)
    return {
        period: then
        for period, glance in kept.items()
        if glance.settings == newest.settings
        and (then := glance.figures.get(name)) is not None
        and then.value is not None
        and _is_same(then, now)
    }


def _is_same(then: Figure, now: Figure | None) -> bool:
    if now is None or then.definition != now.definition:
        return False
    # what is not available has no unit
    return now.value is None or then.unit == now.unit


def _trend(
    name: str, line: Mapping[str, Figure], now: Figure | None, axis: Sequence[str], words: Words
) -> Trend:
    points = [
        Point(period, one.value, one.low, one.high)
        if (one := line.get(period))
        else Point(period, None, None, None)
        for period in axis
    ]
    title = dimension_names(words)[name]
    periods = [period for period in axis if period in line]
    label = _label(title, line, periods, words) if periods else ""
    return Trend(
        name=title,
        anchor=DIMENSIONS[name],
        line=sparkline(points, label=label),
        first=_told(line[periods[0]], words) if periods and periods != axis[-1:] else "",
        last=_told(now, words) if now else "–",
        range=_range(now, words) if now else "",
        reason=Markup() if now and now.value is not None else _reason(now, words),
    )


def _label(name: str, line: Mapping[str, Figure], periods: Sequence[str], words: Words) -> str:
    start, end = periods[0], periods[-1]
    told = {"name": name, "end": words.period(end), "last": _told(line[end], words)}
    if start == end:
        return words.plain("{name}, {end}: {last}", **told)
    return words.plain(
        "{name}, {start} to {end}: from {first} to {last}",
        start=words.period(start),
        first=_told(line[start], words),
        **told,
    )


def _reason(figure: Figure | None, words: Words) -> Markup:
    """Return why there is no value, as text: a history may hold anything."""
    if figure is None:
        return words.say("This figure was not measured then.")
    if not figure.unavailable:
        return words.say("What was kept is no number.")
    return escape(words.catalogue.gettext(figure.unavailable))


def _told(figure: Figure, words: Words) -> str:
    if figure.value is None:
        return "–"
    if figure.unit == "ratio":
        return f"{words.number(figure.value, digits=1)} ×"
    if figure.n is not None and figure.n < FEWEST_FOR_PERCENT:
        hits = words.number(round(figure.value * figure.n))
        return words.plain("{k} of {n}", k=hits, n=words.number(figure.n))
    return words.percent(figure.value)


def _range(figure: Figure, words: Words) -> str:
    if figure.value is None or figure.low is None or figure.high is None:
        return ""
    if figure.unit == "ratio":
        return words.number_range(figure.low, figure.high, digits=1)
    return words.percent_range(figure.low, figure.high)
