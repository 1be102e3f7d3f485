"""The ego's messages as plain arrays: with whom, which way, when, in which thread and what for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.labels.acts import ACTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.network import Network

UNKNOWN: Final = -1


@dataclass(frozen=True, kw_only=True)
class Letters:
    """Every message the ego sent or received, a row per partner: a message to three people is three rows.

    Messages to oneself are left out. The order is that of the table of interactions.

    Attributes
    ----------
    people
        Ids of all people of the network, in the order of its table.
    partner
        The other side, as position in ``people``.
    outgoing
        Whether the ego wrote it.
    moment
        When, in UTC and microseconds; ``NaT`` where unknown.
    thread
        Number of the thread, -1 where the message is in none.
    to_many
        Whether it went to more than one recipient.
    act
        What it is for, as position in `netlib.labels.acts.ACTS`; -1 where that is unknown.
    mass
        1 for mass mail, 0 for none, -1 where there is no text to tell.
    """

    people: pd.Index
    partner: NDArray[np.int64]
    outgoing: NDArray[np.bool_]
    moment: NDArray[np.datetime64]
    thread: NDArray[np.int64]
    to_many: NDArray[np.bool_]
    act: NDArray[np.int8]
    mass: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.partner)

    def is_act(self, *acts: str) -> NDArray[np.bool_]:
        """Return whether each message is for one of these."""
        return np.isin(self.act, [ACTS.index(act) for act in acts])


def read_letters(network: Network, judged: pd.DataFrame) -> Letters:
    """Return the messages of the ego with what they are for.

    Parameters
    ----------
    network
        The network as it was known on the day.
    judged
        What is judged of its messages, see `netlib.judgements.Judgements`.
    """
    people, ego = pd.Index(network.people["person_id"]), network.ego
    # without the texts, which are most of the table
    events = network.interactions[
        ["kind", "sender", "recipient", "at", "thread_id", "n_recipients"]
    ]
    events = events[events["kind"] == "message"]
    sent, received = events["sender"] == ego, events["recipient"] == ego
    events = events[sent ^ received]
    outgoing = (events["sender"] == ego).to_numpy(dtype=bool)
    partner, distinct = pd.factorize(events["recipient"].where(outgoing, events["sender"]))
    place = people.get_indexer(distinct).astype(np.int64)
    said = judged.reindex(events.index) if not judged.index.equals(events.index) else judged
    act = pd.Categorical(said["act"], categories=list(ACTS)).codes
    mass = np.asarray(said["mass"].astype("Int8").fillna(UNKNOWN), dtype=np.int8)
    return Letters(
        people=people,
        partner=place[partner] if len(distinct) else partner.astype(np.int64),
        outgoing=outgoing,
        moment=events["at"].dt.tz_localize(None).to_numpy().astype("datetime64[us]"),
        thread=pd.factorize(events["thread_id"])[0].astype(np.int64),
        to_many=(events["n_recipients"] > 1).fillna(value=False).to_numpy(dtype=bool),
        act=act.astype(np.int8),
        mass=mass,
    )
