"""What upkeep costs (C6), how attention is layered (C2), and whether it goes to those who matter (C16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.diversity import entropy
from netlib.measures.jackknife import JACKKNIFE, share_interval
from netlib.measures.valued import WHO_IS_VALUED

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure
    from netlib.settings import Settings

LAYERS: Final = (5, 15, 50, 150)
"""Sizes of circles of acquaintance (Zhou et al. 2005)."""

_PROCESS: Final = (
    f"{JACKKNIFE}: process uncertainty, were you to write to others with the same habits."
)
_LAYERED: Final = (
    "Share of your messages to contacts that goes to the {layer} contacts you write to most (Saramäki et al. 2014), 1 where you write to no more than "
    "so many. {layer} is one of the layers 5, 15, 50 and 150 that Zhou et al. (2005) found: a band to compare with, no verdict. Lindenfors et al. (2021) find 95 % intervals "
    "of 4 to 520 and 2 to 336 people, by the method, where Dunbar has 150. A census of the account, without an interval."
)

HOURS: Final = Definition(
    name="attention.hours_per_month",
    claim="C6",
    text="Hours a month that it takes to keep up all contacts, at {upkeep_minutes:g} minutes a year for each. Arithmetic on a setting and the number of "
    "contacts, without an interval.",
    unit="hours",
)
LAYER_5: Final = Definition(name="attention.layer_5", claim="C2", text=_LAYERED.format(layer=5))
LAYER_15: Final = Definition(name="attention.layer_15", claim="C2", text=_LAYERED.format(layer=15))
LAYER_50: Final = Definition(name="attention.layer_50", claim="C2", text=_LAYERED.format(layer=50))
LAYER_150: Final = Definition(
    name="attention.layer_150", claim="C2", text=_LAYERED.format(layer=150)
)
ENTROPY: Final = Definition(
    name="attention.entropy",
    claim="C16",
    text="Entropy of the messages sent, in bits (Shannon 1948), over everybody the person wrote to, contact or not: 0 is all to one; 2 to its power is the "
    "number of people who would be as hard to guess if all got the same. A census of the account, without an interval.",
    unit="bit",
)
VALUED_SHARE: Final = Definition(
    name="attention.valued_share",
    claim="C16",
    text="Share of your messages to contacts that goes to valued ones, among the messages to contacts of whom it is known whether they are valued; "
    f"{WHO_IS_VALUED}. Whoever is valued for messages both ways has been written to by that, so the share is high by construction unless you mark whom "
    f"you value. What is unknown is counted in messages. {_PROCESS}",
)
DECISION_MAKER_SHARE: Final = Definition(
    name="attention.decision_maker_share",
    claim="C16",
    text="Share of your messages to contacts that goes to decision-makers ({decision_level} or above), among the messages to contacts whose decision "
    f"level is known. What is unknown is counted in messages. {_PROCESS}",
)


def hours_per_month(contacts: int, *, settings: Settings) -> float:
    """Return the hours a month that so many contacts take."""
    return contacts * settings.upkeep_minutes / 60 / 12


def measures(
    sent: pd.Series, contacts: pd.DataFrame, *, listed: bool, absent: str, settings: Settings
) -> list[Measure]:
    """Return the upkeep, the layers of attention, its entropy, and the shares that valued people and decision-makers get.

    Parameters
    ----------
    sent
        Messages the person sent to each partner, indexed by ``person_id``.
    contacts
        A row per contact, indexed by ``person_id``: ``valued`` and ``decides`` (nullable booleans).
    listed
        Whether the export tells who the contacts are, so that their number means something.
    absent
        Reason to give where ``sent`` is empty.
    settings
        For the minutes of upkeep and what the definitions name.
    """
    to_contacts = sent.reindex(contacts.index, fill_value=0)
    missing = None
    if not to_contacts.sum():
        missing = reasons.NOTHING_SENT_TO_CONTACTS if sent.sum() else reasons.NOTHING_SENT
        missing = absent if sent.empty else missing
    return [
        _upkeep(len(contacts), listed=listed, settings=settings),
        *_layers(to_contacts, missing),
        _entropy(sent, absent),
        *(
            _share(definition.given(settings), to_contacts, contacts[column], missing, unknown)
            for definition, column, unknown in (
                (VALUED_SHARE, "valued", reasons.NO_SENT_VALUED),
                (DECISION_MAKER_SHARE, "decides", reasons.NO_SENT_LEVELS),
            )
        ),
    ]


def _upkeep(contacts: int, *, listed: bool, settings: Settings) -> Measure:
    definition = HOURS.given(settings)
    if not listed:
        return definition.without(reasons.NO_CONTACT_LIST)
    return definition.result(hours_per_month(contacts, settings=settings), n=contacts)


def _layers(to_contacts: pd.Series, missing: str | None) -> list[Measure]:
    every = (LAYER_5, LAYER_15, LAYER_50, LAYER_150)
    if missing is not None:
        return [definition.without(missing) for definition in every]
    ranked = np.sort(to_contacts.to_numpy(dtype=np.int64))[::-1]
    return [
        definition.result(float(ranked[:layer].sum() / ranked.sum()), n=len(ranked))
        for definition, layer in zip(every, LAYERS, strict=True)
    ]


def _entropy(sent: pd.Series, absent: str) -> Measure:
    written_to = sent[sent > 0]
    if written_to.empty:
        return ENTROPY.without(absent if sent.empty else reasons.NOTHING_SENT)
    return ENTROPY.result(entropy(written_to), n=len(written_to))


def _share(
    definition: Definition,
    to_contacts: pd.Series,
    flag: pd.Series,
    missing: str | None,
    unknown: str,
) -> Measure:
    """Return which share of the messages goes to contacts with the flag; cases are messages."""
    if missing is not None:
        return definition.without(missing)
    known = flag.notna() & (to_contacts > 0)
    whole = to_contacts[known].to_numpy(dtype=np.int64)
    n, total = int(whole.sum()), int(to_contacts.sum())
    if not n:
        return definition.without(unknown)
    part = whole * flag[known].to_numpy(dtype=bool)
    return definition.result(
        float(part.sum() / n),
        interval=share_interval(part, whole),
        n=n,
        unknown=(total - n) / total,
    )
