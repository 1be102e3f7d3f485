"""The truth about messages: who sends mass mail, who sells, and who only asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from netlib.keys import profile_key
from netlib.sample import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from netlib.sample.blocks import Letters, Scene

    Flags = NDArray[np.bool_]
    Rows = NDArray[np.intp]

FEWEST_ASKS: Final = 3
_VALUED: Final = 8
_SELLING: Final = ("pitch", "bait")
_GIVING: Final = ("offer", "thanks", "introduction", "tip")


def valued(scene: Scene, letters: Sequence[Letters]) -> list[list[str]]:
    """Return the rows in which the owner says whom she values: the contacts with most messages of those she writes with."""
    mutual = scene.ties.contact[scene.ties.mutual]
    partner = np.concatenate([one.partner for one in letters])
    # below 0 are messages to many
    number = np.bincount(partner[partner >= 0], minlength=len(scene.urls))[mutual]
    closest = mutual[np.argsort(-number, kind="stable")[:_VALUED]]
    return [[profile_key(url) or url, "valued", "yes", ""] for url in scene.urls[closest]]


def correspondents(scene: Scene, letters: Sequence[Letters], requests: Rows) -> dict[str, Any]:
    """Return lists of addresses by what their owners wrote, or were sent, and by language.

    Beside contacts and who wrote letters, those of ``requests`` are told by language.

    A message to a group counts for its writer; one whose text was replaced by a hostile one or none is for nothing.
    """
    partner = np.concatenate([one.partner for one in letters])
    outgoing = np.concatenate([one.outgoing for one in letters])
    acts = np.concatenate([one.acts for one in letters])

    def count(chosen: Flags) -> Rows:
        return np.bincount(partner[~outgoing & chosen], minlength=len(scene.urls))

    def counted(chosen: Flags) -> dict[str, int]:
        number = count(chosen)
        rows = np.flatnonzero(number)
        return dict(zip(scene.urls[rows].tolist(), number[rows].tolist(), strict=True))

    mass = acts == texts.CAMPAIGN
    asks = count(acts == texts.act("ask"))
    gives = count(np.isin(acts, [texts.act(name) for name in _GIVING]))
    one_way = (asks >= FEWEST_ASKS) & (gives == 0) & (2 * asks > count(acts != texts.NOTHING))
    people = [partner, requests, np.arange(len(scene.contacts.since))]
    known = np.unique(np.concatenate(people))
    return {
        "mass_senders_all": counted(mass),
        "pitches": counted(np.isin(acts, [texts.act(name) for name in _SELLING])),
        "one_way_askers_all": scene.urls[np.flatnonzero(one_way)].tolist(),
        "own_mass_recipients": scene.urls[np.unique(partner[outgoing & mass])].tolist(),
        "english": scene.urls[known[~scene.crowd.german[known]]].tolist(),
    }
