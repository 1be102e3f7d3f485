"""What a cohort page tells of each client: figures fit to be passed on, and what can be said of their change."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from netlib.batch.cohort_changes import BOUNDED, Move, standardised
from netlib.batch.results import FAILED
from netlib.dates import period_kind, period_start
from netlib.errors import HistoryError, NetlibError
from netlib.history.files import kept_periods
from netlib.history.glance import glances
from netlib.history.store import read_period
from netlib.report.dimensions import DIMENSIONS
from netlib.report.fewapart import is_few_apart
from netlib.report.goals import read_goals
from netlib.report.smallcells import Guarded, guarded
from netlib.settings import Settings, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from netlib.batch.results import Result
    from netlib.history.store import Kept
    from netlib.measures import Measure
    from netlib.report.goals import Goal
    from netlib.report.language import Words

HIDDEN: Final = "too few people stand behind it to be told"
"""Reason of a figure that a copy to pass on does not tell."""
TOWARDS: Final = "towards"
AWAY: Final = "away"

_LARGEST: Final = 1e12

FIRST: Final = "first"
UNREAD: Final = "unread"
OTHER_SETTINGS: Final = "settings"
NO_INTERVALS: Final = "intervals"


@dataclass(frozen=True, kw_only=True)
class Client:
    """A client as the page tells of them.

    Attributes
    ----------
    code
        The pseudonym.
    period
        Period of the figures.
    figures
        The measure of each dimension, by its name.
    since
        The earlier period of the same kind that they are compared with; empty where nothing is compared.
    moves
        The changes since then that can be tested.
    silent
        Why nothing can be said of a change: ``first``, ``unread``, ``settings`` or ``intervals``; empty where something can.
    is_reconstructed
        Whether one of the two periods comes from a later export.
    """

    code: str
    period: str
    figures: Mapping[str, Measure]
    since: str = ""
    moves: tuple[Move, ...] = ()
    silent: str = ""
    is_reconstructed: bool = False


@dataclass(frozen=True, kw_only=True)
class Cohort:
    """Everything a page tells.

    Attributes
    ----------
    period
        The one most clients have; empty where none has any.
    clients
        Those with figures, by pseudonym.
    apart
        Pseudonyms of clients whose report is of another kind of period.
    unread
        Pseudonyms of clients whose figures cannot be read.
    failed
        Pseudonym of each client whose report could not be made, and the kind of the error.
    today
        The day it is.
    """

    period: str
    clients: Sequence[Client]
    apart: Sequence[str]
    unread: Sequence[str]
    failed: Mapping[str, str]
    today: date


@dataclass(frozen=True, kw_only=True)
class _Own:
    """What holds for one client: how few people are hidden, and the goals agreed on."""

    smallest: int
    goals: Mapping[str, Goal]


def gather(
    results: Sequence[Result],
    codes: Mapping[str, str],
    *,
    folder: Path,
    words: Words,
    today: date,
) -> Cohort:
    """Return everything that a page tells.

    Parameters
    ----------
    results
        What became of each client.
    codes
        The pseudonym of each.
    folder
        The folder of all clients.
    words
        The language.
    today
        The day it is.
    """
    usual = _usual_period(results)
    clients, apart, unread = [], [], []
    for one in results:
        if one.state == FAILED:
            continue
        code = codes[one.client]
        if period_kind(one.period) != period_kind(usual):
            apart.append(code)
        elif client := _read(one, code=code, home=folder / one.client, words=words):
            clients.append(client)
        else:
            unread.append(code)
    return Cohort(
        period=usual,
        clients=sorted(clients, key=lambda one: one.code),
        apart=apart,
        unread=unread,
        failed={codes[one.client]: one.kind for one in results if one.state == FAILED},
        today=today,
    )


def _usual_period(results: Iterable[Result]) -> str:
    """Return the period that most clients have, the latest of these where there are several; empty where none has any."""
    counted = Counter(one.period for one in results if one.period)
    return max(counted, key=lambda one: (counted[one], period_start(one), one), default="")


def _read(result: Result, *, code: str, home: Path, words: Words) -> Client | None:
    """Return what is kept of a client; None where it cannot be read."""
    past = Path(result.past)
    own = _own(home)
    try:
        now = _told(read_period(past, result.period, with_contacts=False), own)
    except (HistoryError, OSError):
        return None
    client = Client(
        code=code,
        period=result.period,
        figures={name: now.measures[name] for name in DIMENSIONS if name in now.measures},
    )
    earlier = _earlier(past, before=result.period)
    if not earlier:
        return replace(client, silent=FIRST)
    then = _last_read(past, earlier, own)
    if then is None:
        return replace(client, silent=UNREAD)
    return _compared(client, then, now, own=own, past=past, words=words)


def _own(home: Path) -> _Own:
    """Return what holds for a client; what cannot be read has failed the client's own report already."""
    try:
        settings = read_settings(home / "netlib.toml")
        goals = read_goals(home / settings.goals_file)
    except (NetlibError, OSError):
        settings, goals = Settings(), {}
    # a client may be stricter than the rest, and not laxer
    return _Own(smallest=max(settings.smallest_cell, Settings().smallest_cell), goals=goals)


def _told(kept: Kept, own: _Own) -> Kept:
    """Return a period without numbers of few people, as a coach's copy tells it."""
    possible = [one for one in kept.measures.values() if _is_possible(one)]
    shown = guarded(possible, smallest=own.smallest, too_few=HIDDEN)
    return replace(kept, measures={one.name: one for one in shown})


def _is_possible(measure: Measure) -> bool:
    """Return whether a figure can be one: what was kept may be anything."""
    numbers = (measure.value, measure.low, measure.high, measure.n)
    largest = 1 if measure.unit == "share" else _LARGEST
    is_sane = all(abs(one) < _LARGEST for one in numbers if one is not None)
    return is_sane and abs(measure.value or 0) <= largest and (measure.n or 0) >= 0


def _earlier(past: Path, *, before: str) -> list[str]:
    """Return the earlier periods of the same kind, the latest first."""
    start = period_start(before)
    kept = kept_periods(past, kind=period_kind(before))
    return [one for one in reversed(kept) if period_start(one) < start]


def _last_read(past: Path, periods: Sequence[str], own: _Own) -> Kept | None:
    for period in periods:
        try:
            return _told(read_period(past, period, with_contacts=False), own)
        except (HistoryError, OSError):
            continue
    return None


def _compared(
    client: Client, then: Kept, now: Kept, *, own: _Own, past: Path, words: Words
) -> Client:
    told = replace(
        client,
        since=then.run.period,
        is_reconstructed=then.run.reconstructed or now.run.reconstructed,
    )
    if then.run.settings != now.run.settings:
        return replace(told, silent=OTHER_SETTINGS)
    few = replace(words, smallest=own.smallest)
    moves = []
    for name, figure in client.figures.items():
        earlier = then.measures.get(name)
        if earlier is None or name in BOUNDED or is_bound(earlier) or is_bound(figure):
            continue
        if (earlier.definition, earlier.unit) != (figure.definition, figure.unit):
            continue
        size = standardised(earlier, figure)
        if size is not None:
            way = _way(own.goals.get(name), earlier, figure, past=past, client=client)
            is_hidden = is_few_apart(earlier, figure, few)
            moves.append(Move(name, earlier, figure, size, way, is_hidden))
    return replace(told, moves=tuple(moves), silent="" if moves else NO_INTERVALS)


def is_bound(measure: Measure) -> bool:
    """Return whether only a bound of a figure is told."""
    return isinstance(measure, Guarded) and measure.bound in {"under", "over"}


def _way(goal: Goal | None, then: Measure, now: Measure, *, past: Path, client: Client) -> str:
    """Return whether a change goes towards what was agreed on; on which side of the target is better follows from the start."""
    if goal is None or then.value is None or now.value is None or then.value == now.value:
        return ""
    start = goal.start if goal.start is not None else _start(goal, now, past=past, client=client)
    if start is None or start == goal.target:
        return ""
    return TOWARDS if (now.value > then.value) == (goal.target > start) else AWAY


def _start(goal: Goal, now: Measure, *, past: Path, client: Client) -> float | None:
    """Return the value of the first period since the agreement that means the same."""
    kind = period_kind(client.period)
    for period, glance in glances(past, names=[goal.measure]).items():
        is_before = goal.agreed is not None and period_start(period) < period_start(goal.agreed)
        found = glance.figures.get(goal.measure)
        if is_before or period_kind(period) != kind or found is None:
            continue
        if found.value is not None and found.definition == now.definition:
            return found.value
    return None
