"""The first screen: what was found, the profile, and what it all rests on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from markupsafe import Markup

from netlib.measures.groups import measured_groups
from netlib.network import SOURCE_SEPARATOR
from netlib.report.earlier import earlier_notes, kept
from netlib.report.kinds import kind_names, source_names
from netlib.report.outcomes import outcomes
from netlib.report.parts import fill
from netlib.report.phrases import FEWEST_FOR_PERCENT
from netlib.report.profile_rows import profile_rows
from netlib.report.questions import questions
from netlib.report.readers import MEMBER
from netlib.report.run import RUN_MIME
from netlib.report.table import table
from netlib.sources.layouts import LINKEDIN_KINDS, TABLE_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from netlib.report.book import Book
    from netlib.report.language import Words
    from netlib.sources import FileReport


@dataclass(frozen=True)
class Cover:
    """The first screen; in a notebook it shows itself."""

    book: Book

    def _repr_mimebundle_(self, **_: object) -> dict[str, object]:
        book = self.book
        told: dict[str, object] = {"period": book.period, "title": title(book)}
        # exact figures of few people have no place in a notebook behind a coach's copy
        if book.reader == MEMBER:
            told["measures"] = kept(book.profile, period=book.period, settings=book.settings_hash)
        return {"text/html": _html(book), RUN_MIME: told, "text/plain": title(book)}


def title(book: Book) -> str:
    """Return the title of the report."""
    return book.words.plain("Your network in {period}", period=book.words.period(book.period))


def _html(book: Book) -> str:
    words = book.words
    return fill(
        "cover",
        words=words,
        title=title(book),
        meta=_meta(book),
        lead=_lead(book),
        rows=profile_rows(book),
        basis=_basis(book),
        files=_files(book),
        chapters=[
            (key, question) for key, question in questions(words).items() if is_shown(book, key)
        ],
    )


def is_shown(book: Book, key: str) -> bool:
    """Return whether a chapter has its place in this report: the one on the whole network only where there is one."""
    return key != "whole" or book.profile["reciprocity.edges"].value is not None


def _meta(book: Book) -> Markup:
    words = book.words
    parts = [book.owner] if book.owner else []
    kinds = source_names(words)
    sources = book.imports.source.split(SOURCE_SEPARATOR)
    parts.append(", ".join(kinds.get(source, source) for source in sources))
    if book.imports.exported_on:
        parts.append(words.plain("data up to {day}", day=words.day(book.imports.exported_on)))
    if book.last_day != book.imports.exported_on:
        parts.append(words.plain("counted up to {day}", day=words.day(book.last_day)))
    return Markup(" · ").join(parts)


def _lead(book: Book) -> list[Markup]:
    words, profile = book.words, book.profile
    lead = []
    share = profile["reach.decision_maker_share"]
    if share.value is not None and (share.n or 0) >= FEWEST_FOR_PERCENT:
        lead.append(
            words.say(
                '<b class="num">{share}</b> of your contacts with a known title decide.',
                share=words.percent(share.value),
            )
        )
    mutual = profile["reciprocity.mutual_share"]
    if mutual.value is not None and (mutual.n or 0) >= FEWEST_FOR_PERCENT:
        lead.append(
            words.say(
                'In <b class="num">{share}</b> of your ties messages go both ways.',
                share=words.percent(mutual.value),
            )
        )
    selectivity = profile["groups.selectivity"]
    if (
        selectivity.value is not None
        and selectivity.low is not None
        and selectivity.high is not None
    ):
        factor = words.number(selectivity.value, digits=1)
        if selectivity.low > 1:
            lead.append(
                words.say(
                    'Your groups pay: who shares one with you is <b class="num">{factor} times</b> as often someone you value.',
                    factor=factor,
                )
            )
        elif selectivity.high < 1:
            lead.append(
                words.say(
                    'Your groups select the wrong way: who shares one with you is only <b class="num">{factor} times</b> as often someone you value.',
                    factor=factor,
                )
            )
        else:
            lead.append(
                words.say(
                    'Whether your groups lead to people you value stays open (factor <b class="num">{factor}</b>).',
                    factor=factor,
                )
            )
    minutes = profile["attention.minutes_per_contact"]
    if minutes.value is not None and len(lead) < 3:  # noqa: PLR2004 - two or three findings are what one remembers
        lead.append(
            words.say(
                'Each contact can have <b class="num">{minutes} minutes</b> of your time a year.',
                minutes=words.number(minutes.value),
            )
        )
    return lead


def _basis(book: Book) -> list[Markup]:
    words, profile, imports = book.words, book.profile, book.imports
    network = profile.network
    told = [
        words.plural("{n} contact", "{n} contacts", len(profile.contacts)),
    ]
    if "message" in network.covers:
        n = _count_messages(network.interactions)
        told.append(words.plural("{n} message", "{n} messages", n))
    if "groups" in network.covers:
        told.append(words.plural("{n} group", "{n} groups", len(measured_groups(network))))
    lines = [words.say("Rests on {parts}.", parts=Markup(words.listing(told)))]  # noqa: S704 - parts are escaped
    unknown = int(profile.contacts["level"].isna().sum())
    titles = (
        words.plural("One title is unknown", "{n} titles are unknown", unknown)
        if unknown
        else words.say("Every title is known")
    )
    rows = (
        words.say("All {read} rows read count.", read=words.number(imports.read))
        if imports.kept == imports.read
        else words.say(
            "Of {read} rows read, {kept} count; every one left out has its reason below.",
            read=words.number(imports.read),
            kept=words.number(imports.kept),
        )
    )
    lines.append(words.say("{titles}. {rows}", titles=titles, rows=rows))
    if doubtful := len(imports.doubtful):
        lines.append(
            words.plural(
                "One pair of contacts may be one person and counts as two: netlib inspect names it.",
                "{n} pairs of contacts may be one person each and count as two: netlib inspect names them.",
                doubtful,
            )
        )
    covered = set(network.covers)
    # group threads and mail copies show ties that no file lists
    if book.profile["structure.density"].value is not None:
        covered.add("ties")
    absent = [name for part, name in _parts(words).items() if part not in covered]
    if absent:
        lines.append(
            words.say("Not in this export, so not answered: {parts}.", parts=words.listing(absent))
        )
    return [*lines, *earlier_notes(book)]


def _count_messages(interactions: pd.DataFrame) -> int:
    """Return the number of messages: one to several people is one, though a row for each."""
    message = ["thread_id", "at", "sender"]
    # without the texts, which are most of the table
    messages = interactions.loc[interactions["kind"] == "message", [*message, "n_recipients"]]
    several = (messages["n_recipients"] > 1).fillna(value=False)
    return int((~several).sum()) + len(
        messages[several].drop_duplicates(["thread_id", "at", "sender"])
    )


def _parts(words: Words) -> dict[str, str]:
    return {
        "message": words.plain("messages"),
        "groups": words.plain("groups"),
        "requests": words.plain("contact requests"),
        "ties": words.plain("ties between your contacts"),
    }


def _named_files(book: Book) -> dict[str, list[FileReport]]:
    """Return the files that were read under names fit to be passed on.

    The files of LinkedIn and the tables are called the same for everybody; a chat or a card may be called
    after a person, so files of these kinds go by their kind, all in one line.
    """
    found: dict[str, list[FileReport]] = {}
    kinds = kind_names(book.words)
    for file in book.imports.files:
        if file.read:
            public = file.kind in {*LINKEDIN_KINDS, *TABLE_KINDS}
            kind = kinds.get(file.kind, file.kind)
            found.setdefault(PurePath(file.file).name if public else kind, []).append(file)
    return found


def _dropped(files: Sequence[FileReport]) -> Counter[str]:
    """Return how many rows of the files were left out, by reason."""
    dropped: Counter[str] = Counter()
    for file in files:
        dropped.update(file.dropped)
    return dropped


def _files(book: Book) -> Markup:
    words, reasons = book.words, outcomes(book.words)
    rows = [
        [
            name,
            words.number(sum(file.read for file in files)),
            words.number(sum(file.kept for file in files)),
            "; ".join(
                f"{reasons.get(reason, reason)}: {words.number(n)}"
                for reason, n in _dropped(files).items()
            )
            or "–",
        ]
        for name, files in _named_files(book).items()
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
