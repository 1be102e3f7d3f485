"""The grid for JupyterLab in which a user corrects what is known about contacts, the uncertain ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets
from markupsafe import Markup

from netlib.annotations import Edits, with_annotations
from netlib.errors import NetlibError
from netlib.report.annotating.contacts import Contacts
from netlib.report.annotating.look import bar, styled
from netlib.report.annotating.pairs import Pairs
from netlib.report.language import Words, words
from netlib.report.uncertain import proposals
from netlib.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pandas as pd

    from netlib.network import Network


def annotate(
    network: Network,
    path: Path,
    *,
    doubtful: pd.DataFrame | None = None,
    language: str = "en",
    settings: Settings | None = None,
) -> ipywidgets.Widget:
    """Return the grid; nothing is written before *Save* is pressed.

    Parameters
    ----------
    network
        Whose contacts are shown.
    path
        The file of annotations, which is made with the first save. It alone counts here, whatever
        annotations the network holds already.
    doubtful
        Pairs that may be one person, as ``source_x, id_x, name_x, company_x, source_y, id_y, name_y, company_y, why``.
    language
        ``en`` or ``de``.
    settings
        The thresholds.

    Raises
    ------
    NetlibError
        If the file cannot be read, or there is no such language.
    """
    spoken = words(language)
    table = proposals(with_annotations(network, path), settings=settings or Settings())
    edits = Edits(path, network)
    saving = _Saving(edits, spoken)
    contacts = Contacts(table, network, edits, spoken, saving.show)
    saving.shown.append(contacts.show)
    if doubtful is None or doubtful.empty:
        return styled(saving.widget, contacts.widget)
    pairs = Pairs(doubtful, edits, spoken, saving.show)
    saving.shown.append(pairs.show)
    titles = (
        spoken.plain("Contacts"),
        spoken.plain("Doubtful matches ({n})", n=spoken.number(len(doubtful))),
    )
    return styled(
        saving.widget, ipywidgets.Tab(children=[contacts.widget, pairs.widget], titles=titles)
    )


class _Saving:
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
