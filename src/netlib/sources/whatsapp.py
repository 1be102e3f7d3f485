"""WhatsApp: chats as the phone exports them, one text file each.

Export each chat under *More, Export chat, Without media*. People are known by the name they have in the
phone's own contacts, and the times are those of the phone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from netlib.errors import SourceError
from netlib.sources.archive import read
from netlib.sources.batch import NO_PERSON, NO_ZONE, Batch, Parsed, date_span, gather, reports
from netlib.sources.chats import (
    Owner,
    audience,
    conversation_tables,
    identify,
    make_owner,
    owner_name,
)
from netlib.sources.csvtext import to_utf8
from netlib.sources.part import Part
from netlib.sources.whatsapp_files import day_order, form, moments, read_chat, starts_chat
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.part import Own
    from netlib.sources.whatsapp_files import Chat

SOURCE: Final = "whatsapp"

_DETECT: Final = "detect"
_SILENT: Final = "people who never wrote in a group are not in its file"


def recognises(head: str) -> bool:
    """Tell an exported chat by its first line."""
    return starts_chat(head)


def read_whatsapp(members: Sequence[Member], *, own: Own, settings: Settings) -> Part:
    """Return what the chats of one person hold.

    Parameters
    ----------
    members
        Exported chats; two exports of one chat are read as one.
    own
        Who the owner is, if the user said so.
    settings
        ``date_order`` for chats that do not tell whether the day or the month comes first.

    Raises
    ------
    SourceError
        If a file is damaged, or does not tell the order of day and month or the owner.
    """
    chats = [_chat(member) for member in members]
    orders, threads = _orders(chats, settings.date_order), _threads(chats)
    batch = gather("chat", list(map(_parsed, chats, orders, threads)))
    titles = {thread: chat.title for chat, thread in zip(chats, threads, strict=True)}
    in_groups = {thread for chat, thread in zip(chats, threads, strict=True) if chat.is_group}
    taking_part = _members(batch, titles, in_groups)
    owner = make_owner(owner_name(taking_part, titles, own=own), own)
    return _part(batch, taking_part, titles, owner)


def _chat(member: Member) -> Chat:
    text, note = to_utf8(read(member))
    return read_chat(member, str(text, "utf-8"), [note] if note else [])


def _orders(chats: Sequence[Chat], wanted: str) -> list[tuple[str, list[str]]]:
    """Return the order of day and month in each chat, and what is to be noted about it."""
    told = [day_order(chat.lines) for chat in chats]
    by_form: dict[tuple[str, str, bool], set[str]] = {}
    for chat, order in zip(chats, told, strict=True):
        if order:
            by_form.setdefault(form(chat.lines), set()).add(order)
    found: list[tuple[str, list[str]]] = []
    for chat, order in zip(chats, told, strict=True):
        # a phone writes all its chats alike
        alike = by_form.get(form(chat.lines), set())
        if order:
            found.append((order, []))
        elif wanted != _DETECT:
            found.append((wanted, ["order of day and month as set in date_order"]))
        elif len(alike) == 1:
            found.append((next(iter(alike)), ["order of day and month as in the other chats"]))
        else:
            msg = 'The dates of a chat can be read day first and month first: set date_order = "dmy" or "mdy" in netlib.toml.'
            raise SourceError(msg)
    return found


def _threads(chats: Sequence[Chat]) -> list[str]:
    """Return the id of each chat: after its name, else after who writes in it."""
    return [
        f"{SOURCE}:{fold(chat.title) or ', '.join(sorted({fold(name) for name in chat.lines['sender'].dropna()}))}"
        for chat in chats
    ]


def _parsed(chat: Chat, order: tuple[str, list[str]], thread: str) -> Parsed:
    rows = chat.lines[["sender", "text", "outcome"]]
    rows = rows.assign(thread=pd.Series(thread, rows.index, dtype="str"))
    rows["at"] = moments(chat.lines, order[0])
    lost = int((rows["at"].isna() & rows["outcome"].isna()).sum())
    unread = [f"{lost} dates could not be read and are missing"] if lost else []
    return Parsed(chat.file, rows, 0, [*chat.notes, *order[1], *unread])


def _members(batch: Batch, titles: dict[str, str], in_groups: set[str]) -> pd.DataFrame:
    """Return who takes part in which chat: who wrote, and whom a chat with one writer is called after."""
    wrote = batch.kept[["thread", "sender"]].drop_duplicates().dropna()
    wrote = wrote[wrote["sender"].map(fold) != ""].rename(columns={"sender": "name"})
    alone = wrote[~wrote["thread"].duplicated(keep=False)]
    called = alone.assign(name=clean(alone["thread"].map(titles)))
    called = called[called["name"].notna() & ~called["thread"].isin(in_groups)]
    return pd.concat([wrote, called], ignore_index=True).drop_duplicates(ignore_index=True)


def _part(batch: Batch, members: pd.DataFrame, titles: dict[str, str], owner: Owner | None) -> Part:
    nobody = pd.DataFrame({"person_id": [], "name": []}, dtype="str")
    tables = {"people": nobody}
    if owner:
        members["person_id"] = identify(members, nobody, owner)
        # in a group with one writer nobody else is known
        heard = audience(members, owner)["thread"].value_counts()
        batch.drop(batch.rows["thread"].map(heard).fillna(0) == 1, NO_PERSON)
        tables = conversation_tables(batch, members, titles, owner=owner, listed=nobody)
        batch.note(NO_ZONE)
    if "groups" in tables:
        batch.note(_SILENT)
    tables["people"]["is_contact"] = pd.Series(pd.NA, tables["people"].index, dtype="boolean")
    return Part(
        source=SOURCE,
        tables=tables,
        covers=frozenset({"message", *(tables.keys() & {"groups", "memberships"})}),
        files=tuple(reports(batch)),
        ego=owner.person_id if owner else None,
        exported_on=date_span([batch.kept["at"]])[1],
    )
