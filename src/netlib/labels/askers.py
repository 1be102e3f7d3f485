"""Who only asks the ego for things, and who only sells.

Most giving starts with a request, so asking is nothing to flag. What is flagged is asking that stays one-way: somebody asked
several times and never offered, thanked, introduced or passed on anything, while nothing else came of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_ASKS: Final = 3
GIVING: Final = ("offer", "thanks", "introduction", "tip")
"""Acts by which somebody gives, or at least acknowledges."""
SIZES: Final = ("trivial", "substantial")
PITCHES: Final = ("pitch", "bait")


def one_way_askers(
    interactions: pd.DataFrame, acts: pd.Series, ego: str, *, fewest: int = FEWEST_ASKS
) -> pd.DataFrame:
    """Return everybody who asked the ego for something, and whether they only ask.

    Parameters
    ----------
    interactions
        Messages: ``sender, recipient``, and ``size`` (``trivial`` or ``substantial``) where it is known. Those that others
        wrote to each other do not count.
    acts
        What each message is for, with the index of the interactions; NA where there is no text.
    ego
        Who is asked.
    fewest
        Asks from which on somebody is called a one-way asker.

    Returns
    -------
    pandas.DataFrame
        A row per person who asked, by ``person_id``:

        person_id
            Who asked.
        asks, trivial, substantial
            Messages that ask, and how many of them ask for little and for much; NA where no size is known.
        gives
            Messages by which they offer, thank, introduce or pass on something.
        replies
            Messages of the ego to them, with or without a text.
        one_way
            Whether there are at least ``fewest`` asks, no gives, and more asks than half of their messages with a text.
            Whether the ego replied makes no difference: a kind answer does not make an asker a giver.
    """
    received = interactions["recipient"].eq(ego) & interactions["sender"].ne(ego)
    inbox = pd.DataFrame({"person_id": interactions["sender"], "act": acts})[received]
    asks = inbox["act"].eq("ask")
    sizes = {
        size: asks & interactions["size"][received].eq(size)
        for size in SIZES
        if "size" in interactions
    }
    counted = pd.DataFrame(
        {
            "person_id": inbox["person_id"],
            "asks": asks,
            **sizes,
            "gives": inbox["act"].isin(GIVING),
            "texts": inbox["act"].notna(),
        }
    )
    table = counted.groupby("person_id").sum().astype("Int64")
    columns = ["asks", *SIZES, "gives", "texts"]
    table = table[table["asks"] > 0].reindex(columns=columns).astype("Int64").reset_index()
    sent = interactions.loc[interactions["sender"].eq(ego), "recipient"].value_counts()
    table["replies"] = table["person_id"].map(sent).fillna(0).astype("Int64")
    one_way = (
        (table["asks"] >= fewest) & (table["gives"] == 0) & (2 * table["asks"] > table["texts"])
    )
    return table.drop(columns="texts").assign(one_way=one_way.astype("boolean"))


def pitchers(
    interactions: pd.DataFrame, acts: pd.Series, ego: str, *, kinds: Sequence[str] = PITCHES
) -> pd.DataFrame:
    """Return everybody who tried to sell the ego something: ``person_id`` and ``pitches``, how often.

    Parameters
    ----------
    interactions, acts, ego
        As for `one_way_askers`.
    kinds
        Acts that sell.
    """
    received = interactions["recipient"].eq(ego) & interactions["sender"].ne(ego)
    selling = received & acts.isin(kinds)
    counts = interactions.loc[selling, "sender"].value_counts()
    counts = counts.rename_axis("person_id").rename("pitches").sort_index()
    return counts.astype("Int64").reset_index()
