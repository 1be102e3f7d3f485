"""What has changed since the last period, and why?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from netlib.history.causes import REASONS
from netlib.measures.change import BEYOND, NEWLY_KNOWN, NO_LONGER_KNOWN, OTHER_BASIS, WITHIN
from netlib.report.changefigures import Moved, moved_figures, shown_value
from netlib.report.changelists import moves_told, new_deciders, people_lists, with_new_job
from netlib.report.changetable import change_table
from netlib.report.changewords import (
    because,
    causes_told,
    change_told,
    unsplit_told,
)
from netlib.report.changing import change_of
from netlib.report.dimensions import dimension_names
from netlib.report.glossary import titles
from netlib.report.naming import called
from netlib.report.parts import Chapter
from netlib.report.readers import COACH, MEMBER
from netlib.report.standings import span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from netlib.history.causes import Change
    from netlib.report.book import Book
    from netlib.report.language import Words

_MOST: Final = 3


def change_chapter(book: Book) -> Chapter:
    """Return the chapter on what has changed since the last period that was kept; there must be one."""
    change = change_of(book)
    if change is None:
        msg = "a chapter on change needs an earlier period"
        raise ValueError(msg)
    words, moved = book.words, moved_figures(book, change)
    return Chapter(
        key="change",
        claims=(),
        findings=_findings(book, change, moved),
        tables=(change_table(book, moved), *people_lists(book, change.people)),
        steps=_steps(book, change, moved),
        method=words.say(
            "More than noise: each of the two values lies outside the 95% interval of the other. Most contacts are the same people on both days, so this is cautious. Where a change comes from is found by going from then to now in steps and measuring everything again after each."
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book, change: Change, moved: Sequence[Moved]) -> tuple[Markup, ...]:
    words, names = book.words, _short_titles(book.words)
    counts = change.people["what"].value_counts()
    told = causes_told(book, {str(what): int(n) for what, n in counts.items()})
    beyond = sorted(
        (one for one in moved if one.is_tested and one.verdict == BEYOND),
        key=lambda one: -one.weight,
    )
    within = [one for one in moved if one.is_tested and one.verdict == WITHIN]
    findings = [_first(book, beyond, within)]
    findings += [_largest(one, told, book) for one in beyond[:_MOST]]
    if beyond and within:
        findings.append(
            words.say(
                "Within their noise: {names}. What moved there, chance alone would often move.",
                names=words.listing([names[one.now.name] for one in within]),
            )
        )
    elif within:
        findings.append(words.say("What moved at all, chance alone would often move as far."))
    findings += moves_told(book, change.people)
    findings += _apart(book, moved)
    findings += _unsplit(book, moved)
    return (*findings, *_reconstructed(book))


def _short_titles(words: Words) -> dict[str, str]:
    """Return what each figure is called in a sentence: as on the first screen where it stands there."""
    return {**titles(words), **dimension_names(words)}


def _first(book: Book, beyond: Sequence[Moved], within: Sequence[Moved]) -> Markup:
    """Return the sentence that says how much has changed beyond noise."""
    words, last = book.words, book.history.last
    period = words.period(last.run.period) if last else ""
    total = len(beyond) + len(within)
    if book.earlier and book.earlier.changed_basis:
        return words.say(
            "Settings have changed since {period}, so no change can be told: make that report again with the settings of today.",
            period=period,
        )
    if not total:
        return words.say("No figure can be told apart from noise since {period}.", period=period)
    return words.plural(
        '<b class="num">{n} of {total}</b> figures has changed since {period} by more than its noise.',
        '<b class="num">{n} of {total}</b> figures have changed since {period} by more than their noise.',
        len(beyond),
        total=words.number(total),
        period=period,
    )


def _largest(moved: Moved, told: Mapping[str, Markup], book: Book) -> Markup:
    """Return a change beyond noise: then and now, the interval, and where it comes from."""
    words = book.words
    then = shown_value(moved.then, words, beside=moved.now) if moved.then else "–"
    interval = span(moved.now, words)
    said = words.say(
        '{title}: from {then} to <b class="num">{now}</b>{interval}',
        title=titles(words)[moved.now.name],
        then=then,
        now=shown_value(moved.now, words, beside=moved.then),
        interval=f" ({interval})" if interval else "",
    )
    change = change_told(moved, words)
    said += Markup(", {}.").format(change) if change else Markup(".")
    cause = because(moved, told, words)
    return said + " " + cause if cause else said


def _apart(book: Book, moved: Sequence[Moved]) -> list[Markup]:
    """Return which figures have no change to tell, by what is in the way."""
    words, names = book.words, _short_titles(book.words)
    found = {
        verdict: words.listing([names[one.now.name] for one in moved if one.verdict == verdict])
        for verdict in (NEWLY_KNOWN, NO_LONGER_KNOWN, OTHER_BASIS)
    }
    said = []
    if found[NEWLY_KNOWN]:
        said.append(
            words.say("New, with nothing to compare with: {names}.", names=found[NEWLY_KNOWN])
        )
    if found[NO_LONGER_KNOWN]:
        said.append(words.say("No longer available: {names}.", names=found[NO_LONGER_KNOWN]))
    if found[OTHER_BASIS] and not (book.earlier and book.earlier.changed_basis):
        said.append(words.say("Defined anew, so not compared: {names}.", names=found[OTHER_BASIS]))
    return said


def _unsplit(book: Book, moved: Sequence[Moved]) -> list[Markup]:
    """Return of which changes the parts cannot be told, and why."""
    words, names = book.words, _short_titles(book.words)
    without = {
        reason: [names[one.now.name] for one in moved if one.change and one.unsplit == reason]
        for reason in REASONS
    }
    return [
        words.say(
            "Where the change of these comes from cannot be told, since {reason}: {names}.",
            reason=unsplit_told(reason, words),
            names=words.listing(found),
        )
        for reason, found in without.items()
        if found
    ]


def _reconstructed(book: Book) -> list[Markup]:
    """Return what a period that was reconstructed from a later export cannot tell of a change."""
    words, last = book.words, book.history.last
    periods = [last.run.period] if last and last.run.reconstructed else []
    periods += [book.period] if book.is_reconstructed else []
    if not periods:
        return []
    return [
        words.say(
            "Reconstructed from a later export: {periods}. Who left and who took a new job before that export is missing there, so these parts are too small.",
            periods=words.listing([words.period(period) for period in periods]),
        )
    ]


def _steps(book: Book, change: Change, moved: Sequence[Moved]) -> tuple[Markup, ...]:
    words, people = book.words, change.people
    steps = []
    if step := _congratulate(book, with_new_job(people)):
        steps.append(step)
    if step := _greet(book, new_deciders(people)):
        steps.append(step)
    tested = [one for one in moved if one.is_tested]
    if tested and not any(one.verdict == BEYOND for one in tested):
        steps.append(
            words.say(
                "Draw no conclusion from a single period: nothing has moved beyond noise. The lines over several periods tell more."
            )
        )
    return tuple(steps)


def _congratulate(book: Book, people: pd.DataFrame) -> Markup | None:
    words = book.words
    if people.empty:
        return None
    if book.reader == COACH or words.is_few(len(people)):
        return words.say(
            "Congratulate those with a new job: a sentence is enough, and it asks for nothing."
        )
    names = [called(book, str(person)) for person in people.index[:_MOST]]
    return words.say(
        "Congratulate {names} on the new job: a sentence is enough, and it asks for nothing.",
        names=words.listing(names),
    )


def _greet(book: Book, people: pd.DataFrame) -> Markup | None:
    """Return the step towards new decision-makers with whom nothing has been exchanged yet."""
    words, contacts = book.words, book.profile.contacts
    known = people.index.intersection(contacts.index)
    exchanged = contacts.loc[known, ["sent", "received"]].sum(axis=1) > 0
    silent = known[~exchanged.to_numpy()]
    if silent.empty or "message" not in book.profile.network.covers:
        return None
    if book.reader != MEMBER:
        return words.say(
            "Say hello to new decision-makers while the reason for the contact is still fresh."
        )
    names = [called(book, str(person)) for person in silent[:_MOST]]
    return words.say(
        "Say hello to {names}, new among those who decide, while the reason for the contact is still fresh.",
        names=words.listing(names),
    )


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words = book.words
    return (
        (
            words.say("What would change it"),
            words.say(
                "The order of the steps: where two causes meet in one person, the one that is measured first gets what they share. A contact whom no export recognises after a new name and a new company counts as one who left and one who joined. Other settings or definitions end the comparison, and a report made again under them begins a new one."
            ),
        ),
        (
            words.say("For looking at the parts"),
            words.say(
                "Who leaves is no matter of chance: ties between unlike people end sooner (McPherson, Smith-Lovin and Cook 2001), so a sum may stand still while those behind it change."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "A contact who is no longer on the list is not lost: ties that slept for years gave useful advice (Levin, Walter and Murnighan 2011)."
            ),
        ),
    )
