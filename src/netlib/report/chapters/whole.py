"""How does the whole network exchange? Only where the export holds more than the ego's own messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netlib.report.figures.shares import shares_picture, told_shares
from netlib.report.glossary import titles
from netlib.report.parts import Chapter
from netlib.report.phrases import interval, value, why
from netlib.report.table import table

if TYPE_CHECKING:
    from markupsafe import Markup

    from netlib.report.book import Book
    from netlib.report.figures.canvas import Picture

_FIGURES: Final = (
    "network.nodes",
    "network.edges",
    "network.density",
    "reciprocity.edges",
    "reciprocity.rho",
    "reciprocity.dyadic_ratio",
    "reciprocity.dyads_mutual",
    "reciprocity.dyads_asymmetric",
    "reciprocity.dyads_null",
    "reciprocity.weighted",
    "reciprocity.node_mean",
    "network.gini_in_degree",
    "network.gini_out_degree",
    "network.gini_in_strength",
    "network.gini_out_strength",
    "network.hhi_out_mean",
    "network.top_decile_senders_share",
)

_MOST_OF_IT: Final = 0.5


def whole_chapter(book: Book) -> Chapter:
    """Return the chapter on the network around the ego, with every figure to be checked."""
    words, profile = book.words, book.profile
    edges, rho = profile["reciprocity.edges"], profile["reciprocity.rho"]
    names = titles(words)
    if edges.value is None or rho.value is None or edges.low is None or edges.high is None:
        finding = words.say(
            "How the people around you exchange with each other cannot be told: {reason}.",
            reason=why(edges, words) or why(rho, words),
        )
        tables: tuple[Markup, ...] = ()
    else:
        finding = words.say(
            'Across all {people} people, <b class="num">{share}</b> ({interval}) of the {edges} directed ties are returned; against chance that is a correlation of <b class="num">{rho}</b> ({rho_interval}).',
            people=value(profile["network.nodes"], words),
            share=words.percent(edges.value),
            interval=words.percent_range(edges.low, edges.high),
            edges=words.number(profile["network.edges"].value or 0),
            rho=words.number(rho.value, digits=2),
            rho_interval=words.number_range(rho.low or 0.0, rho.high or 0.0, digits=2),
        )
        rows = [
            [names[name], value(profile[name], words), interval(profile[name], words)]
            for name in _FIGURES
        ]
        tables = (
            table(
                rows,
                header=[words.plain("Figure"), words.plain("Value"), words.plain("95 % interval")],
                caption=words.plain("The whole network in figures."),
                numeric=(1, 2),
            ),
        )
    return Chapter(
        key="whole",
        claims=("C10", "C16"),
        findings=(finding,),
        pictures=_pictures(book),
        tables=tables,
        method=words.say(
            "A directed tie is an ordered pair with at least one message. Returned: both directions exist. Correlation: Garlaschelli and Loffredo (2004), 0 is chance, 1 is full return."
        ),
        steps=_steps(book),
        details=_details(book),
        words=words,
    )


def _pictures(book: Book) -> tuple[Picture, ...]:
    words, profile = book.words, book.profile
    rows = {
        words.plain("ties that are returned"): profile["reciprocity.edges"],
        words.plain("the same for the average person"): profile["reciprocity.node_mean"],
        words.plain("messages by the busiest tenth"): profile["network.top_decile_senders_share"],
    }
    told = told_shares(rows, words)
    if not told:
        return ()
    alt = words.plain("In the whole network: {parts}.", parts=words.listing(told))
    caption = words.plain(
        "Dot: share among all people of this export; line: 95 % interval where there is one."
    )
    return (shares_picture(rows, words, alt=alt, caption=caption),)


def _steps(book: Book) -> tuple[Markup, ...]:
    words, profile = book.words, book.profile
    loud, circles = profile["network.top_decile_senders_share"], profile["network.weak_components"]
    steps = []
    if loud.value is not None and loud.value >= _MOST_OF_IT:
        steps.append(
            words.say(
                "The busiest tenth write {share} of all messages: ask somebody quieter for their view first next time.",
                share=words.percent(loud.value),
            )
        )
    if circles.value is not None and circles.value > 1:
        steps.append(
            words.say(
                "The network falls into {n} parts without a message between them: an introduction across them reaches people whom no other way does.",
                n=words.number(circles.value),
            )
        )
    return tuple(steps)


def _details(book: Book) -> tuple[tuple[Markup, Markup], ...]:
    words = book.words
    return (
        (
            words.say("What would change it"),
            words.say(
                "Messages that were left out of the data or exchanged elsewhere: a tie then counts as one-sided that is not. A long time watched makes more ties mutual, so compare only periods of the same length."
            ),
        ),
        (
            words.say("For the claim"),
            words.say(
                "In most networks that were measured, more ties are returned than chance would have it (Garlaschelli and Loffredo 2004), and returning is among the most general rules of exchange (Gouldner 1960)."
            ),
        ),
        (
            words.say("Against it"),
            words.say(
                "Rank and role make many ties one-sided without harm, and about half of named friendships are not returned (Almaatouq et al. 2016)."
            ),
        ),
    )
