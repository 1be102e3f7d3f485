"""How many people can you keep up with?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.figures.attention import attention_picture
from netlib.report.figures.saturation import has_saturation, saturation_picture
from netlib.report.naming import by_exchange, examples
from netlib.report.parts import Chapter
from netlib.report.phrases import sentence, share_or_count, why, within

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book


def attention_chapter(book: Book) -> Chapter:
    """Return the chapter on the number of contacts and the time there is for them (C2, C6, C16)."""
    words, profile = book.words, book.profile
    wrote = bool((profile.contacts["sent"] > 0).sum() > 1)
    return Chapter(
        key="attention",
        claims=("C2", "C6", "C16"),
        findings=_findings(book),
        pictures=(
            *([attention_picture(book)] if wrote else []),
            *([saturation_picture(book)] if has_saturation(book) else []),
        ),
        steps=_steps(book),
        method=words.say(
            "Minutes: {hours} hours a week in {weeks} weeks, divided by the number of contacts. Messages: every one you wrote, once per recipient; drafts and advertising are left out. A count has no interval: it is complete for this export.",
            hours=words.setting(profile.settings.hours_per_week),
            weeks=words.setting(profile.settings.weeks_per_year),
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    size, minutes = profile["size.contacts"], profile["attention.minutes_per_contact"]
    findings = []
    if size.value is None or minutes.value is None:
        findings.append(
            words.say(
                "How many contacts you have cannot be told: {reason}.",
                reason=why(size, words) or why(minutes, words),
            )
        )
    else:
        findings.append(
            words.say(
                'You have <b class="num">{contacts}</b>. With {hours} hours a week for all of them, each gets <b class="num">{minutes} minutes a year</b>.',
                contacts=words.people("{n} contact", "{n} contacts", len(profile.contacts)),
                hours=words.setting(profile.settings.hours_per_week),
                minutes=words.number(minutes.value, digits=0 if minutes.value >= 10 else 1),  # noqa: PLR2004 - two figures
            )
        )
    sent = profile.contacts["sent"].sort_values(ascending=False)
    effective = profile["attention.effective_contacts"]
    if effective.value is None:
        findings.append(
            words.say(
                "Where your messages go cannot be told: {reason}.",
                reason=why(effective, words),
            )
        )
    elif sent.sum() > 0:
        half = int((sent.cumsum() < sent.sum() / 2).sum()) + 1
        findings.append(
            words.people(
                "Half of the {messages} messages you wrote to contacts went to one person.",
                "Half of the {messages} messages you wrote to contacts went to {n} people.",
                half,
                messages=words.number(int(sent.sum())),
            )
            + " "
            + words.say(
                "Counting everybody you wrote to, your attention is as concentrated as if it went to {effective} people equally.",
                effective=words.number(effective.value, digits=1),
            )
        )
    enough, valued = profile["reach.saturation_n"], profile["attention.valued_share"]
    if enough.value is not None:
        findings.append(
            words.say(
                "Any {n} of your contacts would reach nine in ten of the kinds of people you know, by sector and decision level.",
                n=words.number(enough.value),
            )
        )
    if valued.value is not None:
        findings.append(
            sentence(
                words.say(
                    "{share} of the messages you wrote to contacts go to people you value{interval}.",
                    share=share_or_count(valued, words),
                    interval=within(valued, words),
                )
            )
        )
    return tuple(findings)


def _steps(book: Book) -> tuple[Markup, ...]:
    words = book.words
    contacts = book.profile.contacts
    dormant = by_exchange(contacts[contacts["dormant"].fillna(value=False).astype(bool)])
    steps = []
    if len(dormant):
        steps.append(
            words.people(
                "One contact who once wrote to you and heard from you has been silent for a year. Silent is dormant, not lost: a short question is enough to wake the tie.",
                "{n} contacts who once wrote to you and heard from you have been silent for a year. Silent is dormant, not lost: a short question is enough to wake such a tie. Pick one or two.",
                len(dormant),
            )
            + examples(book, dormant)
        )
    steps.append(
        words.say(
            "Decide how many hours a week you really have and set hours_per_week in netlib.toml: the minutes follow."
        )
    )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words, profile = book.words, book.profile
    details = []
    gini, hhi = profile["attention.gini"], profile["attention.hhi"]
    if gini.value is not None and hhi.value is not None:
        details.append(
            (
                words.say("Concentration"),
                words.say(
                    "Gini coefficient over all contacts {gini} (0: everybody gets the same, 1: one person gets everything); Herfindahl index over the people you wrote to {hhi}, its inverse is the number of people named above.",
                    gini=words.number(gini.value, digits=2),
                    hhi=words.number(hhi.value, digits=3),
                ),
            )
        )
    details += [
        (
            words.say("What would change it"),
            words.say(
                "The hours are an assumption, the messages are only those on this platform: talks, calls and mail elsewhere are not in the export."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "Dunbar (1993) argued for about 150 people, Zhou et al. (2005) found layers of about 5, 15, 50 and 150 within; the time for each falls steeply from layer to layer (Sutcliffe et al. 2012)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Lindenfors, Wartel and Lind (2021) repeated the estimate: the 95 % intervals run from 4 to 520 and from 2 to 336, so 150 is no limit of nature. Moderately weak ties helped people most to a new job (Rajkumar et al. 2022)."
            ),
        ),
    ]
    return tuple(details)
