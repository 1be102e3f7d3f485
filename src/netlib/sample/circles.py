"""The owner's groups and which contacts share them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from netlib.sample import clock
from netlib.sample.people import OWNER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.sample.blocks import Scene
    from netlib.sample.sidefiles import Table

    Flags = NDArray[np.bool_]
    Rows = NDArray[np.intp]

JOINERS: Final = 0.55
"""Share of contacts in at least one group."""
_INTEREST_SHARE: Final = 0.05
_INTEREST_SIZE: Final = 30
_PREFERENCE: Final = 6.0


class Circle(NamedTuple):
    """A group of the owner."""

    key: str
    name: str
    members: int
    kind: str


CIRCLES: Final = (
    Circle("alster-segler", "Alster-Segler e.V.", 38, "interest"),
    Circle("jazz-im-hof", "Stiftung Jazz im Hof", 36, "interest"),
    Circle("alumni-wirtschaft", "Alumni Wirtschaft Jahrgang 2010", 2300, "alumni"),
    Circle("berufsverband", "Berufsverband Nachfolgeberatung", 850, "professional"),
    Circle("sales-turbo", "Sales Turbo – Neukunden ohne Kaltakquise", 40_000, "sales"),
    Circle("hamburg-vernetzt", "Hamburg vernetzt", 1900, "other"),
)
_SELECTIVE: Final = (0, 1)
_OPEN: Final = (2, 3, 4, 5)
_SALES: Final = 4


def make_circles(rng: np.random.Generator, scene: Scene) -> tuple[Table, Table]:
    """Return groups.csv and memberships.csv.

    Two small interest groups hold more deciders and more reciprocated ties than the contacts at large;
    the big sales group holds most of those who only sell, and few others.
    """
    contacts, ties = scene.contacts, scene.ties
    total = len(contacts.since)
    mutual, mass = np.zeros(total, dtype=bool), np.zeros(total, dtype=bool)
    mutual[ties.contact] = ties.mutual
    mass[ties.contact] = ties.mass
    inside = np.zeros((len(CIRCLES), total), dtype=bool)
    preference = _PREFERENCE ** (mutual.astype(int) + contacts.decides.astype(int))
    size = max(3, min(_INTEREST_SIZE, round(_INTEREST_SHARE * total)))
    for circle in _SELECTIVE:
        inside[
            circle, rng.choice(total, size=size, replace=False, p=preference / preference.sum())
        ] = True
    outside = np.flatnonzero(~inside.any(axis=0))
    wanted = max(0, round(JOINERS * total) - (total - len(outside)))
    eager = np.where(mass, 4.0, 1.0)[outside]
    joiners = rng.choice(outside, size=wanted, replace=False, p=eager / eager.sum())
    _join(rng, inside, joiners, mutual, mass)
    others = np.flatnonzero(inside.any(axis=0) & (rng.random(total) < 0.2))  # noqa: PLR2004
    _join(rng, inside, others, mutual, mass)
    return _groups(inside), _memberships(rng, scene, inside)


def _join(
    rng: np.random.Generator, inside: NDArray[np.bool_], who: Rows, mutual: Flags, mass: Flags
) -> None:
    """Put each of these people into one of the open groups; who only sells goes where selling is."""
    sales = mass[who] | (rng.random(len(who)) < np.where(mutual[who], 0.15, 0.55))
    rest = rng.choice([c for c in _OPEN if c != _SALES], size=len(who), p=(0.4, 0.35, 0.25))
    inside[np.where(sales, _SALES, rest), who] = True


def _groups(inside: NDArray[np.bool_]) -> Table:
    # a group is never smaller than the members seen in it, the owner included
    seen = inside.sum(axis=1) + 1
    return [
        [circle.key, circle.name, str(max(circle.members, int(known))), circle.kind]
        for circle, known in zip(CIRCLES, seen, strict=True)
    ]


def _memberships(rng: np.random.Generator, scene: Scene, inside: NDArray[np.bool_]) -> Table:
    circle, who = np.nonzero(inside)
    circle = np.append(circle, np.arange(len(CIRCLES)))
    who = np.append(who, np.full(len(CIRCLES), OWNER))
    since = clock.iso_days(clock.moments(rng.random(len(who)) * (clock.SPAN - clock.DAY)))
    return [
        [scene.urls[person], CIRCLES[group].key, since[place]]
        for place, (group, person) in enumerate(zip(circle.tolist(), who.tolist(), strict=True))
    ]
