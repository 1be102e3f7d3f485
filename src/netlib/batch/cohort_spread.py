"""How a dimension is spread over the clients: its figures in order, and of whom there is none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING, Final, NamedTuple

from netlib.batch.cohort_clients import HIDDEN, is_bound
from netlib.measures import reasons
from netlib.report.dimensions import DIMENSIONS, ONLY_WHERE_KNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from netlib.batch.cohort_clients import Client
    from netlib.measures import Measure
    from netlib.report.language import Words

FEWEST_FOR_MEDIAN: Final = 5
FEWEST_FOR_QUARTILES: Final = 12
"""Of fewer clients, what lies beyond a quartile would be one or two of them."""

OTHER: Final = "other"
_REASONS: Final = {text for name, text in vars(reasons).items() if name.isupper()}
_STEPS: Final = (0.05, 0.1, 0.2)
"""None so small that differences which percentages do not tell would fill the axis."""
_MOST_TICKS: Final = 6
_MOST_DOUBLINGS: Final = 6.0


@dataclass(frozen=True, kw_only=True)
class Spread:
    """A dimension over all clients.

    Attributes
    ----------
    name, unit
        Its measure and unit.
    definition
        Mark of the definition that most clients have; the figures of others are not among these.
    known
        Code and figure of each client of whom it is told, the lowest first.
    bounded, hidden, others, unmeasured
        Number of clients of whom only a bound is told, behind whose figure too few people stand, whose definition or
        settings are other ones, and of whom it was not measured.
    missing
        Number of clients by the reason why it is not available.
    """

    name: str
    unit: str
    definition: str
    known: tuple[tuple[str, Measure], ...]
    bounded: int
    hidden: int
    others: int
    unmeasured: int
    missing: Mapping[str, int]

    @property
    def values(self) -> list[float]:
        """The figures, the lowest first."""
        return [one.value for _, one in self.known if one.value is not None]

    @property
    def untold(self) -> int:
        """Number of clients without a figure here."""
        left_out = self.bounded + self.hidden + self.others + self.unmeasured
        return left_out + sum(self.missing.values())


class Scale(NamedTuple):
    """Where figures stand on an axis from 0 to 1, and what its ticks say."""

    low: float
    high: float
    is_ratio: bool
    ticks: tuple[tuple[float, str], ...]

    def place(self, value: float) -> float:
        """Return where a figure stands; nothing leaves the axis."""
        told = _doublings(value) if self.is_ratio else value
        return min(max((told - self.low) / (self.high - self.low), 0.0), 1.0)


def spreads(clients: Sequence[Client]) -> list[Spread]:
    """Return every dimension over all clients; what most exports cannot tell only where one does."""
    found = [_spread(name, clients) for name in DIMENSIONS]
    return [one for one in found if one.known or one.name not in ONLY_WHERE_KNOWN]


def _spread(name: str, clients: Sequence[Client]) -> Spread:
    figures = [(one.code, one.figures.get(name)) for one in clients]
    there = [(code, one) for code, one in figures if one is not None]
    marks = Counter((one.definition, one.unit) for _, one in there if one.value is not None)
    usual = max(marks, key=lambda mark: (marks[mark], mark), default=("", "share"))
    missing = Counter(
        one.unavailable for _, one in there if one.unavailable and one.unavailable != HIDDEN
    )
    same = [(code, one) for code, one in there if (one.definition, one.unit) == usual]
    told = [(code, one) for code, one in same if one.value is not None]
    known = [(code, one) for code, one in told if not is_bound(one)]
    return Spread(
        name=name,
        unit=usual[1],
        definition=usual[0],
        known=tuple(sorted(known, key=lambda one: (one[1].value or 0.0, one[0]))),
        bounded=len(told) - len(known),
        hidden=sum(one.unavailable == HIDDEN for _, one in there),
        others=marks.total() - len(told),
        unmeasured=len(figures) - len(there),
        missing=_by_known_reason(missing),
    )


def _by_known_reason(missing: Mapping[str, int]) -> dict[str, int]:
    """Return the reasons by how many clients they hold for; a history may hold any text, which is not for a page to tell."""
    told: Counter[str] = Counter()
    for reason, count in missing.items():
        told[reason if reason in _REASONS else OTHER] += count
    return dict(sorted(told.items(), key=lambda one: (-one[1], one[0])))


def scale(spread: Spread, words: Words, *, with_intervals: bool) -> Scale:
    """Return the axis of a dimension, with round ends."""
    numbers = list(spread.values)
    if with_intervals:
        ends = (end for _, one in spread.known for end in (one.low, one.high))
        numbers += [end for end in ends if end is not None]
    if spread.unit == "ratio":
        return _ratio_scale(numbers, words)
    return _share_scale(numbers, words)


def _share_scale(numbers: Sequence[float], words: Words) -> Scale:
    low, high = min(numbers), max(numbers)
    for step in _STEPS:
        first, last = int(low / step + 1e-9), -int(-high / step + 1e-9)
        last += last * step < high - 1e-9
        last = max(last, first + 1)
        if last - first < _MOST_TICKS:
            break
    if last * step > 1 + 1e-9:
        first, last = first - 1, last - 1
    ticks = _ticks([at * step for at in range(first, last + 1)])
    told = tuple((place, words.percent(value)) for place, value in ticks)
    return Scale(first * step, last * step, is_ratio=False, ticks=told)


def _ratio_scale(numbers: Sequence[float], words: Words) -> Scale:
    places = [_doublings(number) for number in numbers]
    low, high = int(min(places) // 1), -int(-max(places) // 1)
    high = max(high, low + 1)
    step = -(-(high - low) // (_MOST_TICKS - 1))
    ticks = _ticks([float(at) for at in range(low, high + 1, step)], end=float(high))
    told = tuple(
        (place, f"{words.setting(2.0**value)}\N{NO-BREAK SPACE}×") for place, value in ticks
    )
    return Scale(float(low), float(high), is_ratio=True, ticks=told)


def _ticks(values: Sequence[float], *, end: float | None = None) -> Iterator[tuple[float, float]]:
    first, last = values[0], values[-1] if end is None else end
    return (((value - first) / (last - first), value) for value in values)


def _doublings(value: float) -> float:
    """Return how often a ratio doubles 1; what cannot be drawn stands at the end."""
    if value <= 0:
        return -_MOST_DOUBLINGS
    return min(max(log2(value), -_MOST_DOUBLINGS), _MOST_DOUBLINGS)
