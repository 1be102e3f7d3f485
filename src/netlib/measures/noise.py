"""How much of the correspondence is noise: mass mail in and out, pitches and bait, people who only ask (C7, C8, C14, C16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.jackknife import JACKKNIFE, share_interval

if TYPE_CHECKING:
    import pandas as pd

    from netlib.measures.measure import Measure

_PROCESS = f"{JACKKNIFE}: process uncertainty, were as many others to write in the same ways."
_MASS = (
    "near-duplicates of other texts once greeting, names and links are taken off, unfilled merge tags such as "
    "%FIRSTNAME%, or the markup of sponsored mail"
)
MASS_IN: Final = Definition(
    name="noise.mass_share_in",
    claim="C7",
    text=f"Share of mass mail among messages received that have a text: {_MASS}. {_PROCESS}",
)
MASS_OUT: Final = Definition(
    name="noise.mass_share_out",
    claim="C16",
    text=f"Share of mass mail among the messages you sent that have a text: {_MASS}. {_PROCESS}",
)
PITCHES_IN: Final = Definition(
    name="noise.pitch_share_in",
    claim="C14",
    text="Share of messages received that sell something or lure with numbers, secrets or gifts, among those "
    f"whose text shows what it is for, surely enough, by words and phrases in German and English. {_PROCESS}",
)
ONE_WAY_ASKERS: Final = Definition(
    name="help.one_way_askers",
    claim="C8",
    text="Number of people who asked you for something at least three times and never offered, thanked, introduced or passed on "
    "anything; cases are all who asked at all. Most giving starts with a request: only one-way asking counts.",
    unit="count",
)


def measures(
    messages: pd.DataFrame, askers: pd.DataFrame, *, ego: str, absent: str
) -> list[Measure]:
    """Return the shares of mass mail and pitches, and the number of one-way askers.

    Parameters
    ----------
    messages
        Messages of the ego: ``sender, recipient, act, mass``; NA where there is no text.
    askers
        A row per person who asked: ``one_way``.
    ego
        Whose messages they are.
    absent
        Reason to give where there are no messages.
    """
    if messages.empty:
        return unavailable(absent)
    if messages["mass"].isna().all():
        return unavailable(reasons.NO_TEXTS)
    received = messages[messages["recipient"] == ego]
    sent = messages[messages["sender"] == ego]
    selling = received["act"].isin(["pitch", "bait"]).astype("boolean").mask(received["act"].isna())
    return [
        _share(MASS_IN, received["mass"], received["sender"], reasons.NO_TEXTS_IN),
        _share(MASS_OUT, sent["mass"], sent["recipient"], reasons.NO_TEXTS_OUT),
        _share(PITCHES_IN, selling, received["sender"], reasons.NO_TEXTS_IN),
        ONE_WAY_ASKERS.result(int(askers["one_way"].sum()), n=len(askers)),
    ]


def unavailable(reason: str) -> list[Measure]:
    """Return all of these measures without a value."""
    every = (MASS_IN, MASS_OUT, PITCHES_IN, ONE_WAY_ASKERS)
    return [definition.without(reason) for definition in every]


def _share(definition: Definition, flags: pd.Series, partner: pd.Series, absent: str) -> Measure:
    known = flags.notna()
    n = int(known.sum())
    if not n:
        return definition.without(absent)
    given = flags[known].astype(float)
    by_partner = given.groupby(partner[known]).agg(["sum", "size"]).to_numpy(dtype=float)
    interval = share_interval(by_partner[:, 0], by_partner[:, 1])
    return definition.result(
        float(given.mean()), interval=interval, n=n, unknown=1 - n / len(flags)
    )
