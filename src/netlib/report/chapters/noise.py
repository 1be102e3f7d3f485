"""Do the people you value drown in noise?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.figures.heatstrip import has_months, months_picture
from netlib.report.parts import Chapter
from netlib.report.phrases import cases, people_in, sentence, share_or_count, why, within

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book


def noise_chapter(book: Book) -> Chapter:
    """Return the chapter on mass mail, pitches and people who only ask (C7, C8, C14)."""
    words = book.words
    return Chapter(
        key="noise",
        claims=("C7", "C8", "C9", "C12", "C14"),
        findings=_findings(book),
        pictures=(months_picture(book),) if has_months(book) else (),
        steps=_steps(book),
        method=words.say(
            "Mass mail: texts that repeat once greeting, names and links are taken off, unfilled placeholders such as %FIRSTNAME%, and sponsored mail. What a message is for is told from its words, in German and English. Interval: 95 %, a jackknife over the people who wrote."
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    mass_in, mass_out = profile["noise.mass_share_in"], profile["noise.mass_share_out"]
    pitches, askers = profile["noise.pitch_share_in"], profile["help.one_way_askers"]
    if mass_in.value is None:
        return (
            words.say(
                "How much of your mail is noise cannot be told: {reason}.",
                reason=why(mass_in, words),
            ),
        )
    findings = [
        sentence(
            words.say(
                '<b class="num">{share}</b> of {n} messages you received are mass mail{interval}.',
                share=share_or_count(mass_in, words),
                n=cases(mass_in, words),
                interval=within(mass_in, words),
            )
        )
    ]
    if pitches.value is not None:
        findings.append(
            words.say(
                "{share} of them sell something or lure with numbers, secrets or gifts{interval}.",
                share=share_or_count(pitches, words),
                interval=within(pitches, words),
            )
        )
    if mass_out.value is not None:
        findings.append(
            words.say(
                "Of the {n} messages you wrote, {share} are mass mail yourself{interval}.",
                n=words.number(mass_out.n or 0),
                share=share_or_count(mass_out, words),
                interval=within(mass_out, words),
            )
        )
    if askers.value is not None and askers.n:
        findings.append(
            words.people(
                "Of {total} people who asked you for something, one asked again and again and gave nothing back.",
                "Of {total} people who asked you for something, {n} asked again and again and gave nothing back.",
                people_in(askers),
                total=cases(askers, words),
            )
        )
    elif askers.value:
        findings.append(
            words.people(
                "One person asked you for something again and again and gave nothing back.",
                "{n} people asked you for something again and again and gave nothing back.",
                people_in(askers),
            )
        )
    findings += _selling(book)
    return tuple(findings)


def _selling(book: Book) -> list[Markup]:
    """Return how soon contacts sell, and whether valued people wait longer when it is loud."""
    words, profile = book.words, book.profile
    soon, drowned = profile["noise.pitched_within_30_days"], profile["noise.drowned_days"]
    findings = []
    if soon.value is not None:
        findings.append(
            sentence(
                words.say(
                    "{share} of your contacts sold something within a month of connecting{interval}.",
                    share=share_or_count(soon, words),
                    interval=within(soon, words),
                )
            )
        )
    if drowned.low is not None and drowned.high is not None:
        findings.append(
            words.say(
                "In weeks of much mass mail, people you value waited longer for your answer than in quiet weeks."
            )
            if drowned.low > 0
            else words.say(
                "In weeks of much mass mail, people you value waited less for your answer than in quiet weeks."
            )
            if drowned.high < 0
            else words.say(
                "Whether people you value wait longer in weeks of much mass mail cannot be told apart from chance."
            )
        )
    return findings


def _steps(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    steps = []
    if profile["noise.mass_share_in"].value:
        steps.append(
            words.say(
                "Mute or leave what only sends mass mail: the time goes to the people who write to you."
            )
        )
    if profile["noise.mass_share_out"].value:
        steps.append(
            words.say(
                "Write to fewer people and to each of them something of their own: a sentence that fits nobody else is enough."
            )
        )
    if profile["help.one_way_askers"].value:
        steps.append(
            words.say(
                "Before you count others' requests, look at your own: most giving starts with somebody asking. One-way asking over a long time is what a kind no is for."
            )
        )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words = book.words
    return (
        (
            words.say("What would change it"),
            words.say(
                "A template that reached you only once looks like a personal message, so the share of mass mail is a lower bound; advertising that the platform marks as sponsored is left out before. Words can be read wrongly: docs/messages.md says how often."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "Interruptions have their price: interrupted people make up the time by working faster, with more stress and frustration (Mark, Gudith and Klocke 2008)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "What is mass mail to one reader is news to another, and people who ask for help are seen as more competent, not less (Brooks, Gino and Schweitzer 2015)."
            ),
        ),
    )
