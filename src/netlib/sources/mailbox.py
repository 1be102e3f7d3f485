"""All mails of all files as columns of numbers: half a million fit into little memory."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from hashlib import blake2b
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.sources.archive import opened
from netlib.sources.mail_files import header_blocks
from netlib.sources.mail_headers import Moment, read_header

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from netlib.sources.archive import Member

DATE_READ: Final = 0
NO_DATE: Final = 1
DATE_LOST: Final = 2
READ_AS_UTC: Final = 3

_COLUMNS: Final = (
    *("file", "seconds", "date", "sender", "marks", "delivered"),
    *("message", "thread", "subject"),
)
_ENDINGS: Final = re.compile(r"(?:\.(?:gz|mbox|mbx|eml|txt))+$", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[-_ ]*\(?\d+\)?$")
_SINGLE: Final = re.compile(r"(?:.*\.eml(?:\.gz)?|mbox)", re.IGNORECASE)


class Mailbox(NamedTuple):
    """All mails of all files, people and texts by their position.

    Attributes
    ----------
    mails
        A row per mail: ``file``, ``seconds`` since 1970 in UTC or -1, ``date`` (what became of it, see
        this module), ``sender`` or -1, ``marks`` (see `netlib.sources.mail_headers`), ``delivered``
        (the mailbox it was put in, or -1), ``message`` (a fingerprint of its id, 0 where it has none),
        ``thread``, ``subject``.
    mail, person
        A line per mail and person it is sent to.
    ids
        Ids of the people.
    lists
        Positions of the people that are mailing lists.
    uses
        How often a name stands beside an id.
    threads, subjects
        The ids of threads, and the subjects; the first of each is ``""``.
    """

    mails: pd.DataFrame
    mail: np.ndarray
    person: np.ndarray
    ids: pd.Index
    lists: np.ndarray
    uses: Mapping[tuple[str, str], int]
    threads: list[str]
    subjects: list[str]


class _Places(dict[str, int]):
    """The place of each text in the order in which texts are met."""

    def __missing__(self, text: str) -> int:
        self[text] = place = len(self)
        return place


def read_mailbox(members: Sequence[Member]) -> Mailbox:
    """Return what the headers of all mails say.

    Raises
    ------
    SourceError
        If a file is damaged.
    """
    people, threads, subjects = _Places(), _Places({"": 0}), _Places({"": 0})
    facts, audience, sizes = array("q"), array("q"), array("q")
    uses: Counter[tuple[str, str]] = Counter()
    lists: set[int] = set()
    for file, member in enumerate(members):
        folder = folder_name(member.name)
        with opened(member) as stream:
            for block in header_blocks(stream):
                mail = read_header(block, folder=folder)
                sender = -1 if mail.sender is None else people[mail.sender[0]]
                delivered = people[mail.delivered] if mail.delivered else -1
                facts.extend(
                    (
                        file,
                        -1 if mail.at.seconds is None else mail.at.seconds,
                        _date_state(mail.at),
                        sender,
                        mail.marks,
                        delivered,
                        _fingerprint(mail.message_id),
                        threads[mail.thread],
                        subjects[mail.subject],
                    )
                )
                sizes.append(len(mail.recipients))
                for person in mail.recipients:
                    audience.append(people[person[0]])
                    uses[person] += 1
                if mail.sender:
                    uses[mail.sender] += 1
                lists.update(people[key] for key, _ in mail.lists)
    table = np.array(facts, dtype=np.int64).reshape(-1, len(_COLUMNS))
    return Mailbox(
        pd.DataFrame(table, columns=list(_COLUMNS)),
        np.repeat(np.arange(len(sizes)), np.array(sizes, dtype=np.int64)),
        np.array(audience, dtype=np.int64),
        pd.Index(list(people), dtype="str"),
        np.array(sorted(lists), dtype=np.int64),
        uses,
        list(threads),
        list(subjects),
    )


def folder_name(name: str) -> str:
    """Return the folder a file stands for: its own name, or for a single mail that of the folder it lies in."""
    parts = [part for part in name.split("/") if part]
    if len(parts) > 1 and _SINGLE.fullmatch(parts[-1]):
        parts.pop()
    # some programs write the folders above in front: INBOX.Sent
    base = _ENDINGS.sub("", parts[-1]) if parts else ""
    return _NUMBER.sub("", base.rpartition(".")[2])


def _fingerprint(message_id: str) -> int:
    """Return 64 bits in place of the id, of which there is one to a mail; a million mails collide once in 40 million times."""
    if not message_id:
        return 0
    return int.from_bytes(blake2b(message_id.encode(), digest_size=8).digest(), signed=True)


def _date_state(at: Moment) -> int:
    if at.seconds is None:
        return DATE_LOST if at.is_given else NO_DATE
    return DATE_READ if at.has_zone else READ_AS_UTC
