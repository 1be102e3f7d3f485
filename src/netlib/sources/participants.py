"""What mailboxes and calendars have in common: people by address or name, who meet in one event after the other."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.sources.persons import each
from netlib.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

MOST_TIED: Final = 25
"""People on one mail or in one meeting beyond which it makes no ties: that many are an audience, and one such mail would make 300."""
_PAIRS_AT_ONCE: Final = 2_000_000
_LEAD: Final = 1.25
_MAIL: Final = "mail:"
_QUOTES: Final = " '\"`´‘’“”„"
# "'ada@example.org' via Team" is an address and a list, no name
_NO_NAME: Final = re.compile(r"@|\svia\s|^[\W\d_]*$", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\W\d_][^\d_,;:()\[\]/&]*")
_AFTER_A_NAME: Final = frozenset(
    (
        *(
            "ag",
            "bsc",
            "co",
            "corp",
            "dba",
            "ev",
            "eg",
            "emba",
            "esq",
            "ggmbh",
            "gmbh",
            "ii",
            "iii",
        ),
        *("inc", "jr", "kg", "kgaa", "llc", "llm", "llp", "ltd", "ma", "mba", "md", "mph", "msc"),
        *("ohg", "pe", "phd", "plc", "pmp", "sa", "sas", "se", "sr", "srl", "ug"),
    )
)


class Found(NamedTuple):
    """People as a source knows them: their rows for the table people, and their addresses."""

    people: pd.DataFrame
    addresses: pd.DataFrame


@lru_cache(maxsize=1 << 16)
def plain_name(shown: str) -> str:
    """Return a display name as people write it, ``""`` where it is none.

    Quotation marks around a name go, *Example, Ada* becomes *Ada Example* unless the comma leads to a degree
    or a company, and what holds an address or tells a list is no name.
    """
    name = " ".join(shown.split()).strip(_QUOTES)
    return "" if _NO_NAME.search(name) else _first_name_first(name)


def usual_names(uses: Mapping[tuple[str, str], int]) -> pd.Series:
    """Return the name that most often stands beside each person, by person; people without any are absent.

    Parameters
    ----------
    uses
        How often a display name stands beside the id of a person, by ``(id, display name)``.
    """
    pairs = pd.DataFrame(list(uses), columns=["person_id", "shown"], dtype="str")
    pairs = pairs.assign(name=each(clean(pairs["shown"]), plain_name), n=list(uses.values()))
    counts = pairs[pairs["name"] != ""].groupby(["person_id", "name"])["n"].sum().reset_index()
    # of two that are as frequent the longer, which more often is the full one
    counts["length"] = counts["name"].str.len()
    ranked = counts.sort_values(["n", "length", "name"], ascending=[False, False, True])
    return ranked.drop_duplicates("person_id").set_index("person_id")["name"]


def leading(counts: pd.Series, *, events: int) -> str | None:
    """Return who clearly takes part in the most events, None where nobody does.

    Whoever owns a mailbox or a calendar is in nearly all of it: in at least half, and a quarter more often
    than the next.

    Parameters
    ----------
    counts
        Number of events by person.
    events
        Number of events.
    """
    ranked = counts.sort_values(ascending=False)
    if not len(ranked) or 2 * ranked.iloc[0] < events:
        return None
    if len(ranked) > 1 and ranked.iloc[0] < _LEAD * ranked.iloc[1]:
        return None
    return str(ranked.index[0])


def tied(
    event: NDArray[np.int64], person: NDArray[np.int64], *, times: NDArray[np.int64], ids: pd.Index
) -> pd.DataFrame:
    """Return the undirected ties of people who are in the same event, each pair once: ``source, target, weight``.

    Parameters
    ----------
    event, person
        Who takes part in what, by position in ``times`` and ``ids``; no pair twice.
    times
        How often each event took place.
    ids
        Ids of the people.

    Returns
    -------
    pandas.DataFrame
        ``weight`` is the number of events both are in; ``source`` sorts before ``target``.
    """
    # a smaller position then always is a smaller id
    rank = np.argsort(np.argsort(ids.to_numpy(dtype=object)))
    by_rank = ids.sort_values()
    person = rank[person] if len(ids) else person
    order = np.lexsort((person, event))
    event, person = event[order], person[order]
    _, start, size = np.unique(event, return_index=True, return_counts=True)
    keys, weights = [np.empty(0, np.int64)], [np.empty(0)]
    for members in np.unique(size[size > 1]).tolist():
        first, second = np.triu_indices(members, k=1)
        all_starts = start[size == members]
        for starts in np.array_split(
            all_starts, 1 + len(all_starts) * len(first) // _PAIRS_AT_ONCE
        ):
            people = person[starts[:, None] + np.arange(members)]
            pairs = people[:, first] * len(ids) + people[:, second]
            summed = _summed(pairs.ravel(), np.repeat(times[event[starts]], len(first)))
            keys.append(summed[0])
            weights.append(summed[1])
    pair, weight = _summed(np.concatenate(keys), np.concatenate(weights))
    source, target = np.divmod(pair, max(len(ids), 1))
    return pd.DataFrame(
        {"source": by_rank.take(source), "target": by_rank.take(target), "weight": weight}
    )


def found_people(
    ids: Collection[str], names: pd.Series, *, ego: str | None, own: Collection[str]
) -> Found:
    """Return the rows of people and their addresses, the ego first.

    Parameters
    ----------
    ids
        Ids of everybody but the ego.
    names
        Name by person.
    ego, own
        Id of the owner, None if there is nobody, and all ids that stand for the owner.
    """
    listed = pd.Index([*([] if ego is None else [ego]), *sorted(ids)], dtype="str")
    person = pd.Series(listed, dtype="str")
    mails = person[person.str.startswith(_MAIL)]
    people = pd.DataFrame(
        {
            "person_id": person,
            "name": names.reindex(listed).array,
            "email": mails.str.removeprefix(_MAIL).reindex(person.index),
            "is_contact": pd.array([pd.NA] * len(person), dtype="boolean"),
            "is_ego": person == (ego or ""),
        }
    )
    of_ego = sorted(key for key in own if key != ego and key.startswith(_MAIL))
    addresses = pd.DataFrame(
        {
            "person_id": [*mails, *[ego] * len(of_ego)],
            "address": [*mails, *of_ego],
        },
        dtype="str",
    )
    return Found(people, addresses)


def _first_name_first(name: str) -> str:
    parts = [part.strip() for part in name.split(",")]
    if len(parts) != 2:  # noqa: PLR2004
        return name
    words = name.replace(".", "").replace(",", " ").casefold().split()
    if not all(map(_NAME.fullmatch, parts)) or _AFTER_A_NAME.intersection(words):
        return name
    return f"{parts[1]} {parts[0]}"


def _summed(
    keys: NDArray[np.int64], weights: NDArray[np.float64] | NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    distinct, place = np.unique(keys, return_inverse=True)
    sums = np.bincount(place, weights=weights, minlength=len(distinct))
    return distinct, sums.astype(np.float64)
