"""The planted truth: who decides, who answers, and who only sells or asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.sample import clock, people, titles
from netlib.text import slug

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.sample.people import Column, People

    Flags = NDArray[np.bool_]
    Rows = NDArray[np.intp]

UNKNOWN_TITLES: Final = 0.10
DECIDER_RANGE: Final = (0.15, 0.45)
RECIPROCATED_RANGE: Final = (0.35, 0.75)
TIE_RANGE: Final = (0.60, 0.70)

_INCOMING: Final = 0.75
_MASS: Final = 0.35
_ASKER: Final = 0.18
_EMAILS: Final = 0.03


@dataclass(frozen=True, kw_only=True)
class Contacts:
    """The contacts, who are the first rows of `People`."""

    decider_share: float
    level: Column
    title: Column
    company: Column
    email: Column
    known: Flags
    since: NDArray[np.float64]
    """Seconds on the even time axis of `clock`."""

    @property
    def decides(self) -> Flags:
        """Whether each contact is a head or above."""
        return np.isin(self.level.astype(str), titles.DECIDING)


@dataclass(frozen=True, kw_only=True)
class Ties:
    """The messaging ties between the owner and contacts, planned before any message is written."""

    reciprocated_share: float
    contact: Rows
    mutual: Flags
    outgoing: Flags
    """One-way from the owner; False for the reciprocated."""
    mass: Flags
    asker: Flags
    counts: Rows
    """Messages of each tie in its own conversation."""


def make_contacts(rng: np.random.Generator, crowd: People, count: int) -> Contacts:
    """Return levels, titles and first days of the contacts; whether a title is known depends on nothing."""
    share = float(rng.uniform(*DECIDER_RANGE))
    decides = rng.random(count) < share
    level = np.empty(count, dtype=object)
    for deciding, shares in titles.LEVEL_SHARES.items():
        rows = np.flatnonzero(decides == deciding)
        level[rows] = np.array(list(shares), dtype=object)[
            rng.choice(len(shares), size=len(rows), p=list(shares.values()))
        ]
    title, company = people.make_jobs(
        rng, level, german=crowd.german[:count], female=crowd.female[:count]
    )
    # not an employer that a judgement of the title rests on
    elsewhere = np.flatnonzero(~np.isin(title.astype(str), titles.BANK_TITLES))
    company[elsewhere[len(elsewhere) // 2]] = people.HOSTILE_COMPANY
    known = rng.random(count) >= UNKNOWN_TITLES
    title[~known] = ""
    company[~known & (rng.random(count) < 0.7)] = ""  # noqa: PLR2004
    email = np.full(count, "", dtype=object)
    for row in np.flatnonzero(rng.random(count) < _EMAILS):
        email[row] = f"{slug(crowd.given[row])}.{slug(crowd.last[row])}@example.org"
    # more contacts are made in later years, none on the last three days
    since = (clock.SPAN - 3 * clock.DAY) * rng.random(count) ** 0.8
    return Contacts(
        decider_share=share,
        level=level,
        title=title,
        company=company,
        email=email,
        known=known,
        since=since,
    )


def make_ties(rng: np.random.Generator, since: NDArray[np.float64], rows: int) -> Ties:
    """Return the plan of the ties: with whom, in which directions, how many of the given rows each.

    A reciprocated tie needs two messages, so there are never more ties than half the rows. The longer
    someone has been a contact (``since``, on the even time axis of `clock`), the more is written.
    """
    count = min(round(len(since) * rng.uniform(*TIE_RANGE)), rows // 2)
    contact = rng.choice(len(since), size=count, replace=False)
    share = float(rng.uniform(*RECIPROCATED_RANGE))
    mutual = rng.random(count) < share
    outgoing = ~mutual & (rng.random(count) >= _INCOMING)
    incoming = ~mutual & ~outgoing
    role = rng.random(count)
    mass = incoming & (role < _MASS)
    asker = incoming & (role >= 1 - _ASKER)
    extra = np.where(mass, rng.integers(1, 5, size=count), rng.geometric(0.6, size=count) - 1)
    extra = np.where(asker, rng.integers(3, 7, size=count), extra)
    takers = mutual if mutual.any() else np.ones(count, dtype=bool)
    weight = takers * rng.lognormal(0.0, 1.7, size=count) * (1 - since[contact] / clock.SPAN)
    counts = _share_out(rng, np.where(mutual, 2, 1), extra, weight, rows)
    return Ties(
        reciprocated_share=share,
        contact=contact,
        mutual=mutual,
        outgoing=outgoing,
        mass=mass & (counts > 1),
        asker=asker & (counts > 2),  # noqa: PLR2004
        counts=counts,
    )


def _share_out(
    rng: np.random.Generator, base: Rows, extra: Rows, weight: NDArray[np.float64], rows: int
) -> Rows:
    """Return message counts that add up to the rows: the base, the extra where it fits, the rest by weight."""
    room = rows - int(base.sum())
    extra = np.clip(room - (np.cumsum(extra) - extra), 0, extra)
    counts = base + extra
    left = rows - int(counts.sum())
    if left and len(counts):
        counts = counts + rng.multinomial(left, weight / weight.sum())
    return counts.astype(np.intp)
