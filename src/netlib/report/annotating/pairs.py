"""Doubtful matches: two entries each that may be one person, for the user to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import ipywidgets
from markupsafe import Markup, escape

from netlib.annotations.edits import Topic
from netlib.annotations.rows import NO, YES
from netlib.report.annotating.look import (
    AS_PROPOSED,
    PAGE,
    Pager,
    bar,
    head,
    row,
    switch_class,
    text,
    who,
)
from netlib.report.kinds import source_names

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from netlib.annotations.edits import Edits
    from netlib.report.language import Words

_KIND: Final = "netlib-pair"


class Pairs:
    """A list of pairs with three answers each: the same person, two people, or later."""

    def __init__(
        self, doubtful: pd.DataFrame, edits: Edits, words: Words, changed: Callable[[], None]
    ) -> None:
        """Make the rows of one page; ``changed`` is called with every change.

        Parameters
        ----------
        doubtful
            ``source_x, id_x, name_x, company_x, source_y, id_y, name_y, company_y, why``, a row per pair.
        """
        self._doubtful, self.edits, self.words, self.changed = doubtful, edits, words, changed
        self._pager = Pager(words, self.show)
        self._rows = [_Row(self) for _ in range(min(PAGE, len(doubtful)))]
        self._list = ipywidgets.VBox().add_class("netlib-list")
        self._head = head(
            _KIND,
            words.plain("One entry"),
            words.plain("Another entry"),
            words.plain("Why it is asked"),
            words.plain("Are they one person?"),
        )
        self.widget = ipywidgets.VBox([bar(*self._pager.parts), self._list])
        self._pager.begin(len(doubtful))

    def show(self) -> None:
        """Fill the rows with the pairs of the page."""
        page = self._doubtful.iloc[self._pager.first : self._pager.first + PAGE]
        for widgets, record in zip(self._rows, page.to_dict("records"), strict=False):
            widgets.fill(record)
        self._list.children = (self._head, *(one.widget for one in self._rows[: len(page)]))


class _Row:
    def __init__(self, pairs: Pairs) -> None:
        self._pairs, words = pairs, pairs.words
        self._topic = Topic("", "")
        self._filling = False
        self._one, self._other, self._why = (ipywidgets.HTML() for _ in range(3))
        self._answer = ipywidgets.ToggleButtons(
            options=[
                (words.plain("Same"), YES),
                (words.plain("Different"), NO),
                (words.plain("Later"), AS_PROPOSED),
            ],
            value=AS_PROPOSED,
        )
        self._answer.style.button_width = "96px"
        self.widget = row(_KIND, self._one, self._other, self._why, self._answer)
        self._answer.observe(lambda change: self._say(change["new"]), "value")

    def fill(self, record: dict[Any, Any]) -> None:
        """Show a pair."""
        words = self._pairs.words
        self._topic = Topic.of(str(record["id_x"]), "same_as", str(record["id_y"]))
        self._one.value, self._other.value = (_entry(record, side, words) for side in "xy")
        self._why.value = str(escape(words.catalogue.gettext(text(record["why"]))))
        self._filling = True
        self._answer.value = self._pairs.edits.said(self._topic) or AS_PROPOSED
        self._filling = False
        self._mark()

    def _say(self, said: str) -> None:
        if not self._filling:
            self._pairs.edits.say(self._topic, said or None)
            self._mark()
            self._pairs.changed()

    def _mark(self) -> None:
        switch_class(self.widget, "netlib-changed", on=self._topic in self._pairs.edits.changes)


def _entry(record: dict[Any, Any], side: str, words: Words) -> str:
    """Return one of the two as HTML: name, company and where it is from."""
    source = text(record[f"source_{side}"])
    person = who(record[f"name_{side}"], record[f"company_{side}"], words.plain("no name"))
    return person + Markup('<span class="netlib-quiet">{}</span>').format(
        source_names(words).get(source, source)
    )
