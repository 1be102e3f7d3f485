"""What a user is changing, held until it is saved: statements by person, and the file they become."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from netlib.annotations.file import COLUMNS, Sheet, read_annotations, save_annotations
from netlib.annotations.formulas import protected
from netlib.annotations.matching import NOT_HERE, SEVERAL, find, known_groups, match_annotations
from netlib.annotations.rows import (
    IN_GROUP,
    NO,
    NO_PERSON,
    NO_VALUE,
    PAIRS,
    TO_ONESELF,
    UNKNOWN_COLUMN,
    VALUES,
    YES,
    parse_annotations,
)
from netlib.dates import read_day
from netlib.errors import NetlibError
from netlib.network import conform

if TYPE_CHECKING:
    from pathlib import Path

    from netlib.network import Network


class Topic(NamedTuple):
    """What a statement is about: a person and a column, and the group or the other person that it names."""

    person: str
    about: str
    named: str = ""

    @classmethod
    def of(cls, person: str, column: str, value: str) -> Topic:
        """Return what a row is about; a pair is the same whoever of the two is named first."""
        if column in IN_GROUP:
            return cls(person, IN_GROUP[0], value)
        if column in PAIRS:
            first, second = sorted((person, value))
            return cls(first, PAIRS[0], second)
        return cls(person, column)

    def row(self, said: str) -> tuple[str, str]:
        """Return the column and the value in which a file says it."""
        if self.about == IN_GROUP[0]:
            return IN_GROUP[said == NO], self.named
        if self.about == PAIRS[0]:
            return PAIRS[said == NO], self.named
        return self.about, said


class Edits:
    """The statements of a file and the changes to them that are not saved yet.

    A statement is yes or no where its topic names a group (in it or not) or another person (the same or not),
    else the value itself.
    """

    def __init__(self, path: Path, network: Network) -> None:
        """Read the file; the network tells whom its rows are about."""
        self.path = path
        self.network = network
        self.changes: dict[Topic, str | None] = {}
        self._called = _names(network.groups)
        self.reread()

    def reread(self) -> None:
        """Read the file again, and keep the changes."""
        self._take(read_annotations(self.path))

    def __len__(self) -> int:
        """Return the number of changes that are not saved."""
        return len(self.changes)

    def said(self, topic: Topic) -> str | None:
        """Return what is stated, changes included; None where nothing is."""
        return self.changes[topic] if topic in self.changes else self._stated.get(topic)

    def say(self, topic: Topic, said: str | None) -> None:
        """State something, or nothing any more; what the file says already is no change."""
        if said == self._stated.get(topic):
            self.changes.pop(topic, None)
        else:
            self.changes[topic] = said

    def named(self, person: str, about: str) -> dict[str, str]:
        """Return what is stated on every group (``group``) or other person (``same_as``) that statements on a person name."""
        topics = [one for one in (*self._stated, *self.changes) if one[:2] == (person, about)]
        found = {one.named: self.said(one) for one in topics}
        return {name: said for name, said in found.items() if said is not None}

    def is_changed(self, person: str) -> bool:
        """Return whether something about a person is not saved; pairs of people are apart."""
        return any(topic.person == person and topic.about != PAIRS[0] for topic in self.changes)

    def is_stated(self, person: str) -> bool:
        """Return whether the file says something about a person; pairs of people are apart."""
        return any(topic.person == person and topic.about != PAIRS[0] for topic in self._stated)

    def undo(self, person: str) -> None:
        """Forget the changes about a person; pairs of people are apart."""
        kept = {
            topic: said
            for topic, said in self.changes.items()
            if topic.person != person or topic.about == PAIRS[0]
        }
        self.changes = kept

    def save(self, *, since: str = "") -> None:
        """Bring the changes into the file.

        A change corrects the row that holds, in its place and with its day. Taking a statement back takes out all
        rows that say it; a new statement becomes the last row.

        Parameters
        ----------
        since
            Day from which the changes hold, ``YYYY-MM-DD``: what was stated before stays for the time before.

        Raises
        ------
        NetlibError
            If the file was changed meanwhile or cannot be written; the changes are kept.
        """
        sheet = self._sheet
        if since and "since" not in sheet.places:
            sheet = sheet._replace(header=(*sheet.header, "since"))
        rows: list[tuple[str, ...] | None] = list(sheet.rows)
        for topic, said in self.changes.items():
            places = self._places.get(topic, [])
            if said is None:
                for place in places:
                    rows[place] = None
                continue
            if since:
                places = [place for place in places if self._since[place] == pd.Timestamp(since)]
            if places:
                rows[places[-1]] = _corrected(sheet, places[-1], topic, said)
            else:
                rows.append(self._new(sheet, topic, said, since))
        kept = tuple(row for row in rows if row is not None)
        self._take(save_annotations(self.path, sheet._replace(rows=kept)))
        self.changes = {}

    def _take(self, sheet: Sheet) -> None:
        """Look up whom and what each row is about, and which rows hold."""
        rows, _ = parse_annotations(sheet.frame())
        rows = match_annotations(rows, self.network.people, self.network.groups)
        kept = rows[rows["outcome"].isna()].sort_values("since", kind="stable", na_position="first")
        self._sheet, self._since = sheet, rows["since"]
        self._places: dict[Topic, list[int]] = {}
        self._stated: dict[Topic, str] = {}
        for place, person, column, value in zip(
            kept.index, kept["person_id"], kept["column"], kept["value"], strict=True
        ):
            topic = Topic.of(person, column, value)
            self._places.setdefault(topic, []).append(place)
            self._stated[topic] = said_by(column, value)

    def _new(self, sheet: Sheet, topic: Topic, said: str, since: str) -> tuple[str, ...]:
        """Return a new row of the file; a group goes by its name, since the id of one that the user made is in no export."""
        column, value = topic.row(said)
        person = topic.person
        if column in IN_GROUP:
            value = self._called.get(value, value)
        elif column == "group_kind":
            person = self._called.get(person, person)
        texts = {"person": person, "column": column, "value": value, "since": since}
        return _filled(sheet, (), texts)


def _corrected(sheet: Sheet, place: int, topic: Topic, said: str) -> tuple[str, ...]:
    """Return a row of the file that says something else, its other cells as they are."""
    column, value = topic.row(said)
    # a row that names a group or a person keeps the words it names them with
    texts = {"column": column} if topic.named else {"column": column, "value": value}
    return _filled(sheet, sheet.rows[place], texts)


def _filled(sheet: Sheet, row: tuple[str, ...], texts: dict[str, str]) -> tuple[str, ...]:
    places = sheet.places
    cells = [*row, *[""] * (len(sheet.header) - len(row))]
    for column, text in texts.items():
        if column in places:
            cells[places[column]] = protected(text)
    return tuple(cells)


def _names(groups: pd.DataFrame) -> dict[str, str]:
    """Return the name of each group that its name alone finds, by id."""
    named = groups.dropna(subset="name")
    found = find(named["name"], known_groups(groups))["id"]
    sure = named[found == named["group_id"]]
    return dict(zip(sure["group_id"], sure["name"], strict=True))


def said_by(column: str, value: str) -> str:
    """Return what a row says: yes or no where it names a group or another person, else its value."""
    if column in IN_GROUP:
        return NO if column == IN_GROUP[1] else YES
    if column in PAIRS:
        return NO if column == PAIRS[1] else YES
    return value


def with_annotations(network: Network, path: Path) -> Network:
    """Return the network with the annotations of a file instead of its own.

    Raises
    ------
    NetlibError
        If the file cannot be read.
    """
    rows, _ = parse_annotations(read_annotations(path).frame())
    rows = match_annotations(rows, network.people, network.groups)
    kept = rows[rows["outcome"].isna()]
    return replace(network, annotations=conform("annotations", kept))


def add_annotation(
    path: Path, network: Network, *, person: str, column: str, value: str, since: str = ""
) -> None:
    """Write one statement into the file of annotations.

    Parameters
    ----------
    path
        The file; it is made where there is none.
    network
        Tells who is meant.
    person
        Id, profile address or e-mail address, or a name that only one person has; with ``group_kind`` a group.
    column, value
        What is stated, see `netlib.annotations.rows.VALUES`.
    since
        Day from which it holds, ``YYYY-MM-DD``. Empty corrects what is stated now.

    Raises
    ------
    NetlibError
        If nobody or more than one person is meant, the column or value is none, or the file cannot be saved.
    """
    day = read_day(since).isoformat() if since else ""
    frame = pd.DataFrame(
        [[protected(person), column, protected(value), day]], columns=list(COLUMNS), dtype="str"
    )
    rows = match_annotations(parse_annotations(frame)[0], network.people, network.groups)
    row = rows.iloc[0]
    outcome = row["outcome"]
    others = set(network.people["person_id"]) - {row["person_id"]}
    if row["column"] in PAIRS and isinstance(row["person_id"], str) and row["value"] not in others:
        outcome = NOT_HERE
    if isinstance(outcome, str):
        raise NetlibError(_refusal(outcome, row["column"]))
    edits = Edits(path, network)
    topic = Topic.of(row["person_id"], row["column"], row["value"])
    edits.say(topic, said_by(row["column"], row["value"]))
    edits.save(since=day)


def _refusal(outcome: str, column: str) -> str:
    """Return why a statement was not written, and what to do."""
    refusals = {
        NO_PERSON: "Nobody is named: give an id, an address or a name.",
        NO_VALUE: f"Nothing is stated on {column}: give a value.",
        UNKNOWN_COLUMN: f"There is no such column: choose one of {', '.join(VALUES)}.",
        TO_ONESELF: "A person is the same as themself: name another one.",
        NOT_HERE: "Nothing in this export has that id, address or name: take an id from the list of uncertain contacts.",
        SEVERAL: "More than one in this export has that name or address: take an id from the list of uncertain contacts.",
    }
    allowed = VALUES.get(column) or ()
    if column == "sector" and outcome not in refusals:
        return "The value of sector must be an industry of XING's list, by its name or number: see docs/fields.md."
    return refusals.get(outcome, f"The value of {column} must be one of {', '.join(allowed)}.")
