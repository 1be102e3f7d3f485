"""How the grid looks, and the parts that both of its tabs are made of.

Names come from an export and may be anything. A ``Label`` would set what stands between dollar signs as a
formula, so they are shown as HTML with every sign escaped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import ipywidgets
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlib.report.language import Words

PAGE: Final = 20
"""Rows on a page: only these have widgets, however many contacts there are."""

AS_PROPOSED: Final = ""
"""The choice that states nothing; to a list of choices None would be no choice at all."""

_STYLE: Final = """<style>
.netlib-desk { --netlib-border: var(--jp-border-color2, #ddd); max-width: 1500px; }
.netlib-desk .widget-html, .netlib-desk .widget-html-content { line-height: 1.35; height: auto; }
.netlib-desk .netlib-row .widget-html-content { min-width: 0; width: 100%; }
.netlib-desk .netlib-list { overflow: auto hidden; }
.netlib-desk .netlib-row { display: grid; align-items: center; gap: 4px 8px; padding: 5px 8px; min-width: 956px;
  border-bottom: 1px solid var(--netlib-border); overflow: visible; width: auto; box-sizing: border-box; }
.netlib-desk .netlib-contact { grid-template-columns:
  minmax(105px, 1.1fr) minmax(115px, 1.3fr) minmax(206px, 1fr) 92px minmax(120px, 1.4fr) 74px 74px 62px 28px; }
.netlib-desk .netlib-pair { grid-template-columns: 1fr 1fr 1.2fr 306px; }
.netlib-desk .netlib-check { grid-template-columns: minmax(150px, 1fr) minmax(200px, 1.6fr) 330px; min-width: 700px; }
.netlib-desk .lm-TabBar-tab { flex: 0 0 auto; max-width: none; }
.netlib-desk .netlib-row > * { width: auto; min-width: 0; margin: 0; }
.netlib-desk .netlib-row:focus-within { background: var(--jp-layout-color2, #f2f2f2); }
.netlib-desk .netlib-head { font-weight: 600; border-bottom: 2px solid var(--netlib-border); }
.netlib-desk .netlib-changed { box-shadow: inset 3px 0 0 var(--jp-brand-color1, #1976d2); }
.netlib-desk .netlib-heard { position: relative; }
.netlib-desk .netlib-heard > label { position: absolute; width: 1px; height: 1px; margin: -1px;
  padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.netlib-desk .netlib-mine select { font-weight: 600; }
.netlib-desk .netlib-cut { overflow: hidden; overflow-wrap: anywhere; display: -webkit-box;
  -webkit-box-orient: vertical; -webkit-line-clamp: 3; }
.netlib-desk .netlib-line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.netlib-desk .netlib-quiet { color: var(--jp-ui-font-color2, #616161); }
.netlib-desk .netlib-why { text-decoration: underline; text-underline-offset: 3px; text-decoration-thickness: 2px;
  text-decoration-color: var(--jp-brand-color2, #64b5f6); }
.netlib-desk .netlib-note { color: var(--jp-brand-color1, #1565c0); font-weight: 600; }
.netlib-desk .netlib-wrong { color: var(--jp-error-color1, #c62828); font-weight: 600; }
.netlib-desk .netlib-groups { display: flex; flex-flow: row wrap; gap: 3px; overflow: visible; }
.netlib-desk .netlib-groups > * { margin: 0; }
.netlib-desk .netlib-chip { width: auto; height: 24px; line-height: 22px; padding: 0 8px; border-radius: 12px;
  max-width: 100%; background: transparent; color: var(--jp-ui-font-color1, #212121);
  border: 1px solid var(--jp-border-color1, #bdbdbd); }
.netlib-desk .netlib-new { width: 98px; height: 24px; }
.netlib-desk .netlib-new input { height: 24px; border-radius: 12px; }
.netlib-desk .netlib-undo { padding: 0; font-size: 0; display: flex; align-items: center; justify-content: center; }
.netlib-desk .netlib-undo i { font-size: var(--jp-widgets-font-size, 13px); margin: 0; }
.netlib-desk .netlib-bar { gap: 10px; align-items: center; padding: 6px 8px; overflow: visible; }
.netlib-desk .netlib-bar > * { margin: 0; }
.netlib-desk .netlib-bar .jupyter-button { width: auto; padding: 0 12px; }
.netlib-desk .netlib-bar .widget-checkbox { display: flex; align-items: center; }
</style>"""


def styled(*parts: ipywidgets.Widget) -> ipywidgets.VBox:
    """Return the parts below each other, with the rules of how they look."""
    desk = ipywidgets.VBox([ipywidgets.HTML(_STYLE), *parts])
    return desk.add_class("netlib-desk")


def row(kind: str, *cells: ipywidgets.Widget) -> ipywidgets.Box:
    """Return cells beside each other in the columns of their list."""
    return ipywidgets.Box(list(cells)).add_class("netlib-row").add_class(kind)


def head(kind: str, *titles: str) -> ipywidgets.Box:
    """Return the titles of the columns."""
    return row(kind, *(ipywidgets.HTML(str(escape(title))) for title in titles)).add_class(
        "netlib-head"
    )


def bar(*parts: ipywidgets.Widget) -> ipywidgets.HBox:
    """Return what one does beside each other."""
    return ipywidgets.HBox(list(parts)).add_class("netlib-bar")


def text(value: object) -> str:
    """Return a value of a table as text, empty where it is missing."""
    return value if isinstance(value, str) else ""


def who(name: object, company: object, nameless: str) -> Markup:
    """Return a person's name and company as HTML."""
    return Markup(
        '<div title="{both}"><div class="netlib-cut"><b>{name}</b></div>'
        '<div class="netlib-line netlib-quiet">{company}</div></div>'
    ).format(
        name=text(name) or nameless,
        company=text(company),
        both=", ".join(part for part in (text(name), text(company)) if part),
    )


def heard(widget: ipywidgets.DOMWidget, name: str) -> ipywidgets.DOMWidget:
    """Give a field a name for who hears the page instead of seeing it."""
    widget.description = name
    return widget.add_class("netlib-heard")


def switch_class(widget: ipywidgets.DOMWidget, name: str, *, on: bool) -> None:
    """Give a widget a class, or take it away."""
    if on:
        widget.add_class(name)
    else:
        widget.remove_class(name)


class Pager:
    """The pages of a list: which part of it is shown, and two buttons to turn them."""

    def __init__(self, words: Words, turned: Callable[[], None]) -> None:
        """Make the buttons; ``turned`` is called when another page is to be shown."""
        self._words = words
        self._turned = turned
        self.first = 0
        self.total = 0
        self._back = ipywidgets.Button(description=words.plain("Back"), icon="chevron-left")
        self._next = ipywidgets.Button(description=words.plain("Next"), icon="chevron-right")
        self._place = ipywidgets.HTML()
        self._back.on_click(lambda _: self._go(-PAGE))
        self._next.on_click(lambda _: self._go(PAGE))
        self.parts = (self._back, self._place, self._next)

    def begin(self, total: int) -> None:
        """Show the first page of a list of this length."""
        self.total = total
        self._show(0)

    def _go(self, step: int) -> None:
        self._show(min(max(self.first + step, 0), max(self.total - 1, 0) // PAGE * PAGE))

    def _show(self, first: int) -> None:
        self.first = first
        last = min(first + PAGE, self.total)
        self._place.value = str(
            self._words.say(
                "{first}–{last} of {total}",
                first=self._words.number(first + 1),
                last=self._words.number(last),
                total=self._words.number(self.total),
            )
            if self.total
            else self._words.say("none")
        )
        self._back.disabled = first == 0
        self._next.disabled = last >= self.total
        self._turned()
