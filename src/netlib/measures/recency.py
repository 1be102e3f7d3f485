"""On whom attention rests lately: every message counts less the older it is (C16)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.measures import reasons
from netlib.measures.definition import Definition
from netlib.measures.jackknife import JACKKNIFE, share_interval
from netlib.measures.statistics import effective_number
from netlib.measures.valued import WHO_IS_VALUED

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.letters import Letters
    from netlib.measures.measure import Measure
    from netlib.settings import Settings

_DAY: Final = np.timedelta64(1, "D")
_WEIGHTED = (
    "each message counts half as much for every {half_life_days} days it is older than the last; messages "
    "without a date are left out"
)

RECENT_CONTACTS: Final = Definition(
    name="attention.recent_effective_contacts",
    claim="C16",
    text="1 / HHI (Laakso & Taagepera 1979) of the messages you sent to everybody you wrote to, contact or not, where "
    f"{_WEIGHTED}: to how many people you write lately, if you wrote to each of them equally. Cases are the people, unknown is the "
    "share of messages without a date. A census of the account, without an interval.",
    unit="count",
)
RECENT_VALUED: Final = Definition(
    name="attention.recent_valued_share",
    claim="C16",
    text="Share of the messages you sent to contacts that went to contacts you value, among contacts of whom that is known, where "
    f"{_WEIGHTED} ({WHO_IS_VALUED}). Cases are messages. {JACKKNIFE}: process uncertainty, were the same habits to meet "
    "other contacts.",
)


def recent_weights(
    partner: NDArray[np.int64],
    moment: NDArray[np.datetime64],
    *,
    people: int,
    half_life_days: float,
) -> NDArray[np.float64]:
    """Return the messages with each partner, the last counting 1 and each older one 2 ** (-days since / half-life).

    Only the proportions mean something: counted from any later day, all weights shrink by one factor.

    Parameters
    ----------
    partner
        Position of the partner of each message.
    moment
        When; a message without a date counts nothing.
    people
        Number of people, the length of the result.
    half_life_days
        Days after which a message counts half.
    """
    dated = ~np.isnat(moment)
    if not dated.any():
        return np.zeros(people)
    moments = moment[dated]
    age = (moments.max() - moments) / _DAY
    # whatever is too old for a number counts nothing
    weights = np.exp2(-age / half_life_days)
    summed: NDArray[np.float64] = np.bincount(partner[dated], weights, people)  # type: ignore[assignment]
    return summed


def measures(
    letters: Letters, valued: pd.Series, *, absent: str, settings: Settings
) -> list[Measure]:
    """Return on how many people one's recent messages rest, and how many of them go to people one values.

    Parameters
    ----------
    letters
        The messages of the person, see `netlib.measures.letters.read_letters`.
    valued
        Nullable boolean per contact, indexed by ``person_id``.
    absent
        Reason to give where there are no messages.
    settings
        For the half-life, and the window that the definition of valued names.
    """
    spread, share = RECENT_CONTACTS.given(settings), RECENT_VALUED.given(settings)
    reason = None
    if not len(letters):
        reason = absent
    elif not letters.outgoing.any():
        reason = reasons.NOTHING_SENT
    elif np.isnat(letters.moment[letters.outgoing]).all():
        reason = reasons.NOTHING_SENT_DATED
    if reason is not None:
        return [spread.without(reason), share.without(reason)]
    half_life = settings.half_life_days
    return [
        _spread(spread, letters, half_life_days=half_life),
        _valued_share(share, letters, valued, half_life_days=half_life),
    ]


def _spread(definition: Definition, letters: Letters, *, half_life_days: float) -> Measure:
    dated = ~np.isnat(letters.moment)
    weights = _weights(letters, letters.outgoing, half_life_days=half_life_days)
    return definition.result(
        # sorted, so that the order of people changes no last digit
        effective_number(np.sort(weights)),
        n=len(np.unique(letters.partner[letters.outgoing & dated])),
        unknown=1 - float(dated[letters.outgoing].mean()),
    )


def _valued_share(
    definition: Definition, letters: Letters, valued: pd.Series, *, half_life_days: float
) -> Measure:
    place = letters.people.get_indexer(valued.index)
    is_contact, is_known = (np.zeros(len(letters.people), dtype=bool) for _ in range(2))
    is_contact[place], is_known[place] = True, valued.notna()
    to_contacts = letters.outgoing & is_contact[letters.partner]
    if not to_contacts.any():
        return definition.without(reasons.NOTHING_SENT_TO_CONTACTS)
    dated = to_contacts & ~np.isnat(letters.moment)
    if not dated.any():
        return definition.without(reasons.NOTHING_SENT_DATED)
    counted = dated & is_known[letters.partner]
    if not counted.any():
        return definition.without(reasons.NO_SENT_VALUED)
    whole = _weights(letters, counted, half_life_days=half_life_days)[place]
    part = whole * valued.fillna(value=False).to_numpy(dtype=float)
    value = min(float(np.sort(part).sum() / np.sort(whole).sum()), 1.0)
    interval = share_interval(part, whole)
    if interval is not None:
        interval = min(interval[0], value), max(interval[1], value)
    n = int(counted.sum())
    return definition.result(value, interval=interval, n=n, unknown=1 - n / int(to_contacts.sum()))


def _weights(
    letters: Letters, rows: NDArray[np.bool_], *, half_life_days: float
) -> NDArray[np.float64]:
    return recent_weights(
        letters.partner[rows],
        letters.moment[rows],
        people=len(letters.people),
        half_life_days=half_life_days,
    )
