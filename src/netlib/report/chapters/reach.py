"""Do you know the people who decide?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.report.figures.egomap import by_closeness, egomap_picture, has_egomap
from netlib.report.figures.levels import level_name, levels_picture
from netlib.report.language import FEWEST_FOR_PERCENT
from netlib.report.naming import by_exchange, examples
from netlib.report.parts import Chapter
from netlib.report.phrases import (
    cases,
    hits,
    part,
    people_in,
    sentence,
    share,
    share_or_count,
    why,
    within,
)
from netlib.settings import LEVELS

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book

_CLOSEST: Final = 15


def reach_chapter(book: Book) -> Chapter:
    """Return the chapter on the share of decision-makers (C3)."""
    words, profile = book.words, book.profile
    known = profile["reach.decision_maker_share"].value is not None
    return Chapter(
        key="reach",
        claims=("C3", "C4", "C5"),
        findings=_findings(book),
        pictures=(
            *([levels_picture(book)] if known else []),
            *([egomap_picture(book)] if has_egomap(book) else []),
        ),
        steps=_steps(book),
        method=words.say(
            "Each title is read by rules for German and English, whole words and not parts of them; “{level}” and above decide. First interval: Wilson, 95 %, for chance in who became a contact. Second: from nobody to everybody among the unknown titles (Manski).",
            level=level_name(profile.settings.decision_level, words),
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    decide, bounds = profile["reach.decision_maker_share"], profile["reach.decision_maker_bounds"]
    if decide.value is None or decide.n is None:
        return (
            words.say(
                "How many of your contacts decide cannot be told: {reason}.",
                reason=why(decide, words),
            ),
        )
    if decide.n >= FEWEST_FOR_PERCENT:
        finding = words.say(
            '<b class="num">{decide} of {known}</b> contacts with a known title decide: <b class="num">{share}</b>{interval}.',
            decide=hits(decide, words),
            known=cases(decide, words),
            share=share(decide, words),
            interval=within(decide, words),
        )
    elif decide.low is not None and decide.high is not None:
        finding = words.say(
            '<b class="num">{decide} of {known}</b> contacts with a known title decide; with so few, the share may be anywhere between {low} and {high}.',
            decide=hits(decide, words),
            known=cases(decide, words),
            low=words.percent(decide.low),
            high=words.percent(decide.high),
        )
    else:
        finding = words.say(
            '<b class="num">{decide} of {known}</b> contacts with a known title decide.',
            decide=hits(decide, words),
            known=cases(decide, words),
        )
    finding = sentence(finding)
    unknown = int(profile.contacts["level"].isna().sum())
    if unknown and bounds.low is not None and bounds.high is not None:
        finding += " " + words.people(
            "One title is unknown, so it is between {low} and {high} of all contacts.",
            "{n} titles are unknown, so it is between {low} and {high} of all contacts.",
            unknown,
            low=words.percent(bounds.low),
            high=words.percent(bounds.high),
        )
    elif unknown:
        finding += " " + words.people("One title is unknown.", "{n} titles are unknown.", unknown)
    return (finding, *_fields(book), *_closest(book))


def _closest(book: Book) -> list[Markup]:
    """Return how many of the contacts you exchange most with decide."""
    words = book.words
    close = by_closeness(book.profile.contacts).head(_CLOSEST)
    if len(close) < _CLOSEST:
        return []
    decide = int(close["decides"].sum())
    if words.is_few(_CLOSEST - decide):
        return [
            words.say(
                "Of the {closest} contacts you exchange most with, {decide} decide.",
                closest=words.number(_CLOSEST),
                decide=part(decide, _CLOSEST, words),
            )
        ]
    return [
        words.people(
            "Of the {closest} contacts you exchange most with, one decides.",
            "Of the {closest} contacts you exchange most with, {n} decide.",
            decide,
            closest=words.number(_CLOSEST),
        )
    ]


def _fields(book: Book) -> list[Markup]:
    """Return what is known of the contacts' fields, of those who excel, and of the check of titles."""
    words, profile = book.words, book.profile
    near, own = profile["reach.near_field_share"], profile["reach.own_field_share"]
    found = []
    if near.value is not None:
        told = words.say(
            "{near} of the {n} contacts whose field is known work in yours or next to it{interval}.",
            near=share_or_count(near, words),
            n=cases(near, words),
            interval=within(near, words),
        )
        if own.value is not None:
            told += " " + words.say(
                "In yours it is {own}{interval}.",
                own=share_or_count(own, words),
                interval=within(own, words),
            )
        if near.unknown:
            told += " " + words.say(
                "Of {unknown} of all contacts the field is unknown.",
                unknown=words.percent(near.unknown),
            )
        found.append(sentence(told))
    top = profile["reach.top_performers"]
    if top.value:
        found.append(
            words.people(
                "One contact is known to excel: by your own word, an award, a ranking or a recommendation.",
                "{n} contacts are known to excel: by your own word, an award, a ranking or a recommendation.",
                people_in(top),
            )
        )
    corrected = profile["reach.decision_maker_share_corrected"]
    if corrected.value is not None and corrected.low is not None and corrected.high is not None:
        found.append(
            words.say(
                "Corrected by the {n} titles you checked, {share} decide ({interval}).",
                n=cases(corrected, words),
                share=words.percent(corrected.value),
                interval=words.percent_range(corrected.low, corrected.high),
            )
        )
    return found


def _steps(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    contacts = profile.contacts
    decides = contacts["decides"].fillna(value=False).astype(bool)
    asleep = by_exchange(contacts[decides & contacts["dormant"].fillna(value=False).astype(bool)])
    never = contacts[decides & (contacts["sent"] + contacts["received"] == 0)]
    unknown = int(contacts["level"].isna().sum())
    rest = int(decides.sum()) - len(never)
    # beside the number of all who decide, these would tell how many others there are
    untold = words.is_few(rest) or words.is_few(rest - len(asleep))
    steps = []
    if len(asleep):
        steps.append(
            words.people(
                "One decision-maker with whom you once exchanged messages has been silent for a year. Notebook 10-decision-makers names them: ask how they are, without a request.",
                "{n} decision-makers with whom you once exchanged messages have been silent for a year. Notebook 10-decision-makers names them: ask one or two of them how they are, without a request.",
                len(asleep),
            )
            + examples(book, asleep)
        )
    if len(never):
        places = {level: place for place, level in enumerate(LEVELS)}
        highest = never["level"].map(places).sort_values(ascending=False, kind="stable")
        told = (
            words.say(
                "Among your contacts are decision-makers who have never exchanged a message with you: is there one to whom you could pass something on?"
            )
            if untold
            else words.people(
                "One decision-maker among your contacts has never exchanged a message with you: is there something you could pass on?",
                "{n} decision-makers among your contacts have never exchanged a message with you: is there one to whom you could pass something on?",
                len(never),
            )
        )
        steps.append(told + examples(book, highest.index))
    if unknown:
        steps.append(
            words.people(
                "One title is unknown: a look at the profile settles it.",
                "{n} titles are unknown: the range above narrows with each one that is filled in.",
                unknown,
            )
        )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words, profile = book.words, book.profile
    levels = profile.contacts["level"]
    leads = int((levels == "lead").sum())
    return (
        (
            words.say("What would change it"),
            words.people(
                "The line between lead and head: one team lead stands just below it; with them the share would rise accordingly. A title says what someone is called, not what they may sign, and one in words the rules do not know counts as not deciding.",
                "The line between lead and head: {n} team leads stand just below it; with them the share would rise accordingly. A title says what someone is called, not what they may sign, and one in words the rules do not know counts as not deciding.",
                leads,
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "Contacts in high positions help people find better jobs and information (Lin 1999; Lin and Dumin 1986, the position generator)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Who one knows partly mirrors who one already is (Mouw 2003), and useful news more often comes from distant acquaintances than from close friends (Granovetter 1973). A high share is a chance, not an achievement."
            ),
        ),
    )
