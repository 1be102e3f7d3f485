"""Whether valued people wait longer for an answer in weeks of much mass mail (C7)."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.letters import UNKNOWN
from netlib.measures.replies import WATCH_DAYS, episodes
from netlib.measures.survival import effects, median, median_interval
from netlib.measures.threads import DAY
from netlib.measures.valued import WHO_IS_VALUED

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.measures.replies import Episodes
    from netlib.measures.survival import Curve
    from netlib.measures.threads import Course
    from netlib.settings import Settings

    Flags = NDArray[np.bool_]

_FEWEST: Final = 5  # messages below which a median says nothing
_WEEK: Final = 7
_MONDAY: Final = 3  # 1 January 1970 was a Thursday

DROWNED: Final = Definition(
    name="noise.drowned_days",
    claim="C7",
    text="How many days longer valued contacts wait for your answer if they write in a week of much mass mail: the difference between the median "
    "waits (Kaplan & Meier 1958; what waits at the export's last day, or for "
    f"{WATCH_DAYS} days, is censored). Much is more than the median of all weeks from the first message to the last (Monday to Sunday, UTC), or as much as the median "
    "where no week has more; below 0 they wait less. Mass mail and messages to several people need no answer. Here "
    f"{WHO_IS_VALUED}. Unknown is the share of messages that wait whose contact cannot be judged. 95 % interval: those of the two medians "
    "(Brookmeyer & Crowley 1982, jackknife over contacts) joined as Zou (2008) does, with the correlation of the same contacts "
    "in both; none for fewer than 5 contacts in either kind of week: process uncertainty. A difference need not be a cause.",
    unit="days",
)


def much_mass_mail(letters: Letters, *, end: int) -> tuple[int, Flags] | None:
    """Return the first week and, from it to the last, whether each brought much mass mail; None where all are alike.

    Weeks run from Monday to Sunday and are counted from the one that 1 January 1970 fell into.

    Parameters
    ----------
    letters
        Messages of the ego, with contacts and others.
    end
        End of the last day, in microseconds since 1970; what is later is left out.
    """
    kept = ~np.isnat(letters.moment) & (letters.moment.astype(np.int64) < end)
    if not kept.any():
        return None
    week = _weeks(letters.moment[kept].astype(np.int64))
    first = int(week.min())
    mailed = week[(letters.mass[kept] == 1) & ~letters.outgoing[kept]] - first
    brought = np.bincount(mailed, minlength=int(week.max()) - first + 1)
    middle = np.median(brought)
    much = brought > middle if (brought > middle).any() else brought >= middle
    return None if much.all() else (first, much)


def measures(
    letters: Letters, course: Course, valued: pd.Series, *, absent: str, settings: Settings
) -> list[Measure]:
    """Return how much longer valued contacts wait in weeks of much mass mail.

    Parameters
    ----------
    letters
        Messages of the ego.
    course
        Those with contacts in order, see `netlib.measures.threads.read_course`.
    valued
        Nullable boolean per contact, in the order of the contacts.
    absent
        Reason to give where there are no messages with contacts.
    settings
        For what the definition says of who is valued.
    """
    definition = DROWNED.given(settings)
    reason = _missing(letters, course, valued, absent)
    if reason:
        return [definition.without(reason)]
    weeks = much_mass_mail(letters, end=course.end)
    if weeks is None:
        return [definition.without(reasons.WEEKS_ALIKE)]
    first, much = weeks
    waiting = episodes(course, mine=True)
    judged = valued.notna().to_numpy(dtype=bool)[waiting.contact]
    unknown = 1 - float(judged.mean()) if len(waiting) else 0.0
    waiting = waiting.where(valued.fillna(value=False).to_numpy(dtype=bool)[waiting.contact])
    in_much = much[_weeks(waiting.moment) - first]
    kinds = waiting.where(in_much), waiting.where(~in_much)
    if min(len(kind) for kind in kinds) < _FEWEST:
        return [definition.without(reasons.FEW_FROM_VALUED)]
    curves = kinds[0].curve(), kinds[1].curve()
    slow, fast = median(curves[0]), median(curves[1])
    if slow is None or fast is None:
        return [definition.without(reasons.FEWER_THAN_HALF)]
    interval = _difference_interval(kinds, curves, (slow, fast))
    return [definition.result(slow - fast, interval=interval, n=len(waiting), unknown=unknown)]


def _missing(letters: Letters, course: Course, valued: pd.Series, absent: str) -> str | None:
    """Return the reason why there is nothing to compare; None where there may be."""
    if not len(course):
        return reasons.NO_DATES if course.exchanged else absent
    if (letters.mass == UNKNOWN).all():
        return reasons.NO_TEXTS
    if not ((letters.mass == 1) & ~letters.outgoing).any():
        return reasons.NO_MASS_IN
    if valued.isna().all():
        return reasons.VALUED_UNKNOWN
    return None if valued.any() else reasons.NO_VALUED_CONTACTS


def _weeks(moment: NDArray[np.int64]) -> NDArray[np.int64]:
    return (moment // DAY + _MONDAY) // _WEEK


def _difference_interval(
    kinds: tuple[Episodes, Episodes], curves: tuple[Curve, Curve], medians: tuple[float, float]
) -> tuple[float, float] | None:
    """Return the 95 % interval of the first median less the second; Zou (2008), Statistics in Medicine 27, 1693-1702."""
    one, other = (median_interval(curve) for curve in curves)
    if one is None or other is None:
        return None
    contacts = max(int(kind.contact.max()) for kind in kinds) + 1
    moved = np.zeros((2, contacts))
    for row, (kind, curve, at) in enumerate(zip(kinds, curves, medians, strict=True)):
        moved[row, np.unique(kind.contact)] = effects(curve, at)
    lengths = np.sqrt((moved**2).sum(axis=1)).prod()
    together = float(moved[0] @ moved[1] / lengths) if lengths else 0.0
    first, second = medians
    low = _joined(first - one[0], other[1] - second, together)
    high = _joined(one[1] - first, second - other[0], together)
    return first - second - low, first - second + high


def _joined(one: float, other: float, together: float) -> float:
    return sqrt(max(one**2 + other**2 - 2 * together * one * other, 0.0))
