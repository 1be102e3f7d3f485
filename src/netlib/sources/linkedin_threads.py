"""Conversations of three and more, which are groups: everybody in them has read what the others wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from netlib.sources.persons import each
from netlib.text import fold

if TYPE_CHECKING:
    from netlib.sources.linkedin_messages import Post

_FEWEST: Final = 3
# what LinkedIn calls conversations nobody has named
_NO_TITLES: Final = frozenset(("sponsored conversation", "linkedin inmail"))


def thread_groups(
    post: Post, events: pd.DataFrame, *, owner: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the groups and memberships of the conversations of at least three people, the owner among them.

    A group has as many members as were ever named in it, those without address too where a message counts them.
    A member is one since the first message that names them, as writer or recipient; the owner, whose mailbox
    it is, since the first of all.

    Parameters
    ----------
    post
        Who wrote to whom, for the titles.
    events
        ``at, sender, recipient, thread_id, n_recipients`` of the messages that count.
    owner
        Id of the owner.
    """
    events = events[events["thread_id"].notna()].reset_index(drop=True)
    thread, threads = _distinct(events["thread_id"])
    person, people = _distinct(
        pd.concat([events["sender"], events["recipient"]], ignore_index=True)
    )
    both = np.tile(thread, 2).astype(np.int64) * max(len(people), 1) + person
    known = np.bincount(pd.unique(both) // max(len(people), 1), minlength=len(threads))
    told = pd.Series(events["n_recipients"].to_numpy()).groupby(thread).max().to_numpy() + 1
    count = np.maximum(known, told.astype(np.int64))
    large = count >= _FEWEST
    lines = np.flatnonzero(large[thread])
    lines = np.concatenate([lines, lines + len(events)])
    seen = pd.DataFrame(
        {
            "person_id": people.take(person[lines]),
            "group_id": threads.take(thread[lines % max(len(events), 1)]),
            "since": events["at"].array.take(lines % max(len(events), 1)),
        }
    )
    members = pd.concat([seen, seen.drop_duplicates().assign(person_id=owner)], ignore_index=True)
    members = members.groupby(["group_id", "person_id"], sort=False)["since"].min().reset_index()
    members["since"] = members["since"].dt.tz_localize(None).dt.normalize()
    members["group_id"] = "thread:" + members["group_id"]
    groups = pd.DataFrame(
        {
            "group_id": "thread:" + pd.Series(threads[large], dtype="str"),
            "name": _titles(post).reindex(threads[large]).array,
            "member_count": pd.array(count[large], dtype="Int64"),
            "basis": "thread",
        }
    )
    return groups, members[["person_id", "group_id", "since"]]


def _distinct(texts: pd.Series) -> tuple[np.ndarray, pd.Index]:
    codes, distinct = pd.factorize(texts)
    return codes, pd.Index(distinct, dtype="str")


def _titles(post: Post) -> pd.Series:
    """Return the first title of each conversation that has one, by its id."""
    titled = pd.DataFrame({"thread": post.conversation, "title": post.title})
    named = titled[~each(titled["title"], fold).isin(["", *_NO_TITLES])]
    named = named.drop_duplicates("thread").astype("str")
    return named.set_index("thread")["title"]
