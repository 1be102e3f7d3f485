"""A list of contacts with one question about each: does this person decide, is this the person of your list?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import ipywidgets
from markupsafe import Markup

from netlib.annotations.edits import Topic
from netlib.annotations.rows import NO, YES
from netlib.report.annotating.look import AS_PROPOSED, PAGE, Pager, bar, head, row, text, who

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from netlib.annotations import Edits
    from netlib.report.language import Words

_KIND: Final = "netlib-check"


class Question(NamedTuple):
    """What is asked about each contact: the column of the annotations, and the words of the question and its answers."""

    column: str
    about: str
    asked: str
    yes: str
    no: str


class Checks:
    """A list of contacts with three answers each: yes, no, or not yet."""

    def __init__(
        self,
        table: pd.DataFrame,
        edits: Edits,
        words: Words,
        changed: Callable[[], None],
        *,
        question: Question,
    ) -> None:
        """Make the rows of one page; ``changed`` is called with every change.

        Parameters
        ----------
        table
            ``name, company, about`` by ``person_id``, in the order in which they are asked.
        question
            What is asked; ``about`` stands beside each contact.
        """
        self.question = question
        self._table, self.edits, self.words, self.changed = table, edits, words, changed
        self._pager = Pager(words, self.show)
        self._rows = [_Row(self) for _ in range(min(PAGE, len(table)))]
        self._done = ipywidgets.HTML()
        self._list = ipywidgets.VBox().add_class("netlib-list")
        self._head = head(_KIND, words.plain("Contact"), question.about, question.asked)
        self.widget = ipywidgets.VBox([bar(*self._pager.parts, self._done), self._list])
        self._pager.begin(len(table))

    def show(self) -> None:
        """Fill the rows with the contacts of the page, and tell how many are answered."""
        page = self._table.iloc[self._pager.first : self._pager.first + PAGE]
        records: list[dict[Any, Any]] = page.to_dict("records")
        for widgets, person, record in zip(self._rows, page.index, records, strict=False):
            widgets.fill(str(person), record)
        self._list.children = (self._head, *(one.widget for one in self._rows[: len(page)]))
        self.tell()

    def tell(self) -> None:
        """Tell how many are answered."""
        answered = sum(
            self.edits.said(Topic(str(person), self.question.column)) is not None
            for person in self._table.index
        )
        self._done.value = Markup('<span class="netlib-quiet" role="status">{}</span>').format(
            self.words.plain(
                "{n} of {total} answered",
                n=self.words.number(answered),
                total=self.words.number(len(self._table)),
            )
        )


class _Row:
    def __init__(self, checks: Checks) -> None:
        self._checks, words = checks, checks.words
        self._person = ""
        self._filling = False
        self._who, self._position = ipywidgets.HTML(), ipywidgets.HTML()
        self._answer = ipywidgets.ToggleButtons(
            options=[
                (checks.question.yes, YES),
                (checks.question.no, NO),
                (words.plain("not yet"), AS_PROPOSED),
            ],
            value=AS_PROPOSED,
            style=ipywidgets.ToggleButtonsStyle(button_width="98px"),
        )
        self.widget = row(_KIND, self._who, self._position, self._answer)
        self._answer.observe(lambda change: self._say(change["new"]), "value")

    def fill(self, person: str, record: dict[Any, Any]) -> None:
        """Show a contact."""
        self._person = person
        self._who.value = who(
            record["name"], record["company"], self._checks.words.plain("no name")
        )
        self._position.value = Markup('<div class="netlib-cut">{}</div>').format(
            text(record["about"])
        )
        self._filling = True
        self._answer.value = (
            self._checks.edits.said(Topic(person, self._checks.question.column)) or AS_PROPOSED
        )
        self._filling = False

    def _say(self, said: str) -> None:
        if not self._filling:
            self._checks.edits.say(Topic(self._person, self._checks.question.column), said or None)
            self._checks.tell()
            self._checks.changed()
