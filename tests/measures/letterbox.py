"""Messages of a person called me, written down one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from netlib.labels.acts import ACTS
from netlib.measures.letters import UNKNOWN, Letters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Letter(NamedTuple):
    partner: str
    outgoing: bool
    at: str | None
    thread: int = UNKNOWN
    act: str | None = "small_talk"
    mass: int = 0
    to_many: bool = False


def sent(partner: str, at: str | None, thread: int = UNKNOWN, **extra: Any) -> Letter:
    return Letter(partner, outgoing=True, at=at, thread=thread, **extra)


def got(partner: str, at: str | None, thread: int = UNKNOWN, **extra: Any) -> Letter:
    return Letter(partner, outgoing=False, at=at, thread=thread, **extra)


def letterbox(rows: Iterable[Letter], people: Sequence[str]) -> Letters:
    written = list(rows)
    table = pd.DataFrame(written, columns=list(Letter._fields))
    index = pd.Index(list(people), dtype="str")
    moment = pd.to_datetime(table["at"], format="ISO8601").to_numpy().astype("datetime64[us]")
    act = [UNKNOWN if row.act is None else ACTS.index(row.act) for row in written]
    return Letters(
        people=index,
        partner=index.get_indexer(pd.Index(table["partner"])).astype(np.int64),
        outgoing=table["outgoing"].to_numpy(dtype=bool),
        moment=moment,
        thread=table["thread"].to_numpy(dtype=np.int64),
        to_many=table["to_many"].to_numpy(dtype=bool),
        act=np.array(act, dtype=np.int8),
        mass=table["mass"].to_numpy(dtype=np.int8),
    )


def shuffled(letters: Letters, order: Sequence[int]) -> Letters:
    """The same messages in another order of the table."""
    rows = np.asarray(order, dtype=np.int64)
    return Letters(
        people=letters.people,
        partner=letters.partner[rows],
        outgoing=letters.outgoing[rows],
        moment=letters.moment[rows],
        thread=letters.thread[rows],
        to_many=letters.to_many[rows],
        act=letters.act[rows],
        mass=letters.mass[rows],
    )
