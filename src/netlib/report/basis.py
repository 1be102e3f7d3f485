"""What the report rests on: sources and days, rows kept and left out, and what stays unknown."""

from __future__ import annotations

from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from markupsafe import Markup

from netlib.measures import reasons
from netlib.measures.groups import measured_groups
from netlib.report.earlier import earlier_notes
from netlib.report.kinds import kind_names
from netlib.report.outcomes import outcomes
from netlib.report.readers import MEMBER
from netlib.report.table import table
from netlib.sources.layouts import LINKEDIN_KINDS, TABLE_KINDS, expected_kind
from netlib.text import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from netlib.report.book import Book
    from netlib.sources import FileReport


def basis(book: Book) -> list[Markup]:
    """Return what the report rests on and what limits it, in a few lines."""
    words, imports = book.words, book.imports
    rows = (
        words.say("All {read} rows read count.", read=words.number(imports.read))
        if imports.kept == imports.read
        else words.say(
            "Of {read} rows read, {kept} count; every one left out has its reason below.",
            read=words.number(imports.read),
            kept=words.number(imports.kept),
        )
    )
    lines = [words.say("{what} {rows}", what=_what(book), rows=rows), *_unknown(book)]
    if doubtful := len(imports.doubtful):
        lines.append(
            words.people(
                "One pair of contacts may be one person and counts as two: netlib inspect names it.",
                "{n} pairs of contacts may be one person each and count as two: netlib inspect names them.",
                doubtful,
            )
        )
    return [*lines, *_computed(book), *earlier_notes(book)]


def _what(book: Book) -> Markup:
    """Return the sentence that counts what was read."""
    words, network = book.words, book.profile.network
    n = len(book.profile.contacts)
    told = [_within(words.people("{n} contact", "{n} contacts", n))]
    if "message" in network.covers:
        n = _count_messages(network.interactions)
        told.append(words.plural("{n} message", "{n} messages", n))
    if "groups" in network.covers:
        told.append(words.plural("{n} group", "{n} groups", len(measured_groups(network))))
    if "requests" in network.covers:
        told.append(
            words.people("{n} contact request", "{n} contact requests", len(network.requests))
        )
    return words.say("Rests on {parts}.", parts=Markup(words.listing(told)))  # noqa: S704 - parts are escaped


def _unknown(book: Book) -> list[Markup]:
    """Return of how many contacts title or field are unknown, which is what most shares leave out."""
    words, contacts = book.words, book.profile.contacts
    titles, fields = (int(contacts[column].isna().sum()) for column in ("level", "field"))
    told = []
    if titles:
        told.append(_within(words.people("{n} title", "{n} titles", titles)))
    if fields:
        told.append(_within(words.people("{n} field", "{n} fields", fields)))
    if not told:
        return []
    return [
        words.say(
            "Unknown: {parts}. Shares leave them out, and the chapters say what they could change.",
            parts=Markup(words.listing(told)),  # noqa: S704 - parts are escaped
        )
    ]


def _within(told: Markup) -> Markup:
    """Return a number of people as it stands within a sentence: *fewer than 5*, not *Fewer than 5*."""
    return told[:1].lower() + told[1:]


def _computed(book: Book) -> list[Markup]:
    """Return how many figures there are, and how many could not be computed."""
    words = book.words
    # nobody's own archive tells of a whole network
    measures = [one for one in book.profile.measures if one.unavailable != reasons.NOT_WHOLE]
    missing = sum(one.unavailable is not None for one in measures)
    if not missing:
        return []
    return [
        words.plural(
            "Of {all} figures on your network, one could not be computed.",
            "Of {all} figures on your network, {n} could not be computed.",
            missing,
            all=words.number(len(measures)),
        )
    ]


def _count_messages(interactions: pd.DataFrame) -> int:
    """Return the number of messages: one to several people is one, though a row for each."""
    message = ["thread_id", "at", "sender"]
    # without the texts, which are most of the table
    messages = interactions.loc[interactions["kind"] == "message", [*message, "n_recipients"]]
    several = (messages["n_recipients"] > 1).fillna(value=False)
    return int((~several).sum()) + len(
        messages[several].drop_duplicates(["thread_id", "at", "sender"])
    )


def _named_files(book: Book) -> dict[str, list[FileReport]]:
    """Return the files that were read under names fit to be passed on.

    The files of LinkedIn and the tables are called the same for everybody; a chat or a card may be called
    after a person, so files of these kinds go by their kind, all in one line. So does, in a coach's copy, a file
    that was given another name.
    """
    found: dict[str, list[FileReport]] = {}
    kinds = kind_names(book.words)
    for file in book.imports.files:
        if file.read:
            path = PurePath(file.file)
            public = file.kind in {*LINKEDIN_KINDS, *TABLE_KINDS} and (
                book.reader == MEMBER or expected_kind(fold(path.stem)) == file.kind
            )
            kind = kinds.get(file.kind, file.kind)
            found.setdefault(path.name if public else kind, []).append(file)
    return found


def _dropped(files: Sequence[FileReport]) -> Counter[str]:
    """Return how many rows of the files were left out, by reason."""
    dropped: Counter[str] = Counter()
    for file in files:
        dropped.update(file.dropped)
    return dropped


def files(book: Book) -> Markup:
    """Return the table of the files: rows read, kept, and left out by reason."""
    words, reasons = book.words, outcomes(book.words)
    rows = [
        [
            name,
            words.number(sum(file.read for file in read)),
            words.number(sum(file.kept for file in read)),
            "; ".join(
                f"{reasons.get(reason, reason)}: {words.number(n)}"
                for reason, n in _dropped(read).items()
            )
            or "–",
        ]
        for name, read in _named_files(book).items()
    ]
    header = [
        words.plain("File"),
        words.plain("rows read"),
        words.plain("kept"),
        words.plain("left out, by reason"),
    ]
    return table(
        rows,
        header=header,
        caption=words.plain("Every row of the export: read = kept + left out."),
        numeric=(1, 2),
    )
