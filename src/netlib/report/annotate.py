"""The grid for JupyterLab in which a user corrects what is known about contacts, the uncertain ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets

from netlib.annotations import Edits, with_annotations
from netlib.report.annotating.contacts import Contacts
from netlib.report.annotating.look import styled
from netlib.report.annotating.pairs import Pairs
from netlib.report.annotating.saving import Saving
from netlib.report.language import words
from netlib.report.uncertain import proposals
from netlib.settings import Settings

if TYPE_CHECKING:
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
    saving = Saving(edits, spoken)
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
