"""The user's own list of top performers: whom each row may mean, to be confirmed one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from netlib.annotations import Edits
from netlib.errors import SourceError
from netlib.labels.performerlist import match_list
from netlib.network import contact_ids
from netlib.report.annotating.checks import Checks, Question
from netlib.report.annotating.look import styled
from netlib.report.annotating.saving import Saving
from netlib.report.language import words
from netlib.sources.archive import list_members, read
from netlib.sources.csvtext import find_header, read_table, to_utf8
from netlib.sources.layouts import Layout
from netlib.text import clean, fold

if TYPE_CHECKING:
    from pathlib import Path

    import ipywidgets
    import pandas as pd

    from netlib.network import Network

_ALIASES: Final = {
    **dict.fromkeys(("person", "full name", "vollständiger name", "nachname, vorname"), "name"),
    **dict.fromkeys(
        ("firma", "unternehmen", "organization", "organisation", "employer"), "company"
    ),
}
_LAYOUT: Final = Layout(
    "list of top performers", frozenset(("name",)), ("name", "company"), aliases=_ALIASES
)


def read_performers(path: Path) -> pd.DataFrame:
    """Return the rows of a list, ``name`` and ``company``, NA where empty.

    Raises
    ------
    SourceError
        If the file is missing or has no column ``name``.
    """
    if not path.is_file():
        msg = f"There is no file {path.name}: check the path of the list of top performers."
        raise SourceError(msg)
    (member,), _ = list_members(path)
    text, _ = to_utf8(read(member))
    header = find_header(text, _recognise)
    if header is None:
        msg = f"{path.name} has no column name: call the column that holds the names so."
        raise SourceError(msg)
    frame = read_table(text, header, file=path.name).frame
    return frame.assign(**{column: clean(frame[column]) for column in _LAYOUT.columns})


def _recognise(cells: list[str]) -> Layout | None:
    return _LAYOUT if "name" in _LAYOUT.named([fold(cell) for cell in cells]) else None


def matches(network: Network, path: Path) -> pd.DataFrame:
    """Return the contacts that each row of a list may mean, see `netlib.labels.performerlist.match_list`."""
    people = network.people[network.people["person_id"].isin(contact_ids(network))]
    return match_list(people, read_performers(path))


def as_text(found: pd.DataFrame) -> str:
    """Return a line per candidate, and how to confirm one."""
    lines = [
        f"{row['list_row']}  {row['listed_name']}  ->  {row['person_id']}  {row['name']}"
        f"  {row['outcome']} ({row['score']:.0f})"
        for row in found.fillna({"name": "", "listed_name": ""}).to_dict("records")
    ]
    hint = (
        "None of them counts yet: confirm each with --person ID --column top_performer --value yes."
    )
    return "\n".join([*lines, hint if lines else "Nobody on the list is among the contacts."])


def as_dicts(found: pd.DataFrame) -> list[dict[str, Any]]:
    """Return a JSON object per candidate."""
    known = found.astype(object).where(found.notna(), None)
    return [{str(key): value for key, value in row.items()} for row in known.to_dict("records")]


def confirm_performers(
    network: Network, annotations: Path, listed: Path, *, language: str = "en"
) -> ipywidgets.Widget:
    """Return the candidates with a question each; whoever is confirmed is kept in the file of annotations as a top performer."""
    spoken = words(language)
    found = matches(network, listed).drop_duplicates("person_id")
    about = found["listed_name"].fillna("") + " · " + found["outcome"]
    table = found.assign(about=about).set_index("person_id")[["name", "company", "about"]]
    edits = Edits(annotations, network)
    saving = Saving(edits, spoken)
    question = Question(
        "top_performer",
        spoken.plain("On your list"),
        spoken.plain("Is this the person on your list?"),
        spoken.plain("yes"),
        spoken.plain("no"),
    )
    checks = Checks(table, edits, spoken, saving.show, question=question)
    saving.shown.append(checks.show)
    return styled(saving.widget, checks.widget)
