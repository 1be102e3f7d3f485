"""Small networks whose messages come with what they are for, as canonical tables and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from netlib.measures.letters import Letters, read_letters
from netlib.network import Network, conform, contact_ids
from tests.measures.builders import people

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from netlib.measures.measure import Measure

EGO = "me"
DAY = "2024-06-01T12:00Z"


class Said(NamedTuple):
    """A message, or an event of another kind; ``act`` None where it is not known what it is for."""

    sender: str
    recipient: str
    act: str | None = None
    at: str | None = DAY
    text: str | None = "words"
    size: str | None = None
    kind: str = "message"
    n_recipients: int = 1


class Talk(NamedTuple):
    """A network with its contacts, the labels of its messages and its messages as arrays."""

    network: Network
    contacts: pd.Index
    messages: pd.DataFrame
    letters: Letters


def talk(
    rows: Iterable[Said],
    *,
    contacts: Sequence[str] = ("a", "b", "c", "d", "e"),
    strangers: Sequence[str] = (),
    covers: Collection[str] = ("contacts", "message"),
    source: str = "linkedin",
    **tables: Any,
) -> Talk:
    events = pd.DataFrame(list(rows), columns=list(Said._fields))
    events = events.assign(at=pd.to_datetime(events["at"], utc=True, format="ISO8601"))
    given = {
        "people": people([EGO, *contacts, *strangers], ego=EGO, contacts=contacts),
        "interactions": events.drop(columns=["act", "size"]),
        **tables,
    }
    # without the check at the border, which takes longer than any measure
    checked: dict[str, Any] = {name: conform(name, table) for name, table in given.items()}
    network = Network(
        **checked,
        source=source,
        covers=frozenset(covers),
    )
    kept = network.interactions
    labels = kept[["sender", "recipient"]].assign(
        act=events["act"].astype("str"),
        size=events["size"].astype("str"),
        mass=pd.Series(data=False, index=kept.index, dtype="boolean").mask(kept["text"].isna()),
    )[kept["kind"] == "message"]
    return Talk(network, contact_ids(network), labels, read_letters(network, labels))


def event(kind: str, sender: str, recipient: str, at: str | None, text: str | None = "x") -> Said:
    return Said(sender, recipient, at=at, text=text, kind=kind)


def by_name(measures: Iterable[Measure]) -> dict[str, Measure]:
    return {measure.name.partition(".")[2]: measure for measure in measures}
