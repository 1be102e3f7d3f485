"""Is it give and take?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.report.figures.exchange import exchange_picture
from netlib.report.language import FEWEST_FOR_PERCENT
from netlib.report.naming import examples
from netlib.report.parts import Chapter
from netlib.report.phrases import (
    cases,
    duration,
    hits,
    share,
    why,
    within,
)

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book


def reciprocity_chapter(book: Book) -> Chapter:
    """Return the chapter on give and take, tie by tie and overall (C10)."""
    words, profile = book.words, book.profile
    exchange = bool((profile.contacts["sent"] + profile.contacts["received"] > 0).any())
    return Chapter(
        key="reciprocity",
        claims=("C8", "C10", "C13"),
        findings=_findings(book),
        pictures=(exchange_picture(book),) if exchange else (),
        steps=_steps(book),
        method=words.say(
            "A tie is mutual if messages went both ways (interval: Wilson, 95 %). Balance: the part of all messages that was matched, divided by the most that could be matched given how much you and they wrote; at most {cap} messages a day, contact and direction count, so that a burst is no friendship (interval: jackknife over contacts).",
            cap=words.number(profile.settings.daily_cap),
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    mutual, ratio = profile["reciprocity.mutual_share"], profile["reciprocity.ego_ratio"]
    if mutual.value is None or mutual.n is None:
        return (
            words.say(
                "Whether you give as you take cannot be told: {reason}.",
                reason=why(mutual, words),
            ),
        )
    both, ties = hits(mutual, words), cases(mutual, words)
    if mutual.n >= FEWEST_FOR_PERCENT:
        finding = words.say(
            'In <b class="num">{mutual} of {ties}</b> ties with any message, messages went both ways: <b class="num">{share}</b>{interval}.',
            mutual=both,
            ties=ties,
            share=share(mutual, words),
            interval=within(mutual, words),
        )
    elif mutual.low is not None and mutual.high is not None:
        finding = words.say(
            'In <b class="num">{mutual} of {ties}</b> ties with any message, messages went both ways; with so few, the share may be anywhere between {low} and {high}.',
            mutual=both,
            ties=ties,
            low=words.percent(mutual.low),
            high=words.percent(mutual.high),
        )
    else:
        finding = words.say(
            'In <b class="num">{mutual} of {ties}</b> ties with any message, messages went both ways.',
            mutual=both,
            ties=ties,
        )
    findings = [finding]
    if ratio.value is not None and ratio.low is not None and ratio.high is not None:
        findings.append(
            words.say(
                "Weighted by messages, your ties reach {ratio} of the balance that was possible ({interval}; 1 would be as even as the totals allow).",
                ratio=words.number(ratio.value, digits=2),
                interval=words.number_range(ratio.low, ratio.high, digits=2),
            )
        )
    sent, received = int(profile.contacts["sent"].sum()), int(profile.contacts["received"].sum())
    findings.append(
        words.say(
            "You wrote {sent} messages to contacts and received {received} from them.",
            sent=words.number(sent),
            received=words.number(received),
        )
    )
    findings += [*_answers(book), *_help(book)]
    return tuple(findings)


def _answers(book: Book) -> list[Markup]:
    words, profile = book.words, book.profile
    mine, theirs = (
        profile["reciprocity.reply_share_mine"],
        profile["reciprocity.reply_share_theirs"],
    )
    if mine.value is None or theirs.value is None:
        return []
    days = [profile[f"reciprocity.reply_days_{who}"].value for who in ("mine", "theirs")]
    findings = [
        words.say(
            "Within a month you answer {mine} of personal messages{my_interval}, and are answered {theirs} of yours{their_interval}.",
            mine=words.percent(mine.value),
            my_interval=within(mine, words),
            theirs=words.percent(theirs.value),
            their_interval=within(theirs, words),
        )
    ]
    if days[0] is not None and days[1] is not None:
        findings.append(
            words.say(
                "Half of them wait less than {mine} for you, and yours less than {theirs} for your contacts.",
                mine=duration(days[0], words),
                theirs=duration(days[1], words),
            )
        )
    return findings


def _help(book: Book) -> list[Markup]:
    words, profile = book.words, book.profile
    asked, was_asked = profile["help.asks_out"], profile["help.asks_in"]
    organic = profile["recommendations.organic_share"]
    findings = []
    if asked.value is not None and was_asked.value is not None:
        findings.append(
            words.say(
                "You asked for something {out} times and were asked {back} times.",
                out=words.number(asked.value),
                back=words.number(was_asked.value),
            )
        )
    if organic.value is not None and organic.n is not None:
        findings.append(
            words.say(
                "Of {n} people who recommended you, {organic} did so without being asked.",
                n=cases(organic, words),
                organic=hits(organic, words),
            )
        )
    return findings


def _steps(book: Book) -> tuple[Markup, ...]:
    words = book.words
    contacts = book.profile.contacts
    unanswered = contacts[(contacts["received"] > 0) & (contacts["sent"] == 0)]
    deciding = int(unanswered["decides"].sum())
    first = unanswered.assign(first=unanswered["decides"].fillna(value=False)).sort_values(
        ["first", "last_at"], ascending=False, kind="stable"
    )
    waiting = int(((contacts["sent"] > 0) & (contacts["received"] == 0)).sum())
    # beside the ties and those that are mutual, one of the two numbers would tell the other
    untold = words.is_few(len(unanswered)) != words.is_few(waiting)
    steps = []
    if untold and not words.is_few(len(unanswered)):
        steps.append(
            words.say(
                "Several contacts wrote to you and have no answer from you. Notebook 30-reciprocity lists them; where it was a person and not a mailing, a short reply is quick to give."
            )
            + examples(book, first.index)
        )
    elif len(unanswered):
        steps.append(
            words.people(
                "One contact wrote to you and has no answer from you. Notebook 30-reciprocity names them: a short reply is quick to give.",
                "{n} contacts wrote to you and have no answer from you. Notebook 30-reciprocity lists them; where it was a person and not a mailing, a short reply is quick to give.",
                len(unanswered),
            )
            + examples(book, first.index)
        )
    if words.is_few(len(unanswered) - deciding):
        steps.append(words.say("Most of them decide: begin with these."))
    elif deciding:
        steps.append(
            words.people(
                "One of them decides: begin there.", "{n} of them decide: begin there.", deciding
            )
        )
    if untold and not words.is_few(waiting) and waiting:
        steps.append(
            words.say(
                "Several contacts have not answered you: let it rest, or offer something instead of asking."
            )
        )
    elif waiting:
        steps.append(
            words.people(
                "One contact has not answered you: let it rest, or offer something instead of asking.",
                "{n} contacts have not answered you: let it rest, or offer something instead of asking.",
                waiting,
            )
        )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words, profile = book.words, book.profile
    details = []
    plain, ceiling = profile["reciprocity.ego"], profile["reciprocity.ego_max"]
    if (
        plain.value is not None
        and plain.low is not None
        and plain.high is not None
        and ceiling.value is not None
    ):
        details.append(
            (
                words.say("The two parts"),
                words.say(
                    "Matched share {plain} ({interval}), ceiling {ceiling}: their quotient keeps apart who writes more overall and who is answered.",
                    plain=words.number(plain.value, digits=2),
                    interval=words.number_range(plain.low, plain.high, digits=2),
                    ceiling=words.number(ceiling.value, digits=2),
                ),
            )
        )
    details += [
        (
            words.say("What would change it"),
            words.say(
                "Messages are counted, not weighed: a question and a favour count the same, and what was given on the phone is not in the export. A received message is not a gift; it may be a request."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "Reciprocity is among the most general rules of exchange (Gouldner 1960), and mutual ties last longer (Hallinan 1978)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Many strong ties are uneven for years without harm, and about half of named friendships are not returned (Almaatouq et al. 2016): one-sided is not the same as exploitative."
            ),
        ),
    ]
    return tuple(details)
