"""Whom should you let in?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlib.measures.triage import ACCEPT, ASK, CANNOT_TELL, DECLINE
from netlib.report.parts import Chapter
from netlib.report.phrases import part, people_in, why
from netlib.report.requestcells import waiting_requests
from netlib.report.requesttable import request_table
from netlib.report.table import table

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book


def requests_chapter(book: Book) -> Chapter:
    """Return the chapter on contact requests (C1)."""
    words, settings = book.words, book.profile.settings
    return Chapter(
        key="requests",
        claims=("C1",),
        findings=_findings(book),
        tables=_tables(book),
        steps=_steps(book),
        method=words.say(
            "More than {threshold} contacts: declined, unless a recruiter. Number unknown: cannot tell. Selling or luring in the first message: declined. Decision-makers, your own and adjacent fields and shared groups: accepted. Everybody else: asked first. Every part of the rule is a setting.",
            threshold=words.number(settings.collector_threshold),
        ),
        details=_details(book),
        words=words,
    )


def _findings(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    waiting = profile["requests.waiting"]
    if waiting.value is None:
        return (
            words.say(
                "Which requests to accept cannot be told: {reason}.", reason=why(waiting, words)
            ),
        )
    findings = [_waiting(book) if waiting.value else words.say("No contact request is waiting.")]
    kept, lost = profile["requests.audit_kept"], profile["requests.audit_valued_lost"]
    before = profile.requests["replayed"].dropna()
    if before.empty:
        findings.append(
            words.say(
                "Whether the rule would have been right before cannot be told: {reason}.",
                reason=why(kept, words),
            )
        )
        return tuple(findings)
    findings.append(_replayed(book))
    if lost.value is not None:
        findings.append(
            words.people(
                "One contact you value today would have been turned away.",
                "{n} contacts you value today would have been turned away.",
                people_in(lost),
            )
            if lost.value
            else words.say(
                "Among those it decides on, nobody you value today would have been turned away."
            )
        )
    return tuple(findings)


def _replayed(book: Book) -> Markup:
    """Return what the rule would have done with the requests that were accepted."""
    words, before = book.words, book.profile.requests["replayed"].dropna()
    counts, total = before.value_counts(), len(before)
    kept, lost = int(counts.get(ACCEPT, 0)), int(counts.get(DECLINE, 0))
    if words.is_few(total):
        return words.say(
            "Too few requests were accepted before to say what the rule makes of them."
        )
    if any(words.is_few(n) for n in (kept, lost, total - kept - lost)):
        # their sum would tell the one that is few
        return words.say(
            "Of the {total} requests you once accepted, whose senders are contacts today, it would have declined {lost}.",
            total=words.number(total),
            lost=part(lost, total, words),
        )
    return words.say(
        "Of the {total} requests you once accepted, whose senders are contacts today, it would have accepted {kept} and declined {lost}; on {open} it would have asked first or could not have told.",
        total=words.number(total),
        kept=words.number(kept),
        lost=words.number(lost),
        open=words.number(total - kept - lost),
    )


def _waiting(book: Book) -> Markup:
    words, decided = book.words, book.profile.requests
    counts = decided.loc[decided["waiting"], "decision"].value_counts()
    waiting = words.people("{n} request waits", "{n} requests wait", int(counts.sum()))
    if words.is_few(int(counts.sum())):
        return words.say('<b class="num">{requests}</b>.', requests=waiting)
    if any(words.is_few(int(n)) for n in counts):
        told = waiting_requests(book)["says"].value_counts(sort=False)
        return words.say(
            '<b class="num">{requests}</b>. What the rule says of them: {parts}.',
            requests=waiting,
            parts="; ".join(f"{says} {words.number(n)}" for says, n in told.items()),
        )
    return words.say(
        '<b class="num">{requests}</b>: the rule accepts {accept}, asks {ask} first, declines {decline}, and cannot tell about {open}.',
        requests=waiting,
        accept=words.number(int(counts.get(ACCEPT, 0))),
        ask=words.number(int(counts.get(ASK, 0))),
        decline=words.number(int(counts.get(DECLINE, 0))),
        open=words.number(int(counts.get(CANNOT_TELL, 0))),
    )


def _tables(book: Book) -> tuple[Markup, ...]:
    """Return the requests one by one, then what decided and how often."""
    words, waiting = book.words, waiting_requests(book)
    if waiting.empty or words.is_few(len(waiting)):
        return ()
    counted = waiting.groupby(["says", "since"], sort=False).size().reset_index(name="n")
    rows = [
        [says, since, words.number(n)]
        for says, since, n in counted.itertuples(index=False, name=None)
    ]
    header = [words.plain("Decision"), words.plain("What decides"), words.plain("Requests")]
    caption = words.plain("Waiting requests by decision, and the reason that decides")
    return (
        *request_table(book),
        table(rows, header=header, caption=caption, numeric=(2,)),
    )


def _steps(book: Book) -> tuple[Markup, ...]:
    words, decided = book.words, book.profile.requests
    waiting = decided[decided["waiting"]]
    unknown = int((waiting["reason"] == "count_unknown").sum())
    steps = []
    if unknown:
        steps.append(
            words.people(
                "Look up how many contacts the one person has about whom the rule cannot tell, and note it in requests.csv.",
                "Look up how many contacts the {n} people have about whom the rule cannot tell, and note the numbers in requests.csv: a look at each profile is enough.",
                unknown,
            )
        )
    if (waiting["decision"] == ASK).any():
        steps.append(
            words.say(
                "Ask before you accept: notebook 50-requests drafts a short, courteous question for each."
            )
        )
    if (waiting["decision"] == DECLINE).any():
        steps.append(
            words.say(
                "Decline with a kind sentence instead of silence; the drafts are there as well."
            )
        )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words = book.words
    return (
        (
            words.say("What would change it"),
            words.say(
                "The threshold, and how an unknown number is read: no platform exports how many contacts somebody has. The replay knows today's titles and fields, not those of the day, and sees only requests whose senders stayed contacts."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "The more people somebody talks to, the less time each of them gets (Miritello et al. 2013), and the less close they feel on average (Roberts et al. 2009)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "People with very many contacts can be brokers between circles that nobody else connects (Burt 1992), and distant acquaintances often bring the news that matters (Granovetter 1973; Rajkumar et al. 2022). A number alone says little about a person."
            ),
        ),
    )
