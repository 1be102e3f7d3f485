"""Mail of any program, as mbox or single files: who wrote to whom, and who was on a mail together.

Only headers are read; the subject is the text of a message. How to get mail out of Gmail, Thunderbird, Apple Mail
and others is told in docs/sources/mail.md.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pandas as pd

from netlib.errors import SourceError
from netlib.sources.batch import (
    LISTED_TWICE,
    NO_ZONE,
    TO_ONESELF,
    Batch,
    date_span,
    new_outcome,
    reports,
)
from netlib.sources.mail_files import recognises
from netlib.sources.mail_headers import AUTOMATIC, DRAFT, LIST, SENT, SPAM, TRASH
from netlib.sources.mailbox import DATE_LOST, NO_DATE, READ_AS_UTC, Mailbox, read_mailbox
from netlib.sources.part import Part
from netlib.sources.participants import MOST_TIED, found_people, leading, tied, usual_names
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netlib.settings import Settings
    from netlib.sources.archive import Member
    from netlib.sources.part import Own

__all__ = ["read_mail", "recognises"]

SOURCE: Final = "mail"
_COVERS: Final = frozenset(("message", "ties"))
_MACHINE: Final = re.compile(
    r"mail:(?:[^@]*[._+=-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|nicht[._-]?antworten|keine[._-]?antwort"
    r"|mailer-daemon|postmaster|notifications?|benachrichtigung(?:en)?|bounces?)(?:[._+=-][^@]*)?@.*"
)
_ASK: Final = (
    "This mail does not tell whose it is: name your own addresses with --ego you@example.org, "
    "several separated by commas."
)


class _Sides(NamedTuple):
    """Who wrote each mail and whom it reached, the owner as one person whatever the address.

    ``sender`` is by mail; ``mail, person`` are a line per mail and recipient, none twice and none the sender;
    ``reached`` by line whether the recipient is a person, no list and no machine.
    """

    sender: np.ndarray
    mail: np.ndarray
    person: np.ndarray
    reached: np.ndarray


def read_mail(members: Sequence[Member], *, own: Own, settings: Settings) -> Part:  # noqa: ARG001
    """Return who wrote to whom in all mail files of an export.

    A mail that came in is one message from its sender to the owner, one that went out one message from the
    owner to each recipient. Two people other than the owner who are on one mail share a tie.

    Raises
    ------
    SourceError
        If a file is damaged, or nothing tells whose mail it is.
    """
    box = read_mailbox(members)
    batch = _batch(box, members)
    machine = np.array([_MACHINE.fullmatch(one) is not None for one in box.ids], dtype=bool)
    _drop_strays(batch, box, machine)
    keys = _own_keys(box, batch, own)
    is_own = np.asarray(box.ids.isin(list(keys)))
    ego, sides = _sides(box, batch, is_own, machine)
    _drop_others(batch, box, sides, ego)
    _note_dates(batch, box.mails)
    events, ties = _events(box, batch, sides, ego), _ties(box, batch, sides, ego)
    ego_id = min(keys, default=None) if ego is None else str(box.ids[ego])
    # the names of the owner's other addresses are the owner's too
    uses = {
        ((ego_id or "") if key in keys else key, name): n for (key, name), n in box.uses.items()
    }
    named = {*events["sender"], *events["recipient"], *ties["source"], *ties["target"]} - {ego_id}
    people, addresses = found_people(named, usual_names(uses), ego=ego_id, own=keys)
    return Part(
        source=SOURCE,
        tables={"people": people, "interactions": events, "ties": ties},
        addresses=addresses,
        covers=_COVERS,
        files=tuple(reports(batch)),
        ego=ego_id,
        exported_on=date_span([batch.kept["at"]])[1],
    )


def _batch(box: Mailbox, members: Sequence[Member]) -> Batch:
    seconds = box.mails["seconds"]
    at = pd.to_datetime(seconds.where(seconds >= 0), unit="s", utc=True)
    rows = pd.DataFrame({"file": box.mails["file"], "at": at.astype("datetime64[us, UTC]")})
    rows["outcome"] = new_outcome(rows)
    names = [member.name for member in members]
    return Batch(SOURCE, rows, names, [0] * len(names), [[] for _ in names])


def _drop_strays(batch: Batch, box: Mailbox, machine: np.ndarray) -> None:
    """Drop what says nothing about people, whoever the owner is."""
    mails = box.mails
    for mark, reason in ((DRAFT, "draft"), (SPAM, "spam"), (TRASH, "in the trash")):
        batch.drop(mails["marks"] & mark > 0, reason)
    named = batch.kept.index[mails.loc[batch.kept.index, "message"] != 0]
    twice = mails.loc[named, "message"].duplicated()
    batch.drop(twice, LISTED_TWICE)
    batch.drop(mails["sender"] < 0, "no sender")
    batch.drop(mails["sender"].isin(np.flatnonzero(machine)), "sent from an address nobody reads")
    batch.drop(mails["marks"] & AUTOMATIC > 0, "automatic answer or notice")
    batch.drop(~mails.index.to_series().isin(box.mail), "no recipient")


def _own_keys(box: Mailbox, batch: Batch, own: Own) -> set[str]:
    """Return the keys of the owner's addresses: given, told by the headers, by the name given, or by who is on most mails."""
    kept = box.mails.loc[batch.kept.index]
    given = {key for key in own.keys if key in _all_keys(box, kept.index)}
    if given:
        return {key for key in own.keys if key.startswith("mail:")}
    addresses = {key for key in own.keys if key.startswith("mail:")}
    told = _told_by_headers(box, kept) or _named(box, own)
    if not told:
        counted = kept.index[kept["marks"] & LIST == 0]
        if not len(counted):
            return addresses
        most = leading(_attendance(box, counted), events=len(counted))
        if most is None:
            raise SourceError(_ASK)
        told = {most}
    return told | addresses


def _told_by_headers(box: Mailbox, kept: pd.DataFrame) -> set[str]:
    """Return the senders of sent mail, and for each file the address that most of its mails were delivered to."""
    sent = box.ids.take(kept.loc[kept["marks"] & SENT > 0, "sender"].unique())
    delivered = kept.loc[kept["delivered"] >= 0, ["file", "delivered"]]
    counts = delivered.value_counts(sort=False).rename("n").reset_index()
    whole = counts.groupby("file")["n"].transform("sum")
    most = counts.loc[2 * counts["n"] > whole, "delivered"]
    return {*sent, *box.ids.take(most.to_numpy())}


def _named(box: Mailbox, own: Own) -> set[str]:
    wanted = {fold(name) for name in own.names}
    if not wanted:
        return set()
    names = usual_names(box.uses)
    return set(names.index[[fold(name) in wanted for name in names]])


def _all_keys(box: Mailbox, mails: pd.Index) -> frozenset[str]:
    return frozenset(_attendance(box, mails).index)


def _attendance(box: Mailbox, mails: pd.Index) -> pd.Series:
    """Return on how many of the mails each person is, as sender or recipient."""
    among = np.zeros(len(box.mails), dtype=bool)
    among[mails] = True
    lines = among[box.mail]
    takers = pd.DataFrame(
        {
            "mail": np.concatenate([mails, box.mail[lines]]),
            "person": np.concatenate([box.mails.loc[mails, "sender"], box.person[lines]]),
        }
    )
    person, counts = np.unique(takers.drop_duplicates()["person"], return_counts=True)
    return pd.Series(counts, index=box.ids.take(person), dtype="int64")


def _sides(
    box: Mailbox, batch: Batch, is_own: np.ndarray, machine: np.ndarray
) -> tuple[int | None, _Sides]:
    """Return the position of the owner, None if nobody on these mails is, and who wrote each mail to whom."""
    who = np.arange(len(box.ids))
    ego = None
    if is_own.any():
        used = _attendance(box, batch.kept.index).reindex(box.ids, fill_value=0).to_numpy()
        ego = int(np.where(is_own, used, -1).argmax())
        who[is_own] = ego
    sender = box.mails["sender"].to_numpy()
    sender = np.where(sender >= 0, who[sender], -1) if len(who) else sender
    lines = pd.DataFrame({"mail": box.mail, "person": who[box.person]})
    lines = lines[lines["person"] != sender[lines["mail"]]].drop_duplicates()
    person = lines["person"].to_numpy()
    reached = (~machine | is_own)[person] & ~np.isin(person, box.lists)
    return ego, _Sides(sender, lines["mail"].to_numpy(), person, reached)


def _drop_others(batch: Batch, box: Mailbox, sides: _Sides, ego: int | None) -> None:
    """Drop what is between nobody and the owner."""
    outgoing = pd.Series(sides.sender == (-1 if ego is None else ego))
    # a mail of one's own may carry a link to unsubscribe
    batch.drop((box.mails["marks"] & LIST > 0) & ~outgoing, "list mail")
    batch.drop(outgoing & ~outgoing.index.to_series().isin(sides.mail), TO_ONESELF)
    reached = outgoing.index.to_series().isin(sides.mail[sides.reached])
    batch.drop(outgoing & ~reached, "to lists and addresses nobody reads only")


def _events(box: Mailbox, batch: Batch, sides: _Sides, ego: int | None) -> pd.DataFrame:
    """Return one message per mail that came in, and one per recipient of a mail that went out."""
    kept = batch.rows["outcome"].isna().to_numpy()
    mine = sides.sender == (-1 if ego is None else ego)
    came_in = np.flatnonzero(kept & ~mine)
    went_out = (kept & mine)[sides.mail] & sides.reached
    mail = np.concatenate([came_in, sides.mail[went_out]])
    recipient = np.concatenate([np.full(len(came_in), ego or 0), sides.person[went_out]])
    order = np.argsort(mail, kind="stable")
    mail, recipient = mail[order], recipient[order]
    n_recipients = np.bincount(sides.mail, minlength=len(kept)).clip(min=1)
    subjects = clean(box.subjects)
    threads = clean(box.threads)
    of_mail = box.mails.take(mail)
    return pd.DataFrame(
        {
            "at": batch.rows["at"].array.take(mail),
            "sender": box.ids.take(sides.sender[mail]),
            "recipient": box.ids.take(recipient),
            "kind": "message",
            "thread_id": threads.array.take(of_mail["thread"]),
            "n_recipients": n_recipients[mail],
            "text": subjects.array.take(of_mail["subject"]),
        }
    )


def _ties(box: Mailbox, batch: Batch, sides: _Sides, ego: int | None) -> pd.DataFrame:
    kept = batch.rows["outcome"].isna().to_numpy()
    addresses = 1 + np.bincount(sides.mail, minlength=len(kept))
    few = kept & (addresses <= MOST_TIED)
    lines = few[sides.mail] & sides.reached
    mail = np.concatenate([np.flatnonzero(few), sides.mail[lines]])
    person = np.concatenate([sides.sender[few], sides.person[lines]])
    others = person != (-1 if ego is None else ego)
    times = np.ones(len(kept), dtype=np.int64)
    return tied(mail[others], person[others], times=times, ids=box.ids).assign(basis="mail")


def _note_dates(batch: Batch, mails: pd.DataFrame) -> None:
    kept = mails.loc[batch.kept.index]
    for place, notes in enumerate(batch.notes):
        found = kept.loc[kept["file"] == place, "date"].value_counts()
        if lost := found.get(DATE_LOST):
            notes.append(f"{lost} dates could not be read and are missing")
        if missing := found.get(NO_DATE):
            notes.append(f"{missing} mails have no date")
        if found.get(READ_AS_UTC):
            notes.append(NO_ZONE)
