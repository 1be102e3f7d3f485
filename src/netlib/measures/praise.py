"""Endorsements and recommendations: who gave whom how many, and which were given back within days."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.measures import reasons
from netlib.measures.shares import share_of_known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netlib.measures.definition import Definition
    from netlib.measures.measure import Measure
    from netlib.network import Network

SWAP_DAYS: Final = 14
"""Days within which one given in return makes a swap: an own convention."""
_SWAP: Final = SWAP_DAYS * 24 * 60 * 60 * 1_000_000  # microseconds


def read_praise(network: Network, kind: str) -> pd.DataFrame | None:
    """Return the endorsements or recommendations between the ego and others.

    Parameters
    ----------
    network
        The network as it was known on the day.
    kind
        ``endorsement`` or ``recommendation``.

    Returns
    -------
    pandas.DataFrame or None
        ``person``, who is no contact necessarily; ``given``, whether the ego gave it; ``at`` (UTC, NaT where unknown). The same
        one listed twice (same person, way and text; where there is no text, same moment) is one. None where the
        export does not hold any of the kind and does not say that there are none.
    """
    events, ego = network.interactions, network.ego
    events = events.loc[events["kind"] == kind, ["sender", "recipient", "at", "text"]]
    if events.empty and kind not in network.covers:
        return None
    given = events["sender"] == ego
    events = events[given ^ (events["recipient"] == ego)]
    given = given.loc[events.index]
    rows = pd.DataFrame(
        {
            "person": events["recipient"].where(given, events["sender"]),
            "given": given,
            "at": events["at"],
            "text": events["text"],
        }
    )
    # the same skill or words count once, whenever; without a text, the moment tells them apart
    moment = rows["at"].where(rows["text"].isna())
    twice = rows.assign(moment=moment).duplicated(["person", "given", "text", "moment"])
    lost = rows["text"].isna() & rows["at"].isna()
    return rows.loc[~twice | lost, ["person", "given", "at"]].reset_index(drop=True)


def covered_ways(network: Network, kind: str, rows: pd.DataFrame) -> tuple[bool, bool]:
    """Return whether the export tells of those given, and of those received.

    A platform keeps the two ways in files of their own, and one that is missing tells nothing; other sources
    tell both ways at once.
    """
    told = {way: f"{kind}_{way}" in network.covers for way in ("given", "received")}
    both = not any(told.values())
    return (
        both or told["given"] or bool(rows["given"].any()),
        both or told["received"] or not bool(rows["given"].all()),
    )


def given_back(rows: pd.DataFrame) -> pd.Series:
    """Return of everybody who gave the ego one whether the ego gave them one within `SWAP_DAYS` days, before or after.

    Parameters
    ----------
    rows
        ``person, given, at``, see `read_praise`.

    Returns
    -------
    pandas.Series
        Nullable boolean indexed by ``person``; NA where both gave, and a missing day leaves open how far apart.
    """
    received, given = rows[~rows["given"]], rows[rows["given"]]
    people = pd.Index(received["person"].unique(), name="person")
    mine: dict[str, list[int]] = {}
    for person, moment in sorted(_dated(given)):
        mine.setdefault(person, []).append(moment)
    swapped = people.isin(
        [person for person, moment in _dated(received) if _is_near(moment, mine.get(person, []))]
    )
    undated = rows.loc[rows["at"].isna(), "person"]
    unclear = ~swapped & people.isin(given["person"]) & people.isin(undated)
    return pd.Series(swapped, people, dtype="boolean").mask(unclear)


def _dated(rows: pd.DataFrame) -> Iterator[tuple[str, int]]:
    """Return person and moment, in microseconds, of those that have a day."""
    at = rows["at"].to_numpy(dtype="datetime64[us]")
    known = ~np.isnat(at)
    return zip(
        rows["person"].to_numpy()[known].tolist(), at[known].astype(np.int64).tolist(), strict=True
    )


def _is_near(moment: int, moments: list[int]) -> bool:
    """Return whether one of the moments, which are in order, is at most `SWAP_DAYS` days away."""
    place = bisect_left(moments, moment - _SWAP)
    return place < len(moments) and moments[place] <= moment + _SWAP


def numbers(
    rows: pd.DataFrame,
    given: Definition,
    received: Definition,
    *,
    covered: tuple[bool, bool],
    missing: tuple[str, str],
) -> list[Measure]:
    """Return the numbers given and received, with the number of people as cases.

    Parameters
    ----------
    rows
        See `read_praise`.
    given, received
        Definitions of the two numbers.
    covered
        Whether the export tells of either, see `covered_ways`.
    missing
        Reasons to give where it does not.
    """
    sides = ((given, rows[rows["given"]]), (received, rows[~rows["given"]]))
    return [
        definition.result(len(side), n=int(side["person"].nunique()))
        if is_covered
        else definition.without(reason)
        for (definition, side), is_covered, reason in zip(sides, covered, missing, strict=True)
    ]


def swapped_share(rows: pd.DataFrame, definition: Definition, *, nobody: str) -> Measure:
    """Return the share of those who gave one that got one back within days; ``nobody`` is the reason where none gave."""
    swapped = given_back(rows)
    absent = nobody if swapped.empty else reasons.SWAPS_UNKNOWN
    return share_of_known(definition, swapped, absent=absent)
