"""The course of conversations with contacts: who wrote when, in which thread, and who began (C10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.jackknife import JACKKNIFE, share_interval

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure

    Flags = NDArray[np.bool_]
    Places = NDArray[np.int64]

DAY: Final = 86_400_000_000
"""Microseconds of a day."""
TELLING: Final = 0.1
"""Share of the contacts with messages both ways who have a thread with both, below which threads tell nothing."""
_FEWEST: Final = 5  # contacts with messages both ways below which that share says nothing
GAP_DAYS: Final = 30
"""Silence after which a new conversation begins in the same thread: chats have one thread for a whole life."""

INITIATED: Final = Definition(
    name="reciprocity.initiated_share",
    claim="C10",
    text="Share of the conversations with contacts that you began. A conversation is a thread with one contact, or all messages with them where threads are not told; "
    f"after more than {GAP_DAYS} days of silence a new one begins (own convention). Conversations that began with mass mail or a message to several people do not count; "
    f"unknown is the share of messages without a date. {JACKKNIFE}: process uncertainty, were the same habits to meet other contacts.",
)


@dataclass(frozen=True, kw_only=True)
class Course:
    """The dated messages between the ego and contacts up to a day, by contact and thread and in order of time.

    Messages without a thread are one thread with each contact, and so are all where threads hardly ever go both ways. Of messages of the same moment the answer
    comes before what it did not answer: whoever wrote last before writes second.

    Attributes
    ----------
    contact
        Position among the contacts.
    stream
        Number of the thread with that contact, ascending.
    outgoing
        Whether the ego wrote it.
    moment
        When, in microseconds since 1970, UTC.
    mass
        Whether it is mass mail, as far as a text tells.
    alone
        Whether it is no mass mail and went to one person: what may begin a conversation or wait for an answer.
    opens
        Whether a conversation begins with it.
    end
        End of the last day, in microseconds since 1970: what has no answer by then is open.
    undated
        Share of the messages with contacts left out because they have no date; 0 where there are none.
    exchanged
        Whether there are messages with contacts, dated or not.
    """

    contact: Places
    stream: Places
    outgoing: Flags
    moment: Places
    mass: Flags
    alone: Flags
    opens: Flags
    end: int
    undated: float
    exchanged: bool

    def __len__(self) -> int:
        return len(self.contact)


def end_of(day: date | None) -> int:
    """Return the end of a day (UTC) in microseconds since 1970; 0 for none, which leaves no dated message."""
    return 0 if day is None else (int(np.datetime64(day, "D").astype(np.int64)) + 1) * DAY


def read_course(letters: Letters, contacts: pd.Index, *, day: date | None) -> Course:
    """Return the course of the conversations with contacts up to the end of a day.

    Parameters
    ----------
    letters
        Messages of the ego.
    contacts
        Ids of the contacts.
    day
        Last day that counts; what is later is left out. None where no message has a date.
    """
    place = contacts.get_indexer(letters.people)[letters.partner].astype(np.int64)
    listed, dated, end = place >= 0, ~np.isnat(letters.moment), end_of(day)
    all_at = letters.moment.astype(np.int64)
    # a year before 1970 is as much a date as any
    kept = listed & dated & (all_at < end)
    threads = int(letters.thread.max(initial=0)) + 2
    at, outgoing = all_at[kept], letters.outgoing[kept]
    key = _told(place[kept] * threads + letters.thread[kept] + 1, outgoing, threads)
    mass = letters.mass[kept] == 1
    alone = ~mass & ~letters.to_many[kept]
    order = np.lexsort((~alone, outgoing, at, key))
    order = order[_answers_first(key[order], at[order], outgoing[order])]
    key, at = key[order], at[order]
    begins = _changes(key)
    n, known = int(listed.sum()), int((listed & dated).sum())
    return Course(
        contact=place[kept][order],
        stream=np.cumsum(begins) - 1,
        outgoing=outgoing[order],
        moment=at,
        mass=mass[order],
        alone=alone[order],
        opens=begins | (np.diff(at, prepend=at[:1]) > GAP_DAYS * DAY),
        end=end,
        undated=1 - known / n if n else 0.0,
        exchanged=n > 0,
    )


def measures(course: Course, *, absent: str) -> list[Measure]:
    """Return the share of conversations the ego began.

    Parameters
    ----------
    course
        The conversations, see `read_course`.
    absent
        Reason to give where there are no messages with contacts.
    """
    if not len(course):
        return [INITIATED.without(reasons.NO_DATES if course.exchanged else absent)]
    counted = course.opens & course.alone
    if not counted.any():
        return [INITIATED.without(reasons.NO_PERSONAL_CONVERSATION)]
    began = course.outgoing[counted]
    whole = np.bincount(course.contact[counted])
    part = np.bincount(course.contact[counted], weights=began)
    return [
        INITIATED.result(
            float(began.mean()),
            interval=share_interval(part, whole),
            n=len(began),
            unknown=course.undated,
        )
    ]


def _told(key: Places, outgoing: Flags, threads: int) -> Places:
    """Return the keys of contact and thread, without the threads where they do not tell what answers what.

    Mail without reply marks has a thread for each message.
    """
    sides = np.unique(key * 2 + outgoing) // 2
    both_in_thread = np.unique(sides[1:][sides[1:] == sides[:-1]] // threads)
    ways = np.bincount(key // threads * 2 + outgoing, minlength=2).astype(bool)
    both = int((ways[: len(ways) // 2 * 2 : 2] & ways[1::2]).sum())
    is_told = both < _FEWEST or len(both_in_thread) >= TELLING * both
    return key if is_told else key // threads * threads


def _changes(values: Places) -> Flags:
    """Return whether each value differs from the one before; the first one does."""
    return np.concatenate([np.ones(min(len(values), 1), dtype=bool), values[1:] != values[:-1]])


def _answers_first(key: Places, at: Places, outgoing: Flags) -> Places:
    """Return the order that puts, within a moment of a thread, the answer first.

    The rows come by thread and moment, received before sent.
    """
    starts = _changes(key) | _changes(at)
    first = np.flatnonzero(starts)
    last = np.append(first[1:], len(key))[: len(first)] - 1
    mixed = outgoing[first] != outgoing[last]
    if not mixed.any():
        return np.arange(len(key))
    # the latest moment before, in the same thread, at which only one side wrote
    before = np.maximum.accumulate(np.where(mixed, 0, np.arange(len(first))))
    is_told = ~mixed[before] & (key[first[before]] == key[first])
    wrote_last = outgoing[first[before]] | ~is_told
    moment = np.cumsum(starts) - 1
    return np.lexsort((outgoing == wrote_last[moment], moment))
