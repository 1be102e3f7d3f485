"""The conversations in saved answers of XING: who wrote to whom, and who shares a conversation of several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import pandas as pd

from netlib.sources.batch import LISTED_TWICE, NO_PERSON, TO_ONESELF, Batch
from netlib.sources.persons import PLACEHOLDER
from netlib.sources.xing_events import as_batch, count_of, read_moments
from netlib.sources.xing_json import CONVERSATIONS, Entry, inside, text_of
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from netlib.sources.xing_json import Found
    from netlib.sources.xing_people import Directory

_THREAD: Final = "xing:"
_LOOSE: Final = "xing "
_SMALLEST_GROUP: Final = 3


class Talks(NamedTuple):
    """The conversations: a batch of messages, the events, and those of three and more as groups."""

    batch: Batch
    interactions: pd.DataFrame
    groups: pd.DataFrame
    memberships: pd.DataFrame


class _Thread(NamedTuple):
    file: int
    subject: str
    stated: int
    members: list[str]


def read_talks(found: Found, directory: Directory, ego: str) -> Talks:
    """Return the conversations.

    The answer names everybody who takes part, so that a message goes from its sender to all others. Of each
    conversation it holds the latest messages only.
    """
    threads, posts = _threads(found, directory, ego)
    batch = _posts(found, posts, directory)
    members = pd.DataFrame(
        [(key, one) for key, thread in threads.items() for one in thread.members],
        columns=["thread", "recipient"],
        dtype="str",
    )
    lines = batch.kept.reset_index(names="row").merge(members, on="thread")
    lines = lines[lines["recipient"] != lines["sender"]]
    batch.drop(~batch.rows.index.to_series().isin(lines["row"]), TO_ONESELF)
    thread_id = lines["thread"].mask(lines["thread"].str.startswith(_LOOSE))
    events = pd.DataFrame(
        {
            "at": lines["at"],
            "sender": lines["sender"],
            "recipient": lines["recipient"],
            "kind": "message",
            "thread_id": thread_id,
            "n_recipients": lines.groupby("row")["recipient"].transform("size").astype("Int64"),
            "text": clean(lines["text"]),
        }
    )
    _note_latest_only(batch, threads)
    return Talks(batch, events, *_thread_groups(threads))


def people_in(conversation: object) -> list[Any]:
    """Return the user objects of everybody who takes part in a conversation or wrote one of its messages."""
    participants = inside(conversation, "participants")
    senders = [inside(message, "sender") for message in _messages(conversation)]
    return [*(participants if isinstance(participants, list) else []), *senders]


def _messages(conversation: object) -> list[Any]:
    messages = inside(conversation, "latest_messages")
    return messages if isinstance(messages, list) else []


def _threads(
    found: Found, directory: Directory, ego: str
) -> tuple[dict[str, _Thread], list[tuple[str, Entry]]]:
    """Return the conversations by key, put together from all files, and their messages each with its key."""
    threads: dict[str, _Thread] = {}
    posts = []
    for nth, (file, _, value) in enumerate(found.of(CONVERSATIONS)):
        identifier = fold(text_of(inside(value, "id")))
        key = f"{_THREAD}{identifier}" if identifier else f"{_LOOSE}{nth}"
        here = _members(people_in(value), directory, key)
        known = threads.get(key)
        everybody = [*(known.members if known else [ego]), *here]
        threads[key] = _Thread(
            known.file if known else file,
            (known.subject if known else "") or text_of(inside(value, "subject")),
            max(known.stated if known else 0, count_of(inside(value, "message_count")) or 0),
            list(dict.fromkeys(everybody)),
        )
        messages = _messages(value) if isinstance(value, dict) else [None]
        posts += [(key, Entry(file, "", message)) for message in messages]
    return threads, posts


def _members(users: Iterable[object], directory: Directory, key: str) -> list[str]:
    """Return the ids of those who take part; whoever is not named is somebody of this conversation alone."""
    ids = [directory.find(user) for user in users if isinstance(user, dict)]
    unnamed = range(1, ids.count("") + 1)
    numbers = [f"{PLACEHOLDER}{key}" + (f"#{nth}" if nth > 1 else "") for nth in unnamed]
    return [*filter(None, ids), *numbers]


def _posts(found: Found, posts: Sequence[tuple[str, Entry]], directory: Directory) -> Batch:
    values = [post.value for _, post in posts]
    batch = as_batch(
        CONVERSATIONS,
        found,
        [post for _, post in posts],
        {
            "thread": [key for key, _ in posts],
            "sender": [directory.find(inside(value, "sender")) for value in values],
            "at": [text_of(inside(value, "created_at")) for value in values],
            "text": [text_of(inside(value, "content")) for value in values],
            "mark": [text_of(inside(value, "id")) for value in values],
        },
    )
    rows = batch.rows
    batch.drop(rows["sender"] == "", NO_PERSON)
    content = rows["at"] + "\n" + rows["sender"] + "\n" + rows["text"]
    same = rows.assign(mark=rows["mark"].mask(rows["mark"] == "", content))
    batch.drop(same.duplicated(["thread", "mark"]), LISTED_TWICE)
    read_moments(batch)
    return batch


def _note_latest_only(batch: Batch, threads: dict[str, _Thread]) -> None:
    """Note of each file how many messages its conversations have beyond those that are in it."""
    held = batch.kept["thread"].value_counts().to_dict()
    for file in range(len(batch.files)):
        beyond = [
            thread.stated - held.get(key, 0)
            for key, thread in threads.items()
            if thread.file == file and thread.stated > held.get(key, 0)
        ]
        if beyond:
            batch.notes[file].append(
                f"of {len(beyond)} conversations only the latest messages are in the file, {sum(beyond)} earlier ones are not"
            )


def _thread_groups(threads: dict[str, _Thread]) -> tuple[pd.DataFrame, pd.DataFrame]:
    several = {
        key: thread
        for key, thread in threads.items()
        if len(thread.members) >= _SMALLEST_GROUP and not key.startswith(_LOOSE)
    }
    groups = pd.DataFrame(
        {
            "group_id": pd.Series([f"thread:{key}" for key in several], dtype="str"),
            "name": clean([thread.subject for thread in several.values()]),
            "member_count": pd.Series(
                [len(thread.members) for thread in several.values()], dtype="Int64"
            ),
            "basis": "thread",
        }
    )
    pairs = [(one, f"thread:{key}") for key, thread in several.items() for one in thread.members]
    return groups, pd.DataFrame(pairs, columns=["person_id", "group_id"], dtype="str")
