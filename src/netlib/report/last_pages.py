"""The last pages: every figure with its definition, and what made the report."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING

from netlib.measures import DEFINITIONS
from netlib.report.figures.levels import level_name
from netlib.report.glossary import titles
from netlib.report.numbertable import number_header, number_rows
from netlib.report.parts import fill
from netlib.report.readers import COACH, COACH_WITH_NAMES, MEMBER
from netlib.report.table import table

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book


@dataclass(frozen=True)
class Closing:
    """The table of all measures and the footer; in a notebook it shows itself."""

    book: Book

    def _repr_html_(self) -> str:
        book = self.book
        return fill(
            "closing",
            words=book.words,
            figures=_figures(book),
            definitions=_definitions(book),
            version=version("netlib"),
            settings=book.settings_hash,
            exported=book.words.day(book.imports.exported_on) if book.imports.exported_on else None,
            reader=_for_whom(book),
        )


def _for_whom(book: Book) -> Markup:
    """Return whom this copy is for and what it says of people."""
    words = book.words
    return {
        MEMBER: words.say(
            "This copy names people: it is for you alone. <code>netlib share</code> makes one to pass on."
        ),
        COACH: words.say(
            "Pseudonyms stand for names; the member can turn them back. Fewer than {smallest} people are not broken down.",
            smallest=words.number(words.smallest),
        ),
        COACH_WITH_NAMES: words.say(
            "This copy names people, as the member wished: pass it on to nobody. Fewer than {smallest} people are not broken down.",
            smallest=words.number(words.smallest),
        ),
    }[book.reader]


def _figures(book: Book) -> Markup:
    words = book.words
    known = [one for one in book.profile.measures if one.value is not None]
    return table(
        number_rows(book, known),
        header=number_header(book, known),
        caption=words.plain("Every figure of this report; the definitions follow."),
        numeric=(1, 2, 3, 4),
    )


def _definitions(book: Book) -> list[tuple[str, str, str]]:
    """Return title, name and definition of every measure, or the reason why it is not available."""
    words, names = book.words, titles(book.words)
    settings = asdict(book.profile.settings)
    settings["decision_level"] = level_name(book.profile.settings.decision_level, words)
    return [
        (
            names[measure.name],
            measure.name,
            words.plain(DEFINITIONS[measure.name].text, **settings)
            if measure.unavailable is None
            else words.plain("Not available: {reason}.", reason=words.plain(measure.unavailable)),
        )
        for measure in book.profile.measures
    ]
