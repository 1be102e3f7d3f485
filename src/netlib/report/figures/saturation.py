"""How many contacts it takes to reach the kinds of people you know, and how many you have time for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.special import gammaln

from netlib.measures.attention import minutes_per_contact
from netlib.measures.positions import positions, saturation_curve
from netlib.report.figures.canvas import (
    GHOST,
    HALO,
    INK,
    OTHER,
    YOU,
    Picture,
    blank,
    picture,
    width_of,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from numpy.typing import ArrayLike, NDArray

    from netlib.report.book import Book
    from netlib.settings import Settings

_FEWEST: Final = 20
"""Contacts of known kind below which a curve tells nothing."""
_TWO_SIDED: Final = 1.96  # 95 %
_FURTHEST: Final = 1.6
"""How far beyond your contacts the axis reaches for the sake of the time there is, at most."""
_ROOM: Final = 340.0
_APART: Final = 5.0
_HIGH: Final = (0.3, 0.55)
"""Between which parts of the height the words stand that belong to a point of the curve."""


def has_saturation(book: Book) -> bool:
    """Return whether the kinds of enough contacts are known."""
    measure = book.profile["reach.saturation_n"]
    return measure.value is not None and (measure.n or 0) >= _FEWEST


def budget(settings: Settings) -> int | None:
    """Return how many contacts the hours are enough for; None where a contact takes no time."""
    if not settings.upkeep_minutes:
        return None
    return int(minutes_per_contact(1, settings=settings) // settings.upkeep_minutes)


def saturation_picture(book: Book) -> Picture:
    """Return how many kinds of people a growing part of your contacts reaches, beside the number there is time for."""
    words, profile = book.words, book.profile
    curve = saturation_curve(profile.contacts, settings=profile.settings)
    counts = positions(profile.contacts).to_numpy(dtype=float)
    known, kinds = int(curve["n"].iloc[-1]), len(counts)
    enough = int(profile["reach.saturation_n"].value or known)
    reached = float(np.interp(enough, curve["n"], curve["expected"]))
    spread = _TWO_SIDED * deviations(counts, curve["n"].to_numpy())

    figure, axes = blank(height=3.0)
    low = np.maximum(curve["expected"] - spread, 0)
    high = np.minimum(curve["expected"] + spread, kinds)
    axes.fill_between(curve["n"], low, high, color=YOU, alpha=0.18, linewidth=0)
    axes.plot(curve["n"], curve["expected"], color=YOU, linewidth=2.4)
    axes.plot([enough, enough], [kinds * _HIGH[0], reached], color=GHOST, linewidth=0.8)
    axes.plot(enough, reached, "o", color=YOU, markersize=6)
    time = budget(profile.settings)
    most = known * 1.04 if time is None else max(known * 1.04, min(time * 1.06, known * _FURTHEST))
    axes.set(xlim=(0, most), ylim=(0, kinds * 1.2))
    said = words.plain("{n} of them reach\nnine in ten", n=words.number(enough))
    wide = max(map(width_of, said.splitlines())) + 2 * _APART
    # on the side where it crosses neither the time there is nor the curve; else across the former, with a rim
    free = most if time is None or time <= enough else min(time, most)
    bends = float(np.interp(kinds * _HIGH[1], curve["expected"], curve["n"]))
    has_room = (enough - bends) / most * _ROOM > wide and not bends < (time or 0) < enough
    is_right = (free - enough) / most * _ROOM > wide or not has_room
    _beside(axes, said, (enough, kinds * (_HIGH[0] + 0.1)), is_right=is_right, color=INK)
    axes.annotate(
        words.plural("one kind", "{n} kinds", kinds).unescape(),
        (known, kinds),
        xytext=(0, 6),
        textcoords="offset points",
        ha="right",
        color=INK,
    )
    if time is not None:
        told = words.plain("time for {n}", n=words.number(time))
        is_near = time <= most
        if is_near:
            axes.plot([time, time], [0, kinds], color=OTHER, linewidth=1.4, linestyle=(0, (4, 3)))
        is_right = is_near and (most - time) / most * _ROOM > width_of(told) + 2 * _APART
        at = (time if is_near else most, kinds * 0.1)
        _beside(axes, told if is_near else f"{told} →", at, is_right=is_right, color=OTHER)
    axes.set_xticks([0, known], [words.number(tick) for tick in (0, known)])
    axes.set_yticks([])
    axes.set_xlabel(words.plain("contacts whose kind is known, drawn at random"))
    alt = words.plain(
        "Kinds of people reached by a growing number of your contacts: {known} of them reach {kinds} kinds, {enough} drawn at random nine in ten of these.",
        known=words.count(known),
        kinds=words.number(kinds),
        enough=words.count(enough),
    )
    if time is not None:
        alt += " " + words.plain("Your hours are enough for {n} contacts.", n=words.number(time))
    return picture(
        figure,
        alt=alt,
        caption=words.plain(
            "A kind is a sector together with a decision level. Band: 95 % of random choices. The time: {hours} hours a week, {minutes} minutes a year for each contact.",
            hours=words.setting(profile.settings.hours_per_week),
            minutes=words.setting(profile.settings.upkeep_minutes),
        ),
    )


def deviations(counts: ArrayLike, n: ArrayLike) -> NDArray[np.float64]:
    """Return by how much the number of kinds in a random subset of n cases differs from one draw to the next.

    Standard deviation of the hypergeometric draw: Heck, van Belle & Simberloff (1975), Ecology 56, 1459-1461.

    Parameters
    ----------
    counts
        Cases of each kind.
    n
        Cases in the subset, between none and all of them.
    """
    kinds, size = np.asarray(counts, dtype=float), np.atleast_1d(np.asarray(n, dtype=float))
    total = kinds.sum()
    # cases of a kind or of two, each number of them once: many kinds are of the same size
    cases, place = np.unique(
        np.concatenate([kinds, (kinds[:, np.newaxis] + kinds).ravel()]), return_inverse=True
    )
    of_one, of_two = place[: len(kinds)], place[len(kinds) :].reshape(len(kinds), len(kinds))
    others = total - cases
    ways = gammaln(others + 1)

    def missed(drawn: float) -> NDArray[np.float64]:
        log = ways - gammaln(np.maximum(others - drawn, 0) + 1)
        log = log + gammaln(total - drawn + 1) - gammaln(total + 1)
        return np.where(others >= drawn, np.exp(log), 0.0)

    found = []
    for drawn in size:
        chance = missed(drawn)
        one, both = chance[of_one], chance[of_two]
        # a kind is missed together with itself whenever it is missed
        np.fill_diagonal(both, one)
        found.append((both - np.outer(one, one)).sum())
    return np.asarray(np.sqrt(np.maximum(found, 0.0)))


def _beside(axes: Axes, text: str, at: tuple[float, float], *, is_right: bool, color: str) -> None:
    axes.annotate(
        text,
        at,
        xytext=(_APART if is_right else -_APART, 0),
        textcoords="offset points",
        ha="left" if is_right else "right",
        va="center",
        color=color,
        gid=HALO,
    )
