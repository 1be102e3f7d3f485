"""What the messages between a person and each contact are for, counted once for all measures of giving and selling."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from netlib.labels.acts import ACTS
from netlib.measures import reasons
from netlib.measures.letters import UNKNOWN

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

    from netlib.measures.letters import Letters

IN, OUT = 0, 1
"""Places of the two ways in `purposes`."""
SELLING: Final = ("pitch", "bait")
HELPING: Final = ("ask", "offer", "introduction", "tip")

HOW_READ: Final = (
    "What a message is for is read from its words, German or English, and counts from a confidence of "
    "{message_confidence} on; messages for which it is unknown are left out, and those misread are not told apart"
)
"""The same in words, for the definitions of measures that rest on it."""

_PLACES: Final = 1 + len(ACTS)


def purposes(letters: Letters, contacts: pd.Index) -> NDArray[np.int64]:
    """Return the number of messages by contact, way and purpose.

    Parameters
    ----------
    letters
        Messages of the ego. One of the ego's to several contacts counts for each of them.
    contacts
        Ids of the contacts.

    Returns
    -------
    numpy.ndarray
        Of shape (contacts, 2, 1 + purposes): the contacts in the given order; `IN` and `OUT`; the messages of unknown purpose
        first, then those for each of `netlib.labels.acts.ACTS`.
    """
    place = contacts.get_indexer(letters.people)[letters.partner]
    listed = place >= 0
    cell = (place[listed] * 2 + letters.outgoing[listed]) * _PLACES + letters.act[listed] + 1
    counts = np.bincount(cell, minlength=len(contacts) * 2 * _PLACES)
    return counts.reshape(len(contacts), 2, _PLACES)


def of(counts: NDArray[np.int64], *acts: str) -> NDArray[np.int64]:
    """Return the messages for any of these, by contact and way: shape (contacts, 2)."""
    return np.asarray(counts[..., [1 + ACTS.index(act) for act in acts]].sum(axis=-1))


def of_known(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the messages whose purpose is known, by contact and way: shape (contacts, 2)."""
    return np.asarray(counts[..., 1:].sum(axis=-1))


def why_unknown(letters: Letters, way: int) -> str:
    """Return the reason why it is known of no message of that way (`IN` or `OUT`) what it is for."""
    has_text = letters.mass != UNKNOWN
    if not has_text.any():
        return reasons.NO_TEXTS
    if not has_text[letters.outgoing == bool(way)].any():
        return (reasons.NO_TEXTS_IN, reasons.NO_TEXTS_OUT)[way]
    return (reasons.NO_PURPOSE_IN, reasons.NO_PURPOSE_OUT)[way]
