"""What is known of a person in any source, put together: the best id, and the first known value of each column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.network import COLUMNS
from netlib.sources.owner import UNKNOWN_OWNER
from netlib.sources.persons import PLACEHOLDER
from netlib.sources.renaming import apart

if TYPE_CHECKING:
    from numpy.typing import NDArray

# what an id may be, from the best down
_LINKEDIN, _XING, _PROFILE, _MAIL, _OWN, _NAME, _NONE = range(7)
_PREFIXES: Final = {"in/": _LINKEDIN, "xing/": _XING, "mail:": _MAIL, "name:": _NAME}


def new_ids(everyone: pd.DataFrame, bearers: pd.DataFrame, leaders: NDArray[np.int64]) -> pd.Series:
    """Return for each row the id of its person: of one who was recognised the best address, of others their own.

    An id that somebody else has in a source that counts more gets ``@`` and its own source.
    """
    given = _candidates(everyone, leaders, np.arange(len(everyone)), everyone["person_id"])
    borne = _candidates(everyone, leaders, bearers["row"].to_numpy(), bearers["address"])
    borne = borne.drop_duplicates(["leader", "text"])
    # an address that two people have names neither of them
    borne = borne[~borne["text"].duplicated(keep=False)].assign(address=True)
    joined = np.bincount(leaders, minlength=len(everyone)) > 1
    choice = pd.concat([given.assign(address=False), borne], ignore_index=True)
    several = choice[joined[choice["leader"]]]
    quality = _quality(several["text"], frozenset(bearers["address"].tolist()))
    order = ["leader", "quality", "address", "place", "text"]
    best = several.assign(quality=quality).sort_values(order).drop_duplicates("leader")
    chosen = pd.concat([given[~joined[leaders]], best]).sort_values("leader").set_index("leader")
    first = given.drop_duplicates("text").set_index("text")["leader"]
    holder = first.reindex(chosen["text"]).to_numpy()
    taken = ~np.isnan(holder) & (holder != chosen.index.to_numpy())
    ids = chosen["text"].mask(taken, chosen["text"] + "@" + chosen["source"])
    return apart(ids, chosen["source"]).reindex(leaders).reset_index(drop=True)


def _candidates(
    everyone: pd.DataFrame, leaders: NDArray[np.int64], rows: NDArray[np.int64], texts: pd.Series
) -> pd.DataFrame:
    """Return texts that may be ids with the person and the source that bear them."""
    return pd.DataFrame(
        {
            "leader": leaders[rows],
            "text": texts.array,
            "place": everyone["place"].array[rows],
            "source": everyone["source"].array[rows],
        }
    )


def _quality(texts: pd.Series, addresses: frozenset[str]) -> pd.Series:
    """Return how good an id each text is, 0 for the best."""
    quality = pd.Series(_OWN, index=texts.index)
    for prefix, worth in _PREFIXES.items():
        quality = quality.mask(texts.str.startswith(prefix), worth)
    others = texts[quality == _OWN]
    known = [one in addresses for one in others.tolist()]
    quality[others.index[known]] = _PROFILE
    return quality.mask((texts == UNKNOWN_OWNER) | texts.str.startswith(PLACEHOLDER), _NONE)


def people_table(
    everyone: pd.DataFrame, leaders: NDArray[np.int64], ids: pd.Series
) -> pd.DataFrame:
    """Return one row per person with the first known value of each column."""
    persons, codes = np.unique(leaders, return_inverse=True)
    columns = {
        name: _first_known(everyone[name], codes, len(persons)) for name in COLUMNS["people"]
    }
    linked = everyone["connected_on"].where(everyone["source"] == "linkedin")
    earliest = linked.groupby(codes).min()
    columns["connected_on"] = earliest.fillna(columns["connected_on"])
    told = everyone["is_contact"].groupby(codes).max()
    columns["is_contact"] = told.astype("boolean")
    return pd.DataFrame(columns).assign(person_id=ids.iloc[persons].array)


def _first_known(values: pd.Series, codes: NDArray[np.int64], size: int) -> pd.Series:
    """Return the first value that is not NA for each code from 0 to the size."""
    known = np.flatnonzero(values.notna())
    found, first = np.unique(codes[known], return_index=True)
    return values.iloc[known[first]].set_axis(found).reindex(range(size))
