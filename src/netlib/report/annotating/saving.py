"""The button that saves corrections, and what it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets
from markupsafe import Markup

from netlib.errors import NetlibError
from netlib.report.annotating.look import bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlib.annotations import Edits
    from netlib.report.language import Words


class Saving:
    """The button that saves, how much waits for it, and what came of it."""

    def __init__(self, edits: Edits, words: Words) -> None:
        self._edits, self._words = edits, words
        self.shown: list[Callable[[], None]] = []
        self._save = ipywidgets.Button(
            description=words.plain("Save"), icon="save", button_style="primary"
        )
        self._again = ipywidgets.Button(
            description=words.plain("Read the file again, keep my changes"),
            layout=ipywidgets.Layout(width="auto", display="none"),
        )
        self._told = ipywidgets.HTML()
        self._save.on_click(lambda _: self._try(self._edits.save, saved=True))
        self._again.on_click(lambda _: self._try(self._edits.reread))
        self.widget = bar(self._save, self._told, self._again)
        self.show()

    def show(self) -> None:
        """Tell how much is not saved."""
        waiting = len(self._edits)
        self._save.disabled = not waiting
        self._tell(
            "netlib-note" if waiting else "netlib-quiet",
            self._words.plural("One change is not saved.", "{n} changes are not saved.", waiting)
            if waiting
            else self._words.say("Everything is saved."),
        )

    def _try(self, act: Callable[[], None], *, saved: bool = False) -> None:
        waiting = len(self._edits)
        self._again.layout.display = "none"
        try:
            act()
        except NetlibError as error:
            self._tell("netlib-wrong", str(error))
            self._again.layout.display = None
            return
        for show in self.shown:
            show()
        self.show()
        if saved:
            self._tell(
                "netlib-quiet",
                self._words.plural(
                    "One change saved in {path}.",
                    "{n} changes saved in {path}.",
                    waiting,
                    path=self._edits.path,
                ),
            )

    def _tell(self, look: str, sentence: str) -> None:
        self._told.value = Markup('<span role="status" class="{}">{}</span>').format(look, sentence)
