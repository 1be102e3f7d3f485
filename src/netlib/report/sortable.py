"""A table to look things up in: sorted by a click on the head of a column, searched, a page at a time.

In JupyterLab it is made of widgets and needs its kernel; wherever there is none, as in an exported page, the same object
shows the first rows as a plain table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import ipywidgets
import numpy as np
import pandas as pd
from markupsafe import Markup

from netlib.report.annotating.look import PAGE, Pager, bar, heard, styled, switch_class
from netlib.report.columns import NOTHING, Column, columns
from netlib.report.table import table
from netlib.text import fold

if TYPE_CHECKING:
    from netlib.report.book import Book
    from netlib.report.language import Words
    from netlib.settings import Settings

# rows of the table that takes its place where nothing can be clicked
_PRINTED: Final = 50
_SAMPLED: Final = 200
# in letters: the most a column insists on, the most it asks for, a title that is not broken, the arrow before it
_NARROWEST, _WIDEST, _ON_A_LINE, _ARROW = 16, 30, 10, 4

_STYLE: Final = """<style>
.netlib-desk .netlib-sheet { overflow-x: auto; overflow-y: hidden; }
.netlib-desk .netlib-sheet > *, .netlib-desk .netlib-sheet .widget-html-content { margin: 0; width: auto; overflow: visible; }
.netlib-desk .netlib-heads { gap: 0 10px; padding: 0 8px; border-bottom: 2px solid var(--netlib-border); }
.netlib-desk .netlib-heads .jupyter-button { width: auto; height: auto; min-height: 30px; margin: 0; padding: 4px 0; text-align: left;
  white-space: normal; line-height: 1.2; font-weight: 600; background: transparent; color: var(--jp-ui-font-color1, #212121); }
.netlib-desk .netlib-heads .jupyter-button i { margin: 0 4px 0 0; color: var(--jp-ui-font-color3, #9e9e9e); }
.netlib-desk .netlib-heads .netlib-sorted i { color: var(--jp-brand-color1, #1976d2); }
.netlib-desk .netlib-heads .netlib-n { text-align: right; }
.netlib-desk table.netlib-rows { display: block; width: 100%; margin: 0; border: 0; font-variant-numeric: tabular-nums;
  font-size: var(--jp-ui-font-size1, 13px); }
.netlib-desk table.netlib-rows tbody { display: block; }
.netlib-desk table.netlib-rows caption, .netlib-desk table.netlib-rows thead { position: absolute; width: 1px; height: 1px;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.netlib-desk table.netlib-rows tbody tr { display: grid; gap: 0 10px; padding: 5px 8px; background: none;
  border-bottom: 1px solid var(--netlib-border); }
.netlib-desk table.netlib-rows tbody tr:hover { background: var(--jp-layout-color2, #f2f2f2); }
.netlib-desk table.netlib-rows th, .netlib-desk table.netlib-rows td { display: block; padding: 0; border: 0; text-align: left;
  line-height: 1.35; white-space: normal; max-width: none; overflow-wrap: anywhere; vertical-align: top; font-weight: 400; }
.netlib-desk table.netlib-rows th > div, .netlib-desk table.netlib-rows td > div { overflow: hidden; display: -webkit-box;
  -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.netlib-desk table.netlib-rows .netlib-n { text-align: right; }
.netlib-desk table.netlib-rows .netlib-n > div { display: block; }
</style>"""
_FIRST: Final = Markup('<th scope="row" role="rowheader" class="{}" title="{}"><div>{}</div></th>')
_OTHER: Final = Markup('<td role="cell" class="{}" title="{}"><div>{}</div></td>')
_ARROWS: Final = {None: "sort", True: "sort-up", False: "sort-down"}
_HEARD: Final = {None: "none", True: "ascending", False: "descending"}


def lookup(book: Book, frame: pd.DataFrame, *, caption: str) -> Lookup:
    """Return a table of a book that can be sorted and searched.

    Parameters
    ----------
    book
        Its language and its settings.
    frame
        The rows, in the order in which they are shown first. The index is left out.
    caption
        What the table shows.
    """
    return Lookup(frame, caption=caption, words=book.words, settings=book.profile.settings)


class Lookup(ipywidgets.VBox):  # type: ignore[misc] # ipywidgets has no types
    """The table; in a notebook it shows itself."""

    def __init__(
        self, frame: pd.DataFrame, *, caption: str, words: Words, settings: Settings
    ) -> None:
        """Make the heads of the columns, and show the first page in the order of the frame."""
        self._frame = frame.reset_index(drop=True)
        self._caption, self._words = caption, words
        self._columns = columns(self._frame, words=words, settings=settings)
        self._sorted: tuple[int, bool] | None = None
        self._order = np.arange(len(frame))
        self._searched: pd.Series | None = None
        self._widths = _widths(self._frame, self._columns)
        self._heads = [self._head(place) for place in range(len(self._columns))]
        self._told, self._page = ipywidgets.HTML(), ipywidgets.HTML()
        sought = words.plain("Search")
        self._search = heard(
            ipywidgets.Text(placeholder=sought, layout=ipywidgets.Layout(width="220px")), sought
        )
        self._pager = Pager(words, self._show)
        heads = ipywidgets.Box(
            self._heads,
            layout=ipywidgets.Layout(display="grid", grid_template_columns=self._widths),
        ).add_class("netlib-heads")
        sheet = ipywidgets.VBox([heads, self._page]).add_class("netlib-sheet")
        tools = (self._search, *self._pager.parts, self._told) if len(frame) > PAGE else ()
        self._search.observe(lambda _: self._arrange(), "value")
        super().__init__(
            [styled(ipywidgets.HTML(_STYLE), *([bar(*tools)] if tools else []), sheet)]
        )
        self._arrange()

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:  # noqa: ANN401 - as ipywidgets has it
        told = super()._repr_mimebundle_(**options)
        bundle: dict[str, Any] = told[0] if isinstance(told, tuple) else told
        return {**bundle, "text/html": self.printed(), "text/plain": self._caption}

    def printed(self) -> Markup:
        """Return the first rows as a plain table."""
        words = self._words
        shown = self._cells(np.arange(min(len(self._frame), _PRINTED)))
        rows = table(
            shown,
            header=[one.title for one in self._columns],
            caption=self._caption,
            numeric=[place for place, one in enumerate(self._columns) if one.is_number],
        )
        if not shown:
            return rows + Markup("<p>{}</p>").format(words.say("There is nothing to show here."))
        if len(shown) == len(self._frame):
            return rows
        return rows + Markup("<p>{}</p>").format(
            words.say(
                "The first {shown} of {total} rows; in JupyterLab all of them can be sorted and searched.",
                shown=words.number(len(shown)),
                total=words.number(len(self._frame)),
            )
        )

    def sort(self, place: int) -> None:
        """Sort by a column: first ascending, then descending, then back to the order of the frame."""
        now = self._sorted
        if now is None or now[0] != place:
            self._sorted = (place, True)
        else:
            self._sorted = (place, False) if now[1] else None
        self._arrange()

    def _head(self, place: int) -> ipywidgets.Button:
        column = self._columns[place]
        head = ipywidgets.Button(description=column.title)
        switch_class(head, "netlib-n", on=column.is_number)
        head.on_click(lambda _: self.sort(place))
        return head

    def _arrange(self) -> None:
        """Find the rows that match, put them in order and show the first page of them."""
        order = np.arange(len(self._frame))
        if self._sorted is not None:
            place, up = self._sorted
            keys = self._columns[place].keys
            order = keys.sort_values(
                ascending=up, kind="stable", na_position="last"
            ).index.to_numpy()
        if self._search.value.strip():
            order = order[self._matching()[order]]
        self._order = order
        for place, head in enumerate(self._heads):
            direction = self._direction(place)
            head.icon = _ARROWS[direction]
            head.tooltip = self._next(direction)
            switch_class(head, "netlib-sorted", on=direction is not None)
        self._told.value = Markup('<span role="status" class="netlib-quiet">{}</span>').format(
            self._status()
        )
        self._pager.begin(len(order))

    def _matching(self) -> np.ndarray:
        """Return which rows hold what is searched, in any of their columns of text."""
        if self._searched is None:
            texts = [
                pd.Series(one.write(self._frame.iloc[:, place]), dtype="str")
                for place, one in enumerate(self._columns)
                if not one.is_number
            ]
            whole = pd.Series("", index=self._frame.index, dtype="str")
            for text in texts:
                whole = whole + "\n" + text.where(text != NOTHING, "")
            self._searched = whole.map(fold)
        sought = fold(self._search.value)
        return self._searched.str.contains(sought, regex=False).to_numpy(dtype=bool)

    def _direction(self, place: int) -> bool | None:
        return self._sorted[1] if self._sorted and self._sorted[0] == place else None

    def _next(self, direction: bool | None) -> str:  # noqa: FBT001 - ascending, descending or neither
        words = self._words
        if direction is None:
            return words.plain("Sort ascending")
        return (
            words.plain("Sort descending") if direction else words.plain("Back to the first order")
        )

    def _status(self) -> str:
        words = self._words
        if self._sorted is None:
            return ""
        title = self._columns[self._sorted[0]].title
        if self._sorted[1]:
            return words.plain("ascending by “{column}”", column=title)
        return words.plain("descending by “{column}”", column=title)

    def _show(self) -> None:
        first = self._pager.first
        cells = self._cells(self._order[first : first + PAGE])
        kinds = ["netlib-n" if one.is_number else "" for one in self._columns]
        heads = Markup("").join(
            Markup('<th scope="col" role="columnheader" aria-sort="{}">{}</th>').format(
                _HEARD[self._direction(place)], one.title
            )
            for place, one in enumerate(self._columns)
        )
        rows = Markup("").join(_row(row, kinds, self._widths) for row in cells)
        if not cells:
            rows = Markup('<tr role="row"><td role="cell">{}</td></tr>').format(
                self._words.say("There is nothing to show here.")
            )
        self._page.value = Markup(
            '<table class="netlib-rows" role="table"><caption>{}</caption><thead role="rowgroup"><tr role="row">{}</tr></thead>'
            '<tbody role="rowgroup">{}</tbody></table>'
        ).format(self._caption, heads, rows)

    def _cells(self, places: np.ndarray) -> list[tuple[str, ...]]:
        page = self._frame.iloc[places]
        written = [one.write(page.iloc[:, place]) for place, one in enumerate(self._columns)]
        return list(zip(*written, strict=True))


def _row(cells: tuple[str, ...], kinds: list[str], widths: str) -> Markup:
    """Return a row as HTML; every sign of a cell is escaped."""
    shown = Markup("").join(
        (_OTHER if place else _FIRST).format(kind, cell, cell)
        for place, (cell, kind) in enumerate(zip(cells, kinds, strict=True))
    )
    return Markup('<tr role="row" style="grid-template-columns: {}">{}</tr>').format(widths, shown)


def _widths(frame: pd.DataFrame, shown: list[Column]) -> str:
    """Return the tracks of the columns, alike on every page: by the length of what most cells hold."""
    tracks = []
    for place, one in enumerate(shown):
        lengths = [len(text) for text in one.write(frame.iloc[:_SAMPLED, place])]
        usual = int(np.quantile(lengths, 0.9)) if lengths else 0
        longest = max((len(word) for word in one.title.split()), default=0)
        head = max(longest, min(len(one.title), _ON_A_LINE)) + _ARROW
        wide = min(max(usual, head), _WIDEST)
        # a text may need more than most do, a number does not
        share = wide if one.is_number else 2 * wide
        tracks.append(f"minmax({min(wide, _NARROWEST)}ch, {share}fr)")
    return " ".join(tracks)
