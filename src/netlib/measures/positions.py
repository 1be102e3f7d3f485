"""Into how many corners of working life the contacts reach, and when more of them reach no further (C2, C3, C5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.attention import minutes_per_contact
from netlib.measures.definition import Definition
from netlib.measures.diversity import (
    blau_rows,
    entropy,
    entropy_rows,
    highest_entropy,
    iqv,
    jackknife,
    rarefied,
    saturated_at,
)
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

SECTORS: Final = 23
"""Sectors of XING's list of 2015."""
RAREFIED_TO: Final = 100
"""Contacts at which two networks, or two periods of one, are compared."""
SATURATED: Final = 0.9
"""Share of all positions at which more contacts count as bringing little that is new."""
_FEWEST: Final = 200
"""Known contacts from which the intervals hold what they promise, by simulation; see docs/reach.md."""
_POINTS: Final = 60
_ROUNDING: Final = 1e-9

_ONE_MORE: Final = (
    "process uncertainty, were the same way of making contacts to bring others; it says nothing about "
    "{wrong} that were misjudged"
)
_DIVERSITY: Final = (
    "95 % interval by the jackknife (Miller 1974), which also corrects for sectors that so few contacts miss, so that it need not lie "
    f"evenly around the value; none for fewer than {_FEWEST} contacts. It states "
    f"{_ONE_MORE.format(wrong='sectors')}."
)
_POSITION = (
    "a position is a sector together with a decision level, among contacts for whom both are known"
)

SECTOR_DIVERSITY: Final = Definition(
    name="reach.sector_diversity",
    claim="C5",
    text="Index of qualitative variation of the sectors of your contacts whose sector is known (Mueller & Schuessler 1961): Blau's index, 1 minus "
    f"the sum of squared shares, over its highest value with the {SECTORS} sectors of XING's list. 0 is one sector only, 1 all sectors alike. {_DIVERSITY}",
    unit="index",
)
SECTOR_ENTROPY: Final = Definition(
    name="reach.sector_entropy",
    claim="C5",
    text="Entropy of the sectors of your contacts whose sector is known, in bits (Shannon 1948): 0 is one sector only, "
    f"{highest_entropy(SECTORS):.2f} all {SECTORS} sectors alike; 2 to its power is the number of equally frequent sectors that would be as varied. {_DIVERSITY}",
    unit="bit",
)
EXTENSITY: Final = Definition(
    name="reach.extensity",
    claim="C5",
    text=f"Number of positions your contacts reach (position generator, Lin & Dumin 1986): {_POSITION}. It grows with the number of "
    "contacts by construction, so compare it at equal numbers only. A census of the account, without an interval.",
    unit="count",
)
EXTENSITY_AT_N: Final = Definition(
    name="reach.extensity_at_n",
    claim="C5",
    text=f"Number of positions that {RAREFIED_TO} of your contacts, drawn at random, are expected to reach (rarefaction, Hurlbert 1971); {_POSITION}. "
    f"It can be compared between periods and people of different size. 95 % interval by the jackknife (Miller 1974), none for fewer than {_FEWEST} "
    f"contacts: {_ONE_MORE.format(wrong='titles and sectors')}.",
    unit="count",
)
UPPER_REACHABILITY: Final = Definition(
    name="reach.upper_reachability",
    claim="C3",
    text="The highest decision level among your contacts (Lin & Dumin 1986), counted from 1, a student, to "
    f"{len(LEVELS)}, an owner or board member. One contact is enough for it. A census of the account, without an interval.",
    unit="count",
)
LEVEL_RANGE: Final = Definition(
    name="reach.level_range",
    claim="C3",
    text="Steps from the lowest to the highest decision level among your contacts (Lin & Dumin 1986), at most "
    f"{len(LEVELS) - 1}. It grows with the number of contacts by construction. A census of the account, without an interval.",
    unit="count",
)
SATURATION_N: Final = Definition(
    name="reach.saturation_n",
    claim="C2",
    text=f"The smallest number of your contacts, drawn at random, that is expected to reach {SATURATED * 100:.0f} % of the positions all of them reach "
    f"(rarefaction, Hurlbert 1971); {_POSITION}. Far below your number of contacts, further ones repeat what you have; close to it, they still "
    "bring something new. A description of the account, without an interval: how many positions nobody of yours reaches it cannot tell.",
    unit="count",
)


def positions(contacts: pd.DataFrame) -> pd.Series:
    """Return how many contacts are in each position that one of them reaches.

    Parameters
    ----------
    contacts
        A row per contact: ``sector`` (number of a sector of XING's list) and ``level``; either may be NA.

    Returns
    -------
    pandas.Series
        Number of contacts, indexed by ``sector`` and ``level``, the lowest number first.
    """
    known = contacts[["sector", "level"]].dropna()
    return known.groupby(["sector", "level"], observed=True).size().rename("contacts")


def measures(contacts: pd.DataFrame) -> list[Measure]:
    """Return the diversity of sectors, the positions reached, and at how many contacts they are saturated.

    Parameters
    ----------
    contacts
        As for `positions`.
    """
    if contacts.empty:
        every = [SECTOR_DIVERSITY, SECTOR_ENTROPY, EXTENSITY, EXTENSITY_AT_N]
        every += [UPPER_REACHABILITY, LEVEL_RANGE, SATURATION_N]
        return [definition.without(reasons.NO_CONTACTS) for definition in every]
    counts = positions(contacts).to_numpy(dtype=float)
    return [
        *_diversity(contacts["sector"]),
        *_extensity(counts, len(contacts)),
        *_heights(contacts["level"]),
        _saturation(counts, len(contacts)),
    ]


def saturation_curve(
    contacts: pd.DataFrame, *, settings: Settings, points: int = _POINTS
) -> pd.DataFrame:
    """Return what a growing random subset of the contacts reaches, beside the time there is for each of them.

    Parameters
    ----------
    contacts
        As for `positions`.
    settings
        For hours a week and weeks a year.
    points
        Sizes of the subset, at most, evenly from 1 to the contacts with a known position.

    Returns
    -------
    pandas.DataFrame
        A row per size: ``n`` contacts, ``expected`` positions, ``share`` of all positions reached, ``gain`` (positions the
        last of them is expected to add) and ``minutes`` a year for each of n contacts. Without a row where no position is known.
    """
    counts = positions(contacts).to_numpy(dtype=float)
    known = int(counts.sum())
    n = np.unique(np.linspace(1, known, points if known else 0).round().astype(int))
    expected = rarefied(counts, n)
    return pd.DataFrame(
        {
            "n": n,
            "expected": expected,
            "share": expected / max(len(counts), 1),
            "gain": expected - rarefied(counts, n - 1),
            "minutes": [minutes_per_contact(int(size), settings=settings) for size in n],
        }
    )


def _diversity(sector: pd.Series) -> list[Measure]:
    counts = np.asarray(sector.value_counts(), dtype=float)
    n, total = int(counts.sum()), len(sector)
    if n <= 1:
        reason = reasons.ONE_SECTOR if n else reasons.NO_SECTORS
        return [definition.without(reason) for definition in (SECTOR_DIVERSITY, SECTOR_ENTROPY)]
    unknown, highest = (total - n) / total, SECTORS / (SECTORS - 1)
    variation, bits = iqv(counts, categories=SECTORS), entropy(counts)
    intervals: tuple[tuple[float, float] | None, ...] = (None, None)
    if n >= _FEWEST and len(counts) > 1:
        intervals = (
            _around(variation, counts, lambda rows: highest * blau_rows(rows), most=1.0),
            _around(bits, counts, entropy_rows, most=highest_entropy(SECTORS)),
        )
    return [
        SECTOR_DIVERSITY.result(variation, interval=intervals[0], n=n, unknown=unknown),
        SECTOR_ENTROPY.result(bits, interval=intervals[1], n=n, unknown=unknown),
    ]


def _extensity(counts: NDArray[np.float64], total: int) -> list[Measure]:
    n = int(counts.sum())
    if not n:
        return [d.without(reasons.NO_POSITIONS) for d in (EXTENSITY, EXTENSITY_AT_N)]
    unknown = (total - n) / total
    reached = EXTENSITY.result(len(counts), n=n, unknown=unknown)
    if n < RAREFIED_TO:
        return [reached, EXTENSITY_AT_N.without(reasons.FEW_POSITIONS)]
    expected, interval = float(rarefied(counts, RAREFIED_TO)), None
    if n >= _FEWEST:
        interval = _around(expected, counts, _rarefied_rows, most=float(RAREFIED_TO))
    return [reached, EXTENSITY_AT_N.result(expected, interval=interval, n=n, unknown=unknown)]


def _heights(level: pd.Series) -> list[Measure]:
    """Return the highest level and the steps to it from the lowest."""
    codes = pd.Categorical(level, categories=LEVELS).codes
    ranks = codes[codes >= 0].astype(int) + 1
    if not ranks.size:
        return [d.without(reasons.NO_LEVELS) for d in (UPPER_REACHABILITY, LEVEL_RANGE)]
    n, highest, lowest = len(ranks), int(ranks.max()), int(ranks.min())
    unknown = (len(level) - n) / len(level)
    return [
        UPPER_REACHABILITY.result(highest, n=n, unknown=unknown),
        LEVEL_RANGE.result(highest - lowest, n=n, unknown=unknown),
    ]


def _saturation(counts: NDArray[np.float64], total: int) -> Measure:
    n = int(counts.sum())
    if not n:
        return SATURATION_N.without(reasons.NO_POSITIONS)
    return SATURATION_N.result(saturated_at(counts, SATURATED), n=n, unknown=(total - n) / total)


def _rarefied_rows(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    return rarefied(rows, RAREFIED_TO)


def _around(
    value: float,
    counts: NDArray[np.float64],
    statistic: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    *,
    most: float,
) -> tuple[float, float] | None:
    """Return the jackknife's interval, widened to hold the value; None where no case is unlike the others."""
    found = jackknife(counts, statistic)
    if found.error < _ROUNDING:
        return None
    low, high = found.interval()
    return min(max(low, 0.0), value), max(min(high, most), value)
