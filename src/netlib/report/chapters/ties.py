"""Do contacts become relationships?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.figures.shares import shares_picture, told_shares
from netlib.report.naming import by_exchange, examples
from netlib.report.parts import Chapter
from netlib.report.phrases import (
    cases,
    hits,
    people_in,
    sentence,
    share_or_count,
    why,
    within,
)
from netlib.report.table import table

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book
    from netlib.report.figures.canvas import Picture
    from netlib.report.language import Words


def ties_chapter(book: Book) -> Chapter:
    """Return the chapter on how ties grow, rest, and what kind they are (C11, C17)."""
    words = book.words
    return Chapter(
        key="ties",
        claims=("C11", "C17"),
        findings=_findings(book),
        pictures=_pictures(book),
        tables=_tables(book),
        steps=_steps(book),
        method=words.say(
            "Sustained: messages both ways in at least three months. Dormant: messages both ways, and none for a year. The kind of a tie is what most of its messages are for, or the groups you share; your own word counts first. Intervals of shares: Wilson, 95 %."
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    sustained, dormant = profile["development.sustained_share"], profile["ties.dormant_share"]
    if sustained.value is None:
        return (
            words.say(
                "Which contacts became relationships cannot be told: {reason}.",
                reason=why(sustained, words),
            ),
        )
    findings = [
        words.say(
            'Of {n} ties with messages both ways, <b class="num">{share}</b> were kept up over months{interval}.',
            n=cases(sustained, words),
            share=share_or_count(sustained, words),
            interval=within(sustained, words),
        )
    ]
    personal = profile["development.online_to_personal_share"]
    if personal.value is not None:
        findings.append(
            words.say(
                "Of {n} that grew in messages first, {share} led to a meeting{interval}.",
                n=cases(personal, words),
                share=share_or_count(personal, words),
                interval=within(personal, words),
            )
        )
    if dormant.value is not None and dormant.n is not None:
        findings.append(
            sentence(
                words.say(
                    "{asleep} of these {n} are dormant{interval}: silent for a year, which is not the same as lost.",
                    asleep=hits(dormant, words),
                    n=cases(dormant, words),
                    interval=within(dormant, words),
                )
            )
        )
    trust = profile["balance.trust_first_share"]
    if trust.value is not None and trust.n is not None:
        findings.append(
            words.say(
                "With {n} contacts something was sold, or was to be; with {first} of them both had written for another reason before.",
                n=cases(trust, words),
                first=hits(trust, words),
            )
        )
    return tuple(findings)


def _pictures(book: Book) -> tuple[Picture, ...]:
    words, profile = book.words, book.profile
    rows = {
        words.plain("kept up over months"): profile["development.sustained_share"],
        words.plain("with a sign of trust"): profile["development.trusted_share"],
        words.plain("with a meeting"): profile["development.met_share"],
        words.plain("dormant"): profile["ties.dormant_share"],
    }
    told = told_shares(rows, words)
    if not told:
        return ()
    alt = words.plain("Of the ties with messages both ways: {parts}.", parts=words.listing(told))
    caption = words.plain(
        "Dot: share of the ties with messages both ways; line: 95 % interval. A sign of trust is a recommendation or an introduction."
    )
    return (shares_picture(rows, words, alt=alt, caption=caption),)


def _tables(book: Book) -> tuple[Markup, ...]:
    """Return the shares of the kinds of tie."""
    words, profile = book.words, book.profile
    kinds = [(name, profile[f"balance.{name}_share"]) for name in tie_names(words)]
    if any(measure.value is None for _, measure in kinds):
        return ()
    names = tie_names(words)
    rows = [[names[name], share_or_count(one, words), within(one, words)] for name, one in kinds]
    known = kinds[0][1]
    caption = words.plain("Kinds of tie, of {n} contacts whose kind shows", n=cases(known, words))
    header = [words.plain("Kind of tie"), words.plain("Share"), words.plain("Interval")]
    return (table(rows, header=header, caption=caption, numeric=(1, 2)),)


def tie_names(words: Words) -> dict[str, str]:
    """Return what the kinds of tie are called."""
    return {
        "personal": words.plain("personal"),
        "professional": words.plain("professional"),
        "commercial": words.plain("commercial"),
    }


def _steps(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    worth, contacts = profile["ties.dormant_valued"], profile.contacts
    steps = []
    if worth.value:
        asleep = contacts["dormant"].fillna(value=False) & contacts["valued"].fillna(value=False)
        steps.append(
            words.people(
                "Wake the one dormant tie to a person you value: an old tie brings news that your close circle does not have.",
                "Wake one of the {n} dormant ties to people you value: old ties bring news that your close circle does not have. Notebook 70-change names them.",
                people_in(worth),
            )
            + examples(book, by_exchange(contacts[asleep.astype(bool)]))
        )
    if profile["development.met_share"].value is None:
        steps.append(
            words.say(
                "Add your calendar (an .ics file) to the export: only meetings show which ties became personal."
            )
        )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words = book.words
    return (
        (
            words.say("What would change it"),
            words.say(
                "What happens on the telephone and over coffee is not in an export, so ties look weaker and later than they are. Small talk is also what remains when no other purpose shows, so there are rather too many personal ties."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "Distant colleagues who had visited each other answered sooner and felt closer long afterwards (Hinds and Cramton 2014)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Old ties that slept for years gave better advice than current ones (Levin, Walter and Murnighan 2011), and moderately weak ties led to more new jobs than close ones (Rajkumar et al. 2022): a tie need not become personal to be worth having."
            ),
        ),
    )
