"""The grid of contacts: a page of rows in which levels, fields, groups and who is valued are corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import ipywidgets
import numpy as np
from markupsafe import Markup

from netlib.annotations.edits import Topic
from netlib.annotations.rows import NO, YES
from netlib.report.annotating.look import (
    AS_PROPOSED,
    PAGE,
    Pager,
    bar,
    head,
    heard,
    row,
    switch_class,
    text,
    who,
)
from netlib.report.annotating.names import Names
from netlib.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from netlib.annotations.edits import Edits
    from netlib.network import Network
    from netlib.report.language import Words

_KIND: Final = "netlib-contact"
_CHOSEN: Final = ("level", "field", "top_performer", "valued")


class Contacts:
    """A list of contacts with what is proposed and what the user states of each."""

    def __init__(
        self,
        table: pd.DataFrame,
        network: Network,
        edits: Edits,
        words: Words,
        changed: Callable[[], None],
    ) -> None:
        """Make the rows of one page; ``changed`` is called with every change.

        Parameters
        ----------
        table
            What `netlib.report.uncertain.proposals` returned, in the order in which it is shown.
        """
        self.table, self.edits, self.words, self.changed = table, edits, words, changed
        self.names = Names(network, words)
        self._found = np.arange(len(table))
        shown = table[["name", "company", "position"]].fillna("")
        self._searched = (shown["name"] + " " + shown["company"] + " " + shown["position"]).map(
            fold
        )
        sought = words.plain("Search name, company, position")
        self._filter = heard(
            ipywidgets.Text(placeholder=sought, layout=ipywidgets.Layout(width="260px")), sought
        )
        self._doubtful = ipywidgets.Checkbox(
            description=words.plain("uncertain only"),
            indent=False,
            layout=ipywidgets.Layout(width="auto"),
        )
        self._pager = Pager(words, self.show)
        self._rows = [_Row(self, number + 1) for number in range(min(PAGE, len(table)))]
        self._list = ipywidgets.VBox().add_class("netlib-list")
        self._head = head(_KIND, *_titles(words))
        self._filter.observe(lambda _: self.search(), "value")
        self._doubtful.observe(lambda _: self.search(), "value")
        self.widget = ipywidgets.VBox(
            [
                bar(self._filter, self._doubtful, *self._pager.parts),
                self._list,
                bar(*self._pager.parts),
            ]
        )
        self.search()

    def search(self) -> None:
        """Show the first page of the contacts that match the filters."""
        matching = self._searched.str.contains(fold(self._filter.value), regex=False).to_numpy()
        if self._doubtful.value:
            matching = matching & self.table["uncertain"].to_numpy()
        self._found = np.flatnonzero(matching)
        self._pager.begin(len(self._found))

    def show(self) -> None:
        """Fill the rows with the contacts of the page, and with what is stated now."""
        first = self._pager.first
        page = self.table.iloc[self._found[first : first + PAGE]]
        records: list[dict[Any, Any]] = page.to_dict("records")
        for widgets, person, record in zip(self._rows, page.index, records, strict=False):
            widgets.fill(str(person), record)
        self._list.children = (self._head, *(one.widget for one in self._rows[: len(page)]))


class _Row:
    """The widgets of one row; they are made once and filled with another contact when the page turns."""

    def __init__(self, grid: Contacts, number: int) -> None:
        self._grid, self._names = grid, grid.names
        self._person = ""
        self._record: dict[Any, Any] = {}
        self._filling = False
        titles = dict(zip(_CHOSEN, _chosen_titles(grid.words), strict=True))
        self._who, self._position = ipywidgets.HTML(), ipywidgets.HTML()
        self._choices = {
            column: heard(ipywidgets.Dropdown(), f"{titles[column]}, {number}")
            for column in _CHOSEN
        }
        self._groups = ipywidgets.Box().add_class("netlib-groups")
        self._added = ipywidgets.Combobox(
            placeholder=grid.words.plain("+ group"),
            options=self._names.suggested,
            continuous_update=False,
        ).add_class("netlib-new")
        heard(self._added, f"{self._added.placeholder}, {number}")
        self._mark = ipywidgets.HTML()
        undo = grid.words.plain("Undo this row")
        # its text is there to be heard, the icon to be seen
        self._undo = ipywidgets.Button(icon="undo", description=undo, tooltip=undo).add_class(
            "netlib-undo"
        )
        self.widget = row(
            _KIND,
            self._who,
            self._position,
            self._choices["level"],
            self._choices["field"],
            self._groups,
            self._choices["top_performer"],
            self._choices["valued"],
            self._mark,
            self._undo,
        )
        for column, choice in self._choices.items():
            choice.observe(
                lambda change, column=column: self._choose(column, change["new"]), "value"
            )
        self._added.observe(lambda change: self._join(change["new"]), "value")
        self._undo.on_click(lambda _: self._take_back())

    def fill(self, person: str, record: dict[Any, Any]) -> None:
        """Show a contact."""
        self._person, self._record = person, record
        self._who.value = who(record["name"], record["company"], self._grid.words.plain("no name"))
        self._position.value = _marked(text(record["position"]), text(record["evidence"]))
        self._filling = True
        for column, choice in self._choices.items():
            names = self._names.choices[column]
            with choice.hold_sync():
                choice.options = [
                    (self._names.proposed(column, record), AS_PROPOSED),
                    *((name, value) for value, name in names.items()),
                ]
                choice.value = self._grid.edits.said(Topic(person, column)) or AS_PROPOSED
        self._filling = False
        self._show_groups()
        self._show_mark()

    def _choose(self, column: str, value: str) -> None:
        if not self._filling:
            self._say(Topic(self._person, column), value or None)

    def _join(self, name: str) -> None:
        shown = clean([name]).iloc[0]
        if isinstance(shown, str):
            self._say_of_group(self._names.group_id(shown), YES)
            self._added.value = ""

    def _say_of_group(self, group_id: str, said: str) -> None:
        """State that the contact is in a group or not; what the export says already need not be stated."""
        listed = group_id in self._names.memberships.get(self._person, [])
        self._say(Topic(self._person, "group", group_id), None if listed == (said == YES) else said)
        self._show_groups()

    def _take_back(self) -> None:
        self._grid.edits.undo(self._person)
        self.fill(self._person, self._record)
        self._grid.changed()

    def _say(self, topic: Topic, said: str | None) -> None:
        self._grid.edits.say(topic, said)
        self._show_mark()
        self._grid.changed()

    def _show_groups(self) -> None:
        stated = self._grid.edits.named(self._person, "group")
        listed = self._names.memberships.get(self._person, [])
        inside = [one for one in listed if stated.get(one) != NO]
        inside += [one for one, said in stated.items() if said == YES and one not in listed]
        self._groups.children = (*(self._chip(one) for one in inside), self._added)

    def _chip(self, group_id: str) -> ipywidgets.Button:
        name = self._names.group(group_id)
        chip = ipywidgets.Button(
            description=f"× {name}",
            tooltip=self._grid.words.plain("Not in this group: {name}", name=name),
        ).add_class("netlib-chip")
        chip.on_click(lambda _: self._say_of_group(group_id, NO))
        return chip

    def _show_mark(self) -> None:
        edits, words = self._grid.edits, self._grid.words
        changed = edits.is_changed(self._person)
        note = Markup('<span class="netlib-note">{}</span>')
        quiet = Markup('<span class="netlib-quiet">{}</span>')
        stated = edits.is_stated(self._person)
        self._mark.value = str(
            note.format(words.plain("changed"))
            if changed
            else quiet.format(words.plain("yours") if stated else "")
        )
        self._undo.disabled = not changed
        switch_class(self.widget, "netlib-changed", on=changed)
        for column, choice in self._choices.items():
            switch_class(
                choice, "netlib-mine", on=edits.said(Topic(self._person, column)) is not None
            )


def _titles(words: Words) -> tuple[str, ...]:
    level, field, top, valued = _chosen_titles(words)
    contact, position = words.plain("Contact"), words.plain("Position")
    return contact, position, level, field, words.plain("Groups"), top, valued, "", ""


def _chosen_titles(words: Words) -> tuple[str, str, str, str]:
    return (
        words.plain("Decision level"),
        words.plain("Field"),
        words.plain("Top performer"),
        words.plain("Valued"),
    )


def _marked(position: str, evidence: str) -> str:
    """Return a position as HTML, the words underlined that decided about the level."""
    before, found, after = position.partition(evidence) if evidence else (position, "", "")
    return Markup(
        '<div class="netlib-cut" title="{title}">{before}<span class="netlib-why">{found}</span>{after}</div>'
    ).format(title=position, before=before, found=found, after=after)
