"""Blocks of message rows, and how they become the columns of messages.csv."""

from __future__ import annotations

import base64
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from netlib.sample import clock
from netlib.sample.people import OWNER

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from netlib.sample.people import Column, People
    from netlib.sample.world import Contacts, Ties

    Flags = NDArray[np.bool_]
    Rows = NDArray[np.intp]


class Scene(NamedTuple):
    """Who plays: the people, the contacts among them, the plan of the ties, and the others who write in."""

    crowd: People
    names: Column
    urls: Column
    contacts: Contacts
    ties: Ties
    strangers: Rows


class Letters(NamedTuple):
    """What messages are for: one entry per message between the owner and one other person.

    Attributes
    ----------
    partner
        Place of the other person among all; of a message to a group its writer.
    outgoing
        Whether the owner wrote it.
    acts
        Code of the purpose, see `netlib.sample.texts.ACTS`, or ``CAMPAIGN`` or ``NOTHING``.
    """

    partner: Rows
    outgoing: Flags
    acts: Rows


@dataclass(frozen=True, kw_only=True)
class Block:
    """Message rows of one kind, column by column; a plain text stands for a whole column."""

    thread: Rows
    """Number of the conversation among all of the archive."""
    place: Rows
    at: NDArray[np.float64]
    sender: Column
    sender_url: Column
    recipient: Column
    recipient_url: Column
    content: Column
    title: Column | str = ""
    subject: Column | str = ""
    folder: Column | str = "INBOX"
    attachment: Column | str = ""
    draft: str = "No"
    conversation_draft: Column | str = "No"
    counts: dict[str, int] = field(default_factory=dict)
    """What the truth reports of these rows."""
    letters: Letters | None = None
    """None for rows that are no letter of a person with an address."""


def pair(scene: Scene, partner: Rows, outgoing: Flags) -> dict[str, Any]:
    """Return the name and address columns of messages between the owner and one other person each."""
    sender = np.where(outgoing, OWNER, partner)
    recipient = np.where(outgoing, partner, OWNER)
    return {
        "sender": scene.names[sender],
        "sender_url": scene.urls[sender],
        "recipient": scene.names[recipient],
        "recipient_url": scene.urls[recipient],
    }


def assemble(rng: np.random.Generator, blocks: list[Block]) -> list[Column]:
    """Return the columns of messages.csv: conversations by their latest message, newest first throughout."""
    thread = np.concatenate([block.thread for block in blocks])
    place = np.concatenate([block.place for block in blocks])
    times = clock.moments(np.concatenate([block.at for block in blocks]))
    conversations = int(thread.max()) + 1 if len(thread) else 0
    ids = np.array([_conversation_id(rng.bytes(16)) for _ in range(conversations)], dtype=object)
    seconds = times.astype(np.int64)
    latest = np.zeros(conversations, dtype=np.int64)
    np.maximum.at(latest, thread, seconds)
    order = np.lexsort((-place, -seconds, thread, -latest[thread]))

    def column(name: str) -> Column:
        filled = [
            np.full(len(block.thread), value, dtype=object)
            if isinstance(value := getattr(block, name), str)
            else value
            for block in blocks
        ]
        return np.concatenate(filled)[order]

    return [
        ids[thread][order],
        column("title"),
        column("sender"),
        column("sender_url"),
        column("recipient"),
        column("recipient_url"),
        clock.message_stamps(times[order]),
        column("subject"),
        column("content"),
        column("folder"),
        column("attachment"),
        column("draft"),
        column("conversation_draft"),
    ]


def _conversation_id(noise: bytes) -> str:
    """Return an id in the shape of the real ones: ``2-`` and a number in base 64."""
    return f"2-{base64.b64encode(f'{uuid.UUID(bytes=noise)}_100'.encode()).decode()}"
