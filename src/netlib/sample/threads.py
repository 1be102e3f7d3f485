"""The course of conversations: who writes when, to whom, and what for."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from netlib.sample import clock
from netlib.sample.texts import act

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Flags = NDArray[np.bool_]
    Rows = NDArray[np.intp]

_COURSES: Final = tuple(
    (weight, tuple(act(name) for name in course.split()))
    for weight, course in (
        (0.20, "ask offer thanks chat agree"),
        (0.06, "offer thanks chat agree chat"),
        (0.07, "introduction thanks meeting agree chat"),
        (0.13, "tip thanks chat chat agree"),
        (0.20, "meeting agree chat thanks chat"),
        (0.08, "congratulation thanks chat meeting agree"),
        (0.26, "chat chat meeting agree thanks"),
    )
)
_NEW_EPISODE: Final = 0.22
_NEW_EPISODE_ONE_WAY: Final = 0.7
_TURN: Final = 0.82
_HOUR: Final = 3600.0


class Talk(NamedTuple):
    """Messages of many conversations, in order: one entry per message."""

    thread: Rows
    place: Rows
    outgoing: Flags
    opening: Flags
    acts: Rows
    at: NDArray[np.float64]


def parts(rng: np.random.Generator, total: int, *, mean: float) -> Rows:
    """Return whole numbers of at least 1 that add up to the total, geometric with about that mean."""
    if total <= 0:
        return np.zeros(0, dtype=np.intp)
    cuts = np.flatnonzero(rng.random(total - 1) < 1.0 / mean) + 1
    return np.array([b - a for a, b in pairwise([0, *cuts.tolist(), total])], dtype=np.intp)


def converse(
    rng: np.random.Generator,
    counts: Rows,
    earliest: NDArray[np.float64],
    *,
    mutual: Flags,
    outgoing: Flags,
) -> Talk:
    """Return the course of conversations of the given lengths.

    Messages come in episodes; within one, people take turns and answer after minutes to weeks. The
    second message of a mutual conversation answers the first, so both directions always occur; in one that
    is not mutual every message goes the same way.

    Parameters
    ----------
    counts
        Messages per conversation, at least 1.
    earliest
        Earliest second of each conversation on the even time axis of `clock`.
    mutual
        Whether messages go both ways.
    outgoing
        Whether the owner begins; where messages go one way, whether they all are the owner's.
    """
    thread = np.repeat(np.arange(len(counts)), counts)
    place = np.arange(len(thread)) - np.repeat(np.cumsum(counts) - counts, counts)
    both = mutual[thread]
    chance = np.where(both, _NEW_EPISODE, _NEW_EPISODE_ONE_WAY)
    opening = (place == 0) | ((rng.random(len(thread)) < chance) & ~(both & (place == 1)))
    episode = np.cumsum(opening) - 1
    turns = both & ~opening & ((rng.random(len(thread)) < _TURN) | (place == 1))
    turn = _within(turns.astype(np.float64), opening, episode).astype(np.intp)
    starter = rng.random(int(opening.sum())) < 0.5  # noqa: PLR2004
    starter[episode[place == 0]] = outgoing
    weights = [weight for weight, _ in _COURSES]
    course = rng.choice(len(_COURSES), size=len(starter), p=weights)
    table = np.array([acts for _, acts in _COURSES])
    return Talk(
        thread=thread,
        place=place,
        outgoing=np.where(both, starter[episode] ^ (turn % 2 == 1), outgoing[thread]),
        opening=opening,
        acts=table[course[episode], np.minimum(turn, table.shape[1] - 1)],
        at=_times(rng, thread, opening, episode, earliest, both),
    )


def _within(steps: NDArray[np.float64], opening: Flags, episode: Rows) -> NDArray[np.float64]:
    """Return the running sum of the steps within each episode."""
    total = np.cumsum(steps)
    return total - total[np.flatnonzero(opening)][episode] if len(steps) else total


def _times(
    rng: np.random.Generator,
    thread: Rows,
    opening: Flags,
    episode: Rows,
    earliest: NDArray[np.float64],
    both: Flags,
) -> NDArray[np.float64]:
    """Return ascending moments per conversation; an episode ends before the next one starts."""
    if not len(thread):
        return np.zeros(0)
    first = np.flatnonzero(opening)
    owner = thread[first]
    low = earliest[owner]
    # who never gets an answer writes soon after the contact was made, others at any time
    even = np.where(both[first], rng.random(len(first)), rng.beta(0.5, 3.0, size=len(first)))
    start = low + even * (clock.SPAN - clock.DAY - low)
    start = start[np.lexsort((start, owner))]
    ends = np.append(np.where(owner[1:] == owner[:-1], start[1:], clock.SPAN), clock.SPAN)
    gaps = np.where(opening, 0.0, rng.lognormal(np.log(3 * _HOUR), 1.8, size=len(thread)))
    offset = _within(gaps, opening, episode)
    longest = np.maximum.reduceat(offset, first)
    room = 0.98 * (ends - start)
    squeeze = np.minimum(1.0, room / np.maximum(longest, 1.0))
    return start[episode] + offset * squeeze[episode]
