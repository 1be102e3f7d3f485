"""The check of forty titles by which a user learns how well the levels hold in their own network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.annotations import Edits, annotations_path, unsaid_levels
from netlib.exports import as_paths
from netlib.labels.levels import at_least
from netlib.measures.calibration import SAMPLE, sample_to_check
from netlib.report.annotating.checks import Checks, Question
from netlib.report.annotating.look import styled
from netlib.report.annotating.saving import Saving

if TYPE_CHECKING:
    from collections.abc import Sequence

    import ipywidgets
    import pandas as pd

    from netlib.report.book import Book


def titles_to_check(book: Book, *, size: int = SAMPLE) -> pd.DataFrame:
    """Return whom to check, ``name, company, position`` by ``person_id``: half labelled as deciding, half not, shuffled."""
    people = book.profile.network.people
    levels = unsaid_levels(people).set_index("person_id")["level"]
    labelled = at_least(levels, book.profile.settings.decision_level)
    chosen = sample_to_check(labelled.reindex(book.profile.contacts.index), size=size)
    return people.set_index("person_id").loc[chosen, ["name", "company", "position"]]


def check_titles(
    book: Book, export: str | Sequence[str], *, size: int = SAMPLE
) -> ipywidgets.Widget:
    """Return the list of titles to check; nothing is written before *Save* is pressed.

    The answers are kept in the file of annotations beside the export, in the column ``checked``.
    """
    edits = Edits(annotations_path(as_paths(export)), book.profile.network)
    saving = Saving(edits, book.words)
    words = book.words
    table = titles_to_check(book, size=size).rename(columns={"position": "about"})
    question = Question(
        "checked",
        words.plain("Position"),
        words.plain("Does this person decide?"),
        words.plain("decides"),
        words.plain("does not"),
    )
    checks = Checks(table, edits, words, saving.show, question=question)
    saving.shown.append(checks.show)
    return styled(saving.widget, checks.widget)
