"""What chats have in common: people known by name, conversations shown whole, an owner no file names.

A conversation is told by ``thread``; who takes part in it is a table ``thread, name`` and, once the people
are known, ``person_id``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import pandas as pd

from netlib.errors import SourceError
from netlib.keys import person_key
from netlib.sources.batch import NO_PERSON, TO_ONESELF
from netlib.sources.persons import ANONYMOUS, UNCLEAR, each, find_ids, make_directory
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from netlib.sources.batch import Batch
    from netlib.sources.part import Own

MOST_EVENTS: Final = 2_000_000
"""Lines of messages and recipients beyond which only those the owner takes part in are made."""
MOST_LETTERS: Final = 500_000_000
"""Letters that may be repeated because a message has several recipients."""
_SMALLEST_GROUP: Final = 3
_PAIR: Final = 2
_ASK: Final = "name yourself with --ego and your name as it stands in the chats."


class Owner(NamedTuple):
    """Whose export it is: id and name, and all folded names the owner goes by in it."""

    person_id: str
    name: str
    aliases: frozenset[str]


def make_owner(name: str, own: Own, *, key: str = "") -> Owner | None:
    """Return the owner by the name in the chats or by the key of an address, None where both are empty."""
    person_id = key or person_key(name=name)
    aliases = frozenset(map(fold, (name, *own.names))) - {""}
    return Owner(person_id, name, aliases) if person_id else None


def owner_name(
    members: pd.DataFrame, titles: Mapping[str, str], *, own: Own, profile: str = ""
) -> str:
    """Return the name of the owner, ``""`` where the files name nobody at all.

    What the user said wins where it is in the chats, then the owner's profile, then who takes part in most
    conversations. A conversation of two is often called after the other one, who cannot be the owner.

    Parameters
    ----------
    members
        Who takes part in what: ``thread, name``.
    titles
        Names of conversations by thread.
    own
        What the user said.
    profile
        Name in the owner's own profile.

    Raises
    ------
    SourceError
        If several people take part in equally many conversations.
    """
    folded = each(members["name"], fold)
    spelled = dict(zip(reversed(folded.tolist()), reversed(members["name"].tolist()), strict=True))
    said = next((spelled[fold(name)] for name in own.names if fold(name) in spelled), "")
    if said or profile:
        return said or profile
    if lead := _leading(members["thread"], folded, titles):
        return spelled[lead]
    if not own.names and not spelled:
        return ""
    # in chats the owner never wrote in, the name that was given is all there is
    if own.names and _all_called_after(members["thread"], folded, titles):
        return own.names[0]
    msg = f"These chats do not tell whose they are: {_ASK}"
    raise SourceError(msg)


def identify(members: pd.DataFrame, listed: pd.DataFrame, owner: Owner | None) -> pd.Series:
    """Return the ids of people who take part in conversations, ``""`` for one without name.

    Parameters
    ----------
    members
        ``thread, name``.
    listed
        People known otherwise: ``person_id, name``. A name several of them bear is given to none.
    owner
        Gets every name the owner goes by, even where somebody else bears it too; None where nobody is.
    """
    absent = pd.Series("", members.index, dtype="str")
    ids = find_ids(
        make_directory(listed[["person_id", "name"]].assign(company="")),
        url=absent,
        name=members["name"],
        company=absent,
        thread=members["thread"],
    )
    if owner is None:
        return ids
    return ids.mask(each(members["name"], fold).isin(owner.aliases), owner.person_id)


def conversation_tables(
    batch: Batch,
    members: pd.DataFrame,
    titles: Mapping[str, str],
    *,
    owner: Owner,
    listed: pd.DataFrame,
) -> dict[str, pd.DataFrame]:
    """Return people and interactions, and groups and memberships where there are group chats.

    See `exchange` for the parameters and errors, `people_table` for who is ``listed``; ``titles`` are the names of
    conversations by thread.
    """
    tables = {
        "interactions": exchange(batch, members, owner),
        "people": people_table(owner, listed, members),
    }
    groups, memberships = group_threads(audience(members, owner), titles)
    return tables | ({"groups": groups, "memberships": memberships} if len(groups) else {})


def exchange(batch: Batch, members: pd.DataFrame, owner: Owner) -> pd.DataFrame:
    """Return a row per message and recipient: everybody else in the conversation, which the owner always is in.

    Parameters
    ----------
    batch
        Messages: ``thread, sender, at, text``. Those without sender, or which nobody else can read, are dropped.
    members
        ``thread, name, person_id`` of everybody in the conversations, the senders among them.
    owner
        Whose export it is.

    Raises
    ------
    SourceError
        If the conversations name more people than chats can have.
    """
    ids = members.drop_duplicates(["thread", "name"]).set_index(["thread", "name"])["person_id"]
    keys = pd.MultiIndex.from_frame(batch.rows[["thread", "sender"]])
    batch.rows["person_id"] = ids.reindex(keys).fillna("").to_numpy()
    batch.drop(batch.rows["person_id"] == "", NO_PERSON)
    everyone = audience(members, owner)
    size = everyone["thread"].value_counts()
    batch.rows["n"] = batch.rows["thread"].map(size).fillna(0).astype("int64") - 1
    batch.drop(batch.rows["n"] < 1, TO_ONESELF)
    rows = batch.kept
    own = rows["person_id"] == owner.person_id
    if _is_too_much(rows, rows["n"]):
        if _is_too_much(rows, rows["n"].where(own, 1)):
            msg = "Some of these chats name more people than a chat can have: take them out and read the others."
            raise SourceError(msg)
        batch.note("so many messages in groups that only those from or to the owner are looked at")
        lines = pd.concat([_lines(rows[own], everyone), _to_owner(rows[~own], owner)])
        lines = lines.sort_values("row", kind="stable")
    else:
        lines = _lines(rows, everyone)
    at = batch.rows.index.get_indexer(pd.Index(lines["row"]))
    return pd.DataFrame(
        {
            "at": batch.rows["at"].array.take(at),
            "sender": batch.rows["person_id"].array.take(at),
            "recipient": lines["recipient"].array,
            "kind": "message",
            "thread_id": batch.rows["thread"].array.take(at),
            "n_recipients": batch.rows["n"].array.take(at),
            "text": clean(batch.rows["text"]).array.take(at),
        }
    )


def audience(members: pd.DataFrame, owner: Owner) -> pd.DataFrame:
    """Return who reads a conversation, ``thread, person_id`` once each: its members, and the owner in any case."""
    threads = pd.DataFrame({"thread": members["thread"].unique()}, dtype="str")
    known = members.loc[members["person_id"] != "", ["thread", "person_id"]]
    return pd.concat(
        [known, threads.assign(person_id=owner.person_id)], ignore_index=True
    ).drop_duplicates(ignore_index=True)


def group_threads(
    everyone: pd.DataFrame, titles: Mapping[str, str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the conversations of three and more as groups, and their memberships; see `audience`."""
    size = everyone["thread"].value_counts(sort=False)
    size = size[size >= _SMALLEST_GROUP]
    groups = pd.DataFrame(
        {
            "group_id": size.index.astype("str"),
            "name": clean([titles.get(thread) for thread in size.index]),
            "member_count": size.astype("Int64").array,
            "basis": pd.Series("thread", range(len(size)), dtype="str"),
        }
    )
    inside = everyone[everyone["thread"].isin(size.index)]
    return groups, inside.rename(columns={"thread": "group_id"}).reset_index(drop=True)


def people_table(owner: Owner | None, listed: pd.DataFrame, members: pd.DataFrame) -> pd.DataFrame:
    """Return the people: the owner, who is listed, then the others in the order they are named.

    Parameters
    ----------
    owner
        None where nobody is known to be the owner.
    listed
        ``person_id, name`` and other columns of the table, ``is_contact`` among them.
    members
        ``person_id, name`` of the others.
    """
    others = members.loc[members["person_id"] != "", ["person_id", "name"]]
    others = others.assign(name=others["name"].mask(each(others["name"], fold).isin(ANONYMOUS)))
    first = [] if owner is None else [(owner.person_id, owner.name)]
    own = pd.DataFrame(first, columns=["person_id", "name"], dtype="str")
    own["name"] = own["name"].mask(own["name"] == "")
    everyone = pd.concat([own, listed, others], ignore_index=True)
    return everyone.groupby("person_id", sort=False).first().reset_index()


def unclear_note(ids: pd.Series) -> list[str]:
    """Return a note on names several listed people bear."""
    count = int(ids[ids.str.endswith(UNCLEAR)].nunique())
    if not count:
        return []
    return [f"{count} names fit several people, whoever is meant is kept apart"]


def _leading(thread: pd.Series, name: pd.Series, titles: Mapping[str, str]) -> str:
    """Return the folded name of who alone takes part in most conversations, ``""`` if nobody does."""
    seen = pd.DataFrame({"thread": thread, "name": name}).drop_duplicates()
    # who is alone in a conversation may be anyone
    seen = seen[(seen["name"] != "") & seen["thread"].duplicated(keep=False)]
    pair = seen.groupby("thread")["name"].transform("size") == _PAIR
    title = each(seen["thread"].map(dict(titles)), fold)
    other = pair & (seen["name"] == title)
    candidates = seen[~seen["name"].isin([*seen.loc[other, "name"], *ANONYMOUS])]
    # who talks to the one a conversation is called after is its owner
    beside = candidates[candidates["thread"].isin(seen.loc[other, "thread"])]
    counts = (beside if len(beside) else candidates)["name"].value_counts()
    first = counts.index[counts == counts.max()].tolist()
    most = len(counts) > 0 and counts.iloc[0] > 1 and 2 * counts.iloc[0] >= seen["thread"].nunique()
    return str(first[0]) if len(first) == 1 and (most or len(beside)) else ""


def _all_called_after(thread: pd.Series, name: pd.Series, titles: Mapping[str, str]) -> bool:
    """Tell whether every conversation is called after the one person who is known to be in it."""
    return bool((each(thread.map(dict(titles)), fold) == name).all())


def _is_too_much(rows: pd.DataFrame, copies: pd.Series) -> bool:
    letters = (copies - 1) * rows["text"].str.len().fillna(0)
    return bool(copies.sum() > max(MOST_EVENTS, len(rows)) or letters.sum() > MOST_LETTERS)


def _lines(rows: pd.DataFrame, everyone: pd.DataFrame) -> pd.DataFrame:
    """Return ``row, recipient``: each message once for everybody in its conversation but the sender."""
    sent = rows[["thread", "person_id"]].rename(columns={"person_id": "sender"}).rename_axis("row")
    lines = sent.reset_index().merge(everyone, on="thread")
    lines = lines[lines["sender"] != lines["person_id"]]
    return lines[["row", "person_id"]].set_axis(["row", "recipient"], axis=1)


def _to_owner(rows: pd.DataFrame, owner: Owner) -> pd.DataFrame:
    return pd.DataFrame({"row": rows.index, "recipient": owner.person_id})
