"""How many messages are answered, and how soon, each way (C10): messages that still wait count as waiting, not as refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.survival import (
    CLUSTERED,
    CLUSTERED_MEDIAN,
    Curve,
    as_table,
    kaplan_meier,
    median,
    median_interval,
    share_interval,
    share_left,
)
from netlib.measures.threads import DAY, GAP_DAYS

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.measure import Measure
    from netlib.measures.threads import Course

    Flags = NDArray[np.bool_]

SHARE_DAYS: Final = 30
"""Days within which an answer counts for the share of answers."""
WATCH_DAYS: Final = 90
"""Days after which a message counts as watched to the end: what comes later hardly answers it."""

_WAITING: Final = (
    "A wait begins with a message to one person that is no mass mail, where none waits yet or after more than "
    f"{GAP_DAYS} days of silence, and ends with the other side's next message in the same thread (with the contact, where threads are not told) that is no mass mail; the last word of a conversation waits in vain. "
    f"Kaplan & Meier (1958): what waits at the export's last day, or for {WATCH_DAYS} days, is censored. Unknown is the share of messages without a date."
)
_PROCESS: Final = "process uncertainty, were the same habits to meet other contacts."

SHARE_MINE: Final = Definition(
    name="reciprocity.reply_share_mine",
    claim="C10",
    text=f"Probability that you answer a contact's message within {SHARE_DAYS} days. {_WAITING} {CLUSTERED}: {_PROCESS}",
)
SHARE_THEIRS: Final = Definition(
    name="reciprocity.reply_share_theirs",
    claim="C10",
    text=f"Probability that a contact answers your message within {SHARE_DAYS} days. {_WAITING} {CLUSTERED}: {_PROCESS}",
)
DAYS_MINE: Final = Definition(
    name="reciprocity.reply_days_mine",
    claim="C10",
    text=f"Median days until you answer a contact's message, those you never answer counted among the slow. {_WAITING} {CLUSTERED_MEDIAN}: {_PROCESS}",
    unit="days",
)
DAYS_THEIRS: Final = Definition(
    name="reciprocity.reply_days_theirs",
    claim="C10",
    text="Median days until a contact answers your message, those never answered counted among the slow. "
    f"{_WAITING} {CLUSTERED_MEDIAN}: {_PROCESS}",
    unit="days",
)


@dataclass(frozen=True, kw_only=True)
class Episodes:
    """Messages that wait for an answer, a row each.

    Attributes
    ----------
    contact
        Position of the contact among the contacts, whichever side waits.
    moment
        When the message was written, in microseconds since 1970, UTC.
    days
        How long it waited: until the answer, the end of the last day or the end of the watch, whichever came first.
    answered
        Whether the answer ended the wait.
    """

    contact: NDArray[np.int64]
    moment: NDArray[np.int64]
    days: NDArray[np.float64]
    answered: Flags

    def __len__(self) -> int:
        return len(self.contact)

    def where(self, keep: Flags) -> Episodes:
        """Return those of the rows."""
        return Episodes(
            contact=self.contact[keep],
            moment=self.moment[keep],
            days=self.days[keep],
            answered=self.answered[keep],
        )

    def curve(self) -> Curve:
        """Return the Kaplan-Meier curve of the share still waiting, cases grouped by contact; of at least one row."""
        return kaplan_meier(self.days, self.answered, self.contact)


def episodes(course: Course, *, mine: bool) -> Episodes:
    """Return the messages that wait for an answer.

    Parameters
    ----------
    course
        The conversations, see `netlib.measures.threads.read_course`.
    mine
        Whether for an answer of the ego; else for one of a contact.
    """
    answers = (course.outgoing == mine) & ~course.mass
    waits = np.flatnonzero((course.outgoing != mine) & course.alone)
    # a wait begins anew after an answer, and with each conversation
    after_answer = np.concatenate([[False], answers[:-1]])[: len(course)]
    turn = np.cumsum(course.opens | after_answer)[waits]
    waits = waits[np.diff(turn, prepend=-1) > 0]
    # of each row, the next answer in the course
    places = np.where(answers, np.arange(len(course)), len(course))
    following = np.minimum.accumulate(places[::-1])[::-1][waits]
    answered = following < len(course)
    following = np.where(answered, following, 0)
    answered &= course.stream[following] == course.stream[waits]
    until = np.where(answered, course.moment[following], course.end)
    days = (until - course.moment[waits]) / DAY
    in_time = days <= WATCH_DAYS
    return Episodes(
        contact=course.contact[waits],
        moment=course.moment[waits],
        days=np.minimum(days, WATCH_DAYS),
        answered=answered & in_time,
    )


def reply_curve(waiting: Episodes, *, of: Flags | None = None) -> pd.DataFrame | None:
    """Return the share of messages still waiting by day, for a figure; None where no message waited.

    Parameters
    ----------
    waiting
        The messages, see `episodes`.
    of
        Which contacts count, by position, such as the valued ones; all where None.

    Returns
    -------
    pandas.DataFrame or None
        See `netlib.measures.survival.as_table`.
    """
    kept = waiting if of is None else waiting.where(of[waiting.contact])
    return as_table(kept.curve()) if len(kept) else None


def measures(course: Course, *, absent: str) -> list[Measure]:
    """Return how many messages are answered and how soon, by the ego and by the contacts.

    Parameters
    ----------
    course
        The conversations, see `netlib.measures.threads.read_course`.
    absent
        Reason to give where there are no messages with contacts.
    """
    if not len(course):
        reason = reasons.NO_DATES if course.exchanged else absent
        every = (SHARE_MINE, SHARE_THEIRS, DAYS_MINE, DAYS_THEIRS)
        return [definition.without(reason) for definition in every]
    share_mine, days_mine = _answers(
        course, (SHARE_MINE, DAYS_MINE), mine=True, absent=reasons.NOTHING_TO_ANSWER_IN
    )
    share_theirs, days_theirs = _answers(
        course, (SHARE_THEIRS, DAYS_THEIRS), mine=False, absent=reasons.NOTHING_TO_ANSWER_OUT
    )
    return [share_mine, share_theirs, days_mine, days_theirs]


def _answers(
    course: Course, definitions: tuple[Definition, Definition], *, mine: bool, absent: str
) -> tuple[Measure, Measure]:
    """Return the share answered and the median of one side."""
    share, days = definitions
    waiting = episodes(course, mine=mine)
    if not len(waiting):
        return share.without(absent), days.without(absent)
    curve, n = waiting.curve(), len(waiting)
    left, half = share_left(curve, SHARE_DAYS), median(curve)
    interval = share_interval(curve, SHARE_DAYS)
    return (
        share.without(reasons.TOO_SHORT)
        if left and curve.longest < SHARE_DAYS
        else share.result(
            1 - left,
            interval=interval and (1 - interval[1], 1 - interval[0]),
            n=n,
            unknown=course.undated,
        ),
        days.without(reasons.FEWER_THAN_HALF)
        if half is None
        else days.result(half, interval=median_interval(curve), n=n, unknown=course.undated),
    )
